"""One session and the weeks after it, lived by many runs at once.

The same functions of the client model that a trainee's own course is played with, in the same order; chance comes in
as rows of draws. Nothing is judged here.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from toolkit.model.case import Case
from toolkit.review.arrays import ARRAYS, Array, apart
from toolkit.review.draws import Draws
from toolkit.review.hidden import Hidden
from toolkit.review.tasks import Task
from toolkit.session.between import CORE_SHARE, CRAMPED, FADED, LEARNED, MET, PRACTICAL_SCORE
from toolkit.session.dangers import PAIN
from toolkit.session.passing import LEFT
from toolkit.simulation import (
    Clients,
    Deepening,
    Fixed,
    Grip,
    Homework,
    Lesson,
    Pending,
    Value,
    attainment,
    consolidate,
    deepen,
    do_homework,
    drift,
    educate,
    grip_of,
    idle,
    mirror,
    neglect,
    repair,
    steady,
    strain,
    treat,
    warm,
)  # fmt: skip
from toolkit.simulation.learning import doing_chances

__all__ = ["Care", "Plan", "Runs", "World", "close", "goals_reached", "in_session", "pass_weeks", "start"]


class World(NamedTuple):
    """What does not change while runs are lived."""

    case: Case
    truth: tuple[Clients, Fixed]
    """Where the case begins: the yardstick of its goals, and nothing else."""
    hidden: Hidden
    draws: Draws
    rows: int


class Care(NamedTuple):
    """Care elsewhere: who, from which session on, and whether for body or trauma."""

    who: int
    since: int
    bodily: bool


class Plan(NamedTuple):
    """What one session does in the runs; weights are 1 where it happens, 0 where not."""

    trust: tuple[float, ...]
    asked: tuple[Value, ...]
    repaired: tuple[Value, ...]
    lessons: tuple[tuple[Lesson, Value], ...] = ()
    """Education, each lesson with 1 in the runs that get it."""
    named: Value | None = None
    """Likeness (0-1) of the mirror named; None where none was."""
    talk: Deepening | None = None
    talks: Value = 1.0
    tasks: tuple[Task, ...] = ()
    care: tuple[Care, ...] = ()
    untreated: tuple[float, ...] = ()
    """Per partner: 1 while nobody was asked to look at pain."""
    idle: Value = 0.0
    """1 where the session brought nothing to do, learn or understand."""


class Runs(NamedTuple):
    """Where the runs stand."""

    clients: Clients
    pending: Pending
    obstacles: tuple[tuple[Value, ...], ...]
    """Per pending exercise and partner: obstacle score met, 0 when none was."""
    rungs: tuple[Value, ...]
    """Rung of each pending exercise."""
    reached: Value
    """Highest rung done at least by halves and asked about."""
    gone: Value
    """1 once somebody has left or the work was stopped for safety."""
    latched: Value
    """The goals (0-10) as they stood then."""


def start(world: World) -> Runs:
    """Return the runs as the first session opens."""
    nothing = np.zeros(world.rows)
    return Runs(world.hidden.clients, Pending(), (), (), nothing, nothing, nothing)


def in_session(world: World, runs: Runs, plan: Plan) -> Runs:
    """Play what is said and done in the room."""
    o, k, clients = ARRAYS, world.draws.coefficients, runs.clients
    for who, weight in enumerate(plan.repaired):
        if np.any(weight):
            clients = apart(_mask(weight, world.rows), repair(o, k, clients, who), clients)
    won = tuple(max(amount, 0.0) for amount in plan.trust)
    lost = tuple(max(-amount, 0.0) for amount in plan.trust)
    if any(won):
        clients = warm(o, clients, won)
    if any(lost):
        clients = strain(o, clients, lost)
    for lesson, weight in plan.lessons:
        if lesson.hits and np.any(weight):
            clients = apart(_mask(weight, world.rows), educate(o, k, clients, lesson), clients)
    if plan.named is not None:
        clients = mirror(o, k, clients, plan.named)
    if plan.talk is not None and np.any(plan.talks):
        deeper = deepen(o, k, world.hidden.fixed, clients, plan.talk)
        clients = apart(_mask(plan.talks, world.rows), deeper, clients)
    return runs._replace(clients=clients)


def close(world: World, runs: Runs, plan: Plan, session: int, done: tuple[tuple[float, ...], ...] = ()) -> Runs:
    """Close the session: talk homework over, live the weeks with what was handed out.

    Args:
        world: What does not change.
        runs: The runs, after what was said and done in the room.
        plan: What the session does.
        session: Its number, for the draws.
        done: What was reported as done (rows exercises, columns partners), where that is known; else coins decide.
    """
    o, k, fixed = ARRAYS, world.draws.coefficients, world.hidden.fixed
    reached = o.hi(runs.reached, _debriefed(runs, plan))
    grip = grip_of(o, k, runs.clients.core)
    clients = consolidate(o, k, fixed, runs.clients, runs.pending, plan.asked, grip)
    if np.any(plan.idle):
        clients = apart(_mask(plan.idle, world.rows), idle(o, k, clients), clients)
    runs = runs._replace(clients=clients, pending=Pending(), obstacles=(), rungs=(), reached=reached)
    stopped = _stopped(world, runs, plan)
    if plan.tasks:
        runs = _homework(world, runs, plan, session, done, grip)
    return _leaving(world, pass_weeks(world, runs, plan.care, session, grip), stopped)


def pass_weeks(world: World, runs: Runs, cared: tuple[Care, ...], session: int, grip: Grip | None = None) -> Runs:
    """Let the weeks after a session go by, with what care elsewhere does in them; ``grip`` is the core's, where at hand."""
    o, k, weeks = ARRAYS, world.draws.coefficients, world.case.weeks_between
    clients = drift(o, k, world.hidden.fixed, runs.clients, weeks, grip=grip)
    for care in cared:
        if session >= care.since:
            heal = treat if care.bodily else steady
            clients = heal(o, k, clients, care.who, weeks)
    return runs._replace(clients=clients)


