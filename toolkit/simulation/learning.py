"""Homework: how ready the clients are, whether they do it, what it does, and what talking it over adds.

Plain arithmetic over named coefficients; no decision of the trainee is judged here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from toolkit.model.terms import BOND_VARIABLES
from toolkit.simulation.coefficients import Coefficients
from toolkit.simulation.holding import LOWER_IS_BETTER, Grip, grip_of, improve_held
from toolkit.simulation.numbers import Namespace, Value, between, grown, mean, shrunk, squash
from toolkit.simulation.state import Clients, CoreState, Fixed, FixedPartner, Partner

__all__ = [
    "LOWER_IS_BETTER",
    "Homework",
    "Item",
    "Pending",
    "at_home",
    "consolidate",
    "do_homework",
    "doing_chances",
    "learning_gain",
    "readiness",
]

TOUCH, WIDENING = 3, 5
"""Rungs from which there is touch, and from which a rigid script stands in the way (domain 3.1, 6.1)."""


class Item(NamedTuple):
    """One exercise as the model sees it; per-partner tuples in the order of the partners."""

    level: Value
    effects: dict[str, Value]
    sabotage: tuple[tuple[tuple[int, Value], ...], ...]
    """Per partner: which of their beliefs undermine it, each with 1 (or 0 in runs that do something else)."""
    obstacle: tuple[Value, ...]
    """Per partner: obstacle score 0-1, affordance x mirror."""
    task: tuple[Value, ...]
    """Per partner: 1 with a task, less when only the other has one, 0 when not concerned."""
    joint: bool
    unpaused: Value
    """1 when goal-directed contact goes on beside a touch exercise, else 0."""


class Homework(NamedTuple):
    """What was handed out, with one coin (0-1) per exercise and partner."""

    items: tuple[Item, ...]
    coins: tuple[tuple[Value, ...], ...]


class Pending(NamedTuple):
    """Homework done and waiting to be talked over. Rows are exercises, columns partners."""

    items: tuple[Item, ...] = ()
    done: tuple[tuple[Value, ...], ...] = ()
    worth: tuple[tuple[Value, ...], ...] = ()
    over: tuple[tuple[Value, ...], ...] = ()


def readiness(o: Namespace, k: Coefficients, clients: Clients, partner: Partner) -> Value:
    """Readiness of one partner, on the ladder's scale of 0-7 (domain 6.4)."""
    solo = len(clients.partners) == 1
    safety = clients.bond.room if solo else clients.bond.safety
    communication = partner.skill if solo else clients.bond.communication
    value = (
        k.ready_base
        + k.ready_anxiety * (10.0 - partner.anxiety)
        + k.ready_safety * safety
        + k.ready_skill * partner.skill
        + k.ready_communication * communication
        - k.ready_pressure * partner.pressure
        - k.ready_shame * partner.shame
        - k.ready_guarding * partner.guarding
        - k.ready_trauma * partner.trauma
    )
    return o.settle(between(o, value, 0.0, 7.0))


def learning_gain(o: Namespace, k: Coefficients, clients: Clients, who: int, item: Item) -> Value:
    """Share (0-1) that one fully done exercise teaches one partner, before debrief.

    Rises with the rung up to readiness and falls smoothly above it; falls with beliefs that sabotage it. A worse
    state never raises it.
    """
    return _gain(o, k, clients, who, item, _above(o, k, clients, who, item))


def doing_chances(
    o: Namespace, k: Coefficients, clients: Clients, who: int, item: Item, load: Value
) -> tuple[Value, Value]:
    """How likely (0-1) one partner does an exercise wholly, and at least by halves.

    Args:
        o: Operations on floats or arrays.
        k: Coefficients.
        clients: The clients now.
        who: Which partner.
        item: The exercise.
        load: Exercises above three in the same weeks.
    """
    return _chances(o, k, clients, who, item, load, _above(o, k, clients, who, item))


def _above(o: Namespace, k: Coefficients, clients: Clients, who: int, item: Item) -> Value:
    """Rungs by which an exercise goes beyond what one partner is ready for."""
    return o.hi(0.0, item.level - readiness(o, k, clients, clients.partners[who]))


def _gain(o: Namespace, k: Coefficients, clients: Clients, who: int, item: Item, above: Value) -> Value:
    partner = clients.partners[who]
    wide = above / k.fit_width
    share = (k.reach_base + k.reach_rung * item.level) * (1.0 / (1.0 + wide * wide))
    if item.sabotage[who]:
        strongest: Value = 0.0
        for index, weight in item.sabotage[who]:
            strongest = o.hi(strongest, weight * partner.beliefs[index] / 10.0)
        share = share * (1.0 - k.sabotage * strongest * strongest)
    return o.settle(share * o.where(item.level >= WIDENING, 1.0 - k.rigid_script * clients.bond.script, 1.0))


