"""Marking in a notebook, for supervisors: the one function they call. What it needs (SQLAlchemy) is loaded only then."""

from __future__ import annotations

from pathlib import Path

from IPython.display import display

from toolkit.errors import ToolkitError
from toolkit.model.text import Language
from toolkit.words import say

__all__ = ["INSTALL", "mark"]

INSTALL = 'pip install "sexology-toolkit[course]"'


def mark(
    assignment: str, *, marker: str = "", language: Language = "nl", role: str = "first",
    folder: str | Path | None = None, database: str | None = None, cases: str | Path | None = None,
) -> None:  # fmt: skip
    """Show the panel in which people mark what trainees wrote, without names.

    Args:
        assignment: Id of the assignment, without a language: ``"psycho-education"``.
        marker: Who marks; kept with every level.
        language: ``"nl"`` or ``"en"``.
        role: ``"first"``, ``"second"`` (who does not see the first's levels) or ``"moderator"``.
        folder: The course's folder; by default this one, where it holds a course.
        database: Connection string of the gradebook; by default what ``nbgrader_config.py`` says.
        cases: Folder of private cases, where those were played.
    """
    try:
        from toolkit.desk.marking import MarkingDesk
        from toolkit.widgets.marking_screen import MarkingScreen
    except ModuleNotFoundError as missing:
        display({"text/plain": say("marking/not-installed", language, name=missing.name, command=INSTALL)}, raw=True)
        return
    try:
        desk = MarkingDesk.open(
            assignment, marker, language=language, role=role, folder=Path(folder) if folder else None,
            database=database, cases=Path(cases) if cases else None,
        )  # fmt: skip
    except ToolkitError as error:
        display({"text/plain": str(error)}, raw=True)
        return
    display(MarkingScreen(desk).panel)
