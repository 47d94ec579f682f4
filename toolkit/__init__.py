"""Practise the decisions of sex therapy on fictional adults, in Dutch and in English.

The front door: the names below, each loaded when it is first asked for, so that importing the toolkit costs next to
nothing. In a notebook::

    from toolkit import open_case

    open_case("sien-and-jonas", language="nl")
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # what `typing` would say, without loading it
if TYPE_CHECKING:
    from toolkit.casefiles import case_names, load_case
    from toolkit.desk import Sitting
    from toolkit.desk.pointing import points
    from toolkit.errors import DecisionRefused, ToolkitError
    from toolkit.feedback import debrief
    from toolkit.players import PLAYERS
    from toolkit.records import read_attempt
    from toolkit.session import begin, decide, options, present, replay
    from toolkit.widgets import author_case, drill, open_assignment, open_case
    from toolkit.widgets.cohort import cohort
    from toolkit.widgets.marking import mark
    from toolkit.widgets.returning import publish_marks
    from toolkit.widgets.review import open_review

__all__ = [
    "PLAYERS", "DecisionRefused", "Sitting", "ToolkitError", "author_case", "begin", "case_names", "cohort", "debrief", "decide",
    "drill", "load_case", "mark", "open_assignment", "open_case", "open_review", "options", "points", "present", "publish_marks", "read_attempt", "replay",
]  # fmt: skip

__version__ = "0.1.0"

_ROOMS = {
    "PLAYERS": "players",
    "DecisionRefused": "errors",
    "Sitting": "desk",
    "ToolkitError": "errors",
    "author_case": "widgets",
    "begin": "session",
    "case_names": "casefiles",
    "cohort": "widgets.cohort",
    "debrief": "feedback",
    "decide": "session",
    "drill": "widgets",
    "load_case": "casefiles",
    "mark": "widgets.marking",
    "open_assignment": "widgets",
    "open_case": "widgets",
    "open_review": "widgets.review",
    "options": "session",
    "points": "desk.pointing",
    "present": "session",
    "publish_marks": "widgets.returning",
    "read_attempt": "records",
    "replay": "session",
}
"""In which room each name of the front door lives."""


def __getattr__(name: str) -> object:
    """Load a name of the front door when it is first asked for."""
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the front door's names with the rest."""
    return sorted({*globals(), *__all__})
