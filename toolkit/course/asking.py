"""What grading asks people and what they answered before: questions and fingerprints into the store, agreed marks out of it.

Nothing here moves a mark. A course without marks by people has no store until there is something to ask.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import cache
from pathlib import Path

from toolkit.course.explaining import note_text
from toolkit.course.judging import ENOUGH_TO_TELL, Judgement, PartJudged
from toolkit.course.marks import MarkStore, marks_url, open_marks
from toolkit.course.questions import Question, keep_fingerprint, put, same_decisions
from toolkit.course.submission import Note
from toolkit.model.assignment import Assignment
from toolkit.model.text import Language

__all__ = ["agreed_points", "keep_questions", "store_beside"]

FILE = "sqlite:///"


@cache
def store_beside(gradebook: str, course: str) -> MarkStore:
    """Return the store beside a gradebook, opened once a process.

    Args:
        gradebook: Connection string of the gradebook.
        course: Id of the course.
    """
    return open_marks(gradebook, course)


def keep_questions(
    gradebook: str, course: str, assignment: Assignment, student: str, judgement: Judgement, language: Language,
    now: datetime,
) -> tuple[set[str], tuple[Note, ...]]:  # fmt: skip
    """Put the questions of a submission to people, and look for the same decisions under another number.

    Returns:
        The parts whose question a person has answered already, and what was found besides.
    """
    answered: set[str] = set()
    found: list[Note] = []
    at = now.isoformat(timespec="seconds")
    for judged in judgement.parts:
        notes = list(_same_as(store_beside(gradebook, course), assignment, student, judged, at))
        found += notes
        for note in filter(None, (judged.ask, *notes)):
            suggestion = (judged.owner or "") if note is judged.ask else dict(note.names)["student"]
            sentence = note_text(note, language)
            question = Question(note.text, assignment.id, judged.part.id, student, suggestion, sentence, at)
            kept = put(store_beside(gradebook, course).ledger, question)
            if kept.settled is not None and note is judged.ask:
                answered.add(judged.part.id)
    return answered, tuple(found)


def agreed_points(
    gradebook: str, course: str, assignment: Assignment, student: str, language: Language, notebook: Path
) -> dict[str, float]:
    """Return the points last published for each cell, as far as the notebook was not handed in anew since."""
    url = marks_url(gradebook)
    if url.startswith(FILE) and not Path(url.removeprefix(FILE)).is_file():
        return {}
    try:
        changed = notebook.stat().st_mtime
    except OSError:
        return {}
    published = store_beside(gradebook, course).published(assignment.id, student)
    last = {one.cell: one for one in published if one.language == language}
    return {
        cell: one.points for cell, one in last.items() if datetime.fromisoformat(one.at).timestamp() >= changed
    }  # fmt: skip


def _same_as(store: MarkStore, assignment: Assignment, student: str, judged: PartJudged, at: str) -> Iterator[Note]:
    if judged.found is None or len(judged.found.attempt.decisions) < ENOUGH_TO_TELL:
        return
    keep_fingerprint(store.ledger, assignment.id, judged.part.id, student, judged.fingerprint, at)
    for other in same_decisions(store.ledger, assignment.id, judged.part.id, student):
        yield Note("note-same-as", (("part", judged.part.id), ("student", other)))
