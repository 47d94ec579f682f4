"""Prints the coverage of the founding text: what practises and assesses each statement, and in which cases."""

from __future__ import annotations

import json
from collections.abc import Collection

import typer

from toolkit.casefiles import case_names, load_case
from toolkit.checks.coverage import COVERING, TABLE, Covered, coverage
from toolkit.cli.progress import progress
from toolkit.desk.wording import worded
from toolkit.errors import ToolkitError
from toolkit.model.library import Library
from toolkit.model.text import Language
from toolkit.words import say

__all__ = ["print_coverage"]

PROCESSES = 2
SEEDS = (0,)


def print_coverage(*, language: Language, as_json: bool) -> None:
    """Play the toolkit's own cases and print a block a statement, or JSON.

    Raises:
        ToolkitError: when a case cannot be read.
    """
    try:
        cases = {name: load_case(name) for name in case_names()}
    except ToolkitError as error:
        raise worded(error, language) from None
    with progress(say("coverage-playing", language), len(cases) * len(COVERING) * len(SEEDS)) as advance:
        rows = coverage(cases, seeds=SEEDS, processes=PROCESSES, advance=advance)
    library = next(iter(cases.values())).library
    if as_json:
        told = [_plain(row, library, language) for row in rows]
        typer.echo(json.dumps({"cases": list(cases), "statements": told}, ensure_ascii=False))
        return
    for row in rows:
        _block(row, library, tuple(cases), language)
    typer.echo(say("coverage-how", language, players=len(COVERING), seeds=len(SEEDS)))


def _plain(row: Covered, library: Library, language: Language) -> dict[str, object]:
    statement = library.seed[row.statement]
    return {
        "id": row.statement,
        "quote": statement.quote,
        "meaning": statement.meaning.of(language),
        "practised": say(f"practised/{row.statement}", language),
        "decisions": list(TABLE[row.statement].decisions),
        "rules": list(row.rules),
        "assessed": _assessed(row, library, language),
        "marked_by_people": _people(row, language),
        "right": {case: [list(one) for one in seen] for case, seen in row.right.items()},
        "wrong": {case: [list(one) for one in seen] for case, seen in row.wrong.items()},
    }


def _block(row: Covered, library: Library, cases: Collection[str], language: Language) -> None:
    typer.echo(f"{typer.style(row.statement, bold=True)}  “{library.seed[row.statement].quote}”")
    assessed = _assessed(row, library, language)
    people = _people(row, language)
    if people:
        assessed.append(f"{people} ({say('coverage-people', language)})")
    for heading, text in (
        ("coverage-practised", say(f"practised/{row.statement}", language)),
        ("coverage-assessed", "; ".join(assessed)),
        ("coverage-right", _named(row.right, cases, language)),
        ("coverage-wrong", _named(row.wrong, cases, language)),
    ):
        typer.echo(f"    {say(heading, language)}: {text}")
    typer.echo()


def _assessed(row: Covered, library: Library, language: Language) -> list[str]:
    """Say each rule with its title, and each criterion."""
    known = {**library.rules, **library.asking}
    rules = [f"{rule} {known[rule].title.of(language)}" for rule in row.rules]
    return rules + [say(f"criterion/{name}", language) for name in TABLE[row.statement].criteria]


def _people(row: Covered, language: Language) -> str:
    return say(f"people/{row.statement}", language) if TABLE[row.statement].people else ""


def _named(found: Collection[str], cases: Collection[str], language: Language) -> str:
    if not found:
        return say("coverage-none", language)
    return say("coverage-all", language, count=len(cases)) if len(found) == len(cases) else ", ".join(found)
