"""Attempts that share a beginning: a new one branched off at a decision, and the kin of one that is there.

A branch tells the same story under the same seed up to where it leaves; which attempts are kin, and since when they
differ, is read from the records themselves. Nothing is ever changed in the attempt branched from.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from toolkit.desk.sitting import Clock, Sitting, let_go, now
from toolkit.model.attempt import Attempt, Entry
from toolkit.model.case import Case
from toolkit.records import Store

__all__ = ["Kin", "branch", "called", "kin", "number", "resumed"]


class Kin(NamedTuple):
    """Another attempt at the same story.

    Attributes:
        number: Which attempt it is.
        path: Its file.
        attempt: What it says.
        shared: Decisions both begin with.
    """

    number: int
    path: Path
    attempt: Attempt
    shared: int


def branch(case: Case, path: Path, attempt: Attempt, moment: int, clock: Clock | None = None) -> Sitting:
    """Begin a new attempt with the first ``moment`` decisions of ``attempt``; return a sitting at it.

    Args:
        case: The case.
        path: Where ``attempt`` is kept; the new one comes beside it.
        attempt: What it says.
        moment: How many of its decisions are taken over, each with its own time.
        clock: What time it is; default the machine's.

    Raises:
        ToolkitError: when no record can be made.
    """
    clock = clock or now
    started = clock().isoformat(timespec="seconds")
    header = attempt.header.model_copy(update={"started": started, "language": attempt.language})
    record = Store(path.parent).create(header, called(path))
    for entry in _taken_over(attempt, moment):
        record.append(entry)
    return Sitting.at(case, record, clock)


def kin(path: Path, attempt: Attempt) -> tuple[Kin, ...]:
    """Return the other attempts in the folder that tell the same story from the same beginning, the first one first."""
    found = []
    for listed in Store(path.parent).listing(called(path)):
        other = listed.attempt
        if other is None or listed.number == number(path) or _story(other) != _story(attempt):
            continue
        found.append(Kin(listed.number, listed.path, other, _shared(attempt, other)))
    return tuple(found)


def called(path: Path) -> str:
    """Return what attempts in the file ``path`` are called, without their number."""
    return path.stem.rpartition("-")[0]


def number(path: Path) -> int:
    """Return which attempt is kept at ``path``."""
    return int(path.stem.rpartition("-")[2])


def resumed(case: Case, found: Kin) -> Sitting:
    """Go on playing an attempt that is there.

    Raises:
        ToolkitError: when it cannot be opened.
    """
    let_go(found.path.resolve())
    return Sitting.at(case, Store(found.path.parent).open(called(found.path), found.number))


def _story(attempt: Attempt) -> tuple[object, ...]:
    header = attempt.header
    return header.case, header.play_digest, header.model_version, header.seed, header.help_stage


def _shared(one: Attempt, other: Attempt) -> int:
    pairs = zip(one.decisions, other.decisions, strict=False)
    same = 0
    for ours, theirs in pairs:
        if ours != theirs:
            break
        same += 1
    return same


def _taken_over(attempt: Attempt, moment: int) -> Iterator[Entry]:
    """Yield the decisions taken over; the language is that of the header."""
    decided = (entry for entry in attempt.entries if entry.decision is not None)
    for _, entry in zip(range(moment), decided, strict=False):
        yield entry
