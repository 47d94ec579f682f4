"""One session under review: its decision points valued under the draws, and each told with its label.

A coarse look at everything first, then every draw for what lies near the best.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from toolkit.model.case import Case
from toolkit.model.feedback import Remark
from toolkit.model.review import HIDDEN_KINDS, Alternative, Asking, Forecast, Reviewed, Slot
from toolkit.review.acts import Session
from toolkit.review.alternatives import Choice, Point
from toolkit.review.arrays import Array
from toolkit.review.courses import band
from toolkit.review.draws import COARSE, Draws
from toolkit.review.labelling import HOLDS, Judged, holding, judged, near
from toolkit.review.objecting import objects
from toolkit.review.reasons import QUESTIONS, evidence_of, nearest_fix, reason_of, rules_behind, sources_of, unasked
from toolkit.review.stretches import Gap
from toolkit.review.valuing import Setting, Valued, setting_of, valued

__all__ = ["Under", "at_first_sight", "decisions_of"]

FEW = 24
"""Draws below which nothing is said of one supposition alone."""
LIKELY = 0.9
"""Weight from which a supposition needs no more asking."""


class Under(NamedTuple):
    """What a session is reviewed under."""

    case: Case
    sessions: tuple[Session, ...]
    weight: Array
    draws: Draws
    end: int
    remarks: dict[tuple[int, Slot], tuple[Remark, ...]]
    points: dict[int, tuple[Point, ...]]
    """By session, its decision points."""


def decisions_of(number: int, under: Under) -> tuple[tuple[Gap, ...], int]:
    """Return the decisions of session ``number``, each with what it cost under each draw, and the transitions lived."""
    session = under.sessions[number - 1]
    points = under.points[number]
    if not points:
        return (), 0
    coarse = _setting(number, under, under.draws.first(min(COARSE, under.draws.rows)))
    rough = _by_point(points, valued(coarse, tuple(choice for point in points for choice in point.choices)))
    lived = sum(value.transitions for values in rough for value in values)
    kept = [
        near(values, _forbidden(point, session, under), point.chosen)
        for point, values in zip(points, rough, strict=True)
    ]
    full = _setting(number, under, under.draws)._replace(lessons=coarse.lessons)
    close_by = tuple(point.choices[place] for point, places in zip(points, kept, strict=True) for place in places)
    fine = iter(valued(full, close_by))
    found = []
    for point, places, values in zip(points, kept, rough, strict=True):
        exact = {place: next(fine) for place in places}
        lived += sum(value.transitions for value in exact.values())
        found.append(_reviewed(point, values, exact, full, session, under))
    return tuple(found), lived


def at_first_sight(number: int, under: Under) -> tuple[Reviewed, ...]:
    """Return the decisions of a session as the rules alone see them, before anything is computed."""
    session = under.sessions[number - 1]
    found = []
    for point in under.points[number]:
        choices = _forbidden(point, session, under)
        nothing = tuple(Valued(np.zeros(2), np.zeros(2), np.zeros((1, 2)), 0) for _ in choices)
        found.append(_told(point, choices, nothing, {}, session, under, ()))
    return tuple(found)


def _setting(number: int, under: Under, draws: Draws) -> Setting:
    return setting_of(under.case, under.sessions, number, under.weight, under.end, draws)


def _by_point(points: tuple[Point, ...], values: Sequence[Valued]) -> list[tuple[Valued, ...]]:
    rest = iter(values)
    return [tuple(next(rest) for _ in point.choices) for point in points]


def _forbidden(point: Point, session: Session, under: Under) -> tuple[Choice, ...]:
    """The alternatives, what was chosen with every rule that objected to it in the course itself."""
    made = objects(under.remarks.get((session.number, point.slot), ()), point.slot, session.act.asked)
    return tuple(
        choice._replace(rules=tuple(dict.fromkeys((*choice.rules, *made)))) if choice.id == point.chosen else choice
        for choice in point.choices
    )


def _reviewed(
    point: Point, rough: tuple[Valued, ...], exact: dict[int, Valued], setting: Setting, session: Session, under: Under
) -> Gap:
    choices = _forbidden(point, session, under)
    told = _told(point, choices, rough, exact, session, under, _asking(point, choices, exact, setting))
    mine = next(place for place, choice in enumerate(choices) if choice.id == point.chosen)
    best = judged(
        [exact[at] for at in exact], [choices[at] for at in exact], list(exact).index(mine), point.slot, ()
    ).best
    return Gap(told, list(exact.values())[best].goals - exact[mine].goals)


def _told(
    point: Point, choices: tuple[Choice, ...], rough: tuple[Valued, ...], exact: dict[int, Valued], session: Session,
    under: Under, asking: tuple[Asking, ...],
) -> Reviewed:  # fmt: skip
    remarks = under.remarks.get((session.number, point.slot), ())
    mine = next(place for place, choice in enumerate(choices) if choice.id == point.chosen)
    group = {
        place: (exact, list(exact)) if place in exact else (dict(enumerate(rough)), list(range(len(rough))))
        for place in range(len(choices))
    }
    verdicts = []
    for place, choice in enumerate(choices):
        values, places = group[place]
        verdicts.append(
            judged(
                [values[at] for at in places],
                [choices[at] for at in places],
                places.index(place),
                point.slot,
                choice.rules,
            )
        )
    alternatives = tuple(
        _alternative(choice, verdict, exact.get(place, rough[place]), session.number, measured=bool(exact))
        for place, (choice, verdict) in enumerate(zip(choices, verdicts, strict=True))
    )
    ranked = tuple(sorted(alternatives, key=lambda one: (not one.accepted, one.loss, one.id)))
    verdict, chosen = verdicts[mine], alternatives[mine]
    rules = rules_behind(point.slot, choices[mine].rules, remarks)
    reason, names = reason_of(verdict, choices[mine].rules, ranked, chosen.id)
    holds = _holds(exact, mine, verdict, under) if exact and not choices[mine].rules else 1.0
    return Reviewed(
        session=session.number, slot=point.slot, chosen=point.chosen, label=verdict.label, reason=reason, names=names,
        loss=chosen.loss, standard_error=chosen.standard_error, contested=holds < HOLDS, holds=round(holds, 6),
        drop_out_rise=round(verdict.drop_out_rise, 6), rules=rules, sources=sources_of(rules, under.case.library), remarks=remarks,
        alternatives=ranked, fix=nearest_fix(chosen, ranked, verdict.label),
        evidence=evidence_of(point.state.shown, point.slot), asking=asking, moment=point.moment,
    )  # fmt: skip


def _alternative(choice: Choice, verdict: Judged, value: Valued, session: int, *, measured: bool) -> Alternative:
    accepted = verdict.label in {"sound", "defensible"}
    return Alternative(
        id=choice.id, text=choice.text, names=choice.names, goals=round(float(value.goals.mean()), 6),
        loss=round(verdict.loss, 6), standard_error=round(verdict.standard_error, 6), drop_out=round(float(value.gone.mean()), 6),
        rules=choice.rules, accepted=accepted, draws=len(value.goals) if measured else 0,
        forecast=band(session + 1, value.course) if measured else Forecast(()), programme=choice.programme,
    )  # fmt: skip


def _holds(exact: dict[int, Valued], mine: int, verdict: Judged, under: Under) -> float:
    best = list(exact.values())[verdict.best]
    return holding(best.goals - exact[mine].goals, under.draws, verdict.label)


def _asking(
    point: Point, choices: tuple[Choice, ...], exact: dict[int, Valued], setting: Setting
) -> tuple[Asking, ...]:
    """What each hidden kind would have made of the decision, had it been known, where a question was left unasked."""
    found = []
    mine = list(exact).index(next(place for place, choice in enumerate(choices) if choice.id == point.chosen))
    rules = list(exact)
    kinds = setting.world.hidden.kind
    whole = judged(list(exact.values()), [choices[at] for at in rules], mine, point.slot, choices[rules[mine]].rules)
    for place, kind in enumerate(HIDDEN_KINDS):
        rows = kinds == place
        client = unasked(point.state.shown, kind)
        if not client or not FEW <= int(rows.sum()) <= LIKELY * len(kinds):
            continue
        part = [Valued(value.goals[rows], value.gone[rows], value.course[:, rows], 0) for value in exact.values()]
        known = judged(part, [choices[at] for at in rules], mine, point.slot, choices[rules[mine]].rules)
        if known.label != whole.label:
            found.append(Asking(kind, QUESTIONS[kind], client, round(float(rows.mean()), 6), known.label))
    return tuple(found)
