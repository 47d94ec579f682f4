"""The trainee's own beliefs: heard and met, heard and missed, not heard; and which remark they stand in for."""

from functools import cache
from typing import Any

import pytest

from tests.rules.playing import Attempt
from toolkit.casefiles import load_case
from toolkit.feedback import debrief
from toolkit.feedback.own_beliefs import own_beliefs, said_as_own
from toolkit.model.case import Case
from toolkit.model.decision import End, Refer
from toolkit.model.feedback import Indicated, OwnBelief, Remark
from toolkit.model.shown import BeliefHeard, Presentation, Referral, Taught, Utterance
from toolkit.session import State

FEMKE, MYTH, MODULE = "femke", "M49", "PE-R13"
HEARD = (BeliefHeard(2, FEMKE, MYTH),)


@cache
def triad() -> Case:
    """Return the case in which one client hears a belief of the trainee's."""
    return load_case("lien-stijn-and-femke")


def told(**fields: Any) -> State:  # noqa: ANN401 - fields of what was shown
    """Return a state in which only these were shown."""
    state = Attempt(triad()).state
    shown: Presentation = state.shown._replace(beliefs=(), said=(), asked=(), **fields)
    return state._replace(shown=shown)


MET: dict[str, tuple[dict[str, Any], int]] = {
    "not heard": ({}, -1),
    "heard and left": ({"beliefs": HEARD}, 0),
    "explained later": ({"beliefs": HEARD, "taught": (Taught(4, MODULE, elicited=True),)}, 4),
    "explained before it was heard": ({"beliefs": HEARD, "taught": (Taught(1, MODULE, elicited=True),)}, 0),
    "something else explained": ({"beliefs": HEARD, "taught": (Taught(3, "PE-B01", elicited=True),)}, 0),
    "given back when heard": ({"beliefs": HEARD, "reflected": ((2, FEMKE),)}, 2),
    "given back to another": ({"beliefs": HEARD, "reflected": ((2, "lien"),)}, 0),
    "given back in a session without it": ({"beliefs": HEARD, "reflected": ((3, FEMKE),)}, 0),
    "given back when said again": (
        {"beliefs": HEARD, "reflected": ((3, FEMKE),), "said": (Utterance(3, FEMKE, f"{FEMKE}/belief/{MYTH}/1"),)}, 3,
    ),
    "somebody's own belief": ({"beliefs": (BeliefHeard(2, "stijn", "M43"),)}, -1),
}  # fmt: skip


@pytest.mark.parametrize("name", MET)
def test_when_it_was_met(name: str) -> None:
    """By a module about it, or by giving back what the client said of it; -1: nothing to say."""
    fields, met = MET[name]
    state = told(**{key: value for key, value in fields.items() if key not in {"beliefs", "said"}})
    shown = state.shown._replace(beliefs=fields.get("beliefs", ()), said=fields.get("said", ()))
    found = own_beliefs(state._replace(shown=shown))
    assert found == (() if met < 0 else (OwnBelief("W13", FEMKE, MYTH, 2, met),))


def test_what_is_said_to_the_trainee_is_not_said_of_the_client_too() -> None:
    """W04 about the same belief gives way where the trainee is told; it stays for any other, and once it was met."""
    names = (("client", "client", FEMKE), ("belief", "myth", MYTH))
    left = Remark("W04", "warning", 4, "assign", client=FEMKE, names=names)
    missed = OwnBelief("W13", FEMKE, MYTH, 2, 0)
    assert said_as_own(left, (missed,))
    assert not said_as_own(left, (missed._replace(met=5),))
    assert not said_as_own(left._replace(client="lien"), (missed,))
    assert not said_as_own(left._replace(rule="RL19"), (missed,))


def test_a_followed_belief_names_its_holder() -> None:
    """Whoever holds it besides the client; None for the client's own."""
    rows = {(one.client, one.myth): one.holder for one in debrief(Attempt(triad()).do(End()).state).beliefs}
    assert rows[FEMKE, MYTH] == "trainee"
    assert [key for key, holder in rows.items() if holder] == [(FEMKE, MYTH)]


def test_referrals_are_compared_with_what_the_case_asks() -> None:
    """Made by whom it may concern, first time counts; not made is told as well."""
    case = load_case("sien-and-jonas")
    asks = {(row.route, row.by, row.due) for row in case.referrals}
    attempt = Attempt(case).do(End())
    none = debrief(attempt.state).referrals
    assert {(row.route, row.client or None, row.due) for row in none} == asks
    assert {row.made for row in none} == {0}
    made = tuple(
        Referral(session, Refer(route=row.route, client=client), 0)
        for row in case.referrals[:1]
        for session, client in ((2, "jonas"), (5, "sien"), (6, "sien"))
    )
    after = debrief(attempt.state._replace(shown=attempt.shown._replace(referrals=made))).referrals
    assert after[0] == Indicated(case.referrals[0].route, "sien", case.referrals[0].due, 5)
    anyone = debrief(Attempt(triad()).do(Refer(route="REF-MED", client="stijn"), End()).state).referrals
    assert anyone == (Indicated("REF-MED", "", 4, 1),)
