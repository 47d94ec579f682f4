from tests.builders import A, B, a_presentation, a_programme, believing, bent, climbed, heard, practised, taught
from tests.programme.judging import exercises, finding, fires, mended
from toolkit.model.decision import Formulate

SHOWN = practised(a_presentation(), "E01", "E02")
TOUCHED = climbed(SHOWN, "E20")


def test_rl09_dose_of_one_exercise() -> None:
    """Too often or too long goes back to the typical dose; an exercise meant for every day may be daily."""
    programme = bent(a_programme(SHOWN, "E20"), "E20", times_per_week=5)
    assert finding("RL09", SHOWN, programme).names[1] == ("number", "number", "5")
    assert mended("RL09", SHOWN, programme).items[0].times_per_week == 2
    assert fires("RL09", SHOWN, bent(programme, "E20", times_per_week=1, minutes=90))
    assert not fires("RL09", SHOWN, bent(programme, "E20", times_per_week=3, minutes=60))
    assert not fires("RL09", SHOWN, a_programme(SHOWN, "E11"))


def test_rl09_the_whole_week() -> None:
    """Three hours in all, two where there is little room; the heaviest is done less often."""
    programme = bent(a_programme(SHOWN, "E20", "E02"), "E20", times_per_week=3, minutes=45)
    assert not fires("RL09", SHOWN, programme)
    tired = heard(SHOWN, A, "low-room")
    assert [item.times_per_week for item in mended("RL09", tired, programme).items] == [1, 2]


def test_rl09_two_days_stay_free_of_touch() -> None:
    """Six times of structured touch leave no two days."""
    programme = bent(bent(a_programme(TOUCHED, "E23", "E24"), "E23", times_per_week=3), "E24", times_per_week=3)
    assert fires("RL09", TOUCHED, programme)
    mended("RL09", TOUCHED, programme)
    assert not fires("RL09", TOUCHED, bent(programme, "E24", times_per_week=2))


def test_rl10_three_new_things() -> None:
    """The fourth new exercise waits; what they know already does not count."""
    programme = a_programme(SHOWN, "E20", "E11", "E16", "E04")
    assert finding("RL10", SHOWN, programme).names == (("number", "number", "4"),)
    assert exercises(mended("RL10", SHOWN, programme)) == ("E20", "E11", "E16")
    assert not fires("RL10", SHOWN, a_programme(SHOWN, "E20", "E11", "E16", "E02"))


def test_rl26_after_care() -> None:
    """Structured touch together comes with after-care, agreed once."""
    programme = a_programme(TOUCHED, "E23")
    assert exercises(mended("RL26", TOUCHED, programme)) == ("E23", "E46")
    cared = climbed(TOUCHED, "E46")
    assert not fires("RL26", cared, a_programme(cared, "E23"))
    assert not fires("RL26", TOUCHED, a_programme(TOUCHED, "E20"))


def test_rl18_a_mechanism_of_the_formulation() -> None:
    """An exercise works on something named; without a formulation that is said once."""
    named = SHOWN._replace(formulations=((1, Formulate(mechanisms=("room",))),))
    programme = a_programme(named, "E20", "E02")
    assert finding("RL18", named, programme).exercise == "E20"
    mended("RL18", named, programme)
    assert not fires("RL18", named, a_programme(named, "E01", "E02", "E46"))
    assert not fires("RL18", SHOWN, programme)
    unformulated = SHOWN._replace(formulations=())
    found = finding("RL18", unformulated, programme)
    assert (found.exercise, found.fixed) == ("", None)


def test_rl18_the_latest_formulation_counts() -> None:
    """Revising the formulation changes what fits it."""
    revised = SHOWN._replace(
        formulations=((1, Formulate(mechanisms=("room",))), (2, Formulate(mechanisms=("presence",))))
    )
    assert not fires("RL18", revised, a_programme(revised, "E20"))


def test_rl19_a_belief_is_spoken_of_first() -> None:
    """A belief that works against an exercise asks for a module, which no programme replaces."""
    shown = believing(SHOWN, B, "M25")
    found = finding("RL19", shown, a_programme(shown, "E20"))
    assert (found.exercise, found.client, found.fixed) == ("E20", B, None)
    assert ("belief", "myth", "M25") in found.names
    assert not fires("RL19", taught(shown, "PE-P02"), a_programme(shown, "E20"))
    assert not fires("RL19", shown, a_programme(shown, "E02"))
