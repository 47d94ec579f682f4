"""What is asked of the cohort, and what the answers are, computed outside the sandbox from the same table."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from statistics import fmean
from typing import NamedTuple, TypeAlias

__all__ = ["Answer", "Check", "Row", "checks"]

Row: TypeAlias = dict[str, str]
Answer: TypeAlias = "float | dict[str, float] | frozenset[str]"
"""A number; numbers by session or ending; or the names of which any one is right."""
ROUNDED = 0.00501
"""Answers rounded to two decimals are right."""
EXACT = 0.0


class Check(NamedTuple):
    """One thing that the trainee's cells must have computed.

    Attributes:
        id: Stable id; ``cohort-task/<id>`` says what is asked and ``cohort-why/<id>`` how it is computed.
        ask: The name under which the cells leave the answer.
        points: What it is worth.
        expected: The right answer.
        tolerance: How far a number may be off.
        drawn: Whether the answer is a figure that shows ``expected``, with a title on both axes.
    """

    id: str
    ask: str
    points: float
    expected: Answer
    tolerance: float = ROUNDED
    drawn: bool = False


def checks(table: str) -> tuple[Check, ...]:
    """Return the checks on the cohort in ``table``, which is CSV."""
    rows = [*csv.DictReader(io.StringIO(table))]
    willingness = _means(rows, "session", "willingness")
    return (
        Check("missing", "missing_willingness", 1.0, float(sum(not row["willingness"] for row in rows)), EXACT),
        Check("willingness", "willingness_per_session", 2.0, willingness),
        Check("homework", "homework_share", 2.0, _homework_share(rows)),
        Check("drop", "largest_drop", 2.0, _largest_drop(rows), EXACT),
        Check("pressure", "pressure_difference", 1.0, _pressure_difference(rows)),
        Check("figure", "figure", 2.0, willingness, drawn=True),
    )


def _means(rows: Iterable[Row], by: str, measure: str) -> dict[str, float]:
    """Return the mean of ``measure`` for each value of ``by``, without what is missing."""
    groups: dict[str, list[float]] = {}
    for row in rows:
        if row[measure] and row[by]:
            groups.setdefault(row[by], []).append(float(row[measure]))
    return {name: fmean(values) for name, values in groups.items()}


def _homework_share(rows: Iterable[Row]) -> dict[str, float]:
    """Return, for each ending, which share of the homework that is known was done."""
    known: dict[str, list[bool]] = {}
    for row in rows:
        if row["homework"]:
            known.setdefault(row["ending"], []).append(row["homework"] == "done")
    return {ending: fmean(done) for ending, done in known.items()}


def _largest_drop(rows: Iterable[Row]) -> frozenset[str]:
    """Return the treatment in which closeness fell most from its first to its last known value; all, when equal."""
    course: dict[str, list[float]] = {}
    for row in rows:
        if row["closeness"]:
            course.setdefault(row["attempt"], []).append(float(row["closeness"]))
    change = {attempt: round(values[-1] - values[0], 1) for attempt, values in course.items()}
    return frozenset(attempt for attempt, value in change.items() if value == min(change.values()))


def _pressure_difference(rows: Iterable[Row]) -> float:
    means = _means(rows, "homework", "pressure")
    return means["avoided"] - means["done"]
