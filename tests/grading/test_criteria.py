"""Every criterion is earned by what it is about and missed without it, out of the same, and the same tomorrow."""

import math
from collections.abc import Callable, Iterable
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.course.classroom import COURSE, asked, attempt_of
from toolkit.casefiles import load_case
from toolkit.course.seeding import seed_of
from toolkit.errors import DecisionRefused
from toolkit.grading import CRITERIA, Judged, grade
from toolkit.model.decision import Assign, Debrief, Decision, Deepen, Educate, Screen
from toolkit.model.grade import Grade
from toolkit.model.terms import MachineCriterion
from toolkit.session import Replay, begin, decide, replay

WHOLE = asked("whole-course").parts[0]
CASE = load_case(WHOLE.case)
SEED = seed_of(COURSE.id, "whole-course", "s1")
ALIKE = dict.fromkeys(CRITERIA, 4.0)


@cache
def reference() -> tuple[Decision, ...]:
    """Return the decisions of the reference player in the whole course."""
    return attempt_of(CASE, SEED, sessions=WHOLE.sessions).decisions


def played(decisions: Iterable[Decision]) -> Grade:
    """Play decisions, leave out those that are impossible, and grade what was played."""
    steps, done = [begin(CASE, SEED, help_stage="unaided")], []
    for decision in decisions:
        try:
            steps.append(decide(steps[-1].state, decision))
        except DecisionRefused:
            continue
        done.append(decision)
    return grade(Judged(CASE, Replay(tuple(steps)), done, WHOLE.sessions), ALIKE)


def points(done: Grade, criterion: str) -> float:
    """Return the points on a criterion."""
    return next(score.points for score in done.scores if score.criterion == criterion)


def without(*kinds: str) -> Callable[[], Iterable[Decision]]:
    """Return the reference course without decisions of some kinds."""
    return lambda: [one for one in reference() if one.kind not in kinds]


def instead(kind: type[Decision], **changes: object) -> Callable[[], Iterable[Decision]]:
    """Return the reference course with every decision of a kind made otherwise."""
    return lambda: [one.model_copy(update=changes) if isinstance(one, kind) else one for one in reference()]


def same_programme() -> Iterable[Decision]:
    """Hand out the last programme of the course in every session."""
    last = next(one for one in reversed(reference()) if one.kind == "compose")
    for one in reference():
        yield (
            last
            if one.kind == "compose"
            else one.model_copy(update={"confirmed": True})
            if isinstance(one, Assign)
            else one
        )


def deepened_first() -> Iterable[Decision]:
    """Hold a deepening talk in the first session."""
    talk = next(one for one in reference() if isinstance(one, Deepen))
    return (talk, *reference())


MISSED: dict[MachineCriterion, tuple[Callable[[], Iterable[Decision]], ...]] = {
    "safety": (without("screen"), instead(Screen, gate="G5")),
    "beliefs": (without("ask", "debrief"),),
    "education": (without("educate"), instead(Educate, manner="lectured")),
    "programme": (without("assign"), same_programme),
    "debrief": (without("debrief"), instead(Debrief, manner="leading")),
    "obstacles": (without("code-obstacle"),),
    "mirror": (without("name-mirror"),),
    "not-too-early": (deepened_first,),
    "not-too-late": (without("deepen"),),
    "focus": (without("deepen"),),
    "referral": (without("ask", "screen"),),
    "formulation": (without("formulate"),),
    "ending": (without("end"),),
}


def test_the_reference_earns_every_criterion() -> None:
    """All four points of each."""
    done = played(reference())
    assert dict.fromkeys(CRITERIA, 4.0) == {score.criterion: score.points for score in done.scores}
    assert done.cap is None


def test_a_maximum_that_is_no_quarter_is_still_the_most() -> None:
    """Rounding up must not give more than there is to earn."""
    decisions = reference()
    course = replay(CASE, SEED, decisions, help_stage="unaided")
    done = grade(Judged(CASE, course, decisions, WHOLE.sessions), dict.fromkeys(CRITERIA, 2.2))
    assert {2.2} == {score.points for score in done.scores}


