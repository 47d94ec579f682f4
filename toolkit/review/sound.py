"""The sound colleague who plays on: gate, index, ladder, matched education, in as many runs as are asked for.

Its judgement is that of the reference clinician (``toolkit.players.policy``), the very same function over arrays.
What it teaches and hands out comes from the reference's own choices, made on what was shown when it takes over.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from toolkit.indicators import answering_routes, focus_suggested, gates_open, ladder_of
from toolkit.indicators.safety import PARTNER_DANGER
from toolkit.model.case import Case
from toolkit.model.library import Exercise, Library
from toolkit.model.programme import Programme
from toolkit.model.review import HIDDEN_KINDS
from toolkit.model.shown import Presentation, Taught
from toolkit.model.terms import LADDER, Focus
from toolkit.players.policy import DEEPEN_FROM, Judgement, Reading, judge
from toolkit.players.prescribing import WIND_DOWN, ranked
from toolkit.players.reference import PROGRAMME_FROM
from toolkit.players.understanding import (
    EARLY_REST,
    ENOUGH,
    STEPS,
    TALK_REST,
    TALKS,
    hypothesis_for,
    mirror_seen,
    modules_due,
)  # fmt: skip
from toolkit.programme import fitting, plain_item, plain_pause
from toolkit.programme.known import RELAPSE_PREVENTION
from toolkit.review.acts import lesson_of
from toolkit.review.arrays import ARRAYS
from toolkit.review.hidden import Hidden
from toolkit.review.living import Care, Plan, Runs, World
from toolkit.review.memory import Memory, deepening_points, ready
from toolkit.review.tasks import Task, by_rung, mirror_heard, tasks_of
from toolkit.session import State
from toolkit.session.dangers import PHYSICAL_ROUTES, TRAUMA_ROUTE
from toolkit.session.depth import RIPE
from toolkit.session.passing import REPORT_AFTER
from toolkit.simulation import Coefficients, Deepening, Lesson, Value, ripeness

__all__ = [
    "Ahead",
    "ahead_of_its_time",
    "care_of",
    "continue_with",
    "foresee",
    "judged",
    "lessons_ahead",
    "step_on",
    "talk_of",
    "untreated_after",
]

RECOGNISED = 0.6
"""Likeness credited to a mirror named from what was heard (teaching assumption)."""
SUPPORT_UP_TO = 2
"""Highest rung of the exercise that supports the step (teaching assumption)."""


class Ahead(NamedTuple):
    """What the colleague has ready when taking over; made once for each session under review."""

    shown: Presentation
    ladder: tuple[int, ...]
    steps: tuple[Task, ...]
    """The step on each rung of the ladder."""
    support: Task | None
    lessons: tuple[tuple[tuple[Lesson, Value], ...], ...]
    """Education of the following sessions, in order: each lesson with 1 in the runs that get it."""
    focus: Focus | None
    """What a deepening talk would be about, if one were due."""
    hypothesis: str | None
    care: tuple[Care, ...]
    untreated: tuple[float, ...]
    danger: bool
    agreed: int


def foresee(state: State, coefficients: Coefficients) -> Ahead:
    """Return what a colleague would have ready who takes over from ``state``; the lessons are still to be chosen."""
    shown, library = state.shown, state.case.library
    rows = state._replace(coefficients=coefficients)
    mirror = mirror_heard(shown)
    allowed = fitting(shown, library, 7)
    given = {item.exercise: row.session for row in shown.assigned for item in row.programme.items}
    order = [name for name in ranked(shown, library, allowed, given) if not ahead_of_its_time(shown, name)]
    ladder = LADDER[shown.strand]
    names = tuple(step_on(shown, library, order, rung) for rung in ladder)
    steps = tuple(tasks_of(rows, _plain(shown, library, name), mirror)[0] for name in names)
    support = next((name for name in order if library.exercises[name].level <= SUPPORT_UP_TO and name not in names), "")
    hypothesis, focus = hypothesis_for(shown, focus_suggested(shown, library), any_focus=False)
    if hypothesis is None:
        hypothesis, focus = hypothesis_for(shown, any_focus=True)
    referred = tuple((row.decision.route, row.decision.client) for row in shown.referrals)
    owed = tuple(
        (answering_routes(gate.sign)[0], gate.client) for gate in gates_open(shown) if answering_routes(gate.sign)
    )
    return Ahead(
        shown,
        ladder,
        steps,
        tasks_of(rows, _plain(shown, library, support), mirror)[0] if support else None,
        (),
        focus,
        hypothesis,
        care_of(shown, (*referred, *owed), shown.session),
        untreated_after(shown, (*referred, *owed)),
        any(gate.sign in PARTNER_DANGER for gate in gates_open(shown)),
        shown.agreed,
    )


def continue_with(
    world: World, runs: Runs, memory: Memory, ahead: Ahead, session: int, turn: int
) -> tuple[Plan, Memory]:
    """Return what the colleague does in a session, and what is remembered after it.

    Args:
        world: What does not change.
        runs: The runs as the session has opened.
        memory: After the session opened and homework was talked over.
        ahead: What the colleague has ready.
        session: Number of the session.
        turn: Sessions since the colleague took over, from 0.
    """
    judgement = judged(runs, memory, ahead, float(session))
    talk = talk_of(world.hidden, world.case, ahead.shown, ahead.focus, ahead.hypothesis)
    talks = _talks(memory, judgement.deepen, ahead, session, talk)
    ripe = ripeness(ARRAYS, world.draws.coefficients, runs.clients) >= RIPE
    fits = np.logical_and(ripe, np.asarray(talk.focus_fits) > 0.0) if talk is not None else np.asarray(False)
    names_mirror = not memory.named and bool(mirror_seen(ahead.shown))
    too_soon_or_late = not PROGRAMME_FROM <= session < ahead.agreed
    tasks = () if ahead.danger or too_soon_or_late else _programme(ahead, judgement.rung, world.rows)
    plan = Plan(
        trust=(0.0,) * len(ahead.shown.clients),
        asked=(1.0,) * len(ahead.shown.clients),
        repaired=memory.ruptured,
        lessons=tuple(
            (lesson, weight * (1.0 - talks))
            for lesson, weight in (ahead.lessons[turn] if turn < len(ahead.lessons) else ())
        ),
        named=RECOGNISED if names_mirror else None,
        talk=talk if np.any(talks) else None,
        talks=talks,
        tasks=tasks,
        care=ahead.care,
        untreated=ahead.untreated,
    )
    after = memory._replace(
        ruptured=tuple(0.0 * np.asarray(one) for one in memory.ruptured),
        talks=memory.talks + talks,
        fitted=memory.fitted + talks * fits,
        rested=np.where(np.asarray(talks) > 0.0, 0.0, memory.rested),
        named=memory.named or names_mirror,
        recognised=1.0 if names_mirror else memory.recognised,
        simple=0.0,
    )
    return plan, after


def judged(runs: Runs, memory: Memory, ahead: Ahead, session: float) -> Judgement:
    """Return how far to step and whether to deepen, by the reference's own judgement."""
    points = deepening_points(memory)
    points = np.where(np.asarray(memory.fitted) > 0.0, np.maximum(points, DEEPEN_FROM), points)
    ruptured = np.maximum.reduce([np.asarray(one) for one in memory.ruptured])
    reading = Reading(ready(runs, ahead.shown), memory.here, memory.stalled, points, ruptured, session)
    return judge(ARRAYS, ahead.ladder, reading)


