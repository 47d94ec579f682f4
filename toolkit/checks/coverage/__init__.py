"""Coverage: where each statement of the founding text is practised, what assesses it, and in which cases.

Which decision, rule and criterion belong to a statement stands once, in ``table``; the cases are computed from courses
that automated players played. Nothing here prints.
"""

from __future__ import annotations

from toolkit.checks.coverage.computing import Covered, coverage
from toolkit.checks.coverage.heedless import COVERING, heedless
from toolkit.checks.coverage.table import TABLE, Entry, rules_of

__all__ = ["COVERING", "TABLE", "Covered", "Entry", "coverage", "heedless", "rules_of"]
