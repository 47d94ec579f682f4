"""The copy of a record that a panel leaves in its cell's output, and how it is found again, whatever became of the cell.

What a notebook says is unpacked no further than a limit; whether a copy may stand in is for ``submission``.
"""

from __future__ import annotations

import base64
import binascii
import zlib
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

__all__ = ["COPY", "Copy", "copies_in", "copy_of"]

COPY = "application/vnd.sexology.attempt+json"
"""The media type of the copy."""
MOST_COPIES = 24
MOST_NUMBER = 9_999


class Copy(NamedTuple):
    """A copy: part, number of the try, and the record; one byte more than the limit when it was too large."""

    part: str
    number: int
    raw: bytes


def copy_of(part: str, number: int, raw: bytes) -> dict[str, Any]:
    """Return the copy of a record."""
    packed = base64.b64encode(zlib.compress(raw, 6)).decode()
    return {"part": part, "number": number, "record": packed}


def copies_in(notebook: dict[str, Any] | None, parts: Collection[str], most: int) -> Iterator[Copy]:
    """Yield the different copies that the cells of a notebook kept, the first ``MOST_COPIES`` of them.

    Args:
        notebook: As plain JSON, of whatever shape its cells are.
        parts: Ids of the parts of the assignment.
        most: Bytes a record may have.
    """
    seen: set[tuple[str, int, str]] = set()
    for kept in _kept(notebook or {}):
        part, number, record = kept.get("part"), kept.get("number"), kept.get("record")
        if not isinstance(part, str) or part not in parts or not isinstance(record, str) or len(record) > most:
            continue
        if type(number) is not int or not 1 <= number <= MOST_NUMBER or (part, number, record) in seen:
            continue
        seen.add((part, number, record))
        if len(seen) > MOST_COPIES:
            return
        raw = _unpacked(record, most)
        if raw is not None:
            yield Copy(part, number, raw)


def _kept(notebook: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for cell in notebook.get("cells", []):
        outputs = cell.get("outputs") if isinstance(cell, dict) else None
        for output in outputs if isinstance(outputs, list) else []:
            data = output.get("data") if isinstance(output, dict) else None
            copy = data.get(COPY) if isinstance(data, dict) else None
            if isinstance(copy, dict):
                yield copy


def _unpacked(record: str, most: int) -> bytes | None:
    try:
        return zlib.decompressobj().decompress(base64.b64decode(record, validate=True), most + 1)
    except (binascii.Error, ValueError, zlib.error):
        return None
