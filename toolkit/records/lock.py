"""Who may write: an OS lock beside a record, and a note that says where its holder is.

The lock decides, the note only informs: the operating system frees the lock of a program that died, and a note left
behind is overwritten by the next holder. The record itself never enters.
"""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from toolkit.errors import ToolkitError
from toolkit.records.reading import Notice

__all__ = ["Lock", "one_at_a_time"]

LOCK = ".lock"
NOTE = ".holder"
LONGEST_NOTE = 1000
UNKNOWN = "?"


class Lock:
    """The right to write one record."""

    def __init__(self, path: Path) -> None:
        """Name the record; nothing is locked yet."""
        self._path = path
        self._note = path.with_name(path.name + NOTE)
        from filelock import FileLock  # only where something is written: loading it takes longer than reading a record

        self._lock = FileLock(path.with_name(path.name + LOCK), thread_local=False)

    def take(self) -> Notice | None:
        """Take the lock; return None, or why it cannot be had."""
        from filelock import Timeout

        try:
            self._lock.acquire(blocking=False)
        except Timeout:
            return self._held()
        except (OSError, NotImplementedError) as fault:
            reason = getattr(fault, "strerror", None) or str(fault)
            sentence = f"{self._path.as_posix()}: nothing can be saved here ({reason}), so this attempt is read-only"
            return Notice("not-written", {"path": self._path.as_posix(), "reason": reason}, sentence)
        with suppress(OSError):
            self._note.write_text(json.dumps(_whereabouts()), encoding="utf-8")
        return None

    def release(self) -> None:
        """Give the lock back; giving it back twice does no harm."""
        if self._lock.is_locked:
            with suppress(OSError):
                self._note.unlink(missing_ok=True)
            self._lock.release()

    def _held(self) -> Notice:
        """Say where the holder is, as far as its note tells."""
        names = {**dict.fromkeys(("pid", "host", "time"), UNKNOWN), **self._read_note()}
        sentence = (
            f"{self._path.as_posix()}: this attempt is open elsewhere (process {names['pid']} on {names['host']}, "
            f"since {names['time']}), so it is read-only here; close it there to go on here"
        )
        return Notice("read-only", {"path": self._path.as_posix(), **names}, sentence)

    def _read_note(self) -> dict[str, str]:
        """Return what the holder's note says; nothing when there is none yet or it is not to be read."""
        try:
            with self._note.open("rb") as stream:
                note = json.loads(stream.read(LONGEST_NOTE))
        except (OSError, ValueError):
            return {}
        known = _whereabouts()
        return {name: str(value) for name, value in note.items() if name in known} if isinstance(note, dict) else {}


@contextmanager
def one_at_a_time(path: Path) -> Iterator[None]:
    """Hold the lock at ``path`` while something is done that one program at a time may do.

    Raises:
        ToolkitError: when another program holds it.
    """
    from filelock import FileLock, Timeout

    path.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(path)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        sentence = f"{path.as_posix()}: another program is at work here; wait until it has finished"
        raise ToolkitError(sentence, "at-work", path=path.as_posix()) from None
    try:
        yield
    finally:
        lock.release()


def _whereabouts() -> dict[str, str]:
    """Return where this program runs."""
    now = datetime.now().astimezone().isoformat(sep=" ", timespec="seconds")
    return {"pid": str(os.getpid()), "host": platform.node() or UNKNOWN, "time": now}
