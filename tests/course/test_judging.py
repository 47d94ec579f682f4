"""What a submission is worth: the first finished attempt, under the trainee's own seed, with the supervisor's case."""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from tests.course.classroom import COURSE, asked, attempt_of
from toolkit.casefiles import load_case
from toolkit.course.asking import agreed_points, keep_questions, store_beside
from toolkit.course.judging import Judgement, PartJudged, case_finder, judge
from toolkit.course.marks import Publication
from toolkit.course.questions import Settlement, questions, settle_question
from toolkit.course.seeding import seed_of
from toolkit.course.submission import Found, Submitted
from toolkit.model.attempt import Attempt

ASSIGNMENT = asked("safety")
PART = ASSIGNMENT.parts[0]
STUDENT = "s1"
NOW = datetime(2026, 11, 1, tzinfo=UTC)


@cache
def played(student: str = STUDENT, player: str = "reference", case: str = PART.case, cut: int | None = None) -> Attempt:
    """Return an attempt, cut after so many decisions."""
    seed = seed_of(COURSE.id, ASSIGNMENT.id, student)
    attempt = attempt_of(load_case(case), seed, player, sessions=PART.sessions)
    return attempt.model_copy(update={"entries": attempt.entries[:cut]})


def judged(
    *attempts: Attempt, student: str = STUDENT, roster: Iterator[str] | tuple[str, ...] = ("s0", STUDENT, "s2")
) -> PartJudged:
    """Return what attempts 1, 2, ... at the part are worth."""
    records = tuple(Found("a", n, "x", attempt, b"", ()) for n, attempt in enumerate(attempts, start=1))
    (part,) = judge(Submitted(records, (), None), COURSE, ASSIGNMENT, student, find=case_finder(), roster=roster).parts
    return part


def points(part: PartJudged) -> float:
    """Return the points of a part."""
    assert part.grade is not None
    return part.grade.points


def texts(part: PartJudged) -> list[str]:
    """Return the ids of the notes."""
    return [note.text for note in part.notes]


def test_the_first_finished_attempt_counts() -> None:
    """Not a better one after it; not one before it that was given up."""
    worse, better, stopped = played(player="random"), played(), played(cut=3)
    assert points(judged(worse)) < points(judged(better))
    assert points(judged(worse)) == points(judged(worse, better))
    assert points(judged(better)) == points(judged(stopped, better, worse))
    assert (2, ["note-restarts"]) == (judged(stopped, better, worse).restarts, texts(judged(stopped, better, worse)))


def test_where_none_was_finished_the_one_that_came_furthest_counts() -> None:
    """And it is told that it is not whole."""
    long = played(player="education-only")
    sessions = [n for n, one in enumerate(long.decisions, start=1) if one.kind == "close"]
    shorter, longer = (long.model_copy(update={"entries": long.entries[: sessions[n]]}) for n in (0, 1))
    part = judged(shorter, longer)
    assert part.found is not None
    assert part.found.number == 2
    assert "note-unfinished" in texts(part)
    assert judged(longer, longer).found == judged(longer).found


def test_the_story_of_equal_weight_counts_the_same() -> None:
    """Whichever was chosen; any other case is put to a person."""
    assert PART.alternative is not None
    assert PART.points.keys() == {score.criterion for score in judged(played(case=PART.alternative)).grade.scores}  # type: ignore[union-attr]
    part = judged(played(case="milan"))
    assert (None, "ask-other-case") == (part.grade, part.ask and part.ask.text)
    assert 0 < points(judged(played(case="milan"), played()))


def test_nothing_to_judge_is_put_to_a_person() -> None:
    """No record; a record without decisions."""
    assert ("ask-no-record", None) == (judged().ask and judged().ask.text, judged().grade)  # type: ignore[union-attr]
    assert "ask-no-decisions" == judged(played(cut=0)).ask.text  # type: ignore[union-attr]


def test_it_is_replayed_under_the_seed_of_whom_it_was_submitted_for() -> None:
    """A header moves nothing: what it says of the seed is only a question."""
    own = judged(played())
    forged = played().model_copy(update={"header": played().header.model_copy(update={"seed": 1})})
    part = judged(forged)
    assert (own.grade, own.course) == (part.grade, part.course)
    assert (None, "ask-whose-unknown") == (own.ask, part.ask and part.ask.text)


