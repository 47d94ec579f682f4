"""Scores as four learning environments import them: to the letter, from a real gradebook, and never more than was decided."""

import csv
import io
import os
import sys
import warnings
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbgrader.api import Gradebook
from typer.testing import CliRunner, Result

from tests.course.classroom import COURSE, hand_in
from tests.course.commands import nbgrader_went_well
from toolkit.casefiles import course_folder
from toolkit.cli.app import app
from toolkit.course.exports.finished import finished_in
from toolkit.course.exports.scores import Column, Submission, merge, people_of, submissions_of
from toolkit.course.exports.sheets import LMS, Lms, points, sheet
from toolkit.course.judging import case_finder
from toolkit.course.roster import Person
from toolkit.errors import ToolkitError

MORNING = datetime(2026, 10, 5, 9)  # noqa: DTZ001 - nbgrader keeps UTC without saying so
PEOPLE = (
    Person("0042", "Élise", "De Smet", "Elise@example.org", "edesmet", ("x9", "340934")),
    Person("s2", "Jan", "=cmd|' /C calc'!A0", "+jan@example.org", "@jan"),
    Person("s3", "An", "Aerts", "an@example.org", "aan"),
)
COLUMNS = (
    Column("psycho-education", "Psycho-educatie", 29.0, {"0042": 17.25, "s2": 0.0}),
    Column("safety", "Veiligheid, en verwijzen", 20.0, {"0042": 10.0}),
)


def never(name: str, student: str) -> bool:
    """No submission is finished."""
    return False


def given_in(name: str, student: str, score: float = 5.0, hours: int = 0, *, unmarked: bool = False) -> Submission:
    """Return a submission worth ``score``."""
    return Submission(name, student, score, 29.0, unmarked, MORNING + timedelta(hours=hours))


def rows(lms: Lms, **kind: object) -> list[list[str]]:
    """Return the cells of the file, without its byte order mark."""
    content = sheet(lms, COLUMNS, PEOPLE, "nl", **kind).content  # type: ignore[arg-type]
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_moodle_names_the_columns_as_its_own_export_does() -> None:
    """Number and e-mail address as they are; the title of the assignment heads its scores."""
    assert rows("moodle") == [
        ["First name", "Last name", "ID number", "Email address", "Psycho-educatie", "Veiligheid, en verwijzen"],
        ["Jan", "'=cmd|' /C calc'!A0", "s2", "'+jan@example.org", "0", ""],
        ["Élise", "De Smet", "0042", "Elise@example.org", "17.25", "10"],
    ]


def test_canvas_has_its_five_columns_and_a_row_of_points() -> None:
    """Found by Canvas's id, else by the student number as SIS id, else by login."""
    assert rows("canvas", ids={"safety": "881"}) == [
        [
            "Student",
            "ID",
            "SIS User ID",
            "SIS Login ID",
            "Section",
            "Psycho-educatie",
            "Veiligheid, en verwijzen (881)",
        ],
        ["    Points Possible", "", "", "", "", "29", "20"],
        ["'=cmd|' /C calc'!A0, Jan", "", "s2", "'@jan", "", "0", ""],
        ["De Smet, Élise", "340934", "0042", "edesmet", "", "17.25", "10"],
    ]


def test_brightspace_has_keys_with_a_cross_and_ends_each_row() -> None:
    """The form of its own export: a leading zero survives a spreadsheet, and a key is no formula."""
    assert rows("brightspace") == [
        [
            "OrgDefinedId", "Username", "Psycho-educatie Points Grade <Numeric MaxPoints:29>",
            "Veiligheid, en verwijzen Points Grade <Numeric MaxPoints:20>", "End-of-Line Indicator",
        ],
        ["#s2", "#@jan", "0", "", "#"],
        ["#0042", "#edesmet", "17.25", "10", "#"],
    ]  # fmt: skip


def test_blackboard_quotes_everything_and_names_its_columns_by_id() -> None:
    """With a byte order mark, and the maximum behind the title."""
    content = sheet("blackboard", COLUMNS, PEOPLE, "nl", {"psycho-education": "534283"}).content
    assert content.startswith(b'\xef\xbb\xbf"Last Name","First Name","Username","Student ID","Psycho-educatie [Total')
    assert rows("blackboard", ids={"psycho-education": "534283"}) == [
        [
            "Last Name", "First Name", "Username", "Student ID", "Psycho-educatie [Total Pts: 29 Score] |534283",
            "Veiligheid, en verwijzen [Total Pts: 20 Score]",
        ],
        ["'=cmd|' /C calc'!A0", "Jan", "'@jan", "s2", "0", ""],
        ["De Smet", "Élise", "edesmet", "0042", "17.25", "10"],
    ]  # fmt: skip


def test_a_key_that_had_to_be_changed_is_told() -> None:
    """Somebody whom the learning environment will not recognise is named, with what is missing."""
    assert [one for one in sheet("moodle", COLUMNS, PEOPLE, "nl").sentences if "+jan@example.org" in one]
    nameless = sheet("blackboard", COLUMNS, [Person("s2")], "en").sentences
    assert nameless == ("s2: Blackboard does not recognise this student without Username; add it to students.csv.",)


