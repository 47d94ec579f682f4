"""Players differ in what they hear, and skill counts."""

from __future__ import annotations

from itertools import combinations

import pytest

from benchmarks.sensitivity import CASES
from toolkit.casefiles import load_case
from toolkit.players import PLAYERS, play
from toolkit.players.naive import at_random

SHARED = 0.40
ONE_THING = frozenset({"never-deepen", "exercises-only"})
"""Players that sit beside the reference in all but one kind of decision: one course may sound much like the other."""


@pytest.mark.parametrize("name", CASES)
def test_two_attempts_do_not_sound_alike(name: str) -> None:
    """Attempts by different players, each under its own seed, share fewer than 40 % of their client lines."""
    case = load_case(name)
    heard = {
        (player, seed): {said.line for said in play(case, policy, at_random, seed=seed)[0].state.shown.said}
        for player, policy in PLAYERS.items()
        for seed in (1, 2)
        if player not in ONE_THING
    }
    shares = {
        (one, other): len(heard[one] & heard[other]) / len(heard[one] | heard[other])
        for one, other in combinations(heard, 2)
        if one[0] != other[0] and one[1] != other[1]
    }
    assert {pair: round(share, 2) for pair, share in shares.items() if share >= SHARED} == {}


def test_skill_lies_between_chance_and_the_reference() -> None:
    """A clinician who often slips ends below one who does not."""
    case = load_case("milan")
    scores = []
    for skill in (0.3, 1.0):
        courses = [play(case, PLAYERS["reference"], at_random, seed=seed, skill=skill)[0] for seed in range(6)]
        scores.append(sum(course.state.shown.ending.score for course in courses if course.state.shown.ending) / 6)
    assert scores[0] < scores[1]
