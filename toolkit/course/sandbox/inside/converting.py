"""Values to plain data, strictly: exact types only, so that no overridden method is ever asked anything.

A subclass of ``float``, an object with an obliging ``__eq__``, a tensor: all are ``unfit``. Sizes are bounded.
"""

from __future__ import annotations

import math
from base64 import b64decode
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

__all__ = ["told"]

LONGEST_TEXT = 10_000
MOST_NODES = 50_000
DEEPEST = 20
BIGGEST = 2**63
NUMPY = (*np.sctypeDict.values(),)
NUMBERS = frozenset(kind for kind in NUMPY if issubclass(kind, (np.integer, np.floating, np.bool_)))
MISSING = (type(pd.NA), type(pd.NaT))
INDEXES = (pd.Index, pd.RangeIndex, pd.MultiIndex, pd.CategoricalIndex)
UNNAMED = "template"
"""The part of a figure's layout that is plotly's own and fills pages."""


class Unfit(Exception):  # noqa: N818 - an answer, not a fault
    """The value cannot be told."""


class _Budget:
    """How much may still be told."""

    def __init__(self) -> None:
        self.left = MOST_NODES

    def spend(self, nodes: int = 1) -> None:
        self.left -= nodes
        if self.left < 0:
            raise Unfit("too-big")


def told(value: object) -> tuple[str, Any]:
    """Return the kind of ``value`` and its plain data; kind ``unfit`` with a reason when it cannot be told."""
    budget = _Budget()
    try:
        if type(value) is pd.Series:
            return "series", _series(value, budget)
        if type(value) is pd.DataFrame:
            return "frame", _frame(value, budget)
        if type(value) is go.Figure:
            return "figure", _figure(value, budget)
        return "plain", _plain(value, budget, 0)
    except Unfit as reason:
        return "unfit", reason.args[0]
    except Exception:  # noqa: BLE001 - a hostile value may raise anything, anywhere
        return "unfit", "not-a-value"


def _plain(value: Any, budget: _Budget, depth: int) -> Any:  # noqa: ANN401 - anything may come in
    budget.spend()
    kind = type(value)
    if depth > DEEPEST:
        raise Unfit("too-deep")
    if value is None or kind is bool:
        return value
    if kind is int:
        if not -BIGGEST <= value < BIGGEST:
            raise Unfit("too-big")
        return value
    if kind is float:
        return value if math.isfinite(value) else {"not-finite": "nan" if value != value else f"{value:+.0f}"}  # noqa: PLR0124
    if kind is str:
        if len(value) > LONGEST_TEXT:
            raise Unfit("too-big")
        return value
    if kind is list or kind is tuple:
        budget.spend(len(value))
        return [_plain(one, budget, depth + 1) for one in value]
    if kind is dict and "bdata" in value:
        return _plain(np.frombuffer(b64decode(value["bdata"]), dtype=value["dtype"]), budget, depth + 1)
    if kind is dict:
        return {_name(name): _plain(one, budget, depth + 1) for name, one in value.items()}
    return _known(value, kind, budget, depth)


def _known(value: Any, kind: type, budget: _Budget, depth: int) -> Any:  # noqa: ANN401
    """Tell what numpy and pandas make, by the paths those libraries give."""
    if kind in NUMBERS:
        return _plain(value.item(), budget, depth + 1)
    if kind in MISSING:
        return None
    if kind is pd.Timestamp:
        return value.isoformat()
    if kind is np.ndarray:
        budget.spend(value.size)
        return _plain(value.tolist(), budget, depth + 1)
    if kind is pd.Series:
        return _series(value, budget)
    if kind in INDEXES:
        budget.spend(len(value))
        return _plain(value.tolist(), budget, depth + 1)
    raise Unfit("not-a-value")


def _name(name: Any) -> str:  # noqa: ANN401
    """Tell a key: texts as they are, numbers in digits."""
    if type(name) in NUMBERS:
        name = name.item()
    if type(name) in {int, float, bool} or name is None:
        name = f"{name}"
    if type(name) is not str or len(name) > LONGEST_TEXT:
        raise Unfit("not-a-value")
    return name


def _series(series: Any, budget: _Budget) -> list[list[Any]]:  # noqa: ANN401
    budget.spend(2 * len(series))
    index, values = series.index.tolist(), series.astype(object).tolist()
    return [[_plain(one, budget, 1), _plain(two, budget, 1)] for one, two in zip(index, values, strict=True)]


def _frame(frame: Any, budget: _Budget) -> dict[str, Any]:  # noqa: ANN401
    """Tell a frame by rows, its index first when it has a name of its own."""
    if frame.index.name is not None or frame.index.nlevels > 1:
        frame = frame.reset_index()
    budget.spend(frame.shape[0] * frame.shape[1])
    rows = frame.astype(object).to_numpy().tolist()
    return {"columns": _plain(frame.columns.tolist(), budget, 1), "rows": _plain(rows, budget, 1)}


def _figure(figure: Any, budget: _Budget) -> dict[str, Any]:  # noqa: ANN401
    whole = figure.to_plotly_json()
    layout = {name: part for name, part in whole["layout"].items() if name != UNNAMED}
    return {"data": _plain(whole["data"], budget, 1), "layout": _plain(layout, budget, 1)}
