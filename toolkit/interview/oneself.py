"""Tells when whoever types speaks of themself ("I have a dog too") and addresses nobody.

Sentences come in normalised. A sentence that says it wants to ask or hear something is left to the other signals.
"""

from __future__ import annotations

from toolkit.model.text import Language

__all__ = ["of_oneself"]

SELF: dict[Language, frozenset[str]] = {
    "nl": frozenset({"ik", "mijn", "m'n"}),
    "en": frozenset({"i", "my", "i'm", "i've", "i'd", "i'll", "im", "ive"}),
}
"""How a sentence of oneself begins."""
ADDRESSED: dict[Language, frozenset[str]] = {
    "nl": frozenset({"je", "jullie", "jezelf", "uzelf", "elkaar", "hem"}),
    "en": frozenset({"you", "your", "yours", "yourself", "yourselves", "you're", "you've", "you'd", "they", "them"}),
}
"""Who is spoken to or of, levelled: one of these and the sentence may be a question after all."""
ASKING: dict[Language, frozenset[str]] = {
    "nl": frozenset({"vraag", "vragen", "horen", "weten", "benieuwd", "wil", "zou", "begrepen", "gelezen", "lees"}),
    "en": frozenset(
        {"ask", "hear", "know", "wonder", "wondering", "curious", "want", "wanted", "like", "talk", "told", "read", "question"}
    ),
}  # fmt: skip
"""Words of wanting to know, or of having been told."""


def of_oneself(sentence: str, language: Language) -> bool:
    """Return whether a normalised ``sentence`` is about the one who types it, and asks nothing."""
    first, *rest = sentence.split()
    return first in SELF[language] and (ADDRESSED[language] | ASKING[language]).isdisjoint(rest)
