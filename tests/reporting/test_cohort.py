"""Frames and figures of a whole group: who stands where, how sessions are counted, and what never depends on colour."""

import pytest

from toolkit.reporting.cohort import (
    WAYS,
    Earned,
    Unsafe,
    Went,
    course_figure,
    course_frame,
    scores_figure,
    scores_frame,
    unsafe_frame,
)
from toolkit.words import say

SCORES = (
    Earned("strong", "Safety", 4.0, 4.0),
    Earned("strong", "Beliefs", 6.0, 6.0),
    Earned("weak", "Safety", 4.0, 4.0),
    Earned("weak", "Beliefs", 1.5, 6.0),
    Earned("gone", "Safety", None, 4.0),
    Earned("gone", "Beliefs", None, 6.0),
)
WENT = (
    Went("a", 1, "stay"),
    Went("b", 1, "stay"),
    Went("a", 2, "deepen"),
    Went("b", 2, "stop"),
    Went("a", 3, "stay"),
    Went("b", 3, "over"),
)


def test_who_earned_least_stands_first() -> None:
    """By points, not by shares; nothing found is no number, and columns keep their order."""
    frame = scores_frame(SCORES)
    assert list(frame.index) == ["gone", "weak", "strong"]
    assert list(frame.columns) == ["Safety", "Beliefs"]
    assert frame.loc["weak"].tolist() == [1.0, 0.25]
    assert frame.loc["gone"].isna().all()


def test_sessions_are_counted() -> None:
    """A row a session, a column a way; every course is counted once in each session it had."""
    frame = course_frame(WENT)
    assert list(frame.columns) == list(WAYS)
    assert frame.sum(axis=1).tolist() == [2, 2, 2]
    assert frame.loc[2].to_dict() == {"stay": 0, "deepen": 1, "refer": 0, "stop": 1, "over": 0}
    assert course_frame([]).empty


def test_the_gravest_first() -> None:
    """What keeps work below a pass stands above what was only late."""
    rows = [
        Unsafe(1, "a", "x", (), "late", "W07"),
        Unsafe(3, "b", "x", (), "danger", "W06"),
        Unsafe(2, "a", "x", (2,), "blocked", "RL04"),
    ]
    assert list(unsafe_frame(rows)["what"]) == ["danger", "blocked", "late"]
    assert unsafe_frame([]).empty


@pytest.mark.parametrize("dark", [False, True])
def test_the_numbers_stand_in_the_squares(dark: bool) -> None:  # noqa: FBT001
    """No square has to be read by its colour; where there was nothing stands a dash."""
    [heat] = scores_figure(scores_frame(SCORES), "nl", dark=dark).data
    assert [list(row) for row in heat.text] == [["–", "–"], ["100", "25"], ["100", "100"]]
    assert heat.texttemplate == "%{text}"


def test_bars_differ_by_more_than_colour() -> None:
    """Every way that occurred has a pattern of its own and its name beside the last bar; what never occurred is not there."""
    figure = course_figure(course_frame(WENT), "en")
    names = [bar.name for bar in figure.data]
    assert names == [say(f"overview/way/{way}", "en") for way in WAYS if way != "refer"]
    assert len({bar.marker.pattern.shape for bar in figure.data}) == len(names)
    said = " ".join(one.text for one in figure.layout.annotations)
    assert all(name in said for name in names)


def test_names_stay_above_their_column_and_courses_are_whole() -> None:
    """A long name is folded, and no half course is counted off."""
    name = "Geschreven: Een plan voor één overtuiging"
    [heat] = scores_figure(scores_frame([one._replace(criterion=name) for one in SCORES[:1]]), "nl").data
    assert max(len(line) for line in heat.x[0].split("<br>")) <= 18
    assert heat.x[0].replace("<br>", " ") == name
    assert course_figure(course_frame(WENT), "nl").layout.yaxis.dtick == 1
