"""Explains a course step by step: which part of the client model moved which hidden number, by how much and why.

For authors and for after the ending; nothing here is shown to a trainee who is still playing. The parts of a step add
up to what changed in it: each begins where the one before it ended. No sentence is written here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from toolkit.model.decision import (
    Ask,
    Close,
    Debrief,
    Decision,
    Deepen,
    Educate,
    End,
    Meet,
    NameMirror,
    Refer,
    Reflect,
    Repair,
)
from toolkit.model.terms import BOND_VARIABLES, PARTNER_VARIABLES
from toolkit.session import Replay, State
from toolkit.session.passing import FOLLOW_UP_WEEKS, close, end, share_asked
from toolkit.session.scene import Scene
from toolkit.simulation import FLOATS, Clients, Fixed, consolidate, drift, idle
from toolkit.simulation.learning import at_home

__all__ = ["CAUSES", "Shift", "explain_state"]

Names = tuple[tuple[str, str, str], ...]
"""What a cause is about: (placeholder, kind of id, value)."""
Part = tuple[str, Names, Clients]
"""A cause, what it is about, and the clients after it."""
CORE = ("strength", "access", "evidence")
CAUSES = (
    "asked-badly", "leave", "alone", "reflected", "repaired", "needless-repair", "taught", "taught-nothing", "named-mirror",
    "deepened", "deepened-early", "deepened-amiss", "deepened-against", "referred", "practised", "too-much", "talked-over",
    "not-talked-over", "learned-by-talking", "idle", "into-pain", "drift", "core-holds", "cared-for",
)  # fmt: skip
"""Every cause there is; its words stand under ``cause/`` and ``why/``."""
DEEPENED = {"fits": "deepened", "early": "deepened-early", "misses": "deepened-amiss", "refused": "deepened-against"}


class Shift(NamedTuple):
    """One hidden number moved by one cause.

    Attributes:
        step: Number of the decision, from 1.
        session: Session in which it was taken.
        client: Whose number; empty for what lies between the clients, and for the core.
        variable: Variable of the client model, a belief by its myth, or part of the core (``core-strength`` ...).
        before: Value before, 0-10.
        after: Value after, 0-10.
        cause: What moved it, one of ``CAUSES``.
        about: What the cause is about: (placeholder, kind of id, value).
    """

    step: int
    session: int
    client: str
    variable: str
    before: float
    after: float
    cause: str
    about: Names = ()


def explain_state(course: Replay, decisions: tuple[Decision, ...]) -> tuple[Shift, ...]:
    """Return every move of every hidden number of a course, in order.

    Args:
        course: The course, from ``replay``.
        decisions: The decisions it was replayed from.
    """
    shifts: list[Shift] = []
    pairs = zip(course.steps, course.steps[1:], decisions, strict=False)
    for step, (before, after, decision) in enumerate(pairs, start=1):
        now = before.state.hidden
        for cause, about, then in _parts(before.state, after.state, decision):
            shifts += _shifts(before.state, step, now, (cause, about, then))
            now = then
    return tuple(shifts)


def _shifts(state: State, step: int, now: Clients, part: Part) -> Iterator[Shift]:
    cause, about, then = part
    old, new = _numbers(state, now), _numbers(state, then)
    for (client, variable), value in new.items():
        if value != old[client, variable]:
            told = _of_client(cause, client, old, new)
            yield Shift(step, state.shown.session, client, variable, old[client, variable], value, told, about)


def _of_client(cause: str, client: str, old: dict[tuple[str, str], float], new: dict[tuple[str, str], float]) -> str:
    """Name what was or was not talked over with this very client."""
    trust = (client, "alliance")
    return "not-talked-over" if cause == "talked-over" and client and new[trust] < old[trust] else cause


def _numbers(state: State, clients: Clients) -> dict[tuple[str, str], float]:
    """Return every hidden number by client and variable."""
    found: dict[tuple[str, str], float] = {}
    for client, partner in zip(state.case.clients, clients.partners, strict=True):
        found |= {(client.id, name): float(getattr(partner, name)) for name in PARTNER_VARIABLES}
        found |= {(client.id, one.myth): float(held) for one, held in zip(client.beliefs, partner.beliefs, strict=True)}
    found |= {("", name): float(getattr(clients.bond, name)) for name in BOND_VARIABLES}
    return found | {("", f"core-{name}"): float(getattr(clients.core, name)) for name in CORE}


def _parts(before: State, after: State, decision: Decision) -> Iterator[Part]:
    """Take one decision apart; the last part ends where the decision did."""
    if isinstance(decision, Close | End):
        yield from _weeks_apart(before, decision)
        return
    cause, about = _cause(before, after, decision)
    if cause:
        yield cause, about, after.hidden


def _cause(before: State, after: State, decision: Decision) -> tuple[str, Names]:
    """Name what a decision in the room did."""
    match decision:
        case Ask() | Debrief():
            return "asked-badly", ()
        case Meet():
            return "alone", ()
        case Reflect():
            return "reflected", ()
        case Repair(client=client):
            who = before.shown.clients.index(client)
            gained = after.hidden.partners[who].alliance > before.hidden.partners[who].alliance
            return "repaired" if gained else "needless-repair", ()
        case Educate(modules=modules):
            reached = any(
                old.beliefs != new.beliefs
                for old, new in zip(before.hidden.partners, after.hidden.partners, strict=True)
            )
            return "taught" if reached else "taught-nothing", tuple(("module", "module", one) for one in modules)
        case NameMirror(dimensions=dimensions):
            return "named-mirror", tuple(("other", "dimension", one) for one in dimensions)
        case Deepen():
            return DEEPENED[after.shown.deepened[-1].answer], ()
        case Refer(route=route):
            return "referred", (("other", "referral", route),)
        case _:
            return ("leave", ()) if decision.kind == "ask-leave" else ("", ())


class _Watched(Scene):
    """A scene that notes each change of the hidden numbers, with the fields that changed along."""

    def __init__(self, state: State) -> None:
        super().__init__(state)
        self.noted: list[tuple[State, State, frozenset[str]]] = []

    def change(self, **changes: Any) -> None:  # noqa: ANN401 - fields of State
        before = self.state
        super().change(**changes)
        if "hidden" in changes:
            self.noted.append((before, self.state, frozenset(changes)))


def _weeks_apart(before: State, decision: Close | End) -> Iterator[Part]:
    """Let a session close once more and take apart what happened until the next, or until the follow-up."""
    scene = _Watched(before)
    if isinstance(decision, Close):
        close(scene)
    else:
        end(scene, decision)
    passed = 0 if isinstance(decision, Close) else 1
    for old, new, fields in scene.noted:
        if "pending_items" in fields:
            yield from _homework(old, new)
        elif "pending" in fields:
            yield from _talked(old, new)
        elif passed == 0 and new.hidden == idle(FLOATS, old.coefficients, old.hidden):
            yield "idle", (), new.hidden
        elif new.hidden.bond == old.hidden.bond and new.pending_items and _hurt(old.hidden, new.hidden):
            yield "into-pain", (), new.hidden
        else:
            yield from _weeks(old, new, followed_up=passed > 0)
            passed += 1


def _homework(old: State, new: State) -> Iterator[Part]:
    """What each exercise did at home, and what was too much in it."""
    both = at_home(FLOATS, old.coefficients, old.fixed, old.hidden, new.pending)
    for exercise, (learned, lived) in zip(new.pending_items, both, strict=True):
        yield "practised", (("exercise", "exercise", exercise),), learned
        yield "too-much", (("exercise", "exercise", exercise),), lived


def _talked(old: State, new: State) -> Iterator[Part]:
    """What asking did to the clients, and then what each exercise taught by being talked over."""
    asked = tuple(share_asked(Scene(old), client) for client in old.shown.clients)
    pending = old.pending
    for row in range(len(pending.items) + 1):
        worth = tuple(own if n < row else (0.0,) * len(own) for n, own in enumerate(pending.worth))
        told = consolidate(FLOATS, old.coefficients, old.fixed, old.hidden, pending._replace(worth=worth), asked)
        if row == 0:
            yield "talked-over", (), told
        else:
            yield "learned-by-talking", (("exercise", "exercise", old.pending_items[row - 1]),), told
    if not pending.items:
        yield "talked-over", (), new.hidden


def _weeks(old: State, new: State, *, followed_up: bool) -> Iterator[Part]:
    """Drift and the hold of the core week by week; what is left over is care."""
    k, now = old.coefficients, old.hidden
    count = FOLLOW_UP_WEEKS if followed_up else old.shown.weeks_between
    shares = (1.0, k.prevention) if followed_up else (1.0,)
    share = next((one for one in shares if drift(FLOATS, k, old.fixed, now, count, one) == new.hidden), 1.0)
    free = _unheld(old.fixed)
    for _ in range(count):
        drifted = drift(FLOATS, k, free, now, 1, share)
        yield "drift", (), drifted
        now = drift(FLOATS, k, old.fixed, now, 1, share)
        yield "core-holds", (), now
    if now != new.hidden:
        yield "cared-for", (), new.hidden


def _unheld(fixed: Fixed) -> Fixed:
    """The same case without a core that holds anything."""
    partners = tuple(partner._replace(blocks={}) for partner in fixed.partners)
    return fixed._replace(partners=partners, bond_blocks={})


def _hurt(old: Clients, new: Clients) -> bool:
    """Whether somebody's pain or guarding rose, and nothing else changed."""
    same = all(
        one._replace(pain=0.0, guarding=0.0) == other._replace(pain=0.0, guarding=0.0)
        for one, other in zip(old.partners, new.partners, strict=True)
    )
    return same and old != new
