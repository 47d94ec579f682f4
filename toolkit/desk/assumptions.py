"""The coefficients of the client model in words, each with its size and where its direction comes from."""

from __future__ import annotations

from toolkit.model.library import Library
from toolkit.model.text import Language
from toolkit.reporting.coefficient_sources import coefficient_source
from toolkit.simulation import COEFFICIENTS
from toolkit.telling.voice import Told
from toolkit.words import say
from toolkit.words.numbers import amount

__all__ = ["coefficients"]


def coefficients(library: Library, language: Language) -> list[Told]:
    """Return every coefficient: its id, what it stands for, its size, and its source."""
    return [
        {
            "id": name,
            "label": say(f"coefficient/{name}", language),
            "value": amount(getattr(COEFFICIENTS, name), language, 2),
            "source": coefficient_source(library, name, language),
        }
        for name in COEFFICIENTS._fields
    ]
