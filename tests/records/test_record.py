"""An open record: one writer, nothing lost, and the disk's troubles told in a sentence."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.records.test_chain import ENTRIES, HEADER
from toolkit.errors import RecordError
from toolkit.records import create_record, open_record, read_attempt

ROOT = Path(__file__).resolve().parents[2]
HOLD = """
import sys
from pathlib import Path
from toolkit.records import open_record
record = open_record(Path(sys.argv[1]))
print(record.read_only, flush=True)
sys.stdin.read()
"""
FILL = """
import resource, sys
from pathlib import Path
from tests.records.test_chain import ENTRIES
from toolkit.errors import RecordError
from toolkit.records import open_record
path = Path(sys.argv[1])
record = open_record(path)
size = path.stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 30, resource.RLIM_INFINITY))
try:
    record.append(ENTRIES[1])
except RecordError as fault:
    print(fault, fault.reason, path.stat().st_size == size, len(record.attempt.entries), sep="|")
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
record.append(ENTRIES[1])
print(len(record.attempt.entries))
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where a record with one entry stands, closed."""
    path = tmp_path / "attempts" / "milan-1.jsonl"
    with create_record(path, HEADER) as record:
        record.append(ENTRIES[0])
    return path


def start(program: str, *arguments: str) -> subprocess.Popen[str]:
    """Start another Python on this toolkit."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-c", program, *arguments]
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment, cwd=ROOT
    )


def test_an_entry_is_on_disk_when_append_returns(path: Path) -> None:
    """Each entry can be read by anyone at once, and a later session goes on in the same chain."""
    with open_record(path) as record:
        assert record.read_only is None
        for n, entry in enumerate(ENTRIES[1:], start=2):
            record.append(entry)
            assert read_attempt(path).attempt.entries == ENTRIES[:n] == record.attempt.entries
    with open_record(path) as again:
        assert again.attempt.entries == ENTRIES


