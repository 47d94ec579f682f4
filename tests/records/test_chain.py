"""A record is read back as it was written, or refused in one sentence; a line cut off at the end is left out."""

import json
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.errors import RecordError
from toolkit.model.attempt import Attempt, Entry, Header
from toolkit.model.decision import Ask, Compose, Deepen, End, Formulate, Refer
from toolkit.model.programme import Pause, Programme, ProgrammeItem
from toolkit.records import dump_lines, read_attempt
from toolkit.records.chain import entry_line, hash_of, link

HEADER = Header(
    case="milan",
    case_version=1,
    play_digest="aa",
    text_digest="bb",
    model_version=1,
    seed=7,
    started="2026-01-05T10:00:00+01:00",
)
ITEM = ProgrammeItem(exercise="E01", times_per_week=2, minutes=20, roles={"milan": "writes-alone"}, aims=("notice",))
PAUSE = Pause(reason="rest", exception="none", lift="both-calm")
DECISIONS = (
    Ask(question="onset"),
    Formulate(
        requests={"milan": "calm"},
        five_ps={"presenting": ("milan-onset",)},
        note="Reëel? «ja»\n\u2028 regel \u0085 twee",
    ),
    Compose(programme=Programme(items=(ITEM,), pause=PAUSE, justifications={"RL01": "\u00e9\u00e9n \U0001f600"})),
    Refer(route="REF-MED", client="milan", letter="Geachte collega,\n\n“Dank.”"),
    Deepen(focus="individual", hypothesis="old-hurt", confidence=0),
    End(),
)
ENTRIES = tuple(Entry(at=f"2026-01-05T10:{n:02}:00+01:00", decision=decision) for n, decision in enumerate(DECISIONS))
ATTEMPT = Attempt(
    header=HEADER, entries=(*ENTRIES[:3], Entry(at="2026-01-05T11:00:00+01:00", language="en"), *ENTRIES[3:])
)
RAW = dump_lines(ATTEMPT)
LINES = (
    RAW.splitlines(keepends=True)
    if RAW.count(b"\n") == len(RAW.splitlines())
    else [line + b"\n" for line in RAW.split(b"\n")[:-1]]
)


def resealed(change: Callable[[list[dict[str, object]]], object]) -> bytes:
    """Change the lines and mend the chain, as somebody could who knows the format."""
    lines = [json.loads(line) for line in LINES]
    change(lines)
    previous, written = "", []
    for line in lines:
        line.pop("hash", None)
        previous = link(line, previous)
        written.append(json.dumps({**line, "hash": previous}).encode() + b"\n")
    return b"".join(written)


