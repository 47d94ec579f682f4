"""Composing a programme at a terminal: the ladder, the draft, what the rules say, and handing it out."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from toolkit.cli.reading import note_address
from toolkit.cli.table import Table
from toolkit.cli.terminal import labelled

__all__ = ["compose"]

MOST_TIMES, MOST_MINUTES = 14, 180


def compose(table: Table) -> None:
    """Compose until the person goes back or the programme is handed out."""
    note_address(table)
    while True:
        programme = table.view["programme"]
        _show(table, programme)
        _findings(table, programme)
        items = [(f"{table.say('menu-item')}: {one['title']}", ("item", one["exercise"])) for one in programme["items"]]
        fixes = [
            (f"{table.say('fix')}: {one['fix_text']}", ("fix", one["fixed"]))
            for one in programme["findings"] or []
            if one["fixed"] is not None
        ]
        help_asked = [(table.say("help-ask"), ("help", None))] if programme["can_ask_help"] else []
        carried = [(table.say("draft-empty"), ("fix", programme["empty"]))] if programme["carried_text"] else []
        choices: list[Any] = [
            (table.say("menu-add"), ("add", None)),
            *items,
            (table.say("menu-whole"), ("whole", None)),
            *fixes,
            *help_asked,
            *carried,
            (table.say("undo"), ("undo", None)),
            (table.priced(table.say("give"), 8), ("give", None)),
        ]
        chosen = table.choose(table.say("menu-programme"), choices)
        if chosen is None:
            return
        what, value = chosen
        if what == "add":
            _add(table)
        elif what == "item":
            _change(table, value)
        elif what == "whole":
            _whole(table)
        elif what == "fix":
            table.act({"kind": "compose", "programme": value})
        elif what == "give":
            if _give(table):
                return
        else:
            table.act({"kind": what})


def _show(table: Table, programme: dict[str, Any]) -> None:
    table.heading(table.say("ladder"))
    for rung in programme["rungs"]:
        if not rung["exists"]:
            continue
        note = f"  <- {table.say('rung-here')}" if rung["here"] else ""
        table.line(f"{rung['level']}  {rung['name']}{note}")
        for item in programme["items"]:
            if item["level"] == rung["level"]:
                table.line(f"* {item['title']}: {item['dose_text']}; {item['roles_text']}", 4)
    if not programme["items"]:
        table.line(table.say("programme-empty"))
    for text in (programme["given_text"], programme["carried_text"]):
        if text:
            table.line(text)


def _findings(table: Table, programme: dict[str, Any]) -> None:
    if programme["findings"] is None:
        stage = table.view["header"]["help_stage"]
        table.line(table.say("findings-hidden" if stage == "unaided" else "findings-on-request"))
        return
    if not programme["items"]:
        return
    table.heading(f"{table.say('findings')}: {programme['findings_text']}")
    for one in programme["findings"]:
        table.line(f"{one['severity_label']}  {one['text']} ({one['rule']})")
        table.line(f"{table.say('why')} {one['why']}", 4)


def _add(table: Table) -> None:
    programme = table.view["programme"]
    rungs = [(f"{one['level']}  {one['name']}", one["level"]) for one in reversed(programme["rungs"]) if one["exists"]]
    level = table.choose(table.say("exercises"), rungs)
    if level is None:
        return
    rows = []
    for one in programme["shelf"]:
        if one["level"] == level and not one["in_draft"]:
            before = f", {table.say('given-before', n=one['given'])}" if one["given"] else ""
            label = f"{one['title']} ({one['strand_label']}, {one['kind_label']}{before}): {one['summary']}"
            rows.append((label, one["exercise"]))
    exercise = table.choose(table.say("exercises"), rows)
    if exercise is not None:
        draft = deepcopy(programme["draft"])
        draft["items"].append(programme["defaults"][exercise])
        table.act({"kind": "compose", "programme": draft})


def _change(table: Table, exercise: str) -> None:
    programme = table.view["programme"]
    draft = deepcopy(programme["draft"])
    item = next(one for one in draft["items"] if one["exercise"] == exercise)
    shown = next(one for one in programme["items"] if one["exercise"] == exercise)
    lists = programme["lists"]
    what = table.choose(
        shown["title"],
        [
            (f"{table.say('dose')}: {shown['dose_text']}", "dose"),
            (f"{table.say('roles')}: {shown['roles_text']}", "roles"),
            (f"{table.say('initiative')}: {shown['initiative_text']}", "initiative"),
            (table.say("aims"), "aims"),
            (table.say("criteria"), "criteria"),
            (table.say("adaptations"), "adaptations"),
            (table.say("earlier"), "earlier"),
            (table.say("remove"), "remove"),
        ],
    )
    if what is None:
        return
    if what == "dose":
        item["times_per_week"] = table.number(table.say("times-per-week"), 1, MOST_TIMES, item["times_per_week"])
        item["minutes"] = table.number(table.say("minutes-each"), 1, MOST_MINUTES, item["minutes"])
    elif what == "roles":
        for client in table.view["clients"]:
            role = table.choose(client["name"], labelled(lists["roles"]))
            item["roles"][client["id"]] = role or item["roles"].get(client["id"], "none")
    elif what == "initiative":
        item["initiative"] = table.choose(table.say("initiative"), labelled(lists["initiatives"])) or item["initiative"]
    elif what == "criteria":
        rows = [(f"[{one['purpose_label']}] {one['label']}", one["id"]) for one in lists["criteria"]]
        item["criteria"] = table.choose_several(table.say("criteria"), rows, item["criteria"])
    elif what in {"aims", "adaptations"}:
        rows = labelled(lists["aims"] if what == "aims" else shown["adaptation_choices"])
        item[what] = table.choose_several(table.say(what), rows, item[what])
    else:
        place = draft["items"].index(item)
        draft["items"].remove(item)
        if what == "earlier":
            draft["items"].insert(max(0, place - 1), item)
    table.act({"kind": "compose", "programme": draft})


def _whole(table: Table) -> None:
    programme = table.view["programme"]
    draft, lists = deepcopy(programme["draft"]), programme["lists"]
    names = {key: {row["id"]: row["label"] for row in lists[key]} for key in ("framings", "endpoints")}
    paused = table.say("pause-on" if draft["pause"] is None else "pause-off")
    what = table.choose(
        table.say("whole-programme"),
        [
            (paused, "pause"),
            (f"{table.say('framing')}: {names['framings'].get(draft['framing'], '')}", "framing"),
            (f"{table.say('endpoint')}: {names['endpoints'].get(draft['endpoint'], '')}", "endpoint"),
            (table.say("arrangements"), "arrangements"),
            (table.say("justify"), "justifications"),
        ],
    )
    if what is None:
        return
    if what == "pause" and draft["pause"] is None:
        terms = ("reason", "exception", "lift")
        chosen = {one: table.choose(table.say(f"pause-{one}"), labelled(lists[f"pause_{one}s"])) for one in terms}
        draft["pause"] = {one: value or programme["pause_default"][one] for one, value in chosen.items()}
    elif what == "pause":
        draft["pause"] = None
    elif what == "arrangements":
        rows = labelled(lists["arrangements"])
        draft["arrangements"] = table.choose_several(table.say("arrangements"), rows, draft["arrangements"])
    elif what == "justifications":
        rules = [(f"{one['rule']}: {one['title']}", one["rule"]) for one in programme["findings"] or []]
        rule = table.choose(table.say("justify"), list(dict.fromkeys(rules)))
        if rule is None:
            return
        draft["justifications"][rule] = table.text(table.say("justify-label"))
    else:
        draft[what] = table.choose(table.say(what), labelled(lists[f"{what}s"])) or draft[what]
    table.act({"kind": "compose", "programme": draft})


def _give(table: Table) -> bool:
    """Hand the draft out, after one question when rules object; True when it was done."""
    if not table.possible("assign"):
        return False
    findings = table.view["programme"]["findings"]
    if findings and not table.confirm(table.say("give-ask")):
        return False
    return table.act({"kind": "assign", "confirmed": bool(findings)})
