"""The words of the checker's numbered diagnostics, in Dutch and in English: one table a group.

Texts only: what is looked for, and how badly it weighs, stands in ``toolkit.checks``.
"""

from __future__ import annotations

from toolkit.words.diagnostics.clinic import CLINIC
from toolkit.words.diagnostics.explained import Explained
from toolkit.words.diagnostics.form import FORM
from toolkit.words.diagnostics.measurement import MEASUREMENT
from toolkit.words.diagnostics.play import PLAY

__all__ = ["EXPLAINED", "Explained"]

EXPLAINED: dict[str, Explained] = {**FORM, **PLAY, **CLINIC, **MEASUREMENT}
"""Every diagnostic's texts, by code."""