BAD: dict[str, tuple[bytes, int, str, str]] = {
    "empty": (b"", 1, "record-empty", "stops before its first line does"),
    "header cut off": (LINES[0][:50], 1, "record-empty", "nothing was decided"),
    "another kind of file": (b'{"cells": []}\n', 1, "record-foreign", "not a record"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0", 1, "record-foreign", "not a record"),
    "zeros": (b"\0" * 400, 1, "record-foreign", "not a record"),
    "zeros in the middle": (LINES[0] + b"\0" * 90 + b"\n" + LINES[2], 2, "record-garbled", "not whole JSON"),
    "half a line in the middle": (LINES[0] + LINES[1][:30] + b"\n" + LINES[2], 2, "record-garbled", "not whole JSON"),
    "a line nested deep": (LINES[0] + b'{"n":' + b"[" * 9000 + b"\n" + LINES[1], 2, "record-garbled", "restore a copy"),
    "a key twice": (LINES[0] + LINES[1].replace(b'{"n":1,', b'{"n":1,"n":1,') + LINES[2], 2, "record-garbled", "not whole JSON"),
    "newer": (resealed(lambda lines: lines[0]["header"].update(schema_version=2, more=1)), 1, "record-newer", "format 2 .* reads up to 1; update"),  # type: ignore[attr-defined]
    "a decision changed": (RAW.replace(b'"question":"onset"', b'"question":"pain"'), 2, "record-broken", "changed later"),
    "the seed changed": (RAW.replace(b'"seed":7', b'"seed":8'), 1, "record-broken", "changed later"),
    "a line missing": (b"".join(LINES[:3] + LINES[4:]), 4, "record-broken", "number 3 should stand here"),
    "a line twice": (b"".join(LINES[:3] + LINES[2:]), 4, "record-broken", "number 3 should stand here"),
    "lines exchanged": (b"".join([*LINES[:3], LINES[4], LINES[3], *LINES[5:]]), 4, "record-broken", "number 3 should stand here"),
    "another's lines": (LINES[0] + dump_lines(Attempt(header=HEADER.model_copy(update={"seed": 9}), entries=ENTRIES)).split(b"\n", 1)[1], 2, "record-broken", "does not continue"),
    "a list for a line": (LINES[0] + b"[]\n" + LINES[1], 2, "record-broken", "number 1"),
    "seed in quotes": (resealed(lambda lines: lines[0]["header"].update(seed="7")), 1, "record-garbled", "seed: "),  # type: ignore[attr-defined]
    "unknown decision": (resealed(lambda lines: lines[1].update(decision={"kind": "dance"})), 2, "record-garbled", "dance"),
    "wrong type": (resealed(lambda lines: lines[1].update(decision={"kind": "ask", "question": 3})), 2, "record-garbled", "question: "),
    "extra key": (resealed(lambda lines: lines[1].update(score=10)), 2, "record-garbled", "score: "),
    "both at once": (resealed(lambda lines: lines[1].update(language="en")), 2, "record-garbled", "either a decision or a language"),
    "neither": (resealed(lambda lines: lines[4].pop("language")), 5, "record-garbled", "either a decision or a language"),
    "a broken character": (resealed(lambda lines: lines[1].update(decision={"kind": "ask", "question": "\ud800"})), 2, "record-garbled", "restore a copy"),
}  # fmt: skip


def test_what_was_written_is_read_back(tmp_path: Path) -> None:
    """Every kind of text survives: accents, quotes, line separators inside a note."""
    path = tmp_path / "milan-1.jsonl"
    path.write_bytes(RAW)
    loaded = read_attempt(path)
    assert loaded.attempt == ATTEMPT
    assert (None, len(RAW)) == (loaded.notice, loaded.whole)
    assert loaded.attempt.language == "en"


def test_line_ends_of_another_system_do_not_break_the_chain(tmp_path: Path) -> None:
    """A record that travelled through Windows or an editor says the same."""
    path = tmp_path / "milan-1.jsonl"
    path.write_bytes(RAW.replace(b"\n", b"\r\n"))
    assert read_attempt(path).attempt == ATTEMPT
    path.write_bytes(RAW.removesuffix(b"\n"))
    assert read_attempt(path)[:2] == (ATTEMPT, None)


@pytest.mark.parametrize("name", BAD)
def test_a_bad_record_is_one_sentence_and_stays_as_it_is(name: str, tmp_path: Path) -> None:
    """File, line, fault and way out; nothing on disk is touched."""
    raw, line, reason, words = BAD[name]
    path = tmp_path / "milan-1.jsonl"
    path.write_bytes(raw)
    with pytest.raises(RecordError, match=words) as caught:
        read_attempt(path)
    assert str(caught.value).startswith(f"{path.as_posix()}:{line}: ")
    assert "\n" not in str(caught.value)
    assert reason == caught.value.reason
    assert [path] == list(tmp_path.iterdir())
    assert path.read_bytes() == raw


@pytest.mark.parametrize("end", [b"", b"\n", b"\0\0\0", b"\xff\xfe\n"])
def test_a_torn_last_line_is_left_out_and_said(end: bytes, tmp_path: Path) -> None:
    """Cut in the middle of a word, with or without a new line, or with the zeros a power cut leaves."""
    path = tmp_path / "milan-1.jsonl"
    raw = b"".join(LINES[:3]) + LINES[3][:40] + end
    path.write_bytes(raw)
    loaded = read_attempt(path)
    assert ATTEMPT.entries[:2] == loaded.attempt.entries
    assert loaded.notice is not None
    assert ("torn", 2, 4) == (loaded.notice.reason, loaded.notice.names["kept"], loaded.notice.names["line"])
    assert "the last line was cut off" in str(loaded.notice)
    assert path.read_bytes() == raw


def test_files_that_cannot_be_records_are_refused(tmp_path: Path) -> None:
    """A missing file, a folder, and a huge file that is never read whole."""
    for path in (tmp_path / "none.jsonl", tmp_path):
        with pytest.raises(RecordError, match="cannot be read"):
            read_attempt(path)
    huge = tmp_path / "huge.jsonl"
    with huge.open("wb") as stream:
        stream.truncate(10_000_000_000)
    with pytest.raises(RecordError, match="larger than 16 MB"):
        read_attempt(huge)


def test_an_entry_holds_one_thing() -> None:
    """What could not be read back is never written."""
    with pytest.raises(ValueError, match="either a decision or a language"):
        entry_line(Entry(at="now"), 1, "")


@given(cut=st.integers(0, len(RAW)))
def test_any_beginning_of_a_record_is_its_longest_whole_beginning(cut: int) -> None:
    """However early the power goes off, all whole entries are read and nothing else is."""
    whole = sum(len(b"".join(LINES[: n + 1]).rstrip(b"\n")) <= cut for n in range(len(LINES)))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "milan-1.jsonl"
        path.write_bytes(RAW[:cut])
        if whole == 0:
            with pytest.raises(RecordError, match="stops before its first line does"):
                read_attempt(path)
            return
        loaded = read_attempt(path)
    assert ATTEMPT.entries[: whole - 1] == loaded.attempt.entries
    cut_off = RAW[loaded.whole : cut]
    assert bool(cut_off) == (loaded.notice is not None)


@settings(max_examples=300)
@given(at=st.integers(0, len(RAW) - 1), new=st.binary(max_size=3), length=st.integers(0, 3))
def test_no_change_of_any_byte_goes_unnoticed(at: int, new: bytes, length: int) -> None:
    """A record with other bytes in it is refused, or still says a beginning of the same."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "milan-1.jsonl"
        path.write_bytes(RAW[:at] + new + RAW[at + length :])
        entries: tuple[Entry, ...] = ()
        with suppress(RecordError):
            entries = read_attempt(path).attempt.entries
    assert ATTEMPT.entries[: len(entries)] == entries


def test_the_hash_is_over_meaning_not_spelling() -> None:
    """Spacing and the order of keys do not count."""
    content = json.loads(LINES[1])
    stated = content.pop("hash")
    assert stated == link(dict(reversed(list(content.items()))), hash_of(LINES[0]))
