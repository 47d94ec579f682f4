"""The rules of play: what is refused, what it costs, what can be taken back, and that nothing else changes a course."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.casefiles import load_case
from toolkit.errors import DecisionRefused
from toolkit.model.decision import (
    Ask,
    AskLeave,
    Assign,
    Close,
    CodeObstacle,
    Compose,
    Debrief,
    Decision,
    Educate,
    End,
    Formulate,
    Meet,
    PlanSafety,
    Reflect,
    Renew,
    Screen,
    Undo,
)  # fmt: skip
from toolkit.model.programme import Programme, ProgrammeItem
from toolkit.players import PLAYERS, play
from toolkit.players.naive import at_random
from toolkit.session import State, begin, decide, options, present, replay

CASES = ("milan", "sien-and-jonas")


@pytest.fixture(params=CASES)
def state(request: pytest.FixtureRequest) -> State:
    """The first session of each case."""
    return begin(load_case(request.param), seed=1).state


def one_item(state: State, exercise: str = "E02") -> Programme:
    """A programme of one exercise for everybody."""
    roles = dict.fromkeys(state.shown.clients, "takes-turns")
    return Programme(items=(ProgrammeItem(exercise=exercise, times_per_week=1, minutes=15, roles=roles),))


def after(state: State, *decisions: Decision) -> State:
    """The state after some decisions."""
    for decision in decisions:
        state = decide(state, decision).state
    return state


def with_homework(state: State) -> State:
    """The second session, with homework to ask about."""
    return after(state, Compose(programme=one_item(state)), Assign(confirmed=True), Close())


def test_a_case_opens_with_sixty_minutes_and_everybody_in_the_room(state: State) -> None:
    """The first session is whole and each client has said something and reported."""
    assert (state.shown.session, state.shown.minutes, state.shown.room) == (1, 60, state.shown.clients)
    assert {said.by for said in state.shown.said} == set(state.shown.clients)
    assert {report.client for report in state.shown.reports} == set(state.shown.clients)


def test_decide_leaves_the_state_you_hold_untouched(state: State) -> None:
    """A decision makes a new state; the old one still equals itself."""
    before = (state.shown, state.hidden)
    decide(state, Ask(question="request"))
    assert (state.shown, state.hidden) == before


@pytest.mark.parametrize(
    ("decision", "reason"),
    [
        (Ask(question="no-such-question"), "unknown-id"),
        (Ask(question="request", to="nobody"), "unknown-id"),
        (Educate(modules=("PE-X99",)), "unknown-id"),
        (Meet(who="nobody"), "unknown-id"),
        (Undo(), "nothing-to-undo"),
        (Assign(), "nothing-composed"),
        (Formulate(requests={"nobody": "x"}), "unknown-id"),
    ],
)
def test_the_impossible_is_refused_and_changes_nothing(state: State, decision: Decision, reason: str) -> None:
    """Each refusal has its reason."""
    before = state.shown
    with pytest.raises(DecisionRefused) as refused:
        decide(state, decision)
    assert refused.value.reason == reason
    assert state.shown == before


def test_an_unsound_programme_is_possible(state: State) -> None:
    """Only the impossible is refused: a rung far too high can be handed out, and is written down with its findings."""
    exercise = "E34" if state.shown.strand == "solo" else "E21"
    given_out = after(state, Compose(programme=one_item(state, exercise)), Assign(confirmed=True))
    assert given_out.shown.assigned[0].findings


def test_minutes_are_spent_and_never_overspent(state: State) -> None:
    """Asking until nothing fits leaves no negative minutes, and then asking is refused."""
    questions = [name for name in state.case.library.questions if name != "off-topic"]
    price = 2 if state.shown.strand == "solo" else 3
    while state.shown.minutes >= price:
        state = decide(state, Ask(question=questions.pop())).state
    assert 0 <= state.shown.minutes < price
    with pytest.raises(DecisionRefused, match="no minutes"):
        decide(state, Ask(question="request"))


def test_a_draft_can_be_taken_back_exactly(state: State) -> None:
    """Undo restores the very state before, minutes and all; what was said cannot be unsaid."""
    composed = after(state, Compose(programme=one_item(state)))
    written = after(composed, Formulate(confidence=60))
    assert after(written, Undo()) == composed
    assert after(written, Undo(), Undo()) == state
    asked = after(composed, Ask(question="request"))
    with pytest.raises(DecisionRefused):
        decide(asked, Undo())


def test_homework_is_asked_about_only_when_there_is_homework(state: State) -> None:
    """Debriefing and coding belong to what came home."""
    client = state.shown.clients[0]
    with pytest.raises(DecisionRefused):
        decide(state, Debrief(exercise="E02", client=client, aspect="planning"))
    later = with_homework(state)
    answered = after(
        later,
        Debrief(exercise="E02", client=client, aspect="planning"),
        CodeObstacle(exercise="E02", obstacle="blockage"),
    )
    assert answered.shown.answered[-1].exercise == "E02"
    assert answered.shown.coded[-1].obstacle == "blockage"


def test_the_same_question_about_homework_is_asked_once(state: State) -> None:
    """Each aspect is answered once a session in each manner."""
    later = with_homework(state)
    debrief = Debrief(exercise="E02", client=later.shown.clients[0], aspect="emotional")
    with pytest.raises(DecisionRefused):
        after(later, debrief, debrief)


def test_only_what_was_answered_is_known(state: State) -> None:
    """There is no debrief of everything: one question, one client, one aspect."""
    later = with_homework(state)
    asked = after(later, Debrief(exercise="E02", client=later.shown.clients[0], aspect="emotional"))
    assert [(row.client, row.aspect) for row in asked.shown.answered] == [(later.shown.clients[0], "emotional")]


def test_disclosure_is_earned() -> None:
    """What Sien keeps back at first with Jonas beside her, she tells alone once she was asked leave."""
    state = begin(load_case("sien-and-jonas"), seed=1).state
    kept = [
        (question, fact)
        for question, facts in state.case.facts.items()
        for fact in facts
        if fact.by == "sien" and fact.alone
    ]
    question, fact = kept[0]
    together = after(state, Ask(question=question, to="sien"))
    assert fact.id not in together.shown.asked[-1].told
    alone = after(
        state, AskLeave(), Meet(who="sien"), Screen(gate="G0", client="sien"), Ask(question=question, to="sien")
    )
    assert fact.id in {told for row in alone.shown.asked for told in row.told}


def test_a_safety_plan_is_made_alone() -> None:
    """With the partner in the room it is refused."""
    state = begin(load_case("sien-and-jonas"), seed=1).state
    with pytest.raises(DecisionRefused):
        decide(state, PlanSafety(client="sien"))
    assert after(state, Meet(who="sien"), PlanSafety(client="sien")).shown.safety_plans


def test_sessions_can_be_renewed_once(state: State) -> None:
    """A second renewal is refused."""
    longer = after(state, Renew())
    assert longer.shown.agreed == state.shown.agreed + 4
    with pytest.raises(DecisionRefused):
        decide(longer, Renew())


def test_nothing_can_be_decided_after_the_end(state: State) -> None:
    """An ended course stays as it ended."""
    ended = after(state, End(reason="goals"))
    assert ended.shown.ending is not None
    with pytest.raises(DecisionRefused) as refused:
        decide(ended, Reflect(client=ended.shown.clients[0]))
    assert refused.value.reason == "course-ended"
    assert all(option.refused for option in options(ended))


def test_into_untreated_pain_the_run_ends() -> None:
    """Real danger behind an open gate is a safety-fail with score 0."""
    state = begin(load_case("sien-and-jonas"), seed=1).state
    ended = after(state, Compose(programme=one_item(state, "E27")), Assign(confirmed=True))
    assert ended.shown.ending is not None
    assert (ended.shown.ending.kind, ended.shown.ending.score) == ("safety-fail", 0.0)


def test_untouched_clients_leave_or_end_as_they_came(state: State) -> None:
    """Sessions in which nothing happens do not heal."""
    for _ in range(20):
        if state.shown.ending is None:
            state = decide(state, Close()).state
    assert state.shown.ending is not None
    assert state.shown.ending.score <= 0.3


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**31), st.sampled_from(CASES), st.sampled_from(sorted(PLAYERS)))
def test_replay_tells_the_same_story(seed: int, name: str, player: str) -> None:
    """Whatever was decided, replaying it gives the same events and the same hidden numbers; sight only grows."""
    case = load_case(name)
    played, decisions = play(case, PLAYERS[player], at_random, seed=seed, skill=0.7)
    again = replay(case, seed, decisions, help_stage="unaided")
    assert again.refused is None
    assert again.events == played.events
    assert again.state.hidden == played.state.hidden
    shown = [present(step.state) for step in played.steps]
    for before, now in pairwise(shown):
        assert now.said[: len(before.said)] == before.said
        assert 0 <= now.minutes <= 60


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000))
def test_another_seed_changes_words_but_not_where_people_start(seed: int) -> None:
    """Seeds vary wording and chance, not difficulty."""
    case = load_case("sien-and-jonas")
    one, other = begin(case, seed).state, begin(case, seed + 1).state
    assert one.hidden == other.hidden


def test_exchanging_the_partners_exchanges_their_results_and_nothing_else() -> None:
    """Each client's numbers, words and ending are the same whoever is listed first."""
    case = load_case("sien-and-jonas")
    turned = case.model_copy(update={"clients": tuple(reversed(case.clients))})
    _, decisions = play(case, PLAYERS["reference"], at_random, seed=5)
    one, other = replay(case, 5, decisions).state, replay(turned, 5, decisions).state
    assert one.hidden.partners == tuple(reversed(other.hidden.partners))
    assert one.hidden.bond == other.hidden.bond
    assert one.shown.ending is not None
    assert other.shown.ending is not None
    assert one.shown.ending.score == other.shown.ending.score
    assert {said.line for said in one.shown.said if said.by == "sien"} == {
        said.line for said in other.shown.said if said.by == "sien"
    }
