"""Which rules object to what could have been decided, and which remarks do not hold where they were made."""

from __future__ import annotations

import pytest

from tests.builders import A, B, a_library, a_presentation, a_programme, assigned, climbed, heard, told
from toolkit.model.decision import Deepen
from toolkit.model.feedback import Remark
from toolkit.model.shown import Presentation
from toolkit.review.objecting import (
    COUPLE_WORK,
    ELSEWHERE_AIMED,
    RUPTURE,
    SAME_AGAIN,
    STUCK_MEANING,
    forbids_deepening,
    forbids_education,
    given_twice,
    handed_out_again,
    unsafe,
    worn_out,
)  # fmt: skip
from toolkit.review.remarking import standing

LIBRARY = a_library()
IDEAS = (("theirs", "relational", ("pursue",)), ("hers", "individual", ("freeze",)), ("nothing", None, ()))
SHOWN = a_presentation(hypotheses=IDEAS)
SESSION = 5
TALKS = {name: Deepen(focus=focus or "individual", hypothesis=name, confidence=50) for name, focus, _ in IDEAS}


def a_remark(rule: str) -> Remark:
    return Remark(rule=rule, session=SESSION, event="assign", severity="error")


def stuck(meant_by: tuple[str, ...] = ()) -> Presentation:
    """Return a couple in whom something between them came up three times, and what it meant to some of them at first."""
    shown = SHOWN
    for step in ("E17", "E20", "E17"):
        shown = assigned(shown, step)
        for client in (A, B):
            meant = client in meant_by and len(shown.assigned) == 1
            shown = told(shown, step, client, aspects=("emotional",), obstacle="pursue", band="mixed", meaning=meant)
    return shown


def test_what_went_home_twice_advises_against_a_third_time() -> None:
    """By exercise, whatever went with it."""
    shown = climbed(SHOWN, "E17", "E20", "E17")
    assert given_twice(shown) == {"E17"}
    assert handed_out_again(shown, {"E17", "E02"}) == (SAME_AGAIN,)
    assert handed_out_again(shown, {"E20"}) == ()


@pytest.mark.parametrize("how", [{"result": "avoided"}, {"band": "hard"}])
def test_what_went_badly_last_time_is_no_better_idea(how: dict[str, str]) -> None:
    """Once done, left undone or hard the last time: something else goes home instead; once it went well, it may again."""
    badly = told(assigned(climbed(SHOWN, "E20"), "E17"), "E17", A, **how)
    assert worn_out(badly, {"E17", "E02"})
    assert not worn_out(badly, {"E20"})
    assert not worn_out(climbed(badly, "E17")._replace(assigned=badly.assigned), {"E17"})


def test_couple_work_stops_where_somebody_lives_in_danger() -> None:
    """No lesson for the two of them, whatever it is about; somebody who comes alone may be taught."""
    danger = heard(SHOWN, A, "fear-of-partner")
    assert forbids_education(danger, ("PE-B01",)) == (COUPLE_WORK,)
    assert forbids_education(danger, ()) == ()
    assert forbids_education(SHOWN, ("PE-B01",)) == ()
    assert COUPLE_WORK in forbids_deepening(danger, LIBRARY, TALKS["hers"])


def test_doubt_about_safety_needs_something_told() -> None:
    """W06 holds where danger was told of; where nothing was, RL04 says what is still to be asked."""
    remarks = (a_remark(COUPLE_WORK), a_remark("RL04"))
    assert standing(remarks, SHOWN) == remarks[1:]
    assert standing(remarks, heard(SHOWN, B, "coercion")) == remarks


def test_nothing_is_stuck_where_the_last_homework_went_well() -> None:
    """W02 asks for something in the way."""
    remarks = (a_remark("W02"),)
    assert standing(remarks, climbed(SHOWN, "E17")) == ()
    hard = told(assigned(SHOWN, "E17"), "E17", A, obstacle="freeze")
    assert standing(remarks, hard) == remarks


def test_privacy_alone_is_not_unsafe() -> None:
    """Where everybody was asked alone, RL04 only misses how private their home is."""
    assert unsafe(("RL04",), SHOWN) == ""
    assert unsafe(("RL04",), SHOWN._replace(asked=())) == "RL04"
    assert unsafe(("RL01", "RL22"), SHOWN) == "RL22"


def test_a_talk_that_looks_elsewhere_is_told_so_unless_meanings_bear_it_out() -> None:
    """Obstacles point between them; what it meant to one of them alone points to one."""
    assert ELSEWHERE_AIMED in forbids_deepening(stuck(), LIBRARY, TALKS["hers"])
    assert ELSEWHERE_AIMED not in forbids_deepening(stuck(), LIBRARY, TALKS["theirs"])
    assert ELSEWHERE_AIMED in forbids_deepening(stuck((A, B)), LIBRARY, TALKS["hers"])
    one_sided = stuck((A,))
    assert ELSEWHERE_AIMED not in forbids_deepening(one_sided, LIBRARY, TALKS["hers"])


def test_the_idea_that_nothing_lies_beneath_looks_nowhere() -> None:
    """It is neither too deep nor in the wrong place; it may only be no time for it."""
    assert forbids_deepening(SHOWN, LIBRARY, TALKS["nothing"]) == (STUCK_MEANING,)
    assert forbids_deepening(SHOWN, LIBRARY, TALKS["hers"]) == ("W01",)


def test_a_rupture_comes_first() -> None:
    """Before any talk about what lies beneath."""
    assert forbids_deepening(SHOWN._replace(ruptures=((2, A),)), LIBRARY, TALKS["theirs"]) == (RUPTURE,)


def test_nothing_is_said_of_a_first_programme() -> None:
    """Neither as often given before, nor as gone badly."""
    programme = a_programme(SHOWN, "E01", "E02")
    names = {item.exercise for item in programme.items}
    assert handed_out_again(SHOWN, names) == ()
    assert not worn_out(SHOWN, names)
