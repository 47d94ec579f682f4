"""A whole attempt reviewed, session by session; it can be left at any moment and says where it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from toolkit.errors import ToolkitError
from toolkit.model.decision import Decision
from toolkit.model.review import (
    HIDDEN_KINDS,
    Belief,
    Computed,
    Forecast,
    HiddenKind,
    Review,
    Reviewed,
    Slot,
    Supposition,
)
from toolkit.review.acts import Session, sessions_of
from toolkit.review.alternatives import points_of
from toolkit.review.arrays import Array
from toolkit.review.calibration import calibration
from toolkit.review.courses import FOLLOW_UP_SESSIONS, colleague_course, own_course
from toolkit.review.deciding import Under, at_first_sight, decisions_of
from toolkit.review.draws import COARSE, DRAWS, SPREAD, Draws, drawn
from toolkit.review.hidden import CELLS
from toolkit.review.labelling import EPSILON, strongest
from toolkit.review.left_out import talks_left_out
from toolkit.review.process import process_errors
from toolkit.review.remarking import remarked
from toolkit.review.stretches import Gap, stretches
from toolkit.review.weighing import weights
from toolkit.session import Replay
from toolkit.simulation import COEFFICIENTS, MODEL_VERSION, Coefficients

__all__ = ["AFTER", "look", "review", "reviewed_session", "stages"]

AFTER = 2
"""Sessions after the attempt at whose end the goals are read."""
NOTHING = Forecast(())
NO_DRAWS = Draws(COEFFICIENTS, CELLS.bond, CELLS.bond)
"""What the rules need to see a course: nothing."""

Progress = Callable[[float], None]


def review(course: Replay, decisions: tuple[Decision, ...], *, progress: Progress | None = None) -> Review:
    """Return the whole review of an attempt, finished or not.

    Args:
        course: The attempt replayed.
        decisions: Its decisions, in order.
        progress: Told how far it is, 0-1.

    Raises:
        ToolkitError: when no session was closed yet.
    """
    *_, whole = stages(course, decisions, progress=progress)
    return whole


def stages(course: Replay, decisions: tuple[Decision, ...], *, progress: Progress | None = None) -> Iterator[Review]:
    """Yield the review as it grows: first as the rules alone see it, then with each session's figures, last the whole.

    Raises:
        ToolkitError: when no session was closed yet.
    """
    sessions = _sessions(course, decisions)
    state = course.state
    remarks = remarked(state.shown, state.case.library)
    end = len(sessions) + AFTER
    points = {session.number: points_of(session) for session in sessions}
    rules_only = Under(state.case, sessions, CELLS.bond, NO_DRAWS, end, remarks, points)
    seen = {session.number: at_first_sight(session.number, rules_only) for session in sessions}
    yield _so_far(seen, end)
    draws = drawn(DRAWS, SPREAD)
    known = weights(state.case, sessions)
    under = rules_only._replace(draws=draws)
    gaps: list[Gap] = []
    lived = 0
    for done, session in enumerate(sessions, start=1):
        found, transitions = decisions_of(session.number, under._replace(weight=known[session.number - 1]))
        gaps += found
        lived += transitions
        seen[session.number] = tuple(one.decision for one in found)
        if progress is not None:
            progress(done / (len(sessions) + 1))
        yield _so_far(seen, end)
    yield _whole(course, under, seen, gaps, known, lived)
    if progress is not None:
        progress(1.0)


def look(
    course: Replay, decisions: tuple[Decision, ...], session: int, slot: Slot, coefficients: Coefficients = COEFFICIENTS
) -> Reviewed:
    """Return a coarse look at one decision under other coefficients: what would follow, were they these.

    Args:
        course: The attempt replayed.
        decisions: Its decisions, in order.
        session: The session, from 1.
        slot: The kind of decision.
        coefficients: The middle of the draws.

    Raises:
        ToolkitError: when that session decided nothing of the kind.
    """
    for one in reviewed_session(course, decisions, session, drawn(DRAWS, SPREAD).first(COARSE), coefficients):
        if one.slot == slot:
            return one
    raise ToolkitError(f"Session {session} decided nothing about {slot}: choose another decision.", "no-decision")


def reviewed_session(
    course: Replay, decisions: tuple[Decision, ...], session: int, draws: Draws | None = None,
    coefficients: Coefficients = COEFFICIENTS,
) -> tuple[Reviewed, ...]:  # fmt: skip
    """Return the decisions of one session alone.

    Args:
        course: The attempt replayed.
        decisions: Its decisions, in order.
        session: The session, from 1.
        draws: Rows of chance; all of them when None.
        coefficients: The middle of the draws.
    """
    sessions = _sessions(course, decisions)
    case = course.state.case
    rows = _around(draws or drawn(DRAWS, SPREAD), coefficients)
    known = weights(case, sessions[:session])[-1]
    remarks = remarked(course.state.shown, case.library)
    points = {session: points_of(sessions[session - 1])}
    under = Under(case, sessions, known, rows, len(sessions) + AFTER, remarks, points)
    return tuple(one.decision for one in decisions_of(session, under)[0])


def _sessions(course: Replay, decisions: tuple[Decision, ...]) -> tuple[Session, ...]:
    sessions = sessions_of(course, decisions)
    if not sessions:
        raise ToolkitError("There is nothing to review yet: close the first session.", "nothing-to-review")
    return sessions


def _around(draws: Draws, coefficients: Coefficients) -> Draws:
    moved = (
        value * (new / nominal)
        for value, new, nominal in zip(draws.coefficients, coefficients, COEFFICIENTS, strict=True)
    )
    return draws._replace(coefficients=Coefficients(*moved))


def _so_far(seen: dict[int, tuple[Reviewed, ...]], end: int) -> Review:
    rows = tuple(one for number in sorted(seen) for one in seen[number])
    computed = Computed(MODEL_VERSION, DRAWS, COARSE, EPSILON, SPREAD, end, 0, ())
    return Review(rows, (), (), (), (), NOTHING, NOTHING, (NOTHING, NOTHING), None, computed)


def _whole(
    course: Replay, under: Under, seen: dict[int, tuple[Reviewed, ...]], gaps: list[Gap], known: tuple[Array, ...], lived: int
) -> Review:  # fmt: skip
    state = course.state
    case, sessions, draws, end = under.case, under.sessions, under.draws, under.end
    few = draws.first(COARSE)
    agreed = max(state.shown.agreed, len(sessions))
    far = agreed + FOLLOW_UP_SESSIONS
    total = sum((one.gap for one in gaps), start=0.0 * draws.hidden)
    first = _so_far(seen, end)
    return first._replace(
        stretches=stretches(gaps, talks_left_out(case, sessions, under.points, known, draws, end), case.library),
        errors=process_errors(state),
        calibration=calibration(state),
        beliefs=tuple(_belief(session.number, weight) for session, weight in zip(sessions, known, strict=True)),
        as_you_went_on=own_course(case, sessions, known[-1], few, end),
        as_a_colleague=colleague_course(case, sessions, known[-1], few, end),
        to_the_end=(
            own_course(case, sessions, known[-1], few, far),
            colleague_course(case, sessions, known[-1], few, far),
        ),
        focus=case.core.focus if case.core.strength > 0 and state.shown.ending is not None else None,
        computed=first.computed._replace(transitions=lived, strongest=strongest(total, draws)),
    )


def _belief(session: int, weight: Array) -> Belief:
    kinds: Counter[HiddenKind] = Counter()
    shifts: Counter[HiddenKind] = Counter()
    for at, value in enumerate(weight):
        kind = HIDDEN_KINDS[CELLS.kind[at]]
        kinds[kind] += value
        shifts[kind] += value * CELLS.burden[at]
    return Belief(
        session,
        tuple(
            Supposition(
                kind, round(float(kinds[kind]), 6), round(float(shifts[kind] / kinds[kind]), 6) if kinds[kind] else 0.0
            )
            for kind in HIDDEN_KINDS
        ),
    )
