"""Automated players: the reference clinician, and naive ones that go wrong in one recognisable way each.

A player is a policy over what was shown; it never holds a case or a script. ``play`` lets one play a whole course.
"""

from __future__ import annotations

from toolkit.players.course import Player, play
from toolkit.players.lazy import always_refer, copied_solution, longest_option, tick_everything
from toolkit.players.naive import (
    at_random,
    deepen_at_once,
    education_only,
    exercises_only,
    never_deepen,
    no_debrief,
    no_pause,
    rushed,
)
from toolkit.players.policy import Judgement, Reading, judge
from toolkit.players.reference import reference

__all__ = ["PLAYERS", "Judgement", "Player", "Reading", "judge", "play", "reference"]

PLAYERS: dict[str, Player] = {
    "reference": reference,
    "education-only": education_only,
    "exercises-only": exercises_only,
    "no-debrief": no_debrief,
    "rushed": rushed,
    "no-pause": no_pause,
    "deepen-at-once": deepen_at_once,
    "never-deepen": never_deepen,
    "always-refer": always_refer,
    "tick-everything": tick_everything,
    "longest-option": longest_option,
    "copied-solution": copied_solution,
    "random": at_random,
}
"""Players by the name the command line knows them under."""
