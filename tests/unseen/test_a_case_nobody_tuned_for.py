"""A case written from the skeleton and the notebook alone, by somebody who had seen no code and no other case.

Nothing was tuned to it. When the model or the reference changes, this case shows whether that holds outside the casebook.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.casefiles import load_case
from toolkit.players import PLAYERS, play
from toolkit.players.naive import at_random

HERE = Path(__file__).parent
SEEDS = range(10)


@pytest.mark.parametrize("name", ["lode-and-francis"])
def test_the_reference_helps_people_it_was_not_made_for(name: str) -> None:
    """Every course by the reference ends improved or partly."""
    case = load_case(HERE / name / "case.yaml")
    endings = [play(case, PLAYERS["reference"], at_random, seed=seed)[0].state.shown.ending for seed in SEEDS]
    assert {ending.kind for ending in endings if ending} <= {"improved", "partly"}
    assert len([ending for ending in endings if ending]) == len(SEEDS)
