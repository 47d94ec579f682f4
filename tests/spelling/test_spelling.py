"""Every text is spelt as a dictionary or a reviewed list spells it, and says in Dutch what people say in Flanders."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.spelling.passages import ROOT, in_yaml, passages
from tests.spelling.speller import LISTS, Mistake, missing, mistakes
from toolkit.checks.word_lists import listed, netherlands_only
from toolkit.model.text import Language

MILAN = ROOT / "cases" / "milan" / "case.yaml"
READABLE = 40
"""How many mistakes a failure prints."""


@pytest.fixture(scope="module", autouse=True)
def dictionaries() -> None:
    """Hunspell with nl_BE and en_GB; without them these tests are skipped, except where they are required."""
    if sentence := missing():
        if os.environ.get("REQUIRE_SPELLING") == "1":
            pytest.fail(f"REQUIRE_SPELLING=1: {sentence}")
        pytest.skip(sentence)


def planted(folder: Path, right: str, wrong: str) -> list[Mistake]:
    """Put something wrong into a copy of a case and return what is found there."""
    text = MILAN.read_text(encoding="utf-8")
    assert right in text
    copy = folder / "case.yaml"
    copy.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    return mistakes(in_yaml(copy))


def line_of(sentence: str) -> int:
    """Return the line of Milan's case on which this stands first."""
    text = MILAN.read_text(encoding="utf-8")
    return text[: text.index(sentence)].count("\n") + 1


def test_every_text_is_spelt_right() -> None:
    """Cases, library, words and notebooks hold no word that is unknown, and none of the Netherlands alone."""
    every = list(passages())
    assert len(every) > 40_000
    assert {"nl", "en"} == {passage.language for passage in every}
    assert {".yaml", ".py", ".ipynb"} == {passage.file.suffix for passage in every}
    found = mistakes(every)
    shown = [str(mistake) for mistake in found[:READABLE]]
    assert not found, "\n".join([f"{len(found)} to mend, or to review for cases/library/spelling:", *shown])


@pytest.mark.parametrize(
    ("language", "right", "wrong", "better"),
    [
        ("nl", "erectie", "erektie", "erectie"),
        ("nl", "huiswerk", "huisewrk", "huiswerk"),
        ("nl", "vriendin", "vrindin", "vriendin"),
        ("en", "homework", "homewrok", "homework"),
        ("en", "colours", "colors", "colours"),
        ("en", "girlfriend", "girlfreind", "girlfriend"),
    ],
)
def test_an_error_is_named_with_its_line(
    tmp_path: Path, language: Language, right: str, wrong: str, better: str
) -> None:
    """One misspelt word, and nothing else, comes back: file, line, word and what was meant."""
    assert planted(tmp_path, right, right) == []
    (found,) = planted(tmp_path, right, wrong)
    assert found == Mistake(tmp_path / "case.yaml", line_of(right), language, found.word, found.better)
    assert wrong in found.word
    assert better in found.better
    assert f"case.yaml:{found.line}: {language} “{found.word}”" in str(found)


@pytest.mark.parametrize(
    ("wrong", "word", "better"),
    [
        ("Ik ga naar de fysiotherapeut. ", "fysiotherapeut", "kinesitherapeut"),
        ("Oké dan, ", "Oké dan", "goed dan"),
        ("Jus d’orange graag. ", "Jus d’orange", "fruitsap"),
        ("Ik zat lekker in mijn vel. ", "lekker in mijn vel", "goed in mijn vel"),
        ("Ik heb geen zin in seks. ", "zin in seks", "goesting"),
    ],
)
def test_a_word_of_the_netherlands_is_named_with_the_flemish_one(
    tmp_path: Path, wrong: str, word: str, better: str
) -> None:
    """Words that are right in the dictionary and wrong here."""
    start = "Ik ben gezond, ik loop"
    (found,) = planted(tmp_path, start, wrong + start)
    assert (found.line, found.language, found.word) == (line_of(start), "nl", word)
    assert better in found.better


@pytest.mark.parametrize(
    "wrong", ["Ijskoud. ", "In September. ", "Ik wil níet. ", "Zij zegt gezont-heid. ", "Met Tibho erbij. "]
)
def test_capitals_accents_hyphens_and_names_are_no_cover(tmp_path: Path, wrong: str) -> None:
    """What is forgiven at the start of a sentence, in emphasis, in compounds and in names is forgiven only there."""
    start = "Ik ben gezond, ik loop"
    assert len(planted(tmp_path, start, wrong + start)) == 1


@pytest.mark.parametrize(
    "right", ["IJskoud. ", "September ook. ", "Ik wil níét. ", "Dat is míjn feest. ", "Eén keer. "]
)
def test_what_the_rules_of_dutch_allow_is_allowed(tmp_path: Path, right: str) -> None:
    """Emphasis, months that begin a sentence, and capitals of two letters."""
    start = "Ik ben gezond, ik loop"
    assert planted(tmp_path, start, right + start) == []


@pytest.mark.parametrize("name", ["flemish", "english", "either", "netherlands-only"])
def test_a_list_is_in_order_and_says_who_may_add_to_it(name: str) -> None:
    """Alphabetical, nothing twice, and a heading."""
    entries = listed(name)
    assert list(entries) == sorted(entries, key=str.casefold)
    assert len(set(entries)) == len(entries)
    heading = (ROOT / "cases" / "library" / "spelling" / f"{name}.txt").read_text(encoding="utf-8")
    assert heading.startswith("# ")
    assert "# Who may add: " in heading


def test_the_lists_do_not_contradict_each_other() -> None:
    """At least sixty words of the Netherlands, each with another word beside it, and none of them allowed elsewhere."""
    assert len(netherlands_only()) >= 60
    for entry in netherlands_only():
        assert entry.better.strip()
        assert not entry.words.search(entry.better), entry.written
        assert not [word for name in LISTS["nl"] for word in listed(name) if entry.words.fullmatch(word)]
