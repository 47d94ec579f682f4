"""Which known word was probably meant by an unknown one: by how it is written, or by what it is called in nl or en.

Only words are compared here; whether a word is a fault is decided where it stands.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from difflib import SequenceMatcher
from types import MappingProxyType

from toolkit.words import TEXTS

__all__ = ["Labels", "closest", "hint", "listed"]

Labels = Mapping[str, Iterable[str]]
"""What known words are called, by word, beside what the closed vocabularies are called."""
NO_LABELS: Labels = MappingProxyType({})
VOCABULARIES = ("sign", "variable", "dimension", "problem")
"""Families of texts in which a closed word has a label in both languages."""
CLOSE = 0.55
"""How alike two words must be (0-1) for the one to be offered for the other."""
CALLED = 0.85
"""How alike a word must be to a label, or to a word in one: labels are many, so chance likeness is too."""
SHORTEST = 4
"""Letters from which a word within a label says something by itself."""
ARTICLES = ("de ", "het ", "een ", "the ", "a ", "an ")
FEW = 12
"""Up to so many known words are all listed when none is close."""


def closest(word: str, known: Collection[str], labels: Labels = NO_LABELS) -> str:
    """Return the known word that was probably meant; empty when none is close."""

    def likeness(other: str) -> float:
        written = _alike(word, other)
        called = max((_alike(word, label) for label in _called(other, labels)), default=0.0)
        return max(written if written >= CLOSE else 0.0, called if called >= CALLED else 0.0)

    best = max(known, key=likeness, default="")
    return best if best and likeness(best) else ""


def hint(word: str, known: Collection[str], labels: Labels = NO_LABELS) -> str:
    """Return the way out for an unknown word: the closest known one, else all of them when they are few."""
    if not known:
        return "; none are known here"
    near = closest(word, known, labels)
    if near:
        return f'; did you mean "{near}"?'
    words = list(known)
    return (
        f"; known are: {listed(known)}"
        if listed(known)
        else f"; known are {len(words)} words from {words[0]} to {words[-1]}"
    )


def listed(known: Collection[str]) -> str:
    """Return all known words when they are few; empty otherwise."""
    return ", ".join(known) if len(known) <= FEW else ""


def _alike(word: str, other: str) -> float:
    return SequenceMatcher(None, word.lower(), other.lower()).ratio()


def _called(name: str, labels: Labels) -> Iterable[str]:
    """Yield what a word is called: each label without its article, and the longer words in it."""
    texts = [TEXTS[f"{family}/{name}"] for family in VOCABULARIES if f"{family}/{name}" in TEXTS]
    for label in (*labels.get(name, ()), *(one for text in texts for one in (text.nl, text.en))):
        bare = next((label[len(one) :] for one in ARTICLES if label.startswith(one)), label)
        yield bare
        yield from (part for part in bare.split() if len(part) >= SHORTEST)
