"""nbgrader's autograde, with our hands: the notebook rebuilt, records replayed, scores filled in, questions put to people.

Stands in place of nbgrader's Execute; no trainee code runs here (code cells go to the sandbox). Configured in
``assignments/nbgrader_config.py``.
"""

from __future__ import annotations

import atexit
import glob
import json
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import nbformat
from nbconvert.exporters import NotebookExporter
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Bool, Unicode

from toolkit.casefiles import load_course
from toolkit.course.asking import agreed_points, keep_questions
from toolkit.course.building import notebook_of
from toolkit.course.coding import Coder
from toolkit.course.converting import careful
from toolkit.course.explaining import note_text
from toolkit.course.filling import Filled, fill
from toolkit.course.gradebook import settle
from toolkit.course.judging import Judgement, case_finder, judge
from toolkit.course.rebuilding import rebuild
from toolkit.course.story import story_html
from toolkit.course.submission import names_of, read_submission
from toolkit.errors import ToolkitError
from toolkit.model.assignment import Assignment, Course

__all__ = ["AnswersExporter", "AskPeople", "GradeFromRecord", "asked", "course_in"]


@cache
def course_in(folder: str, cases: str) -> Course:
    """Return the course defined in ``folder``, read once a process."""
    return load_course(Path(folder), Path(cases) if cases else None)


@cache
def coder(*, allow_unsafe: bool) -> Coder:
    """Return what runs code, kept warm until this process ends."""
    made = Coder(allow_unsafe=allow_unsafe)
    atexit.register(made.close)
    return made


class AnswersExporter(NotebookExporter):
    """Reads a submission of any shape as the released notebook with the trainee's answers in it."""

    def __init__(self, **kw: Any) -> None:
        """Take nbgrader's converter in hand."""
        super().__init__(**kw)
        careful(self.parent)

    def from_filename(self, filename: str, resources: Any = None, **kw: Any) -> Any:
        """Export a notebook; a submitted one is rebuilt first, and never fails for what it holds."""
        converter = self.parent
        if not getattr(converter, "_sanitizing", False):
            return super().from_filename(filename, resources, **kw)
        nbgrader = resources["nbgrader"]
        assignment, language = _asked(self, nbgrader["assignment"])
        released = _released(converter, nbgrader["assignment"], assignment, language)
        submitted = read_submission(Path(filename).parent, assignment, _now()).notebook
        notebook = nbformat.reads(json.dumps(rebuild(released, submitted).notebook), as_version=4)
        return self.from_notebook_node(notebook, resources, **kw)


