"""The tabs in which one talks: report (how it went at home), ask, and explain."""

from __future__ import annotations

from toolkit.desk.telling.unchanging import Unchanging
from toolkit.indicators import open_ruptures
from toolkit.model.decision import ANYONE, MOST_TYPED, Ask, Debrief, Meet
from toolkit.model.library import Exercise
from toolkit.model.shown import Presentation
from toolkit.model.terms import ASPECTS, Aspect, Manner
from toolkit.session.minutes import LECTURED_MODULE, MINUTES, cost
from toolkit.telling.people import answers
from toolkit.telling.voice import Told, Voice
from toolkit.words.passages import passage

__all__ = ["ask", "explain", "report"]

MANNERS: tuple[Manner, ...] = ("open", "closed", "leading", "prying")
OBSTACLES = ("stumbling-block", "blockage", "inhibition")


def report(voice: Voice) -> Told:
    """Tell how the homework went, and what was asked about it."""
    lines = answers(voice.shown)
    asked: dict[tuple[str, str, str], list[Told]] = {}
    for place, row in enumerate(voice.shown.answered):
        if row.session == voice.shown.session:
            line = lines.get(place)
            asked.setdefault((row.exercise, row.client, row.aspect), []).append(
                {
                    "manner": row.manner,
                    "label": voice.say(f"manner/{row.manner}"),
                    "text": voice.text(passage(voice.case, line)) if line else "",
                }
            )
    return {
        "homework": [_homework(voice, name, asked) for name in voice.state.pending_items],
        "manners": [
            {
                "id": manner,
                "label": voice.say(f"manner/{manner}"),
                "example": voice.to_clients(f"manner-example/{manner}"),
                "minutes": cost(Debrief(exercise="", client="", aspect="other", manner=manner)),
            }
            for manner in MANNERS
        ],
        "referrals_back": [
            {
                "id": row.decision.route,
                "title": voice.text(voice.library.referrals[row.decision.route].title),
                "client": row.decision.client,
                "name": voice.name(row.decision.client),
                "text": voice.say("referral-back", what=voice.text(voice.library.referrals[row.decision.route].title)),
            }
            for row in voice.shown.referrals
            if row.reported == voice.shown.session
        ],
    }


def ask(voice: Voice, kept: Unchanging) -> Told:
    """Tell what may be asked, to whom, in which company."""
    shown = voice.shown
    asked: dict[str, list[str]] = {}
    for row in shown.asked:
        asked.setdefault(row.question, [])
        if row.to not in asked[row.question]:
            asked[row.question].append(row.to)
    one, everyone = cost(Ask(question="", to=shown.clients[0])), cost(Ask(question="", to=ANYONE))
    people = [{"id": client, "label": voice.name(client), "minutes": one} for client in shown.room]
    together = [{"id": ANYONE, "label": voice.say("together"), "minutes": everyone}] if len(shown.room) > 1 else []
    return {
        "groups": kept.groups,
        "questions": [{**row, "asked": asked.get(name, [])} for name, row in kept.questions.items()],
        "to": [*together, *people],
        "room": _room(voice),
        "leave": {"asked": shown.leave, "minutes": MINUTES["ask-leave"]},
        "screens": _screens(voice),
        "ruptures": [{"client": client, "name": voice.name(client)} for client in open_ruptures(shown)],
        "present": [{"id": client, "name": voice.name(client)} for client in shown.room],
        "minutes": {"one": one, "everyone": everyone},
        "typing": _typing(voice),
    }


