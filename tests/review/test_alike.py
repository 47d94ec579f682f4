"""The colleague who plays on judges as the reference does, on the same presentations: how far to step, and whether to deepen.

What the two hand out may differ more than what they judge; where it does, the reason is found and listed.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

import numpy as np
import pytest

from tests.review.situations import NAMES, played
from toolkit.indicators import ladder_of, readiness
from toolkit.model.library import Library
from toolkit.model.programme import Programme
from toolkit.model.shown import Presentation
from toolkit.players.prescribing import GROUND, RELAPSE_PREVENTION, STEADYING, compose_programme, step_limit
from toolkit.players.reference import PROGRAMME_FROM
from toolkit.players.understanding import deepening_due
from toolkit.programme import fitting
from toolkit.review import sound
from toolkit.review.acts import Session, sessions_of
from toolkit.review.arrays import Array
from toolkit.review.draws import drawn
from toolkit.review.living import Runs, start
from toolkit.review.memory import remembered
from toolkit.review.own_course import world_of
from toolkit.review.sound import continue_with, foresee
from toolkit.session import State
from toolkit.simulation import COEFFICIENTS

ALIKE = 0.95
ALIKE_HANDED_OUT = 0.6
"""Share of all sessions, the first ones too, in which the rung handed out is the same."""
REASONS = {
    "first": "nothing is handed out yet in the first session",
    "ground": "leave to stop, a place and a time, or steadying, come before the ladder",
    "ending": "relapse prevention comes before the ladder near the end",
    "time": "the minutes went elsewhere",
    "barred": "nothing on that rung may be given yet; the colleague plays it as if it may",
    "mended": "a rule took the step out of the programme",
    "lowest": "nothing at all stands on that rung; the colleague takes the lowest exercise there is",
}


class Compared(NamedTuple):
    """One session of the reference, and the colleague in its place."""

    name: str
    session: int
    limits: tuple[float, float]
    """Highest rung to offer: the reference's and the colleague's."""
    rungs: tuple[float, float]
    """Highest rung of the own ladder handed out; -1 for nothing."""
    talks: tuple[bool, bool]
    reason: str


class Colleague(NamedTuple):
    """What the colleague would do."""

    limit: float
    rung: float
    talks: bool


def as_shown(_runs: Runs, shown: Presentation) -> Array:
    """Readiness by the reports as they were shown."""
    return np.asarray(readiness(shown))


def colleague(session: Session, state: State) -> Colleague:
    """Ask the colleague who takes over at ``state``: one row, reading only what was shown."""
    case, shown = state.case, state.shown
    first = drawn(64, 0.0).first(1)
    world = world_of(case, session.opened.shown, np.zeros(1, dtype=np.intp), first)
    memory, ahead = remembered(shown, case.library), foresee(state, COEFFICIENTS)
    judgement = sound.judged(start(world), memory, ahead, float(session.number))
    plan, _ = continue_with(world, start(world), memory, ahead, session.number, 0)
    rung = float(np.max(plan.tasks[0].rung)) if plan.tasks else -1.0
    return Colleague(float(np.max(judgement.rung)), rung, plan.talk is not None)


def compare(name: str, session: Session) -> Compared:
    state = session.before.get("programme", (0, session.closed))[1]
    talking = session.before.get("deepening", (0, session.closed))[1]
    shown, library = state.shown, state.case.library
    steps = colleague(session, state)
    due = deepening_due(talking.shown, library) is not None
    rungs = (top_rung(shown, session.act.programme, library), steps.rung)
    talks = (session.act.deepen is not None, colleague(session, talking).talks)
    assert due == talks[0] or session.act.deepen is None
    return Compared(
        name, session.number, (step_limit(shown, library), steps.limit), rungs, talks,
        "" if rungs[0] == rungs[1] else why(session, shown, library, steps.rung),
    )  # fmt: skip


def top_rung(shown: Presentation, programme: Programme | None, library: Library) -> float:
    cards = [library.exercises[item.exercise] for item in programme.items] if programme else []
    return float(max((card.level for card in cards if ladder_of(shown, card) == shown.strand), default=-1))


def why(session: Session, shown: Presentation, library: Library, rung: float) -> str:
    """Say why the reference hands something else out than the colleague."""
    given = tuple(item.exercise for item in session.act.programme.items) if session.act.programme else ()
    if session.number < PROGRAMME_FROM:
        return "first"
    if not given and compose_programme(shown, library).items:
        return "time"
    if given and set(given) <= {*GROUND, *STEADYING}:
        return "ground"
    here = step_limit(shown, library)
    if rung < top_rung(shown, session.act.programme, library):
        return "lowest" if rung < here else "unexplained"
    allowed = fitting(shown, library, int(rung))
    own = [library.exercises[one] for one in allowed]
    if not any(card.level == rung and ladder_of(shown, card) == shown.strand for card in own):
        return "barred"
    if RELAPSE_PREVENTION in given:
        return "ending"
    if {*GROUND, *STEADYING} & set(given):
        return "ground"
    return "mended" if top_rung(shown, session.act.programme, library) < rung else "unexplained"


@pytest.fixture(scope="module")
def compared() -> tuple[Compared, ...]:
    """Every session of the reference on every case."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sound, "ready", as_shown)
        return tuple(compare(name, session) for name in NAMES for session in sessions_of(*played(name, "reference")))


def test_both_judge_alike_how_far_to_step(compared: tuple[Compared, ...]) -> None:
    others = [one for one in compared if one.limits[0] != one.limits[1]]
    assert len(compared) >= 200
    assert len(others) <= (1.0 - ALIKE) * len(compared), others


def test_both_deepen_in_the_same_sessions(compared: tuple[Compared, ...]) -> None:
    others = [one for one in compared if one.talks[0] != one.talks[1]]
    assert sum(one.talks[0] for one in compared) >= 10
    assert len(others) <= (1.0 - ALIKE) * len(compared), others


def test_what_is_handed_out_differs_for_a_reason_listed(compared: tuple[Compared, ...]) -> None:
    """Nothing differs without a reason; who plays on keeps to the ladder where the reference must wait or lays ground."""
    rows = listed(compared)
    assert [row for row in rows if row.reason not in REASONS] == []
    assert len(rows) <= (1.0 - ALIKE_HANDED_OUT) * len(compared), Counter(row.reason for row in rows)


def test_what_the_ladder_alone_decides_is_handed_out_alike(compared: tuple[Compared, ...]) -> None:
    """Leaving aside what comes before the ladder, and what the library does not let be given yet."""
    steps = [one for one in compared if one.reason not in {"first", "ground", "ending", "time", "barred", "mended"}]
    assert len(steps) >= 150
    assert len(listed(tuple(steps))) <= (1.0 - ALIKE) * len(steps), listed(tuple(steps))


def listed(compared: tuple[Compared, ...]) -> list[Compared]:
    """The sessions in which the two hand out another rung."""
    return [one for one in compared if one.rungs[0] != one.rungs[1]]
