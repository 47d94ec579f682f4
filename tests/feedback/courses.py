"""Hand-made courses on the real library: a couple at ease in session 6, and the few things a course is bent with."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal

from toolkit.casefiles import load_library
from toolkit.model.decision import Deepen, Formulate, NameMirror, Refer
from toolkit.model.library import Library
from toolkit.model.programme import Programme, ProgrammeItem
from toolkit.model.shown import (
    Answered,
    Asked,
    Assigned,
    BeliefHeard,
    Coded,
    Deepened,
    Done,
    Ending,
    Finding,
    Mirrored,
    Presentation,
    Referral,
    Report,
    SignHeard,
    Taught,
    Utterance,
)
from toolkit.model.terms import ASPECTS, EndingKind, Focus, Sign

A, B = "ada", "ben"
EVERYONE = (A, B)


@cache
def library() -> Library:
    """Return the library that ships with the toolkit."""
    return load_library()


def a_course(session: int = 6, *clients: str, **overrides: Any) -> Presentation:  # noqa: ANN401 - fields of a presentation
    """Return a course in ``session`` in which nothing went wrong, and little happened."""
    who = clients or EVERYONE
    fields: dict[str, Any] = {
        "clients": who,
        "strand": "solo" if len(who) == 1 else "couple",
        "problems": ("desire",),
        "goals": tuple((f"goal-{one}", one, False) for one in who),
        "agreed": 12,
        "renewed": False,
        "help_stage": "unaided",
        "session": session,
        "week": 2 * session - 1,
        "weeks_between": 2,
        "minutes": 60,
        "room": who,
        "leave": False,
        "asked": tuple(asked(one, question) for one in who for question in ("safety", "privacy", "medication")),
        "reports": tuple(report(past, one, ease=past) for past in range(1, session + 1) for one in who),
        "reviews": (4, 8),
        "formulations": ((1, Formulate(mechanisms=("presence", "safety"))),),
    }
    return Presentation(**(fields | overrides))


def report(session: int, client: str, ease: float = 0.0, **values: float) -> Report:
    """Return a report; burdens get lighter by half a point for each point of ``ease``."""
    load = max(0.0, 6.0 - ease / 2)
    plain = {
        "bother": load, "tension": load, "willingness": 7.0, "closeness": 5.0, "comfort": 5.0, "pressure": load, "pain": 0.0,
    }  # fmt: skip
    return Report(session, client, **(plain | values))


def asked(client: str, question: str, session: int = 1, *, told: bool = True, alone: bool = True) -> Asked:
    """Return a question put to a client."""
    return Asked(session, question, client, alone, (f"{client}-{question}",) if told else (), held_back=False)


def sign(client: str, heard: Sign, session: int = 1) -> SignHeard:
    """Return a sign heard."""
    return SignHeard(session, client, heard)


def assigned(session: int, *exercises: str, findings: tuple[Finding, ...] = (), **fields: Any) -> Assigned:  # noqa: ANN401 - of the programme
    """Return a programme handed out; everybody takes turns. ``aims`` go to every item."""
    items = tuple(item(one, aims=fields.get("aims", ("notice",)), roles=fields.get("roles")) for one in exercises)
    programme = Programme(items=items, endpoint=fields.get("endpoint", "own-pace"))
    return Assigned(session, programme, findings, helped=fields.get("helped", False))


def item(exercise: str, aims: tuple[str, ...] = (), roles: dict[str, str] | None = None) -> ProgrammeItem:
    """Return an item everybody takes part in."""
    parts = roles or dict.fromkeys(EVERYONE, "takes-turns")
    return ProgrammeItem(exercise=exercise, times_per_week=2, minutes=20, roles=parts, aims=aims)


def done(session: int, exercise: str, result: Literal["done", "half", "avoided"] = "done") -> tuple[Done, ...]:
    """Return how everybody reports an exercise."""
    return tuple(Done(session, exercise, client, result) for client in EVERYONE)


def answered(session: int, exercise: str, *clients: str, **bent: Any) -> tuple[Answered, ...]:  # noqa: ANN401 - of an answer
    """Return four answers of each client, easy and openly asked unless ``bent``."""
    plain = {"manner": "open", "band": "easy", "obstacle": "", "pause_broken": False, "meaning": False}
    return tuple(
        Answered(session, exercise, client, aspect, **(plain | bent))
        for client in clients or EVERYONE
        for aspect in ASPECTS[:4]
    )


def deepened(session: int, focus: Focus = "relational", answer: Literal["fits", "early"] = "fits") -> Deepened:
    """Return a deepening talk."""
    return Deepened(session, Deepen(focus=focus, hypothesis="h"), answer)


def referral(session: int, client: str, route: str, reported: int = 0) -> Referral:
    """Return a referral."""
    return Referral(session, Refer(route=route, client=client), reported)


def ending(how: Literal["ended", "time-up", "dropped-out", "safety"] = "ended", kind: EndingKind = "partly") -> Ending:
    """Return an ending."""
    return Ending(kind, how, 0.5, ())


def telling(shown: Presentation, sessions: tuple[int, ...], level: str = "E05") -> Presentation:
    """Return a course whose homework tells the same story over ``sessions``: enough to deepen on (domain 5.2)."""
    extra: dict[str, Any] = {"assigned": (), "done": (), "answered": ()}
    for session in sessions:
        extra["assigned"] += (assigned(session - 1, level),)
        extra["done"] += done(session, level)
        extra["answered"] += answered(session, level, obstacle="withdraw", meaning=True)
    coded = tuple(Coded(session, level, "blockage") for session in sessions)
    mirror = Mirrored(sessions[0], NameMirror(dimensions=("withdraw",)), recognised=True)
    taught = (Taught(1, "PE-R06", elicited=True),)
    return shown._replace(**extra, coded=coded, mirrored=(mirror,), taught=taught)


__all__ = [
    "EVERYONE",
    "A",
    "B",
    "BeliefHeard",
    "Coded",
    "Taught",
    "Utterance",
    "a_course",
    "answered",
    "asked",
    "assigned",
    "deepened",
    "done",
    "ending",
    "item",
    "library",
    "referral",
    "report",
    "sign",
    "telling",
]  # fmt: skip
