"""An assignment's part played at a desk: which story, under whose seed, and as far as it counts.

What travels beside the notebook says what was asked; the student number is asked once and kept on the trainee's own
machine. The debrief and the bonnet stay closed: they come back with the feedback.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

import platformdirs
from pydantic import ValidationError

from toolkit.casefiles import SEALED, load_case, load_sealed
from toolkit.course.seeding import seed_of
from toolkit.course.submission import record_name
from toolkit.desk.sitting import Clock, Sitting, header_of, let_go, now
from toolkit.desk.telling import Told
from toolkit.desk.wording import Done, worded
from toolkit.errors import ToolkitError
from toolkit.model.assignment import TRAVELS, Part, Travelling
from toolkit.model.attempt import Attempt
from toolkit.model.case import Case
from toolkit.model.decision import Decision
from toolkit.model.text import Language
from toolkit.records import Record, Store
from toolkit.session import Replay, replay
from toolkit.words import say

__all__ = [
    "AssignedSitting",
    "case_to_play",
    "from_hub",
    "incomplete",
    "keep_student",
    "read_travelling",
    "student_number",
]

HUB_USER = "JUPYTERHUB_USER"
STUDENT = "student.txt"
LONGEST_NUMBER = 64
MOST_TRAVELS = 1_000_000
"""Bytes of the largest file that says what was asked; one has about 3 kB."""


def read_travelling(folder: Path, language: Language = "nl") -> Travelling:
    """Read what was asked from ``folder``.

    Raises:
        ToolkitError: when it is not there or was damaged.
    """
    path = folder / TRAVELS
    try:
        raw = path.read_bytes() if path.stat().st_size <= MOST_TRAVELS else b""
        return Travelling.model_validate_json(raw)
    except (OSError, ValidationError):
        raise ToolkitError(say("assignment-not-here", language, file=TRAVELS), "assignment-not-here") from None


def from_hub() -> bool:
    """Tell whether the hub knows who this is."""
    return bool(os.environ.get(HUB_USER, "").strip())


def student_number() -> str:
    """Return the trainee's number: the hub's, else the one kept on this machine; empty when it was never said."""
    known = os.environ.get(HUB_USER, "").strip()
    if known:
        return known
    try:
        return _kept().read_text(encoding="utf-8").strip()[:LONGEST_NUMBER]
    except (OSError, ValueError):
        return ""


def keep_student(number: str, language: Language) -> str:
    """Keep a student number on this machine; return it as it will be used.

    Raises:
        ToolkitError: when it is none, or cannot be kept.
    """
    told = number.strip()
    if not told or len(told) > LONGEST_NUMBER or any(mark in told for mark in "/\\\n\t "):
        raise ToolkitError(say("student-not-a-number", language), "student-not-a-number")
    try:
        _kept().parent.mkdir(parents=True, exist_ok=True)
        _kept().write_text(told + "\n", encoding="utf-8")
    except OSError as fault:
        raise ToolkitError(say("student-not-kept", language, why=fault.strerror or ""), "student-not-kept") from None
    return told


def case_to_play(folder: Path, slug: str) -> Case:
    """Return the case that travelled with the assignment, else the toolkit's own of that name."""
    sealed = folder / f"{slug}{SEALED}"
    return load_sealed(sealed) if sealed.is_file() else load_case(slug)


