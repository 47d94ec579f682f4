"""Agreed marks into the gradebook, from a supervisor's notebook: one function, and sentences about what it did."""

from __future__ import annotations

from pathlib import Path

from IPython.display import display

from toolkit.errors import ToolkitError
from toolkit.model.text import Language
from toolkit.words import say

__all__ = ["publish_marks"]


def publish_marks(
    assignment: str, *, by: str = "", language: Language = "nl", double: bool = False, replace: bool = False,
    folder: str | Path | None = None, database: str | None = None, cases: str | Path | None = None,
) -> None:  # fmt: skip
    """Put the agreed marks of an assignment into nbgrader's gradebook, and say what was done and what was left.

    Args:
        assignment: Id of the assignment, without a language.
        by: Who does so; kept with every score.
        language: ``"nl"`` or ``"en"``.
        double: Whether every text needs two markers; else only those a second marker has begun.
        replace: Whether scores that somebody typed into Formgrader give way.
        folder: The course's folder; by default this one, where it holds a course.
        database: Connection string of the gradebook; by default what ``nbgrader_config.py`` says.
        cases: Folder of private cases, where those were played.
    """
    if not by.strip():
        display({"text/plain": say("return/no-name", language, name=assignment)}, raw=True)
        return
    try:
        from toolkit.desk.publishing import publish_marks as put

        done = put(
            assignment, " ".join(by.split()), language=language, double=double, replace=replace,
            folder=Path(folder) if folder else None, database=database, cases=Path(cases) if cases else None,
        )  # fmt: skip
        told: tuple[str, ...] = (say("return/done", language, n=done.cells), *done.sentences)
    except ModuleNotFoundError as missing:
        told = (say("marking/not-installed", language, name=missing.name),)
    except ToolkitError as error:
        told = (str(error),)
    display({"text/plain": "\n".join(told)}, raw=True)
