"""A typed question plays by what it was taken for and how it was put; the words themselves play no part."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from toolkit.casefiles import load_case
from toolkit.model.decision import MOST_TYPED, Ask, AskLeave
from toolkit.model.event import QuestionAsked
from toolkit.model.terms import AskedManner
from toolkit.session import State, Step, begin, decide
from toolkit.simulation import COEFFICIENTS

SIEN, JONAS = "sien", "jonas"


@pytest.fixture
def state() -> State:
    """The first session of a couple, asked leave of."""
    return decide(begin(load_case("sien-and-jonas"), seed=1).state, AskLeave()).state


def typed(state: State, manner: AskedManner, question: str = "request", to: str = SIEN, words: str = "...") -> Step:
    """Put a typed question."""
    return decide(state, Ask(question=question, to=to, words=words, manner=manner))


def alliances(state: State) -> tuple[float, ...]:
    """Return the alliance with each client."""
    return tuple(float(partner.alliance) for partner in state.hidden.partners)


def test_a_question_from_the_list_is_written_as_it_always_was() -> None:
    """Neither its record nor the trail that chooses wordings knows of typed questions."""
    assert {"kind": "ask", "question": "request", "to": SIEN} == Ask(question="request", to=SIEN).model_dump()
    assert "manner" not in QuestionAsked(question="request", to=SIEN, alone=False).model_dump()


def test_words_change_nothing(state: State) -> None:
    """Two ways of typing that were read alike lead to the very same state and events."""
    one, other = typed(state, "open", words="Waarom kom je?"), typed(state, "open", words="Wat brengt je hier?")
    assert one == other
    assert not any("Waarom" in event.model_dump_json() for event in one.events)
    assert "Waarom" not in repr(one.state.shown)


@pytest.mark.parametrize("manner", ["open", "closed"])
def test_a_question_put_well_is_answered_like_one_from_the_list(state: State, manner: AskedManner) -> None:
    """The same facts at the same price and nothing lost."""
    chosen = decide(state, Ask(question="request", to=SIEN)).state
    asked = typed(state, manner).state
    assert asked.shown.asked[-1].told == chosen.shown.asked[-1].told != ()
    assert asked.shown.asked[-1].manner == manner
    assert (asked.hidden, asked.shown.minutes) == (chosen.hidden, chosen.shown.minutes)


@pytest.mark.parametrize(
    ("manner", "loss", "cell"),
    [
        ("leading", COEFFICIENTS.strain_leading, "reaction/leading"),
        ("judging", COEFFICIENTS.strain_prying, "guarded"),
        ("prying", COEFFICIENTS.strain_prying, "reaction/prying"),
    ],
)
def test_a_question_put_badly_draws_a_reaction(state: State, manner: AskedManner, loss: float, cell: str) -> None:
    """Nothing is told, the alliance with whoever was asked falls by the named amount, and the minutes are gone."""
    before = alliances(state)
    step = typed(state, manner)
    shown = step.state.shown
    assert shown.asked == state.shown.asked
    (row,) = shown.rebuffed
    assert (row.question, row.to, row.manner) == ("request", SIEN, manner)
    assert shown.said[row.place].line.startswith(f"{SIEN}/{cell}/")
    assert alliances(step.state) == pytest.approx((before[0] - loss, before[1]))
    assert shown.minutes == state.shown.minutes - 2
    assert [event.event for event in step.events] == ["question-asked", "said"]


def test_everybody_who_was_asked_reacts(state: State) -> None:
    """A judgement spoken to the room is heard by all in it."""
    before = alliances(state)
    after = typed(state, "judging", to="together").state
    assert [row.to for row in after.shown.rebuffed] == [SIEN, JONAS]
    assert all(now < then for now, then in zip(alliances(after), before, strict=True))


def test_what_was_put_badly_can_be_asked_again(state: State) -> None:
    """Nothing counts as asked that was only reacted to."""
    again = decide(typed(state, "prying").state, Ask(question="request", to=SIEN)).state
    assert again.shown.asked[-1].told


def test_small_talk_costs_a_minute_and_no_trust(state: State) -> None:
    """Typed, it costs one minute; taken from the list it costs what it always did."""
    typed_one = typed(state, "closed", "off-topic").state
    assert typed_one.shown.minutes == state.shown.minutes - 1
    assert typed_one.hidden == state.hidden
    assert typed_one.shown.said[-1].line.startswith(f"{SIEN}/nothing/")
    assert decide(state, Ask(question="off-topic", to=SIEN)).state.shown.minutes == state.shown.minutes - 2


def test_words_have_a_limit() -> None:
    """A question is shorter than a letter."""
    Ask(question="request", words="a" * MOST_TYPED, manner="open")
    with pytest.raises(ValidationError):
        Ask(question="request", words="a" * (MOST_TYPED + 1), manner="open")
