"""Runs cells in one namespace, keeps what each printed and how it failed, then asks for values.

Whatever a cell did to the streams, the signal handlers or the tracing hooks is undone before the next one.
"""

from __future__ import annotations

import linecache
import os
import signal
import sys
import tempfile
import threading
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import FileIO, TextIOWrapper
from typing import Any

from toolkit.course.sandbox.inside.converting import told

__all__ = ["run"]

LONGEST_MESSAGE = 500
LONGEST_TRACE = 4000
DEPTH = 1000
NO_MORE_PROCESSES, NO_MORE_ROOM, FILE_TOO_BIG, READ_ONLY, NOT_YOURS, NOT_PERMITTED = 11, 28, 27, 30, 13, 1
"""errno of Linux: EAGAIN, ENOSPC, EFBIG, EROFS, EACCES, EPERM."""
FAULTS = {
    NO_MORE_PROCESSES: "too-many-processes",
    NO_MORE_ROOM: "disk-full",
    FILE_TOO_BIG: "disk-full",
    READ_ONLY: "not-allowed",
    NOT_YOURS: "not-allowed",
    NOT_PERMITTED: "not-allowed",
}


class Overdue(BaseException):
    """The cell's time is over; no ``except Exception`` of a trainee catches it."""


class Stream:
    """One of the two streams of a cell: a file that is emptied after each cell."""

    def __init__(self, number: int) -> None:
        """Take over file descriptor ``number`` (1 or 2)."""
        self._number = number
        with tempfile.TemporaryFile(buffering=0) as file:
            self._file = os.dup(file.fileno())

    def open(self) -> TextIOWrapper:
        """Return a new text stream on the descriptor, whatever was done to the last one."""
        os.dup2(self._file, self._number)
        raw = FileIO(self._number, "w", closefd=False)
        return TextIOWrapper(raw, "utf-8", "backslashreplace", write_through=True)

    def take(self, longest: int) -> tuple[str, int]:
        """Return the first ``longest`` characters that were written, and how many bytes there were; empty the file."""
        size = os.fstat(self._file).st_size
        os.lseek(self._file, 0, os.SEEK_SET)
        text = os.read(self._file, 4 * longest).decode("utf-8", "replace")[:longest]
        os.ftruncate(self._file, 0)
        os.lseek(self._file, 0, os.SEEK_SET)
        return text, size


def run(cells: Sequence[str], ask: Sequence[str], limits: dict[str, Any]) -> dict[str, Any]:
    """Return what the cells did and the values asked for, as the reader outside expects it.

    Args:
        cells: Source texts, run in order in one namespace; a cell that fails does not stop the next.
        ask: Expressions, evaluated afterwards.
        limits: ``cell_seconds``, ``output`` and ``file``.
    """
    names: dict[str, Any] = {"__name__": "__main__", "__builtins__": __builtins__, "display": print}
    streams = Stream(1), Stream(2)
    rows = [_row(source, number, names, streams, limits) for number, source in enumerate(cells, start=1)]
    sys.stdout, sys.stderr = (stream.open() for stream in streams)
    return {"cells": rows, "values": [_asked(one, names, limits["cell_seconds"]) for one in ask]}


def _row(
    source: str, number: int, names: dict[str, Any], streams: tuple[Stream, Stream], limits: dict[str, Any]
) -> dict[str, Any]:
    sys.stdout, sys.stderr = (stream.open() for stream in streams)
    error = run_cell(source, number, names, limits["cell_seconds"])
    (out, wrote), (err, complained) = (stream.take(limits["output"]) for stream in streams)
    flooded = max(wrote, complained) >= limits["file"]
    return {
        "out": out,
        "err": err,
        "cut": len(out.encode()) < wrote or len(err.encode()) < complained,
        "fault": "too-much-output" if flooded else _fault(error) if error else "",
        "failure": _failure(error, f"<cell {number}>") if error else None,
    }


def run_cell(source: str, number: int, names: dict[str, Any], seconds: float) -> BaseException | None:
    """Run one cell and return the error that ended it."""
    name = f"<cell {number}>"
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
    try:
        with _at_most(seconds):
            exec(compile(source, name, "exec"), names)  # noqa: S102 - this is what the sandbox is for
    except BaseException as error:  # noqa: BLE001 - SystemExit ends a cell, not the run
        return error
    finally:
        _undo()
    return None


def _undo() -> None:
    """Take away what a cell may have hung on the interpreter."""
    sys.settrace(None)
    sys.setprofile(None)
    sys.setrecursionlimit(DEPTH)
    if hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread():
        for timer, number in ((signal.ITIMER_VIRTUAL, signal.SIGVTALRM), (signal.ITIMER_PROF, signal.SIGPROF)):
            signal.setitimer(timer, 0)
            signal.signal(number, signal.SIG_IGN)


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """End what runs inside after ``seconds``, where the system has such a timer."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    signal.signal(signal.SIGALRM, _overdue)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, signal.SIG_IGN)


def _overdue(*_: object) -> None:
    raise Overdue


def _asked(expression: str, names: dict[str, Any], seconds: float) -> tuple[str, Any]:
    try:
        with _at_most(seconds):
            return told(eval(compile(expression, "<asked>", "eval"), names))  # noqa: S307 - in the trainee's namespace
    except BaseException as error:  # noqa: BLE001 - a property may raise anything
        return "failed", type(error).__name__[:LONGEST_MESSAGE]


def _fault(error: BaseException) -> str:
    kind = type(error)
    if kind is Overdue:
        return "timed-out"
    if issubclass(kind, MemoryError):
        return "out-of-memory"
    if kind is RuntimeError and error.args == ("can't start new thread",):
        return "too-many-processes"
    if issubclass(kind, OSError):
        return FAULTS.get(error.errno or 0, "failed")  # type: ignore[attr-defined]
    return "failed"


def _failure(error: BaseException, name: str) -> dict[str, Any]:
    """Tell an error; its own ``__str__`` is a trainee's, so it may fail too."""
    try:
        own = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == name]
        line = own[-1] if own else getattr(error, "lineno", 0) if type(error) is SyntaxError else 0
        below = error.__traceback__.tb_next if error.__traceback__ else None
        lines = traceback.format_exception(type(error), error, below)
        message, trace = f"{error!s}", "".join(lines)
    except BaseException:  # noqa: BLE001 - anything may be overridden
        line, message, trace = 0, "", ""
    return {
        "kind": f"{type(error).__name__}"[:LONGEST_MESSAGE],
        "message": message[:LONGEST_MESSAGE],
        "line": line if type(line) is int and line > 0 else 0,
        "trace": trace[-LONGEST_TRACE:],
    }
