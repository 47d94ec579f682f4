"""A course from source to feedback: built, graded, graded again under other definitions, given back."""

from __future__ import annotations

import getpass
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from datetime import datetime
from functools import wraps
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, NamedTuple, ParamSpec, TypeVar

import typer

from toolkit.cli.progress import progress
from toolkit.course.settings import Settings, read_settings
from toolkit.errors import ToolkitError
from toolkit.model.text import Language
from toolkit.words import TEXTS, say
from toolkit.words.numbers import count

if TYPE_CHECKING:
    from toolkit.course.batch import Batch, Told
    from toolkit.course.regrading import Change

__all__ = ["Place", "build", "give_feedback", "grade_course", "regrade"]

_Result = TypeVar("_Result")
_Rest = ParamSpec("_Rest")
COURSE, BESIDE = "course.yaml", "assignments"
KINDS = ("graded", "unchanged", "kept", "regraded", "failed")
WIDTH = 100
UNSET = "–"
YES = ("j", "ja", "y", "yes")
"""What agrees, in either language; anything else does not."""


def _spoken(
    command: Callable[Concatenate[Place, _Rest], _Result],
) -> Callable[Concatenate[Place, _Rest], _Result]:
    """Let a command say in its own language what cannot be done."""

    @wraps(command)
    def spoken(place: Place, /, *args: _Rest.args, **named: _Rest.kwargs) -> _Result:
        if find_spec("nbgrader") is None:
            raise ToolkitError(say("course-missing", place.language), "course-missing")
        try:
            return command(place, *args, **named)
        except ToolkitError as fault:
            raise ToolkitError(_worded(fault, place.language), fault.reason) from None

    return spoken


class Place(NamedTuple):
    """Where a course is and how the command was called."""

    course: Path | None
    db: str | None
    cases: Path | None
    jobs: int | None
    language: Language


@_spoken
def grade_course(place: Place, names: Iterable[str], student: str, *, again: bool) -> int:
    """Grade what was handed in; return the exit code: 0, or 1 when a submission could not be graded.

    Raises:
        ToolkitError: when the course or its gradebook cannot be used.
    """
    from toolkit.course.batch import Batch, passed_over, submissions

    with closing(Batch(_settings(place), names)) as batch:
        for folder in passed_over(batch.settings.root):
            typer.echo(say("batch-passed-over", place.language, folder=folder), err=True)
        language, counted = place.language, dict.fromkeys(KINDS, 0)
        found = submissions(batch.settings.root, batch.models, student)
        if not found:
            typer.echo(say("batch-nothing", language))
            return 0
        kept = set(batch.other_points())
        for told in _watched(
            batch.grade(found, _now, jobs=_jobs(place), again=again), len(found), "batch-grading", language
        ):
            counted[told.kind] += 1
            kept |= {told.handed.name} if told.kind == "kept" else set()
            _tell(told, "batch-failed", language)
        counted["unchanged"] += counted.pop("kept")
        typer.echo(say("batch-graded", language, **{name: n for name, n in counted.items() if name != "regraded"}))
        for name in sorted(kept):
            typer.echo(say("batch-kept", language, name=name))
        if counted["regraded"]:
            typer.echo(say("batch-regraded", language, n=counted["regraded"]))
        return int(counted["failed"] > 0)


@_spoken
def give_feedback(place: Place, names: Iterable[str], student: str, *, review: bool | None = None) -> int:
    """Write the pages of feedback, with the review of each decision where that is wanted; return the exit code.

    Raises:
        ToolkitError: when the course or its gradebook cannot be used.
    """
    from toolkit.course.batch import Batch, submissions
    from toolkit.course.pages import give_back

    with closing(Batch(_settings(place), names, only_read=True)) as batch:
        found = submissions(batch.settings.root, batch.models, student)
        failed = 0
        for told in _watched(
            give_back(batch, found, _now, jobs=_jobs(place), review=review),
            len(found),
            "batch-returning",
            place.language,
        ):
            failed += told.kind == "failed"
            _tell(told, "batch-page-failed", place.language)
        typer.echo(
            say("batch-returned", place.language, submissions=_submissions(len(found) - failed, place), failed=failed)
        )
        return int(failed > 0)


