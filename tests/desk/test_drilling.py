"""An opening of drills told in words: what is up, why an answer is right or not, and what comes back."""

from collections.abc import Iterator
from typing import get_args

import pytest

from toolkit.desk import drilling
from toolkit.desk.drilling import Practice
from toolkit.drills import KINDS
from toolkit.drills.drill import Grounds
from toolkit.errors import ToolkitError
from toolkit.words import TEXTS


@pytest.fixture(autouse=True)
def nothing_missed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Begin each test as a fresh kernel does."""
    monkeypatch.setattr(drilling, "_MISSED", {})
    return


def wrong(practice: Practice) -> tuple[str, ...]:
    """Return an answer that is not right."""
    drill = practice.round.drill
    assert drill is not None
    return (next(choice.id for choice in drill.choices if choice.id not in drill.right),)


def right(practice: Practice) -> tuple[str, ...]:
    """Return the right answer."""
    assert practice.round.drill is not None
    return practice.round.drill.right


def test_every_kind_and_every_ground_has_words() -> None:
    """A heading for each kind, a line for whatever a reason may rest on."""
    assert not [kind for kind in KINDS if f"drill/subject/{kind}" not in TEXTS]
    assert not [one for one in get_args(Grounds) if f"drill/grounds/{one}" not in TEXTS]


def test_wrong_is_told_with_its_reason_and_without_the_answer() -> None:
    """The choice is marked, the reason names what it rests on, and the right answer stays to be found."""
    practice = Practice("which-belief", "en", 1)
    assert practice.view()["progress"] == "1 of 6"
    practice.answer(wrong(practice))
    view = practice.view()
    assert (view["solved"], view["said"]["right"], view["said"]["headline"]) == (False, False, "That is not it.")
    assert view["said"]["back"] == "This question comes back later."
    assert view["said"]["grounds"]["text"].startswith("Belief M")
    assert view["said"]["grounds"]["sources"] or view["said"]["grounds"]["assumption"]
    assert [one["tried"] for one in view["drill"]["choices"]].count(True) == 1
    assert not any(one["right"] for one in view["drill"]["choices"])
    assert view["progress"] == "1 of 7"


def test_a_whole_opening_ends_with_a_count() -> None:
    """Six drills, the first missed: five right at once, and the missed one came back."""
    practice = Practice("which-aspect", "nl", 2)
    practice.answer(wrong(practice))
    while practice.round.drill is not None:
        practice.answer(right(practice))
        assert practice.view()["solved"]
        practice.go_on()
    assert practice.view()["over"].startswith("Klaar: 5 van 6 in één keer juist.")
    assert practice.view()["drill"] is None


def test_what_was_missed_comes_back_at_the_next_opening() -> None:
    """And no longer once it was right at first."""
    practice = Practice("which-mirror", "nl")
    missed = practice.round.drill
    assert missed is not None
    practice.answer(wrong(practice))
    again = Practice("which-mirror", "en")
    assert again.round.drill is not None
    assert again.round.drill.id == missed.id
    again.answer(right(again))
    third = Practice("which-mirror", "nl")
    assert third.round.drill is not None
    assert third.round.drill.id != missed.id


def test_openings_differ_and_a_seed_repeats() -> None:
    """Without a seed each opening draws anew."""
    ids = [[drill.id for drill in Practice("which-belief", "nl").round.drills] for _ in range(3)]
    assert ids[0] != ids[1] or ids[1] != ids[2]
    assert Practice("which-belief", "nl", 8).round == Practice("which-belief", "en", 8).round


def test_an_order_that_is_wrong_names_the_first_that_stands_out_of_place() -> None:
    """The reason is about one exercise; the whole order is told once it is right."""
    practice = Practice("rung-order", "en", 3)
    drill = practice.round.drill
    assert drill is not None
    swapped = (drill.right[0], drill.right[2], drill.right[1], *drill.right[3:])
    practice.answer(swapped)
    view = practice.view()
    [why] = view["said"]["why"]
    title = next(choice.text.en for choice in drill.choices if choice.id == drill.right[2])
    assert title in why
    assert view["drill"]["order"] == list(swapped)
    practice.answer(drill.right)
    assert len(practice.view()["said"]["why"]) == len(drill.choices)


@pytest.mark.parametrize(("language", "words"), [("nl", "Er zijn geen oefenvragen"), ("en", "There are no drills")])
def test_an_unknown_kind_is_one_sentence(language: str, words: str) -> None:
    """It says which kinds there are."""
    with pytest.raises(ToolkitError, match=words) as caught:
        Practice("which-colour", language)  # type: ignore[arg-type]
    assert "which-belief" in str(caught.value)


def test_an_unknown_language_is_one_sentence() -> None:
    """As with a case."""
    with pytest.raises(ToolkitError):
        Practice("which-belief", "fr")  # type: ignore[arg-type]
