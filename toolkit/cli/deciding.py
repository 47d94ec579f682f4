"""The decisions at a terminal: formulation, mirror, staying, deepening, referral, safety, ending."""

from __future__ import annotations

from typing import Any

from toolkit.cli.table import Table
from toolkit.cli.terminal import labelled

__all__ = ["decide_tab"]

MOST_MIRRORED = 3
SURE = 100


def decide_tab(table: Table) -> None:
    """Offer every decision of the tab until the person goes back or the course ends."""
    while not table.view["header"]["finished"]:
        options = table.view["options"]
        kinds = [
            ("formulation", "formulate"),
            ("mirror", "name-mirror"),
            ("stay", "stay"),
            ("deepen", "deepen"),
            ("refer", "refer"),
            ("safety", "plan-safety"),
            ("renew", "renew"),
            ("end", "end"),
        ]
        rows: list[Any] = [(table.priced(table.say(text), options[kind]["minutes"]), kind) for text, kind in kinds]
        chosen = table.choose(
            table.say("tab-decide"), [*rows, (table.say("gates"), "gates"), (table.say("log"), "log")]
        )
        if chosen is None:
            return
        if chosen in options and not table.possible(chosen):
            continue
        _DO[chosen](table)


def _formulate(table: Table) -> None:
    formulation = table.view["decide"]["formulation"]
    before = formulation["current"] or {}
    names = {one["id"]: one["name"] for one in table.view["clients"]}
    decision: dict[str, Any] = {"kind": "formulate", "requests": {}, "own_wish": {}, "five_ps": {}}
    for client, goals in formulation["goals"].items():
        goal = table.choose(table.say("request-of", name=names[client]), labelled(goals))
        goal = goal or before.get("requests", {}).get(client)
        if goal:
            decision["requests"][client] = goal
        wish = table.choose(table.say("own-wish-of", name=names[client]), labelled(formulation["own_wish"]))
        decision["own_wish"][client] = wish or before.get("own_wish", {}).get(client, "unclear")
    facts = labelled(formulation["facts"])
    for one in formulation["ps"] if facts else []:
        chosen = table.choose_several(one["label"], facts, before.get("five_ps", {}).get(one["id"], []))
        decision["five_ps"][one["id"]] = chosen
    for name in ("mechanisms", "mirror"):
        chosen = table.choose_several(table.say(name), labelled(formulation[name]), before.get(name, []))
        decision[name] = chosen
    hypotheses = [(f"{one['label']} ({one['focus_label']})", one["id"]) for one in formulation["hypotheses"]]
    hypothesis = table.choose(table.say("hypothesis"), hypotheses, back=table.say("hypothesis-none"))
    decision["hypothesis"] = hypothesis or before.get("hypothesis")
    decision["confidence"] = table.number(table.say("confidence"), 0, SURE, before.get("confidence", 50))
    decision["note"] = table.text(table.say("note")) or before.get("note", "")
    table.act(decision)


def _mirror(table: Table) -> None:
    table.line(table.say("mirror-hint" if len(table.view["clients"]) > 1 else "mirror-hint-one"))
    rows = [(f"{one['label']}: {one['hint']}", one["id"]) for one in table.view["decide"]["mirror"]]
    chosen = table.choose_several(table.say("mirror"), rows)
    if chosen:
        table.act({"kind": "name-mirror", "dimensions": chosen[:MOST_MIRRORED]})


def _stay(table: Table) -> None:
    table.line(table.say("stay-hint"))
    table.act({"kind": "stay"})


def _deepen(table: Table) -> None:
    deepen = table.view["decide"]["deepen"]
    table.line(table.say("deepen-hint"))
    focus = table.choose(
        table.say("focus"), [(f"{one['label']}: {one['hint']}", one["id"]) for one in deepen["focuses"]]
    )
    if focus is None:
        return
    hypothesis = table.choose(table.say("hypothesis"), labelled(deepen["hypotheses"]))
    if hypothesis is not None:
        confidence = table.number(table.say("confidence"), 0, SURE, 50)
        table.act({"kind": "deepen", "focus": focus, "hypothesis": hypothesis, "confidence": confidence})


def _refer(table: Table) -> None:
    decide = table.view["decide"]
    route = table.choose(
        table.say("refer-route"), [(f"{one['title']}: {one['when']}", one["id"]) for one in decide["referrals"]]
    )
    if route is None:
        return
    client = _client(table, table.say("refer-who"))
    stance = table.choose(table.say("refer-stance"), labelled(decide["stances"]))
    if client is not None and stance is not None:
        letter = table.text(table.say("letter"))
        table.act({"kind": "refer", "route": route, "client": client, "stance": stance, "letter": letter})


def _plan_safety(table: Table) -> None:
    table.line(table.say("safety-plan-hint"))
    client = _client(table, table.say("safety"))
    if client is not None:
        table.act({"kind": "plan-safety", "client": client})


def _renew(table: Table) -> None:
    table.line(table.say("renew-hint"))
    table.act({"kind": "renew"})


def _end(table: Table) -> None:
    decide = table.view["decide"]
    reason = table.choose(table.say("end-reason"), labelled(decide["end_reasons"]))
    if reason is None:
        return
    rows = [(one["label"], {"weeks": one["id"]}) for one in decide["follow_ups"]]
    follow_up = table.choose(table.say("follow-up"), rows)
    if follow_up is not None and table.confirm(table.say("end-ask")):
        table.act({"kind": "end", "reason": reason, "follow_up_weeks": follow_up["weeks"]})


def _gates(table: Table) -> None:
    for gate in table.view["decide"]["gates"]:
        table.heading(f"{gate['id']}  {gate['title']}")
        table.line(gate["question"])
        table.line(gate["action"], 2)


def _log(table: Table) -> None:
    for row in table.view["decide"]["log"]:
        table.line(f"{table.say('session', n=row['session'])}: {row['text']}")
    if not table.view["decide"]["log"]:
        table.line(table.say("log-none"))


def _client(table: Table, title: str) -> str | None:
    people = table.view["clients"]
    return str(people[0]["id"]) if len(people) == 1 else table.choose(title, labelled(people, "name"))


_DO = {
    "formulate": _formulate,
    "name-mirror": _mirror,
    "stay": _stay,
    "deepen": _deepen,
    "refer": _refer,
    "plan-safety": _plan_safety,
    "renew": _renew,
    "end": _end,
    "gates": _gates,
    "log": _log,
}
