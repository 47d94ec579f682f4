"""What a talk would have changed that was never held: the trainee's own course lived again with it, under the same draws.

Session by session it costs little to wait, since whoever plays on could still make up for it; a whole course without it
may cost much. Nothing is labelled here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from toolkit.model.case import Case
from toolkit.players.understanding import TALK_REST, TALKS
from toolkit.review.acts import Act, Session
from toolkit.review.arrays import Array
from toolkit.review.choosing import Point
from toolkit.review.courses import worth
from toolkit.review.draws import Draws
from toolkit.review.living import World, pass_weeks
from toolkit.review.own_course import lived_through, world_of
from toolkit.review.weighing import supposed

__all__ = ["LeftOut", "talks_left_out"]


class LeftOut(NamedTuple):
    """Something left out over several sessions, and what its lack cost in each run."""

    sessions: tuple[int, ...]
    gap: Array


def talks_left_out(
    case: Case, sessions: tuple[Session, ...], points: dict[int, tuple[Point, ...]], known: tuple[Array, ...], draws: Draws, end: int
) -> Iterator[LeftOut]:  # fmt: skip
    """Yield each stretch without a deepening talk in which there was one that no rule forbade.

    Args:
        case: The case.
        sessions: All sessions of the attempt.
        points: By session, its decision points.
        known: By session, how likely each cell of the grid seemed.
        draws: Rows of chance.
        end: The last session that is lived; after the attempt's own only the weeks go by.
    """
    for stretch in _without_a_talk(sessions, points):
        talks = _spaced({number: act for number in stretch for act in _talk_due(points[number])})
        if not talks:
            continue
        world = world_of(case, sessions[0].opened.shown, supposed(draws, known[stretch[-1] - 1]), draws)
        held = tuple(one._replace(act=talks.get(one.number, one.act)) for one in sessions)
        gap: Array = _at_the_end(world, held, end) - _at_the_end(world, sessions, end)
        yield LeftOut(tuple(number for number in stretch if number >= min(talks)), gap)


def _without_a_talk(sessions: tuple[Session, ...], points: dict[int, tuple[Point, ...]]) -> Iterator[tuple[int, ...]]:
    stretch: list[int] = []
    for session in sessions:
        if session.act.deepen is None and points.get(session.number):
            stretch.append(session.number)
        elif stretch:
            yield tuple(stretch)
            stretch = []
    if stretch:
        yield tuple(stretch)


def _talk_due(points: tuple[Point, ...]) -> tuple[Act, ...]:
    """Return the talk that no rule forbids and most of what was heard bears out, if there is one."""
    talks = [
        choice for point in points if point.slot == "deepening" for choice in point.choices
        if choice.act.deepen is not None and not choice.rules
    ]  # fmt: skip
    return (max(talks, key=lambda choice: choice.borne_out).act,) if talks else ()


def _spaced(talks: dict[int, Act]) -> dict[int, Act]:
    """Return as many talks as the reference would hold, with its rest between them."""
    kept: dict[int, Act] = {}
    for number, act in talks.items():
        if len(kept) < TALKS and number >= max(kept, default=-TALK_REST) + TALK_REST:
            kept[number] = act
    return kept


def _at_the_end(world: World, sessions: tuple[Session, ...], end: int) -> Array:
    *_, (runs, plan) = lived_through(world, sessions)
    for number in range(len(sessions) + 1, end + 1):
        runs = pass_weeks(world, runs, plan.care, number)
    return worth(world, runs)
