"""What each alternative leads to: the same rows of chance for all of them, played on by a sound colleague.

First a coarse look at all, then the full number of draws for those near the best. Numbers only; labels come after.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from toolkit.model.case import Case
from toolkit.model.shown import Presentation, Taught
from toolkit.review.acts import Act, Session
from toolkit.review.arrays import Array, joined, taken
from toolkit.review.choosing import Choice
from toolkit.review.courses import worth
from toolkit.review.draws import Draws
from toolkit.review.living import Runs, World, close, in_session, pass_weeks
from toolkit.review.memory import Memory, opened, remembered, talked_over
from toolkit.review.own_course import lived_until, plan_of, world_of
from toolkit.review.sound import Ahead, continue_with, foresee, lessons_ahead
from toolkit.review.weighing import supposed
from toolkit.simulation import Lesson, Value

__all__ = ["Setting", "Valued", "setting_of", "valued"]


class Setting(NamedTuple):
    """A session about to be reviewed: where the runs stand as it opens, under the draws."""

    world: World
    runs: Runs
    session: Session
    end: int
    """The last session that is played."""
    lessons: dict[tuple[str, ...], tuple[Lesson, ...]]
    """By what was taught in the session: the education that follows, filled as it is asked for."""


class Valued(NamedTuple):
    """What one alternative led to; one number a draw."""

    goals: Array
    gone: Array
    course: Array
    """Shape (sessions, draws): goals as each following session opens, then at the end."""
    transitions: int


def setting_of(
    case: Case, sessions: tuple[Session, ...], number: int, weight: Array, end: int, draws: Draws
) -> Setting:
    """Return the setting of session ``number`` (from 1).

    Args:
        case: The case.
        sessions: All sessions of the attempt; only what was shown up to this one is used.
        number: The session under review.
        weight: How likely each cell of the grid seemed as it opened.
        end: The last session that is played.
        draws: Rows of chance.
    """
    session = sessions[number - 1]
    cell = supposed(draws, weight)
    world = world_of(case, session.opened.shown, cell, draws)
    return Setting(world, lived_until(world, sessions[:number], number), session, end, {})


def valued(setting: Setting, choices: tuple[Choice, ...]) -> tuple[Valued, ...]:
    """Return what each choice leads to under every draw of the setting."""
    ending = [place for place, choice in enumerate(choices) if choice.act.end is not None]
    going = [place for place in range(len(choices)) if place not in ending]
    found = {place: _ended(setting, choices[place].act) for place in ending}
    found.update(zip(going, _played_on(setting, tuple(choices[place].act for place in going)), strict=True))
    return tuple(found[place] for place in range(len(choices)))


def _ended(setting: Setting, act: Act) -> Valued:
    """Live on without help: only the weeks go by."""
    world, session = setting.world, setting.session
    plan = plan_of(world, session.closed, act, session.number)
    runs = close(world, in_session(world, setting.runs, plan), plan, session.number)
    course = [worth(world, runs)]
    for following in range(session.number + 1, setting.end + 1):
        runs = pass_weeks(world, runs, plan.care, following)
        course.append(worth(world, runs))
    lived = world.rows * (setting.end - session.number + 1)
    return Valued(course[-1], np.asarray(runs.gone), np.stack(course), lived)


def _played_on(setting: Setting, acts: tuple[Act, ...]) -> Iterator[Valued]:
    """Play alternatives on together, as one long array of runs.

    The session itself and the next, in which its homework is talked over, differ in shape by what was handed out; those
    are played in parts.
    """
    if not acts:
        return
    world, number = setting.world, setting.session.number
    ahead = foresee(setting.session.closed, world.draws.coefficients)
    order, begun = _begun(setting, acts, ahead)
    many = _repeated(world, len(acts))
    later = _for_many(ahead, len(acts), world.rows)._replace(lessons=_lessons(setting, [acts[at] for at in order]))
    sizes = [len(one.course[0]) for one in begun]
    going = Going(
        joined([one.runs for one in begun], sizes),
        joined([one.memory for one in begun], sizes),
        joined([one.trust for one in begun], sizes),
        (),
    )
    course = [np.concatenate(parts) for parts in zip(*(one.course for one in begun), strict=True)]
    for following in range(number + 2, setting.end + 1):
        going = _continued(many, going, later, following, following - number - 1)
        course.append(worth(many, going.runs))
    path = np.stack(course).reshape(len(course), len(acts), world.rows)
    gone = np.broadcast_to(going.runs.gone, (many.rows,)).reshape(len(acts), world.rows)
    lived = world.rows * (setting.end - number + 1)
    for place in range(len(acts)):
        at = order.index(place)
        yield Valued(path[-1, at], gone[at], path[:, at], lived)


class Going(NamedTuple):
    """Runs on their way: where they stand, what is remembered, and trust as the last session opened."""

    runs: Runs
    memory: Memory
    trust: tuple[Value, ...]
    course: tuple[Array, ...]


def _begun(setting: Setting, acts: tuple[Act, ...], ahead: Ahead) -> tuple[list[int], list[Going]]:
    """Play the session itself and the next, those with the same homework and referrals together; tell in which order."""
    parts: dict[tuple[int, tuple[tuple[str, str], ...]], list[int]] = {}
    for place, act in enumerate(acts):
        parts.setdefault((id(act.programme), act.referred), []).append(place)
    begun = [_first_two(setting, [acts[place] for place in places], ahead) for places in parts.values()]
    return [place for places in parts.values() for place in places], begun


def _first_two(setting: Setting, acts: list[Act], ahead: Ahead) -> Going:
    world, session, count = setting.world, setting.session, len(acts)
    sizes = [world.rows] * count
    plans = [plan_of(world, session.closed, act, session.number) for act in acts]
    rows = [in_session(world, setting.runs, plan) for plan in plans]
    many = _repeated(world, count)
    places = _places(world, count)
    plan = plans[0]._replace(
        asked=joined([plan.asked for plan in plans], sizes),
        idle=np.repeat([plan.idle for plan in plans], world.rows),
        tasks=taken(plans[0].tasks, places),
    )
    runs = close(many, joined(rows, sizes), plan, session.number)
    trust = tuple(np.tile(partner.alliance, count) for partner in setting.runs.clients.partners)
    memory = joined([_memory(session, act) for act in acts], sizes)
    own = _for_many(ahead, count, world.rows)._replace(
        lessons=_lessons(setting, acts), care=plans[0].care, untreated=plans[0].untreated
    )
    after = _continued(many, Going(runs, memory, trust, ()), own, session.number + 1, 0)
    return after._replace(course=(worth(many, runs), worth(many, after.runs)))


def _continued(world: World, going: Going, ahead: Ahead, session: int, turn: int) -> Going:
    """Let the colleague play one session."""
    runs = going.runs
    memory = opened(runs, going.memory, going.trust)
    everyone = (1.0,) * len(runs.clients.partners)
    memory = talked_over(world, runs, memory, session, everyone)
    plan, memory = continue_with(world, runs, memory, ahead, session, turn)
    trust = tuple(partner.alliance for partner in runs.clients.partners)
    return Going(close(world, in_session(world, runs, plan), plan, session), memory, trust, ())


def _lessons(setting: Setting, acts: list[Act]) -> tuple[tuple[tuple[Lesson, Value], ...], ...]:
    """Education of the following sessions, each lesson for the runs whose act makes it due."""
    rows, sessions = setting.world.rows, setting.end - setting.session.number
    taught = [act.educate.modules if act.educate else () for act in acts]
    ahead = setting.lessons
    for modules in taught:
        if modules not in ahead:
            ahead[modules] = lessons_ahead(_having_taught(setting, modules), setting.world.case, sessions)
    turns = []
    for turn in range(sessions):
        weights: dict[Lesson, Array] = {}
        for place, modules in enumerate(taught):
            lesson = ahead[modules][turn]
            weight = weights.setdefault(lesson, np.zeros(rows * len(acts)))
            weight[place * rows : (place + 1) * rows] = 1.0
        turns.append(tuple(weights.items()))
    return tuple(turns)


def _memory(session: Session, act: Act) -> Memory:
    """What is remembered after the session: homework as it was answered, if it was asked about."""
    shown = session.closed.shown
    if sum(act.asked) < sum(session.act.asked):
        shown = shown._replace(answered=tuple(row for row in shown.answered if row.session != session.number))
    memory = remembered(shown, session.closed.case.library)
    if act.deepen is not None and session.act.deepen is None:
        memory = memory._replace(talks=memory.talks + 1.0, rested=0.0)
    if act.repaired:
        memory = memory._replace(ruptured=(0.0,) * len(act.asked))
    return memory


def _for_many(ahead: Ahead, times: int, rows: int) -> Ahead:
    places = np.tile(np.arange(rows), times)
    support = taken(ahead.support, places) if ahead.support is not None else None
    return ahead._replace(steps=tuple(taken(step, places) for step in ahead.steps), support=support)


def _having_taught(setting: Setting, modules: tuple[str, ...]) -> Presentation:
    shown = setting.session.closed.shown
    earlier = tuple(row for row in shown.taught if row.session < shown.session)
    now = tuple(Taught(shown.session, module, elicited=True) for module in modules)
    return shown._replace(taught=(*earlier, *now), session=shown.session + 1)


def _places(world: World, times: int) -> NDArray[np.intp]:
    return np.tile(np.arange(world.rows), times)


def _repeated(world: World, times: int) -> World:
    """Return the world with all its rows ``times`` over: one after the other, one alternative each."""
    hidden = taken(world.hidden, _places(world, times))
    return World(world.case, world.truth, hidden, world.draws.over(times), world.rows * times)