def explain(voice: Voice, kept: Unchanging) -> Told:
    """Tell what may be explained, beside the beliefs that were heard."""
    shown, library = voice.shown, voice.library
    given: dict[str, int] = {}
    for row in shown.taught:
        given[row.module] = given.get(row.module, 0) + 1
    heard = [(row.myth, row.client, voice.text(library.myths[row.myth].belief)) for row in shown.beliefs]
    return {
        "shelf": [
            {
                **row,
                "addresses": [
                    {"client": client, "name": voice.name(client), "whose": voice.whose(client, myth), "text": text}
                    for myth, client, text in heard
                    if myth in library.modules[name].myths
                ],
                "taught": given.get(name, 0),
            }
            for name, row in kept.modules.items()
        ],
        "manners": [
            {"id": manner, "label": voice.say(f"teaching/{manner}"), "minutes": minutes}
            for manner, minutes in (("elicited", MINUTES["educate"]), ("lectured", LECTURED_MODULE))
        ],
    }


def _homework(voice: Voice, name: str, asked: dict[tuple[str, str, str], list[Told]]) -> Told:
    shown, exercise = voice.shown, voice.library.exercises[name]
    coded = [row.obstacle for row in shown.coded if (row.session, row.exercise) == (shown.session, name)]
    return {
        "exercise": name,
        "title": voice.text(exercise.title),
        "level": exercise.level,
        "results": [
            {
                "client": row.client,
                "name": voice.name(row.client),
                "result": row.result,
                "label": voice.say(f"result/{row.result}"),
            }
            for row in shown.done
            if (row.session, row.exercise) == (shown.session, name)
        ],
        "clients": [
            {
                "id": client,
                "name": voice.name(client),
                "in_room": client in shown.room,
                "aspects": [
                    {
                        "id": aspect,
                        "label": voice.say(f"aspect/{aspect}"),
                        "focus": _focus(voice, exercise, aspect),
                        "asked": asked.get((name, client, aspect), []),
                    }
                    for aspect in ASPECTS
                ],
            }
            for client in shown.clients
        ],
        "coding": {
            "due": _got_stuck(shown, name),
            "chosen": coded[-1] if coded else None,
            "choices": [
                {"id": one, "label": voice.say(f"obstacle/{one}"), "hint": voice.say(f"obstacle-hint/{one}")}
                for one in OBSTACLES
            ],
        },
    }


def _got_stuck(shown: Presentation, exercise: str) -> bool:
    """Whether somebody left an exercise undone or half done this time, or told of an obstacle."""
    undone = any(row.result != "done" for row in shown.done if (row.session, row.exercise) == (shown.session, exercise))
    return undone or any(
        row.obstacle for row in shown.answered if (row.session, row.exercise) == (shown.session, exercise)
    )


def _focus(voice: Voice, exercise: Exercise, aspect: Aspect) -> str:
    return "" if aspect == "other" else voice.text(getattr(exercise.debrief, aspect))


def _room(voice: Voice) -> Told:
    shown = voice.shown
    current = ANYONE if shown.room == shown.clients and len(shown.clients) > 1 else shown.room[0]
    choices = [{"id": ANYONE, "label": voice.say("meet-together"), "minutes": cost(Meet(who=ANYONE))}]
    choices += [
        {"id": client, "label": voice.say("meet-alone", name=voice.name(client)), "minutes": cost(Meet(who=client))}
        for client in shown.clients
    ]
    return {"current": current, "choices": choices if len(shown.clients) > 1 else []}


def _typing(voice: Voice) -> Told | None:
    """Tell how one may ask in one's own words; None where typed questions cannot be understood well."""
    from toolkit.interview import strength

    if strength() != "full":
        return None
    typed = any(row.manner is not None for row in voice.shown.put)
    return {"most": MOST_TYPED, "told": typed}


def _screens(voice: Voice) -> list[Told]:
    gates = {question.gate for question in voice.library.questions.values() if question.gate is not None}
    return [
        {
            "gate": card.id,
            "title": voice.text(card.title),
            "question": voice.text(card.question),
            "minutes": MINUTES["screen"],
            "screened": [
                {"client": row.client, "name": voice.name(row.client), "alone": row.alone, "session": row.session}
                for row in voice.shown.screened
                if row.gate == card.id
            ],
        }
        for card in voice.library.gates.values()
        if card.id in gates
    ]
