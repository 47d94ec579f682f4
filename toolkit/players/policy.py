"""The reference clinician's judgement in numbers: how far to step, and whether to deepen now.

Written over the same namespace of operations as the client model, so that checks and reviews can run it on
thousands of courses at once. It reads what can be known from a presentation, never a hidden number.
"""

from __future__ import annotations

from typing import NamedTuple

from toolkit.simulation import Namespace, Value

__all__ = ["DEEPEN_FROM", "SETTLED_IN", "Judgement", "Reading", "judge"]

MARGIN = 0.5
"""Rungs above estimated readiness that a step may lie (RL02; teaching assumption)."""
DEEPEN_FROM = 4.0
"""Deepening index from which to deepen (domain 5.2; teaching assumption)."""
SETTLED_IN = 5.0
"""Session before which there are too few shared observations to deepen on (domain 5.7; teaching assumption)."""
NO_LIMIT = 99.0


class Reading(NamedTuple):
    """What the clinician goes by; floats, or arrays of runs."""

    ready: Value
    """Estimated readiness, 0-7."""
    here: Value
    """Highest rung done and talked over."""
    stalled: Value
    """1 when the last step met an obstacle or went hard, else 0."""
    index: Value
    """Deepening index (domain 5.2)."""
    rupture: Value
    """1 while a rupture is not mended, else 0."""
    session: Value


class Judgement(NamedTuple):
    """Highest rung to offer now, and whether (1 or 0) to deepen."""

    rung: Value
    deepen: Value


def judge(o: Namespace, ladder: tuple[int, ...], reading: Reading) -> Judgement:
    """Return how far to step and whether to deepen.

    At most one existing rung above what was done and talked over, never far above readiness, and not up while the
    last step met an obstacle (RL01, RL02, RL12).
    """
    following: Value = NO_LIMIT
    for rung in reversed(ladder):
        following = o.where(rung > reading.here, float(rung), following)
    limit = o.lo(reading.ready + MARGIN, o.where(reading.stalled > 0.0, reading.here, following))
    best: Value = float(ladder[0])
    for rung in ladder:
        best = o.where(rung <= limit, float(rung), best)
    ripe = o.where(reading.index >= DEEPEN_FROM, 1.0, 0.0)
    settled = o.where(reading.session >= SETTLED_IN, 1.0, 0.0)
    calm = o.where(reading.rupture > 0.0, 0.0, 1.0)
    return Judgement(best, ripe * settled * calm)
