"""Regrading: what would change, for whom and why, before anything does; and a history of what was accepted."""

import io
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.course.ledgers import graded, rows_of, sqlite
from toolkit.casefiles import cases_folder, load_case, seal
from toolkit.cli import grading
from toolkit.course.judging import case_finder
from toolkit.course.rows import Gradebook
from toolkit.course.versions import keep_versions, of_version
from toolkit.errors import ToolkitError

pytestmark = pytest.mark.timeout(600)
NOTHING = grading.Under(None, None)
LOOK, ACCEPT = (
    grading.Accepting(yes=False, by=None, why=""),
    grading.Accepting(yes=True, by="rosa", why="a better rubric"),
)


def regraded(
    root: Path,
    under: grading.Under,
    accepting: grading.Accepting,
    capsys: pytest.CaptureFixture[str],
    student: str = "*",
) -> dict[str, object]:
    """Regrade, and return what was said as JSON."""
    capsys.readouterr()
    place = grading.Place(root, None, None, 2, "en")
    assert grading.regrade(place, "psycho-education", student, under, accepting, as_json=True) == 0
    told: dict[str, object] = json.loads(capsys.readouterr().out)
    return told


def changed(told: dict[str, object]) -> dict[str, dict[str, object]]:
    rows = told["submissions"]
    assert isinstance(rows, list)
    return {one["student"]: one["changed"] for one in rows if one["changed"]}


def scores(root: Path, student: str) -> dict[str, object]:
    return {str(row[2]): row[3] for row in rows_of(sqlite(root))["grades"] if row[1] == student}


def heavier(root: Path) -> Path:
    """Write another rubric: safety counts for more, referral for less."""
    folder = root.with_name("rubric")
    folder.mkdir()
    text = (root / "course.yaml").read_text(encoding="utf-8")
    assert "safety: 4, beliefs: 6, education: 8, referral: 2" in text
    new = text.replace(
        "safety: 4, beliefs: 6, education: 8, referral: 2", "safety: 6, beliefs: 6, education: 8, referral: 1"
    )
    (folder / "course.yaml").write_text(new, encoding="utf-8")
    return folder


@pytest.fixture
def marked(course: Path) -> Path:
    """A course that was graded."""
    graded(course)
    return course


