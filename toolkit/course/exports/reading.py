"""nbgrader's gradebook, opened to read: what was handed in and by whom. Loads nbgrader, so it is imported late."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from nbgrader.api import Gradebook
from sqlalchemy.exc import SQLAlchemyError

from toolkit.course.exports.scores import Submission, people_of, submissions_of
from toolkit.course.roster import Person
from toolkit.errors import ToolkitError
from toolkit.model.text import Language
from toolkit.words import say

__all__ = ["read_gradebook"]

SQLITE = "sqlite:///"
OPENING = b"SQLite format 3\0"
"""How every SQLite database begins; nbgrader would leave its connection open on anything else."""


def read_gradebook(
    url: str, language: Language, advance: Callable[[int], None] = lambda _: None
) -> tuple[tuple[Submission, ...], tuple[Person, ...]]:
    """Return every submission and every student; where there is no gradebook none is made.

    Args:
        url: Connection string.
        language: Language of what is said.
        advance: Told of each assignment that was read.

    Raises:
        ToolkitError: when there is no gradebook, or it cannot be read.
    """
    place = Path(url.removeprefix(SQLITE))
    if url.startswith(SQLITE) and not place.is_file():
        raise ToolkitError(say("export/no-gradebook", language, path=place))
    if url.startswith(SQLITE) and not _begins(place):
        raise ToolkitError(say("export/gradebook-unreadable", language, path=place.name, why="SQLite"))
    try:
        with Gradebook(url) as gradebook:
            return tuple(submissions_of(gradebook, advance)), people_of(gradebook)
    except SQLAlchemyError as fault:
        why = str(fault).splitlines()[0] if str(fault) else type(fault).__name__
        raise ToolkitError(say("export/gradebook-unreadable", language, path=place.name, why=why)) from None


def _begins(place: Path) -> bool:
    with place.open("rb") as stream:
        return stream.read(len(OPENING)) == OPENING
