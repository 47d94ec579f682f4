"""A whole group at once: what each earned on each criterion, where their courses went, and what was not safe.

Frames first, figures from frames, and the same numbers as a table beside every figure. Everything comes in as plain
rows in words; no hidden number is looked up here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import wrap
from typing import Literal, NamedTuple

import pandas as pd
from plotly import graph_objects

from toolkit.model.text import Language
from toolkit.reporting.theme import DARK, LIGHT, Palette, axis, layout, spread
from toolkit.words import say

__all__ = [
    "WAYS", "Earned", "Unsafe", "Way", "Went", "course_figure", "course_frame", "scores_figure", "scores_frame",
    "unsafe_frame",
]  # fmt: skip

Way = Literal["stay", "deepen", "refer", "stop", "over"]
WAYS: tuple[Way, ...] = ("stay", "deepen", "refer", "stop", "over")
"""What a session can have come to; where it came to more than one, the later in this order."""
ROW, LINE, BESIDE, TILTED, BELOW, BARS = 24, 16, 16, 130, 8, 340
"""Heights: of a trainee, of a line of a name above a column and what stands beside such lines, of names that are tilted,
of what stands below, of the figure of sessions (pixels)."""
FEW = 12
NAME = 18
"""Letters on a line above a column."""
"""Criteria whose names fit level above the columns."""
SCALES = {"light": ("#f8f5ee", "#7fc4bb"), "dark": ("#2a2e32", "#1f6b63")}
"""From nothing to all points; the number on it is at least 4.5 : 1 everywhere."""
PATTERNS: dict[Way, tuple[str, str]] = {
    "stay": ("", "□"), "deepen": ("/", "▨"), "refer": ("x", "▩"), "stop": ("-", "▤"), "over": (".", "░"),
}  # fmt: skip
"""Pattern of a bar, and the sign that looks like it beside its name."""
LEAST_APART = 1.1
"""Gap between the names beside the last bar, on the scale of 0 to 10 of ``spread``."""
GUTTER = 0.2


class Earned(NamedTuple):
    """What somebody earned on one criterion: its name, the points and the maximum; no points where nothing was found."""

    trainee: str
    criterion: str
    points: float | None
    maximum: float


class Went(NamedTuple):
    """What one session of somebody's course came to."""

    trainee: str
    session: int
    way: Way


class Unsafe(NamedTuple):
    """Something that was not safe: how grave (3 keeps the work below a pass), who, when, what, by which rule."""

    weight: int
    trainee: str
    where: str
    sessions: tuple[int, ...]
    what: str
    rule: str


def scores_frame(rows: Iterable[Earned]) -> pd.DataFrame:
    """Return shares 0-1, a row for each trainee (who earned least first) and a column for each criterion."""
    known = list(rows)
    frame = pd.DataFrame(
        [(one.trainee, one.criterion, None if one.points is None else one.points / one.maximum) for one in known],
        columns=["trainee", "criterion", "share"],
    )
    wide = frame.astype({"share": "float64"}).pivot_table(
        index="trainee", columns="criterion", values="share", aggfunc="first", dropna=False
    )
    wide = wide[list(dict.fromkeys(one.criterion for one in known))]
    worth = {one.criterion: one.maximum for one in known}
    total = sum((wide[name].fillna(0.0) * worth[name] for name in wide.columns), start=pd.Series(0.0, index=wide.index))
    return wide.loc[total.sort_values(kind="stable").index]


def course_frame(rows: Iterable[Went]) -> pd.DataFrame:
    """Return how many courses went where, a row for each session and a column for each way."""
    frame = pd.DataFrame(list(rows), columns=list(Went._fields))
    if frame.empty:
        return pd.DataFrame(columns=list(WAYS), dtype="int64")
    counts = pd.crosstab(frame["session"], frame["way"])
    return counts.reindex(columns=list(WAYS), fill_value=0).astype("int64").sort_index()


def unsafe_frame(rows: Iterable[Unsafe]) -> pd.DataFrame:
    """Return what was not safe, the gravest first."""
    frame = pd.DataFrame(list(rows), columns=list(Unsafe._fields))
    return frame.sort_values(["weight", "trainee"], ascending=[False, True], kind="stable").reset_index(drop=True)


