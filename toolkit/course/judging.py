"""What one submission is worth: each part's first finished attempt, replayed under the trainee's own seed, and graded.

The supervisor's case and rubric count, never what the submission says of itself. What is odd is told and moves no
mark by itself; a record that seems somebody else's is put to a person, and never simply becomes 0.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from toolkit.casefiles import case_file, library_folder, load_case, load_library, play_digest
from toolkit.course.capping import cap_reduction
from toolkit.course.seeding import seed_of, whose
from toolkit.course.submission import Found, Note, Submitted
from toolkit.grading import Judged, grade
from toolkit.model.assignment import Assignment, Course, Part
from toolkit.model.case import Case
from toolkit.model.grade import Grade
from toolkit.model.library import Library
from toolkit.session import Replay, replay
from toolkit.simulation import MODEL_VERSION

__all__ = ["ENOUGH_TO_TELL", "CaseFinder", "Judgement", "PartJudged", "case_finder", "judge"]

CaseFinder = Callable[[str], Case]
"""Slug -> the supervisor's case."""
ENOUGH_TO_TELL = 20
"""Decisions from which two people hardly make the very same ones (teaching assumption)."""


class PartJudged(NamedTuple):
    """One part of a submission.

    Attributes:
        part: What was asked.
        grade: What it earned; None when there was nothing to grade.
        found: The record it was graded from.
        case: The case it was played with.
        course: The replay.
        restarts: How many other attempts there are.
        notes: What a supervisor should know.
        ask: Why a person has to look at it, or None.
        owner: The trainee to whom the record's seed belongs, where that is another.
        fingerprint: Digest of the decisions, to find copies by.
    """

    part: Part
    grade: Grade | None
    found: Found | None = None
    case: Case | None = None
    course: Replay | None = None
    restarts: int = 0
    notes: tuple[Note, ...] = ()
    ask: Note | None = None
    owner: str | None = None
    fingerprint: str = ""


class Judgement(NamedTuple):
    """A whole submission: its parts in order, and what was noted about its files."""

    parts: tuple[PartJudged, ...]
    notes: tuple[Note, ...]

    @property
    def capped(self) -> Note | None:
        """Why the whole assignment cannot pass, if it cannot."""
        for judged in self.parts:
            if judged.grade is not None and judged.grade.cap is not None:
                return Note(f"reason/{judged.grade.cap.sentence}", (("part", judged.part.id),))
        return None

    def reduction(self, total: float, maximum: float) -> float:
        """Return how many points a cap takes from ``total`` of ``maximum``: what lies at or above just below a pass."""
        if self.capped is None:
            return 0.0
        return cap_reduction(total, maximum)


@cache
def case_finder(folder: Path | None = None) -> CaseFinder:
    """Return a function that loads each case of ``folder``, and their library, once."""

    @cache
    def library(place: Path) -> Library:
        return load_library(place)

    @cache
    def find(slug: str) -> Case:
        return load_case(slug, folder, library(library_folder(case_file(slug, folder))))

    return find


def judge(
    submitted: Submitted, course: Course, assignment: Assignment, student: str, *, find: CaseFinder,
    roster: Iterable[str] = (),
) -> Judgement:  # fmt: skip
    """Return what a submission is worth.

    Args:
        submitted: What was handed in.
        course: The course.
        assignment: The assignment.
        student: Student number it was submitted for.
        find: Where the supervisor's cases come from.
        roster: All student numbers, to suggest whose a foreign record is; gone through only where there is one.
    """
    seed = seed_of(course.id, assignment.id, student)
    parts = []
    for part in assignment.parts:
        tries = [found for found in submitted.records if found.part == part.id]
        parts.append(_part(part, tries, assignment, seed, find, lambda s: whose(s, course.id, assignment.id, roster)))
    return Judgement(tuple(parts), submitted.notes)


class _Try(NamedTuple):
    """One attempt at a part, replayed."""

    found: Found
    case: Case
    course: Replay
    judged: Judged


