"""The function in an assignment's graded cells: it says whether a part can be marked, and never what it is worth.

Only our own grading writes numbers; run by anything else these cells earn nothing.
"""

from __future__ import annotations

import os
from pathlib import Path

from toolkit.desk.assigned import incomplete, read_travelling
from toolkit.errors import ToolkitError
from toolkit.model.text import Language
from toolkit.words import say

__all__ = ["points"]

EXECUTION = "NBGRADER_EXECUTION"
"""nbgrader says here what it is doing."""


def points(assignment: str, part: str, criterion: str) -> None:
    """Check, when nbgrader validates, that a part is complete; refuse anywhere else.

    Args:
        assignment: Id of the assignment.
        part: Id of the part, or of a piece of code.
        criterion: What would be marked; the first one of a part speaks for all of it.

    Raises:
        ToolkitError: in one sentence: what is missing, or that points are not filled in here.
    """
    if os.environ.get(EXECUTION) != "validate":
        raise ToolkitError(say("points-not-here", _language()), "points-not-here")
    folder = Path.cwd()
    asked = next((one for one in read_travelling(folder).assignment.parts if one.id == part), None)
    if asked is not None and criterion == next(iter(asked.points), criterion):
        missing = incomplete(folder, assignment, part)
        if missing:
            raise ToolkitError(missing, "record-missing")


def _language() -> Language:
    try:
        return read_travelling(Path.cwd()).language
    except ToolkitError:
        return "nl"
