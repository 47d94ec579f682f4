"""What each alternative leads to: the same rows of chance for all of them, played on by a sound colleague.

First a coarse look at all, then the full number of draws for those near the best. Numbers only; labels come after.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from toolkit.model.case import Case
from toolkit.model.shown import Presentation, Taught
from toolkit.review.acts import Act, Session
from toolkit.review.alternatives import Choice
from toolkit.review.arrays import Array, joined, taken
from toolkit.review.draws import Draws
from toolkit.review.courses import worth
from toolkit.review.living import Runs, World, close, in_session, pass_weeks
from toolkit.review.memory import Memory, opened, remembered, talked_over
from toolkit.review.own_course import lived_until, plan_of, supposed, world_of
from toolkit.review.sound import Ahead, care_of, continue_with, foresee, lessons_ahead, untreated_after
from toolkit.simulation import Value

__all__ = ["Setting", "Valued", "setting_of", "valued"]


class Setting(NamedTuple):
    """A session about to be reviewed: where the runs stand as it opens, under the draws."""

    world: World
    runs: Runs
    session: Session
    end: int
    """The last session that is played."""


class Valued(NamedTuple):
    """What one alternative led to; one number a draw."""

    goals: Array
    gone: Array
    course: Array
    """Shape (sessions, draws): goals as each following session opens, then at the end."""
    transitions: int


def setting_of(case: Case, sessions: tuple[Session, ...], number: int, weight: Array, end: int, draws: Draws) -> Setting:
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
    return Setting(world, lived_until(world, sessions[:number], number), session, end)


def valued(setting: Setting, choices: tuple[Choice, ...]) -> tuple[Valued, ...]:
    """Return what each choice leads to under every draw of the setting."""
    ahead = foresee(setting.session.closed, setting.world.draws.coefficients)
    groups: dict[tuple[str, ...] | None, list[int]] = {}
    for place, choice in enumerate(choices):
        groups.setdefault(None if choice.act.end else _taught(choice.act), []).append(place)
    found: dict[int, Valued] = {}
    for modules, places in groups.items():
        if modules is None:
            found.update((place, _ended(setting, choices[place].act)) for place in places)
        else:
            lessons = lessons_ahead(_having_taught(setting, modules), setting.world.case, setting.end - setting.session.number)
            group = tuple(choices[place] for place in places)
            found.update(zip(places, _group(setting, group, ahead._replace(lessons=lessons)), strict=True))
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


def _group(setting: Setting, choices: tuple[Choice, ...], ahead: Ahead) -> tuple[Valued, ...]:
    """Play alternatives that teach the same on together: one long array of runs.

    The session itself and the next, in which its homework is talked over, differ in shape and are played one by one.
    """
    world, number, count = setting.world, setting.session.number, len(choices)
    begun = [_first_two(setting, choice.act, ahead) for choice in choices]
    many, later = _repeated(world, count), _ahead_for(ahead, count, world.rows)
    runs = joined([one.runs for one in begun], world.rows)
    memory = joined([one.memory for one in begun], world.rows)
    trust = joined([one.trust for one in begun], world.rows)
    course = [np.concatenate(parts) for parts in zip(*(one.course for one in begun), strict=True)]
    for following in range(number + 2, setting.end + 1):
        went = _continued(many, Going(runs, memory, trust, ()), later, following, following - number - 1)
        runs, memory, trust = went.runs, went.memory, went.trust
        course.append(worth(many, runs))
    path = np.stack(course).reshape(len(course), count, world.rows)
    gone = np.broadcast_to(runs.gone, (many.rows,)).reshape(count, world.rows)
    lived = world.rows * (setting.end - number + 1)
    return tuple(Valued(path[-1, at], gone[at], path[:, at], lived) for at in range(count))


class Going(NamedTuple):
    """Runs on their way: where they stand, what is remembered, and trust as the last session opened."""

    runs: Runs
    memory: Memory
    trust: tuple[Value, ...]
    course: tuple[Array, ...]


def _first_two(setting: Setting, act: Act, ahead: Ahead) -> Going:
    world, session = setting.world, setting.session
    plan = plan_of(world, session.closed, act, session.number)
    opened_with = tuple(partner.alliance for partner in setting.runs.clients.partners)
    runs = close(world, in_session(world, setting.runs, plan), plan, session.number)
    own = ahead._replace(
        care=care_of(world.case, ahead.shown, act.referred, session.number),
        untreated=untreated_after(ahead.shown, act.referred),
    )
    going = Going(runs, _memory(session, act), opened_with, ())
    after = _continued(world, going, own, session.number + 1, 0)
    return after._replace(course=(worth(world, runs), worth(world, after.runs)))


def _continued(world: World, going: Going, ahead: Ahead, session: int, turn: int) -> Going:
    """Let the colleague play one session."""
    runs = going.runs
    memory = opened(world, runs, going.memory, going.trust)
    everyone = (1.0,) * len(runs.clients.partners)
    memory = talked_over(world, runs, memory, session, everyone)
    plan, memory = continue_with(world, runs, memory, ahead, session, turn)
    trust = tuple(partner.alliance for partner in runs.clients.partners)
    return Going(close(world, in_session(world, runs, plan), plan, session), memory, trust, ())


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


def _ahead_for(ahead: Ahead, times: int, rows: int) -> Ahead:
    places = np.tile(np.arange(rows), times)
    support = taken(ahead.support, places) if ahead.support is not None else None
    return ahead._replace(steps=tuple(taken(step, places) for step in ahead.steps), support=support)


def _taught(act: Act) -> tuple[str, ...]:
    return act.educate.modules if act.educate else ()


def _having_taught(setting: Setting, modules: tuple[str, ...]) -> Presentation:
    shown = setting.session.closed.shown
    earlier = tuple(row for row in shown.taught if row.session < shown.session)
    now = tuple(Taught(shown.session, module, elicited=True) for module in modules)
    return shown._replace(taught=(*earlier, *now), session=shown.session + 1)


def _repeated(world: World, times: int) -> World:
    places: NDArray[np.intp] = np.tile(np.arange(world.rows), times)
    hidden = taken(world.hidden, places)
    draws = Draws(
        taken(world.draws.coefficients, places), world.draws.hidden[places], world.draws.coins[:, :, places]
    )
    return World(world.case, world.truth, hidden, draws, world.rows * times)
