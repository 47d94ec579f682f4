"""The reference clinician earns every machine point, on more than two hundred seeds over all parts and both stories."""

import pytest

from tests.course.classroom import COURSE, asked, attempt_of
from toolkit.casefiles import load_case
from toolkit.course.seeding import seed_of
from toolkit.grading import Judged, grade
from toolkit.session import replay

STORIES = [
    (assignment.id, part.id, case)
    for assignment in COURSE.assignments
    for part in assignment.parts
    for case in part.cases
]
TRAINEES = 13
"""Trainees, each with a seed of their own, who play each story."""


def test_over_two_hundred_seeds() -> None:
    """The seeds are all different, and there are enough of them."""
    seeds = {(case, seed_of(COURSE.id, one, f"r{n:04}")) for one, _, case in STORIES for n in range(TRAINEES)}
    assert len(seeds) == TRAINEES * len(STORIES) >= 200


@pytest.mark.parametrize(("assignment_id", "part_id", "case"), STORIES, ids="-".join)
def test_reference_earns_every_point(assignment_id: str, part_id: str, case: str) -> None:
    """Whatever the clients happen to say and do, sound decisions get full marks, and nothing caps them."""
    part = next(one for one in asked(assignment_id).parts if one.id == part_id)
    client = load_case(case)
    for n in range(TRAINEES):
        attempt = attempt_of(client, seed_of(COURSE.id, assignment_id, f"r{n:04}"), sessions=part.sessions)
        course = replay(client, attempt.header.seed, attempt.decisions, help_stage="unaided")
        grades = grade(Judged(client, course, attempt.decisions, part.sessions), part.points)
        missed = [score for score in grades.scores if score.points < score.maximum]
        assert not missed, f"trainee {n}: {missed}"
        assert grades.cap is None
