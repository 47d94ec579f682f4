"""Whether the exercises have told their story: the deepening index (domain 5.2) and the focus it suggests.

Deepen from 4 points on without veto; the points are teaching assumptions, their order follows S26-S28.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from toolkit.indicators.hearing import heard, open_ruptures
from toolkit.indicators.homework import Try, tries
from toolkit.indicators.reports import MARGIN, plateau, readiness
from toolkit.indicators.simple import simple_explanations
from toolkit.model.library import Library
from toolkit.model.shown import Presentation
from toolkit.model.terms import Dimension, Focus

__all__ = ["DEEPEN_FROM", "DeepeningIndex", "deepening_index", "focus_suggested", "repeated_obstacle"]

DEEPEN_FROM = 4
"""Points from which deepening is indicated (domain 5.2)."""
REPEATED = 2
"""Debriefed attempts that must show the same obstacle (I1)."""
GROUND = 1
"""Rungs up to here fit everybody: no touch with another (domain 3.1)."""
LOW = 2
"""A low-level step, where strong affect is out of proportion (I3)."""
MEANINGS = 2
"""Statements of meaning that count at most (I4)."""
STRONG, PLAIN, AGAINST = 2, 1, -2
BETWEEN: frozenset[Dimension] = frozenset(("pursue", "withdraw", "criticise", "caretake"))
"""Dimensions that, heard once or twice, need another person to show themselves (domain 5.2; Holley2010)."""
MEANT_BY_ONE, MET_BY_ONE = 4, 3
"""Statements of meaning, and obstacles, after which it is no accident that they come from one client (teaching assumption)."""


class DeepeningIndex(NamedTuple):
    """Points per indicator of domain 5.2, their sum, and the veto."""

    i1: int
    i2: int
    i3: int
    i4: int
    i5: int
    i6: int
    i7: int
    i8: int
    total: int
    veto: bool

    @property
    def indicated(self) -> bool:
        """Whether deepening is indicated now."""
        return self.total >= DEEPEN_FROM and not self.veto


def deepening_index(shown: Presentation, library: Library) -> DeepeningIndex:
    """Count what was heard for and against deepening (domain 5.2)."""
    i1 = STRONG if repeated_obstacle(shown, library) else 0
    i2 = STRONG if plateau(shown) else 0
    i3 = PLAIN if _affect_out_of_proportion(shown, library) else 0
    i4 = min(MEANINGS, len({(one.session, one.exercise, one.client) for one in shown.answered if one.meaning})) * PLAIN
    i5 = PLAIN if any(one.recognised for one in shown.mirrored) else 0
    i6 = PLAIN if heard(shown, ("older-pattern",)) else 0
    i7 = AGAINST * len(simple_explanations(shown, library))
    i8 = AGAINST if open_ruptures(shown) else 0
    total = i1 + i2 + i3 + i4 + i5 + i6 + i7 + i8
    return DeepeningIndex(i1, i2, i3, i4, i5, i6, i7, i8, total, _veto(shown))


def repeated_obstacle(shown: Presentation, library: Library) -> Dimension | None:
    """Return the obstacle heard in two or more debriefed attempts at a fitting rung, the most frequent one (I1)."""
    found: set[tuple[Dimension, int, str]] = set()
    for attempt in tries(shown, library):
        if _fitted(shown, attempt):
            found |= {(dim, attempt.session, attempt.item.exercise) for dim in _dimensions(attempt)}
    count = Counter(dim for dim, _, _ in found)
    often = [dim for dim in count if count[dim] >= REPEATED]
    return min(often, key=lambda dim: (-count[dim], dim), default=None)


def focus_suggested(shown: Presentation, library: Library) -> Focus | None:
    """Say where the obstacles point: to one person, or to what happens between them (domain 5.2).

    Individual when there is one client, when the obstacle also shows in exercises done alone, when the statements of
    meaning come from one client only, or when all obstacles do; relational when it appears between them; None when
    nothing was heard.
    """
    met = {
        (one.session, one.exercise, one.client, one.obstacle)
        for one in shown.answered
        if one.obstacle not in {"", "practical"} and one.exercise in library.exercises
    }
    if not met:
        return None
    if shown.strand == "solo" or any(library.exercises[exercise].strand == "solo" for _, exercise, _, _ in met):
        return "individual"
    between = any(obstacle in BETWEEN for _, _, _, obstacle in met)
    return "individual" if _follows_one(shown, [client for _, _, client, _ in met], between=between) else "relational"


def _follows_one(shown: Presentation, met: list[str], *, between: bool) -> bool:
    """Whether what is heard follows one person: by what it means to them, or by where it gets stuck."""
    meant = [one.client for one in shown.answered if one.meaning]
    if len(set(meant)) > 1:
        return False
    if len(meant) >= MEANT_BY_ONE or (len(meant) >= REPEATED and met.count(meant[0]) > len(met) / 2):
        return True
    return len(set(met)) == 1 and (not between or len(met) >= MET_BY_ONE)


def _dimensions(attempt: Try) -> set[Dimension]:
    return {one.obstacle for one in attempt.answers if one.obstacle not in {"", "practical"}}  # type: ignore[misc]


def _fitted(shown: Presentation, attempt: Try) -> bool:
    level = attempt.exercise.level
    return level <= GROUND or level <= readiness(shown, attempt.clients, attempt.session) + MARGIN


def _affect_out_of_proportion(shown: Presentation, library: Library) -> bool:
    return any(
        one.aspect == "emotional" and one.band == "hard" and library.exercises[one.exercise].level <= LOW
        for one in shown.answered
        if one.exercise in library.exercises
    )


def _veto(shown: Presentation) -> bool:
    """Said not to want to go deeper now, and not come back on it since (I9)."""
    said = max((one.session for one in heard(shown, ("not-deeper-now",))), default=0)
    welcome = max((one.session for one in shown.deepened if one.answer == "fits"), default=0)
    return said > welcome
