"""course.yaml -> the twelve folders of ``assignments/source``, one an assignment and language, the same bytes every time.

Notebooks are windows: a cell to play in, cells to write in, and a cell for each criterion that grading fills.
They are written as plain JSON; nbgrader takes over from ``nbgrader generate_assignment`` on.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from toolkit.casefiles import SEALED, seal
from toolkit.course.cohort import FILE as COHORT_FILE
from toolkit.course.cohort import Check, checks, cohort
from toolkit.course.judging import CaseFinder
from toolkit.model.assignment import TRAVELS, Assignment, Code, Course, Part, Travelling, Written
from toolkit.model.text import LANGUAGES, Language
from toolkit.words import say

__all__ = ["assignment_name", "build_course", "case_files", "notebook_of", "travelling"]

Cell = dict[str, Any]
COHORT_SEED = 2026


def build_course(course: Course, folder: Path, find: CaseFinder) -> tuple[Path, ...]:
    """Write every assignment into ``folder/source``; return the folders.

    Args:
        course: The course.
        folder: The course's folder, where ``nbgrader_config.py`` stands.
        find: Where the cases come from; they travel sealed.
    """
    made = []
    for assignment in course.assignments:
        sealed = case_files(assignment, find)
        for language in LANGUAGES:
            place = folder / "source" / assignment_name(assignment, language)
            place.mkdir(parents=True, exist_ok=True)
            text = json.dumps(notebook_of(assignment, language), ensure_ascii=False, indent=1, sort_keys=True)
            (place / f"{assignment.id}.ipynb").write_text(text + "\n", encoding="utf-8", newline="\n")
            (place / TRAVELS).write_text(travelling(course, assignment, language), encoding="utf-8", newline="\n")
            for name, data in sealed.items():
                (place / name).write_bytes(data)
            if assignment.code:
                (place / COHORT_FILE).write_text(cohort(COHORT_SEED), encoding="utf-8", newline="\n")
            made.append(place)
    return tuple(made)


def travelling(course: Course, assignment: Assignment, language: Language) -> str:
    """Return what a trainee's panel must know of an assignment, as it travels beside the notebook."""
    told = Travelling(course=course.id, language=language, assignment=assignment)
    return told.model_dump_json(indent=1, exclude_defaults=True) + "\n"


def assignment_name(assignment: Assignment, language: Language) -> str:
    """Return how nbgrader calls an assignment in a language."""
    return f"{assignment.id}-{language}"


def case_files(assignment: Assignment, find: CaseFinder) -> Mapping[str, bytes]:
    """Return the sealed cases that travel with an assignment, by file name."""
    slugs = dict.fromkeys(slug for part in assignment.parts for slug in part.cases)
    return {f"{slug}{SEALED}": seal(find(slug)) for slug in slugs}


def notebook_of(assignment: Assignment, language: Language) -> dict[str, Any]:
    """Return the notebook of an assignment, as the supervisor releases it."""
    return {
        "cells": list(_cells(assignment, language)),
        "metadata": {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }


def _cells(assignment: Assignment, language: Language) -> Iterator[Cell]:
    how = say("assignment-how", language)
    yield _prose("introduction", f"# {assignment.title.of(language)}\n\n{assignment.intro.of(language)}\n\n{how}")
    for part in assignment.parts:
        yield from _part(assignment, part, language)
    for written in assignment.written:
        yield from _written(written, language)
    for code in assignment.code:
        yield from _code(code, language)
    closing = say("assignment-hand-in", language)
    care = f"\n\n**{say('assignment-care', language)}** {assignment.care.of(language)}" if assignment.care else ""
    yield _prose("closing", f"## {say('assignment-ready', language)}\n\n{closing}{care}")
    yield _prose("marks", f"## {say('assignment-marks', language)}\n\n{say('assignment-marks-text', language)}")
    for part in assignment.parts:
        for criterion, points in part.points.items():
            yield _marked(f"{part.id}-{criterion}", assignment.id, part.id, criterion, float(points))
    for code in assignment.code:
        for check in _checks():
            yield _marked(f"code-{code.id}-{check.id}", assignment.id, code.id, check.id, float(code.points))


def _part(assignment: Assignment, part: Part, language: Language) -> Iterator[Cell]:
    title = (
        say("assignment-part", language, part=part.id)
        if len(assignment.parts) > 1
        else say("assignment-play", language)
    )
    choice = "\n\n" + say("assignment-alternative", language) if part.alternative else ""
    yield _prose(f"task-{part.id}", f"## {title}\n\n{part.task.of(language)}{choice}")
    source = (
        f'from toolkit import open_assignment\n\nopen_assignment("{assignment.id}", "{part.id}", language="{language}")'
    )
    yield _cell("code", f"play-{part.id}", source, locked=True)


def _written(written: Written, language: Language) -> Iterator[Cell]:
    about = say("assignment-words", language, n=written.words)
    title = say(f"assignment-write/{written.id}", language)
    yield _prose(f"task-{written.id}", f"## {title}\n\n{written.task.of(language)} {about}")
    stub = say("assignment-answer-here", language)
    yield _cell("markdown", f"written-{written.id}", stub, solution=True, points=written.maximum)


def _code(code: Code, language: Language) -> Iterator[Cell]:
    asked = "\n".join(f"- `{check.ask}`: {say(f'cohort-task/{check.id}', language)}" for check in _checks())
    title = say("assignment-analysis", language)
    text = f"## {title}\n\n{code.task.of(language)} {say('assignment-cohort', language, file=COHORT_FILE)}\n\n{asked}"
    yield _prose(f"task-{code.id}", text)
    source = f'import pandas as pd\n\ncohort = pd.read_csv("{COHORT_FILE}")\ncohort.head()'
    yield _cell("code", f"code-{code.id}", source, solution=True)


@cache
def _checks() -> tuple[Check, ...]:
    return checks(cohort(COHORT_SEED))


def _marked(name: str, assignment: str, part: str, criterion: str, points: float) -> Cell:
    source = f'from toolkit import points\n\npoints("{assignment}", "{part}", "{criterion}")'
    return _cell("code", name, source, locked=True, points=points)


def _prose(name: str, text: str) -> Cell:
    return _cell("markdown", name, text, locked=True)


def _cell(
    kind: str, name: str, source: str, *, locked: bool = False, solution: bool = False, points: float | None = None
) -> Cell:
    """Return a cell with nbgrader's metadata (schema 3)."""
    nbgrader: dict[str, Any] = {
        "grade": points is not None,
        "grade_id": name,
        "locked": locked,
        "schema_version": 3,
        "solution": solution,
        "task": False,
    }
    if points is not None:
        nbgrader["points"] = points
    cell: Cell = {
        "cell_type": kind,
        "id": name,
        "metadata": {"nbgrader": nbgrader},
        "source": source.splitlines(keepends=True),
    }
    if kind == "code":
        cell |= {"execution_count": None, "outputs": []}
    return cell
