"""What a rule looks at, and what it answers: the ground of a case, a draft on it, an objection.

Everything here is read from what was shown. Rules add the judgement; nothing here judges.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from toolkit.indicators import (
    Ladder,
    Try,
    contraindications,
    given,
    ladder_of,
    latest_given,
    practising,
    readiness,
    rungs_debriefed,
    taking_part,
    tries,
    unexamined,
)
from toolkit.model.decision import ANYONE
from toolkit.model.library import Exercise, Library
from toolkit.model.programme import Programme, ProgrammeItem
from toolkit.model.shown import Presentation
from toolkit.model.terms import Contraindication, Sign

__all__ = ["IDLE", "TOUCH", "Draft", "Ground", "Names", "Objection", "Objections", "Part", "no_remedy"]

IDLE = frozenset(("none", "watches"))
"""Roles without a task of one's own (RL07)."""
TOUCH = 2
"""From this rung on a couple exercise brings them close (domain 3.1)."""

Names = tuple[tuple[str, str, str], ...]


def no_remedy() -> Iterator[Programme]:
    """Only talk or time can mend this."""
    return iter(())


class Objection(NamedTuple):
    """A rule's answer: about what, and the remedies it would accept, smallest change first."""

    exercise: str = ""
    client: str = ""
    names: Names = ()
    remedies: Callable[[], Iterator[Programme]] = no_remedy


Objections = Iterator[Objection]


class Part(NamedTuple):
    """One item of a draft with what the case makes of it.

    Attributes:
        item: The item as composed.
        exercise: Its exercise.
        ladder: The ladder it stands on in this case.
        clients: Whom it concerns.
        doing: Who practises it.
    """

    item: ProgrammeItem
    exercise: Exercise
    ladder: Ladder
    clients: tuple[str, ...]
    doing: tuple[str, ...]

    @property
    def id(self) -> str:
        """Id of the exercise."""
        return self.exercise.id

    @property
    def level(self) -> int:
        """Rung of the exercise."""
        return self.exercise.level

    @property
    def shared(self) -> bool:
        """Whether several clients do this together."""
        return self.ladder == "couple" and len(self.clients) > 1

    @property
    def close(self) -> bool:
        """Whether it brings several clients close."""
        return self.shared and self.level >= TOUCH


@dataclass(frozen=True)
class Ground:
    """What was shown, and what every rule asks of it, worked out once."""

    shown: Presentation
    library: Library

    @cached_property
    def tries(self) -> tuple[Try, ...]:
        """All homework so far."""
        return tries(self.shown, self.library)

    @cached_property
    def given(self) -> frozenset[str]:
        """Exercises ever handed out."""
        return given(self.shown)

    @cached_property
    def standing(self) -> dict[Contraindication, tuple[tuple[str, Sign], ...]]:
        """Contraindications that stand now."""
        return contraindications(self.shown)

    @cached_property
    def taught(self) -> frozenset[str]:
        """Modules given."""
        return frozenset(one.module for one in self.shown.taught)

    @cached_property
    def myths_taught(self) -> frozenset[str]:
        """Myths that a module given spoke about."""
        modules = self.library.modules
        return frozenset(myth for one in self.taught if one in modules for myth in modules[one].myths)

    @cached_property
    def _rungs(self) -> dict[str, int]:
        alone = {one: rungs_debriefed(self.shown, self.library, "solo", (one,)) for one in self.shown.clients}
        return alone | {ANYONE: rungs_debriefed(self.shown, self.library, "couple")}

    def rung(self, part: Part) -> int:
        """Return the highest rung completed and debriefed that counts for a part: of all together, or of each alone."""
        if part.ladder == "couple":
            return self._rungs[ANYONE]
        return min((self._rungs[client] for client in part.doing), default=0)

    @cached_property
    def _ready(self) -> dict[str, float]:
        return {client: readiness(self.shown, (client,)) for client in self.shown.clients}

    def ready(self, clients: tuple[str, ...]) -> float:
        """Return the readiness of the least ready of ``clients``."""
        return min((self._ready[client] for client in clients), default=0.0)

    @cached_property
    def _last(self) -> dict[Ladder, tuple[Try, ...]]:
        return {
            "solo": latest_given(self.shown, self.library, "solo"),
            "couple": latest_given(self.shown, self.library, "couple"),
        }

    def last(self, ladder: Ladder) -> tuple[Try, ...]:
        """Return the tries on a ladder of the last programme that had any."""
        return self._last[ladder]

    @cached_property
    def _unexamined(self) -> dict[str, Sign | None]:
        return {client: unexamined(self.shown, client) for client in self.shown.clients}

    def unexamined(self, client: str) -> Sign | None:
        """Return the first red flag of a client's body that no physician has looked at, if there is one."""
        return self._unexamined[client]

    @cached_property
    def _highest(self) -> dict[Ladder, int]:
        levels: dict[Ladder, int] = {}
        for one in self.tries:
            ladder = ladder_of(self.shown, one.exercise)
            levels[ladder] = max(one.exercise.level, levels.get(ladder, 0))
        return levels

    def highest(self, ladder: Ladder) -> int | None:
        """Return the highest rung ever handed out on a ladder; None when there was none."""
        return self._highest.get(ladder)

    def has(self, client: str, *signs: Sign) -> bool:
        """Whether one of ``signs`` was heard from ``client``."""
        return any(one.client == client and one.sign in signs for one in self.shown.signs)

    def part(self, item: ProgrammeItem) -> Part:
        """Return what the case makes of an item."""
        exercise = self.library.exercises[item.exercise]
        return Part(
            item=item,
            exercise=exercise,
            ladder=ladder_of(self.shown, exercise),
            clients=taking_part(self.shown, exercise, item),
            doing=practising(self.shown, exercise, item),
        )

    def completed(self, exercise: str, clients: tuple[str, ...]) -> bool:
        """Whether an exercise was at least half done by those of ``clients`` it takes.

        What is done alone must be done by everybody who goes on alone, and by one of them before going on together.
        """
        did = {one.client for one in self.shown.done if one.exercise == exercise and one.result != "avoided"}
        known = self.library.exercises.get(exercise)
        if known is not None and known.strand == "solo" and len(clients) > 1:
            return bool(did & set(clients))
        return bool(clients) and did.issuperset(clients)


@dataclass(frozen=True)
class Draft:
    """A programme being judged on its ground."""

    ground: Ground
    programme: Programme
    fitting: Callable[[], tuple[str, ...]] = tuple
    """Exercises that would fit now, for remedies that swap."""

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The items whose exercise the library knows."""
        known = self.ground.library.exercises
        return tuple(self.ground.part(item) for item in self.programme.items if item.exercise in known)

    @property
    def shown(self) -> Presentation:
        """What the trainee has seen."""
        return self.ground.shown

    @property
    def library(self) -> Library:
        """Exercises, choices and rules."""
        return self.ground.library

    def has(self, exercise: str) -> bool:
        """Whether the draft contains an exercise."""
        return self.programme.item(exercise) is not None

    def top(self, parts: tuple[Part, ...]) -> Part:
        """Return the highest of ``parts``, the first one among equals."""
        return max(parts, key=lambda part: part.level)
