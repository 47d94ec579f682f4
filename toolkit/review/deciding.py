"""One session under review: its decision points valued under the draws, and each told with its label.

A coarse look at everything first, then every draw for what lies near the best.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from toolkit.model.case import Case
from toolkit.model.feedback import Remark
from toolkit.model.review import HIDDEN_KINDS, Alternative, Asking, Forecast, Reviewed, Slot
from toolkit.review.acts import Session
from toolkit.review.arrays import Array
from toolkit.review.choosing import Choice, Point
from toolkit.review.courses import band
from toolkit.review.draws import COARSE, Draws
from toolkit.review.evidence import Asked, evidence_of
from toolkit.review.labelling import FIRM, HOLDS, LEAVING, Judged, holding, judged, near
from toolkit.review.objecting import unsafe
from toolkit.review.reasons import QUESTIONS, leading, nearest_fix, reason_of, rules_behind, sources_of, unasked
from toolkit.review.remarking import advises, objects, standing
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


class Compared(NamedTuple):
    """A decision point with what each alternative led to: roughly for all, under every draw for those near the best."""

    point: Point
    choices: tuple[Choice, ...]
    rough: tuple[Valued, ...]
    exact: dict[int, Valued]

    @property
    def mine(self) -> int:
        """Place of what was chosen."""
        return next(place for place, choice in enumerate(self.choices) if choice.id == self.point.chosen)

    def named(self, name: str) -> Choice:
        """Return the alternative with an id."""
        return next(choice for choice in self.choices if choice.id == name)

    @property
    def best_goals(self) -> float:
        """Goals (0-10) of the best that no rule forbids, as exactly as known."""
        values = self._beside(self.mine)
        return float(values[list(values)[self.verdict(self.mine).best]].goals.mean())

    def value(self, place: int) -> Valued:
        """Return what an alternative led to, as exactly as known."""
        return self.exact.get(place, self.rough[place])

    def verdict(self, place: int) -> Judged:
        """Judge an alternative beside those known as exactly."""
        values = self._beside(place)
        places = list(values)
        return judged(list(values.values()), [self.choices[at] for at in places], places.index(place), self.point.slot)

    def gap(self, place: int) -> Array:
        """Return what an alternative gives up against the best, draw by draw."""
        values = self._beside(place)
        gap: Array = values[list(values)[self.verdict(place).best]].goals - values[place].goals
        return gap

    def among(self, rows: NDArray[np.bool_]) -> Compared:
        """Return the same comparison under some of the draws."""
        exact = {at: Valued(one.goals[rows], one.gone[rows], one.course[:, rows], 0) for at, one in self.exact.items()}
        return self._replace(exact=exact)

    def _beside(self, place: int) -> dict[int, Valued]:
        return self.exact if place in self.exact else dict(enumerate(self.rough))


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
        compared = Compared(point, _forbidden(point, session, under), values, exact)
        told = _told(compared, session, under, _asking(compared, full))
        found.append(Gap(told, compared.gap(compared.mine)))
    return tuple(found), lived


def at_first_sight(number: int, under: Under) -> tuple[Reviewed, ...]:
    """Return the decisions of a session as the rules alone see them, before anything is computed."""
    session = under.sessions[number - 1]
    found = []
    for point in under.points[number]:
        choices = _forbidden(point, session, under)
        nothing = tuple(Valued(np.zeros(2), np.zeros(2), np.zeros((1, 2)), 0) for _ in choices)
        found.append(_told(Compared(point, choices, nothing, {}), session, under, ()))
    return tuple(found)


def _setting(number: int, under: Under, draws: Draws) -> Setting:
    return setting_of(under.case, under.sessions, number, under.weight, under.end, draws)


def _by_point(points: tuple[Point, ...], values: Sequence[Valued]) -> list[tuple[Valued, ...]]:
    rest = iter(values)
    return [tuple(next(rest) for _ in point.choices) for point in points]


def _forbidden(point: Point, session: Session, under: Under) -> tuple[Choice, ...]:
    """The alternatives, what was chosen with every rule that objected to it in the course itself."""
    remarks = standing(under.remarks.get((session.number, point.slot), ()), point.state.shown)
    made = objects(remarks, point.slot, session.act.asked)

    def objected(choice: Choice) -> Choice:
        rules = tuple(dict.fromkeys((*choice.rules, *made)))
        advice = tuple(dict.fromkeys((*choice.advice, *advises(remarks, rules))))
        return choice._replace(rules=rules, advice=advice, unsafe=unsafe(rules, point.state.shown))

    return tuple(objected(choice) if choice.id == point.chosen else choice for choice in point.choices)


def _told(compared: Compared, session: Session, under: Under, asking: tuple[Asking, ...]) -> Reviewed:
    point, mine = compared.point, compared.mine
    shown, library = point.state.shown, under.case.library
    choice, (verdict, holds) = compared.choices[mine], _held(compared, under.draws)
    verdicts = [verdict if place == mine else compared.verdict(place) for place in range(len(compared.choices))]
    alternatives = tuple(_alternative(compared, place, one, session.number) for place, one in enumerate(verdicts))
    chosen = alternatives[mine]
    ranked = tuple(sorted(alternatives, key=lambda one: (not one.accepted, one.loss, one.id)))
    fix = nearest_fix(chosen, ranked, verdict.label, {one.id: one.borne_out for one in compared.choices})
    remarks = under.remarks.get((session.number, point.slot), ())
    rules = rules_behind(point.slot, choice, shown)
    back = {row.exercise for row in shown.done if row.session == session.number}
    told = tuple(sorted((one for one in remarks if one.rule in rules), key=lambda one: one.exercise not in back))
    reason, names = reason_of(verdict, choice, ranked, fix)
    return Reviewed(
        session=session.number, slot=point.slot, chosen=point.chosen, label=verdict.label, reason=reason, names=names,
        loss=max(0.0, chosen.loss), standard_error=chosen.standard_error, contested=holds < HOLDS, holds=round(holds, 6),
        drop_out_rise=round(verdict.drop_out_rise, 6), rules=rules, sources=sources_of(rules, library),
        remarks=told, alternatives=ranked, fix=fix,
        evidence=evidence_of(Asked(shown, under.case, point.slot, choice, compared.named(fix or chosen.id), leading(choice, verdict.label), told)), asking=tuple(one for one in asking if one.label != verdict.label), moment=point.moment,
    )  # fmt: skip


def _held(compared: Compared, draws: Draws) -> tuple[Judged, float]:
    """Return the verdict on what was chosen, and the share of coefficient draws (0-1) in which it holds.

    What the figures alone call a fault is defensible, and contested, where too few draws bear it out.
    """
    verdict = compared.verdict(compared.mine)
    if compared.choices[compared.mine].rules or not compared.exact:
        return verdict, 1.0
    holds = holding(compared.gap(compared.mine), draws, verdict.label)
    by_loss = verdict.label in {"missed", "premature"} and verdict.drop_out_rise <= LEAVING
    return (verdict._replace(label="defensible"), 1.0 - holds) if by_loss and holds < FIRM else (verdict, holds)


def _alternative(compared: Compared, place: int, verdict: Judged, session: int) -> Alternative:
    choice, value = compared.choices[place], compared.value(place)
    measured = bool(compared.exact)
    return Alternative(
        id=choice.id, text=choice.text, names=choice.names, goals=round(compared.best_goals - verdict.loss, 6),
        loss=round(verdict.loss, 6), standard_error=round(verdict.standard_error, 6), drop_out=round(float(value.gone.mean()), 6),
        rules=choice.rules, accepted=verdict.label in {"sound", "defensible"}, draws=len(value.goals) if measured else 0,
        forecast=band(session + 1, value.course) if measured else Forecast(()), programme=choice.programme,
    )  # fmt: skip


def _asking(compared: Compared, setting: Setting) -> tuple[Asking, ...]:
    """What each hidden kind would have made of the decision, had it been known, where a question was left unasked."""
    found = []
    kinds = setting.world.hidden.kind
    label = compared.verdict(compared.mine).label
    for place, kind in enumerate(HIDDEN_KINDS):
        rows = kinds == place
        client = unasked(compared.point.state.shown, kind)
        if client and FEW <= int(rows.sum()) <= LIKELY * len(kinds):
            known = compared.among(rows).verdict(compared.mine).label
            if known != label:
                found.append(Asking(kind, QUESTIONS[kind], client, round(float(rows.mean()), 6), known))
    return tuple(found)
