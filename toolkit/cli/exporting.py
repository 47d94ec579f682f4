"""What leaves the course: scores for a learning environment, statements of attempts, the library's check questions."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import typer

from toolkit.casefiles import load_case, load_course, load_library
from toolkit.cli.progress import progress
from toolkit.course.exports.attempts import records_in, tell
from toolkit.course.exports.finished import finished_in
from toolkit.course.exports.pseudonyms import KEY, pseudonym, secret_key
from toolkit.course.exports.qti import package, questions_of
from toolkit.course.exports.scores import merge
from toolkit.course.exports.sheets import Lms, sheet
from toolkit.course.exports.xapi import HOME
from toolkit.course.judging import case_finder
from toolkit.course.roster import ROSTER, merged, read_roster
from toolkit.course.settings import read_settings
from toolkit.desk.wording import worded
from toolkit.errors import ToolkitError
from toolkit.model.assignment import Course
from toolkit.model.text import LANGUAGES, Language
from toolkit.words import say

__all__ = ["export_attempts", "export_grades", "export_questions", "only_one"]

SUBMITTED = "submitted"
COURSE = "course.yaml"
BESIDE = "assignments"


def only_one(lms: str | None, xapi: Path | None, qti: bool, language: Language) -> None:  # noqa: FBT001 - as it was given
    """Say so when not exactly one export was asked for.

    Raises:
        ToolkitError: then.
    """
    if sum((lms is not None, xapi is not None, qti)) != 1:
        raise ToolkitError(say("export/which", language))


def export_grades(
    lms: Lms, folder: Path | None, *, db: str | None, out: Path | None, provisional: bool, columns: Sequence[str],
    cases: Path | None, language: Language,
) -> None:  # fmt: skip
    """Write the scores in the form a learning environment imports.

    Raises:
        ToolkitError: when there is no gradebook, or nothing to write, or it cannot be written.
    """
    root = folder or (Path() if Path(COURSE).is_file() else Path(BESIDE))
    if not (root / COURSE).is_file():
        raise ToolkitError(say("export/no-course", language, path=root))
    if find_spec("nbgrader") is None:
        raise ToolkitError(say("course-missing", language), "course-missing")
    try:
        settings = read_settings(root, db, cases)
        course = load_course(settings.course, settings.cases)
    except ToolkitError as fault:
        raise worded(fault, language) from None
    ids = _columns(columns, course, language)
    from toolkit.course.exports.reading import read_gradebook

    with progress(say("export/grades", language), len(course.assignments) * len(LANGUAGES)) as advance:
        submissions, known = read_gradebook(settings.db_url, language, advance)
    finished = finished_in(root / SUBMITTED, course, case_finder(settings.cases))
    scores = merge(submissions, course, language, finished=finished, provisional=provisional)
    people = merged(read_roster(root / ROSTER, language), known)
    written = sheet(lms, scores.columns, people, language, ids)
    _warn((*scores.sentences, *written.sentences))
    if not written.rows:
        raise ToolkitError(say("export/nothing", language))
    place = out or Path(f"grades-{lms}.csv")
    _write(place, written.content, language)
    typer.echo(say("export/written", language, n=written.rows, path=place))


def export_attempts(
    place: Path, *, out: Path | None, names: bool, key: Path | None, home: str | None, cases: Path | None, language: Language
) -> None:  # fmt: skip
    """Write the statements of one record, or of every record in a folder, as a JSON list.

    Raises:
        ToolkitError: when there is no record, the key cannot be used, or the file cannot be written.
    """
    if home is not None and not (urlsplit(home).scheme in {"http", "https"} and urlsplit(home).netloc):
        raise ToolkitError(say("export/home", language, given=home))
    records = records_in(place, language)
    account = _accounts(key or _beside(place), names=names, language=language)
    find = cache(lambda slug: load_case(slug, cases))
    now = datetime.now().astimezone()
    made: list[dict[str, Any]] = []
    attempts = 0
    with progress(say("export/reading", language), len(records)) as advance:
        for path in records:
            told = tell(path, find, account, home or HOME, language, now)
            _warn(told.sentences)
            made += told.statements
            attempts += bool(told.statements)
            advance(1)
    text = json.dumps(made, ensure_ascii=False, indent=1) + "\n"
    if out is None:
        sys.stdout.write(text)
        return
    _write(out, text.encode(), language)
    typer.echo(say("export/statements", language, n=len(made), attempts=attempts, path=out))


def export_questions(*, out: Path | None, language: Language) -> None:
    """Write the library's check questions as a QTI 3.0 package.

    Raises:
        ToolkitError: when the library cannot be read or the package cannot be written.
    """
    library = load_library()
    count = len(questions_of(library))
    with progress(say("export/items", language), count * len(LANGUAGES)) as advance:
        content = package(library, advance=advance)
    place = out or Path("check-questions.zip")
    _write(place, content, language)
    typer.echo(say("export/questions", language, n=count, path=place))


def _columns(given: Iterable[str], course: Course, language: Language) -> dict[str, str]:
    known = [one.id for one in course.assignments]
    ids = {}
    for one in given:
        assignment, _, number = one.partition("=")
        if assignment not in known or not number.strip().isalnum():
            raise ToolkitError(say("export/column", language, given=one, known=", ".join(known)))
        ids[assignment] = number.strip()
    return ids


def _accounts(key: Path, *, names: bool, language: Language) -> Callable[[str], str]:
    if names:
        return lambda student: student
    secret, made = secret_key(key, language)
    if made:
        _warn([say("export/key-made", language, path=key)])
    return lambda student: pseudonym(student, secret)


def _beside(place: Path) -> Path:
    """Return where the key of a course stands: beside ``submitted``, else where the command runs."""
    whole = place.absolute()
    for folder in (whole, *whole.parents):
        if folder.name in {SUBMITTED, "autograded"}:
            return folder.parent / KEY
        if (folder / COURSE).is_file():
            return folder / KEY
    return Path(KEY)


def _warn(sentences: Iterable[str]) -> None:
    for sentence in sentences:
        typer.echo(sentence, err=True)


def _write(place: Path, content: bytes, language: Language) -> None:
    try:
        place.write_bytes(content)
    except OSError as fault:
        why = fault.strerror or str(fault)
        raise ToolkitError(say("export/not-written", language, path=place, why=why)) from None
