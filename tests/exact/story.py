"""Prints one digest of what happened in a few courses: events, endings and hidden numbers to the last bit.

Run by ``test_same_story`` under other interpreters, hash seeds, time zones, locales and folders. Needs only what
playing a case needs.
"""

from __future__ import annotations

import json
import sys
from hashlib import sha256

from toolkit.casefiles import load_case
from toolkit.players import PLAYERS, play
from toolkit.players.naive import at_random

COURSES = (
    ("milan", "reference", 3),
    ("milan", "random", 4),
    ("sien-and-jonas", "reference", 5),
    ("sien-and-jonas", "rushed", 6),
)


def digest() -> str:
    """Digest of all courses."""
    parts = []
    for name, player, seed in COURSES:
        course, decisions = play(load_case(name), PLAYERS[player], at_random, seed=seed, skill=0.9)
        parts += [event.model_dump_json() for event in course.events]
        parts += [decision.model_dump_json() for decision in decisions]
        parts += [repr([value.hex() for value in partner[:-1]]) for partner in course.state.hidden.partners]
        parts += [repr([value.hex() for value in (*course.state.hidden.bond, *course.state.hidden.core)])]
        parts.append(repr(course.state.shown.ending))
    return sha256("\n".join(parts).encode()).hexdigest()


if __name__ == "__main__":
    json.dump({"digest": digest(), "python": sys.version.split()[0]}, sys.stdout)
