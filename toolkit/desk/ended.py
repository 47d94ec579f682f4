"""Which attempt is looked back on: the last that has ended, or the one asked for. Reads records and changes none."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from toolkit.casefiles import load_case
from toolkit.desk.sitting import refuse_other_story
from toolkit.desk.wording import worded
from toolkit.errors import ToolkitError
from toolkit.model.attempt import Attempt
from toolkit.model.case import Case
from toolkit.model.text import LANGUAGES, Language
from toolkit.records import Listed, Store
from toolkit.session import Replay, replay
from toolkit.words import say

__all__ = ["Ended", "find_ended", "played"]


class Ended(NamedTuple):
    """An attempt that has ended: its case, its file, what it says and what happened in it."""

    case: Case
    path: Path
    attempt: Attempt
    course: Replay


def find_ended(name: str | Path, language: Language, folder: Path, wanted: int | None) -> Ended:
    """Return the last attempt at a case that has ended, or attempt ``wanted``.

    Raises:
        ToolkitError: in one sentence, when there is none or it cannot be used.
    """
    if language not in LANGUAGES:
        raise ToolkitError(say("unknown-language", "nl"), "unknown-language")
    try:
        case = load_case(name)
        listing = Store(folder).listing(case.slug)
    except ToolkitError as error:
        raise worded(error, language) from None
    found = [one for one in listing if wanted in {None, one.number}]
    fault: ToolkitError | None = None
    for listed in reversed(found):
        fault = fault or listed.fault
        if listed.attempt is None:
            continue
        try:
            refuse_other_story(case, listed.attempt.header)
        except ToolkitError as error:
            fault = fault or error
            continue
        course = played(case, listed.attempt)
        if course.state.shown.ending is not None:
            return Ended(case, listed.path, listed.attempt, course)
    raise _none(found, fault, language, wanted)


def played(case: Case, attempt: Attempt) -> Replay:
    """Return what happened in an attempt."""
    return replay(case, attempt.header.seed, attempt.decisions, help_stage=attempt.header.help_stage)


def _none(found: list[Listed], fault: ToolkitError | None, language: Language, wanted: int | None) -> ToolkitError:
    """Say why there is nothing to look back on."""
    if fault is not None:
        return worded(fault, language)
    if wanted is None:
        return _said("none-ended", language)
    return _said("not-ended" if found else "no-attempt", language, n=wanted)


def _said(reason: str, language: Language, **names: int) -> ToolkitError:
    return ToolkitError(say(f"review-screen/{reason}", language, **names), f"review-screen/{reason}", **names)
