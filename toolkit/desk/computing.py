"""The way to what computes a review: loaded when it is first asked to, so that a panel opens without it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from sys import modules
from threading import Thread

from toolkit.model.decision import Decision
from toolkit.model.review import Review, Reviewed, Slot
from toolkit.session import Replay
from toolkit.simulation import COEFFICIENTS, Coefficients

__all__ = ["LEAST", "MOST", "get_ready", "look", "stages", "turned"]

LEAST, MOST = 0.7, 1.3
"""How far a coefficient may be turned (design: what is said should hold within 30 %)."""


def get_ready() -> None:
    """Load what computes a review, beside whatever goes on."""
    if "toolkit.review" not in modules:
        Thread(target=import_module, args=("toolkit.review",), name="review", daemon=True).start()


def stages(
    course: Replay, decisions: tuple[Decision, ...], *, progress: Callable[[float], None] | None = None
) -> Iterator[Review]:
    """Yield the review as it grows; see ``toolkit.review.stages``."""
    from toolkit.review import stages

    yield from stages(course, decisions, progress=progress)


def look(
    course: Replay, decisions: tuple[Decision, ...], session: int, slot: Slot, coefficients: Coefficients
) -> Reviewed:
    """Return a coarse look at one decision under other coefficients; see ``toolkit.review.look``."""
    from toolkit.review import look

    return look(course, decisions, session, slot, coefficients)


def turned(factors: Mapping[str, float]) -> Coefficients:
    """Return the coefficients, each multiplied by its factor within 0.7-1.3; names nobody knows are left out."""
    known = {name: float(factor) for name, factor in factors.items() if name in Coefficients._fields}
    return COEFFICIENTS._replace(
        **{name: getattr(COEFFICIENTS, name) * min(MOST, max(LEAST, factor)) for name, factor in known.items()}
    )
