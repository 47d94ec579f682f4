"""Homework as many runs see it: one exercise each, or another rung in each run.

What an exercise does and asks comes from the rooms that play it; only the mirror is what could be known of it.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from toolkit.model.library import Exercise
from toolkit.model.programme import Programme, ProgrammeItem
from toolkit.model.shown import Presentation
from toolkit.model.terms import DIMENSIONS
from toolkit.review.arrays import Array
from toolkit.session import State
from toolkit.session.between import ANSWERED, PRACTICAL_SCORE, TOUCH_RUNG, model_item
from toolkit.session.dangers import BODY_STEP, COUPLE_TOUCH
from toolkit.session.scene import Scene
from toolkit.simulation import Item, Value

__all__ = ["Mirror", "Task", "by_rung", "mirror_heard", "tasks_of"]

HEARD, UNHEARD = 6.5, 5.0
"""Strength (0-10) a dimension of the mirror is credited with once it was heard in homework, and before (teaching assumption)."""

Mirror = tuple[dict[str, float], ...]
"""Per partner: dimension -> strength, 0-10."""


class Task(NamedTuple):
    """One exercise handed out."""

    item: Item
    rung: Value
    hinders: tuple[Value, ...]
    """Per partner: obstacle score (0-1) before anything has changed."""
    practical: Value
    """Obstacle score in cramped weeks."""
    touches: Value
    """1 where it steps into touch that pain must not meet unexamined."""
    body: Value
    """1 where it may not go into pain at all."""
    couple: Value
    """1 where it is couple work that danger forbids."""


def mirror_heard(shown: Presentation) -> Mirror:
    """Return the mirror as far as homework has told it."""
    heard = {(row.client, row.obstacle) for row in shown.answered}
    return tuple(
        {dimension: HEARD if (client, dimension) in heard else UNHEARD for dimension in DIMENSIONS}
        for client in shown.clients
    )


def tasks_of(state: State, programme: Programme, mirror: Mirror) -> tuple[Task, ...]:
    """Return what ``programme`` hands out; coefficients of ``state`` may be arrays."""
    scene = Scene(state)
    return tuple(_task(scene, item, programme, mirror) for item in programme.items)


def by_rung(tasks: tuple[Task, ...], place: NDArray[np.intp]) -> Task:
    """Return one task that is ``tasks[place]`` in each run; all of one shape, all joint or none."""
    first = tasks[0].item
    names = {name for task in tasks for name in task.item.effects}
    item = Item(
        level=_pick([task.item.level for task in tasks], place),
        effects={name: _pick([task.item.effects.get(name, 0.0) for task in tasks], place) for name in sorted(names)},
        sabotage=tuple(_undermining(tasks, who, place) for who in range(len(first.task))),
        obstacle=(0.0,) * len(first.task),
        task=tuple(_pick([task.item.task[who] for task in tasks], place) for who in range(len(first.task))),
        joint=first.joint,
        unpaused=_pick([task.item.unpaused for task in tasks], place),
    )
    return Task(
        item,
        rung=_pick([task.rung for task in tasks], place),
        hinders=tuple(_pick([task.hinders[who] for task in tasks], place) for who in range(len(first.task))),
        practical=_pick([task.practical for task in tasks], place),
        touches=_pick([task.touches for task in tasks], place),
        body=_pick([task.body for task in tasks], place),
        couple=_pick([task.couple for task in tasks], place),
    )


def _task(scene: Scene, item: ProgrammeItem, programme: Programme, mirror: Mirror) -> Task:
    card = scene.state.case.library.exercises[item.exercise]
    return Task(
        model_item(scene, item, programme),
        rung=float(card.level),
        hinders=tuple(
            _hindrance(card, item, strengths) if item.roles.get(client, "none") != "none" else 0.0
            for client, strengths in zip(scene.shown.clients, mirror, strict=True)
        ),
        practical=_eased(card, item, "practical", PRACTICAL_SCORE),
        touches=float(card.level > TOUCH_RUNG),
        body=float(card.level >= BODY_STEP or bool(card.checks)),
        couple=float(card.strand != "solo" and card.level >= COUPLE_TOUCH and scene.shown.strand == "couple"),
    )


def _hindrance(card: Exercise, item: ProgrammeItem, strengths: dict[str, float]) -> float:
    scores = (
        _eased(card, item, dimension, card.affordances.get(dimension, 0.0) * strength / 10.0)  # type: ignore[call-overload]
        for dimension, strength in strengths.items()
    )
    return max(scores, default=0.0)


def _eased(card: Exercise, item: ProgrammeItem, dimension: str, score: float) -> float:
    answers = {row.adaptation.id for row in card.obstacles if row.dimension == dimension}
    return score * ANSWERED if answers & set(item.adaptations) else score


def _undermining(tasks: tuple[Task, ...], who: int, place: NDArray[np.intp]) -> tuple[tuple[int, Value], ...]:
    weights = [dict(task.item.sabotage[who]) for task in tasks]
    beliefs = sorted({index for one in weights for index in one})
    return tuple((index, _pick([one.get(index, 0.0) for one in weights], place)) for index in beliefs)


def _pick(values: list[Value], place: NDArray[np.intp]) -> Value:
    if all(np.ndim(value) == 0 for value in values):
        return values[0] if len(set(values)) == 1 else np.asarray(values)[place]
    runs = np.arange(len(place))
    picked: Array = np.stack([np.broadcast_to(value, place.shape) for value in values])[place, runs]
    return picked
