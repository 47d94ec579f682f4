"""YAML -> plain data, and the line on which each value stands. The only file that imports yaml.

Mappings with text keys, lists, texts, numbers, true, false and null come out. Tags, anchors, aliases, a second
document and keys written twice never get in: each is refused as soon as it is met, before anything is built from it.
Plain words mean what YAML 1.2 says: ``no``, ``on`` and ``12:30`` are texts.
"""

from __future__ import annotations

import math
import re
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

import yaml

from toolkit.casefiles.faults import Fault, FaultyFilesError, Place, Placed
from toolkit.casefiles.locate import shown

__all__ = ["Parsed", "Plain", "parse_yaml", "read_yaml"]

Event = Any
"""One of yaml's events; its types do not say what each kind holds."""
Plain = dict[str, "Plain"] | list["Plain"] | str | int | float | bool | None

MOST_BYTES = 4_000_000
"""The largest file that is read; the longest of ours has 0.2 MB."""
MOST_VALUES = 200_000
"""The most values one file may hold; the richest of ours has about 6 000."""
DEEPEST = 20
"""How deep mappings and lists may be nested; ours go ten deep."""
LONGEST_NUMBER = 24
NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
WHOLE = re.compile(r"[-+]?[0-9]+")
CONTROL = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|\ufeff")
"""What no YAML may hold; a byte-order mark is one once the file has begun."""
WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
STUCK = {
    "did not find expected ',' or '}'": "comma", "did not find expected ',' or ']'": "comma",
    "found unexpected end of stream": "unclosed", "mapping values are not allowed in this context": "colon",
    "did not find expected key": "indent", "did not find expected '-' indicator": "indent",
    "could not find expected ':'": "no-colon", "found unknown escape character": "backslash",
    "found character that cannot start any token": "character",
    "found a tab character that violates indentation": "character",
    "found a tab character where an indentation space is expected": "character",
    "did not find expected node content": "comma", "did not find expected <document start>": "indent",
}  # fmt: skip
"""What each way in which the parser gets stuck nearly always is, by the parser's own words."""
OTHERWISE = "otherwise"
QUOTE_INSIDE = re.compile(r"""[:\[{,-]\s*(?:"[^"]*"|'[^']*')[ \t]*(?!\w+: )[^\s,\]}:#"']""")
"""A text in quotes after which the line goes on: a straight quotation mark stands within the sentence."""
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml where it was built in, which is some fifty times faster."""


class Parsed(NamedTuple):
    """What a file says, and where."""

    file: str
    data: dict[str, Plain]
    lines: dict[Place, int]

    def at(self, fault: Fault) -> Placed:
        """Put file and line to a fault."""
        return Placed(self.file, self.line(fault.place), fault)

    def line(self, place: Place) -> int:
        """Return the line of a place; a place that is not in the file has the line of what should hold it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


