"""Tables: the numbers of a figure as a DataFrame, one row a session."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

__all__ = ["bonnet_table", "reports_table"]


def reports_table(reports: Mapping[str, Any]) -> pd.DataFrame:
    """Return the clients' own reports: a row for each session, columns by client and measure."""
    return _table(
        (client["name"], row["label"], row["points"]) for client in reports["clients"] for row in client["measures"]
    )


def bonnet_table(bonnet: Mapping[str, Any]) -> pd.DataFrame:
    """Return the hidden course: a row for each session, columns by person (or bond) and variable."""
    return _table((row["name"], row["label"], row["points"]) for row in bonnet["series"])


def _table(series: Iterable[tuple[str, str, Iterable[tuple[int, float]]]]) -> pd.DataFrame:
    columns = {(name, label): dict(points) for name, label, points in series}
    frame = pd.DataFrame(columns)
    frame.index.name = "session"
    return frame.sort_index()
