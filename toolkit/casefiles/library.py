"""cases/library/*.yaml -> Library: shapes first, then every id that one file says of another.

All faults of all files are found in one go. What an id means to play is for the rules, not for this room.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import GenericAlias
from typing import Any

from pydantic import ValidationError, create_model

from toolkit.casefiles.faults import Fault, shape_faults, unknown
from toolkit.casefiles.locate import LIBRARY, cases_folder
from toolkit.casefiles.reader import Parsed, read_yaml
from toolkit.errors import CaseFileError
from toolkit.model.library import (
    Choice,
    Exercise,
    GateCard,
    Library,
    Module,
    Myth,
    Question,
    QuestionGroup,
    Referral,
    Rule,
    SeedStatement,
    Source,
)
from toolkit.model.text import Frozen

__all__ = ["library_faults", "load_library"]

FILES: dict[str, dict[str, type[Frozen]]] = {
    "myths.yaml": {"myths": Myth},
    "modules.yaml": {"modules": Module},
    "exercises.yaml": {"exercises": Exercise},
    "programme.yaml": dict.fromkeys(
        (
            *("aims", "roles", "criteria", "pause_reasons", "pause_exceptions", "pause_lifts"),
            *("arrangements", "framings", "endpoints", "fitness"),
        ),
        Choice,
    ),
    "questions.yaml": {"groups": QuestionGroup, "questions": Question},
    "rules.yaml": {"rules": Rule},
    "referrals.yaml": {"referrals": Referral},
    "gates.yaml": {"gates": GateCard},
    "seed.yaml": {"statements": SeedStatement},
    "sources.yaml": {"sources": Source},
}
"""What each file holds: its keys, and the shape of the items listed there."""
FIELD = {"statements": "seed"}
"""Keys that are called otherwise in the Library."""


def _shape(file: str, keys: dict[str, type[Frozen]]) -> type[Frozen]:
    """Return the type of a whole file."""
    fields: dict[str, Any] = {key: (GenericAlias(tuple, (item, ...)), ...) for key, item in keys.items()}
    return create_model(file, __base__=Frozen, **fields)


SHAPES: dict[str, type[Frozen]] = {file: _shape(file, keys) for file, keys in FILES.items()}

REFERENCES: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("modules", "myths", "myth", ("myths",)),
    ("exercises", "sabotaged_by", "myth", ("myths",)),
    ("exercises", "prerequisites", "exercise or module", ("exercises", "modules")),
    ("questions", "group", "group", ("groups",)),
    ("questions", "gate", "gate", ("gates",)),
    ("referrals", "gates", "gate", ("gates",)),
    ("rules", "seed", "seed statement", ("statements",)),
    *((key, "sources", "source", ("sources",)) for key in ("myths", "modules", "exercises", "rules")),
)
"""Which field of which items names ids, what they are called, and under which keys they are defined."""

Items = Mapping[str, tuple[Any, ...]]
"""The validated items under each key, in the order of the files."""


def load_library(folder: Path | None = None) -> Library:
    """Load the library in ``folder`` (default: the toolkit's own).

    Raises:
        CaseFileError: with one sentence for every fault in any of the files.
    """
    place = cases_folder() / LIBRARY if folder is None else folder
    files: dict[str, Parsed] = {}
    items: dict[str, tuple[Any, ...]] = {}
    faults: list[str] = []
    for name, shape in SHAPES.items():
        try:
            files[name] = read_yaml(place / name)
            content = shape.model_validate_json(json.dumps(files[name].data), strict=True)
            items |= {key: getattr(content, key) for key in FILES[name]}
        except CaseFileError as fault:
            faults += fault.faults
        except ValidationError as fault:
            faults += (files[name].at(*found) for found in shape_faults(fault, shape))
    if not faults:
        home = {key: files[name] for name, keys in FILES.items() for key in keys}
        faults = [home[str(found[0][0])].at(*found) for found in library_faults(items)]
    if faults:
        raise CaseFileError(*faults)
    return Library(**{FIELD.get(key, key): {item.id: item for item in found} for key, found in items.items()})


def library_faults(items: Items) -> Iterator[Fault]:
    """Yield what the items say of each other that is not so."""
    yield from _doubles(items)
    yield from _unknown_ids(items)
    yield from _adaptations(items)
    yield from _affordances(items)


def _doubles(items: Items) -> Iterator[Fault]:
    """Find ids given to two items under one key."""
    for key, found in items.items():
        count = Counter(item.id for item in found)
        for n, item in enumerate(found):
            if count[item.id] > 1:
                count[item.id] = 0  # said once
                other = next(m for m, later in enumerate(found) if m > n and later.id == item.id)
                yield (key, other, "id"), f'the id "{item.id}" is already in use under {key}; give this one another'


def _unknown_ids(items: Items) -> Iterator[Fault]:
    """Find ids that no item has."""
    for key, field, kind, targets in REFERENCES:
        known = {item.id: None for target in targets for item in items[target]}  # a dict keeps the order for the hint
        for n, item in enumerate(items[key]):
            for place, named in _named(getattr(item, field), (key, n, field)):
                if named not in known:
                    yield place, unknown(kind, named, tuple(known))


def _named(value: object, place: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield every id in a field, with its place: one id, a list of ids, or a list of lists."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, tuple):
        for n, inner in enumerate(value):
            yield from _named(inner, (*place, n))


def _adaptations(items: Items) -> Iterator[Fault]:
    """Find one id for two different adaptations."""
    known = {choice.id: choice.text for choice in items["fitness"]}
    for n, exercise in enumerate(items["exercises"]):
        for m, row in enumerate(exercise.obstacles):
            adaptation = row.adaptation
            if known.setdefault(adaptation.id, adaptation.text) != adaptation.text:
                sentence = f'the adaptation "{adaptation.id}" has another text elsewhere; give one of them another id'
                yield ("exercises", n, "obstacles", m, "adaptation", "id"), sentence


def _affordances(items: Items) -> Iterator[Fault]:
    """Find affordances outside 0-1."""
    for n, exercise in enumerate(items["exercises"]):
        for dimension, value in exercise.affordances.items():
            if not 0 <= value <= 1:
                yield ("exercises", n, "affordances", dimension), f'"{dimension}" must lie between 0 and 1, not {value}'
