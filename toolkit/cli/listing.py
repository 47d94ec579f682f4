"""Lists the cases: by difficulty, by theme or by learning goal, what was played, and which to play next."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import typer

from toolkit.desk.casebook import Entry, casebook, next_case, offer, themes
from toolkit.desk.sitting import ATTEMPTS
from toolkit.desk.wording import worded
from toolkit.errors import ToolkitError
from toolkit.model.text import Language
from toolkit.words import say

__all__ = ["Order", "list_cases"]

Order = Literal["difficulty", "theme", "goal"]
MARKS = {"new": "○", "begun": "◐", "finished": "●"}
Group = tuple[str, list[Entry]]


def list_cases(*, folder: Path | None, language: Language, order: Order, as_json: bool) -> None:
    """Print the cases, and the next one to play.

    Raises:
        ToolkitError: when a folder cannot be read.
    """
    try:
        book = casebook(folder or ATTEMPTS)
    except ToolkitError as error:
        raise worded(error, language) from None
    following = next_case(book)
    if as_json:
        told = {"cases": [_plain(entry, language) for entry in book], "next": following and following.case.slug}
        typer.echo(json.dumps(told, ensure_ascii=False))
        return
    for heading, entries in _groups(book, order, language):
        typer.echo(typer.style(heading, bold=True))
        for entry in entries:
            typer.echo(f"  {_line(entry, order, language)}")
    typer.echo()
    typer.echo(offer(book, language))
    if following is not None:
        typer.echo(say("cases-next-how", language, case=following.case.slug))


def _groups(book: tuple[Entry, ...], order: Order, language: Language) -> Iterator[Group]:
    """Yield headings with their cases; under themes and goals a case stands more than once."""
    found: dict[str, list[Entry]] = {}
    for entry in book:
        for heading in _headings(entry, order, language):
            found.setdefault(heading, []).append(entry)
    yield from found.items() if order == "difficulty" else sorted(found.items(), key=lambda group: group[0].casefold())


def _headings(entry: Entry, order: Order, language: Language) -> tuple[str, ...]:
    match order:
        case "difficulty":
            return (say("cases-difficulty", language, n=entry.case.difficulty),)
        case "theme":
            return themes(entry.case, language)
        case "goal":
            return tuple(goal.of(language) for goal in entry.case.learning_goals)


def _line(entry: Entry, order: Order, language: Language) -> str:
    case = entry.case
    about = ", ".join(themes(case, language)) if order == "difficulty" else case.complaint.of(language)
    state = say(f"played/{entry.played}", language)
    return f"{MARKS[entry.played]} {case.slug}: {case.title.of(language)}, {about} ({state})"


def _plain(entry: Entry, language: Language) -> dict[str, object]:
    case = entry.case
    return {
        "case": case.slug,
        "id": case.id,
        "title": case.title.of(language),
        "complaint": case.complaint.of(language),
        "difficulty": case.difficulty,
        "problems": list(case.problems),
        "themes": list(themes(case, language)),
        "learning_goals": [goal.of(language) for goal in case.learning_goals],
        "played": entry.played,
    }
