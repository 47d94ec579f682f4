"""Every sentence stands in both languages, and no Dutch is English left lying about."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from toolkit.casefiles import case_names, load_case
from toolkit.model.case import Case
from toolkit.model.text import Text

ALIKE_ON_REVIEW = frozenset(
    {
        "Sien (34)", "Jonas (35)", "Milan (19)", "Milan",
    }
)  # fmt: skip
"""Texts that are rightly the same in both languages; read by a person before they were added."""


def texts(value: object, place: str = "") -> Iterator[tuple[str, Text]]:
    """Every text inside a value, with its place."""
    if isinstance(value, Text):
        yield place, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from texts(getattr(value, name), f"{place}.{name}")
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from texts(inner, f"{place}.{key}")
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from texts(inner, f"{place}[{number}]")


@pytest.fixture(scope="module", params=case_names())
def case(request: pytest.FixtureRequest) -> Case:
    """Each case with its library."""
    return load_case(request.param)


def test_both_languages_are_there_and_differ(case: Case) -> None:
    """No empty text, and no nl text that equals its en text."""
    every = list(texts(case))
    assert len(every) > 2000
    assert [place for place, text in every if not text.nl.strip() or not text.en.strip()] == []
    assert [place for place, text in every if text.nl == text.en and text.nl not in ALIKE_ON_REVIEW] == []


def test_no_client_says_the_same_sentence_in_two_places(case: Case) -> None:
    """Each line of a client stands once in the case."""
    spoken: dict[str, str] = {}
    twice = []
    for client in case.clients:
        for place, text in (*texts(client.lines, client.id), *texts(case.facts, "facts")):
            if text.nl in spoken and spoken[text.nl] != place and not place.endswith(".chip"):
                twice.append((place, spoken[text.nl]))
            spoken[text.nl] = place
    assert twice == []


def test_everybody_is_an_adult(case: Case) -> None:
    """Every client is 18 or older."""
    assert all(client.age >= 18 for client in case.clients)


def test_every_claim_is_sourced_or_marked(case: Case) -> None:
    """Modules, myths, exercises and rules name known sources or say that they are teaching assumptions."""
    library = case.library
    for shelf in (library.modules, library.myths, library.exercises, library.rules):
        for entry in shelf.values():
            assert entry.sources or entry.teaching_assumption, entry.id
            assert set(entry.sources) <= set(library.sources), entry.id


def test_the_library_is_whole(case: Case) -> None:
    """Myths M01-M50, 47 modules, exercises E01-E53, rules RL01-RL36 and W01-W16, seed S1-S30, the fixed questions."""
    library = case.library
    assert list(library.myths) == [f"M{number:02}" for number in range(1, 51)]
    assert len(library.modules) == 47
    assert list(library.exercises) == [f"E{number:02}" for number in range(1, 54)]
    assert set(library.rules) == {f"RL{number:02}" for number in range(1, 37)} | {
        f"W{number:02}" for number in range(1, 17)
    }
    assert list(library.seed) == [f"S{number}" for number in range(1, 31)]
    assert set(library.questions) == QUESTIONS
    for question in library.questions.values():
        assert len(set(question.phrasings.nl)) >= 6
        assert len(set(question.phrasings.en)) >= 6


QUESTIONS = frozenset(
    [
        "request",
        "onset",
        "course",
        "situational",
        "solo",
        "medication",
        "illness",
        "examination",
        "pain",
        "desire",
        "arousal",
        "orgasm",
        "timing",
        "thoughts",
        "body-image",
        "relationship",
        "closeness",
        "communication",
        "conflict",
        "saying-no",
        "roles",
        "children",
        "family",
        "privacy",
        "fatigue",
        "stress",
        "mood",
        "substances",
        "screens",
        "beliefs",
        "upbringing",
        "faith",
        "past-experience",
        "safety",
        "loss",
        "fertility",
        "contraception",
        "orientation",
        "gender",
        "self-harm",
        "previous-partners",
        "agreements",
        "expectations",
        "own-wish",
        "tried",
        "support",
        "strengths",
        "off-topic",
    ]
)
