"""Questions that a machine leaves to people ("whose is this?"), what was decided, and whose decisions were the same.

A question is put once and settled once; both are kept. Nothing here moves a mark.
"""

from __future__ import annotations

from contextlib import suppress
from typing import NamedTuple

from toolkit.course.ledger import Ledger, TakenError
from toolkit.errors import ToolkitError
from toolkit.words import say

__all__ = ["Question", "Settlement", "keep_fingerprint", "put", "questions", "same_decisions", "settle_question"]

ASKED = ("kind", "assignment", "part", "student", "suggestion")


class Settlement(NamedTuple):
    """Who decided, when, and what."""

    by: str
    at: str
    how: str


class Question(NamedTuple):
    """Something only a person can decide.

    Attributes:
        kind: E.g. ``"ask-whose"``, ``"ask-no-record"``.
        assignment: Id of the assignment, without a language.
        part: Id of the part, empty for the whole submission.
        student: Student number it was submitted for.
        suggestion: What the machine thinks; the number of another student, or empty.
        sentence: The question in words.
        at: When it was put.
        settled: What was decided, or None.
        id: Its number.
    """

    kind: str
    assignment: str
    part: str
    student: str
    suggestion: str
    sentence: str
    at: str
    settled: Settlement | None = None
    id: int = 0


def put(ledger: Ledger, question: Question) -> Question:
    """Put a question, unless the very same one was put before; return it as it is kept."""
    same = {name: getattr(question, name) for name in ASKED}
    if not ledger.rows("question", **same):
        # somebody else may put it at the same moment: once is enough
        with suppress(TakenError), ledger.writing() as writing:
            writing.add("question", **same, sentence=question.sentence, at=question.at)
    number = ledger.rows("question", **same)[0]["id"]
    return next(one for one in questions(ledger) if one.id == number)


def questions(ledger: Ledger, *, waiting: bool = False) -> tuple[Question, ...]:
    """Return the questions in the order in which they were put; with ``waiting`` only those nobody settled."""
    settled = {row["question"]: Settlement(row["by"], row["at"], row["how"]) for row in ledger.rows("settlement")}
    found = (
        Question(**{name: row[name] for name in (*ASKED, "sentence", "at", "id")}, settled=settled.get(row["id"]))
        for row in ledger.rows("question")
    )
    return tuple(one for one in found if not (waiting and one.settled))


def settle_question(ledger: Ledger, number: int, settlement: Settlement) -> None:
    """Settle a question.

    Raises:
        ToolkitError: when somebody settled it before.
    """
    try:
        with ledger.writing() as writing:
            writing.add("settlement", question=number, **settlement._asdict())
    except TakenError:
        raise ToolkitError(say("question-settled", "en"), "question-settled") from None


def keep_fingerprint(ledger: Ledger, assignment: str, part: str, student: str, digest: str, at: str) -> None:
    """Keep the digest of the decisions that were judged; the last one counts."""
    place = {"assignment": assignment, "part": part, "student": student}
    before = ledger.rows("fingerprint", **place)
    if not before or before[-1]["digest"] != digest:
        with ledger.writing() as writing:
            writing.add("fingerprint", **place, digest=digest, at=at)


def same_decisions(ledger: Ledger, assignment: str, part: str, student: str) -> tuple[str, ...]:
    """Return the others whose decisions in a part are the very same, in the same order."""
    place = {"assignment": assignment, "part": part}
    own = ledger.rows("fingerprint", **place, student=student)
    if not own:
        return ()
    once = {row["student"] for row in ledger.rows("fingerprint", **place, digest=own[-1]["digest"])} - {student}
    last = {one: ledger.rows("fingerprint", **place, student=one)[-1]["digest"] for one in once}
    return tuple(sorted(one for one, digest in last.items() if digest == own[-1]["digest"]))
