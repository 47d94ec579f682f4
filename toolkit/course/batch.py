"""Everything under ``submitted/`` graded straight into nbgrader's gradebook and ``autograded/``, on all cores, without nbgrader.

Workers grade and write folders aside; this process alone puts a folder in its place and enters its rows, one
transaction a submission, in one fixed order. Ended at any moment and started again, the result is the same: what was
not entered is graded once more.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from fnmatch import fnmatchcase
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from toolkit.casefiles import load_course, play_digest, text_digest
from toolkit.course.coding import Coder
from toolkit.course.entries import Earned, Entered, Regraded, Released, Seen
from toolkit.course.explaining import note_text
from toolkit.course.gradebook import settle
from toolkit.course.judging import CaseFinder, case_finder
from toolkit.course.reading import Reading
from toolkit.course.rendering import prepare
from toolkit.course.settings import Settings
from toolkit.course.sheet import Desk, Model, Sheet, digest_of, released_notebook
from toolkit.course.standing import standing
from toolkit.course.submission import Note, names_of
from toolkit.course.workers import Failed, crew
from toolkit.errors import ToolkitError
from toolkit.model.assignment import Assignment, Course
from toolkit.model.text import LANGUAGES
from toolkit.records import one_at_a_time
from toolkit.simulation import MODEL_VERSION

if TYPE_CHECKING:
    from toolkit.course.rows import Gradebook, Page

__all__ = ["Batch", "Handed", "Told", "by_people", "passed_over", "submissions"]

Kind = Literal["graded", "unchanged", "kept", "regraded", "failed"]
ASIDE = ".grading"
LOCK = ".grading.lock"
"""Folder within ``autograded`` where folders are made ready; no star of nbgrader's matches its name."""
GRADING = 1
"""Version of the way in which grading is done here; raised when that changes what it gives."""


class Handed(NamedTuple):
    """A submission: whose, and nbgrader's name of the assignment."""

    student: str
    name: str


class Told(NamedTuple):
    """What became of a submission.

    Attributes:
        handed: Which.
        kind: ``graded``, ``unchanged`` since it was, ``kept`` although it would now be worth something else, left as
            ``regraded``, or ``failed``.
        points: Points in the gradebook, of ``maximum``.
        maximum: What can be earned.
        sentences: What a supervisor should know, in the language of the submission.
        fault: Why it failed.
    """

    handed: Handed
    kind: Kind
    points: float = 0.0
    maximum: float = 0.0
    sentences: tuple[str, ...] = ()
    fault: ToolkitError | None = None


class _Task(NamedTuple):
    handed: Handed
    seen: Seen | None
    place: Path
    again: bool