def read_yaml(path: Path) -> Parsed:
    """Read one file.

    Raises:
        CaseFileError: when it cannot be opened, is too large, is not UTF-8 or says anything but plain data.
    """
    file = shown(path)
    try:
        with path.open("rb") as stream:
            raw = stream.read(MOST_BYTES + 1)
    except (OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or fault
        sentence = f"this file cannot be read ({reason}); check that it exists"
        raise _unreadable(file, 0, sentence, "unreadable", str(reason)) from None
    if len(raw) > MOST_BYTES:
        limit = f"{MOST_BYTES // 1_000_000} MB"
        sentence = f"this file is larger than {limit}, which no case needs; is it the right file?"
        raise _unreadable(file, 0, sentence, "unreadable", f"> {limit}")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = raw.count(b"\n", 0, fault.start) + 1
        sentence = "this line is not UTF-8; save the file with the encoding UTF-8"
        raise _unreadable(file, line, sentence, "unreadable", "UTF-8") from None
    return parse_yaml(text, file)


def parse_yaml(text: str, file: str) -> Parsed:
    """Parse the text of ``file``; see :func:`read_yaml`."""
    control = CONTROL.search(text)
    if control is not None:
        line = text.count("\n", 0, control.start()) + 1
        sentence = "there is an invisible control character here; delete it"
        raise _unreadable(file, line, sentence, "not-plain", f"U+{ord(control.group()):04X}")
    reading = _Reading(text, file)
    try:
        return Parsed(file, reading.document(), reading.lines)
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        context = f" ({fault.context})" if fault.context else ""
        sentence = f"this is not YAML: {fault.problem}{context}; check the quotes, colons and indentation here"
        line = mark.line + 1 if mark else 1
        raise _unreadable(
            file, line, sentence, "not-yaml", _stuck(str(fault.problem), text.splitlines(), line)
        ) from None
    finally:
        reading.close()


class _Reading:
    """One pass over a parser's events."""

    def __init__(self, text: str, file: str) -> None:
        self.lines: dict[Place, int] = {}
        self._file = file
        self._parser = LOADER(text)
        self._next = self._parser.get_event

    def close(self) -> None:
        self._parser.dispose()

    def document(self) -> dict[str, Plain]:
        """Return the one document of the file."""
        self._next()  # the stream starts
        event = self._next()
        if isinstance(event, yaml.StreamEndEvent):
            raise _unreadable(self._file, 0, "this file is empty; has it been saved?", "unreadable", "0 B")
        event = self._next()
        data = self._value(event, ())
        if not isinstance(data, dict):
            sentence = "the file must be a mapping of keys to values; start it with a key and a colon"
            self._refuse(event, sentence, "not-yaml", "no-keys")
        self._next()  # the document ends
        event = self._next()
        if not isinstance(event, yaml.StreamEndEvent):
            self._refuse(event, "a second document starts here; remove the line with ---", "not-plain", "---")
        return data

    def _value(self, event: Event, place: Place) -> Plain:
        """Return the value that starts with ``event``."""
        if event.anchor is not None or event.tag is not None:
            self._refuse_named(event)
        if isinstance(event, yaml.ScalarEvent):
            return _resolved(event.value) if event.implicit[0] else event.value
        if len(place) >= DEEPEST:
            self._refuse(event, f"this is nested more than {DEEPEST} deep; no case needs that")
        return self._mapping(place) if isinstance(event, yaml.MappingStartEvent) else self._list(place)

    def _refuse_named(self, event: Event) -> NoReturn:
        """Refuse what stands for something else, or says what it is."""
        if isinstance(event, yaml.AliasEvent):
            self._refuse(
                event, f'an alias ("*{event.anchor}") is not allowed here; write the value out', word=f"*{event.anchor}"
            )
        if event.anchor is not None:
            self._refuse(
                event, f'an anchor ("&{event.anchor}") is not allowed here; remove it', word=f"&{event.anchor}"
            )
        sentence = f'a tag ("{event.tag}") is not allowed here; remove it: cases are plain data'
        self._refuse(event, sentence, word=str(event.tag))

    def _list(self, place: Place) -> list[Plain]:
        items: list[Plain] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            inner = (*place, len(items))
            self._mark(inner, event)
            items.append(self._value(event, inner))
        return items

    def _mapping(self, place: Place) -> dict[str, Plain]:
        items: dict[str, Plain] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent) or event.anchor is not None or event.tag is not None:
                self._refuse(event, "a key must be a plain word, without tag, anchor or brackets")
            inner = (*place, event.value)
            if inner in self.lines:
                first = self.lines[inner]
                sentence = f'the key "{event.value}" is already on line {first}; keep one of the two'
                self._refuse(event, sentence, "key-twice", event.value)
            self._mark(inner, event)
            items[event.value] = self._value(self._next(), inner)
        return items

    def _mark(self, place: Place, event: Event) -> None:
        """Remember the line of a value."""
        self.lines[place] = event.start_mark.line + 1
        if len(self.lines) > MOST_VALUES:
            self._refuse(event, f"more than {MOST_VALUES} values, which no case needs; is it the right file?")

    def _refuse(self, event: Event, sentence: str, kind: str = "not-plain", word: str = "") -> NoReturn:
        raise _unreadable(self._file, event.start_mark.line + 1, sentence, kind, word)


def _stuck(problem: str, lines: list[str], line: int) -> str:
    """Return the id of what is probably wrong where the parser is stuck."""
    here = lines[line - 1] if line <= len(lines) else ""
    if QUOTE_INSIDE.search(here):
        return "quote-inside"
    return STUCK.get(problem, OTHERWISE)


def _unreadable(file: str, line: int, sentence: str, kind: str, word: str) -> FaultyFilesError:
    """Return the error with which reading stops."""
    return FaultyFilesError(Placed(file, line, Fault((), sentence, kind, {"word": word})))


def _resolved(word: str) -> Plain:
    """Return what a word without quotes means; a number too long or too large to be one stays a text."""
    if word in WORDS:
        return WORDS[word]
    if word[0] not in "0123456789+-." or len(word) > LONGEST_NUMBER or not NUMBER.fullmatch(word):
        return word
    if WHOLE.fullmatch(word):
        return int(word)
    number = float(word)
    return number if math.isfinite(number) else word
