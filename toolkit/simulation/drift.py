"""What weeks do by themselves: everything leans towards where the case started, moved by what has changed since.

Without treatment nothing changes, so nothing heals by itself either.
"""

from __future__ import annotations

from typing import NamedTuple

from toolkit.simulation.coefficients import Coefficients
from toolkit.simulation.holding import LOWER_IS_BETTER, Grip, edge_of, grip_of
from toolkit.simulation.numbers import Namespace, Value, between, mean
from toolkit.simulation.state import Bond, Clients, Fixed, FixedPartner, Partner

__all__ = ["drift"]


def drift(
    o: Namespace, k: Coefficients, fixed: Fixed, clients: Clients, weeks: int, share: float = 1.0,
    grip: Grip | None = None,
) -> Clients:  # fmt: skip
    """Let ``weeks`` pass; ``share`` scales the pull (less after a relapse-prevention plan).

    ``grip`` is the core's of earlier in the session, where it is at hand.
    """
    steady = _steady(k, fixed, clients, share, grip_of(o, k, clients.core, grip))
    for _ in range(weeks):
        between_them = _between_them(k, fixed, clients)
        moved = tuple(_moved(k, partner, one) for partner, one in zip(clients.partners, fixed.partners, strict=True))
        partners = tuple(
            _partner(o, k, partner, one.start, far, lasting, steady.rates, between_them)
            for partner, one, far, lasting in zip(clients.partners, fixed.partners, moved, steady.partners, strict=True)
        )
        bond = _bond(o, k, fixed, clients, moved, between_them, steady)
        clients = clients._replace(partners=partners, bond=bond)
    return clients


class _Rates(NamedTuple):
    """Share of the way back in a week, by variable."""

    pressure: Value
    anxiety: Value
    avoidance: Value
    desire: Value
    shame: Value
    guarding: Value
    presence: Value
    motivation: Value
    bond: Value


class _Lasting(NamedTuple):
    """What weeks alone do not change about one partner."""

    pressure: Value
    """Where a burden rests by what is believed now."""
    anxiety: Value
    shame: Value
    avoided: Value
    """What beliefs add to avoidance."""
    edges: dict[str, Value]
    """How far each variable can come while the core holds it."""


class _Steady(NamedTuple):
    """What weeks alone do not change, worked out once."""

    rates: _Rates
    partners: tuple[_Lasting, ...]
    bond_edges: dict[str, Value]


class _Between(NamedTuple):
    """How far the bond has come since the start, as it weighs on other variables."""

    pursuit: Value
    affection: Value


class _Moved(NamedTuple):
    """How far one partner has come since the start: in points, and as it weighs on other variables."""

    pressure: Value
    skill: Value
    pressed: Value
    calmer: Value
    calmed: Value
    hurting: Value
    learned: Value
    half_learned: Value


def _steady(k: Coefficients, fixed: Fixed, clients: Clients, share: float, grip: Grip) -> _Steady:
    rates = _Rates(
        k.drift_pressure * share, k.drift_anxiety * share, k.drift_avoidance * share, k.drift_desire * share,
        k.drift_shame * share, k.drift_guarding * share, k.drift_presence * share, k.drift_motivation * share,
        k.drift_bond * share,
    )  # fmt: skip
    return _Steady(
        rates,
        tuple(_lasting(k, now, one, grip) for now, one in zip(clients.partners, fixed.partners, strict=True)),
        _edges(grip, fixed.bond_blocks, fixed.bond),
    )


def _lasting(k: Coefficients, now: Partner, constant: FixedPartner, grip: Grip) -> _Lasting:
    start = constant.start
    rests = {"obligation": start.pressure, "performance": start.anxiety, "avoidance": 0.0, "shame": start.shame}
    for load, shift in _shifts(now, constant).items():
        rests[load] = rests.get(load, 0.0) + k.rest_belief * shift
    return _Lasting(
        rests["obligation"],
        rests["performance"],
        rests["shame"],
        rests["avoidance"],
        _edges(grip, constant.blocks, start),
    )


def _edges(grip: Grip, blocks: dict[str, float], start: Partner | Bond) -> dict[str, Value]:
    return {name: edge_of(grip, weight, name, getattr(start, name)) for name, weight in blocks.items()}


