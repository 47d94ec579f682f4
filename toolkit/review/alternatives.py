"""The real alternatives at each decision of a session: what a trainee could have decided instead.

An alternative is the session's own act with one slot changed; nothing is valued here.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.indicators import open_ruptures
from toolkit.model.decision import Deepen, Educate, End
from toolkit.model.review import Names
from toolkit.model.shown import Presentation
from toolkit.model.terms import Focus
from toolkit.players.prescribing import step_limit
from toolkit.players.reference import FOLLOW_UP_WEEKS
from toolkit.players.understanding import MODULES, explained, hypothesis_for, modules_due
from toolkit.review.acts import Act, Session
from toolkit.review.called_for import asked_for, owed, unasked_for
from toolkit.review.choosing import Choice, Point, point
from toolkit.review.objecting import (
    INFORMATION,
    RUPTURE,
    forbids_deepening,
    forbids_education,
    forbids_ending,
    forbids_referring,
    in_danger,
)  # fmt: skip
from toolkit.review.programmes import programme_point
from toolkit.session import State
from toolkit.session.minutes import MINUTES, cost

__all__ = ["points_of"]

SURE_ENOUGH = 50
ENDING_FROM = 3
"""Session from which ending is a real alternative to going on (teaching assumption)."""
TO_TRY_OUT = 1
"""Sessions left after which going deeper for the first time is no alternative any more (teaching assumption)."""
SINGLE_MODULES = 3
"""Modules that are tried one by one beside the set the reference would give."""


def points_of(session: Session) -> tuple[Point, ...]:
    """Return the decision points of a session, each with at least two alternatives."""
    made = (_debrief, _repair, _referral, _education, _deepening, programme_point, _ending)
    found = (one for make in made for one in make(session))
    return tuple(one for one in found if len(one.choices) > 1)


def _debrief(session: Session) -> Iterator[Point]:
    """How homework was talked over; where somebody lives in danger, that is not what comes first."""
    if not session.opened.pending_items or in_danger(session.opened.shown):
        return
    act, clients = session.act, session.opened.shown.clients
    full, half, none = (1.0,) * len(clients), (0.5,) * len(clients), (0.0,) * len(clients)
    shares = {"debrief:full": full, "debrief:half": half, "debrief:none": none}
    chosen = next((name for name, share in shares.items() if share == act.asked), "debrief:yours")
    if chosen == "debrief:none" and any(row.session == session.number for row in session.closed.shown.answered):
        chosen = "debrief:yours"
        del shares["debrief:none"]
    shares.setdefault(chosen, act.asked)
    rules = {"debrief:none": ("RL11",), "debrief:half": ("RL11",)}
    choices = [
        Choice(name, name.replace(":", "."), (), act._replace(asked=share), rules.get(name, ()), more=sum(share))
        for name, share in shares.items()
    ]
    yield point(session, "debrief", chosen, choices)


def _repair(session: Session) -> Iterator[Point]:
    torn = open_ruptures(session.opened.shown)
    if not torn and not session.act.repaired:
        return
    mended = tuple(dict.fromkeys((*session.act.repaired, *torn)))
    names: Names = (("client", "client", mended[0]),) if len(mended) == 1 else ()
    text = "repair.now" if len(mended) == 1 else "repair.all"
    choices = [
        Choice("repair:now", text, names, session.act._replace(repaired=mended), more=1.0),
        Choice("repair:none", "repair.none", (), session.act._replace(repaired=()), (RUPTURE,) if torn else ()),
    ]
    own = session.act.repaired
    if own and set(torn) - set(own):
        some: Names = (("clients", "clients", " ".join(own)),)
        choices.insert(0, Choice("repair:some", "repair.some", some, session.act, (RUPTURE,), more=1.0))
    yield point(session, "repair", choices[0].id if own else "repair:none", choices)


def _referral(session: Session) -> Iterator[Point]:
    """Everybody referred in this session, everybody owed a referral, nobody."""
    act = session.act
    earlier = {
        (row.decision.route, row.decision.client)
        for row in session.closed.shown.referrals
        if row.session < session.number
    }
    made = tuple(pair for pair in act.referred if pair not in earlier)
    state = session.before.get("referral", (0, session.closed))[1]
    due = tuple((route, client) for route, client, _ in owed(state.shown))
    if not made and not due:
        return
    before = tuple(pair for pair in act.referred if pair in earlier)
    indicated = asked_for(state.shown, state.case.library, made)
    sets = dict.fromkeys(tuple(sorted(set(pairs))) for pairs in (made, due, indicated, (*indicated, *due), ()))
    choices = [_refer(state, act, before, pairs) for pairs in sets]
    yield point(session, "referral", choices[0].id, choices)


def _refer(state: State, act: Act, before: tuple[tuple[str, str], ...], pairs: tuple[tuple[str, str], ...]) -> Choice:
    rules = forbids_referring(state.shown, state.case.library, pairs)
    referred = act._replace(referred=(*before, *pairs))
    if not pairs:
        return Choice("referral:none", "referral.none", (), referred, rules)
    names: Names = (("route", "route", pairs[0][0]), ("client", "client", pairs[0][1]))
    name = "referral:" + "+".join(f"{route}/{client}" for route, client in pairs)
    return Choice(name, "referral.now", names, referred, rules, more=float(len(pairs)))


def _education(session: Session) -> Iterator[Point]:
    act = session.act
    state = session.before.get("education", (0, session.closed))[1]
    shown, library = state.shown, state.case.library
    taught = {row.module for row in shown.taught}
    due = tuple(one for one in modules_due(shown, library) if one not in taught)
    given = act.educate.modules if act.educate else ()
    room = session.spare + (cost(act.educate) if act.educate else 0)
    late = shown.session >= shown.agreed
    sets = dict.fromkeys((given, *(() if late else (due, *((one,) for one in due[:SINGLE_MODULES]))), ()))
    sets = dict.fromkeys(one for one in sets if one == given or len(one) * MINUTES["educate"] <= room)
    choices = [_teach(state, act, modules, act.educate if modules == given else None) for modules in sets]
    beside = unasked_for(shown, library, given, modules_due(shown, library, step_limit(shown, library)))
    if act.educate is not None and act.educate.manner == "lectured":
        called_for = tuple(module for module in given if module not in beside)[:MODULES]
        choices += [_teach(state, act, called_for, None)._replace(text="education.asked")] if called_for else []
    again = taught >= set(beside)
    first = choices[0]._replace(advice=(INFORMATION,) if beside else (), beside=beside, again=again)
    yield point(session, "education", first.id, [first, *choices[1:]])


def _teach(state: State, act: Act, modules: tuple[str, ...], own: Educate | None) -> Choice:
    if not modules:
        return Choice("education:none", "education.none", (), act._replace(educate=None))
    lectured = own is not None and own.manner == "lectured"
    lesson = own or Educate(modules=modules)
    names: Names = (("modules", "modules", " ".join(modules)),)
    name = "education:" + "+".join(modules) + ("/lectured" if lectured else "")
    forbidden = forbids_education(state.shown, modules)
    rules = ("W05", *forbidden) if lectured else forbidden
    text = "education.lectured" if lectured else "education.modules"
    return Choice(name, text, names, act._replace(educate=lesson), rules, more=float(len(modules)))


def _deepening(session: Session) -> Iterator[Point]:
    act = session.act
    state = session.before.get("deepening", (0, session.closed))[1]
    shown, library = state.shown, state.case.library
    talks: list[Deepen | None] = [act.deepen, None]
    focuses: tuple[Focus, ...] = ("individual",) if shown.strand == "solo" else ("relational", "individual")
    for focus in focuses:
        hypothesis, aimed = hypothesis_for(shown, focus)
        time = act.deepen is not None or shown.session < shown.agreed - TO_TRY_OUT
        if hypothesis and aimed and time and (act.deepen is None or act.deepen.focus != focus):
            talks.append(Deepen(focus=aimed, hypothesis=hypothesis, confidence=SURE_ENOUGH))
    mended = shown._replace(repaired=(*shown.repaired, *((shown.session, client) for client in act.repaired)))
    choices = [_talk(session, shown, talk, forbids_deepening(mended, library, talk)) for talk in talks]
    yield point(session, "deepening", choices[0].id, choices)


def _talk(session: Session, shown: Presentation, talk: Deepen | None, rules: tuple[str, ...]) -> Choice:
    act = session.act
    if talk is None:
        freed = act if act.deepen is None else act._replace(deepen=None)
        return Choice("deepening:none", "deepening.none", (), freed, rules)
    room = act if act.deepen is not None else act._replace(educate=None)
    name = f"deepening:{talk.focus}:{talk.hypothesis}"
    names: Names = (("hypothesis", "hypothesis", talk.hypothesis),)
    again = any(row.decision.hypothesis == talk.hypothesis for row in shown.deepened)
    borne_out = explained(shown, talk.hypothesis)
    return Choice(
        name, f"deepening.{talk.focus}", names, room._replace(deepen=talk), rules, more=1.0, again=again, borne_out=borne_out,
    )  # fmt: skip


def _ending(session: Session) -> Iterator[Point]:
    act = session.act
    if act.end is None and not ENDING_FROM <= session.number < session.closed.shown.agreed:
        return
    ending = act.end or End(follow_up_weeks=FOLLOW_UP_WEEKS)
    rules = forbids_ending(session.closed.shown, ending)
    now = Choice("ending:now", "ending.now", (), act._replace(end=ending, programme=None), rules, more=1.0)
    on = Choice("ending:on", "ending.on", (), act._replace(end=None))
    first, other = (now, on) if act.end else (on, now)
    if session.number >= session.closed.shown.agreed and act.end is not None:
        return
    yield point(session, "ending", first.id, [first, other])
