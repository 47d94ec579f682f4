"""The Python half of the author's panel: what it asks of the file, and what it shows of it."""

import re
from pathlib import Path
from typing import Any

import pytest

from toolkit.casefiles import load_case
from toolkit.desk import Sitting
from toolkit.model.text import LANGUAGES, Language
from toolkit.players import PLAYERS, play
from toolkit.widgets import authoring
from toolkit.widgets.authoring import AuthorScreen


def at_work(folder: Path, language: Language = "nl", slug: str = "robbe") -> AuthorScreen:
    """Return the panel of a case whose skeleton was made in it."""
    screen = AuthorScreen(slug, language, folder)
    send(screen, type="make", couple=False)
    return screen


def send(screen: AuthorScreen, **message: object) -> dict[str, Any]:
    """Send a message as a browser does and return the view."""
    screen.panel._handle_custom_msg(message, [])
    view: dict[str, Any] = screen.panel.view
    return view


def rewrite(screen: AuthorScreen, old: str, new: str) -> None:
    """Save the file with something changed, at another time."""
    text = screen.path.read_text(encoding="utf-8")
    assert old in text
    screen.path.write_text(text.replace(old, new, 1), encoding="utf-8")
    screen._seen = 0.0


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_begins_with_nothing_and_makes_a_sound_case(tmp_path: Path, language: Language) -> None:
    """No file, two buttons; then a playable case with all texts still to write."""
    screen = AuthorScreen("robbe", language, tmp_path / "my-cases")
    assert not screen.panel.view["exists"]
    view = send(screen, type="make", couple=True)
    assert view["exists"]
    assert view["playable"]
    assert not view["only_form"]
    assert [one["code"] for one in view["findings"]] == ["F29"]
    assert str(view["waiting"]) in view["findings"][0]["text"]
    assert view["waiting"] > 100
    assert len(load_case(screen.path).clients) == 2


def test_what_is_wrong_is_named_with_its_line_when_the_file_is_saved(tmp_path: Path) -> None:
    """A fault, its line, its way out and its why; and gone once mended."""
    screen = at_work(tmp_path)
    rewrite(screen, "    age: 34", "    age: 17")
    (found,) = send(screen, type="look")["findings"]
    lines = screen.path.read_text(encoding="utf-8").splitlines()
    assert lines[found["line"] - 1] == "    age: 17"
    assert found["code"] == "C01"
    assert found["why"]
    rewrite(screen, "    age: 17", "    age: 18")
    assert [one["code"] for one in send(screen, type="look")["findings"]] == ["F29"]


def test_looking_at_an_unchanged_file_draws_nothing(tmp_path: Path) -> None:
    """The browser asks every few seconds; only a saved file is read."""
    screen = at_work(tmp_path)
    before = screen.panel.view
    assert send(screen, type="look") is before
    assert send(screen, type="check") is not before


def test_a_broken_file_is_explained_and_not_played(tmp_path: Path) -> None:
    """One finding of form, no button to play."""
    screen = at_work(tmp_path)
    rewrite(screen, "version: 1", "version: [1")
    view = send(screen, type="look")
    assert [one["code"][0] for one in view["findings"]] == ["F"]
    assert not view["playable"]
    assert view["only_form"]
    send(screen, type="play")
    assert not screen.stage.children
    assert screen.panel.view["message"]


def test_written_texts_are_counted_down(tmp_path: Path) -> None:
    """Each language of each text counts for one."""
    screen = at_work(tmp_path)
    before = screen.panel.view["waiting"]
    rewrite(screen, 'nl: "✎ Wie komt er', 'nl: "Wie komt er')
    assert send(screen, type="look")["waiting"] == before - 1


def test_the_case_opens_in_the_play_panel_and_what_moved_is_told(tmp_path: Path) -> None:
    """Nothing before something was played; then each session with its numbers and causes."""
    screen = at_work(tmp_path)
    assert send(screen, type="trace")["moved"] == []
    send(screen, type="play")
    assert len(screen.stage.children) == 1
    play_through(screen)
    moved = send(screen, type="trace")["moved"]
    assert [row["session"] for row in moved] == list(range(1, len(moved) + 1))
    parts = [part for session in moved for row in session["rows"] for part in row["parts"]]
    assert parts
    for row in (row for session in moved for row in session["rows"]):
        total = sum(figure(part["amount"]) for part in row["parts"])
        assert abs(figure(row["after"]) - figure(row["before"]) - total) < 0.05
    assert all(part["why"] and part["amount"][0] in "+−" and "{" not in part["text"] for part in parts)


def figure(text: str) -> float:
    """Return a number as it is written in Dutch."""
    return float(text.replace(",", ".").replace("−", "-"))


def test_a_case_that_plays_differently_now_begins_a_new_attempt(tmp_path: Path) -> None:
    """The attempt before stays where it is; its trace is no longer shown."""
    screen = at_work(tmp_path)
    send(screen, type="play")
    play_through(screen)
    rewrite(screen, "      anxiety: 7 ", "      anxiety: 6 ")
    assert send(screen, type="trace")["moved"] == []
    assert send(screen, type="play")["message"] == ""
    assert len(list((tmp_path / "attempts").glob("*.jsonl"))) == 2


def play_through(screen: AuthorScreen) -> None:
    """Let the reference play the attempt that is open."""
    case = load_case(screen.path)
    sitting = Sitting.open(screen.path, screen.folder / "attempts", "nl")
    _, decisions = play(case, PLAYERS["reference"], PLAYERS["reference"], sitting.record.attempt.header.seed)
    for decision in decisions:
        sitting.decide(decision)
    sitting.close()


def test_the_script_asks_only_for_words_there_are() -> None:
    """Each id in the panel's script is in the view's words."""
    words = AuthorScreen("robbe", "nl", Path("nowhere")).panel.view["words"]
    script = (Path(authoring.__file__).parent / "static" / "authoring.js").read_text(encoding="utf-8")
    assert set(re.findall(r'"(author-[\w-]+)"', script)) == set(words) - {"author-line"}
