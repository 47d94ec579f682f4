"""The same attempt gives the same review, to the letter; and what came later changes nothing of what was decided before.

What may change when later sessions are appended: the horizon, which lies two sessions after the attempt; and W04, which
waits to see whether a belief is taken up in time before it says that it was not. With the horizon held
still, everything else stays.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache

import pytest
from pydantic import BaseModel

from tests.review.situations import COUPLE, NAMES, SOLO, cut, gaps_of, played
from toolkit.errors import ToolkitError
from toolkit.model.feedback import Remark
from toolkit.model.review import Review, Reviewed
from toolkit.review import review, stages

ATTEMPTS = ((SOLO, "reference", 4), (COUPLE, "rushed", 3), (SOLO, "random", 3))
EXACT = 1e-9
WAITS = frozenset({"W04"})
"""Rules that are sure only a session later."""
LATER = 3
"""Sessions that are appended."""
PROGRAM = """
import json, sys
from tests.review.test_repeatable import as_text, reviewed
print(json.dumps(as_text(reviewed(sys.argv[1], sys.argv[2], int(sys.argv[3])))))
"""


def reviewed(name: str, player: str, sessions: int) -> Review:
    """Review the first sessions of a course."""
    return review(*cut(*played(name, player), sessions))


@cache
def once(name: str, player: str, sessions: int) -> Review:
    return reviewed(name, player, sessions)


def as_text(told: object) -> object:
    """Return a review as plain lists, every number written so that nothing of it is lost."""
    if isinstance(told, BaseModel):
        return told.model_dump(mode="json")
    if isinstance(told, tuple | list):
        return [as_text(one) for one in told]
    return told


def letters(told: object) -> object:
    """Return what must be the same to the letter: everything but the numbers."""
    if isinstance(told, dict):
        return {name: letters(one) for name, one in told.items()}
    if isinstance(told, list):
        return [letters(one) for one in told]
    return None if isinstance(told, float) else told


def numbers(told: object) -> list[float]:
    """Return every number with a fraction, in order."""
    if isinstance(told, dict):
        return [number for one in told.values() for number in numbers(one)]
    if isinstance(told, list):
        return [number for one in told for number in numbers(one)]
    return [told] if isinstance(told, float) else []


def alike(one: object, other: object) -> None:
    assert letters(one) == letters(other)
    assert numbers(one) == pytest.approx(numbers(other), abs=EXACT)


@pytest.mark.parametrize("attempt", ATTEMPTS, ids=str)
def test_the_same_attempt_gives_the_same_review(attempt: tuple[str, str, int]) -> None:
    first, again = once(*attempt), reviewed(*attempt)
    assert [(one.label, one.accepted) for one in first.decisions] == [
        (one.label, one.accepted) for one in again.decisions
    ]
    alike(as_text(first), as_text(again))


@pytest.mark.parametrize("seed", ["0", "4711"])
def test_another_process_with_another_hash_seed_gives_the_same(seed: str) -> None:
    """Nothing hangs on the order of a set."""
    attempt = ATTEMPTS[1]
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *map(str, attempt)],
        capture_output=True, check=True, text=True, env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip
    alike(as_text(once(*attempt)), json.loads(done.stdout))


@pytest.mark.parametrize("attempt", ATTEMPTS[:2], ids=str)
def test_stages_end_in_the_same_review(attempt: tuple[str, str, int]) -> None:
    """First by the rules alone, then session by session; the decisions stay in their place from the first on."""
    shares: list[float] = []
    seen = tuple(stages(*cut(*played(attempt[0], attempt[1]), attempt[2]), progress=shares.append))
    assert seen[-1] == once(*attempt)
    assert len(seen) == attempt[2] + 2
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    places = [[(one.session, one.slot, one.chosen) for one in part.decisions] for part in seen]
    assert all(one == places[0] for one in places)
    for done, part in enumerate(seen[:-1]):
        last = seen[-1].decisions
        assert part.decisions == tuple(
            new if new.session <= done else old for old, new in zip(seen[0].decisions, last, strict=True)
        )


def test_leaving_halfway_and_beginning_anew_changes_nothing() -> None:
    attempt = ATTEMPTS[0]
    course = cut(*played(attempt[0], attempt[1]), attempt[2])
    begun = stages(*course)
    next(begun)
    next(begun)
    begun.close()
    assert review(*course) == once(*attempt)


def test_nothing_closed_is_nothing_to_review() -> None:
    course, decisions = played(SOLO, "reference")
    with pytest.raises(ToolkitError, match="nothing to review"):
        review(course._replace(steps=course.steps[:2]), decisions[:1])


@pytest.mark.parametrize(
    ("name", "player", "session"),
    [
        (SOLO, "reference", 3),
        (COUPLE, "reference", 4),
        (COUPLE, "rushed", 2),
        ("wout-b", "no-debrief", 3),
        (SOLO, "never-deepen", 4),
    ],
)
def test_what_came_later_changes_nothing_of_what_was_known_then(name: str, player: str, session: int) -> None:
    """The last session of a short attempt, and the same session of a longer one, with one horizon."""
    short, longer = (cut(*played(name, player), count) for count in (session, session + LATER))
    end = session + 2
    then = tuple(gap.decision for gap in gaps_of(*short, session, end))
    later = tuple(gap.decision for gap in gaps_of(*longer, session, end))
    assert then == later


@pytest.mark.parametrize(
    "player", ["reference", "rushed", "always-refer", "deepen-at-once", "exercises-only", "random"]
)
def test_what_rules_say_of_a_decision_hangs_on_nothing_later(player: str) -> None:
    """At first sight, wherever the attempt is cut; only what waits a session to be sure may come to it."""
    for name in NAMES[::4]:
        course, decisions = played(name, player)
        whole = next(stages(course, decisions)).decisions
        for sessions in range(2, max(one.session for one in whole), 3):
            then = next(stages(*cut(course, decisions, sessions))).decisions
            for one, later in zip(then, whole, strict=False):
                assert (one.session, one.slot) == (later.session, later.slot)
                waited = {said.rule for said in set_apart(one, later)}
                assert waited <= WAITS, (name, sessions, one.session, one.slot)
                assert waited or one == later, (name, sessions, one.session, one.slot)


def set_apart(one: Reviewed, later: Reviewed) -> list[Remark]:
    """The remarks that came to a decision later."""
    return [said for said in later.remarks if said not in one.remarks]


def test_the_horizon_moves_with_the_attempt() -> None:
    """The one thing that may change: goals are read later, when there is more to read."""
    short, longer = (cut(*played(SOLO, "reference"), count) for count in (2, 4))
    ends = [next(stages(*one)).computed.horizon for one in (short, longer)]
    assert ends == [4, 6]
    assert gaps_of(*short, 2)[0].decision.alternatives != gaps_of(*longer, 2)[0].decision.alternatives
