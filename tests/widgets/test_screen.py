"""The Python half of the panel: messages in, answers out, no browser."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from toolkit.desk import Sitting
from toolkit.model.text import Language
from toolkit.widgets import open_case, panel, screen
from toolkit.widgets.screen import CaseScreen
from toolkit.words import screen_words

Send = Callable[..., list[dict[str, Any]]]
STATIC = Path(panel.__file__).parent / "static"


def seated(folder: Path, language: Language = "nl") -> tuple[CaseScreen, Send]:
    """Open Milan's case; the function returned sends a message as a browser does and returns the answers."""
    shown = CaseScreen(Sitting.open("milan", folder, language))
    answers: list[dict[str, Any]] = []
    shown.panel.send = lambda content, _buffers=None: answers.append(json.loads(json.dumps(content)))

    def send(**message: object) -> list[dict[str, Any]]:
        answers.clear()
        shown.panel._handle_custom_msg(message, [])
        return list(answers)

    return shown, send


def test_a_decision_is_answered_with_what_changed_and_when_it_was_saved(tmp_path: Path) -> None:
    """Saved is said after the line stands in the record."""
    _, send = seated(tmp_path)
    changed, done = send(type="decide", decision={"kind": "ask", "question": "request", "to": "milan"}, token=7)
    assert ("changed", 1) == (changed["type"], changed["turn"])
    assert changed["parts"]["header.minutes"] < 60
    assert ("done", 7) == (done["type"], done["token"])
    assert re.fullmatch(r"\d\d:\d\d", done["saved"])
    assert any('"request"' in path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.jsonl"))


def test_the_impossible_is_refused_and_changes_nothing(tmp_path: Path) -> None:
    """A refusal is one sentence with the token it answers."""
    shown, send = seated(tmp_path)
    before = shown.panel.told
    (answer,) = send(type="decide", decision={"kind": "undo"}, token=1)
    assert ("refused", 1) == (answer["type"], answer["token"])
    assert answer["text"].endswith(".")
    (answer,) = send(type="decide", decision={"kind": "no such thing"}, token=2)
    assert "refused" == answer["type"]
    assert shown.panel.told is before


def test_the_language_changes_without_losing_anything(tmp_path: Path) -> None:
    """The same course, in other words."""
    shown, send = seated(tmp_path, language="nl")
    send(type="decide", decision={"kind": "ask-leave"}, token=1)
    changed, _ = send(type="language", language="en", token=2)
    assert "en" == changed["parts"]["language"]
    assert shown.panel.told["ask"]["leave"]["asked"]
    assert screen_words("en")["pause"] == shown.panel.told["words"]["pause"]


def test_a_browser_that_comes_later_gets_the_newest_view(tmp_path: Path) -> None:
    """The state that travels on a page reload is never the first view."""
    shown, send = seated(tmp_path)
    send(type="decide", decision={"kind": "ask-leave"}, token=1)
    assert 1 == shown.panel.get_state("view")["view"]["turn"]
    (whole,) = send(type="whole")
    assert shown.panel.told["header"] == whole["whole"]["header"]


def test_running_the_cell_again_goes_on_where_it_was(tmp_path: Path) -> None:
    """The new panel resumes; the one before says that it was left, and writes nothing."""
    _, send = seated(tmp_path)
    send(type="decide", decision={"kind": "ask-leave"}, token=1)
    again, _ = seated(tmp_path)
    assert again.panel.told["ask"]["leave"]["asked"]
    (answer,) = send(type="decide", decision={"kind": "ask", "question": "request"}, token=2)
    assert "refused" == answer["type"]


def test_leaving_says_how_to_come_back(tmp_path: Path) -> None:
    """Leaving is answered with a sentence."""
    _, send = seated(tmp_path)
    (answer,) = send(type="leave", token=3)
    assert ("left", 3) == (answer["type"], answer["token"])
    assert answer["text"]


def test_figures_are_drawn_when_asked_for(tmp_path: Path) -> None:
    """A static figure with its table's caption; put away when it is closed."""
    shown, send = seated(tmp_path)
    assert () == shown.figures.outputs
    assert [] == send(type="figures", figures=["reports"], dark=True)
    (output,) = shown.figures.outputs
    assert output["data"]["application/vnd.plotly.v1+json"]["data"]
    send(type="figures", figures=[])
    assert () == shown.figures.outputs


def test_a_case_that_cannot_be_opened_is_one_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No traceback: what was shown is plain text."""
    shown: list[Any] = []
    monkeypatch.setattr(screen, "display", lambda what, **_: shown.append(what))
    open_case("no-such-case", folder=tmp_path)
    assert ["text/plain"] == list(shown[0])
    assert "no-such-case" in shown[0]["text/plain"]


def test_every_word_of_the_panel_exists() -> None:
    """Each id the panel asks for is a word in both languages."""
    asked = {
        word
        for file in STATIC.glob("*.js")
        for word in re.findall(r'\bt\((?:[\w.]+ \? )?"([a-z-]+)"', file.read_text(encoding="utf-8"))
    }
    assert len(asked) > 100
    for language in ("nl", "en"):
        assert not asked - set(screen_words(language))


def test_data_never_becomes_markup() -> None:
    """The panel writes text nodes and plain attributes, and fetches nothing."""
    code = panel.module()
    assert not re.findall(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|https?://|import\(", code
    )
