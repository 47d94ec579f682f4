"""Omissions are judged as runs: what each session left undone costs little, the stretch may cost much."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from toolkit.model.library import Library
from toolkit.model.review import Reviewed, Stretch
from toolkit.review.arrays import Array
from toolkit.review.labelling import EPSILON, SURE
from toolkit.review.left_out import LeftOut
from toolkit.review.reasons import sources_of

__all__ = ["Gap", "stretches"]

LONG = 3
"""Sessions from which an omission is a stretch (W02; teaching assumption)."""


class Gap(NamedTuple):
    """A decision with what it cost under each draw."""

    decision: Reviewed
    gap: Array


class Kind(NamedTuple):
    """A kind of omission: its words, its rule, and which decisions belong to it."""

    text: str
    rule: str
    left: Callable[[Reviewed], bool]


def _untaught(one: Reviewed) -> bool:
    return one.slot == "education" and one.chosen == "education:none"


def _undebriefed(one: Reviewed) -> bool:
    return one.slot == "debrief" and one.chosen == "debrief:none"


def _low(one: Reviewed) -> bool:
    mine = next(alternative for alternative in one.alternatives if alternative.id == one.chosen)
    return one.slot == "programme" and (not mine.programme or "W11" in one.rules)


UNDEEPENED = "stretch.never-deepened", "W02"
KINDS = (
    Kind("stretch.never-taught", "W04", _untaught),
    Kind("stretch.groundwork", "W11", _low),
    Kind("stretch.undebriefed", "RL11", _undebriefed),
)


def stretches(gaps: Sequence[Gap], talks: Iterable[LeftOut], library: Library) -> tuple[Stretch, ...]:
    """Return the omissions that lasted.

    Of ``talks`` left out it is known what the whole stretch cost; of the others the losses are summed over the sessions
    in a row.
    """
    deepened = (found for one in talks for found in _told(UNDEEPENED, one.sessions, one.gap, library))
    return (*deepened, *(found for kind in KINDS for found in _of(kind, gaps, library)))


def _of(kind: Kind, gaps: Sequence[Gap], library: Library) -> Iterator[Stretch]:
    slots = {one.decision.slot for one in gaps if kind.left(one.decision)}
    rows = [one for one in gaps if one.decision.slot in slots]
    run: list[Gap] = []
    for one in rows:
        if kind.left(one.decision):
            run.append(one)
        else:
            yield from _stretch(kind, run, library)
            run = []
    yield from _stretch(kind, run, library)


def _stretch(kind: Kind, run: list[Gap], library: Library) -> Iterator[Stretch]:
    costly = [one for one in run if float(one.gap.mean()) > 0.0]
    if costly:
        total: Array = np.sum([one.gap for one in costly], axis=0)
        sessions = tuple(one.decision.session for one in run)
        yield from _told((kind.text, kind.rule), sessions, total, library)


def _told(kind: tuple[str, str], sessions: tuple[int, ...], gap: Array, library: Library) -> Iterator[Stretch]:
    text, rule = kind
    loss = float(np.mean(gap))
    error = float(np.std(gap, ddof=1) / np.sqrt(len(gap)))
    if len(sessions) >= LONG and loss > EPSILON and loss > SURE * error:
        yield Stretch(text, rule, sources_of((rule,), library), sessions, round(loss, 6), round(error, 6), "missed")
