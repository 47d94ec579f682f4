"""Simple explanations not yet excluded (domain 5.2, I7): what to look at before looking deeper."""

from __future__ import annotations

from typing import Literal

from toolkit.indicators.hearing import heard
from toolkit.indicators.homework import tries
from toolkit.indicators.reports import MARGIN, readiness
from toolkit.model.library import Library
from toolkit.model.shown import Presentation
from toolkit.model.terms import Sign

__all__ = ["Simple", "simple_explanations"]

Simple = Literal["privacy", "fatigue", "step-too-big", "medication", "belief"]

NO_ROOM: tuple[Sign, ...] = ("no-privacy", "low-room")
TIRED: tuple[Sign, ...] = ("fatigue",)
GROUND = 1
"""Rungs up to here are never too big (domain 3.1)."""


def simple_explanations(shown: Presentation, library: Library) -> tuple[Simple, ...]:
    """Return the simple explanations that nobody has looked at yet."""
    found: list[Simple] = []
    if _room_unaddressed(shown, library):
        found.append("privacy")
    if heard(shown, TIRED) and not _adapted(shown, library, "fatigue"):
        found.append("fatigue")
    if _step_too_big(shown, library):
        found.append("step-too-big")
    if not all(_asked(shown, "medication", client) for client in shown.clients):
        found.append("medication")
    if _belief_untaught(shown, library):
        found.append("belief")
    return tuple(found)


def _room_unaddressed(shown: Presentation, library: Library) -> bool:
    """No private or quiet place, and neither a plan for it nor an adaptation was handed out."""
    planned = any("room" in attempt.exercise.targets for attempt in tries(shown, library))
    return bool(heard(shown, NO_ROOM)) and not planned and not _adapted(shown, library, "privacy")


def _adapted(shown: Presentation, library: Library, burden: str) -> bool:
    fitting = {choice.id for choice in library.fitness.values() if burden in choice.fits}
    return any(fitting & set(attempt.item.adaptations) for attempt in tries(shown, library))


def _step_too_big(shown: Presentation, library: Library) -> bool:
    last = max((assigned.session for assigned in shown.assigned), default=0)
    return any(
        attempt.exercise.level > GROUND and attempt.exercise.level > readiness(shown, attempt.clients) + MARGIN
        for attempt in tries(shown, library)
        if attempt.session == last
    )


def _asked(shown: Presentation, question: str, client: str) -> bool:
    return any(one.question == question and one.to in {client, "together"} for one in shown.asked)


def _belief_untaught(shown: Presentation, library: Library) -> bool:
    """A belief heard that works against an exercise handed out, and that no module given spoke about (RL19)."""
    taught = {
        myth for one in shown.taught if one.module in library.modules for myth in library.modules[one.module].myths
    }
    return any(
        one.myth in attempt.exercise.sabotaged_by and one.client in attempt.clients and one.myth not in taught
        for attempt in tries(shown, library)
        for one in shown.beliefs
    )