def test_every_criterion_is_here() -> None:
    """A new one needs its own way to miss it."""
    assert CRITERIA.keys() == MISSED.keys()


@pytest.mark.parametrize(
    ("criterion", "course"),
    [
        pytest.param(name, course, id=f"{name}-{n}")
        for name, courses in MISSED.items()
        for n, course in enumerate(courses)
    ],
)
def test_a_criterion_is_missed_without_what_it_is_about(
    criterion: MachineCriterion, course: Callable[[], Iterable[Decision]]
) -> None:
    """Points go, the denominator stays, and there is a reason to read."""
    done = played(course())
    assert points(done, criterion) < 4.0
    score = next(score for score in done.scores if score.criterion == criterion)
    assert (4.0, True) == (score.maximum, bool(score.reasons))
    assert 4.0 * len(CRITERIA) == done.maximum


def test_doing_otherwise_in_one_thing_leaves_the_rest() -> None:
    """Not naming the mirror costs the mirror, and nothing else."""
    done = {score.criterion: score.points for score in played(without("name-mirror")()).scores}
    assert {"mirror"} == {name for name, earned in done.items() if earned < 4.0}


GOLDEN = {
    ("reference", "psycho-education"): "4 6 8 2",
    ("reference", "debrief-and-obstacles"): "2 3 7 4 4",
    ("reference", "safety"): "12 8",
    ("reference", "whole-course"): "4 2 3 4 3 2 2 2 2 2 2 2 2",
    ("rushed", "psycho-education"): "2 6 8 2",
    ("rushed", "debrief-and-obstacles"): "1 0 7 4 4",
    ("rushed", "safety"): "0 4 capped",
    ("rushed", "whole-course"): "0.75 0.75 3 0 1.25 2 2 0.5 2 0.5 0.75 2 0",
    ("tick-everything", "psycho-education"): "1.5 5.5 0 0 capped",
    ("tick-everything", "debrief-and-obstacles"): "0.75 0 4.75 0 0 capped",
    ("tick-everything", "safety"): "0 5 capped",
    ("tick-everything", "whole-course"): "0 0.5 1.75 0 1 0 0 0.5 0.5 0.5 0 0 0 capped",
    ("random", "psycho-education"): "0 0 0 0 capped",
    ("random", "debrief-and-obstacles"): "0 0 0 0 0 capped",
    ("random", "safety"): "0 0.25 capped",
    ("random", "whole-course"): "0 0 0 0 0 0 0 0 0 0 0 0 0 capped",
}


def golden(player: str, assignment_id: str) -> str:
    """Return the points of a player on every criterion of an assignment, in order, as text."""
    rows = []
    for part in asked(assignment_id).parts:
        case = load_case(part.case)
        attempt = attempt_of(case, 7, player, sessions=part.sessions)
        course = replay(case, 7, attempt.decisions, help_stage="unaided")
        scores = grade(Judged(case, course, attempt.decisions, part.sessions), part.points)
        rows.append(" ".join(f"{score.points:g}" for score in scores.scores) + (" capped" if scores.cap else ""))
    return " / ".join(rows)


@pytest.mark.parametrize(("player", "assignment_id"), GOLDEN)
def test_points_are_what_they_were(player: str, assignment_id: str) -> None:
    """A change here is a change of what work is worth: regrade, and say so."""
    assert GOLDEN[player, assignment_id] == golden(player, assignment_id)


POOL = reference()


@settings(max_examples=40)
@given(st.lists(st.integers(0, len(POOL) - 1), max_size=60), st.floats(0.25, 20))
def test_points_are_quarters_between_0_and_their_maximum(picked: list[int], most: float) -> None:
    """Whatever was decided in whatever order, whatever it may be worth."""
    decisions = [POOL[n] for n in picked]
    course = replay(CASE, SEED, decisions, help_stage="unaided")
    done = grade(Judged(CASE, course, decisions, WHOLE.sessions), dict.fromkeys(CRITERIA, most))
    for score in done.scores:
        assert math.isfinite(score.points)
        assert 0 <= score.points <= most
        assert score.points == most or score.points * 4 == int(score.points * 4)