def _meet_obstacles(world: World, clients: Clients, task: Task, session: int, place: int) -> tuple[Value, ...]:
    """Return the obstacle score (0-1) that each partner meets in a task; below the threshold it is still felt."""
    cramped = np.logical_and(clients.bond.room < CRAMPED, world.draws.cramped(session, place) < PRACTICAL_SCORE)
    return tuple(
        np.where(cramped, task.practical, hindrance * _unfaded(world, clients, who)) if np.any(hindrance) else 0.0
        for who, hindrance in enumerate(task.hinders)
    )


def goals_reached(world: World, clients: Clients, reached: Value) -> Array:
    """Return how far the clients' own goals have come, 0-10: the mean over those who own goals.

    Progress is counted from where each run began, against the distance the case sets; so a run is not credited with
    what it was only supposed to begin with.
    """
    begin, fixed = world.truth
    moved = _moved(begin, clients, world.hidden.clients)
    case = world.case
    means: list[Array] = []
    own = [goal for goal in case.goals if goal.own_wish]
    for client in sorted({goal.owner for goal in own}):
        values = [attainment(ARRAYS, case, fixed, moved, goal, reached) for goal in own if goal.owner == client]
        means.append(np.broadcast_to(sum(values) / len(values), (world.rows,)))
    if not means:
        return np.zeros(world.rows)
    return np.asarray((sum(means) / len(means) + 2.0) * 2.5)


def _moved(begin: Clients, now: Clients, began: Clients) -> Clients:
    def shifted(true: Value, value: Value, first: Value) -> Value:
        return true + value - first

    partners = tuple(
        true._replace(
            **{
                name: shifted(getattr(true, name), getattr(value, name), getattr(first, name))
                for name in true._fields
                if name != "beliefs"
            }
        )
        for true, value, first in zip(begin.partners, now.partners, began.partners, strict=True)
    )
    bond = type(begin.bond)(*map(shifted, begin.bond, now.bond, began.bond))
    return Clients(partners, bond, now.core)


