"""Why a label was given, and what is shown for it: the rule that weighs most first, else the figures; evidence that bears on it."""

from __future__ import annotations

import pytest

from tests.builders import A, B, a_presentation, assigned, climbed, heard, referred, reporting, told
from tests.review.situations import COUPLE, case_of
from toolkit.model.decision import Deepen, Educate
from toolkit.model.feedback import Remark
from toolkit.model.review import Alternative, Forecast, Label, Slot
from toolkit.model.shown import Presentation, Utterance
from toolkit.review.acts import Act
from toolkit.review.choosing import Choice
from toolkit.review.evidence import Asked, evidence_of
from toolkit.review.labelling import EPSILON, Judged
from toolkit.review.reasons import leading, nearest_fix, reason_of

SHOWN = a_presentation()
CASE = case_of(COUPLE)
ACT = Act((0.0, 0.0), (1.0, 1.0))
MUCH = 2 * EPSILON


def a_choice(name: str = "programme:E20", rules: tuple[str, ...] = (), **more: object) -> Choice:
    return Choice(name, "programme.yours", (), ACT, rules)._replace(**more)


def judged(label: Label = "missed", loss: float = MUCH, rise: float = 0.0) -> Judged:
    return Judged(loss, 0.001, rise, label, 0)


def alternative(
    name: str, loss: float = 0.0, *, gone: float = 0.0, text: str = "programme.lower", **more: object
) -> Alternative:
    plain = Alternative(name, text, (), 5.0 - loss, loss, 0.001, gone, (), loss <= EPSILON, 512, Forecast(()))
    return plain._replace(**more)


BEST, CLOSE, MINE = (
    alternative("programme:E01+E02"),
    alternative("programme:E17", 0.02),
    alternative("programme:E20", MUCH),
)


@pytest.mark.parametrize(
    ("choice", "label", "reason"),
    [
        (a_choice(rules=("RL04",)), "missed", "reason.home"),
        (a_choice(rules=("RL04",), unsafe="RL04"), "unsafe", "reason.safety"),
        (a_choice(rules=("G7",)), "premature", "reason.not-yet"),
        (a_choice(rules=("G7",), again=True), "premature", "reason.again"),
        (a_choice(rules=("W03",), again=True), "missed", "reason.again"),
        (a_choice(rules=("W03",)), "missed", "reason.rule"),
        (a_choice(advice=("G5",), beside=("PE-B01",)), "defensible", "reason.unasked"),
        (a_choice(advice=("G5",), beside=("PE-B01",), again=True), "defensible", "reason.known"),
        (a_choice(advice=("H06",)), "defensible", "reason.advice"),
        (a_choice(rules=("G1",)), "missed", "reason.gate"),
    ],
)
def test_a_rule_speaks_before_the_figures(choice: Choice, label: Label, reason: str) -> None:
    """Whatever the loss; each kind of rule has words of its own."""
    assert reason_of(judged(label), choice, (BEST, MINE), BEST.id)[0] == reason


@pytest.mark.parametrize(
    ("found", "alternatives", "reason"),
    [
        (judged(rise=0.3), (BEST, MINE), "reason.leaving"),
        (judged(), (BEST, MINE), "reason.better"),
        (judged("defensible"), (BEST, MINE), "reason.unsure"),
        (judged("defensible", 0.1), (BEST, MINE), "reason.near"),
        (judged("sound", 0.0), (BEST, MINE), "reason.best"),
        (judged("sound", 0.0), (BEST._replace(drop_out=1.0), MINE._replace(drop_out=1.0)), "reason.stopped"),
    ],
)
def test_figures_speak_where_no_rule_does(found: Judged, alternatives: tuple[Alternative, ...], reason: str) -> None:
    """From leaving to no difference at all."""
    assert reason_of(found, a_choice(), alternatives, BEST.id if found.label == "missed" else "")[0] == reason


def test_what_is_nearest_is_not_called_the_best() -> None:
    """The loss told is the one against what is named."""
    reason, names = reason_of(judged(), a_choice(), (BEST, CLOSE, MINE), CLOSE.id)
    assert reason == "reason.nearest"
    assert ("loss", "number", f"{MUCH - 0.02:.2f}") in names


def test_advice_is_silent_where_the_figures_call_it_missed() -> None:
    """It would speak of something smaller."""
    assert leading(a_choice(advice=("H06",)), "missed") == ""
    assert leading(a_choice(advice=("H06",)), "defensible") == "H06"


def test_groundwork_yields_to_what_fits_the_label() -> None:
    """What was too much before what was not yet there, and RL03 last."""
    assert leading(a_choice(rules=("RL03", "RL02")), "premature") == "RL02"
    assert leading(a_choice(rules=("RL02", "RL06")), "missed") == "RL06"


