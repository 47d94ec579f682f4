"""A course graded, and what that gave as values that can be compared: every row of the gradebook, every file of ``autograded``."""

import hashlib
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import create_engine, text

from toolkit.course.batch import Batch, Told, submissions
from toolkit.course.settings import read_settings

GRADES = """
    select a.name, s.student_id, b.name, g.auto_score, g.manual_score, g.extra_credit, g.needs_manual_grade
    from grade g join submitted_notebook p on p.id = g.notebook_id join submitted_assignment s on s.id = p.assignment_id
    join assignment a on a.id = s.assignment_id join base_cell b on b.id = g.cell_id order by 1, 2, 3
"""
COMMENTS = """
    select a.name, s.student_id, b.name, c.auto_comment, c.manual_comment
    from comment c join submitted_notebook p on p.id = c.notebook_id join submitted_assignment s on s.id = p.assignment_id
    join assignment a on a.id = s.assignment_id join base_cell b on b.id = c.cell_id order by 1, 2, 3
"""
PAGES = """
    select a.name, s.student_id, s.timestamp, s.extension, n.name, p.flagged, p.late_submission_penalty
    from submitted_notebook p join submitted_assignment s on s.id = p.assignment_id
    join notebook n on n.id = p.notebook_id join assignment a on a.id = s.assignment_id order by 1, 2
"""
CELLS = "select b.name, b.type, g.max_score from base_cell b left join grade_cells g on g.id = b.id order by 1, 2"
STUDENTS = "select id, first_name, last_name, email, lms_user_id from student order by id"


def rows_of(url: str) -> dict[str, list[tuple[object, ...]]]:
    """Return all that a gradebook says, without the ids of rows."""
    asked = {"grades": GRADES, "comments": COMMENTS, "pages": PAGES, "cells": CELLS, "students": STUDENTS}
    engine = create_engine(url)
    with engine.connect() as link:
        found = {name: [tuple(row) for row in link.execute(text(sql))] for name, sql in asked.items()}
    engine.dispose()
    return found


def files_of(folder: Path) -> dict[str, tuple[str, int]]:
    """Return the digest and mode of every file below a folder, and of every folder its mode."""
    return {
        str(path.relative_to(folder)): (
            hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "",
            path.stat().st_mode,
        )
        for path in sorted(folder.rglob("*"))
        if not path.name.startswith(".grading")
    }


def sqlite(root: Path) -> str:
    """Return the connection string of the gradebook in a course's folder."""
    return f"sqlite:///{root / 'gradebook.db'}"


def now() -> datetime:
    """Return when everything here is graded."""
    return datetime(2026, 11, 1, tzinfo=UTC)


def graded(root: Path, *, again: bool = False, jobs: int = 2, db: str | None = None) -> dict[str, Told]:
    """Grade a course; return what became of each, by student."""
    batch = Batch(read_settings(root, db))
    found = submissions(batch.settings.root, batch.models)
    told = list(batch.grade(found, now, jobs=jobs, again=again))
    batch.close()
    assert [one.handed for one in told] == list(found)
    return {one.handed.student: one for one in told}
