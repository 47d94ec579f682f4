"""The real alternatives at each decision of a session: what a trainee could have decided instead.

An alternative is the session's own act with one slot changed; nothing is valued here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from toolkit.indicators import open_ruptures, rungs_debriefed
from toolkit.model.decision import Deepen, Educate, End
from toolkit.model.programme import Programme
from toolkit.model.review import Names, Slot
from toolkit.model.shown import Presentation
from toolkit.model.terms import LADDER, Focus
from toolkit.players.prescribing import compose_programme, mend, ranked, step_limit
from toolkit.players.reference import FOLLOW_UP_WEEKS, PROGRAMME_FROM
from toolkit.players.understanding import MODULES, hypothesis_for, modules_due
from toolkit.programme import fitting, plain_item, plain_pause
from toolkit.review.acts import Act, Session
from toolkit.review.called_for import asked_for, at_hand, owed, unasked_for
from toolkit.review.objecting import (
    INFORMATION,
    RUPTURE,
    forbids_deepening,
    forbids_education,
    forbids_ending,
    forbids_programme,
    forbids_referring,
    handed_out_again,
    unsafe,
    worn_out,
)  # fmt: skip
from toolkit.review.sound import ahead_of_its_time, step_on
from toolkit.session import State
from toolkit.session.minutes import MINUTES, cost

__all__ = ["Choice", "Point", "points_of"]

SURE_ENOUGH = 50
AT_MOST = 3
"""Exercises an alternative sends home at most; more was no better idea than what was chosen (RL09)."""
ENDING_FROM = 3
"""Session from which ending is a real alternative to going on (teaching assumption)."""
TO_TRY_OUT = 1
"""Sessions left after which going deeper for the first time is no alternative any more (teaching assumption)."""
SINGLE_MODULES = 3
"""Modules that are tried one by one beside the set the reference would give."""


class Choice(NamedTuple):
    """One alternative: its words, the act it makes of the session, and the rules that object."""

    id: str
    text: str
    names: Names
    act: Act
    rules: tuple[str, ...] = ()
    """Rules and gates that forbid it."""
    advice: tuple[str, ...] = ()
    """Weighty rules that only advise here; what they speak of is never called sound."""
    unsafe: str = ""
    """The rule among them that speaks of somebody's safety."""
    more: float = 0.0
    """How much is done or asked of the clients, to tell too much from too little; comparable within a slot only."""
    programme: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    """Modules that nothing heard asks for."""
    again: bool = False
    """Whether the same idea was put to them, or the same modules explained, before."""


class Point(NamedTuple):
    """A decision point: what was chosen, and everything it could have been."""

    slot: Slot
    state: State
    """As things stood before it was decided."""
    moment: int
    chosen: str
    choices: tuple[Choice, ...]


def points_of(session: Session) -> tuple[Point, ...]:
    """Return the decision points of a session, each with at least two alternatives."""
    made = (_debrief, _repair, _referral, _education, _deepening, _programme, _ending)
    points = (point for make in made for point in make(session))
    return tuple(point for point in points if len(point.choices) > 1)


def _point(session: Session, slot: Slot, chosen: str, choices: list[Choice]) -> Point:
    moment, state = session.before.get(slot, (session.last, session.closed))
    kept = {choice.id: choice for choice in reversed(choices)}
    ordered = [kept[name] for name in dict.fromkeys(choice.id for choice in choices)]
    return Point(slot, state, moment, chosen, tuple(ordered))


def _debrief(session: Session) -> Iterator[Point]:
    if not session.opened.pending_items:
        return
    act, clients = session.act, session.opened.shown.clients
    full, half, none = (1.0,) * len(clients), (0.5,) * len(clients), (0.0,) * len(clients)
    shares = {"debrief:full": full, "debrief:half": half, "debrief:none": none}
    chosen = next((name for name, share in shares.items() if share == act.asked), "debrief:yours")
    shares.setdefault(chosen, act.asked)
    rules = {"debrief:none": ("RL11",), "debrief:half": ("RL11",)}
    choices = [
        Choice(name, name.replace(":", "."), (), act._replace(asked=share), rules.get(name, ()), more=sum(share))
        for name, share in shares.items()
    ]
    yield _point(session, "debrief", chosen, choices)


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
    yield _point(session, "repair", choices[0].id if own else "repair:none", choices)


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
    yield _point(session, "referral", choices[0].id, choices)


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
    due = tuple(one for one in modules_due(shown, library) if one not in taught and at_hand(shown, one))
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
    yield _point(session, "education", first.id, [first, *choices[1:]])


def _teach(state: State, act: Act, modules: tuple[str, ...], own: Educate | None) -> Choice:
    if not modules:
        return Choice("education:none", "education.none", (), act._replace(educate=None))
    lectured = own is not None and own.manner == "lectured"
    lesson = own or Educate(modules=modules)
    names: Names = (("modules", "modules", " ".join(modules)),)
    name = "education:" + "+".join(modules) + ("/lectured" if lectured else "")
    forbidden = forbids_education(state.shown, state.case.library, modules)
    rules = ("W05", *forbidden) if lectured else forbidden
    return Choice(name, "education.modules", names, act._replace(educate=lesson), rules, more=float(len(modules)))


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
    yield _point(session, "deepening", choices[0].id, choices)


