"""Judged submissions without a folder: what a player makes of an assignment, ready to be told."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache

from tests.course.classroom import BEGAN, COURSE, PACE, asked, attempt_of
from toolkit.casefiles import load_case
from toolkit.course.judging import Judgement, case_finder, judge
from toolkit.course.seeding import seed_of
from toolkit.course.submission import Found, Submitted
from toolkit.model.assignment import Assignment
from toolkit.model.attempt import Attempt, Entry
from toolkit.model.decision import Decision
from toolkit.records import dump_lines

STUDENT = "s001"
NOW = datetime(2026, 11, 1, tzinfo=UTC)

__all__ = ["NOW", "STUDENT", "found_of", "judged", "judged_attempts", "playing", "told_decisions"]


def playing(assignment: Assignment, player: str, *, beyond: bool = False) -> dict[str, Attempt]:
    """Return the attempt a player makes at each part, cut off where the part ends unless ``beyond``."""
    return {
        part.id: attempt_of(
            load_case(part.case), seed_of(COURSE.id, assignment.id, STUDENT), player,
            sessions=None if beyond else part.sessions, help_stage="unaided",
        )
        for part in assignment.parts
    }  # fmt: skip


def found_of(part: str, attempt: Attempt) -> Found:
    """Return an attempt as a submission holds it."""
    return Found(part, 1, "record.jsonl", attempt, dump_lines(attempt), ())


def judged_attempts(assignment: Assignment, attempts: dict[str, Attempt]) -> Judgement:
    """Return what attempts are worth."""
    records = tuple(found_of(part, attempt) for part, attempt in attempts.items())
    return judge(Submitted(records, (), None), COURSE, assignment, STUDENT, find=case_finder(None))


@cache
def judged(assignment: str, player: str = "reference", *, beyond: bool = False) -> Judgement:
    """Return what a player's work on an assignment is worth."""
    return judged_attempts(asked(assignment), playing(asked(assignment), player, beyond=beyond))


def told_decisions(assignment: str, change: Callable[[tuple[Decision, ...]], tuple[Decision, ...]]) -> Judgement:
    """Return the reference player's work on an assignment, its decisions changed."""
    attempts = {}
    for part, attempt in playing(asked(assignment), "reference").items():
        decisions = change(attempt.decisions)
        entries = tuple(
            Entry(at=(BEGAN + PACE * n).isoformat(timespec="seconds"), decision=one)
            for n, one in enumerate(decisions, 1)
        )
        attempts[part] = Attempt(header=attempt.header, entries=entries)
    return judged_attempts(asked(assignment), attempts)
