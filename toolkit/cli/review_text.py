"""A review as lines for a terminal: a table of every decision, then each from which there is something to learn."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from io import StringIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from toolkit.model.text import Language
from toolkit.telling import Told
from toolkit.words import say

__all__ = ["review_text"]

WIDTH = 100
"""Columns used at least, also where nobody looks."""
FINE = frozenset({"sound", "defensible"})


def review_text(told: Told, notes: tuple[str, ...] = ()) -> str:
    """Return a review as lines for a terminal: the table of decisions, then what there is to learn from."""
    width, drawn = max(WIDTH, Console().width), StringIO()
    Console(width=width, highlight=False, file=drawn).print(_table(told))
    above = [told["title"], told["counted"], *notes, told["informs"], ""]
    return "\n".join((*_wrapped(above, width), drawn.getvalue().rstrip("\n"), *_wrapped(_lines(told), width)))


def _wrapped(lines: Iterable[str], width: int) -> Iterator[str]:
    """Yield lines no wider than ``width``; what is broken off stands a little further in."""
    for line in lines:
        indent = " " * (len(line) - len(line.lstrip()) + 2)
        yield textwrap.fill(line, width, subsequent_indent=indent, break_on_hyphens=False)


def _table(told: Told) -> Table:
    """Return the decisions as a table, a row each; the first of a session carries its number."""
    decisions = {one["id"]: one for one in told["decisions"]}
    table = Table()
    table.add_column(told["figures"]["you"]["session"], justify="right")
    for column in ("worth", "slot", "text"):
        table.add_column(say(f"review/column.{column}", told["language"]), no_wrap=column != "text")
    for session in told["sessions"]:
        for place, name in enumerate(session["decisions"]):
            one = decisions[name]
            what = Text.assemble((one["what"], "bold"), "\n", one["reason"])
            number = "" if place else str(session["session"])
            table.add_row(number, Text(f"{one['glyph']} {one['label_text']}"), Text(one["slot_label"]), what)
    return table


def _lines(told: Told) -> Iterator[str]:
    for one in told["decisions"]:
        if one["label"] not in FINE:
            yield from _learnt(one, told)
    yield from ("", told["stretches"]["title"])
    rows = [
        f"{one['glyph']} {one['label_text']} ({one['when']}): {one['text']} {one['worth']}"
        for one in told["stretches"]["rows"]
    ]
    yield from _indented(rows or [told["stretches"]["none"]])
    yield from ("", told["errors"]["title"])
    rows = [
        f"{one['title']} ({one['rule']}, {one['when']}). {one['text']} {one['why']}" for one in told["errors"]["rows"]
    ]
    yield from _indented(rows or [told["errors"]["none"]])
    yield from ("", told["calibration"]["title"])
    rows = [*(one["text"] for one in told["calibration"]["rows"]), told["calibration"]["text"]]
    yield from _indented(rows if told["calibration"]["rows"] else [told["calibration"]["none"]])
    yield from ("", told["computed"]["title"])
    yield from _indented(told["computed"]["lines"])


def _learnt(one: Told, told: Told) -> Iterator[str]:
    """Yield what there is to learn from a decision: its worth, what else there was, what could have told, and on what ground."""
    language: Language = told["language"]
    yield ""
    yield f"{say('session', language, n=one['session'])}, {one['slot_label']}: {one['glyph']} {one['label_text']}"
    yield from _indented(one["worth"])
    yield f"  {one['alternatives']['caption']}:"
    for row in one["alternatives"]["rows"]:
        error = "" if row["best"] else f" (± {row['error']})"
        yield f"    {row['loss']}{error}  {row['text']}: {row['worth']}"
    if one["fix"]:
        yield f"  {one['fix']['label']}: {one['fix']['text']}"
    for title, rows in (
        (say("review/evidence", language), one["evidence"]),
        (say("review/asking", language), one["asking"]),
    ):
        if rows:
            yield f"  {title}:"
            yield from _indented([row["text"] for row in rows], 4)
    for rule in one["rules"]:
        yield f"  {rule['id']} {rule['title']}. {rule['why']}"
    sources = [
        f"{row['reference']} ({row['seen_label']})" if row["seen_label"] else row["reference"] for row in one["sources"]
    ]
    if sources:
        yield f"  {say('sources', language)}: {'; '.join(sources)}"


def _indented(lines: list[str], by: int = 2) -> Iterator[str]:
    return (" " * by + line for line in lines)
