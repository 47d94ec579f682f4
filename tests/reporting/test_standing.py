"""Where a choice stands among the others, as a review says it: beside the best, with its pause, and over several sessions."""

from __future__ import annotations

from typing import Any

from tests.review.sample import a_review
from toolkit.casefiles import load_case
from toolkit.model.review import Alternative, Reviewed
from toolkit.reporting.reviewed import tell

CASE = load_case("sien-and-jonas")
REVIEW = a_review(CASE)


def reviewed(name: str) -> Reviewed:
    """Return a decision of the sample."""
    return next(one for one in REVIEW.decisions if f"{one.session}/{one.slot}" == name)


def alone(one: Reviewed) -> dict[str, Any]:
    """Return a decision in words that is the only one of its review."""
    (row,) = tell(REVIEW._replace(decisions=(one,)), CASE, "en")["decisions"]
    return row  # type: ignore[no-any-return]


def test_sessions_on_end_are_named_by_the_first_and_the_last() -> None:
    """Two are named one by one."""
    when = [one["when"] for one in tell(REVIEW, CASE, "en")["stretches"]["rows"]]
    assert when == ["sessions 7 and 8", "sessions 1 to 3", "sessions 4 and 5"]


def test_where_an_alternative_stands_is_said_as_it_is() -> None:
    """Less is not called as good, and the best of those no rule objects to is not called the best of all."""
    one = reviewed("2/referral")
    best, near, mine = one.alternatives
    less = near._replace(loss=REVIEW.computed.epsilon + 0.1)
    higher = mine._replace(loss=-0.2, rules=("RL01",), accepted=False)

    def worth(*rows: Alternative) -> list[str]:
        return [row["worth"] for row in alone(one._replace(alternatives=rows))["alternatives"]["rows"]]

    assert worth(best, near, mine)[:2] == ["the best", "as good"]
    assert worth(best, less, mine)[1] == "less, but can be defended"
    assert worth(best, near, higher)[0] == "the best that no rule objects to"


def test_the_fix_names_the_pause_that_lacked() -> None:
    """Where RL06 objects and something else is the nearest sound choice; with a pause already named, once is enough."""
    one = reviewed("4/programme")
    paused = [row._replace(rules=("RL06",) if row.id == one.chosen else row.rules) for row in one.alternatives]
    plain = alone(one)["fix"]["text"]
    assert alone(one._replace(alternatives=tuple(paused)))["fix"]["text"] == f"{plain}, with the pause spelt out"
    named = tuple(row._replace(text="programme.paused") if row.id == one.fix else row for row in paused)
    assert not alone(one._replace(alternatives=named))["fix"]["text"].endswith("spelt out")


def test_where_everybody_leaves_whatever_is_chosen_the_figures_say_so() -> None:
    """Otherwise one row would be the best of nothing."""
    one = reviewed("2/referral")
    gone = one._replace(alternatives=tuple(row._replace(drop_out=1.0) for row in one.alternatives))
    assert not any("stopped soon after" in line for line in alone(one)["worth"])
    assert any("stopped soon after" in line for line in alone(gone)["worth"])