def _homework(
    world: World, runs: Runs, plan: Plan, session: int, done: tuple[tuple[float, ...], ...], grip: Grip
) -> Runs:
    o, k, clients = ARRAYS, world.draws.coefficients, runs.clients
    met = tuple(_meet_obstacles(world, clients, task, session, place) for place, task in enumerate(plan.tasks))
    items = tuple(task.item._replace(obstacle=scores) for task, scores in zip(plan.tasks, met, strict=True))
    coins = tuple(
        tuple(world.draws.doing(session, place, who) for who in range(len(clients.partners)))
        for place in range(len(items))
    )
    if done:
        coins = _as_reported(world, clients, Homework(items, coins), done)
    lived, pending = do_homework(o, k, world.hidden.fixed, clients, Homework(items, coins), grip)
    for who, untreated in enumerate(plan.untreated):
        hurt = np.asarray(lived.partners[who].pain) >= PAIN
        touches = np.logical_or.reduce([np.broadcast_to(task.touches, hurt.shape) > 0.0 for task in plan.tasks])
        if untreated and np.any(hurt & touches):
            lived = apart(hurt & touches, neglect(o, k, lived, who, 1.0), lived)
    kept = tuple(tuple(np.where(np.asarray(score) >= MET, score, 0.0) for score in row) for row in met)
    return runs._replace(clients=lived, pending=pending, obstacles=kept, rungs=tuple(task.rung for task in plan.tasks))


def _as_reported(
    world: World, clients: Clients, homework: Homework, done: tuple[tuple[float, ...], ...]
) -> tuple[tuple[Value, ...], ...]:
    """Coins under which everyone does what they were seen to have done."""
    k = world.draws.coefficients
    load = max(0.0, len(homework.items) - 3.0)
    coins = []
    for item, row in zip(homework.items, done, strict=True):
        chances = [doing_chances(ARRAYS, k, clients, who, item, load)[0] for who in range(len(row))]
        coins.append(
            tuple(
                -1.0 * np.ones(world.rows) if result >= 1.0 else chance if result > 0.0 else 2.0 * np.ones(world.rows)
                for chance, result in zip(chances, row, strict=True)
            )
        )
    return tuple(coins)


def _debriefed(runs: Runs, plan: Plan) -> Value:
    best: Value = 0.0
    asked = sum(np.asarray(share) > 0.0 for share in plan.asked)
    for rung, done in zip(runs.rungs, runs.pending.done, strict=True):
        somebody = np.maximum.reduce([np.asarray(result) for result in done]) > 0.0
        best = np.maximum(best, np.where(np.logical_and(somebody, asked > 0), rung, 0.0))
    return best


def _unfaded(world: World, clients: Clients, who: int) -> Value:
    gained = np.maximum(0.0, clients.partners[who].skill - world.hidden.fixed.partners[who].start.skill)
    share = np.maximum(FADED, 1.0 - LEARNED * gained)
    before = world.hidden.clients.core.strength
    left = np.minimum(1.0, clients.core.strength / np.maximum(before, 1e-9))
    return share * np.where(before > 0.0, 1.0 - CORE_SHARE + CORE_SHARE * left, 1.0)


def _stopped(world: World, runs: Runs, plan: Plan) -> Value:
    stopped = np.zeros(world.rows, dtype=bool)
    for task in plan.tasks:
        stopped |= world.hidden.of("coercion") & (np.broadcast_to(task.couple, stopped.shape) > 0.0)
        for who, untreated in enumerate(plan.untreated):
            if untreated:
                hurt = np.asarray(runs.clients.partners[who].pain) >= PAIN
                stopped |= hurt & (np.broadcast_to(task.body, stopped.shape) > 0.0)
    return stopped


def _leaving(world: World, runs: Runs, stopped: Value) -> Runs:
    lowest = np.full(world.rows, 10.0)
    for partner in runs.clients.partners:
        lowest = np.minimum(lowest, np.minimum(partner.alliance, partner.motivation))
    goals = goals_reached(world, runs.clients, runs.reached)
    leaves = np.logical_or(lowest < LEFT, stopped) & (runs.gone < 1.0)
    latched = np.where(leaves, np.where(stopped, 0.0, goals), runs.latched)
    return runs._replace(gone=np.where(leaves, 1.0, runs.gone), latched=latched)


def _mask(weight: Value, rows: int) -> NDArray[np.bool_]:
    return np.broadcast_to(np.asarray(weight) > 0.0, (rows,))
