"""Fixtures: a workshop, and the line on which some words stand."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.casefiles.workshop import Workshop


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    """Return a fresh workshop in the current folder, so that sentences name ``cases/...``."""
    monkeypatch.chdir(tmp_path)
    return Workshop(tmp_path / "cases")


@pytest.fixture
def line_of() -> Callable[[Path, str], int]:
    """Return a function that finds the first line of a file with some words in it."""
    return lambda path, words: next(
        n for n, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1) if words in line
    )
