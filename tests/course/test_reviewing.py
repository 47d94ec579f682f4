"""The review as a section of the feedback: there when it is wanted, silent about points, gone when nothing was finished."""

from functools import cache
from pathlib import Path

import pytest

import toolkit.review
from tests.course.classroom import COURSE, asked
from tests.course.handed_in import judged
from tests.course.test_story import Elements
from tests.review.sample import a_review
from toolkit.casefiles import load_case
from toolkit.course.building import notebook_of
from toolkit.course.feedback import Marked, feedback_page
from toolkit.course.reviewing import review_body
from toolkit.course.settings import read_settings
from toolkit.errors import ToolkitError
from toolkit.model.review import Review
from toolkit.reporting.reviewed import tell
from toolkit.words import say

HEADING = '<h2 id="review">'


@pytest.fixture
def worked_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work nothing out: every review is the sample."""
    monkeypatch.setattr(toolkit.review, "review", lambda *_, **__: a_review(load_case("sien-and-jonas")), raising=False)
    monkeypatch.setattr(
        "toolkit.course.reviewing.tell", lambda review, _, language: tell(review, load_case("sien-and-jonas"), language)
    )


@cache
def without() -> str:
    """Return a page of feedback that reviews nothing."""
    return page(review=False)


def page(*, review: bool) -> str:
    """Return the page of a whole course that was played."""
    assignment = asked("whole-course")
    work = judged("whole-course", "reference")
    return feedback_page(work, COURSE, assignment, "en", Marked({}), notebook_of(assignment, "en"), review=review)


def test_the_section_comes_when_it_is_wanted(worked_out: None) -> None:
    """With it the page is the same but for the section, its style and its place among the contents."""
    assert HEADING not in without()
    html = page(review=True)
    Elements(html.removeprefix("<!DOCTYPE html>"))
    assert HEADING in html
    assert say("review/informs", "en") in html
    before, after = without().split('<section aria-labelledby="story">')
    assert html.endswith(after)
    assert before.split("<main")[1] in html


def test_an_engine_that_refuses_leaves_the_page_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """A review that cannot be made takes no feedback away."""

    def refuse(*_: object, **__: object) -> Review:
        raise ToolkitError("no")

    monkeypatch.setattr(toolkit.review, "review", refuse, raising=False)
    assert page(review=True) == without()


def test_a_part_that_was_not_finished_is_not_reviewed(worked_out: None) -> None:
    """It waits for the end, as the debrief does."""
    part = judged("whole-course", "reference").parts[0]
    assert part.course is not None
    cut = part._replace(course=part.course._replace(steps=part.course.steps[:30]))
    assert review_body(cut, "en") == ""


def test_a_course_can_do_without_it(tmp_path: Path) -> None:
    """One line in the course's settings, and pages are as quick as they were."""
    assert read_settings(tmp_path).review
    (tmp_path / "nbgrader_config.py").write_text(
        "c = get_config()\nc.FeedbackExporter.review = False\n", encoding="utf-8"
    )
    assert not read_settings(tmp_path).review


def test_the_points_stay_what_they_were() -> None:
    """With the engine itself at work, everything before the section reads as it did without it."""
    html = page(review=True)
    assert HEADING in html
    head = without().split("<main")[1].split('<section aria-labelledby="story">')[0]
    assert head in html
