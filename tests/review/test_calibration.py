"""How sure somebody was is held against what was right: worked out by hand."""

from __future__ import annotations

from typing import Literal

import pytest

from tests.rules.playing import Attempt, couple, milan
from toolkit.model.decision import Deepen, Formulate
from toolkit.model.review import Calibration
from toolkit.model.shown import Deepened
from toolkit.model.terms import Focus
from toolkit.review.calibration import calibration, mean_brier


def supposing(hypothesis: str | None, confidence: int) -> Formulate:
    return Formulate(hypothesis=hypothesis, confidence=confidence)


def talked(
    focus: Focus, hypothesis: str, answer: Literal["fits", "early", "misses", "refused"], confidence: int = 80
) -> Calibration:
    """Return the row of one deepening talk with Sien and Jonas, whose core lies between them."""
    state = Attempt(couple()).state
    talk = Deepened(3, Deepen(focus=focus, hypothesis=hypothesis, confidence=confidence), answer)
    (row,) = calibration(state._replace(shown=state.shown._replace(deepened=(talk,))))
    return row


def test_a_hypothesis_counts_once_by_its_last_version() -> None:
    attempt = Attempt(milan()).do(supposing("no-deeper-core", 50), supposing("no-deeper-core", 60)).close()
    attempt.do(supposing("no-deeper-core", 80)).close().do(supposing("strict-inner-judge", 90))
    first, second = calibration(attempt.state)
    assert first[:4] == (2, "hypothesis", 80, True)
    assert first.brier == pytest.approx(0.04)
    assert second[:4] == (3, "hypothesis", 90, False)
    assert second.brier == pytest.approx(0.81)


def test_a_hypothesis_that_is_taken_up_again_counts_again() -> None:
    attempt = Attempt(milan()).do(supposing("no-deeper-core", 60), supposing("bound-to-home", 60))
    attempt.do(supposing("no-deeper-core", 70))
    assert [row.right for row in calibration(attempt.state)] == [True, False, True]


def test_a_formulation_without_a_hypothesis_claims_nothing() -> None:
    assert calibration(Attempt(milan()).do(supposing(None, 90)).state) == ()


def test_a_talk_is_right_when_it_fits_and_is_received_as_fitting() -> None:
    right = talked("relational", "fair-load", "fits")
    assert right[:4] == (3, "deepening", 80, True)
    assert right.brier == pytest.approx(0.04)


@pytest.mark.parametrize(
    ("focus", "hypothesis", "answer"),
    [
        ("relational", "fair-load", "early"),
        ("relational", "fair-load", "refused"),
        ("individual", "fair-load", "misses"),
        ("relational", "hidden-doubt", "fits"),
    ],
)
def test_a_talk_that_came_too_early_or_was_beside_it_is_told_as_it_is(
    focus: Focus, hypothesis: str, answer: Literal["fits", "early", "misses", "refused"]
) -> None:
    row = talked(focus, hypothesis, answer)
    assert not row.right
    assert row.brier == pytest.approx(0.64)


def test_rows_stand_by_session() -> None:
    attempt = Attempt(couple()).do(supposing("fair-load", 60)).close()
    attempt.do(Deepen(focus="relational", hypothesis="fair-load")).close().do(supposing("hidden-doubt", 40))
    assert [(row.session, row.about) for row in calibration(attempt.state)] == [
        (1, "hypothesis"),
        (2, "deepening"),
        (3, "hypothesis"),
    ]


@pytest.mark.parametrize(("confidence", "brier"), [(0, 1.0), (50, 0.25), (100, 0.0)])
def test_doubt_costs_a_little_and_being_surely_wrong_everything(confidence: int, brier: float) -> None:
    assert talked("relational", "fair-load", "fits", confidence).brier == brier


def test_the_mean_is_over_attempts_and_is_none_where_nothing_was_claimed() -> None:
    one, other = talked("relational", "fair-load", "fits", 100), talked("relational", "hidden-doubt", "fits", 50)
    assert mean_brier((one, other)) == 0.125
    assert mean_brier(()) is None
