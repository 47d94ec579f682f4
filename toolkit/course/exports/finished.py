"""Whether a submission holds a finished attempt at every part: looked into only when two of them compete."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from toolkit.course.exports.scores import Finished
from toolkit.course.judging import CaseFinder, PartJudged, judge
from toolkit.course.submission import names_of, read_submission
from toolkit.errors import ToolkitError
from toolkit.model.assignment import Course

__all__ = ["finished_in"]


def finished_in(submitted: Path, course: Course, find: CaseFinder) -> Finished:
    """Return a function that looks into ``submitted/<student>/<assignment>``.

    Args:
        submitted: Folder of what was handed in.
        course: The course.
        find: Where the supervisor's cases come from.
    """

    def finished(name: str, student: str) -> bool:
        folder = submitted / student / name
        assignment = next((one for one in course.assignments if one.id == names_of(name)[0]), None)
        if assignment is None or not folder.is_dir():
            return False
        try:
            read = read_submission(folder, assignment, datetime.now().astimezone())
            judged = judge(read, course, assignment, student, find=find)
        except (ToolkitError, OSError):
            return False
        return all(map(_whole, judged.parts))

    return finished


def _whole(part: PartJudged) -> bool:
    if part.grade is None or part.course is None:
        return False
    return part.grade.held >= part.grade.horizon or part.course.state.shown.ending is not None
