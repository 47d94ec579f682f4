"""One learner's attempts, a file each: ``<case>-<n>.jsonl``, numbered from 1 and never deleted.

Names and numbers of files only; what a record holds is for ``reading``, how it is written for ``record``.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from toolkit.errors import RecordError
from toolkit.model.attempt import Attempt, Header
from toolkit.records.reading import Notice, read_attempt
from toolkit.records.record import Record, create_record, open_record

__all__ = ["Listed", "Store"]

CASE = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")
"""What a case may be called in the name of a file, on every system."""
TAKEN = {"out-exists", "read-only"}
MOST_TRIES = 100


class Listed(NamedTuple):
    """One attempt in a folder.

    Attributes:
        number: The ``n`` of its file name.
        path: Its file.
        attempt: What it says; None when it cannot be read.
        notice: What was left out on reading, if anything.
        fault: Why it cannot be read.
    """

    number: int
    path: Path
    attempt: Attempt | None
    notice: Notice | None
    fault: RecordError | None


class Store:
    """The folder of one learner's attempts; it is made when the first attempt begins."""

    def __init__(self, folder: Path) -> None:
        """Name the folder; nothing is touched yet."""
        self.folder = folder

    def create(self, header: Header, name: str | None = None) -> Record:
        """Begin the next attempt at ``header.case`` and open it for writing.

        Args:
            header: The header of the attempt.
            name: What its file is called, before its number; default the case.

        Raises:
            RecordError: when nothing can be written here.
        """
        called = name or header.case
        if not CASE.fullmatch(called):
            sentence = f'"{called}" cannot be part of the name of a file; name the case by its slug'
            raise RecordError(sentence, "not-written", path=called, reason="the name of the case", kept=0)
        number = max((number for number, _ in self._numbered(called)), default=0)
        for _ in range(MOST_TRIES):  # somebody else may begin one at the same moment
            number += 1
            try:
                return create_record(self.path(called, number), header)
            except RecordError as fault:
                if fault.reason not in TAKEN:
                    raise
        sentence = f"{self.folder.as_posix()}: no free number for a new attempt was found; try again"
        raise RecordError(sentence, "read-only", path=self.folder.as_posix())

    def open(self, case: str, number: int) -> Record:
        """Open an attempt: for writing when nobody else has it open, else read-only.

        Raises:
            RecordError: when it cannot be read.
        """
        return open_record(self.path(case, number))

    def listing(self, case: str) -> tuple[Listed, ...]:
        """Return all attempts at ``case``, the first one first; one that cannot be read says why."""
        return tuple(_listed(number, path) for number, path in self._numbered(case))

    def latest(self, case: str) -> Listed | None:
        """Return the last attempt at ``case``, readable or not; None when there is none."""
        found = self._numbered(case)
        return _listed(*found[-1]) if found else None

    def path(self, case: str, number: int) -> Path:
        """Return the file of an attempt."""
        return self.folder / f"{case}-{number}.jsonl"

    def _numbered(self, case: str) -> list[tuple[int, Path]]:
        """Return the attempts there are by number."""
        name = re.compile(rf"{re.escape(case)}-([1-9][0-9]{{0,8}})\.jsonl")
        try:
            entries = list(self.folder.iterdir())
        except FileNotFoundError:
            return []
        except OSError as fault:
            sentence = f"{self.folder.as_posix()}: this folder cannot be read ({fault.strerror}); choose another"
            raise RecordError(sentence, "no-record", path=self.folder.as_posix()) from None
        found = ((name.fullmatch(entry.name), entry) for entry in entries)
        return sorted((int(match[1]), entry) for match, entry in found if match)


def _listed(number: int, path: Path) -> Listed:
    """Read one attempt of a list."""
    try:
        loaded = read_attempt(path)
    except RecordError as fault:
        return Listed(number, path, None, None, fault)
    return Listed(number, path, loaded.attempt, loaded.notice, None)
