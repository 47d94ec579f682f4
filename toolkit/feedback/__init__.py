"""What is said about a course: remarks along the way, the debrief after the ending, the bonnet opened.

Rule 1: remarks look at what was shown and nothing else; only the debrief and the bonnet, after the ending, look below.
Rule 2: every remark and every praise names its rule; no sentence is written here.
Rule 3: a remark is about a decision, never about a person, trainee or client.
"""

from __future__ import annotations

from toolkit.feedback.asking import ASKING_RULES, on_last_question
from toolkit.feedback.bonnet import bonnet
from toolkit.feedback.debrief import debrief
from toolkit.feedback.during import LATER_RULES, remarks

__all__ = ["ASKING_RULES", "LATER_RULES", "bonnet", "debrief", "on_last_question", "remarks"]
