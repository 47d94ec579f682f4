"""Every case played to a good ending and to at least three different bad ones, and told in both languages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from toolkit.casefiles import case_names, load_case
from toolkit.desk import tell
from toolkit.model.text import LANGUAGES
from toolkit.players import PLAYERS, play
from toolkit.players.naive import at_random
from toolkit.session import Replay

BAD = ("education-only", "rushed", "always-refer", "tick-everything", "copied-solution")
"""Players that go wrong in ways as different as the players allow, without playing all of them."""
GOOD_KINDS = {"improved", "partly", "safe-stop"}
DIFFERENT = 3
SEED = 3
MARK = "{"


def texts(value: object) -> Iterator[str]:
    """Yield every text of a view."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)


def tells_whole(course: Replay) -> None:
    """The opening of every session and the debrief are told in nl and in en, with no placeholder left open."""
    opened = {step.state.shown.session: step for step in course.steps}
    for step in (*opened.values(), course.steps[-1]):
        told = {language: tell(step.state, language) for language in LANGUAGES}
        for view in told.values():
            assert not [text for text in texts(view["transcript"]) if not text.strip() and text]
            assert not [text for text in texts(view["ending"]) if MARK in text]
        said = [list(texts(told[language]["transcript"])) for language in LANGUAGES]
        assert len(said[0]) == len(said[1])
    assert told["nl"]["ending"]
    assert told["nl"]["ending"] != told["en"]["ending"]


@pytest.mark.parametrize("name", case_names())
def test_a_good_ending_and_three_bad_ones(name: str) -> None:
    """The reference ends well; at least three naive courses end badly, each in its own way; all are told whole."""
    case = load_case(name)
    good, _ = play(case, PLAYERS["reference"], at_random, seed=SEED)
    assert good.state.shown.ending is not None
    assert good.state.shown.ending.kind in GOOD_KINDS
    tells_whole(good)
    bad: dict[tuple[str, str, int, float], Replay] = {}
    for player in BAD:
        course, _ = play(case, PLAYERS[player], at_random, seed=SEED)
        ending = course.state.shown.ending
        assert ending is not None
        if ending.kind not in GOOD_KINDS:
            bad[ending.kind, ending.how, course.state.shown.session, ending.score] = course
    assert len(bad) >= DIFFERENT
    for course in bad.values():
        tells_whole(course)
