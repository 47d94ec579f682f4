"""The notebook in which an attempt is looked back on: the same in both languages, and it runs with and without an attempt."""

import re
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from tests.course.classroom import attempt_of
from toolkit.casefiles import load_case
from toolkit.model.text import LANGUAGES, Language
from toolkit.records import dump_lines
from toolkit.words import say

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"
CASE = "sien-and-jonas"


def read(language: Language) -> nbformat.NotebookNode:
    """Return the notebook in one language."""
    path = NOTEBOOKS / language / "practise" / "review_an_attempt.ipynb"
    return nbformat.reads(path.read_text(encoding="utf-8"), as_version=4)


def test_both_languages_say_the_same() -> None:
    """The same cells, the same code but for the language, and buttons called as the screen calls them."""
    dutch, english = (read(language).cells for language in LANGUAGES)
    assert [cell.cell_type for cell in dutch] == [cell.cell_type for cell in english]
    codes = [[cell.source for cell in cells if cell.cell_type == "code"] for cells in (dutch, english)]
    assert [one.replace('"nl"', '"en"') for one in codes[0]] == codes[1]
    for language, cells in zip(LANGUAGES, (dutch, english), strict=True):
        prose = "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
        for button in ("review-open", "review-screen/play-on", "review-screen/how"):
            assert say(button, language) in prose


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("played", [True, False], ids=["played", "nothing-yet"])
def test_it_runs(tmp_path: Path, language: Language, played: bool) -> None:  # noqa: FBT001
    """With an attempt that has ended a panel stands there; without one, a sentence that says what to do first."""
    if played:
        (tmp_path / "attempts").mkdir()
        attempt = attempt_of(load_case(CASE), 7, "rushed", language=language)
        (tmp_path / "attempts" / f"{CASE}-1.jsonl").write_bytes(dump_lines(attempt))
    done = NotebookClient(read(language), timeout=120, resources={"metadata": {"path": str(tmp_path)}}).execute()
    [output] = [output for cell in done.cells if cell.cell_type == "code" for output in cell.outputs]
    kind = "application/vnd.jupyter.widget-view+json" if played else "text/plain"
    assert kind in output.data
    if not played:
        assert re.search(r"[.”]$", output.data["text/plain"])
