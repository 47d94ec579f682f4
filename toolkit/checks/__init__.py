"""The checker: proves a case sound, or says by number, file and line what is wrong with it and how to mend it.

Rule 1: it looks and plays; it never changes a case. Rule 2: every finding is one of the numbered diagnostics, and each
of those is proved by a one-line patch in ``tests/checks``. Rule 3: nothing here prints.
"""

from __future__ import annotations

from toolkit.checks.catalogue import DIAGNOSTICS, WAITING, Diagnostic, Severity
from toolkit.checks.checking import CaseReport, check, in_words, to_check
from toolkit.checks.finding import Noted
from toolkit.checks.measuring import told_apart
from toolkit.checks.published import publish

__all__ = [
    "DIAGNOSTICS", "WAITING", "CaseReport", "Diagnostic", "Noted", "Severity", "check", "in_words", "publish",
    "to_check", "told_apart",
]  # fmt: skip
