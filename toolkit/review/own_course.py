"""The attempt's own course lived again under what might lie hidden, doing what was reported as done.

What was shown is never contradicted: homework comes out as it was told, and nobody leaves who stayed. How well each
supposition foretold the reports and the homework is its weight.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from toolkit.indicators import focus_suggested, safety_screened
from toolkit.indicators.safety import PARTNER_DANGER
from toolkit.model.case import Case
from toolkit.model.library import Library
from toolkit.model.review import HIDDEN_KINDS
from toolkit.model.shown import Presentation
from toolkit.players.understanding import hypothesis_for
from toolkit.review.acts import Act, Session, lesson_of
from toolkit.review.arrays import ARRAYS, Array
from toolkit.review.draws import Draws, drawn
from toolkit.review.hidden import CELLS, begin_with, cells
from toolkit.review.living import Plan, Runs, World, close, in_session, start
from toolkit.review.sound import RECOGNISED, care_of, talk_of, untreated_after
from toolkit.review.tasks import mirror_heard, tasks_of
from toolkit.session import State
from toolkit.simulation import Coefficients, fixed_of, observe, starting
from toolkit.simulation.learning import doing_chances

__all__ = ["Weights", "lived_through", "lived_until", "plan_of", "supposed", "weights", "world_of"]

REPORT_SPREAD = 1.6
"""Points by which a self-report may differ from what a supposition foretells (teaching assumption)."""
TEMPER = 0.35
"""Share of the evidence that counts: the suppositions are coarse, and measures hang together (teaching assumption)."""
LEAST = 0.02
"""Least chance a supposition is credited with for what did happen."""
NO_CHANCE = (0.5,) * 7
MEASURED = ("bother", "tension", "closeness", "comfort", "pressure", "pain")
BEFORE = {"no-core": 0.40, "individual": 0.22, "relational": 0.22, "coercion": 0.03, "medical": 0.13}
"""Weights before anything was shown (teaching assumption)."""
MEANT, POINTED, EXAMINED = 4.0, 2.5, 0.1
"""Times by which a statement of meaning makes a core more likely, the focus that obstacles point at, and a physician's
answer a medical cause (teaching assumption)."""
RECEIVED = {"fits": 20.0, "early": 4.0, "misses": 0.05, "refused": 1.0}
"""Times by which the answer to a deepening talk makes its focus more likely (teaching assumption)."""
NOT_RECOGNISED = 0.2


class Weights(NamedTuple):
    """Per session (from 1): the weight of each cell of the grid as that session opened."""

    by_session: tuple[Array, ...]


def world_of(case: Case, shown: Presentation, cell: NDArray[np.intp], draws: Draws) -> World:
    """Return the world in which runs begin in ``cell`` and chance comes from ``draws``."""
    hidden = begin_with(case, shown, cells(cell))
    return World(case, (starting(case), fixed_of(case)), hidden, draws, len(cell))


def supposed(draws: Draws, weight: Array) -> NDArray[np.intp]:
    """Return a cell for each row, drawn by weight with the row's own number."""
    edges = np.cumsum(weight) / np.sum(weight)
    return np.minimum(np.searchsorted(edges, draws.hidden, side="right"), len(weight) - 1).astype(np.intp)


def weights(case: Case, sessions: tuple[Session, ...]) -> Weights:
    """Return how likely each cell seemed as each session opened."""
    count = len(CELLS.kind)
    nominal = drawn(64, 0.0).first(count)
    found = []
    for session in sessions:
        shown = session.opened.shown
        world = world_of(case, shown, np.arange(count, dtype=np.intp), nominal)
        told = _told(world, sessions, session.number)
        found.append(_normal(_prior(shown, case.library) * np.exp(TEMPER * (told - told.max()))))
    return Weights(tuple(found))


def lived_until(world: World, sessions: tuple[Session, ...], number: int) -> Runs:
    """Return the runs as session ``number`` (from 1) opened."""
    lived = islice(lived_through(world, sessions[:number]), number - 1)
    return [start(world), *(runs for runs, _ in lived)][-1]


def lived_through(world: World, sessions: tuple[Session, ...]) -> Iterator[tuple[Runs, Plan]]:
    """Yield the runs after each session of the attempt, with what the session did."""
    runs = start(world)
    for session in sessions:
        plan = plan_of(world, session.closed, session.act, session.number)
        following = sessions[session.number].opened.shown if session.number < len(sessions) else None
        runs = in_session(world, runs, plan)
        runs = close(world, runs, plan, session.number, _reported(session, following))
        if following is not None:
            runs = runs._replace(gone=np.zeros(world.rows), latched=np.zeros(world.rows))
        yield runs, plan


