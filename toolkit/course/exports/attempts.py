"""Records on disk -> statements: which files, whose they are, and what could not be told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from toolkit.course.exports.xapi import Trainee, statements
from toolkit.course.judging import CaseFinder
from toolkit.errors import ToolkitError
from toolkit.model.attempt import Attempt
from toolkit.model.case import Case
from toolkit.model.text import Language
from toolkit.records import salvage
from toolkit.session import Replay, replay
from toolkit.words import say

__all__ = ["Told", "records_in", "tell"]

MOST_BYTES = 16_000_000
SOMEBODY = "trainee"
"""Whoever made a record that lies in no submission."""


class Told(NamedTuple):
    """The statements of one record, and what should be known of it."""

    statements: tuple[dict[str, Any], ...]
    sentences: tuple[str, ...]


def records_in(place: Path, language: Language) -> tuple[Path, ...]:
    """Return the records in a folder and below it, or the one record named; links are not followed.

    Raises:
        ToolkitError: when there is none.
    """
    found = sorted(place.rglob("*.jsonl")) if place.is_dir() else [place] if place.is_file() else []
    records = tuple(path for path in found if path.is_file() and not path.is_symlink())
    if not records:
        raise ToolkitError(say("export/no-records", language, path=place))
    return records


def tell(
    path: Path, find: CaseFinder, account: Callable[[str], str], home: str, language: Language, now: datetime
) -> Told:  # fmt: skip
    """Return what one record tells.

    Args:
        path: The record; ``.../<student>/<assignment>-<language>/<record>.jsonl`` says whose it is and what for.
        find: Where cases come from.
        account: What a student is called in the statements.
        home: Home of these accounts.
        language: Language of the sentences.
        now: When it is read, with a time zone.
    """
    student, assignment = _whose(path)
    named = f"{assignment}/{path.name}" if assignment else path.name
    try:
        raw = path.read_bytes() if path.stat().st_size <= MOST_BYTES else b""
    except OSError:
        raw = b""
    attempt = salvage(raw, now).attempt
    if attempt is None:
        return Told((), (say("export/record-unreadable", language, file=named),))
    case, course = None, None
    sentences = list[str]()
    try:
        case = find(attempt.header.case)
    except ToolkitError:
        sentences.append(say("export/record-case", language, file=named, case=attempt.header.case))
    if case is not None:
        course = _replayed(case, attempt, sentences, named, language)
    trainee = Trainee(account(student), home)
    digest = sha256(raw).hexdigest()
    told = statements(attempt, trainee, digest=digest, case=case, course=course, assignment=assignment)
    return Told(tuple(told), tuple(sentences))


def _replayed(
    case: Case, attempt: Attempt, sentences: list[str], named: str, language: Language
) -> Replay:  # fmt: skip
    course = replay(case, attempt.header.seed, attempt.decisions, help_stage=attempt.header.help_stage)
    if course.refused is not None:
        sentences.append(say("export/record-broken-off", language, file=named, n=len(course.steps)))
    return course


def _whose(path: Path) -> tuple[str, str]:
    """Return (student, assignment) as the folders of a course name them; somebody, and nothing, elsewhere."""
    parts = path.absolute().parts
    for n, part in enumerate(parts):
        if part in {"submitted", "autograded"} and len(parts) > n + 3:
            name, _, language = parts[n + 2].rpartition("-")
            return parts[n + 1], name if language in {"nl", "en"} else parts[n + 2]
    return SOMEBODY, ""
