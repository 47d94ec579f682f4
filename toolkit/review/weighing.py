"""How likely each supposition is: how well it foretells what this trainee was shown, and what was told outright.

Disclosed facts are fixed, reports and homework count as far as coarse suppositions can tell; the truth has no part in it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from toolkit.indicators import focus_suggested, safety_screened
from toolkit.indicators.safety import PARTNER_DANGER
from toolkit.model.case import Case
from toolkit.model.library import Library
from toolkit.model.review import HIDDEN_KINDS
from toolkit.model.shown import Presentation
from toolkit.players.understanding import hypothesis_for
from toolkit.review.acts import Session
from toolkit.review.arrays import ARRAYS, Array
from toolkit.review.draws import Draws, drawn
from toolkit.review.hidden import CELLS
from toolkit.review.living import Runs, World, start
from toolkit.review.memory import NO_CHANCE
from toolkit.review.own_course import lived_through, reported, world_of
from toolkit.simulation import Coefficients, observe
from toolkit.simulation.learning import doing_chances

__all__ = ["supposed", "weights"]

REPORT_SPREAD = 1.6
"""Points by which a self-report may differ from what a supposition foretells (teaching assumption)."""
TEMPER = 0.35
"""Share of the evidence that counts: the suppositions are coarse, and measures hang together (teaching assumption)."""
LEAST = 0.02
"""Least chance a supposition is credited with for what did happen."""
MEASURED = ("bother", "tension", "closeness", "comfort", "pressure", "pain")
BEFORE = {"no-core": 0.40, "individual": 0.22, "relational": 0.22, "coercion": 0.03, "medical": 0.13}
"""Weights before anything was shown (teaching assumption)."""
MEANT, POINTED, EXAMINED = 4.0, 2.5, 0.1
"""Times by which a statement of meaning makes a core more likely, the focus that obstacles point at, and a physician's
answer a medical cause (teaching assumption)."""
RECEIVED = {"fits": 20.0, "early": 4.0, "misses": 0.05, "refused": 1.0}
"""Times by which the answer to a deepening talk makes its focus more likely (teaching assumption)."""


def supposed(draws: Draws, weight: Array) -> NDArray[np.intp]:
    """Return a cell for each row, drawn by weight with the row's own number."""
    edges = np.cumsum(weight) / np.sum(weight)
    return np.minimum(np.searchsorted(edges, draws.hidden, side="right"), len(weight) - 1).astype(np.intp)


def weights(case: Case, sessions: tuple[Session, ...]) -> tuple[Array, ...]:
    """Return how likely each cell of the grid seemed as each session (from 1) opened."""
    count = len(CELLS.kind)
    nominal = drawn(64, 0.0).first(count)
    found = []
    for session in sessions:
        shown = session.opened.shown
        world = world_of(case, shown, np.arange(count, dtype=np.intp), nominal)
        told = _told(world, sessions, session.number)
        found.append(_normal(_prior(shown, case.library) * np.exp(TEMPER * (told - told.max()))))
    return tuple(found)


def _told(world: World, sessions: tuple[Session, ...], number: int) -> Array:
    """Log-likelihood of everything reported up to the opening of session ``number``."""
    log = _reports(world, start(world), sessions[0].opened.shown, 1)
    for session, (runs, _) in zip(sessions[: number - 1], lived_through(world, sessions[:number]), strict=False):
        following = sessions[session.number].opened.shown
        log = log + _homework(world, runs, reported(session, following))
        log = log + _reports(world, runs, following, session.number + 1)
    return log


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


def _normal(weight: Array) -> Array:
    result: Array = weight / weight.sum()
    return result
