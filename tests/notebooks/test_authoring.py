"""The notebook in which a case is written: it runs in both languages, and what it names exists."""

import re
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from toolkit.model.case import Case
from toolkit.model.text import LANGUAGES, Language
from toolkit.words import say

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"
LINK = re.compile(r"\]\(([^)]+)\)")
PARTS = {*Case.model_fields, "beliefs", "lines", "start"}


def read(language: Language) -> nbformat.NotebookNode:
    """Return the notebook in one language."""
    path = NOTEBOOKS / language / "author" / "write_a_case.ipynb"
    return nbformat.reads(path.read_text(encoding="utf-8"), as_version=4)


def prose(language: Language) -> str:
    """Return what it says."""
    return "\n".join(cell.source for cell in read(language).cells if cell.cell_type == "markdown")


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_runs_and_shows_the_panel(tmp_path: Path, language: Language) -> None:
    """Every cell, without an error, in a folder with nothing in it; nothing is written before somebody asks."""
    done = NotebookClient(read(language), timeout=120, resources={"metadata": {"path": str(tmp_path)}}).execute()
    outputs = [output for cell in done.cells if cell.cell_type == "code" for output in cell.outputs]
    assert [output.output_type for output in outputs] == ["display_data"]
    assert "application/vnd.jupyter.widget-view+json" in outputs[0].data
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_it_names_exists(language: Language) -> None:
    """Links lead to notebooks, keys are keys of a case, and buttons are called as the panel calls them."""
    text = prose(language)
    for link in LINK.findall(text):
        assert link == "my-cases" or (NOTEBOOKS / language / "author" / link).exists(), link
    rows = re.findall(r"^\|[^|]+\|([^|]+)\|", text, flags=re.MULTILINE)
    named = {key for row in rows for key in re.findall(r"`(\w+)`", row)}
    assert len(named) > 8
    assert named <= PARTS
    assert say("author-trace", language) in text


def test_both_languages_say_the_same() -> None:
    """The same cells, the same keys, the same links."""
    dutch, english = (read(language) for language in LANGUAGES)
    assert [cell.cell_type for cell in dutch.cells] == [cell.cell_type for cell in english.cells]
    assert LINK.findall(prose("nl")) == LINK.findall(prose("en"))
