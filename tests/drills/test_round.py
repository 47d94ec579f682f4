"""A round of drills: wrong, again, right, on; what went wrong comes back once more at the end."""

from hypothesis import given
from hypothesis import strategies as st

from toolkit.casefiles import load_library
from toolkit.drills import Drill, Round, make

DRILLS = make("which-domain", load_library(), (), 1, number=3)


def wrong(drill: Drill) -> tuple[str, ...]:
    """Return an answer that is not right."""
    return (next(choice.id for choice in drill.choices if choice.id not in drill.right),)


def test_wrong_then_right_then_on_and_it_comes_back() -> None:
    """The round grows by the drill that went wrong, once, with its choices in another order."""
    first = Round(DRILLS)
    assert first.drill is not None
    missed = first.answer(wrong(first.drill))
    assert not missed.solved
    assert missed.go_on() == missed
    assert len(missed.drills) == len(DRILLS) + 1
    assert missed.drills[-1].id == first.drill.id
    assert missed.drills[-1].choices != first.drill.choices
    assert missed.answer(wrong(first.drill)).drills == missed.drills
    right = missed.answer(first.drill.right)
    assert right.solved
    assert right.at_once == 0
    assert right.go_on().drill == DRILLS[1]


def test_what_is_no_choice_changes_nothing() -> None:
    """An answer that was not offered, and an answer after the right one."""
    first = Round(DRILLS)
    assert first.answer(("no-such-choice",)) == first
    right = first.answer(DRILLS[0].right)
    assert right.answer(wrong(DRILLS[0])) == right


@given(st.lists(st.booleans(), max_size=40))
def test_every_round_ends(luck: list[bool]) -> None:
    """However often one is wrong, right answers end it; each drill is counted once."""
    now = Round(DRILLS)
    for lucky in luck:
        if now.drill is not None:
            now = now.answer(now.drill.right if lucky else wrong(now.drill)).go_on()
    while now.drill is not None:
        now = now.answer(now.drill.right).go_on()
    assert len(now.drills) <= 2 * len(DRILLS)
    assert now.at_once == len(DRILLS) - len(now.missed)
