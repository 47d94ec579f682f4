"""A review informs and never marks: grades stay where they were, and the attempt under review is left as it was."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

from tests.golden.attempts import FOLDER
from tests.review.situations import NAMES, case_of, cut, played
from toolkit.feedback import debrief, remarks
from toolkit.grading import CRITERIA, Judged, grade
from toolkit.model.decision import Decision
from toolkit.model.grade import Grade
from toolkit.records import read_attempt
from toolkit.review import review, stages
from toolkit.session import Replay, replay

TOOLKIT = Path(__file__).resolve().parents[2] / "toolkit"

GOLDEN = {
    "milan-no-pause": "4 4 4 1.25 4 4 4 4 4 4 4 4 4",
    "milan-random": "0.75 1.75 0 0 0.25 4 0.5 0 0.5 0 1.75 0 0",
    "milan-reference": "4 4 4 4 4 4 4 4 4 4 4 4 4",
    "sien-and-jonas-no-debrief": "4 4 4 4 0 0 0 0 0 0 4 4 4",
    "sien-and-jonas-random": "0.25 0.25 2 0 0 2.75 0 0 0 0 0.25 0 0, capped",
    "sien-and-jonas-reference": "4 4 4 4 4 4 4 4 4 4 4 4 4",
}
"""Grades of the golden attempts: points on each of thirteen criteria out of 4, in their order, and the cap."""
POINTS = dict.fromkeys(CRITERIA, 4.0)


@cache
def golden(name: str) -> tuple[Replay, tuple[Decision, ...]]:
    """Replay a golden attempt."""
    attempt = read_attempt(FOLDER / f"{name}.jsonl").attempt
    course = replay(
        case_of(attempt.header.case), attempt.header.seed, attempt.decisions, help_stage=attempt.header.help_stage
    )
    return course, attempt.decisions


def graded(course: Replay, decisions: tuple[Decision, ...]) -> Grade:
    return grade(Judged(course.state.case, course, decisions), POINTS)


def in_short(earned: Grade) -> str:
    points = " ".join(f"{score.points:g}" for score in earned.scores)
    return points if earned.cap is None else f"{points}, capped"


def left_as_it_was(course: Replay) -> str:
    """Return a digest of everything a course holds, hidden numbers and all."""
    said = "\n".join(repr((step.state.shown, step.state.hidden, step.events)) for step in course.steps)
    return sha256(said.encode()).hexdigest()


@pytest.mark.parametrize("name", GOLDEN)
def test_grades_of_golden_attempts_stay_where_they_were(name: str) -> None:
    """Before a review, and after it."""
    course, decisions = golden(name)
    assert in_short(graded(course, decisions)) == GOLDEN[name]
    review(*cut(course, decisions, 3))
    assert in_short(graded(course, decisions)) == GOLDEN[name]


@pytest.mark.parametrize("name", ["milan-no-pause", "sien-and-jonas-random"])
def test_an_attempt_under_review_is_left_as_it_was(name: str) -> None:
    course, decisions = golden(name)
    before, said = left_as_it_was(course), remarks(course.state.shown, course.state.case.library)
    told = debrief(course.state)
    review(*cut(course, decisions, 3))
    assert left_as_it_was(course) == before
    assert remarks(course.state.shown, course.state.case.library) == said
    assert debrief(course.state) == told


def test_the_reference_keeps_its_grades_on_every_case() -> None:
    """First sight of every course: what the rules say of it takes no point away."""
    for name in NAMES:
        course, decisions = played(name, "reference")
        before = graded(course, decisions)
        next(stages(course, decisions))
        assert graded(course, decisions) == before


def test_nothing_that_marks_reads_a_review() -> None:
    """The rooms that give points, and those they stand on, never name it."""
    rooms = ("grading", "feedback", "telling", "session", "programme", "indicators", "simulation", "players", "records")
    files = [path for room in rooms for path in (TOOLKIT / room).rglob("*.py")]
    assert len(files) > 50
    assert not [path.name for path in files if "toolkit.review" in path.read_text(encoding="utf-8")]
    assert not [path.name for path in files if "model.review" in path.read_text(encoding="utf-8")]
