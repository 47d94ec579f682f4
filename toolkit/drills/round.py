"""One opening of drills: which one is up, what was answered, and that what went wrong comes back.

A round is a value: answering returns the next one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from toolkit.drills.drill import Drill

__all__ = ["Round"]


@dataclass(frozen=True, slots=True)
class Round:
    """Drills in the order in which they come up.

    Attributes:
        drills: Those of this opening; one that went wrong is there again at the end.
        at: Which of them is up.
        tried: What was chosen for the one that is up, answer after answer.
        missed: Ids of those that went wrong at first, in order.
    """

    drills: tuple[Drill, ...]
    at: int = 0
    tried: tuple[tuple[str, ...], ...] = ()
    missed: tuple[str, ...] = ()

    @property
    def drill(self) -> Drill | None:
        """The drill that is up; None when the round is over."""
        return self.drills[self.at] if self.at < len(self.drills) else None

    @property
    def solved(self) -> bool:
        """Whether the drill that is up was answered."""
        return self.drill is not None and bool(self.tried) and self.drill.answered_by(self.tried[-1])

    @property
    def at_once(self) -> int:
        """How many of the drills passed were right at first."""
        return len({drill.id for drill in self.drills[: self.at + self.solved]} - set(self.missed))

    def answer(self, chosen: tuple[str, ...]) -> Round:
        """Answer the drill that is up; one that goes wrong at first comes back once more at the end."""
        drill = self.drill
        if drill is None or self.solved or not {*chosen} <= {one.id for one in drill.choices}:
            return self
        now = replace(self, tried=(*self.tried, chosen))
        if now.solved or drill.id in self.missed:
            return now
        again = drill._replace(choices=(*drill.choices[1:], drill.choices[0]))
        return replace(now, drills=(*self.drills, again), missed=(*self.missed, drill.id))

    def go_on(self) -> Round:
        """Go to the next drill, once this one was answered."""
        return replace(self, at=self.at + 1, tried=()) if self.solved else self
