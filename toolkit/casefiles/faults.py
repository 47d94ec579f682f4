"""How a fault in an authored file is worded: what is wrong with which key, and what was probably meant.

Only words are made here; nothing is read, and no line numbers are known.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType, UnionType
from typing import Any, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from toolkit.casefiles.suggesting import NO_LABELS, Labels, closest, hint, listed
from toolkit.errors import CaseFileError

__all__ = ["Fault", "FaultyFilesError", "Place", "Placed", "shape_faults", "unknown"]

Place = tuple[str | int, ...]
"""Keys and positions from the top of a file down to a value."""
Names = Mapping[str, "str | tuple[str, str]"]
"""What a sentence speaks of; a pair is said in Dutch or in English."""


class Fault(NamedTuple):
    """Where it is, what is wrong there, and of which kind."""

    place: Place
    sentence: str
    """A whole sentence, in English."""
    kind: str
    """Stable id of the kind of fault, for those who number and translate it."""
    names: Names = MappingProxyType({})
    """What the sentence speaks of."""


class Placed(NamedTuple):
    """A fault in its file; line 0: in the file as a whole."""

    file: str
    line: int
    fault: Fault

    def __str__(self) -> str:
        """Put file and line before the sentence."""
        return f"{self.file}:{self.line}: {self.fault.sentence}" if self.line else f"{self.file}: {self.fault.sentence}"


class FaultyFilesError(CaseFileError):
    """Files that cannot be used, with every fault found in them as a value."""

    def __init__(self, *placed: Placed) -> None:
        """Report ``placed``, at least one."""
        super().__init__(*map(str, placed))
        self.placed = placed


LONGEST_QUOTE = 40
LANGUAGE_KEYS = frozenset(("nl", "en"))
PYDANTIC_MARK = re.compile(r"\[key\]|[a-z-]+\[.*\]|function-.*")
OF_A_KEY = "[key]"
"""Pydantic's mark of a fault in a key itself."""
NUMBER = re.compile(r"-?[0-9]+(?:[.,][0-9]+)?")
WHOLE = re.compile(r"-?[0-9]+")

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
KINDS = {
    **dict.fromkeys(("greater_than", "greater_than_equal", "less_than", "less_than_equal"), "out-of-range"),
    **dict.fromkeys(("too_short", "too_long"), "wrong-number"),
}
"""Pydantic's error types by kind of fault; whatever is not named here is a value of the wrong type."""


def unknown(
    place: Place, what: str, word: str, known: Collection[str], holder: str = "the library", kind: str = "",
    labels: Labels = NO_LABELS,
) -> Fault:  # fmt: skip
    """Return the fault of an id that ``holder`` does not have; its kind is named after ``what`` unless given."""
    sentence = f'{what} "{word}" is not in {holder}{hint(word, known, labels)}'
    return Fault(place, sentence, kind or f"unknown-{what}", {"word": word, "near": closest(word, known, labels)})


def shape_faults(error: ValidationError, shape: type[BaseModel], data: object = None) -> Iterator[Fault]:
    """Yield one fault for each place where authored data do not have the shape of ``shape``.

    Args:
        error: What the data were refused with.
        shape: The shape they should have.
        data: The data themselves, where they are at hand: what stands beside a fault may explain it.
    """
    seen: dict[Place, list[ErrorDetails]] = {}
    for detail in error.errors(include_url=False):
        seen.setdefault(_place(detail["loc"]), []).append(detail)
    for place, details in seen.items():
        emptied = details[0]["type"] == "too_short" and any(place == other[: len(place)] != other for other in seen)
        if not emptied:  # a list is not short because of what is wrong inside it
            yield _decimal_comma(place, details[0], data) or _fault(place, details, shape)


def _place(loc: Place) -> Place:
    """Cut pydantic's own marks (``[key]``, the member of a union) off the end of a location."""
    return loc[: next((n for n, step in enumerate(loc) if PYDANTIC_MARK.fullmatch(str(step))), len(loc))]


