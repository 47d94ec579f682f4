"""Agreed marks in a real gradebook of nbgrader, on SQLite and PostgreSQL: score, author, reason, cap; nothing overwritten."""

import os
import shutil
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from nbgrader.api import Gradebook

from tests.course.postgres import new_database, postgres
from tests.course.written import COURSE, write_in
from toolkit.course.answers import Handed
from toolkit.course.judging import case_finder
from toolkit.course.ledger import Ledger, marks_url
from toolkit.course.levels import levels_of
from toolkit.course.marks import MarkStore
from toolkit.course.publishing import Published, Publisher, machine_caps
from toolkit.course.submission import Note
from toolkit.grading import PASS
from toolkit.model.mark import Mark

__all__ = ["postgres"]

# nbgrader's own, when a submission is added
pytestmark = pytest.mark.filterwarnings("ignore:Object of type <Submitted:sqlalchemy.exc.SAWarning")

SAFETY = next(one for one in COURSE.assignments if one.id == "safety")
NOW = datetime(2026, 11, 20, 14, 5, tzinfo=UTC)
MAXIMUM = 12 + 8 + 6
CAP = Note("reason/cap-unasked", (("part", "a"),))


def fill(url: str) -> None:
    """Make a gradebook in which two trainees were autograded: 11 and 7 of 20, and nobody read what they wrote."""
    with Gradebook(url, "sexology") as gradebook:
        for language in ("nl", "en"):
            name = f"safety-{language}"
            gradebook.add_assignment(name)
            gradebook.add_notebook("safety", name)
            for cell, points, kind in (
                ("a-safety", 12, "code"),
                ("a-referral", 8, "code"),
                ("written-letter", 6, "markdown"),
            ):
                gradebook.add_grade_cell(cell, "safety", name, max_score=points, cell_type=kind)
            gradebook.add_solution_cell("written-letter", "safety", name)
        for student, language in (("s01", "nl"), ("s02", "en")):
            gradebook.add_student(student)
            gradebook.add_submission(f"safety-{language}", student)
            for cell, points in (("a-safety", 11.0), ("a-referral", 7.0)):
                grade = gradebook.find_grade(cell, "safety", f"safety-{language}", student)
                grade.auto_score, grade.needs_manual_grade = points, False
        gradebook.db.commit()


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A gradebook to take copies of: making one takes nbgrader three seconds."""
    file = tmp_path_factory.mktemp("filled") / "gradebook.db"
    url = f"sqlite:///{file}" if request.param == "sqlite" else new_database(request.getfixturevalue("postgres"))
    with (
        pytest.MonkeyPatch.context() as patch
    ):  # for a new gradebook nbgrader starts a program that stands beside Python
        patch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
        fill(url)
    return url


@pytest.fixture
def url(filled: str, tmp_path: Path) -> str:
    """The connection string of a copy."""
    if not filled.startswith("sqlite"):
        return new_database(filled, copied=True)
    shutil.copy(filled.removeprefix("sqlite:///"), tmp_path / "gradebook.db")
    return f"sqlite:///{tmp_path}/gradebook.db"


@pytest.fixture
def book(url: str) -> Iterator[Gradebook]:
    """The gradebook, as a supervisor has it open."""
    with Gradebook(url, "sexology") as gradebook:
        yield gradebook


@pytest.fixture
def store(url: str, request: pytest.FixtureRequest) -> MarkStore:
    """Marks of a course of its own, given a minute apart."""
    minutes = iter(range(1000))
    clock = lambda: NOW + timedelta(minutes=next(minutes))  # noqa: E731
    return MarkStore(Ledger(marks_url(url), request.node.name[:60]), clock)


def give(
    store: MarkStore, levels: tuple[int, int], role: str = "first", student: str = "s01", comment: str = ""
) -> None:
    """Give both levels."""
    marker = {"first": "Ann", "second": "Bea", "moderator": "Cas"}[role]
    store.give(*(mark(c, n, marker, role, student, comment) for c, n in zip(("R5", "R10"), levels, strict=True)))


def mark(criterion: str, level: int, marker: str, role: str, student: str, comment: str = "", **more: Any) -> Mark:  # noqa: ANN401 - a mark's other fields
    """Return a mark."""
    return Mark(
        assignment="safety", student=student, task="letter", criterion=criterion, level=level, marker=marker, at="",
        role=role, comment=comment, **more,
    )  # type: ignore[arg-type]  # fmt: skip


def put(
    url: str, store: MarkStore, *who: Handed, cap: Note | None = None, replace: bool = False, double: bool = False
) -> Published:
    """Publish."""
    publisher = Publisher(url, "sexology", COURSE, store, "Ann", NOW)
    return publisher.publish(SAFETY, who or (Handed("s01", "nl"),), lambda _: cap, replace=replace, double=double)


def row(book: Gradebook, cell: str = "written-letter", student: str = "s01", language: str = "nl") -> Any:  # noqa: ANN401 - nbgrader's row
    """Return a grade as the gradebook holds it now."""
    book.db.expire_all()
    return book.find_grade(cell, "safety", f"safety-{language}", student)


def said(book: Gradebook, student: str = "s01", language: str = "nl") -> str:
    """Return the comment on what was written."""
    book.db.expire_all()
    return str(book.find_comment("written-letter", "safety", f"safety-{language}", student).manual_comment)


def test_agreed_marks_are_manual_scores_with_who_when_and_why(url: str, book: Gradebook, store: MarkStore) -> None:
    """The sum of levels; nothing left to mark by hand; both markers, in the language of the submission."""
    give(store, (2, 3), comment="Alarmteken gezien.")
    give(store, (3, 3), "second")
    assert put(url, store) == Published(1, ())
    grade = row(book)
    assert (grade.manual_score, grade.needs_manual_grade, grade.score) == (6.0, False, 6.0)
    text = said(book)
    for words in (
        "R5 Veiligheid", "3 van 3", "naar boven afgerond", "twee beoordelaars eens", "Alarmteken gezien.", "Ann, 20 november 2026, 14:05",
        "Bea, 20 november 2026, 14:06",
    ):  # fmt: skip
        assert words in text
    assert row(book, "a-safety").extra_credit is None


def test_in_english_where_it_was_written_in_english(url: str, book: Gradebook, store: MarkStore) -> None:
    """The comment follows the submission, whatever the marker's language."""
    give(store, (2, 2), student="s02")
    put(url, store, Handed("s02", "en"))
    assert "R5 Safety and medical gates: 2 of 3 (competent)." in said(book, "s02", "en")


