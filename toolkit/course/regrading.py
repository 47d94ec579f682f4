"""Grading once more under other definitions: what would change for whom and why, and only then, when accepted, for real.

Under a new ``course.yaml``, other cases, or another version of the same: each submission is replayed anew and held
against what stands in the gradebook. Whatever is accepted is added to a history that is never changed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from toolkit.casefiles import SEALED, load_sealed, play_digest, text_digest
from toolkit.course.batch import Batch, Handed, Told, by_people
from toolkit.course.entries import Regraded
from toolkit.course.judging import CaseFinder, Judgement, PartJudged, judge
from toolkit.course.submission import read_submission
from toolkit.course.workers import Failed, crew
from toolkit.errors import ToolkitError
from toolkit.model.assignment import TRAVELS, Assignment, Travelling
from toolkit.model.text import LANGUAGES, Language
from toolkit.session import Replay
from toolkit.telling import Voice, decided
from toolkit.words import TEXTS, say

__all__ = ["Change", "Moved", "accept", "changes", "definitions", "maxima"]


class Moved(NamedTuple):
    """One criterion that is worth something else: its cell, the points and maxima before and after."""

    cell: str
    before: float | None
    after: float
    maximum_before: float
    maximum: float


class Change(NamedTuple):
    """What regrading changes for one submission.

    Attributes:
        handed: Which.
        moved: The criteria that change.
        capped: Whether the whole assignment is capped afterwards.
        refused: Decisions that no longer apply, the first of each part, in words: nl, en.
        fault: Why it could not be graded.
    """

    handed: Handed
    moved: tuple[Moved, ...] = ()
    capped: bool = False
    refused: tuple[tuple[str, str], ...] = ()
    fault: ToolkitError | None = None


class _Found(NamedTuple):
    """What grading once more gives, and what each cell could earn when it was graded before."""

    points: dict[str, float]
    capped: bool
    refused: tuple[tuple[str, str], ...]
    worth: dict[str, float]


def maxima(batch: Batch, name: str) -> dict[str, float]:
    """Return what each cell of an assignment can earn by the definitions of ``batch``; a criterion that is gone, nothing."""
    assignment = batch.asked[name]
    asked = {
        f"{part.id}-{criterion}": float(points)
        for part in assignment.parts
        for criterion, points in part.points.items()
    }
    parts = {part.id for part in assignment.parts}
    known = (one.name for one in batch.released[name].graded)
    return {cell: asked.get(cell, 0.0) for cell in known if cell.partition("-")[0] in parts and not by_people(cell)}


def changes(batch: Batch, found: Iterable[Handed], now: Callable[[], datetime], *, jobs: int = 1) -> Iterator[Change]:
    """Yield, in order, what grading by the definitions of ``batch`` would change; nothing is written."""
    before = {name: batch.gradebook.scores(released) for name, released in batch.released.items()}
    every = list(found)
    batch.load(every)

    def work(handed: Handed) -> _Found:
        asked, root = batch.asked[handed.name], batch.settings.root
        submitted = read_submission(root / "submitted" / handed.student / handed.name, asked, now())
        judgement = judge(submitted, batch.course, asked, handed.student, find=batch.find, roster=batch.desk.roster)
        graded = root / "autograded" / handed.student / handed.name / f"{asked.id}.ipynb"
        return _Found(_points(judgement), judgement.capped is not None, tuple(_refusals(judgement)), _worth(graded))

    for handed, result in crew(work, every, jobs, batch.desk.close):
        if isinstance(result, Failed):
            yield Change(handed, fault=result.fault)
            continue
        most, rows = maxima(batch, handed.name), before[handed.name].get(handed.student, {})
        moved = [
            Moved(
                cell,
                rows[cell].auto_score if cell in rows else None,
                result.points.get(cell, 0.0),
                result.worth.get(cell, known.maximum),
                most[cell],
            )
            for known in batch.released[handed.name].graded
            if (cell := known.name) in most
        ]
        kept = tuple(one for one in moved if one.before != one.after or one.maximum_before != one.maximum)
        yield Change(handed, kept, result.capped, result.refused)


def accept(
    batch: Batch, found: Iterable[Change], now: Callable[[], datetime], *, by: str, why: str, under: str, jobs: int = 1
) -> Iterator[Told]:
    """Grade what changed for real, and keep who did so, when and why, with the points before and after.

    Args:
        batch: The definitions to grade by.
        found: The changes that were looked at.
        now: The clock.
        by: Who accepts them.
        why: The reason given.
        under: The definitions, in a few words.
        jobs: Processes.
    """
    kept = {one.handed: one for one in found if one.moved}
    for name in dict.fromkeys(one.name for one in kept):
        batch.weigh(name, maxima(batch, name))

    def history(handed: Handed) -> Regraded:
        moved = kept[handed].moved
        before, after = {one.cell: one.before for one in moved}, {one.cell: one.after for one in moved}
        return Regraded(now().isoformat(timespec="seconds"), by, why, under, before, after)

    yield from batch.grade(list(kept), now, jobs=jobs, again=True, history=history)


def definitions(batch: Batch, name: str, language: Language) -> Iterator[str]:
    """Yield in sentences how the definitions of ``batch`` differ from those an assignment was released with."""
    folder, new = batch.settings.root / "source" / name, batch.asked[name]
    standing = {part.id: part.points for part in batch.models[name].assignment.parts}
    old = _released(folder)
    for part in new.parts:
        was = next((one for one in old.parts if one.id == part.id), None) if old is not None else None
        if was is not None:
            for criterion in dict.fromkeys((*standing[part.id], *part.points)):
                before, after = standing[part.id].get(criterion, 0.0), part.points.get(criterion, 0.0)
                if before != after:
                    title = say(f"criterion/{criterion}", language)
                    yield say(
                        "regrade-points",
                        language,
                        part=part.id,
                        criterion=title,
                        before=f"{before:g}",
                        after=f"{after:g}",
                    )
            if was.sessions != part.sessions:
                yield say("regrade-sessions", language, part=part.id, before=was.sessions, after=part.sessions)
        for slug in part.cases:
            yield from _case_differs(folder / f"{slug}{SEALED}", slug, batch.find, language)


def _case_differs(path: Path, slug: str, find: CaseFinder, language: Language) -> Iterator[str]:
    if not path.is_file():
        yield say("regrade-case-new", language, case=slug)
        return
    was, case = load_sealed(path), find(slug)
    if play_digest(was) != play_digest(case):
        yield say("regrade-case", language, case=slug, before=was.version, after=case.version)
    elif text_digest(was) != text_digest(case):
        yield say("regrade-case-texts", language, case=slug)


def _released(folder: Path) -> Assignment | None:
    """Return an assignment as it was released; None where that cannot be read."""
    try:
        return Travelling.model_validate_json((folder / TRAVELS).read_bytes()).assignment
    except (OSError, ValueError):
        return None


def _worth(path: Path) -> dict[str, float]:
    """Return what each cell of an autograded notebook could earn; nothing where there is none."""
    try:
        cells = json.loads(path.read_bytes())["cells"]
        settings = [cell["metadata"].get("nbgrader", {}) for cell in cells]
        return {one["grade_id"]: float(one["points"]) for one in settings if one.get("grade")}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _points(judgement: Judgement) -> dict[str, float]:
    return {
        f"{one.part.id}-{score.criterion}": score.points
        for one in judgement.parts
        for score in (one.grade.scores if one.grade is not None else ())
    }


def _refusals(judgement: Judgement) -> Iterator[tuple[str, str]]:
    """Say of each part which decision is the first that no longer applies, and why."""
    for one in judgement.parts:
        if one.course is not None and one.course.refused is not None and one.found is not None:
            nl, en = (_refused(one, one.course, language) for language in LANGUAGES)
            yield nl, en


def _refused(judged: PartJudged, course: Replay, language: Language) -> str:
    assert judged.found is not None
    assert course.refused is not None
    number = len(course.steps)
    decisions = judged.found.attempt.decisions
    try:
        what = decided(Voice(course.state, language), decisions[number - 1])
    except (KeyError, ValueError):  # it speaks of what this version does not have
        what = decisions[number - 1].kind
    why = str(course.refused)
    if course.refused.reason in TEXTS:
        with suppress(KeyError):  # less is known than the sentence asks
            why = say(course.refused.reason, language, **course.refused.names)
    left = len(decisions) - number + 1
    return say("regrade-refused", language, part=judged.part.id, n=number, what=what, why=why, left=left)
