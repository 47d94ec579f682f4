"""What became of the homework: who took part, what was completed, what was talked over, how high they came.

A try is one exercise in one programme handed out. Only what was answered counts as debriefed (design 5).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple, TypeVar

from toolkit.model.library import Exercise, Library
from toolkit.model.programme import ProgrammeItem
from toolkit.model.shown import Answered, Done, Presentation
from toolkit.model.terms import Aspect

__all__ = [
    "FOUR_ASPECTS", "Ladder", "Try", "aspects_answered", "given", "ladder_of", "latest_given", "practising",
    "rungs_debriefed", "taking_part", "tries",
]  # fmt: skip

Ladder = Literal["solo", "couple"]
Row = TypeVar("Row", Done, Answered)
FOUR_ASPECTS: frozenset[Aspect] = frozenset(("physical", "emotional", "communicative", "planning"))
"""F, G, C, P of the seed (S23): all four make a whole debrief (RL11)."""
NO_PART = "none"
BESIDE = frozenset((NO_PART, "watches", "joins-in"))
"""Roles in a solo exercise that do not practise it."""


class Try(NamedTuple):
    """One exercise of one programme handed out, and what was told about it since."""

    session: int
    item: ProgrammeItem
    exercise: Exercise
    clients: tuple[str, ...]
    results: tuple[Done, ...]
    answers: tuple[Answered, ...]

    @property
    def completed(self) -> bool:
        """Whether everyone concerned did at least half of it."""
        did = {one.client for one in self.results if one.result != "avoided"}
        return bool(self.clients) and did.issuperset(self.clients)

    @property
    def debriefed(self) -> bool:
        """Whether everyone concerned was asked about all four aspects."""
        return bool(self.clients) and all(aspects_answered(self, client) >= FOUR_ASPECTS for client in self.clients)


def ladder_of(shown: Presentation, exercise: Exercise) -> Ladder:
    """Return the ladder an exercise stands on in this case (domain 3.1)."""
    return "solo" if shown.strand == "solo" or exercise.strand == "solo" else "couple"


_LAST: list[tuple[int, tuple[object, ...], tuple[Try, ...]]] = []


def taking_part(shown: Presentation, exercise: Exercise, item: ProgrammeItem) -> tuple[str, ...]:
    """Return the clients an item concerns: everyone for a couple exercise, else whoever has a role in it."""
    if exercise.strand == "couple":
        return shown.clients
    return tuple(client for client in shown.clients if item.roles.get(client, NO_PART) != NO_PART)


def practising(shown: Presentation, exercise: Exercise, item: ProgrammeItem) -> tuple[str, ...]:
    """Return the clients who do the exercise themselves; whoever joins in with something else does not count."""
    concerned = taking_part(shown, exercise, item)
    if exercise.strand == "couple":
        return concerned
    return tuple(client for client in concerned if item.roles[client] not in BESIDE) or concerned


def aspects_answered(attempt: Try, client: str) -> frozenset[Aspect]:
    """Return the aspects of a try about which ``client`` answered."""
    return frozenset(one.aspect for one in attempt.answers if one.client == client)


def given(shown: Presentation) -> frozenset[str]:
    """Return the ids of all exercises ever handed out."""
    return frozenset(item.exercise for assigned in shown.assigned for item in assigned.programme.items)


def tries(shown: Presentation, library: Library) -> tuple[Try, ...]:
    """Return every exercise of every programme handed out, oldest first, with what was told about it.

    What was found last is kept: between two decisions many rules ask the same.
    """
    asked = (shown.assigned, shown.done, shown.answered, library, shown.clients)
    if _LAST:
        session, before, found = _LAST[0]
        if session == shown.session and all(one is other for one, other in zip(asked, before, strict=True)):
            return found
    found = _tries(shown, library)
    _LAST[:] = [(shown.session, asked, found)]
    return found


def _tries(shown: Presentation, library: Library) -> tuple[Try, ...]:
    results = _by_exercise(shown.done)
    answers = _by_exercise(shown.answered)
    sessions: dict[str, list[int]] = {}
    for assigned in shown.assigned:
        for item in assigned.programme.items:
            sessions.setdefault(item.exercise, []).append(assigned.session)
    found = []
    for assigned in shown.assigned:
        for item in assigned.programme.items:
            if item.exercise not in library.exercises:
                continue
            exercise = library.exercises[item.exercise]
            again = (session for session in sessions[item.exercise] if session > assigned.session)
            until = min(again, default=shown.session + 1)
            found.append(
                Try(
                    session=assigned.session,
                    item=item,
                    exercise=exercise,
                    clients=taking_part(shown, exercise, item),
                    results=tuple(
                        one for one in results.get(item.exercise, ()) if assigned.session < one.session <= until
                    ),
                    answers=tuple(
                        one for one in answers.get(item.exercise, ()) if assigned.session < one.session <= until
                    ),
                )
            )
    return tuple(found)


def latest_given(shown: Presentation, library: Library, ladder: Ladder) -> tuple[Try, ...]:
    """Return the tries on ``ladder`` of the last programme that had any."""
    on_ladder = [one for one in tries(shown, library) if ladder_of(shown, one.exercise) == ladder]
    last = max((one.session for one in on_ladder), default=0)
    return tuple(one for one in on_ladder if one.session == last)


def rungs_debriefed(shown: Presentation, library: Library, strand: Ladder, clients: tuple[str, ...] = ()) -> int:
    """Return the highest rung completed and debriefed on a strand (RL01); 0 when there is none yet.

    Args:
        shown: What the trainee has seen.
        library: The exercises.
        strand: Which ladder.
        clients: Only tries in which all of these took part.
    """
    levels = [
        one.exercise.level
        for one in tries(shown, library)
        if ladder_of(shown, one.exercise) == strand and set(clients) <= set(one.clients)
        if one.completed and one.debriefed
    ]
    return max(levels, default=0)


def _by_exercise(rows: Iterable[Row]) -> dict[str, list[Row]]:
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        grouped.setdefault(row.exercise, []).append(row)
    return grouped
