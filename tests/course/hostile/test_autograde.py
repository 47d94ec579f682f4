"""Every attack at once, through nbgrader's own command: nothing stops the run, nobody else's grade moves."""

import math
import os
import shutil
import sqlite3
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.course.classroom import COURSE, asked, attempt_of, hand_in
from tests.course.hostile.attacking import ID, NOTEBOOK, RECORD
from tests.course.hostile.test_attacks import ATTACKS, CRITERIA, graded
from toolkit.casefiles import course_folder, load_case
from toolkit.course.building import build_course
from toolkit.course.judging import case_finder
from toolkit.course.marks import open_marks
from toolkit.course.questions import questions
from toolkit.course.seeding import seed_of
from toolkit.model.attempt import Attempt
from toolkit.records import dump_lines

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="made of links and pipes"),
]
NAME = f"{ID}-nl"
ODD = ("één-日本", "O'Neil & zn; DROP TABLE", "[ab]*?", "%s{student}", "-n")
"""Student numbers that mean something elsewhere."""
GRADES = """
    SELECT student.id AS student, base_cell.name AS cell, auto_score, manual_score, extra_credit, needs_manual_grade,
           COALESCE(grade_cells.max_score, 0) AS most
    FROM grade JOIN submitted_notebook ON submitted_notebook.id = grade.notebook_id
    JOIN submitted_assignment ON submitted_assignment.id = submitted_notebook.assignment_id
    JOIN student ON student.id = submitted_assignment.student_id
    JOIN base_cell ON base_cell.id = grade.cell_id LEFT JOIN grade_cells ON grade_cells.id = base_cell.id
"""


class Row(NamedTuple):
    """A grade as it stands in the gradebook."""

    auto: float | None
    manual: float | None
    extra: float | None
    needs: bool
    most: float


class Run(NamedTuple):
    """A whole class, graded once."""

    root: Path
    code: int
    said: str
    grades: dict[str, dict[str, Row]]


def nbgrader(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run one of nbgrader's commands in a course."""
    command = [sys.executable, "-W", "ignore", "-m", "nbgrader", *words]
    beside = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
    }  # it calls alembic
    return subprocess.run(
        command, cwd=root, env=beside, capture_output=True, encoding="utf-8", errors="replace", check=False, timeout=280
    )


def grades_in(root: Path) -> dict[str, dict[str, Row]]:
    """Return every grade of the gradebook, by student and cell."""
    found: dict[str, dict[str, Row]] = {}
    with sqlite3.connect(root / "gradebook.db") as book:
        for student, cell, auto, manual, extra, needs, most in book.execute(GRADES):
            found.setdefault(student, {})[cell] = Row(auto, manual, extra, bool(needs), most)
    book.close()
    return found


@cache
def played(player: str) -> Attempt:
    """Return the attempt of a player, played once."""
    part = asked(ID).parts[0]
    return attempt_of(load_case(part.case), seed_of(COURSE.id, ID, "s1"), player, sessions=part.sessions)


