"""Every text of a case with its place and whose voice it is. Nothing is judged here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from pydantic import BaseModel

from toolkit.casefiles import Place
from toolkit.model.case import Case
from toolkit.model.text import Text

__all__ = ["Passage", "Voice", "passages"]

Voice = Literal["client", "ours", "letter", "chip"]
"""A client speaking, we ourselves, the referral letter, or the list of what is known."""


class Passage(NamedTuple):
    """One text in both languages."""

    place: Place
    text: Text
    voice: Voice


def passages(case: Case) -> Iterator[Passage]:
    """Yield every text of the case, in the order of the types; the library's texts are not the case's."""
    for name in type(case).model_fields:
        if name != "library":
            yield from _inside(getattr(case, name), (name,))


def _inside(value: object, place: Place) -> Iterator[Passage]:
    if isinstance(value, Text):
        yield Passage(place, value, _voice(place))
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _inside(getattr(value, name), (*place, name))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _inside(inner, (*place, key))
    elif isinstance(value, tuple):
        for n, inner in enumerate(value):
            yield from _inside(inner, (*place, n))


def _voice(place: Place) -> Voice:
    match place:
        case ("referral", *_):
            return "letter"
        case ("facts", _, _, "chip"):
            return "chip"
        case ("clients", _, "lines", "looks", *_) | ("clients", _, "about" | "pronouns"):
            return "ours"
        case ("facts" | "clients", *_) | ("complaint",) | ("goals", _, "text"):
            return "client"
        case _:
            return "ours"
