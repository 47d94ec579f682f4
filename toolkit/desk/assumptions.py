"""The coefficients of the client model in words, each with its size and where its direction comes from."""

from __future__ import annotations

from toolkit.model.library import Library
from toolkit.model.text import Language
from toolkit.simulation import COEFFICIENTS
from toolkit.telling.voice import Told
from toolkit.words import say
from toolkit.words.numbers import amount

__all__ = ["DIRECTIONS", "coefficients"]

DIRECTIONS = {
    "ready_anxiety": "Barlow1986",
    "ready_communication": "Mallory2019",
    "ready_pressure": "Impett2005",
    "ready_guarding": "ThomtenLinton2013",
    "undebriefed": "Kazantzis2016",
    "doing_alliance": "Fluckiger2018",
    "trait": "Bancroft2009",
    "reflect_alliance": "Fluckiger2018",
    "care_pain": "Morin2021",
    "care_trauma": "ODriscoll2016",
}
"""Sources that support the direction of a coefficient, never its size (domain 6.3); the rest are teaching assumptions."""


def coefficients(library: Library, language: Language) -> list[Told]:
    """Return every coefficient: its id, what it stands for, its size, and its source."""
    return [
        {
            "id": name,
            "label": say(f"coefficient/{name}", language),
            "value": amount(getattr(COEFFICIENTS, name), language, 2),
            "source": _source(library, name, language),
        }
        for name in COEFFICIENTS._fields
    ]


def _source(library: Library, name: str, language: Language) -> str:
    assumed = say("review/assumption", language)
    if name not in DIRECTIONS:
        return assumed
    reference = library.sources[DIRECTIONS[name]].reference
    return f"{assumed}; {say('review/direction', language, source=reference)}"