def talk_of(
    hidden: Hidden, case: Case, shown: Presentation, focus: Focus | None, hypothesis: str | None
) -> Deepening | None:
    """Return a deepening talk as it meets what lies hidden in each run; None without a focus.

    How far a hypothesis fits is not known: it is credited with its share of what was heard among those of its focus.
    """
    if focus is None:
        return None
    fits = (hidden.kind == HIDDEN_KINDS.index(focus)).astype(float)
    heard = {row.sign for row in shown.signs} | set(mirror_seen(shown))
    weights = {
        option.id: 1.0 + len(heard & set(option.explains)) for option in case.core.hypotheses if option.focus == focus
    }
    share = weights.get(hypothesis or "", 0.0) / max(weights.values(), default=1.0)
    return Deepening(fits, share)


def care_of(shown: Presentation, referred: tuple[tuple[str, str], ...], session: int) -> tuple[Care, ...]:
    """Return the care elsewhere that works once the result of a referral is known."""
    known = {(row.decision.route, row.decision.client): row.session for row in shown.referrals}
    found = []
    for route, client in dict.fromkeys(referred):
        if route in PHYSICAL_ROUTES or route == TRAUMA_ROUTE:
            since = known.get((route, client), session) + REPORT_AFTER
            found.append(Care(shown.clients.index(client), since, route in PHYSICAL_ROUTES))
    return tuple(found)