def _chances(
    o: Namespace, k: Coefficients, clients: Clients, who: int, item: Item, load: Value, above: Value
) -> tuple[Value, Value]:
    partner = clients.partners[who]
    likely = o.settle(
        squash(
            o,
            k.doing_base
            + k.doing_alliance * (partner.alliance - 5.0)
            + k.doing_motivation * (partner.motivation - 5.0)
            + k.doing_room * (clients.bond.room - 5.0)
            - k.doing_avoidance * (partner.avoidance - 4.0)
            - k.doing_gap * above
            - k.doing_load * load
            - k.doing_obstacle * item.obstacle[who],
        )
        * item.task[who]
    )
    return likely, likely + (1.0 - likely) * k.doing_half


def do_homework(
    o: Namespace, k: Coefficients, fixed: Fixed, clients: Clients, homework: Homework, grip: Grip | None = None
) -> tuple[Clients, Pending]:
    """Let the weeks between two sessions happen; ``grip`` is the core's of earlier in the session, where it is at hand.

    Returns:
        The clients after doing (or not doing) the homework, and what waits for the debrief. ``done`` is 1, 0.5 or 0.
    """
    count = len(homework.items)
    everyone = range(len(clients.partners))
    ready = tuple(readiness(o, k, clients, partner) for partner in clients.partners)
    done, worth, over = [], [], []
    load = o.hi(0.0, float(count) - 3.0)
    for index, (item, coins) in enumerate(zip(homework.items, homework.coins, strict=True)):
        above = tuple(o.hi(0.0, item.level - ready[who]) for who in everyone)
        share = 1.0 if index == 0 else k.second_item
        over.append(tuple(_overshoot(o, k, item, far) for far in above))
        done.append(
            tuple(_doing(o, coins[who], *_chances(o, k, clients, who, item, load, above[who])) for who in everyone)
        )
        worth.append(tuple(o.settle(share * _gain(o, k, clients, who, item, above[who])) for who in everyone))
    pending = Pending(homework.items, tuple(done), tuple(worth), tuple(over))
    lived = tuple(at_home(o, k, fixed, clients, pending, grip))
    return lived[-1][1] if homework.items else clients, pending


def at_home(
    o: Namespace, k: Coefficients, fixed: Fixed, clients: Clients, pending: Pending, grip: Grip | None = None
) -> Iterator[tuple[Clients, Clients]]:
    """Yield the clients after what each exercise taught by itself, and after what was too much in it."""
    for row in range(len(pending.items)):
        learned = _learn(k, fixed, clients, pending, row, k.undebriefed, grip=grip_of(o, k, clients.core, grip))
        clients = _overreach(o, k, fixed, learned, pending, row)
        yield learned, clients


def consolidate(
    o: Namespace, k: Coefficients, fixed: Fixed, clients: Clients, pending: Pending, asked: tuple[Value, ...],
    grip: Grip | None = None,
) -> Clients:  # fmt: skip
    """Let the debrief work on homework done since the last session.

    Args:
        o: Operations on floats or arrays.
        k: Coefficients.
        fixed: What does not change in the case.
        clients: The clients now.
        pending: Homework as it was done.
        asked: Per partner, the share (0-1) of the four aspects this partner was asked about.
        grip: The core's, where it is at hand.
    """
    if not pending.items:
        return clients
    partners = []
    for who, partner in enumerate(clients.partners):
        undone = mean(
            tuple(
                o.settle((1.0 - row[who]) * item.task[who])
                for row, item in zip(pending.done, pending.items, strict=True)
            )
        )
        unasked = 1.0 - asked[who]
        loss = k.unasked_alliance * unasked * unasked * unasked
        partners.append(
            partner._replace(
                avoidance=o.settle(between(o, partner.avoidance + k.undone_avoidance * undone * unasked)),
                pressure=o.settle(between(o, partner.pressure + k.undone_pressure * undone * unasked)),
                motivation=shrunk(o, partner.motivation, k.undone_motivation * undone * unasked),
                alliance=o.settle(between(o, partner.alliance + k.debriefed_alliance * asked[who] - loss)),
                hurt=grown(o, partner.hurt, loss),
            )
        )
    after = clients._replace(partners=tuple(partners))
    for row in range(len(pending.items)):
        after = _learn(k, fixed, after, pending, row, 1.0 - k.undebriefed, asked, grip=grip_of(o, k, after.core, grip))
    return after._replace(core=_evidence(o, k, after, pending, asked))