def _between_them(k: Coefficients, fixed: Fixed, clients: Clients) -> _Between:
    bond, start = clients.bond, fixed.bond
    return _Between(
        k.rest_pursuit * (bond.pursuit - start.pursuit), k.rest_pursuit * (bond.affection - start.affection)
    )


def _moved(k: Coefficients, now: Partner, constant: FixedPartner) -> _Moved:
    start = constant.start
    pressure, skill, calmer = now.pressure - start.pressure, now.skill - start.skill, now.anxiety - start.anxiety
    learned = k.rest_skill * skill
    hurting = k.rest_pain * (now.pain - start.pain)
    return _Moved(
        pressure, skill, k.rest_pressure * pressure, calmer, k.rest_anxiety * calmer, hurting, learned, 0.5 * learned
    )


def _partner(
    o: Namespace, k: Coefficients, now: Partner, start: Partner, moved: _Moved, lasting: _Lasting, rates: _Rates,
    between_them: _Between,
) -> Partner:  # fmt: skip
    trauma = k.rest_pain * (now.trauma - start.trauma)
    pressure = lasting.pressure + between_them.pursuit - moved.half_learned
    anxiety = lasting.anxiety + moved.pressed + moved.hurting + trauma - moved.learned
    avoidance = start.avoidance + moved.calmed + lasting.avoided
    desire = start.desire - moved.pressed - moved.calmed + between_them.affection
    guarding = start.guarding + 2.0 * moved.hurting + k.rest_pressure * moved.calmer
    changes = {
        "pressure": _towards(o, now.pressure, pressure, rates.pressure),
        "anxiety": _towards(o, now.anxiety, anxiety, rates.anxiety),
        "avoidance": _towards(o, now.avoidance, avoidance, rates.avoidance),
        "desire": _towards(o, now.desire, desire, rates.desire),
        "shame": _towards(o, now.shame, lasting.shame - moved.half_learned, rates.shame),
        "guarding": _towards(o, now.guarding, guarding, rates.guarding),
        "presence": _towards(o, now.presence, start.presence + moved.learned, rates.presence),
        "motivation": _towards(o, now.motivation, o.lo(start.motivation, now.motivation), rates.motivation),
    }
    for name, edge in lasting.edges.items():
        changes[name] = _pulled(o, k, name, changes.get(name, getattr(now, name)), edge)
    return now._replace(**changes)


def _bond(
    o: Namespace, k: Coefficients, fixed: Fixed, clients: Clients, moved: tuple[_Moved, ...], between_them: _Between,
    steady: _Steady,
) -> Bond:  # fmt: skip
    bond, start = clients.bond, fixed.bond
    rate = steady.rates.bond
    learned = k.rest_skill * mean(tuple(far.skill for far in moved))
    talks = k.rest_pursuit * (bond.communication - start.communication)
    pressed = k.rest_pursuit * mean(tuple(far.pressure for far in moved))
    changes = {
        "communication": _towards(o, bond.communication, start.communication + learned, rate),
        "safety": _towards(o, bond.safety, start.safety + talks, rate),
        "pursuit": _towards(o, bond.pursuit, start.pursuit + pressed - talks, rate),
        "affection": _towards(o, bond.affection, start.affection - between_them.pursuit, rate),
        "room": _towards(o, bond.room, start.room + learned, rate),
    }
    for name, edge in steady.bond_edges.items():
        changes[name] = _pulled(o, k, name, changes.get(name, getattr(bond, name)), edge)
    return bond._replace(**changes)


def _shifts(now: Partner, constant: FixedPartner) -> dict[str, Value]:
    """Return by how much the beliefs that feed each load have changed, on average."""
    shifts: dict[str, list[Value]] = {}
    for held, before, load in zip(now.beliefs, constant.start.beliefs, constant.feeds, strict=True):
        shifts.setdefault(load, []).append(held - before)
    return {load: mean(tuple(changes)) for load, changes in shifts.items()}


def _towards(o: Namespace, value: Value, rest: Value, rate: Value) -> Value:
    way = between(o, rest) - value
    way *= rate
    way += value
    return o.settle(between(o, way))


def _pulled(o: Namespace, k: Coefficients, name: str, value: Value, edge: Value) -> Value:
    if name in LOWER_IS_BETTER:
        return o.settle(o.hi(value, o.lo(edge, value + k.core_pull)))
    return o.settle(o.lo(value, o.hi(edge, value - k.core_pull)))
