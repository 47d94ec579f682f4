"""What each decision of an attempt was worth, beside what else could have been done. It informs and never marks.

Rule 1: a decision is judged on what had been shown when it was taken; the true state has no privilege.
Rule 2: nothing a rule forbids is called sound, whatever the figures say.
Rule 3: the same attempt gives the same review, to the letter; every figure can be taken back to draws and coefficients.
"""

from __future__ import annotations

from toolkit.review.calibration import calibration, mean_brier
from toolkit.review.process import process_errors
from toolkit.review.reviewing import look, review, stages

__all__ = ["calibration", "look", "mean_brier", "process_errors", "review", "stages"]
