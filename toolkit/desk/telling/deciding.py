"""The tab in which one decides: formulation, mirror, deepening, referral, safety, ending; and what everything costs."""

from __future__ import annotations

from toolkit.desk.telling.unchanging import Unchanging
from toolkit.errors import DecisionRefused
from toolkit.model.decision import Assign, Decision, Educate, GoAhead, Help, PlanSafety, Renew, Repair, Screen
from toolkit.model.shown import Option
from toolkit.session import options
from toolkit.session.possible import refusal
from toolkit.telling.lines import decided
from toolkit.telling.people import known
from toolkit.telling.voice import Told, Voice

__all__ = ["costs", "decide", "log"]


def decide(voice: Voice, kept: Unchanging) -> Told:
    """Tell what may be written down and decided."""
    shown = voice.shown
    facts = [{"id": row["id"], "label": f"{row['name']}: {row['text']}"} for row in known(voice)]
    current = shown.formulations[-1][1].model_dump(mode="json") if shown.formulations else None
    made: dict[str, list[Told]] = {}
    for row in shown.referrals:
        made.setdefault(row.decision.route, []).append(
            {"client": row.decision.client, "name": voice.name(row.decision.client), "session": row.session}
        )
    return {
        "formulation": {**kept.formulation, "facts": facts, "current": current},
        "mirror": kept.mirror,
        "deepen": kept.deepen,
        "referrals": [{**row, "made": made.get(name, [])} for name, row in kept.referrals.items()],
        "stances": kept.stances,
        "safety_plans": [
            {"client": client, "name": voice.name(client), "session": session} for session, client in shown.safety_plans
        ],
        "gates": kept.gates,
        "end_reasons": kept.end_reasons,
        "follow_ups": kept.follow_ups,
        "can_renew": not shown.renewed,
        "log": log(voice),
    }


def log(voice: Voice) -> list[Told]:
    """Tell what was decided, session by session, newest last; what was asked stands in the transcript."""
    return [{"session": session, "text": text} for session, text in sorted(_rows(voice), key=lambda row: row[0])]


def costs(voice: Voice) -> Told:
    """Tell what every kind of decision costs now, and why it cannot be taken."""
    return {
        option.kind: {
            "minutes": option.minutes,
            "minutes_text": voice.count("minutes", option.minutes) if option.minutes else "",
            "refused": _refused(voice, option),
        }
        for option in options(voice.state)
    }


def _refused(voice: Voice, option: Option) -> str | None:
    if option.refused:
        return voice.say(f"{option.refused}", needed=option.minutes, left=voice.shown.minutes)
    decision = _typical(voice, option.kind)
    refused = refusal(voice.state, decision, option.minutes) if decision is not None else None
    if option.kind == "code-obstacle" and not voice.state.pending_items:
        refused = DecisionRefused("no-homework")
    return voice.say(refused.reason, **refused.names) if refused is not None else None


def _typical(voice: Voice, kind: str) -> Decision | None:
    """Return a decision that stands for its kind, where whether it is possible depends on more than its minutes."""
    if kind == "assign":
        return Assign(confirmed=True)
    return PlanSafety(client=voice.shown.room[0]) if kind == "plan-safety" else None


def _rows(voice: Voice) -> list[tuple[int, str]]:
    shown = voice.shown
    rows: list[tuple[int, Decision]] = [
        (row.session, Screen(gate=row.gate, client=row.client)) for row in shown.screened
    ]
    rows += shown.formulations
    for session in dict.fromkeys(row.session for row in shown.taught):
        modules = tuple(row.module for row in shown.taught if row.session == session)
        rows.append((session, Educate(modules=modules)))
    rows += [(row.session, row.named) for row in shown.mirrored]
    rows += [(row.session, row.decision) for row in shown.deepened]
    rows += [(session, Repair(client=client)) for session, client in shown.repaired]
    rows += [(row.session, row.decision) for row in shown.referrals]
    rows += [(session, PlanSafety(client=client)) for session, client in shown.safety_plans]
    rows += [(session, GoAhead()) for session in shown.reviews]
    rows += [(session, Help()) for session in shown.helps]
    told = [(session, decided(voice, decision)) for session, decision in rows]
    told += [
        (row.session, _given(voice, tuple(item.exercise for item in row.programme.items))) for row in shown.assigned
    ]
    if shown.renewed:
        told.append((shown.session, decided(voice, Renew())))
    return told


def _given(voice: Voice, exercises: tuple[str, ...]) -> str:
    titles = [f"“{voice.text(voice.library.exercises[one].title)}”" for one in exercises]
    return voice.say("log/assign", what=", ".join(titles))