@_spoken
def build(place: Place) -> None:
    """Write the folders of every assignment, and keep a sealed copy of each version of its cases.

    Raises:
        ToolkitError: when the course cannot be used, or a case changed without a new version.
    """
    from toolkit.casefiles import load_course
    from toolkit.course.building import build_course
    from toolkit.course.judging import case_finder
    from toolkit.course.versions import keep_versions

    settings = _settings(place)
    course, find = load_course(settings.course, settings.cases), case_finder(settings.cases)
    kept = keep_versions(course, settings.root, find)
    made = build_course(course, settings.root, find)
    typer.echo(say("batch-built", place.language, n=len(made), folder=settings.root / "source", versions=len(kept)))


class Under(NamedTuple):
    """The definitions to grade by: another version of the cases, or another rubric; with neither, the course as it is."""

    version: int | None
    rubric: Path | None


class Accepting(NamedTuple):
    """Whether to write what changes, by whom and why."""

    yes: bool
    by: str | None
    why: str


@_spoken
def regrade(place: Place, name: str, student: str, under: Under, accepting: Accepting, *, as_json: bool) -> int:
    """Show what grading under other definitions would change, and write it when that is accepted; return the exit code.

    Raises:
        ToolkitError: when the course, the definitions or the gradebook cannot be used.
    """
    language = place.language
    if sum((under.version is not None, under.rubric is not None, place.cases is not None)) > 1:
        raise ToolkitError(say("regrade-one-way", language), "regrade-one-way")
    with closing(_batch_under(place, name, under)) as batch:
        return _regraded(place, batch, student, under, accepting, as_json=as_json)


def _regraded(place: Place, batch: Batch, student: str, under: Under, accepting: Accepting, *, as_json: bool) -> int:
    """Compare, show, and write what was accepted; return the exit code."""
    from toolkit.course.batch import submissions
    from toolkit.course.regrading import accept, changes, definitions

    language = place.language
    found = submissions(batch.settings.root, batch.models, student)
    looked = changes(batch, found, _now, jobs=_jobs(place))
    every = list(_watched(looked, len(found), "regrade-comparing", language))
    moved = [one for one in every if one.moved]
    why = {one: tuple(definitions(batch, one, language)) for one in batch.models}
    if as_json:
        typer.echo(json.dumps(_plain(why, every, language), ensure_ascii=False))
    else:
        _show(why, every, language)
    if not moved or not _accepted(accepting, language, as_json=as_json):
        if moved and not as_json:
            typer.echo(say("regrade-not-applied", language))
        return 0
    if student != "*" and any(row.maximum != row.maximum_before for one in moved for row in one.moved):
        raise ToolkitError(say("regrade-everyone", language), "regrade-everyone")
    named = _named(place, under)
    by = accepting.by or getpass.getuser()
    done = accept(batch, every, _now, by=by, why=accepting.why, under=named, jobs=_jobs(place))
    failed = 0
    for told in _watched(done, len(moved), "batch-grading", language):
        failed += told.kind == "failed"
        _tell(told, "batch-failed", language)
    if not as_json:
        typer.echo(say("regrade-accepted", language, submissions=_submissions(len(moved) - failed, place)))
    return int(failed > 0)


def _batch_under(place: Place, name: str, under: Under) -> Batch:
    from toolkit.casefiles import load_course
    from toolkit.course.batch import Batch
    from toolkit.course.judging import case_finder
    from toolkit.course.versions import of_version

    settings = _settings(place)
    course = load_course(under.rubric, settings.cases) if under.rubric is not None else None
    find = case_finder(settings.cases)
    if under.version is not None:
        find = of_version(under.version, settings.root, find)
    return Batch(settings, [name], course=course, find=find)


def _named(place: Place, under: Under) -> str:
    if under.version is not None:
        return f"case-version {under.version}"
    if under.rubric is not None:
        return f"rubric {under.rubric.resolve()}"
    return f"cases {place.cases.resolve()}" if place.cases is not None else COURSE


def _accepted(accepting: Accepting, language: Language, *, as_json: bool) -> bool:
    if accepting.yes or as_json or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return accepting.yes
    answer = typer.prompt(say("regrade-ask", language), default="", show_default=False)
    return str(answer).strip().casefold() in YES


