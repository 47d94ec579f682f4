"""One record, open: whoever holds its lock appends, everybody else reads.

An entry is on the disk before ``append`` returns, or the record is as it was. Bytes are never thrown away: a line that
was cut off is kept in a file beside the record before a new one takes its place. Nothing is decided or replayed here.
"""

from __future__ import annotations

import os
from contextlib import suppress
from io import FileIO
from pathlib import Path
from types import TracebackType
from typing import Self

from toolkit.errors import RecordError
from toolkit.model.attempt import Attempt, Entry, Header
from toolkit.records.chain import entry_line, hash_of, header_line
from toolkit.records.lock import Lock
from toolkit.records.reading import Loaded, Notice, read_attempt

__all__ = ["Record", "create_record", "open_record"]

TORN = ".torn"


class Record:
    """An open record.

    Attributes:
        path: The file.
        attempt: What it says, with everything appended since.
        notice: What was left out on opening, if anything.
        read_only: Why nothing can be appended here; None when it can.
    """

    def __init__(self, path: Path, lock: Lock, loaded: Loaded, read_only: Notice | None = None) -> None:
        """Hold a record that was just read; :func:`open_record` and :func:`create_record` make one."""
        self.path = path
        self.attempt = loaded.attempt
        self.notice = loaded.notice
        self.read_only = read_only
        self._lock = lock
        self._tail = loaded.tail
        self._whole = loaded.whole
        self._hash = hash_of(loaded.tail)

    def append(self, entry: Entry) -> None:
        """Write one entry, so that it stays even when the power goes off now.

        Raises:
            RecordError: when this record is read-only here, was changed by another program, or cannot be written;
                the attempt and the file's whole lines are then as they were.
        """
        if self.read_only is not None:
            raise RecordError(self.read_only.sentence, self.read_only.reason, **self.read_only.names)
        line = entry_line(entry, len(self.attempt.entries) + 1, self._hash)
        gap = b"" if self._tail.endswith(b"\n") else b"\n"
        try:
            with self.path.open("r+b", buffering=0) as stream:
                self._mend(stream)
                _write(stream, gap + line, self._whole)
        except OSError as fault:
            raise _unwritable(self.path, fault, kept=len(self.attempt.entries)) from None
        self._whole += len(gap + line)
        self._tail, self._hash = line, hash_of(line)
        self.attempt = Attempt(header=self.attempt.header, entries=(*self.attempt.entries, entry))

    def close(self) -> None:
        """Let others write; from now on this is read-only."""
        if self.read_only is None:
            sentence = f"{self.path.as_posix()}: this attempt was closed here; open it again to go on"
            self.read_only = Notice("closed", {"path": self.path.as_posix()}, sentence)
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _mend(self, stream: FileIO) -> None:
        """Make sure that the file ends where this record does; keep what was cut off beside it."""
        stream.seek(self._whole - len(self._tail))
        if stream.read(len(self._tail)) != self._tail:
            sentence = (
                f"{self.path.as_posix()}: another program changed this record; open it again to see what it says now"
            )
            raise RecordError(sentence, "record-changed", path=self.path.as_posix())
        cut_off = stream.read()
        if cut_off:
            with self.path.with_name(self.path.name + TORN).open("ab", buffering=0) as keep:
                _write(keep, cut_off + b"\n", keep.tell())
            stream.truncate(self._whole)


def create_record(path: Path, header: Header) -> Record:
    """Begin a record at ``path``, open for writing.

    Raises:
        RecordError: when there is one already, or it cannot be written; then nothing is left behind.
    """
    lock = Lock(path)
    line = header_line(header)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise _unwritable(path, fault, kept=0) from None
    refusal = lock.take()
    if refusal is not None:
        raise RecordError(refusal.sentence, refusal.reason, **refusal.names)
    try:
        _begin(path, line)
    except FileExistsError:
        lock.release()
        sentence = f"{path.as_posix()}: there is a record here already; open it, or choose another name"
        raise RecordError(sentence, "out-exists", path=path.as_posix()) from None
    except OSError as fault:
        lock.release()
        raise _unwritable(path, fault, kept=0) from None
    return Record(path, lock, Loaded(Attempt(header=header), None, tail=line, whole=len(line)))


def open_record(path: Path) -> Record:
    """Open the record at ``path``: for writing when nobody else has it open, else read-only.

    Raises:
        RecordError: when it cannot be read.
    """
    lock = Lock(path)
    refusal = lock.take() if path.is_file() else None
    try:
        return Record(path, lock, read_attempt(path), refusal)
    except BaseException:
        lock.release()
        raise


def _begin(path: Path, line: bytes) -> None:
    """Write the first line of a new file, or leave no file."""
    with path.open("xb", buffering=0) as stream:
        try:
            _write(stream, line, 0)
        except OSError:
            stream.close()
            path.unlink(missing_ok=True)
            raise
    with suppress(OSError):  # where a folder can be synced: its new entry survives a power cut as well
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _write(stream: FileIO, data: bytes, end: int) -> None:
    """Write ``data`` at ``end``, through to the disk; after any interruption the file ends at ``end`` again."""
    stream.seek(end)
    try:
        left = memoryview(data)
        while left:
            left = left[stream.write(left) :]
        os.fsync(stream.fileno())
    except BaseException:
        with suppress(OSError):  # what stays behind then is taken for a line that was cut off
            stream.truncate(end)
        raise


def _unwritable(path: Path, fault: OSError, kept: int) -> RecordError:
    """Word why nothing can be written, and what is safe."""
    why = fault.strerror or str(fault)
    sentence = (
        f"{path.as_posix()}: this could not be saved ({why}); the {kept} entries before it are safe: "
        "make room or choose a folder you may write in, and do it again"
    )
    return RecordError(sentence, "not-written", path=path.as_posix(), reason=why, kept=kept)