def _overshoot(o: Namespace, k: Coefficients, item: Item, above: Value) -> Value:
    return o.settle(above * above / (above + 1.0) + k.no_pause * item.unpaused)


def _doing(o: Namespace, coin: Value, likely: Value, half: Value) -> Value:
    return o.where(coin < likely, 1.0, o.where(coin < half, 0.5, 0.0))


def _learn(
    k: Coefficients, fixed: Fixed, clients: Clients, pending: Pending, row: int, share: Value,
    asked: tuple[Value, ...] | None = None, *, grip: Grip,
) -> Clients:  # fmt: skip
    item, done, worth = pending.items[row], pending.done[row], pending.worth[row]
    talked = asked if asked is not None else (1.0,) * len(done)
    gain = k.gain * share
    o = grip.o
    together = done[0]
    for other in done[1:]:
        together = o.lo(together, other)
    partners = []
    for who, partner in enumerate(clients.partners):
        amount = gain * worth[who] * (together if item.joint else done[who]) * talked[who]
        amount = o.settle(_concerning(o, item, who, amount))
        partners.append(_moved(o, k, partner, fixed.partners[who], item, amount, grip))
    joint = o.settle(gain * mean(worth) * together * mean(talked)) if item.joint else 0.0
    solo_room = len(clients.partners) == 1
    bond = clients.bond
    changes = {}
    for name in BOND_VARIABLES:
        weight = item.effects.get(name)
        if weight is None or not (item.joint or solo_room or name == "room"):
            continue
        amount = joint if item.joint else o.settle(gain * worth[0] * done[0] * talked[0])
        value, start = getattr(bond, name), getattr(fixed.bond, name)
        changes[name] = improve_held(grip, fixed.bond_blocks, name, value, start, amount * weight)
    return clients._replace(partners=tuple(partners), bond=bond._replace(**changes))


def _concerning(o: Namespace, item: Item, who: int, amount: Value) -> Value:
    return amount if item.joint else amount * o.where(item.task[who] > 0.0, 1.0, 0.0)


def _moved(
    o: Namespace, k: Coefficients, partner: Partner, constant: FixedPartner, item: Item, amount: Value, grip: Grip
) -> Partner:
    changes = {}
    for name, weight in item.effects.items():
        if name in BOND_VARIABLES:
            continue
        bent = amount * weight
        if name == "desire":
            bent = bent * (1.0 + k.trait * (constant.excitation - 5.0))
        value, start = getattr(partner, name), getattr(constant.start, name)
        changes[name] = improve_held(grip, constant.blocks, name, value, start, bent)
    changes["motivation"] = o.settle(between(o, partner.motivation + k.drawn_in * amount))
    return partner._replace(**changes)


def _overreach(o: Namespace, k: Coefficients, fixed: Fixed, clients: Clients, pending: Pending, row: int) -> Clients:
    item = pending.items[row]
    partners = []
    worst: Value = 0.0
    for who, partner in enumerate(clients.partners):
        over = o.settle(_concerning(o, item, who, pending.over[row][who] * o.hi(pending.done[row][who], 0.3)))
        worst = o.hi(worst, over)
        bent = 1.0 + k.trait * (fixed.partners[who].inhibition - 5.0)
        loss = k.over_alliance * over
        partners.append(
            partner._replace(
                anxiety=o.settle(between(o, partner.anxiety + k.over_anxiety * over * bent)),
                avoidance=o.settle(between(o, partner.avoidance + k.over_avoidance * over)),
                pressure=o.settle(between(o, partner.pressure + k.over_pressure * over)),
                motivation=shrunk(o, partner.motivation, k.over_motivation * over),
                alliance=shrunk(o, partner.alliance, loss),
                hurt=grown(o, partner.hurt, loss),
            )
        )
    bond = clients.bond._replace(
        safety=o.settle(between(o, clients.bond.safety - k.over_safety * worst)),
        pursuit=o.settle(between(o, clients.bond.pursuit + k.over_pursuit * worst)),
    )
    return clients._replace(partners=tuple(partners), bond=bond)


def _evidence(o: Namespace, k: Coefficients, clients: Clients, pending: Pending, asked: tuple[Value, ...]) -> CoreState:
    core = clients.core
    telling: Value = 0.0
    for row, item in enumerate(pending.items):
        telling = o.hi(telling, o.where(item.level >= TOUCH, 1.0, 0.0))
        for who in range(len(clients.partners)):
            telling = o.hi(telling, o.hi(1.0 - pending.done[row][who], item.obstacle[who]))
    held = core.strength / (core.strength + k.evidence_half)
    return core._replace(evidence=grown(o, core.evidence, k.evidence * mean(asked) * telling * held))
