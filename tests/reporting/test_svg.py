"""A chart as a string: readable without seeing it, without colour, without a network, and safe to put on any page."""

import re
from xml.etree import ElementTree as ET

from toolkit.reporting.svg import Line, line_chart

SPACE = "{http://www.w3.org/2000/svg}"
NAMES = ("tension", "closeness", "pressure", "pain")


def drawn(*lines: Line, title: str = "Amira", text: str = "tension from 7 to 5") -> str:
    """Return a chart."""
    return line_chart("reports-a-amira", title, text, lines, along="session")


def four() -> tuple[Line, ...]:
    """Return four lines of three sessions."""
    return tuple(Line(name, tuple((float(x), n + x) for x in (1, 2, 3))) for n, name in enumerate(NAMES))


def test_it_is_well_formed_and_told_to_who_cannot_see_it() -> None:
    """An image with a title and a description, that its element points to."""
    root = ET.fromstring(drawn(*four()))
    assert root.get("role") == "img"
    title, text = (root.find(f"{SPACE}{tag}") for tag in ("title", "desc"))
    assert title is not None
    assert text is not None
    assert (title.text, text.text) == ("Amira", "tension from 7 to 5")
    assert root.get("aria-labelledby") == f"{title.get('id')} {text.get('id')}"


def test_lines_differ_without_colour() -> None:
    """Four strong lines have four dashes and four markers, and each its name."""
    chart = drawn(*four())
    paths = re.findall(r'<path d="[^"]*" fill="none" stroke="[^"]*" stroke-width="2.5"([^/]*)/>', chart)
    assert len(paths) == len(set(paths)) == 4
    bare = re.sub(r'="[^"]*"', "", chart)
    assert len(re.findall(r"<circle", bare)) == len(re.findall(r"<rect", bare)) == 4
    assert all(f">{name}</text>" in chart for name in NAMES)


def test_nothing_in_it_can_act_or_leave_the_machine() -> None:
    """Words are escaped; there is no script, no link, no font from elsewhere."""
    chart = drawn(Line("<script>x</script>", ((1.0, 2.0),)), title='a "b" & c', text="</desc><script>")
    ET.fromstring(chart)
    assert "<script" not in chart
    assert not re.search(r"href|url\(|@import|onload", chart)
    assert re.findall(r"https?://[^\"]+", chart) == ["http://www.w3.org/2000/svg"]


def test_one_session_and_none_are_drawn_too() -> None:
    """A course that stopped in its first session has a chart of single points; nothing at all gives bare axes."""
    ET.fromstring(drawn(Line("tension", ((1.0, 5.0),))))
    ET.fromstring(drawn())
    assert "nan" not in drawn(Line("tension", ((1.0, 5.0),)))


def test_points_stand_where_their_values_are() -> None:
    """10 is at the top, 0 at the bottom, the first session left and the last right."""
    chart = drawn(Line("tension", ((1.0, 0.0), (5.0, 10.0))))
    [line] = re.findall(r'<path d="M([\d. ]+)L([\d. ]+)" fill="none" stroke="#', chart)
    (left, low), (right, high) = (map(float, point.split()) for point in line)
    assert left < right
    assert high < low
    assert f'y="{low + 4:.1f}" text-anchor="end">0<' in chart
    assert f'y="{high + 4:.1f}" text-anchor="end">10<' in chart
