"""The review command: for a person, for a program, as a page; one sentence for what goes wrong."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import toolkit.review
from tests.review.sample import a_review
from toolkit.casefiles import load_case
from toolkit.cli.app import app
from toolkit.errors import ToolkitError
from toolkit.model.review import Review

PROMISED = {
    "session",
    "decision",
    "label",
    "loss",
    "standard_error",
    "accepted",
    "contested",
    "rules",
    "sources",
    "fix",
}


def run(*arguments: object) -> Result:
    """Run a command in this process."""
    return CliRunner().invoke(app, [str(one) for one in arguments])


@pytest.fixture
def attempt(tmp_path: Path) -> Path:
    """Return the record of a whole attempt at Sien and Jonas."""
    path = tmp_path / "sien-and-jonas-1.jsonl"
    assert run("simulate", "sien-and-jonas", "--player", "reference", "--out", path).exit_code == 0
    return path


@pytest.fixture
def worked_out(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Work nothing out: every review is the sample. Return what the engine was handed, in decisions."""
    handed: list[int] = []

    def sample(course: object, decisions: tuple[object, ...], *, progress: Callable[[float], None]) -> Review:
        handed.append(len(decisions))
        for share in (0.2, 0.1, 1.0):
            progress(share)
        return a_review(load_case("sien-and-jonas"))

    monkeypatch.setattr(toolkit.review, "review", sample, raising=False)
    return handed


def cut(path: Path, lines: int) -> Path:
    """Return a copy of a record with so many lines fewer, as if it had not been played on."""
    kept = path.read_text(encoding="utf-8").splitlines(keepends=True)[:-lines]
    shorter = path.with_name(f"shorter-{path.name}")
    shorter.write_text("".join(kept), encoding="utf-8")
    return shorter


def test_a_person_reads_a_table(attempt: Path, worked_out: list[int]) -> None:
    """Every decision with its label and reason, in either language, no line wider than the table."""
    for language, words in (
        ("nl", ("▲ gemist", "Waar dit op steunt", "11 beslissingen")),
        ("en", ("▲ missed", "", "11 decisions")),
    ):
        shown = run("review", attempt, "--lang", language)
        assert shown.exit_code == 0, shown.output
        assert words[0] in shown.output
        assert words[2] in shown.output
        assert max(len(line) for line in shown.output.splitlines()) <= 100
    assert worked_out[0] > 100


def test_a_program_reads_json(attempt: Path, worked_out: list[int]) -> None:
    """Everything that was promised, by id."""
    told = json.loads(run("review", attempt, "--json").output)
    assert (told["case"], told["ended"], told["attempt"]) == ("sien-and-jonas", True, attempt.name)
    assert all(set(row) >= PROMISED for row in told["decisions"])


def test_a_page_can_be_kept(attempt: Path, worked_out: list[int], tmp_path: Path) -> None:
    """The page is written where it was asked for, and nothing is printed in its place."""
    kept = tmp_path / "review.html"
    shown = run("review", attempt, "--html", "--out", kept, "--lang", "en")
    assert shown.exit_code == 0, shown.output
    assert shown.stdout == ""
    assert str(kept) in shown.stderr
    assert kept.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_an_unfinished_attempt_is_reviewed_as_far_as_it_went(attempt: Path, worked_out: list[int]) -> None:
    """It says that it is not over, and keeps shut what only the end opens."""
    shown = run("review", cut(attempt, 40), "--lang", "en")
    assert "The attempt is not over" in shown.output
    assert "You did not say anywhere how sure you were." in shown.output
    told = json.loads(run("review", cut(attempt, 40), "--json").output)
    assert (told["ended"], told["focus"], told["calibration"]) == (False, None, [])


def test_what_cannot_be_reviewed_is_said_in_a_sentence(attempt: Path, worked_out: list[int], tmp_path: Path) -> None:
    """A record that is missing or broken, two forms at once, a folder that is not there."""
    broken = tmp_path / "broken-1.jsonl"
    broken.write_text(attempt.read_text(encoding="utf-8").replace('"ask"', '"aks"', 1), encoding="utf-8")
    wrong = [
        ("review", tmp_path / "nothing.jsonl"),
        ("review", broken),
        ("review", attempt, "--json", "--html"),
        ("review", attempt, "--case", "milan"),
        ("review", attempt, "--out", tmp_path / "no" / "such" / "folder.txt"),
    ]
    for arguments in wrong:
        error = run(*arguments).exception
        assert isinstance(error, ToolkitError), arguments
        assert str(error).strip()
        assert "\n" not in str(error)


def test_the_engine_itself_is_asked(tmp_path: Path) -> None:
    """Without anything put in its place: the first sessions of an attempt, the same to the letter each time."""
    path = tmp_path / "milan-1.jsonl"
    run("simulate", "milan", "--player", "reference", "--out", path)
    first = run("review", cut(path, 60), "--json")
    told = json.loads(first.output)
    assert not told["ended"]
    assert {row["label"] for row in told["decisions"]} <= {"sound", "defensible", "missed", "premature", "unsafe"}
    assert run("review", cut(path, 60), "--json").output == first.output


def test_before_the_first_session_is_closed_there_is_nothing_to_review(tmp_path: Path) -> None:
    """It says so, in the language that was asked for."""
    path = tmp_path / "milan-1.jsonl"
    run("simulate", "milan", "--player", "reference", "--out", path)
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    error = run("review", cut(path, len(lines) - 4), "--lang", "en").exception
    assert str(error) == "There is nothing to review yet: close a session first."
