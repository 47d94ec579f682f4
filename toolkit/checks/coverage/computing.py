"""Plays every case with the covering players and reads off, per statement, where it was got right and where wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from typing import NamedTuple

from toolkit.casefiles import compile_case, load_compiled
from toolkit.checks.coverage.heedless import COVERING, SOUND
from toolkit.checks.coverage.measures import MEASURES, Played
from toolkit.checks.coverage.table import TABLE, rules_of
from toolkit.feedback import debrief
from toolkit.model.case import Case
from toolkit.players import Player, play

__all__ = ["Covered", "coverage"]

Advance = Callable[[int], None]
"""Told how many courses more have been played."""
Evidence = tuple[str, str]
"""Who played, and by which rule or criterion it was seen."""


class Covered(NamedTuple):
    """One statement: what assesses it, and the courses in which it was got right and wrong, by case."""

    statement: str
    rules: tuple[str, ...]
    right: dict[str, tuple[Evidence, ...]]
    wrong: dict[str, tuple[Evidence, ...]]


Seen = dict[str, tuple[list[Evidence], list[Evidence]]]
"""Per statement: got right, got wrong."""


def coverage(
    cases: Mapping[str, Case], *, seeds: Sequence[int] = (0,), processes: int = 1, advance: Advance = lambda _: None
) -> tuple[Covered, ...]:
    """Return the coverage of every statement over these cases.

    Args:
        cases: Cases by name, all of one library.
        seeds: Stories that each player plays.
        processes: How many processes may play.
        advance: Told how many courses more have been played.
    """
    seen: dict[str, Seen] = {}
    if processes > 1 and len(cases) > 1:
        with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
            tasks = {
                pool.submit(_look_compiled, compile_case(case), tuple(seeds)): name for name, case in cases.items()
            }
            for task in as_completed(tasks):
                seen[tasks[task]] = task.result()
                advance(len(COVERING) * len(seeds))
    else:
        for name, case in cases.items():
            seen[name] = _look(case, seeds)
            advance(len(COVERING) * len(seeds))
    library = next(iter(cases.values())).library
    return tuple(
        Covered(
            statement,
            rules_of(library, statement),
            {name: tuple(seen[name][statement][0]) for name in cases if seen[name][statement][0]},
            {name: tuple(seen[name][statement][1]) for name in cases if seen[name][statement][1]},
        )
        for statement in TABLE
    )


def _look_compiled(compiled: bytes, seeds: tuple[int, ...]) -> Seen:
    return _look(load_compiled(compiled), seeds)


def _look(case: Case, seeds: Sequence[int], players: Mapping[str, Player] = COVERING) -> Seen:
    """Play one case with everybody and collect what was seen of each statement."""
    seen: Seen = {statement: ([], []) for statement in TABLE}
    for seed in seeds:
        courses = {name: _played(case, player, seed) for name, player in players.items()}
        for statement, entry in TABLE.items():
            right, wrong = seen[statement]
            for by in entry.criteria:
                for name, course in courses.items():
                    verdict = MEASURES[by](course, courses[SOUND])
                    if verdict is not None:
                        (right if verdict else wrong).append((name, by))
            for rule in rules_of(case.library, statement):
                wrong += [(name, rule) for name in _broke(courses, rule)]
                right += [(name, rule) for name in _kept(courses, rule)]
    return seen


def _broke(courses: Mapping[str, Played], rule: str) -> Iterator[str]:
    return (name for name, course in courses.items() if any(one.rule == rule for one in course.said.remarks))


def _kept(courses: Mapping[str, Played], rule: str) -> Iterator[str]:
    """Yield who kept a rule: who was praised for it, and the sound one where another broke it."""
    broke = set(_broke(courses, rule))
    for name, course in courses.items():
        praised = any(one.rule == rule for one in course.said.praise)
        if praised or (name == SOUND and broke and name not in broke):
            yield name


def _played(case: Case, player: Player, seed: int) -> Played:
    course, decisions = play(case, player, player, seed)
    return Played(case, course.state, decisions, debrief(course.state))
