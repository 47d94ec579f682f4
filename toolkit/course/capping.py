"""What a cap takes away: a piece of work that missed safety stays just below a pass, by whatever hand (pure)."""

from __future__ import annotations

from typing import Protocol

from toolkit.grading import PASS

__all__ = ["CAP_STEP", "cap_reduction", "earned"]

CAP_STEP = 0.25
"""Points below a pass at which a capped total ends: the smallest step in which points are given."""


def cap_reduction(total: float, maximum: float) -> float:
    """Return how many points a cap takes from ``total`` of ``maximum``: all that lies above just below a pass."""
    return max(0.0, total - max(0.0, PASS * maximum - CAP_STEP))


class _Row(Protocol):
    """A row of nbgrader's gradebook: what a machine gave, what a person gave instead, and what was added."""

    @property
    def auto_score(self) -> float | None: ...

    @property
    def manual_score(self) -> float | None: ...

    @property
    def extra_credit(self) -> float | None: ...


def earned(row: _Row) -> float:
    """Return what a row is worth now; its own ``score`` still says what it was worth when it was read."""
    given = row.auto_score if row.manual_score is None else row.manual_score
    return (given or 0.0) + (row.extra_credit or 0.0)
