"""The code task that closes the whole-course assignment: a fictional cohort, what to compute of it, and the marks.

The cohort follows from a seed, the expected answers are computed here from the same table, and only the questions, never
the answers, enter the sandbox. Plain Python computes them: pandas is needed inside only, and would cost each grader its
import.
"""

from __future__ import annotations

from toolkit.course.cohort.asking import Check, checks
from toolkit.course.cohort.making import COLUMNS, FILE, cohort
from toolkit.course.cohort.marking import Marked, mark_code

__all__ = ["COLUMNS", "FILE", "Check", "Marked", "checks", "cohort", "mark_code"]
