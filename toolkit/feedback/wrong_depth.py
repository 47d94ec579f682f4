"""Wrong directions in what was worked on: too early, too late, beside the point, lectured, pushed on, never begun.

W01-W05, W10-W13 (domain 5.8). Each is judged on what had been shown when its session ended. A wrong direction is
something everybody takes at times; the remark asks a question, it gives no verdict.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from toolkit.feedback.course_rules import standing_at_close
from toolkit.feedback.earlier import Course
from toolkit.feedback.saying import CourseRule, remark
from toolkit.indicators import (
    contraindications,
    deepening_index,
    endless_groundwork,
    focus_suggested,
    gates_open,
    heard,
    open_ruptures,
)  # fmt: skip
from toolkit.model.feedback import Remark
from toolkit.model.programme import Programme
from toolkit.model.shown import Assigned, BeliefHeard, Presentation
from toolkit.model.terms import Sign

__all__ = ["WRONG_DEPTH"]

TOO_EARLY = 2
"""Deepening index below which nothing calls for deepening (domain 5.2; teaching assumption)."""
LONG = 3
"""Sessions in a row that make it too late (W02; teaching assumption)."""
SOON = 2
"""Sessions within which a strong belief asks for information (W04; teaching assumption)."""
MODULES = 2
"""Modules from which explaining crowds out asking (W05, RL20)."""
TOUCH_TOGETHER = 3
"""Rung at which structured touch begins (W11; domain 3.1)."""
FOUNDATIONS = 6
"""Session before which groundwork is no more than ground: intake and education take three (domain 5.7, W11)."""
TALKING_ROUTES = frozenset(("REF-PTX", "REF-COUPLE", "REF-TRAUMA", "REF-PSY"))
"""Routes that go deeper elsewhere."""
IDENTITY: tuple[Sign, ...] = ("asexual-spectrum", "dysphoria", "values")
"""Signs of who somebody is or what somebody holds dear, which need no repair (W13; BrottoYule2017)."""


def deepened_early(course: Course) -> Iterator[Remark]:
    """W01: a deepening talk with little that called for it, over an open rupture, or against a plain not now."""
    for talk in course.shown.deepened:
        view = course.views[talk.session]
        index = deepening_index(view, course.library)
        if index.total < TOO_EARLY or index.veto or open_ruptures(view):
            yield remark(course, "W01", talk.session, "deepen")


def deepened_late(course: Course) -> Iterator[Remark]:
    """W02: three sessions in which deepening was indicated, the same rungs went home, and nobody went deeper."""
    waiting = 0
    for session in course.closed:
        view = course.views[session]
        deeper = any(talk.answer != "refused" for talk in view.deepened) or any(
            referral.decision.route in TALKING_ROUTES for referral in view.referrals
        )
        waiting = waiting + 1 if not deeper and deepening_index(view, course.library).indicated else 0
        if waiting == LONG and _repeats(course, view, session - LONG + 1):
            yield remark(course, "W02", session, "assign")


def deepened_elsewhere(course: Course) -> Iterator[Remark]:
    """W03: the focus was on one person where homework pointed between them, or the other way round."""
    for talk in course.shown.deepened:
        pointed = focus_suggested(course.views[talk.session], course.library)
        if pointed is not None and pointed != talk.decision.focus:
            yield remark(course, "W03", talk.session, "deepen")


def practised_for_information(course: Course) -> Iterator[Remark]:
    """W04: exercises went home while a belief heard again, or working against them, found no module in time (S4, S8).

    One or two modules a session is enough: a belief may wait while every session speaks of another one.
    """
    for belief in course.shown.beliefs:
        until = belief.session + SOON
        if until not in course.closed or _spoken_of(course, belief, until):
            continue
        meanwhile = [assigned for assigned in course.shown.assigned if belief.session <= assigned.session <= until]
        against = any(_works_against(course, belief, assigned.programme) for assigned in meanwhile)
        crowded = _taught_all_along(course, belief, until)
        if meanwhile and (against or (_heard_again(course.shown, belief, until) and not crowded)):
            yield remark(
                course, "W04", meanwhile[0].session, "assign", client=belief.client, belief=("myth", belief.myth)
            )


def lectured(course: Course) -> Iterator[Remark]:
    """W05: explained without asking, or more than two modules at once (S8)."""
    modules = Counter(taught.session for taught in course.shown.taught)
    told = {taught.session for taught in course.shown.taught if not taught.elicited}
    for session, number in sorted(modules.items()):
        if number > MODULES or session in told:
            yield remark(course, "W05", session, "educate", number=number)


def pushed_on(course: Course) -> Iterator[Remark]:
    """W10: a higher rung right after a hard or avoided one, with nothing written of what got in the way (S20, S21)."""
    for risen in standing_at_close(course, "RL12"):
        stuck = next(value for placeholder, _, value in risen.names if placeholder == "other")
        before = max(
            assigned.session
            for assigned in course.shown.assigned
            if assigned.session < risen.session and assigned.programme.item(stuck) is not None
        )
        coded = any(one.exercise == stuck and before < one.session <= risen.session for one in course.shown.coded)
        if not coded:
            yield remark(course, "W10", risen.session, "assign", exercise=stuck)


def never_begun(course: Course) -> Iterator[Remark]:
    """W11: readiness ran far ahead of the programme for three sessions, and nothing spoke against going on (S25)."""
    for session in course.closed:
        view = course.views[session]
        free = not gates_open(view) and not contraindications(view) and not open_ruptures(view)
        low = max((_highest(course, assigned) for assigned in view.assigned), default=0) < TOUCH_TOGETHER
        if session >= FOUNDATIONS and low and free and endless_groundwork(view, course.library):
            yield remark(course, "W11", session, "assign")
            return


def performance_adopted(course: Course) -> Iterator[Remark]:
    """W12: a performance entered the programme as aim or end point (Barlow1986)."""
    aims, endpoints = course.library.aims, course.library.endpoints
    for assigned in course.shown.assigned:
        chosen = {aim for item in assigned.programme.items for aim in item.aims}
        end = endpoints.get(assigned.programme.endpoint)
        if any(aims[aim].kind == "performance" for aim in chosen if aim in aims) or (end is not None and not end.sound):
            yield remark(course, "W12", assigned.session, "assign")
            return


def identity_repaired(course: Course) -> Iterator[Remark]:
    """W13: a programme that excludes or overrides somebody, where who they are or what they hold dear was told."""
    for assigned in course.shown.assigned:
        told = {one.client for one in heard(course.views[assigned.session], IDENTITY)}
        overridden = any(found.rule == "RL24" and found.client in told for found in assigned.findings)
        excluded = bool(told) and any(found.rule == "RL23" for found in assigned.findings)
        if overridden or excluded:
            yield remark(course, "W13", assigned.session, "assign")
            return


def _repeats(course: Course, view: Presentation, since: int) -> bool:
    """Whether at least two programmes went home since, none on a higher rung than the first of them."""
    rungs = [_highest(course, assigned) for assigned in view.assigned if assigned.session >= since]
    return len(rungs) > 1 and max(rungs) == rungs[0]


def _highest(course: Course, assigned: Assigned) -> int:
    cards = course.library.exercises
    return max((cards[item.exercise].level for item in assigned.programme.items if item.exercise in cards), default=0)


def _spoken_of(course: Course, belief: BeliefHeard, until: int) -> bool:
    modules = course.library.modules
    return any(
        belief.myth in modules[taught.module].myths
        for taught in course.shown.taught
        if taught.session <= until and taught.module in modules
    )


def _taught_all_along(course: Course, belief: BeliefHeard, until: int) -> bool:
    """Whether each session since spoke of a belief that had been heard."""
    modules = course.library.modules
    heard_by = {other.myth: other.session for other in reversed(course.shown.beliefs)}
    fitting = {
        taught.session
        for taught in course.shown.taught
        if taught.module in modules
        and any(heard_by.get(myth, until + 1) <= taught.session for myth in modules[taught.module].myths)
    }
    return fitting.issuperset(range(belief.session + 1, until + 1))


def _works_against(course: Course, belief: BeliefHeard, programme: Programme) -> bool:
    cards = course.library.exercises
    return any(belief.myth in cards[item.exercise].sabotaged_by for item in programme.items if item.exercise in cards)


def _heard_again(shown: Presentation, belief: BeliefHeard, until: int) -> bool:
    """Whether the belief was put into words in more than one way, by the end of session ``until``."""
    quotes = {said.line for said in shown.said if said.session <= until and _betrays(said.line, belief)}
    later = any(belief.session < said.session <= until for said in shown.said if _betrays(said.line, belief))
    return len(quotes) > 1 or later


def _betrays(line: str, belief: BeliefHeard) -> bool:
    return line.startswith(f"{belief.client}/belief/{belief.myth}/")


WRONG_DEPTH: dict[str, CourseRule] = {
    "W01": deepened_early,
    "W02": deepened_late,
    "W03": deepened_elsewhere,
    "W04": practised_for_information,
    "W05": lectured,
    "W10": pushed_on,
    "W11": never_begun,
    "W12": performance_adopted,
    "W13": identity_repaired,
}
