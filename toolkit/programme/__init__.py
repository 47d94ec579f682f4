"""Whether an exercise programme is sound: the rules, the smallest fix, and sound defaults.

Rule 1: what was shown goes in, findings come out; nothing hidden is looked at, nothing is stored.
Rule 2: a finding names its rule, what it is about and, where a change of the programme can help, the changed programme.
Rule 3: one small function a rule; what an exercise or a choice is worth stands in the library.
"""

from __future__ import annotations

from toolkit.programme.plain import fitting_pause, plain_item, plain_pause
from toolkit.programme.rules import RULES, check, fitting, unsafe

__all__ = ["RULES", "check", "fitting", "fitting_pause", "plain_item", "plain_pause", "unsafe"]
