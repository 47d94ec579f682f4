"""Agreed marks -> nbgrader's gradebook: manual scores with author, time and reason, and a cap that everybody can see.

What somebody typed into Formgrader is left standing and told, unless the supervisor says otherwise; what stood there
is kept in the store. Publishing again, after regrading or moderation, brings the gradebook up to date.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from toolkit.course.answers import SUBMITTED, Handed
from toolkit.course.capping import cap_reduction, earned
from toolkit.course.explaining import note_text, points_text
from toolkit.course.judging import CaseFinder, judge
from toolkit.course.marks import MarkStore, Publication
from toolkit.course.moderation import Outcome, Settled, agreed_points, outcome_of
from toolkit.course.submission import Note, read_submission
from toolkit.model.assignment import Assignment, Course, MarkCriterion
from toolkit.model.mark import Mark
from toolkit.model.text import LANGUAGES, Language
from toolkit.words import TEXTS, say
from toolkit.words.numbers import clock, day

__all__ = ["MachineCap", "Published", "Publisher", "machine_caps"]

MachineCap = Callable[[Handed], Note | None]
"""Whose submission -> why the machine caps it, or None."""
HEADINGS = tuple(TEXTS["publish-heading"].of(language) for language in LANGUAGES)


class Published(NamedTuple):
    """What was done.

    Attributes:
        cells: How many scores were written.
        sentences: What was not done, and why; in the language of whoever publishes.
    """

    cells: int
    sentences: tuple[str, ...]


class Publisher(NamedTuple):
    """Somebody who publishes.

    Attributes:
        gradebook: Connection string of the gradebook.
        course_id: nbgrader's id of the course.
        course: The course.
        store: The marks.
        by: Who publishes.
        now: When.
        language: Of what is told.
    """

    gradebook: str
    course_id: str
    course: Course
    store: MarkStore
    by: str
    now: datetime
    language: Language = "nl"

    def publish(
        self, assignment: Assignment, handed: Iterable[Handed], machine_cap: MachineCap, *,
        double: bool = False, replace: bool = False,
    ) -> Published:  # fmt: skip
        """Put the agreed marks of an assignment into nbgrader's gradebook.

        Args:
            assignment: What was asked.
            handed: Who handed in, in which language.
            machine_cap: Why the machine caps a submission.
            double: Whether every text needs two markers; else only those a second marker has begun.
            replace: Whether scores that somebody typed into Formgrader give way.
        """
        from nbgrader.api import Gradebook

        marks = self.store.marks(assignment.id)
        before = {(one.student, one.language, one.cell): one for one in self.store.published(assignment.id)}
        written: list[Publication] = []
        told: list[str] = []
        with Gradebook(self.gradebook, self.course_id) as book:
            for one in handed:
                own = [mark for mark in marks if mark.student == one.student]
                outcome = outcome_of(assignment, self.course.criteria, own, double=double)
                page = _Page(book, self.course, assignment, one, outcome, self.by, self.now)
                written += page.write(before, machine_cap(one), told, self.language, replace=replace)
            book.db.commit()
        self.store.note_published(written)
        return Published(len(written), tuple(told))


class _Plan(NamedTuple):
    """A score to write; ``stood`` is what the gradebook held, ``ours`` what was last put there from here."""

    task: str
    cell: str
    grade: Any
    points: float
    stood: float | None
    ours: Publication | None


class _Page(NamedTuple):
    """One submission in the open gradebook."""

    book: Any
    course: Course
    assignment: Assignment
    handed: Handed
    outcome: Outcome
    by: str
    now: datetime

    def write(
        self, before: Mapping[tuple[str, str, str], Publication], machine: Note | None, told: list[str],
        language: Language, *, replace: bool,
    ) -> list[Publication]:  # fmt: skip
        """Write the scores, then the cap that follows from them, then the comments; tell what was left alone."""
        rows = self._rows("grades")
        plans = list(self._plans(rows, before, told, language, replace=replace))
        for plan in plans:
            plan.grade.manual_score = plan.points
            plan.grade.needs_manual_grade = False
        cap = self._cap(rows, machine)
        if cap and not plans:
            told.append(f"{self.handed.student}: {cap}")
        done = []
        for n, plan in enumerate(plans):
            comment = self._comment(plan.task, cap if n == 0 else "")
            unchanged = plan.ours is not None and (plan.ours.points, plan.ours.comment) == (plan.points, comment)
            if not (unchanged and plan.stood == plan.points):
                done.append(self._publication(plan, comment))
        comments = self._rows("comments")
        for one in done:
            if one.cell in comments:
                row = comments[one.cell]
                row.manual_comment = _under(row.manual_comment or "", one.comment)
        return done

    def _plans(
        self, rows: Mapping[str, Any], before: Mapping[tuple[str, str, str], Publication], told: list[str],
        language: Language, *, replace: bool,
    ) -> Iterator[_Plan]:  # fmt: skip
        """Yield the scores to write; tell why others are not written."""
        for task in self.assignment.written:
            names = {"student": self.handed.student, "task": task.id}
            cell = f"written-{task.id}"
            points = agreed_points(self.outcome, task.id)
            if points is None:
                waiting = ", ".join(one.criterion for one in self._of(task.id) if one.level is None)
                told.append(say("publish-waiting", language, criteria=waiting, **names))
                continue
            if cell not in rows:
                told.append(say("publish-no-cell", language, **names))
                continue
            stood = rows[cell].manual_score
            ours = before.get((self.handed.student, self.handed.language, cell))
            typed = stood is not None and stood != points and (ours is None or ours.points != stood)
            if typed and not replace:
                told.append(
                    say("publish-changed", language, n=points_text(stood, language), option="replace=True", **names)
                )
                continue
            yield _Plan(task.id, cell, rows[cell], points, stood, ours)

    def _cap(self, rows: Mapping[str, Any], machine: Note | None) -> str:
        """Lower the whole assignment to just below a pass where machine or people say so; return the sentence."""
        safety = next((f"{part.id}-safety" for part in self.assignment.parts if "safety" in part.points), "")
        if safety not in rows:
            return ""
        language = self.handed.language
        reasons = [note_text(machine, language)] if machine is not None else []
        for one in self.outcome.settled:
            if one.level == 0 and self._card(one.criterion).caps and agreed_points(self.outcome, one.task) is not None:
                title = self._card(one.criterion).title.of(language)
                reasons.append(say("publish-cap-why", language, criterion=one.criterion, title=title))
        rows[safety].extra_credit = None
        total = sum(earned(grade) for grade in rows.values())
        taken = cap_reduction(total, sum(grade.max_score for grade in rows.values())) if reasons else 0.0
        rows[safety].extra_credit = -taken if taken else None
        if not reasons:
            return ""
        why = " ".join(dict.fromkeys(reasons))
        return say("publish-cap" if taken else "publish-cap-none", language, why=why, n=points_text(taken, language))

    def _publication(self, plan: _Plan, comment: str) -> Publication:
        return Publication(
            self.assignment.id, self.handed.student, self.handed.language, plan.cell, plan.points, plan.stood, self.by,
            self.now.isoformat(timespec="seconds"), comment,
        )  # fmt: skip

    def _comment(self, task: str, cap: str) -> str:
        """Say what each criterion was given, how, by whom, when and why."""
        language = self.handed.language
        lines = [say("publish-heading", language)]
        for one in self._of(task):
            assert one.level is not None
            how = "" if one.how == "single" else say(f"publish-how/{one.how}", language)
            lines.append(
                say(
                    "publish-line", language, criterion=one.criterion, title=self._card(one.criterion).title.of(language),
                    level=one.level, label=say(f"marking/level/{one.level}", language), how=how,
                )
            )  # fmt: skip
            for mark in one.counting:
                lines += [f"  {line}" for line in _said(mark, language)]
        return "\n".join([*lines, cap] if cap else lines)

    def _of(self, task: str) -> list[Settled]:
        return [one for one in self.outcome.settled if one.task == task]

    def _card(self, criterion: str) -> MarkCriterion:
        return next(one for one in self.course.criteria if one.id == criterion)

    def _rows(self, kind: str) -> dict[str, Any]:
        """Return the grades or the comments of the submission by the name of their cell; none where it is not there."""
        from nbgrader.api import MissingEntry

        try:
            found = self.book.find_submission_notebook(*self._where())
        except MissingEntry:
            return {}
        return {row.name: row for row in getattr(found, kind)}

    def _where(self) -> tuple[str, str, str]:
        return self.assignment.id, self.handed.folder_of(self.assignment), self.handed.student


def _said(mark: Mark, language: Language) -> list[str]:
    at = datetime.fromisoformat(mark.at)
    lines = [mark.comment] if mark.comment else []
    if mark.reason:
        lines.append(say("publish-reason", language, reason=mark.reason))
    return [*lines, f"{mark.marker}, {day(at, language)}, {clock(at, language)}"]


def _under(before: str, comment: str) -> str:
    """Put our comment under what a person wrote there, in place of what we wrote there earlier."""
    kept = before
    for heading in HEADINGS:
        kept = kept.split(heading)[0]
    return "\n\n".join(filter(None, [kept.strip(), comment]))


def machine_caps(root: Path, course: Course, assignment: Assignment, find: CaseFinder, now: datetime) -> MachineCap:
    """Return a function that replays a submission and says why the machine caps it.

    Args:
        root: The course's folder.
        course: The course.
        assignment: What was asked.
        find: Where the supervisor's cases come from.
        now: When it is read.
    """

    def capped(handed: Handed) -> Note | None:
        folder = root / SUBMITTED / handed.student / handed.folder_of(assignment)
        submitted = read_submission(folder, assignment, now)
        return judge(submitted, course, assignment, handed.student, find=find).capped

    return capped