def _talk(session: Session, shown: Presentation, talk: Deepen | None, rules: tuple[str, ...]) -> Choice:
    act = session.act
    if talk is None:
        freed = act if act.deepen is None else act._replace(deepen=None)
        return Choice("deepening:none", "deepening.none", (), freed, rules)
    room = act if act.deepen is not None else act._replace(educate=None)
    name = f"deepening:{talk.focus}:{talk.hypothesis}"
    names: Names = (("hypothesis", "hypothesis", talk.hypothesis),)
    again = any(row.decision.hypothesis == talk.hypothesis for row in shown.deepened)
    return Choice(name, f"deepening.{talk.focus}", names, room._replace(deepen=talk), rules, more=1.0, again=again)


def _programme(session: Session) -> Iterator[Point]:
    state = session.before.get("programme", (0, session.closed))[1]
    shown, library = state.shown, state.case.library
    if session.act.programme is None and not PROGRAMME_FROM <= shown.session < shown.agreed:
        return
    own = session.act.programme
    found: list[tuple[str, Programme | None]] = [("programme.yours" if own else "programme.none", own)]
    if own is not None:
        fixed = mend(shown, own, library)
        kept = {item.exercise for item in own.items}
        early = any(ahead_of_its_time(shown, item.exercise) and item.exercise not in kept for item in fixed.items)
        if not early and len(fixed.items) <= AT_MOST:
            found.append(("programme.fixed", fixed))
        found.append(("programme.none", None))
    composed = compose_programme(shown, library)
    if composed.items:
        found.append(("programme.composed", composed))
    found += _neighbours(shown, state, own)
    choices: dict[str, Choice] = {}
    for text, programme in found:
        content = programme.model_dump_json() if programme and programme.items else ""
        if content not in choices and (programme is own or not worn_out(shown, programme)):
            choices[content] = _hand_out(session, text, programme, state)
    mine, *others = choices.values()
    yield _point(
        session, "programme", mine.id, _named_apart([mine._replace(advice=handed_out_again(shown, own)), *others])
    )


def _neighbours(shown: Presentation, state: State, own: Programme | None) -> Iterator[tuple[str, Programme]]:
    """The step one rung lower, on the same rung and one rung higher than what was handed out."""
    library = state.case.library
    ladder = LADDER[shown.strand]
    levels = [library.exercises[item.exercise].level for item in own.items] if own else [0]
    here = max((rung for rung in ladder if rung <= max(levels, default=0)), default=ladder[0])
    at = ladder.index(here)
    given = {item.exercise: row.session for row in shown.assigned for item in row.programme.items}
    order = ranked(shown, library, fitting(shown, library, ladder[-1]), given)
    for text, place in (("programme.lower", at - 1), ("programme.same", at), ("programme.higher", at + 1)):
        if 0 <= place < len(ladder):
            name = step_on(shown, library, order, ladder[place])
            yield text, Programme(items=(plain_item(shown, library, name),), pause=plain_pause(library))


def _hand_out(session: Session, text: str, programme: Programme | None, state: State) -> Choice:
    act = session.act._replace(programme=programme)
    if programme is None or not programme.items:
        return Choice("programme:none", "programme.none", (), act)
    exercises = tuple(item.exercise for item in programme.items)
    rules = forbids_programme(state.shown, programme, state.case.library)
    highest = max(state.case.library.exercises[name].level for name in exercises)
    climbed = max(highest, rungs_debriefed(state.shown, state.case.library, state.shown.strand))
    names: Names = (("exercises", "exercises", " ".join(exercises)),)
    if text in {"programme.fixed", "programme.composed"}:
        text = _mended(session.act.programme, programme, rules, text)
    return Choice(
        "programme:" + "+".join(exercises), text, names, act, rules,
        unsafe=unsafe(rules, state.shown), more=float(climbed), programme=exercises,
    )  # fmt: skip


def _mended(own: Programme | None, mended: Programme, rules: tuple[str, ...], text: str) -> str:
    """How a programme put together for the trainee is told: what is other than theirs, and whether that was enough."""
    if own is None or [item.exercise for item in own.items] != [item.exercise for item in mended.items]:
        kept = {item.exercise for item in own.items} & {item.exercise for item in mended.items} if own else set()
        instead = "programme.instead" if text == "programme.fixed" and not kept else text
        return "programme.closer" if rules and text == "programme.fixed" else instead
    if rules:
        return "programme.closer"
    return "programme.paused" if own.items == mended.items else "programme.adjusted"


def _named_apart(choices: list[Choice]) -> list[Choice]:
    """Give programmes of the same exercises ids of their own."""
    seen: dict[str, int] = {}
    apart = []
    for choice in choices:
        seen[choice.id] = seen.get(choice.id, 0) + 1
        number = seen[choice.id]
        apart.append(choice if number == 1 else choice._replace(id=f"{choice.id}/{number}"))
    return apart


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
    yield _point(session, "ending", first.id, [first, other])
