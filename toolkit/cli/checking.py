"""Checks cases at the terminal: sentences by case and a table of figures, or JSON; a progress bar on stderr."""

from __future__ import annotations

import json
import os

import typer
from rich.console import Console
from rich.table import Table

from toolkit.casefiles import cases_folder
from toolkit.checks import DIAGNOSTICS, CaseReport, check, in_words, publish, to_check, told_apart
from toolkit.cli.progress import progress
from toolkit.desk.wording import worded
from toolkit.errors import ToolkitError
from toolkit.model.text import Language
from toolkit.players import PLAYERS
from toolkit.words import say
from toolkit.words.numbers import amount

__all__ = ["check_cases", "explain"]

REFERENCE = "reference"
WIDTH = 106
ABOUT_A_PLAYER = ("M02", "M03", "M04", "M07", "M08", "M10")
"""Diagnostics whose way out depends on what a player does wrong."""
FOUND = 1
"""Exit code when an error was found."""


def check_cases(named: str | None, *, seeds: int, language: Language, as_json: bool, publishing: bool) -> int:
    """Check a case or a folder of cases and print what was found; return the exit code.

    Raises:
        ToolkitError: when there is nothing to check, or what was published cannot be read or written.
    """
    try:
        paths = to_check(named)
        with progress(say("check-playing", language), len(paths) * seeds * len(PLAYERS)) as advance:
            reports = check(paths, seeds=seeds, processes=os.cpu_count() or 1, advance=advance)
        wrong = any(_is_error(one.code) for report in reports for one in report.noted)
        if as_json:
            typer.echo(json.dumps({"cases": [_plain(report, language) for report in reports]}, ensure_ascii=False))
        else:
            _print(reports, language)
        if publishing:
            _publish(reports, named, language)
    except ToolkitError as error:
        raise worded(error, language) from None
    return FOUND if wrong else 0


def explain(code: str, language: Language) -> None:
    """Print the documentation of a diagnostic.

    Raises:
        ToolkitError: when there is no such diagnostic.
    """
    found = DIAGNOSTICS.get(code.upper())
    if found is None:
        raise ToolkitError(say("check-unknown-code", language, code=code, codes=", ".join(DIAGNOSTICS)))
    which = 0 if language == "nl" else 1
    texts = found.texts
    typer.echo(
        f"{found.code} · {say(f'check-group/{found.group}', language)} · {say(f'check-severity/{found.severity}', language)}"
    )
    typer.echo(typer.style(texts.title[which], bold=True))
    for heading, text in (("check-says", texts.says), ("check-why", texts.why), ("check-fix", texts.fix)):
        typer.echo(f"{say(heading, language)}: {text[which]}")
    if found.code in ABOUT_A_PLAYER:
        typer.echo(f"{say('check-players', language)}:")
        for name in PLAYERS:
            if name != REFERENCE:
                typer.echo(f"  {_player(name, language)}: {say(f'player-fault/{name}', language)}")


def _plain(report: CaseReport, language: Language) -> dict[str, object]:
    return {
        "case": report.case,
        "diagnostics": [
            {
                "code": one.code,
                "severity": DIAGNOSTICS[one.code].severity,
                "message": in_words(one, language),
                "file": one.file,
                "line": one.line,
            }
            for one in report.noted
        ],
        "scores": report.scores,
    }


def _print(reports: tuple[CaseReport, ...], language: Language) -> None:
    """Write what was found in each case, and one table of figures."""
    for report in reports:
        errors = sum(_is_error(one.code) for one in report.noted)
        counted = say("check-counted", language, errors=errors, warnings=len(report.noted) - errors)
        typer.echo(
            f"{typer.style(report.case, bold=True)}: {counted if report.noted else say('check-sound', language)}"
        )
        for one in report.noted:
            severity = say(f"check-severity/{DIAGNOSTICS[one.code].severity}", language)
            typer.echo(f"  {one.file}:{one.line}: {one.code} ({severity}) {in_words(one, language)}")
        if report.noted and report.subject is None:
            typer.echo(f"  {say('author-form-first', language)}")
    played = [report for report in reports if report.courses]
    if played:
        typer.echo()
        _figures(played, language)
    wrong = sorted({one.code for report in reports for one in report.noted})
    if wrong:
        typer.echo(say("check-explain", language, code=wrong[0]))


