"""One short line for a decision, and one for what happened: for the log, the replay and the live region."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolkit.model.decision import (
    ANYONE,
    Ask,
    Assign,
    Close,
    CodeObstacle,
    Compose,
    Debrief,
    Decision,
    Deepen,
    Educate,
    End,
    Meet,
    NameMirror,
    PlanSafety,
    Refer,
    Reflect,
    Repair,
    Screen,
)
from toolkit.model.event import (
    BeliefShifted,
    DraftChanged,
    Ended,
    Event,
    HomeworkDone,
    ProgrammeAssigned,
    Recorded,
    ReferralMade,
    RuptureFelt,
    SafetyStopped,
    Said,
    SessionOpened,
)
from toolkit.model.programme import Programme
from toolkit.telling.voice import Voice
from toolkit.words.numbers import join
from toolkit.words.passages import passage

__all__ = ["decided", "happened"]


def decided(voice: Voice, decision: Decision) -> str:
    """Return one line for a decision, worded with ``voice`` as the state was when it was taken."""
    library, say = voice.library, voice.say
    match decision:
        case Ask(question=question):
            return say("log/ask", what=voice.text(library.questions[question].label))
        case Meet(who=who):
            return say("log/together") if who == ANYONE else say("log/meet", name=voice.name(who))
        case Screen(gate=gate, client=client):
            return say("log/screen", what=voice.text(library.gates[gate].title), name=voice.name(client))
        case Educate(modules=modules):
            return say("log/educate", what=_titles(voice, [voice.text(library.modules[one].title) for one in modules]))
        case Reflect(client=client) | Repair(client=client) | PlanSafety(client=client):
            return say(f"log/{decision.kind}", name=voice.name(client))
        case Close():
            return say("log/close", n=voice.shown.session)
        case End(reason=reason):
            return say("log/end", what=say(f"end-reason/{reason}"))
        case _:
            return _worked(voice, decision)


def happened(voice: Voice, events: Iterable[Event]) -> tuple[str, ...]:
    """Return a line for everything that can be noticed in events; ``voice`` holds the state after them."""
    return tuple(line for event in events for line in _lines(voice, event)) or (voice.say("event/done"),)


def _worked(voice: Voice, decision: Decision) -> str:
    """Return one line for work on the homework and on what lies under it."""
    library, say = voice.library, voice.say
    match decision:
        case Compose(programme=programme):
            return say("log/compose", what=_items(voice, programme)) if programme.items else say("log/compose-empty")
        case Assign():
            return say("log/assign", what=_items(voice, voice.shown.draft or Programme()))
        case Debrief(exercise=exercise, client=client, aspect=aspect):
            what = f"{voice.text(library.exercises[exercise].title)}, {say(f'aspect/{aspect}')}"
            return say("log/debrief", name=voice.name(client), what=what)
        case CodeObstacle(exercise=exercise, obstacle=obstacle):
            title = voice.text(library.exercises[exercise].title)
            return say("log/code-obstacle", what=title, label=say(f"obstacle/{obstacle}"))
        case NameMirror(dimensions=dimensions):
            return say("log/name-mirror", what=_titles(voice, [say(f"dimension/{one}") for one in dimensions]))
        case Deepen(focus=focus, hypothesis=hypothesis):
            text = next(voice.text(one.text) for one in voice.case.core.hypotheses if one.id == hypothesis)
            return say("log/deepen", label=say(f"focus/{focus}"), what=text)
        case Refer(route=route, client=client):
            return say("log/refer", name=voice.name(client), what=voice.text(library.referrals[route].title))
        case _:
            return say(f"log/{decision.kind}")


def _lines(voice: Voice, event: Event) -> Iterator[str]:
    say = voice.say
    match event:
        case Said(by=by, line=line):
            text = voice.text(passage(voice.case, line))
            name = voice.name(by)
            yield f"{name}: {text}" if "/looks/" in line else say("event/says", name=name, text=text)
        case BeliefShifted(client=client, myth=myth, change="heard"):
            held = voice.holder(client, myth) is not None
            yield say(
                "event/belief-of" if held else "event/belief", name=voice.name(client), who=voice.whose(client, myth)
            )
        case SessionOpened(session=session, week=week):
            yield say("event/session", n=session, week=week)
        case DraftChanged(undone=undone):
            yield say("event/draft-undone" if undone else "event/draft")
        case ProgrammeAssigned():
            yield say("event/assigned")
        case Recorded(what="room"):
            yield say("event/room", names=join([voice.name(one) for one in voice.shown.room], voice.language))
        case Recorded():
            yield say("event/recorded")
        case SafetyStopped():
            yield say("event/stopped")
        case Ended(ending=ending):
            yield say("event/ended", label=say(f"ending/{ending}"))
        case _:
            yield from _lines_about_people(voice, event)


def _lines_about_people(voice: Voice, event: Event) -> Iterator[str]:
    say, library = voice.say, voice.library
    match event:
        case HomeworkDone(exercise=exercise, client=client, result=result):
            title = voice.text(library.exercises[exercise].title)
            yield f"{voice.name(client)}, {title}: {say(f'result/{result}')}."
        case RuptureFelt(client=client):
            yield say("event/rupture", name=voice.name(client))
        case ReferralMade(route=route, client=client, reported=reported):
            what = voice.text(library.referrals[route].title)
            yield say("event/referral-back" if reported else "event/referral", name=voice.name(client), what=what)
        case _:
            return


def _items(voice: Voice, programme: Programme) -> str:
    return _titles(voice, [voice.text(voice.library.exercises[item.exercise].title) for item in programme.items])


def _titles(voice: Voice, titles: list[str]) -> str:
    return join([f"“{title}”" for title in titles], voice.language)
