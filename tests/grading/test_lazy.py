"""Lazy strategies do not pay: each naive player stays below the reference on the criterion of its own error."""

from functools import cache

import pytest

from tests.course.classroom import COURSE, asked, attempt_of
from toolkit.casefiles import load_case
from toolkit.course.seeding import seed_of
from toolkit.grading import CRITERIA, Judged, grade
from toolkit.model.assignment import Part
from toolkit.model.attempt import Attempt
from toolkit.model.decision import Close
from toolkit.model.grade import Grade
from toolkit.model.terms import MachineCriterion
from toolkit.players import PLAYERS
from toolkit.session import replay

WHOLE = asked("whole-course").parts[0]
ALIKE = dict.fromkeys(CRITERIA, 4.0)


@cache
def grade_of(player: str, *, skill: float = 1.0, cut: int | None = None, student: str = "s1") -> Grade:
    """Return what a player earns in the whole course, every criterion worth 4; cut after so many decisions."""
    seed = seed_of(COURSE.id, "whole-course", student)
    attempt: Attempt = attempt_of(load_case(WHOLE.case), seed, player, skill=skill, sessions=WHOLE.sessions)
    decisions = attempt.decisions[:cut]
    case = load_case(WHOLE.case)
    return grade(Judged(case, replay(case, seed, decisions, help_stage="unaided"), decisions, WHOLE.sessions), ALIKE)


def points(player: str, criterion: str) -> float:
    """Return the points of a player on a criterion."""
    return next(score.points for score in grade_of(player).scores if score.criterion == criterion)


ERRORS: tuple[tuple[str, MachineCriterion], ...] = (
    ("education-only", "programme"),
    ("education-only", "debrief"),
    ("exercises-only", "education"),
    ("no-debrief", "debrief"),
    ("no-debrief", "obstacles"),
    ("rushed", "programme"),
    ("no-pause", "programme"),
    ("deepen-at-once", "not-too-early"),
    ("never-deepen", "not-too-late"),
    ("always-refer", "referral"),
    ("tick-everything", "debrief"),
    ("longest-option", "safety"),
    ("copied-solution", "safety"),
    ("random", "safety"),
    ("random", "programme"),
)


@pytest.mark.parametrize(("player", "criterion"), ERRORS)
def test_an_error_costs_its_criterion(player: str, criterion: MachineCriterion) -> None:
    """The reference earns all of it, the naive player less."""
    assert 4.0 == points("reference", criterion)
    assert points(player, criterion) < 4.0


@pytest.mark.parametrize("player", [name for name in PLAYERS if name != "reference"])
def test_no_naive_player_earns_what_the_reference_does(player: str) -> None:
    """And all are marked out of the same."""
    assert grade_of(player).points < grade_of("reference").points
    assert grade_of(player).maximum == grade_of("reference").maximum == 4.0 * len(CRITERIA)
    assert [score.criterion for score in grade_of(player).scores] == list(CRITERIA)


@pytest.mark.parametrize(
    ("part", "slug"), [(part, slug) for one in COURSE.assignments for part in one.parts for slug in part.cases]
)
def test_doing_nothing_earns_nothing(part: Part, slug: str) -> None:
    """Not a quarter of a point in any story: not for what was rightly left undone, nor for what was said unasked."""
    case = load_case(slug)
    idle = (Close(),) * part.sessions
    for decisions in ((), idle):
        done = grade(Judged(case, replay(case, 1, decisions), decisions, part.sessions), part.points)
        assert not [score for score in done.scores if score.points]


def test_stopping_early_never_earns_more() -> None:
    """However much of a sound course is left out, the whole of it earns most."""
    whole = grade_of("reference").points
    shares = [grade_of("reference", cut=n).points for n in (10, 60, 160)]
    assert all(points < whole for points in shares)
    assert shares[0] < shares[-1]


def test_more_skill_earns_more() -> None:
    """On average over a handful of trainees, by steps one can see."""
    students = ("s1", "s2")
    means = [
        sum(grade_of("reference", skill=skill, student=one).points for one in students) for skill in (0.2, 0.6, 1.0)
    ]
    assert means[0] < means[1] < means[2]
