"""assignments/course.yaml and cases/library/rubric.yaml -> Course, with every id it names looked up.

Whether a case can be played as far as a part asks is checked here too; notebooks and grading are for others.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from toolkit.casefiles.faults import Fault, FaultyFilesError, shape_faults, unknown
from toolkit.casefiles.locate import LIBRARY, TOOLKIT, case_names, cases_folder
from toolkit.casefiles.reader import Parsed, read_yaml
from toolkit.model.assignment import Course, MarkCriterion
from toolkit.model.text import Frozen

__all__ = ["COURSE_HERE", "course_folder", "load_course", "load_criteria"]

FILE = "course.yaml"
RUBRIC = "rubric.yaml"
IN_WHEEL = "_assignments"
BESIDE = "assignments"
COURSE_HERE = "SEXOLOGY_COURSE"
"""Environment variable with the folder of a supervisor's own course."""


class _Rubric(Frozen):
    """The shape of rubric.yaml."""

    criteria: tuple[MarkCriterion, ...]


def course_folder() -> Path:
    """Return the course's folder: where ``SEXOLOGY_COURSE`` says, else the toolkit's own, in a wheel or beside ``toolkit/``."""
    told = os.environ.get(COURSE_HERE)
    if told:
        return Path(told)
    inside = TOOLKIT / IN_WHEEL
    return inside if inside.is_dir() else TOOLKIT.parent / BESIDE


def load_course(folder: Path | None = None, cases: Path | None = None) -> Course:
    """Load the course in ``folder`` (default: the toolkit's own).

    Args:
        folder: Folder with ``course.yaml``.
        cases: Folder in which its cases are looked up; default the toolkit's own.

    Raises:
        FaultyFilesError: with one sentence for every fault found.
    """
    parsed = read_yaml((folder or course_folder()) / FILE)
    try:
        course = Course.model_validate_json(json.dumps(parsed.data), strict=True)
    except ValidationError as error:
        raise FaultyFilesError(*(parsed.at(found) for found in shape_faults(error, Course, parsed.data))) from None
    course = course.model_copy(update={"criteria": load_criteria()})
    faults = [parsed.at(fault) for fault in _faults(course, cases)]
    if faults:
        raise FaultyFilesError(*faults)
    return course


def load_criteria(folder: Path | None = None) -> tuple[MarkCriterion, ...]:
    """Load what people mark by from the library in ``folder`` (default: the toolkit's own).

    Raises:
        FaultyFilesError: with one sentence for every fault found.
    """
    parsed: Parsed = read_yaml((folder or cases_folder() / LIBRARY) / RUBRIC)
    try:
        return _Rubric.model_validate_json(json.dumps(parsed.data), strict=True).criteria
    except ValidationError as error:
        raise FaultyFilesError(*(parsed.at(found) for found in shape_faults(error, _Rubric))) from None


def _faults(course: Course, cases: Path | None) -> Iterator[Fault]:
    """Yield the ids that nothing has."""
    names = case_names(cases)
    criteria = tuple(one.id for one in course.criteria)
    for n, assignment in enumerate(course.assignments):
        for m, part in enumerate(assignment.parts):
            for field in ("case", "alternative"):
                named = getattr(part, field)
                if named is not None and named not in names:
                    yield unknown(("assignments", n, "parts", m, field), "case", named, names, kind="unknown-case")
        for m, written in enumerate(assignment.written):
            for k, named in enumerate(written.criteria):
                if named not in criteria:
                    place = ("assignments", n, "written", m, "criteria", k)
                    yield unknown(place, "criterion", named, criteria, kind="library-unknown")
