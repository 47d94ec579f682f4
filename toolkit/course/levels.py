"""The levels that people agreed on, for a page of feedback: only what was published, and nothing where nobody marked by levels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from toolkit.course.feedback import Level
from toolkit.course.moderation import Settled, outcome_of
from toolkit.model.assignment import Assignment, Course
from toolkit.model.text import Language

__all__ = ["levels_of"]

SQLITE = "sqlite:///"


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
    from toolkit.course.marks import marks_url, open_marks

    url = marks_url(gradebook)
    if url.startswith(SQLITE) and not Path(url.removeprefix(SQLITE)).is_file():
        return {}
    store = open_marks(gradebook, course.id)
    published = {
        one.cell for one in store.published(assignment.id) if (one.student, one.language) == (student, language)
    }
    if not published:
        return {}
    outcome = outcome_of(assignment, course.criteria, store.marks(assignment.id, student))
    return {
        task.id: [
            Level(one.criterion, one.level, _comments(one))
            for one in outcome.settled
            if one.task == task.id and one.level is not None
        ]
        for task in assignment.written
        if f"written-{task.id}" in published
    }


def _comments(one: Settled) -> tuple[str, ...]:
    """Return what was said with the marks a level rests on: the moderator's, or both markers'."""
    marks = (one.moderated,) if one.moderated is not None else (one.first, one.second)
    return tuple(dict.fromkeys(mark.comment for mark in marks if mark is not None and mark.comment))
