"""A released assignment in other hands: stock nbgrader gives nothing for it, and ``validate`` says what is missing, never what it is worth."""

import json
import re
import shutil
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from tests.course.classroom import asked, hand_in
from tests.course.commands import nbgrader, nbgrader_went_well, new_course
from toolkit.course.rebuilding import answers_of
from toolkit.words import say

EXERCISES = asked("exercise-programme")
[PART] = asked("safety").parts
NUMBERS = re.compile(r"\d+(?:[.,]\d+)? ?(?:van|of|/) ?\d+|punten", re.IGNORECASE)
STOCK = 'c = get_config()\nc.CourseDirectory.course_id = "stock"\n'


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course with two assignments released: one of two parts, in Dutch, and a played one in English."""
    root = new_course(tmp_path_factory.mktemp("stock") / "course")
    nbgrader_went_well(root, "generate_assignment", "exercise-programme-nl", "--create")
    nbgrader_went_well(root, "generate_assignment", "safety-en", "--create")
    return root


def test_the_release_keeps_its_language(course: Path) -> None:
    """What says where to write is not replaced by nbgrader's own English."""
    released = json.loads((course / "release/exercise-programme-nl/exercise-programme.ipynb").read_bytes())
    assert set(answers_of(released).values()) == {say("assignment-answer-here", "nl")}


def test_stock_autograde_gives_nothing(course: Path, tmp_path: Path) -> None:
    """The preprocessors nbgrader comes with, run over flawless work or over none, give 0 for every criterion."""
    stock = tmp_path / "stock"
    stock.mkdir()
    (stock / "nbgrader_config.py").write_text(STOCK, encoding="utf-8")
    shutil.copytree(course / "source/safety-en", stock / "source/safety-en")
    nbgrader_went_well(stock, "generate_assignment", "safety-en", "--create")
    released = course / "release/safety-en/safety.ipynb"
    hand_in(stock, "safety", "en", "flawless", released=released)
    shutil.copytree(stock / "release/safety-en", stock / "submitted/untouched/safety-en")
    nbgrader(stock, "autograde", "safety-en", "--create")
    with Gradebook(f"sqlite:///{stock / 'gradebook.db'}") as gradebook:
        rows = [row for one in gradebook.assignment_submissions("safety-en") for row in one.notebooks[0].grades]
        scores = {(row.notebook.student.id, row.name): row.auto_score for row in rows if row.name.startswith("a-")}
        totals = {one.student.id: one.score for one in gradebook.assignment_submissions("safety-en")}
    assert scores == {(who, f"a-{name}"): 0.0 for who in ("flawless", "untouched") for name in PART.points}
    assert totals == {"flawless": 0.0, "untouched": 0.0}


def validate(folder: Path, notebook: str) -> str:
    """Return what ``nbgrader validate`` says about a notebook."""
    done = nbgrader(folder, "validate", notebook)
    return done.stdout


def test_validate_before_and_after_playing(course: Path, tmp_path: Path) -> None:
    """Before playing a sentence for each missing part; after playing all is well; never a word about points."""
    before = tmp_path / "before"
    shutil.copytree(course / "release/exercise-programme-nl", before)
    said = validate(before, "exercise-programme.ipynb")
    for part in EXERCISES.parts:
        assert said.count(say("record-missing", "nl", part=part.id)) == 1
    released = course / "release/exercise-programme-nl"
    after = hand_in(tmp_path, "exercise-programme", "nl", "somebody", released=released / "exercise-programme.ipynb")
    for file in released.iterdir():
        if file.suffix != ".ipynb":
            shutil.copy(file, after)
    complete = validate(after, "exercise-programme.ipynb")
    assert "Success" in complete
    (after / "exercise-programme-b-1.jsonl").unlink()
    lacking = validate(after, "exercise-programme.ipynb")
    assert say("record-missing", "nl", part="b") in lacking
    assert say("record-missing", "nl", part="a") not in lacking
    for text in (said, complete, lacking):
        assert not NUMBERS.search(text)
