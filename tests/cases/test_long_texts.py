"""The library's long texts: every id has its own, in both languages, at the length people read to the end."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from tests.cases.test_texts import texts
from toolkit.casefiles import case_names, load_case, load_library
from toolkit.model.library import Library
from toolkit.model.text import LANGUAGES, Language, Text

HANDOUT_WORDS = range(90, 141)
MOST_INSTRUCTION_WORDS = 120
QUOTE_WORDS = range(6, 21)
GLOSSARY_TERMS = range(60, 81)
MOST_TELLING = 0.45
SHELVES = ("handouts", "instructions", "voices", "letters", "glossary")


@cache
def the_library() -> Library:
    """The toolkit's own library, loaded once."""
    return load_library()


def long_texts() -> list[tuple[str, Text]]:
    """Every long text, with its place."""
    return [found for shelf in SHELVES for found in texts(getattr(the_library(), shelf), shelf)]


def words(text: Text) -> list[int]:
    """Number of words in each language."""
    return [len(text.of(language).split()) for language in LANGUAGES]


@pytest.mark.parametrize(
    ("shelf", "owners"),
    [("handouts", "modules"), ("instructions", "exercises"), ("voices", "myths"), ("letters", "referrals")],
)
def test_every_id_has_its_text_and_no_text_is_without_an_owner(shelf: str, owners: str) -> None:
    """One text for each module, exercise, myth and referral route."""
    assert sorted(getattr(the_library(), shelf)) == sorted(getattr(the_library(), owners))


def test_both_languages_are_there_and_differ() -> None:
    """No empty long text, and none whose nl is its en."""
    every = long_texts()
    assert len(every) > 1500
    assert [place for place, text in every if not text.nl.strip() or not text.en.strip() or text.nl == text.en] == []


@pytest.mark.parametrize(
    ("shelf", "fits"),
    [("handouts", HANDOUT_WORDS), ("instructions", range(1, MOST_INSTRUCTION_WORDS + 1))],
)
def test_texts_to_take_home_have_the_agreed_length(shelf: str, fits: range) -> None:
    """A handout has 90-140 words a language, an instruction at most 120."""
    found = {text.id: words(text.text) for text in getattr(the_library(), shelf).values()}
    assert {name: numbers for name, numbers in found.items() if any(n not in fits for n in numbers)} == {}


def test_voices_are_short_and_belong_to_no_client() -> None:
    """A quote has 6-20 words a language, stands once, and is no client's belief quote."""
    quotes = [(entry.id, quote) for entry in the_library().voices.values() for quote in entry.quotes]
    assert [(name, quote.nl) for name, quote in quotes if any(n not in QUOTE_WORDS for n in words(quote))] == []
    for language in LANGUAGES:
        said = Counter(quote.of(language).casefold() for _, quote in quotes)
        assert [quote for quote, times in said.items() if times > 1] == []
        believed = {
            quote.of(language).casefold()
            for name in case_names()
            for client in load_case(name).clients
            for belief in client.beliefs
            for quote in belief.quotes
        }
        assert set(said) & believed == set()


def test_the_right_answer_stands_anywhere_and_is_seldom_the_longest() -> None:
    """Each check question has one; first, second and third about equally often, the longest at most every third time."""
    checks = [check for handout in the_library().handouts.values() for check in handout.checks]
    places = Counter(next(n for n, answer in enumerate(check.answers) if answer.right) for check in checks)
    assert all(sum(answer.right for answer in check.answers) == 1 for check in checks)
    assert min(places[n] for n in range(3)) > len(checks) / 5
    for language in LANGUAGES:
        longest = [max(check.answers, key=lambda answer: len(answer.text.of(language))).right for check in checks]
        assert sum(longest) <= len(checks) / 3


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("domain", ["PE-B", "PE-P", "PE-R"])
def test_the_length_of_an_answer_does_not_give_it_away(domain: str, language: Language) -> None:
    """In each domain and language the right answer is neither the longest nor the shortest in more than 45 % of the checks."""
    handouts = [handout for handout in the_library().handouts.values() if handout.id.startswith(domain)]
    checks = [check for handout in handouts for check in handout.checks]
    longest = shortest = 0
    for check in checks:
        right = next(len(answer.text.of(language)) for answer in check.answers if answer.right)
        wrong = [len(answer.text.of(language)) for answer in check.answers if not answer.right]
        longest += right > max(wrong)
        shortest += right < min(wrong)
    assert longest <= MOST_TELLING * len(checks)
    assert shortest <= MOST_TELLING * len(checks)


def test_a_letter_has_the_parts_no_letter_can_do_without() -> None:
    """Each begins, says why, asks, and says what was consented to; no part comes twice."""
    for letter in the_library().letters.values():
        sections = [part.section for part in letter.parts]
        assert {"opening", "reason", "asked", "consent"} <= set(sections), letter.id
        assert len(set(sections)) == len(sections), letter.id


def test_the_glossary_is_one_people_can_read() -> None:
    """60-80 terms; each says where in the library it comes up, and no word is explained twice."""
    glossary = the_library().glossary
    assert len(glossary) in GLOSSARY_TERMS
    assert [term.id for term in glossary.values() if not term.see] == []
    for language in LANGUAGES:
        assert len({term.word.of(language).casefold() for term in glossary.values()}) == len(glossary)
