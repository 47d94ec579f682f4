"""Prints or writes the review of a saved attempt: a table for a person, JSON for a program, a page to keep."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import typer

from toolkit.casefiles import load_case
from toolkit.casefiles.speaking import language_here
from toolkit.cli.progress import progress
from toolkit.cli.review_text import review_text
from toolkit.desk.sitting import refuse_other_story
from toolkit.desk.wording import worded
from toolkit.errors import ToolkitError
from toolkit.model.attempt import Attempt
from toolkit.model.case import Case
from toolkit.model.review import Review
from toolkit.model.text import Language
from toolkit.records import read_attempt
from toolkit.reporting.review_json import as_json
from toolkit.reporting.reviewed import closed, tell
from toolkit.session import Replay, replay
from toolkit.words import say

__all__ = ["Form", "form_of", "review_attempt"]

Form = Literal["text", "json", "html"]
HUNDRED = 100


def form_of(as_json: bool, as_html: bool, language: Language) -> Form:  # noqa: FBT001 - as they were given
    """Return the form that was asked for.

    Raises:
        ToolkitError: when two were.
    """
    if as_json and as_html:
        raise ToolkitError(say("review/one-form", language), "review/one-form")
    return "json" if as_json else "html" if as_html else "text"


def review_attempt(
    path: Path, form: Form, *, language: Language | None, out: Path | None, case_name: str | None
) -> None:
    """Review the attempt in ``path`` as far as it was played, and print it or write it to ``out``.

    Raises:
        ToolkitError: in one sentence, when the record cannot be read, tells another story, or cannot be reviewed.
    """
    speak: Language = language or language_here()
    try:
        loaded = read_attempt(path)
        attempt = loaded.attempt
        speak = language or attempt.language
        case = load_case(case_name or attempt.header.case)
        refuse_other_story(case, attempt.header)
        course = replay(case, attempt.header.seed, attempt.decisions, help_stage=attempt.header.help_stage)
        found = _computed(course, attempt, speak)
    except ToolkitError as error:
        raise worded(error, speak) from None
    notes = _notes(course, speak)
    if loaded.notice is not None:
        typer.echo(str(worded(loaded.notice, speak)), err=True)
    _put(_formed(found, case, form, speak, (path.name, *notes), course), out, speak)


def _computed(course: Replay, attempt: Attempt, language: Language) -> Review:
    from toolkit.review import review

    played = attempt.decisions[: len(course.steps) - 1]
    with progress(say("review/working", language), HUNDRED) as advance:
        found = review(Replay(course.steps), played, progress=_in_hundredths(advance))
    return found if course.state.shown.ending is not None else closed(found)


def _in_hundredths(advance: Callable[[int], None]) -> Callable[[float], None]:
    """Return what is told a share (0-1) and moves a bar of a hundred along."""
    at = 0

    def told(share: float) -> None:
        nonlocal at
        now = max(at, min(HUNDRED, round(share * HUNDRED)))
        advance(now - at)
        at = now

    return told


def _notes(course: Replay, language: Language) -> tuple[str, ...]:
    """Say what else a reader should know: that the course goes on, or that the rest could not be played."""
    notes = [] if course.state.shown.ending is not None else [say("review/unfinished", language)]
    if course.refused is not None:
        notes.append(say("replay-refused", language, text=worded(course.refused, language)))
    return tuple(notes)


def _formed(
    found: Review, case: Case, form: Form, language: Language, notes: tuple[str, ...], course: Replay
) -> str:  # fmt: skip
    if form == "json":
        ended = course.state.shown.ending is not None
        return json.dumps(
            {"attempt": notes[0], "case": case.slug, "ended": ended, **as_json(found)}, ensure_ascii=False
        )
    told = tell(found, case, language)
    if form == "html":
        from toolkit.course.reviewing import review_page

        return review_page(told, notes)
    return review_text(told, notes)


def _put(text: str, out: Path | None, language: Language) -> None:
    if out is None:
        typer.echo(text)
        return
    try:
        out.write_text(text.rstrip("\n") + "\n", encoding="utf-8", newline="\n")
    except OSError as fault:
        why = fault.strerror or str(fault)
        raise ToolkitError(say("review/not-written", language, path=out, why=why), "review/not-written") from None
    typer.echo(say("review/written", language, path=out), err=True)
