"""One submission on disk: the records beside the notebook, or the copy its play cell kept, and what is wrong with them.

Files are read as bytes and never run, links are not followed, and what is too large is left alone. Whose a record is
and what it is worth is for ``judging``.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from stat import S_ISDIR, S_ISLNK, S_ISREG
from typing import Any, NamedTuple

from toolkit.course.copying import COPY, copies_in, copy_of
from toolkit.model.assignment import Assignment
from toolkit.model.attempt import Attempt
from toolkit.records import salvage

__all__ = ["COPY", "Found", "Note", "Submitted", "copy_of", "names_of", "plain_files", "read_submission", "record_name"]

MOST_NOTEBOOK = 40_000_000
"""Bytes of the largest notebook that is opened; a long submission has about 1 MB."""
MOST_RECORD = 16_000_000
MOST_READ = 48_000_000
"""Bytes of all records of a submission together, copies too."""
MOST_FILES = 2_000
MOST_TOLD = 5
"""How often the same is said of different files."""
NBFORMAT = 4
GARBLED = "note-record-garbled"
RECORD = ".jsonl"


class Note(NamedTuple):
    """Something a supervisor should know; ``text`` is an id in the words, ``names`` fill its placeholders."""

    text: str
    names: tuple[tuple[str, str], ...] = ()


class Found(NamedTuple):
    """A record: its attempt, the number of the try, where it came from."""

    part: str
    number: int
    source: str
    attempt: Attempt
    raw: bytes
    notes: tuple[Note, ...]


class Submitted(NamedTuple):
    """All that a submission holds for the machine to judge."""

    records: tuple[Found, ...]
    notes: tuple[Note, ...]
    notebook: dict[str, Any] | None
    """The notebook as plain JSON; None when it cannot be read."""


def record_name(assignment: str, part: str) -> str:
    """Return how the records of a part are called, without number and ending."""
    return f"{assignment}-{part}"


def names_of(folder_name: str) -> tuple[str, str]:
    """Return (assignment id, language) of an nbgrader assignment, ``psycho-education-nl``."""
    assignment, _, language = folder_name.rpartition("-")
    return assignment, language


def read_submission(folder: Path, assignment: Assignment, now: datetime) -> Submitted:
    """Read one submission; never fails for what it holds.

    Args:
        folder: ``submitted/<student>/<assignment>-<language>``.
        assignment: What was asked.
        now: When it is read, with a time zone.
    """
    return _Reading(assignment, now).whole(folder)


def plain_files(folder: Path, notes: list[Note] | None = None) -> Iterator[Path]:
    """Yield the ordinary files of a folder, the outer ones first; links are told and never followed.

    Args:
        folder: The folder; nothing is yielded when it is a link itself.
        notes: Takes what was passed over.
    """
    told = [] if notes is None else notes
    if folder.is_symlink():
        _tell(told, "note-link", folder)
        return
    seen = 0
    for place, folders, names in os.walk(folder, onerror=lambda fault: _shut(told, fault)):
        folders.sort()
        for path in (Path(place, name) for name in [*sorted(folders), *sorted(names)]):
            status = path.lstat()
            if S_ISLNK(status.st_mode):
                _tell(told, "note-link", path)
            elif S_ISREG(status.st_mode):
                seen += 1
                if seen > MOST_FILES:
                    told.append(Note("note-many-files", (("n", str(MOST_FILES)),)))
                    return
                yield path
            elif path.suffix == RECORD or not S_ISDIR(status.st_mode):
                _tell(told, "note-not-a-file", path)


class _Reading:
    """One pass over a submission."""

    def __init__(self, assignment: Assignment, now: datetime) -> None:
        self.assignment, self.now = assignment, now
        self.notes: list[Note] = []
        self.left = MOST_READ
        self.found: dict[tuple[str, int], Found] = {}

    def whole(self, folder: Path) -> Submitted:
        """Return what a folder holds."""
        notebook = None
        if not folder.is_symlink():
            notebook = self._notebook(folder / f"{self.assignment.id}.ipynb")
        for (part, number), path in self._files(folder):
            raw = self._bytes(path)
            record = self._record(part, number, path.name, raw, self.notes) if raw is not None else None
            if record is not None:
                self.found[part, number] = record
        for copy in copies_in(notebook, {part.id for part in self.assignment.parts}, MOST_RECORD):
            if len(copy.raw) > min(self.left, MOST_RECORD):
                _tell(
                    self.notes,
                    "note-copy-too-large",
                    Path(f"{record_name(self.assignment.id, copy.part)}-{copy.number}"),
                )
                continue
            self._weigh(copy.part, copy.number, copy.raw)
        return Submitted(tuple(self.found[key] for key in sorted(self.found)), tuple(self.notes), notebook)

    def _weigh(self, part: str, number: int, raw: bytes) -> None:
        """Let a copy stand in where there is no record, or where it only goes on from what the record says."""
        known = self.found.get((part, number))
        if known is not None and known.raw.startswith(raw):
            return
        self.left -= len(raw)
        copy = self._record(part, number, "notebook", raw, [])
        if copy is None:
            return
        named = (("part", part),)
        if known is None:
            self.found[part, number] = copy._replace(notes=(*copy.notes, Note("note-recovered", named)))
        elif _goes_on(copy, known):
            self.found[part, number] = copy._replace(notes=(*copy.notes, Note("note-copy-longer", named)))
        elif not _goes_on(known, copy):
            self.found[part, number] = known._replace(
                notes=tuple(dict.fromkeys((*known.notes, Note("note-copy-differs", named))))
            )

    def _record(self, part: str, number: int, source: str, raw: bytes, notes: list[Note]) -> Found | None:
        salvaged = salvage(raw, self.now)
        said = tuple(
            Note(f"note-record-{reason}", (("file", source), ("line", str(line)))) for reason, line in salvaged.faults
        )
        if salvaged.attempt is None:
            notes += said
            return None
        return Found(part, number, source, salvaged.attempt, raw, said)

    def _files(self, folder: Path) -> list[tuple[tuple[str, int], Path]]:
        """Return the records in a folder, wherever a zip put them; of two of one name the outer one."""
        parts = "|".join(part.id for part in self.assignment.parts)
        pattern = re.compile(rf"{re.escape(self.assignment.id)}-({parts})-([1-9][0-9]{{0,3}})\.jsonl")
        found: dict[tuple[str, int], Path] = {}
        for path in sorted(plain_files(folder, self.notes), key=lambda one: (len(one.parts), one.name)):
            match = pattern.fullmatch(path.name)
            if match:
                found.setdefault((match[1], int(match[2])), path)
            elif path.suffix == RECORD:
                _tell(self.notes, "note-other-name", path)
        return sorted(found.items())

    def _bytes(self, path: Path) -> bytes | None:
        try:
            size = path.lstat().st_size
            if size <= min(MOST_RECORD, self.left):
                self.left -= size
                return path.read_bytes()
            _tell(self.notes, "note-record-too-large", path)
        except OSError as fault:
            _unreadable(self.notes, path, fault)
        return None

    def _notebook(self, path: Path) -> dict[str, Any] | None:
        try:
            status = path.lstat()
            if S_ISLNK(status.st_mode) or status.st_size > MOST_NOTEBOOK:
                fault = "note-notebook-too-large"
            elif not S_ISREG(status.st_mode):
                fault = "note-notebook-broken"
            else:
                content = json.loads(path.read_bytes())
                if isinstance(content, dict) and isinstance(content.get("cells"), list):
                    if content.get("nbformat") != NBFORMAT:
                        _tell(self.notes, "note-notebook-format", path)
                    return content
                fault = "note-notebook-broken"
        except FileNotFoundError:
            fault = "note-no-notebook"
        except (OSError, ValueError, RecursionError):
            fault = "note-notebook-broken"
        _tell(self.notes, fault, path)
        return None


def _goes_on(longer: Found, shorter: Found) -> bool:
    """Whether one record is the other and more; of one with unreadable lines, whether it holds all that can be read."""
    if longer.attempt.header != shorter.attempt.header:
        return False
    entries, less = longer.attempt.entries, shorter.attempt.entries
    if any(note.text == GARBLED for note in shorter.notes) and not longer.notes:
        rest = iter(entries)
        return all(entry in rest for entry in less)
    return entries[: len(less)] == less


def _shut(notes: list[Note], fault: OSError) -> None:
    _unreadable(notes, Path(str(fault.filename)), fault)


def _unreadable(notes: list[Note], path: Path, fault: OSError) -> None:
    _tell(notes, "note-unreadable", path, ("why", fault.strerror or str(fault)))


def _tell(notes: list[Note], text: str, path: Path, *more: tuple[str, str]) -> None:
    """Note something about a file; of many alike the first few are enough."""
    if sum(note.text == text for note in notes) < MOST_TOLD:
        notes.append(Note(text, (("file", path.name), ("line", "0"), *more)))
