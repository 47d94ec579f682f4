"""What clients report of themselves, and how far their own goals came.

Reports carry bias and a little chance; goal attainment reads the hidden state and is shown only at the end.
"""

from __future__ import annotations

from typing import NamedTuple

from toolkit.model.case import Case, Goal
from toolkit.model.terms import BOND_VARIABLES
from toolkit.simulation.numbers import Namespace, Value, between
from toolkit.simulation.state import Bond, Clients, Fixed, Partner

__all__ = ["Observed", "attainment", "observe", "strain_on"]

WORST, BEST = -2.0, 2.0
UNCHANGED = -1.0
"""Goal attainment of a goal that has not moved (goal attainment scaling, teaching assumption)."""
SHAME_HIDES = 0.12
"""Share by which shame lowers what is reported of burdens (domain 6.2)."""
WOBBLE = 0.8
"""Width of chance in a report, in points."""


class Observed(NamedTuple):
    """A self-report, 0-10 each, in whole and half points."""

    bother: Value
    tension: Value
    willingness: Value
    closeness: Value
    comfort: Value
    pressure: Value
    pain: Value


def strain_on(o: Namespace, partner: Partner) -> Value:
    """How heavy things are for one partner, 0-10 (domain 6.2: distress)."""
    bodily = o.hi(partner.pain, partner.guarding)
    return o.settle(
        0.25 * partner.anxiety + 0.2 * partner.pressure + 0.15 * partner.shame + 0.2 * partner.avoidance + 0.2 * bodily
    )


def observe(o: Namespace, partner: Partner, bond: Bond, chance: tuple[Value, ...]) -> Observed:
    """What a partner says of themselves; ``chance`` holds one draw (0-1) per measure."""
    hidden = SHAME_HIDES * partner.shame
    values = (
        1.2 * strain_on(o, partner) - hidden,
        partner.anxiety - hidden,
        0.5 * partner.motivation + 0.3 * partner.desire + 0.2 * (10.0 - partner.avoidance),
        0.4 * bond.affection + 0.3 * bond.safety + 0.3 * bond.communication,
        0.5 * partner.presence + 0.3 * partner.skill + 0.2 * (10.0 - partner.shame),
        partner.pressure - hidden,
        partner.pain - hidden,
    )
    return Observed(*(_half_points(o, value, draw) for value, draw in zip(values, chance, strict=True)))


def _half_points(o: Namespace, value: Value, draw: Value) -> Value:
    wobbled = o.settle(between(o, value + WOBBLE * (draw - 0.5)))
    snap = 6755399441055744.0
    return ((wobbled * 2.0 + snap) - snap) / 2.0


def attainment(o: Namespace, case: Case, fixed: Fixed, clients: Clients, goal: Goal, rung: Value) -> Value:
    """Goal attainment, -2 (much worse) ... -1 (as it was) ... +1 (as hoped) ... +2 (more than hoped).

    Args:
        o: Operations on floats or arrays.
        case: The case, for who owns what.
        fixed: Where everybody started.
        clients: Where they are now.
        goal: The goal.
        rung: Highest rung done and talked over.
    """
    total: Value = 0.0
    weights = 0.0
    for target in goal.targets:
        if target.variable in BOND_VARIABLES:
            before, now = getattr(fixed.bond, target.variable), getattr(clients.bond, target.variable)
        else:
            who = _index(case, target.of or goal.owner)
            before = getattr(fixed.partners[who].start, target.variable)
            now = getattr(clients.partners[who], target.variable)
        total = total + target.weight * (now - before) / (target.target - before)
        weights += target.weight
    came = UNCHANGED + 2.0 * total / weights
    cap: Value = BEST
    if goal.rung:
        missing = o.hi(0.0, goal.rung - rung) / goal.rung
        cap = BEST - missing * (BEST - UNCHANGED)
    return o.settle(between(o, o.lo(came, cap), WORST, BEST))


def _index(case: Case, client_id: str) -> int:
    return [client.id for client in case.clients].index(client_id)