@given(st.text(max_size=30), st.text(max_size=30), st.sampled_from(LMS))
def test_no_cell_is_a_formula_whatever_a_name_is(name: str, mail: str, lms: Lms) -> None:
    """And every row has as many cells as the heading."""
    people = [Person("s2", name, mail, mail, name)]
    text = sheet(lms, COLUMNS, people, "en").content.decode("utf-8-sig")
    cells = list(csv.reader(io.StringIO(text, newline="")))
    assert len({len(row) for row in cells}) == 1
    assert not [one for row in cells for one in row if one.strip()[:1] and one.strip()[:1] in "=+-@"]


@given(st.floats(0, 200).map(lambda score: round(score * 4) / 4))
def test_numbers_have_a_point_and_lose_nothing(score: float) -> None:
    """Quarters of a point survive, and there is no comma."""
    assert float(points(score)) == score
    assert "," not in points(score)
    assert not points(score).endswith((".", "0")) or "." not in points(score)


def test_two_languages_are_one_column() -> None:
    """In the order of the course; missing is empty and not 0."""
    given_ = [
        given_in("psycho-education-nl", "a", 3),
        given_in("psycho-education-en", "b", 4),
        given_in("other-nl", "c"),
    ]
    scores = merge(given_, COURSE, "en", finished=never)
    assert [(one.title, dict(one.scores)) for one in scores.columns] == [("Psycho-education", {"a": 3, "b": 4})]
    assert not scores.sentences


@pytest.mark.parametrize(
    ("finished", "hours", "chosen"),
    [
        ({"nl"}, (2, 1), "nl"),
        ({"en"}, (1, 2), "en"),
        ({"nl", "en"}, (2, 1), "en"),
        ({"nl", "en"}, (1, 2), "nl"),
        (set(), (2, 1), "en"),
        (set(), (1, 1), "nl"),
    ],
)
def test_of_two_languages_the_finished_one_counts_then_the_first(
    finished: set[str], hours: tuple[int, int], chosen: str
) -> None:
    """And that is always said."""
    both = [given_in(f"safety-{each}", "a", n, hours[n]) for n, each in enumerate(("nl", "en"))]
    scores = merge(both, COURSE, "nl", finished=lambda name, _: name.rpartition("-")[2] in finished)
    assert scores.columns[0].scores == {"a": ("nl", "en").index(chosen)}
    assert len(scores.sentences) == 1
    assert f"safety-{chosen} telt" in scores.sentences[0]


def test_what_people_must_still_look_at_is_left_out_unless_asked_for() -> None:
    """Told either way."""
    given_ = [given_in("safety-nl", "a", unmarked=True), given_in("safety-nl", "b")]
    assert merge(given_, COURSE, "nl", finished=never).columns[0].scores == {"b": 5.0}
    both = merge(given_, COURSE, "nl", finished=never, provisional=True)
    assert both.columns[0].scores == {"a": 5.0, "b": 5.0}
    assert "weggelaten" in merge(given_, COURSE, "nl", finished=never).sentences[0]
    assert "voorlopige" in both.sentences[0]


