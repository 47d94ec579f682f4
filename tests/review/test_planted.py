"""What the review must find, and what it must leave in peace: a part of ``benchmarks.review_proof``, in every build."""

from __future__ import annotations

import pytest

from benchmarks.review_planting import BLUNDERS, plant
from benchmarks.review_proof import at_random_inside, own, planted, recall, soundness
from toolkit.review.acts import sessions_of
from toolkit.review.labelling import EPSILON
from toolkit.review.reviewing import reviewed_session

CASES = ("luc-and-veerle", "sien-and-jonas", "noor")
"""A couple with a core, a couple with a body, somebody alone."""
RECALL, SOUND = 0.95, 0.97
SEED = 3


@pytest.mark.slow
def test_planted_blunders_are_found() -> None:
    """Ninety-five in a hundred of the blunders planted by rule are called what they are."""
    rows = [planted(slug, blunder, at, SEED) for slug in CASES for at, blunder in enumerate(BLUNDERS)]
    found = [row for row in rows if row is not None]
    assert len(found) >= 25
    missed = [row for row in found if not row.faulted(EPSILON)]
    assert recall(found) >= RECALL, missed


@pytest.mark.slow
@pytest.mark.parametrize("slug", CASES)
def test_the_references_own_decisions_are_left_in_peace(slug: str) -> None:
    """The reference clinician's decisions are called sound or defensible; what is not is listed by the failure."""
    rows = own(slug, SEED)
    assert soundness(rows) >= SOUND, [row for row in rows if row.faulted(EPSILON)]


@pytest.mark.slow
def test_choosing_at_random_inside_the_accepted_set_costs_next_to_nothing() -> None:
    """Whoever draws every decision of a course from what is accepted loses less than epsilon a decision."""
    assert at_random_inside("sien-and-jonas", SEED) < EPSILON


def test_a_blunder_is_told_with_its_rule_and_its_fix() -> None:
    """Two rungs at once: premature, the rule of the ladder named, and the nearest sound change is a lower step."""
    course, decisions, made = plant("luc-and-veerle", BLUNDERS[0], 5, SEED)
    assert made
    assert len(sessions_of(course, decisions)) >= 5
    row = next(one for one in reviewed_session(course, decisions, 5) if one.slot == "programme")
    assert row.label in {"premature", "unsafe"}
    assert "RL01" in row.rules
    assert row.fix in row.accepted
