"""A learner's folder: attempts are numbered, listed and never deleted or written over."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.records.test_chain import ENTRIES, HEADER
from toolkit.errors import RecordError
from toolkit.records import Store


def test_attempts_are_numbered_per_case(tmp_path: Path) -> None:
    """Each case counts for itself, also when one name begins with the other's."""
    store = Store(tmp_path / "attempts")
    assert store.latest("milan") is None
    assert store.listing("milan") == ()
    for case in ("milan", "milan", "milan-2", "sien-and-jonas"):
        store.create(HEADER.model_copy(update={"case": case})).close()
    names = sorted(path.name for path in store.folder.glob("*.jsonl"))
    assert ["milan-1.jsonl", "milan-2-1.jsonl", "milan-2.jsonl", "sien-and-jonas-1.jsonl"] == names
    assert [1, 2] == [listed.number for listed in store.listing("milan")]
    assert [1] == [listed.number for listed in store.listing("milan-2")]


def test_the_latest_attempt_is_the_one_with_the_highest_number(tmp_path: Path) -> None:
    """Ten comes after nine, and what it says is read at once."""
    store = Store(tmp_path)
    for _ in range(10):
        store.create(HEADER).close()
    with store.open("milan", 10) as record:
        record.append(ENTRIES[0])
    latest = store.latest("milan")
    assert latest is not None
    assert latest.attempt is not None
    assert (10, ENTRIES[:1]) == (latest.number, latest.attempt.entries)


def test_an_attempt_that_cannot_be_read_is_listed_with_its_reason(tmp_path: Path) -> None:
    """Nothing is hidden, nothing is skipped, and the next attempt gets another number."""
    store = Store(tmp_path)
    store.create(HEADER).close()
    store.path("milan", 2).write_text("hello\n", encoding="utf-8")
    store.path("milan", 3).write_bytes(store.path("milan", 1).read_bytes() + b'{"n"')
    (tmp_path / "milan-x.jsonl").write_text("", encoding="utf-8")
    first, second, third = store.listing("milan")
    assert (None, HEADER) == (first.fault, first.attempt and first.attempt.header)
    assert second.attempt is None
    assert second.fault is not None
    assert second.fault.reason == "record-foreign"
    assert third.notice is not None
    with store.create(HEADER) as record:
        assert "milan-4.jsonl" == record.path.name


def test_attempts_begun_at_the_same_moment_get_different_numbers(tmp_path: Path) -> None:
    """However many panels begin at once, each has a record of its own."""
    store = Store(tmp_path)
    with ThreadPoolExecutor(8) as pool:
        records = list(pool.map(lambda _: store.create(HEADER), range(8)))
    assert {f"milan-{n}.jsonl" for n in range(1, 9)} == {record.path.name for record in records}
    assert not any(record.read_only for record in records)
    for record in records:
        record.close()


def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path) -> None:
    """A case's name can never point outside the folder."""
    for name in ("../milan", "a/b", "", "mi lan", "milan\n"):
        with pytest.raises(RecordError, match="cannot be part of the name of a file"):
            Store(tmp_path).create(HEADER.model_copy(update={"case": name}))
    assert [] == list(tmp_path.iterdir())


def test_a_folder_that_is_a_file_is_a_sentence(tmp_path: Path) -> None:
    """Listing and creating say what is wrong."""
    (tmp_path / "attempts").write_text("x", encoding="utf-8")
    store = Store(tmp_path / "attempts")
    with pytest.raises(RecordError, match="cannot be read"):
        store.listing("milan")
    with pytest.raises(RecordError, match="cannot be read"):
        store.create(HEADER)
