"""A marker at work: which text is up, what they gave, what they may see, and where they go next.

Names and student numbers never leave this file: a screen is told pseudonyms. What a level means stands in the library,
what may be seen is decided by ``toolkit.course.moderation``, and a mark is told as saved only after the store kept it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import ValidationError

from toolkit.casefiles import course_folder, load_course
from toolkit.course.answers import Handed, handed_in, pseudonym
from toolkit.course.judging import CaseFinder, case_finder
from toolkit.course.marks import MarkStore, open_marks
from toolkit.course.moderation import Settled, asked_of, marks_visible_to, outcome_of, same_person, standing
from toolkit.course.private import seems_private
from toolkit.course.settings import read_settings
from toolkit.errors import ToolkitError
from toolkit.model.assignment import Assignment, Course, Written
from toolkit.model.mark import ROLES, Mark, Role
from toolkit.model.text import LANGUAGES, Language
from toolkit.words import say
from toolkit.words.numbers import clock, join

__all__ = ["Given", "MarkingDesk", "Work", "course_at"]

Way = Literal["next", "previous", "unmarked"]
COURSE = "course.yaml"


class Work(NamedTuple):
    """One text of one student."""

    name: str
    """The student's pseudonym."""
    handed: Handed
    task: Written

    @property
    def id(self) -> str:
        """How a screen speaks of it."""
        return f"{self.name}/{self.task.id}"


class Given(NamedTuple):
    """What a marker chose on a screen; ``level`` is None where only a comment was written."""

    criterion: str
    level: int | None
    comment: str