def test_whose_is_this_names_the_owner() -> None:
    """By the roster, which is gone through only when it is needed; the points stand for now."""
    part = judged(played(), student="s2")
    assert ("ask-whose", STUDENT) == (part.ask and part.ask.text, part.owner)
    assert 0 < points(part)

    def nobody() -> Iterator[str]:
        raise AssertionError
        yield ""

    assert judged(played(), roster=nobody()).owner is None
    assert judged(played(), student=" S1 ").ask is None, "capitals and spaces are no other person"


def test_help_that_was_not_asked_for_earns_nothing_and_is_told() -> None:
    """Whatever help stage the header claims."""
    for stage in ("guided", "on-request"):
        header = played().header.model_copy(update={"help_stage": stage})
        part = judged(played().model_copy(update={"header": header}))
        assert "note-help-stage" in texts(part)
        assert points(part) <= points(judged(played()))


def test_a_cap_takes_the_whole_assignment_below_a_pass() -> None:
    """And never below nothing."""
    assert judged(played(player="random")).grade.cap is not None  # type: ignore[union-attr]
    capped = Judgement((judged(played(player="random")),), ())
    assert capped.capped is not None
    assert 0.0 == capped.reduction(0.0, 20.0) == Judgement((judged(played()),), ()).reduction(20.0, 20.0)
    assert 0 < 20 - capped.reduction(20.0, 20.0) < 20 * 16 / 30


# ---------------------------------------------------------------- what people are asked


@pytest.fixture
def gradebook(tmp_path: Path) -> str:
    """The connection string of a gradebook that is not there."""
    return f"sqlite:///{tmp_path}/gradebook.db"


def test_questions_wait_in_the_store_once_and_answers_are_heeded(gradebook: str) -> None:
    """Graded twice, asked once; answered, it is not asked again."""
    mine = Judgement((judged(played(), student="s2"),), ())
    for _ in range(2):
        answered, _ = keep_questions(gradebook, COURSE.id, ASSIGNMENT, "s2", mine, "en", NOW)
        assert set() == answered
    ledger = store_beside(gradebook, COURSE.id).ledger
    (question,) = questions(ledger)
    assert ("ask-whose", "safety", "a", "s2", STUDENT) == question[:5]
    settle_question(ledger, question.id, Settlement("Ann", NOW.isoformat(), "number mistyped"))
    answered, _ = keep_questions(gradebook, COURSE.id, ASSIGNMENT, "s2", mine, "en", NOW)
    assert {"a"} == answered


def test_the_same_decisions_under_two_numbers_are_told_of(gradebook: str) -> None:
    """When there are enough of them to tell; the first comes to light with the second."""
    psycho = asked("psycho-education")
    attempt = attempt_of(load_case(psycho.parts[0].case), 1, sessions=6)
    records = (Found("a", 1, "x", attempt, b"", ()),)
    found = {}
    for student in ("s1", "s2"):
        judgement = judge(Submitted(records, (), None), COURSE, psycho, student, find=case_finder())
        _, found[student] = keep_questions(gradebook, COURSE.id, psycho, student, judgement, "en", NOW)
    assert () == found["s1"]
    (note,) = found["s2"]
    assert ("note-same-as", "s1") == (note.text, dict(note.names)["student"])
    few = Judgement((judged(played()),), ())
    for student in ("s1", "s2"):
        assert ((), len(played().entries) < 20) == (
            keep_questions(gradebook, COURSE.id, ASSIGNMENT, student, few, "en", NOW)[1],
            True,
        )


def test_agreed_marks_hold_for_the_notebook_they_were_given_for(gradebook: str, tmp_path: Path) -> None:
    """Not for another language, nor for what was handed in anew; without a store there are none, and none is made."""
    notebook = tmp_path / "safety.ipynb"
    notebook.write_text("{}")
    wanted = (COURSE.id, ASSIGNMENT, STUDENT)
    assert {} == agreed_points(gradebook, *wanted, "nl", notebook)
    assert not (tmp_path / "marks.db").exists()
    written = Publication("safety", STUDENT, "nl", "written-letter", 5.0, None, "Ann", "2126-01-01T00:00:00+00:00", "")
    store_beside(gradebook, COURSE.id).note_published([written._replace(points=2.0), written])
    assert {"written-letter": 5.0} == agreed_points(gradebook, *wanted, "nl", notebook)
    assert {} == agreed_points(gradebook, *wanted, "en", notebook)
    assert {} == agreed_points(gradebook, *wanted, "nl", notebook.with_name("gone"))
    store_beside(gradebook, COURSE.id).note_published([written._replace(at="2020-01-01T00:00:00+00:00")])
    assert {} == agreed_points(gradebook, *wanted, "nl", notebook), (
        "the last one counts, and it is older than the notebook"
    )
