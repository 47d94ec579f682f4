"""Two markers and what becomes of it: the rule, who sees what, and what is compared."""

import pytest

from toolkit.casefiles import load_course
from toolkit.course.capping import cap_reduction, earned
from toolkit.course.moderation import (
    agreed_points,
    asked_of,
    blind_pairs,
    marks_visible_to,
    outcome_of,
    settled,
    standing,
)  # fmt: skip
from toolkit.grading import PASS
from toolkit.model.assignment import MarkCriterion
from toolkit.model.mark import Mark, Role

COURSE = load_course()
ASSIGNMENTS = {one.id: one for one in COURSE.assignments}
LETTER = ASSIGNMENTS["safety"]
"""Marked on R5, which caps, and R10, which caps too."""
LADDER = ASSIGNMENTS["exercise-programme"]
"""Marked on R7 and R9, which do not."""


def card(criterion: str) -> MarkCriterion:
    """Return a criterion."""
    return next(one for one in COURSE.criteria if one.id == criterion)


def gave(number: int, criterion: str, level: int, role: Role = "first", marker: str = "", task: str = "ladder") -> Mark:
    """Return a mark with its number."""
    marker = marker or {"first": "Ann", "second": "Bea", "moderator": "Cas"}[role]
    return Mark(
        id=number, assignment="x", student="s01", task=task, criterion=criterion, level=level, marker=marker, at="",
        role=role,
    )  # fmt: skip


def became(
    criterion: str, first: int | None, second: int | None, moderated: int | None = None
) -> tuple[int | None, str]:
    """Return what becomes of the levels given."""
    given: dict[Role, int | None] = {"first": first, "second": second, "moderator": moderated}
    marks = {role: gave(1, criterion, level, role) for role, level in given.items() if level is not None}
    found = settled("ladder", card(criterion), marks, double=second is not None or moderated is not None)
    return found.level, found.how


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ((2, 2), (2, "agreed")),
        ((2, 1), (2, "adjacent")),
        ((0, 1), (1, "adjacent")),
        ((3, 1), (None, "moderation")),
        ((0, 3), (None, "moderation")),
        ((3, 1, 2), (2, "moderated")),
        ((2, 2, 0), (0, "moderated")),
        ((2, None), (2, "single")),
        ((None, 2), (None, "waiting")),
        ((None, None), (None, "unmarked")),
    ],
)
def test_the_rule(given: tuple[int | None, ...], expected: tuple[int | None, str]) -> None:
    """Equal stands, neighbours give their mean rounded up, two apart go to a third, whose mark wins."""
    assert became("R7", *given) == expected


@pytest.mark.parametrize("criterion", ["R5", "R10"])
def test_rounding_does_not_decide_about_a_cap(criterion: str) -> None:
    """Where level 0 rules out a pass, 0 against 1 goes to a third person; 1 against 2 does not."""
    assert became(criterion, 0, 1) == (None, "moderation")
    assert became(criterion, 1, 2) == (2, "adjacent")
    assert became(criterion, 0, 0) == (0, "agreed")


def test_points_are_the_sum_of_levels_and_nothing_before_all_are_known() -> None:
    """A second marker who has begun is waited for."""
    marks = [gave(1, "R7", 3), gave(2, "R9", 2)]
    outcome = outcome_of(LADDER, COURSE.criteria, marks)
    assert agreed_points(outcome, "ladder") == 5.0
    assert outcome.complete
    assert agreed_points(outcome_of(LADDER, COURSE.criteria, marks, double=True), "ladder") is None
    begun = outcome_of(LADDER, COURSE.criteria, [*marks, gave(3, "R7", 3, "second")])
    assert agreed_points(begun, "ladder") is None
    assert [one.how for one in begun.settled] == ["agreed", "waiting"]


def test_level_nought_on_safety_caps() -> None:
    """R5 and R10 at level 0 cap; R7 at level 0 does not; nothing caps before it is agreed."""
    marks = [gave(1, "R5", 0, task="letter"), gave(2, "R10", 3, task="letter")]
    assert outcome_of(LETTER, COURSE.criteria, marks).caps == ("R5",)
    assert outcome_of(LETTER, COURSE.criteria, [*marks, gave(3, "R5", 2, "second", task="letter")]).caps == ()
    assert outcome_of(LADDER, COURSE.criteria, [gave(1, "R7", 0), gave(2, "R9", 0)]).caps == ()


def test_a_later_mark_stands_in_place_of_an_earlier_one() -> None:
    """The last of each place."""
    early, late = gave(1, "R7", 0), gave(4, "R7", 3)
    assert standing([early, gave(2, "R9", 1), late]) == (late, gave(2, "R9", 1))


def test_nobody_sees_the_other_before_both_are_done() -> None:
    """Neither the second the first, nor the first the second, nor a third either; then everybody sees all."""
    steps = [gave(1, "R7", 3), gave(2, "R9", 2), gave(3, "R7", 1, "second"), gave(4, "R9", 2, "second")]
    for n in range(1, 4):
        for marker in ("Ann", "Bea", "Cas"):
            seen = marks_visible_to(marker, steps[:n], asked_of(LADDER))
            assert {one.marker for one in seen} <= {marker}
        assert len(marks_visible_to("ann ", steps[:n], asked_of(LADDER))) == min(n, 2)
    for marker in ("Ann", "Bea", "Cas"):
        assert marks_visible_to(marker, steps, asked_of(LADDER)) == tuple(steps)


def test_what_is_compared_is_what_was_given_blind() -> None:
    """A change made after seeing the other's level is not agreement; one made before counts."""
    marks = [
        gave(1, "R7", 3), gave(2, "R7", 2), gave(3, "R9", 2), gave(4, "R7", 0, "second"), gave(5, "R9", 2, "second"),
        gave(6, "R7", 0),
    ]  # fmt: skip
    pairs = blind_pairs(marks, asked_of(LADDER))
    assert [(one.first.level, one.second.level) for one in pairs] == [(2, 0), (2, 2)]
    assert blind_pairs(marks[:4], asked_of(LADDER)) == ()


def test_a_cap_leaves_just_less_than_a_pass() -> None:
    """Whatever was earned; nothing is taken from what does not pass anyway, and never more than there is."""
    for maximum in (6.0, 20.0, 31.5):
        for total in (0.0, PASS * maximum - 0.25, PASS * maximum, maximum):
            left = total - cap_reduction(total, maximum)
            assert left < PASS * maximum
            assert left == min(total, PASS * maximum - 0.25)
    assert cap_reduction(0.1, 0.2) == pytest.approx(0.1)


def test_what_a_row_is_worth() -> None:
    """A person's score in place of the machine's, and what was added."""

    class Row:
        auto_score: float | None = 2.0
        manual_score: float | None = None
        extra_credit: float | None = -0.5

    row = Row()
    assert earned(row) == 1.5
    row.manual_score = 0.0
    assert earned(row) == -0.5
