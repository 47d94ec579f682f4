"""The reply of a submission, read strictly: hostile bytes become a fault, never an error and never anything that runs."""

from __future__ import annotations

import json
import math
from typing import NoReturn, get_args

from toolkit.course.sandbox.outcome import CellRun, Failure, Json, Kind, Outcome, Value

__all__ = ["CELL_FAULTS", "READY", "read_reply"]

READY = b"R"
"""Written by the inside before the first cell runs: what fails before that is no trainee's fault."""
HEADER = 8
CELL_FAULTS = (
    "failed",
    "timed-out",
    "out-of-memory",
    "too-many-processes",
    "disk-full",
    "too-much-output",
    "not-allowed",
)
"""What can go wrong in one cell while the next ones still run."""
DEEPEST = 40
CONTROLS = {number: "�" for number in (*range(32), 127) if chr(number) not in "\n\t"}
BIGGEST = 2**63
"""Numbers up to here can be compared with floats without an error."""


class _Unreadable(Exception):  # noqa: N818 - never leaves this file
    """The reply is not what the runner writes."""


def read_reply(reply: bytes, cells: int, ask: tuple[str, ...]) -> Outcome:
    """Return the outcome that ``reply`` tells of, or ``bad-reply``.

    Args:
        reply: Everything that came through the pipe after ``READY``.
        cells: How many cells were sent.
        ask: The expressions that were asked for.
    """
    try:
        return _outcome(reply, cells, ask)
    except (_Unreadable, ValueError, RecursionError, MemoryError):
        return Outcome("bad-reply")


def _outcome(reply: bytes, cells: int, ask: tuple[str, ...]) -> Outcome:
    body = reply[HEADER:]
    if len(reply) < HEADER or int.from_bytes(reply[:HEADER], "big") != len(body):
        raise _Unreadable
    message = json.loads(body.decode("utf-8"), parse_constant=_refuse, parse_float=_finite, parse_int=_whole_number)
    told = _fields(message, "cells", "values")
    runs, values = _list(told["cells"], cells), _list(told["values"], len(ask))
    return Outcome("", tuple(map(_cell, runs)), dict(zip(ask, map(_value, values), strict=True)))


def _cell(told: Json) -> CellRun:
    row = _fields(told, "out", "err", "cut", "fault", "failure")
    cut, fault = row["cut"], _text(row["fault"])
    if not isinstance(cut, bool) or fault not in ("", *CELL_FAULTS):
        raise _Unreadable
    failure = None if row["failure"] is None else _failure(row["failure"])
    return CellRun(_text(row["out"]), _text(row["err"]), cut, fault, failure)


def _failure(told: Json) -> Failure:
    row = _fields(told, "kind", "message", "line", "trace")
    line = row["line"]
    if type(line) is not int or line < 0:
        raise _Unreadable
    return Failure(_text(row["kind"]), _text(row["message"]), line, _text(row["trace"]))


def _value(told: Json) -> Value:
    kind, data = _list(told, 2)
    for known in get_args(Kind):
        if kind == known:
            return Value(known, _clean(data, 0))
    raise _Unreadable


def _fields(told: Json, *names: str) -> dict[str, Json]:
    if not isinstance(told, dict) or set(told) != set(names):
        raise _Unreadable
    return told


def _list(told: Json, length: int) -> list[Json]:
    if not isinstance(told, list) or len(told) != length:
        raise _Unreadable
    return told


def _text(told: Json) -> str:
    if not isinstance(told, str):
        raise _Unreadable
    return _whole(told)


def _clean(data: Json, depth: int) -> Json:
    if depth > DEEPEST:
        raise _Unreadable
    if isinstance(data, str):
        return _whole(data)
    if isinstance(data, list):
        return [_clean(one, depth + 1) for one in data]
    if isinstance(data, dict):
        return {_whole(name): _clean(one, depth + 1) for name, one in data.items()}
    return data


def _whole(text: str) -> str:
    """Return ``text`` as it can be stored anywhere: no half surrogates, no control characters but tab and newline."""
    return text.translate(CONTROLS).encode("utf-8", "replace").decode("utf-8")


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise _Unreadable
    return number


def _whole_number(digits: str) -> int:
    number = int(digits)
    if not -BIGGEST <= number < BIGGEST:
        raise _Unreadable
    return number


def _refuse(_: str) -> NoReturn:
    raise _Unreadable
