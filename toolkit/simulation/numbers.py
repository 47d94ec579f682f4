"""The few operations the client model is written in, so that one source runs on floats and on arrays of runs.

Only ``+ - * /``, comparison, ``lo``, ``hi``, ``where``, ``clip`` and ``settle``: these give the same last bit everywhere, which
``exp`` and powers do not. Nothing here knows what a number means.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

__all__ = ["FLOATS", "GRID", "Namespace", "Value", "between", "grown", "mean", "shrunk", "squash"]

Value = Any
"""A float while playing; an array with one axis of runs in checks and reviews."""

GRID = 1e6
"""Steps in a point: what is settled lies on a whole number of them."""
_SNAP = 6755399441055744.0
"""1.5 * 2**52: adding and subtracting it rounds a double to a whole number, ties to even, with + and - alone."""


class Namespace(NamedTuple):
    """The operations that differ between floats and arrays."""

    lo: Callable[[Value, Value], Value]
    hi: Callable[[Value, Value], Value]
    where: Callable[[Value, Value, Value], Value]
    clip: Callable[[Value, float, float], Value]
    settle: Callable[[Value], Value]
    """Round to 1e-6, ties to even, so that no later threshold hangs on a last bit."""


FLOATS = Namespace(
    lo=lambda one, other: other if other < one else one,  # noqa: FURB136 - min takes twice as long for two floats
    hi=lambda one, other: other if other > one else one,  # noqa: FURB136 - so does max
    where=lambda condition, then, other: then if condition else other,
    clip=lambda value, low, high: high if value > high else low if value < low else value,  # noqa: FURB136 - so here
    settle=lambda value: (value * GRID + _SNAP - _SNAP) / GRID,
)


def between(o: Namespace, value: Value, low: float = 0.0, high: float = 10.0) -> Value:
    """Clip to ``low`` ... ``high``."""
    return o.clip(value, low, high)


def grown(o: Namespace, value: Value, amount: Value) -> Value:
    """Raise what lies on the 0-10 scale by ``amount``, 0 or more: only the upper end can be passed."""
    return o.settle(o.lo(value + amount, 10.0))


def shrunk(o: Namespace, value: Value, amount: Value) -> Value:
    """Lower what lies on the 0-10 scale by ``amount``, 0 or more: only the lower end can be passed."""
    return o.settle(o.hi(value - amount, 0.0))


def squash(o: Namespace, value: Value) -> Value:
    """A rational stand-in for the logistic function: 0 ... 1, one half at zero."""
    return 0.5 + 0.5 * value / (1.0 + o.hi(value, -value))


def mean(values: tuple[Value, ...], otherwise: float = 0.0) -> Value:
    """Mean in written order; ``otherwise`` when there are none."""
    if not values:
        return otherwise
    total = values[0]
    for value in values[1:]:
        total = total + value
    return total / len(values)
