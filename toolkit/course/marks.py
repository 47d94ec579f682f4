"""Marks as they are kept: added, superseded with a reason, never changed; who may see which; remarks to use again.

Two people may mark at once, on SQLite or PostgreSQL: what one added in the meantime is never lost, the other is told.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime
from typing import NamedTuple

from toolkit.course.ledger import Ledger, TakenError, Writing, marks_url
from toolkit.course.moderation import same_person, standing
from toolkit.errors import ToolkitError
from toolkit.model.mark import Mark
from toolkit.model.text import Language
from toolkit.words import say

__all__ = ["MarkStore", "Publication", "Remark", "marks_url", "open_marks"]

MARK = (
    "assignment",
    "student",
    "task",
    "criterion",
    "role",
    "level",
    "comment",
    "marker",
    "at",
    "reason",
    "supersedes",
)


class Remark(NamedTuple):
    """A comment to use again."""

    id: int
    text: str


class Publication(NamedTuple):
    """Points that were put into nbgrader's gradebook; ``replaced`` is what stood there."""

    assignment: str
    student: str
    language: str
    cell: str
    points: float
    replaced: float | None
    by: str
    at: str
    comment: str


def open_marks(url: str, course: str) -> MarkStore:
    """Open the marks of a course.

    Args:
        url: Connection string of the marks, or of the gradebook beside which they stand (``marks_url``).
        course: Id of the course.
    """
    return MarkStore(Ledger(marks_url(url), course))


class MarkStore:
    """The marks of a course."""

    def __init__(self, ledger: Ledger, now: Callable[[], datetime] = lambda: datetime.now().astimezone()) -> None:
        """Keep marks in ``ledger``; ``now`` is the clock."""
        self.ledger = ledger
        self._now = now

    # ------------------------------------------------------------ marks

    def give(self, *marks: Mark) -> tuple[Mark, ...]:
        """Keep marks, all of them or none; return them with their numbers and the time at which they were kept.

        Raises:
            ToolkitError: when one supersedes without a reason, was overtaken by another, or is by somebody who marks
                the same text in another role.
        """
        at = self._now().isoformat(timespec="milliseconds")
        try:
            with self.ledger.writing() as writing:
                return tuple(self._keep(mark.model_copy(update={"at": at}), writing) for mark in marks)
        except TakenError:
            raise _refused("mark-overtaken") from None

    def _keep(self, mark: Mark, writing: Writing) -> Mark:
        same = {"assignment": mark.assignment, "student": mark.student, "task": mark.task}
        rows = writing.rows("mark", **same)
        for row in rows:
            if row["role"] != mark.role and same_person(row["marker"], mark.marker):
                raise _refused("mark-two-roles", marker=mark.marker)
        before = [row for row in rows if (row["criterion"], row["role"]) == (mark.criterion, mark.role)]
        last = before[-1]["id"] if before else None
        if last != mark.supersedes:
            raise _refused("mark-overtaken")
        if last is not None and not mark.reason:
            raise _refused("mark-no-reason", criterion=mark.criterion)
        values = {name: getattr(mark, name) for name in MARK}
        return mark.model_copy(update={"id": writing.add("mark", version=len(before) + 1, **values)})

    def marks(self, assignment: str, student: str | None = None) -> tuple[Mark, ...]:
        """Return every mark of an assignment, superseded ones too, in the order in which they were given."""
        equal = {"assignment": assignment} | ({} if student is None else {"student": student})
        rows = self.ledger.rows("mark", **equal)
        return tuple(Mark(id=row["id"], **{name: row[name] for name in MARK}) for row in rows)

    def standing(self, assignment: str, student: str | None = None) -> tuple[Mark, ...]:
        """Return the marks that no other supersedes."""
        return standing(self.marks(assignment, student))

    # ------------------------------------------------------------ what was put into the gradebook

    def published(self, assignment: str, student: str | None = None) -> tuple[Publication, ...]:
        """Return what was put into nbgrader's gradebook, in order; of one student where named."""
        equal = {"assignment": assignment} | ({} if student is None else {"student": student})
        rows = self.ledger.rows("publication", **equal)
        return tuple(Publication(**{name: row[name] for name in Publication._fields}) for row in rows)

    def note_published(self, publications: Iterable[Publication]) -> None:
        """Keep what was put into nbgrader's gradebook."""
        with self.ledger.writing() as writing:
            for one in publications:
                writing.add("publication", **one._asdict())

    # ------------------------------------------------------------ comments to use again

    def remarks(self, language: Language) -> tuple[Remark, ...]:
        """Return the comments to use again that were written in a language."""
        rows = self.ledger.rows("comment", language=language)
        gone = {row["supersedes"] for row in rows}
        return tuple(Remark(row["id"], row["text"]) for row in rows if row["text"] and row["id"] not in gone)

    def keep_remark(self, text: str, language: Language, marker: str, *, instead_of: int | None = None) -> None:
        """Keep a comment to use again; an empty one takes another off the list."""
        known = {one.text for one in self.remarks(language)}
        if text.strip() in known or not (text.strip() or instead_of):
            return
        at = self._now().isoformat(timespec="seconds")
        with self.ledger.writing() as writing:
            writing.add(
                "comment", language=language, text=text.strip(), marker=marker, at=at, supersedes=instead_of
            )  # fmt: skip

    # ------------------------------------------------------------ blindness

    def secret(self) -> str:
        """Return what the pseudonyms of this course are made with, the same for everybody who marks in it."""
        rows = self.ledger.rows("secret", name="pseudonyms")
        if not rows:
            # somebody else may open the course at the same moment: the first one's counts
            with suppress(TakenError), self.ledger.writing() as writing:
                writing.add("secret", name="pseudonyms", value=secrets.token_hex(16))
            rows = self.ledger.rows("secret", name="pseudonyms")
        return str(rows[0]["value"])


def _refused(reason: str, /, **names: str) -> ToolkitError:
    return ToolkitError(say(reason, "en", **names), reason, **names)
