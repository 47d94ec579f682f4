"""Small things a screen says only where they hold: obstacles, last time's draft, one client's goals, referrals."""

import pytest

from tests.rules.playing import ALWAYS_DONE, MILAN, NEVER_DONE, Attempt, couple, milan
from toolkit.desk.telling import Told, tell
from toolkit.model.decision import Compose, End, Refer
from toolkit.model.programme import Programme
from toolkit.model.shown import Answered
from toolkit.model.text import LANGUAGES
from toolkit.session import State
from toolkit.simulation import Coefficients


def coding(state: State) -> Told:
    """Return how the first exercise's obstacle may be coded."""
    told: Told = tell(state, "nl")["report"]["homework"][0]["coding"]
    return told


@pytest.mark.parametrize(("coefficients", "due"), [(ALWAYS_DONE, False), (NEVER_DONE, True)])
def test_the_obstacle_is_asked_where_something_was_left(coefficients: Coefficients, due: bool) -> None:  # noqa: FBT001 - a row of a table
    """All done and none heard: it may be noted, and is not asked."""
    state = Attempt(milan(), coefficients=coefficients).give("E02").close().state
    assert coding(state)["due"] == due
    assert len(coding(state)["choices"]) == 3


def test_an_obstacle_that_was_heard_is_asked_about() -> None:
    """Also where the homework was done; what was heard last time is past."""
    state = Attempt(milan(), coefficients=ALWAYS_DONE).give("E02").close().state
    heard = Answered(2, "E02", MILAN, "planning", "open", "easy", "postpone", pause_broken=False, meaning=False)
    for row, due in ((heard, True), (heard._replace(obstacle=""), False), (heard._replace(session=1), False)):
        assert coding(state._replace(shown=state.shown._replace(answered=(row,))))["due"] == due


def test_the_draft_of_last_time_is_named_as_such() -> None:
    """Until it is changed or handed out again; it can be emptied at once."""
    attempt = Attempt(milan()).give("E02")
    assert tell(attempt.state, "nl")["programme"]["carried_text"] == ""
    attempt.close()
    view = tell(attempt.state, "nl")["programme"]
    assert "sessie 1" in view["carried_text"]
    assert "session 1" in tell(attempt.state, "en")["programme"]["carried_text"]
    emptied = Attempt(milan()).give("E02").close().do(Compose(programme=Programme.model_validate(view["empty"])))
    after = tell(emptied.state, "nl")["programme"]
    assert (after["items"], after["carried_text"]) == ([], "")
    assert tell(attempt.give("E02").state, "nl")["programme"]["carried_text"] == ""
    assert tell(Attempt(milan()).state, "nl")["programme"]["carried_text"] == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_client_has_goals_of_their_own(language: str) -> None:
    """One client is spoken of by name, several together."""
    one = tell(Attempt(milan()).do(End()).state, language)["ending"]  # type: ignore[arg-type]
    two = tell(Attempt(couple()).do(End()).state, language)["ending"]  # type: ignore[arg-type]
    assert "Milan" in one["goals_text"]
    assert "Milan" in one["text"]
    for text in (one["goals_text"], one["text"]):
        assert not {"hun", "cliënten", "their"} & set(text.lower().replace(",", "").split())
    assert two["goals_text"].split()[0] in {"Hun", "Their"}


def test_referrals_are_told_after_the_end() -> None:
    """Route, for whom, by when, and whether it was made; a case that asks for none says none."""
    attempt = Attempt(milan())
    assert [row["made"] for row in tell(attempt.do(End()).state, "nl")["ending"]["referrals"]] == [0]
    made = tell(Attempt(milan()).do(Refer(route="REF-MED", client=MILAN), End()).state, "en")["ending"]["referrals"]
    ((what, text),) = [(row["text"], row["made_text"]) for row in made]
    assert what.endswith(", for Milan, by session 3")
    assert text == "made in session 1"
    bare = milan().model_copy(update={"referrals": ()})
    assert tell(Attempt(bare).do(End()).state, "nl")["ending"]["referrals"] == []
