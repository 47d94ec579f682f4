"""How the core holds variables back, and how a variable moves towards its better end.

Plain arithmetic; which exercise moves what, and when, is not known here.
"""

from __future__ import annotations

from typing import NamedTuple

from toolkit.simulation.coefficients import Coefficients
from toolkit.simulation.numbers import Namespace, Value, between
from toolkit.simulation.state import CoreState

__all__ = ["LOWER_IS_BETTER", "Grip", "edge_of", "grip_of", "improve", "improve_held"]

LOWER_IS_BETTER = frozenset(
    ("anxiety", "pressure", "shame", "avoidance", "pain", "guarding", "trauma", "pursuit", "script")
)
NEAR_FLOOR = 1.6
"""Scales a change so that it is about its nominal size in the upper half of the scale (domain 6.4)."""


class Grip(NamedTuple):
    """The core at one moment, as it holds all variables."""

    o: Namespace
    k: Coefficients
    strength: Value
    half: Value
    """Strength of the core and of a core that holds half as firmly, together."""
    firm: dict[int, tuple[float, Value]]
    """What was worked out already, by the identity of the weight: a weight shared by many variables is worked out once."""
    held: dict[tuple[int, int, bool], Hold]
    """How variables are held back, by the identity of weight and start and by which end is better."""


class Hold(NamedTuple):
    """How far a variable can come while the core holds it, and the span before that; with what they follow from."""

    weight: float
    start: Value
    edge: Value
    span: Value
    """What lies before it on the scale of 0-10, at least 1."""


def grip_of(o: Namespace, k: Coefficients, core: CoreState, before: Grip | None = None) -> Grip:
    """Return the grip of the core as it is now: that of ``before``, where the core is as strong as it was then."""
    if before is not None and before.strength is core.strength and before.k is k:
        return before
    return Grip(o, k, core.strength, core.strength + k.core_half, {}, {})


def edge_of(grip: Grip, weight: float, name: str, start: Value) -> Value:
    """How far (on 0-10) a variable can come while the core holds it, never short of where it started."""
    return _hold(grip, weight, name, start).edge


def _hold(grip: Grip, weight: float, name: str, start: Value) -> Hold:
    lower = name in LOWER_IS_BETTER
    key = id(weight), id(start), lower
    known = grip.held.get(key)
    if known is None:
        o = grip.o
        far = o.settle(o.lo(_firm(grip, weight), start if lower else 10.0 - start))
        known = grip.held[key] = Hold(weight, start, far if lower else 10.0 - far, 10.0 - o.lo(far, 9.0))
    return known


def _firm(grip: Grip, weight: float) -> Value:
    block = grip.firm.get(id(weight))
    if block is None:
        block = grip.firm[id(weight)] = (weight, weight * grip.k.core_hold * grip.strength / grip.half)
    return block[1]


def improve(o: Namespace, name: str, value: Value, amount: Value) -> Value:
    """Move a variable that nothing holds back towards its better end by ``amount`` (nominal points)."""
    if name in LOWER_IS_BETTER:
        step = _step(o, value / 10.0, amount)
        return o.settle(o.hi(value - step, o.lo(value, 0.0)))
    step = _step(o, (10.0 - value) / 10.0, amount)
    return o.settle(o.lo(value + step, o.hi(value, 10.0)))


def _step(o: Namespace, room: Value, amount: Value) -> Value:
    """Return how far a change of ``amount`` reaches where ``room`` (a share) is left; in place, for the sake of arrays."""
    step = amount * NEAR_FLOOR
    step *= between(o, room, 0.0, 1.0)
    return step


def improve_held(grip: Grip, blocks: dict[str, float], name: str, value: Value, start: Value, amount: Value) -> Value:
    """Move a variable towards its better end, shrinking towards the floor the core holds.

    Args:
        grip: The core as it is now.
        blocks: Variable -> how firmly the core holds it back, 0-1; what is not named moves freely.
        name: The variable.
        value: Where it stands, 0-10.
        start: Where it started, 0-10.
        amount: Nominal size of the change in points.
    """
    o, weight = grip.o, blocks.get(name)
    if weight is None:
        return improve(o, name, value, amount)
    _, _, edge, span = _hold(grip, weight, name, start)
    if name in LOWER_IS_BETTER:
        step = _step(o, (value - edge) / span, amount)
        return o.settle(o.hi(value - step, o.lo(value, edge)))
    step = _step(o, (edge - value) / span, amount)
    return o.settle(o.lo(value + step, o.hi(value, edge)))
