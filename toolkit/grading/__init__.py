"""A replayed course -> what its decisions were worth, criterion by criterion (pure).

Decisions are judged given what was shown when they were made; luck, hidden numbers and stored scores never count. The
denominator is the same whatever the path, and what was rightly left undone counts only as far as somebody was there.
"""

from __future__ import annotations

from toolkit.grading.judged import Judged
from toolkit.grading.scoring import CRITERIA, ENOUGH_OF, PASS, grade, passing, quarter

__all__ = ["CRITERIA", "ENOUGH_OF", "PASS", "Judged", "grade", "passing", "quarter"]
