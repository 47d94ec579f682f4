"""Whole courses expected: as the trainee went on, and as a sound colleague would have gone on, from the same beginning."""

from __future__ import annotations

import numpy as np

from toolkit.model.case import Case
from toolkit.model.review import Forecast, Point
from toolkit.review.acts import Session
from toolkit.review.arrays import Array
from toolkit.review.draws import Draws
from toolkit.review.living import Plan, Runs, World, close, goals_reached, in_session, pass_weeks, start
from toolkit.review.memory import opened, remembered, talked_over
from toolkit.review.own_course import lived_through, world_of
from toolkit.review.sound import Ahead, continue_with, foresee, lessons_ahead
from toolkit.review.weighing import supposed

__all__ = ["band", "colleague_course", "own_course", "worth"]

LOW, HIGH = 10.0, 90.0
"""Percentiles between which the band of a forecast lies."""
FOLLOW_UP_SESSIONS = 6
"""Sessions' worth of weeks to the follow-up, three months at a fortnight (domain 6.4)."""


def band(first: int, course: Array) -> Forecast:
    """Return a forecast from goals of shape (sessions, draws), the first as session ``first`` opens."""
    low, high = np.percentile(course, (LOW, HIGH), axis=1)
    rows = zip(low, course.mean(axis=1), high, strict=True)
    points = (Point(first + at, *(round(float(value), 6) for value in row)) for at, row in enumerate(rows))
    return Forecast(tuple(points))


def worth(world: World, runs: Runs) -> Array:
    """Return the goals (0-10) of each run; where somebody left, as they stood then."""
    goals = goals_reached(world, runs.clients, runs.reached)
    return np.where(np.asarray(runs.gone) > 0.0, runs.latched, goals)


def own_course(case: Case, sessions: tuple[Session, ...], weight: Array, draws: Draws, end: int) -> Forecast:
    """Return the course as the trainee went on, and from there on with no help, to the opening of ``end`` + 1."""
    world = _world(case, sessions, weight, draws)
    lived = list(lived_through(world, sessions))
    course = [worth(world, runs) for runs in (start(world), *(after for after, _ in lived))]
    runs, care = lived[-1][0], lived[-1][1].care
    for number in range(len(sessions) + 1, end + 1):
        runs = pass_weeks(world, runs, care, number)
        course.append(worth(world, runs))
    return band(1, np.stack(course))


def colleague_course(case: Case, sessions: tuple[Session, ...], weight: Array, draws: Draws, end: int) -> Forecast:
    """Return the course as a sound colleague would have gone on from the first session, under the same draws.

    After ``end``, or after the agreed last session, only the weeks go by.
    """
    first = sessions[0]
    world = _world(case, sessions, weight, draws)
    ahead = _ready(case, sessions, world)
    runs, memory = start(world), remembered(first.opened.shown, case.library)
    trust = tuple(partner.alliance for partner in runs.clients.partners)
    course = [worth(world, runs)]
    plan: Plan | None = None
    for number in range(1, end + 1):
        if number > ahead.agreed:
            runs = pass_weeks(world, runs, plan.care if plan is not None else (), number)
        else:
            memory = opened(runs, memory, trust)
            memory = talked_over(world, runs, memory, number, (1.0,) * len(trust))
            plan, memory = continue_with(world, runs, memory, ahead, number, number - 1)
            trust = tuple(partner.alliance for partner in runs.clients.partners)
            runs = close(world, in_session(world, runs, plan), plan, number)
        course.append(worth(world, runs))
    return band(1, np.stack(course))


def _world(case: Case, sessions: tuple[Session, ...], weight: Array, draws: Draws) -> World:
    return world_of(case, sessions[0].opened.shown, supposed(draws, weight), draws)


def _ready(case: Case, sessions: tuple[Session, ...], world: World) -> Ahead:
    """What a colleague has ready: knowing what the trainee came to hear, for that could be known by asking."""
    last = sessions[-1].closed
    known = last.shown._replace(taught=(), assigned=(), done=(), session=1)
    ahead = foresee(last._replace(shown=known), world.draws.coefficients)
    lessons = tuple(((lesson, 1.0),) for lesson in lessons_ahead(known, case, last.shown.agreed))
    return ahead._replace(lessons=lessons, agreed=last.shown.agreed)
