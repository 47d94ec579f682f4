"""Same presentation, same findings, whatever is hidden: hidden numbers, seed, core, mirror, coefficients."""

from functools import cache
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.rules.playing import couple, feeling, milan, mirrored
from toolkit.feedback import remarks
from toolkit.model.case import Case
from toolkit.model.decision import Assign, Compose
from toolkit.model.programme import Programme
from toolkit.model.terms import BOND_VARIABLES, PARTNER_VARIABLES
from toolkit.players import PLAYERS, play
from toolkit.programme import check, plain_item, plain_pause
from toolkit.session import State, begin, decide
from toolkit.simulation import COEFFICIENTS, Bond, CoreState, fixed_of

LONGEST = 60
"""Decisions of a course looked back on."""
number = st.floats(min_value=0, max_value=10, allow_nan=False)


@cache
def courses(name: str, player: str, seed: int) -> tuple[State, ...]:
    """Return the states of a course from which a programme can be handed out."""
    case = {"milan": milan, "couple": couple}[name]()
    replay, _ = play(case, PLAYERS[player], PLAYERS["random"], seed=seed, skill=0.7)
    states = (step.state for step in replay.steps[:LONGEST])
    return tuple(
        state for state in states if state.shown.ending is None and not given_now(state) and state.shown.minutes >= 8
    )


def given_now(state: State) -> bool:
    """Tell whether a programme was handed out in this session."""
    return any(one.session == state.shown.session for one in state.shown.assigned)


@st.composite
def drafted(draw: st.DrawFn) -> State:
    """A state somewhere in a course, with a programme drafted."""
    name = draw(st.sampled_from(("milan", "couple")))
    states = courses(name, draw(st.sampled_from(("reference", "rushed", "random"))), draw(st.integers(0, 2)))
    state = draw(st.sampled_from(states))
    library = state.case.library
    chosen = draw(st.lists(st.sampled_from(sorted(library.exercises)), min_size=1, max_size=3, unique=True))
    items = tuple(plain_item(state.shown, library, one) for one in chosen)
    pause = draw(st.sampled_from((None, plain_pause(library))))
    endpoint = draw(st.sampled_from(sorted(library.endpoints)))
    return decide(state, Compose(programme=Programme(items=items, pause=pause, endpoint=endpoint))).state


@st.composite
def otherwise_hidden(draw: st.DrawFn, state: State) -> State:
    """The same presentation over another hidden state: other clients inside, another seed, other coefficients."""
    partners = tuple(
        partner._replace(
            **{variable: draw(number) for variable in PARTNER_VARIABLES},
            beliefs=tuple(draw(number) for _ in partner.beliefs),
        )
        for partner in state.hidden.partners
    )
    bond = Bond(*(draw(number) for _ in BOND_VARIABLES))
    hidden = state.hidden._replace(
        partners=partners, bond=bond, core=CoreState(draw(number), draw(number), draw(number))
    )
    case = mirrored(feeling(state.case, inhibition=draw(number)), draw(number))
    case = recast(case, coercion=draw(number), strength=draw(number))
    coefficients = COEFFICIENTS._replace(gain=draw(number), strain_prying=draw(number))
    return state._replace(
        case=case, fixed=fixed_of(case), hidden=hidden, seed=draw(st.integers(0, 99)), coefficients=coefficients
    )


def recast(case: Case, **numbers: Any) -> Case:  # noqa: ANN401 - numbers of the bond and of the core
    """Return a case with another coercion and another core strength."""
    bond = case.bond.model_copy(update={"coercion": numbers["coercion"]})
    return case.model_copy(
        update={"bond": bond, "core": case.core.model_copy(update={"strength": numbers["strength"]})}
    )


@given(st.data())
def test_same_presentation_same_findings(data: st.DataObject) -> None:
    """Handed out over any hidden state, a programme meets the same findings and the course the same remarks."""
    state = data.draw(drafted())
    other = data.draw(otherwise_hidden(state))
    shown, told = (decide(one, Assign(confirmed=True)).state.shown for one in (state, other))
    assert shown.assigned == told.assigned
    library = state.case.library
    assert remarks(shown._replace(ending=None), library) == remarks(told._replace(ending=None), library)
    assert check(state.shown, state.shown.draft or Programme(), library) == told.assigned[-1].findings


def test_remarks_need_nothing_but_what_was_shown() -> None:
    """The state of a new attempt under another seed has the same remarks as long as the same was shown."""
    for case in (milan(), couple()):
        shown = begin(case, 1).state.shown
        assert remarks(shown, case.library) == remarks(shown, begin(case, 2).state.case.library) == ()
