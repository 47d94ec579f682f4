"""The tables of nbgrader's gradebook as far as grading needs them, and our own beside them.

nbgrader makes its tables; here they are only named. Of every regrade that was accepted a row is added and never changed.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    DDL,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Float,
    Integer,
    Interval,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    event,
)  # fmt: skip

__all__ = [
    "COMMENT", "GRADE", "GRADED", "OURS", "PAGES", "REGRADED", "SEEN",
    "STUDENT", "SUBMITTED",
]  # fmt: skip

OURS = MetaData()
THEIRS = MetaData()


def _theirs(table: str, /, **columns: Any) -> Table:  # noqa: ANN401 - a column's type
    return Table(table, THEIRS, *(Column(one, kind) for one, kind in columns.items()))


STUDENT = _theirs("student", id=String)
GRADED = _theirs("grade_cells", id=String, max_score=Float)
SUBMITTED = _theirs("submitted_assignment", id=String, assignment_id=String, student_id=String, timestamp=DateTime, extension=Interval)  # fmt: skip
PAGES = _theirs("submitted_notebook", id=String, assignment_id=String, notebook_id=String, flagged=Boolean, late_submission_penalty=Float)  # fmt: skip
GRADE = _theirs("grade", id=String, notebook_id=String, cell_id=String, auto_score=Float, manual_score=Float, extra_credit=Float, needs_manual_grade=Boolean)  # fmt: skip
COMMENT = _theirs("comment", id=String, notebook_id=String, cell_id=String, auto_comment=Text, manual_comment=Text)


def _ddl(statement: str, dialect: str) -> Any:  # noqa: ANN401 - SQLAlchemy has no type for it
    return DDL(statement).execute_if(dialect=dialect)  # type: ignore[no-untyped-call]


SEEN = Table(
    "sexology_graded",
    OURS,
    Column("assignment", String(128)),
    Column("student", String(128)),
    Column("files", String(64), nullable=False),
    Column("rules", String(64), nullable=False),
    Column("regraded", Text, nullable=False, default=""),
    PrimaryKeyConstraint("assignment", "student"),
)
REGRADED = Table(
    "sexology_regraded",
    OURS,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    *(Column(name, String(128), nullable=False) for name in ("assignment", "student", "at", "by")),
    *(Column(name, Text, nullable=False) for name in ("why", "under", "before", "after")),
    sqlite_autoincrement=True,
)
"""Every regrade that was accepted; rows are only added, and the database refuses anything else."""
for _verb in ("UPDATE", "DELETE"):
    event.listen(
        REGRADED,
        "after_create",
        _ddl(
            f"CREATE TRIGGER sexology_regraded_{_verb.lower()} BEFORE {_verb} ON sexology_regraded"
            " BEGIN SELECT RAISE(ABORT, 'rows of sexology_regraded are added and never changed'); END",
            "sqlite",
        ),
    )
event.listen(
    REGRADED,
    "after_create",
    _ddl(
        "CREATE RULE sexology_regraded_kept AS ON UPDATE TO sexology_regraded DO INSTEAD NOTHING;"
        "CREATE RULE sexology_regraded_stays AS ON DELETE TO sexology_regraded DO INSTEAD NOTHING",
        "postgresql",
    ),
)