def _part(
    part: Part, tries: list[Found], assignment: Assignment, seed: int, find: CaseFinder,
    owner_of: Callable[[int], str | None],
) -> PartJudged:  # fmt: skip
    best = _counting([found for found in tries if _usable(found, part)], part, seed, find)
    if best is None:
        return PartJudged(
            part, None, restarts=len(tries), notes=_said(tries), ask=_nothing_to_judge(part, tries)
        )  # fmt: skip
    header, ask, owner = best.found.attempt.header, None, None
    if header.seed != seed:
        owner = owner_of(header.seed)
        names = (("part", part.id), ("student", owner or "?"))
        ask = Note("ask-whose" if owner else "ask-whose-unknown", names)
    return PartJudged(
        part=part,
        grade=grade(best.judged, part.points),
        found=best.found,
        case=best.case,
        course=best.course,
        restarts=len(tries) - 1,
        notes=(*best.found.notes, *_oddities(best, part, assignment, tries)),
        ask=ask,
        owner=owner,
        fingerprint=_fingerprint(best.found),
    )


def _usable(found: Found, part: Part) -> bool:
    return found.attempt.header.case in part.cases and bool(found.attempt.decisions)


def _counting(tries: list[Found], part: Part, seed: int, find: CaseFinder) -> _Try | None:
    """Return the first attempt that was finished; where none was, the one that came furthest, and of those the first."""
    furthest: _Try | None = None
    for found in tries:
        one = _played(found, part, seed, find)
        if one.judged.whole:
            return one
        if furthest is None or one.judged.held > furthest.judged.held:
            furthest = one
    return furthest


def _played(found: Found, part: Part, seed: int, find: CaseFinder) -> _Try:
    header, decisions = found.attempt.header, found.attempt.decisions
    case = find(header.case)
    course = replay(case, seed, decisions, help_stage=header.help_stage)
    return _Try(found, case, course, Judged(case, course, decisions, part.sessions))


def _nothing_to_judge(part: Part, tries: list[Found]) -> Note:
    """Say why a part is worth nothing until a person has looked."""
    named = ("part", part.id)
    if not tries:
        return Note("ask-no-record", (named,))
    if any(found.attempt.header.case in part.cases for found in tries):
        return Note("ask-no-decisions", (named,))
    return Note("ask-other-case", (named, ("case", tries[0].attempt.header.case)))


def _said(tries: list[Found]) -> tuple[Note, ...]:
    return tuple(note for found in tries for note in found.notes)


def _oddities(one: _Try, part: Part, assignment: Assignment, tries: list[Found]) -> Iterator[Note]:
    """Yield what a supervisor should know of an attempt; none of it moves a mark."""
    header, named = one.found.attempt.header, ("part", part.id)
    if len(tries) > 1:
        yield Note("note-restarts", (named, ("n", str(len(tries) - 1))))
    if len(tries) < max(found.number for found in tries):
        yield Note("note-tries-missing", (named, ("n", str(max(found.number for found in tries) - len(tries)))))
    if not one.judged.whole:
        yield Note("note-unfinished", (named, ("n", str(one.judged.held)), ("of", str(part.sessions))))
    if one.course.refused is not None:
        yield Note("note-refused", (named, ("n", str(len(one.course.steps)))))
    if header.play_digest != play_digest(one.case):
        yield Note("note-other-version", (named, ("n", str(header.case_version))))
    if header.model_version != MODEL_VERSION:
        yield Note("note-other-model", (named, ("n", str(header.model_version))))
    if header.help_stage != assignment.help_stage:
        yield Note("note-help-stage", (named, ("stage", header.help_stage)))


def _fingerprint(found: Found) -> str:
    """Return the digest of the decisions alone, whatever their times, chain and seed."""
    return sha256("\n".join(one.model_dump_json() for one in found.attempt.decisions).encode()).hexdigest()
