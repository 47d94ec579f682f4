"""The game in a terminal: the same view as in the browser, as text and numbered menus.

Everything said comes from the view and the words; everything decided goes to the sitting, which saves it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from toolkit.cli.composing import compose
from toolkit.cli.deciding import decide_tab
from toolkit.cli.reading import read_ending, read_letter, read_reports, read_what_is_known
from toolkit.cli.table import Table
from toolkit.cli.talking import ask_tab, explain_tab, report_tab
from toolkit.cli.terminal import Choice
from toolkit.desk import Sitting
from toolkit.model.terms import HelpStage
from toolkit.model.text import Language

__all__ = ["play_case"]


def play_case(
    case: str, *, folder: Path | None, language: Language | None, seed: int | None, help_stage: HelpStage, new: bool
) -> None:
    """Play a case until the person leaves; Ctrl-C and the end of input leave with everything saved.

    Raises:
        ToolkitError: when the case or the record cannot be used.
    """
    sitting = Sitting.open(case, folder, language, seed, help_stage, new=new)
    if language is not None:
        sitting.switch(language)
    table = Table(sitting)
    try:
        _greet(table)
        while _turn(table):
            pass
    except (EOFError, KeyboardInterrupt):
        table.line()
    finally:
        path = table.sitting.record.path
        table.sitting.close()
        table.line(table.say("left-terminal", path=path, case=table.sitting.case.slug))


def _greet(table: Table) -> None:
    header = table.view["header"]
    table.heading(header["title"])
    table.line(header["complaint"])
    table.line(header["session_text"])
    for text in (header["notice"], header["read_only"]):
        if text:
            table.line(text)
    if header["phase"] == "referral":
        table.heading(table.say("content-note"))
        table.line(header["content_note"])
        read_letter(table)
    table.look_round()


def _turn(table: Table) -> bool:
    """Offer what can be done now; False when the person leaves."""
    header = table.view["header"]
    looks: list[Choice[Callable[[Table], Any]]] = [
        (table.say("menu-look"), read_what_is_known),
        (table.say("menu-reports"), read_reports),
    ]
    language: Choice[Callable[[Table], Any]] = (table.say("menu-language"), _switch)
    if header["finished"]:
        title = table.say("ended")
        rows = [(table.say("remarks"), read_ending), *looks, (table.say("new-attempt"), _again), language]
    else:
        title = f"{table.say('menu')}  [{header['session_text']}; {header['minutes_text']}]"
        rows = [
            *_tabs(table),
            *looks,
            (table.say("menu-letter"), read_letter),
            (table.say("undo"), _undo),
            (table.say("close"), _close),
            language,
        ]
    chosen = table.choose(title, rows, back=table.say("menu-leave"))
    if chosen is None:
        return False
    chosen(table)
    return True


def _tabs(table: Table) -> list[Choice[Callable[[Table], Any]]]:
    done = table.say("tab-done")
    return [
        (f"{tab['label']} ({done})" if tab["done"] else tab["label"], _TABS[tab["id"]]) for tab in table.view["tabs"]
    ]


def _undo(table: Table) -> None:
    table.act({"kind": "undo"})


def _close(table: Table) -> None:
    question = "close-ask" if table.view["programme"]["given"] else "close-ask-empty"
    if table.confirm(table.say(question)) and table.act({"kind": "close"}) and not table.view["header"]["finished"]:
        table.look_round()


def _switch(table: Table) -> None:
    table.switch("en" if table.language == "nl" else "nl")


def _again(table: Table) -> None:
    table.take(table.sitting.renew_attempt())
    _greet(table)


_TABS: dict[str, Callable[[Table], Any]] = {
    "report": report_tab,
    "ask": ask_tab,
    "explain": explain_tab,
    "programme": compose,
    "decide": decide_tab,
}
