"""Small changes of a programme: the remedies rules offer. Each returns a new programme; none judges."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from toolkit.model.programme import Programme, ProgrammeItem
from toolkit.programme.ground import Draft, Part
from toolkit.programme.plain import plain_item

__all__ = ["adapted", "changed", "dropped", "lowered", "put_first", "replaced", "swaps", "with_item"]

SWAPS = 4
"""Nearest fitting exercises tried before an item is dropped."""
TOP = 7


def replaced(programme: Programme, exercise: str, items: Iterable[ProgrammeItem]) -> Programme:
    """Put ``items`` in the place of an exercise; what the programme already has is not put in twice."""
    others = {one.exercise for one in programme.items if one.exercise != exercise}
    fresh = tuple(one for one in items if one.exercise not in others)
    kept: list[ProgrammeItem] = []
    for item in programme.items:
        kept.extend(fresh if item.exercise == exercise else (item,))
    return programme.model_copy(update={"items": tuple(kept)})


def changed(programme: Programme, item: ProgrammeItem, **fields: Any) -> Programme:  # noqa: ANN401 - fields of an item
    """Change fields of one item."""
    return replaced(programme, item.exercise, (item.model_copy(update=fields),))


def dropped(programme: Programme, *exercises: str) -> Programme:
    """Leave exercises out."""
    return programme.model_copy(
        update={"items": tuple(one for one in programme.items if one.exercise not in exercises)}
    )


def put_first(programme: Programme, item: ProgrammeItem) -> Programme:
    """Begin the programme with an item."""
    return programme.model_copy(update={"items": (item, *programme.items)})


def with_item(programme: Programme, item: ProgrammeItem) -> Programme:
    """Add an item at the end."""
    return programme.model_copy(update={"items": (*programme.items, item)})


def adapted(programme: Programme, item: ProgrammeItem, adaptation: str) -> Programme:
    """Add an adaptation to an item."""
    return changed(programme, item, adaptations=(*item.adaptations, adaptation))


def swaps(draft: Draft, part: Part, cap: int = TOP) -> Iterator[Programme]:
    """Swap an item for the nearest fitting exercises up to rung ``cap``, then drop it.

    Nearest: on the same ladder, as high as allowed, sharing most targets.
    """
    for exercise in _nearest(draft, part, cap):
        yield replaced(draft.programme, part.id, (_swapped(draft, part, exercise),))
    yield dropped(draft.programme, part.id)


def lowered(draft: Draft, parts: Iterable[Part], cap: int) -> Iterator[Programme]:
    """Swap each of several items for the nearest fitting exercise up to rung ``cap``, or else drop them all."""
    programme, gone = draft.programme, tuple(part.id for part in parts)
    for part in parts:
        taken = {item.exercise for item in programme.items}
        nearest = next((one for one in _nearest(draft, part, cap) if one not in taken), None)
        fresh = () if nearest is None else (_swapped(draft, part, nearest),)
        programme = replaced(programme, part.id, fresh)
    yield programme
    yield dropped(draft.programme, *gone)


def _nearest(draft: Draft, part: Part, cap: int) -> list[str]:
    cards = draft.library.exercises
    highest = min(cap, part.level)
    fits = [
        one
        for one in draft.fitting()
        if cards[one].level <= highest and not draft.has(one) and _same_kind(draft, part, one)
    ]
    shared = {one: len(set(cards[one].targets) & set(part.exercise.targets)) for one in fits}
    return sorted(fits, key=lambda one: (-cards[one].level, -shared[one], one))[:SWAPS]


def _same_kind(draft: Draft, part: Part, exercise: str) -> bool:
    together = draft.ground.part(plain_item(draft.shown, draft.library, exercise)).ladder
    return together == part.ladder


def _swapped(draft: Draft, part: Part, exercise: str) -> ProgrammeItem:
    """The plain item, for the same people when it is done alone."""
    item = plain_item(draft.shown, draft.library, exercise)
    return item if part.ladder == "couple" else item.model_copy(update={"roles": part.item.roles})
