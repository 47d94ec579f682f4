"""The frame of the view: who is here, what was said and heard, how they report themselves."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.indicators import latest_report
from toolkit.model.case import Client
from toolkit.model.shown import Answered, Presentation
from toolkit.model.terms import MEASURES
from toolkit.session.minutes import OFF_TOPIC
from toolkit.telling.voice import Told, Voice
from toolkit.words.passages import passage

__all__ = ["answers", "beliefs", "clients", "cue", "known", "reports", "said_by", "transcript"]

MAIN = frozenset({"tension", "pressure", "closeness"})
"""Measures drawn at once; the others on demand."""
TONES = 3


def clients(voice: Voice) -> list[Told]:
    """Tell who the clients are, what is seen of them and how they report themselves."""
    return [_client(voice, place, client) for place, client in enumerate(voice.case.clients)]


def beliefs(voice: Voice) -> list[Told]:
    """Tell the beliefs heard so far."""
    library = voice.library
    taught = {myth for row in voice.shown.taught for myth in library.modules[row.module].myths}
    return [
        {
            "client": row.client,
            "name": voice.name(row.client),
            "whose": voice.whose(row.client, row.myth),
            "held_elsewhere": voice.holder(row.client, row.myth) is not None,
            "myth": row.myth,
            "text": voice.text(library.myths[row.myth].belief),
            "session": row.session,
            "taught": row.myth in taught,
        }
        for row in voice.shown.beliefs
    ]


def known(voice: Voice) -> list[Told]:
    """Tell the facts that were told, each once, in the order in which they were."""
    chips = {fact.id: fact for facts in voice.case.facts.values() for fact in facts}
    told: dict[str, Told] = {}
    for asked in voice.shown.asked:
        for name in asked.told:
            told.setdefault(
                name,
                {
                    "id": name,
                    "client": asked.to,
                    "name": voice.name(asked.to),
                    "text": voice.text(chips[name].chip),
                    "quote": voice.text(chips[name].text),
                    "session": asked.session,
                    "question": voice.text(voice.library.questions[asked.question].label),
                },
            )
    return list(told.values())


def transcript(voice: Voice) -> list[Told]:
    """Tell everything that was said, with what it answers, oldest first."""
    questions = _questions(voice)
    return [
        {
            "session": one.session,
            "by": one.by,
            "name": voice.name(one.by),
            "question": questions.get(place) or cue(voice, one.line),
            "text": voice.text(passage(voice.case, one.line)),
        }
        for place, one in enumerate(voice.shown.said)
        if "/looks/" not in one.line
    ]


def reports(voice: Voice) -> Told:
    """Tell the clients' own reports over the sessions, for a chart and for its table alike."""
    rows = {client: [row for row in voice.shown.reports if row.client == client] for client in voice.shown.clients}
    return {
        "clients": [
            {
                "id": client,
                "name": voice.name(client),
                "tone": place % TONES,
                "measures": [
                    {
                        "id": measure,
                        "label": voice.say(f"measure/{measure}"),
                        "points": [[row.session, row.of(measure)] for row in found],
                        "texts": [voice.amount(row.of(measure)) for row in found],
                    }
                    for measure in MEASURES
                ],
            }
            for place, (client, found) in enumerate(rows.items())
        ],
        "sessions": sorted({row.session for row in voice.shown.reports}),
        "table_caption": voice.say("self-report"),
    }


def answers(shown: Presentation) -> dict[int, str]:
    """Return the line in which each debriefing question was answered, by the question's place in ``answered``."""
    found = {}
    for row, place in _paired(shown, [(one.session, one.client, _path(one)) for one in shown.answered]):
        found[row] = shown.said[place].line
    return found


def said_by(shown: Presentation, client: str, session: int) -> tuple[str, str]:
    """Return the lines of what is seen of a client in a session, and of what they said last; empty when nothing."""
    looks = last = ""
    for one in shown.said:
        if one.by == client and one.session == session:
            if "/looks/" in one.line:
                looks = one.line
            else:
                last = one.line
    return looks, last


def _client(voice: Voice, place: int, client: Client) -> Told:
    looks, last = said_by(voice.shown, client.id, voice.shown.session)
    report = latest_report(voice.shown, client.id)
    values = [(measure, report.of(measure)) for measure in MEASURES] if report else []
    return {
        "id": client.id,
        "name": client.name,
        "initial": client.name[:1],
        "age": client.age,
        "about": voice.text(client.about),
        "request": voice.text(client.request),
        "in_room": client.id in voice.shown.room,
        "looks": voice.text(passage(voice.case, looks)) if looks else "",
        "quote": voice.text(passage(voice.case, last)) if last else "",
        "bars": [
            {
                "measure": measure,
                "label": voice.say(f"measure/{measure}"),
                "value": value,
                "text": voice.amount(value),
                "main": measure in MAIN,
            }
            for measure, value in values
        ],
        "tone": place % TONES,
    }


def _questions(voice: Voice) -> dict[int, str]:
    """Return what was asked, by place in what was said."""
    shown, library = voice.shown, voice.library
    wanted = []
    texts = []
    for asked in shown.asked:
        aside = asked.question == OFF_TOPIC and asked.manner is not None
        text = voice.say("cue/aside") if aside else voice.question(library.questions[asked.question])
        paths = [f"fact/{fact}" for fact in asked.told] or [
            f"{asked.to}/{'guarded' if asked.held_back else 'nothing'}/"
        ]
        wanted += [(asked.session, asked.to, path) for path in paths]
        texts += [text] * len(paths)
    found = {row.place: voice.say(f"cue/{row.manner}") for row in shown.rebuffed}
    found |= {place: texts[row] for row, place in _paired(shown, wanted)}
    debriefed = [(one.session, one.client, _path(one)) for one in shown.answered]
    for row, place in _paired(shown, debriefed):
        one = shown.answered[row]
        title = voice.text(library.exercises[one.exercise].title)
        found[place] = f"{title}, {voice.say(f'aspect/{one.aspect}')}, {voice.say(f'manner/{one.manner}')}"
    return found


def _paired(shown: Presentation, wanted: list[tuple[int, str, str]]) -> Iterator[tuple[int, int]]:
    """Pair rows of (session, client, start of a line) with places in what was said; both are in the order of play."""
    start, taken = 0, {row.place for row in shown.rebuffed}
    for row, (session, client, path) in enumerate(wanted):
        for place in range(start, len(shown.said)):
            one = shown.said[place]
            if place not in taken and (one.session, one.by) == (session, client) and one.line.startswith(path):
                yield row, place
                start = place + 1
                break


def _path(one: Answered) -> str:
    if one.manner != "open":
        return f"{one.client}/reaction/{one.manner}/"
    if one.obstacle:
        return f"{one.client}/obstacle/{one.obstacle}/"
    return f"{one.client}/debrief/{one.aspect}/"


def cue(voice: Voice, line: str) -> str | None:
    """Return what a line answers when it was not a question; None for a fact that was told."""
    first, place, *path = line.split("/")
    if first == "fact":
        return None
    return voice.say(f"cue/{path[0] if place == 'reaction' else place}")
