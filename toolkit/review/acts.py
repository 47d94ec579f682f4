"""What each session of an attempt did, as many runs can do it again.

Taken from the record and what was shown at the time; words, the room and the minutes are left behind.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from toolkit.model.case import Case
from toolkit.model.decision import Decision, Deepen, Educate, End
from toolkit.model.programme import Programme
from toolkit.model.review import Slot
from toolkit.session import Replay, State
from toolkit.session.minutes import cost
from toolkit.session.passing import share_asked
from toolkit.session.scene import Scene
from toolkit.simulation import Lesson

__all__ = ["Act", "Session", "lesson_of", "sessions_of"]

TALK = frozenset({"ask", "ask-leave", "meet", "screen", "reflect", "debrief"})
"""Decisions whose only mark on the clients is trust won or lost."""
SLOT_OF: dict[str, Slot] = {
    "debrief": "debrief", "code-obstacle": "debrief", "repair": "repair", "refer": "referral", "educate": "education",
    "deepen": "deepening", "assign": "programme", "end": "ending",
}  # fmt: skip


class Act(NamedTuple):
    """What one session did. Numbers per partner stand in the order of the case."""

    trust: tuple[float, ...]
    """Alliance won (lost: below 0) by asking, meeting and reflecting."""
    asked: tuple[float, ...]
    """Share (0-1) of what the debrief can bring that was asked of each."""
    repaired: tuple[str, ...] = ()
    educate: Educate | None = None
    named: tuple[str, ...] = ()
    deepen: Deepen | None = None
    programme: Programme | None = None
    referred: tuple[tuple[str, str], ...] = ()
    """(route, client) of every referral up to and with this session."""
    end: End | None = None


class Session(NamedTuple):
    """One session of an attempt, as it was lived and as it could be known."""

    number: int
    act: Act
    opened: State
    """As the session opened."""
    closed: State
    """Just before it closed."""
    before: dict[Slot, tuple[int, State]]
    """Per slot decided about: how many decisions came before, and the state then."""
    last: int
    """Decisions taken before the session was closed."""
    spare: int
    """Minutes that were left, or that went to questions of the bank and could have gone elsewhere."""


def sessions_of(course: Replay, decisions: tuple[Decision, ...]) -> tuple[Session, ...]:
    """Return the sessions of an attempt that were closed or ended, in order."""
    return tuple(_session(*part) for part in _parts(course, decisions))


def lesson_of(case: Case, modules: tuple[str, ...], *, elicited: bool) -> Lesson:
    """Return education as the client model sees it."""
    cards = case.library.modules
    hits = tuple(
        tuple(
            tuple(place for place, belief in enumerate(client.beliefs) if belief.myth in cards[module].myths)
            for client in case.clients
        )
        for module in modules
    )
    return Lesson(hits, elicited)


def _parts(course: Replay, decisions: tuple[Decision, ...]) -> Iterator[tuple[Replay, tuple[Decision, ...], int, int]]:
    first = 0
    for place, decision in enumerate(decisions[: len(course.steps) - 1]):
        if decision.kind in {"close", "end"} or course.steps[place + 1].state.shown.ending is not None:
            yield course, decisions, first, place
            first = place + 1


def _session(course: Replay, decisions: tuple[Decision, ...], first: int, last: int) -> Session:
    states = [step.state for step in course.steps]
    closed = states[last]
    stopped = decisions[last].kind not in {"close", "end"}
    until = last + 1 if stopped else last
    before: dict[Slot, tuple[int, State]] = {}
    for place in range(first, last + 1):
        slot = SLOT_OF.get(decisions[place].kind)
        if slot is not None:
            before.setdefault(slot, (place, states[place]))
    act = _act(states[first : until + 1], decisions[first:until], decisions[last])
    asking = sum(cost(one, len(closed.shown.clients)) for one in decisions[first:last] if one.kind == "ask")
    return Session(closed.shown.session, act, states[first], closed, before, last, closed.shown.minutes + asking)


def _act(states: list[State], decisions: tuple[Decision, ...], last: Decision) -> Act:
    shown = states[-1].shown
    clients = shown.clients
    scene = Scene(states[-1])
    taught = [one for one in decisions if isinstance(one, Educate)]
    talks = [one for one in decisions if isinstance(one, Deepen)]
    given = [row.programme for row in shown.assigned if row.session == shown.session]
    named = [row.named.dimensions for row in shown.mirrored if row.session == shown.session]
    return Act(
        trust=tuple(_trust(states, decisions, who) for who in range(len(clients))),
        asked=tuple(share_asked(scene, client) for client in clients),
        repaired=tuple(client for session, client in shown.repaired if session == shown.session),
        educate=_together(taught),
        named=named[-1] if named else (),
        deepen=talks[-1] if talks else None,
        programme=given[-1] if given else None,
        referred=tuple((row.decision.route, row.decision.client) for row in shown.referrals),
        end=last if isinstance(last, End) else None,
    )


def _together(taught: list[Educate]) -> Educate | None:
    if not taught:
        return None
    modules = tuple(dict.fromkeys(module for one in taught for module in one.modules))
    return taught[-1].model_copy(update={"modules": modules})


def _trust(states: list[State], decisions: tuple[Decision, ...], who: int) -> float:
    pairs = zip(states, states[1:], decisions, strict=False)
    return sum(
        float(after.hidden.partners[who].alliance - before.hidden.partners[who].alliance)
        for before, after, decision in pairs
        if decision.kind in TALK
    )
