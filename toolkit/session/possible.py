"""What is impossible, and only that: unknown ids, no minutes left, a course that has ended."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from typing import Any

from toolkit.errors import DecisionRefused
from toolkit.model.decision import (
    ANYONE,
    Ask,
    Assign,
    CodeObstacle,
    Compose,
    Debrief,
    Decision,
    Deepen,
    Formulate,
    Meet,
    PlanSafety,
    Refer,
    Reflect,
    Repair,
    Screen,
)  # fmt: skip
from toolkit.model.programme import Programme
from toolkit.session.scene import State

__all__ = ["refusal"]

FREE = frozenset({"undo", "compose", "help"})


def refusal(state: State, decision: Decision, needed: int) -> DecisionRefused | None:
    """Return why ``decision``, which takes ``needed`` minutes, is impossible now, or None when it is possible."""
    shown = state.shown
    if shown.ending is not None:
        return DecisionRefused("course-ended")
    named = _NAMED.get(decision.kind)
    unknown = named(state, decision) if named is not None else None
    if unknown is not None:
        return DecisionRefused("unknown-id", id=unknown)
    if needed > shown.minutes:
        return DecisionRefused("no-minutes", needed=needed, left=shown.minutes)
    objection = _PLACES.get(decision.kind)
    reason = objection(state, decision) if objection is not None else ""
    return DecisionRefused(reason) if reason else None


def _not_addressed(state: State, asking: Ask) -> str:
    return "not-in-room" if asking.to != ANYONE and asking.to not in state.shown.room else ""


def _not_in_room(state: State, decision: Screen | Reflect | Debrief | Repair) -> str:
    return "not-in-room" if decision.client not in state.shown.room else ""


def _not_apart(state: State, meeting: Meet) -> str:
    return "alone-already" if meeting.who != ANYONE and len(state.shown.clients) == 1 else ""


def _not_alone(state: State, planning: PlanSafety) -> str:
    return "only-alone" if state.shown.room != (planning.client,) else ""


def _not_homework(state: State, decision: Debrief | CodeObstacle) -> str:
    return "not-homework-now" if decision.exercise not in state.pending_items else ""


def _not_to_ask(state: State, asking: Debrief) -> str:
    reason = _not_in_room(state, asking) or _not_homework(state, asking)
    return reason or ("asked-already" if _asked_already(state, asking) else "")


def _not_to_give(state: State, _: Assign) -> str:
    if _given_now(state):
        return "given-already"
    return "" if state.shown.draft and state.shown.draft.items else "nothing-composed"


def _asked_already(state: State, decision: Debrief) -> bool:
    now = (state.shown.session, decision.exercise, decision.client, decision.aspect, decision.manner)
    for row in reversed(state.shown.answered):
        if row.session != state.shown.session:
            return False
        if row[: len(now)] == now:
            return True
    return False


def _given_now(state: State) -> bool:
    given = state.shown.assigned
    return bool(given) and given[-1].session == state.shown.session


def _unknown_asked(state: State, asking: Ask) -> str | None:
    unknown = None if asking.question in state.case.library.questions else asking.question
    return unknown or _unknown_addressed(state, asking.to)


def _unknown_addressed(state: State, who: str) -> str | None:
    return None if who == ANYONE or who in state.shown.clients else who


def _unknown_client(state: State, decision: Screen | Reflect | Repair | PlanSafety) -> str | None:
    return None if decision.client in state.shown.clients else decision.client


def _unknown_debriefed(state: State, asking: Debrief) -> str | None:
    unknown = _unknown_exercise(state, asking)
    return unknown or (None if asking.client in state.shown.clients else asking.client)


def _unknown_exercise(state: State, decision: Debrief | CodeObstacle) -> str | None:
    return decision.exercise if decision.exercise and decision.exercise not in state.case.library.exercises else None


def _unknown_hypothesis(state: State, talk: Deepen) -> str | None:
    return _first((talk.hypothesis,), [option.id for option in state.case.core.hypotheses])


def _unknown_route(state: State, referral: Refer) -> str | None:
    return _first((referral.route,), state.case.library.referrals) or _first((referral.client,), state.shown.clients)


def _unknown_written(state: State, written: Formulate) -> str | None:
    clients = state.shown.clients
    goals = [goal.id for goal in state.case.goals]
    told = {fact for asked in state.shown.asked for fact in asked.told}
    hypotheses = [option.id for option in state.case.core.hypotheses]
    return (
        _first(written.requests, clients)
        or _first(written.requests.values(), goals)
        or _first(written.own_wish, clients)
        or _first((fact for facts in written.five_ps.values() for fact in facts), told)
        or (_first((written.hypothesis,), hypotheses) if written.hypothesis else None)
    )


def _unknown_composed(state: State, composing: Compose) -> str | None:
    library, clients, programme = state.case.library, state.shown.clients, composing.programme
    for item in programme.items:
        unknown = _first((item.exercise,), library.exercises)
        if unknown:
            return unknown
        unknown = (
            _first(item.roles, clients)
            or _first(item.roles.values(), library.roles)
            or _first((item.initiative,), (*clients, "alternate"))
            or _first(item.aims, library.aims)
            or _first(item.criteria, library.criteria)
            or _first(item.adaptations, library.adaptations(item.exercise))
        )
        if unknown:
            return unknown
    names = [item.exercise for item in programme.items]
    twice = next((name for name in names if names.count(name) > 1), None)
    return twice or _unknown_terms(state, programme)


def _unknown_terms(state: State, programme: Programme) -> str | None:
    library = state.case.library
    pause = programme.pause
    terms = (
        _first((pause.reason,), library.pause_reasons)
        or _first((pause.exception,), library.pause_exceptions)
        or _first((pause.lift,), library.pause_lifts)
        if pause
        else None
    )
    return (
        terms
        or _first((programme.framing,), library.framings)
        or _first((programme.endpoint,), library.endpoints)
        or _first(programme.arrangements, library.arrangements)
        or _first(programme.justifications, library.rules)
    )


def _first(ids: Iterable[str], known: Container[str]) -> str | None:
    for name in ids:
        if name not in known:
            return name
    return None


_NAMED: dict[str, Callable[[State, Any], str | None]] = {
    "ask": _unknown_asked,
    "meet": lambda state, meeting: _unknown_addressed(state, meeting.who),
    "screen": _unknown_client,
    "reflect": _unknown_client,
    "repair": _unknown_client,
    "plan-safety": _unknown_client,
    "formulate": _unknown_written,
    "educate": lambda state, teaching: _first(teaching.modules, state.case.library.modules),
    "compose": _unknown_composed,
    "debrief": _unknown_debriefed,
    "code-obstacle": _unknown_exercise,
    "deepen": _unknown_hypothesis,
    "refer": _unknown_route,
}
"""By kind of decision: the first id it names that does not exist."""

_PLACES: dict[str, Callable[[State, Any], str]] = {
    "ask": _not_addressed,
    "ask-leave": lambda state, _: "leave-asked" if state.shown.leave else "",
    "meet": _not_apart,
    "screen": _not_in_room,
    "reflect": _not_in_room,
    "repair": _not_in_room,
    "plan-safety": _not_alone,
    "assign": _not_to_give,
    "debrief": _not_to_ask,
    "code-obstacle": _not_homework,
    "renew": lambda state, _: "renewed-already" if state.shown.renewed else "",
    "undo": lambda state, _: "" if state.undo else "nothing-to-undo",
}
"""By kind of decision: why it is out of place now, or nothing."""
