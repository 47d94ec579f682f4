"""Courses played for the checks: each player on each seed, here or in several processes, and what is kept of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from functools import lru_cache
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from toolkit.casefiles import compile_case, load_compiled
from toolkit.feedback import debrief
from toolkit.model.case import Case
from toolkit.model.feedback import Debrief
from toolkit.model.terms import EndingKind
from toolkit.players import PLAYERS, Player, play
from toolkit.session import State
from toolkit.session.passing import highest_rung
from toolkit.session.scene import Scene

__all__ = ["REFERENCE", "Advance", "Course", "Courses", "play_course", "play_courses"]

REFERENCE = "reference"
Advance = Callable[[int], None]
"""Told how many courses more have been played."""
CLOSELY = 2
"""Seeds on which a course is looked at closely."""
WORTH_PROCESSES = 60
"""Courses from which several processes are quicker than one."""


class Course(NamedTuple):
    """What a check keeps of a course."""

    score: float
    ending: EndingKind
    decisions: str
    """Digest of the decisions."""
    repeats: bool
    """Whether playing it again gave the same story; looked at on the first seeds."""
    rung: int
    goals: tuple[tuple[str, float], ...]
    trust: tuple[float, ...]
    """The highest alliance of each client at the opening of a session."""
    praised: frozenset[str]
    """Rules kept, by id; looked at on the first seeds."""
    remarked: frozenset[str]
    """Rules broken, by id; looked at on the first seeds."""
    assumed: tuple[int, int]
    """Remarks and praise that rest on a teaching assumption alone, and all of them; looked at on the first seeds."""


Courses = dict[str, tuple[Course, ...]]
"""By player, one for each seed, in order."""


def play_course(case: Case, player: Player, seed: int, *, closely: bool = False) -> Course | None:
    """Let a player treat the clients; None when the course came to no end.

    Args:
        case: The case.
        player: The policy.
        seed: Seed of the story.
        closely: Also play it again, and ask the debrief which rules were kept and broken.
    """
    course, _ = play(case, player, player, seed)
    state = course.state
    ending = state.shown.ending
    if ending is None:
        return None
    said = debrief(state) if closely else None
    return Course(
        score=ending.score,
        ending=ending.kind,
        decisions=state.trail,
        repeats=not closely or play(case, player, player, seed)[0].events == course.events,
        rung=highest_rung(Scene(state)),
        goals=ending.attainment,
        trust=_trust(state),
        praised=frozenset(one.rule for one in said.praise) if said else frozenset(),
        remarked=frozenset(one.rule for one in said.remarks) if said else frozenset(),
        assumed=_assumed(case, said),
    )


def _assumed(case: Case, said: Debrief | None) -> tuple[int, int]:
    if said is None:
        return 0, 0
    rules = [one.rule for one in said.remarks] + [one.rule for one in said.praise]
    return sum(not case.library.rule(rule).sources for rule in rules), len(rules)


def _trust(state: State) -> tuple[float, ...]:
    openings = (*state.course, state.hidden)
    return tuple(
        max(float(opening.partners[who].alliance) for opening in openings) for who in range(len(state.shown.clients))
    )


def play_courses(
    cases: Mapping[Path, Case], players: Mapping[str, Player], seeds: Sequence[int], *, processes: int,
    advance: Advance,
) -> dict[Path, Courses | None]:  # fmt: skip
    """Play every case with every player on every seed; None for a case in which some course came to no end."""
    many = len(cases) * len(players) * len(seeds) >= WORTH_PROCESSES
    if processes > 1 and many and players is PLAYERS:
        rows = _in_processes(cases, seeds, processes, advance)
    else:
        rows = {}
        for path, case in cases.items():
            for seed in seeds:
                rows[path, seed] = _play_seed(case, players, seed, closely=seed in seeds[:CLOSELY])
                advance(len(players))
    return {path: _gathered([rows[path, seed] for seed in seeds], players) for path in cases}


def _gathered(rows: list[dict[str, Course | None]], players: Mapping[str, Player]) -> Courses | None:
    courses: Courses = {}
    for name in players:
        found = [row[name] for row in rows]
        if any(one is None for one in found):
            return None
        courses[name] = tuple(one for one in found if one is not None)
    return courses


def _in_processes(
    cases: Mapping[Path, Case], seeds: Sequence[int], processes: int, advance: Advance
) -> dict[tuple[Path, int], dict[str, Course | None]]:
    rows = {}
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        compiled = {path: compile_case(case) for path, case in cases.items()}
        tasks = {
            pool.submit(_play_compiled, compiled[path], seed, seed in seeds[:CLOSELY]): (path, seed)
            for path in cases
            for seed in seeds
        }
        for task in as_completed(tasks):
            rows[tasks[task]] = task.result()
            advance(len(PLAYERS))
    return rows


def _play_seed(case: Case, players: Mapping[str, Player], seed: int, *, closely: bool) -> dict[str, Course | None]:
    """Play one seed with every player."""
    return {name: play_course(case, player, seed, closely=closely) for name, player in players.items()}


def _play_compiled(compiled: bytes, seed: int, closely: bool) -> dict[str, Course | None]:  # noqa: FBT001 - sent to a process
    return _play_seed(_loaded(compiled), PLAYERS, seed, closely=closely)


@lru_cache(maxsize=2)
def _loaded(compiled: bytes) -> Case:
    return load_compiled(compiled)
