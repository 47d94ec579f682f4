"""What a folder holds: the records, or the copies that may stand in for them."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.course.classroom import asked
from toolkit.course.copying import COPY, MOST_COPIES, copies_in
from toolkit.course.submission import (
    MOST_FILES,
    MOST_TOLD,
    Note,
    Submitted,
    copy_of,
    names_of,
    plain_files,
    read_submission,
    record_name,
)  # fmt: skip
from toolkit.model.attempt import Attempt, Entry, Header
from toolkit.model.decision import Ask
from toolkit.records import dump_lines

NOW = datetime(2026, 11, 1, tzinfo=UTC)
ASSIGNMENT = asked("deepening")
HEADER = Header(
    case="luc-and-veerle", case_version=1, play_digest="", text_digest="", model_version=1, seed=1,
    started="2026-10-05T09:00:00+00:00",
)  # fmt: skip
AT = "2026-10-05T09:01:00+00:00"


def record(*questions: str, seed: int = 1) -> bytes:
    """Return a record of some questions asked."""
    entries = tuple(Entry(at=AT, decision=Ask(question=one)) for one in questions)
    return dump_lines(Attempt(header=HEADER.model_copy(update={"seed": seed}), entries=entries))


@pytest.fixture
def hand_in(tmp_path: Path) -> Callable[..., Submitted]:
    """Return a function that writes files and copies, and reads them as a submission."""

    def write(files: dict[str, bytes], copies: object = ()) -> Submitted:
        for name, raw in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_bytes(raw)
        cells = [{"cell_type": "code", "outputs": [{"data": {COPY: copy}} for copy in copies]}]  # type: ignore[attr-defined]
        (tmp_path / "deepening.ipynb").write_text(json.dumps({"cells": cells, "nbformat": 4}))
        return read_submission(tmp_path, ASSIGNMENT, NOW)

    return write


def asked_in(submitted: Submitted) -> dict[tuple[str, int], list[str]]:
    """Return the questions of each record, by part and number."""
    return {
        (one.part, one.number): [row.question for row in one.attempt.decisions if isinstance(row, Ask)]
        for one in submitted.records
    }


def told(submitted: Submitted) -> set[str]:
    """Return the ids of all notes."""
    return {note.text for note in (*submitted.notes, *(note for one in submitted.records for note in one.notes))}


def test_names() -> None:
    """Of an assignment in a language, and of its records."""
    assert ("psycho-education", "nl") == names_of("psycho-education-nl")
    assert "deepening-a" == record_name("deepening", "a")


def test_records_are_found_by_their_names(hand_in: Callable[..., Submitted]) -> None:
    """Each part and number; not those of other assignments, parts that are not there, or number 0; the outer of two."""
    found = hand_in({
        "deepening-a-1.jsonl": record("one"), "deepening-a-12.jsonl": record("twelve"), "zip/deepening-b-1.jsonl": record("b"),
        "zip/deepening-a-1.jsonl": record("inner"), "deepening-c-1.jsonl": record("c"), "deepening-a-0.jsonl": record("zero"),
        "safety-a-1.jsonl": record("other"), "deepening-a-1.jsonl.torn": b"",
    })  # fmt: skip
    assert {("a", 1): ["one"], ("a", 12): ["twelve"], ("b", 1): ["b"]} == asked_in(found)
    assert 3 == sum(note.text == "note-other-name" for note in found.notes)


BOTH = {
    "only a copy": (None, record("x", "y"), ["x", "y"], {"note-recovered"}),
    "the same": (record("x", "y"), record("x", "y"), ["x", "y"], set()),
    "an older copy": (record("x", "y"), record("x"), ["x", "y"], set()),
    "a copy that goes on": (record("x"), record("x", "y"), ["x", "y"], {"note-copy-longer"}),
    "a copy that says otherwise": (record("x"), record("z", "y"), ["x"], {"note-copy-differs"}),
    "a longer copy of another seed": (record("x"), record("x", "y", seed=2), ["x"], {"note-copy-differs"}),
    "a record that is none": (b"oops", record("x"), ["x"], {"note-recovered", "note-record-not-a-record"}),
    "a torn record": (record("x", "y")[:-9], record("x", "y"), ["x", "y"], {"note-copy-longer"}),
    "a record with a broken line": (record("x", "y", "z").replace(b'"y"', b'"y'), record("x", "y", "z"), ["x", "y", "z"], {"note-copy-longer"}),
    "a record with a broken line, another copy": (
        record("x", "y", "z").replace(b'"y"', b'"y'), record("x", "w"), ["x", "z"],
        {"note-copy-differs", "note-record-garbled", "note-record-chain"},
    ),
    "a copy that is none": (record("x"), b"oops", ["x"], set()),
}  # fmt: skip


@pytest.mark.parametrize("name", BOTH)
def test_a_copy_stands_in_only_where_it_goes_on(name: str, hand_in: Callable[..., Submitted]) -> None:
    """Where the record is missing, or is a beginning of the copy; never in place of other decisions."""
    beside, copy, expected, notes = BOTH[name]
    found = hand_in({} if beside is None else {"deepening-a-1.jsonl": beside}, [copy_of("a", 1, copy)])
    assert {("a", 1): expected} == asked_in(found)
    assert notes == told(found)


NO_COPIES: tuple[Any, ...] = (
    7, [], {}, {"part": "a", "number": 1}, {"part": "z", "number": 1, "record": "x"}, {"part": ["a"], "number": 1, "record": "x"},
    {"part": "a", "number": "1", "record": "x"}, {"part": "a", "number": True, "record": "x"}, {"part": "a", "number": 10**9, "record": "x"},
    {"part": "a", "number": 1, "record": "ééé"}, {"part": "a", "number": 1, "record": "AAAA"},
)  # fmt: skip


@pytest.mark.parametrize("copy", NO_COPIES, ids=repr)
def test_a_copy_of_any_shape_is_passed_over(copy: object, hand_in: Callable[..., Submitted]) -> None:
    """Nothing is recovered, and nothing fails."""
    assert {} == asked_in(hand_in({}, [copy]))


def test_no_more_is_unpacked_than_a_limit() -> None:
    """Neither of one copy, nor of many; the same one twice counts once."""
    cells = [{"outputs": [{"data": {COPY: copy_of("a", n, b"x" * 1000)}} for n in (1, 1, *range(2, 99))]}]
    copies = list(copies_in({"cells": cells}, {"a"}, 100))
    assert MOST_COPIES == len(copies)
    assert {101} == {len(copy.raw) for copy in copies}


def test_files_of_a_folder_stop_somewhere_and_links_are_left(tmp_path: Path) -> None:
    """The outer files come first, so that many inner ones hide nothing."""
    inner = tmp_path / "aaa"
    inner.mkdir()
    for n in range(MOST_FILES + 10):
        (inner / f"{n}").touch()
    (tmp_path / "zzz").touch()
    (tmp_path / "away").symlink_to("/")
    notes: list[Note] = []
    found = list(plain_files(tmp_path, notes))
    assert MOST_FILES == len(found)
    assert tmp_path / "zzz" == found[0]
    assert ["note-link", "note-many-files"] == [note.text for note in notes]


def test_of_many_alike_a_few_are_told(hand_in: Callable[..., Submitted]) -> None:
    """A thousand sentences would hide the one that matters."""
    found = hand_in({f"{n}.jsonl": b"" for n in range(50)})
    assert MOST_TOLD == len(found.notes)


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    """No notebook, no record, no exception."""
    found = read_submission(tmp_path / "nobody", ASSIGNMENT, NOW)
    assert ((), None) == (found.records, found.notebook)
