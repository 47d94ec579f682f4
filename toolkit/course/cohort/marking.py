"""The marks of a code task: what the sandbox brought back, compared outside with what was expected.

Everything here may have been forged: only exact kinds of plain data are compared, and anything else is a wrong answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from toolkit.course.cohort.asking import Check, checks
from toolkit.course.cohort.making import FILE, cohort
from toolkit.course.sandbox import Outcome, Sandbox, Value
from toolkit.course.sandbox.outcome import Json
from toolkit.model.text import LANGUAGES, Language
from toolkit.words import say

__all__ = ["Marked", "mark_code", "share_of"]

TITLES, SHOWN = 0.5, 0.5
"""A figure is worth half for its titled axes and half for showing the right numbers."""


class Marked(NamedTuple):
    """What one check earned.

    Attributes:
        check: Id of the check.
        share: Share of its points, 0-1.
        nl: Why, in Dutch.
        en: Why, in English.
    """

    check: str
    share: float
    nl: str
    en: str


def mark_code(box: Sandbox, cells: Sequence[str], seed: int) -> tuple[Marked, ...]:
    """Run ``cells`` on the cohort with this ``seed`` and mark what they computed.

    Args:
        box: An open sandbox.
        cells: The trainee's code cells, in order.
        seed: Seed of the trainee's cohort.

    Raises:
        SandboxUnavailable: when the sandbox stopped and cannot be started again.
    """
    table = cohort(seed)
    asked = checks(table)
    outcome = box.run(cells, [check.ask for check in asked], {FILE: table})
    return tuple(_marked(check, outcome) for check in asked)


def share_of(check: Check, value: Value) -> float:
    """Return which share of a check's points ``value`` earns."""
    if check.drawn:
        return _share_of_figure(check, value)
    if isinstance(check.expected, dict):
        return float(_same(_table(value), check.expected, check.tolerance))
    if isinstance(check.expected, frozenset):
        return float(value.kind == "plain" and isinstance(value.data, str) and value.data.strip() in check.expected)
    return float(value.kind == "plain" and _near(value.data, check.expected, check.tolerance))


def _marked(check: Check, outcome: Outcome) -> Marked:
    value = outcome.values.get(check.ask)
    share = 0.0 if value is None else share_of(check, value)
    nl, en = (_sentence(check, outcome, value, share, language) for language in LANGUAGES)
    return Marked(check.id, share, nl, en)


def _sentence(check: Check, outcome: Outcome, value: Value | None, share: float, language: Language) -> str:
    if value is None:
        return outcome.sentences(language)[0]
    if share == 1.0:
        return say("cohort/right", language, name=check.ask)
    why = say(f"cohort-why/{check.id}", language)
    if value.kind == "failed":
        said = " ".join(outcome.sentences(language)[:1])
        return " ".join(filter(None, (say("cohort/absent", language, name=check.ask), said, why)))
    if value.kind == "unfit":
        return f"{say('cohort/unfit', language, name=check.ask)} {why}"
    return f"{say('cohort/half' if share else 'cohort/wrong', language, name=check.ask)} {why}"


def _share_of_figure(check: Check, value: Value) -> float:
    assert isinstance(check.expected, dict)
    figure = value.data
    if value.kind != "figure" or not isinstance(figure, dict):
        return 0.0
    titled = all(_title(figure.get("layout"), axis) for axis in ("xaxis", "yaxis"))
    traces = figure.get("data")
    shown = any(
        _same(points, check.expected, check.tolerance)
        for trace in (traces if isinstance(traces, list) else [])
        for points in (_points(trace, "x", "y"), _points(trace, "y", "x"))
    )
    return TITLES * titled + SHOWN * shown


def _title(layout: Json, axis: str) -> bool:
    """Tell whether an axis has a title with letters in it."""
    found = layout
    for name in (axis, "title", "text"):
        found = found.get(name) if isinstance(found, dict) else None
    return isinstance(found, str) and any(one.isalpha() for one in found)


def _points(trace: Json, across: str, along: str) -> dict[str, Json] | None:
    if not isinstance(trace, dict):
        return None
    names, numbers = trace.get(across), trace.get(along)
    if not isinstance(names, list) or not isinstance(numbers, list) or len(names) != len(numbers):
        return None
    return _by_name(zip(names, numbers, strict=True))


def _table(value: Value) -> dict[str, Json] | None:
    """Return the numbers by name that a series, a dictionary, or a frame of two columns holds."""
    data = value.data
    if value.kind == "plain" and isinstance(data, dict):
        return _by_name(data.items())
    if value.kind == "frame" and isinstance(data, dict):
        data = data.get("rows")
    if value.kind not in {"series", "frame"} or not isinstance(data, list):
        return None
    pairs = [row for row in data if isinstance(row, list) and len(row) == 2]  # noqa: PLR2004 - a pair is two
    return _by_name((row[0], row[1]) for row in pairs) if len(pairs) == len(data) else None


def _by_name(pairs: Iterable[tuple[Json, Json]]) -> dict[str, Json] | None:
    """Return ``pairs`` by name, whole numbers without their ``.0``; None when a name is no name, or comes twice."""
    found: dict[str, Json] = {}
    for name, number in pairs:
        if isinstance(name, bool) or not isinstance(name, int | float | str):
            return None
        text = f"{name}".removesuffix(".0")
        if text in found:
            return None
        found[text] = number
    return found


def _same(found: Mapping[str, Json] | None, expected: Mapping[str, float], tolerance: float) -> bool:
    if found is None or found.keys() != expected.keys():
        return False
    return all(_near(found[name], number, tolerance) for name, number in expected.items())


def _near(found: Json, expected: float, tolerance: float) -> bool:
    return isinstance(found, int | float) and not isinstance(found, bool) and abs(found - expected) <= tolerance