def test_finished_is_seen_in_the_records(tmp_path: Path) -> None:
    """A course played to its horizon is finished; one cut short, or gone, is not."""
    hand_in(tmp_path, "psycho-education", "nl", "a")
    short = hand_in(tmp_path, "psycho-education", "en", "a")
    record = next(short.glob("*.jsonl"))
    record.write_bytes(b"".join(record.read_bytes().splitlines(keepends=True)[:9]))
    finished = finished_in(tmp_path / "submitted", COURSE, case_finder(None))
    assert finished("psycho-education-nl", "a")
    assert not finished("psycho-education-en", "a")
    assert not finished("psycho-education-nl", "b")
    assert not finished("nothing-nl", "a")


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course with a gradebook: marks of people, a cap, a penalty for lateness, work nobody looked at yet."""
    root = tmp_path_factory.mktemp("exports")
    with pytest.MonkeyPatch.context() as patched:  # nbgrader calls alembic by name when it makes a gradebook
        patched.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "Object of type <Submitted")  # nbgrader's own
            _fill(root)
    return root


def _fill(root: Path) -> None:
    for name in ("course.yaml", "nbgrader_config.py"):
        (root / name).write_bytes((course_folder() / name).read_bytes())
    (root / "students.csv").write_text("id,username\nfull,fu\ncapped,ca\n", encoding="utf-8")
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as gradebook:
        for name in ("safety-nl", "safety-en"):
            gradebook.add_assignment(name)
            gradebook.add_notebook("safety", name)
            gradebook.add_grade_cell("a-safety", "safety", name, max_score=12, cell_type="code")
            gradebook.add_grade_cell("written-letter", "safety", name, max_score=8, cell_type="markdown")
        for student, name, auto, manual, extra, late in (
            ("full", "safety-nl", 12.0, 6.5, None, None),
            ("capped", "safety-en", 9.0, 7.0, -6.25, None),
            ("late", "safety-nl", 1.0, 0.0, None, 3.0),
            ("waiting", "safety-nl", 11.0, None, None, None),
        ):
            gradebook.add_student(student, first_name=student.title(), last_name="X", email=f"{student}@example.org")
            gradebook.add_submission(name, student, timestamp=MORNING)
            notebook = gradebook.find_submission_notebook("safety", name, student)
            notebook.late_submission_penalty = late
            for grade in notebook.grades:
                machine = grade.name == "a-safety"
                grade.auto_score = auto if machine else None
                grade.manual_score = None if machine else manual
                grade.extra_credit = extra if machine else None
                grade.needs_manual_grade = not machine and manual is None
        gradebook.add_student("absent", email="absent@example.org")
        gradebook.db.commit()


def export(*arguments: object) -> Result:
    """Run ``sexology export`` in this process."""
    return CliRunner().invoke(app, ["export", *(str(one) for one in arguments)])


def test_scores_of_a_real_gradebook(course: Path) -> None:
    """Marks of people count, a cap is in the score, lateness never makes it negative, nobody is given a 0."""
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        found = {one.student: one for one in submissions_of(gradebook)}
        assert {one.id for one in people_of(gradebook)} == {"full", "capped", "late", "waiting", "absent"}
    assert {student: one.score for student, one in found.items()} == {
        "full": 18.5, "capped": 9.75, "late": 0.0, "waiting": 11.0,
    }  # fmt: skip
    assert [student for student, one in found.items() if one.unmarked] == ["waiting"]
    assert {one.maximum for one in found.values()} == {20.0}


@pytest.mark.parametrize("lms", LMS)
def test_the_command_writes_each_form(lms: Lms, course: Path, tmp_path: Path) -> None:
    """From the gradebook to the file; what is left out is told on stderr."""
    out = tmp_path / "grades.csv"
    done = export("--lms", lms, "--course", course, "--out", out, "--lang", "en")
    assert done.exit_code == 0, done.output
    assert "3 rows in" in done.stdout
    assert "waiting, safety-nl: still has to be looked at" in done.stderr
    cells = list(csv.reader(io.StringIO(out.read_text(encoding="utf-8-sig"), newline="")))
    column = next(n for n, one in enumerate(cells[0]) if "Safety" in one)
    assert sorted(row[column] for row in cells[-3:]) == ["0", "18.5", "9.75"]
    assert "absent" not in out.read_text(encoding="utf-8")


def test_provisional_scores_go_along_when_asked_for(course: Path, tmp_path: Path) -> None:
    """One row more."""
    out = tmp_path / "grades.csv"
    done = export("--lms", "moodle", "--course", course, "--out", out, "--provisional")
    assert done.exit_code == 0
    assert "11" in out.read_text(encoding="utf-8")


def test_nbgrader_exports_in_the_same_form(course: Path, tmp_path: Path) -> None:
    """``nbgrader export`` with our plugin writes the same bytes as the command."""
    ours, theirs = tmp_path / "ours.csv", tmp_path / "theirs.csv"
    assert export("--lms", "canvas", "--course", course, "--out", ours).exit_code == 0
    told = nbgrader_went_well(course, "export", "--exporter=toolkit.course.exports.Canvas", "--to", str(theirs))
    assert theirs.read_bytes() == ours.read_bytes()
    assert "waiting, safety-nl" in told


def test_the_four_plugins_are_found_by_name() -> None:
    """And nothing else is."""
    from toolkit.course import exports

    assert [getattr(exports, name).lms for name in ("Moodle", "Canvas", "Brightspace", "Blackboard")] == list(LMS)
    with pytest.raises(AttributeError, match="its exporters are"):
        _ = exports.Sakai


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "Choose one of"),
        (("--lms", "moodle", "--qti"), "Choose one of"),
        (("--lms", "moodle", "--course", "nowhere"), "no course.yaml"),
        (("--lms", "moodle", "--course", "{empty}"), "no gradebook"),
        (("--lms", "moodle", "--course", "{course}", "--column", "safety"), "assignment=number"),
        (("--lms", "moodle", "--course", "{course}", "--column", "nothing=3"), "assignment=number"),
        (("--lms", "moodle", "--course", "{course}", "--db", "sqlite:////nowhere/x.db"), "no gradebook"),
        (("--lms", "moodle", "--course", "{course}", "--db", "sqlite:///{course}/course.yaml"), "cannot be read"),
        (("--lms", "moodle", "--course", "{course}", "--out", "/nowhere/x.csv"), "cannot be written"),
    ],
)
def test_what_goes_wrong_is_one_sentence(arguments: tuple[str, ...], says: str, course: Path, tmp_path: Path) -> None:
    """In the language asked for."""
    (tmp_path / "course.yaml").write_bytes((course / "course.yaml").read_bytes())
    done = export(*(one.format(course=course, empty=tmp_path) for one in arguments), "--lang", "en")
    assert isinstance(done.exception, ToolkitError)
    assert says in str(done.exception)
    assert "\n" not in str(done.exception)
