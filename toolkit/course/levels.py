"""The levels that people agreed on, for a page of feedback: only what was published, and nothing where nobody marked by levels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from toolkit.course.feedback import Level
from toolkit.course.moderation import Settled, outcome_of
from toolkit.course.reading import Row, marks_url, opened_alone
from toolkit.errors import ToolkitError
from toolkit.model.assignment import Assignment, Course
from toolkit.model.mark import Mark
from toolkit.model.text import Language

if TYPE_CHECKING:
    from toolkit.course.ledger import Kind

__all__ = ["PublishedLevels", "levels_of"]

SQLITE = "sqlite:///"


class Rows(Protocol):
    """Asks for the rows of a kind in which every column named holds the value given, in the order of adding."""

    def __call__(self, kind: Kind, /, **equal: str) -> list[Row]: ...


def levels_of(
    gradebook: str, course: Course, assignment: Assignment, student: str, language: Language
) -> Mapping[str, Sequence[Level]]:
    """Return the published levels of one student, by written task.

    Args:
        gradebook: Connection string of the gradebook beside which marks are kept.
        course: The course.
        assignment: What was asked.
        student: Student number.
        language: The language of the submission.
    """
    return PublishedLevels(gradebook, course).of(assignment, student, language)


class PublishedLevels:
    """The published levels of a course: the marks are opened once, and asked once an assignment."""

    def __init__(self, gradebook: str, course: Course) -> None:
        """Open the marks beside ``gradebook``, where there are any.

        Raises:
            ToolkitError: when they cannot be used.
        """
        self._rows = _rows_beside(gradebook, course.id)
        self._criteria = course.criteria
        self._cells: dict[str, dict[tuple[str, str], set[str]]] = {}

    def of(self, assignment: Assignment, student: str, language: Language) -> Mapping[str, Sequence[Level]]:
        """Return those of one student, by written task."""
        published = self._published(assignment.id).get((student, language))
        if not published:
            return {}
        rows = self._rows("mark", assignment=assignment.id, student=student)
        marks = [Mark(**{name: row[name] for name in Mark.model_fields}) for row in rows]
        outcome = outcome_of(assignment, self._criteria, marks)
        return {
            task.id: [
                Level(one.criterion, one.level, _comments(one))
                for one in outcome.settled
                if one.task == task.id and one.level is not None
            ]
            for task in assignment.written
            if f"written-{task.id}" in published
        }

    def _published(self, assignment: str) -> dict[tuple[str, str], set[str]]:
        """Return the cells that were published, by student and language."""
        if assignment not in self._cells:
            cells = self._cells[assignment] = {}
            for row in self._rows("publication", assignment=assignment):
                cells.setdefault((row["student"], row["language"]), set()).add(row["cell"])
        return self._cells[assignment]


def _rows_beside(gradebook: str, course: str) -> Rows:
    """Return how to ask for rows of the marks beside a gradebook; where nobody marked there are none."""
    url = marks_url(gradebook)
    asking = opened_alone(url)
    if asking is None and url.startswith(SQLITE):
        return _none

    def rows(kind: Kind, /, **equal: str) -> list[Row]:
        assert asking is not None
        wanted = " AND ".join(f"{name} = :{name}" for name in ("course", *equal))
        with asking() as ask:
            return ask(f"SELECT * FROM sexology_{kind} WHERE {wanted} ORDER BY id", course=course, **equal)  # noqa: S608 - our own names

    with suppress(ToolkitError):
        if asking is not None:
            rows("publication", assignment="")
            return rows
    from toolkit.course.marks import open_marks

    return open_marks(gradebook, course).ledger.rows


def _none(_kind: Kind, /, **_equal: str) -> list[Row]:
    return []


def _comments(one: Settled) -> tuple[str, ...]:
    """Return what was said with the marks a level rests on."""
    return tuple(dict.fromkeys(mark.comment for mark in one.counting if mark.comment))
