"""How quick the decision review is: ``python -m benchmarks.review_speed``.

Prints one table: transitions a second of one core on arrays and as a Gymnasium environment (``pip install -e '.[bench]'``),
a whole attempt reviewed, and how the time grows. Transitions count the processor's time and a review the clock's.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Sequence
from functools import partial
from importlib.util import find_spec
from typing import NamedTuple

import numpy as np

from benchmarks.review_transitions import Couple, acts, couple, lived_in_review, lived_on_arrays, lived_on_floats
from toolkit.casefiles import load_case
from toolkit.model.decision import Decision
from toolkit.players import PLAYERS, play
from toolkit.players.naive import at_random
from toolkit.review import stages
from toolkit.review.acts import sessions_of
from toolkit.review.alternatives import points_of
from toolkit.review.draws import drawn
from toolkit.review.reviewing import AFTER
from toolkit.review.valuing import setting_of, valued
from toolkit.review.weighing import weights
from toolkit.session import Replay, replay

MANY, ENVIRONMENTS, BLOCK = 12_288, 64, 4_096
TRANSITIONS_BAR, RATIO_BAR = 1_000_000, 100
REVIEW_BAR, FIRST_BAR = 3.0, 0.3
"""Seconds."""
ROUNDS = 7
REVIEWS = 5
ATTEMPT = ("sien-and-jonas", "reference", 1)
"""Case, player and seed of the attempt; its first ten sessions are reviewed."""
TEN = 10
WIDTH = 68
COUNTS = (4, 8, 12, 16, 24)
SESSION = 5


class Line(NamedTuple):
    """A straight line through points."""

    start: float
    slope: float
    r2: float


class Reviewed(NamedTuple):
    """One review: seconds by the clock and decisions done at each stage, and processor time in all."""

    seconds: tuple[float, ...]
    decisions: tuple[int, ...]
    busy: float


def main() -> None:
    """Measure and print."""
    here = f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores, numpy {np.__version__}"
    print(
        f"{here}; {ROUNDS} rounds in one run; transitions by processor time, reviews by the clock; ratio to Gymnasium\n"
    )
    print(f"{'transitions a second on one core':{WIDTH}}{'median':>11}{'best':>12}{'ratio':>10}  bar")
    tell_transitions(couple())
    course, decisions = attempt()
    tell_review(course, decisions)
    print(f"\nload at the end {os.getloadavg()[0]:.1f}")


def tell_transitions(pair: Couple) -> None:
    """Print transitions a second on arrays and on floats, each row beside the environment."""
    ways: dict[str, tuple[int, Callable[[], float]]] = {
        f"arrays, N = {runs:,}": (runs, partial(lived_on_arrays, pair, runs)) for runs in (512, 2_048, MANY)
    }
    many = {
        f"in blocks of {BLOCK:,} rows": partial(lived_on_arrays, pair, MANY, block=BLOCK),
        "one set of coefficients": partial(lived_on_arrays, pair, MANY, own=False),
        "a review's own session: obstacles, leaving, goals": partial(lived_in_review, pair, MANY),
    }
    ways |= {f"arrays, N = {MANY:,}, {name}": (MANY, measured) for name, measured in many.items()}
    ways[f"floats, N = {ENVIRONMENTS}, a plain loop"] = (ENVIRONMENTS, partial(lived_on_floats, pair, ENVIRONMENTS))
    environment = f"floats, N = {ENVIRONMENTS}, SyncVectorEnv of Gymnasium"
    if find_spec("gymnasium") is None:
        print("Gymnasium is missing, so the environment is left out: pip install -e '.[bench]'")
    else:
        from benchmarks.review_environment import alike, lived_in_environments

        ways[environment] = (ENVIRONMENTS, lambda: lived_in_environments(pair, acts(ENVIRONMENTS))[0])
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(ROUNDS):
        for name, (_, measured) in ways.items():
            times[name].append(measured())
    rates = {name: runs / statistics.median(times[name]) for name, (runs, _) in ways.items()}
    for name, rate in rates.items():
        best = ways[name][0] / min(times[name])
        ratio = f"{rate / rates[environment]:.1f} x" if environment in rates else ""
        bar = f"{TRANSITIONS_BAR:,}, {RATIO_BAR} x" if name == f"arrays, N = {MANY:,}" else ""
        print(f"{name:{WIDTH}}{rate:>11,.0f}{best:>12,.0f}{ratio:>10}  {bar}".rstrip())
    if environment in ways:
        print(f"{'runs alike to the last bit on arrays and there':{WIDTH}}{alike(pair, acts(ENVIRONMENTS)):>11}")


def attempt() -> tuple[Replay, tuple[Decision, ...]]:
    """Return ten sessions of an attempt, with their decisions."""
    name, player, seed = ATTEMPT
    case = load_case(name)
    course, decisions = play(case, PLAYERS[player], at_random, seed=seed)
    ten = decisions[: sessions_of(course, decisions)[TEN - 1].last + 1]
    return replay(case, seed, ten, help_stage="unaided"), ten


def tell_review(course: Replay, decisions: tuple[Decision, ...]) -> None:
    """Print how long a review takes, and how that grows."""
    drawn()
    found = [reviewed(course, decisions) for _ in range(REVIEWS)]
    count = found[0].decisions[-1]
    name = f"ten sessions, {count} decisions"
    print(f"\n{'seconds of a review: ' + name:{WIDTH}}{'median':>11}{'best':>12}{'of bar':>10}  bar")
    for part, at, bar in (("the whole", -1, REVIEW_BAR), ("until the first stage", 0, FIRST_BAR)):
        times = [one.seconds[at] for one in found]
        middle = statistics.median(times)
        print(f"{part:{WIDTH}}{middle:>11.3f}{min(times):>12.3f}{middle / bar:>8.2f} x  {bar}")
    busy = statistics.median(one.busy for one in found)
    print(f"{'the whole, by processor time':{WIDTH}}{busy:>11.3f}{min(one.busy for one in found):>12.3f}")
    stage = [statistics.median(one.seconds[at] for one in found) for at in range(TEN + 1)]
    curve("decisions reviewed", found[0].decisions[: TEN + 1], stage)
    curve(f"alternatives valued at session {SESSION}", COUNTS, valuing(course, decisions))


def reviewed(course: Replay, decisions: tuple[Decision, ...]) -> Reviewed:
    """Return the stages of one review."""
    began, busy, seconds, counts = time.perf_counter(), time.process_time(), [], []
    for stage in stages(course, decisions):
        seconds.append(time.perf_counter() - began)
        counts.append(sum(any(one.draws for one in row.alternatives) for row in stage.decisions))
    return Reviewed(tuple(seconds), tuple(counts), time.process_time() - busy)


def valuing(course: Replay, decisions: tuple[Decision, ...]) -> list[float]:
    """Return seconds of valuing more and more alternatives at one session, its own ones over and over."""
    sessions, case = sessions_of(course, decisions), course.state.case
    session = sessions[SESSION - 1]
    own = [choice for point in points_of(session) for choice in point.choices if choice.act.end is None]
    setting = setting_of(case, sessions, SESSION, weights(case, sessions[:SESSION])[-1], TEN + AFTER, drawn())
    times: dict[int, list[float]] = {count: [] for count in COUNTS}
    for _ in range(REVIEWS):
        for count in COUNTS:
            choices = tuple(own[at % len(own)] for at in range(count))
            began = time.perf_counter()
            valued(setting, choices)
            times[count].append(time.perf_counter() - began)
    return [statistics.median(one) for one in times.values()]


def curve(name: str, counts: Sequence[int], seconds: Sequence[float]) -> None:
    """Print seconds against a count, with the straight line through them."""
    line = through(counts, seconds)
    print(f"\nseconds against {name}: {line.start:.3f} + {line.slope:.4f} each, R2 {line.r2:.3f}")
    print("  " + "  ".join(f"{count}: {value:.2f}" for count, value in zip(counts, seconds, strict=True)))


def through(counts: Sequence[int], seconds: Sequence[float]) -> Line:
    """Return the straight line of least squares."""
    slope, start = np.polyfit(counts, seconds, 1)
    left = np.asarray(seconds) - (start + slope * np.asarray(counts))
    return Line(float(start), float(slope), 1.0 - float(left.var() / np.var(seconds)))


if __name__ == "__main__":
    main()