def test_the_fix_is_the_smallest_change_that_matters() -> None:
    """A mended programme first, then what shares most with what was chosen; none where nothing was wrong."""
    mine = MINE._replace(rules=("RL06",), programme=("E20",))
    paused = alternative("programme:E20/2", 0.05, text="programme.paused", programme=("E20",))
    assert nearest_fix(mine, (BEST, paused, mine), "missed", {}) == paused.id
    assert nearest_fix(mine._replace(rules=()), (BEST, mine), "missed", {}) == BEST.id
    assert nearest_fix(mine, (BEST, mine), "sound", {}) == ""


def seen(
    shown: Presentation, slot: Slot, better: Choice, *, mine: Choice | None = None, rule: str = "", remarks: tuple[Remark, ...] = ()
) -> list[tuple[str, str, str]]:  # fmt: skip
    asked = Asked(shown, CASE, slot, mine or a_choice(), better, rule, remarks)
    return [(one.kind, one.client, one.value) for one in evidence_of(asked)]


def test_a_referral_is_borne_out_by_what_was_not_referred_for_yet() -> None:
    """The other's sign, which the trainee had acted on, is no evidence for what was left."""
    shown = referred(heard(heard(SHOWN, A, "menopause"), B, "medication"), B, "REF-PRESCRIBER")
    done = a_choice(act=ACT._replace(referred=(("REF-PRESCRIBER", B),)))
    both = a_choice(act=ACT._replace(referred=(("REF-PRESCRIBER", B), ("REF-GYN", A))))
    assert seen(shown, "referral", both, mine=done) == [("heard", A, "menopause")]
    assert seen(shown, "referral", both, mine=a_choice(), rule="H05") == []


def test_pain_that_is_only_reported_bears_out_a_referral() -> None:
    """A number on the line tells as well."""
    gyn = a_choice(act=ACT._replace(referred=(("REF-GYN", A),)))
    assert ("report", A, "pain") in seen(reporting(SHOWN, A, pain=6.0), "referral", gyn)


def test_only_a_rupture_that_still_stands_is_shown() -> None:
    """One that was mended is over."""
    shown = SHOWN._replace(session=5, ruptures=((1, A), (4, A)), repaired=((2, A),))
    rows = evidence_of(Asked(shown, CASE, "repair", a_choice(), a_choice(), "H04", ()))
    assert [one.session for one in rows] == [4]


def test_danger_shows_its_signs() -> None:
    """Unsafe is what somebody told, not what came home."""
    shown = heard(SHOWN, B, "coercion")
    assert seen(shown, "programme", a_choice(), rule="W06") == [("heard", B, "coercion")]


def test_what_went_home_as_often_shows_its_own_homework() -> None:
    """Not that of another exercise of the same programme."""
    shown = told(
        told(assigned(climbed(SHOWN, "E17", "E20", "E17"), "E17", "E20"), "E17", A, result="half"),
        "E20",
        A,
        result="half",
    )
    again = a_choice(programme=("E17", "E02"))
    rows = evidence_of(Asked(shown, CASE, "programme", again, again, "H06", ()))
    assert {one.exercise for one in rows} == {"E17"}


def test_no_talk_no_evidence_for_one() -> None:
    """Where going deeper was too soon, quotes of what lies beneath would speak against the remark."""
    line = f"{A}/meaning/0"
    shown = SHOWN._replace(said=(Utterance(2, A, line),))
    talk = a_choice(act=ACT._replace(deepen=Deepen(focus="relational", hypothesis="any", confidence=50)))
    assert seen(shown, "deepening", a_choice()) == []
    assert seen(shown, "deepening", talk) == [("said", A, line)]


def test_a_lesson_shows_the_sign_that_asks_for_it() -> None:
    """Beside the beliefs it answers, and no belief of another lesson."""
    said = (Utterance(1, A, f"{A}/belief/M25/0"), Utterance(1, A, f"{A}/belief/M40/0"))
    shown = heard(SHOWN, B, "performance-anxiety")._replace(said=said)
    lesson = a_choice(act=ACT._replace(educate=Educate(modules=("PE-P02",))))
    found = seen(shown, "education", lesson)
    assert set(found) == {("heard", B, "performance-anxiety"), ("said", A, f"{A}/belief/M25/0")}


def test_of_talks_as_good_the_one_that_is_borne_out_is_the_fix() -> None:
    """A hundredth of a point is no reason to look where nothing was heard."""
    mine = alternative("deepening:none", MUCH, text="deepening.none")
    far, near = (
        alternative(f"deepening:{name}", loss, text="deepening.individual")
        for name, loss in (("a:b", 0.0), ("c:d", 0.01))
    )
    assert nearest_fix(mine, (far, near, mine), "missed", {far.id: 1, near.id: 3}) == near.id
    assert nearest_fix(mine, (far, near._replace(loss=0.1), mine), "missed", {near.id: 3}) == far.id
