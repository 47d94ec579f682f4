"""The typed questions that are measured on, and what they are measured by."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import yaml

from toolkit.casefiles import load_library
from toolkit.interview import OFF_TOPIC, understand
from toolkit.interview.wording import normalise
from toolkit.model.text import LANGUAGES, Language

HERE = Path(__file__).parent


class Typed(NamedTuple):
    """A typed sentence and the question it means."""

    text: str
    language: Language
    means: str


class Figures(NamedTuple):
    """How well a set of typed sentences is understood, as shares of 1."""

    first: float
    among_three: float
    aside_heard: float
    false_alarms: float


def typed(name: str) -> list[Typed]:
    """Return the sentences of a file, off-topic ones included.

    A file is grouped by question (``questions`` and ``off_topic``), or a plain list of sentences with what each means
    (``typed``).
    """
    file = yaml.safe_load((HERE / f"{name}.yaml").read_text(encoding="utf-8"))
    if "typed" in file:
        return [Typed(row["text"], row["language"], row["means"]) for row in file["typed"]]
    sets = {**file["questions"], OFF_TOPIC: file["off_topic"]}
    return [
        Typed(text, language, question)
        for question, texts in sets.items()
        for language in LANGUAGES
        for text in texts[language]
    ]


def unseen(rows: list[Typed]) -> list[Typed]:
    """Leave out the sentences that stand in the bank in the same words, as common ones do by chance."""
    bank = {
        (normalise(text, language), language)
        for question in load_library().questions.values()
        for language in LANGUAGES
        for text in (*question.phrasings.of(language), question.question.of(language), question.label.of(language))
    }
    return [row for row in rows if (normalise(row.text, row.language), row.language) not in bank]


def measure(rows: list[Typed]) -> Figures:
    """Measure ``understand`` on these sentences."""
    three = [[question for question, _ in understand(row.text, row.language)[:3]] for row in rows]
    asked = [(row.means, found) for row, found in zip(rows, three, strict=True) if row.means != OFF_TOPIC]
    aside = [found for row, found in zip(rows, three, strict=True) if row.means == OFF_TOPIC]
    return Figures(
        sum(found[0] == means for means, found in asked) / len(asked),
        sum(means in found for means, found in asked) / len(asked),
        sum(found[0] == OFF_TOPIC for found in aside) / max(len(aside), 1),
        sum(found[0] == OFF_TOPIC for _, found in asked) / len(asked),
    )
