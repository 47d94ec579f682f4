"""Graded cells get outputs that nbgrader reads as the points they are, and the gradebook's rows say who must look."""

import math
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.course.classroom import asked
from toolkit.course.building import notebook_of
from toolkit.course.explaining import LONGEST_NAME, note_text, points_text
from toolkit.course.filling import CodeMarked, Filled, fill
from toolkit.course.gradebook import settle
from toolkit.course.judging import Judgement, PartJudged
from toolkit.course.submission import Note
from toolkit.grading import PASS, quarter
from toolkit.model.grade import Grade, Reason

WHOLE = asked("whole-course")
CHECKS = [cell["id"] for cell in notebook_of(WHOLE, "en")["cells"] if cell["id"].startswith("code-cohort-")]
NOTHING = Judgement(
    tuple(PartJudged(part, None, ask=Note("ask-no-record", (("part", part.id),))) for part in WHOLE.parts), ()
)  # fmt: skip


def filled(judgement: Judgement = NOTHING, **more: Any) -> tuple[Filled, dict[str, Any]]:  # noqa: ANN401 - handed on
    """Return what was filled in, and the outputs by cell."""
    cells = notebook_of(WHOLE, "en")["cells"]
    done = fill(cells, judgement, WHOLE, "en", story=lambda *_: "", **more)
    return done, {cell["id"]: cell["outputs"] for cell in cells if cell["cell_type"] == "code"}


def read_by_nbgrader(name: str, outputs: list[dict[str, Any]]) -> float:
    """Return the points nbgrader reads in a graded cell."""
    import nbformat
    from nbgrader.utils import determine_grade

    cell = next(cell for cell in notebook_of(WHOLE, "en")["cells"] if cell["id"] == name)
    points, _ = determine_grade(nbformat.from_dict({**cell, "source": "", "outputs": outputs}))
    return float(points)


def test_no_record_is_0_with_a_person_asked_and_a_sentence() -> None:
    """For every criterion; what stands in the cell is the sentence."""
    done, outputs = filled()
    for criterion in WHOLE.parts[0].points:
        name = f"a-{criterion}"
        assert 0.0 == done.points[name] == read_by_nbgrader(name, outputs[name])
        assert "Part a: there is no record; 0 until a person has looked." == done.asks[name]
    assert done.sentences == ("Part a: there is no record; 0 until a person has looked.",)


SHARES = (0.0, 0.25, 0.5, 0.3333, 1, 1.0, 7.0, -3.0, math.nan, math.inf, -math.inf)


@pytest.mark.parametrize("share", SHARES)
def test_code_earns_a_quarter_step_between_0_and_its_points(share: float) -> None:
    """Whatever share came back."""
    done, outputs = filled(code={CHECKS[0]: CodeMarked(share, "<script>why</script>")})
    points = done.points[CHECKS[0]]
    assert 0.0 <= points <= 2.0
    assert points * 4 == int(points * 4)
    assert points == read_by_nbgrader(CHECKS[0], outputs[CHECKS[0]])
    assert "<script" not in str(outputs)


def test_checks_of_code_that_nobody_handed_in_are_0_and_settled() -> None:
    """There was nothing to mark."""
    done, outputs = filled()
    for name in CHECKS:
        assert name not in done.asks
        assert 0.0 == read_by_nbgrader(name, outputs[name])


def test_code_that_could_not_be_run_waits_for_a_person() -> None:
    """0 for now, and why."""
    done, outputs = filled(unrun=Note("ask-no-walls", (("why", "no bubblewrap"),)))
    for name in CHECKS:
        assert 0.0 == done.points[name] == read_by_nbgrader(name, outputs[name])
        assert "no bubblewrap" in done.asks[name]
    assert not [name for name in done.asks if name.startswith("written-")]


@pytest.mark.parametrize("lost", ["note-no-notebook", "note-notebook-broken", "note-notebook-too-large"])
def test_a_notebook_that_cannot_be_read_asks_for_all_that_was_written_in_it(lost: str) -> None:
    """Else those answers would be settled at 0."""
    done, _ = filled(NOTHING._replace(notes=(Note(lost, (("file", "x.ipynb"),)),)))
    assert {*CHECKS, "written-formulation", "written-learning"} <= done.asks.keys()


def test_a_name_is_one_short_plain_line() -> None:
    """Whatever a trainee called a file."""
    note = Note("note-link", (("file", "a\nb\x1b[31m\u202e{file}%s\udcff" + "x" * 999),))
    sentence = note_text(note, "en")
    assert sentence.startswith("a?b?[31m?{file}%s?xxx")
    assert sentence.isprintable()
    assert len(sentence) < LONGEST_NAME + 60