def untreated_after(shown: Presentation, referred: tuple[tuple[str, str], ...]) -> tuple[float, ...]:
    """Return 1 for each partner whom nobody was asked to look at."""
    cared = {client for route, client in referred if route in PHYSICAL_ROUTES}
    return tuple(float(client not in cared) for client in shown.clients)


def _talks(memory: Memory, due: Value, ahead: Ahead, session: int, talk: Deepening | None) -> Value:
    if talk is None or session >= ahead.agreed or ahead.danger:
        return np.asarray(0.0)
    rest = np.where(np.asarray(memory.fitted) > 0.0, float(TALK_REST), float(EARLY_REST))
    allowed = (
        (np.asarray(memory.talks) < TALKS)
        & (np.asarray(memory.fitted) < ENOUGH)
        & (np.asarray(memory.rested) >= rest)
        & (np.asarray(memory.steps) >= STEPS)
    )
    return np.where(allowed, due, 0.0)


def _programme(ahead: Ahead, rung: Value, rows: int) -> tuple[Task, ...]:
    place = np.searchsorted(np.asarray(ahead.ladder, dtype=float), np.broadcast_to(rung, (rows,)))
    step = by_rung(ahead.steps, np.minimum(place, len(ahead.steps) - 1).astype(np.intp))
    return (step,) if ahead.support is None else (step, ahead.support)


def step_on(shown: Presentation, library: Library, order: list[str], rung: int) -> str:
    """Return the exercise on a rung: the first in ``order`` that may be given, else the plainest of that rung or below."""
    own = [card for card in library.exercises.values() if _own(shown, library, card.id) and card.level <= rung]
    allowed = {name: place for place, name in enumerate(order)}

    def worse(card: Exercise) -> tuple[int, bool, bool, int, str]:
        return -card.level, card.id not in allowed, card.kind != "standard", allowed.get(card.id, 0), card.id

    return min(own, key=worse).id


def _own(shown: Presentation, library: Library, name: str) -> bool:
    card = library.exercises[name]
    joint = card.strand != "couple" if shown.strand == "solo" else card.strand != "solo"
    barred = ahead_of_its_time(shown, name) or any(exercise == name for _, exercise in shown.ruled_out)
    return ladder_of(shown, card) == shown.strand and joint and not barred


def ahead_of_its_time(shown: Presentation, name: str) -> bool:
    """Whether it is a plan for afterwards while the work is not winding down yet."""
    return name == RELAPSE_PREVENTION and shown.session < shown.agreed - WIND_DOWN


def _plain(shown: Presentation, library: Library, name: str) -> Programme:
    return Programme(items=(plain_item(shown, library, name),), pause=plain_pause(library))


def lessons_ahead(shown: Presentation, case: Case, sessions: int) -> tuple[Lesson, ...]:
    """Return the education of the following sessions, as the reference would choose it for the beliefs heard."""
    lessons = []
    for ahead in range(sessions):
        due = modules_due(shown, case.library)
        lessons.append(lesson_of(case, due, elicited=True))
        rows = tuple(Taught(shown.session + ahead, module, elicited=True) for module in due)
        shown = shown._replace(taught=(*shown.taught, *rows))
    return tuple(lessons)
