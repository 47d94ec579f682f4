"""After the ending: how it ended, the debrief rule by rule, and the bonnet opened. Never told before."""

from __future__ import annotations

from toolkit.feedback import bonnet, debrief
from toolkit.model.case import Client
from toolkit.model.feedback import BeliefFollowed, Debrief, Indicated, OwnBelief, Remark, Series
from toolkit.model.shown import Ending
from toolkit.telling.voice import Told, Voice
from toolkit.words import TEXTS

__all__ = ["ending", "gathered", "remarked"]

PERCENT = 100
CORE = "core-"


def ending(voice: Voice) -> Told | None:
    """Tell the ending; None while the course goes on."""
    ended = voice.shown.ending
    if ended is None:
        return None
    said = debrief(voice.state)
    every = [remarked(voice, one) for one in said.remarks] + [_missed(voice, one) for one in said.own if not one.met]
    remarks = gathered(voice, sorted(every, key=lambda row: int(row["session"])))
    count = sum(1 + len(row["again"]) for row in remarks)
    safety = ended.kind in {"safe-stop", "safety-fail"}
    return {
        "kind": ended.kind,
        "kind_label": voice.say(f"ending/{ended.kind}"),
        "how_label": _of_how_many(voice, "how", ended.how),
        "text": _of_how_many(voice, "ending-text", ended.kind),
        "score": ended.score,
        "score_text": voice.say("score-safety" if safety else "score", score=voice.amount(ended.score * PERCENT, 0)),
        "goals_text": voice.say("goals-of", name=only.name) if (only := _only(voice)) else voice.say("goals"),
        "goals": _goals(voice, ended),
        "remarks": remarks,
        "remarks_text": voice.count("remarks", count) if remarks else voice.say("remarks-none"),
        "praise": [
            {
                "rule": one.rule,
                "title": voice.text(voice.library.rules[one.rule].title),
                "session": one.session,
                "why": voice.text(voice.library.rules[one.rule].why),
            }
            for one in said.praise
        ]
        + [_noticed(voice, one) for one in said.own if one.met],
        "referrals": [_indicated(voice, one) for one in said.referrals],
        "bonnet": _bonnet(voice, said),
    }


def _only(voice: Voice) -> Client | None:
    """Return the client who came alone."""
    return voice.case.clients[0] if len(voice.case.clients) == 1 else None


def _of_how_many(voice: Voice, vocabulary: str, value: str) -> str:
    """Return a word of the ending, of one client by name where it speaks of them."""
    only = _only(voice)
    if only is not None and f"{vocabulary}-one/{value}" in TEXTS:
        return voice.say(f"{vocabulary}-one/{value}", name=only.name)
    return voice.say(f"{vocabulary}/{value}")


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


def gathered(voice: Voice, remarks: list[Told]) -> list[Told]:
    """Gather what was said more than once: the first time whole, the others by session and sentence under it."""
    first: dict[tuple[str, str], Told] = {}
    for row in remarks:
        known = first.setdefault((row["rule"], row["title"]), {**row, "again": []})
        if known["text"] != row["text"] or known["session"] != row["session"]:
            known["again"].append({"session": row["session"], "text": row["text"]})
    return [
        {**row, "again_text": voice.count("again", len(row["again"])) if row["again"] else ""} for row in first.values()
    ]


def remarked(voice: Voice, remark: Remark) -> Told:
    """Tell one remark, with its rule and sources."""
    rule = voice.library.rule(remark.rule)
    return {
        "severity": remark.severity,
        "severity_label": voice.say(f"severity/{remark.severity}"),
        "session": remark.session,
        "title": voice.text(rule.title),
        "text": voice.finding(rule, remark.names),
        "alternative": voice.fix(rule, remark.names),
        "why": voice.text(rule.why),
        "rule": rule.id,
        "seed": [{"id": one, "meaning": voice.text(voice.library.seed[one].meaning)} for one in rule.seed],
        "sources": voice.sources(rule),
    }


def _missed(voice: Voice, own: OwnBelief) -> Told:
    """Tell of an assumption of the trainee's own that went by; kindly, and to the trainee."""
    rule = voice.library.rule(own.rule)
    name, belief = voice.name(own.client), voice.text(voice.library.myths[own.myth].belief)
    return {
        "severity": "info",
        "severity_label": voice.say("severity/info"),
        "session": own.heard,
        "title": voice.say("own-belief-title"),
        "text": voice.say("own-belief-missed", name=name, belief=belief),
        "alternative": voice.say("own-belief-instead", name=name),
        "why": voice.text(rule.why),
        "rule": rule.id,
        "seed": [{"id": one, "meaning": voice.text(voice.library.seed[one].meaning)} for one in rule.seed],
        "sources": voice.sources(rule),
    }


def _noticed(voice: Voice, own: OwnBelief) -> Told:
    rule = voice.library.rule(own.rule)
    belief = voice.text(voice.library.myths[own.myth].belief)
    title = voice.say("own-belief-noticed", belief=belief)
    return {"rule": rule.id, "title": title, "session": own.met, "why": voice.text(rule.why)}


def _indicated(voice: Voice, row: Indicated) -> Told:
    """Tell of a referral this case asks for, and whether it was made."""
    only = _only(voice)
    name = voice.name(row.client) if row.client else only.name if only else voice.say("any-of-them")
    what = voice.text(voice.library.referrals[row.route].title)
    return {
        "id": row.route,
        "text": voice.say("referral-for", what=what, name=name, n=row.due),
        "made": row.made,
        "made_text": voice.say("referral-made", n=row.made) if row.made else voice.say("referral-not-made"),
    }


def _believed(voice: Voice, row: BeliefFollowed) -> Told:
    heard = voice.say("belief-heard-in", n=row.found) if row.found else voice.say("belief-not-heard")
    met = voice.say("belief-met-in", n=row.addressed) if row.addressed else voice.say("belief-not-met")
    strength = voice.say("belief-strength", start=voice.amount(row.at_intake), end=voice.amount(row.at_end))
    return {
        "client": row.client,
        "whose": voice.whose(row.client, row.myth),
        "text": voice.text(voice.library.myths[row.myth].belief),
        "course_text": f"{heard}; {met}; {strength}",
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
                "text": voice.say("mirror-part", value=voice.amount(part.strength, 0)),
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
        "beliefs": [_believed(voice, one) for one in said.beliefs],
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
        "label": _variable(voice, one),
        "client": one.client or None,
        "name": voice.name(one.client) if one.client else voice.say(between),
        "points": [[session, value] for session, value in one.points],
        "after": one.after,
        "after_text": voice.amount(one.after),
    }


def _variable(voice: Voice, one: Series) -> str:
    if one.variable in voice.library.myths:
        belief = voice.text(voice.library.myths[one.variable].belief)
        other = voice.holder(one.client, one.variable)
        return f"{belief} ({voice.text(other.name)})" if other else belief
    return voice.say(f"variable/{one.variable.removeprefix(CORE)}")
