"""Exchanging the order of partners exchanges their results and nothing else."""

from collections.abc import Iterable

import pytest
from pydantic import BaseModel

from tests.rules.playing import couple
from toolkit.feedback import bonnet, debrief
from toolkit.model.case import Case
from toolkit.model.shown import Assigned
from toolkit.players import PLAYERS, play
from toolkit.session import Replay, State, replay

ROWS = (
    "said", "asked", "signs", "ruled_out", "beliefs", "screened", "reports", "reflected", "taught", "assigned", "done", "answered",
    "coded", "mirrored", "formulations", "deepened", "ruptures", "repaired", "referrals", "safety_plans", "reviews", "helps",
)  # fmt: skip
COURSES = [
    (player, seed) for player in ("reference", "no-debrief", "rushed", "deepen-at-once", "random") for seed in range(4)
]


def exchanged(case: Case) -> Case:
    """Return the case with its clients in the opposite order."""
    return case.model_copy(update={"clients": tuple(reversed(case.clients))})


def both_ways(player: str, seed: int) -> tuple[State, Replay]:
    """Play a course, and the same decisions with the partners exchanged."""
    course, decisions = play(couple(), PLAYERS[player], PLAYERS["random"], seed=seed, skill=0.9)
    return course.state, replay(exchanged(couple()), seed, decisions, help_stage="unaided")


def in_any_order(rows: Iterable[object]) -> list[str]:
    """Return rows in an order of their own; so are the findings on a programme, and who has which role in it."""
    return sorted(repr(unordered(row)) for row in rows)


def unordered(value: object) -> object:
    """Return a value in which neither mappings nor findings have an order."""
    match value:
        case BaseModel():
            return unordered(value.model_dump())
        case dict():
            return sorted((key, unordered(inner)) for key, inner in value.items())
        case Assigned():
            return unordered((*value._replace(findings=()), tuple(in_any_order(value.findings))))
        case tuple() | list():
            return tuple(unordered(inner) for inner in value)
        case _:
            return value


@pytest.mark.parametrize(("player", "seed"), COURSES)
def test_the_same_course_with_partners_exchanged(player: str, seed: int) -> None:
    one, other = both_ways(player, seed)
    assert other.refused is None
    swapped = other.state
    assert one.hidden.partners == tuple(reversed(swapped.hidden.partners))
    assert (one.hidden.bond, one.hidden.core) == (swapped.hidden.bond, swapped.hidden.core)
    for name in ROWS:
        assert in_any_order(getattr(one.shown, name)) == in_any_order(getattr(swapped.shown, name)), name
    assert (one.shown.session, one.shown.minutes, one.shown.follow_up) == (
        swapped.shown.session,
        swapped.shown.minutes,
        swapped.shown.follow_up,
    )


@pytest.mark.parametrize(("player", "seed"), COURSES)
def test_the_same_is_said_of_it(player: str, seed: int) -> None:
    one, other = both_ways(player, seed)
    assert one.shown.ending is not None
    assert other.state.shown.ending is not None
    assert one.shown.ending._replace(attainment=()) == other.state.shown.ending._replace(attainment=())
    assert in_any_order(one.shown.ending.attainment) == in_any_order(other.state.shown.ending.attainment)
    said, again = debrief(one), debrief(other.state)
    assert (said.remarks, said.praise, said.as_you_went_on) == (again.remarks, again.praise, again.as_you_went_on)
    assert (said.mirror, said.core) == (again.mirror, again.core)
    assert in_any_order(said.beliefs) == in_any_order(again.beliefs)
    assert in_any_order(said.undiscovered) == in_any_order(again.undiscovered)
    assert in_any_order(bonnet(one).series) == in_any_order(bonnet(other.state).series)
