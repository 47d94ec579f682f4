"""Situations under review: automated courses played once, cut where a test wants them, and what one session is reviewed under."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from toolkit.casefiles import case_names, load_case
from toolkit.model.case import Case
from toolkit.model.decision import Decision
from toolkit.model.review import Slot
from toolkit.players import PLAYERS, Player, play
from toolkit.players.naive import at_random
from toolkit.review.acts import sessions_of
from toolkit.review.alternatives import points_of
from toolkit.review.deciding import Under, decisions_of
from toolkit.review.draws import Draws, drawn
from toolkit.review.remarking import remarked
from toolkit.review.reviewing import AFTER
from toolkit.review.stretches import Gap
from toolkit.review.weighing import weights
from toolkit.session import Replay

__all__ = ["COUPLE", "NAMES", "SOLO", "Played", "case_of", "cut", "gap_of", "gaps_of", "played", "played_by", "under"]

Played = tuple[Replay, tuple[Decision, ...]]
NAMES = tuple(case_names())
SOLO, COUPLE = "milan", "sien-and-jonas"


@cache
def case_of(name: str) -> Case:
    """Return a case, read once."""
    return load_case(name)


@cache
def played(name: str, player: str, seed: int = 1) -> Played:
    """Return a whole course and the decisions that made it."""
    return played_by(name, PLAYERS[player], seed)


def played_by(name: str, player: Player, seed: int = 1) -> Played:
    """Return the whole course of a player made for one test."""
    return play(case_of(name), player, at_random, seed=seed)


def cut(course: Replay, decisions: tuple[Decision, ...], sessions: int) -> Played:
    """Return the course up to the end of its first ``sessions``."""
    last = list(_closings(course, decisions))[sessions - 1]
    return course._replace(steps=course.steps[: last + 2]), decisions[: last + 1]


def _closings(course: Replay, decisions: tuple[Decision, ...]) -> Iterator[int]:
    for place, step in enumerate(course.steps[1:]):
        if decisions[place].kind in {"close", "end"} or step.state.shown.ending is not None:
            yield place


def under(
    course: Replay, decisions: tuple[Decision, ...], number: int, end: int = 0, draws: Draws | None = None
) -> Under:
    """Return what session ``number`` is reviewed under, as the review itself does it.

    Args:
        course: The course.
        decisions: The decisions that made it.
        number: The session, from 1.
        end: The last session that is played; 0 for that of the review.
        draws: Rows of chance; those of the review where none are given.
    """
    sessions = sessions_of(course, decisions)
    case = course.state.case
    return Under(
        case=case,
        sessions=sessions,
        weight=weights(case, sessions[:number])[-1],
        draws=draws or drawn(),
        end=end or len(sessions) + AFTER,
        remarks=remarked(course.state.shown, case.library),
        points={number: points_of(sessions[number - 1])},
    )


def gaps_of(course: Replay, decisions: tuple[Decision, ...], number: int, end: int = 0) -> tuple[Gap, ...]:
    """Return the decisions of one session, each with what it cost under each draw."""
    return decisions_of(number, under(course, decisions, number, end))[0]


def gap_of(course: Replay, decisions: tuple[Decision, ...], number: int, slot: Slot, end: int = 0) -> Gap:
    """Return one decision with what it cost under each draw."""
    return next(one for one in gaps_of(course, decisions, number, end) if one.decision.slot == slot)
