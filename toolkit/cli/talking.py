"""The tabs in which one talks, at a terminal: report, ask, explain."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from toolkit.cli.asking import ask_in_words, whom
from toolkit.cli.reading import note_address
from toolkit.cli.table import Table
from toolkit.cli.terminal import Choice, labelled

__all__ = ["ask_tab", "explain_tab", "report_tab"]

CODE = "code"
TYPED = "typed"


def report_tab(table: Table) -> None:
    """Ask how the homework went, and note what kind of obstacle it met."""
    homework = table.view["report"]["homework"]
    if not homework:
        table.line(table.say("homework-none" if table.view["header"]["session"] == 1 else "homework-none-later"))
        return
    note_address(table)
    while True:
        report = table.view["report"]
        rows = [(f"{row['title']}: {_results(row)}", row["exercise"]) for row in report["homework"]]
        exercise = table.choose(table.say("homework"), rows)
        if exercise is None:
            return
        row = next(row for row in report["homework"] if row["exercise"] == exercise)
        asked: list[Choice[Any]] = [
            (table.say("ask-about", name=one["name"]), one) for one in row["clients"] if one["in_room"]
        ]
        due = row["coding"]["due"] or row["coding"]["chosen"]
        asked.append((table.say("code-obstacle" if due else "code-obstacle-anyway"), CODE))
        chosen = table.choose(row["title"], asked)
        if chosen == CODE:
            _code(table, exercise, row["coding"])
        elif chosen is not None:
            _debrief(table, exercise, chosen)


def ask_tab(table: Table) -> None:
    """Put questions, and everything around putting questions."""
    while True:
        ask = table.view["ask"]
        groups = [(group["title"], ("group", group["id"])) for group in ask["groups"]]
        rooms = [
            (table.priced(one["label"], one["minutes"]), ("room", one["id"]))
            for one in ask["room"]["choices"]
            if one["id"] != ask["room"]["current"]
        ]
        cost = {kind: option["minutes"] for kind, option in table.view["options"].items()}
        leave = [(table.priced(table.say("leave-to-ask"), ask["leave"]["minutes"]), ("leave", ""))]
        people = [
            choice
            for one in ask["present"]
            for choice in (
                (table.priced(table.say("reflect-to", name=one["name"]), cost["reflect"]), ("reflect", one["id"])),
                (table.priced(table.say("repair-with", name=one["name"]), cost["repair"]), ("repair", one["id"])),
            )
        ]
        screens = [
            (table.priced(f"{table.say('screens')}: {one['title']}", one["minutes"]), ("screen", one["gate"]))
            for one in ask["screens"]
        ]
        for one in ask["ruptures"]:
            table.line(table.say("rupture-felt", name=one["name"]))
        chosen = table.choose(
            table.say("questions"),
            [*groups, *([] if ask["leave"]["asked"] else leave), *rooms, *screens, *people],
            otherwise=_typed(ask),
        )
        if chosen is None:
            return
        what, name = chosen
        if what == TYPED:
            ask_in_words(table, name)
        elif what == "group":
            _ask_from(table, name)
        elif what == "room":
            table.act({"kind": "meet", "who": name})
        elif what == "leave":
            table.act({"kind": "ask-leave"})
        elif what == "screen":
            client = _who(table)
            if client is not None:
                table.act({"kind": "screen", "gate": name, "client": client})
        else:
            table.act({"kind": what, "client": name})


def explain_tab(table: Table) -> None:
    """Choose what to explain, and how."""
    explain = table.view["explain"]
    note_address(table)
    rows = []
    for row in explain["shelf"]:
        heard = "; ".join(f"{one['whose']}: {one['text']}" for one in row["addresses"])
        note = f"  <- {table.say('answers-to')}: {heard}" if heard else ""
        rows.append((f"[{row['domain_label']}] {row['title']}{note}", row["id"]))
    modules = table.choose_several(table.say("modules"), rows)
    if not modules:
        return
    for row in explain["shelf"]:
        if row["id"] in modules:
            table.heading(row["title"])
            for point in row["points"]:
                table.line(f"- {point}")
    manners = [(table.priced(one["label"], one["minutes"]), one["id"]) for one in explain["manners"]]
    manner = table.choose(table.say("explain-how"), manners)
    if manner is not None:
        so_that = table.text(table.say("so-that-label"))
        table.act({"kind": "educate", "modules": modules, "manner": manner, "so_that": so_that[:400]})


def _results(row: dict[str, Any]) -> str:
    return ", ".join(f"{one['name']} {one['label']}" for one in row["results"])


def _debrief(table: Table, exercise: str, client: dict[str, Any]) -> None:
    aspects = []
    for one in client["aspects"]:
        focus = f" ({one['focus']})" if one["focus"] else ""
        aspects.append((f"{one['label']}{focus}", one["id"]))
    aspect = table.choose(table.say("aspect"), aspects)
    if aspect is None:
        return
    manners = [
        (table.priced(f"{one['label']}: “{one['example']}”", one["minutes"]), one["id"])
        for one in table.view["report"]["manners"]
    ]
    manner = table.choose(table.say("manner"), manners)
    if manner is not None:
        table.act({"kind": "debrief", "exercise": exercise, "client": client["id"], "aspect": aspect, "manner": manner})


def _code(table: Table, exercise: str, coding: dict[str, Any]) -> None:
    choices = [(f"{one['label']}: {one['hint']}", one["id"]) for one in coding["choices"]]
    obstacle = table.choose(table.say("code-obstacle"), choices)
    if obstacle is not None:
        table.act({"kind": "code-obstacle", "exercise": exercise, "obstacle": obstacle})


def _ask_from(table: Table, group: str) -> None:
    while True:
        ask = table.view["ask"]
        names = {one["id"]: one["name"] for one in table.view["clients"]}
        rows = []
        for row in ask["questions"]:
            if row["group"] == group:
                before = ", ".join(names[one] for one in row["asked"])
                note = f" ({table.say('asked-before', names=before)})" if before else ""
                rows.append((f"{row['question']}{note}", ("question", row["id"])))
        chosen = table.choose(table.say("questions"), rows, otherwise=_typed(ask))
        if chosen is None:
            return
        what, question = chosen
        if what == TYPED:
            ask_in_words(table, question)
            continue
        to = whom(table)
        if to is not None:
            table.act({"kind": "ask", "question": question, "to": to})


def _typed(ask: dict[str, Any]) -> Callable[[str], tuple[str, str]] | None:
    """Return what makes a question of words, where typed questions can be read."""
    return (lambda words: (TYPED, words)) if ask["typing"] else None


def _who(table: Table) -> str | None:
    present = table.view["ask"]["present"]
    if len(present) == 1:
        return str(present[0]["id"])
    return table.choose(table.say("ask-to"), labelled(present, "name"))
