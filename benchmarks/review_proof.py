"""Is the review right? ``python -m benchmarks.review_proof [SEEDS]``.

Planted blunders and omissions of a whole course found (recall), the reference's own decisions called sound or defensible, epsilon found with each case
left out in turn, and what it costs to choose at random inside the accepted set. The tests run a part of it.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

from benchmarks.review_planting import BLUNDERS, Blunder, plant
from toolkit.casefiles import load_case
from toolkit.model.review import Reviewed
from toolkit.players import PLAYERS, play
from toolkit.players.naive import at_random
from toolkit.review import review
from toolkit.review.acts import sessions_of
from toolkit.review.labelling import EPSILON
from toolkit.review.reviewing import reviewed_session

__all__ = [
    "OMISSIONS",
    "Found",
    "at_random_inside",
    "cases",
    "left_out",
    "omitted",
    "own",
    "planted",
    "recall",
    "soundness",
]

GRID = tuple(round(0.05 + 0.005 * step, 3) for step in range(31))
WANTED_RECALL, WANTED_SOUND = 0.95, 0.97
SURE = 2.0
WITHOUT_HOMEWORK = "hanne-and-koen"
"""C12: danger is told at once, so no course of treatment begins that a blunder could be planted in."""


OMISSIONS = {
    "never-deepen": "stretch.never-deepened",
    "exercises-only": "stretch.never-taught",
    "education-only": "stretch.groundwork",
    "no-debrief": "stretch.undebriefed",
}
"""Players who leave one thing out all along, and the stretch that ought to say so."""


class Found(NamedTuple):
    """A decision as the review sees it, as far as epsilon does not decide it."""

    case: str
    kind: str
    session: int
    loss: float
    standard_error: float
    flagged: bool
    """A rule objects, or drop-out becomes likelier: no epsilon changes that."""

    def faulted(self, epsilon: float) -> bool:
        """Whether it is called missed, premature or unsafe."""
        return self.flagged or (self.loss > epsilon and self.loss > SURE * self.standard_error)


def cases() -> tuple[str, ...]:
    """Return every case by its folder."""
    return tuple(sorted(path.parent.name for path in Path("cases").glob("*/case.yaml")))


def planted(slug: str, blunder: Blunder, first: int, seed: int) -> Found | None:
    """Plant ``blunder`` in the first of its sessions from place ``first`` on that lets it be made, and review it."""
    count = len(blunder.sessions)
    for turn in range(count):
        session = blunder.sessions[(first + turn) % count]
        course, decisions, made = plant(slug, blunder, session, seed)
        if made and len(sessions_of(course, decisions)) >= session:
            rows = reviewed_session(course, decisions, session)
            return next((_found(slug, blunder.name, row) for row in rows if row.slot == blunder.slot), None)
    return None


def omitted(slug: str, player: str, seed: int) -> bool | None:
    """Whether what ``player`` left out all along is told as a stretch; None where the reference does without it too."""
    case = load_case(slug)
    if player == "never-deepen":
        reference, _ = play(case, PLAYERS["reference"], at_random, seed=seed)
        if not reference.state.shown.deepened:
            return None
    course, decisions = play(case, PLAYERS[player], at_random, seed=seed)
    told = review(course, decisions)
    wanted = OMISSIONS[player]
    return any(one.text == wanted for one in told.stretches)


def own(slug: str, seed: int) -> tuple[Found, ...]:
    """Review every decision of the reference's own course."""
    course, decisions = play(load_case(slug), PLAYERS["reference"], at_random, seed=seed)
    return tuple(_found(slug, row.slot, row) for row in review(course, decisions).decisions)


def recall(rows: Iterable[Found], epsilon: float = EPSILON) -> float:
    """Return the share of planted blunders found."""
    found = [row.faulted(epsilon) for row in rows]
    return sum(found) / max(len(found), 1)


def soundness(rows: Iterable[Found], epsilon: float = EPSILON) -> float:
    """Return the share of own decisions called sound or defensible."""
    return 1.0 - recall(rows, epsilon)


def left_out(blunders: list[Found], owned: list[Found]) -> Iterator[tuple[str, float, float, float]]:
    """Yield (case, epsilon found on the others, recall and soundness on the case), each case left out in turn."""
    for case in sorted({row.case for row in owned}):
        epsilon = _best([row for row in blunders if row.case != case], [row for row in owned if row.case != case])
        here = [row for row in blunders if row.case == case]
        own_here = [row for row in owned if row.case == case]
        yield case, epsilon, recall(here, epsilon) if here else 1.0, soundness(own_here, epsilon)