class Batch:
    """A course, ready to be graded."""

    def __init__(
        self,
        settings: Settings,
        names: Iterable[str] = (),
        *,
        course: Course | None = None,
        find: CaseFinder | None = None,
        coder: Coder | None = None,
        only_read: bool = False,
    ) -> None:
        """Load the course in ``settings`` and the assignments called ``names``; none named is all that were released.

        A ``coder`` is lent where everything is graded in one process; it stays open. A gradebook that is ``only_read``
        takes far less time to open.

        Raises:
            ToolkitError: when the course, a case or the gradebook cannot be used, or has no such assignment.
        """
        self.settings = settings
        self.course = course or load_course(settings.course, settings.cases)
        self.find = find or case_finder(settings.cases)
        self.reading = (Reading.alone(settings.db_url) if only_read else None) or self.gradebook
        self.released: dict[str, Released] = {}
        models: dict[str, Model] = {}
        wanted = tuple(names)
        for assignment in self.course.assignments:
            for language in LANGUAGES:
                name = f"{assignment.id}-{language}"
                if wanted and not {assignment.id, name} & set(wanted):
                    continue
                found = self.reading.released(name)
                if found is not None and found.notebook == assignment.id:
                    self.released[name] = found
                    models[name] = self._model(name, assignment, found)
        known = {one for name in models for one in (name, names_of(name)[0])}
        for one in wanted:
            if one not in known:
                raise ToolkitError(f"{one}: not released", "batch-not-released", name=one)
        self.models = models
        self.asked = {name: self._assignment(name) for name in models}
        self._rules: dict[str, str] = {}
        everybody = {*self.reading.students(), *(one.name for one in _folders(settings.root))}
        self.desk = Desk(settings, self.course, models, self.find, tuple(sorted(everybody)), coder)

    def close(self) -> None:
        """Close the gradebook."""
        if "gradebook" in vars(self):
            self.gradebook.close()

    @cached_property
    def gradebook(self) -> Gradebook:
        """The gradebook, to be written."""
        from toolkit.course.rows import Gradebook

        return Gradebook(self.settings.db_url)

    def load(self, found: Iterable[Handed]) -> None:
        """Load the cases of what was handed in; processes forked afterwards have them."""
        for name in dict.fromkeys(one.name for one in found):
            for part in self.models[name].assignment.parts:
                play_digest(self.find(part.case))

    def grade(
        self, found: Iterable[Handed], now: Callable[[], datetime], *, jobs: int = 1, again: bool = False,
        history: Callable[[Handed], Regraded] | None = None,
    ) -> Iterator[Told]:  # fmt: skip
        """Grade submissions and say of each what became of it, in the order given.

        Args:
            found: Which, see ``submissions``.
            now: The clock.
            jobs: Processes.
            again: Whether what did not change is graded too.
            history: What to keep of each, when this is a regrade that was accepted.

        Raises:
            ToolkitError: when somebody else is grading this course.
        """
        root = self.settings.root / "autograded" / ASIDE
        with one_at_a_time(self.settings.root / "autograded" / LOCK):
            yield from self._graded(root, tuple(found), now, jobs, again=again, history=history)

    def _graded(
        self, root: Path, found: tuple[Handed, ...], now: Callable[[], datetime], jobs: int, *, again: bool,
        history: Callable[[Handed], Regraded] | None,
    ) -> Iterator[Told]:  # fmt: skip
        shutil.rmtree(root, ignore_errors=True)
        aside = root / str(os.getpid())
        aside.mkdir(parents=True)
        seen = self.gradebook.seen()
        tasks = [
            _Task(one, seen.get((one.name, one.student)), aside / str(n), again) for n, one in enumerate(found)
        ]  # fmt: skip

        self._now = now
        self._before: dict[str, dict[str, dict[str, Earned]]] = {}
        self._rules = {name: self._rules_of(model) for name, model in self.models.items()}
        prepare("story.html.j2")

        def work(task: _Task) -> Sheet | Kind:
            return self._worked(task, now())

        try:
            for task, result in crew(work, tasks, jobs, self.desk.close):
                if isinstance(result, Failed):
                    yield Told(task.handed, "failed", fault=result.fault)
                elif isinstance(result, Sheet) and history is None and self._differs(task, result):
                    yield Told(task.handed, "kept")
                elif isinstance(result, Sheet):
                    yield self._entered(task, result, history(task.handed) if history is not None else None)
                else:
                    yield Told(task.handed, result)
        finally:
            shutil.rmtree(root, ignore_errors=True)

    def weigh(self, name: str, maxima: Mapping[str, float]) -> None:
        """Let cells of an assignment earn up to ``maxima`` from now on, in the gradebook and in notebooks."""
        self.gradebook.weigh(self.released[name], maxima)
        found = self.gradebook.released(name)
        assert found is not None
        self.released[name] = found
        self.models[name] = self._model(name, self.asked[name], found)

    def _worked(self, task: _Task, now: datetime) -> Sheet | Kind:
        """Grade one submission, in a worker; or say why that is not needed."""
        handed, seen = task.handed, task.seen
        place = self.settings.root / "autograded" / handed.student / handed.name
        notebook = place / f"{names_of(handed.name)[0]}.ipynb"
        if seen is not None and notebook.is_file() and not task.again:
            same = digest_of(self.settings.root / "submitted" / handed.student / handed.name)
            if same == seen.files and seen.regraded:
                return "regraded"
            if same == seen.files and seen.rules == self._rules[handed.name]:
                return "unchanged"
        return self.desk.sheet(handed.student, handed.name, task.place, now)

    def _differs(self, task: _Task, sheet: Sheet) -> bool:
        """Whether the same files, graded under other rules than before, would now be worth something else."""
        seen = task.seen
        if seen is None or seen.files != sheet.files or seen.rules == self._rules[sheet.name] or seen.regraded:
            return False
        if sheet.name not in self._before:
            self._before[sheet.name] = self.gradebook.scores(self.released[sheet.name])
        rows = self._before[sheet.name].get(sheet.student, {})
        return any(
            rows[cell].auto_score is not None and rows[cell].auto_score != points
            for cell, points in sheet.scores.items()
            if cell in rows and not by_people(cell)
        )

    def _entered(self, task: _Task, sheet: Sheet, regraded: Regraded | None) -> Told:
        """Put a folder in its place and enter its rows; both or, as far as anybody can tell, neither."""
        released, model = self.released[sheet.name], self.models[sheet.name]
        entered = Entered(
            sheet.student, sheet.timestamp, sheet.scores, sheet.untouched,
            Seen(sheet.files, self._rules[sheet.name], regraded.under if regraded is not None else ""), regraded,
        )  # fmt: skip
        place = self.settings.root / "autograded" / sheet.student / sheet.name
        try:
            answered, agreed, notes = self._people(model, sheet)
            with self.gradebook.writing(released, entered) as page:
                settle(
                    page, released.notebook, sheet.name, sheet.student, sheet.judgement, sheet.filled,
                    answered=answered, agreed=agreed,
                )  # fmt: skip
                self._lateness(page, sheet.student)
                _put(sheet.folder, place)
        except ToolkitError as fault:
            return Told(task.handed, "failed", fault=fault)
        except OSError as error:
            why = error.strerror or str(error)
            unwritten = ToolkitError(f"{place}: {why}", "batch-not-written", place=str(place), why=why)
            return Told(task.handed, "failed", fault=unwritten)
        maximum = sum(row.max_score for row in page.grades)
        said = tuple(note_text(one, model.language) for one in notes)
        return Told(task.handed, "graded", page.score, maximum, (*sheet.filled.sentences, *said))

    def _people(self, model: Model, sheet: Sheet) -> tuple[set[str], dict[str, float], tuple[Note, ...]]:
        """Put questions to people; return which they answered before, what they agreed on, and what was found besides."""
        from toolkit.course.asking import agreed_points, keep_questions

        about = (self.settings.db_url, self.course.id, model.assignment, sheet.student)
        handed_in = self.settings.root / "submitted" / sheet.student / sheet.name / f"{model.assignment.id}.ipynb"
        try:
            answered, notes = keep_questions(*about, sheet.judgement, model.language, self._now())
            return answered, agreed_points(*about, model.language, handed_in), notes
        except ToolkitError as fault:
            return set(), {}, (Note("batch-no-marks", (("why", str(fault)),)),)

    def _lateness(self, page: Page, student: str) -> None:
        """Note what lateness costs, by the rule the course has chosen."""
        penalty: float | None = None
        if page.late and self.settings.late == "zero":
            penalty = page.score
        elif page.late and self.settings.late != "none":
            penalty = _by_plugin(self.settings.late, student, page.score, page.late)
        page.penalise(None if penalty is None else min(max(0.0, penalty), page.score))

    def other_points(self) -> tuple[str, ...]:
        """Return the assignments for which ``course.yaml`` has other points than those that hold."""
        return tuple(name for name, asked in self.asked.items() if asked.parts != self.models[name].assignment.parts)

    def _assignment(self, name: str) -> Assignment:
        """Return what ``course.yaml`` says of an assignment."""
        return next(one for one in self.course.assignments if one.id == names_of(name)[0])

    def _model(self, name: str, assignment: Assignment, released: Released) -> Model:
        held = standing(assignment, {one.name: one.maximum for one in released.graded})
        notebook = released_notebook(self.settings, name, held)
        language = names_of(name)[1]
        assert language in LANGUAGES
        sources = {one.name: one for one in released.sources}
        graded = frozenset(one.name for one in released.graded)
        return Model(name, held, language, notebook, released.kernelspec, sources, graded)

    def _rules_of(self, model: Model) -> str:
        """Return the digest of all by which an assignment is graded."""
        released = self.released[model.name]
        cases = [self.find(slug) for part in model.assignment.parts for slug in part.cases]
        said = [
            str((GRADING, MODEL_VERSION, self.settings.permissions, self.settings.late, released.duedate)),
            self.course.model_dump_json(exclude={"assignments"}), model.assignment.model_dump_json(), str(model.notebook), str(released.sources),
            *(digest for case in cases for digest in (play_digest(case), text_digest(case))),
        ]  # fmt: skip
        return blake2b("\n".join(said).encode(errors="replace"), digest_size=16).hexdigest()


