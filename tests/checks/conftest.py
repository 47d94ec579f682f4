"""Fixtures: a folder into which one good case is copied with one line of it spoiled."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.checks.patches import Patch
from toolkit.casefiles import cases_folder

GOOD = Path(__file__).parent / "cases"


@pytest.fixture
def patched(tmp_path: Path) -> Callable[[Patch], tuple[Path, int]]:
    """Return a function that writes the patched case and gives its file and the line the finding must stand on."""

    def write(patch: Patch) -> tuple[Path, int]:
        lines = (GOOD / patch.case / "case.yaml").read_text(encoding="utf-8").split("\n")
        n = line_of(lines, patch.old, patch.after)
        lines[n] = lines[n].replace(patch.old, patch.new) if patch.new else ""
        path = tmp_path / patch.case / "case.yaml"
        path.parent.mkdir()
        path.write_bytes("\n".join(lines).encode("utf-8", "surrogateescape"))
        return path, 1 + (first(lines, patch.at) if patch.at else n)

    return write


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Return a copy of the toolkit's library beside which cases can stand."""
    return Path(shutil.copytree(cases_folder() / "library", tmp_path / "library"))


def first(lines: list[str], at: str) -> int:
    """Return the first line that is ``at``, or else that holds it."""
    return lines.index(at) if at in lines else next(n for n, line in enumerate(lines) if at in line)


def line_of(lines: list[str], old: str, after: str = "") -> int:
    """Return the line to spoil: the only one with ``old``, the one that is ``old``, or the first one after ``after``."""
    if after:
        start = next(n for n, line in enumerate(lines) if after in line)
        return next(n for n, line in enumerate(lines) if n > start and old in line)
    found = [n for n, line in enumerate(lines) if line == old] or [n for n, line in enumerate(lines) if old in line]
    assert len(found) == 1, f"{len(found)} lines hold {old!r}"
    return found[0]
