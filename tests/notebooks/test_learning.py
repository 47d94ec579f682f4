"""The learning notebooks: they run in both languages, say where claims come from, and hold what they promise."""

import re
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from toolkit.casefiles import load_library
from toolkit.drills import KINDS

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"
LEARN = sorted(NOTEBOOKS.glob("*/learn/*.ipynb"))
NAMES = [f"{path.parts[-3]}/{path.stem}" for path in LEARN]
CODE = re.compile(r"\b(?:S\d{1,2}|RL\d\d|W\d\d|G\d|[A-Z][A-Za-z]+(?:19|20)\d\d|SEED|SeksProbleemNL)\b")
CALL = re.compile(r'drill\("([\w-]+)", language="(nl|en)"\)')
FEWEST, MOST = 330, 520
"""Words on a page."""


def read(path: Path) -> nbformat.NotebookNode:
    """Return a notebook."""
    return nbformat.reads(path.read_text(encoding="utf-8"), as_version=4)


def prose(path: Path) -> str:
    """Return what a notebook says."""
    return "\n".join(cell.source for cell in read(path).cells if cell.cell_type == "markdown")


def asked(path: Path) -> list[tuple[str, str]]:
    """Return the drills a notebook opens, with their language."""
    return [call for cell in read(path).cells if cell.cell_type == "code" for call in CALL.findall(cell.source)]


def test_there_are_five_in_each_language() -> None:
    """The same five, with the same drills."""
    assert len(LEARN) == 10
    for name in {path.name for path in LEARN}:
        dutch, english = (asked(NOTEBOOKS / language / "learn" / name) for language in ("nl", "en"))
        assert [kind for kind, _ in dutch] == [kind for kind, _ in english]
        assert {language for _, language in dutch} == {"nl"}
        assert {language for _, language in english} == {"en"}
        assert 3 <= len(dutch) <= 5


def test_every_kind_of_drill_is_in_a_notebook() -> None:
    """No kind is made for nobody, and none is asked for that does not exist."""
    assert {kind for path in LEARN for kind, _ in asked(path)} == {*KINDS}


@pytest.mark.parametrize("path", LEARN, ids=NAMES)
def test_claims_name_what_exists(path: Path) -> None:
    """Every code in the text is a statement, rule, gate or source of the library; a page is a page."""
    library = load_library()
    known = {*library.seed, *library.rules, *library.gates, *library.sources}
    codes = {*CODE.findall(prose(path))}
    assert len(codes) >= 6
    assert not codes - known
    assert FEWEST <= len(prose(path).split()) <= MOST


def test_the_founding_text_is_the_backbone() -> None:
    """Together the five speak of nearly every statement, in both languages of the same ones."""
    spoken = {
        language: {
            code for path in LEARN if path.parts[-3] == language for code in CODE.findall(prose(path)) if code[0] == "S"
        }
        for language in ("nl", "en")
    }
    assert spoken["nl"] == spoken["en"]
    assert len(spoken["nl"] & {*load_library().seed}) >= 26


@pytest.mark.slow
@pytest.mark.parametrize("path", LEARN, ids=NAMES)
def test_it_runs(path: Path, tmp_path: Path) -> None:
    """Each cell shows a panel and nothing goes wrong."""
    notebook = read(path)
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(tmp_path)}}).execute()
    for cell in (one for one in notebook.cells if one.cell_type == "code"):
        [output] = cell.outputs
        assert "application/vnd.jupyter.widget-view+json" in output.data
