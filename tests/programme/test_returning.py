from tests.builders import A, B, a_presentation, a_programme, assigned, bent, climbed, practised, reporting, told
from tests.programme.judging import exercises, finding, fires, mended
from toolkit.model.shown import Coded, Presentation

GROUND = practised(a_presentation(), "E01", "E02")
TOUCHED = climbed(GROUND, "E20")


def coded(shown: Presentation, exercise: str) -> Presentation:
    return shown._replace(coded=(*shown.coded, Coded(shown.session, exercise, "blockage")))


def test_rl11_no_rise_before_everybody_was_asked() -> None:
    """Four aspects of the rung one rises from, of each client; the fix stays there."""
    shown = told(told(assigned(GROUND, "E20"), "E20", A), "E20", B, aspects=("physical", "emotional", "planning"))
    programme = a_programme(shown, "E23")
    one = finding("RL11", shown, programme)
    assert (one.exercise, one.client) == ("E20", B)
    assert exercises(mended("RL11", shown, programme)) == ("E20",)
    assert not fires("RL11", TOUCHED, programme)


def test_rl11_beside_the_rung_one_answer_is_enough() -> None:
    """Groundwork given beside needs asking about, not the whole round."""
    shown = assigned(GROUND, "E20", "E02")
    for client in (A, B):
        shown = told(told(shown, "E20", client), "E02", client, aspects=("planning",))
    assert not fires("RL11", shown, a_programme(shown, "E23"))
    silent = shown._replace(
        answered=tuple(
            one for one in shown.answered if (one.exercise, one.client) != ("E02", B) or one.session < shown.session
        )
    )
    assert fires("RL11", silent, a_programme(silent, "E23"))


def test_rl11_the_same_rung_may_wait() -> None:
    """Staying needs no debrief first."""
    shown = assigned(TOUCHED, "E20")
    assert not fires("RL11", shown, a_programme(shown, "E20"))


def test_rl12_overwhelmed_is_body_and_feeling_both() -> None:
    """No rise after a step that was hard in body and feeling; the fix repeats it in a gentler form."""
    hard = told(told(assigned(GROUND, "E20"), "E20", A), "E20", B, band="hard")
    programme = a_programme(hard, "E23")
    assert finding("RL12", hard, programme).names == (("exercise", "exercise", "E23"), ("other", "exercise", "E20"))
    fixed = mended("RL12", hard, programme)
    assert exercises(fixed) == ("E20",)
    assert fixed.items[0].adaptations == ("gentler-E20",)
    mixed = told(told(assigned(GROUND, "E20"), "E20", A), "E20", B, band="mixed")
    assert not fires("RL12", mixed, programme)


def test_rl12_the_pause_was_broken() -> None:
    """A broken pause is a reason to stay, and so is homework left undone."""
    done = told(assigned(GROUND, "E20"), "E20", A)
    assert fires("RL12", told(done, "E20", B, pause_broken=True), a_programme(done, "E23"))
    assert fires("RL12", told(done, "E20", B, result="avoided"), a_programme(done, "E23"))
    assert not fires("RL12", told(done, "E20", B, result="avoided", obstacle="practical"), a_programme(done, "E23"))


def test_rl12_pain_above_two() -> None:
    """Pain with a body that was not at ease stops the rise; pain reported beside an easy step does not."""
    for band, stops in (("mixed", True), ("easy", False)):
        shown = reporting(told(told(assigned(GROUND, "E20"), "E20", A), "E20", B, band=band), B, pain=3)
        assert fires("RL12", shown, a_programme(shown, "E23")) is stops


def test_rl13_an_obstacle_is_coded_first() -> None:
    """An obstacle nobody named asks for talk: no change of the programme mends that."""
    met = told(told(assigned(GROUND, "E20"), "E20", A), "E20", B, obstacle="perform")
    assert finding("RL13", met, a_programme(met, "E20")).fixed is None
    assert not fires("RL13", coded(met, "E20"), a_programme(met, "E20", "E02"))


def test_rl13_a_rise_after_an_obstacle_takes_another_form() -> None:
    """Coded and rising: the form changes."""
    met = coded(told(told(assigned(GROUND, "E20"), "E20", A), "E20", B, obstacle="perform"), "E20")
    programme = a_programme(met, "E23")
    assert fires("RL13", met, programme)
    assert mended("RL13", met, programme).items[0].adaptations == ("gentler-E23",)
    assert not fires("RL13", met, bent(programme, "E23", adaptations=("gentler-E23",)))


def test_rl13_a_practical_obstacle_stops_no_rise() -> None:
    """A stumbling block is mended by a plan."""
    met = coded(told(told(assigned(GROUND, "E20"), "E20", A), "E20", B, obstacle="practical"), "E20")
    assert not fires("RL13", met, a_programme(met, "E23"))
