"""The commands: one sentence for what goes wrong, JSON for machines, hidden values only after the end."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from toolkit.cli.app import app
from toolkit.errors import ToolkitError
from toolkit.players import PLAYERS
from toolkit.records import read_attempt
from toolkit.words import say


def run(*arguments: object, given: str = "") -> Result:
    """Run a command in this process."""
    return CliRunner().invoke(app, [str(one) for one in arguments], input=given)


def whole(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command as a program of its own."""
    command = [sys.executable, "-c", "from toolkit.cli import main; main()", *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)


def test_help_is_quick_and_names_every_command() -> None:
    """Asking for help loads no case, no model and no table."""
    code = (
        "import sys; from toolkit.cli.app import app\n"
        "print(sorted({'pydantic', 'numpy', 'pandas', 'yaml', 'plotly', 'IPython', 'babel'} & set(sys.modules)))"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert loaded.stdout.strip() == "[]"
    shown = run("--help")
    assert shown.exit_code == 0
    for name in ("play", "replay", "simulate", "cases", "lab"):
        assert name in shown.output


@pytest.mark.parametrize(
    ("told", "machine", "spoken"),
    [
        ("en", "nl_BE.UTF-8", "en"),
        ("nl", "en_GB.UTF-8", "nl"),
        ("", "en_GB.UTF-8", "en"),
        ("", "fr_BE.UTF-8", "nl"),
        ("", "C", "nl"),
    ],
)
def test_the_language_is_that_of_whoever_works_here(
    told: str, machine: str, spoken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What SEXOLOGY_LANG says, else that of the machine where it is English; and ``--lang`` above both."""
    monkeypatch.setenv("SEXOLOGY_LANG", told)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, machine)
    title = {"nl": "Sien (34) en Jonas (35)", "en": "Sien (34) and Jonas (35)"}
    assert title[spoken] in run("cases").output
    assert title["nl"] in run("cases", "--lang", "nl").output


def test_cases_are_listed_in_both_languages() -> None:
    """Each case with its title and complaint."""
    assert "sien-and-jonas: Sien (34) en Jonas (35)" in run("cases").output
    assert "sien-and-jonas: Sien (34) and Jonas (35)" in run("cases", "--lang", "en").output


def test_cases_can_be_listed_in_three_orders(tmp_path: Path) -> None:
    """By difficulty, theme and learning goal; the next one to play stands below."""
    by_difficulty = run("cases", "--lang", "en", "--folder", tmp_path).output
    assert by_difficulty.startswith("Difficulty 1 of 5\n  ○ milan:")
    assert by_difficulty.endswith("Play: sexology play milan\n")
    by_theme = run("cases", "--lang", "en", "--sort", "theme", "--folder", tmp_path).output
    assert "rapid ejaculation\n  ○ milan:" in by_theme
    by_goal = run("cases", "--lang", "en", "--sort", "goal", "--folder", tmp_path).output
    assert "Build a whole programme for one person, without waiting for a partner.\n  ○ milan:" in by_goal


def test_cases_as_json_tell_what_was_played(tmp_path: Path) -> None:
    """A finished case is marked, and another is offered."""
    run("simulate", "milan", "--player", "education-only", "--out", tmp_path / "milan-1.jsonl")
    told = json.loads(run("cases", "--json", "--folder", tmp_path).output)
    assert [row["played"] for row in told["cases"] if row["case"] == "milan"] == ["finished"]
    assert told["next"] != "milan"
    assert {row["difficulty"] for row in told["cases"]} == {1, 2, 3, 4, 5}


@pytest.mark.parametrize("player", PLAYERS)
def test_a_simulation_is_one_line_of_json(player: str) -> None:
    """Case, player, seed and outcome, the same each time."""
    first = run("simulate", "milan", "--player", player, "--seed", 4, "--json")
    told = json.loads(first.output)
    assert (told["case"], told["player"], told["seed"]) == ("milan", player, 4)
    assert set(told["outcome"]) == {"ending", "score"}
    assert run("simulate", "milan", "--player", player, "--seed", 4, "--json").output == first.output


def test_a_simulated_attempt_can_be_replayed(tmp_path: Path) -> None:
    """Its record gives the same outcome, with hidden values because it ended."""
    out = tmp_path / "attempt.jsonl"
    arguments = ("simulate", "sien-and-jonas", "--player", "reference", "--seed", 3, "--out", out)
    told = json.loads(run(*arguments, "--json").output)
    again = json.loads(run("replay", out, "--json").output)
    assert again["outcome"]["score"] == told["outcome"]["score"]
    assert len(again["steps"]) == len(read_attempt(out).attempt.decisions) + 1
    assert "hidden" in again["steps"][0]
    text = run("replay", out, "--lang", "en").output
    assert "1. session 1: " in text
    assert "hidden: Sien: " in text
    with pytest.raises(ToolkitError, match="Er bestaat al een verslag"):
        raise run(*arguments).exception


def test_hidden_values_stay_hidden_while_the_course_goes_on(tmp_path: Path) -> None:
    """A replay of an unfinished attempt shows what was shown."""
    run("play", "milan", "--folder", tmp_path, given="2\n1\n1\n0\n0\n0\n")
    record = tmp_path / "milan-1.jsonl"
    assert len(read_attempt(record).attempt.decisions) == 1
    told = json.loads(run("replay", record, "--json").output)
    assert told["outcome"] is None
    assert not [step for step in told["steps"] if "hidden" in step]
    assert "verborgen" not in run("replay", record).output


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("play", "nobody"), "Er is geen casus “nobody”."),
        (("play", "nobody", "--lang", "en"), "There is no case “nobody”."),
        (("simulate", "milan", "--player", "nobody"), "Er is geen speler “nobody”"),
        (("simulate", "milan", "--player", "random", "--skill", "2"), "tussen 0 en 1"),
        (("replay", "nothing-here.jsonl"), "nothing-here.jsonl"),
    ],
)
def test_what_goes_wrong_is_one_sentence(arguments: tuple[str, ...], sentence: str) -> None:
    """On stderr, with exit code 2, and no traceback."""
    result = whole(*arguments)
    assert result.returncode == 2
    assert sentence in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1
    assert not result.stdout


def test_a_terminal_that_knows_no_accents_is_no_fault() -> None:
    """Characters it cannot show are replaced, and the command goes on."""
    command = [sys.executable, "-c", "from toolkit.cli import main; main()", "cases"]
    result = subprocess.run(command, capture_output=True, env={"PYTHONIOENCODING": "ascii"}, check=False)
    assert result.returncode == 0, result.stderr


def test_the_sentence_about_leaving_names_the_file(tmp_path: Path) -> None:
    """Whoever leaves reads where the attempt is and how to go on."""
    output = run("play", "milan", "--folder", tmp_path, "--lang", "en", given="").output
    path = tmp_path / "milan-1.jsonl"
    assert say("left-terminal", "en", path=path, case="milan") in " ".join(output.split()).replace("  ", " ")
