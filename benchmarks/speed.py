"""How quick the core is: ``python -m benchmarks.speed``.

Prints each figure with its bar: importing the toolkit against importing pandas, and the median of decide + present.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

ROUNDS = 15
IMPORT_BAR = 0.35
"""``import toolkit`` at most this share of ``import pandas``."""
DECIDE_BAR_MS = 0.3


def import_seconds(statement: str) -> float:
    """Median seconds of a statement in a fresh interpreter, less the interpreter's own start."""
    code = f"import time; a = time.perf_counter(); {statement}; print(time.perf_counter() - a)"
    times = [
        float(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout)
        for _ in range(ROUNDS)
    ]
    return statistics.median(times)


def decide_milliseconds() -> list[float]:
    """Milliseconds of decide + present for each decision of whole courses by the reference clinician."""
    from toolkit.casefiles import load_case
    from toolkit.players import PLAYERS, play
    from toolkit.players.naive import at_random
    from toolkit.session import begin, decide, present

    times = []
    for name in ("milan", "sien-and-jonas"):
        case = load_case(name)
        for seed in range(3):
            _, decisions = play(case, PLAYERS["reference"], at_random, seed=seed)
            state = begin(case, seed, help_stage="unaided").state
            for decision in decisions:
                start = time.perf_counter()
                state = decide(state, decision).state
                present(state)
                times.append((time.perf_counter() - start) * 1000.0)
    return times


def main() -> None:
    """Measure and print."""
    ours, pandas = import_seconds("import toolkit"), import_seconds("import pandas")
    front = import_seconds("from toolkit import load_case, begin, decide, present")
    print(
        f"import toolkit {ours * 1000:.1f} ms, pandas {pandas * 1000:.1f} ms: ratio {ours / pandas:.3f} (bar {IMPORT_BAR})"
    )
    print(f"with everything that playing needs {front * 1000:.1f} ms: ratio {front / pandas:.3f}")
    times = decide_milliseconds()
    slow = statistics.quantiles(times, n=100)[98]
    print(
        f"decide + present: median {statistics.median(times):.3f} ms of {len(times)} (bar {DECIDE_BAR_MS}), p99 {slow:.3f} ms"
    )


if __name__ == "__main__":
    main()
