"""What the library, a published version or several cases together bring up, each spoiled in one line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.checks.conftest import GOOD, line_of
from tests.checks.patches import LIBRARY_PATCHES
from tests.checks.stubs import spare
from toolkit.casefiles.reader import read_yaml
from toolkit.checks import CaseReport, check, publish, to_check
from toolkit.players import reference


def folder_of(tmp_path: Path, *names: str) -> Path:
    """Copy good cases into one folder."""
    for name in names:
        shutil.copytree(GOOD / name, tmp_path / name)
    return tmp_path


def spoil(path: Path, old: str, new: str) -> int:
    """Change one line of a file and return its number."""
    lines = path.read_text(encoding="utf-8").split("\n")
    n = line_of(lines, old)
    lines[n] = lines[n].replace(old, new)
    path.write_text("\n".join(lines), encoding="utf-8")
    return n + 1


def looked_at(folder: Path) -> dict[str, CaseReport]:
    """Check a folder without playing."""
    return {report.case: report for report in check(to_check(folder), seeds=0)}


@pytest.mark.parametrize(("code", "name", "old", "new"), LIBRARY_PATCHES)
def test_a_fault_of_the_library_is_answered(
    code: str, name: str, old: str, new: str, tmp_path: Path, library: Path
) -> None:
    """With the library's own file; no case can be looked at before it is mended."""
    folder = folder_of(tmp_path, "milan")
    assert looked_at(folder)["milan"].noted == ()
    lines = (library / name).read_text(encoding="utf-8").split("\n")
    n = lines.index(old)
    lines[n] = new
    (library / name).write_text("\n".join(lines), encoding="utf-8")
    [report] = check(to_check(folder), seeds=0)
    assert report.case == "library"
    assert report.noted[0].code == code
    assert report.noted[0].file.endswith(f"library/{name}")
    assert n - 20 <= report.noted[0].line <= n + 1


def test_a_sentence_of_another_case(tmp_path: Path) -> None:
    """F20, at the later case; a case checked alone is compared with its neighbours too."""
    folder = folder_of(tmp_path, "milan", "lotte-and-bram")
    line = spoil(
        folder / "milan" / "case.yaml",
        "Het is een kwestie van discipline, zoals om zes uur opstaan om te gaan lopen.",
        "Als ze neen zegt, stop ik.",
    )
    spoil(
        folder / "lotte-and-bram" / "case.yaml",
        "Bij ons gaat er niets boven de zestig decibel.",
        "Als ze neen zegt, stop ik.",
    )
    reports = looked_at(folder)
    assert [(one.code, one.line) for one in reports["milan"].noted] == [("F20", line)]
    assert reports["lotte-and-bram"].noted == ()
    [alone] = check(to_check(folder / "milan"), seeds=0)
    assert alone.noted == reports["milan"].noted


def test_an_id_of_another_case(tmp_path: Path) -> None:
    """F21, at the later case."""
    folder = folder_of(tmp_path, "milan", "lotte-and-bram")
    line = spoil(folder / "milan" / "case.yaml", "id: C05", "id: C01")
    assert [(one.code, one.line) for one in looked_at(folder)["milan"].noted] == [("F21", line)]


def test_a_published_case_that_plays_differently(tmp_path: Path) -> None:
    """F22 for a number changed; nothing for a text changed, nor for a number changed under a new version."""
    folder = folder_of(tmp_path, "milan")
    path = folder / "milan" / "case.yaml"
    [report] = check(to_check(folder), seeds=0)
    assert report.subject is not None
    publish([report.subject], folder)
    assert set(json.loads((folder / "published.json").read_text(encoding="utf-8"))["milan"]) == {"1"}
    assert looked_at(folder)["milan"].noted == ()
    spoil(path, "Ik ben gezond, ik loop", "Ik ben kerngezond, ik loop")
    assert looked_at(folder)["milan"].noted == ()
    spoil(path, "anxiety: 7.5", "anxiety: 7")
    assert [one.code for one in looked_at(folder)["milan"].noted] == ["F22"]
    spoil(path, "version: 1", "version: 2")
    assert looked_at(folder)["milan"].noted == ()


def test_a_better_library_asks_for_no_new_version(tmp_path: Path, library: Path) -> None:
    """The published digest is that of the case alone."""
    folder = folder_of(tmp_path, "milan")
    [report] = check(to_check(folder), seeds=0)
    assert report.subject is not None
    publish([report.subject], folder)
    path = library / "questions.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("sensitivity: 7", "sensitivity: 6"), encoding="utf-8")
    assert looked_at(folder)["milan"].noted == ()


def test_a_version_that_goes_back(tmp_path: Path) -> None:
    """F23 when a later version has been published."""
    folder = folder_of(tmp_path, "milan")
    (folder / "published.json").write_text('{"milan": {"2": "x"}}', encoding="utf-8")
    assert [(one.code, one.line) for one in looked_at(folder)["milan"].noted] == [("F23", 4)]


def test_a_player_whom_too_few_cases_tell_apart(tmp_path: Path) -> None:
    """M08 once a folder has enough cases, at the first that does not tell the player apart."""
    for n in range(12):
        text = (GOOD / "milan" / "case.yaml").read_text(encoding="utf-8")
        place = tmp_path / f"milan-{n}" / "case.yaml"
        place.parent.mkdir()
        text = text.replace("slug: milan", f"slug: milan-{n}").replace("id: C05", f"id: C5{n}")
        place.write_text(
            text.replace('{nl: "', f'{{nl: "Nummer {n}: ').replace('en: "', f'en: "Number {n}: '), encoding="utf-8"
        )
    players = {"reference": reference, "spare": spare}
    told = [one for report in check(to_check(tmp_path), seeds=1, players=players) for one in report.noted]
    assert not [one for one in told if one.code == "M08"]
    spoil(tmp_path / "milan-3" / "case.yaml", "  - id: milan-goal-dating", "  - id: milan-goal-dating-m02")
    reports = check(to_check(tmp_path), seeds=1, players=players)
    found = [(report.case, one.names["player"]) for report in reports for one in report.noted if one.code == "M08"]
    assert found == [("milan-3", "spare")]


def test_a_torn_file_does_not_keep_others_from_being_checked(tmp_path: Path) -> None:
    """It has its own diagnostic; the rest are looked at as before."""
    folder = folder_of(tmp_path, "milan", "lotte-and-bram")
    path = folder / "milan" / "case.yaml"
    path.write_text(path.read_text(encoding="utf-8")[:20000], encoding="utf-8")
    reports = looked_at(folder)
    assert [one.code for one in reports["milan"].noted] == ["F01"]
    assert reports["lotte-and-bram"].noted == ()


def test_the_file_of_what_was_published_is_read_back(tmp_path: Path) -> None:
    """Publishing again keeps earlier versions."""
    folder = folder_of(tmp_path, "milan")
    (folder / "published.json").write_text('{"milan": {"0": "x"}, "noor": {"1": "y"}}', encoding="utf-8")
    [report] = check(to_check(folder), seeds=0)
    assert report.subject is not None
    publish([report.subject], folder)
    known = json.loads((folder / "published.json").read_text(encoding="utf-8"))
    assert set(known["milan"]) == {"0", "1"}
    assert known["noor"] == {"1": "y"}
    assert read_yaml(folder / "milan" / "case.yaml").line(("version",)) == 4
