"""Habits of thought about a hypothesis: closed too soon (H01), anchored (H02), only ever confirmed (H03).

By explicit rules over what was shown and what was decided; whether a hypothesis is right is never looked at, so a lucky
guess shows the habit as well. The three have no rule in the library: they are teaching assumptions.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from toolkit.indicators import answering_routes
from toolkit.model.library import Library
from toolkit.model.review import Evidence
from toolkit.model.shown import Assigned, Presentation
from toolkit.model.terms import SIGNS
from toolkit.review.process_evidence import Pointer, answers, openings, pointers
from toolkit.session.minutes import OFF_TOPIC

__all__ = ["QUESTIONS_ABOUT", "Seen", "anchored", "closed_early", "confirmed_only"]

EARLY = 3
"""Session up to which a formulation is an early one: intake and education take three (domain 5.7; teaching assumption)."""
NEW_SIGNS = 3
"""New signs that ask for another look (teaching assumption)."""
PATIENCE = 2
"""Sessions in which that other look may still come (teaching assumption)."""
SURE = 70
"""Confidence, 0-100, from which somebody is sure (teaching assumption)."""
FEW = 8
"""Different questions below which little can be known yet (teaching assumption)."""
FIRST = 1
"""Session in which the first complaint is told (teaching assumption)."""
PROGRAMMES = 2
"""Programmes in a row after which work keeps to one thing (teaching assumption)."""
ASKED_ON = 4
"""Different questions after which nothing asked against a hypothesis is no accident (teaching assumption)."""

COMPLAINTS: frozenset[str] = frozenset({
    "pain", "bleeding", "sudden-erection-change", "erection-difficulty", "rapid-ejaculation", "delayed-ejaculation",
    "vaginismus", "ejaculation-pain", "pelvic-floor", "performance-anxiety", "checked-by-physician", "feels-safe",
    "private-home",
})  # fmt: skip
"""Signs that belong to a complaint itself, or reassure: they point nowhere else (teaching assumption)."""

QUESTIONS_ABOUT: dict[str, tuple[str, ...]] = {
    "own-wish": ("no-own-wish", "pressure-from-others", "please"),
    "pain": ("pain", "bleeding", "vaginismus", "ejaculation-pain", "pelvic-floor"),
    "medication": ("medication",),
    "illness": ("illness", "disability", "neurological-change", "post-operative", "menopause", "medical-restriction"),
    "examination": ("checked-by-physician", "medical-restriction", "post-operative", "pelvic-floor"),
    "fertility": ("fertility",),
    "fatigue": ("fatigue", "low-room"),
    "thoughts": ("performance-anxiety", "rumination", "perform", "distract"),
    "body-image": ("body-image", "dysphoria"),
    "stress": ("low-room", "fatigue", "control"),
    "mood": ("low-mood", "rumination"),
    "self-harm": ("suicidality",),
    "substances": ("substance", "intoxication"),
    "screens": ("compulsivity", "distract"),
    "relationship": ("separation-doubt", "affair", "pursue", "withdraw"),
    "closeness": ("felt-pressure", "pursue", "withdraw", "postpone"),
    "communication": ("withdraw", "criticise", "please"),
    "conflict": ("fear-of-partner", "pursue", "withdraw", "criticise"),
    "saying-no": ("felt-pressure", "coercion", "no-free-consent", "please", "freeze"),
    "safety": ("fear-of-partner", "coercion", "violence", "feels-safe"),
    "agreements": ("affair", "secret", "values"),
    "roles": ("unequal-load", "caretake", "control"),
    "children": ("post-partum",),
    "family": ("pressure-from-others", "older-pattern"),
    "privacy": ("no-privacy", "private-home"),
    "upbringing": ("older-pattern", "values"),
    "faith": ("values",),
    "past-experience": ("trauma", "dissociation", "freeze"),
    "loss": ("loss",),
    "previous-partners": ("older-pattern",),
    "orientation": ("asexual-spectrum",),
    "gender": ("dysphoria",),
}
"""What a question goes after; a question that is not here leaves the answer open (teaching assumption)."""


class Seen(NamedTuple):
    """Where a habit was seen."""

    sessions: tuple[int, ...]
    evidence: tuple[Evidence, ...]


def closed_early(shown: Presentation, _library: Library) -> Iterator[Seen]:
    """H01: sure with little asked, or an early formulation left as it was while what was heard began to differ.

    A deepening talk is held against what was asked before its session: it takes most of the session.
    """
    for session, written in shown.formulations:
        sure = written.hypothesis is not None and written.confidence >= SURE
        if sure and _questions_by(shown, session) < FEW:
            yield Seen((session,), _known(shown, session))
    for talk in shown.deepened:
        if talk.decision.confidence >= SURE and _questions_by(shown, talk.session - 1) < FEW:
            yield Seen((talk.session,), _known(shown, talk.session))
    yield from _never_revised(shown)


def anchored(shown: Presentation, library: Library) -> Iterator[Seen]:
    """H02: programme after programme for the complaint they came with, and much that was heard later taken up nowhere."""
    telling = {one for _, focus, explains in shown.hypotheses if focus is not None for one in explains} - COMPLAINTS
    later = tuple(one for one in _new(shown, FIRST, telling) if not _taken_up(shown, one))
    if len(later) < NEW_SIGNS:
        return
    since = [one for one in shown.assigned if one.session >= later[NEW_SIGNS - 1].session]
    if len(since) >= PROGRAMMES and all(_for_the_complaint(shown, library, one) for one in since):
        yield Seen(tuple(one.session for one in since), tuple(one.line for one in later))


def confirmed_only(shown: Presentation, _library: Library) -> Iterator[Seen]:
    """H03: with a hypothesis written down, nothing was asked but what it explains.

    Questions of the sessions after it was written, as long as it stood. Asking about homework is left out: what was done
    at home may always speak against.
    """
    for name, start, end in _held(shown):
        expected = set(_explained(shown, name))
        asked = tuple(dict.fromkeys(
            (one.session, one.question) for one in shown.put if start < one.session <= end and one.question != OFF_TOPIC
        ))  # fmt: skip
        aimed = all(expected & set(QUESTIONS_ABOUT.get(question, ())) for _, question in asked)
        if len({question for _, question in asked}) >= ASKED_ON and aimed:
            sessions = tuple(sorted({session for session, _ in asked}))
            yield Seen(sessions, answers(shown, asked) or openings(shown, sessions[0]))


def _questions_by(shown: Presentation, session: int) -> int:
    return len({one.question for one in shown.put if one.session <= session and one.question != OFF_TOPIC})


def _known(shown: Presentation, session: int) -> tuple[Evidence, ...]:
    asked = tuple((one.session, one.question) for one in shown.asked if one.session <= session)
    return answers(shown, asked) or openings(shown, session)


def _never_revised(shown: Presentation) -> Iterator[Seen]:
    written = shown.formulations
    start = next((session for session, one in written if one == written[-1][1]), EARLY + 1)
    if start > EARLY or written[-1][1].hypothesis is None:
        return
    held = written[-1][1].hypothesis
    if any(talk.decision.hypothesis != held for talk in shown.deepened):
        return
    others = {one for name, _, explains in shown.hypotheses if name != held for one in explains}
    against = _new(shown, start, others - set(_explained(shown, held)))
    if len(against) >= NEW_SIGNS and against[NEW_SIGNS - 1].session + PATIENCE <= shown.session:
        yield Seen((start,), tuple(one.line for one in against))


def _new(shown: Presentation, session: int, telling: set[str]) -> tuple[Pointer, ...]:
    """Return what was heard for the first time after ``session``, of all that is ``telling``."""
    first: dict[str, Pointer] = {}
    for one in pointers(shown):
        first.setdefault(one.what, one)
    return tuple(one for one in first.values() if one.session > session and one.what in telling)


def _taken_up(shown: Presentation, heard: Pointer) -> bool:
    """Whether the formulation in force or a later one, a mirror, a deepening talk or a referral spoke to it."""
    stood = max((session for session, _ in shown.formulations if session <= heard.session), default=0)
    written = [one for session, one in shown.formulations if session >= stood]
    named = [*(one.mirror for one in written), *(one.named.dimensions for one in shown.mirrored)]
    supposed = [*(one.hypothesis for one in written), *(one.decision.hypothesis for one in shown.deepened)]
    routes = {one.decision.route for one in shown.referrals if one.decision.client == heard.line.client}
    return (
        any(heard.what in dimensions for dimensions in named)
        or any(heard.what in _explained(shown, name) for name in supposed)
        or (heard.what in SIGNS and bool(routes & set(answering_routes(heard.what))))
    )


def _for_the_complaint(shown: Presentation, library: Library, given: Assigned) -> bool:
    cards = (library.exercises[item.exercise] for item in given.programme.items)
    return any(set(card.problems) & set(shown.problems) for card in cards)


def _explained(shown: Presentation, name: str | None) -> tuple[str, ...]:
    return next((explains for hypothesis, _, explains in shown.hypotheses if hypothesis == name), ())


def _held(shown: Presentation) -> Iterator[tuple[str, int, int]]:
    """Yield each hypothesis as it was written down, from which session and up to which it stood."""
    runs = [(name, next(rows)[0]) for name, rows in groupby(shown.formulations, key=lambda row: row[1].hypothesis)]
    ends = (*(start for _, start in runs[1:]), shown.session)
    yield from ((name, start, end) for (name, start), end in zip(runs, ends, strict=False) if name)
