"""Drills: short questions computed from library and cases, and answered by rule.

Rule 1: nothing is typed in as a question; what is right follows from the library, the rules and the indicators.
Rule 2: whoever chooses anything hears why, and on what that rests: a rule, a source or a teaching assumption.
Rule 3: the same seed gives the same drills; no file, no clock, no screen.
"""

from __future__ import annotations

from toolkit.drills.drill import Choice, Drill, Reason
from toolkit.drills.making import KINDS, OFFERED, make
from toolkit.drills.round import Round

__all__ = ["KINDS", "OFFERED", "Choice", "Drill", "Reason", "Round", "make"]