def _fault(place: Place, details: list[ErrorDetails], shape: type[BaseModel]) -> Fault:
    """Word what is wrong at ``place``; several details are the members of a union that did not fit."""
    first = details[0]
    name = str(place[-1]) if place else ""
    names: dict[str, str | tuple[str, str]] = {"key": _named(place), "word": _said(first["input"])}
    if first["type"] == "missing":
        kind = "language-missing" if name in LANGUAGE_KEYS else "key-missing"
        return Fault(place, f'the key "{name}" is missing; add it', kind, {**names, "word": name})
    if first["type"] == "extra_forbidden":
        return _unknown_key(place, name, _keys(shape, place[:-1]))
    allowed = [
        word for detail in details for word in re.findall(r"'([^']+)'", detail.get("ctx", {}).get("expected", ""))
    ]
    if first["type"] == "literal_error" and OF_A_KEY in first["loc"]:
        return _unknown_key(place, name, allowed)
    if first["type"] == "literal_error":
        word = first["input"]
        sentence = f"{_named(place)} cannot be {_quoted(word)}{hint(str(word), allowed)}"
        meant = {"near": closest(str(word), allowed), "known": listed(allowed)}
        return Fault(place, sentence, "word-unknown", {**names, **meant})
    if first["type"] == "unsourced":
        return Fault(place, first["msg"], "unsourced", names)
    if first["type"] == "value_error":
        return Fault(place, first["msg"].removeprefix("Value error, "), "value", names)
    if first["type"] == "json_invalid":
        return Fault(place, f"this is not whole ({first['ctx']['error']}); make it again", "torn", names)
    if _is_number_as_text(first):
        better = first["input"].strip().replace(",", ".")
        sentence = f"{_named(place)} is a text here; write a number without quotes and with a point: {better}"
        return Fault(place, sentence, "number-as-text", {**names, "better": better})
    message = WORDING.get(first["type"], first["msg"].replace("Input should", "must").replace("Tuple should", "must"))
    sentence = f"{_named(place)} {message}, not {_quoted(first['input'])}"
    return Fault(place, sentence, KINDS.get(first["type"], "wrong-type"), {**names, **_limit(first)})


def _unknown_key(place: Place, name: str, known: Collection[str]) -> Fault:
    sentence = f'the key "{name}" is not known here{hint(name, known)}'
    names = {"key": _named(place), "word": name, "near": closest(name, known), "known": listed(known)}
    return Fault(place, sentence, "key-unknown", names)


def _is_number_as_text(detail: ErrorDetails) -> bool:
    """Whether a text stands where a number should, and is one but for its quotes or its comma."""
    pattern = {"float_type": NUMBER, "int_type": WHOLE}.get(detail["type"])
    return pattern is not None and isinstance(detail["input"], str) and bool(pattern.fullmatch(detail["input"].strip()))


def _decimal_comma(place: Place, detail: ErrorDetails, data: object) -> Fault | None:
    """Return the fault of ``{target: 4,5}``, which YAML reads as a target of 4 and a key 5."""
    name = str(place[-1]) if place else ""
    if detail["type"] != "extra_forbidden" or not WHOLE.fullmatch(name) or detail["input"] is not None:
        return None
    for step in place[:-1]:
        data = data[step] if isinstance(data, dict | list) else None  # type: ignore[index]
    before = list(data) if isinstance(data, dict) else []
    if name not in before[1:] or not isinstance(data, dict):
        return None
    key = before[before.index(name) - 1]
    word, better = f"{data[key]},{name}", f"{data[key]}.{name}"
    sentence = f'"{key}" has a decimal comma; write a point: {better}'
    return Fault((*place[:-1], key), sentence, "number-as-text", {"key": f'"{key}"', "word": word, "better": better})


def _limit(detail: ErrorDetails) -> Names:
    """Return the limit that was passed, where there is one."""
    limits = [
        value for key, value in detail.get("ctx", {}).items() if key in {"ge", "le", "gt", "min_length", "max_length"}
    ]
    return {"limit": f"{limits[0]:g}"} if limits else {"limit": ""}


def _named(place: Place) -> str:
    """Name a value by its key, and by its position when it is one of a list."""
    key = next((step for step in reversed(place) if isinstance(step, str)), "the file")
    positions = [str(step + 1) for step in place[-1:] if isinstance(step, int)]
    return f'"{key}" (item {positions[0]})' if positions else f'"{key}"'


def _said(value: object) -> str | tuple[str, str]:
    """Show a value briefly within a sentence of either language."""
    if isinstance(value, dict):
        return "een reeks sleutels", "a mapping"
    if isinstance(value, list | tuple):
        return f"een lijst van {len(value)}", f"a list of {len(value)}"
    return ("leeg", "empty") if value is None else _quoted(value).strip('"')


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
