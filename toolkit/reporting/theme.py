"""How figures look: few lines, labels at the lines instead of a legend, decimals as people write them.

The colours are those of the panel, at least 4.5 : 1 on its paper in either theme; a line never differs by colour
alone, because its label stands at its end.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any, NamedTuple

from toolkit.model.text import Language

__all__ = ["DARK", "LIGHT", "Palette", "axis", "layout", "spread"]

FONT = "system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif"
SEPARATORS: dict[Language, str] = {"nl": ",.", "en": ".,"}
"""Decimal mark and thousands mark, as plotly wants them."""


class Palette(NamedTuple):
    """Colours of one theme: text, lines in the background, and lines that speak."""

    ink: str
    soft: str
    grid: str
    speaking: tuple[str, ...]


LIGHT = Palette("#22303c", "#5b6875", "#e3dfd6", ("#0f766e", "#1d4e89", "#8a4b08", "#6b3f86"))
DARK = Palette("#e8ebee", "#b3bdc6", "#3c434a", ("#5ecabd", "#9cc4f2", "#f0b266", "#d3b0ea"))


def layout(palette: Palette, language: Language, *, height: int) -> dict[str, Any]:
    """Return the layout all figures share."""
    return {
        "height": height,
        "autosize": True,
        "showlegend": False,
        "separators": SEPARATORS[language],
        "font": {"family": FONT, "size": 13, "color": palette.ink},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "margin": {"l": 36, "r": 12, "t": 44, "b": 40},
        "hovermode": "closest",
        "dragmode": False,
    }


def axis(palette: Palette, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - plotly's own settings
    """Return an axis with thin lines and no zoom."""
    return {
        "gridcolor": palette.grid, "linecolor": palette.grid, "zeroline": False, "fixedrange": True,
        "tickfont": {"color": palette.soft, "size": 12}, **more,
    }  # fmt: skip


def spread(heights: list[float], gap: float) -> list[float]:
    """Return heights for labels, in the same order, moved apart until each has ``gap`` to the next."""
    order = sorted(range(len(heights)), key=lambda index: heights[index])
    placed = list(heights)
    for below, above in pairwise(order):
        placed[above] = max(placed[above], placed[below] + gap)
    for above, below in pairwise(reversed(order)):
        overflow = placed[above] - (10 + gap / 2)
        if overflow > 0:
            placed[above] -= overflow
        placed[below] = min(placed[below], placed[above] - gap)
    return placed
