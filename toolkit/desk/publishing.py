"""Agreed marks put into nbgrader's gradebook, for whoever asks: a notebook or the command line.

Where things stand is read here; what is written, and what is left alone, is for ``toolkit.course.publishing``.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from toolkit.course.answers import handed_in
from toolkit.course.judging import case_finder
from toolkit.course.marks import open_marks
from toolkit.course.publishing import Published, Publisher, machine_caps
from toolkit.course.settings import read_settings
from toolkit.desk.marking import course_at
from toolkit.errors import ToolkitError
from toolkit.model.text import Language
from toolkit.words import say

__all__ = ["publish_marks"]


def publish_marks(
    name: str, by: str, *, folder: Path | None = None, database: str | None = None, cases: Path | None = None,
    double: bool = False, replace: bool = False, language: Language = "nl",
) -> Published:  # fmt: skip
    """Put what people agreed on about an assignment into the gradebook.

    Args:
        name: Id of the assignment, without a language; both are published.
        by: Who publishes.
        folder: The course's folder; by default this one, where it holds a course.
        database: Connection string of the gradebook; by default what ``nbgrader_config.py`` says.
        cases: Folder of the cases played; by default what ``nbgrader_config.py`` says.
        double: Whether every text needs two markers.
        replace: Whether scores that somebody typed into Formgrader give way.
        language: Of what is told.

    Raises:
        ToolkitError: when there is no such assignment, or a database cannot be used.
    """
    root, course = course_at(folder, cases)
    known = {one.id: one for one in course.assignments}
    if name not in known:
        names = {"name": name, "known": ", ".join(known)}
        raise ToolkitError(say("marking/no-assignment", language, **names), "marking/no-assignment", **names)
    settings, now, assignment = read_settings(root, database, cases), datetime.now().astimezone(), known[name]
    capped = machine_caps(settings.root, course, assignment, case_finder(settings.cases), now)
    store = open_marks(settings.db_url, course.id)
    publisher = Publisher(settings.db_url, settings.course_id, course, store, " ".join(by.split()), now, language)
    return publisher.publish(assignment, handed_in(settings.root, assignment), capped, double=double, replace=replace)
