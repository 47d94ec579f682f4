"""A talk that was never held costs little session by session; the whole stretch without it is told with what it cost."""

from __future__ import annotations

import pytest

from benchmarks.review_proof import OMISSIONS, omitted
from tests.review.situations import COUPLE, SOLO, played
from toolkit.review import review
from toolkit.review.acts import sessions_of
from toolkit.review.alternatives import points_of
from toolkit.review.draws import DRAWS, drawn
from toolkit.review.left_out import talks_left_out
from toolkit.review.weighing import weights

SEED = 3


@pytest.mark.slow
@pytest.mark.parametrize("player", list(OMISSIONS))
def test_what_is_left_out_all_along_is_told_as_a_stretch(player: str) -> None:
    """Deepening, education, homework, debrief: each over a whole course."""
    assert omitted(COUPLE, player, SEED)


@pytest.mark.slow
def test_who_deepens_in_time_left_nothing_out() -> None:
    """The reference waits as well, until there is something to deepen."""
    told = review(*played(COUPLE, "reference", SEED))
    assert not [one for one in told.stretches if one.text == OMISSIONS["never-deepen"]]


def test_where_nothing_lies_deeper_nothing_is_left_out() -> None:
    """Milan has no core: no talk is ever due."""
    course, decisions = played(SOLO, "never-deepen", SEED)
    case, sessions = course.state.case, sessions_of(course, decisions)
    points = {one.number: points_of(one) for one in sessions}
    assert not [*talks_left_out(case, sessions, points, weights(case, sessions), drawn(DRAWS), len(sessions))]