class GradeFromRecord(NbGraderPreprocessor):
    """Replays the records of a submission and fills the graded cells' outputs as nbgrader reads them."""

    cases = Unicode("", help="Folder of the cases to grade with; empty: the toolkit's own.").tag(config=True)
    course = Unicode("", help="Folder of course.yaml; empty: the course's root.").tag(config=True)
    allow_unsafe_code = Bool(
        default_value=False,
        help="Run code of trainees even where it cannot be walled in: it can then reach all you can.",
    ).tag(config=True)

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Fill one notebook."""
        nbgrader = resources["nbgrader"]
        converter = self.parent.parent
        course = course_in(self.course or str(Path.cwd()), self.cases)
        assignment, language = asked(course, nbgrader["assignment"])
        place = converter.coursedir.format_path(
            converter.coursedir.submitted_directory, nbgrader["student"], nbgrader["assignment"]
        )
        submitted = read_submission(Path(place), assignment, _now())
        find = case_finder(Path(self.cases) if self.cases else None)
        roster = _Everybody(nbgrader["db_url"], converter.coursedir)
        judgement = judge(submitted, course, assignment, nbgrader["student"], find=find, roster=roster)
        released = _released(converter, nbgrader["assignment"], assignment, language)
        changes = rebuild(released, submitted.notebook).changes
        code, unrun = coder(allow_unsafe=self.allow_unsafe_code).marks(nb.cells, assignment, language)
        filled = fill(
            nb.cells, judgement, assignment, language, story=story_html, changes=changes, code=code, unrun=unrun
        )  # fmt: skip
        for sentence in filled.sentences:
            self.log.warning("%s, %s: %s", nbgrader["student"], nbgrader["assignment"], sentence)
        resources["sexology"] = _Done(course, assignment, language, Path(place), judgement, filled)
        return nbformat.from_dict(nb), resources


class AskPeople(NbGraderPreprocessor):
    """After the scores were saved: what a person must look at is asked for, and a cap is made visible in the gradebook."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Mark the rows of one notebook."""
        nbgrader, done = resources["nbgrader"], resources["sexology"]
        student, url = nbgrader["student"], nbgrader["db_url"]
        answered, agreed = self._store(done, student, url)
        with Gradebook(url) as gradebook:
            settle(
                gradebook, nbgrader["notebook"], nbgrader["assignment"], student, done.judgement, done.filled,
                answered=answered, agreed=agreed,
            )  # fmt: skip
        return nb, resources

    def _store(self, done: _Done, student: str, url: str) -> tuple[set[str], dict[str, float]]:
        """Put the questions into the store of marks, and return what people answered and agreed on before."""
        course, assignment, language = done.course.id, done.assignment, done.language
        try:
            answered, found = keep_questions(url, course, assignment, student, done.judgement, language, _now())
            notebook = done.place / f"{assignment.id}.ipynb"
            agreed = agreed_points(url, course, assignment, student, language, notebook)
        except ToolkitError as fault:
            self.log.warning("%s", fault)
            return set(), {}
        for note in found:
            self.log.warning("%s, %s: %s", student, assignment.id, note_text(note, language))
        return answered, agreed


class _Everybody:
    """Everybody in the gradebook, and everybody who handed in; looked up whenever it is gone through."""

    def __init__(self, url: str, coursedir: Any) -> None:
        self._url, self._coursedir = url, coursedir

    def __iter__(self) -> Iterator[str]:
        with Gradebook(self._url, self._coursedir.course_id) as gradebook:
            known = {student.id for student in gradebook.students}
        folders = self._coursedir.format_path(self._coursedir.submitted_directory, "*", "*")
        handed_in = {Path(folder).parent.name for folder in glob.glob(folders)}  # noqa: PTH207 - a pattern from the root
        yield from sorted(known | handed_in)


class _Done(NamedTuple):
    """What was done with one submission, for those who come after."""

    course: Course
    assignment: Assignment
    language: Any
    place: Path
    judgement: Judgement
    filled: Filled


def _asked(exporter: AnswersExporter, name: str) -> tuple[Assignment, Any]:
    config = exporter.config.get("GradeFromRecord", {})
    return asked(course_in(str(config.get("course") or Path.cwd()), str(config.get("cases") or "")), name)


def asked(course: Course, name: str) -> tuple[Assignment, Any]:
    """Return the assignment and language nbgrader means by a name.

    Raises:
        ValueError: when the course has no such assignment.
    """
    assignment_id, language = names_of(name)
    for assignment in course.assignments:
        if assignment.id == assignment_id:
            return assignment, language
    raise ValueError(f'course.yaml has no assignment "{assignment_id}"; is "{name}" one of this course?')


def _released(converter: Any, name: str, assignment: Assignment, language: Any) -> dict[str, Any]:
    """Return the released notebook; as course.yaml defines it where nothing was released yet."""
    folder = converter.coursedir.format_path(converter.coursedir.release_directory, ".", name)
    path = Path(folder) / f"{assignment.id}.ipynb"
    if path.is_file():
        content: dict[str, Any] = json.loads(path.read_bytes())
        return content
    return notebook_of(assignment, language)


def _now() -> datetime:
    return datetime.now().astimezone()
