"""What had been shown before a decision that could have told: quotes, reports, homework, signs, ruptures.

Only what was shown goes in. A rule that objects brings its own lines; else they bear on what would have been better, and
where nothing called for anything there are none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from toolkit.indicators import PARTNER_DANGER, answering_routes, contraindications, gates_open, open_ruptures
from toolkit.indicators.safety import PAIN_REPORTED, in_pain
from toolkit.model.case import Case
from toolkit.model.feedback import Remark
from toolkit.model.review import Evidence, Slot
from toolkit.model.shown import Presentation
from toolkit.model.terms import DIMENSIONS
from toolkit.programme.consent import PRESSURE_REPORTED
from toolkit.review.called_for import speaks_to
from toolkit.review.choosing import Choice
from toolkit.review.objecting import COUPLE_WORK, GROUND, RUPTURE, SAME_AGAIN, given_twice
from toolkit.review.process_evidence import reported
from toolkit.session.dangers import PHYSICAL_ROUTES

__all__ = ["Asked", "evidence_of"]

SHOWN = 4
"""Lines told at most."""


class Asked(NamedTuple):
    """What evidence is looked for: a decision as it was made, what would have been better, and what rules said of it."""

    shown: Presentation
    case: Case
    slot: Slot
    mine: Choice
    better: Choice
    """The fix; what was chosen where none is needed."""
    leading: str
    """The rule that weighs most; empty where none objects."""
    remarks: tuple[Remark, ...]


Rows = Iterator[Evidence]


def evidence_of(asked: Asked) -> tuple[Evidence, ...]:
    """Return what could have told, four lines at most: those of the rule that weighs most, else of the decision."""
    rows = _BY_RULE.get(asked.leading) or _BY_SLOT.get(asked.slot, _nothing)
    found: dict[Evidence, Evidence] = {}
    for row in sorted(rows(asked), key=lambda one: -one.session):
        found.setdefault(row._replace(session=0) if row.kind in {"said", "heard"} else row, row)
    return tuple(found.values())[:SHOWN]


def _nothing(_asked: Asked) -> Rows:
    return iter(())


def _rupture(asked: Asked) -> Rows:
    mended = {client: session for session, client in asked.shown.repaired}
    for session, client in asked.shown.ruptures:
        if client in open_ruptures(asked.shown) and session >= mended.get(client, 0):
            yield Evidence(session, client, "rupture", "")


def _limit(asked: Asked) -> Rows:
    """What somebody told that rules the exercise out."""
    crossed = {one.exercise for one in asked.remarks} | set(asked.mine.programme)
    told = (fact for facts in asked.case.facts.values() for fact in facts)
    limits = {fact.id for fact in told if crossed & set(fact.rules_out)}
    for said in asked.shown.said:
        place, _, rest = said.line.partition("/")
        if place == "fact" and rest.split("/")[0] in limits:
            yield Evidence(said.session, said.by, "said", said.line)


def _danger(asked: Asked) -> Rows:
    for row in asked.shown.signs:
        if row.sign in PARTNER_DANGER:
            yield Evidence(row.session, row.client, "heard", row.sign)


def _standing_against(asked: Asked) -> Rows:
    """The signs because of which an exercise has to wait, and danger first."""
    yield from _danger(asked)
    against = {(gate.client, gate.sign) for gate in gates_open(asked.shown) if gate.gate == "G1"}
    against |= {pair for pairs in contraindications(asked.shown).values() for pair in pairs}
    for row in asked.shown.signs:
        if (row.client, row.sign) in against:
            yield Evidence(row.session, row.client, "heard", row.sign)
    yield from _pain(asked)


def _pain(asked: Asked) -> Rows:
    rows = reported(asked.shown, ("pain",), asked.shown.session)
    yield from (one for one in rows if one.number >= PAIN_REPORTED)


def _readiness(asked: Asked) -> Rows:
    yield from reported(asked.shown, ("tension", "comfort"), asked.shown.session)


def _demand(asked: Asked) -> Rows:
    rows = reported(asked.shown, ("pressure",), asked.shown.session)
    yield from (one for one in rows if one.number >= PRESSURE_REPORTED)


def _homework(asked: Asked) -> Rows:
    """What came back of the exercises that the rules speak of, where they name any: the last time each was told of."""
    about = {one.exercise for one in asked.remarks if one.exercise}
    about |= {value for one in asked.remarks for _, kind, value in one.names if kind == "exercise"}
    told = [row for row in asked.shown.done if not about or row.exercise in about]
    last = {row.exercise: row.session for row in told}
    for row in told:
        if row.session == last[row.exercise] and (about or row.result != "done"):
            yield Evidence(row.session, row.client, "done", row.result, exercise=row.exercise)


def _again(asked: Asked) -> Rows:
    """What came back of an exercise that went home as often before."""
    often = given_twice(asked.shown) & set(asked.mine.programme)
    last = {row.exercise: row.session for row in asked.shown.done}
    for row in asked.shown.done:
        if row.exercise in often and row.session == last[row.exercise]:
            yield Evidence(row.session, row.client, "done", row.result, exercise=row.exercise)


def _this_homework(asked: Asked) -> Rows:
    yield from (one for one in _homework(asked) if one.session == asked.shown.session)


def _referral(asked: Asked) -> Rows:
    """What asks for each of the referrals that were not made, or else that were, the first ground of each before a second."""
    made = asked.mine.act.referred
    pairs = [pair for pair in asked.better.act.referred if pair not in made] or asked.better.act.referred
    rows = [
        Evidence(row.session, row.client, "heard", row.sign)
        for row in sorted(asked.shown.signs, key=lambda row: row.sign not in PARTNER_DANGER)
        if any(row.client == client and route in answering_routes(row.sign) for route, client in pairs)
    ]  # fmt: skip
    hurting = {client for route, client in pairs if route in PHYSICAL_ROUTES and in_pain(asked.shown, client)}
    rows += [one for one in _pain(asked) if one.client in hurting]
    first = {
        (one.client, answering_routes(one.value) if one.kind == "heard" else one.value): one for one in reversed(rows)
    }
    yield from (first.values() if len(first) >= SHOWN else rows)


def _deepening(asked: Asked) -> Rows:
    """What speaks for the talk that would have been better; where none would have been, there is nothing to show."""
    talk = asked.better.act.deepen
    if talk is None:
        return
    told = [option.explains for option in asked.case.core.hypotheses if option.id == talk.hypothesis]
    fitting: set[str] = {one for explains in told for one in explains if one in DIMENSIONS}
    yield from tuple(_said(asked.shown, {"meaning"})) or _said(asked.shown, {"obstacle"}, fitting or {*DIMENSIONS})


def _education(asked: Asked) -> Rows:
    """Quotes of the beliefs that the lesson answers, and what else was told that asks for it."""
    lesson = asked.better.act.educate
    modules = [module for module in lesson.modules if module not in asked.better.beside] if lesson else []
    myths = {myth for module in modules for myth in asked.case.library.modules[module].myths}
    signs = {sign for module in modules for sign in speaks_to(module)}
    special = {row.sign for row in asked.shown.signs} & signs
    for sign in sorted(special):
        row = next(row for row in reversed(asked.shown.signs) if row.sign == sign)
        yield Evidence(row.session, row.client, "heard", row.sign)
    yield from _said(asked.shown, {"belief"}, myths)


def _said(shown: Presentation, places: set[str], about: set[str] | None = None) -> Rows:
    """Passages said at some places; where something is named, only those about it."""
    for said in shown.said:
        parts = set(said.line.split("/"))
        if places & parts and (about is None or about & parts):
            yield Evidence(said.session, said.by, "said", said.line)


_BY_RULE: dict[str, Callable[[Asked], Rows]] = {
    RUPTURE: _rupture, SAME_AGAIN: _again, GROUND: _nothing, COUPLE_WORK: _danger,
    "RL01": _homework, "RL02": _readiness, "RL04": _danger, "RL05": _nothing, "RL06": _demand, "RL11": _homework, "RL12": _homework,
    "RL13": _homework, "RL15": _standing_against, "RL16": _standing_against, "RL22": _limit, "RL29": _standing_against,
    "RL34": _standing_against, "W05": _nothing, "W10": _homework, "W16": _nothing,
}  # fmt: skip
"""By the rule that weighs most: the lines it rests on."""
_BY_SLOT: dict[Slot, Callable[[Asked], Rows]] = {
    "debrief": _this_homework, "programme": _this_homework, "referral": _referral, "repair": _rupture, "deepening": _deepening,
    "education": _education,
}  # fmt: skip