def test_points_read_as_people_write_them() -> None:
    """A comma in Dutch, no needless decimal."""
    assert ["2", "2,5", "2.25", "0"] == [
        points_text(2.0, "nl"),
        points_text(2.5, "nl"),
        points_text(2.25, "en"),
        points_text(0, "en"),
    ]


@given(st.floats(0, 1), st.floats(0.25, 40))
def test_a_quarter_is_a_quarter(share: float, most: float) -> None:
    """Whole quarters, halves upward."""
    points = quarter(share * most)
    assert points * 4 == int(points * 4)
    assert abs(points - share * most) <= 0.125


# ---------------------------------------------------------------- the gradebook's rows


class Book:
    """As much of nbgrader's gradebook as is settled."""

    def __init__(self, **scores: tuple[float | None, float | None, float]) -> None:
        self.grades = [
            SimpleNamespace(name=name, auto_score=auto, manual_score=manual, extra_credit=None, max_score=most, needs_manual_grade=manual is not None)
            for name, (auto, manual, most) in ((name.replace("_", "-"), row) for name, row in scores.items())
        ]  # fmt: skip
        self.db = SimpleNamespace(commit=lambda: None)

    def find_submission_notebook(self, *_: str) -> Any:  # noqa: ANN401 - nbgrader has no types
        """Return itself."""
        return self

    def row(self, name: str) -> Any:  # noqa: ANN401 - nbgrader has no types
        """Return the grade of a cell."""
        return next(row for row in self.grades if row.name == name)

    @property
    def total(self) -> float:
        """Points in all."""
        return sum(
            (row.auto_score if row.manual_score is None else row.manual_score or 0) + (row.extra_credit or 0) for row in self.grades
        )  # fmt: skip


def judged(*, capped: bool) -> Judgement:
    """Return a judgement with a cap or without one."""
    cap = Reason("cap-danger", rule="W06") if capped else None
    return Judgement((PartJudged(WHOLE.parts[0], Grade((), cap, 1, 1)),), ())


def settled(book: Book, judgement: Judgement, asks: dict[str, str] | None = None, **more: Any) -> Book:  # noqa: ANN401
    settle(book, "n", "a", "s", judgement, Filled({}, asks or {}, ()), **more)
    return book


def test_a_cap_is_seen_and_never_more_than_there_is() -> None:
    """Just below a pass; nothing where the total is there already; never below nothing; gone when it no longer holds."""
    book = settled(Book(a_safety=(4.0, None, 4.0), a_programme=(16.0, None, 16.0)), judged(capped=True))
    assert book.row("a-safety").extra_credit < 0
    assert 0 < book.total < PASS * 20
    settled(book, judged(capped=True))
    assert PASS * 20 - 0.25 == book.total, "settled again, it is the same"
    settled(book, judged(capped=False))
    assert (None, 20.0) == (book.row("a-safety").extra_credit, book.total)
    for low in (0.0, 1.0, 5.0):
        low_book = settled(Book(a_safety=(low, None, 4.0), a_programme=(0.0, None, 16.0)), judged(capped=True))
        assert low == low_book.total


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), min_size=1, max_size=5))
def test_no_cap_makes_a_total_negative(rows: list[tuple[int, int]]) -> None:
    """Whatever was earned, of whatever could be."""
    cells = {f"a_{n}": (min(one, most) / 4, None, most / 4) for n, (one, most) in enumerate(rows)}
    book = settled(Book(a_safety=(0.0, None, 2.0), **cells), judged(capped=True))
    assert 0.0 <= book.total <= max(0.0, PASS * sum(row.max_score for row in book.grades))


def test_a_person_is_asked_once_and_not_again_after_an_answer() -> None:
    """Neither where somebody gave a mark, nor where the question was settled."""
    asks = {"a-safety": "whose?", "a-programme": "whose?"}
    book = settled(Book(a_safety=(4.0, None, 4.0), a_programme=(1.0, 2.0, 16.0)), judged(capped=False), asks)
    assert book.row("a-safety").needs_manual_grade
    book = settled(Book(a_safety=(4.0, None, 4.0)), judged(capped=False), asks, answered={"a"})
    assert not book.row("a-safety").needs_manual_grade


def test_marks_that_people_agreed_on_stay_settled() -> None:
    """As long as what stands there is what was published; what somebody typed since is theirs to confirm."""
    book = Book(a_safety=(4.0, None, 4.0), written_formulation=(None, 7.0, 9.0), written_learning=(None, 2.0, 3.0))
    settled(book, judged(capped=False), agreed={"written-formulation": 7.0, "written-learning": 3.0, "gone": 1.0})
    assert not book.row("written-formulation").needs_manual_grade
    assert book.row("written-learning").needs_manual_grade
