"""Courses the automated players follow, as ground for drills: what was shown at a moment, and in which case."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import NamedTuple

from toolkit.model.case import Case
from toolkit.model.programme import Programme
from toolkit.model.shown import Presentation
from toolkit.players import PLAYERS, play
from toolkit.players.reference import reference

__all__ = ["Handed", "Moment", "closings", "handouts", "referrals"]


class Moment(NamedTuple):
    """What was shown at one moment of one course."""

    id: str
    case: Case
    shown: Presentation


class Handed(NamedTuple):
    """A programme about to be handed out, and what was shown until then."""

    moment: Moment
    programme: Programme


def handouts(case: Case, seed: int) -> tuple[Handed, ...]:
    """Return every programme the reference clinician hands out, with the moment before it is."""
    steps = _course(case, "reference", seed)
    found = []
    for before, after in itertools.pairwise(steps):
        if len(after.shown.assigned) > len(before.shown.assigned):
            found.append(Handed(before, after.shown.assigned[-1].programme))
    return tuple(found)


def closings(case: Case, player: str, seed: int) -> tuple[Moment, ...]:
    """Return the last moment of each session of a course."""
    steps = _course(case, player, seed)
    return tuple(before for before, after in itertools.pairwise(steps) if after.shown.session > before.shown.session)


def referrals(case: Case, seed: int) -> tuple[Moment, ...]:
    """Return each moment at which the reference clinician is about to refer."""
    steps = _course(case, "reference", seed)
    return tuple(
        before
        for before, after in itertools.pairwise(steps)
        if len(after.shown.referrals) > len(before.shown.referrals)
    )


def _course(case: Case, player: str, seed: int) -> list[Moment]:
    course, _ = play(case, PLAYERS[player], reference, seed)
    return list(_moments(case, f"{player}/{seed}", [step.state.shown for step in course.steps]))


def _moments(case: Case, course: str, shown: list[Presentation]) -> Iterator[Moment]:
    for n, one in enumerate(shown):
        yield Moment(f"{case.slug}/{course}/{n}", case, one)