def plan_of(world: World, state: State, act: Act, session: int) -> Plan:
    """Return what an act does in the runs.

    Args:
        world: What does not change.
        state: As things stood just before the session closed; its coefficients are replaced by those of the runs.
        act: What the session did.
        session: Its number.
    """
    shown = state.shown
    rows = state._replace(coefficients=world.draws.coefficients)
    teaches = act.educate
    talk = act.deepen
    return Plan(
        trust=act.trust,
        asked=act.asked,
        repaired=tuple(float(client in act.repaired) for client in shown.clients),
        lessons=((lesson_of(world.case, teaches.modules, elicited=teaches.manner == "elicited"), 1.0),)
        if teaches
        else (),
        named=_likeness(shown, session) if act.named else None,
        talk=talk_of(world.hidden, world.case, shown, talk.focus, talk.hypothesis) if talk else None,
        tasks=tasks_of(rows, act.programme, mirror_heard(shown)) if act.programme and act.programme.items else (),
        care=care_of(shown, act.referred, session),
        untreated=untreated_after(shown, act.referred),
        idle=float(not (act.programme or teaches or talk or any(act.asked))),
    )


def _told(world: World, sessions: tuple[Session, ...], number: int) -> Array:
    """Log-likelihood of everything reported up to the opening of session ``number``."""
    log = _reports(world, start(world), sessions[0].opened.shown, 1)
    for session, (runs, _) in zip(sessions[: number - 1], lived_through(world, sessions[:number]), strict=False):
        following = sessions[session.number].opened.shown
        log = log + _homework(world, runs, _reported(session, following))
        log = log + _reports(world, runs, following, session.number + 1)
    return log


def _reported(session: Session, following: Presentation | None) -> tuple[tuple[float, ...], ...]:
    """What was told of the homework of a session at the next one; nothing where it was never told."""
    programme = session.act.programme
    if programme is None or not programme.items or following is None:
        return ()
    worth = {"done": 1.0, "half": 0.5, "avoided": 0.0}
    results = {
        (row.exercise, row.client): worth[row.result] for row in following.done if row.session == session.number + 1
    }
    return tuple(
        tuple(results.get((item.exercise, client), 0.0) for client in following.clients) for item in programme.items
    )


def _homework(world: World, runs: Runs, done: tuple[tuple[float, ...], ...]) -> Array:
    log = np.zeros(world.rows)
    k: Coefficients = world.draws.coefficients
    for item, row in zip(runs.pending.items, done or (), strict=bool(done)):
        for who, result in enumerate(row):
            if not np.any(item.task[who]):
                continue
            whole, half = doing_chances(ARRAYS, k, runs.clients, who, item, 0.0)
            chance = whole if result >= 1.0 else half - whole if result > 0.0 else 1.0 - half
            log = log + np.log(np.maximum(chance, LEAST))
    return log


def _reports(world: World, runs: Runs, shown: Presentation, session: int) -> Array:
    log = np.zeros(world.rows)
    for row in shown.reports:
        if row.session != session:
            continue
        partner = runs.clients.partners[shown.clients.index(row.client)]
        foretold = observe(ARRAYS, partner, runs.clients.bond, NO_CHANCE)
        for measure in MEASURED:
            off = (getattr(foretold, measure) - getattr(row, measure)) / REPORT_SPREAD
            log = log - 0.5 * off * off
    return log


def _prior(shown: Presentation, library: Library) -> Array:
    """Weight of each cell by what was told outright: disclosed facts are fixed."""
    kinds = dict(BEFORE)
    if shown.strand == "solo":
        kinds["individual"] += kinds.pop("relational")
        kinds["relational"] = 0.0
        kinds["coercion"] = 0.0
    meant = sum(row.meaning for row in shown.answered)
    if meant:
        kinds["no-core"] /= MEANT ** min(meant, 3)
    focus = focus_suggested(shown, library)
    if focus is not None:
        kinds[focus] *= POINTED
    if hypothesis_for(shown, any_focus=True)[1] is None:
        kinds["no-core"] *= POINTED
    for row in shown.deepened:
        kinds[row.decision.focus] *= RECEIVED[row.answer]
    if any(row.sign in PARTNER_DANGER for row in shown.signs):
        kinds = dict.fromkeys(kinds, 0.0) | {"coercion": 1.0}
    elif all(safety_screened(shown, client) for client in shown.clients):
        kinds["coercion"] = 0.0
    if any(row.sign == "checked-by-physician" for row in shown.signs):
        kinds["medical"] *= EXAMINED
    by_kind = np.array([kinds[kind] for kind in HIDDEN_KINDS])
    result: Array = by_kind[CELLS.kind]
    return result


def _likeness(shown: Presentation, session: int) -> float:
    nods = [row.recognised for row in shown.mirrored if row.session == session]
    return RECOGNISED if nods and nods[-1] else NOT_RECOGNISED


def _normal(weight: Array) -> Array:
    result: Array = weight / weight.sum()
    return result