def reseeded(root: Path, student: str, player: str) -> Path:
    """Hand in for a student what a player decided once, under the student's own seed; return the folder."""
    folder = root / "submitted" / student / NAME
    shutil.copytree(root / "submitted" / "honest-1" / NAME, folder)
    header = played(player).header.model_copy(update={"seed": seed_of(COURSE.id, ID, student)})
    (folder / RECORD).write_bytes(dump_lines(played(player).model_copy(update={"header": header})))
    return folder


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course with one assignment released."""
    root = tmp_path_factory.mktemp("course")
    for name in ("nbgrader_config.py", "course.yaml"):
        shutil.copy(course_folder() / name, root)
    build_course(COURSE.model_copy(update={"assignments": COURSE.assignments[:1]}), root, case_finder())
    done = nbgrader(root, "generate_assignment", NAME)
    assert 0 == done.returncode, done.stderr
    shutil.copy(root / "gradebook.db", root / "released.db")
    return root


@pytest.fixture(scope="module")
def run(course: Path) -> Run:
    """Two honest trainees, some with odd numbers, and everybody who attacks, graded in one go."""
    for student in ("honest-1", "zz-honest-2", *ODD):
        hand_in(course, ID, "nl", student)
    for n, attack in enumerate(ATTACKS):
        attack.do(reseeded(course, f"h{n:03}", attack.player))
    shutil.copy(course / "submitted" / "honest-1" / NAME / RECORD, hand_in(course, ID, "nl", "copier") / RECORD)
    hand_in(course, ID, "nl", "a\nb")
    if os.geteuid():
        shut = hand_in(course, ID, "nl", "shut")
        (shut / RECORD).chmod(0)
    done = nbgrader(course, "autograde", NAME)
    return Run(course, done.returncode, done.stderr, grades_in(course))


def test_nothing_stops_the_run(run: Run) -> None:
    """Exit code 0, everybody graded, nobody left out, no traceback."""
    assert 0 == run.code, run.said[-3000:]
    assert "Traceback" not in run.said
    assert run.grades.keys() >= {"honest-1", "zz-honest-2", "copier", *ODD, *(f"h{n:03}" for n in range(len(ATTACKS)))}
    assert "uit deze naam is geen studentnummer te lezen" in run.said


def test_nobody_elses_grade_moves(run: Run) -> None:
    """Those who did nothing wrong have all they earned, before and after everybody else was graded."""
    for student in ("honest-1", "zz-honest-2", *ODD):
        rows = run.grades[student]
        assert 20.0 == sum(row.auto or 0.0 for row in rows.values()), student
        assert not any(row.extra or (row.needs and cell != "written-plan") for cell, row in rows.items())


@pytest.mark.parametrize("n", range(len(ATTACKS)), ids=lambda n: ATTACKS[n].name.replace(" ", "-"))
def test_an_attack_earns_what_it_would_by_itself(n: int, run: Run) -> None:
    """The gradebook holds the points of the pure judgement: finite, in range, and a person asked where need be."""
    student = f"h{n:03}"
    done = graded(run.root / "submitted" / student / NAME, student)
    rows = run.grades[student]
    for cell, most in CRITERIA.items():
        row = rows[cell]
        assert done.filled.points[cell] == row.auto
        assert most == row.most
        assert row.auto is not None
        assert math.isfinite(row.auto)
        assert 0.0 <= row.auto <= row.most
        assert row.needs == (cell in done.filled.asks), cell
    assert rows["written-plan"].needs or "written-plan" not in done.filled.asks
    total = sum((row.auto or 0.0) + (row.extra or 0.0) for row in rows.values())
    assert 0.0 <= total <= 20.0


@pytest.mark.parametrize("n", range(len(ATTACKS)), ids=lambda n: ATTACKS[n].name.replace(" ", "-"))
def test_an_attack_is_told_in_the_log(n: int, run: Run) -> None:
    """Each sentence stands in what the command says, with whose submission it is about."""
    student = f"h{n:03}"
    for sentence in graded(run.root / "submitted" / student / NAME, student).filled.sentences:
        assert f"{student}, {NAME}: {sentence}" in run.said


def test_the_other_door_gives_the_same_rows(course: Path, run: Run, tmp_path: Path) -> None:
    """`sexology grade` stops for nobody either, and fills the gradebook alike."""
    for name in ("nbgrader_config.py", "course.yaml", "released.db", "source", "release", "submitted"):
        (tmp_path / name.replace("released", "gradebook")).symlink_to(course / name)
    book = tmp_path / "gradebook.db"
    book.unlink()
    shutil.copy(course / "released.db", book)
    command = [sys.executable, "-c", "from toolkit.cli import main; main()", "grade", "--course", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=280)
    assert 0 == done.returncode, done.stderr[-3000:]
    grades = grades_in(tmp_path)
    assert run.grades.keys() == grades.keys()
    for n, attack in enumerate(ATTACKS):
        assert run.grades[f"h{n:03}"] == grades[f"h{n:03}"], attack.name


def test_nothing_of_the_key_is_copied(run: Run) -> None:
    """What a link pointed at, and what never ends, is not in anybody's autograded folder."""
    for path in (run.root / "autograded").rglob("*"):
        assert not path.is_symlink()
        assert not path.is_file() or path.stat().st_size < 50_000_000
    by_name = {attack.name: f"h{n:03}" for n, attack in enumerate(ATTACKS)}
    for name in ("a link to another's record", "a link to another's folder"):
        assert not (run.root / "autograded" / by_name[name] / NAME / RECORD).exists()
    assert all((run.root / "autograded" / f"h{n:03}" / NAME / NOTEBOOK).is_file() for n in range(len(ATTACKS)))


def test_whose_is_this_waits_for_a_person(run: Run) -> None:
    """The copied record keeps its points, and the question names its owner."""
    rows = run.grades["copier"]
    assert 20.0 == sum(row.auto or 0.0 for row in rows.values())
    assert all(row.needs for row in rows.values())
    waiting = questions(open_marks(f"sqlite:///{run.root}/gradebook.db", COURSE.id).ledger, waiting=True)
    (whose,) = [one for one in waiting if one.student == "copier" and one.kind == "ask-whose"]
    assert ("honest-1", "a", ID) == (whose.suggestion, whose.part, whose.assignment)
    same = {(one.student, one.suggestion) for one in waiting if one.kind == "note-same-as"}
    assert {("copier", "honest-1"), ("honest-1", "copier")} & same


def test_a_second_run_changes_only_what_was_mended(run: Run) -> None:
    """Grading again, with force, gives the same gradebook; a record that came after all takes its question away."""
    n = next(n for n, attack in enumerate(ATTACKS) if attack.name == "empty")
    student = f"h{n:03}"
    hand_in(run.root, ID, "nl", student)
    done = nbgrader(run.root, "autograde", NAME, "--force", f"--student=h{n // 10:02}*")
    assert 0 == done.returncode, done.stderr[-2000:]
    after = grades_in(run.root)
    mended = after.pop(student)
    assert {name: rows for name, rows in run.grades.items() if name != student} == after
    assert 20.0 == sum(row.auto or 0.0 for row in mended.values())
    assert not any(row.needs for cell, row in mended.items() if cell != "written-plan")