def at_random_inside(slug: str, seed: int) -> float:
    """Return what a decision costs on average when each is drawn from the accepted set of the reference's course."""
    course, decisions = play(load_case(slug), PLAYERS["reference"], at_random, seed=seed)
    dice = random.Random(f"{slug}/{seed}")
    losses = []
    for row in review(course, decisions).decisions:
        accepted = [one for one in row.alternatives if one.accepted]
        if accepted:
            losses.append(dice.choice(accepted).loss)
    return sum(losses) / len(losses)


def _found(case: str, kind: str, row: Reviewed) -> Found:
    mine = next(one for one in row.alternatives if one.id == row.chosen)
    flagged = bool(mine.rules) or row.reason == "reason.leaving"
    return Found(case, kind, row.session, row.loss, row.standard_error, flagged)


def _best(blunders: list[Found], owned: list[Found]) -> float:
    """The epsilon that keeps most of what both bars ask; the middle one of equals."""

    def spare(epsilon: float) -> float:
        return min(recall(blunders, epsilon) - WANTED_RECALL, soundness(owned, epsilon) - WANTED_SOUND)

    most = max(spare(epsilon) for epsilon in GRID)
    good = [epsilon for epsilon in GRID if spare(epsilon) >= most - 1e-9]
    return good[len(good) // 2]


def _plant(job: tuple[str, int, int, int]) -> Found | None:
    slug, kind, first, seed = job
    return planted(slug, BLUNDERS[kind], first, seed)


def main(seeds: int) -> None:
    """Print the tables."""
    names = cases()
    jobs = [(slug, kind, at + kind, 3 + at % 2) for at, slug in enumerate(names) for kind in range(len(BLUNDERS))]
    with ProcessPoolExecutor() as pool:
        blunders = [row for row in pool.map(_plant, [job for job in jobs if job[0] != WITHOUT_HOMEWORK]) if row]
        left = [(slug, player, 3) for slug in names if slug != WITHOUT_HOMEWORK for player in OMISSIONS]
        runs = list(zip(left, pool.map(omitted, *zip(*left, strict=True)), strict=True))
        pairs = [(slug, seed) for slug in names for seed in range(3, 3 + seeds)]
        owned = [row for rows in pool.map(own, *zip(*pairs, strict=True)) for row in rows]
        inside = list(pool.map(at_random_inside, *zip(*pairs[::2], strict=True)))
    print(f"planted: {len(blunders)}, recall {recall(blunders):.3f} (bar {WANTED_RECALL})")
    for kind, count in Counter(row.kind for row in blunders).items():
        print(f"  {kind:24} {recall(row for row in blunders if row.kind == kind):.2f} of {count}")
    for player, text in OMISSIONS.items():
        told = {slug: found for (slug, who, _), found in runs if who == player and found is not None}
        silent = ", ".join(slug for slug, found in told.items() if not found)
        print(
            f"  {text:24} {sum(told.values()) / len(told):.2f} of {len(told)} courses{'; not in ' + silent if silent else ''}"
        )
    print(f"own decisions: {len(owned)}, sound or defensible {soundness(owned):.3f} (bar {WANTED_SOUND})")
    print(f"at random inside the accepted set: {max(inside):.3f} a decision at most (bar {EPSILON})")
    print("epsilon   recall  sound")
    for epsilon in GRID[::2]:
        print(f"{epsilon:7.3f} {recall(blunders, epsilon):8.3f} {soundness(owned, epsilon):6.3f}")
    rows = list(left_out(blunders, owned))
    print(f"left out in turn: recall {_mean(rows, 2):.3f}, sound {_mean(rows, 3):.3f}")
    for case, epsilon, found, sound in rows:
        print(f"  {case:24} {epsilon:.3f} {found:.2f} {sound:.3f}")
    print("own decisions above epsilon or against a rule:")
    for row in owned:
        if row.faulted(EPSILON):
            print(
                f"  {row.case} session {row.session} {row.kind} {row.loss:.3f} ({row.standard_error:.3f}) {row.flagged}"
            )


def _mean(rows: list[tuple[str, float, float, float]], place: int) -> float:
    return sum(float(row[place]) for row in rows) / len(rows)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2)
