"""Marks as they are kept, on SQLite and on a real PostgreSQL: added, superseded, never changed, none of them lost."""

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from tests.course.postgres import postgres
from toolkit.course.ledger import TABLES, Kind, Ledger, marks_url
from toolkit.course.marks import MarkStore, Publication, open_marks
from toolkit.course.questions import (
    Question,
    Settlement,
    keep_fingerprint,
    put,
    questions,
    same_decisions,
    settle_question,
)  # fmt: skip
from toolkit.errors import ToolkitError
from toolkit.model.mark import Mark

__all__ = ["postgres"]

NUMBER = iter(range(10_000))


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The connection string of a gradebook."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/gradebook.db"
    return str(request.getfixturevalue("postgres"))


@pytest.fixture
def store(url: str) -> MarkStore:
    """The marks of a course of its own."""
    return open_marks(url, f"course-{next(NUMBER)}")


def mark(**changes: object) -> Mark:
    """Return a mark."""
    usual = {
        "assignment": "deepening", "student": "s01", "task": "decision", "criterion": "R8", "level": 2, "marker": "Ann",
        "at": "",
    }  # fmt: skip
    return Mark.model_validate(usual | changes)


def test_a_mark_is_kept_with_its_number_and_its_time(store: MarkStore) -> None:
    """What was given comes back, and nothing of another student."""
    given, _ = store.give(mark(comment="helder"), mark(student="s02"))
    assert given.id > 0
    assert "T" in given.at
    assert store.marks("deepening", "s01") == (given,)
    assert len(store.marks("deepening")) == 2


def test_a_mark_is_superseded_with_a_reason_and_both_are_kept(store: MarkStore) -> None:
    """Who, when and why; the earlier one stays."""
    (first,) = store.give(mark())
    with pytest.raises(ToolkitError) as refused:
        store.give(mark(level=3, supersedes=first.id))
    assert refused.value.reason == "mark-no-reason"
    (later,) = store.give(mark(level=3, supersedes=first.id, reason="verkeerd gelezen"))
    assert store.marks("deepening") == (first, later)
    assert store.standing("deepening") == (later,)
    assert later.reason == "verkeerd gelezen"


def test_whoever_was_overtaken_is_told_and_nothing_is_lost(store: MarkStore) -> None:
    """A mark that does not know of the last one is refused, with all that was given with it."""
    (first,) = store.give(mark())
    store.give(mark(level=3, supersedes=first.id, reason="herlezen"))
    with pytest.raises(ToolkitError) as refused:
        store.give(mark(criterion="R9"), mark(level=0, supersedes=first.id, reason="toch niet"))
    assert refused.value.reason == "mark-overtaken"
    with pytest.raises(ToolkitError):
        store.give(mark(level=0))
    assert [one.level for one in store.marks("deepening")] == [2, 3]


def test_one_person_does_not_mark_a_text_in_two_roles(store: MarkStore) -> None:
    """However the name is spelt; another text is another matter."""
    store.give(mark(marker="Ann  Peeters"))
    for role in ("second", "moderator"):
        with pytest.raises(ToolkitError) as refused:
            store.give(mark(marker="ann peeters", role=role, criterion="R9"))
        assert refused.value.reason == "mark-two-roles"
    store.give(mark(marker="Ann Peeters", role="second", student="s02"))


def test_rows_are_refused_every_change(store: MarkStore) -> None:
    """Neither update nor delete, by whatever hand; each table."""
    store.give(mark())
    store.keep_remark("Mooi.", "nl", "Ann")
    store.secret()
    settled = put(store.ledger, Question("ask-whose", "deepening", "a", "s01", "s02", "?", "nu"))
    settle_question(store.ledger, settled.id, Settlement("Ann", "nu", "s02"))
    keep_fingerprint(store.ledger, "deepening", "a", "s01", "ff", "nu")
    store.note_published([Publication("deepening", "s01", "nl", "written-decision", 4, None, "Ann", "nu", "")])
    for kind, table in TABLES.items():
        before = store.ledger.rows(kind)
        assert before, kind
        for change in (f"UPDATE {table.name} SET course = 'x'", f"DELETE FROM {table.name}"):
            with pytest.raises(SQLAlchemyError), store.ledger._engine.begin() as connection:
                connection.execute(text(change))
        assert store.ledger.rows(kind) == before


def give_ten(url: str, course: str, marker: str, role: str) -> int:
    """Open the marks anew and give ten, as a person at another desk does."""
    own = open_marks(url, course)
    return sum(len(own.give(mark(student=f"s{n:02}", marker=marker, role=role))) for n in range(10))


def test_many_at_once_lose_nothing(url: str) -> None:
    """Eight people, each opening for the first time and giving ten marks: all eighty are there."""
    course = f"course-{next(NUMBER)}"
    with ThreadPoolExecutor(8) as desks:
        work = [desks.submit(give_ten_tasks, url, course, n) for n in range(8)]
        assert [one.result() for one in work] == [10] * 8
    kept = open_marks(url, course).marks("deepening")
    assert len(kept) == 80
    assert len({one.place for one in kept}) == 80


def give_ten_tasks(url: str, course: str, n: int) -> int:
    """Give ten marks on a criterion of one's own."""
    own = open_marks(url, course)
    return sum(len(own.give(mark(student=f"s{i:02}", criterion=f"R{n}", marker="Ann"))) for i in range(10))


