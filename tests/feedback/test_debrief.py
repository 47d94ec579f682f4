"""The debrief and the bonnet: closed before the ending, whole after it, and everything said once."""

import pytest

from tests.feedback.courses import A, B, a_course, answered, assigned, done, library
from tests.rules.playing import ALWAYS_DONE, MILAN, NOTHING_LEARNED, SIEN, Attempt, couple, milan
from toolkit.errors import ToolkitError
from toolkit.feedback import bonnet, debrief, remarks
from toolkit.feedback.earlier import as_of
from toolkit.model.decision import Deepen, End, Formulate, NameMirror
from toolkit.model.shown import Finding
from toolkit.simulation import Coefficients

BARE = Finding("RL35", "warning", exercise="E05", names=(("exercise", "exercise", "E05"),))
MANY = Finding("RL10", "warning", names=(("number", "number", "4"),))
MORE = Finding("RL10", "warning", names=(("number", "number", "5"),))


def test_what_stands_in_programmes_in_a_row_is_said_once() -> None:
    shown = a_course(assigned=tuple(assigned(past, "E05", findings=(BARE,)) for past in (2, 3, 4)))
    assert [(one.rule, one.session) for one in remarks(shown, library())] == [("RL35", 2)]


def test_a_number_that_differs_is_the_same_matter() -> None:
    given = (assigned(2, "E05", findings=(MANY,)), assigned(3, "E05", findings=(MORE,)))
    assert [(one.rule, one.session) for one in remarks(a_course(assigned=given), library())] == [("RL10", 2)]


def test_what_comes_back_after_a_sound_programme_is_said_again() -> None:
    given = (assigned(2, "E05", findings=(BARE,)), assigned(3, "E05"), assigned(4, "E05", findings=(BARE,)))
    assert [one.session for one in remarks(a_course(assigned=given), library()) if one.rule == "RL35"] == [2, 4]


def test_a_remark_knows_whether_it_had_been_shown_before() -> None:
    helped, unaided = (assigned(2, "E05", findings=(BARE,), helped=one) for one in (True, False))
    assert [remarks(a_course(assigned=(one,)), library())[0].helped for one in (helped, unaided)] == [True, False]


def test_remarks_come_by_session_and_weight() -> None:
    block = Finding("RL27", "block", names=(("other", "arrangement", "record-it"),))
    said = remarks(a_course(assigned=(assigned(2, "E05", findings=(MANY, block)),), reviews=()), library())
    assert [(one.session, one.rule) for one in said] == [(2, "RL27"), (2, "RL10"), (5, "RL31")]


def test_a_session_that_is_still_open_is_not_judged() -> None:
    shown = a_course(3, assigned=(assigned(2, "E05"),), done=done(3, "E05", "avoided"))
    assert remarks(shown, library()) == ()


def test_looking_back_knows_nothing_of_later() -> None:
    shown = a_course(6, answered=(*answered(3, "E05", A), *answered(5, "E05", B)))
    back = as_of(shown, 4)
    assert (back.session, back.week) == (4, 7)
    assert {one.client for one in back.answered} == {A}
    assert max(one.session for one in back.reports) == 4


def played() -> Attempt:
    """A short course of one client: one belief found and spoken of, one exercise, an ending."""
    attempt = Attempt(milan(), coefficients=ALWAYS_DONE).ask("relationship").taught("PE-R14").give("E02").close()
    attempt.debrief("E02").coded("E02").do(Formulate(mirror=("postpone",), hypothesis="no-deeper-core", confidence=70))
    return attempt.do(End(follow_up_weeks=12))


@pytest.mark.parametrize("look", [debrief, bonnet])
def test_it_stays_closed_before_the_ending(look: object) -> None:
    with pytest.raises(ToolkitError, match="after the ending"):
        look(Attempt(milan()).state)  # type: ignore[operator]


def test_what_was_never_asked_is_told() -> None:
    after = debrief(played().state)
    missing = {one.fact: one for one in after.undiscovered}
    assert "milan-relationship" not in missing
    assert not missing["milan-onset"].asked
    assert (missing["milan-onset"].client, missing["milan-onset"].question) == (MILAN, "onset")


def test_beliefs_are_followed_from_found_to_addressed() -> None:
    beliefs = {one.myth: one for one in debrief(played().state).beliefs}
    assert (beliefs["M50"].found, beliefs["M50"].addressed) == (1, 1)
    assert beliefs["M50"].at_end < beliefs["M50"].at_intake
    assert beliefs["M35"].addressed == 0
    assert beliefs["M35"].at_end == beliefs["M35"].at_intake


def test_mirror_and_core_are_compared() -> None:
    after = debrief(played().state)
    assert after.mirror.named == ("postpone",)
    assert after.mirror.hidden == (("perform", 8.0), ("postpone", 6.0))
    assert 0 < after.mirror.likeness < 1
    assert (after.core.supposed, after.core.confidence, after.core.focus) == ("no-deeper-core", 70, None)
    assert after.core.supposed in after.core.fitting


def test_the_last_deepening_speaks_for_the_core() -> None:
    attempt = Attempt(couple()).do(NameMirror(dimensions=("pursue", "withdraw")))
    attempt.do(Deepen(focus="individual", hypothesis="birth-unprocessed", confidence=80), End())
    after = debrief(attempt.state)
    assert (after.core.supposed, after.core.supposed_focus, after.core.confidence) == (
        "birth-unprocessed",
        "individual",
        80,
    )
    assert (after.core.focus, after.core.talks) == ("relational", ((1, "misses"),))
    assert after.mirror.named == ("pursue", "withdraw")


def test_praise_names_rules_that_drew_no_remark() -> None:
    after = debrief(played().state)
    kept = {one.rule: one.session for one in after.praise}
    assert {"RL11": 2, "RL13": 2, "RL19": 1, "RL20": 1}.items() <= kept.items()
    assert not set(kept) & {one.rule for one in after.remarks}
    assert set(kept) <= set(library().rules)


def test_sessions_are_tallied() -> None:
    after = debrief(played().state)
    assert [one.session for one in after.as_you_went_on] == [1, 2]
    assert sum(sum(one[1:]) for one in after.as_you_went_on) == len(after.remarks)


def test_the_bonnet_shows_every_hidden_number_in_every_session() -> None:
    attempt = Attempt(couple(), coefficients=NOTHING_LEARNED).ask("onset").close().ask("course").close().do(End())
    opened = bonnet(attempt.state)
    series = {(one.variable, one.client): one for one in opened.series}
    assert [session for session, _ in series["anxiety", SIEN].points] == [1, 2, 3]
    assert series["anxiety", SIEN].points[0] == (1, couple().client(SIEN).start.anxiety)
    assert {("readiness", SIEN), ("M48", SIEN), ("communication", ""), ("core-strength", "")} <= set(series)
    assert opened.sentence
    assert set(dict(opened.coefficients)) <= set(Coefficients._fields)


def test_without_a_core_none_is_drawn() -> None:
    drawn = {one.variable for one in bonnet(Attempt(milan()).do(End()).state).series}
    assert "core-strength" not in drawn
