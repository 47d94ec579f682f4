import pytest

from tests.builders import (
    A,
    B,
    a_library,
    a_presentation,
    a_programme,
    bent,
    climbed,
    heard,
    practised,
    referred,
    reporting,
)
from tests.programme.judging import exercises, finding, fires, mended
from toolkit.model.programme import Programme
from toolkit.model.terms import Sign
from toolkit.programme import plain_item

SHOWN = a_presentation()
TOUCHED = climbed(practised(SHOWN, "E01", "E02"), "E20")


def test_rl15_an_unexamined_body_comes_first() -> None:
    """Pain that no physician has looked at blocks touch that concerns it; the fix stays where it does not."""
    shown = heard(TOUCHED, A, "pain")
    one = finding("RL15", shown, a_programme(shown, "E23"))
    assert one.severity == "block"
    assert one.names == (("exercise", "exercise", "E23"), ("other", "referral", "REF-MED"))
    mended("RL15", shown, a_programme(shown, "E23"))
    assert not fires("RL15", shown, a_programme(shown, "E20"))
    assert not fires("RL15", TOUCHED, a_programme(shown, "E23"))


def test_rl15_the_answer_counts_not_the_letter() -> None:
    """A referral sent is not an examination; its result is, and so is having been seen."""
    shown = heard(TOUCHED, A, "pain")
    programme = a_programme(shown, "E23")
    assert fires("RL15", referred(shown, A, "REF-GYN", known=False), programme)
    assert not fires("RL15", referred(shown, A, "REF-GYN"), programme)
    assert not fires("RL15", heard(shown, A, "checked-by-physician"), programme)
    assert fires("RL15", referred(shown, B, "REF-GYN"), programme)


def test_rl15_pain_reported_is_pain() -> None:
    """Whoever marks four or more on the line need not say it aloud."""
    assert fires("RL15", reporting(TOUCHED, B, pain=4), a_programme(TOUCHED, "E23"))
    assert not fires("RL15", reporting(TOUCHED, B, pain=3.5), a_programme(TOUCHED, "E23"))


def test_rl15_pelvic_work_goes_with_pelvic_care() -> None:
    """E14 needs REF-PELV, with a result."""
    shown = heard(SHOWN, A, "pain", "checked-by-physician")
    programme = a_programme(shown, "E14")
    assert finding("RL15", shown, programme).names[1] == ("other", "referral", "REF-PELV")
    assert not fires("RL15", referred(shown, A, "REF-PELV"), programme)


@pytest.mark.parametrize(
    ("sign", "exercise"),
    [("coercion", "E01"), ("no-free-consent", "E20"), ("dissociation", "E23"), ("medical-restriction", "E23")],
)
def test_rl16_a_contraindication_stands(sign: Sign, exercise: str) -> None:
    """A code listed on the exercise and heard from somebody in it blocks; without the sign it does not."""
    shown = heard(TOUCHED, A, sign)
    one = finding("RL16", shown, a_programme(shown, exercise))
    assert (one.severity, one.exercise) == ("block", exercise)
    mended("RL16", shown, a_programme(shown, exercise))
    assert not fires("RL16", TOUCHED, a_programme(TOUCHED, exercise))


def test_rl16_work_alone_goes_on_in_danger() -> None:
    """KC forbids what is done together, never support for the one in danger."""
    shown = heard(SHOWN, A, "violence")
    item = plain_item(shown, a_library(), "E01").model_copy(update={"roles": {A: "writes-alone", B: "none"}})
    assert not fires("RL16", shown, Programme(items=(item,)))
    assert fires("RL16", shown, a_programme(shown, "E01"))


def test_rl16_body_image_asks_for_another_form() -> None:
    """KB is answered by an adaptation, and plain items bring one."""
    shown = heard(climbed(SHOWN, "E11"), A, "body-image")
    bare = bent(a_programme(shown, "E12"), "E12", adaptations=())
    assert fires("RL16", shown, bare)
    assert mended("RL16", shown, bare).items[0].adaptations == ("gentler-E12",)
    assert not fires("RL16", shown, a_programme(shown, "E12"))


def test_rl16_trauma_care_lifts_the_code() -> None:
    """Once trauma care is at work touch may come back, at the client's own pace."""
    shown = heard(TOUCHED, A, "dissociation")
    assert not fires("RL16", referred(shown, A, "REF-TRAUMA"), a_programme(shown, "E23"))


def test_rl25_an_adapted_form_where_energy_is_low() -> None:
    """Fatigue asks for an adaptation that answers it; breathing together with nobody tired does not."""
    shown = heard(TOUCHED, B, "fatigue")
    bare = bent(a_programme(shown, "E20"), "E20", adaptations=())
    one = finding("RL25", shown, bare)
    assert (one.exercise, one.client) == ("E20", B)
    assert mended("RL25", shown, bare).items[0].adaptations == ("shorter",)
    assert fires("RL25", shown, bent(bare, "E20", adaptations=("other-moment",)))
    assert not fires("RL25", TOUCHED, bare)
    assert not fires("RL25", shown, bent(a_programme(shown, "E02"), "E02", adaptations=()))


@pytest.mark.parametrize("sign", ["suicidality", "psychosis", "affair", "separation-doubt"])
def test_rl29_no_closeness_in_crisis(sign: Sign) -> None:
    """Crisis or a fresh breach of trust: no touch together, and groundwork goes on."""
    shown = heard(TOUCHED, B, sign)
    assert finding("RL29", shown, a_programme(shown, "E20")).severity == "block"
    assert all(
        a_library().exercises[one].level < 2 for one in exercises(mended("RL29", shown, a_programme(shown, "E20")))
    )
    assert not fires("RL29", shown, a_programme(shown, "E02"))
    assert not fires("RL29", TOUCHED, a_programme(TOUCHED, "E20"))


def test_rl29_contained_again() -> None:
    """Care that is at work lifts it: psychiatry for the crisis, couple therapy for the breach."""
    assert not fires("RL29", referred(heard(TOUCHED, B, "suicidality"), B, "REF-PSY"), a_programme(TOUCHED, "E20"))
    assert not fires("RL29", referred(heard(TOUCHED, B, "affair"), A, "REF-COUPLE"), a_programme(TOUCHED, "E20"))


def test_rl34_grounding_first_and_choice_in_every_step() -> None:
    """With trauma both are needed, and the fix brings whatever is missing."""
    shown = heard(TOUCHED, A, "trauma")
    plain = a_programme(shown, "E20")
    assert fires("RL34", shown, plain)
    assert exercises(mended("RL34", shown, plain)) == ("E11", "E20")
    grounded = heard(climbed(SHOWN, "E11"), A, "trauma")
    assert not fires("RL34", grounded, a_programme(grounded, "E20"))
    bare = bent(a_programme(grounded, "E20"), "E20", adaptations=())
    assert mended("RL34", grounded, bare).items[0].adaptations == ("choice-each-time",)
    assert not fires("RL34", TOUCHED, bent(a_programme(TOUCHED, "E20"), "E20", adaptations=()))