def test_of_those_who_mark_the_same_at_once_one_stands_and_the_others_are_told(url: str) -> None:
    """Six people give the same first mark at the same moment, ten times over."""
    course = f"course-{next(NUMBER)}"
    start = Barrier(6)

    def one(marker: str) -> list[str]:
        own = open_marks(url, course)
        heard = []
        for n in range(10):
            start.wait(timeout=60)
            try:
                own.give(mark(marker=marker, student=f"s{n:02}"))
                heard.append("kept")
            except ToolkitError as refused:
                heard.append(refused.reason)
        return heard

    with ThreadPoolExecutor(6) as desks:
        heard = list(desks.map(one, "ABCDEF"))
    for turn in zip(*heard, strict=True):
        assert sorted(turn) == ["kept"] + ["mark-overtaken"] * 5
    assert len(open_marks(url, course).marks("deepening")) == 10


def test_two_processes_on_one_file(tmp_path: Path) -> None:
    """Two kernels on SQLite: all of both are there, and the file is in write-ahead mode."""
    url = f"sqlite:///{tmp_path}/gradebook.db"
    code = "import sys; from tests.course.test_marks import give_ten; give_ten(*sys.argv[1:])"
    running = [
        subprocess.Popen([sys.executable, "-c", code, url, "c", marker, role], cwd=Path(__file__).parents[2])
        for marker, role in (("Ann", "first"), ("Bea", "second"))
    ]
    assert [one.wait(timeout=120) for one in running] == [0, 0]
    assert len(open_marks(url, "c").marks("deepening")) == 20
    with closing(sqlite3.connect(tmp_path / "marks.db")) as raw, raw:
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    raw.close()


def test_comments_are_kept_to_use_again(store: MarkStore) -> None:
    """By language, each once, and off the list when one wishes."""
    store.keep_remark("Van wie is de overtuiging?", "nl", "Ann")
    store.keep_remark("Van wie is de overtuiging? ", "nl", "Bea")
    store.keep_remark("Whose belief is it?", "en", "Ann")
    (found,) = store.remarks("nl")
    assert found.text == "Van wie is de overtuiging?"
    store.keep_remark("", "nl", "Ann", instead_of=found.id)
    assert store.remarks("nl") == ()
    assert len(store.remarks("en")) == 1


def test_a_question_is_put_once_and_settled_once(store: MarkStore) -> None:
    """With who, when and what; a second decision is refused."""
    asked = Question("ask-whose", "deepening", "a", "s01", "s02", "Van wie is dit?", "2026-11-01")
    found = put(store.ledger, asked)
    assert put(store.ledger, asked._replace(at="2026-11-02")) == found
    assert questions(store.ledger, waiting=True) == (found,)
    settle_question(store.ledger, found.id, Settlement("Ann", "2026-11-03", "s02"))
    with pytest.raises(ToolkitError):
        settle_question(store.ledger, found.id, Settlement("Bea", "2026-11-04", "s01"))
    assert questions(store.ledger, waiting=True) == ()
    assert questions(store.ledger)[0].settled == Settlement("Ann", "2026-11-03", "s02")


def test_copies_are_found_by_their_last_fingerprint(store: MarkStore) -> None:
    """The same decisions in the same part; not in another, and not any more after another attempt."""
    for student, part, digest in (("s01", "a", "x"), ("s02", "a", "x"), ("s03", "b", "x"), ("s04", "a", "y")):
        keep_fingerprint(store.ledger, "deepening", part, student, digest, "nu")
    assert same_decisions(store.ledger, "deepening", "a", "s01") == ("s02",)
    keep_fingerprint(store.ledger, "deepening", "a", "s02", "z", "later")
    keep_fingerprint(store.ledger, "deepening", "a", "s02", "z", "nog later")
    assert same_decisions(store.ledger, "deepening", "a", "s01") == ()
    assert len(store.ledger.rows("fingerprint")) == 5


def test_courses_do_not_see_each_other(url: str) -> None:
    """One database, two courses: marks and secrets apart, and a secret is the same for everybody in one."""
    one, other = (open_marks(url, f"course-{next(NUMBER)}") for _ in range(2))
    one.give(mark())
    assert other.marks("deepening") == ()
    assert one.secret() == open_marks(url, one.ledger.course).secret() != other.secret()


def test_where_marks_are_kept() -> None:
    """Beside an SQLite gradebook; in the same PostgreSQL."""
    assert marks_url("sqlite:////srv/course/gradebook.db") == "sqlite:////srv/course/marks.db"
    assert marks_url("sqlite:///gradebook.db") == "sqlite:///marks.db"
    for scheme in ("postgres", "postgresql", "postgresql+psycopg2"):
        assert marks_url(f"{scheme}://me@host/db") == "postgresql+psycopg://me@host/db"


@pytest.mark.parametrize("url", ["sqlite:////nowhere/at/all/marks.db", "postgresql://me:secret@127.0.0.1:1/db", "x://"])
def test_a_database_that_cannot_be_used_is_a_sentence(url: str) -> None:
    """Place, fault and way out; never a password."""
    with pytest.raises(ToolkitError) as refused:
        open_marks(url, "c")
    assert refused.value.reason == "marks-unusable"
    assert "secret" not in str(refused.value)


def test_every_kind_has_a_table_of_ours() -> None:
    """Names begin with ours, so that the gradebook's own tables are never touched."""
    assert all(table.name == f"sexology_{kind}" for kind, table in TABLES.items())
    assert set(TABLES) == set(Kind.__args__)  # type: ignore[attr-defined]
    assert isinstance(Ledger, type)