def scores_figure(frame: pd.DataFrame, language: Language, *, dark: bool = False) -> graph_objects.Figure:
    """Draw criteria by trainees: the number stands in every square, so that colour is never needed to read it."""
    palette, scale = (DARK, SCALES["dark"]) if dark else (LIGHT, SCALES["light"])
    numbers = [[None if pd.isna(one) else round(100 * one) for one in row] for row in frame.to_numpy()]
    names = [_folded(str(one)) for one in frame.columns]
    level = len(names) <= FEW // 2
    above = LINE * max((name.count("<br>") + 1 for name in names), default=0) + BESIDE if level else TILTED
    figure = graph_objects.Figure(layout=layout(palette, language, height=above + ROW * len(frame) + BELOW))
    figure.add_heatmap(
        z=numbers, x=names, y=list(frame.index), zmin=0, zmax=100, showscale=False, xgap=2, ygap=2,
        colorscale=[[0, scale[0]], [1, scale[1]]], hoverongaps=False,
        text=[["–" if one is None else str(one) for one in row] for row in numbers], texttemplate="%{text}", textfont={"color": palette.ink},
        hovertemplate="%{y}<br>%{x}: %{z} %<extra></extra>",
    )  # fmt: skip
    figure.update_layout(
        xaxis=axis(palette, side="top", showgrid=False, type="category", tickangle=0 if level else -35),
        yaxis=axis(palette, showgrid=False, type="category", autorange="reversed", dtick=1, automargin=True),
        margin={"l": 84, "r": 12, "t": above, "b": BELOW},
    )  # fmt: skip
    return figure


def _folded(name: str) -> str:
    """Fold a name over a few lines, so that it stays above its own column."""
    return "<br>".join(wrap(name, NAME))


def course_figure(frame: pd.DataFrame, language: Language, *, dark: bool = False) -> graph_objects.Figure:
    """Draw what sessions came to, a bar for each session; the names stand beside the last bar."""
    palette = DARK if dark else LIGHT
    figure = graph_objects.Figure(layout=layout(palette, language, height=BARS))
    colours = _colours(palette)
    lines = "#111111" if dark else "#ffffff"
    used = [way for way in WAYS if frame[way].any()]
    for way in used:
        figure.add_bar(
            x=list(frame.index), y=list(frame[way]), name=say(f"overview/way/{way}", language),
            marker={
                "color": colours[way], "line": {"color": palette.ink, "width": 0.5},
                "pattern": {"shape": PATTERNS[way][0], "fgcolor": lines, "fillmode": "overlay", "size": 7, "solidity": 0.25},
            },
            hovertemplate="%{fullData.name}: %{y}<extra></extra>",
        )  # fmt: skip
    figure.update_layout(
        barmode="stack", bargap=0.25,
        xaxis=axis(palette, showgrid=False, dtick=1, domain=[0, 1 - GUTTER], title={"text": say("session-short", language), "font": {"size": 12, "color": palette.soft}}),
        yaxis=axis(palette, rangemode="tozero", dtick=1 if frame[used].sum(axis="columns").max() <= FEW else None, title={"text": say("overview/courses", language), "font": {"size": 12, "color": palette.soft}}),
    )  # fmt: skip
    _name_bars(figure, frame, used, palette, language)
    return figure


def _name_bars(
    figure: graph_objects.Figure, frame: pd.DataFrame, used: Sequence[Way], palette: Palette, language: Language
) -> None:
    """Put the name of each way beside the last bar, at the height of its part where there is one."""
    whole, below, heights = float(max(frame.sum(axis=1).max(), 1)), 0.0, []
    for way in used:
        here = float(frame[way].iloc[-1])
        heights.append(10 * (below + here / 2) / whole)
        below += here
    for way, height in zip(used, spread(heights, LEAST_APART), strict=True):
        figure.add_annotation(
            text=f"{PATTERNS[way][1]} {say(f'overview/way/{way}', language)}", x=1 - GUTTER, xref="paper", xshift=10,
            y=max(0.0, height) * whole / 10, yref="y", xanchor="left", showarrow=False, font={"size": 12, "color": palette.ink},
        )  # fmt: skip


def _colours(palette: Palette) -> dict[Way, str]:
    accent, info, warn, third = palette.speaking
    return {"stay": palette.grid, "deepen": accent, "refer": info, "stop": warn, "over": third}
