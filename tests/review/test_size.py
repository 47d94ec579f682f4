"""The bigger the blunder, the more it costs: a step ever higher, a debrief ever shorter, ever more sessions undebriefed."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import pytest

from tests.review.planting import SPOTS, asked_about, first, too_high, undebriefed
from tests.review.situations import case_of, gap_of
from toolkit.players import reference
from toolkit.review.stretches import Gap, stretches

ABOVE = (1, 2, 3)
"""Rungs above the fitting one."""
ASPECTS = (4, 2, 0)
"""Aspects that everybody was asked about: all, half of them, none."""
STRETCHES = (("milan", 3), ("sien-and-jonas", 3), ("wout-a", 3))
LONG = 3
DEEPENED_AT_ONCE = frozenset({("wout-a", 4)})
"""Where what a whole debrief brings makes the colleague deepen a session sooner, which costs more by the fixed end."""
GOOD = frozenset({"sound", "defensible"})


def loss(gap: Gap) -> float:
    """Goals given up, below 0 where a rule forbids what would have gone better."""
    return float(gap.gap.mean())


@cache
def over_sessions(name: str, since: int, sessions: int) -> tuple[Gap, ...]:
    return undebriefed(name, since, since + sessions - 1, since + LONG - 1)


def left(gaps: tuple[Gap, ...]) -> float:
    """What the debriefs that were left out cost together."""
    return sum(loss(one) for one in gaps if one.decision.chosen == "debrief:none")


@pytest.mark.parametrize(("name", "session"), SPOTS)
def test_each_rung_higher_costs_more(name: str, session: int) -> None:
    planted = [too_high(name, session, above) for above in ABOVE]
    costs = [loss(one) for one in planted if one is not None]
    assert len(costs) >= 2
    assert all(less < more for less, more in pairwise(costs)), costs


@pytest.mark.parametrize(("name", "session"), SPOTS)
def test_what_is_too_high_is_never_called_sound(name: str, session: int) -> None:
    """Not even where the model would see it go well: the rule objects."""
    for above in ABOVE:
        planted = too_high(name, session, above)
        if planted is None:
            continue
        assert planted.decision.label == "premature"
        assert {"RL02", "RL03"} & set(planted.decision.rules)
        assert planted.decision.fix


def test_two_rungs_and_three_cost_more_than_the_fitting_one_anywhere() -> None:
    """One rung up is within what the model doubts in a few places; two are nowhere."""
    for name, session in SPOTS:
        fitting, _, *higher = (too_high(name, session, above) for above in (0, *ABOVE))
        costs = [loss(one) for one in higher if one is not None]
        assert fitting is not None
        assert min(costs) > 0.0
        assert max(costs) > loss(fitting)


def test_a_programme_of_the_fitting_rung_costs_least_on_the_whole() -> None:
    means = []
    for above in (0, *ABOVE):
        costs = [loss(one) for one in (too_high(*spot, above) for spot in SPOTS) if one is not None]
        means.append(sum(costs) / len(costs))
    assert means[0] < means[2] < means[3]
    assert means[1] < means[2]


@pytest.mark.parametrize(("name", "session"), [spot for spot in SPOTS if spot not in DEEPENED_AT_ONCE])
def test_in_one_session_a_shorter_debrief_is_worth_less(name: str, session: int) -> None:
    """The three alternatives of one decision, played on from the same moment."""
    gap = gap_of(*first(session, name, reference), session, "debrief")
    goals = {one.id: one.goals for one in gap.decision.alternatives}
    assert goals["debrief:full"] > goals["debrief:half"] > goals["debrief:none"]


def test_a_debrief_cut_short_costs_more_the_shorter_it_was() -> None:
    """Played anew each time: on the whole, and none against all everywhere."""
    costs = {share: [loss(asked_about(*spot, share)) for spot in SPOTS] for share in ASPECTS}
    means = [sum(costs[share]) / len(SPOTS) for share in ASPECTS]
    assert all(less < more for less, more in pairwise(means)), means
    assert all(less < more for less, more in zip(costs[4], costs[0], strict=True))


@pytest.mark.parametrize(("name", "session"), SPOTS)
def test_no_debrief_is_missed_and_the_fix_is_to_ask(name: str, session: int) -> None:
    none = asked_about(name, session, 0).decision
    assert none.chosen == "debrief:none"
    assert none.label == "missed"
    assert "RL11" in none.rules
    assert none.fix in {"debrief:full", "debrief:half"}


@pytest.mark.parametrize(("name", "since"), STRETCHES)
def test_each_session_more_left_undebriefed_costs_more(name: str, since: int) -> None:
    """None, one, two, three sessions of the same course; the rest of it is debriefed."""
    costs = [left(over_sessions(name, since, sessions)) for sessions in range(LONG + 1)]
    assert costs[0] == 0.0
    assert all(less < more for less, more in pairwise(costs)), costs


@pytest.mark.parametrize(("name", "since"), STRETCHES)
def test_three_in_a_row_are_told_as_a_stretch_that_costs_their_sum(name: str, since: int) -> None:
    library = case_of(name).library
    for sessions in range(LONG + 1):
        gaps = over_sessions(name, since, sessions)
        found = [one for one in stretches(gaps, (), library) if one.text == "stretch.undebriefed"]
        assert len(found) == (sessions == LONG)
        for one in found:
            assert one.sessions == tuple(range(since, since + LONG))
            assert one.loss == pytest.approx(left(gaps), abs=1e-6)
            assert one.rule == "RL11"
            assert one.label not in GOOD