class AssignedSitting(Sitting):
    """A sitting at one part of an assignment."""

    part: Part
    name: str

    @classmethod
    def begun(cls, folder: Path, travelling: Travelling, part_id: str) -> str | None:
        """Return the case of the part's last attempt, or None when it was never begun."""
        latest = Store(folder).latest(record_name(travelling.assignment.id, part_id))
        return latest.attempt.header.case if latest is not None and latest.attempt is not None else None

    @classmethod
    def take(
        cls, folder: Path, travelling: Travelling, part_id: str, student: str, slug: str, *, clock: Clock | None = None,
    ) -> Self:  # fmt: skip
        """Resume the last attempt at a part, or begin it.

        Args:
            folder: Folder of the assignment.
            travelling: What was asked.
            part_id: Which part.
            student: Student number.
            slug: The case chosen, for a first attempt.
            clock: What time it is; default the machine's.

        Raises:
            ToolkitError: in one sentence, when the part, the case or the record cannot be used.
        """
        assignment, language = travelling.assignment, travelling.language
        part = _part(travelling, part_id)
        name = record_name(assignment.id, part_id)
        clock = clock or now
        try:
            case = case_to_play(folder, slug)
            store = Store(folder)
            latest = store.latest(name)
            if latest is None:
                seed = seed_of(travelling.course, assignment.id, student)
                header = header_of(case, seed, assignment.help_stage, language, clock())
                record = store.create(header, name)
            else:
                let_go(latest.path.resolve())
                record = store.open(name, latest.number)
        except ToolkitError as error:
            raise worded(error, language) from None
        return cls._at(case, record, clock, part, name)

    @classmethod
    def _at(cls, case: Case, record: Record, clock: Clock, part: Part, name: str) -> Self:
        try:
            sitting = cls(case, record, clock)
        except ToolkitError as error:
            record.close()
            raise worded(error, record.attempt.language) from None
        sitting.part, sitting.name = part, name
        sitting._remember()
        return sitting

    @property
    def complete(self) -> bool:
        """Whether everything that counts was played."""
        return self.finished or self.state.shown.session > self.part.sessions

    @property
    def number(self) -> int:
        """Which try this is."""
        return int(self.record.path.stem.rpartition("-")[2])

    def decide(self, decision: Decision | Mapping[str, Any]) -> Done:
        """Play a decision as long as there is something left that counts.

        Raises:
            ToolkitError: in one sentence, also when the part is complete.
        """
        if self.complete and not self.finished:
            raise ToolkitError(say("part-complete", self.language), "part-complete")
        done = super().decide(decision)
        if self.complete and not self.finished:
            return done._replace(lines=(say("part-played-saved", self.language),))
        return done

    def view(self) -> Told:
        """Return all that a screen draws; at the end a word of thanks, and nothing of what was hidden."""
        told = super().view()
        if self.part.sessions < self.state.shown.agreed:
            counts = say("part-counts", self.language, n=self.part.sessions)
            told["header"] = {**told["header"], "session_text": f"{told['header']['session_text']} · {counts}"}
        if self.complete:
            told["header"] = {**told["header"], "finished": True, "phase": "ended"}
            told["ending"] = {
                "sealed": True,
                "kind": "handed-in",
                "kind_label": say("part-played", self.language),
                "how_label": self.case.title.of(self.language),
                "text": say("part-complete", self.language),
                "score_text": "",
                "next_text": say("part-debrief-later", self.language),
                "goals": [],
                "remarks": [],
                "praise": [],
                "referrals": [],
                "bonnet": None,
            }
        return told

    def renew_attempt(self) -> AssignedSitting:
        """Begin the part again, under the same seed; the first finished attempt stays the one that counts.

        Raises:
            ToolkitError: when no record can be made; this attempt is then closed and kept.
        """
        return self._anew(self.case)

    @property
    def other_story(self) -> str | None:
        """The story of equal weight that may still be taken instead: always, until everything that counts was played."""
        others = [slug for slug in self.part.cases if slug != self.case.slug]
        return others[0] if others and not (self.complete or self.read_only) else None

    def change_story(self) -> AssignedSitting:
        """Begin the other story, under the same seed; what was played of this one is kept.

        Raises:
            ToolkitError: when there is no other, or no record can be made.
        """
        if self.other_story is None:
            raise ToolkitError(say("part-complete", self.language), "part-complete")
        try:
            case = case_to_play(self.record.path.parent, self.other_story)
        except ToolkitError as error:
            raise worded(error, self.language) from None
        return self._anew(case)

    def _anew(self, case: Case) -> AssignedSitting:
        self.close()
        header = self.record.attempt.header
        fresh = header_of(case, header.seed, header.help_stage, self.language, self._clock())
        try:
            record = Store(self.record.path.parent).create(fresh, self.name)
        except ToolkitError as error:
            raise worded(error, self.language) from None
        return self._at(case, record, self._clock, self.part, self.name)


def incomplete(folder: Path, assignment_id: str, part_id: str) -> str:
    """Return in a sentence what is missing before a part can be marked; empty when nothing is.

    Raises:
        ToolkitError: when the folder is not that of an assignment.
    """
    travelling = read_travelling(folder)
    language = travelling.language
    if travelling.assignment.id != assignment_id:
        return say("assignment-not-here", language, file=TRAVELS)
    part = _part(travelling, part_id)
    listed = Store(folder).listing(record_name(assignment_id, part_id))
    if not listed:
        return say("record-missing", language, part=part_id)
    for one in listed:
        if one.attempt is None or one.attempt.header.case not in part.cases:
            continue
        course = _replayed(folder, one.attempt)
        if course.refused is None and (course.state.shown.ending or course.state.shown.session > part.sessions):
            return ""
    return say("record-unfinished", language, part=part_id, n=part.sessions)


def _replayed(folder: Path, attempt: Attempt) -> Replay:
    case = case_to_play(folder, attempt.header.case)
    return replay(case, attempt.header.seed, attempt.decisions, help_stage=attempt.header.help_stage)


def _part(travelling: Travelling, part_id: str) -> Part:
    for part in travelling.assignment.parts:
        if part.id == part_id:
            return part
    raise ToolkitError(say("part-unknown", travelling.language, part=part_id), "part-unknown")


def _kept() -> Path:
    return platformdirs.user_data_path("sexology-toolkit", appauthor=False) / STUDENT
