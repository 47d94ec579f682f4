"""The course as a whole: review moments, undone homework left unasked, groundwork without end.

Plain observations; whether they weigh is for the feedback.
"""

from __future__ import annotations

from toolkit.indicators.reports import readiness
from toolkit.model.library import Library
from toolkit.model.shown import Presentation

__all__ = ["avoided_unasked", "endless_groundwork", "reviews_missed"]

REVIEWS = ((4, 5), (8, 8))
"""Sessions in which the choice to stay, deepen or refer is due (RL31, domain 5.7; teaching assumption)."""
AHEAD = 2.0
"""Rungs by which readiness runs ahead of the programme (W11; teaching assumption)."""
TOUCH = 3
"""Rung of the first structured touch; below it everything is preparation (domain 3.1)."""
LONG = 3
"""Sessions that makes it a habit (W11; teaching assumption)."""


def reviews_missed(shown: Presentation) -> tuple[int, ...]:
    """Return the review sessions that passed without a decision to stay, deepen or refer (RL31)."""
    decided = {*shown.reviews, *(one.session for one in shown.deepened), *(one.session for one in shown.referrals)}
    return tuple(last for first, last in REVIEWS if shown.session > last and not decided & set(range(first, last + 1)))


def avoided_unasked(shown: Presentation) -> tuple[tuple[str, str], ...]:
    """Return (exercise, client) for homework not done about which no open question followed (RL36)."""
    asked = {(one.session, one.exercise, one.client) for one in shown.answered if one.manner == "open"}
    missed = [one for one in shown.done if one.result == "avoided"]
    return tuple((one.exercise, one.client) for one in missed if (one.session, one.exercise, one.client) not in asked)


def endless_groundwork(shown: Presentation, library: Library) -> bool:
    """Whether readiness ran over two rungs ahead for three sessions, and no structured touch was ever given (W11)."""
    sessions = sorted({report.session for report in shown.reports})[-LONG:]
    if len(sessions) < LONG or _highest_given(shown, library, shown.session) >= TOUCH:
        return False
    return all(
        readiness(shown, session=session) - _highest_given(shown, library, session) > AHEAD for session in sessions
    )


def _highest_given(shown: Presentation, library: Library, session: int) -> int:
    levels = [
        library.exercises[item.exercise].level
        for assigned in shown.assigned
        if assigned.session <= session
        for item in assigned.programme.items
        if item.exercise in library.exercises
    ]
    return max(levels, default=0)
