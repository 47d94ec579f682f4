"""A player sees what a trainee sees: policies import no case, no script, no state."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2] / "toolkit" / "players"
HIDDEN = ("toolkit.model.case", "toolkit.casefiles", "toolkit.records", "toolkit.session.scene", "toolkit.session.play")
POLICIES = sorted(path for path in ROOT.glob("*.py") if path.name not in {"course.py", "__init__.py"})


@pytest.mark.parametrize("path", POLICIES, ids=lambda path: path.name)
def test_policies_import_nothing_hidden(path: Path) -> None:
    """Only ``course.py`` holds a case, and it hands players a presentation, the library and draws."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    modules = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}
    assert not {name for name in modules if name.startswith(HIDDEN) or name == "toolkit.session"}


@pytest.mark.parametrize("path", POLICIES, ids=lambda path: path.name)
def test_policies_name_no_case(path: Path) -> None:
    """No slug, client or fact of a case stands in a policy."""
    words = path.read_text(encoding="utf-8").lower()
    assert not [name for name in ("milan", "sien", "jonas", "fair-load", "no-deeper-core") if name in words]
