"""What weeks do by themselves: everything leans towards where the case started, moved by what has changed since.

Without treatment nothing changes, so nothing heals by itself either.
"""

from __future__ import annotations

from toolkit.simulation.coefficients import Coefficients
from toolkit.simulation.learning import LOWER_IS_BETTER, held_back
from toolkit.simulation.numbers import Namespace, Value, between, mean, settle
from toolkit.simulation.state import Bond, Clients, Fixed, FixedPartner, Partner

__all__ = ["drift"]


def drift(o: Namespace, k: Coefficients, fixed: Fixed, clients: Clients, weeks: int, share: float = 1.0) -> Clients:
    """Let ``weeks`` pass; ``share`` scales the pull (less after a relapse-prevention plan)."""
    for _ in range(weeks):
        partners = tuple(
            _partner(o, k, fixed, clients, partner, constant, share)
            for partner, constant in zip(clients.partners, fixed.partners, strict=True)
        )
        clients = clients._replace(partners=partners, bond=_bond(o, k, fixed, clients, share))
    return clients


def _partner(
    o: Namespace, k: Coefficients, fixed: Fixed, clients: Clients, now: Partner, constant: FixedPartner, share: float
) -> Partner:
    start = constant.start
    learned = now.skill - start.skill
    shifts = _shifts(now, constant)
    pressure_rest = (
        start.pressure
        + k.rest_belief * shifts.get("obligation", 0.0)
        + k.rest_pursuit * (clients.bond.pursuit - fixed.bond.pursuit)
        - 0.5 * k.rest_skill * learned
    )
    anxiety_rest = (
        start.anxiety
        + k.rest_belief * shifts.get("performance", 0.0)
        + k.rest_pressure * (now.pressure - start.pressure)
        + k.rest_pain * (now.pain - start.pain)
        + k.rest_pain * (now.trauma - start.trauma)
        - k.rest_skill * learned
    )
    calmer = now.anxiety - start.anxiety
    avoidance_rest = start.avoidance + k.rest_anxiety * calmer + k.rest_belief * shifts.get("avoidance", 0.0)
    desire_rest = (
        start.desire
        - k.rest_pressure * (now.pressure - start.pressure)
        - k.rest_anxiety * calmer
        + k.rest_pursuit * (clients.bond.affection - fixed.bond.affection)
    )
    shame_rest = start.shame + k.rest_belief * shifts.get("shame", 0.0) - 0.5 * k.rest_skill * learned
    guarding_rest = start.guarding + 2.0 * k.rest_pain * (now.pain - start.pain) + k.rest_pressure * calmer
    presence_rest = start.presence + k.rest_skill * learned
    motivation_rest = o.lo(start.motivation, now.motivation)
    changes = {
        "pressure": _towards(o, now.pressure, pressure_rest, k.drift_pressure * share),
        "anxiety": _towards(o, now.anxiety, anxiety_rest, k.drift_anxiety * share),
        "avoidance": _towards(o, now.avoidance, avoidance_rest, k.drift_avoidance * share),
        "desire": _towards(o, now.desire, desire_rest, k.drift_desire * share),
        "shame": _towards(o, now.shame, shame_rest, k.drift_shame * share),
        "guarding": _towards(o, now.guarding, guarding_rest, k.drift_guarding * share),
        "presence": _towards(o, now.presence, presence_rest, k.drift_presence * share),
        "motivation": _towards(o, now.motivation, motivation_rest, k.drift_motivation * share),
    }
    for name, weight in constant.blocks.items():
        floor = held_back(o, k, clients.core, weight, name, getattr(start, name))
        changes[name] = _pulled(o, k, name, changes.get(name, getattr(now, name)), floor)
    return now._replace(**changes)


def _bond(o: Namespace, k: Coefficients, fixed: Fixed, clients: Clients, share: float) -> Bond:
    bond, start = clients.bond, fixed.bond
    pressure = mean(
        tuple(now.pressure - then.start.pressure for now, then in zip(clients.partners, fixed.partners, strict=True))
    )
    skill = mean(
        tuple(now.skill - then.start.skill for now, then in zip(clients.partners, fixed.partners, strict=True))
    )
    rate = k.drift_bond * share
    talks = bond.communication - start.communication
    pursuit_rest = start.pursuit + k.rest_pursuit * pressure - k.rest_pursuit * talks
    changes = {
        "communication": _towards(o, bond.communication, start.communication + k.rest_skill * skill, rate),
        "safety": _towards(o, bond.safety, start.safety + k.rest_pursuit * talks, rate),
        "pursuit": _towards(o, bond.pursuit, pursuit_rest, rate),
        "affection": _towards(
            o, bond.affection, start.affection - k.rest_pursuit * (bond.pursuit - start.pursuit), rate
        ),
        "room": _towards(o, bond.room, start.room + k.rest_skill * skill, rate),
    }
    for name, weight in fixed.bond_blocks.items():
        floor = held_back(o, k, clients.core, weight, name, getattr(start, name))
        changes[name] = _pulled(o, k, name, changes.get(name, getattr(bond, name)), floor)
    return bond._replace(**changes)


def _shifts(now: Partner, constant: FixedPartner) -> dict[str, Value]:
    """Return by how much the beliefs that feed each load have changed, on average."""
    shifts: dict[str, list[Value]] = {}
    for held, before, load in zip(now.beliefs, constant.start.beliefs, constant.feeds, strict=True):
        shifts.setdefault(load, []).append(held - before)
    return {load: mean(tuple(changes)) for load, changes in shifts.items()}


def _towards(o: Namespace, value: Value, rest: Value, rate: Value) -> Value:
    return settle(between(o, value + rate * (between(o, rest) - value)))


def _pulled(o: Namespace, k: Coefficients, name: str, value: Value, floor: Value) -> Value:
    if name in LOWER_IS_BETTER:
        return settle(o.hi(value, o.lo(floor, value + k.core_pull)))
    return settle(o.lo(value, o.hi(10.0 - floor, value - k.core_pull)))
