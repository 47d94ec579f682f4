"""cases/library/*.yaml -> Library: shapes first, then every id that one file says of another, then what is missing.

All faults of all files are found in one go. What an id means to play is for the rules, not for this room.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import GenericAlias
from typing import Any, NamedTuple

from pydantic import ValidationError, create_model

from toolkit.casefiles.faults import Fault, FaultyFilesError, Placed, shape_faults, unknown
from toolkit.casefiles.locate import LIBRARY, cases_folder
from toolkit.casefiles.reader import Parsed, read_yaml
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
from toolkit.model.texts import Handout, Instruction, Letter, Term, Voices

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
    "asking.yaml": {"asking": Rule},
    "referrals.yaml": {"referrals": Referral},
    "gates.yaml": {"gates": GateCard},
    "seed.yaml": {"statements": SeedStatement},
    "sources.yaml": {"sources": Source},
    "handouts-bodily.yaml": {"handouts": Handout},
    "handouts-psychological.yaml": {"handouts": Handout},
    "handouts-relational.yaml": {"handouts": Handout},
    "instructions.yaml": {"instructions": Instruction},
    "voices.yaml": {"voices": Voices},
    "letters.yaml": {"letters": Letter},
    "glossary.yaml": {"glossary": Term},
}
"""What each file holds: its keys, and the shape of the items listed there. Files that share a key are joined in this order."""
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
    ("handouts", "id", "module", ("modules",)),
    ("instructions", "id", "exercise", ("exercises",)),
    ("voices", "id", "myth", ("myths",)),
    ("letters", "id", "referral route", ("referrals",)),
    ("glossary", "see", "entry", ("modules", "exercises", "rules", "asking", "gates", "statements")),
    *((key, "seed", "seed statement", ("statements",)) for key in ("rules", "asking")),
    *((key, "sources", "source", ("sources",)) for key in ("myths", "modules", "exercises", "rules", "asking")),
)
"""Which field of which items names ids, what they are called, and under which keys they are defined."""

TEXTS = {"modules": "handouts", "exercises": "instructions", "myths": "voices", "referrals": "letters"}
"""Under which key the long text of each of these items stands, with the id of the item."""

Items = Mapping[str, tuple[Any, ...]]
"""The validated items under each key, in the order of the files."""


class _Origin(NamedTuple):
    """Where an item was written: the file, and its position there."""

    parsed: Parsed
    position: int


def load_library(folder: Path | None = None) -> Library:
    """Load the library in ``folder`` (default: the toolkit's own).

    Raises:
        FaultyFilesError: with one sentence for every fault in any of the files.
    """
    place = cases_folder() / LIBRARY if folder is None else folder
    items: dict[str, tuple[Any, ...]] = {}
    origins: dict[str, list[_Origin]] = {}
    faults: list[Placed] = []
    for name, shape in SHAPES.items():
        try:
            parsed = read_yaml(place / name)
        except FaultyFilesError as error:
            faults += error.placed
            continue
        try:
            content = shape.model_validate_json(json.dumps(parsed.data), strict=True)
        except ValidationError as error:
            faults += (parsed.at(found) for found in shape_faults(error, shape))
            continue
        for key in FILES[name]:
            found = getattr(content, key)
            items[key] = (*items.get(key, ()), *found)
            origins.setdefault(key, []).extend(_Origin(parsed, n) for n in range(len(found)))
    if not faults:
        faults = [_placed(fault, origins) for fault in library_faults(items)]
    if faults:
        raise FaultyFilesError(*faults)
    return Library(**{FIELD.get(key, key): {item.id: item for item in found} for key, found in items.items()})


def _placed(fault: Fault, origins: Mapping[str, list[_Origin]]) -> Placed:
    """Put file and line to a fault whose place counts the items of all files under one key."""
    key, n, *rest = fault.place
    origin = origins[str(key)][int(n)]
    return origin.parsed.at(fault._replace(place=(key, origin.position, *rest)))


def library_faults(items: Items) -> Iterator[Fault]:
    """Yield what the items say of each other that is not so."""
    yield from _doubles(items)
    yield from _unknown_ids(items)
    yield from _adaptations(items)
    yield from _affordances(items)
    yield from _missing_texts(items)
    yield from _right_answers(items)


def _doubles(items: Items) -> Iterator[Fault]:
    """Find ids given to two items under one key."""
    for key, found in items.items():
        count = Counter(item.id for item in found)
        for n, item in enumerate(found):
            if count[item.id] > 1:
                count[item.id] = 0  # said once
                other = next(m for m, later in enumerate(found) if m > n and later.id == item.id)
                sentence = f'the id "{item.id}" is already in use under {key}; give this one another'
                yield Fault((key, other, "id"), sentence, "library-id-twice", {"word": item.id})


def _unknown_ids(items: Items) -> Iterator[Fault]:
    """Find ids that no item has."""
    for key, field, kind, targets in REFERENCES:
        known = {item.id: None for target in targets for item in items[target]}  # a dict keeps the order for the hint
        for n, item in enumerate(items[key]):
            for place, named in _named(getattr(item, field), (key, n, field)):
                if named not in known:
                    number = "unknown-source" if kind == "source" else "library-unknown"
                    yield unknown(place, kind, named, tuple(known), kind=number)


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
                names = {"word": adaptation.id}
                yield Fault(("exercises", n, "obstacles", m, "adaptation", "id"), sentence, "library-adaptation", names)


def _affordances(items: Items) -> Iterator[Fault]:
    """Find affordances outside 0-1."""
    for n, exercise in enumerate(items["exercises"]):
        for dimension, value in exercise.affordances.items():
            if not 0 <= value <= 1:
                sentence = f'"{dimension}" must lie between 0 and 1, not {value}'
                names = {"key": f'"{dimension}"', "word": f"{value:g}", "limit": "0-1"}
                yield Fault(("exercises", n, "affordances", dimension), sentence, "out-of-range", names)


def _missing_texts(items: Items) -> Iterator[Fault]:
    """Find items without their long text."""
    for key, shelf in TEXTS.items():
        written = {text.id for text in items[shelf]}
        for n, item in enumerate(items[key]):
            if item.id not in written:
                sentence = f'"{item.id}" has no text under {shelf}; write one with this id there'
                yield Fault((key, n, "id"), sentence, "library-text-missing", {"word": item.id, "key": shelf})


def _right_answers(items: Items) -> Iterator[Fault]:
    """Find check questions that have no right answer, or several."""
    for n, handout in enumerate(items["handouts"]):
        for m, check in enumerate(handout.checks):
            right = sum(answer.right for answer in check.answers)
            if right != 1:
                sentence = (
                    f"exactly one answer must be right, and here {right or 'none'} {'are' if right > 1 else 'is'}"
                )
                names = {"word": handout.id, "limit": "1"}
                yield Fault(("handouts", n, "checks", m, "answers"), sentence, "library-right-answer", names)
