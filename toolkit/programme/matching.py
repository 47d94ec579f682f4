"""Does it match: what keeps the complaint going, and what they believe.

RL18 RL19 (S8, S9; Annon1976: there is no standard package for all).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from toolkit.indicators import heard
from toolkit.model.programme import Programme
from toolkit.programme.bodies import STEADYING, TRAUMA
from toolkit.programme.edits import dropped, replaced
from toolkit.programme.ground import Draft, Objection, Objections, Part
from toolkit.programme.known import AFTER_CARE, AGREEMENT, RELAPSE_PREVENTION
from toolkit.programme.plain import plain_item

__all__ = ["beliefs_addressed", "mechanism_named"]

FOR_ALL = frozenset((AGREEMENT, RELAPSE_PREVENTION, AFTER_CARE))
"""Agreement, relapse plan and after-care belong in any programme, whatever keeps the complaint going; with trauma, grounding too."""


def mechanism_named(draft: Draft) -> Objections:
    """RL18: each item works on something the formulation names; without a formulation that cannot be said."""
    spared = FOR_ALL | STEADYING if heard(draft.shown, TRAUMA) else FOR_ALL
    judged = tuple(part for part in draft.parts if part.id not in spared)
    if not judged:
        return
    named = _mechanisms(draft)
    if not named:
        yield Objection(names=(("exercise", "exercise", judged[0].id),))
        return
    for part in judged:
        if not named & set(part.exercise.targets):
            names = (("exercise", "exercise", part.id),)
            yield Objection(part.id, names=names, remedies=partial(_on_target, draft, part, named))


def beliefs_addressed(draft: Draft) -> Objections:
    """RL19: a belief heard that works against an exercise is spoken of first or with it (S8, S9; Nobre2003)."""
    held = {(one.client, one.myth) for one in draft.shown.beliefs if one.myth not in draft.ground.myths_taught}
    for part in draft.parts:
        for client in part.clients:
            for myth in part.exercise.sabotaged_by:
                if (client, myth) in held:
                    names = (("exercise", "exercise", part.id), ("client", "client", client), ("belief", "myth", myth))
                    yield Objection(part.id, client, names)


def _mechanisms(draft: Draft) -> frozenset[str]:
    latest = max(draft.shown.formulations, key=lambda one: one[0], default=None)
    return frozenset() if latest is None else frozenset(latest[1].mechanisms)


def _on_target(draft: Draft, part: Part, named: frozenset[str]) -> Iterator[Programme]:
    """Swap for the nearest fitting exercise that works on something named, then drop."""
    cards = draft.library.exercises
    fits = [
        one
        for one in draft.fitting()
        if cards[one].level <= part.level and named & set(cards[one].targets) and not draft.has(one)
        and cards[one].strand == part.exercise.strand
    ]  # fmt: skip
    for one in sorted(fits, key=lambda one: (-cards[one].level, one))[:1]:
        yield replaced(draft.programme, part.id, (plain_item(draft.shown, draft.library, one),))
    yield dropped(draft.programme, part.id)
