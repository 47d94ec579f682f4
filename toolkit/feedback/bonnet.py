"""The bonnet opened: the hidden numbers of a course, and the coefficients they moved by.

After the ending only. None of it is about real people: every number is a teaching assumption, and the words say so.
"""

from __future__ import annotations

from collections.abc import Callable

from toolkit.feedback.debrief import ended
from toolkit.model.feedback import Bonnet, Series
from toolkit.model.terms import BOND_VARIABLES, PARTNER_VARIABLES
from toolkit.session import State
from toolkit.simulation import FLOATS, Clients, Value, readiness

__all__ = ["bonnet"]

SENTENCE = "bonnet-text"
"""Id of the words that go with the numbers."""
CORE = ("strength", "access", "evidence")
ALWAYS = (
    "ready_anxiety", "ready_safety", "ready_skill", "ready_pressure", "fit_width", "gain", "undebriefed", "sabotage",
    "doing_alliance", "doing_motivation", "doing_obstacle", "over_anxiety", "no_pause", "debriefed_alliance",
    "unasked_alliance", "teach", "teach_lectured", "reflect_alliance", "strain_prying", "prevention",
)  # fmt: skip
"""Coefficients that shape every course."""
WITH_A_CORE = (
    "evidence",
    "ripe_evidence",
    "ripe_alliance",
    "core_relief",
    "early_alliance",
    "wrong_focus",
    "core_pull",
)
WITHOUT_A_CORE = ("no_core_motivation",)
TOGETHER = ("no_task",)
IN_PAIN = ("untreated_pain", "untreated_guarding", "care_pain", "care_guarding")

Reading = Callable[[Clients], Value]


def bonnet(state: State) -> Bonnet:
    """Return the hidden course of every variable, and the coefficients that matter in this case.

    Raises:
        ToolkitError: when the course has not ended.
    """
    ended(state)
    return Bonnet(series=_all_series(state), coefficients=_coefficients(state), sentence=SENTENCE)


def _all_series(state: State) -> tuple[Series, ...]:
    series = []
    for who, client in enumerate(state.case.clients):
        series += [_series(state, name, client.id, _of_partner(who, name)) for name in PARTNER_VARIABLES]
        series.append(_series(state, "readiness", client.id, _readiness(state, who)))
        series += [
            _series(state, belief.myth, client.id, _belief(who, row)) for row, belief in enumerate(client.beliefs)
        ]
    series += [_series(state, name, "", _of_bond(name)) for name in BOND_VARIABLES]
    if state.case.core.strength > 0:
        series += [_series(state, f"core-{name}", "", _of_core(name)) for name in CORE]
    return tuple(series)


def _series(state: State, variable: str, client: str, read: Reading) -> Series:
    points = tuple((session, float(read(clients))) for session, clients in enumerate(state.course, start=1))
    return Series(variable, client, points, float(read(state.hidden)))


def _of_partner(who: int, name: str) -> Reading:
    return lambda clients: getattr(clients.partners[who], name)


def _belief(who: int, row: int) -> Reading:
    return lambda clients: clients.partners[who].beliefs[row]


def _readiness(state: State, who: int) -> Reading:
    return lambda clients: readiness(FLOATS, state.coefficients, clients, clients.partners[who])


def _of_bond(name: str) -> Reading:
    return lambda clients: getattr(clients.bond, name)


def _of_core(name: str) -> Reading:
    return lambda clients: getattr(clients.core, name)


def _coefficients(state: State) -> tuple[tuple[str, float], ...]:
    case = state.case
    names = ALWAYS + (WITH_A_CORE if case.core.strength > 0 else WITHOUT_A_CORE)
    if case.strand == "couple":
        names += TOGETHER
    if any(client.start.pain > 0 for client in case.clients):
        names += IN_PAIN
    return tuple((name, getattr(state.coefficients, name)) for name in names)
