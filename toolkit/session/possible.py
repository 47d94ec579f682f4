"""What is impossible, and only that: unknown ids, no minutes left, a course that has ended."""

from __future__ import annotations

from collections.abc import Container, Iterable

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
    Educate,
    Formulate,
    Meet,
    PlanSafety,
    Refer,
    Reflect,
    Renew,
    Repair,
    Screen,
)  # fmt: skip
from toolkit.model.programme import Programme
from toolkit.session.minutes import cost
from toolkit.session.scene import State

__all__ = ["refusal"]

FREE = frozenset({"undo", "compose", "help"})


def refusal(state: State, decision: Decision) -> DecisionRefused | None:
    """Return why ``decision`` is impossible now, or None when it is possible."""
    shown = state.shown
    if shown.ending is not None:
        return DecisionRefused("course-ended")
    unknown = _unknown(state, decision)
    if unknown is not None:
        return DecisionRefused("unknown-id", id=unknown)
    needed = cost(decision, len(shown.room))
    if needed > shown.minutes:
        return DecisionRefused("no-minutes", needed=needed, left=shown.minutes)
    return _out_of_place(state, decision)


def _out_of_place(state: State, decision: Decision) -> DecisionRefused | None:
    shown = state.shown
    reason: str | None = None
    match decision:
        case Ask(to=to) if to != ANYONE and to not in shown.room:
            reason = "not-in-room"
        case Screen(client=client) | Reflect(client=client) | Debrief(client=client) | Repair(client=client) if (
            client not in shown.room
        ):
            reason = "not-in-room"
        case Meet(who=who) if who != ANYONE and len(shown.clients) == 1:
            reason = "alone-already"
        case PlanSafety(client=client) if shown.room != (client,):
            reason = "only-alone"
        case Debrief(exercise=exercise) | CodeObstacle(exercise=exercise) if exercise not in state.pending_items:
            reason = "not-homework-now"
        case Debrief() if _asked_already(state, decision):
            reason = "asked-already"
        case Assign() if _given_now(state):
            reason = "given-already"
        case Assign() if not (shown.draft and shown.draft.items):
            reason = "nothing-composed"
        case Renew() if shown.renewed:
            reason = "renewed-already"
        case _ if decision.kind == "ask-leave" and shown.leave:
            reason = "leave-asked"
        case _ if decision.kind == "undo" and not state.undo:
            reason = "nothing-to-undo"
        case _:
            reason = None
    return DecisionRefused(reason) if reason else None


def _asked_already(state: State, decision: Debrief) -> bool:
    client, aspect = decision.client, decision.aspect
    now = (state.shown.session, decision.exercise, decision.manner)
    return any(
        row.aspect == aspect and row.client == client and (row.session, row.exercise, row.manner) == now
        for row in state.shown.answered
    )


def _given_now(state: State) -> bool:
    given = state.shown.assigned
    return bool(given) and given[-1].session == state.shown.session


def _unknown(state: State, decision: Decision) -> str | None:
    library, clients = state.case.library, state.shown.clients
    match decision:
        case Ask(question=question, to=to):
            return _first((question,), library.questions) or _first((to,), (*clients, ANYONE))
        case Meet(who=who):
            return _first((who,), (*clients, ANYONE))
        case Educate(modules=modules):
            return _first(modules, library.modules)
        case Compose(programme=programme):
            return _unknown_in(state, programme)
        case Debrief(exercise=exercise) | CodeObstacle(exercise=exercise):
            unknown = _first((exercise,), library.exercises)
            client = getattr(decision, "client", clients[0])
            return unknown or _first((client,), clients)
        case Deepen(hypothesis=hypothesis):
            return _first((hypothesis,), [option.id for option in state.case.core.hypotheses])
        case Refer(route=route, client=client):
            return _first((route,), library.referrals) or _first((client,), clients)
        case Screen(client=client) | Reflect(client=client) | Repair(client=client) | PlanSafety(client=client):
            return _first((client,), clients)
        case Formulate():
            return _unknown_written(state, decision)
        case _:
            return None


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


def _unknown_in(state: State, programme: Programme) -> str | None:
    library, clients = state.case.library, state.shown.clients
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
    return next((name for name in ids if name not in known), None)
