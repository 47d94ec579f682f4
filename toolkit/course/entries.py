"""What goes into a gradebook and what comes out of it, as plain values.

Shapes only; ``rows`` reads and writes them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple, Self

from toolkit.course.plain import Source

__all__ = ["Earned", "Entered", "Known", "Regraded", "Released", "Remarks", "Seen"]


class Known(NamedTuple):
    """A cell that gets a grade: its row's id and what it can earn."""

    id: str
    name: str
    maximum: float


class Released(NamedTuple):
    """An assignment as the gradebook knows it."""

    id: str
    name: str
    duedate: datetime | None
    notebook: str
    notebook_id: str
    kernelspec: dict[str, Any] | None
    graded: tuple[Known, ...]
    commented: tuple[tuple[str, str], ...]
    """(id, name) of the cells with a comment."""
    sources: tuple[Source, ...]


class Seen(NamedTuple):
    """From which files and under which rules a submission was graded last; how it was regraded, if it was."""

    files: str
    rules: str
    regraded: str = ""


class Regraded(NamedTuple):
    """An accepted regrade: when, by whom, why, under which definitions, and the points by cell before and after."""

    at: str
    by: str
    why: str
    under: str
    before: Mapping[str, float | None]
    after: Mapping[str, float]


class Entered(NamedTuple):
    """What a gradebook is told of a submission.

    Attributes:
        student: Student number.
        timestamp: When it was handed in, UTC.
        scores: Cell -> points, or None where a person marks.
        untouched: Answer cells left as they were released.
        seen: What to remember it by.
        regraded: What is kept of an accepted regrade.
    """

    student: str
    timestamp: datetime | None
    scores: Mapping[str, float | None]
    untouched: frozenset[str]
    seen: Seen
    regraded: Regraded | None = None


@dataclass(slots=True)
class Earned:
    """A grade's row."""

    id: str
    name: str
    max_score: float
    auto_score: float | None
    manual_score: float | None
    extra_credit: float | None
    needs_manual_grade: bool

    @classmethod
    def of(cls, cell: Known, row: Mapping[str, Any]) -> Self:
        """Return the row of a cell, by the names of its columns."""
        auto, manual, extra = row["auto_score"], row["manual_score"], row["extra_credit"]
        return cls(row["id"], cell.name, cell.maximum, auto, manual, extra, bool(row["needs_manual_grade"]))

    @property
    def score(self) -> float:
        """What counts, as nbgrader adds it up."""
        own = self.auto_score if self.manual_score is None else self.manual_score
        return 0.0 if own is None else own + (self.extra_credit or 0.0)


class Remarks(NamedTuple):
    """What stands in the gradebook for one submission: grades and what people wrote, by cell, and what lateness cost."""

    grades: dict[str, Earned]
    comments: dict[str, str]
    late: float
