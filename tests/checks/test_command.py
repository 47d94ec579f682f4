"""``sexology check``: JSON of one shape, sentences and figures for people, exit codes, documentation."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.checks.conftest import GOOD
from toolkit.checks import DIAGNOSTICS
from toolkit.cli.app import app
from toolkit.errors import ToolkitError
from toolkit.players import PLAYERS


def run(*arguments: object) -> Result:
    """Run ``sexology check`` in this process."""
    return CliRunner().invoke(app, ["check", *map(str, arguments)])


def folder_with(tmp_path: Path, old: str = "", new: str = "") -> Path:
    """Copy a good case into a folder, one thing in it changed."""
    shutil.copytree(GOOD / "milan", tmp_path / "milan")
    path = tmp_path / "milan" / "case.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    return tmp_path


def test_json_has_the_agreed_shape(tmp_path: Path) -> None:
    """Cases, each with diagnostics and the scores of every player on every seed; nothing else on stdout."""
    told = run(folder_with(tmp_path), "--json", "--seeds", 2)
    found = json.loads(told.stdout)
    assert set(found) == {"cases"}
    [case] = found["cases"]
    assert set(case) == {"case", "diagnostics", "scores"}
    assert case["case"] == "milan"
    assert set(case["scores"]) == set(PLAYERS)
    assert all(len(scores) == 2 and all(0 <= score <= 1 for score in scores) for scores in case["scores"].values())
    for one in case["diagnostics"]:
        assert set(one) == {"code", "severity", "message", "file", "line"}
        assert one["severity"] in {"error", "warning"}


def test_an_error_is_told_with_file_and_line_and_ends_with_1(tmp_path: Path) -> None:
    """In Dutch and in English, for people and for machines."""
    folder = folder_with(tmp_path, "age: 19", "age: 17")
    dutch, english = run(folder), run(folder, "--lang", "en")
    assert (dutch.exit_code, english.exit_code) == (1, 1)
    assert "milan/case.yaml:23: C01 (fout) Leeftijd 17" in dutch.stdout
    assert "milan/case.yaml:23: C01 (error) Age 17" in english.stdout
    [case] = json.loads(run(folder, "--json").stdout)["cases"]
    assert [(one["code"], one["line"]) for one in case["diagnostics"]] == [("C01", 23)]
    assert case["scores"] == {}


def test_a_warning_alone_ends_with_0(tmp_path: Path) -> None:
    """It is told, and keeps nothing from being used."""
    told = run(folder_with(tmp_path, "signs: [no-privacy]", "alone: true"), "--seeds", 0)
    assert told.exit_code == 0
    assert "P02 (waarschuwing)" in told.stdout


def test_a_sound_folder_shows_its_figures(tmp_path: Path) -> None:
    """A row for every player."""
    told = run(folder_with(tmp_path, "player: twin", "player: never-deepen"), "--seeds", 1)
    assert all(name in told.stdout for name in PLAYERS)
    assert "%" in told.stdout


def test_what_cannot_be_checked_is_an_error_of_its_own(tmp_path: Path) -> None:
    """Neither a case nor a folder with cases; the command line turns it into exit code 2."""
    for named in ("nobody", tmp_path, tmp_path / "nowhere"):
        told = run(named)
        assert isinstance(told.exception, ToolkitError), named
        assert len(str(told.exception)) > 10


def test_sound_cases_are_published(tmp_path: Path) -> None:
    """Their digests are written down; a case with an error is left out."""
    folder = folder_with(tmp_path)
    assert run(folder, "--seeds", 0, "--publish").exit_code == 0
    assert set(json.loads((folder / "published.json").read_text(encoding="utf-8"))) == {"milan"}
    path = folder / "milan" / "case.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("anxiety: 7.5", "anxiety: 7"), encoding="utf-8")
    told = run(folder, "--seeds", 0)
    assert told.exit_code == 1
    assert "F22" in told.stdout


@pytest.mark.parametrize("code", DIAGNOSTICS)
def test_every_diagnostic_is_documented(code: str) -> None:
    """``--explain`` prints title, sentence, reason and way out in both languages."""
    for language, which in (("nl", 0), ("en", 1)):
        told = run("--explain", code, "--lang", language)
        assert told.exit_code == 0
        assert all(text[which] in told.stdout for text in DIAGNOSTICS[code].texts)


def test_an_unknown_number_is_refused() -> None:
    """With the numbers there are."""
    assert "F01" in str(run("--explain", "X99").exception)
