"""The supervisor's notebooks: the same steps in both languages, commands that exist, and panels that open."""

import json
import re
import shutil
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from tests.course.classroom import hand_in
from tests.course.commands import ASSIGNMENTS
from toolkit.casefiles.course import COURSE_HERE

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"
NAMES = ("1-release-and-collect", "2-mark", "3-moderate-and-return", "4-cohort")
OTHER = {"nl": "en", "en": "nl"}
COMMAND = re.compile(r"^!(nbgrader|sexology) (.+)$", re.MULTILINE)


def cells(language: str, name: str, kind: str) -> list[str]:
    """Return the sources of a notebook's cells of one kind."""
    content = json.loads((NOTEBOOKS / language / "supervise" / f"{name}.ipynb").read_bytes())
    return ["".join(cell["source"]) for cell in content["cells"] if cell["cell_type"] == kind]


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_take_the_same_steps(name: str) -> None:
    """The same code but for the language, and no prose left untranslated."""
    dutch, english = cells("nl", name, "code"), cells("en", name, "code")
    assert [re.sub(r"\b(nl|en)\b", lambda found: OTHER[found[0]], one) for one in dutch] == english
    assert len(cells("nl", name, "markdown")) == len(cells("en", name, "markdown"))
    assert not set(cells("nl", name, "markdown")) & set(cells("en", name, "markdown"))


def test_every_step_of_the_way_is_there() -> None:
    """From building to exporting, in the order in which they are taken."""
    said = " ; ".join(
        words for name in NAMES for cell in cells("nl", name, "code") for _, words in COMMAND.findall(cell)
    )
    steps = ("course build", "db student import", "generate_assignment", "release_assignment", "collect", "zip_collect", "grade", "generate_feedback", "release_feedback", "export")  # fmt: skip
    places = [said.index(step) for step in steps]
    assert places == sorted(places)


@pytest.mark.slow
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_panels_open(language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Marking asks for a name first; the cohort view shows who handed in; publishing says who must do it."""
    course = tmp_path / "course"
    course.mkdir()
    for name in ("nbgrader_config.py", "course.yaml"):
        shutil.copy(ASSIGNMENTS / name, course)
    hand_in(course, "psycho-education", "nl", "s01")
    monkeypatch.setenv(COURSE_HERE, str(course))
    for name in NAMES[1:]:
        notebook = nbformat.read(NOTEBOOKS / language / "supervise" / f"{name}.ipynb", as_version=4)
        notebook.cells = [cell for cell in notebook.cells if not cell.source.startswith("!")]
        NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(tmp_path)}}).execute()
        for cell in (one for one in notebook.cells if one.cell_type == "code"):
            [output] = cell.outputs
            shown = output.data
            panel = "application/vnd.jupyter.widget-view+json" in shown
            assert panel == (name == "4-cohort"), shown
            assert panel or shown["text/plain"].endswith(".")
