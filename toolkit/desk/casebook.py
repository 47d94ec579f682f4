"""The casebook: which cases there are, which of them somebody played, and which to play next.

Cases and records are read here; what to offer is a pure function of what was found. Nothing is opened for writing.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Literal, NamedTuple

from toolkit.casefiles import case_file, case_names, examine_case, library_folder, load_library, play_digest
from toolkit.model.attempt import Attempt
from toolkit.model.case import Case
from toolkit.model.decision import Assign, Close, End
from toolkit.model.text import Language
from toolkit.records import Store
from toolkit.session import replay
from toolkit.words import say
from toolkit.words.numbers import join

__all__ = ["Entry", "Played", "casebook", "next_case", "offer", "themes"]

Played = Literal["new", "begun", "finished"]
CAN_END = (Close, End, Assign)
"""Decisions that can be the last of a course."""


class Entry(NamedTuple):
    """One case, and how far somebody came with it."""

    case: Case
    played: Played


def casebook(attempts: Path, folder: Path | None = None) -> tuple[Entry, ...]:
    """Return the sound cases, each with how far the attempts in a folder came; the easiest first.

    Args:
        attempts: Folder of attempts; it need not exist.
        folder: Folder of cases; default the toolkit's own.

    Raises:
        ToolkitError: when a folder cannot be read.
    """
    names = case_names(folder)
    paths = [case_file(name, folder) for name in names]
    library = load_library(library_folder(paths[0])) if paths else None
    store, found = Store(attempts), []
    for path in paths:
        assert library is not None
        examined = examine_case(path, library)
        if examined.case is not None and not examined.faults:
            found.append(Entry(examined.case, _played(examined.case, store)))
    return tuple(sorted(found, key=lambda entry: (entry.case.difficulty, entry.case.slug)))


def next_case(book: Iterable[Entry]) -> Entry | None:
    """Return the case to play next: the easiest that is not finished, about something new where that can be.

    One that was begun goes before others as difficult. None when all are finished.
    """
    entries = tuple(book)
    met = {problem for entry in entries if entry.played == "finished" for problem in entry.case.problems}

    def order(entry: Entry) -> tuple[int, bool, int, str]:
        known = sum(problem in met for problem in entry.case.problems)
        return entry.case.difficulty, entry.played != "begun", known, entry.case.slug

    return min((entry for entry in entries if entry.played != "finished"), key=order, default=None)


def offer(book: Iterable[Entry], language: Language) -> str:
    """Say which case to play next."""
    entry = next_case(book)
    if entry is None:
        return say("cases-all-finished", language)
    words = "cases-next-begun" if entry.played == "begun" else "cases-next"
    return say(
        words,
        language,
        title=entry.case.title.of(language),
        n=entry.case.difficulty,
        themes=join(list(themes(entry.case, language)), language),
    )


def themes(case: Case, language: Language) -> tuple[str, ...]:
    """Return what a case is about, in words."""
    found = tuple(say(f"problem/{problem}", language) for problem in case.problems)
    return found or (say("cases-no-theme", language),)


def _played(case: Case, store: Store) -> Played:
    tried = [listed.attempt for listed in store.listing(case.slug) if listed.attempt is not None]
    begun = [attempt for attempt in tried if attempt.decisions]
    if any(_finished(case, attempt) for attempt in begun):
        return "finished"
    return "begun" if begun else "new"


def _finished(case: Case, attempt: Attempt) -> bool:
    """Whether an attempt came to an end; one at another version of the case, whether it was ended by hand."""
    last = attempt.decisions[-1]
    if not isinstance(last, CAN_END):
        return False
    if attempt.header.play_digest != play_digest(case):
        return isinstance(last, End)
    course = replay(case, attempt.header.seed, attempt.decisions, help_stage=attempt.header.help_stage)
    return course.state.shown.ending is not None
