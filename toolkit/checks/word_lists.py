"""The reviewed word lists beside the library: who may add to them, and why, stands at the top of each.

Reading them is all that happens here; what a listed word means for a text is for ``clinic`` and for the spelling test.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from toolkit.casefiles import cases_folder

__all__ = ["Elsewhere", "listed", "netherlands_only"]

LISTS = "library/spelling"
COMMENT = "#"
INSTEAD = " = "
ANY_ENDING = "*"


class Elsewhere(NamedTuple):
    """A word or phrase of the Netherlands, and what is said in Flanders."""

    written: str
    """As it stands on the list; a ``*`` stands for any ending."""
    stem: str
    """What a text must hold for the words to be there: without capitals, and without what may end otherwise."""
    words: re.Pattern[str]
    better: str


@cache
def listed(name: str) -> tuple[str, ...]:
    """Return the entries of the list ``name``, in their order there; comments and empty lines are left out."""
    lines = (cases_folder() / LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith(COMMENT))


@cache
def netherlands_only() -> tuple[Elsewhere, ...]:
    """Return the words and phrases that nobody says in Flanders, with what is said there."""
    return tuple(_elsewhere(*entry.split(INSTEAD, 1)) for entry in listed("netherlands-only"))


def _elsewhere(written: str, better: str) -> Elsewhere:
    words = re.escape(written).replace(re.escape(ANY_ENDING), r"\w*").replace("'", "['’]")
    return Elsewhere(
        written, written.casefold().split(ANY_ENDING)[0], re.compile(rf"\b{words}\b", re.IGNORECASE), better
    )
