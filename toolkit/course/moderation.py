"""Two markers -> one level a criterion, or a question for a third person; and who may see whose marks (pure).

The rule, as many universities have it: equal levels stand; neighbouring levels give their mean, halves rounded up; two
levels or more apart go to a moderator, whose mark wins. Where level 0 keeps the whole work below a pass, 0 against
anything else goes to the moderator too: rounding must not decide about a cap. (Teaching assumption.)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from toolkit.model.assignment import Assignment, MarkCriterion
from toolkit.model.mark import Mark, Role

__all__ = [
    "APART", "Asked", "Outcome", "Pair", "Settled", "agreed_points", "asked_of", "blind_pairs", "marks_visible_to",
    "outcome_of", "same_person", "settled", "standing",
]  # fmt: skip

APART = 2
"""Levels between two marks from which a moderator decides."""

Asked = Mapping[str, tuple[str, ...]]
"""Written task -> the criteria it is marked on."""
How = Literal["unmarked", "waiting", "single", "agreed", "adjacent", "moderation", "moderated"]
Work = tuple[str, str]
"""A student and a written task."""


class Settled(NamedTuple):
    """What became of one criterion.

    Attributes:
        task: The written task.
        criterion: The criterion.
        level: The level that counts; None as long as it is not known.
        how: Nobody marked it, the other marker is waited for, one marker's mark stands, both agree, neighbouring
            levels, a moderator is needed, a moderator decided.
        first: The first marker's mark.
        second: The second marker's.
        moderated: The moderator's.
    """

    task: str
    criterion: str
    level: int | None
    how: How
    first: Mark | None = None
    second: Mark | None = None
    moderated: Mark | None = None

    @property
    def counting(self) -> tuple[Mark, ...]:
        """The marks the level rests on: the moderator's, with the markers' comments where the moderator wrote none."""
        markers = tuple(mark for mark in (self.first, self.second) if mark is not None)
        if self.moderated is None:
            return markers
        return (self.moderated, *(mark for mark in markers if mark.comment and not self.moderated.comment))


class Outcome(NamedTuple):
    """What became of one student's written work."""

    settled: tuple[Settled, ...]
    caps: tuple[str, ...]
    """Criteria whose agreed level keeps the whole assignment below a pass."""

    @property
    def complete(self) -> bool:
        """Whether every criterion has a level that counts."""
        return all(one.level is not None for one in self.settled)


class Pair(NamedTuple):
    """Two marks of one thing, given blind."""

    first: Mark
    second: Mark


def asked_of(assignment: Assignment) -> Asked:
    """Return what people mark in an assignment."""
    return {written.id: written.criteria for written in assignment.written}


def same_person(name: str, other: str) -> bool:
    """Tell whether two names are the same but for spaces and capitals."""
    return " ".join(name.split()).casefold() == " ".join(other.split()).casefold()


def standing(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Return the marks that no later one supersedes."""
    return tuple({mark.place: mark for mark in marks}.values())


def marks_visible_to(marker: str, marks: Iterable[Mark], asked: Asked) -> tuple[Mark, ...]:
    """Return the marks a person may see: their own, and those of others once both markers of a text are done."""
    all_of_them = tuple(marks)
    done = {work: number is not None for work, number in _both_done(all_of_them, asked).items()}
    return tuple(
        mark for mark in all_of_them if same_person(mark.marker, marker) or done.get((mark.student, mark.task))
    )


def settled(
    task: str, criterion: MarkCriterion, marks: Mapping[Role, Mark], *, double: bool
) -> Settled:  # fmt: skip
    """Return what became of one criterion.

    Args:
        task: The written task.
        criterion: The criterion.
        marks: The standing mark of each role.
        double: Whether a second marker is waited for.
    """
    first, second, moderated = (marks.get(role) for role in ("first", "second", "moderator"))
    level, how = _decided(first, second, moderated, criterion, double=double)
    return Settled(task, criterion.id, level, how, first, second, moderated)


def _decided(
    first: Mark | None, second: Mark | None, moderated: Mark | None, criterion: MarkCriterion, *, double: bool
) -> tuple[int | None, How]:  # fmt: skip
    if moderated is not None:
        return moderated.level, "moderated"
    if first is None and second is None:
        return None, "unmarked"
    if first is None or second is None:
        only = first or second
        assert only is not None
        return (None, "waiting") if double or first is None else (only.level, "single")
    low, high = sorted((first.level, second.level))
    if low == high:
        return low, "agreed"
    if high - low >= APART or (criterion.caps and low == 0):
        return None, "moderation"
    return high, "adjacent"


def outcome_of(
    assignment: Assignment, criteria: Iterable[MarkCriterion], marks: Iterable[Mark], *, double: bool = False
) -> Outcome:  # fmt: skip
    """Return what became of the written work of one student.

    Args:
        assignment: What was asked.
        criteria: What people mark by.
        marks: All marks of that student on that assignment.
        double: Whether everything needs a second marker; else only texts a second marker has begun.
    """
    cards = {one.id: one for one in criteria}
    last = standing(marks)
    found = []
    for task, names in asked_of(assignment).items():
        here = [mark for mark in last if mark.task == task]
        begun = double or any(mark.role == "second" for mark in here)
        for name in names:
            by_role: dict[Role, Mark] = {mark.role: mark for mark in here if mark.criterion == name}
            found.append(settled(task, cards[name], by_role, double=begun))
    caps = dict.fromkeys(one.criterion for one in found if one.level == 0 and cards[one.criterion].caps)
    return Outcome(tuple(found), tuple(caps))


def agreed_points(outcome: Outcome, task: str) -> float | None:
    """Return the points of a written task, the sum of its levels; None as long as one of them is not known."""
    levels = [one.level for one in outcome.settled if one.task == task]
    known = [level for level in levels if level is not None]
    return float(sum(known)) if levels and len(known) == len(levels) else None


def blind_pairs(marks: Iterable[Mark], asked: Asked) -> tuple[Pair, ...]:
    """Return both marks of every criterion as they were before either marker could see the other's."""
    all_of_them = sorted(marks, key=lambda mark: mark.id)
    done = _both_done(all_of_them, asked)
    blind: dict[tuple[str, str, str], dict[Role, Mark]] = {}
    for mark in all_of_them:
        number = done.get((mark.student, mark.task))
        if number is not None and mark.id <= number:
            blind.setdefault((mark.student, mark.task, mark.criterion), {})[mark.role] = mark
    return tuple(Pair(one["first"], one["second"]) for one in blind.values() if {"first", "second"} <= one.keys())


def _both_done(marks: Iterable[Mark], asked: Asked) -> dict[Work, int | None]:
    """Return for each text the number of the mark with which both markers were done, or None."""
    begun: dict[Work, dict[tuple[Role, str], int]] = {}
    for mark in sorted(marks, key=lambda one: one.id):
        begun.setdefault((mark.student, mark.task), {}).setdefault((mark.role, mark.criterion), mark.id)
    both: tuple[Role, Role] = ("first", "second")
    done: dict[Work, int | None] = {}
    for work, firsts in begun.items():
        needed = [(role, criterion) for role in both for criterion in asked.get(work[1], ())]
        whole = bool(needed) and all(one in firsts for one in needed)
        done[work] = max(firsts[one] for one in needed) if whole else None
    return done
