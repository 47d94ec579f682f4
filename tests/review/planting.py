"""Blunders of a chosen size in one session of the reference's course: a step too high, a debrief cut short, sessions left undebriefed."""

from __future__ import annotations

from functools import cache

from tests.review.situations import Played, cut, gap_of, played_by
from toolkit.model.decision import Assign, Compose, Decision, End
from toolkit.model.library import Library
from toolkit.model.programme import Programme
from toolkit.model.shown import Presentation
from toolkit.model.terms import ASPECTS, LADDER
from toolkit.players import PLAYERS, Player, reference
from toolkit.players.course import Chance
from toolkit.players.prescribing import ranked, step_limit
from toolkit.players.reference import wishes
from toolkit.programme import fitting, plain_item, plain_pause
from toolkit.review.sound import step_on
from toolkit.review.stretches import Gap

__all__ = ["SPOTS", "asked_about", "first", "too_high", "undebriefed"]

SPOTS = (
    ("milan", 3), ("milan", 5), ("noor", 4), ("wout-a", 4), ("sien-and-jonas", 4), ("jef-and-maria", 3), ("dirk-and-rita", 4),
    ("pieter-and-samuel", 3),
)  # fmt: skip
"""Sessions of the reference's course in which something is planted."""
TALK = frozenset({"debrief", "code-obstacle"})


def first(sessions: int, name: str, player: Player) -> Played:
    """Return the first ``sessions`` of a player's course; what would follow is not played."""

    def leaving(shown: Presentation, library: Library, chance: Chance) -> Decision:
        return End() if shown.session > sessions else player(shown, library, chance)

    return cut(*played_by(name, leaving), sessions)


@cache
def too_high(name: str, session: int, above: int) -> Gap | None:
    """Return the review of a programme of one step, ``above`` rungs over the fitting one; None beyond the ladder."""

    def player(shown: Presentation, library: Library, chance: Chance) -> Decision:
        decision = reference(shown, library, chance)
        if decision.kind not in {"compose", "assign"} or shown.session != session:
            return decision
        programme = step_above(shown, library, above)
        return Assign(confirmed=True) if shown.draft == programme else Compose(programme=programme)

    course, decisions = first(session, name, player)
    shown = course.state.shown
    given = next((row.programme for row in shown.assigned if row.session == session), None)
    return gap_of(course, decisions, session, "programme") if given and len(given.items) == 1 else None


def step_above(shown: Presentation, library: Library, above: int) -> Programme:
    """Return one step, so many rungs up among those on which something stands; groundwork beyond the highest."""
    given = {item.exercise: row.session for row in shown.assigned for item in row.programme.items}
    order = ranked(shown, library, fitting(shown, library, LADDER[shown.strand][-1]), given)
    steps = [(rung, step_on(shown, library, order, rung)) for rung in LADDER[shown.strand]]
    fitting_one = step_limit(shown, library)
    names = [name for rung, name in steps if rung >= fitting_one and library.exercises[name].level == rung]
    items = tuple(plain_item(shown, library, name) for name in (names[above : above + 1] or ("E01", "E02")))
    return Programme(items=items, pause=plain_pause(library))


@cache
def asked_about(name: str, session: int, aspects: int) -> Gap:
    """Return the review of a debrief in which everybody was asked about so many of the four aspects."""
    kept = set(ASPECTS[:aspects])

    def player(shown: Presentation, library: Library, chance: Chance) -> Decision:
        if shown.session != session:
            return reference(shown, library, chance)
        return next(one for one in wishes(shown, library) if one.kind not in TALK or getattr(one, "aspect", "") in kept)

    course, decisions = first(session, name, player)
    return gap_of(course, decisions, session, "debrief")


@cache
def undebriefed(name: str, since: int, last: int, until: int) -> tuple[Gap, ...]:
    """Return the review of each debrief of a course whose sessions ``since`` to ``last`` were not debriefed.

    Args:
        name: The case.
        since: First session without a debrief.
        last: Last one; before ``since`` for none.
        until: Sessions played.
    """

    def player(shown: Presentation, library: Library, chance: Chance) -> Decision:
        who = "no-debrief" if since <= shown.session <= last else "reference"
        return PLAYERS[who](shown, library, chance)

    course, decisions = first(until, name, player)
    return tuple(gap_of(course, decisions, number, "debrief") for number in range(since, until + 1))
