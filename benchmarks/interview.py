"""How well and how quickly typed questions are understood: ``python -m benchmarks.interview``.

Prints each figure with its bar, on the questions of ``tests/interview/held_out.yaml``, which nothing was learned from, and
on those of ``blind.yaml``, by somebody who had not seen the bank; there, what stands in the bank by chance is left out too.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from random import Random

from tests.interview.typed import Figures, Typed, measure, typed, unseen
from toolkit.interview import encoder as room
from toolkit.interview import read_question, strength

LOAD_BAR = 2.0
ANSWER_BAR_MS = 50.0
ROUNDS = 3
BARS = "bars 0.85, 0.97, 0.90, 0.03"


def load_seconds() -> float:
    """Median seconds from a fresh interpreter's first import to the first question understood."""
    code = (
        "import time; a = time.perf_counter(); from toolkit.interview import read_question;"
        "read_question('Slaap je goed?', 'nl'); print(time.perf_counter() - a)"
    )
    times = [
        float(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout)
        for _ in range(ROUNDS)
    ]
    return statistics.median(times)


def answer_milliseconds() -> list[float]:
    """Milliseconds of reading each held-out question, once warm."""
    rows = typed("held_out")
    read_question(rows[0].text, rows[0].language)
    times = []
    for row in rows:
        start = time.perf_counter()
        read_question(row.text, row.language)
        times.append((time.perf_counter() - start) * 1000.0)
    return times


def mistyped(row: Typed, chance: Random) -> Typed:
    """Swap two neighbouring letters, or drop or double one, in one word of at least five."""
    words = row.text.split()
    long = [place for place, word in enumerate(words) if len(word) > 4]
    if not long:
        return row
    place = chance.choice(long)
    word, at = words[place], chance.randrange(1, len(words[place]) - 2)
    words[place] = chance.choice(
        (
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
        )
    )
    return row._replace(text=" ".join(words))


def tell(name: str, figures: Figures) -> None:
    """Print a line of figures."""
    print(
        f"{name:28} top-1 {figures.first:.3f}  top-3 {figures.among_three:.3f}  "
        f"off-topic heard {figures.aside_heard:.3f}  false alarms {figures.false_alarms:.3f}"
    )


def main() -> None:
    """Measure and print."""
    print(f"understanding: {strength()}; {BARS}")
    rows = typed("held_out")
    tell(f"held out ({len(rows)})", measure(rows))
    for language in ("nl", "en"):
        tell(f"held out, {language}", measure([row for row in rows if row.language == language]))
    chance = Random(1)
    tell("held out, a typing error each", measure([mistyped(row, chance) for row in rows]))
    tell("development", measure(typed("development")))
    blind = typed("blind")
    new = unseen(blind)
    tell(f"blind ({len(blind)})", measure(blind))
    tell(f"blind, not in bank ({len(new)})", measure(new))
    for language in ("nl", "en"):
        tell(f"blind, not in bank, {language}", measure([row for row in new if row.language == language]))
    print(f"load and first answer: {load_seconds():.2f} s (bar {LOAD_BAR})")
    times = answer_milliseconds()
    slow = statistics.quantiles(times, n=100)[98]
    print(f"an answer: median {statistics.median(times):.1f} ms (bar {ANSWER_BAR_MS}), p99 {slow:.1f} ms")
    encode = room.encoder
    room.encoder = lambda: None  # type: ignore[assignment]
    tell("without the encoder", measure(rows))
    room.encoder = encode


if __name__ == "__main__":
    main()
