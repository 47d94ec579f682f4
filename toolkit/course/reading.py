"""What is read of a gradebook and of the marks beside it, in plain SQL: the same rows, whoever asks for them.

Where they stand in an SQLite file, Python's own module asks: loading SQLAlchemy takes longer than ten pages of feedback.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from toolkit.course.entries import Earned, Known, Released, Remarks
from toolkit.course.plain import Source
from toolkit.errors import ToolkitError

__all__ = ["Ask", "Reading", "Row", "marks_url", "opened_alone", "shown_url", "unusable"]

FILE = "sqlite:///"
PATIENCE = 30
"""Seconds to wait for somebody else who writes."""
Row = dict[str, Any]
Ask = Callable[..., list[Row]]
"""SQL, and the values of its names -> rows."""
Asking = Callable[[], AbstractContextManager[Ask]]
"""Opens a block in which every question sees the same rows."""

NOTEBOOK = """SELECT assignment.id, duedate, notebook.id AS page, notebook.name AS file, kernelspec
FROM assignment JOIN notebook ON notebook.assignment_id = assignment.id WHERE assignment.name = :name"""
MAXIMA = ("SELECT id, max_score FROM grade_cells", "SELECT id, max_score FROM task_cells")
CELLS = "SELECT id, name, type FROM base_cell WHERE notebook_id = :page ORDER BY name, type"
SOURCES = "SELECT name, cell_type, locked, source, checksum FROM source_cell WHERE notebook_id = :page"
STUDENTS = "SELECT id FROM student ORDER BY id"
GRADES = """SELECT grade.id, cell_id, auto_score, manual_score, extra_credit, needs_manual_grade, student_id
FROM grade JOIN submitted_notebook ON submitted_notebook.id = grade.notebook_id
JOIN submitted_assignment ON submitted_assignment.id = submitted_notebook.assignment_id
WHERE submitted_notebook.notebook_id = :page"""
COMMENTS = """SELECT student_id, late_submission_penalty, cell_id, manual_comment
FROM submitted_assignment JOIN submitted_notebook ON submitted_notebook.assignment_id = submitted_assignment.id
LEFT OUTER JOIN comment ON comment.notebook_id = submitted_notebook.id
WHERE submitted_notebook.notebook_id = :page"""


class Reading:
    """A gradebook that is read."""

    def __init__(self, asking: Asking) -> None:
        """Read whatever answers."""
        self._asking = asking

    @classmethod
    def alone(cls, url: str) -> Reading | None:
        """Return the gradebook in a sound SQLite file; None where only SQLAlchemy can open it, or say what is wrong."""
        asking = opened_alone(url)
        if asking is None:
            return None
        try:
            with asking() as ask:
                ask("SELECT id FROM submitted_assignment LIMIT 1")
        except ToolkitError:
            return None
        return cls(asking)

    def released(self, name: str) -> Released | None:
        """Return what was released under a name; None when ``nbgrader generate_assignment`` never saw it."""
        with self._asking() as ask:
            found = next(iter(ask(NOTEBOOK, name=name)), None)
            if found is None:
                return None
            worth = {row["id"]: float(row["max_score"]) for table in MAXIMA for row in ask(table)}
            base, written = ask(CELLS, page=found["page"]), ask(SOURCES, page=found["page"])
        graded = tuple(Known(row["id"], row["name"], worth[row["id"]]) for row in base if row["type"] != "SolutionCell")
        points = {one.name: one.maximum for one in graded}
        return Released(
            found["id"], name, _moment(found["duedate"]), found["file"], found["page"],
            json.loads(found["kernelspec"]) if found["kernelspec"] else None,
            graded, tuple((row["id"], row["name"]) for row in base if row["type"] != "GradeCell"),
            tuple(_source(row, points.get(row["name"])) for row in written),
        )  # fmt: skip

    def students(self) -> tuple[str, ...]:
        """Return every student's id."""
        with self._asking() as ask:
            return tuple(row["id"] for row in ask(STUDENTS))

    def scores(self, released: Released) -> dict[str, dict[str, Earned]]:
        """Return the grades of everybody who handed an assignment in: student -> cell -> row."""
        names = {one.id: one for one in released.graded}
        found: dict[str, dict[str, Earned]] = {}
        with self._asking() as ask:
            for row in ask(GRADES, page=released.notebook_id):
                if row["cell_id"] in names:
                    one = names[row["cell_id"]]
                    found.setdefault(row["student_id"], {})[one.name] = Earned.of(one, row)
        return found

    def remarks(self, released: Released) -> dict[str, Remarks]:
        """Return all that stands there for everybody who handed an assignment in."""
        found = {student: Remarks(grades, {}, 0.0) for student, grades in self.scores(released).items()}
        names = dict(released.commented)
        with self._asking() as ask:
            for row in ask(COMMENTS, page=released.notebook_id):
                one = found[row["student_id"]]
                if row["cell_id"] in names:
                    one.comments[names[row["cell_id"]]] = row["manual_comment"] or ""
                found[row["student_id"]] = one._replace(late=row["late_submission_penalty"] or 0.0)
        return found


def opened_alone(url: str) -> Asking | None:
    """Return how to ask the SQLite file at ``url``; None where there is no such file."""
    path = Path(url.removeprefix(FILE))
    if not url.startswith(FILE) or not path.is_file():
        return None

    @contextmanager
    def asking() -> Iterator[Ask]:
        try:
            with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True, timeout=PATIENCE)) as link:
                link.row_factory = sqlite3.Row
                link.execute("BEGIN")
                yield lambda sql, **names: [dict(row) for row in link.execute(sql, names)]
        except sqlite3.Error as fault:
            raise unusable(url, fault) from fault

    return asking


def marks_url(gradebook: str) -> str:
    """Return where marks are kept, from the gradebook's connection string: a file beside it, or the same PostgreSQL."""
    if gradebook.startswith("sqlite:"):
        return re.sub(r"[^/\\]+$", "marks.db", gradebook)
    return re.sub(r"^postgres(ql)?(\+\w+)?://", "postgresql+psycopg://", gradebook)


def unusable(url: str, fault: Exception) -> ToolkitError:
    """Return a sentence for what a database objects to."""
    why = str(getattr(fault, "orig", None) or fault).strip().split("\n", maxsplit=1)[0]
    return ToolkitError(f"{shown_url(url)}: {why}", "batch-gradebook", where=shown_url(url), why=why)


def shown_url(url: str) -> str:
    """Return a connection string without its password."""
    return re.sub(r"//[^@/]*@", "//", url)


def _source(row: Row, points: float | None) -> Source:
    source, checksum = row["source"] or "", row["checksum"] or ""
    return Source(row["name"], row["cell_type"], bool(row["locked"]), source, checksum, points)


def _moment(value: Any) -> datetime | None:  # noqa: ANN401 - SQLite keeps a moment as text
    return datetime.fromisoformat(value) if isinstance(value, str) else value
