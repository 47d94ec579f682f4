"""After the ending: how it ended, the debrief rule by rule, and the bonnet opened. Never told before."""

from __future__ import annotations

from toolkit.desk.telling.unchanging import sources_of
from toolkit.desk.telling.voice import Told, Voice
from toolkit.feedback import bonnet, debrief
from toolkit.model.feedback import Debrief, Remark, Series
from toolkit.model.shown import Ending

__all__ = ["ending"]

PERCENT = 100
CORE = "core-"


def ending(voice: Voice) -> Told | None:
    """Tell the ending; None while the course goes on."""
    ended = voice.shown.ending
    if ended is None:
        return None
    said = debrief(voice.state)
    safety = ended.kind in {"safe-stop", "safety-fail"}
    return {
        "kind": ended.kind,
        "kind_label": voice.say(f"ending/{ended.kind}"),
        "how_label": voice.say(f"how/{ended.how}"),
        "text": voice.say(f"ending-text/{ended.kind}"),
        "score": ended.score,
        "score_text": voice.say("score-safety" if safety else "score", score=voice.amount(ended.score * PERCENT, 0)),
        "goals": _goals(voice, ended),
        "remarks": [_remark(voice, one) for one in said.remarks],
        "remarks_text": voice.count("remarks", len(said.remarks)) if said.remarks else voice.say("remarks-none"),
        "praise": [
            {
                "rule": one.rule,
                "title": voice.text(voice.library.rules[one.rule].title),
                "session": one.session,
                "why": voice.text(voice.library.rules[one.rule].why),
            }
            for one in said.praise
        ],
        "bonnet": _bonnet(voice, said),
    }


def _goals(voice: Voice, ended: Ending) -> list[Told]:
    goals = {goal.id: goal for goal in voice.case.goals}
    return [
        {
            "owner": goals[name].owner,
            "name": voice.name(goals[name].owner),
            "text": voice.text(goals[name].text),
            "attainment": value,
            "attainment_text": f"{voice.say(f'attainment/{round(value)}')} ({voice.amount(value)})",
        }
        for name, value in ended.attainment
    ]


def _remark(voice: Voice, remark: Remark) -> Told:
    rule = voice.library.rules[remark.rule]
    return {
        "severity": remark.severity,
        "severity_label": voice.say(f"severity/{remark.severity}"),
        "session": remark.session,
        "title": voice.text(rule.title),
        "text": voice.rule(rule.finding, remark.names),
        "alternative": voice.rule(rule.fix, remark.names),
        "why": voice.text(rule.why),
        "rule": rule.id,
        "seed": [{"id": one, "meaning": voice.text(voice.library.seed[one].meaning)} for one in rule.seed],
        "sources": sources_of(voice, rule),
    }


def _bonnet(voice: Voice, said: Debrief) -> Told:
    opened = bonnet(voice.state)
    chips = {fact.id: fact for facts in voice.case.facts.values() for fact in facts}
    core, case = said.core, voice.case
    return {
        "text": voice.say(opened.sentence),
        "series": [_series(voice, one) for one in opened.series],
        "mirror": [
            {
                "client": part.by,
                "name": voice.name(part.by) if part.by else voice.say("everyone"),
                "label": voice.say(f"dimension/{part.dimension}"),
                "text": voice.say(
                    "mirror-part", label=voice.say(f"dimension/{part.dimension}"), value=voice.amount(part.strength, 0)
                ),
            }
            for part in case.mirror
        ],
        "core": {
            "text": voice.text(case.core.theme),
            "focus_label": voice.say(f"focus/{core.focus or 'none'}"),
            "strength_text": voice.say(
                "core-strength", start=voice.amount(core.at_intake), end=voice.amount(core.at_end)
            ),
            "hypotheses": [
                {
                    "text": voice.text(one.text),
                    "focus_label": voice.say(f"focus/{one.focus or 'none'}"),
                    "fits": one.fits,
                    "chosen": one.id == core.supposed,
                }
                for one in case.core.hypotheses
            ],
        },
        "untold": [
            {"client": one.client, "name": voice.name(one.client), "text": voice.text(chips[one.fact].text)}
            for one in said.undiscovered
        ],
        "assumptions": [
            voice.say("assumption/model"),
            voice.say("assumption/chance", seed=voice.state.seed),
            voice.say("assumption/follow-up"),
            voice.say("assumption/order"),
        ],
        "coefficients": [
            {"id": name, "text": f"{voice.say(f'coefficient/{name}')}: {voice.amount(value, 2)}"}
            for name, value in opened.coefficients
        ],
    }


def _series(voice: Voice, one: Series) -> Told:
    between = "between-them" if voice.case.strand == "couple" else "with-home"
    return {
        "id": one.variable,
        "label": _variable(voice, one.variable),
        "client": one.client or None,
        "name": voice.name(one.client) if one.client else voice.say(between),
        "points": [[session, value] for session, value in one.points],
        "after": one.after,
        "after_text": voice.amount(one.after),
    }


def _variable(voice: Voice, name: str) -> str:
    if name in voice.library.myths:
        return voice.text(voice.library.myths[name].belief)
    return voice.say(f"variable/{name.removeprefix(CORE)}")
