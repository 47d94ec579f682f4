"""Everybody in it: a task each, roles that alternate, a whole route for who comes alone, nobody left behind.

RL07 RL08 RL21 RL28 (S12, S15, S16). Written for any number of clients.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from toolkit.indicators import gates_open, open_ruptures
from toolkit.model.programme import EVERYONE, Programme, ProgrammeItem
from toolkit.programme.edits import changed, lowered, swaps
from toolkit.programme.ground import IDLE, Draft, Objection, Objections, Part
from toolkit.programme.plain import NO_PART, TAKES_TURNS
from toolkit.words.sentences import SEVERAL

__all__ = ["alternating", "nobody_behind", "task_for_each", "whole_alone"]

LEADS, RECEIVES, JOINS_IN = "leads", "receives", "joins-in"
PAIR = 2
LED_BY_ONE = frozenset(("pain", "vaginismus"))
"""Exercises for these problems are led by whoever receives, throughout (domain 3.3: E37, E41)."""
FROM_RUNG = 4
"""Rung before which a strained alliance is mended (RL28; Friedlander2018)."""


def task_for_each(draft: Draft) -> Objections:
    """RL07: in a step together everybody has a task, and nobody goes home without one (S15, S16)."""
    idle_everywhere = _without_any_task(draft)
    for part in draft.parts:
        if part.exercise.strand != "solo" and part.shared:
            idle = tuple(one for one in draft.shown.clients if part.item.roles.get(one, NO_PART) in IDLE)
        else:
            idle = tuple(one for one in idle_everywhere if part is draft.parts[0])
        for client in idle:
            names = (("exercise", "exercise", part.id), ("client", "client", client))
            yield Objection(part.id, client, names, partial(_give_task, draft, part, client))


def alternating(draft: Draft) -> Objections:
    """RL08: giving and receiving, and who begins, alternate within a step or from one time to the next."""
    for part in draft.parts:
        if not part.shared:
            continue
        before = [one.item for one in draft.ground.tries if one.item.exercise == part.id]
        led = _fixed_roles(part) and not (before and _changed_hands(before[-1], part.item))
        begun = part.item.initiative
        same = begun != EVERYONE and not (before and before[-1].initiative not in {EVERYONE, begun})
        if led or same:
            yield Objection(
                part.id, names=(("exercise", "exercise", part.id),), remedies=partial(_take_turns, draft, part)
            )


def whole_alone(draft: Draft) -> Objections:
    """RL21: who comes alone gets a whole route alone (S12)."""
    for part in draft.parts:
        if draft.shown.strand == "solo" and part.exercise.strand == "couple":
            yield Objection(part.id, names=(("exercise", "exercise", part.id),), remedies=partial(swaps, draft, part))


def nobody_behind(draft: Draft) -> Objections:
    """RL28: no high rung while the alliance is strained with one of them and not with the other."""
    high = tuple(part for part in draft.parts if part.shared and part.level >= FROM_RUNG)
    if not high:
        return
    strained = open_ruptures(draft.shown)
    others = tuple(one for one in draft.shown.clients if one not in strained)
    for client in strained if others else ():
        names = (("client", "client", client), ("other", "clients", SEVERAL.join(sorted(others))))
        yield Objection(client=client, names=names, remedies=partial(lowered, draft, high, FROM_RUNG - 1))


def _without_any_task(draft: Draft) -> tuple[str, ...]:
    """Clients no item gives a task to; in danger, work with one person alone is right (G0)."""
    without = tuple(
        client
        for client in draft.shown.clients
        if all(part.item.roles.get(client, NO_PART) in IDLE for part in draft.parts)
    )
    if not draft.parts or not without or any(one.gate == "G0" for one in gates_open(draft.shown)):
        return ()
    return without


def _changed_hands(before: ProgrammeItem, now: ProgrammeItem) -> bool:
    """Whether who leads and who receives is another than last time; two change places, more go round."""
    if len(now.roles) > PAIR:
        return all(_who(before, role) != _who(now, role) for role in (LEADS, RECEIVES) if _who(now, role))
    sides = {client: role for client, role in now.roles.items() if role in {LEADS, RECEIVES}}
    return all(before.roles.get(client) in {LEADS, RECEIVES} - {role} for client, role in sides.items())


def _who(item: ProgrammeItem, role: str) -> frozenset[str]:
    return frozenset(client for client, taken in item.roles.items() if taken == role)


def _fixed_roles(part: Part) -> bool:
    roles = [part.item.roles.get(client, NO_PART) for client in part.clients]
    fixed = 0 < roles.count(LEADS) < len(roles) or 0 < roles.count(RECEIVES) < len(roles)
    return fixed and not LED_BY_ONE & set(part.exercise.problems)


def _give_task(draft: Draft, part: Part, client: str) -> Iterator[Programme]:
    task = JOINS_IN if part.exercise.strand == "solo" else TAKES_TURNS
    yield changed(draft.programme, part.item, roles={**part.item.roles, client: task})


def _take_turns(draft: Draft, part: Part) -> Iterator[Programme]:
    turns = {one: TAKES_TURNS if role in {LEADS, RECEIVES} else role for one, role in part.item.roles.items()}
    yield changed(draft.programme, part.item, initiative=EVERYONE)
    yield changed(draft.programme, part.item, initiative=EVERYONE, roles=turns)
