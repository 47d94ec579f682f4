"""Fills a rule's sentence from the names of a finding: ids in, words out.

Which rule speaks is decided elsewhere. Clients' names come in as an argument and are only written down.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from toolkit.model.library import Library
from toolkit.model.text import Language, Text
from toolkit.words.numbers import join
from toolkit.words.saying import TEXTS

__all__ = ["KINDS", "SEVERAL", "fill", "word"]

Names = tuple[tuple[str, str, str], ...]

KINDS: dict[str, Callable[[Library, str], Text]] = {
    "exercise": lambda library, name: library.exercises[name].title,
    "module": lambda library, name: library.modules[name].title,
    "myth": lambda library, name: library.myths[name].belief,
    "referral": lambda library, name: library.referrals[name].title,
    "aim": lambda library, name: library.aims[name].text,
    "arrangement": lambda library, name: library.arrangements[name].text,
    "endpoint": lambda library, name: library.endpoints[name].text,
    "contraindication": lambda _, name: TEXTS[f"contraindication/{name}"],
    "sign": lambda _, name: TEXTS[f"sign/{name}"],
    "unasked": lambda _, name: TEXTS[f"unasked/{name}"],
    "dimension": lambda _, name: TEXTS[f"dimension/{name}"],
}
"""How an id of each kind is said; a ``client`` is said by name, ``clients`` by their names, a ``number`` as it is."""
SEVERAL = " "
"""What stands between the ids of several clients."""


def fill(template: Text, names: Names, library: Library, clients: Mapping[str, str], language: Language) -> str:
    """Return a rule's sentence with its placeholders filled.

    Args:
        template: The sentence, with placeholders in braces.
        names: (placeholder, kind of id, value), as findings and remarks carry them.
        library: What the ids stand for.
        clients: Name of each client, by id.
        language: ``nl`` or ``en``.

    Raises:
        KeyError: when the sentence has a placeholder that ``names`` does not fill.
    """
    words = {placeholder: word(kind, value, library, clients, language) for placeholder, kind, value in names}
    return template.of(language).format(**words)


def word(kind: str, value: str, library: Library, clients: Mapping[str, str], language: Language) -> str:
    """Return how one id is said."""
    if kind == "client":
        return clients[value]
    if kind == "clients":
        return join([clients[one] for one in value.split(SEVERAL)], language)
    if kind == "number":
        return value
    return KINDS[kind](library, value).of(language)