def _figures(reports: list[CaseReport], language: Language) -> None:
    """Write the figures: of one case by player, of several by case."""
    table = Table(title=say("check-figures", language))
    if len(reports) == 1:
        _by_player(table, reports[0], language)
    else:
        _by_case(table, reports, language)
    Console(width=max(WIDTH, Console().width)).print(table)
    endings = [course.ending for report in reports for course in report.courses[REFERENCE]]
    if len(reports) == 1:
        typer.echo(say("check-assumed-here", language, share=_assumed(reports[0])))
    share = endings.count("partly") / len(endings)
    typer.echo(say("check-partly", language, share=f"{100 * share:.0f}", count=len(endings)))


def _by_player(table: Table, report: CaseReport, language: Language) -> None:
    for name in ("check-player", "check-mean", "check-range", "check-below", "check-apart"):
        first = name == "check-player"
        table.add_column(say(name, language), justify="left" if first else "right", no_wrap=first)
    for player, scores in report.scores.items():
        row = [_player(player, language), _mean(scores, language), _range(scores, language)]
        if player != REFERENCE:
            gap = _average(report.scores[REFERENCE]) - _average(scores)
            apart = say("menu-yes" if told_apart(report.courses, player) else "menu-no", language)
            row += [amount(gap, language, 2), apart]
        table.add_row(*row)


def _player(name: str, language: Language) -> str:
    return say(f"player/{name}", language, name=name)


def _by_case(table: Table, reports: list[CaseReport], language: Language) -> None:
    for name in ("check-case", "check-reference", "check-range", "check-apart", "check-closest", "check-assumed"):
        figure = name in {"check-reference", "check-apart", "check-assumed"}
        table.add_column(say(name, language), justify="right" if figure else "left")
    for report in reports:
        scores = report.scores[REFERENCE]
        others = [name for name in report.scores if name != REFERENCE]
        gaps = {name: _average(scores) - _average(report.scores[name]) for name in others}
        closest = min(gaps, key=lambda name: gaps[name])
        apart = sum(told_apart(report.courses, name) for name in others)
        row = (report.case, _mean(scores, language), _range(scores, language), f"{apart}/{len(others)}")
        table.add_row(*row, f"{closest} ({amount(gaps[closest], language, 2)})", _assumed(report))


def _assumed(report: CaseReport) -> str:
    """Share of all remarks in the courses of a case that rest on a teaching assumption alone."""
    pairs = [course.assumed for courses in report.courses.values() for course in courses]
    alone, every = (sum(pair[which] for pair in pairs) for which in (0, 1))
    return f"{100 * alone / every:.0f} %" if every else "–"


def _average(scores: list[float]) -> float:
    return sum(scores) / len(scores)


def _mean(scores: list[float], language: Language) -> str:
    return amount(_average(scores), language, 2)


def _range(scores: list[float], language: Language) -> str:
    return f"{amount(min(scores), language, 2)}–{amount(max(scores), language, 2)}"


def _publish(reports: tuple[CaseReport, ...], named: str | None, language: Language) -> None:
    """Write down what is sound enough to be published."""
    sound = [
        report.subject
        for report in reports
        if report.subject is not None and not any(_is_error(one.code) for one in report.noted)
    ]
    if not sound:
        raise ToolkitError(say("check-nothing-sound", language))
    folder = cases_folder() if named is None else sound[0].path.resolve().parent.parent
    path = publish(sound, folder)
    typer.echo(say("check-published", language, count=len(sound), path=str(path)), err=True)


def _is_error(code: str) -> bool:
    return DIAGNOSTICS[code].severity == "error"
