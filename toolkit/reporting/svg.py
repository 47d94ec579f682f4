"""A line chart as a piece of SVG: a plain string that needs no script, no font and no network, on light paper and dark.

Lines differ by dash and marker as well as by colour, and each carries its name at its end. What is drawn has a title
and a description for who cannot see it; a table beside it is for the one who puts it on a page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

from toolkit.reporting.theme import spread

__all__ = ["Line", "line_chart"]

WIDTH, HEIGHT = 640, 300
LEFT, RIGHT, TOP, BOTTOM = 34, 170, 14, 40
"""Margins; the names of the lines stand in the right one."""
HIGHEST = 10
FEW = 12
"""Values of the horizontal axis that can all be named."""
LABEL_GAP = 0.62
"""Least distance between the names of two lines, in units of the vertical axis."""
HUES = ("#0d8577", "#3b7cc4", "#b3661a", "#8f63b0")
"""At least 3 : 1 on white paper and on the dark pages of notebooks; names stand in the colour of the text."""
QUIET = "#7d8791"
DASHES = ("", "7 4", "2 4", "9 3 2 3")
ROUND, SQUARE, DIAMOND, POINTED = range(4)


class Line(NamedTuple):
    """One line: its name, its points (x, 0-10), whether it is drawn strongly, and a band around it (x, low, high)."""

    label: str
    points: tuple[tuple[float, float], ...]
    strong: bool = True
    band: tuple[tuple[float, float, float], ...] = ()


class _Scale(NamedTuple):
    """From values to places."""

    first: float
    last: float

    def x(self, value: float) -> float:
        return LEFT + (value - self.first) / max(1.0, self.last - self.first) * (WIDTH - LEFT - RIGHT)

    def y(self, value: float) -> float:
        return TOP + (HIGHEST - value) / HIGHEST * (HEIGHT - TOP - BOTTOM)


def line_chart(name: str, title: str, description: str, lines: Sequence[Line], *, along: str) -> str:
    """Return a chart as an ``<svg>`` element.

    Args:
        name: Id of the chart, distinct within its page.
        title: What it shows.
        description: The same for who cannot see it, with the numbers that matter.
        lines: The lines, each with at least one point.
        along: What the horizontal axis counts.
    """
    across = [x for line in lines for x, _ in line.points] or [1.0]
    scale = _Scale(min(across), max(across))
    drawn = "".join((*_grid(scale, along), *_lines(lines, scale)))
    ids = f'aria-labelledby="{escape(name)}-title {escape(name)}-text"'
    return (
        f'<svg role="img" {ids} viewBox="0 0 {WIDTH} {HEIGHT}" width="100%" style="max-width: {WIDTH}px" fill="currentColor" '
        'font-family="sans-serif" font-size="12" xmlns="http://www.w3.org/2000/svg">'
        f'<title id="{escape(name)}-title">{escape(title)}</title><desc id="{escape(name)}-text">{escape(description)}</desc>'
        f"{drawn}</svg>"
    )


def _grid(scale: _Scale, along: str) -> Iterator[str]:
    for value in range(0, HIGHEST + 1, 2):
        y = scale.y(value)
        yield f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="{QUIET}" stroke-opacity="0.35"/>'
        yield f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{value}</text>'
    step = 1 if scale.last - scale.first < FEW else 2
    for session in range(int(scale.first), int(scale.last) + 1, step):
        yield f'<text x="{scale.x(session):.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{session}</text>'
    middle = (LEFT + WIDTH - RIGHT) / 2
    yield f'<text x="{middle:.1f}" y="{HEIGHT - 4}" text-anchor="middle">{escape(along)}</text>'


def _lines(lines: Sequence[Line], scale: _Scale) -> Iterator[str]:
    """Draw the quiet lines first, then the strong ones over them."""
    drawn = [line for line in lines if line.points]
    heights = spread([line.points[-1][1] for line in drawn], LABEL_GAP)
    looks = {strong: [line for line in drawn if line.strong is strong] for strong in (True, False)}
    for strong in (False, True):
        for place, line in enumerate(looks[strong]):
            yield from _line(line, place, heights[drawn.index(line)], scale)


def _line(line: Line, place: int, height: float, scale: _Scale) -> Iterator[str]:
    hue = HUES[place % len(HUES)] if line.strong else QUIET
    thick, dash = (2.5 if line.strong else 1.3), DASHES[place % len(DASHES)]
    if line.band:
        yield _band(line.band, hue, scale)
    path = "L".join(f"{scale.x(x):.1f} {scale.y(y):.1f}" for x, y in line.points)
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    yield f'<path d="M{path}" fill="none" stroke="{hue}" stroke-width="{thick}"{dashed}/>'
    for x, y in line.points:
        yield _marker(place % 4, scale.x(x), scale.y(y), hue)
    end, y = line.points[-1]
    x, level = WIDTH - RIGHT + 26, scale.y(height)
    yield f'<path d="M{scale.x(end) + 5:.1f} {scale.y(y):.1f}L{x - 12} {level:.1f}" stroke="{hue}" stroke-opacity="0.5" fill="none"/>'
    yield _marker(place % 4, x - 8, level, hue)
    weight = ' font-weight="bold"' if line.strong else ""
    yield f'<text x="{x}" y="{level + 4:.1f}"{weight}>{escape(line.label)}</text>'


def _band(band: Sequence[tuple[float, float, float]], hue: str, scale: _Scale) -> str:
    """Draw the band around a line: along its upper edge, and back along its lower one."""
    edge = [(x, high) for x, _, high in band] + [(x, low) for x, low, _ in reversed(band)]
    path = "L".join(f"{scale.x(x):.1f} {scale.y(y):.1f}" for x, y in edge)
    return f'<path d="M{path}Z" fill="{hue}" fill-opacity="0.13"/>'


def _marker(shape: int, x: float, y: float, hue: str) -> str:
    if shape == ROUND:
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.2" fill="{hue}"/>'
    if shape == SQUARE:
        return f'<rect x="{x - 3:.1f}" y="{y - 3:.1f}" width="6" height="6" fill="{hue}"/>'
    if shape == DIAMOND:
        return f'<path d="M{x:.1f} {y - 4.2:.1f}l4.2 4.2l-4.2 4.2l-4.2 -4.2z" fill="{hue}"/>'
    return f'<path d="M{x:.1f} {y - 4:.1f}l4 7h-8z" fill="{hue}"/>'
