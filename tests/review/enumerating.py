"""Full enumeration beside the review: every way the homework can turn out, weighted by how likely it is; no coin is tossed."""

from __future__ import annotations

from itertools import product
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from toolkit.review.acts import Act
from toolkit.review.arrays import ARRAYS, Array, taken
from toolkit.review.courses import worth
from toolkit.review.living import Plan, Runs, World, close, in_session
from toolkit.review.memory import Memory, opened, talked_over
from toolkit.review.own_course import plan_of
from toolkit.review.sound import continue_with, foresee
from toolkit.review.valuing import Setting, Valued, _ended, _lessons, _memory
from toolkit.simulation import Coefficients, Homework, consolidate, idle
from toolkit.simulation.learning import doing_chances

__all__ = ["enumerated", "only_row"]

LEAST = 1e-9
"""Chance below which a way things turn out is left aside."""
ALWAYS, NEVER = -1.0, 2.0


class Told(NamedTuple):
    """Draws that toss no coin for homework: whoever does what is laid down; the other coins are fixed numbers."""

    coefficients: Coefficients
    hidden: Array
    outcomes: dict[tuple[int, int], Array]
    others: Any

    def doing(self, _session: int, exercise: int, partner: int) -> Array:
        """Return what is laid down."""
        return self.outcomes[exercise, partner]

    def cramped(self, session: int, exercise: int) -> Array:
        """Return the one coin there is."""
        return np.full(len(self.hidden), self.others.cramped(session, exercise)[0])

    def meaning(self, session: int, partner: int) -> Array:
        """Return the one coin there is."""
        return np.full(len(self.hidden), self.others.meaning(session, partner)[0])


class Ways(NamedTuple):
    """All the ways things have turned out so far, one a row, and how likely each is."""

    world: World
    runs: Runs
    memory: Memory
    trust: tuple[Any, ...]
    weight: Array


def only_row(setting: Setting) -> Setting:
    """Return a setting whose rows are all the same as one of one row, its coefficients as plain numbers."""
    world = setting.world
    first = np.zeros(1, dtype=np.intp)
    nominal = Coefficients(*(float(value[0]) for value in world.draws.coefficients))
    told = Told(nominal, np.zeros(1), {}, world.draws)
    narrow = World(world.case, world.truth, taken(world.hidden, first), told, 1)  # type: ignore[arg-type]
    return setting._replace(world=narrow, runs=taken(setting.runs, first), lessons={})


def enumerated(setting: Setting, act: Act) -> Valued:
    """Return what an act leads to over every way the homework can turn out: goals and leaving as two equal rows."""
    if act.end is not None:
        ended = _ended(setting, act)
        return _both(float(ended.goals[0]), float(ended.gone[0]))
    world, session, number = setting.world, setting.session, setting.session.number
    ahead = foresee(session.closed, world.draws.coefficients)._replace(lessons=_lessons(setting, [act]))
    trust = tuple(partner.alliance for partner in setting.runs.clients.partners)
    plan = plan_of(world, session.closed, act, number)
    ways = Ways(world, in_session(world, setting.runs, plan), _memory(session, act), trust, np.ones(1))
    ways = _close_every_way(ways, plan, number)
    for following in range(number + 1, setting.end + 1):
        world, runs = ways.world, ways.runs
        memory = opened(runs, ways.memory, ways.trust)
        memory = talked_over(world, runs, memory, following, (1.0,) * len(trust))
        turn = following - number - 1
        lessons = tuple(tuple((one, np.full(world.rows, weight[0])) for one, weight in row) for row in ahead.lessons)
        plan, memory = continue_with(world, runs, memory, ahead._replace(lessons=lessons), following, turn)
        now = tuple(partner.alliance for partner in runs.clients.partners)
        ways = _close_every_way(
            ways._replace(runs=in_session(world, runs, plan), memory=memory, trust=now), plan, following
        )
    assert abs(ways.weight.sum() - 1.0) < 1e-4
    gone = np.broadcast_to(ways.runs.gone, ways.weight.shape)
    return _both(_mean(worth(ways.world, ways.runs), ways.weight), _mean(gone, ways.weight))


def _close_every_way(ways: Ways, plan: Plan, session: int) -> Ways:
    """Close a session in each way its homework can turn out."""
    who = range(len(ways.runs.clients.partners))
    doers = [(item, one) for item in range(len(plan.tasks)) for one in who if np.any(plan.tasks[item].item.task[one])]
    turns = list(product((1.0, 0.5, 0.0), repeat=len(doers)))
    places = np.repeat(np.arange(len(ways.weight)), len(turns))
    wide = _spread(
        ways, places, {(item, one): np.full(len(places), NEVER) for item in range(len(plan.tasks)) for one in who}
    )
    plan = taken(plan, places)
    chances = _chances(wide, plan, session)
    weight = wide.weight
    for at, doer in enumerate(doers):
        result = np.tile([turn[at] for turn in turns], len(ways.weight))
        whole, half = chances[doer]
        wide.world.draws.outcomes[doer][:] = np.where(result == 1.0, ALWAYS, np.where(result == 0.5, whole, NEVER))  # type: ignore[attr-defined]
        weight = weight * np.where(result == 1.0, whole, np.where(result == 0.5, half - whole, 1.0 - half))
    runs = close(wide.world, wide.runs, plan, session)
    (kept,) = np.nonzero(weight > LEAST)
    return _spread(wide._replace(runs=runs, weight=weight), kept, {})


def _chances(ways: Ways, plan: Plan, session: int) -> dict[tuple[int, int], tuple[Array, Array]]:
    """How likely each does each exercise wholly, and at least by halves, after homework was talked over."""
    world, runs = ways.world, ways.runs
    k = world.draws.coefficients
    clients = consolidate(ARRAYS, k, world.hidden.fixed, runs.clients, runs.pending, plan.asked)
    if np.any(plan.idle):
        clients = idle(ARRAYS, k, clients)
    items = close(world, runs, plan, session).pending.items
    homework = Homework(items, ())
    load = max(0.0, len(homework.items) - 3.0)
    rows = np.ones(len(ways.weight))
    found = {}
    for place, item in enumerate(items):
        for who in range(len(clients.partners)):
            whole, half = doing_chances(ARRAYS, k, clients, who, item, load)
            found[place, who] = (whole * rows, half * rows)
    return found


def _spread(ways: Ways, places: NDArray[np.intp], outcomes: dict[tuple[int, int], Array]) -> Ways:
    world = ways.world
    told = world.draws._replace(hidden=np.zeros(len(places)), outcomes=outcomes)  # type: ignore[call-arg]
    wide = World(world.case, world.truth, taken(world.hidden, places), told, len(places))
    runs, memory, trust = (taken(tree, places) for tree in (ways.runs, ways.memory, ways.trust))
    return Ways(wide, runs, memory, trust, ways.weight[places])


def _mean(values: Array, weight: Array) -> float:
    return float(np.sum(values * weight) / np.sum(weight))


def _both(goals: float, gone: float) -> Valued:
    return Valued(np.full(2, goals), np.full(2, gone), np.zeros((1, 2)), 0)
