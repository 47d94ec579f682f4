"""A record on disk -> the attempt it holds.

Reading changes nothing on disk and keeps nothing open. A last line that was cut off while it was written is left out,
which is said; anything else that is wrong is refused with one sentence. Writing never enters.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from pydantic import ValidationError

from toolkit.errors import RecordError
from toolkit.model.attempt import SCHEMA, Attempt, Entry, Header
from toolkit.model.text import Frozen
from toolkit.records.chain import FORMAT, OPENING, link

__all__ = ["Loaded", "Notice", "read_attempt"]

MOST_BYTES = 16_000_000
"""The largest record that is read; a long course with long letters has about 1 MB."""
LINE = re.compile(rb"[^\n]*\n|[^\n]+")
KEEP = "nothing was changed on disk"
LONGEST_DETAIL = 120

Read = TypeVar("Read", bound=Frozen)


class Notice(NamedTuple):
    """Something a trainee should know: a reason with names for a screen to word, and the English sentence."""

    reason: str
    names: dict[str, str | int]
    sentence: str

    def __str__(self) -> str:
        """Return the English sentence."""
        return self.sentence


class Loaded(NamedTuple):
    """A record as it was read.

    Attributes:
        attempt: What it says.
        notice: What was left out, if anything.
        tail: The last whole line as it stands on disk, with its newline if it has one.
        whole: How many bytes of the file are whole lines; what follows was cut off.
    """

    attempt: Attempt
    notice: Notice | None
    tail: bytes
    whole: int


def read_attempt(path: Path) -> Loaded:
    """Read a record.

    Raises:
        RecordError: when it is missing, too large, foreign, newer, broken in the middle or not whole in its chain.
    """
    try:
        with path.open("rb") as stream:
            raw = stream.read(MOST_BYTES + 1)
    except (OSError, ValueError) as fault:
        sentence = f"{path.as_posix()}: this record cannot be read ({getattr(fault, 'strerror', None) or fault}); check the path"
        raise RecordError(sentence, "no-record", path=path.as_posix()) from None
    if len(raw) > MOST_BYTES:
        sentence = f"{path.as_posix()}: larger than {MOST_BYTES // 1_000_000} MB, which no attempt is; {KEEP}"
        raise RecordError(sentence, "record-foreign", path=path.as_posix())
    reading = _Reading(path)
    try:
        return reading.whole(raw)
    except RecursionError:
        raise reading.refusal(
            "record-garbled", "this line is nested deeper than any decision; restore a copy"
        ) from None


class _Reading:
    """One pass over the lines of a record."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._line = 1
        self._hash = ""

    def whole(self, raw: bytes) -> Loaded:
        """Return what the record says, up to a last line that was cut off."""
        lines = LINE.findall(raw)
        header = self._header(lines[0] if lines else b"")
        entries: list[Entry] = []
        notice = None
        for line in lines[1:]:
            self._line += 1
            content = _json_of(line)
            if content is None and self._line == len(lines):
                lines.pop()
                notice = self._torn(len(entries))
            else:
                entries.append(self._entry(content))
        attempt = Attempt(header=header, entries=tuple(entries))
        return Loaded(attempt, notice, tail=lines[-1], whole=sum(map(len, lines)))

    def _header(self, line: bytes) -> Header:
        """Return the header, once it is sure that this is a record of ours that this toolkit can read."""
        content = _json_of(line)
        if content is None and OPENING.startswith(line[: len(OPENING)]):
            raise self.refusal(
                "record-empty", "this record stops before its first line does, so nothing was decided in it"
            )
        if not isinstance(content, dict) or content.get("format") != FORMAT:
            raise self.refusal(
                "record-foreign", "this is not a record of an attempt; choose a .jsonl file made by this toolkit"
            )
        header = content.get("header")
        version = header.get("schema_version") if isinstance(header, dict) else None
        if isinstance(version, int) and version > SCHEMA:
            fault = (
                f"this record has format {version} and this toolkit reads up to {SCHEMA}; update the toolkit to open it"
            )
            raise self.refusal("record-newer", fault)
        return self._shaped(Header, self._linked(content).get("header"))

    def _entry(self, content: object) -> Entry:
        """Return the entry on a line that continues the one before it."""
        if content is None:
            raise self.refusal(
                "record-garbled", "this line is not whole JSON, though other lines follow it; restore a copy"
            )
        linked = self._linked(content)
        entry = self._shaped(Entry, {name: value for name, value in linked.items() if name != "n"})
        if (entry.decision is None) == (entry.language is None):
            raise self.refusal("record-garbled", "this line must hold either a decision or a language; restore a copy")
        return entry

    def _linked(self, content: object) -> dict[str, Any]:
        """Check a line's number and hash; return what it holds besides its hash."""
        if not isinstance(content, dict) or content.get("n") != self._line - 1 or isinstance(content["n"], bool):
            fault = (
                f"number {self._line - 1} should stand here, so lines are missing, added or exchanged; restore a copy"
            )
            raise self.refusal("record-broken", fault)
        rest = {name: value for name, value in content.items() if name != "hash"}
        self._hash = link(rest, self._hash)
        if content.get("hash") != self._hash:
            fault = "this line does not continue the one before it, so something was changed later; restore a copy"
            raise self.refusal("record-broken", fault)
        return rest

    def _shaped(self, shape: type[Read], content: object) -> Read:
        """Return ``content`` as a value of type ``shape``."""
        try:
            return shape.model_validate_json(json.dumps(content), strict=True)
        except ValidationError as fault:
            first = fault.errors(include_url=False)[0]
            place, message = "/".join(map(str, first["loc"])), first["msg"][:LONGEST_DETAIL]
            raise self.refusal("record-garbled", f"{place}: {message}; restore a copy") from None

    def _torn(self, kept: int) -> Notice:
        """Word what is left out at the end."""
        sentence = (
            f"{self._path.as_posix()}:{self._line}: the last line was cut off while it was written and is left out; "
            f"what came before it is kept ({kept} entries)"
        )
        return Notice("torn", {"path": self._path.as_posix(), "line": self._line, "kept": kept}, sentence)

    def refusal(self, reason: str, fault: str) -> RecordError:
        """Word a refusal: place, fault and way out, and that the file is as it was."""
        sentence = f"{self._path.as_posix()}:{self._line}: {fault}; {KEEP}"
        return RecordError(sentence, reason, path=self._path.as_posix(), line=self._line)


def _json_of(line: bytes) -> object:
    """Return what a line says, or None when it is not whole, plain JSON (no record has a line ``null``)."""
    try:
        return json.loads(line.decode(), object_pairs_hook=_once, parse_constant=_no_number)
    except (ValueError, RecursionError):
        return None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Build an object whose keys all differ."""
    content = dict(pairs)
    if len(content) != len(pairs):
        fault = "a key is written twice"
        raise ValueError(fault)
    return content


def _no_number(word: str) -> float:
    """Refuse NaN and the infinities, which JSON does not have."""
    raise ValueError(word)
