"""What a course is worth: the score on each criterion with its reasons, and a cap where safety was missed.

Ids and numbers; every sentence stands in ``toolkit.words``. Computed from a replay each time, and never stored as truth.
"""

from __future__ import annotations

from typing import NamedTuple

from toolkit.model.terms import MachineCriterion

__all__ = ["Grade", "Reason", "Score"]


class Reason(NamedTuple):
    """Why a criterion scored as it did.

    Attributes:
        sentence: Id of the sentence, without its ``reason/``.
        names: Values for its placeholders.
        sessions: Sessions it is about.
        rule: The rule behind it.
    """

    sentence: str
    names: tuple[tuple[str, str], ...] = ()
    sessions: tuple[int, ...] = ()
    rule: str = ""


class Score(NamedTuple):
    """One criterion: the share earned, 0-1, and what that is in points."""

    criterion: MachineCriterion
    share: float
    points: float
    maximum: float
    reasons: tuple[Reason, ...] = ()


class Grade(NamedTuple):
    """All criteria of one part.

    Attributes:
        scores: One a criterion, in the order of the assignment.
        cap: Reason why the whole assignment cannot pass, or None.
        held: Sessions held, of ``horizon`` asked for.
        horizon: Sessions that count.
    """

    scores: tuple[Score, ...]
    cap: Reason | None
    held: int
    horizon: int

    @property
    def points(self) -> float:
        """Points earned, before any cap."""
        return sum(score.points for score in self.scores)

    @property
    def maximum(self) -> float:
        """Points that could be earned."""
        return sum(score.maximum for score in self.scores)