def test_the_same_definitions_change_nothing(marked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = regraded(marked, NOTHING, ACCEPT, capsys)
    assert changed(told) == {}
    assert told["definitions"] == {"psycho-education-nl": [], "psycho-education-en": []}


def test_nothing_is_written_before_it_is_accepted(marked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = rows_of(sqlite(marked))
    told = regraded(marked, grading.Under(None, heavier(marked)), LOOK, capsys)
    assert changed(told)["anna"] == {
        "a-safety": {"before": 4.0, "after": 6.0, "of_before": 4.0, "of": 6.0},
        "a-referral": {"before": 2.0, "after": 1.0, "of_before": 2.0, "of": 1.0},
    }
    definitions = told["definitions"]
    assert isinstance(definitions, dict)
    assert definitions["psycho-education-nl"][0] == "Part a, Safety: 4 points became 6."
    assert rows_of(sqlite(marked)) == before
    assert Gradebook(sqlite(marked)).history() == ()


def test_what_is_accepted_is_written_with_its_history(marked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    regraded(marked, grading.Under(None, heavier(marked)), ACCEPT, capsys)
    assert scores(marked, "anna")["a-safety"] == 6.0
    assert ("a-safety", "GradeCell", 6.0) in rows_of(sqlite(marked))["cells"]
    notebook = json.loads((marked / "autograded/anna/psycho-education-nl/psycho-education.ipynb").read_bytes())
    cell = next(one for one in notebook["cells"] if one["id"] == "a-safety")
    assert (cell["metadata"]["nbgrader"]["points"], cell["outputs"][0]["data"]["text/plain"]) == (6.0, ["6.0"])
    history = {student: told for _, student, told in Gradebook(sqlite(marked)).history()}
    assert (history["anna"].by, history["anna"].why) == ("rosa", "a better rubric")
    assert history["anna"].before["a-safety"] == 4.0
    assert history["anna"].after["a-safety"] == 6.0
    assert {one.kind for one in graded(marked).values()} == {"regraded"}
    regraded(marked, NOTHING, ACCEPT, capsys)
    assert scores(marked, "anna")["a-safety"] == 4.0
    assert len(Gradebook(sqlite(marked)).history()) == 2 * len(history)


def test_a_maximum_holds_for_everybody(marked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = grading.Place(marked, None, None, 1, "en")
    with pytest.raises(ToolkitError, match="holds for everybody"):
        grading.regrade(place, "psycho-education", "anna", grading.Under(None, heavier(marked)), ACCEPT, as_json=True)
    assert scores(marked, "anna")["a-safety"] == 4.0
    with pytest.raises(ToolkitError, match="Choose one of"):
        grading.regrade(
            place._replace(cases=cases_folder()), "psycho-education", "*", grading.Under(1, None), LOOK, as_json=True
        )  # fmt: skip


def other_version(root: Path, slug: str, told: str) -> None:
    """Keep a version 7 of a case with other people in it, so that decisions about those who are gone no longer apply."""
    (root / "versions").mkdir(exist_ok=True)
    other = load_case(told).model_copy(update={"slug": slug, "version": 7})
    (root / "versions" / f"{slug}-7.case").write_bytes(seal(other))


def test_under_another_version_it_says_which_decision_no_longer_applies(
    marked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other_version(marked, "amira-and-youssef", "marc-and-greta")
    other_version(marked, "marc-and-greta", "amira-and-youssef")
    told = regraded(marked, grading.Under(7, None), LOOK, capsys)
    rows = told["submissions"]
    assert isinstance(rows, list)
    anna = next(one for one in rows if one["student"] == "anna")
    assert anna["changed"]
    assert anna["why"][0].startswith("Part a: decision ")
    assert "no longer applies (“" in anna["why"][0]
    definitions = told["definitions"]
    assert isinstance(definitions, dict)
    assert "Case amira-and-youssef plays otherwise: version 1 became version 7." in definitions["psycho-education-nl"]
    regraded(marked, grading.Under(7, None), ACCEPT, capsys)
    assert scores(marked, "anna")["a-education"] != 8.0
    assert Gradebook(sqlite(marked)).history()[0][2].under == "case-version 7"


def test_the_table_says_the_same(marked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = grading.Place(marked, None, None, 1, "nl")
    under = grading.Under(None, heavier(marked))
    assert grading.regrade(place, "psycho-education-nl", "anna", under, LOOK, as_json=False) == 0
    said = capsys.readouterr().out
    assert "a: Veiligheid" in said
    assert "6 / 6" in said
    assert "met --accept" in said


def test_versions_are_kept_and_never_replaced(tmp_path: Path) -> None:
    from tests.course.classroom import COURSE

    find = case_finder(None)
    made = keep_versions(COURSE, tmp_path, find)
    assert made
    assert keep_versions(COURSE, tmp_path, find) == ()
    case = find("amira-and-youssef")
    assert of_version(case.version, tmp_path, find)("amira-and-youssef") == case
    with pytest.raises(ToolkitError, match="no case was kept in version 99"):
        of_version(99, tmp_path, find)

    def other(slug: str) -> object:
        return find(slug).model_copy(update={"sessions": 3}) if slug == "amira-and-youssef" else find(slug)

    with pytest.raises(ToolkitError, match="raise the version"):
        keep_versions(COURSE, tmp_path, other)  # type: ignore[arg-type]


def test_rows_of_the_history_stay(marked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    regraded(marked, grading.Under(None, heavier(marked)), ACCEPT, capsys)
    with (
        closing(sqlite3.connect(marked / "gradebook.db")) as link,
        link,
        pytest.raises(sqlite3.DatabaseError, match="never changed"),
    ):
        link.execute("delete from sexology_regraded")
    shutil.rmtree(marked / "autograded")
    assert {one.kind for one in graded(marked).values()} == {"graded"}


@pytest.mark.parametrize(
    ("answer", "agreed"),
    [("j", True), ("Ja", True), ("y", True), ("yes", True), ("n", False), ("nee", False), ("", False)],
)
def test_yes_is_understood_in_both_languages(monkeypatch: pytest.MonkeyPatch, answer: str, *, agreed: bool) -> None:
    """The question in Dutch takes a Dutch answer; whatever is not yes changes nothing."""

    class Seen(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdin", Seen(f"{answer}\n"))
    monkeypatch.setattr("sys.stdout", Seen())
    asking = grading.Accepting(yes=False, by=None, why="")
    assert grading._accepted(asking, "nl", as_json=False) is agreed
