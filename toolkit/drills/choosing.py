"""Putting choices together: the right one among others, in an order of the seed, none said twice."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.drills.dice import Dice
from toolkit.drills.drill import Choice
from toolkit.model.text import LANGUAGES

__all__ = ["CHOICES", "distinct", "mixed"]

CHOICES = 4
"""Choices of a drill, where there is no fixed list of them (teaching assumption)."""


def mixed(right: Choice, others: Iterable[Choice], dice: Dice, most: int = CHOICES) -> tuple[Choice, ...]:
    """Return the right choice among the first others that say something else, in an order of the seed."""
    return tuple(dice.shuffled(distinct((right, *others))[:most]))


def distinct(choices: Iterable[Choice]) -> list[Choice]:
    """Leave out what was offered before, by id or in the same words."""
    kept: list[Choice] = []
    for choice in choices:
        said = [getattr(choice.text, language) for language in LANGUAGES]
        if not any(choice.id == one.id or one.text.nl in said or one.text.en in said for one in kept):
            kept.append(choice)
    return kept
