"""Pages of feedback for everybody who was graded, on all cores, without nbgrader; written where nbgrader expects them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from toolkit.course.batch import Batch, Handed, Told
from toolkit.course.entries import Remarks
from toolkit.course.feedback import Marked, feedback_page
from toolkit.course.judging import judge
from toolkit.course.levels import PublishedLevels
from toolkit.course.releasing import make_releasable
from toolkit.course.rendering import prepare
from toolkit.course.submission import read_submission
from toolkit.course.workers import Failed, crew
from toolkit.errors import ToolkitError

__all__ = ["give_back"]


class _Task(NamedTuple):
    handed: Handed
    remarks: Remarks
    levels: PublishedLevels


def give_back(
    batch: Batch, found: Iterable[Handed], now: Callable[[], datetime], *, jobs: int = 1, review: bool | None = None
) -> Iterator[Told]:
    """Write a page for each submission that was graded, and say of each what became of it.

    Args:
        batch: The course.
        found: Whose.
        now: The clock.
        jobs: Processes.
        review: Whether a page tells what each decision was worth; by default as the course has it.
    """
    reviewing = batch.settings.review if review is None else review
    rows = {name: batch.reading.remarks(released) for name, released in batch.released.items()}
    every = list(found)
    levels = PublishedLevels(batch.settings.db_url, batch.course)
    tasks = [_Task(one, rows[one.name][one.student], levels) for one in every if one.student in rows[one.name]]
    for one in every:
        if one.student not in rows[one.name]:
            fault = ToolkitError(f"{one.student}, {one.name}: not graded yet", "batch-not-graded")
            yield Told(one, "failed", fault=fault)

    prepare("feedback.html.j2", "feedback.css", "debrief.html.j2", "story.html.j2", "story.css")
    batch.load(task.handed for task in tasks)

    def work(task: _Task) -> float:
        return _page(batch, task, now(), review=reviewing)

    for task, result in crew(work, tasks, jobs, batch.desk.close):
        if isinstance(result, Failed):
            yield Told(task.handed, "failed", fault=result.fault)
        else:
            yield Told(task.handed, "graded", result)


def _page(batch: Batch, task: _Task, now: datetime, *, review: bool) -> float:
    """Write one page; return how long it is in kilobytes."""
    student, name = task.handed
    model, root = batch.models[name], batch.settings.root
    assignment = model.assignment
    graded = root / "autograded" / student / name / f"{assignment.id}.ipynb"
    place = root / "submitted" / student / name
    submitted = read_submission(place if place.is_dir() else graded.parent, assignment, now)
    levels = task.levels.of(assignment, student, model.language)
    marked = Marked(task.remarks.grades, task.remarks.comments, levels, task.remarks.late)
    judgement = judge(submitted, batch.course, assignment, student, find=batch.find)
    notebook = json.loads(graded.read_bytes())
    html = feedback_page(judgement, batch.course, assignment, model.language, marked, notebook, review=review)
    page = root / "feedback" / student / name / f"{assignment.id}.html"
    size = _written(page, html)
    make_releasable(page.parent, place, now)
    return size


def _written(path: Path, html: str) -> float:
    """Write a page whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.new")
    aside.write_text(html, encoding="utf-8", newline="\n")
    aside.replace(path)
    return len(html) / 1000
