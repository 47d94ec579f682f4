"""Every case can be played to its end, well and badly, and the reference clinician ends above the naive players."""

from __future__ import annotations

import pytest

from toolkit.casefiles import case_names, load_case
from toolkit.players import PLAYERS, play
from toolkit.players.naive import at_random

SEEDS = (1, 2)
WHERE_WORK_MUST_STOP = {"hanne-and-koen"}
"""Behind gate G0 in this case: the only good ending is a safe stop."""


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


@pytest.mark.parametrize("name", case_names())
def test_naive_players_end_below_the_reference(name: str) -> None:
    """Each player the case tells apart ends below; one it declares not to decides what the reference decides."""
    case = load_case(name)
    _, best = scores(name, "reference")
    same = {row.player for row in case.not_told_apart}
    above = {
        player: score
        for player in PLAYERS
        if player not in {"reference", *same} and (score := scores(name, player)[1]) >= best
    }
    assert above == {}
    for player in same:
        assert (
            play(case, PLAYERS[player], at_random, seed=1)[1] == play(case, PLAYERS["reference"], at_random, seed=1)[1]
        )


@pytest.mark.parametrize("name", sorted(WHERE_WORK_MUST_STOP))
def test_nobody_else_is_safe_where_work_must_stop(name: str) -> None:
    """Behind gate G0 the reference reaches 0.8 at least; every other player fails or stays below 0.3."""
    assert scores(name, "reference")[1] >= 0.8
    for player in PLAYERS.keys() - {"reference"}:
        kinds, score = scores(name, player)
        assert kinds == {"safety-fail"} or score < 0.3, player