class MarkingDesk:
    """One person marking one assignment in one role."""

    def __init__(
        self, root: Path, course: Course, assignment: Assignment, store: MarkStore, marker: str, *,
        role: Role = "first", language: Language = "nl", find: CaseFinder | None = None,
    ) -> None:  # fmt: skip
        """Sit down to mark.

        Args:
            root: The course's folder, with ``submitted/`` and ``autograded/``.
            course: The course.
            assignment: What was asked.
            store: The marks.
            marker: Who marks.
            role: First or second marker, or moderator.
            language: Of the panel and of the anchors.
            find: Where the supervisor's cases come from.
        """
        self.root, self.course, self.assignment, self.store = root, course, assignment, store
        self.marker, self.role, self.language = " ".join(marker.split()), role, language
        self.find = find or case_finder()
        self.asked = asked_of(assignment)
        self.total_handed = 0
        self._given: dict[tuple[str, str], tuple[Mark, ...]] = {}
        self.refresh()
        self.works = self._works()
        self.at = 0
        if self.works and not self._is_open(self.works[0]):
            self.go("unmarked")

    @classmethod
    def open(
        cls, name: str, marker: str, *, language: Language = "nl", role: str = "first", folder: Path | None = None,
        database: str | None = None, cases: Path | None = None,
    ) -> MarkingDesk:  # fmt: skip
        """Open an assignment by its id.

        Args:
            name: Id of the assignment, without a language.
            marker: Who marks.
            language: ``"nl"`` or ``"en"``.
            role: ``"first"``, ``"second"`` or ``"moderator"``.
            folder: The course's folder; by default this one, where it holds a course, else the toolkit's own.
            database: Connection string of the gradebook; by default what ``nbgrader_config.py`` says.
            cases: Folder of the cases played; by default what ``nbgrader_config.py`` says, else the toolkit's own.

        Raises:
            ToolkitError: when there is no such assignment, role or language, or nobody is named.
        """
        if language not in LANGUAGES:
            raise ToolkitError(say("unknown-language", "en", language=language), "unknown-language")
        root, course = course_at(folder, cases)
        known = {one.id: one for one in course.assignments}
        if name not in known:
            raise _refused("marking/no-assignment", language, name=name, known=", ".join(known))
        if not marker.strip():
            raise _refused("marking/no-marker", language, name=name)
        if role not in ROLES:
            raise _refused("marking/no-role", language, role=role)
        settings = read_settings(root, database, cases)
        store = open_marks(settings.db_url, course.id)
        chosen = next(one for one in ROLES if one == role)
        find = case_finder(settings.cases)
        return cls(settings.root, course, known[name], store, marker, role=chosen, language=language, find=find)

    # ------------------------------------------------------------ where one is

    @property
    def work(self) -> Work | None:
        """The text that is up."""
        return self.works[self.at] if self.works else None

    def go(self, way: Way) -> str:
        """Go to another text; return what to say where there is none."""
        count = len(self.works)
        if way == "unmarked":
            order = [(self.at + n) % count for n in range(1, count + 1)] if count else []
            there = next((n for n in order if self._is_open(self.works[n])), None)
            if there is None:
                return say("marking/all-done", self.language)
            self.at = there
            return ""
        there = self.at + (1 if way == "next" else -1)
        if not 0 <= there < count:
            return say("marking/last" if way == "next" else "marking/first-one", self.language)
        self.at = there
        return ""

    def done(self) -> int:
        """How many texts somebody has finished in this role."""
        return sum(not self._is_open(work) for work in self.works)

    # ------------------------------------------------------------ what one may see

    def refresh(self) -> None:
        """Look again at what was given, by this person and by others."""
        texts: dict[tuple[str, str], list[Mark]] = {}
        for mark in self.store.marks(self.assignment.id):
            texts.setdefault((mark.student, mark.task), []).append(mark)
        self._given = {text: tuple(marks) for text, marks in texts.items()}

    def own(self, work: Work) -> dict[str, Mark]:
        """Return the standing marks of this role on a text by criterion, whoever gave them."""
        return {mark.criterion: mark for mark in standing(self._all(work)) if mark.role == self.role}

    def taken(self, work: Work) -> bool:
        """Whether somebody else marks this text in this role."""
        return any(not same_person(mark.marker, self.marker) for mark in self.own(work).values())

    def others(self, work: Work) -> tuple[Mark, ...]:
        """Return what the others gave, as far as this person may see it."""
        return tuple(mark for mark in standing(self._visible(work)) if mark.role != self.role)

    def criteria(self, work: Work) -> tuple[str, ...]:
        """Return the criteria to mark here: all of the task, or for a moderator those that are contested."""
        if self.role != "moderator":
            return work.task.criteria
        return tuple(one.criterion for one in self.settled(work) if one.how in {"moderation", "moderated"})

    def settled(self, work: Work) -> tuple[Settled, ...]:
        """Return what became of each criterion of a text; nothing before both markers are done with it."""
        visible = self._visible(work)
        if not {"first", "second"} <= {mark.role for mark in visible}:
            return ()
        outcome = outcome_of(self.assignment, self.course.criteria, visible)
        return tuple(one for one in outcome.settled if one.task == work.task.id)

    def _all(self, work: Work) -> tuple[Mark, ...]:
        return self._given.get((work.handed.student, work.task.id), ())

    def _visible(self, work: Work) -> tuple[Mark, ...]:
        return marks_visible_to(self.marker, self._all(work), self.asked)

    # ------------------------------------------------------------ what one gives

    def save(self, work_id: str, given: Iterable[Given], reason: str = "") -> str:
        """Keep what changed on a text.

        Args:
            work_id: Which text.
            given: What stands on the screen.
            reason: Why an earlier mark is superseded, where one is.

        Returns:
            What to say, once it is on disk.

        Raises:
            ToolkitError: when a comment has no level, a change no reason, or somebody was first; nothing is kept then.
        """
        work = next(one for one in self.works if one.id == work_id)
        if self.taken(work):
            raise _refused("marking/taken", self.language, role=say(f"marking/role/{self.role}", self.language))
        before = self.own(work)
        asked = [one for one in given if one.criterion in self.criteria(work)]
        marks = [self._mark(work, one, before.get(one.criterion), reason) for one in asked if self._new(one, before)]
        if not marks:
            return say("marking/nothing", self.language)
        try:
            kept = self.store.give(*marks)
        finally:
            self.refresh()
        said = [say("marking/saved", self.language, at=clock(datetime.fromisoformat(kept[0].at), self.language))]
        kinds = seems_private("\n".join(mark.comment for mark in marks))
        if kinds:
            said.append(say("marking/private-comment", self.language, what=self.private(kinds)))
        return " ".join(said)

    def private(self, kinds: Iterable[str]) -> str:
        """Return kinds of private data as a phrase."""
        return join([say(f"marking/private/{kind}", self.language) for kind in kinds], self.language)

    def _new(self, one: Given, before: Mapping[str, Mark]) -> bool:
        known = before.get(one.criterion)
        if one.level is None:
            if one.comment.strip():
                raise _refused("marking/level-first", self.language, criterion=one.criterion)
            return False
        return known is None or (known.level, known.comment) != (one.level, one.comment.strip())

    def _mark(self, work: Work, one: Given, before: Mark | None, reason: str) -> Mark:
        try:
            return Mark.model_validate(
                {
                    "assignment": self.assignment.id, "student": work.handed.student, "task": work.task.id,
                    "criterion": one.criterion, "level": one.level, "comment": one.comment, "marker": self.marker,
                    "role": self.role, "at": "", "reason": reason if before else "",
                    "supersedes": before.id if before else None,
                }
            )  # fmt: skip
        except ValidationError as fault:
            raise ToolkitError(str(fault.errors()[0]["msg"])) from None

    # ------------------------------------------------------------ what there is

    def _works(self) -> tuple[Work, ...]:
        """Return all texts: task by task, in the order of pseudonyms, so that nobody's place tells who they are."""
        secret, handed = self.store.secret(), handed_in(self.root, self.assignment)
        self.total_handed = len(handed)
        named = sorted((pseudonym(secret, self.assignment.id, one.student), one) for one in handed)
        works = tuple(Work(name, one, task) for task in self.assignment.written for name, one in named)
        return works if self.role != "moderator" else tuple(work for work in works if self.criteria(work))

    def _is_open(self, work: Work) -> bool:
        return not set(self.criteria(work)) <= self.own(work).keys()


def course_at(folder: Path | None, cases: Path | None = None) -> tuple[Path, Course]:
    """Return the folder of a course and the course: the one asked for, the one here, or the toolkit's own.

    Args:
        folder: The course's folder, or None.
        cases: Folder of its cases, or None for the toolkit's own.
    """
    here = Path.cwd()
    root = folder or (here if (here / COURSE).is_file() else course_folder())
    own = root if (root / COURSE).is_file() else None
    return root, load_course(own, cases)


def _refused(reason: str, language: Language, /, **names: str) -> ToolkitError:
    return ToolkitError(say(reason, language, **names), reason, **names)
