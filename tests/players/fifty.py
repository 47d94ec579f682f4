"""Fifty seeds of one case: what the reference clinician reaches, and how often each naive player ends below it.

The tests stand in a file a case, so that they run side by side.
"""

from __future__ import annotations

from benchmarks.sensitivity import WANTED, told_apart
from toolkit.casefiles import load_case
from toolkit.model.shown import Ending
from toolkit.players import PLAYERS, play
from toolkit.players.naive import at_random

SEEDS = 50


def endings(name: str, player: str) -> list[Ending]:
    """How a player's courses end on each seed."""
    case = load_case(name)
    found = [play(case, PLAYERS[player], at_random, seed=seed)[0].state.shown.ending for seed in range(SEEDS)]
    return [ending for ending in found if ending is not None]


def helps_and_stays_above(name: str) -> None:
    """Improved or partly on every seed; each naive player the case tells apart below on the same seed in 95 %."""
    best = endings(name, "reference")
    assert [ending.kind for ending in best if ending.kind not in {"improved", "partly"}] == []
    for player in told_apart(name):
        below = sum(ours.score > theirs.score for ours, theirs in zip(best, endings(name, player), strict=True))
        assert below >= WANTED * SEEDS, player
