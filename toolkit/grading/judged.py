"""A replayed course as a marker looks at it: what was shown when each decision was made, up to a session agreed on.

Nothing after the last session that counts is looked at, and hidden numbers never are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from toolkit.indicators import OpenGate, gates_open
from toolkit.model.case import Case
from toolkit.model.decision import Decision
from toolkit.model.library import Library
from toolkit.model.shown import Presentation
from toolkit.session import Replay

__all__ = ["ENOUGH_QUESTIONS", "Judged"]

ENOUGH_QUESTIONS = 12
"""Different questions after which somebody counts as having listened (teaching assumption)."""


class Judged:
    """A course up to its horizon.

    Attributes:
        case: The case; only what is authored about beliefs is read.
        horizon: Sessions that count; never more than were agreed.
        turns: (what was shown before, the decision) for every decision that counts, in order.
        shown: What had been shown in the end.
        at_close: What was shown at the end of each session held, by its number.
    """

    def __init__(self, case: Case, course: Replay, decisions: Sequence[Decision], sessions: int | None = None) -> None:
        """Look at ``course``, the replay of ``decisions``, as far as session ``sessions`` (default: all agreed)."""
        self.case = case
        self.horizon = min(sessions or case.sessions, case.sessions)
        shown = [step.state.shown for step in course.steps]
        counted = sum(one.session <= self.horizon for one in shown)
        self.shown: Presentation = shown[counted - 1]
        self.turns: tuple[tuple[Presentation, Decision], ...] = tuple(
            zip(shown[: counted - 1], decisions, strict=False)
        )
        if counted < len(shown):
            self.turns = (*self.turns, (self.shown, decisions[counted - 1]))
        self.at_close: dict[int, Presentation] = {one.session: one for one in shown[:counted]}
        self.whole = counted < len(shown) or self.shown.ending is not None

    @property
    def library(self) -> Library:
        """The library of the case."""
        return self.case.library

    @property
    def held(self) -> int:
        """Sessions held."""
        return max(self.at_close)

    @cached_property
    def gates(self) -> tuple[OpenGate, ...]:
        """Gates that stand open in the end."""
        return gates_open(self.shown)

    @cached_property
    def engaged(self) -> float:
        """How much there was to judge by, 0-1: sessions held and questions asked.

        What was rightly left undone counts only as far as somebody was there to hear it: doing nothing earns nothing.
        """
        questions = len({row.question for row in self.shown.asked})
        safely = self.shown.ending is not None and self.shown.ending.kind == "safe-stop"
        held = 1.0 if safely else self.held / self.horizon
        return min(1.0, held) * (1.0 if safely else min(1.0, questions / ENOUGH_QUESTIONS))

    def before(self, kind: type[Decision]) -> Iterator[tuple[Presentation, Decision]]:
        """Yield the decisions of a kind, each with what was shown before it."""
        return ((shown, decision) for shown, decision in self.turns if isinstance(decision, kind))
