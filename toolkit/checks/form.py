"""Form: what a case file that can be read still gets wrong in its texts, whatever it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.casefiles import Place
from toolkit.checks.catalogue import WAITING
from toolkit.checks.finding import Found, Subject
from toolkit.checks.lexicon import COMMON
from toolkit.checks.passages import passages
from toolkit.model.text import LANGUAGES, Language
from toolkit.words.skeleton import MARK

__all__ = ["form_checks", "shortened", "spoken"]

LONGEST_CHIP = 8
"""Words in a chip from which it is no longer read at a glance."""
FOREIGN = 3
"""Words of the other language, and none of its own, from which a text is in the other language."""
OTHER: dict[Language, Language] = {"nl": "en", "en": "nl"}
PLAIN = re.compile(r"[^\W\d_]{3,}")
LONGEST_QUOTE = 60


def form_checks(subject: Subject) -> Iterator[Found]:
    """Yield what is wrong with the texts of a case, those still to be written first."""
    yield from _waiting(subject)
    yield from _languages(subject)
    yield from _twice(subject)
    yield from _unheard(subject)
    yield from _chips(subject)


def spoken(subject: Subject) -> Iterator[tuple[Place, Language, str]]:
    """Yield what clients say, sentence by sentence as it was written, in a form in which equals are equal."""
    for passage in passages(subject.case):
        if passage.voice == "client" and passage.place[0] in {"facts", "clients"}:
            for language in LANGUAGES:
                if MARK not in passage.text.of(language):
                    yield passage.place, language, " ".join(passage.text.of(language).lower().split())


def shortened(text: str) -> str:
    """Return the beginning of a text, as a report quotes it."""
    words = " ".join(text.split())
    return words if len(words) <= LONGEST_QUOTE else f"{words[:LONGEST_QUOTE]}…"


def _waiting(subject: Subject) -> Iterator[Found]:
    """Count the texts that nobody has written yet."""
    places: dict[Language, list[Place]] = {
        language: [(*one.place, language) for one in passages(subject.case) if MARK in one.text.of(language)]
        for language in LANGUAGES
    }
    if any(places.values()):
        first = min((place for found in places.values() for place in found), key=subject.parsed.line)
        count = str(sum(map(len, places.values())))
        numbers = {str(language): str(len(found)) for language, found in places.items()}
        yield Found(WAITING, first, {"count": count, "line": str(subject.parsed.line(first)), **numbers})


def _languages(subject: Subject) -> Iterator[Found]:
    """Find texts that are empty, the same twice, or in the other language."""
    names = {client.name.lower() for client in subject.case.clients}
    for place, text, _ in passages(subject.case):
        empty = [language for language in LANGUAGES if not text.of(language).strip()]
        if empty:
            yield Found("F16", (*place, empty[0]), {"word": empty[0]})
        elif text.nl == text.en and any(word.lower() not in names for word in PLAIN.findall(text.nl)):
            yield Found("F17", place, {"word": shortened(text.nl)})
        else:
            for language in LANGUAGES:
                own, other = (COMMON[one].findall(text.of(language)) for one in (language, OTHER[language]))
                if len(other) >= FOREIGN and not own:
                    names_of = {"word": language, "quote": shortened(text.of(language))}
                    yield Found("F18", (*place, language), names_of)


def _twice(subject: Subject) -> Iterator[Found]:
    first: dict[tuple[Language, str], Place] = {}
    told: set[Place] = set()
    for place, language, said in spoken(subject):
        earlier = first.setdefault((language, said), place)
        if earlier != place and place not in told and said:
            told.add(place)
            line = subject.parsed.line((*earlier, language))
            yield Found("F19", (*place, language), {"line": str(line), "quote": shortened(said)})


def _unheard(subject: Subject) -> Iterator[Found]:
    """Find lines that nothing in the case lets anybody hear."""
    case = subject.case
    for n, client in enumerate(case.clients):
        shown = {"practical", *(part.dimension for part in case.mirror if part.by in {None, client.id})}
        for name in client.lines.obstacle:
            if case.mirror and name not in shown:
                yield Found("F24", ("clients", n, "lines", "obstacle", name), {"word": name, "client": client.name})
        if client.lines.meaning and not case.core.strength:
            yield Found("F24", ("clients", n, "lines", "meaning"), {"word": "meaning", "client": client.name})
    holders = {belief.holder for client in case.clients for belief in client.beliefs}
    for n, other in enumerate(case.others):
        if other.id not in holders:
            yield Found("F24", ("others", n), {"word": other.id, "client": (other.name.nl, other.name.en)})


def _chips(subject: Subject) -> Iterator[Found]:
    for passage in passages(subject.case):
        if passage.voice != "chip":
            continue
        for language in LANGUAGES:
            words = passage.text.of(language).split()
            if len(words) > LONGEST_CHIP:
                yield Found("F25", (*passage.place, language), {"word": " ".join(words), "count": str(len(words))})