def _show(why: dict[str, tuple[str, ...]], every: list[Change], language: Language) -> None:
    """Print what differs, then one row a criterion that changes."""
    from rich.console import Console
    from rich.table import Table

    sentences = list(dict.fromkeys(one for each in why.values() for one in each))
    typer.echo(say("regrade-why" if sentences else "regrade-same", language))
    for sentence in sentences:
        typer.echo(f"  {sentence}")
    table = Table()
    for column in ("student", "assignment", "criterion", "before", "after"):
        table.add_column(say(f"regrade-column/{column}", language), no_wrap=column in {"before", "after"})
    for one in every:
        for n, row in enumerate(one.moved):
            cap = f" ({say('regrade-cap', language)})" if one.capped and not n else ""
            before = UNSET if row.before is None else _points(row.before, language)
            table.add_row(
                one.handed.student if not n else "", one.handed.name if not n else "", _title(row.cell, language),
                f"{before} / {_points(row.maximum_before, language)}",
                f"{_points(row.after, language)} / {_points(row.maximum, language)}{cap}",
            )  # fmt: skip
    if table.row_count:
        Console(width=max(WIDTH, Console().width)).print(table)
    for one in every:
        for sentence in _sentences(one, language):
            typer.echo(f"{one.handed.student}, {one.handed.name}: {sentence}")
    moved = sum(bool(one.moved) for one in every)
    of = count("submissions", len(every), language)
    typer.echo(say("regrade-counted", language, n=moved, submissions=of) if moved else say("regrade-none", language))


def _plain(why: dict[str, tuple[str, ...]], every: list[Change], language: Language) -> dict[str, object]:
    return {
        "definitions": why,
        "submissions": [
            {
                "student": one.handed.student,
                "assignment": one.handed.name,
                "changed": {
                    row.cell: {
                        "before": row.before,
                        "after": row.after,
                        "of_before": row.maximum_before,
                        "of": row.maximum,
                    }
                    for row in one.moved
                },
                "capped": one.capped,
                "why": _sentences(one, language),
            }
            for one in every
        ],
    }


def _sentences(one: Change, language: Language) -> list[str]:
    refused = [nl if language == "nl" else en for nl, en in one.refused]
    return [*refused, *([_worded(one.fault, language)] if one.fault is not None else [])]


def _title(cell: str, language: Language) -> str:
    part, _, criterion = cell.partition("-")
    return f"{part}: {say(f'criterion/{criterion}', language)}"


def _points(points: float, language: Language) -> str:
    from toolkit.course.explaining import points_text

    return points_text(points, language)


def _tell(told: Told, failed: str, language: Language) -> None:
    """Say what a supervisor should know of one submission."""
    names = {"student": told.handed.student, "name": told.handed.name}
    if told.fault is not None:
        _aside(say(failed, language, why=_worded(told.fault, language), **names))
    for sentence in told.sentences:
        _aside(f"{told.handed.student}, {told.handed.name}: {sentence}")


def _aside(sentence: str) -> None:
    """Say something while a progress bar moves: it goes above the bar, which click's own echo would write over."""
    sys.stderr.write(f"{sentence}\n")


def _worded(fault: ToolkitError, language: Language) -> str:
    if fault.reason in TEXTS:
        try:
            return say(fault.reason, language, **fault.names)
        except KeyError:
            return str(fault)
    return str(fault)


def _watched(results: Iterable[_Result], total: int, title: str, language: Language) -> Iterator[_Result]:
    """Yield results with a progress bar that moves along."""
    with progress(say(title, language), total) as advance:
        for one in results:
            yield one
            advance(1)


def _submissions(n: int, place: Place) -> str:
    return count("submissions", n, place.language)


def _settings(place: Place) -> Settings:
    folder = place.course
    if folder is None:
        folder = Path() if Path(COURSE).is_file() else Path(BESIDE)
    if not (folder / COURSE).is_file():
        raise ToolkitError(say("batch-no-course", place.language), "batch-no-course")
    return read_settings(folder, place.db, place.cases)


def _jobs(place: Place) -> int:
    known = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return place.jobs or known


def _now() -> datetime:
    return datetime.now().astimezone()
