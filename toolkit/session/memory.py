"""What was said and told up to a moment, kept up with from one decision to the next instead of read through again."""

from __future__ import annotations

from collections import Counter

from toolkit.model.shown import Asked, Utterance

__all__ = ["Memory"]


class Memory:
    """An index of two growing rows of what is shown.

    It belongs to the very rows it was last brought up to date with; handed any other, it reads them from the start.
    """

    def __init__(self) -> None:
        """Start with nothing said and nothing told."""
        self._said: tuple[Utterance, ...] = ()
        self._asked: tuple[Asked, ...] = ()
        self.lines: set[str] = set()
        """Ids of the passages said."""
        self.spoken: Counter[str] = Counter()
        """How many passages each client said."""
        self.told: set[str] = set()
        """Ids of the facts told."""

    def catch_up(self, said: tuple[Utterance, ...], asked: tuple[Asked, ...]) -> None:
        """Make this the memory of ``said`` and ``asked``."""
        if said is not self._said:
            self.lines = {row.line for row in said}
            self.spoken = Counter(row.by for row in said)
            self._said = said
        if asked is not self._asked:
            self.told = {fact for row in asked for fact in row.told}
            self._asked = asked

    def say(self, said: tuple[Utterance, ...]) -> None:
        """Add the last of ``said``, which grew by one."""
        _, by, line = said[-1]
        self.lines.add(line)
        self.spoken[by] += 1
        self._said = said

    def tell(self, asked: tuple[Asked, ...]) -> None:
        """Add the facts in the last of ``asked``, which grew by one."""
        self.told.update(asked[-1].told)
        self._asked = asked
