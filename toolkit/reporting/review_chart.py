"""Expected courses as a figure: for a notebook by plotly, for a page as a piece of SVG that needs nothing else.

Both draw one ``figure`` of ``toolkit.reporting.reviewed``; no number is looked up here. plotly loads when it is asked to
draw, so that a page costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from toolkit.model.text import Language
from toolkit.reporting.svg import Line, line_chart
from toolkit.reporting.theme import DARK, LIGHT, Palette, axis, layout, spread

if TYPE_CHECKING:
    from plotly import graph_objects

__all__ = ["course_figure", "course_svg"]

HEIGHT = 340
GUTTER = 0.27
"""Share of the width kept free for the names of the courses."""
LABEL_GAP = 0.8
FEW = 12
"""Sessions that can all be named on an axis."""
HUE = {"chosen": 2, "you": 2, "best": 0, "colleague": 1}
"""Place of each course among the colours that speak: the same course, the same colour, in every figure."""
DASH = {"chosen": "dash", "you": "dash", "best": "solid", "colleague": "dot"}
BAND = 0.16


def course_svg(name: str, figure: Mapping[str, Any]) -> str:
    """Return expected courses as an ``<svg>`` element.

    Args:
        name: Id of the chart, distinct within its page.
        figure: What it shows, from ``tell``.
    """
    lines = [
        Line(
            row["label"],
            tuple((session, mean) for session, _, mean, _ in row["points"]),
            band=tuple((session, low, high) for session, low, _, high in row["points"]),
        )
        for row in figure["courses"]
    ]
    description = f"{figure['goals']}. {figure['text']} {figure['band']}"
    return line_chart(name, figure["title"], description, lines, along=figure["session"])


def course_figure(figure: Mapping[str, Any], language: Language, *, dark: bool = False) -> graph_objects.Figure:
    """Draw expected courses for a notebook.

    Args:
        figure: What it shows, from ``tell``.
        language: ``nl`` or ``en``, for the decimals.
        dark: Whether the paper is dark.
    """
    from plotly import graph_objects

    palette = DARK if dark else LIGHT
    drawn = graph_objects.Figure(layout=layout(palette, language, height=HEIGHT))
    rows: Sequence[Mapping[str, Any]] = figure["courses"]
    sessions = [point[0] for row in rows for point in row["points"]] or [1, 2]
    drawn.update_layout(
        xaxis=axis(
            palette, domain=[0, 1 - GUTTER], range=[min(sessions) - 0.1, max(sessions) + 0.1], showgrid=False,
            dtick=1 if max(sessions) - min(sessions) < FEW else 2, title={"text": figure["session"], "font": {"size": 12}},
        ),
        yaxis=axis(palette, range=[-0.2, 10.2], dtick=2, title={"text": figure["goals"], "font": {"size": 12}}),
        margin={"l": 48, "r": 12, "t": 12, "b": 44},
    )  # fmt: skip
    for row in rows:
        _band(drawn, row, palette)
    heights = spread([row["points"][-1][2] for row in rows], LABEL_GAP)
    for row, height in zip(rows, heights, strict=True):
        _line(drawn, row, height, palette)
    return drawn


def _colour(row: Mapping[str, Any], palette: Palette) -> str:
    return palette.speaking[HUE[row["id"]]]


def _band(figure: graph_objects.Figure, row: Mapping[str, Any], palette: Palette) -> None:
    points = row["points"]
    figure.add_scatter(
        x=[point[0] for point in points] + [point[0] for point in reversed(points)],
        y=[point[3] for point in points] + [point[1] for point in reversed(points)],
        fill="toself", fillcolor=_colour(row, palette), opacity=BAND, line={"width": 0}, hoverinfo="skip", mode="lines",
        name="",
    )  # fmt: skip


def _line(figure: graph_objects.Figure, row: Mapping[str, Any], height: float, palette: Palette) -> None:
    colour = _colour(row, palette)
    figure.add_scatter(
        x=[point[0] for point in row["points"]], y=[point[2] for point in row["points"]], mode="lines+markers",
        name=row["label"], line={"color": colour, "width": 2.5, "dash": DASH[row["id"]]}, marker={"size": 6, "color": colour},
        customdata=[[point[1], point[3]] for point in row["points"]],
        hovertemplate="%{fullData.name}: %{y:.1f} (%{customdata[0]:.1f}–%{customdata[1]:.1f})<extra></extra>",
    )  # fmt: skip
    figure.add_annotation(
        text=row["label"], x=1, xref="x domain", y=height, yref="y", xanchor="left", showarrow=False, xshift=6,
        font={"color": colour, "size": 12},
    )  # fmt: skip
