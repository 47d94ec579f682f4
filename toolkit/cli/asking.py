"""A question in one's own words, at a terminal: to whom, what it was taken for, and "did you mean"."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.cli.reading import read_remark
from toolkit.cli.table import Table
from toolkit.cli.terminal import labelled
from toolkit.desk import Heard
from toolkit.errors import ToolkitError

__all__ = ["ask_in_words", "whom"]


def ask_in_words(table: Table, words: str) -> None:
    """Put a typed question; where it is not clear what it means, ask back."""
    to = whom(table)
    if to is None:
        return
    if not table.view["ask"]["typing"]["told"]:
        table.line(table.say("typed-wait"))
    try:
        heard = table.sitting.ask_in_words(words, to)
        while heard.done is None:
            meant = _meant(table, heard)
            if meant is None:
                return
            heard = table.sitting.ask_meant(meant)
    except ToolkitError as error:
        table.line(str(error))
        return
    table.line(heard.text)
    table.tell(heard.done)
    if heard.remark is not None:
        read_remark(table, heard.remark)
    if heard.kept:
        table.line(heard.kept)


def whom(table: Table) -> str | None:
    """Ask whom a question is for, where there is a choice."""
    to = labelled(table.view["ask"]["to"])
    return str(to[0][1]) if len(to) == 1 else table.choose(table.say("ask-to"), to)


def _meant(table: Table, heard: Heard) -> Sequence[str] | None:
    rows = [(label, (name,)) for name, label in heard.choices]
    both = [(table.say("typed-both"), tuple(name for name, _ in heard.choices))] if heard.outcome == "two" else []
    return table.choose(heard.text, [*rows, *both], back=table.say("typed-other"))
