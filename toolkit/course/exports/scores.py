"""The gradebook -> one score for each student and assignment, the two languages of an assignment together.

What counts: marks of people before the machine's, extra credit with its sign (a cap is a negative one), less what was
taken for lateness, never below 0; as nbgrader itself counts. No submission is no score, not 0. Where somebody handed
in both languages, the one with a finished attempt counts, of two such the first handed in, else the first handed in;
one that can be looked into no more counts as unfinished. That is always said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from toolkit.course.roster import Person
from toolkit.model.assignment import Assignment, Course
from toolkit.model.text import LANGUAGES, Language
from toolkit.words import say

__all__ = ["Column", "Finished", "Scores", "Submission", "merge", "people_of", "submissions_of"]

Finished = Callable[[str, str], bool]
"""(nbgrader's name of an assignment, student) -> whether an attempt at every part is finished."""
LATER = datetime.max  # noqa: DTZ901 - nbgrader keeps UTC without saying so


class Submission(NamedTuple):
    """One submission as the gradebook knows it."""

    name: str
    student: str
    score: float
    maximum: float
    unmarked: bool
    handed_in: datetime | None


class Column(NamedTuple):
    """One assignment: its title, its maximum, and a score for each student who has one."""

    assignment: str
    title: str
    maximum: float
    scores: Mapping[str, float]


class Scores(NamedTuple):
    """Everything to export, and what a supervisor should know of it."""

    columns: tuple[Column, ...]
    sentences: tuple[str, ...]


def submissions_of(
    gradebook: Any,  # noqa: ANN401 - nbgrader has no types
    advance: Callable[[int], None] = lambda _: None,
) -> Iterator[Submission]:
    """Yield every submission in an open gradebook of nbgrader; ``advance`` is told of each assignment that is done."""
    for assignment in gradebook.assignments:
        for one in assignment.submissions:
            yield Submission(
                name=assignment.name,
                student=one.student_id,
                score=max(0.0, float(one.score or 0.0) - float(one.late_submission_penalty or 0.0)),
                maximum=float(assignment.max_score or 0.0),
                unmarked=bool(one.needs_manual_grade),
                handed_in=one.timestamp,
            )
        advance(1)


def people_of(gradebook: Any) -> tuple[Person, ...]:  # noqa: ANN401 - nbgrader has no types
    """Return every student in an open gradebook of nbgrader."""
    return tuple(
        Person(
            one.id, one.first_name or "", one.last_name or "", one.email or "",
            lms_ids=tuple((one.lms_user_id or "").split()),
        )
        for one in gradebook.students
    )  # fmt: skip


def merge(
    submissions: Iterable[Submission], course: Course, language: Language, *, finished: Finished, provisional: bool = False
) -> Scores:  # fmt: skip
    """Return a column for each assignment somebody handed in, in the order of the course.

    Args:
        submissions: What the gradebook holds.
        course: The course.
        language: Language of the titles and of what is said.
        finished: Whether a submission holds a finished attempt; asked only where somebody handed in both languages.
        provisional: Whether scores go along that somebody still has to look at.
    """
    given: dict[str, dict[str, list[Submission]]] = {}
    for one in submissions:
        given.setdefault(one.name, {}).setdefault(one.student, []).append(one)
    sentences: list[str] = []
    columns = []
    for assignment in course.assignments:
        names = [f"{assignment.id}-{each}" for each in LANGUAGES]
        students = sorted({student for name in names for student in given.get(name, {})})
        chosen = [
            _one(
                [each for name in names for each in given.get(name, {}).get(student, ())], finished, language, sentences
            )
            for student in students
        ]
        scores = dict(_counted(chosen, language, sentences, provisional=provisional))
        if scores:
            columns.append(_column(assignment, chosen, scores, language))
    return Scores(tuple(columns), tuple(sentences))


def _one(both: Sequence[Submission], finished: Finished, language: Language, sentences: list[str]) -> Submission:
    """Return the submission that counts."""
    if len(both) == 1:
        return both[0]

    def rank(one: Submission) -> tuple[bool, datetime, int]:
        return (not finished(one.name, one.student), one.handed_in or LATER, both.index(one))

    best = min(both, key=rank)
    assignment = best.name.rpartition("-")[0]
    sentences.append(
        say("export/both-languages", language, student=best.student, assignment=assignment, chosen=best.name)
    )
    return best


def _counted(
    chosen: Iterable[Submission], language: Language, sentences: list[str], *, provisional: bool
) -> Iterator[tuple[str, float]]:
    for one in chosen:
        if one.unmarked:
            text_id = "export/provisional" if provisional else "export/unmarked"
            sentences.append(say(text_id, language, student=one.student, assignment=one.name))
        if provisional or not one.unmarked:
            yield one.student, one.score


def _column(
    assignment: Assignment, chosen: Iterable[Submission], scores: Mapping[str, float], language: Language
) -> Column:
    maximum = max(one.maximum for one in chosen)
    return Column(assignment.id, assignment.title.of(language), maximum, scores)
