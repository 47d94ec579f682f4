"""Figures: what clients say of themselves over the sessions, and, after the end, what moved under the bonnet."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from plotly import graph_objects

from toolkit.model.text import Language
from toolkit.reporting.theme import DARK, LIGHT, Palette, axis, layout, spread
from toolkit.words import say

__all__ = ["as_bundle", "bonnet_figure", "reports_figure"]

SPEAKING = ("tension", "closeness", "pressure")
"""Measures whose lines are drawn strongly; the others stand behind them."""
MOST_MOVED = 4
"""Lines drawn strongly in a bonnet panel: those that moved most."""
HEIGHT = 320
HEAD = 0.28
"""Share of a stacked panel kept free for the name of the next one and the axis."""
FEW = 9
"""Sessions that can all be named on an axis."""
MOST_LABELS = 8
"""Lines of one panel that can all carry their name; where there are more, only the strong ones do."""
LABEL_GAP = 0.75
GUTTER = 0.31
"""Share of a panel kept free for the labels of its lines."""


class Line(NamedTuple):
    """One line: its label, its points, and its place among the strong lines (None: behind them)."""

    label: str
    points: tuple[tuple[float, float], ...]
    strength: int | None


def reports_figure(reports: Mapping[str, Any], language: Language, *, dark: bool = False) -> graph_objects.Figure:
    """Draw what the clients say of themselves, a panel for each client."""
    panels = [
        (
            client["name"],
            [
                Line(row["label"], _pairs(row["points"]), SPEAKING.index(row["id"]) if row["id"] in SPEAKING else None)
                for row in client["measures"]
            ],
        )
        for client in reports["clients"]
    ]
    return _panels(panels, language, DARK if dark else LIGHT)


def bonnet_figure(bonnet: Mapping[str, Any], language: Language, *, dark: bool = False) -> graph_objects.Figure:
    """Draw the hidden course, a panel for each client and one for what lies between them."""
    names = list(dict.fromkeys(row["name"] for row in bonnet["series"]))
    panels = [(name, _strongest([row for row in bonnet["series"] if row["name"] == name])) for name in names]
    return _panels(panels, language, DARK if dark else LIGHT, stacked=True)


def as_bundle(figure: graph_objects.Figure, text: str) -> dict[str, Any]:
    """Return the figure as a MIME bundle: drawn by JupyterLab itself, a few kilobytes, no widget."""
    drawn = json.loads(figure.to_json())
    drawn["config"] = {"displayModeBar": False, "responsive": True}
    return {"application/vnd.plotly.v1+json": drawn, "text/plain": text}


def _strongest(rows: Sequence[Mapping[str, Any]]) -> list[Line]:
    moved = sorted(rows, key=lambda row: -_range(row["points"]))[:MOST_MOVED]
    strong = {row["id"]: place for place, row in enumerate(moved)}
    return [Line(row["label"], _pairs(row["points"]), strong.get(row["id"])) for row in rows]


def _pairs(points: Iterable[Sequence[float]]) -> tuple[tuple[float, float], ...]:
    return tuple((session, value) for session, value in points)


def _range(points: Iterable[Sequence[float]]) -> float:
    values = [value for _, value in points]
    return max(values) - min(values)


def _panels(
    panels: Sequence[tuple[str, Sequence[Line]]], language: Language, palette: Palette, *, stacked: bool = False
) -> graph_objects.Figure:
    """Draw the panels side by side, or one under the other where names of lines are long."""
    rows, columns = (len(panels), 1) if stacked else (1, len(panels))
    figure = graph_objects.Figure(layout=layout(palette, language, height=rows * HEIGHT))
    last = max((point[0] for _, lines in panels for line in lines for point in line.points), default=1)
    for number, (name, lines) in enumerate(panels):
        row, column = divmod(number, columns)
        suffix = str(number + 1) if number else ""
        left, top = column / columns, 1 - row / rows
        figure.update_layout({
            f"xaxis{suffix}": axis(
                palette, domain=[left, left + (1 - GUTTER) / columns], range=[0.9, max(last, 2) + 0.1], dtick=1 if last <= FEW else 2,
                anchor=f"y{suffix}", showgrid=False, title={"text": say("session-short", language), "font": {"size": 12, "color": palette.soft}},
            ),
            f"yaxis{suffix}": axis(palette, domain=[top - (1 - (HEAD if stacked else 0)) / rows, top], range=[-0.2, 10.2], dtick=2, anchor=f"x{suffix}"),
        })  # fmt: skip
        figure.add_annotation(
            text=f"<b>{_plain(name)}</b>", x=left, xref="paper", y=top, yref="paper", yanchor="bottom", yshift=8,
            showarrow=False, xanchor="left",
        )  # fmt: skip
        _draw(figure, lines, suffix, palette)
    return figure


def _draw(figure: graph_objects.Figure, lines: Sequence[Line], suffix: str, palette: Palette) -> None:
    """Draw the quiet lines first, and at its end each line's own name."""
    named = [line for line in lines if line.strength is not None or len(lines) <= MOST_LABELS]
    heights = dict(zip(named, spread([line.points[-1][1] for line in named], LABEL_GAP), strict=True))
    for line in sorted(lines, key=lambda line: line.strength is not None):
        strong = line.strength is not None
        colour = palette.speaking[line.strength % len(palette.speaking)] if line.strength is not None else palette.soft
        figure.add_scatter(
            x=[point[0] for point in line.points], y=[point[1] for point in line.points], xaxis=f"x{suffix}", yaxis=f"y{suffix}",
            mode="lines+markers", name=_plain(line.label), line={"color": colour, "width": 2.5 if strong else 1},
            marker={"size": 6 if strong else 4, "color": colour}, opacity=1 if strong else 0.75,
            hovertemplate="%{fullData.name}: %{y:.1f}<extra></extra>",
        )  # fmt: skip
        if line not in heights:
            continue
        figure.add_annotation(
            text=_plain(line.label), x=1, xref=f"x{suffix} domain", y=heights[line], yref=f"y{suffix}", xanchor="left", showarrow=False,
            xshift=4, font={"color": colour if strong else palette.soft, "size": 12 if strong else 11},
        )  # fmt: skip


def _plain(text: str) -> str:
    """Return text that plotly cannot take for markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;")
