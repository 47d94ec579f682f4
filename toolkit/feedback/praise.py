"""What was done well: a rule that could have been broken and was kept. Each row names its rule.

Only what was shown is looked at. A rule that drew a remark anywhere in the course draws no praise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from toolkit.feedback.earlier import Course
from toolkit.indicators import (
    RED_FLAGS,
    deepening_index,
    examined,
    focus_suggested,
    given,
    heard,
    ladder_of,
    plateau,
    privacy_asked,
    safety_screened,
    tries,
)  # fmt: skip
from toolkit.model.feedback import Praise
from toolkit.model.shown import Assigned
from toolkit.model.terms import Sign
from toolkit.programme.known import RELAPSE_PREVENTION

__all__ = ["praise"]

CLOSE = 2
"""Rung from which work together brings clients close (domain 3.1)."""
BODY: tuple[Sign, ...] = RED_FLAGS
KeptIn = Callable[[Course], Iterator[int]]
"""Yields the sessions in which a rule was kept where it mattered."""


def praise(course: Course, broken: Iterable[str]) -> tuple[Praise, ...]:
    """Return what was done well, by rule; ``broken`` are the rules that drew a remark."""
    told = frozenset(broken)
    kept = ((rule, min(sessions(course), default=0)) for rule, sessions in KEPT.items() if rule not in told)
    return tuple(Praise(rule, session) for rule, session in kept if session)


def _rose_by_rungs(course: Course) -> Iterator[int]:
    highest = 0
    for assigned in course.shown.assigned:
        level = _highest(course, assigned)
        if level > highest > 0:
            yield assigned.session
        highest = max(highest, level)


def _screened_first(course: Course) -> Iterator[int]:
    for assigned in course.shown.assigned:
        view = course.views[assigned.session]
        all_alone = all(safety_screened(view, client) for client in view.clients)
        if view.strand == "couple" and all_alone and privacy_asked(view):
            yield assigned.session
    if _safely_stopped(course) and all(safety_screened(course.shown, client) for client in course.shown.clients):
        yield course.shown.session


def _agreed_on_a_pause(course: Course) -> Iterator[int]:
    return (assigned.session for assigned in course.shown.assigned if assigned.programme.pause is not None)


def _gave_each_a_task(course: Course) -> Iterator[int]:
    for assigned in course.shown.assigned:
        if len(course.shown.clients) > 1 and _highest(course, assigned) >= CLOSE:
            yield assigned.session


def _debriefed_whole(course: Course) -> Iterator[int]:
    for attempt in tries(course.shown, course.library):
        if attempt.debriefed:
            yield max(one.session for one in attempt.answers)


def _coded_obstacles(course: Course) -> Iterator[int]:
    met = {(one.session, one.exercise) for one in course.shown.answered if one.obstacle}
    return (one.session for one in course.shown.coded if (one.session, one.exercise) in met)


def _had_the_body_looked_at(course: Course) -> Iterator[int]:
    for client in course.shown.clients:
        flags = heard(course.shown, BODY, client)
        if flags and examined(course.shown, client):
            yield flags[0].session


def _aimed_at_the_way(course: Course) -> Iterator[int]:
    for assigned in course.shown.assigned:
        if assigned.programme.items and all(item.aims for item in assigned.programme.items):
            yield assigned.session


def _met_beliefs(course: Course) -> Iterator[int]:
    modules = course.library.modules
    for taught in course.shown.taught:
        told = {belief.myth for belief in course.shown.beliefs if belief.session <= taught.session}
        if taught.module in modules and told & set(modules[taught.module].myths):
            yield taught.session


def _asked_before_telling(course: Course) -> Iterator[int]:
    if all(taught.elicited for taught in course.shown.taught):
        yield from (taught.session for taught in course.shown.taught)


def _asked_whose_wish(course: Course) -> Iterator[int]:
    return (session for session, written in course.shown.formulations if written.own_wish)


def _kept_everyone_on_board(course: Course) -> Iterator[int]:
    mended = {client for _, client in course.shown.repaired}
    return (session for session, client in course.shown.ruptures if client in mended)


def _stopped_for_safety(course: Course) -> Iterator[int]:
    if _safely_stopped(course):
        yield course.shown.session


def _safely_stopped(course: Course) -> bool:
    return course.shown.ending is not None and course.shown.ending.kind == "safe-stop"


def _thought_again(course: Course) -> Iterator[int]:
    written = {session for session, _ in course.shown.formulations}
    return (session for session in course.closed if session in written and plateau(course.views[session]))


def _chose_the_way(course: Course) -> Iterator[int]:
    yield from course.shown.reviews
    for talk in course.shown.deepened:
        view = course.views[talk.session]
        pointed = focus_suggested(view, course.library)
        if deepening_index(view, course.library).indicated and pointed in {None, talk.decision.focus}:
            yield talk.session


def _ended_with_a_plan(course: Course) -> Iterator[int]:
    if course.shown.ending is not None and course.shown.follow_up and RELAPSE_PREVENTION in given(course.shown):
        yield course.shown.session


def _asked_what_was_in_the_way(course: Course) -> Iterator[int]:
    avoided = {(one.session, one.exercise, one.client) for one in course.shown.done if one.result == "avoided"}
    for one in course.shown.answered:
        if one.manner == "open" and (one.session, one.exercise, one.client) in avoided:
            yield one.session


def _highest(course: Course, assigned: Assigned) -> int:
    """Highest rung handed out on the ladder of this case."""
    cards = course.library.exercises
    known = [cards[item.exercise] for item in assigned.programme.items if item.exercise in cards]
    return max((one.level for one in known if ladder_of(course.shown, one) == course.shown.strand), default=0)


KEPT: dict[str, KeptIn] = {
    "RL01": _rose_by_rungs,
    "RL04": _screened_first,
    "RL06": _agreed_on_a_pause,
    "RL07": _gave_each_a_task,
    "RL11": _debriefed_whole,
    "RL13": _coded_obstacles,
    "RL15": _had_the_body_looked_at,
    "RL17": _aimed_at_the_way,
    "RL19": _met_beliefs,
    "RL20": _asked_before_telling,
    "RL24": _asked_whose_wish,
    "RL28": _kept_everyone_on_board,
    "RL29": _stopped_for_safety,
    "RL30": _thought_again,
    "RL31": _chose_the_way,
    "RL32": _ended_with_a_plan,
    "RL36": _asked_what_was_in_the_way,
}
