"""Does the order of players hold when coefficients are wrong? ``python -m benchmarks.sensitivity [DRAWS] [SEEDS] [all]``.

One coefficient at a time at +-30 %, then joint Sobol draws; with ``all``, joint draws over every case instead. Prints in what share of settings the reference clinician
stays above each naive player, and names what breaks it. The same functions serve the tests on a smaller sample.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from typing import NamedTuple

from scipy.stats import qmc

from toolkit.casefiles import case_names, load_case
from toolkit.model.case import Case
from toolkit.players import PLAYERS, play
from toolkit.players.naive import at_random
from toolkit.simulation import COEFFICIENTS, Coefficients

__all__ = ["CASES", "NAIVE", "Setting", "joint", "order_in", "singles", "told_apart"]

CASES = ("milan", "sien-and-jonas")
NAIVE = tuple(name for name in PLAYERS if name != "reference")
SPREAD = 0.3
WANTED = 0.95


class Setting(NamedTuple):
    """Coefficients under a name that says how they differ."""

    name: str
    coefficients: Coefficients


def singles() -> Iterator[Setting]:
    """Each coefficient alone, 30 % down and up."""
    for name, value in COEFFICIENTS._asdict().items():
        for factor in (1 - SPREAD, 1 + SPREAD):
            yield Setting(f"{name} x {factor:.1f}", COEFFICIENTS._replace(**{name: value * factor}))


def joint(draws: int) -> Iterator[Setting]:
    """All coefficients at once, by a Sobol sequence of ``draws`` points (a power of two)."""
    names = COEFFICIENTS._fields
    points = qmc.Sobol(len(names), scramble=True, rng=20261122).random(draws)
    for number, point in enumerate(points):
        factors = 1 - SPREAD + 2 * SPREAD * point
        changed = {
            name: float(getattr(COEFFICIENTS, name) * factor) for name, factor in zip(names, factors, strict=True)
        }
        yield Setting(f"draw {number}", COEFFICIENTS._replace(**changed))


def order_in(setting: Setting, seeds: int, cases: tuple[str, ...] = CASES) -> dict[tuple[str, str], bool]:
    """For each of ``cases`` and naive player: whether the reference ends above it, on the mean over ``seeds``.

    Equal means are one and the same course: under such numbers nothing comes up over which the two would differ.
    """
    held = {}
    for name in cases:
        best = _mean(name, "reference", setting, seeds)
        for player in told_apart(name):
            held[name, player] = _mean(name, player, setting, seeds) <= best
    return held


def told_apart(name: str) -> tuple[str, ...]:
    """Naive players that a case claims to tell apart from the reference."""
    same = {row.player for row in _case(name).not_told_apart}
    return tuple(player for player in NAIVE if player not in same)


@cache
def _case(name: str) -> Case:
    return load_case(name)


def _mean(name: str, player: str, setting: Setting, seeds: int) -> float:
    scores = []
    for seed in range(seeds):
        course, _ = play(_case(name), PLAYERS[player], at_random, seed=seed, coefficients=setting.coefficients)
        ending = course.state.shown.ending
        scores.append(ending.score if ending else 0.0)
    return sum(scores) / len(scores)


def _report(title: str, settings: list[Setting], seeds: int, cases: tuple[str, ...] = CASES) -> None:
    held: Counter[tuple[str, str]] = Counter()
    broken: Counter[str] = Counter()
    with ProcessPoolExecutor(2) as pool:
        for done, (setting, order) in enumerate(
            zip(settings, pool.map(partial(order_in, seeds=seeds, cases=cases), settings), strict=True), 1
        ):
            held.update(pair for pair, kept in order.items() if kept)
            broken.update(f"{setting.name}: {case}/{player}" for (case, player), kept in order.items() if not kept)
            print(f"\r{title} {done}/{len(settings)}", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    print(f"{title}: {len(settings)} settings, {seeds} seeds each")
    for (case, player), count in sorted((pair, held[pair]) for pair in ((c, p) for c in cases for p in told_apart(c))):
        share = count / len(settings)
        print(f"  {case:22}{player:16} holds in {share:6.1%}{'' if share >= WANTED else '  <-- below the bar'}")
    for name in sorted(broken):
        print(f"    broken by {name}")


def main() -> None:
    """Measure and print."""
    draws = int(sys.argv[1]) if len(sys.argv) > 1 else 256
    seeds = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    if "all" in sys.argv[3:]:
        _report("joint draws", list(joint(draws)), seeds, tuple(case_names()))
        return
    _report("one at a time", list(singles()), seeds)
    _report("joint draws", list(joint(draws)), seeds)


if __name__ == "__main__":
    main()
