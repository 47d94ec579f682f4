"""Sentences of the drills in both languages at once, their places filled with texts of the library and the cases."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.model.text import LANGUAGES, Language, Text
from toolkit.words import TEXTS
from toolkit.words.numbers import amount, join

__all__ = ["listed", "number", "phrase", "worded"]

Part = Text | str | int


def phrase(text_id: str, /, **names: Part) -> Text:
    """Return a text of the drills with its places filled."""
    said: dict[Language, str] = {}
    for language in LANGUAGES:
        parts = {name: part.of(language) if isinstance(part, Text) else part for name, part in names.items()}
        said[language] = TEXTS[f"drill/{text_id}"].of(language).format(**parts)
    return Text(nl=said["nl"], en=said["en"])


def worded(text_id: str) -> Text:
    """Return a text of the toolkit's vocabulary."""
    return TEXTS[text_id]


def listed(parts: Iterable[Text]) -> Text:
    """Return texts as one phrase: a, b and c."""
    found = list(parts)
    return Text(nl=join([one.nl for one in found], "nl"), en=join([one.en for one in found], "en"))


def number(value: float, digits: int = 1) -> Text:
    """Return a number as people write it in each language."""
    return Text(nl=amount(value, "nl", digits), en=amount(value, "en", digits))
