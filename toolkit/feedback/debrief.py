"""The debrief after the ending: what was said along the way, beside what had been hidden.

The only place with the bonnet that looks below what was shown; it refuses before the ending. No marks are given.
"""

from __future__ import annotations

from collections import Counter

from toolkit.errors import ToolkitError
from toolkit.feedback.during import remarks_on
from toolkit.feedback.earlier import Course
from toolkit.feedback.own_beliefs import own_beliefs, said_as_own
from toolkit.feedback.praise import praise
from toolkit.model.feedback import (
    BeliefFollowed,
    CoreCompared,
    Debrief,
    Indicated,
    MirrorCompared,
    Remark,
    Tally,
    Undiscovered,
)
from toolkit.model.terms import Dimension
from toolkit.session import State
from toolkit.session.depth import likeness
from toolkit.session.scene import Scene

__all__ = ["debrief", "ended"]


def debrief(state: State) -> Debrief:
    """Return everything there is to say about a course that has ended.

    Raises:
        ToolkitError: when it has not ended.
    """
    course = Course(ended(state).shown, state.case.library)
    own = own_beliefs(state)
    said = tuple(one for one in remarks_on(course) if not said_as_own(one, own))
    return Debrief(
        remarks=said,
        praise=praise(course, (one.rule for one in said)),
        undiscovered=_undiscovered(state),
        mirror=_mirror(state),
        core=_core(state),
        beliefs=_beliefs(state),
        own=own,
        referrals=_referrals(state),
        as_you_went_on=_tallies(course, said),
    )


def ended(state: State) -> State:
    """Return the state, which must be that of a course that has ended.

    Raises:
        ToolkitError: when it has not ended.
    """
    if state.shown.ending is None:
        raise ToolkitError("The debrief opens after the ending: end the treatment first.", "not-ended")
    return state


def _undiscovered(state: State) -> tuple[Undiscovered, ...]:
    asked = {(row.question, row.to) for row in state.shown.asked}
    told = {fact for row in state.shown.asked for fact in row.told}
    return tuple(
        Undiscovered(fact.by, question, fact.id, (question, fact.by) in asked)
        for question, facts in state.case.facts.items()
        for fact in facts
        if fact.id not in told
    )


def _mirror(state: State) -> MirrorCompared:
    named: tuple[Dimension, ...] = ()
    if state.shown.mirrored:
        named = state.shown.mirrored[-1].named.dimensions
    elif state.shown.formulations:
        named = state.shown.formulations[-1][1].mirror
    strengths: dict[Dimension, float] = {}
    for part in state.case.mirror:
        strengths[part.dimension] = max(strengths.get(part.dimension, 0.0), float(part.strength))
    hidden = tuple(sorted(strengths.items(), key=lambda one: (-one[1], one[0])))
    return MirrorCompared(named, hidden, likeness(Scene(state), named) if named else 0.0)


def _core(state: State) -> CoreCompared:
    core, shown = state.case.core, state.shown
    supposed, confidence = None, None
    if shown.deepened:
        supposed, confidence = shown.deepened[-1].decision.hypothesis, shown.deepened[-1].decision.confidence
    elif shown.formulations:
        supposed, confidence = shown.formulations[-1][1].hypothesis, shown.formulations[-1][1].confidence
    focus = next((one.focus for one in core.hypotheses if one.id == supposed), None)
    if shown.deepened:
        focus = shown.deepened[-1].decision.focus
    return CoreCompared(
        supposed=supposed,
        supposed_focus=focus,
        confidence=confidence if supposed is not None else None,
        focus=core.focus if core.strength > 0 else None,
        fitting=tuple(one.id for one in core.hypotheses if one.fits),
        at_intake=float(core.strength),
        at_end=float(state.hidden.core.strength),
        talks=tuple((talk.session, talk.answer) for talk in shown.deepened),
    )


def _beliefs(state: State) -> tuple[BeliefFollowed, ...]:
    heard = {(one.client, one.myth): one.session for one in reversed(state.shown.beliefs)}
    modules = state.case.library.modules
    spoken: dict[str, int] = {}
    for taught in state.shown.taught:
        for myth in modules[taught.module].myths:
            spoken.setdefault(myth, taught.session)
    return tuple(
        BeliefFollowed(
            client=client.id,
            myth=belief.myth,
            found=heard.get((client.id, belief.myth), 0),
            addressed=spoken.get(belief.myth, 0),
            at_intake=float(belief.strength),
            at_end=float(held),
            holder=belief.holder,
        )
        for client, partner in zip(state.case.clients, state.hidden.partners, strict=True)
        for belief, held in zip(client.beliefs, partner.beliefs, strict=True)
    )


def _referrals(state: State) -> tuple[Indicated, ...]:
    made = state.shown.referrals
    return tuple(
        Indicated(
            route=row.route,
            client=row.by or "",
            due=row.due,
            made=min(
                (
                    one.session
                    for one in made
                    if one.decision.route == row.route and row.by in {None, one.decision.client}
                ),
                default=0,
            ),
        )
        for row in state.case.referrals
    )


def _tallies(course: Course, said: tuple[Remark, ...]) -> tuple[Tally, ...]:
    counts = Counter((one.session, one.severity) for one in said)
    return tuple(
        Tally(
            session,
            block=counts[session, "block"],
            error=counts[session, "error"],
            warning=counts[session, "warning"],
            info=counts[session, "info"],
        )
        for session in course.closed
    )
