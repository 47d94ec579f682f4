"""What might lie hidden: a grid of suppositions over the first self-reports, and the state each begins with.

Built from what a trainee is shown at intake; the true state of the case has no place in it. The grid is the same for
every case: {no core, individual, relational, coercion, medical cause} x burdens -2, 0, +2 x bond and alliance -2, 0, +2.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from toolkit.model.case import Case
from toolkit.model.review import HIDDEN_KINDS, HiddenKind
from toolkit.model.shown import Presentation, Report
from toolkit.model.terms import Sign
from toolkit.review.arrays import Array
from toolkit.simulation import Bond, Clients, CoreState, Fixed, Partner, Value
from toolkit.simulation.outcome import SHAME_HIDES
from toolkit.simulation.state import FixedPartner

__all__ = ["CELLS", "Cells", "Hidden", "begin_with", "cells"]

SHIFTS = (-2.0, 0.0, 2.0)
MIDDLE, TOP = 5.0, 10.0
CORE = 5.0
"""Strength (0-10) of a supposed core (teaching assumption)."""
HOLD = 0.55
"""How firmly (0-1) a supposed core holds back what it blocks (teaching assumption)."""
HELD_ALONE = ("anxiety", "shame", "avoidance", "presence", "desire")
HELD_TOGETHER = ("pressure", "avoidance", "desire")
HELD_BETWEEN = ("safety", "pursuit", "affection")
"""What a supposed core blocks: of one person, of each where it lies between them, and of the bond (teaching assumption)."""
MEDICAL_PAIN = 2.0
"""Pain (points) that a medical cause adds to what is reported (teaching assumption)."""
BELIEF_HEARD, BELIEF_UNHEARD = 6.0, 3.0
"""Strength (0-10) with which a belief is credited (teaching assumption)."""
TRAUMA_HEARD = 4.0
CRAMPED, ROOMY = 4.0, 6.0
"""Room (0-10) where cramped living was told of, and where not (teaching assumption)."""
TRAUMA: frozenset[Sign] = frozenset({"trauma", "dissociation"})
NO_ROOM: frozenset[Sign] = frozenset({"no-privacy", "low-room", "fatigue", "unequal-load"})


class Cells(NamedTuple):
    """The grid, one number a cell."""

    kind: NDArray[np.intp]
    """Position in ``HIDDEN_KINDS``."""
    burden: Array
    bond: Array


class Hidden(NamedTuple):
    """Where the runs of a review begin, and what is constant about them."""

    clients: Clients
    fixed: Fixed
    kind: NDArray[np.intp]

    def of(self, kind: HiddenKind) -> NDArray[np.bool_]:
        """Say in which runs ``kind`` lies hidden."""
        return np.asarray(self.kind == HIDDEN_KINDS.index(kind))


def _grid() -> Cells:
    mesh = np.meshgrid(np.arange(len(HIDDEN_KINDS)), SHIFTS, SHIFTS, indexing="ij")
    kind, burden, bond = (axis.ravel().astype(float) for axis in mesh)
    return Cells(kind.astype(np.intp), burden, bond)


CELLS = _grid()


def cells(rows: NDArray[np.intp]) -> Cells:
    """Return the cells at ``rows``."""
    return Cells(CELLS.kind[rows], CELLS.burden[rows], CELLS.bond[rows])


def begin_with(case: Case, shown: Presentation, supposed: Cells) -> Hidden:
    """Return the state at intake under each supposition.

    Args:
        case: For what is open: who is there, and which beliefs the library knows of them.
        shown: What had been shown when the decision was taken.
        supposed: One cell a run.
    """
    individual = (supposed.kind == HIDDEN_KINDS.index("individual")).astype(float)
    relational = (supposed.kind == HIDDEN_KINDS.index("relational")).astype(float)
    medical = (supposed.kind == HIDDEN_KINDS.index("medical")).astype(float)
    first = {client: _first(shown, client) for client in shown.clients}
    partners = tuple(
        _partner(case, shown, first[client.id], supposed, medical, who) for who, client in enumerate(case.clients)
    )
    bond = _bond(shown, tuple(first.values()), supposed)
    core = CoreState(CORE * (individual + relational), 0.0 * individual, 0.0 * individual)
    held = dict.fromkeys(HELD_ALONE, HOLD * individual)
    for name in HELD_TOGETHER:
        held[name] = held.get(name, 0.0 * individual) + HOLD * relational
    fixed = Fixed(
        partners=tuple(_constant(case, who, partner, held) for who, partner in enumerate(partners)),
        bond=bond,
        bond_blocks=dict.fromkeys(HELD_BETWEEN, HOLD * relational),
        focus="supposed",
    )
    return Hidden(Clients(partners, bond, core), fixed, supposed.kind)


def _first(shown: Presentation, client: str) -> Report:
    return next(row for row in shown.reports if row.client == client)


def _partner(case: Case, shown: Presentation, first: Report, supposed: Cells, medical: Array, who: int) -> Partner:
    shame = _scale(TOP - first.comfort + supposed.burden)
    hidden = SHAME_HIDES * shame
    heard = {row.myth for row in shown.beliefs if row.client == first.client}
    signs = {row.sign for row in shown.signs if row.client == first.client}
    pain = _scale(first.pain + hidden * (first.pain > 0.0) + MEDICAL_PAIN * medical * (first.pain > 0.0))
    return Partner(
        anxiety=_scale(first.tension + hidden + supposed.burden),
        pressure=_scale(first.pressure + hidden + supposed.burden),
        shame=shame,
        avoidance=_scale(TOP - first.willingness + supposed.burden),
        pain=pain,
        guarding=pain,
        trauma=np.full_like(shame, TRAUMA_HEARD if signs & TRAUMA else 0.0),
        desire=_scale(first.willingness - supposed.burden),
        presence=_scale(first.comfort - supposed.burden),
        skill=_scale(first.comfort - supposed.burden),
        motivation=_scale(first.willingness + 0.5 * (TOP - first.willingness) + 0.5 * supposed.bond),
        alliance=_scale(MIDDLE + 0.5 * supposed.bond),
        hurt=np.zeros_like(shame),
        beliefs=tuple(
            np.full_like(shame, BELIEF_HEARD if belief.myth in heard else BELIEF_UNHEARD)
            for belief in case.clients[who].beliefs
        ),
    )


def _bond(shown: Presentation, first: tuple[Report, ...], supposed: Cells) -> Bond:
    close = sum(row.closeness for row in first) / len(first)
    pressed = sum(row.pressure for row in first) / len(first)
    cramped = any(row.sign in NO_ROOM for row in shown.signs)
    return Bond(
        communication=_scale(close + supposed.bond),
        safety=_scale(close + supposed.bond),
        pursuit=_scale(pressed - supposed.bond),
        affection=_scale(close + supposed.bond),
        script=_scale(MIDDLE - supposed.bond),
        room=np.full_like(supposed.bond, CRAMPED if cramped else ROOMY),
    )


def _constant(case: Case, who: int, start: Partner, held: dict[str, Value]) -> FixedPartner:
    return FixedPartner(
        start=start,
        inhibition=MIDDLE,
        excitation=MIDDLE,
        feeds=tuple(case.library.myths[belief.myth].feeds for belief in case.clients[who].beliefs),
        blocks=held,
        mirror={},
        holds_core=True,
    )


def _scale(value: Array) -> Array:
    return np.clip(value, 0.0, TOP)
