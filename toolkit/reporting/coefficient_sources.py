"""Where each coefficient of the client model comes from, in words: a teaching assumption, some with a source for their direction."""

from __future__ import annotations

from toolkit.model.library import Library
from toolkit.model.text import Language
from toolkit.words import say

__all__ = ["DIRECTIONS", "coefficient_source"]

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


def coefficient_source(library: Library, name: str, language: Language) -> str:
    """Return where coefficient ``name`` comes from."""
    assumed = say("review/assumption", language)
    if name not in DIRECTIONS:
        return assumed
    source = library.sources[DIRECTIONS[name]]
    seen = say(f"seen/{source.seen}", language)
    return f"{assumed}; {say('review/direction', language, source=f'{source.reference} ({seen})')}"
