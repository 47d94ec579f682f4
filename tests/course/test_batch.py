"""``sexology grade``: the same rows and files as nbgrader's own command, quicker, and never stopped by one submission."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.course.commands import nbgrader_went_well
from tests.course.conftest import NAMES
from tests.course.ledgers import files_of, graded, now, rows_of, sqlite
from toolkit.cli import grading
from toolkit.course.batch import Batch, Handed, submissions
from toolkit.course.regrading import changes
from toolkit.course.settings import read_settings
from toolkit.course.workers import Failed, crew
from toolkit.errors import ToolkitError
from toolkit.records import one_at_a_time

pytestmark = pytest.mark.timeout(600)


def test_nbgrader_reads_every_cell_as_it_was_entered(course: Path) -> None:
    """What nbgrader's own code makes of an autograded notebook is what stands in the gradebook, and nbformat finds it valid."""
    import nbformat
    from nbgrader.utils import compute_checksum, determine_grade, is_grade, is_locked

    graded(course)
    rows = {(row[1], row[2]): row[3] for row in rows_of(sqlite(course))["grades"]}
    seen = 0
    for path in (course / "autograded").glob("*/*/*.ipynb"):
        notebook = nbformat.read(path, as_version=4)
        nbformat.validate(notebook)
        for cell in notebook.cells:
            if "nbgrader" in cell.metadata and is_locked(cell):
                assert cell.metadata.nbgrader.checksum == compute_checksum(cell), cell.metadata.nbgrader.grade_id
            if "nbgrader" in cell.metadata and is_grade(cell):
                seen += 1
                assert rows[path.parts[-3], cell.metadata.nbgrader.grade_id] == determine_grade(cell)[0], path
    assert seen == len(rows) > 40


def test_the_command_of_nbgrader_goes_through_the_same_door(released: Path, tmp_path: Path) -> None:
    theirs, ours = (Path(shutil.copytree(released, tmp_path / one, symlinks=True)) for one in ("theirs", "ours"))
    for root in (theirs, ours):
        with (root / "nbgrader_config.py").open("a") as config:
            config.write('\nc.LateSubmissionPlugin.penalty_method = "zero"\n')
    for name in NAMES:
        nbgrader_went_well(theirs, "autograde", name)
    told = graded(ours)
    assert {one.kind for one in told.values()} == {"graded"}
    assert rows_of(sqlite(ours)) == rows_of(sqlite(theirs))
    assert files_of(ours / "autograded") == files_of(theirs / "autograded")
    penalties = {row[1]: row[-1] for row in rows_of(sqlite(ours))["pages"]}
    assert penalties["dries"]
    assert penalties["anna"] is None
    assert told["gust"].points == told["anna"].points == told["ilse"].points
    assert told["gust"].sentences


def test_a_cap_takes_away_visibly_and_what_is_missing_waits_for_a_person(course: Path) -> None:
    graded(course)
    rows = {(row[1], row[2]): row[3:] for row in rows_of(sqlite(course))["grades"]}
    assert rows["hind", "a-safety"] == (0.0, None, None, 1)
    assert rows["anna", "written-plan"][0] is None
    assert rows["jef", "written-plan"][0] == 0.0


def test_what_did_not_change_is_left_alone(course: Path) -> None:
    graded(course)
    before = rows_of(sqlite(course))
    assert {one.kind for one in graded(course).values()} == {"unchanged"}
    answer = course / "submitted" / "anna" / "psycho-education-nl" / "psycho-education.ipynb"
    answer.write_bytes(answer.read_bytes().replace(b"hoorde", b"zag"))
    shutil.rmtree(course / "autograded" / "bram")
    told = graded(course)
    assert sorted(name for name, one in told.items() if one.kind == "graded") == ["anna", "bram"]
    assert rows_of(sqlite(course)) == before
    assert b"zag" in (course / "autograded" / "anna" / "psycho-education-nl" / "psycho-education.ipynb").read_bytes()
    assert {one.kind for one in graded(course, again=True).values()} == {"graded"}


def swapped(root: Path) -> None:
    """Let safety and education change their points in ``course.yaml``."""
    text = (root / "course.yaml").read_text(encoding="utf-8")
    assert "safety: 4, beliefs: 6, education: 8" in text
    (root / "course.yaml").write_text(
        text.replace("safety: 4, beliefs: 6, education: 8", "safety: 8, beliefs: 6, education: 4")
    )