def test_nothing_is_put_there_before_it_is_agreed(url: str, book: Gradebook, store: MarkStore) -> None:
    """Waiting for a second marker or for a moderator: told, and left to be marked by hand."""
    give(store, (3, 3))
    assert put(url, store, double=True).cells == 0
    give(store, (1, 3), "second", comment="Noem ook wie er belt.")
    done = put(url, store)
    assert done.cells == 0
    assert "R5" in done.sentences[0]
    assert row(book).needs_manual_grade
    store.give(mark("R5", 2, "Cas", "moderator", "s01"))
    assert put(url, store).cells == 1
    assert row(book).manual_score == 5.0
    assert "na moderatie" in said(book)
    assert "Cas" in said(book)
    assert "Noem ook wie er belt." in said(book)  # the moderator said nothing, so the markers' words stand


def test_feedback_tells_the_markers_words_where_a_moderator_had_none(url: str, store: MarkStore) -> None:
    """And the moderator's alone, once there are any."""
    give(store, (3, 3))
    give(store, (1, 3), "second", comment="Noem ook wie er belt.")
    store.give(mark("R5", 2, "Cas", "moderator", "s01"))
    put(url, store)
    course = COURSE.model_copy(update={"id": store.ledger.course})
    assert levels_of(url, course, SAFETY, "s01", "nl")["letter"][0].comments == ("Noem ook wie er belt.",)
    last = store.standing("safety")[-1]
    store.give(
        last.model_copy(update={"comment": "Wie belt, blijft open.", "supersedes": last.id, "reason": "vollediger"})
    )
    assert levels_of(url, course, SAFETY, "s01", "nl")["letter"][0].comments == ("Wie belt, blijft open.",)