def test_append_waits_for_the_disk(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bytes are handed through to the disk, not only to the system."""
    synced: list[bytes] = []
    monkeypatch.setattr(os, "fsync", lambda _: synced.append(path.read_bytes()))
    with open_record(path) as record:
        record.append(ENTRIES[1])
    assert [path.read_bytes()] == synced


def test_a_second_program_reads_only_and_learns_where_the_first_is(path: Path) -> None:
    """The lock is the system's: held by a real process, gone when that process is killed."""
    first = start(HOLD, str(path))
    assert first.stdout is not None
    assert first.stdout.readline() == "None\n"
    with open_record(path) as second:
        assert second.read_only is not None
        assert ("read-only", str(first.pid)) == (second.read_only.reason, second.read_only.names["pid"])
        assert f"process {first.pid} on " in str(second.read_only)
        assert ENTRIES[:1] == second.attempt.entries
        with pytest.raises(RecordError, match="read-only here"):
            second.append(ENTRIES[1])
    first.kill()
    first.communicate()
    with open_record(path) as third:
        assert third.read_only is None
        third.append(ENTRIES[1])


def test_a_second_panel_in_the_same_program_reads_only(path: Path) -> None:
    """Two panels in one kernel do not write into each other's record either."""
    with open_record(path), open_record(path) as second:
        assert second.read_only is not None
    with open_record(path) as third:
        assert third.read_only is None


def test_a_missing_or_foreign_note_does_not_matter(path: Path) -> None:
    """The lock decides; the note beside it only informs."""
    with open_record(path):
        note = path.with_name(f"{path.name}.holder")
        for content in (b"\xff", b"[]", b'{"pid": [1], "more": 2}', b""):
            note.write_bytes(content)
            with open_record(path) as second:
                assert "open elsewhere (process " in str(second.read_only)


def test_a_torn_line_is_kept_beside_the_record_before_the_next_is_written(path: Path) -> None:
    """Opening changes nothing; appending mends, and not one byte is thrown away."""
    whole, torn = path.read_bytes(), b'{"n":2,"at":"half a l' + b"x" * 5000
    path.write_bytes(whole + torn)
    with open_record(path) as record:
        assert record.notice is not None
        assert path.read_bytes() == whole + torn
        record.append(ENTRIES[1])
    assert path.with_name(f"{path.name}.torn").read_bytes() == torn + b"\n"
    assert read_attempt(path)[:2] == (record.attempt, None)
    assert path.read_bytes().startswith(whole)


def test_a_last_line_without_new_line_gets_one(path: Path) -> None:
    """An editor that strips the last line end does no harm."""
    path.write_bytes(path.read_bytes().removesuffix(b"\n"))
    with open_record(path) as record:
        assert record.notice is None
        record.append(ENTRIES[1])
    assert read_attempt(path).attempt.entries == ENTRIES[:2]
    assert path.read_bytes().count(b"\n") == 3


def test_a_record_changed_by_another_program_is_not_written_over(path: Path) -> None:
    """Somebody restored, emptied or deleted the file meanwhile: it is left as it is."""
    other = path.read_bytes().replace(b"onset", b"tests")
    for content in (other, b""):
        with open_record(path) as record:
            kept = path.read_bytes()
            path.write_bytes(content)
            with pytest.raises(RecordError, match="another program changed this record"):
                record.append(ENTRIES[1])
            assert path.read_bytes() == content
            assert ENTRIES[:1] == record.attempt.entries
            path.write_bytes(kept)
    with open_record(path) as record:
        path.unlink()
        with pytest.raises(RecordError, match="could not be saved"):
            record.append(ENTRIES[1])


@pytest.mark.skipif(sys.platform == "win32", reason="limits of file sizes are POSIX")
def test_a_full_disk_is_a_sentence_and_harms_nothing(path: Path) -> None:
    """The system really stops in the middle of a line; the record ends where it ended, and goes on afterwards."""
    printed, _ = start(FILL, str(path)).communicate()
    refused, after = printed.splitlines()
    assert "could not be saved (File too large); the 1 entries before it are safe" in refused
    assert refused.endswith("|not-written|True|1")
    assert "2" == after
    assert read_attempt(path)[:2] == (open_record(path).attempt, None)


def test_an_interrupted_write_leaves_no_half_line(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The kernel's stop button in the middle of a write is no harm: the entry is there whole or not at all."""
    before = path.read_bytes()

    def stop(_: int) -> None:
        raise KeyboardInterrupt

    with open_record(path) as record:
        monkeypatch.setattr(os, "fsync", stop)
        with pytest.raises(KeyboardInterrupt):
            record.append(ENTRIES[1])
        monkeypatch.undo()
        assert path.read_bytes() == before
        record.append(ENTRIES[1])
    assert read_attempt(path).attempt.entries == ENTRIES[:2]


@pytest.mark.skipif(sys.platform == "win32", reason="rights of folders are POSIX")
def test_a_folder_nobody_may_write_in_can_still_be_read() -> None:
    """Old attempts open read-only; a new one, or another entry, is refused in a sentence."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with create_record(folder / "milan-1.jsonl", HEADER) as record:
            record.append(ENTRIES[0])
        (folder / "milan-1.jsonl.lock").unlink(missing_ok=True)
        with without_rights(folder), open_record(folder / "milan-1.jsonl") as record:
            assert ENTRIES[:1] == record.attempt.entries
            with pytest.raises(RecordError, match=r"nothing can be saved here \(Permission denied\)") as caught:
                record.append(ENTRIES[1])
            assert caught.value.reason == "not-written"
            with pytest.raises(RecordError, match=r"nothing can be saved here \(Permission denied\)"):
                create_record(folder / "milan-2.jsonl", HEADER)


@contextmanager
def without_rights(folder: Path) -> Iterator[None]:
    """Make a folder read-only; root, who may write everywhere, becomes somebody else meanwhile."""
    me = os.geteuid()
    folder.chmod(0o555)
    if me == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(me)
        folder.chmod(0o755)


def test_creating_never_writes_over_anything(path: Path, tmp_path: Path) -> None:
    """A record that is there stays, and a folder that is a file is a sentence."""
    before = path.read_bytes()
    with pytest.raises(RecordError, match="there is a record here already") as caught:
        create_record(path, HEADER)
    assert ("out-exists", before) == (caught.value.reason, path.read_bytes())
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(RecordError, match="could not be saved"):
        create_record(tmp_path / "file" / "milan-1.jsonl", HEADER)


def test_a_record_that_cannot_begin_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk at the very start leaves nothing that looks like an attempt, and no lock."""

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "milan-1.jsonl"
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(RecordError, match=r"could not be saved \(No space left"):
        create_record(path, HEADER)
    monkeypatch.undo()
    assert not path.exists()
    with create_record(path, HEADER) as record:
        assert record.read_only is None


def test_a_closed_record_says_so(path: Path) -> None:
    """Nothing is appended after closing, and closing twice does no harm."""
    record = open_record(path)
    record.close()
    record.close()
    with pytest.raises(RecordError, match="was closed here") as caught:
        record.append(ENTRIES[1])
    assert caught.value.reason == "closed"


def test_opening_a_bad_record_lets_go_of_its_lock(path: Path) -> None:
    """A record that cannot be read does not stay locked."""
    kept = path.read_bytes()
    path.write_bytes(b"{}\n")
    with pytest.raises(RecordError, match="not a record"):
        open_record(path)
    path.write_bytes(kept)
    with open_record(path) as record:
        assert record.read_only is None


def test_the_lines_of_a_record_are_plain_json(path: Path) -> None:
    """Anyone can read a record without this toolkit: a header, then numbered decisions with their times."""
    header, first = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    assert ("sexology-toolkit attempt", 0, "milan") == (header["format"], header["n"], header["header"]["case"])
    assert (1, {"kind": "ask", "question": "onset", "to": "together"}) == (first["n"], first["decision"])
    assert {"n", "at", "decision", "hash"} == set(first)
