import pytest

from tests.builders import A, B, a_library, a_presentation, a_programme, assigned, heard, practised, reporting
from tests.programme.judging import exercises, finding, fires, keys, mended
from toolkit.model.programme import Pause, Programme
from toolkit.model.shown import Presentation, Screened
from toolkit.programme import check, plain_item, unsafe

SHOWN = a_presentation()
GROUND = practised(SHOWN, "E01", "E02")


def unasked(shown: Presentation, question: str, client: str | None = None) -> Presentation:
    return shown._replace(
        asked=tuple(one for one in shown.asked if one.question != question or client not in {None, one.to})
    )


def test_rl04_each_is_asked_alone() -> None:
    """Ben was never asked about safety: talk comes first, no change of the programme helps."""
    shown = unasked(SHOWN, "safety", B)
    one = finding("RL04", shown, a_programme(shown, "E01"))
    assert (one.severity, one.client, one.fixed) == ("block", B, None)
    assert not fires("RL04", SHOWN, a_programme(SHOWN, "E01"))


def test_rl04_with_the_partner_in_the_room_is_not_alone() -> None:
    """Asked together does not count; the gate gone through alone does."""
    shown = SHOWN._replace(asked=tuple(one._replace(alone=False) for one in SHOWN.asked))
    assert {client for rule, _, client in keys(shown, a_programme(shown, "E01")) if rule == "RL04"} == {A, B}
    screened = shown._replace(screened=tuple(Screened(1, one, "G0", alone=True) for one in (A, B)))
    assert not fires("RL04", screened, a_programme(screened, "E01"))


def test_rl04_an_answer_held_back_is_none() -> None:
    """Who kept silent about safety has not been screened."""
    silent = SHOWN._replace(asked=tuple(one._replace(told=(), held_back=True) for one in SHOWN.asked))
    assert fires("RL04", silent, a_programme(silent, "E01"))


def test_rl04_homework_alone_may_go_home() -> None:
    """What each does alone is no couple assignment."""
    shown = unasked(SHOWN, "safety")
    assert not fires("RL04", shown, a_programme(shown, "E11"))


def test_rl04_speaks_of_work_together_only() -> None:
    """A single client has no assignment together."""
    solo = unasked(a_presentation(A), "privacy")
    assert not fires("RL04", solo, a_programme(solo, "E11"))


def test_rl05_the_stop_rule_comes_first() -> None:
    """E01 before or with the first closeness; the fix puts it first."""
    shown = practised(SHOWN, "E02")
    programme = a_programme(shown, "E20")
    assert exercises(mended("RL05", shown, programme))[0] == "E01"
    assert not fires("RL05", shown, a_programme(shown, "E01", "E20"))
    assert not fires("RL05", GROUND, programme)


def test_rl06_a_pause_where_there_is_demand() -> None:
    """Performance anxiety asks for a pause; the fix agrees on one with sound terms."""
    shown = heard(GROUND, A, "performance-anxiety")
    bare = a_programme(shown, "E20").model_copy(update={"pause": None})
    assert mended("RL06", shown, bare).pause == Pause(
        reason="room-for-closeness", exception="none", lift="calm-and-each-wants"
    )  # fmt: skip
    assert not fires("RL06", GROUND, bare)
    assert not fires("RL06", shown, a_programme(shown, "E20"))


def test_rl06_reported_pressure_counts_and_groundwork_does_not() -> None:
    """Pressure of five or more, but only once something is practised, and no longer at the highest rungs."""
    shown = reporting(GROUND, B, pressure=5)
    for exercise, due in (("E20", True), ("E02", False), ("E53", False)):
        bare = a_programme(shown, exercise).model_copy(update={"pause": None})
        assert fires("RL06", shown, bare) is due
    less = reporting(GROUND, B, pressure=4.5)
    assert not fires("RL06", less, a_programme(less, "E20").model_copy(update={"pause": None}))


@pytest.mark.parametrize("unsound", [{"reason": "as-a-consequence"}, {"lift": "when-he-can"}])
def test_rl06_a_pause_needs_sound_terms(unsound: dict[str, str]) -> None:
    """A pause as a consequence is worse than none."""
    terms = {"reason": "room-for-closeness", "exception": "none", "lift": "calm-and-each-wants"} | unsound
    programme = a_programme(GROUND, "E20", pause=Pause(**terms))
    assert fires("RL06", GROUND, programme)
    mended("RL06", GROUND, programme)


def test_rl06_fertile_days_are_an_exception() -> None:
    """Where a child is wished for, the pause leaves the fertile days out."""
    shown = heard(GROUND, A, "fertility")
    pause = mended("RL06", shown, a_programme(shown, "E20")).pause
    assert pause is not None
    assert pause.exception == "fertility-window"


def test_rl22_a_limit_is_kept() -> None:
    """Who ruled an exercise out does not get it; somebody else's own exercise crosses nothing."""
    shown = GROUND._replace(ruled_out=((A, "E20"),))
    one = finding("RL22", shown, a_programme(shown, "E20"))
    assert (one.severity, one.exercise, one.client) == ("block", "E20", A)
    assert "E20" not in exercises(mended("RL22", shown, a_programme(shown, "E20")))
    assert not fires("RL22", shown, a_programme(shown, "E02"))
    alone = GROUND._replace(ruled_out=((A, "E11"),))
    item = plain_item(alone, a_library(), "E11").model_copy(update={"roles": {A: "none", B: "writes-alone"}})
    assert not fires("RL22", alone, Programme(items=(item,)))


def test_rl27_nothing_is_recorded() -> None:
    """Each forbidden arrangement is named, all are struck, and what is sound stays."""
    programme = a_programme(GROUND, "E02", arrangements=("door-closed", "send-images", "share-in-app"))
    assert mended("RL27", GROUND, programme).arrangements == ("door-closed",)
    assert not fires("RL27", GROUND, a_programme(GROUND, "E02", arrangements=("door-closed",)))


def test_unsafe_findings_are_the_blocks() -> None:
    """What forbids handing out is told apart from what is only unsound."""
    shown = assigned(GROUND, "E20")
    programme = a_programme(shown, "E23", framing="jargon", arrangements=("send-images",))
    found = check(shown, programme, a_library())
    assert {one.rule for one in unsafe(found)} == {"RL27"}
    assert len(found) > 1
