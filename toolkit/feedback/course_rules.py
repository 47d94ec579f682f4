"""The programme rules that only the course can show: debriefing, going on, reviewing, ending, homework left undone.

RL11-RL13 are looked at again with what the rest of the session brought. Only what was shown is looked at, as it could
be known when the session ended.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from toolkit.feedback.earlier import Course
from toolkit.feedback.saying import CourseRule, of_finding, remark
from toolkit.indicators import avoided_unasked, given, plateau, reviews_missed, tries
from toolkit.model.feedback import Remark
from toolkit.programme.known import RELAPSE_PREVENTION

__all__ = ["COURSE_RULES", "SEEN_OUT", "standing_at_close"]

MODULES = 2
"""Modules a session (RL20; teaching assumption)."""
STILL = 3
"""Sessions without change after which the formulation is due again (RL30; BarkhamROM2023, Lambert2018)."""
SEEN_OUT = frozenset(("ended", "time-up", "clients-ended"))
"""Endings at which an ending could have been made; not a stop for safety, nor clients who stayed away."""


def told_but_not_asked(course: Course) -> Iterator[Remark]:
    """RL11: homework was done, and somebody concerned was asked nothing about it (S18, S19, S23)."""
    for attempt in tries(course.shown, course.library):
        for done in attempt.results:
            asked = any(one.client == done.client for one in attempt.answers)
            if done.result != "avoided" and not asked and done.session in course.closed:
                yield remark(course, "RL11", done.session, "close", exercise=done.exercise, client=done.client)


def standing_at_close(course: Course, rule: str) -> Iterator[Remark]:
    """Yield what ``rule`` had against each programme, knowing all that the session of handing out brought."""
    for assigned, findings in course.second_looks:
        yield from (of_finding(assigned.session, found) for found in findings if found.rule == rule)


def hardship_told_later(course: Course) -> Iterator[Remark]:
    """RL12: a higher rung was handed out, and the same session told that the step before was too much (S20)."""
    return standing_at_close(course, "RL12")


def obstacle_told_later(course: Course) -> Iterator[Remark]:
    """RL13: an obstacle told of in the same session went uncoded, or found no answer (S20, S21)."""
    return standing_at_close(course, "RL13")


def too_many_modules(course: Course) -> Iterator[Remark]:
    """RL20: more than two modules in a session (S8)."""
    for session, number in sorted(Counter(taught.session for taught in course.shown.taught).items()):
        if number > MODULES:
            yield remark(course, "RL20", session, "educate", number=number)


def standing_still(course: Course) -> Iterator[Remark]:
    """RL30: nothing moves though the homework is done, and the programme goes on without a new formulation."""
    still = 0
    told = False
    for session in course.closed:
        view = course.views[session]
        still = still + 1 if plateau(view) else 0
        told = told and still > 0
        since = session - STILL
        rethought = any(past > since for past, _ in view.formulations) or any(
            talk.session > since for talk in view.deepened
        )
        handed_out = any(assigned.session == session for assigned in view.assigned)
        if still and handed_out and not rethought and not told:
            told = True
            yield remark(course, "RL30", session, "assign", number=STILL + still - 1)


def review_missed(course: Course) -> Iterator[Remark]:
    """RL31: no decision to stay, deepen or refer around session 4 or 5, or around 8 (S26)."""
    for session in reviews_missed(course.shown):
        yield remark(course, "RL31", session, "close", number=session)


def ended_without_plan(course: Course) -> Iterator[Remark]:
    """RL32: an ending without a relapse-prevention plan or without a follow-up date (MetzMcCarthy2007)."""
    ending = course.shown.ending
    planned = RELAPSE_PREVENTION in given(course.shown) and course.shown.follow_up
    if ending is not None and ending.how in SEEN_OUT and not planned:
        yield remark(course, "RL32", course.shown.session, "end")


def left_undone_unasked(course: Course) -> Iterator[Remark]:
    """RL36: homework was left undone and nobody asked openly what was in the way (S20-S22)."""
    for session in course.closed:
        told_now = tuple(done for done in course.shown.done if done.session == session)
        for exercise, client in avoided_unasked(course.views[session]._replace(done=told_now)):
            yield remark(course, "RL36", session, "close", exercise=exercise, client=client)


COURSE_RULES: dict[str, CourseRule] = {
    "RL11": told_but_not_asked,
    "RL12": hardship_told_later,
    "RL13": obstacle_told_later,
    "RL20": too_many_modules,
    "RL30": standing_still,
    "RL31": review_missed,
    "RL32": ended_without_plan,
    "RL36": left_undone_unasked,
}
