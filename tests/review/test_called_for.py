"""What something told calls for, and what nothing calls for: lessons, referrals, and lessons for somebody else."""

from __future__ import annotations

import pytest

from tests.builders import A, B, a_presentation, assigned, believing, heard, referred, reporting, taught, told
from tests.review.situations import NAMES, SOLO, case_of
from toolkit.indicators import at_hand
from toolkit.model.shown import Presentation, Utterance
from toolkit.model.terms import SIGNS, Sign
from toolkit.review.called_for import SPEAKS_TO, asked_for, grounds, owed, speaks_to, unasked_for

LIBRARY = case_of(SOLO).library
SHOWN = a_presentation(problems=("desire",))


def saying(shown: Presentation, line: str, session: int) -> Presentation:
    return shown._replace(said=(*shown.said, Utterance(session, line.split("/", maxsplit=1)[0], line)))


def test_the_table_speaks_of_what_there_is() -> None:
    """Every module stands in the library; every word is a sign, a problem somebody comes with, or homework left undone."""
    problems = {one for name in NAMES for one in case_of(name).problems}
    words = {word for module in LIBRARY.modules for word in speaks_to(module)}
    assert set(SPEAKS_TO) <= set(LIBRARY.modules)
    assert words <= {*SIGNS, *problems, "avoided"}, words - {*SIGNS, *problems, "avoided"}


def test_a_lesson_about_what_nobody_lives_with_is_not_at_hand() -> None:
    """After cancer treatment (PE-B13) shares a belief with lessons for everybody; only cancer or an operation calls for it."""
    voiced = believing(SHOWN, A, "M08")
    assert not at_hand(voiced, LIBRARY, "PE-B13")
    assert at_hand(voiced, LIBRARY, "PE-B05")
    assert at_hand(heard(voiced, B, "post-operative"), LIBRARY, "PE-B13")
    assert at_hand(voiced._replace(problems=("cancer",)), LIBRARY, "PE-B13")


def test_a_belief_only_one_lesson_answers_brings_it_within_reach() -> None:
    """M19 is answered by the lesson about medication alone, whoever takes any."""
    assert not at_hand(SHOWN, LIBRARY, "PE-B11")
    assert at_hand(believing(SHOWN, A, "M19"), LIBRARY, "PE-B11")


def test_pain_is_lived_with_when_it_is_only_reported() -> None:
    """Nobody needs to call it pain in words."""
    assert at_hand(reporting(SHOWN, A, pain=6.0), LIBRARY, "PE-B08")
    assert not at_hand(reporting(SHOWN, A, pain=1.0), LIBRARY, "PE-B08")


@pytest.mark.parametrize(
    ("module", "sign"), [("PE-P02", "performance-anxiety"), ("PE-R05", "coercion"), ("PE-P07", "body-image")]
)
def test_a_sign_asks_for_a_lesson_without_a_belief(module: str, sign: Sign) -> None:
    """One hears it in what somebody tells, not only in what somebody believes."""
    assert unasked_for(SHOWN, LIBRARY, (module,), ()) == (module,)
    assert unasked_for(heard(SHOWN, A, sign), LIBRARY, (module,), ()) == ()


def test_homework_left_undone_asks_for_the_lesson_about_avoiding() -> None:
    """PE-P05 answers what was avoided."""
    left = told(assigned(SHOWN, "E02"), "E02", A, result="avoided")
    assert unasked_for(left, LIBRARY, ("PE-P05",), ()) == ()


def test_what_was_explained_is_asked_for_again_only_by_what_is_voiced_since() -> None:
    """A belief heard before the lesson was answered by it; one that is voiced again was not."""
    once = taught(saying(believing(SHOWN, A, "M40"), f"{A}/belief/M40/0", 1), "PE-R01")._replace(session=3)
    assert unasked_for(once, LIBRARY, ("PE-R01",), ("PE-R01",)) == ("PE-R01",)
    voiced = saying(once, f"{A}/belief/M40/1", 3)
    assert unasked_for(voiced, LIBRARY, ("PE-R01",), ("PE-R01",)) == ()
    assert unasked_for(voiced, LIBRARY, ("PE-R01",), ()) == ("PE-R01",), "the reference would not come back to it"


def test_one_referral_for_each_thing_told() -> None:
    """Two routes answer bleeding; the first is asked for, the second has no ground of its own."""
    bleeding = heard(SHOWN, A, "bleeding")
    first, second = owed(bleeding)[0][0], "REF-MED"
    assert first != second
    assert asked_for(bleeding, LIBRARY, ((second, A), (first, A))) == ((first, A),)
    assert asked_for(referred(bleeding, A, first), LIBRARY, ((second, A),)) == ()
    assert asked_for(bleeding, LIBRARY, ((first, B),)) == (), "it was not told by the other"


@pytest.mark.parametrize("route", ["REF-PTX", "REF-PSY"])
def test_what_weighs_on_somebody_is_ground_for_talking_it_over_elsewhere(route: str) -> None:
    """Whoever else is asked to look at it."""
    assert not grounds(SHOWN, LIBRARY, route, A)
    assert grounds(heard(SHOWN, A, "body-image"), LIBRARY, route, A)
    assert not grounds(heard(SHOWN, A, "body-image"), LIBRARY, "REF-ONCO", A)


def test_nobody_who_comes_alone_is_sent_to_couple_therapy() -> None:
    """Whatever lies deeper; to a couple it may be offered."""
    alone, couple = (deeper(a_presentation(*clients)) for clients in ((A,), (A, B)))
    assert grounds(alone, LIBRARY, "REF-PTX", A) == grounds(couple, LIBRARY, "REF-COUPLE", A) == {"deeper"}
    assert not grounds(alone, LIBRARY, "REF-COUPLE", A)


def deeper(shown: Presentation) -> Presentation:
    """Return ``shown`` after the same obstacle came up three times, and what it meant."""
    for _ in range(3):
        shown = told(assigned(shown, "E11"), "E11", A, obstacle="freeze", meaning=True)
    return shown