def test_publishing_again_changes_nothing_and_a_new_mark_does(url: str, book: Gradebook, store: MarkStore) -> None:
    """Twice is once; a superseded mark brings the score up to date, with its reason; what stood there is kept."""
    give(store, (3, 3))
    assert put(url, store).cells == 1
    first = said(book)
    row(book).needs_manual_grade = True
    book.db.commit()
    assert put(url, store).cells == 0
    assert said(book) == first
    assert not row(book).needs_manual_grade
    last = store.standing("safety")[-1]
    store.give(last.model_copy(update={"level": 1, "supersedes": last.id, "reason": "oordelende zin gemist"}))
    assert put(url, store).cells == 1
    assert row(book).manual_score == 4.0
    assert "oordelende zin gemist" in said(book)
    assert said(book).count("Nagekeken door mensen") == 1
    assert [(one.points, one.replaced) for one in store.published("safety")] == [(6.0, None), (4.0, 6.0)]


def test_what_somebody_typed_into_formgrader_is_left_and_told(url: str, book: Gradebook, store: MarkStore) -> None:
    """Until one says that it gives way; then it is kept in the store. A typed comment stays above ours."""
    row(book).manual_score = 2.5
    book.find_comment("written-letter", "safety", "safety-nl", "s01").manual_comment = "Kom eens langs."
    book.db.commit()
    give(store, (3, 3))
    done = put(url, store)
    assert done.cells == 0
    assert "2,5" in done.sentences[0]
    assert row(book).manual_score == 2.5
    assert put(url, store, replace=True).cells == 1
    assert row(book).manual_score == 6.0
    assert store.published("safety")[-1].replaced == 2.5
    assert said(book).startswith("Kom eens langs.\n\n")


@pytest.mark.parametrize(("levels", "cap", "words"), [((0, 3), None, "R5"), ((3, 3), CAP, "veiligheid gevraagd")])
def test_a_cap_lowers_the_whole_assignment_and_says_so(
    url: str, book: Gradebook, store: MarkStore, levels: tuple[int, int], cap: Note | None, words: str
) -> None:
    """By people or by the machine: just below a pass, with a sentence; the same after publishing again."""
    give(store, levels)
    for _ in range(2):
        put(url, store, cap=cap)
        taken = row(book, "a-safety").extra_credit
        assert taken < 0
        book.db.expire_all()
        total = book.find_submission("safety-nl", "s01").score
        assert total == pytest.approx(PASS * MAXIMUM - 0.25)
        assert "Slaaggrens" in said(book)
        assert words in said(book)


def test_a_cap_that_falls_away_gives_the_points_back(url: str, book: Gradebook, store: MarkStore) -> None:
    """After moderation: nothing taken, nothing said."""
    give(store, (0, 3))
    put(url, store)
    last = store.standing("safety")[0]
    store.give(last.model_copy(update={"level": 2, "supersedes": last.id, "reason": "herlezen"}))
    put(url, store)
    assert row(book, "a-safety").extra_credit is None
    assert "Slaaggrens" not in said(book)
    book.db.expire_all()
    assert book.find_submission("safety-nl", "s01").score == 11 + 7 + 5


def test_where_nothing_was_autograded_that_is_told(url: str, book: Gradebook, store: MarkStore) -> None:
    """A student the gradebook does not know."""
    give(store, (3, 3), student="s09")
    done = put(url, store, Handed("s09", "nl"))
    assert done.cells == 0
    assert "autograde" in done.sentences[0]


def test_the_machine_says_why_it_caps(tmp_path: Path) -> None:
    """From a replay, never from what the submission says."""
    for student, player in (("s01", "reference"), ("s02", "random")):
        write_in(tmp_path, "safety", "nl", student, player=player)
    capped = machine_caps(tmp_path, COURSE, SAFETY, case_finder(), NOW)
    assert capped(Handed("s01", "nl")) is None
    found = capped(Handed("s02", "nl"))
    assert found is not None
    assert found.text.startswith("reason/cap-")
