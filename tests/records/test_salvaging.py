"""What somebody must still be able to judge is read from any bytes, and what is wrong with it is said."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.model.attempt import Attempt, Entry, Header
from toolkit.model.decision import Ask, Close
from toolkit.records import dump_lines, salvage
from toolkit.records.salvaging import ENOUGH_TO_TELL, MOST_BYTES, MOST_LINES

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
HEADER = Header(
    case="milan", case_version=1, play_digest="aa", text_digest="bb", model_version=1, seed=7,
    started="2026-01-05T10:00:00+01:00",
)  # fmt: skip


def attempt(number: int = 30, seconds: float = 20.0, start: str = HEADER.started) -> Attempt:
    """Return an attempt of ``number`` decisions, so many seconds apart."""
    began = datetime.fromisoformat(start)
    entries = (
        Entry(at=(began + timedelta(seconds=seconds * n)).isoformat(), decision=Ask(question=f"q{n}"))
        for n in range(1, number + 1)
    )
    return Attempt(header=HEADER, entries=tuple(entries))


RAW = dump_lines(attempt())
LINES = RAW.splitlines(keepends=True)


def faults(raw: bytes) -> dict[str, int]:
    """Return what is wrong with a record, by its line."""
    return dict(salvage(raw, NOW).faults)


def test_a_whole_record_is_read_whole() -> None:
    """Every entry, and nothing to say."""
    assert (attempt(), ()) == salvage(RAW, NOW)


WRONG = {
    "a line that is none": (b"".join([*LINES[:5], b"{oops\n", *LINES[6:]]), {"garbled": 6, "chain": 7}, 29),
    "a line missing": (b"".join([*LINES[:5], *LINES[6:]]), {"numbering": 6, "chain": 6}, 29),
    "a line changed": (RAW.replace(b'"q4"', b'"q9"'), {"chain": 5}, 30),
    "a header changed": (RAW.replace(b'"seed":7', b'"seed":8'), {"chain": 1}, 30),
    "torn": (RAW[:-9], {"torn": 31}, 29),
    "torn after the line end": (b"".join(LINES[:4]) + b"\n", {}, 3),
    "a decision of another shape": (RAW.replace(b'"question":"q4"', b'"question":4'), {"garbled": 5, "chain": 6}, 29),
    "a key twice": (RAW.replace(b'"n":4,', b'"n":4,"n":4,'), {"garbled": 5, "chain": 6}, 29),
    "bytes that are no text": (RAW.replace(b"q4", b"\xff\xfe"), {"garbled": 5, "chain": 6}, 29),
    "UTF-16": (RAW.decode().encode("utf-16"), {"recoded": 1}, 30),
    "a mark in front": (b"\xef\xbb\xbf" + RAW, {"recoded": 1}, 30),
    "other line ends": (RAW.replace(b"\n", b"\r\n"), {}, 30),
    "too many lines": (RAW + b"\n" * MOST_LINES, {"too-large": MOST_LINES + 1}, 30),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_a_fault_is_said_with_its_line_and_the_rest_is_kept(name: str) -> None:
    """What can be read counts."""
    raw, expected, kept = WRONG[name]
    salvaged = salvage(raw, NOW)
    assert expected == dict(salvaged.faults)
    assert salvaged.attempt is not None
    assert kept == len(salvaged.attempt.entries)


NOTHING = {
    "nothing": (b"", "not-a-record"),
    "another file": (b'{"cells": []}\n', "not-a-record"),
    "a list": (b"[1]\n", "not-a-record"),
    "nested": (b"[" * 200_000, "not-a-record"),
    "no header": (b"".join(LINES[1:]), "not-a-record"),
    "a header that is none": (LINES[0].replace(b'"seed":7', b'"seed":"7"'), "not-a-record"),
    "newer": (LINES[0].replace(b'"schema_version":1', b'"schema_version":2'), "newer"),
    "too large": (RAW + b" " * MOST_BYTES, "too-large"),
}


@pytest.mark.parametrize("name", NOTHING)
def test_what_is_no_record_says_so(name: str) -> None:
    """No header, nothing to judge."""
    raw, reason = NOTHING[name]
    salvaged = salvage(raw, NOW)
    assert salvaged.attempt is None
    assert [reason] == [fault for fault, _ in salvaged.faults]


def test_however_deep_a_line_is_nested_it_is_answered() -> None:
    """Reading it, weighing it and writing it anew give up at different depths."""
    for depth in range(150, 1_100):
        raw = RAW.replace(b'"n":4,', b'"n":' + b"[" * depth + b"]" * depth + b",")
        assert {"numbering", "garbled"} & faults(raw).keys()


def test_times_that_cannot_be_are_said() -> None:
    """Backwards, to come, faster than anybody reads, without a zone, none at all."""
    assert {"times": 2} == faults(dump_lines(attempt(seconds=-1)))
    assert {"future": 3} == faults(dump_lines(attempt(3, 43_200, "2026-03-01T13:00:00+00:00")))
    assert {"quick": 31} == faults(dump_lines(attempt(seconds=0.1)))
    assert not faults(dump_lines(attempt(ENOUGH_TO_TELL - 1, seconds=0.1)))
    for at in ("2026-01-05T10:00:30", "soon", "", "0001-01-01T00:00:00"):
        entries = (*attempt(2).entries, Entry(at=at, decision=Close()))
        assert {"times": 4} == faults(dump_lines(Attempt(header=HEADER, entries=entries)))


@given(st.binary(max_size=300))
def test_any_bytes_are_answered(raw: bytes) -> None:
    """Never an exception."""
    for record in (raw, LINES[0] + raw, b"".join(LINES[:3]) + raw + b"".join(LINES[3:])):
        salvaged = salvage(record, NOW)
        assert salvaged.attempt is not None or salvaged.faults


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=12,
)
KEYS = st.sampled_from(["n", "at", "hash", "decision", "language", "format", "header", "seed", "kind"])


@given(st.lists(st.dictionaries(KEYS, JSON, max_size=6), max_size=4))
def test_any_lines_of_json_are_answered(lines: list[object]) -> None:
    """Whatever stands under our own names."""
    raw = b"".join(json.dumps(line).encode() + b"\n" for line in lines)
    assert salvage(raw, NOW).faults
    attempt = salvage(LINES[0] + raw, NOW).attempt
    assert attempt is not None
    assert len(attempt.entries) <= len(lines)


@settings(max_examples=200)
@given(at=st.integers(0, len(RAW) - 1), new=st.binary(max_size=3), length=st.integers(0, 3))
def test_a_change_is_told_or_changes_nothing(at: int, new: bytes, length: int) -> None:
    """Other bytes, and other decisions are read from them: then there is a fault to tell."""
    salvaged = salvage(RAW[:at] + new + RAW[at + length :], NOW)
    whole = attempt()
    assert (
        salvaged.faults
        or salvaged.attempt is None
        or whole.entries[: len(salvaged.attempt.entries)] == salvaged.attempt.entries
    )
