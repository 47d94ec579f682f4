"""How the core holds variables back, and how a variable moves towards its better end.

Plain arithmetic; which exercise moves what, and when, is not known here.
"""

from __future__ import annotations

from typing import NamedTuple

from toolkit.simulation.coefficients import Coefficients
from toolkit.simulation.numbers import Namespace, Value, between, settle
from toolkit.simulation.state import CoreState

__all__ = ["LOWER_IS_BETTER", "Grip", "grip_of", "held_back", "improve", "improve_held"]

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
    held: dict[tuple[int, int, bool], tuple[float, Value, Value]]
    """How far variables are held back, by the identity of weight and start and by which end is better."""


def grip_of(o: Namespace, k: Coefficients, core: CoreState, before: Grip | None = None) -> Grip:
    """Return the grip of the core as it is now: that of ``before``, where the core is as strong as it was then."""
    if before is not None and before.strength is core.strength and before.k is k:
        return before
    return Grip(o, k, core.strength, core.strength + k.core_half, {}, {})


def held_back(grip: Grip, weight: float, name: str, start: Value) -> Value:
    """How far (0-10) from its better end the core holds a variable now, never further than where it started."""
    lower = name in LOWER_IS_BETTER
    key = id(weight), id(start), lower
    known = grip.held.get(key)
    if known is None:
        far = settle(grip.o.lo(_firm(grip, weight), start if lower else 10.0 - start))
        known = grip.held[key] = weight, start, far
    return known[2]


def _firm(grip: Grip, weight: float) -> Value:
    block = grip.firm.get(id(weight))
    if block is None:
        block = grip.firm[id(weight)] = (weight, weight * grip.k.core_hold * grip.strength / grip.half)
    return block[1]


def improve(o: Namespace, name: str, value: Value, amount: Value) -> Value:
    """Move a variable that nothing holds back towards its better end by ``amount`` (nominal points)."""
    if name in LOWER_IS_BETTER:
        step = _step(o, value / 10.0, amount)
        return settle(o.hi(value - step, o.lo(value, 0.0)))
    step = _step(o, (10.0 - value) / 10.0, amount)
    return settle(o.lo(value + step, o.hi(value, 10.0)))


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
    floor = held_back(grip, weight, name, start)
    if name in LOWER_IS_BETTER:
        step = _step(o, (value - floor) / (10.0 - o.lo(floor, 9.0)), amount)
        return settle(o.hi(value - step, o.lo(value, floor)))
    ceiling = 10.0 - floor
    step = _step(o, (ceiling - value) / o.hi(ceiling, 1.0), amount)
    return settle(o.lo(value + step, o.hi(value, ceiling)))
