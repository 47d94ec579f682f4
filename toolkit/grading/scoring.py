"""Shares to points: every criterion of a part, rounded to quarter points, and the cap that safety sets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import ceil

from toolkit.grading.closing import ended_well, formulated, referred
from toolkit.grading.depth import aimed, not_too_early, not_too_late
from toolkit.grading.homework import ENOUGH, debriefed, mirror_named, obstacles_coded, sound_programmes
from toolkit.grading.judged import Judged
from toolkit.grading.safety import capped, kept_safe
from toolkit.grading.teaching import FOUND_ENOUGH, MET_ENOUGH, beliefs_found, taught
from toolkit.model.grade import Grade, Reason, Score
from toolkit.model.terms import MachineCriterion

__all__ = ["CRITERIA", "ENOUGH_OF", "PASS", "grade", "passing", "quarter"]

Criterion = Callable[[Judged], tuple[float, tuple[Reason, ...]]]

CRITERIA: dict[MachineCriterion, Criterion] = {
    "safety": kept_safe,
    "beliefs": beliefs_found,
    "education": taught,
    "programme": sound_programmes,
    "debrief": debriefed,
    "obstacles": obstacles_coded,
    "mirror": mirror_named,
    "not-too-early": not_too_early,
    "not-too-late": not_too_late,
    "focus": aimed,
    "referral": referred,
    "formulation": formulated,
    "ending": ended_well,
}
PASS = 16 / 30
"""Share of the points from which a piece of work passes (domain 8.3; teaching assumption)."""
STEPS = 4
"""Points are given in quarters."""
ENOUGH_OF = {"beliefs": FOUND_ENOUGH, "met": MET_ENOUGH, **dict.fromkeys(("sound", "debriefed", "coded"), ENOUGH)}
"""Reason -> the share of what it counts that earns all."""


def grade(judged: Judged, points: Mapping[MachineCriterion, float]) -> Grade:
    """Return what a course earns on the criteria named in ``points``, each with its maximum."""
    scores = []
    for criterion, maximum in points.items():
        share, reasons = CRITERIA[criterion](judged)
        scores.append(Score(criterion, share, min(maximum, quarter(share * maximum)), maximum, reasons))
    return Grade(tuple(scores), capped(judged), min(judged.held, judged.horizon), judged.horizon)


def passing(maximum: float) -> float:
    """Return the points from which a piece of work of ``maximum`` passes, in the steps in which points are given."""
    return ceil(PASS * maximum * STEPS) / STEPS


def quarter(points: float) -> float:
    """Round to quarter points, halves upward; a plain float, never nan."""
    return int(points * STEPS + 0.5) / STEPS
