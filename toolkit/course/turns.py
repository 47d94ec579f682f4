"""One decision in words, with what it held in the trainee's own hand, what was handed out, and what the clients said to it."""

from __future__ import annotations

from typing import NamedTuple

from toolkit.model.decision import (
    ANYONE,
    Ask,
    Assign,
    Debrief,
    Decision,
    Deepen,
    Educate,
    End,
    Formulate,
    NameMirror,
    Refer,
)
from toolkit.model.programme import EVERYONE, ProgrammeItem
from toolkit.model.shown import Assigned, Presentation
from toolkit.telling import Told, Voice, decided
from toolkit.telling.people import cue, known
from toolkit.words import TEXTS
from toolkit.words.passages import passage

__all__ = ["Heard", "Turn", "opening", "turn"]

LOOKS = "/looks/"
TWO = 2


class Heard(NamedTuple):
    """Something a client said, or how they looked (``seen``)."""

    name: str
    text: str
    cue: str
    seen: bool


class Turn(NamedTuple):
    """A decision and what came of it.

    Attributes:
        did: The decision in a line; empty for how a session opens.
        details: What it held, as (label, text).
        own: What the trainee wrote, as (label, text).
        programme: What was handed out, with what the rules said.
        said: What the clients said to it.
        beliefs: Beliefs that could be heard in that.
    """

    did: str = ""
    details: tuple[tuple[str, str], ...] = ()
    own: tuple[tuple[str, str], ...] = ()
    programme: Told | None = None
    said: tuple[Heard, ...] = ()
    beliefs: tuple[str, ...] = ()


def turn(before: Voice, decision: Decision, after: Voice) -> Turn:
    """Return one decision and what came of it, within the session in which it was taken."""
    session, shown = before.shown.session, after.shown
    details, own = _held(before, decision, after)
    handed_out = shown.assigned[-1] if isinstance(decision, Assign) and shown.assigned else None
    return Turn(
        did=_did(before, decision),
        details=tuple((label, text) for label, text in details if text),
        own=tuple((label, text) for label, text in own if text),
        programme=_programme(after, handed_out) if handed_out is not None else None,
        said=_said(after, len(before.shown.said), session=session, answering=isinstance(decision, Ask | Debrief)),
        beliefs=_beliefs(after, len(before.shown.beliefs), session),
    )


def opening(voice: Voice, before: Presentation | None, session: int) -> Turn:
    """Return how a session opens: what is seen and said before anything is decided."""
    said_before, heard_before = (0, 0) if before is None else (len(before.said), len(before.beliefs))
    return Turn(said=_said(voice, said_before, session=session), beliefs=_beliefs(voice, heard_before, session))


def _said(voice: Voice, start: int, *, session: int, answering: bool = False) -> tuple[Heard, ...]:
    """Return what was said in a session from a place on; to a question it needs no cue."""
    found = []
    for one in voice.shown.said[start:]:
        if one.session == session:
            about = None if answering else cue(voice, one.line)
            text = voice.text(passage(voice.case, one.line))
            found.append(Heard(voice.name(one.by), text, about or "", LOOKS in one.line))
    return tuple(found)


def _did(voice: Voice, decision: Decision) -> str:
    if isinstance(decision, Ask):
        text = voice.question(voice.library.questions[decision.question])
        there = voice.shown.room if decision.to == ANYONE else (decision.to,)
        if len(there) == 1:
            return voice.say("story-asked", name=voice.name(there[0]), text=text)
        return voice.say("story-asked-both" if len(there) == TWO else "story-asked-all", text=text)
    return decided(voice, decision)


Rows = list[tuple[str, str]]


def _held(before: Voice, decision: Decision, after: Voice) -> tuple[Rows, Rows]:
    """Return what a decision held besides its line: in the toolkit's words, and in the trainee's own."""
    say = before.say
    match decision:
        case Ask(words=str(words)):
            return [], [(say("story-typed"), words)]
        case Debrief(manner=manner):
            return [(say("story-how"), say(f"manner/{manner}"))], []
        case Educate(manner=manner, so_that=so_that):
            return [(say("story-how"), say(f"teaching/{manner}"))], [(say("story-so-that"), so_that)]
        case Refer(stance=stance, letter=letter):
            return [(say("story-how"), say(f"stance/{stance}"))], [(say("story-letter"), letter)]
        case Deepen(confidence=confidence):
            return [(say("story-how"), f"{confidence} %")], []
        case NameMirror():
            nodded = bool(after.shown.mirrored) and after.shown.mirrored[-1].recognised
            return [("", say("story-recognised" if nodded else "story-not-recognised"))], []
        case End(follow_up_weeks=weeks):
            told = say("follow-up/none") if weeks is None else before.count("after-weeks", weeks)
            return [(say("story-follow-up"), told)], []
        case Formulate():
            return _formulated(before, decision), [(say("story-note"), decision.note)]
        case _:
            return [], []


