"""An attempt as JSON lines: the header, then one line for each entry, every line tied to the one before by a hash.

Only values become bytes here. The hash is over what a line means, so spacing, order of keys and line ends do not count.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

from toolkit.model.attempt import Attempt, Entry, Header

__all__ = ["FORMAT", "OPENING", "dump_lines", "entry_line", "hash_of", "header_line", "link"]

FORMAT = "sexology-toolkit attempt"
"""The first word of every record, by which a foreign file is known."""
OPENING = f'{{"format":"{FORMAT}",'.encode()
"""How every record begins."""
_CANONICAL = json.JSONEncoder(ensure_ascii=True, sort_keys=True, separators=(",", ":"))


def header_line(header: Header) -> bytes:
    """Return the first line of a record."""
    return _line({"format": FORMAT, "n": 0, "header": header.model_dump(mode="json")}, "")


def entry_line(entry: Entry, n: int, previous: str) -> bytes:
    """Return the line of the ``n``-th entry (from 1), which continues from the hash ``previous``."""
    if (entry.decision is None) == (entry.language is None):
        fault = "an entry holds either a decision or a language"
        raise ValueError(fault)
    content = {name: value for name, value in entry.model_dump(mode="json").items() if value is not None}
    return _line({"n": n, **content}, previous)


def hash_of(line: bytes) -> str:
    """Return the hash on a whole line, from which the next line continues."""
    return str(json.loads(line)["hash"])


def dump_lines(attempt: Attempt) -> bytes:
    """Return the whole record of an attempt."""
    lines = [header_line(attempt.header)]
    for n, entry in enumerate(attempt.entries, start=1):
        lines.append(entry_line(entry, n, hash_of(lines[-1])))
    return b"".join(lines)


def _line(content: dict[str, Any], previous: str) -> bytes:
    """Return one line with its hash."""
    sealed = {**content, "hash": link(content, previous)}
    return json.dumps(sealed, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def link(content: dict[str, Any], previous: str) -> str:
    """Return the hash of a line's content and of all before it, whatever the spacing and order of its keys."""
    return hashlib.sha256(f"{previous}{_CANONICAL.encode(content)}".encode()).hexdigest()
