"""Homework: how ready the clients are, whether they do it, what it does, and what talking it over adds.

Plain arithmetic over named coefficients; no decision of the trainee is judged here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from toolkit.model.terms import BOND_VARIABLES
from toolkit.simulation.coefficients import Coefficients
from toolkit.simulation.numbers import Namespace, Value, between, mean, settle, squash
from toolkit.simulation.state import Clients, CoreState, Fixed, FixedPartner, Partner

__all__ = [
    "Homework",
    "Item",
    "Pending",
    "at_home",
    "consolidate",
    "do_homework",
    "doing_chances",
    "held_back",
    "learning_gain",
    "readiness",
]

LOWER_IS_BETTER = frozenset(
    ("anxiety", "pressure", "shame", "avoidance", "pain", "guarding", "trauma", "pursuit", "script")
)
TOUCH, WIDENING = 3, 5
"""Rungs from which there is touch, and from which a rigid script stands in the way (domain 3.1, 6.1)."""
NEAR_FLOOR = 1.6
"""Scales a change so that it is about its nominal size in the upper half of the scale (domain 6.4)."""


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
    return settle(between(o, value, 0.0, 7.0))


def learning_gain(o: Namespace, k: Coefficients, clients: Clients, who: int, item: Item) -> Value:
    """Share (0-1) that one fully done exercise teaches one partner, before debrief.

    Rises with the rung up to readiness and falls smoothly above it; falls with beliefs that sabotage it. A worse
    state never raises it.
    """
    partner = clients.partners[who]
    above = o.hi(0.0, item.level - readiness(o, k, clients, partner)) / k.fit_width
    fit = 1.0 / (1.0 + above * above)
    reach = k.reach_base + k.reach_rung * item.level
    strongest: Value = 0.0
    for index, weight in item.sabotage[who]:
        strongest = o.hi(strongest, weight * partner.beliefs[index] / 10.0)
    damp = 1.0 - k.sabotage * strongest * strongest
    rigid = o.where(item.level >= WIDENING, 1.0 - k.rigid_script * clients.bond.script, 1.0)
    return settle(reach * fit * damp * rigid)


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
    partner = clients.partners[who]
    above = o.hi(0.0, item.level - readiness(o, k, clients, partner))
    likely = settle(
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
    o: Namespace, k: Coefficients, fixed: Fixed, clients: Clients, homework: Homework
) -> tuple[Clients, Pending]:
    """Let the weeks between two sessions happen.

    Returns:
        The clients after doing (or not doing) the homework, and what waits for the debrief. ``done`` is 1, 0.5 or 0.
    """
    count = len(homework.items)
    done, worth, over = [], [], []
    load = o.hi(0.0, float(count) - 3.0)
    for index, item in enumerate(homework.items):
        overs = tuple(_overshoot(o, k, clients, partner, item) for partner in clients.partners)
        doings = tuple(
            _doing(o, k, clients, who, item, homework.coins[index][who], load) for who in range(len(clients.partners))
        )
        share = 1.0 if index == 0 else k.second_item
        gains = tuple(settle(share * learning_gain(o, k, clients, who, item)) for who in range(len(clients.partners)))
        done.append(doings)
        over.append(overs)
        worth.append(gains)
    pending = Pending(homework.items, tuple(done), tuple(worth), tuple(over))
    lived = tuple(at_home(o, k, fixed, clients, pending))
    return lived[-1][1] if homework.items else clients, pending


def at_home(
    o: Namespace, k: Coefficients, fixed: Fixed, clients: Clients, pending: Pending
) -> Iterator[tuple[Clients, Clients]]:
    """Yield the clients after what each exercise taught by itself, and after what was too much in it."""
    for row in range(len(pending.items)):
        learned = _learn(o, k, fixed, clients, pending, row, k.undebriefed)
        clients = _overreach(o, k, fixed, learned, pending, row)
        yield learned, clients


def consolidate(
    o: Namespace, k: Coefficients, fixed: Fixed, clients: Clients, pending: Pending, asked: tuple[Value, ...]
) -> Clients:
    """Let the debrief work on homework done since the last session.

    Args:
        o: Operations on floats or arrays.
        k: Coefficients.
        fixed: What does not change in the case.
        clients: The clients now.
        pending: Homework as it was done.
        asked: Per partner, the share (0-1) of the four aspects this partner was asked about.
    """
    if not pending.items:
        return clients
    partners = []
    for who, partner in enumerate(clients.partners):
        undone = mean(
            tuple(
                settle((1.0 - row[who]) * item.task[who]) for row, item in zip(pending.done, pending.items, strict=True)
            )
        )
        unasked = 1.0 - asked[who]
        loss = k.unasked_alliance * unasked * unasked * unasked
        partners.append(
            partner._replace(
                avoidance=settle(between(o, partner.avoidance + k.undone_avoidance * undone * unasked)),
                pressure=settle(between(o, partner.pressure + k.undone_pressure * undone * unasked)),
                motivation=settle(between(o, partner.motivation - k.undone_motivation * undone * unasked)),
                alliance=settle(between(o, partner.alliance + k.debriefed_alliance * asked[who] - loss)),
                hurt=settle(between(o, partner.hurt + loss)),
            )
        )
    after = clients._replace(partners=tuple(partners))
    for row in range(len(pending.items)):
        after = _learn(o, k, fixed, after, pending, row, 1.0 - k.undebriefed, asked)
    return after._replace(core=_evidence(o, k, after, pending, asked))


def _overshoot(o: Namespace, k: Coefficients, clients: Clients, partner: Partner, item: Item) -> Value:
    above = o.hi(0.0, item.level - readiness(o, k, clients, partner))
    return settle(above * above / (above + 1.0) + k.no_pause * item.unpaused)


def _doing(o: Namespace, k: Coefficients, clients: Clients, who: int, item: Item, coin: Value, load: Value) -> Value:
    likely, half = doing_chances(o, k, clients, who, item, load)
    return o.where(coin < likely, 1.0, o.where(coin < half, 0.5, 0.0))


def _learn(
    o: Namespace, k: Coefficients, fixed: Fixed, clients: Clients, pending: Pending, row: int, share: float,
    asked: tuple[Value, ...] | None = None,
) -> Clients:  # fmt: skip
    item = pending.items[row]
    count = len(clients.partners)
    talked = asked if asked is not None else (1.0,) * count
    together: Value = 1.0
    for who in range(count):
        together = o.lo(together, pending.done[row][who])
    partners = []
    for who, partner in enumerate(clients.partners):
        doing = together if item.joint else pending.done[row][who]
        amount = settle(k.gain * share * pending.worth[row][who] * doing * talked[who] * _concerned(o, item, who))
        partners.append(_moved(o, k, clients, partner, fixed.partners[who], item, amount))
    joint = settle(k.gain * share * mean(pending.worth[row]) * together * mean(talked)) if item.joint else 0.0
    solo_room = count == 1
    bond = clients.bond
    changes = {}
    for name in BOND_VARIABLES:
        weight = item.effects.get(name)
        if weight is None or not (item.joint or solo_room or name == "room"):
            continue
        amount = (
            joint if item.joint else settle(k.gain * share * pending.worth[row][0] * pending.done[row][0] * talked[0])
        )
        floor = _floor(o, k, clients.core, fixed.bond_blocks, name, getattr(fixed.bond, name))
        changes[name] = improve(o, name, getattr(bond, name), amount * weight, floor)
    return clients._replace(partners=tuple(partners), bond=bond._replace(**changes))


def _concerned(o: Namespace, item: Item, who: int) -> Value:
    return 1.0 if item.joint else o.where(item.task[who] > 0.0, 1.0, 0.0)


def _moved(
    o: Namespace, k: Coefficients, clients: Clients, partner: Partner, constant: FixedPartner, item: Item, amount: Value
) -> Partner:
    changes = {}
    for name, weight in item.effects.items():
        if name in BOND_VARIABLES:
            continue
        bent = amount * weight
        if name == "desire":
            bent = bent * (1.0 + k.trait * (constant.excitation - 5.0))
        floor = _floor(o, k, clients.core, constant.blocks, name, getattr(constant.start, name))
        changes[name] = improve(o, name, getattr(partner, name), bent, floor)
    changes["motivation"] = settle(between(o, partner.motivation + k.drawn_in * amount))
    return partner._replace(**changes)


def _floor(o: Namespace, k: Coefficients, core: CoreState, blocks: dict[str, float], name: str, start: Value) -> Value:
    """How far the core holds a variable back; what it does not block, it leaves free."""
    weight = blocks.get(name)
    return 0.0 if weight is None else held_back(o, k, core, weight, name, start)


def held_back(o: Namespace, k: Coefficients, core: CoreState, weight: float, name: str, start: Value) -> Value:
    """How far (0-10) from its better end the core holds a variable now, never further than where it started."""
    floor = weight * k.core_hold * core.strength / (core.strength + k.core_half)
    return settle(o.lo(floor, start if name in LOWER_IS_BETTER else 10.0 - start))


def improve(o: Namespace, name: str, value: Value, amount: Value, floor: Value) -> Value:
    """Move a variable towards its better end by ``amount``, shrinking towards the floor the core holds."""
    if name in LOWER_IS_BETTER:
        room = between(o, (value - floor) / (10.0 - o.lo(floor, 9.0)), 0.0, 1.0)
        return settle(o.hi(value - amount * NEAR_FLOOR * room, o.lo(value, floor)))
    ceiling = 10.0 - floor
    room = between(o, (ceiling - value) / o.hi(ceiling, 1.0), 0.0, 1.0)
    return settle(o.lo(value + amount * NEAR_FLOOR * room, o.hi(value, ceiling)))


def _overreach(o: Namespace, k: Coefficients, fixed: Fixed, clients: Clients, pending: Pending, row: int) -> Clients:
    item = pending.items[row]
    partners = []
    worst: Value = 0.0
    for who, partner in enumerate(clients.partners):
        over = settle(pending.over[row][who] * o.hi(pending.done[row][who], 0.3) * _concerned(o, item, who))
        worst = o.hi(worst, over)
        bent = 1.0 + k.trait * (fixed.partners[who].inhibition - 5.0)
        loss = k.over_alliance * over
        partners.append(
            partner._replace(
                anxiety=settle(between(o, partner.anxiety + k.over_anxiety * over * bent)),
                avoidance=settle(between(o, partner.avoidance + k.over_avoidance * over)),
                pressure=settle(between(o, partner.pressure + k.over_pressure * over)),
                motivation=settle(between(o, partner.motivation - k.over_motivation * over)),
                alliance=settle(between(o, partner.alliance - loss)),
                hurt=settle(between(o, partner.hurt + loss)),
            )
        )
    bond = clients.bond._replace(
        safety=settle(between(o, clients.bond.safety - k.over_safety * worst)),
        pursuit=settle(between(o, clients.bond.pursuit + k.over_pursuit * worst)),
    )
    return clients._replace(partners=tuple(partners), bond=bond)


def _evidence(o: Namespace, k: Coefficients, clients: Clients, pending: Pending, asked: tuple[Value, ...]) -> CoreState:
    core = clients.core
    telling: Value = 0.0
    for row, item in enumerate(pending.items):
        for who in range(len(clients.partners)):
            met = o.hi(1.0 - pending.done[row][who], item.obstacle[who])
            telling = o.hi(telling, o.hi(met, o.where(item.level >= TOUCH, 1.0, 0.0)))
    held = core.strength / (core.strength + k.evidence_half)
    return core._replace(evidence=settle(between(o, core.evidence + k.evidence * mean(asked) * telling * held)))
