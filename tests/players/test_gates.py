"""The reference clinician stops where it must: a couple in danger is not given homework."""

from __future__ import annotations

from toolkit.casefiles import load_case
from toolkit.model.case import Case
from toolkit.players import PLAYERS, play
from toolkit.players.naive import at_random


def a_case_with_danger() -> Case:
    """Sien and Jonas, but told alone Sien is afraid: a variant for this test only."""
    case = load_case("sien-and-jonas")
    facts = dict(case.facts)
    facts["safety"] = tuple(
        fact.model_copy(update={"signs": ("fear-of-partner", "coercion"), "alone": True, "sensitivity": 4})
        if fact.by == "sien" and fact.alone
        else fact
        for fact in facts["safety"]
    )
    bond = case.bond.model_copy(update={"coercion": 8})
    return case.model_copy(update={"facts": facts, "bond": bond})


def test_behind_the_first_gate_the_reference_stops_safely() -> None:
    """Each seen alone, a safety plan, a referral, no homework: a safe stop, on every seed."""
    case = a_case_with_danger()
    for seed in range(8):
        ending = play(case, PLAYERS["reference"], at_random, seed=seed)[0].state.shown.ending
        assert ending is not None
        assert (ending.kind, ending.score) == ("safe-stop", 1.0)


def test_going_on_through_that_gate_ends_the_run() -> None:
    """A hurried programme over the same danger is a safety-fail."""
    ending = play(a_case_with_danger(), PLAYERS["rushed"], at_random, seed=1)[0].state.shown.ending
    assert ending is not None
    assert ending.kind in {"safety-fail", "safe-stop"}
