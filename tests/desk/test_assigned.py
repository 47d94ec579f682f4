"""An assignment's part at the desk: whose it is, which story, how far it counts, and what stays closed until feedback."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.course.classroom import COURSE, asked
from toolkit.course.building import case_files, travelling
from toolkit.course.judging import case_finder
from toolkit.course.seeding import seed_of
from toolkit.desk.assigned import AssignedSitting, incomplete, keep_student, read_travelling, student_number
from toolkit.desk.pointing import EXECUTION, points
from toolkit.errors import ToolkitError
from toolkit.model.assignment import TRAVELS, Travelling
from toolkit.words import say

SAFETY = asked("safety")
[PART] = SAFETY.parts
NOW = datetime(2026, 10, 5, 9, 0, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a released assignment."""
    (tmp_path / TRAVELS).write_text(travelling(COURSE, SAFETY, "nl"), encoding="utf-8")
    for name, content in case_files(SAFETY, case_finder()).items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


@pytest.fixture(autouse=True)
def nobody(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine on which no number was kept."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setattr("toolkit.desk.assigned.platformdirs.user_data_path", lambda *_args, **_named: home)
    monkeypatch.delenv("JUPYTERHUB_USER", raising=False)
    return home


def sit(folder: Path, slug: str = PART.case, student: str = "s01") -> AssignedSitting:
    """Take up the part."""
    return AssignedSitting.take(folder, told(folder), "a", student, slug, clock=lambda: NOW)


def told(folder: Path) -> Travelling:
    """Return what was asked."""
    return read_travelling(folder)


def finish(sitting: AssignedSitting) -> None:
    """Close sessions until everything that counts was played."""
    while not sitting.complete:
        sitting.decide({"kind": "close"})


def test_a_number_is_kept_once(nobody: Path) -> None:
    """Unknown at first, then kept; a hub's goes before it; what is no number is refused in a sentence."""
    assert student_number() == ""
    for wrong in ("", "   ", "r 01", "../r01", "r" * 65):
        with pytest.raises(ToolkitError) as refused:
            keep_student(wrong, "nl")
        assert str(refused.value) == say("student-not-a-number", "nl")
    assert keep_student(" r0123 ", "nl") == "r0123" == student_number()
    assert [path.name for path in nobody.iterdir()] == ["student.txt"]


def test_a_hub_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is asked and nothing kept."""
    keep_student("kept", "nl")
    monkeypatch.setenv("JUPYTERHUB_USER", "hubbed")
    assert student_number() == "hubbed"


def test_running_the_cell_again_goes_on(folder: Path) -> None:
    """The same process takes its own record up again for writing; another one may only look."""
    first = sit(folder)
    first.decide({"kind": "ask", "question": "request"})
    again = sit(folder)
    assert not again.read_only
    assert again.record.attempt.entries == first.record.attempt.entries
    again.decide({"kind": "close"})
    with pytest.raises(ToolkitError):
        first.decide({"kind": "close"})
    again.close()


def test_the_seed_is_the_trainees(folder: Path) -> None:
    """From course, assignment and number; the help stage is the assignment's."""
    sitting = sit(folder, student="S01 ")
    header = sitting.record.attempt.header
    assert header.seed == seed_of(COURSE.id, "safety", "s01")
    assert header.help_stage == SAFETY.help_stage
    sitting.close()


def test_it_says_how_many_sessions_count(folder: Path) -> None:
    """Clients agreed on more sessions than the assignment looks at; both are said."""
    with_less = sit(folder).view()["header"]["session_text"]
    assert with_less.endswith(say("part-counts", "nl", n=PART.sessions))


def test_the_end_is_sealed(folder: Path) -> None:
    """After the last session that counts nothing more is played and nothing hidden is told."""
    sitting = sit(folder)
    finish(sitting)
    ending = sitting.view()["ending"]
    assert ending["sealed"]
    assert not any(ending[name] for name in ("bonnet", "remarks", "goals", "score_text"))
    with pytest.raises(ToolkitError, match="bewaard"):
        sitting.decide({"kind": "close"})
    sitting.close()


def test_the_other_story_until_the_end(folder: Path) -> None:
    """Under the same seed, as often as wanted, both records kept; not once everything that counts was played."""
    first = sit(folder)
    assert first.other_story == PART.alternative
    second = first.change_story()
    assert second.case.slug == PART.alternative
    assert second.record.attempt.header.seed == first.record.attempt.header.seed
    assert AssignedSitting.begun(folder, told(folder), "a") == PART.alternative
    finish(second)
    assert second.other_story is None
    with pytest.raises(ToolkitError):
        second.change_story()
    second.close()
    assert len(list(folder.glob("*.jsonl"))) == 2


def test_beginning_again_keeps_seed_and_story(folder: Path) -> None:
    """A restart is another record of the same part."""
    first = sit(folder)
    finish(first)
    again = first.renew_attempt()
    assert (again.case.slug, again.record.attempt.header.seed) == (first.case.slug, first.record.attempt.header.seed)
    assert again.number == first.number + 1
    again.close()


def test_what_is_missing_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not played, not finished, then nothing; only the first criterion speaks, and anywhere but in validate nothing is given."""
    monkeypatch.chdir(folder)
    monkeypatch.setenv(EXECUTION, "validate")
    first, *others = PART.points
    with pytest.raises(ToolkitError) as missing:
        points("safety", "a", first)
    assert str(missing.value) == say("record-missing", "nl", part="a")
    assert all(points("safety", "a", other) is None for other in others)  # type: ignore[func-returns-value]
    sitting = sit(folder)
    sitting.decide({"kind": "close"})
    assert incomplete(folder, "safety", "a") == say("record-unfinished", "nl", part="a", n=PART.sessions)
    finish(sitting)
    sitting.close()
    points("safety", "a", first)
    for elsewhere in ("autograde", ""):
        monkeypatch.setenv(EXECUTION, elsewhere)
        with pytest.raises(ToolkitError) as refused:
            points("safety", "a", first)
        assert str(refused.value) == say("points-not-here", "nl")


@pytest.mark.parametrize("content", [b"", b"{", b"[" * 100_000, b"\xff\xfe{\x00", b'{"course": 1}', b" " * 2_000_000])
def test_a_damaged_folder_is_one_sentence(folder: Path, content: bytes) -> None:
    """Torn, deep, in another encoding, of another shape, enormous."""
    (folder / TRAVELS).write_bytes(content)
    with pytest.raises(ToolkitError) as refused:
        read_travelling(folder, "en")
    assert str(refused.value) == say("assignment-not-here", "en", file=TRAVELS)


def test_a_folder_in_its_place(folder: Path) -> None:
    """Not a file at all."""
    (folder / TRAVELS).unlink()
    (folder / TRAVELS).mkdir()
    with pytest.raises(ToolkitError):
        read_travelling(folder)


def test_a_torn_case_is_one_sentence(folder: Path) -> None:
    """The case that travelled is damaged; nothing is begun."""
    (folder / f"{PART.case}.case").write_bytes(b"torn")
    with pytest.raises(ToolkitError):
        sit(folder)
    assert not list(folder.glob("*.jsonl"))
    shutil.rmtree(folder)