def test_other_points_in_the_course_change_no_marks(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Who was graded keeps the points, who comes late is graded by the same, and it is said once where to look."""
    graded(course)
    before = rows_of(sqlite(course))["grades"]
    swapped(course)
    shutil.copytree(course / "submitted" / "anna", course / "submitted" / "karel")
    assert grading.grade_course(grading.Place(course, None, None, 2, "en"), [], "*", again=True) == 0
    said = capsys.readouterr().out
    assert said.count("`sexology regrade psycho-education-nl` shows what would change") == 1
    after = rows_of(sqlite(course))["grades"]
    assert [row for row in after if row[1] != "karel"] == before
    points = {who: {row[2]: row[3] for row in after if row[1] == who} for who in ("anna", "karel")}
    assert points["karel"] == points["anna"]


def test_another_release_does_not_mark_again_what_was_graded(course: Path) -> None:
    """A release with other points: marks stay, and regrading shows them of the points they were given under."""
    graded(course)
    before = rows_of(sqlite(course))["grades"]
    swapped(course)
    with closing(sqlite3.connect(course / "gradebook.db")) as link, link:
        for cell, points in (("a-safety", 8), ("a-education", 4)):
            link.execute(
                "update grade_cells set max_score = ? where id in (select id from base_cell where name = ?)",
                (points, cell),
            )
    assert {"anna": "kept", "hind": "graded"}.items() <= {who: one.kind for who, one in graded(course).items()}.items()
    assert rows_of(sqlite(course))["grades"] == before
    with closing(Batch(read_settings(course, None))) as batch:
        [change] = changes(batch, [Handed("anna", "psycho-education-nl")], now)
    assert {(one.cell, one.maximum_before, one.maximum) for one in change.moved} == {
        ("a-safety", 4, 8),
        ("a-education", 8, 4),
    }
    assert all((one.before or 0) <= one.maximum_before for one in change.moved)


def test_manual_marks_and_comments_stay(course: Path) -> None:
    graded(course)
    with closing(sqlite3.connect(course / "gradebook.db")) as link, link:
        link.execute("update grade set manual_score = 3, needs_manual_grade = 0 where auto_score is null")
        link.execute("update comment set manual_comment = 'Goed gezien.'")
    graded(course, again=True)
    rows = {(row[1], row[2]): row[3:] for row in rows_of(sqlite(course))["grades"]}
    assert rows["anna", "written-plan"] == (None, 3.0, None, 1)  # as nbgrader does: looked at again
    assert {row[-1] for row in rows_of(sqlite(course))["comments"]} == {"Goed gezien."}


def test_one_that_cannot_be_written_stops_nobody(course: Path) -> None:
    (course / "autograded").mkdir()
    (course / "autograded" / "bram").write_text("a file where a folder should be")
    told = graded(course)
    assert [name for name, one in told.items() if one.kind == "failed"] == ["bram"]
    fault = told["bram"].fault
    assert fault is not None
    assert fault.reason == "batch-not-written"
    assert "bram" not in {row[1] for row in rows_of(sqlite(course))["grades"]}


def test_links_are_not_submissions(course: Path) -> None:
    (course / "submitted" / "zoe").symlink_to(course / "submitted" / "anna")
    (course / "submitted" / "yves").mkdir()
    (course / "submitted" / "yves" / "psycho-education-nl").symlink_to(
        course / "submitted" / "anna" / "psycho-education-nl"
    )
    assert "zoe" not in {one.student for one in submissions(course, NAMES)}
    assert submissions(course, NAMES, "b*") == (Handed("bram", "psycho-education-en"),)


def test_one_program_at_a_time(course: Path) -> None:
    with one_at_a_time(course / "autograded" / ".grading.lock"), pytest.raises(ToolkitError) as told:
        graded(course)
    assert told.value.reason == "at-work"


def test_a_process_that_dies_costs_one_task() -> None:
    def work(task: int) -> int:
        if task == 3:
            os._exit(1)
        if task == 5:
            raise ToolkitError("five", "five")
        if task == 6:
            raise RecursionError
        return task * task

    results = dict(crew(work, list(range(40)), 2, lambda: None))
    assert list(results) == list(range(40))
    failed = {task: one.fault.reason for task, one in results.items() if isinstance(one, Failed)}
    assert failed == {3: "batch-worker-gone", 5: "five", 6: "batch-unexpected"}
    assert results[39] == 39 * 39


def test_a_submission_can_be_named_and_an_unknown_assignment_is_told(
    course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = grading.Place(course, None, None, 1, "en")
    assert grading.grade_course(place, ["psycho-education"], "anna", again=False) == 0
    assert capsys.readouterr().out == "1 graded, 0 unchanged, 0 failed.\n"
    with pytest.raises(ToolkitError, match="“nothing” is not in the gradebook"):
        grading.grade_course(place, ["nothing"], "*", again=False)
    with pytest.raises(ToolkitError, match=r"geen course\.yaml"):
        grading.grade_course(place._replace(course=course / "source", language="nl"), [], "*", again=False)


def test_feedback_is_written_for_whom_was_graded(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = grading.Place(course, None, None, 2, "nl")
    grading.grade_course(place, [], "[a-d]*", again=False)
    assert grading.give_feedback(place, [], "[a-e]*") == 1
    said = capsys.readouterr()
    assert "emma, psycho-education-nl: geen feedback: deze inzending is nog niet beoordeeld" in said.err
    page = course / "feedback" / "anna" / "psycho-education-nl" / "psycho-education.html"
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert not (course / "feedback" / "emma").exists()


def test_nothing_heavy_is_loaded(course: Path) -> None:
    code = (
        "import sys; from toolkit.cli import main; sys.argv = ['sexology', *sys.argv[1:]]\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print([one for one in sys.modules if one.split('.')[0] in "
        "('nbgrader', 'nbformat', 'nbconvert', 'jsonschema', 'pandas', 'numpy', 'plotly', 'tornado')])"
    )
    for words in (["--help"], ["grade", "--lang", "en"]):
        done = subprocess.run(
            [sys.executable, "-c", code, *words], cwd=course, capture_output=True, text=True, check=True
        )  # fmt: skip
        assert done.stdout.endswith("[]\n"), done.stdout
