"""Which cases there are, how far somebody came, and which comes next."""

from collections.abc import Callable
from pathlib import Path

import pytest

from toolkit.casefiles import load_case
from toolkit.desk import Sitting
from toolkit.desk.casebook import Entry, Played, casebook, next_case, offer, themes
from toolkit.words import TEXTS


def entry(slug: str, difficulty: int, problems: tuple[str, ...] = (), played: Played = "new") -> Entry:
    """Return an entry of a casebook."""
    case = load_case("milan").model_copy(update={"slug": slug, "difficulty": difficulty, "problems": problems})
    return Entry(case, played)


def test_the_easiest_case_comes_first() -> None:
    """Whatever the order of the list."""
    found = next_case([entry("hard", 4), entry("easy", 1), entry("middle", 3)])
    assert found is not None
    assert found.case.slug == "easy"


def test_what_is_finished_is_not_offered_again() -> None:
    """The next one up is; and nothing when all are."""
    book = [entry("easy", 1, played="finished"), entry("middle", 3)]
    found = next_case(book)
    assert found is not None
    assert found.case.slug == "middle"
    assert next_case(book[:1]) is None


def test_of_two_as_difficult_a_new_theme_comes_first() -> None:
    """Themes met in finished cases wait."""
    book = [
        entry("done", 1, ("desire",), "finished"), entry("a-same", 2, ("desire", "pain")), entry("b-other", 2, ("erection",)),
    ]  # fmt: skip
    found = next_case(book)
    assert found is not None
    assert found.case.slug == "b-other"


def test_what_was_begun_goes_on_first() -> None:
    """Among cases as difficult; an easier one still goes before it."""
    book = [entry("a-new", 2), entry("b-begun", 2, played="begun")]
    found = next_case(book)
    assert found is not None
    assert found.case.slug == "b-begun"
    easier = next_case([*book, entry("easier", 1)])
    assert easier is not None
    assert easier.case.slug == "easier"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_offer_is_a_sentence(language: str) -> None:
    """With the title; and another one when there is nothing left."""
    one = entry("one", 1, ("desire",))
    assert one.case.title.of(language) in offer([one], language)  # type: ignore[arg-type]
    assert offer([one._replace(played="finished")], language) == TEXTS["cases-all-finished"].of(language)  # type: ignore[arg-type]


def test_every_problem_of_the_library_has_words() -> None:
    """Themes are said, never shown as an id."""
    library = casebook(Path("nowhere"))[0].case.library
    known = {problem for card in library.exercises.values() for problem in card.problems}
    assert {f"problem/{problem}" for problem in known} == {name for name in TEXTS if name.startswith("problem/")}
    assert themes(load_case("milan").model_copy(update={"problems": ()}), "en") == ("no theme",)


def test_attempts_tell_how_far_somebody_came(sit: Callable[..., Sitting]) -> None:
    """Nothing, begun, finished; and the ending offers the next one in the language spoken."""
    sitting = sit("milan")
    attempts = sitting.record.path.parent
    assert state(attempts, "milan") == "new"
    sitting.decide({"kind": "ask-leave"})
    assert state(attempts, "milan") == "begun"
    sitting.decide({"kind": "end", "reason": "clients-wish"})
    assert state(attempts, "milan") == "finished"
    told = sitting.view()["ending"]["next_text"]
    assert told == offer(casebook(attempts), "nl")
    assert "Milan" not in told


def state(attempts: Path, slug: str) -> Played:
    """Return how far the attempts came with a case."""
    return next(one.played for one in casebook(attempts) if one.case.slug == slug)
