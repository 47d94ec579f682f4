"""Each kind makes sound drills from the real library and cases, whatever the seed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.drills.judging import said, sound
from toolkit.drills import KINDS, make
from toolkit.drills.dice import Dice
from toolkit.model.case import Case
from toolkit.model.library import Library

PLAYED = ("what-is-wrong", "stay-deepen-refer", "which-focus")
"""Kinds for which courses are played."""
LIGHT = tuple(kind for kind in KINDS if kind not in PLAYED)
SEEDS = st.integers(min_value=0, max_value=10**9)


def ordered(cases: tuple[Case, ...], seed: int) -> list[Case]:
    """Return the cases as an opening with this seed meets them."""
    return Dice(seed, "cases").shuffled(cases)


@pytest.mark.parametrize("kind", LIGHT)
def test_every_seed_makes_sound_drills(kind: str, library: Library, cases: tuple[Case, ...]) -> None:
    """One right answer or one right order, nothing said twice, both languages, every reason grounded."""

    @settings(max_examples=25)
    @given(seed=SEEDS)
    def sound_for(seed: int) -> None:
        drills = make(kind, library, ordered(cases, seed), seed)
        assert len(drills) >= 4
        assert len({drill.id for drill in drills}) == len(drills)
        for drill in drills:
            assert drill.id.startswith(kind)
            sound(drill, library)

    sound_for()


@pytest.mark.parametrize("kind", LIGHT)
def test_all_there_is_to_ask_is_sound(kind: str, library: Library, cases: tuple[Case, ...]) -> None:
    """Not only what comes up first: every case, as far as a kind goes."""
    drills = make(kind, library, ordered(cases, 7), 7, number=400)
    assert len(drills) >= 15
    for drill in drills:
        sound(drill, library)


@pytest.mark.slow
@pytest.mark.parametrize("kind", PLAYED)
def test_every_case_played_makes_sound_drills(kind: str, library: Library, cases: tuple[Case, ...]) -> None:
    """The kinds that play courses, over every case."""
    found = [drill for together in KINDS[kind](library, cases, Dice(11, kind)) for drill in together]
    assert len(found) >= 10
    for drill in found:
        sound(drill, library)


@pytest.mark.parametrize("kind", LIGHT)
def test_the_same_seed_asks_the_same_and_another_asks_otherwise(
    kind: str, library: Library, cases: tuple[Case, ...]
) -> None:
    """Each opening brings others; one that is asked for by seed can be had again."""
    first, again, other = (make(kind, library, ordered(cases, seed), seed) for seed in (3, 3, 4))
    assert first == again
    assert [drill.id for drill in first] != [drill.id for drill in other]


@pytest.mark.parametrize("kind", LIGHT)
def test_the_right_answer_has_no_fixed_place(kind: str, library: Library, cases: tuple[Case, ...]) -> None:
    """Nobody learns that the second one is always right."""
    drills = [drill for seed in range(8) for drill in make(kind, library, ordered(cases, seed), seed)]
    places = {[choice.id for choice in drill.choices].index(drill.right[0]) for drill in drills}
    assert len(places) >= 2


def test_no_drill_names_a_sign_of_the_machinery(library: Library, cases: tuple[Case, ...]) -> None:
    """Texts are sentences: no ids of signs, no names of coefficients."""
    for kind in LIGHT:
        for drill in make(kind, library, ordered(cases, 5), 5):
            assert not [text.nl for text in said(drill) if "_" in text.nl or "None" in text.nl]
