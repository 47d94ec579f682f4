"""The rules of play: what a trainee can decide, what it costs, and what happens then.

Rule 1: nothing outside these files changes a course; ``decide`` returns a new state and leaves the old one whole.
Rule 2: no clock, no disk, no text, no screen. Events hold ids and numbers.
Rule 3: only the impossible is refused.
"""

from __future__ import annotations

from toolkit.session.interview import UNANSWERED
from toolkit.session.play import Replay, begin, decide, options, present, replay
from toolkit.session.scene import State, Step

__all__ = ["UNANSWERED", "Replay", "State", "Step", "begin", "decide", "options", "present", "replay"]
