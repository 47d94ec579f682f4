"""nbgrader's gradebook by its tables, without nbgrader: one transaction a submission, on SQLite or PostgreSQL.

Writes the rows in which nbgrader keeps an autograded submission, and one row of our own beside them: from
which files and under which rules a submission was graded. Row ids follow from what a row is about, so that grading
again after an interruption gives the same gradebook.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from hashlib import blake2b
from typing import Any, Self

from sqlalchemy import (
    Connection,
    NullPool,
    Table,
    UpdateBase,
    bindparam,
    create_engine,
    event,
    insert,
    inspect,
    select,
    text,
    update,
)  # fmt: skip
from sqlalchemy.exc import SQLAlchemyError

from toolkit.course.entries import Earned, Entered, Regraded, Released, Seen
from toolkit.course.reading import Ask, Reading, shown_url, unusable
from toolkit.course.tables import (
    COMMENT,
    GRADE,
    GRADED,
    OURS,
    PAGES,
    REGRADED,
    SEEN,
    STUDENT,
    SUBMITTED,
)  # fmt: skip
from toolkit.errors import ToolkitError

__all__ = ["Gradebook", "Page"]

PATIENCE = 30
"""Seconds to wait for somebody else who writes."""
SET_GRADE = update(GRADE).where(GRADE.c.id == bindparam("row")).values(
    auto_score=bindparam("auto"), extra_credit=bindparam("extra"), needs_manual_grade=bindparam("needs")
)  # fmt: skip
SET_COMMENT = update(COMMENT).where(COMMENT.c.id == bindparam("row")).values(auto_comment=bindparam("said"))


class Gradebook(Reading):
    """A gradebook that nbgrader made."""

    def __init__(self, url: str) -> None:
        """Open the gradebook at ``url``.

        Raises:
            ToolkitError: when it cannot be used.
        """
        super().__init__(self._asked)
        self.url = url
        with _told(url):
            self._engine = create_engine(re.sub(r"^postgres://", "postgresql://", url), poolclass=NullPool)
            if self._engine.dialect.name == "sqlite":
                event.listen(self._engine, "connect", _sqlite_ready)
                event.listen(self._engine, "begin", _sqlite_begins)
            if "submitted_assignment" not in inspect(self._engine).get_table_names():
                raise ToolkitError(f"{shown_url(url)}: no gradebook", "batch-no-gradebook", where=shown_url(url))
            OURS.create_all(self._engine)
            self._connection = self._engine.connect()

    def close(self) -> None:
        """Close it."""
        self._connection.close()
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def seen(self) -> dict[tuple[str, str], Seen]:
        """Return by which files and rules each submission, (assignment, student), was graded."""
        with self._reading() as link:
            rows = link.execute(select(SEEN)).all()
        return {(row.assignment, row.student): Seen(row.files, row.rules, row.regraded) for row in rows}

    def history(self, assignment: str = "") -> tuple[tuple[str, str, Regraded], ...]:
        """Return every accepted regrade, (assignment, student, what), oldest first; of one assignment where it is named."""
        rows = select(REGRADED).order_by(REGRADED.c.id)
        with self._reading() as link:
            found = (
                link.execute(rows.where(REGRADED.c.assignment == assignment) if assignment else rows).mappings().all()
            )
        return tuple(
            (one["assignment"], one["student"], Regraded(
                one["at"], one["by"], one["why"], one["under"], json.loads(one["before"]), json.loads(one["after"])
            )) for one in found
        )  # fmt: skip

    @contextmanager
    def writing(self, released: Released, entered: Entered) -> Iterator[Page]:
        """Enter one submission: all of it when the block ends well, nothing of it when it does not.

        Raises:
            ToolkitError: when the gradebook cannot be written.
        """
        with _told(self.url), self._connection.begin():
            page = Page(self._connection, released, entered)
            yield page
            page.save()

    def weigh(self, released: Released, maxima: Mapping[str, float]) -> None:
        """Write what cells can earn, where a new rubric says otherwise."""
        with _told(self.url), self._connection.begin():
            for one in released.graded:
                if one.name in maxima and maxima[one.name] != one.maximum:
                    self._connection.execute(
                        update(GRADED).where(GRADED.c.id == one.id).values(max_score=maxima[one.name])
                    )

    @contextmanager
    def _asked(self) -> Iterator[Ask]:
        with self._reading() as link:
            yield lambda sql, **names: [dict(row) for row in link.execute(text(sql), names).mappings()]

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with _told(self.url), self._engine.connect().execution_options(reading=True) as link:
            yield link


class Page:
    """One submission while it is being entered; speaks as nbgrader's gradebook does to whoever settles its rows."""

    def __init__(self, link: Connection, released: Released, entered: Entered) -> None:
        """Make the rows that are not there yet, and put the machine's scores into them."""
        self._link, self._released, self._entered = link, released, entered
        self.db, self.name = self, released.name
        self._own, extension = self._submission()
        self._page = self._only(PAGES, {"assignment_id": self._own, "notebook_id": released.notebook_id}, flagged=False)
        self.grades = self._grades()
        self._late = self._lateness(extension)
        for row in self.grades:
            if row.name in entered.scores:
                row.auto_score = entered.scores[row.name]
                row.needs_manual_grade = row.manual_score is not None or row.auto_score is None

    def find_submission_notebook(self, *_: str) -> Page:
        """Return this page: there is no other."""
        return self

    def commit(self) -> None:
        """Do nothing: everything is committed together."""

    def penalise(self, penalty: float | None) -> None:
        """Note what being late costs."""
        same = PAGES.c.id == self._page
        self._link.execute(update(PAGES).where(same).values(late_submission_penalty=penalty))

    @property
    def late(self) -> float:
        """Seconds it was handed in too late."""
        return self._late

    @property
    def score(self) -> float:
        """Sum of the grades."""
        return sum(row.score for row in self.grades)

    def save(self) -> None:
        """Write the rows as they now are."""
        rows = [
            {"row": one.id, "auto": one.auto_score, "extra": one.extra_credit, "needs": one.needs_manual_grade}
            for one in self.grades
        ]
        if rows:
            self._link.execute(SET_GRADE, rows)
        said = [
            {"row": self._comments[cell], "said": "No response." if name in self._entered.untouched else None}
            for cell, name in self._released.commented
        ]
        if said:
            self._link.execute(SET_COMMENT, said)
        seen, student = self._entered.seen, self._entered.student
        values = {"files": seen.files, "rules": seen.rules, "regraded": seen.regraded}
        same = (SEEN.c.assignment == self.name) & (SEEN.c.student == student)
        if not self._link.execute(update(SEEN).where(same).values(values)).rowcount:
            self._link.execute(insert(SEEN).values(assignment=self.name, student=student, **values))

        if self._entered.regraded is not None:
            told = self._entered.regraded
            points = {"before": json.dumps(dict(told.before)), "after": json.dumps(dict(told.after))}
            self._link.execute(
                insert(REGRADED).values(
                    assignment=self.name,
                    student=student,
                    at=told.at,
                    by=told.by,
                    why=told.why,
                    under=told.under,
                    **points,
                )
            )

    def _submission(self) -> tuple[str, Any]:
        student, timestamp = self._entered.student, self._entered.timestamp
        if self._link.execute(select(STUDENT.c.id).where(STUDENT.c.id == student)).first() is None:
            self._link.execute(insert(STUDENT).values(id=student))
        named = (SUBMITTED.c.assignment_id == self._released.id) & (SUBMITTED.c.student_id == student)
        found = self._link.execute(select(SUBMITTED).where(named)).mappings().first()
        if found is None:
            own = _id("submission", self._released.id, student)
            values = {"id": own, "assignment_id": self._released.id, "student_id": student, "timestamp": timestamp}
            self._link.execute(insert(SUBMITTED).values(values))
            self._when = timestamp
            return own, None
        self._when = timestamp or found["timestamp"]
        if timestamp:
            self._link.execute(update(SUBMITTED).where(named).values(timestamp=timestamp))
        return str(found["id"]), found["extension"]

    def _grades(self) -> list[Earned]:
        self._comments = self._ids(COMMENT, [cell for cell, _ in self._released.commented])
        self._ids(GRADE, [one.id for one in self._released.graded], needs_manual_grade=True)
        rows = self._link.execute(select(GRADE).where(GRADE.c.notebook_id == self._page)).mappings()
        found = {row["cell_id"]: row for row in rows}
        return [Earned.of(one, dict(found[one.id])) for one in self._released.graded]

    def _ids(self, table: Table, cells: list[str], **values: object) -> dict[str, str]:
        """Return the rows of some cells, cell -> row, made where they are missing."""
        rows = self._link.execute(select(table.c.cell_id, table.c.id).where(table.c.notebook_id == self._page))
        found = {str(row.cell_id): str(row.id) for row in rows}
        missing = {cell: _id(table.name, self._page, cell) for cell in cells if cell not in found}
        if missing:
            made = [{"id": own, "notebook_id": self._page, "cell_id": cell, **values} for cell, own in missing.items()]
            self._link.execute(_adding(table, made[0]), made)
        return found | missing

    def _only(self, table: Table, named: Mapping[str, str], **values: object) -> str:
        same = [table.c[name] == value for name, value in named.items()]
        found = self._link.execute(select(table.c.id).where(*same)).scalar()
        if found is None:
            found = _id(table.name, *named.values())
            self._link.execute(insert(table).values(id=found, **named, **values))
        return str(found)

    def _lateness(self, extension: Any) -> float:  # noqa: ANN401 - a timedelta or nothing
        if self._when is None or self._released.duedate is None:
            return 0.0
        due = self._released.duedate + extension if extension is not None else self._released.duedate
        return max(0.0, (self._when - due).total_seconds())


def _adding(table: Table, row: Mapping[str, object]) -> UpdateBase:
    """Return the statement that adds rows with these columns."""
    return insert(table).values({name: bindparam(name) for name in row})


def _id(*about: str) -> str:
    """Return a row's id, in nbgrader's form: it follows from what the row is about."""
    return blake2b("\n".join(about).encode(), digest_size=16).hexdigest()


def _sqlite_ready(connection: Any, _record: object) -> None:  # noqa: ANN401 - sqlite3's own, untyped here
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout={PATIENCE * 1000}")


def _sqlite_begins(connection: Connection) -> None:
    """Take a writer's turn before reading, so that nobody writes in between."""
    connection.exec_driver_sql("BEGIN" if connection.get_execution_options().get("reading") else "BEGIN IMMEDIATE")


@contextmanager
def _told(url: str) -> Iterator[None]:
    """Turn what a database objects to into a sentence."""
    try:
        yield
    except (SQLAlchemyError, ModuleNotFoundError) as fault:
        raise unusable(url, fault) from fault
