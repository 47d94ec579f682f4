"""One session of one couple, lived by arrays of runs and by one run on floats: what ``benchmarks.review_speed`` counts.

A transition is: education in half of the sessions, deepening in three of ten, last weeks' exercise talked over, the next
one done, two weeks of drift. Two partners, a core, the same functions and the same decisions for arrays and for floats.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from toolkit.casefiles import load_case
from toolkit.model.case import Case
from toolkit.review.arrays import ARRAYS, Array, apart
from toolkit.review.draws import DRAWS, Draws, drawn
from toolkit.review.hidden import CELLS, begin_with, cells
from toolkit.review.living import Plan, World, close, in_session, start
from toolkit.review.sound import foresee
from toolkit.review.tasks import by_rung
from toolkit.session import begin
from toolkit.simulation import (
    COEFFICIENTS,
    FLOATS,
    Clients,
    Coefficients,
    Deepening,
    Fixed,
    Homework,
    Item,
    Lesson,
    Namespace,
    Pending,
    Value,
    consolidate,
    deepen,
    do_homework,
    drift,
    educate,
    fixed_of,
    grip_of,
    starting,
)  # fmt: skip

__all__ = [
    "SESSIONS", "Acts", "Couple", "Lived", "Room", "acts", "couple", "float_room", "lived_in_review", "lived_on_arrays",
    "lived_on_floats", "one_session",
]  # fmt: skip

CASE = "sien-and-jonas"
SESSIONS = 6
"""Sessions of one measurement; the first has nothing to talk over yet and is not timed."""
WEEKS = 2
TAUGHT, DEEPENED = 0.5, 0.3
"""Shares of the sessions with education and with a deepening talk."""
RUNG = 3
TALK = Deepening(1.0, 1.0)


class Couple(NamedTuple):
    """The couple and what is done with them."""

    case: Case
    lesson: Lesson
    item: Item
    """A touch exercise, which moves nearly every variable."""


class Room(NamedTuple):
    """What does not change while sessions are lived; the namespace says whether numbers are floats or arrays."""

    o: Namespace
    k: Coefficients
    fixed: Fixed
    couple: Couple


class Lived(NamedTuple):
    """Where the couple stands, with the exercise that waits to be talked over."""

    clients: Clients
    pending: Pending


class Acts(NamedTuple):
    """What happens in each session (first axis) of each run (last axis)."""

    taught: Array
    deepened: Array
    coins: Array


def couple() -> Couple:
    """Return the couple, a lesson that meets beliefs of theirs and an exercise as the review sees them."""
    case = load_case(CASE)
    state = begin(case, 1, help_stage="unaided").state
    modules = case.library.modules.values()
    hits = (
        tuple(
            tuple(at for at, belief in enumerate(client.beliefs) if belief.myth in module.myths)
            for client in case.clients
        )
        for module in modules
    )
    met = max(hits, key=lambda module: sum(map(len, module)))
    ahead = foresee(state, COEFFICIENTS)
    return Couple(case, Lesson((met,), elicited=True), ahead.steps[ahead.ladder.index(RUNG)].item)


def acts(runs: int, sessions: int = SESSIONS) -> Acts:
    """Return what happens, the same for every call."""
    chance = np.random.default_rng(runs)
    return Acts(
        chance.random((sessions, runs)) < TAUGHT,
        chance.random((sessions, runs)) < DEEPENED,
        chance.random((sessions, 2, runs)),
    )


def one_session(room: Room, lived: Lived, taught: Value, deepened: Value, coins: tuple[Value, ...]) -> Lived:
    """Live one session and the weeks after it."""
    o, k, fixed, (_, lesson, item) = room
    clients = lived.clients
    clients = _where(o, taught, lambda: educate(o, k, clients, lesson), clients)
    before = clients
    clients = _where(o, deepened, lambda: deepen(o, k, fixed, before, TALK), before)
    grip = grip_of(o, k, clients.core)
    clients = consolidate(o, k, fixed, clients, lived.pending, (1.0,) * len(clients.partners), grip)
    clients, pending = do_homework(o, k, fixed, clients, Homework((item,), (coins,)), grip)
    return Lived(drift(o, k, fixed, clients, WEEKS, grip=grip), pending)


def lived_on_arrays(couple: Couple, runs: int, *, own: bool = True, block: int = 0) -> float:
    """Return seconds of one core for a transition of all ``runs``, on arrays.

    Args:
        couple: The couple.
        runs: How many.
        own: Whether each run has coefficients of its own, as in a review, or all the same, as in play.
        block: Rows that are lived at a time; 0 for all at once.
    """
    spent = 0.0
    for first in range(0, runs, block or runs):
        world = _world(couple, min(block or runs, runs - first))
        room = Room(ARRAYS, world.draws.coefficients if own else COEFFICIENTS, world.hidden.fixed, couple)
        does, lived = acts(world.rows), Lived(world.hidden.clients, Pending())
        for session in range(SESSIONS):
            began = time.process_time()
            lived = one_session(room, lived, does.taught[session], does.deepened[session], tuple(does.coins[session]))
            spent += (time.process_time() - began) * (session > 0)
    return spent / (SESSIONS - 1)


def lived_on_floats(couple: Couple, runs: int) -> float:
    """Return seconds of one core for a transition of all runs, one after the other."""
    does, (room, begun), spent = acts(runs), float_room(couple), 0.0
    for run in range(runs):
        lived = begun
        for session, (taught, deepened, coins) in enumerate(zip(does.taught, does.deepened, does.coins, strict=True)):
            began = time.process_time()
            lived = one_session(room, lived, bool(taught[run]), bool(deepened[run]), tuple(coins[:, run].tolist()))
            spent += (time.process_time() - began) * (session > 0)
    return spent / (len(does.taught) - 1)


def lived_in_review(couple: Couple, runs: int) -> float:
    """Return seconds of one core for a session as a review lives it: obstacles, leaving and the clients' goals as well."""
    world = _world(couple, runs)
    state = begin(couple.case, 1, help_stage="unaided").state
    does, going, spent = acts(runs), start(world), 0.0
    steps = foresee(state, world.draws.coefficients).steps
    places = np.random.default_rng(runs).integers(0, len(steps), runs)
    for session in range(SESSIONS):
        plan = Plan(
            trust=(0.0, 0.0), asked=(1.0, 1.0), repaired=(0.0, 0.0), lessons=((couple.lesson, does.taught[session] * 1.0),),
            talk=TALK, talks=does.deepened[session] * 1.0, tasks=(by_rung(steps, places),), untreated=(1.0, 1.0),
        )  # fmt: skip
        began = time.process_time()
        going = close(world, in_session(world, going, plan), plan, session + 1)
        spent += (time.process_time() - began) * (session > 0)
    return spent / (SESSIONS - 1)


def float_room(couple: Couple) -> tuple[Room, Lived]:
    """Return the room and the beginning of one run on floats."""
    return Room(FLOATS, COEFFICIENTS, fixed_of(couple.case), couple), Lived(starting(couple.case), Pending())


def _world(couple: Couple, runs: int) -> World:
    case = couple.case
    shown = begin(case, 1, help_stage="unaided").state.shown
    places = np.arange(runs, dtype=np.intp) % DRAWS
    every = drawn(DRAWS)
    draws = Draws(
        Coefficients(*(value[places] for value in every.coefficients)), every.hidden[places], every.coins, places
    )
    hidden = begin_with(case, shown, cells(np.arange(runs, dtype=np.intp) % len(CELLS.kind)))
    return World(case, (starting(case), fixed_of(case)), hidden, draws, runs)


def _where(o: Namespace, condition: Value, then: Callable[[], Clients], other: Clients) -> Clients:
    """Choose run by run; on floats nothing is worked out in vain."""
    if o is FLOATS:
        return then() if condition else other
    return apart(condition, then(), other)
