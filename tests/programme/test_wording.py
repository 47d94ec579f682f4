from tests.builders import A, B, a_presentation, a_programme, bent, climbed, heard, practised
from tests.programme.judging import exercises, finding, fires, keys, mended

SHOWN = practised(a_presentation(), "E01", "E02")


def test_rl17_aims_are_process_words() -> None:
    """An aim to perform is struck; a process aim takes its place when none is left."""
    programme = bent(a_programme(SHOWN, "E20"), "E20", aims=("reach-orgasm",))
    assert finding("RL17", SHOWN, programme).names[1] == ("other", "aim", "reach-orgasm")
    assert mended("RL17", SHOWN, programme).items[0].aims == ("notice",)
    assert not fires("RL17", SHOWN, a_programme(SHOWN, "E20"))


def test_rl23_the_end_is_open() -> None:
    """Penetration is no default end point."""
    programme = a_programme(SHOWN, "E20", endpoint="penetration")
    assert mended("RL23", SHOWN, programme).endpoint == "own-pace"
    assert not fires("RL23", SHOWN, a_programme(SHOWN, "E20"))


def test_rl24_nobody_is_led_to_more_desire() -> None:
    """More desire is no goal for who does not wish it, nor when nobody named it."""
    wished = SHOWN._replace(goals=(("g", A, True),))
    programme = a_programme(SHOWN, "E20", endpoint="more-desire")
    assert not fires("RL24", wished, programme)
    assert {client for rule, _, client in keys(SHOWN, programme) if rule == "RL24"} == {A, B}
    pushed = heard(wished, B, "asexual-spectrum")
    assert {client for rule, _, client in keys(pushed, programme) if rule == "RL24"} == {B}
    assert mended("RL24", pushed, programme).endpoint == "own-pace"


def test_rl24_a_desire_exercise_spares_who_does_not_wish() -> None:
    """The other may go on alone; who does not wish it takes no part."""
    shown = heard(climbed(SHOWN, "E11"), B, "no-own-wish")
    programme = a_programme(shown, "E30", "E02")
    assert finding("RL24", shown, programme).client == B
    assert mended("RL24", shown, programme).items[0].roles == {A: "takes-turns", B: "none"}
    assert not fires("RL24", climbed(SHOWN, "E11"), programme)


def test_rl33_explained_in_plain_words() -> None:
    """Jargon gives way to saying it back."""
    programme = a_programme(SHOWN, "E20", framing="jargon")
    assert mended("RL33", SHOWN, programme).framing == "teach-back"
    assert not fires("RL33", SHOWN, a_programme(SHOWN, "E20"))


def test_rl35_each_step_says_when() -> None:
    """A purpose without a sound criterion is completed; an unsound criterion is replaced."""
    programme = bent(a_programme(SHOWN, "E20"), "E20", criteria=("calm-twice", "tense"))
    assert mended("RL35", SHOWN, programme).items[0].criteria == ("calm-twice", "tense", "overwhelmed")
    unsound = bent(programme, "E20", criteria=("body-responded", "calm-twice", "tense", "overwhelmed"))
    assert "body-responded" not in mended("RL35", SHOWN, unsound).items[0].criteria
    assert not fires("RL35", SHOWN, a_programme(SHOWN, "E20"))


def test_a_written_reason_waives_what_is_no_block() -> None:
    """Twenty characters of reason silence a warning; nothing silences a block."""
    reason = {"RL33": "read out: he asked for it himself", "RL27": "they insisted on it, both of them"}
    programme = a_programme(SHOWN, "E20", framing="jargon", arrangements=("send-images",), justifications=reason)
    assert not fires("RL33", SHOWN, programme)
    assert fires("RL27", SHOWN, programme)
    thin = a_programme(SHOWN, "E20", framing="jargon", justifications={"RL33": "because."})
    assert fires("RL33", SHOWN, thin)
    assert exercises(programme) == ("E20",)
