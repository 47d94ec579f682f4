"""How a fault in an authored file is worded: what is wrong with which key, and what was probably meant.

Only words are made here; nothing is read, and no line numbers are known.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from difflib import SequenceMatcher
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

__all__ = ["Fault", "Place", "hint", "shape_faults", "unknown"]

Place = tuple[str | int, ...]
"""Keys and positions from the top of a file down to a value."""
Fault = tuple[Place, str]
"""Where it is, and what is wrong there."""

CLOSE = 0.55
"""How alike two words must be (0-1) for the one to be offered for the other."""
FEW = 12
"""Up to so many known words are all listed when none is close."""
LONGEST_QUOTE = 40
PYDANTIC_MARK = re.compile(r"\[key\]|[a-z-]+\[.*\]|function-.*")

WORDING = {
    "string_type": "must be a text, in quotes",
    "int_type": "must be a whole number",
    "int_from_float": "must be a whole number",
    "float_type": "must be a number",
    "bool_type": "must be true or false",
    "tuple_type": "must be a list",
    "dict_type": "must be a mapping of keys to values",
    "model_type": "must be a mapping of keys to values",
    "model_attributes_type": "must be a mapping of keys to values",
}
"""Pydantic's error types in an author's words; the others keep pydantic's own sentence."""


def hint(word: str, known: Collection[str]) -> str:
    """Return the way out for an unknown word: the closest known one, else all of them when they are few."""
    if not known:
        return "; none are known here"
    closest = max(known, key=lambda other: SequenceMatcher(None, word.lower(), other.lower()).ratio())
    if SequenceMatcher(None, word.lower(), closest.lower()).ratio() >= CLOSE:
        return f'; did you mean "{closest}"?'
    listed = list(known)
    if len(listed) <= FEW:
        return f"; known are: {', '.join(listed)}"
    return f"; known are {len(listed)} words from {listed[0]} to {listed[-1]}"


def unknown(kind: str, word: str, known: Collection[str], holder: str = "the library") -> str:
    """Return the sentence for an id that ``holder`` does not have."""
    return f'{kind} "{word}" is not in {holder}{hint(word, known)}'


def shape_faults(error: ValidationError, shape: type[BaseModel]) -> Iterator[Fault]:
    """Yield one fault for each place where authored data do not have the shape of ``shape``."""
    seen: dict[Place, list[ErrorDetails]] = {}
    for detail in error.errors(include_url=False):
        seen.setdefault(_place(detail["loc"]), []).append(detail)
    for place, details in seen.items():
        yield place, _sentence(place, details, shape)


def _place(loc: Place) -> Place:
    """Cut pydantic's own marks (``[key]``, the member of a union) off the end of a location."""
    return loc[: next((n for n, step in enumerate(loc) if PYDANTIC_MARK.fullmatch(str(step))), len(loc))]


def _sentence(place: Place, details: list[ErrorDetails], shape: type[BaseModel]) -> str:
    """Word what is wrong at ``place``; several details are the members of a union that did not fit."""
    first = details[0]
    name = str(place[-1]) if place else ""
    if first["type"] == "missing":
        return f'the key "{name}" is missing; add it'
    if first["type"] == "extra_forbidden":
        return f'the key "{name}" is not known here{hint(name, _keys(shape, place[:-1]))}'
    allowed = [
        word for detail in details for word in re.findall(r"'([^']+)'", detail.get("ctx", {}).get("expected", ""))
    ]
    if first["type"] == "literal_error":
        word = first["input"]
        return f"{_named(place)} cannot be {_quoted(word)}{hint(str(word), allowed)}"
    if first["type"] == "value_error":
        return first["msg"].removeprefix("Value error, ")
    if first["type"] == "json_invalid":
        return f"this is not whole ({first['ctx']['error']}); make it again"
    message = WORDING.get(first["type"], first["msg"].replace("Input should", "must").replace("Tuple should", "must"))
    return f"{_named(place)} {message}, not {_quoted(first['input'])}"


def _named(place: Place) -> str:
    """Name a value by its key, and by its position when it is one of a list."""
    key = next((step for step in reversed(place) if isinstance(step, str)), "the file")
    positions = [str(step + 1) for step in place[-1:] if isinstance(step, int)]
    return f'"{key}" (item {positions[0]})' if positions else f'"{key}"'


def _quoted(value: object) -> str:
    """Show a value briefly."""
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list | tuple):
        return f"a list of {len(value)}"
    if value is None or isinstance(value, bool):
        return {None: "empty", True: "true", False: "false"}[value]
    text = f'"{value}"' if isinstance(value, str) else str(value)
    return text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE]}…"


def _keys(shape: object, place: Place) -> tuple[str, ...]:
    """Return the keys an author may write at ``place``."""
    for step in place:
        shape = _inside(shape, step)
    if isinstance(shape, type) and issubclass(shape, BaseModel):
        return tuple(field.alias or name for name, field in shape.model_fields.items())
    return ()


def _inside(shape: Any, step: str | int) -> object:  # noqa: ANN401 - an annotation can be anything
    """Return the annotation one step further down."""
    if isinstance(shape, type) and issubclass(shape, BaseModel):
        found = [field for name, field in shape.model_fields.items() if step in {name, field.alias}]
        return found[0].annotation if found else None
    if get_origin(shape) in {Union, UnionType}:
        return _inside(next((member for member in get_args(shape) if member is not type(None)), None), step)
    members = get_args(shape)
    if not members:
        return None
    return members[1] if get_origin(shape) is dict else members[0]
