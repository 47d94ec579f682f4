"""No room of the core reads who somebody is: names, pronouns and ages are for telling, never for deciding."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

CORE = ("simulation", "indicators", "programme", "session", "feedback", "players")
WHO = frozenset({"name", "pronouns", "age", "about", "gender", "orientation", "pronoun", "sex"})
ROOT = Path(__file__).resolve().parents[2] / "toolkit"
FILES = sorted(path for room in CORE for path in (ROOT / room).rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_core_reads_no_name_gender_pronoun_or_orientation(path: Path) -> None:
    """No attribute, and no ``getattr`` by such a word."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    read = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    asked = {
        argument.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "getattr"
        for argument in node.args
        if isinstance(argument, ast.Constant)
    }
    assert (read | asked) & WHO == set()