def _formulated(voice: Voice, written: Formulate) -> Rows:
    say, case = voice.say, voice.case
    goals = {goal.id: voice.text(goal.text) for goal in case.goals}
    facts = {row["id"]: f"{row['name']}: {row['text']}" for row in known(voice)} if written.five_ps else {}
    rows = [(say("story-request", name=voice.name(one)), goals[goal]) for one, goal in written.requests.items()]
    rows += [
        (say("story-own-wish", name=voice.name(one)), say(f"own-wish/{wish}")) for one, wish in written.own_wish.items()
    ]
    rows += [
        (say(f"five-ps/{name}"), "; ".join(facts[one] for one in found)) for name, found in written.five_ps.items()
    ]
    rows.append((say("story-mechanisms"), ", ".join(_variable(voice, one) for one in written.mechanisms)))
    rows.append((say("story-mirror"), ", ".join(say(f"dimension/{one}") for one in written.mirror)))
    supposed = next((voice.text(one.text) for one in case.core.hypotheses if one.id == written.hypothesis), "")
    if supposed:
        rows.append((say("story-hypothesis"), say("story-confidence", text=supposed, n=written.confidence)))
    return rows


def _variable(voice: Voice, name: str) -> str:
    """Return what a variable is called; one that has no name in the words keeps its own."""
    return voice.say(f"variable/{name}") if f"variable/{name}" in TEXTS else name


def _programme(voice: Voice, given: Assigned) -> Told:
    pause, library = given.programme.pause, voice.library
    agreed = "" if pause is None else "; ".join(
        voice.text(choices[name].text)
        for choices, name in (
            (library.pause_reasons, pause.reason),
            (library.pause_exceptions, pause.exception),
            (library.pause_lifts, pause.lift),
        )
    )  # fmt: skip
    return {
        "items": [_item(voice, item) for item in given.programme.items],
        "pause": agreed,
        "findings": [
            {
                "rule": one.rule,
                "severity": voice.say(f"severity/{one.severity}"),
                "title": voice.text(library.rules[one.rule].title),
                "text": voice.finding(library.rules[one.rule], one.names),
            }
            for one in given.findings
        ],
    }


def _item(voice: Voice, item: ProgrammeItem) -> Told:
    library = voice.library
    roles = [f"{voice.name(client)} {voice.text(library.roles[role].text)}" for client, role in item.roles.items()]
    starts = item.initiative
    begins = (
        voice.say(f"initiative/{EVERYONE}")
        if starts == EVERYONE
        else voice.say("story-starts", name=voice.name(starts))
    )
    dose = [voice.count("times-a-week", item.times_per_week), voice.count("minutes", item.minutes)]
    own = {row.adaptation.id: row.adaptation.text for row in library.exercises[item.exercise].obstacles}
    general = {choice.id: choice.text for choice in library.fitness.values()}
    lists = (
        ("story-aims", [library.aims[one].text for one in item.aims]),
        ("story-criteria", [library.criteria[one].text for one in item.criteria]),
        ("story-adaptations", [(own | general)[one] for one in item.adaptations]),
    )
    return {
        "title": voice.text(library.exercises[item.exercise].title),
        "dose": " · ".join([*dose, *roles, *([begins] if len(roles) > 1 else [])]),
        "lists": [(voice.say(name), "; ".join(voice.text(one) for one in found)) for name, found in lists if found],
    }


def _beliefs(voice: Voice, start: int, session: int) -> tuple[str, ...]:
    """Return the beliefs heard in a session from a place on."""
    rows = [row for row in voice.shown.beliefs[start:] if row.session == session]
    texts = [(row, voice.text(voice.library.myths[row.myth].belief)) for row in rows]
    return tuple(voice.say("story-heard", whose=voice.whose(row.client, row.myth), text=text) for row, text in texts)
