"""A record that somebody else must still be able to judge: every decision that can be read, and what is wrong with the rest.

A trainee's own screen refuses such a file, so that nothing is built on it; a supervisor needs to see what it holds.
Faults are reported and decide nothing here.
"""

from __future__ import annotations

import codecs
import itertools
import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from statistics import median
from typing import Any, NamedTuple

from pydantic import ValidationError

from toolkit.model.attempt import SCHEMA, Attempt, Entry, Header
from toolkit.records.chain import FORMAT, link

__all__ = ["Salvaged", "salvage"]

MOST_BYTES = 16_000_000
MOST_LINES = 20_000
"""Lines of a record that are read; the longest course has about 3 000."""
QUICKEST = 0.5
"""Seconds a decision takes in the median, below which nobody read what was said (teaching assumption)."""
ENOUGH_TO_TELL = 20
AHEAD = timedelta(days=1)
MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
"""How a file begins that another program saved anew, and the encoding that says so."""

Fault = tuple[str, int]


class Salvaged(NamedTuple):
    """What a record holds.

    Attributes:
        attempt: Header and entries that could be read; None when there is no header.
        faults: (reason, line) of what is wrong: ``not-a-record``, ``newer``, ``too-large``, ``recoded``, ``garbled``,
            ``chain``, ``numbering``, ``torn``, ``times``, ``quick``, ``future``.
    """

    attempt: Attempt | None
    faults: tuple[Fault, ...]


def salvage(raw: bytes, now: datetime) -> Salvaged:
    """Read what can be read of a record; never fails, whatever the bytes.

    Args:
        raw: The bytes of the file.
        now: When it is read, with a time zone: nothing can have been decided later.
    """
    if len(raw) > MOST_BYTES:
        return Salvaged(None, (("too-large", 0),))
    raw, faults = _plain(raw)
    lines = raw.split(b"\n", MOST_LINES + 1)
    opening = _json_of(lines[0])
    if _is_newer(opening):
        return Salvaged(None, (("newer", 1),))
    header = _header(opening)
    if header is None:
        return Salvaged(None, (("not-a-record", 1),))
    previous = str(opening.get("hash"))
    if not _follows(opening, 0, ""):
        faults.append(("chain", 1))
    whole = raw.endswith(b"\n")
    entries: list[Entry] = []
    for n, line in enumerate(lines[1 : MOST_LINES + 1], start=2):
        if not line.strip():
            continue
        content = _json_of(line)
        entry = _entry(content)
        if entry is None:
            faults.append(("torn" if n == len(lines) and not whole else "garbled", n))
            continue
        if content.get("n") != n - 1:
            faults.append(("numbering", n))
        if not _follows(content, content.get("n"), previous):
            faults.append(("chain", n))
        previous = str(content.get("hash"))
        entries.append(entry)
    if len(lines) > MOST_LINES + 1:
        faults.append(("too-large", MOST_LINES + 1))
    attempt = Attempt(header=header, entries=tuple(entries))
    return Salvaged(attempt, (*_first_of_each(faults), *_times(attempt, now)))


def _plain(raw: bytes) -> tuple[bytes, list[Fault]]:
    """Return a file as it was before another program saved it in an encoding of its own."""
    for mark, encoding in MARKS.items():
        if raw.startswith(mark):
            return raw.decode(encoding, "replace").encode(errors="replace"), [("recoded", 1)]
    return raw, []


def _header(content: Any) -> Header | None:  # noqa: ANN401 - whatever the line says
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        return None
    try:
        return Header.model_validate_json(json.dumps(content.get("header")), strict=True)
    except (ValueError, RecursionError):
        return None


def _is_newer(content: object) -> bool:
    header = content.get("header") if isinstance(content, dict) and content.get("format") == FORMAT else None
    version = header.get("schema_version") if isinstance(header, dict) else None
    return isinstance(version, int) and version > SCHEMA


def _entry(content: object) -> Entry | None:
    if not isinstance(content, dict):
        return None
    inner = {name: value for name, value in content.items() if name not in {"n", "hash"}}
    try:
        entry = Entry.model_validate_json(json.dumps(inner), strict=True)
    except (ValidationError, ValueError, RecursionError):
        return None
    return entry if (entry.decision is None) != (entry.language is None) else None


def _follows(content: dict[str, Any], n: object, previous: str) -> bool:
    """Whether a line has the number ``n`` and continues from the hash ``previous``."""
    rest = {name: value for name, value in content.items() if name != "hash"}
    try:
        return rest.get("n") == n and content.get("hash") == link(rest, previous)
    except (ValueError, RecursionError):
        return False


def _json_of(line: bytes) -> Any:  # noqa: ANN401 - whatever the line says
    try:
        return _READER.decode(line.decode())
    except (ValueError, RecursionError):
        return None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Build an object whose keys all differ: of a key written twice nobody knows which was meant."""
    content = dict(pairs)
    if len(content) != len(pairs):
        raise ValueError(len(pairs))
    return content


def _no_number(word: str) -> float:
    raise ValueError(word)


_READER = json.JSONDecoder(object_pairs_hook=_once, parse_constant=_no_number)
"""Reads every line; ``json.loads`` would make one for each."""


def _first_of_each(faults: list[Fault]) -> Iterator[Fault]:
    """Say each kind of fault once, where it was met first."""
    first: dict[str, int] = {}
    for reason, line in faults:
        first.setdefault(reason, line)
    yield from first.items()


def _times(attempt: Attempt, now: datetime) -> Iterator[Fault]:
    """Find times that cannot be."""
    stamps = [_stamp(at) for at in (attempt.header.started, *(entry.at for entry in attempt.entries))]
    if None in stamps:
        yield "times", 1 + stamps.index(None)
    known = [(n, stamp) for n, stamp in enumerate(stamps, start=1) if stamp is not None]
    back = next((n for (_, one), (n, two) in itertools.pairwise(known) if two < one), None)
    if back is not None and None not in stamps:
        yield "times", back
    ahead = next((n for n, stamp in known if stamp > now + AHEAD), None)
    if ahead is not None:
        yield "future", ahead
    gaps = [(two - one).total_seconds() for (_, one), (_, two) in itertools.pairwise(known)]
    if len(gaps) >= ENOUGH_TO_TELL and 0 <= median(gaps) < QUICKEST:
        yield "quick", len(stamps)


def _stamp(text: str) -> datetime | None:
    """Return a moment; None where it is none, or could be any of two dozen for want of a zone."""
    try:
        stamp = datetime.fromisoformat(text)
    except ValueError:
        return None
    return stamp if stamp.utcoffset() is not None else None
