"""Typed questions between browser and Python: only what was typed travels one way, only what it meant the other."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.widgets.test_screen import seated
from toolkit.interview import strength

pytestmark = pytest.mark.skipif(strength() != "full", reason="the sentence encoder is not installed")


def without_words(answers: list[dict[str, Any]], words: str) -> list[dict[str, Any]]:
    """Return the answers, which must not repeat what was typed."""
    assert words not in json.dumps(answers, ensure_ascii=False)
    return answers


def test_a_clear_question_changes_the_view_and_says_what_it_was_taken_for(tmp_path: Path) -> None:
    """The view first, then that it is saved."""
    shown, send = seated(tmp_path)
    words = "Wat brengt je precies hierheen?"
    changed, done = without_words(send(type="typed", text=words, to="milan", token=3), words)
    assert ("changed", "done", 3) == (changed["type"], done["type"], done["token"])
    assert ("confident", True) == (done["heard"]["outcome"], done["heard"]["asked"])
    assert done["heard"]["kept"]
    assert shown.panel.told["ask"]["typing"]["told"]
    assert words not in json.dumps(shown.panel.get_state(), ensure_ascii=False)


def test_an_unclear_question_changes_nothing_until_it_is_clear(tmp_path: Path) -> None:
    """Three choices; the one chosen is asked, another one is refused."""
    shown, send = seated(tmp_path)
    before = shown.panel.told
    (done,) = send(type="typed", text="Vertel eens over vroeger.", to="milan", token=1)
    assert ("unsure", False, 3) == (done["heard"]["outcome"], done["heard"]["asked"], len(done["heard"]["choices"]))
    assert shown.panel.told is before
    (refused,) = send(type="meant", questions=["no-such-question"], token=2)
    assert "refused" == refused["type"]
    _, done = send(type="meant", questions=[done["heard"]["choices"][0]["id"]], token=3)
    assert done["heard"]["asked"]


def test_nothing_typed_is_a_sentence(tmp_path: Path) -> None:
    """Python says so, with the token it answers."""
    _, send = seated(tmp_path)
    (refused,) = send(type="typed", text="  ", to="milan", token=4)
    assert ("refused", 4) == (refused["type"], refused["token"])
    assert refused["text"].endswith(".")
