"""The tab in which a programme is composed: ladder, draft, shelf, and what the rules say of it."""

from __future__ import annotations

from toolkit.desk.telling.unchanging import Unchanging
from toolkit.indicators import Ladder, rungs_debriefed
from toolkit.model.programme import EVERYONE, Programme, ProgrammeItem
from toolkit.model.shown import Finding, Presentation
from toolkit.model.terms import LADDER
from toolkit.programme import check
from toolkit.telling.voice import Told, Voice
from toolkit.words.numbers import join

__all__ = ["findings_of", "programme"]

HIGHEST = 7
EMPTY = Programme()
WEIGHT = {"block": 0, "error": 1, "warning": 2, "info": 3}


def programme(voice: Voice, kept: Unchanging, *, helped: Programme | None) -> Told:
    """Tell the draft on the ladder.

    Args:
        voice: The state and the language.
        kept: What never changes.
        helped: The draft about which help was asked last (help stage on request).
    """
    shown = voice.shown
    draft = shown.draft or EMPTY
    given = _times_given(shown)
    in_draft = {item.exercise for item in draft.items}
    found = findings_of(shown, draft, voice, helped=helped)
    given_now = bool(shown.assigned) and shown.assigned[-1].session == shown.session
    carried = bool(shown.assigned) and not given_now and shown.draft == shown.assigned[-1].programme
    return {
        "rungs": _rungs(voice),
        "items": [_item(voice, kept, item) for item in draft.items],
        "shelf": [
            {**row, "given": given.get(name, 0), "in_draft": name in in_draft} for name, row in kept.exercises.items()
        ],
        "draft": draft.model_dump(mode="json"),
        "empty": EMPTY.model_dump(mode="json"),
        "carried_text": voice.say("draft-last", n=shown.assigned[-1].session) if carried else "",
        "defaults": kept.defaults,
        "pause_default": kept.pause_default,
        "lists": kept.lists,
        "findings": None if found is None else [_finding(voice, one) for one in found],
        "findings_text": _findings_text(voice, found),
        "can_ask_help": shown.help_stage == "on-request" and shown.ending is None,
        "given": given_now,
        "given_text": voice.say("given") if given_now else "",
        "last": [
            {
                "session": row.session,
                "items": [
                    {"exercise": item.exercise, "title": voice.text(voice.library.exercises[item.exercise].title)}
                    for item in row.programme.items
                ],
            }
            for row in reversed(shown.assigned)
        ],
    }


def findings_of(
    shown: Presentation, draft: Programme, voice: Voice, *, helped: Programme | None
) -> tuple[Finding, ...] | None:
    """Return what the rules say of the draft, weightiest first; None where this help stage does not show it now."""
    asked = shown.help_stage == "on-request" and helped is not None and helped == draft
    if shown.ending is not None or not (shown.help_stage == "guided" or asked):
        return None
    found = check(shown, draft, voice.library) if draft.items or draft.pause else ()
    return tuple(sorted(found, key=lambda one: WEIGHT[one.severity]))


def _times_given(shown: Presentation) -> dict[str, int]:
    given: dict[str, int] = {}
    for row in shown.assigned:
        for item in row.programme.items:
            given[item.exercise] = given.get(item.exercise, 0) + 1
    return given


def _rungs(voice: Voice) -> list[Told]:
    strand = voice.case.strand
    exists = {*LADDER[strand], *(LADDER["solo"] if strand == "couple" else ())}
    strands: tuple[Ladder, ...] = ("couple", "solo") if strand == "couple" else ("solo",)
    here = max(rungs_debriefed(voice.shown, voice.library, one) for one in strands)
    after = min((level for level in LADDER[strand] if level > here), default=HIGHEST)
    return [
        {
            "level": level,
            "name": voice.say("rung-solo/5" if strand == "solo" and level == 5 else f"rung/{level}"),  # noqa: PLR2004
            "exists": level in exists,
            "here": level == here and bool(voice.shown.answered),
            "far": level > after,
        }
        for level in range(HIGHEST, -1, -1)
    ]


def _item(voice: Voice, kept: Unchanging, item: ProgrammeItem) -> Told:
    exercise = voice.library.exercises[item.exercise]
    roles = voice.library.roles
    told = [f"{voice.name(client)} {voice.text(roles[role].text)}" for client, role in item.roles.items()]
    same = len(set(item.roles.values())) == 1
    starts = voice.say(f"initiative/{EVERYONE}") if item.initiative == EVERYONE else voice.name(item.initiative)
    dose = f"{voice.count('times-a-week', item.times_per_week)} · {voice.count('minutes', item.minutes)}"
    return {
        "exercise": item.exercise,
        "title": voice.text(exercise.title),
        "level": exercise.level,
        "strand_label": voice.say(f"strand/{exercise.strand}"),
        "dose_text": dose,
        "times_per_week": item.times_per_week,
        "minutes": item.minutes,
        "roles": dict(item.roles),
        "roles_text": voice.text(roles[next(iter(item.roles.values()))].text) if same else join(told, voice.language),
        "initiative": item.initiative,
        "initiative_text": starts,
        "aims": list(item.aims),
        "criteria": list(item.criteria),
        "adaptations": list(item.adaptations),
        "adaptation_choices": kept.adaptations[item.exercise],
    }


def _finding(voice: Voice, finding: Finding) -> Told:
    rule = voice.library.rules[finding.rule]
    return {
        "rule": rule.id,
        "title": voice.text(rule.title),
        "severity": finding.severity,
        "severity_label": voice.say(f"severity/{finding.severity}"),
        "text": voice.finding(rule, finding.names),
        "why": voice.text(rule.why),
        "fix_text": voice.fix(rule, finding.names),
        "fixed": None if finding.fixed is None else finding.fixed.model_dump(mode="json"),
        "exercise": finding.exercise,
        "client": finding.client,
        "sources": voice.sources(rule),
        "seed": [{"id": one, "meaning": voice.text(voice.library.seed[one].meaning)} for one in rule.seed],
    }


def _findings_text(voice: Voice, found: tuple[Finding, ...] | None) -> str:
    if found is None:
        return ""
    rules = len({one.rule for one in found})
    return voice.count("objections", rules) if rules else voice.say("findings-none")
