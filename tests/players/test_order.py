"""The reference clinician does well, the naive players do worse, and no single guess about a number decides that."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest

from benchmarks.sensitivity import CASES, NAIVE, WANTED, joint, order_in
from toolkit.casefiles import load_case
from toolkit.model.shown import Ending
from toolkit.players import PLAYERS, play
from toolkit.players.naive import at_random

SEEDS = 50
DRAWS = 16
"""A sample of the 256 joint draws that ``python -m benchmarks.sensitivity`` runs."""
SHARED = 0.40


def endings(name: str, player: str) -> list[Ending]:
    """How a player's courses end on each seed."""
    case = load_case(name)
    found = [play(case, PLAYERS[player], at_random, seed=seed)[0].state.shown.ending for seed in range(SEEDS)]
    return [ending for ending in found if ending is not None]


@pytest.mark.slow
@pytest.mark.parametrize("name", CASES)
def test_on_fifty_seeds_the_reference_helps_and_each_naive_player_ends_below_it(name: str) -> None:
    """Improved or partly on every seed; each naive player below on the same seed in at least 95 %."""
    best = endings(name, "reference")
    assert Counter(ending.kind for ending in best if ending.kind not in {"improved", "partly"}) == Counter()
    for player in NAIVE:
        below = sum(ours.score > theirs.score for ours, theirs in zip(best, endings(name, player), strict=True))
        assert below >= WANTED * SEEDS, player


@pytest.mark.slow
def test_the_order_survives_wrong_coefficients() -> None:
    """Over joint draws of all coefficients at +-30 %, the reference stays above each naive player."""
    held: Counter[tuple[str, str]] = Counter()
    for setting in joint(DRAWS):
        held.update(pair for pair, kept in order_in(setting, seeds=1).items() if kept)
    short = {
        pair: held[pair]
        for pair in ((case, player) for case in CASES for player in NAIVE)
        if held[pair] < WANTED * DRAWS - 1
    }
    assert short == {}


@pytest.mark.parametrize("name", CASES)
def test_two_attempts_do_not_sound_alike(name: str) -> None:
    """Attempts by different players, each under its own seed, share fewer than 40 % of their client lines."""
    case = load_case(name)
    heard = {
        (player, seed): {said.line for said in play(case, policy, at_random, seed=seed)[0].state.shown.said}
        for player, policy in PLAYERS.items()
        for seed in (1, 2)
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
