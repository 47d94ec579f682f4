"""From figures to labels: what a decision was worth, said no more surely than the draws allow.

A rule that forbids always weighs more than a figure; nothing it forbids is called sound.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from toolkit.model.review import Label, Slot
from toolkit.review.arrays import Array
from toolkit.review.choosing import Choice
from toolkit.review.draws import Draws
from toolkit.review.valuing import Valued
from toolkit.simulation import COEFFICIENTS

__all__ = [
    "AS_GOOD",
    "EPSILON",
    "FIRM",
    "HOLDS",
    "LEAVING",
    "TOO_MUCH",
    "Judged",
    "holding",
    "judged",
    "near",
    "strongest",
]

EPSILON = 0.12
"""Goals (0-10, at the fixed end) below which a difference says nothing: found on planted blunders and sound courses, each case
left out in turn (``benchmarks.review_proof``)."""
AS_GOOD = 0.4
"""Share of epsilon up to which an alternative is as good as the best (teaching assumption)."""
SURE = 2.0
"""Standard errors a loss must lie above zero."""
NEAR = 3.0
"""Standard errors from the best within which an alternative is played under all draws."""
LEAVING = 0.1
"""Rise in the chance of drop-out that is flagged whatever the loss; not beside an ending, after which nobody can leave."""
HOLDS = 0.75
"""Share of coefficient draws in which a label must hold, or it is contested (teaching assumption)."""
FIRM = 2 / 3
"""Share of coefficient draws that has to bear out what the figures alone call a fault (teaching assumption)."""
DRIVERS = 8
"""Coefficients by which the loss is foretold when asking whether a label holds."""
TOO_MUCH: frozenset[str] = frozenset((
    "RL01", "RL02", "RL03", "RL09", "RL10", "RL12", "RL20", "W01", "W05", "W06", "W10", "W16", "G7", "H05",
))  # fmt: skip
"""Rules that say it was too soon, too high, too much or beside the point."""
RISE_UNHEARD = "RL11"
"""Beside a programme: a higher rung before the last one was debriefed."""


class Judged(NamedTuple):
    """What the figures say of one alternative beside the best that no rule forbids.

    ``loss`` is below 0 where something a rule forbids came out higher.
    """

    loss: float
    standard_error: float
    drop_out_rise: float
    label: Label
    best: int


def near(values: Sequence[Valued], choices: Sequence[Choice], chosen: str) -> tuple[int, ...]:
    """Return the alternatives within reach of the best allowed one, by position, and what was chosen."""
    best = _best(values, choices)
    kept = []
    for place, value in enumerate(values):
        gap = values[best].goals - value.goals
        if place == best or choices[place].id == chosen or float(gap.mean()) <= NEAR * _error(gap):
            kept.append(place)
    return tuple(kept)


def judged(
    values: Sequence[Valued], choices: Sequence[Choice], place: int, slot: Slot, epsilon: float = EPSILON
) -> Judged:
    """Return what alternative ``place`` was worth.

    Where a rule objects to everything that could be decided there was no way out, and nothing is called missed.

    Args:
        values: What each alternative led to.
        choices: The alternatives, with the rules that object to each.
        place: The one that is judged.
        slot: What was decided about.
        epsilon: Loss that says nothing.
    """
    best, choice = _best(values, choices), choices[place]
    gap = values[best].goals - values[place].goals
    loss, error = float(gap.mean()), _error(gap)
    rise = float(values[place].gone.mean() - values[best].gone.mean())
    worse = loss > epsilon and loss > SURE * error and not _defensible_anyhow(choice, choices[best], slot)
    rise = 0.0 if slot == "ending" else rise
    cornered = all(one.rules for one in choices)
    if choice.unsafe:
        label: Label = "unsafe"
    elif (choice.rules and not cornered) or worse or rise > LEAVING:
        label = "premature" if _too_much(choice, choices[best], slot) else "missed"
    else:
        as_good = loss <= AS_GOOD * epsilon or loss <= SURE * error
        label = "sound" if as_good and not choice.rules and not choice.advice else "defensible"
    return Judged(loss, error, rise, label, best)


def holding(gap: Array, draws: Draws, label: Label, epsilon: float = EPSILON) -> float:
    """Return the share (0-1) of coefficient draws in which a label given by a loss holds.

    The loss under each draw hangs on coins and on what lies hidden too; what hangs on the coefficients is foretold from
    those that matter most, and the label is read off that.
    """
    columns = [_standard(np.asarray(draws.coefficients[at])) for at, _ in _correlations(gap, draws)[:DRIVERS]]
    if not columns or float(gap.std()) == 0.0:
        return 1.0
    table = np.column_stack([np.ones(len(gap)), *columns])
    weights, *_ = np.linalg.lstsq(table, gap, rcond=None)
    foretold = table @ weights
    accepted = label in {"sound", "defensible"}
    return float(np.mean((foretold <= epsilon) == accepted))


def strongest(gap: Array, draws: Draws, count: int = 5) -> tuple[tuple[str, float], ...]:
    """Return the coefficients a loss hangs on most, with their correlation."""
    return tuple((COEFFICIENTS._fields[at], round(value, 3)) for at, value in _correlations(gap, draws)[:count])


def _correlations(gap: Array, draws: Draws) -> list[tuple[int, float]]:
    spread = float(gap.std())
    if spread == 0.0:
        return []
    centred = (gap - gap.mean()) / spread
    found = [
        (at, float(np.mean(_standard(np.asarray(value)) * centred))) for at, value in enumerate(draws.coefficients)
    ]
    return sorted(found, key=lambda pair: (-abs(pair[1]), pair[0]))


def _standard(value: Array) -> Array:
    spread = float(value.std())
    result: Array = (value - value.mean()) / spread if spread > 0.0 else 0.0 * value
    return result


def _best(values: Sequence[Valued], choices: Sequence[Choice]) -> int:
    allowed = [place for place, choice in enumerate(choices) if not choice.rules] or list(range(len(choices)))
    return max(allowed, key=lambda place: (float(values[place].goals.mean()), -place))


def _too_much(choice: Choice, best: Choice, slot: Slot) -> bool:
    further = choice.more > best.more
    if choice.rules:
        risen = slot == "programme" and RISE_UNHEARD in choice.rules
        return risen or bool(TOO_MUCH & set(choice.rules)) or (slot == "deepening" and further)
    return (slot in {"programme", "ending"} and further) or (slot == "deepening" and choice.more >= best.more)


def _defensible_anyhow(choice: Choice, best: Choice, slot: Slot) -> bool:
    """Whether no figure alone makes a fault of it: going on as agreed, or explaining a subject more than would have done."""
    if slot == "ending":
        return choice.act.end is None
    return slot == "education" and choice.more > 0.0 and _taught(best) < _taught(choice)


def _taught(choice: Choice) -> frozenset[str]:
    return frozenset(choice.act.educate.modules if choice.act.educate else ())


def _error(gap: Array) -> float:
    return float(gap.std(ddof=1) / np.sqrt(len(gap)))
