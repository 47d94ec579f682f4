from tests.builders import (
    A,
    B,
    a_library,
    a_presentation,
    a_programme,
    assigned,
    climbed,
    heard,
    practised,
    referred,
    reporting,
    taught,
    told,
)
from tests.programme.judging import exercises, finding, fires, mended
from toolkit.programme import plain_item

SHOWN = a_presentation()
GROUND = practised(SHOWN, "E01", "E02")
TOUCHED = climbed(GROUND, "E20")


def test_rl01_a_skipped_rung() -> None:
    """From groundwork to structured touch is two rungs; the fix stays on the next one."""
    programme = a_programme(GROUND, "E23")
    assert fires("RL01", GROUND, programme)
    assert finding("RL01", GROUND, programme).names == (("exercise", "exercise", "E23"), ("number", "number", "0"))
    assert exercises(mended("RL01", GROUND, programme)) == ("E20",)


def test_rl01_the_next_rung() -> None:
    """One existing rung up is right, also where a number is missing on the ladder."""
    assert not fires("RL01", TOUCHED, a_programme(TOUCHED, "E23"))
    solo = climbed(a_presentation(A), "E11")
    assert not fires("RL01", solo, a_programme(solo, "E25"))


def test_rl01_counts_only_what_was_debriefed_with_everybody() -> None:
    """A rung done but not talked over with both is no rung yet."""
    half = TOUCHED._replace(answered=tuple(one for one in TOUCHED.answered if (one.client, one.exercise) != (B, "E20")))
    assert fires("RL01", half, a_programme(half, "E23"))
    assert not fires("RL01", half, a_programme(half, "E20"))


def test_rl01_alone_each_has_a_ladder_of_their_own() -> None:
    """Who goes on alone is measured by what they did themselves."""
    item = plain_item(SHOWN, a_library(), "E11").model_copy(update={"roles": {A: "takes-turns", B: "none"}})
    shown = told(assigned(SHOWN, item), "E11", A)
    for_ada = a_programme(shown, "E25")
    roles = {A: "takes-turns", B: "none"}
    alone = for_ada.model_copy(update={"items": (for_ada.items[0].model_copy(update={"roles": roles}),)})
    assert not fires("RL01", shown, alone)
    assert fires("RL01", shown, for_ada)


def test_rl02_the_least_ready_sets_the_pace() -> None:
    """One tense partner is enough; the fix goes down."""
    tense = reporting(TOUCHED, B, tension=9, pressure=8, comfort=2, closeness=3)
    programme = a_programme(tense, "E23")
    assert fires("RL02", tense, programme)
    assert not fires("RL02", TOUCHED, programme)
    assert max(a_library().exercises[one].level for one in exercises(mended("RL02", tense, programme))) < 2


def test_rl02_groundwork_asks_no_readiness() -> None:
    """Breathing and talking fit everybody, and own repertoire prescribes nothing."""
    tense = reporting(SHOWN, B, tension=10, pressure=10, comfort=0, closeness=0)
    assert not fires("RL02", tense, a_programme(tense, "E01", "E11"))
    assert not fires("RL02", tense, a_programme(tense, "E53"))


def test_rl02_the_first_closeness_begins_low() -> None:
    """The very first couple touch is no higher than rung 2, however ready they feel."""
    assert fires("RL02", GROUND, a_programme(GROUND, "E23"))
    assert not fires("RL02", GROUND, a_programme(GROUND, "E20"))


def test_rl03_a_missing_exercise() -> None:
    """A prerequisite not done is named, and given beside when it is groundwork."""
    shown = practised(SHOWN, "E01")
    programme = a_programme(shown, "E20")
    assert finding("RL03", shown, programme).names[1] == ("other", "exercise", "E02")
    assert exercises(mended("RL03", shown, programme)) == ("E02", "E20")
    assert not fires("RL03", GROUND, programme)


def test_rl03_a_missing_touch_exercise_comes_instead() -> None:
    """A prerequisite that brings them close cannot be given beside: it comes first."""
    assert exercises(mended("RL03", GROUND, a_programme(GROUND, "E23"))) == ("E20",)


def test_rl03_a_missing_module_is_a_matter_of_talk() -> None:
    """No change of the programme teaches; teaching does."""
    programme = a_programme(GROUND, "E17")
    assert finding("RL03", GROUND, programme).fixed is None
    informed = taught(GROUND, "PE-R07")
    assert not fires("RL03", informed, programme)


def test_rl03_a_medical_check_asked_for() -> None:
    """Without red flag a missing check is an unmet prerequisite, and the answer of a physician meets it."""
    shown = climbed(a_presentation(A), "E11", "E25")
    programme = a_programme(shown, "E33")
    assert ("other", "referral", "REF-MED") in finding("RL03", shown, programme).names
    seen = referred(shown, A, "REF-MED")
    assert not fires("RL03", seen, programme)
    assert fires("RL03", referred(shown, A, "REF-MED", known=False), programme)


def test_rl14_standard_before_specific() -> None:
    """A problem-specific exercise waits for a debriefed standard one on its ladder."""
    shown = GROUND
    assert fires("RL14", shown, a_programme(shown, "E30"))
    solo = climbed(GROUND, "E11")
    assert not fires("RL14", solo, a_programme(solo, "E30"))
    assert not fires("RL14", shown, a_programme(shown, "E14"))
    diary = climbed(GROUND, "E04")
    assert fires("RL14", diary, a_programme(diary, "E30"))


def test_rl14_another_ladder_does_not_count() -> None:
    """Touch together does not prepare what is specific and alone."""
    assert fires("RL14", TOUCHED, a_programme(TOUCHED, "E30"))
    assert all(
        a_library().exercises[one].kind == "standard"
        for one in exercises(mended("RL14", TOUCHED, a_programme(TOUCHED, "E30")))
    )


def test_a_checked_client_keeps_the_neighbours_quiet() -> None:
    """A red flag makes the missing check a block (RL15), not a missing prerequisite (RL03)."""
    shown = heard(climbed(a_presentation(A), "E11", "E25"), A, "sudden-erection-change")
    programme = a_programme(shown, "E33")
    assert fires("RL15", shown, programme)
    assert not fires("RL03", shown, programme)
