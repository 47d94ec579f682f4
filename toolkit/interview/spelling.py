"""A mistyped word becomes the word of the bank that is one slip of the finger away.

Words the bank knows, and short ones, are left as they are; so is a word near to none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

__all__ = ["mended"]

SHORTEST = 5
"""Shorter words are too near to too many others."""
LETTERS = "abcdefghijklmnopqrstuvwxyzëéïöü'"


def mended(sentence: str, known: Mapping[str, int]) -> str:
    """Return a normalised sentence with its slips mended.

    Args:
        sentence: Normalised words.
        known: The words of the bank and how often each stands there; the commoner wins.
    """
    return " ".join(_mended(word, known) for word in sentence.split())


def _mended(word: str, known: Mapping[str, int]) -> str:
    if word in known or len(word) < SHORTEST or not word.isalpha():
        return word
    near = {other for other in _slips(word) if other in known and len(other) >= SHORTEST - 1}
    return max(sorted(near), key=known.__getitem__, default=word)


def _slips(word: str) -> Iterator[str]:
    """Yield everything one swap, one letter less, one letter more or one other letter away."""
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        yield from (before + letter + after for letter in LETTERS)
        if after:
            yield before + after[1:]
            yield from (before + letter + after[1:] for letter in LETTERS)
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
