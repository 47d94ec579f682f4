"""Where differences between marks come from, and what more markers or more cases would buy.

A generalisability study of students x markers x cases, fully crossed, one mark in each cell, by the method of expected
mean squares (Brennan 2001, Generalizability Theory, chapters 3-4; Shavelson & Webb 1991). Components below nothing are
set to nothing, as is usual. Where the data allow no conclusion there is the id of a sentence.
"""

from __future__ import annotations

from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

__all__ = ["Components", "Decision", "Study", "study_of"]

FACETS = ("p", "m", "t")
"""Persons, markers, tasks."""
MOST_MARKERS, MOST_TASKS = 3, 4
TINY = 1e-12

Effect = frozenset[str]


class Components(NamedTuple):
    """Variance from each source. Without several cases, what needs them is 0; what markers and students do together lies in ``rest``."""

    p: float
    """Students: what one wants to measure."""
    m: float
    """Markers: some are more severe."""
    t: float
    """Cases: some are harder."""
    pm: float
    """Some markers are more severe with some students."""
    pt: float
    """Some students do better in some cases."""
    mt: float
    """Some markers are more severe in some cases."""
    rest: float
    """All three together, and chance."""


class Decision(NamedTuple):
    """What a number of markers and cases would buy.

    Attributes:
        markers: Markers of each text.
        tasks: Cases of each student.
        relative: Generalisability coefficient, for ranking students (0-1).
        absolute: Dependability, Phi, for the marks themselves (0-1).
    """

    markers: int
    tasks: int
    relative: float
    absolute: float


class Study(NamedTuple):
    """Components and decisions; or the id of the sentence that says why there are none."""

    components: Components | None
    decisions: tuple[Decision, ...]
    why: str = ""


def study_of(scores: ArrayLike) -> Study:
    """Return the study of marks.

    Args:
        scores: Students x markers, or students x markers x cases; nothing missing.
    """
    table = np.asarray(scores, dtype=float)
    if table.ndim == 2:  # noqa: PLR2004 - students and markers
        table = table[:, :, None]
    persons, markers, tasks = table.shape
    if markers < 2:  # noqa: PLR2004 - one marker agrees with himself
        return Study(None, (), "agree-one-marker")
    if persons < 2:  # noqa: PLR2004 - differences need two
        return Study(None, (), "agree-too-few")
    if np.ptp(table) < TINY:
        return Study(None, (), "agree-all-same")
    found = _components(table)
    cases = range(1, MOST_TASKS + 1) if tasks > 1 else (1,)
    decisions = tuple(_decision(found, m, t) for m in range(1, MOST_MARKERS + 1) for t in cases)
    if found.p < TINY:
        return Study(found, decisions, "agree-no-students")
    return Study(found, decisions)


def _decision(found: Components, markers: int, tasks: int) -> Decision:
    both = markers * tasks
    relative = found.pm / markers + found.pt / tasks + found.rest / both
    absolute = relative + found.m / markers + found.t / tasks + found.mt / both
    return Decision(markers, tasks, _share(found.p, relative), _share(found.p, absolute))


def _share(wanted: float, error: float) -> float:
    return wanted / (wanted + error) if wanted > 0 else 0.0


def _components(table: NDArray[np.float64]) -> Components:
    """Solve the expected mean squares, from the highest interaction down."""
    size = dict(zip(FACETS, table.shape, strict=True))
    used = [facet for facet in FACETS if size[facet] > 1]
    effects = [frozenset(one) for length in range(len(used), 0, -1) for one in combinations(used, length)]
    squares = {effect: _mean_square(table, effect, size) for effect in effects}
    variance: dict[Effect, float] = {}
    for effect in effects:
        above = sum(
            variance[other] * _repeats(other, size) for other in variance if effect < other
        )  # fmt: skip
        variance[effect] = (squares[effect] - above) / _repeats(effect, size)
    positive = {effect: max(0.0, value) for effect, value in variance.items()}
    return _named(positive, frozenset(used))


def _named(positive: dict[Effect, float], highest: Effect) -> Components:
    rest = positive.pop(highest)
    each = {name: positive.get(frozenset(name), 0.0) for name in ("p", "m", "t", "pm", "pt", "mt")}
    return Components(**each, rest=rest)


def _repeats(effect: Effect, size: dict[str, int]) -> int:
    return int(np.prod([size[facet] for facet in FACETS if facet not in effect]))


def _mean_square(table: NDArray[np.float64], effect: Effect, size: dict[str, int]) -> float:
    """Return the mean square of an effect: its deviations by inclusion and exclusion of the means below it."""
    deviation = np.zeros(())
    members = sorted(effect, key=FACETS.index)
    for length in range(len(members) + 1):
        for kept in combinations(members, length):
            away = tuple(axis for axis, facet in enumerate(FACETS) if facet not in kept)
            deviation = deviation + (-1) ** (len(members) - length) * table.mean(axis=away, keepdims=True)
    freedom = int(np.prod([size[facet] - 1 for facet in members]))
    return float((deviation**2).sum()) * _repeats(effect, size) / freedom
