"""Every case can be played to its end, well and badly, and the reference clinician ends above the naive players."""

from __future__ import annotations

import pytest

from toolkit.casefiles import case_names, load_case
from toolkit.players import PLAYERS, play
from toolkit.players.naive import at_random

SEEDS = (1, 2)
WHERE_WORK_MUST_STOP = {"hanne-and-koen"}
"""Behind gate G0 in this case: the only good ending is a safe stop, and nobody who screens can end below it."""


def scores(name: str, player: str) -> tuple[set[str], float]:
    """How a player's courses end, and the mean score."""
    case = load_case(name)
    endings = [play(case, PLAYERS[player], at_random, seed=seed)[0].state.shown.ending for seed in SEEDS]
    found = [ending for ending in endings if ending is not None]
    assert len(found) == len(SEEDS)
    return {ending.kind for ending in found}, sum(ending.score for ending in found) / len(found)


@pytest.mark.parametrize("name", case_names())
def test_a_good_ending_can_be_reached(name: str) -> None:
    """The reference clinician ends improved or partly; where the work must stop, in a safe stop."""
    kinds, _ = scores(name, "reference")
    assert kinds <= ({"safe-stop"} if name in WHERE_WORK_MUST_STOP else {"improved", "partly"})


@pytest.mark.parametrize("name", [name for name in case_names() if name not in WHERE_WORK_MUST_STOP])
def test_naive_players_end_below_the_reference(name: str) -> None:
    """Education alone, no debrief, rushing, no pause, deepening at once and chance: each below."""
    _, best = scores(name, "reference")
    above = {
        player: score for player in PLAYERS if player != "reference" and (score := scores(name, player)[1]) >= best
    }
    assert above == {}
