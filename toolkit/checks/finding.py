"""What a check finds: a code, a place in the case file, and what the sentence speaks of. Wording comes later."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from toolkit.casefiles import Parsed, Place
from toolkit.model.case import Case

__all__ = ["Found", "Names", "Noted", "Subject", "note"]

Names = Mapping[str, "str | tuple[str, str]"]
"""What a sentence speaks of, by placeholder; a pair is said in Dutch or in English."""


class Found(NamedTuple):
    """Something wrong at a place in the case that is being checked."""

    code: str
    place: Place = ()
    names: Names = MappingProxyType({})


class Noted(NamedTuple):
    """Something wrong, with its file and line."""

    code: str
    names: Names
    file: str
    line: int


class Subject(NamedTuple):
    """A case that has the shape of one, with the file it was read from."""

    path: Path
    parsed: Parsed
    case: Case


def note(parsed: Parsed, found: Found) -> Noted:
    """Put file and line to what was found."""
    return Noted(found.code, found.names, parsed.file, parsed.line(found.place))
