"""The attempt's own course lived again under what might lie hidden, doing what was reported as done.

What was shown is never contradicted: homework comes out as it was told, and nobody leaves who stayed.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from toolkit.model.case import Case
from toolkit.model.shown import Presentation
from toolkit.review.acts import Act, Session, lesson_of
from toolkit.review.draws import Draws
from toolkit.review.hidden import begin_with, cells
from toolkit.review.living import Plan, Runs, World, close, in_session, start
from toolkit.review.sound import RECOGNISED, care_of, talk_of, untreated_after
from toolkit.review.tasks import mirror_heard, tasks_of
from toolkit.session import State
from toolkit.simulation import fixed_of, starting

__all__ = ["lived_through", "lived_until", "plan_of", "reported", "world_of"]

NOT_RECOGNISED = 0.2
"""Likeness (0-1) credited to a mirror that was named and not recognised (teaching assumption)."""


def world_of(case: Case, shown: Presentation, cell: NDArray[np.intp], draws: Draws) -> World:
    """Return the world in which runs begin in ``cell`` and chance comes from ``draws``."""
    hidden = begin_with(case, shown, cells(cell))
    return World(case, (starting(case), fixed_of(case)), hidden, draws, len(cell))


def lived_until(world: World, sessions: tuple[Session, ...], number: int) -> Runs:
    """Return the runs as session ``number`` (from 1) opened."""
    lived = islice(lived_through(world, sessions[:number]), number - 1)
    return [start(world), *(runs for runs, _ in lived)][-1]


def lived_through(world: World, sessions: tuple[Session, ...]) -> Iterator[tuple[Runs, Plan]]:
    """Yield the runs after each session of the attempt, with what the session did."""
    runs = start(world)
    for session in sessions:
        plan = plan_of(world, session.closed, session.act, session.number)
        following = sessions[session.number].opened.shown if session.number < len(sessions) else None
        runs = in_session(world, runs, plan)
        runs = close(world, runs, plan, session.number, reported(session, following))
        if following is not None:
            runs = runs._replace(gone=np.zeros(world.rows), latched=np.zeros(world.rows))
        yield runs, plan


def plan_of(world: World, state: State, act: Act, session: int) -> Plan:
    """Return what an act does in the runs.

    Args:
        world: What does not change.
        state: As things stood just before the session closed; its coefficients are replaced by those of the runs.
        act: What the session did.
        session: Its number.
    """
    shown = state.shown
    rows = state._replace(coefficients=world.draws.coefficients)
    teaches = act.educate
    talk = act.deepen
    return Plan(
        trust=act.trust,
        asked=act.asked,
        repaired=tuple(float(client in act.repaired) for client in shown.clients),
        lessons=((lesson_of(world.case, teaches.modules, elicited=teaches.manner == "elicited"), 1.0),)
        if teaches
        else (),
        named=_likeness(shown, session) if act.named else None,
        talk=talk_of(world.hidden, world.case, shown, talk.focus, talk.hypothesis) if talk else None,
        tasks=tasks_of(rows, act.programme, mirror_heard(shown)) if act.programme and act.programme.items else (),
        care=care_of(shown, act.referred, session),
        untreated=untreated_after(shown, act.referred),
        idle=float(not (act.programme or teaches or talk or any(act.asked))),
    )


def reported(session: Session, following: Presentation | None) -> tuple[tuple[float, ...], ...]:
    """What was told of the homework of a session at the next one; nothing where it was never told."""
    programme = session.act.programme
    if programme is None or not programme.items or following is None:
        return ()
    worth = {"done": 1.0, "half": 0.5, "avoided": 0.0}
    results = {
        (row.exercise, row.client): worth[row.result] for row in following.done if row.session == session.number + 1
    }
    return tuple(
        tuple(results.get((item.exercise, client), 0.0) for client in following.clients) for item in programme.items
    )


def _likeness(shown: Presentation, session: int) -> float:
    nods = [row.recognised for row in shown.mirrored if row.session == session]
    return RECOGNISED if nods and nods[-1] else NOT_RECOGNISED
