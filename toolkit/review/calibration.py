"""Confidence given with core hypotheses and deepening talks, held against what was right in the case.

The one part of the process that looks at the case itself, so it belongs after the ending. The score is that of Brier
(1950, Monthly Weather Review 78:1-3) for one yes-or-no forecast.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Literal

from toolkit.model.case import Core
from toolkit.model.review import Calibration
from toolkit.model.shown import Deepened
from toolkit.session import State

__all__ = ["calibration", "mean_brier"]

SURELY = 100
"""Confidence of somebody who has no doubt at all."""


def calibration(state: State) -> tuple[Calibration, ...]:
    """Return how sure was what turned out right or not, by session.

    A core hypothesis counts once for as long as it stood in the formulation, with the confidence of its last version;
    each deepening talk counts by itself. A talk is right when focus and hypothesis fit the case and it was received as
    fitting: one that came too early was not right then.
    """
    core = state.case.core
    fitting = {one.id for one in core.hypotheses if one.fits}
    rows = []
    for name, versions in groupby(state.shown.formulations, key=lambda row: row[1].hypothesis):
        session, last = tuple(versions)[-1]
        if name is not None:
            rows.append(_row(session, "hypothesis", last.confidence, right=name in fitting))
    rows += [
        _row(talk.session, "deepening", talk.decision.confidence, right=_was_right(core, talk))
        for talk in state.shown.deepened
    ]
    return tuple(sorted(rows, key=lambda row: row.session))


def mean_brier(rows: Iterable[Calibration]) -> float | None:
    """Return the mean Brier score (0-1) of ``rows``, of one attempt or of several; None when there are none."""
    scores = [row.brier for row in rows]
    return sum(scores) / len(scores) if scores else None


def _was_right(core: Core, talk: Deepened) -> bool:
    supposed = next(one for one in core.hypotheses if one.id == talk.decision.hypothesis)
    return supposed.fits and talk.decision.focus == core.focus and talk.answer == "fits"


def _row(session: int, about: Literal["hypothesis", "deepening"], confidence: int, *, right: bool) -> Calibration:
    return Calibration(session, about, confidence, right, (confidence / SURELY - right) ** 2)
