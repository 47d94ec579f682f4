"""What walls cost: ``python -m benchmarks.sandbox``.

The same code submission in the warm sandbox and in the same warmed parent that only forks, in turn; medians of 30.
"""

from __future__ import annotations

import json
import os
import statistics
import time
from pathlib import Path

import toolkit
from toolkit.course.cohort import FILE, checks, cohort
from toolkit.course.sandbox import Limits
from toolkit.course.sandbox.bubble import bubble, python
from toolkit.course.sandbox.warmed import Warmed

ROUNDS = 30
BAR_MS = 80.0
"""Milliseconds that walls may add to a submission."""
CELLS = [
    "import pandas as pd\nimport plotly.express as px\nt = pd.read_csv('cohort.csv')\nt.head()",
    "missing_willingness = t['willingness'].isna().sum()",
    "willingness_per_session = t.groupby('session')['willingness'].mean()\nprint(willingness_per_session)",
    "k = t.dropna(subset=['homework'])\nhomework_share = (k['homework'] == 'done').groupby(k['ending']).mean()",
    "c = t.dropna(subset=['closeness']).groupby('attempt')['closeness']\nlargest_drop = (c.last() - c.first()).idxmin()",
    "p = t.groupby('homework')['pressure'].mean()\npressure_difference = p['avoided'] - p['done']",
    "m = willingness_per_session.reset_index()\nfigure = px.line(m, x='session', y='willingness')\nfigure.show()",
    "t['no such column']",
]
"""An analysis as a trainee writes it, with a cell that fails."""


def main() -> None:
    """Measure and print."""
    table, limits = cohort(1), Limits()
    asked = [check.ask for check in checks(table)]
    request = json.dumps({"cells": CELLS, "ask": asked, "files": {FILE: table}, "limits": limits._asdict()}).encode()
    root = Path(toolkit.__file__).parents[1]
    begun = time.perf_counter()
    walled = Warmed(bubble)
    print(f"warming up, once a worker: {time.perf_counter() - begun:.2f} s")
    forking = Warmed(lambda control: python(root, f"serving.serve({control}, sealed=False)"))
    times: dict[str, list[float]] = {"walled": [], "only forked": []}
    sides = {"walled": walled, "only forked": forking}
    for turn in range(ROUNDS + 3):
        for name in list(sides)[:: 1 if turn % 2 else -1]:
            start = time.perf_counter()
            ended = sides[name].run(request, limits.reply, limits.seconds)
            if turn >= 3:
                times[name].append((time.perf_counter() - start) * 1000.0)
            if ended.code or b"KeyError" not in ended.reply:
                raise SystemExit(f"{name}: not the submission that was meant: {ended}")
    for name, measured in times.items():
        print(
            f"{name}: median {statistics.median(measured):.1f} ms ({min(measured):.1f} - {max(measured):.1f}), n = {ROUNDS}"
        )
    added = statistics.median(a - b for a, b in zip(*times.values(), strict=True))
    print(f"walls add, paired: median {added:.1f} ms (bar {BAR_MS:.0f}), on {os.cpu_count()} cores")
    walled.close()
    forking.close()


if __name__ == "__main__":
    main()
