"""A moment of a course and a programme told in lines: what was heard, done, explained and reported, nothing concluded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolkit.drills.phrases import listed, number, phrase, worded
from toolkit.indicators import open_ruptures, readiness, rungs_debriefed, strain_reported
from toolkit.model.case import Case
from toolkit.model.library import Library
from toolkit.model.programme import EVERYONE, Programme, ProgrammeItem
from toolkit.model.shown import Presentation
from toolkit.model.text import LANGUAGES, Text
from toolkit.words.passages import passage

__all__ = ["course_lines", "ground_lines", "homework_lines", "programme_lines"]

MEDICATION = "medication"
RECENT = 6
"""Sessions of self-reports that are shown."""


def ground_lines(case: Case, shown: Presentation, library: Library) -> tuple[Text, ...]:
    """Tell who is there and what stands so far, as far as a programme can build on it."""
    done = dict.fromkeys(item.exercise for row in shown.assigned for item in row.programme.items)
    taught = dict.fromkeys(row.module for row in shown.taught)
    return tuple(
        _present(
            _who(case, shown),
            *_signs(case, shown),
            _all("scene/beliefs", _quoted(library, (row.myth for row in shown.beliefs))),
            _all("scene/referred", (library.referrals[row.decision.route].title for row in shown.referrals)),
            _all("scene/taught", (library.modules[one].title for one in taught)),
            _all("scene/done", (library.exercises[one].title for one in done)),
            phrase("scene/reached", n=rungs_debriefed(shown, library, shown.strand)),
        )
    )


def course_lines(case: Case, shown: Presentation, library: Library) -> tuple[Text, ...]:
    """Tell what was shown so far, as far as staying, deepening or referring hangs on it."""
    untaught = _untaught(shown, library)
    return tuple(
        _present(
            _who(case, shown),
            *_signs(case, shown),
            _all("scene/referred", (library.referrals[row.decision.route].title for row in shown.referrals)),
            *homework_lines(case, shown, library),
            _strong(case, shown, library),
            _meaning(case, shown),
            _strain(shown),
            _step(shown, library),
            _mirror(shown),
            _all("scene/strained", (_name(case, client) for client in open_ruptures(shown))),
            _all("scene/untaught", _quoted(library, untaught)),
            _all("scene/unasked", (_name(case, client) for client in _unasked(shown))),
        )
    )


def homework_lines(case: Case, shown: Presentation, library: Library) -> tuple[Text, ...]:
    """Tell which obstacles were heard, in which exercise, in which session and from whom."""
    met: dict[tuple[str, str, int], dict[str, None]] = {}
    for row in shown.answered:
        if row.obstacle:
            met.setdefault((row.obstacle, row.exercise, row.session), {})[row.client] = None
    lines = (
        phrase(
            "scene/obstacle",
            label=worded(f"dimension/{obstacle}"),
            names=listed(_name(case, one) for one in clients),
            title=library.exercises[exercise].title,
            n=library.exercises[exercise].level,
            session=session,
        )
        for (obstacle, exercise, session), clients in met.items()
    )
    return tuple(lines) or (phrase("scene/no-obstacle"),)


def programme_lines(case: Case, library: Library, programme: Programme) -> tuple[Text, ...]:
    """Tell what a programme says, line by line."""
    pause = programme.pause
    said = (
        phrase("programme/no-pause")
        if pause is None
        else phrase(
            "programme/pause",
            reason=library.pause_reasons[pause.reason].text,
            exception=library.pause_exceptions[pause.exception].text,
            lift=library.pause_lifts[pause.lift].text,
        )
    )
    return tuple(
        _present(
            *(_item(case, library, item) for item in programme.items),
            said,
            phrase("programme/framing", framing=library.framings[programme.framing].text),
            phrase("programme/endpoint", endpoint=library.endpoints[programme.endpoint].text),
            _all("programme/arrangements", (library.arrangements[one].text for one in programme.arrangements)),
        )
    )


def _item(case: Case, library: Library, item: ProgrammeItem) -> Text:
    card = library.exercises[item.exercise]
    roles = dict.fromkeys(item.roles.values())
    if len(roles) == 1:
        tasks = library.roles[next(iter(roles))].text
    else:
        tasks = listed(
            phrase("programme/task", name=_name(case, one), role=library.roles[role].text)
            for one, role in item.roles.items()
        )
    begins = worded("initiative/alternate") if item.initiative == EVERYONE else _name(case, item.initiative)
    purposes = [library.criteria[one].purpose for one in item.criteria]
    agreed = [worded(f"purpose/{one}") for one in purposes if one]
    own = {row.adaptation.id: row.adaptation.text for row in card.obstacles}
    adapted = [phrase("quoted", text=own.get(one) or library.fitness[one].text) for one in item.adaptations]
    head = phrase("programme/item", title=card.title, n=card.level, times=item.times_per_week, minutes=item.minutes)
    aims = listed(library.aims[one].text for one in item.aims)
    parts = [
        phrase("programme/roles", roles=tasks),
        phrase("programme/begins", who=begins),
        phrase("programme/aims", aims=aims) if item.aims else phrase("programme/no-aims"),
        phrase("programme/criteria", criteria=listed(agreed)) if agreed else phrase("programme/no-criteria"),
        *([phrase("programme/adapted", adaptations=listed(adapted))] if adapted else []),
    ]
    told = {language: " · ".join(one.of(language) for one in parts) for language in LANGUAGES}
    return Text(nl=f"{head.nl}\n{told['nl']}", en=f"{head.en}\n{told['en']}")


def _who(case: Case, shown: Presentation) -> Text:
    names = listed(_name(case, client.id) for client in case.clients)
    return phrase("scene/who", names=names, complaint=case.complaint, n=shown.session, agreed=shown.agreed)


def _present(*lines: Text | None) -> Iterator[Text]:
    return (line for line in lines if line is not None)


def _all(text_id: str, parts: Iterable[Text]) -> Text | None:
    found = list(parts)
    return phrase(text_id, what=listed(found)) if found else None


def _signs(case: Case, shown: Presentation) -> Iterator[Text]:
    for client in shown.clients:
        heard = dict.fromkeys(row.sign for row in shown.signs if row.client == client)
        if heard:
            signs = listed(worded(f"sign/{one}") for one in heard)
            yield phrase("scene/heard", name=_name(case, client), what=signs)


def _quoted(library: Library, myths: Iterable[str]) -> Iterator[Text]:
    return (phrase("quoted", text=library.myths[one].belief) for one in dict.fromkeys(myths))


def _strong(case: Case, shown: Presentation, library: Library) -> Text | None:
    rows = dict.fromkeys(
        (row.client, row.exercise)
        for row in shown.answered
        if row.aspect == "emotional" and row.band == "hard" and row.exercise in library.exercises
    )
    told = (
        phrase("scene/at", name=_name(case, client), title=library.exercises[one].title, n=library.exercises[one].level)
        for client, one in rows
    )
    return _all("scene/strong", told)


def _meaning(case: Case, shown: Presentation) -> Text | None:
    said = [row for row in shown.said if "/meaning/" in row.line]
    if not any(row.meaning for row in shown.answered):
        return phrase("scene/no-meaning")
    count = len({(row.session, row.exercise, row.client) for row in shown.answered if row.meaning})
    quote = passage(case, said[-1].line) if said else phrase("scene/something")
    return phrase("scene/meaning", n=count, quote=quote)


def _strain(shown: Presentation) -> Text | None:
    reported = strain_reported(shown)[-RECENT:]
    if not reported:
        return None
    values = [number(value) for _, value in reported]
    row = Text(nl=" → ".join(one.nl for one in values), en=" → ".join(one.en for one in values))
    if len(reported) == 1:
        return phrase("scene/strain-once", row=row, first=reported[0][0])
    return phrase("scene/strain", row=row, first=reported[0][0], last=reported[-1][0])


def _step(shown: Presentation, library: Library) -> Text | None:
    if not shown.assigned:
        return None
    levels = [library.exercises[item.exercise].level for item in shown.assigned[-1].programme.items]
    return phrase("scene/step", n=max(levels, default=0), ready=number(readiness(shown)))


def _mirror(shown: Presentation) -> Text:
    if not shown.mirrored:
        return phrase("scene/mirror-unnamed")
    return phrase("scene/mirror-known" if any(row.recognised for row in shown.mirrored) else "scene/mirror-not")


def _untaught(shown: Presentation, library: Library) -> tuple[str, ...]:
    taught = {myth for row in shown.taught for myth in library.modules[row.module].myths}
    return tuple(dict.fromkeys(row.myth for row in shown.beliefs if row.myth not in taught))


def _unasked(shown: Presentation) -> tuple[str, ...]:
    asked = {row.to for row in shown.asked if row.question == MEDICATION}
    return () if "together" in asked else tuple(client for client in shown.clients if client not in asked)


def _name(case: Case, name: str) -> Text:
    said = next((client.name for client in case.clients if client.id == name), name)
    return Text(nl=said, en=said)
