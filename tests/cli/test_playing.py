"""The game in a terminal, played through a pipe by somebody who reads the menus."""

import re
from pathlib import Path

import pytest

from toolkit.cli.playing import play_case
from toolkit.model.text import Language
from toolkit.records import read_attempt
from toolkit.words import say

ROW = re.compile(r"^ *(\d+)[ *] (.*)$")


class Reader:
    """Answers prompts by the label of a menu's row: what a person would look for."""

    def __init__(self, capsys: pytest.CaptureFixture[str], wishes: list[str]) -> None:
        """Look for ``wishes`` one after another; a number, nothing, or what follows ``=`` is typed as it is."""
        self.capsys, self.wishes = capsys, wishes
        self.seen, self.menu = "", {}

    def __call__(self, _prompt: str = "") -> str:
        """Answer one prompt; leave when nothing is left to wish for."""
        shown = self.capsys.readouterr().out
        self.seen += shown
        self.menu = {match[2]: match[1] for line in shown.splitlines() if (match := ROW.match(line))} or self.menu
        if not self.wishes:
            raise EOFError
        wish = self.wishes.pop(0)
        if wish.isdecimal() or not wish or wish.startswith("="):
            return wish.removeprefix("=")
        return " ".join(self.number(part) for part in wish.split("|"))

    def number(self, part: str) -> str:
        """Return the number of the last row that holds ``part``."""
        found = [number for label, number in self.menu.items() if part in label]
        assert found, f"no row with “{part}” among {list(self.menu)}"
        return found[-1]


def play(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    folder: Path,
    wishes: list[str],
    case: str = "sien-and-jonas",
    language: Language = "nl",
) -> str:
    """Play by wishes and return all that was shown."""
    reader = Reader(capsys, wishes)
    monkeypatch.setattr("builtins.input", reader)
    play_case(case, folder=folder, language=language, seed=1, help_stage="guided", new=False)
    return reader.seen + capsys.readouterr().out


def kinds(folder: Path, case: str = "sien-and-jonas") -> list[str]:
    """Return the kinds of decision in the record."""
    return [one.kind for one in read_attempt(folder / f"{case}-1.jsonl").attempt.decisions]


def test_a_session_is_played_from_letter_to_closing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Ask, meet alone, screen, explain, compose, mend, hand out, close, debrief, code: all by menu."""
    wishes = [
        "Vraag", "Hulpvraag", "Wat brengt je hier", "Iedereen", "0", "Spreek Sien alleen", "nagaan: Veiligheid", "Weer samen",
        "Zeg terug wat je bij Jonas", "0",
        "Leg uit", "Toestemming", "in gesprek", "=zodat ze nee kunnen zeggen",
        "Oefenprogramma", "Neem een oefening op", "Grondwerk", "Veiligheids- en pauzeafspraak",
        "Pas een oefening aan", "Hoe vaak", "1", "20",
        "Pas een oefening aan", "Waar het om gaat", "opmerken wat je voelt|vragen wat je graag",
        "Voor het hele programma", "Spreek een pauze af", "om de druk", "geen uitzonderingen", "rustig verlopen",
        "Geef mee", "ja",
        "Sluit de sessie", "ja",
        "Verslag", "Veiligheids- en pauzeafspraak", "Vraag Sien", "gevoelsmatig", "open en concreet",
        "Veiligheids- en pauzeafspraak", "hindernis noteren", "struikelblok", "0",
        "Bekijk het verloop", "Bekijk wat je weet", "Maak ongedaan",
    ]  # fmt: skip
    shown = play(capsys, monkeypatch, tmp_path, wishes)
    assert not wishes
    assert kinds(tmp_path) == [
        "ask", "meet", "screen", "meet", "reflect", "educate", "compose", "compose", "compose", "compose", "assign", "close",
        "debrief", "code-obstacle", "undo",
    ]  # fmt: skip
    for text in ("Verwijsbrief", "Vooraf", "Bewaard om", "sessie 2 van 12", "De ladder"):
        assert text in shown


def test_decisions_are_taken_by_menu_up_to_the_ending(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Formulate, mirror, refer, stay, renew, deepen, end; then read the debrief and begin anew."""
    wishes = [
        "Ask", "Request", "What brings", "0", "0",
        "Decide", "Formulation", "1", "yes", "1", "0", "0", "0", "0", "anxiety", "performing", "1", "70", "=a note",
        "The mirror", "performing|postponing",
        "Refer", "General practitioner", "alongside", "=Dear colleague",
        "Stay with", "Agree on four", "Deepen", "individual", "1", "40",
        "What always", "What you decided",
        "End the treatment", "the client wishes", "after 6 weeks", "yes",
        "Debrief", "Start a new attempt",
    ]  # fmt: skip
    shown = play(capsys, monkeypatch, tmp_path, wishes, "milan", "en")
    assert not wishes
    assert kinds(tmp_path, "milan") == [
        "ask", "formulate", "name-mirror", "refer", "stay", "renew", "deepen", "end",
    ]  # fmt: skip
    written = read_attempt(tmp_path / "milan-1.jsonl").attempt.decisions[1]
    assert (written.confidence, written.note, written.mirror) == (70, "a note", ("perform",))
    assert (tmp_path / "milan-2.jsonl").is_file()
    for text in ("Under the bonnet", "What you were not told", "three months on"):
        assert text in shown


def test_beliefs_and_questions_are_told_as_the_case_has_them(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Clients addressed as u are asked so; whoever else holds a belief is named; the end tells of referrals."""
    wishes = [
        "Vraag", "Hulpvraag", "Wat brengt u", "Iedereen", "0", "0",
        "Leg uit", "Aandacht", "eerst vragen", "",
        "Beslis", "Rond de behandeling", "doelen", "geen opvolging", "ja",
        "Nabespreking",
    ]  # fmt: skip
    shown = play(capsys, monkeypatch, tmp_path, wishes, "jef-and-maria")
    plain = " ".join(shown.split())
    assert "in de je-vorm" in plain
    assert "Wat brengt u hier vandaag?" in plain
    assert "Wat brengt je" not in plain
    assert "het personeel en de kinderen, het weegt op Maria: " in plain
    assert "voor Jef, ten laatste in sessie 3: niet gedaan" in plain


def test_leaving_at_any_moment_keeps_everything(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The end of input and Ctrl-C leave with a sentence; the next time goes on from there."""
    play(capsys, monkeypatch, tmp_path, ["Vraag", "Hulpvraag", "Wat brengt"])

    def interrupt(_prompt: str = "") -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", interrupt)
    play_case("sien-and-jonas", folder=tmp_path, language=None, seed=None, help_stage="guided", new=False)
    assert "Speel verder met: sexology play sien-and-jonas" in capsys.readouterr().out
    shown = play(capsys, monkeypatch, tmp_path, ["Vraag", "Vraag of je", "0", "Taal: English", "Report"])
    assert kinds(tmp_path) == ["ask-leave"]
    assert say("homework-none", "en").split(".")[0] in " ".join(shown.split())
    assert read_attempt(tmp_path / "sien-and-jonas-1.jsonl").attempt.language == "en"


def test_an_answer_that_is_not_in_the_list_is_asked_again(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Nothing is decided by a slip of the finger."""
    shown = play(capsys, monkeypatch, tmp_path, ["99", "", "Maak ongedaan", "0"])
    assert shown.count("Kies een nummer uit de lijst.") == 2
    assert "Er is niets om ongedaan te maken" in shown
    assert not kinds(tmp_path)
