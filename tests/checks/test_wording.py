"""What an author reads: in order, once, in own words, with the way out; from slips clinicians made."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.checks.conftest import GOOD
from tests.checks.stubs import spare
from toolkit.casefiles.reader import OTHERWISE, STUCK
from toolkit.checks import DIAGNOSTICS, Noted, check, in_words
from toolkit.checks.measuring import measurements
from toolkit.cli.app import app
from toolkit.model.text import LANGUAGES
from toolkit.players import PLAYERS, reference
from toolkit.words import TEXTS, say

MILAN, LOTTE = "milan", "lotte-and-bram"


def spoiled(tmp_path: Path, old: str, new: str, *, name: str = MILAN, every: bool = False) -> Path:
    """Copy a good case with something in it changed, once or everywhere."""
    shutil.copytree(GOOD / name, tmp_path / name)
    path = tmp_path / name / "case.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, -1 if every else 1), encoding="utf-8")
    return path


def found(path: Path) -> tuple[Noted, ...]:
    """Look at a case without playing it."""
    [report] = check([path], seeds=0)
    return report.noted


@pytest.mark.parametrize(
    ("old", "new", "stuck"),
    [
        ('nl: "geen pijn, geen bloed"', 'nl: "geen "pijn", geen bloed"', "quote-inside"),
        ('nl: "geen pijn, geen bloed"', 'nl: geen "pijn", geen bloed"', ""),
        ('nl: "geen pijn, geen bloed", en', 'nl: "geen pijn, geen bloed" en', "comma"),
        ("slug: milan", 'slug: "milan', ""),
        ("  communication: 3", "  communication: 3: 4", "colon"),
        ("weeks_between: 2", "\tweeks_between: 2", "character"),
        ("weeks_between: 2", "weeks_between", ""),
        ("  communication: 3", "   communication: 3", ""),
    ],
)
def test_no_word_of_the_parser_reaches_an_author(tmp_path: Path, old: str, new: str, stuck: str) -> None:
    """What is stuck is said in own words, in both languages."""
    first = found(spoiled(tmp_path, old, new))[0]
    assert DIAGNOSTICS[first.code].group == "form"
    for language in LANGUAGES:
        said = in_words(first, language)
        assert not any(word in said for word in ("expected", "mapping", "token", "scalar", "block"))
        if stuck:
            assert TEXTS[f"yaml/{stuck}"].of(language) in said


def test_each_way_to_get_stuck_is_worded() -> None:
    """No more words and no fewer than there are ways."""
    ways = {*STUCK.values(), OTHERWISE, "quote-inside", "no-keys"}
    assert ways == {name.removeprefix("yaml/") for name in TEXTS if name.startswith("yaml/")}


def test_an_id_that_cannot_be_is_told_once(tmp_path: Path) -> None:
    """A capital in a client's id, there or everywhere, is one finding and not one for each mention."""
    for every in (False, True):
        folder = tmp_path / str(every)
        noted = found(spoiled(folder, "id: milan", "id: Milan", every=every))
        assert [one.code for one in noted] == ["F14"]


def test_a_comma_in_a_list_between_braces_is_a_comma(tmp_path: Path) -> None:
    """YAML reads a target of 4 and a key 5 there; an author wrote 4,5."""
    [one] = found(spoiled(tmp_path, "target: 6.5}", "target: 6,5}"))
    assert one.code == "F30"
    assert "6,5" in in_words(one, "nl")
    assert "6.5" in in_words(one, "nl")


@pytest.mark.parametrize(
    ("old", "new", "meant"),
    [
        ("        practical:", "        practicals:", "“practical”"),
        ("signs: [no-privacy]", "signs: [verlies]", "“loss”"),
        ("  faith:", "  geloof:", "“faith”"),
        ("weeks_between: 2", "weeks_between: 2\naddress: jullie", "je, u"),
    ],
)
def test_what_was_meant_is_offered(tmp_path: Path, old: str, new: str, meant: str) -> None:
    """By spelling, by label in either language, or all words there are when they are few."""
    first = found(spoiled(tmp_path, old, new))[0]
    for language in LANGUAGES:
        said = in_words(first, language)
        assert meant in said
        assert "?." not in said
        assert ".." not in said


def test_what_is_still_to_be_written_comes_first(tmp_path: Path) -> None:
    """Before anything else that is wrong, counted by language, and no reason not to play."""
    path = spoiled(tmp_path, 'en: "', 'en: "✎ ', every=True)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("beliefs: [M10]", "beliefs: []"), encoding="utf-8")
    noted = found(path)
    assert noted[0].code == "F29"
    assert "P03" in {one.code for one in noted}
    assert noted[0].names["nl"] == "0"
    assert noted[0].names["en"] == noted[0].names["count"] == str(text.count("✎"))
    [report] = check([path], seeds=1, players={"reference": reference})
    assert "P03" in {one.code for one in report.noted}
    path.write_text(text, encoding="utf-8")
    [report] = check([path], seeds=1, players={"reference": reference})
    assert report.courses


def test_too_few_lines_are_told_once_a_client(tmp_path: Path) -> None:
    """With how many cells, and how many lines the sessions ask for."""
    noted = [one for one in found(spoiled(tmp_path, "sessions: 14", "sessions: 16", name=LOTTE)) if one.code == "P23"]
    assert [one.names["client"] for one in noted] == ["Lotte", "Bram"]
    assert {one.names["cells"] for one in noted} == {"21"}
    assert {one.names["needed"] for one in noted} == {"7"}


def test_the_form_comes_first_is_said(tmp_path: Path) -> None:
    """Where the rest was not looked at, and only there."""
    sentence = say("author-form-first", "en")
    broken = spoiled(tmp_path / "broken", "sessions: 10", "sessions: ten")
    whole = spoiled(tmp_path / "whole", "signs: [no-privacy]", "alone: true")
    for path, told in ((broken, True), (whole, False)):
        shown = CliRunner().invoke(app, ["check", str(path.parent), "--seeds", "0", "--lang", "en"]).stdout
        assert (sentence in shown) is told


def test_a_player_too_close_is_told_with_what_it_does_and_where_to_look() -> None:
    """Decimals as in the table, the player glossed in Dutch, the finding on the core or the goals."""
    [report] = check([GOOD / MILAN / "case.yaml"], seeds=1, players={"reference": reference, "no-pause": spare})
    assert report.subject is not None
    (course,) = report.courses["reference"]
    for player, place in (("no-pause", ("goals",)), ("never-deepen", ("core",))):
        courses = {"reference": (course,), player: (course._replace(score=course.score - 0.149, decisions="other"),)}
        [one] = [row for row in measurements(report.subject, courses, (0,)) if row.code == "M02"]
        assert one.place == place
        dutch, english = (in_words(Noted(one.code, one.names, "", 1), language) for language in LANGUAGES)
        assert "0,14" in dutch
        assert "0,15" in dutch
        assert "0.14" in english
        assert f"{player} (" in dutch
        assert say(f"player-fault/{player}", "nl") in dutch
        assert say(f"player-fault/{player}", "en") in english


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_player_is_explained(language: str) -> None:
    """``--explain M02`` says of each what it does wrong, and where an exception is declared."""
    shown = CliRunner().invoke(app, ["check", "--explain", "M02", "--lang", language]).stdout
    assert "not_told_apart" in shown
    for name in PLAYERS:
        assert f"player/{name}" in TEXTS
        if name != "reference":
            assert TEXTS[f"player-fault/{name}"].of(language) in shown  # type: ignore[arg-type]
