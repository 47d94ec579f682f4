"""Every move of a hidden number has a cause, and the causes of a step add up to what changed in it."""

from collections import defaultdict

import pytest

from toolkit.casefiles import load_case
from toolkit.feedback.explaining import CAUSES, Shift, _numbers, explain_state
from toolkit.model.decision import Ask, Close, Decision, Deepen, Educate, Meet, Reflect, Repair
from toolkit.players import PLAYERS, play
from toolkit.session import Replay, replay
from toolkit.words import TEXTS

COURSES = [
    (case, player)
    for case in ("milan", "sien-and-jonas", "lotte-and-bram")
    for player in ("reference", "rushed", "no-debrief", "deepen-at-once", "tick-everything", "random")
]


def explained(case: str, player: str) -> tuple[Replay, tuple[Decision, ...], tuple[Shift, ...]]:
    """Play a case and explain it."""
    course, decisions = play(load_case(case), PLAYERS[player], PLAYERS["random"], 3)
    return course, decisions, explain_state(course, decisions)


@pytest.mark.parametrize(("case", "player"), COURSES)
def test_the_parts_of_a_step_add_up_to_its_difference(case: str, player: str) -> None:
    """Each part begins where the one before it ended; the last ends where the decision did. Nothing else moved."""
    course, _, shifts = explained(case, player)
    parts = defaultdict(list)
    for shift in shifts:
        parts[shift.step, shift.client, shift.variable].append(shift)
    for step, (before, after) in enumerate(zip(course.steps, course.steps[1:], strict=False), start=1):
        start, end = (_numbers(one.state, one.state.hidden) for one in (before, after))
        for (client, variable), value in start.items():
            now = value
            for part in parts[step, client, variable]:
                assert part.before == now
                now = part.after
            assert now == end[client, variable], (step, client, variable)


def test_a_cause_names_what_it_is_about() -> None:
    """Exercises and modules by id; beliefs are moved by education alone."""
    _, _, shifts = explained("sien-and-jonas", "reference")
    causes = {shift.cause for shift in shifts}
    assert {"taught", "practised", "learned-by-talking", "talked-over", "drift", "deepened", "core-holds"} <= causes
    assert all(shift.about for shift in shifts if shift.cause in {"taught", "practised", "learned-by-talking"})
    assert {shift.cause for shift in shifts if shift.variable.startswith("M")} == {"taught"}


def test_what_was_not_talked_over_is_said_so() -> None:
    """Who never asks about homework loses trust by that, and by name."""
    _, _, shifts = explained("sien-and-jonas", "no-debrief")
    assert {shift.cause for shift in shifts if shift.variable == "alliance" and shift.after < shift.before} >= {
        "not-talked-over"
    }
    assert not any(shift.cause == "learned-by-talking" for shift in shifts)


@pytest.mark.parametrize(
    ("decision", "cause", "variable"),
    [
        (Reflect(client="milan"), "reflected", "alliance"),
        (Repair(client="milan"), "needless-repair", "alliance"),
        (Educate(modules=("PE-B06",)), "taught", "M09"),
        (Ask(question="timing", to="milan", words="…", manner="prying"), "asked-badly", "alliance"),
        (Deepen(focus="individual", hypothesis="strict-inner-judge"), "deepened-amiss", "motivation"),
        (Close(), "idle", "motivation"),
    ],
)
def test_a_single_decision_has_its_own_cause(decision: Decision, cause: str, variable: str) -> None:
    """What moved, and by what."""
    case = load_case("milan")
    shifts = explain_state(replay(case, 0, (decision,)), (decision,))
    assert (cause, variable) in {(shift.cause, shift.variable) for shift in shifts}


def test_being_seen_alone_counts_for_that_one_only() -> None:
    """The other's numbers stand still."""
    decisions = (Meet(who="sien"),)
    shifts = explain_state(replay(load_case("sien-and-jonas"), 0, decisions), decisions)
    assert {(shift.client, shift.variable, shift.cause) for shift in shifts} == {("sien", "alliance", "alone")}


def test_every_cause_has_words() -> None:
    """What moved a number, and why the model does that."""
    assert {name.split("/")[1] for name in TEXTS if name.startswith("cause/")} == set(CAUSES)
    assert {name.split("/")[1] for name in TEXTS if name.startswith("why/")} == set(CAUSES)
