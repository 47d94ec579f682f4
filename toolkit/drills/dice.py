"""Picking and shuffling by seed: the same seed gives the same drills, another seed gives others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from toolkit.session.chance import draw

__all__ = ["Dice"]

Thing = TypeVar("Thing")
TURN = 0


class Dice(NamedTuple):
    """Draws that hang on a seed and on what they are for."""

    seed: int
    purpose: str = "drills"

    def of(self, purpose: str) -> Dice:
        """Return dice for a part of the work, so that one part does not disturb another."""
        return Dice(self.seed, f"{self.purpose}/{purpose}")

    def shuffled(self, things: Iterable[Thing]) -> list[Thing]:
        """Return the things in an order of this seed."""
        return [
            thing
            for _, thing in sorted(enumerate(things), key=lambda one: draw(self.seed, TURN, f"{self.purpose}/{one[0]}"))
        ]

    def pick(self, things: Sequence[Thing]) -> Thing:
        """Return one of the things."""
        return things[int(draw(self.seed, TURN, self.purpose) * len(things))]

    def some(self, things: Iterable[Thing], number: int) -> list[Thing]:
        """Return at most ``number`` of the things."""
        return self.shuffled(things)[:number]
