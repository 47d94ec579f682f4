"""What a sentence is made of: word parts hashed into a row of numbers, and the keywords it holds.

Sentences come in normalised; nothing is learned here.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from toolkit.interview.wording import normalise
from toolkit.model.text import Language

__all__ = ["BUCKETS", "Floats", "KeywordTable", "Owners", "grams", "keyword_scores", "keyword_table"]

Floats = NDArray[np.float32]
Owners = NDArray[np.uint8]
"""For each phrasing the question it stands for, by column of the bank."""

BUCKETS = 4096
LENGTHS = (3, 4, 5)
EXPRESSION = 1.3
"""An expression of several words says more than one word."""
MOST = 2.0
"""More keywords than this add nothing."""


class KeywordTable(NamedTuple):
    """The keywords of a language: what each points at, by column of the bank."""

    words: dict[str, frozenset[int]]
    beginnings: dict[str, frozenset[int]]
    expressions: dict[str, frozenset[int]]


def grams(sentence: str) -> Floats:
    """Return the parts of ``sentence``: words, pairs of words and letters in a row, hashed, as logarithmic counts."""
    row = np.zeros(BUCKETS, dtype=np.float32)
    for part in _parts(sentence):
        row[zlib.crc32(part.encode()) % BUCKETS] += 1
    there = row > 0
    row[there] = 1 + np.log(row[there])
    return row


def _parts(sentence: str) -> Iterable[str]:
    words = sentence.split()
    for word in words:
        yield f"w:{word}"
        edged = f"<{word}>"
        for length in LENGTHS:
            for start in range(len(edged) - length + 1):
                yield edged[start : start + length]
    for first, second in zip(["^", *words], [*words, "$"], strict=True):
        yield f"{first}_{second}"


def keyword_table(keywords: Sequence[Sequence[str]], language: Language) -> KeywordTable:
    """Return the table of keywords, given each question's in the order of the bank."""
    found: tuple[dict[str, set[int]], ...] = ({}, {}, {})
    for column, words in enumerate(keywords):
        for word in words:
            plain = normalise(word.rstrip("*"), language)
            kind = 2 if " " in plain else int(word.endswith("*"))
            found[kind].setdefault(plain, set()).add(column)
    return KeywordTable(*({word: frozenset(columns) for word, columns in one.items()} for one in found))


def keyword_scores(sentence: str, table: KeywordTable, questions: int) -> Floats:
    """Return how strongly the keywords in ``sentence`` point at each question; a shared word counts for less."""
    scores = np.zeros(questions, dtype=np.float32)
    for word in sorted(set(sentence.split())):
        beginnings = (columns for start, columns in table.beginnings.items() if word.startswith(start))
        _point(scores, table.words.get(word, frozenset()).union(*beginnings), 1.0)
    _expressions(scores, f" {sentence} ", table.expressions)
    return np.minimum(scores, np.float32(MOST))


def _expressions(scores: Floats, sentence: str, expressions: Mapping[str, frozenset[int]]) -> None:
    for expression, columns in expressions.items():
        if f" {expression} " in sentence:
            _point(scores, columns, EXPRESSION)


def _point(scores: Floats, columns: frozenset[int], weight: float) -> None:
    for column in columns:
        scores[column] += weight / len(columns)
