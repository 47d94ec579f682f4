"""What a colleague would remember of a course: only what was shown, in numbers, so that many runs can carry it on.

Read once from a presentation; carried on from what runs show. No act of the trainee can set it otherwise.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from toolkit.indicators import deepening_index, open_ruptures, rungs_debriefed
from toolkit.indicators.deepening import LOW, MEANINGS, REPEATED
from toolkit.indicators.reports import (
    ADEQUATE,
    HIGHEST_RUNG,
    KEPT_PACE,
    LOOK_BACK,
    NO_CHANGE,
    SLOW_PACE,
    STILL_SESSIONS,
    TRAUMA,
    TRAUMA_HEARD,
    WELL_ENOUGH,
    estimated,
    strain_reported,
)  # fmt: skip
from toolkit.model.library import Library
from toolkit.model.shown import Presentation
from toolkit.model.terms import DIMENSIONS
from toolkit.players.understanding import STEP_FROM, stalled
from toolkit.review.arrays import ARRAYS
from toolkit.review.living import Runs, World
from toolkit.session.homework import (
    CORE_SPEAKS,
    HARD,
    HEADROOM,
    MEANING_CHANCE,
    REACH_WEIGHT,
    STATE_WEIGHT,
    UNDONE_WEIGHT,
)
from toolkit.session.passing import RUPTURE
from toolkit.simulation import Clients, Observed, Value, observe, readiness

__all__ = ["NO_CHANCE", "Memory", "deepening_points", "opened", "ready", "remembered", "talked_over"]

NO_CHANCE = (0.5,) * 7
"""Reports without their little chance: what the colleague sees on average."""


class Memory(NamedTuple):
    """Floats, or arrays of runs."""

    here: Value
    """Highest rung done and talked over."""
    stalled: Value
    """1 while the last step met an obstacle."""
    met: Value
    """Tries in which an obstacle was heard."""
    meanings: Value
    hard_and_low: Value
    """1 once strong feelings came up at a low step."""
    steps: Value
    """Sessions in which a step on the ladder was talked over."""
    talks: Value
    fitted: Value
    """Deepening talks, and how many of them fitted."""
    rested: Value
    """Sessions since the last talk."""
    ruptured: tuple[Value, ...]
    """Per partner: 1 while a rupture is not mended."""
    strains: tuple[Value, ...]
    """Reported strain (0-10) of each session so far."""
    kept: tuple[tuple[Value, Value], ...]
    """Of each of the last sessions: homework told as at least half done, and all that was told."""
    recognised: Value
    named: bool
    older: float
    simple: float


def remembered(shown: Presentation, library: Library) -> Memory:
    """Return what was known when a session opened, or later in it."""
    index = deepening_index(shown, library)
    obstacles = {(row.session, row.exercise) for row in shown.answered if row.obstacle in DIMENSIONS}
    here = rungs_debriefed(shown, library, shown.strand)
    held = any(library.exercises[name].level >= here for name in stalled(shown)) and here > 0
    last = shown.deepened[-1].session if shown.deepened else -9
    return Memory(
        here=float(here),
        stalled=float(held),
        met=float(REPEATED if index.i1 else min(len(obstacles), REPEATED - 1)),
        meanings=float(index.i4),
        hard_and_low=float(index.i3),
        steps=float(len({row.session for row in shown.answered if library.exercises[row.exercise].level >= STEP_FROM})),
        talks=float(len(shown.deepened)),
        fitted=float(sum(row.answer == "fits" for row in shown.deepened)),
        rested=float(shown.session - last),
        ruptured=tuple(float(client in open_ruptures(shown)) for client in shown.clients),
        strains=tuple(strain for _, strain in strain_reported(shown)),
        kept=tuple(_kept(shown, shown.session - back) for back in reversed(range(STILL_SESSIONS))),
        recognised=float(index.i5),
        named=bool(shown.mirrored),
        older=float(index.i6),
        simple=float(-index.i7),
    )


def _kept(shown: Presentation, session: int) -> tuple[Value, Value]:
    results = [row.result for row in shown.done if row.session == session]
    return float(sum(result != "avoided" for result in results)), float(len(results))


def opened(runs: Runs, memory: Memory, trust_before: tuple[Value, ...] | None = None) -> Memory:
    """Return the memory after a session has opened: reports, homework as told, ruptures felt."""
    reports = _reports(runs.clients)
    strain = sum(
        (one.bother + one.tension + one.pressure + (10.0 - one.comfort) + (10.0 - one.closeness)) / 5.0
        for one in reports
    ) / len(reports)
    ruptured = memory.ruptured
    if trust_before is not None:
        pairs = zip(memory.ruptured, trust_before, runs.clients.partners, strict=True)
        ruptured = tuple(
            np.where(np.logical_or(before - partner.alliance >= RUPTURE, was), 1.0, 0.0)
            for was, before, partner in pairs
        )
    return memory._replace(
        strains=(*memory.strains, strain),
        kept=(*memory.kept[1:], _done_in(runs)),
        ruptured=ruptured,
        rested=memory.rested + 1.0,
    )


def _done_in(runs: Runs) -> tuple[Value, Value]:
    did = [
        (np.asarray(result) > 0.0).astype(float)
        for row, item in zip(runs.pending.done, runs.pending.items, strict=True)
        for result, task in zip(row, item.task, strict=True)
        if np.any(task)
    ]
    return sum(did, start=0.0), float(len(did))


def talked_over(world: World, runs: Runs, memory: Memory, session: int, asked: tuple[Value, ...]) -> Memory:
    """Return the memory after homework was talked over, as far as everybody was asked."""
    if not runs.pending.items:
        return memory._replace(stalled=0.0 * np.asarray(memory.stalled))
    whole = np.minimum.reduce([np.broadcast_to(share, (world.rows,)) for share in asked]) >= 1.0
    some = np.maximum.reduce([np.broadcast_to(share, (world.rows,)) for share in asked]) > 0.0
    here, step = memory.here, np.zeros(world.rows, dtype=bool)
    held, met, low = np.zeros(world.rows, dtype=bool), np.zeros(world.rows), np.zeros(world.rows, dtype=bool)
    for place, rung in enumerate(runs.rungs):
        done = [np.asarray(result) for result in runs.pending.done[place]]
        everyone = np.minimum.reduce(done) > 0.0
        here = np.where(everyone & whole, np.maximum(here, rung), here)
        step |= np.broadcast_to(rung, (world.rows,)) >= STEP_FROM
        obstacle = np.maximum.reduce([np.broadcast_to(score, (world.rows,)) for score in runs.obstacles[place]]) > 0.0
        hard = _hard(world, runs, place)
        held |= (~everyone | (obstacle & hard)) & (np.broadcast_to(rung, (world.rows,)) >= here)
        met = met + np.where(obstacle & some, 1.0, 0.0)
        low |= hard & (np.broadcast_to(rung, (world.rows,)) <= LOW)
    meant = np.zeros(world.rows)
    for who in range(len(asked)):
        speaks = np.asarray(runs.clients.core.strength) >= CORE_SPEAKS
        meant = meant + np.where(speaks & some & (world.draws.meaning(session, who) < MEANING_CHANCE), 1.0, 0.0)
    return memory._replace(
        here=here,
        stalled=np.where(held & (np.asarray(here) > 0.0), 1.0, 0.0),
        met=memory.met + met,
        meanings=np.minimum(float(MEANINGS), memory.meanings + meant),
        hard_and_low=np.where(low & some, 1.0, memory.hard_and_low),
        steps=memory.steps + np.where(step & some, 1.0, 0.0),
    )


def ready(runs: Runs, shown: Presentation) -> Value:
    """Return readiness (0-7) as reports let one estimate it: the least ready sets the pace."""
    lowest: Any = HIGHEST_RUNG
    for client, one in zip(shown.clients, _reports(runs.clients), strict=True):
        value = estimated(one.tension, one.closeness, one.comfort, one.pressure, one.pain, one.willingness)
        if any(row.sign in TRAUMA and row.client == client for row in shown.signs):
            value = value - TRAUMA_HEARD
        lowest = np.minimum(lowest, value)
    return np.maximum(0.0, lowest)


def deepening_points(memory: Memory) -> Value:
    """Return the deepening index (domain 5.2) as far as memory tells it."""
    ruptured = np.maximum.reduce([np.asarray(one) for one in memory.ruptured])
    return (
        np.where(np.asarray(memory.met) >= REPEATED, 2.0, 0.0)
        + np.where(_plateau(memory), 2.0, 0.0)
        + memory.hard_and_low
        + memory.meanings
        + memory.recognised
        + memory.older
        - memory.simple
        - 2.0 * ruptured
    )


def _plateau(memory: Memory) -> Value:
    strains = memory.strains
    if len(strains) <= STILL_SESSIONS:
        return np.asarray(False)
    back = min(LOOK_BACK, len(strains) - 1)
    usual = (strains[-1 - back] - strains[-1]) / back
    recent = (strains[-1 - STILL_SESSIONS] - strains[-1]) / STILL_SESSIONS
    steady = (np.asarray(usual) >= SLOW_PACE) & (np.asarray(recent) >= KEPT_PACE * np.asarray(usual))
    did, told = (np.asarray(sum(column)) for column in zip(*memory.kept, strict=True))
    worked = (told > 0.0) & (did >= ADEQUATE * told)
    return (np.asarray(strains[-1]) >= WELL_ENOUGH) & worked & (np.asarray(recent) < NO_CHANGE) & ~steady


def _hard(world: World, runs: Runs, place: int) -> NDArray[np.bool_]:
    """Whether feelings about an exercise are hard for somebody."""
    hard = np.zeros(world.rows, dtype=bool)
    k = world.draws.coefficients
    for who, partner in enumerate(runs.clients.partners):
        load = 1.0 + 0.4 * partner.anxiety + 0.3 * partner.pressure + 0.3 * partner.shame
        level = runs.pending.items[place].level
        above = np.maximum(0.0, level - readiness(ARRAYS, k, runs.clients, partner) + HEADROOM)
        undone = 1.0 - runs.pending.done[place][who]
        hard |= STATE_WEIGHT * load + REACH_WEIGHT * above + UNDONE_WEIGHT * undone >= HARD
    return hard


def _reports(clients: Clients) -> list[Observed]:
    return [observe(ARRAYS, partner, clients.bond, NO_CHANCE) for partner in clients.partners]