def by_people(cell: str) -> bool:
    """Whether a cell holds no criterion of a part that is played: a text, or a check of code."""
    return cell.startswith(("written-", "code-"))


def submissions(root: Path, names: Iterable[str], student: str = "*") -> tuple[Handed, ...]:
    """Return what was handed in under ``names`` by the students that a pattern matches, in order.

    A student whose folder is a link is none, nor is what is hidden, as for nbgrader; ``passed_over`` names the others.
    """
    found = []
    wanted = set(names)
    for one in _folders(root):
        if _readable(one) and fnmatchcase(one.name, student):
            found += [
                Handed(one.name, folder.name)
                for folder in sorted(one.iterdir())
                if folder.name in wanted and folder.is_dir()
            ]
    return tuple(found)


def passed_over(root: Path) -> tuple[str, ...]:
    """Return the folders in ``submitted/`` from which no submission can be read, as a program would write their names."""
    return tuple(repr(one.name) for one in _folders(root) if not _readable(one))


def _folders(root: Path) -> list[Path]:
    """Return what stands in ``submitted/`` that could be a student's folder."""
    with suppress(FileNotFoundError):
        every = sorted((root / "submitted").iterdir())
        return [one for one in every if not one.name.startswith(".") and not one.is_symlink() and one.is_dir()]
    return []


def _readable(folder: Path) -> bool:
    """Whether a folder's name can be a student number, and its content can be listed."""
    return folder.name.isprintable() and os.access(folder, os.R_OK | os.X_OK)


def _put(folder: Path, place: Path) -> None:
    """Put a folder in its place; what stood there is taken away with the folder of this run."""
    place.parent.mkdir(parents=True, exist_ok=True)
    if place.exists():
        place.rename(folder.with_name(f"{folder.name}-old"))
    folder.rename(place)


def _by_plugin(name: str, student: str, score: float, seconds: float) -> float | None:
    """Ask the course's own rule for lateness; the only way in which grading here loads nbgrader."""
    from traitlets.utils.importstring import import_item

    penalty = import_item(name)().late_submission_penalty(student, score, seconds)
    return None if penalty is None else float(penalty)
