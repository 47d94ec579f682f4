"""nbgrader's generate_feedback, with our page: the gradebook's rows, the levels people gave, and a fresh replay.

Configured in ``assignments/nbgrader_config.py``; where and under which name a page is written stays nbgrader's affair.
"""

from __future__ import annotations

import json
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from nbconvert.exporters import Exporter
from nbgrader.api import Gradebook
from traitlets import Bool

from toolkit.casefiles import SEALED, load_course
from toolkit.course.feedback import Given, Marked, feedback_page
from toolkit.course.judging import case_finder, judge
from toolkit.course.levels import levels_of
from toolkit.course.releasing import make_releasable
from toolkit.course.standing import standing
from toolkit.course.submission import names_of, read_submission
from toolkit.model.assignment import Assignment, Course

__all__ = ["FeedbackExporter"]


class FeedbackExporter(Exporter):
    """Makes a page of feedback of an autograded notebook."""

    export_from_notebook = "Feedback (sexology)"
    review = Bool(
        default_value=True, help="Tell what each decision was worth; takes some seconds for each submission."
    ).tag(config=True)

    def _file_extension_default(self) -> str:
        return ".html"

    def from_filename(self, filename: str, resources: Any = None, **kw: Any) -> Any:
        """Return the page for one submission, and where nbgrader is to write it."""
        del kw
        converter: Any = self.parent
        nbgrader, coursedir = resources["nbgrader"], converter.coursedir
        student, name, url = nbgrader["student"], nbgrader["assignment"], nbgrader["db_url"]
        config = self.config.get("GradeFromRecord", {})
        course_folder, cases = str(config.get("course") or Path.cwd()), str(config.get("cases") or "")
        course = _course_in(course_folder, cases)
        assignment, language = _asked(course, name)
        place = Path(coursedir.format_path(coursedir.submitted_directory, student, name))
        if not place.is_dir():
            place = Path(filename).parent
        submitted = read_submission(place, assignment, datetime.now().astimezone())
        with Gradebook(url, coursedir.course_id) as gradebook:
            page = gradebook.find_submission_notebook(nbgrader["notebook"], name, student)
            grades = {row.name: _given(row) for row in page.grades}
            comments = {row.name: row.manual_comment or "" for row in page.comments}
            late = page.late_submission_penalty or 0.0
            assignment = standing(assignment, {row.name: float(row.max_score) for row in page.grades})
        find = case_finder(Path(cases) if cases else None)
        judgement = judge(submitted, course, assignment, student, find=find)
        levels = levels_of(url, course, assignment, student, language)
        notebook = json.loads(Path(filename).read_bytes())
        marked = Marked(grades, comments, levels, late)
        html = feedback_page(judgement, course, assignment, language, marked, notebook, review=self.review)
        resources["output_extension"] = self.file_extension
        folder = Path(coursedir.format_path(coursedir.feedback_directory, student, name))
        make_releasable(folder, place, datetime.now().astimezone())
        for case in folder.rglob(f"*{SEALED}"):  # nbgrader copies what stands beside the notebook
            case.unlink()
        return html, resources


def _given(row: Any) -> Given:
    return Given(row.auto_score, row.manual_score, row.extra_credit, bool(row.needs_manual_grade))


@cache
def _course_in(folder: str, cases: str) -> Course:
    return load_course(Path(folder), Path(cases) if cases else None)


def _asked(course: Course, name: str) -> tuple[Assignment, Any]:
    """Return the assignment and language nbgrader means by a name.

    Raises:
        ValueError: when the course has no such assignment.
    """
    assignment_id, language = names_of(name)
    for assignment in course.assignments:
        if assignment.id == assignment_id:
            return assignment, language
    raise ValueError(f'course.yaml has no assignment "{assignment_id}"; is "{name}" one of this course?')
