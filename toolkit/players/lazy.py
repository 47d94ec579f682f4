"""Players after marks rather than after clients: refer everybody, tick every box, take the longest, copy another's work.

A course that can be passed in one of these ways measures nothing. They see what a trainee sees and nothing more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolkit.model.decision import (
    ANYONE,
    Ask,
    AskLeave,
    Assign,
    Close,
    Compose,
    Debrief,
    Decision,
    Deepen,
    Educate,
    End,
    Meet,
    NameMirror,
    Refer,
    Screen,
)  # fmt: skip
from toolkit.model.library import Library
from toolkit.model.programme import Programme
from toolkit.model.shown import Presentation
from toolkit.model.terms import ASPECTS, DIMENSIONS, Gate
from toolkit.players.course import Chance
from toolkit.players.reference import unguarded
from toolkit.players.understanding import pending
from toolkit.programme import plain_item, plain_pause
from toolkit.session.minutes import cost

__all__ = ["always_refer", "copied_solution", "longest_option", "tick_everything"]

Wishes = Iterator[Decision]

REFERRED_FROM = 2
"""Session from which everybody is somebody else's."""
ELSEWHERE = {"solo": "REF-PTX", "couple": "REF-COUPLE"}
GATES: tuple[Gate, ...] = ("G0", "G1", "G2", "G3", "G4")
ALL_AT_ONCE = 8
"""Exercises that whoever ticks everything hands out at once."""
OTHERS_COURSE: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("PE-P02",), ()),
    (("PE-R07",), ("E01", "E02")),
    (("PE-P02",), ("E11", "E17")),
    (("PE-R04",), ("E20", "E16")),
    (("PE-R16",), ("E23", "E46")),
    ((), ("E24", "E25")),
    ((), ("E27",)),
    ((), ("E31", "E32")),
    ((), ("E40",)),
    ((), ("E44", "E45")),
)
"""The model answer of somebody else's case, session by session: (modules, exercises)."""


def always_refer(shown: Presentation, library: Library, chance: Chance) -> Decision:
    """Takes the history and sends everybody on (W08)."""
    if shown.session < REFERRED_FROM:
        return unguarded(shown, library, chance)
    route = ELSEWHERE[shown.strand]
    sent = {row.decision.client for row in shown.referrals if row.decision.route == route}
    waiting = [client for client in shown.clients if client not in sent]
    return _first(
        shown,
        [*(Refer(route=route, client=client, stance="instead") for client in waiting), End(reason="referred")],
    )


def tick_everything(shown: Presentation, library: Library, _chance: Chance) -> Decision:
    """Asks, explains, hands out and interprets whatever there is a box for."""
    return _first(shown, _every_box(shown, library))


def longest_option(shown: Presentation, library: Library, _chance: Chance) -> Decision:
    """Takes whatever is worded longest, as one does who guesses in a test."""
    return _first(shown, _longest(shown, library))


def copied_solution(shown: Presentation, library: Library, _chance: Chance) -> Decision:
    """Plays the model answer of another case session by session, whoever is in the room."""
    return _first(shown, _copied(shown, library))


def _first(shown: Presentation, decisions: Iterable[Decision]) -> Decision:
    """Return the first decision for which there is time; else close."""
    return next((one for one in decisions if cost(one, len(shown.room)) <= shown.minutes), Close())


def _every_box(shown: Presentation, library: Library) -> Wishes:
    if not shown.leave:
        yield AskLeave()
    for name, client in pending(shown, whole=ALL_AT_ONCE):
        yield from _debriefed(shown, name, client)
    yield from _taught(shown, list(library.modules), manner="lectured")
    items = tuple(plain_item(shown, library, name) for name in _reachable(shown, library)[:ALL_AT_ONCE])
    yield from _handed_out(shown, Programme(items=items, pause=plain_pause(library)))
    for gate in GATES:
        for client in shown.clients:
            if not any((row.gate, row.client) == (gate, client) for row in shown.screened):
                yield Screen(gate=gate, client=client)
    if not any(row.session == shown.session for row in shown.mirrored):
        start = 3 * shown.session % len(DIMENSIONS)
        yield NameMirror(dimensions=(*DIMENSIONS, *DIMENSIONS)[start : start + 3])
    for route in library.referrals:
        for client in shown.clients:
            if not any((row.decision.route, row.decision.client) == (route, client) for row in shown.referrals):
                yield Refer(route=route, client=client)
    yield from _asked(shown, list(library.questions))
    yield from _ended(shown)


def _longest(shown: Presentation, library: Library) -> Wishes:
    for name, client in pending(shown, whole=1):
        yield from _debriefed(shown, name, client)
    modules = sorted(library.modules.values(), key=lambda module: -len(module.title.nl))
    yield from _taught(shown, [module.id for module in modules])
    names = sorted(_reachable(shown, library), key=lambda name: -len(library.exercises[name].summary.nl))
    items = tuple(plain_item(shown, library, name) for name in names[:2])
    yield from _handed_out(shown, Programme(items=items, pause=plain_pause(library)))
    if shown.hypotheses and not any(row.session == shown.session for row in shown.deepened):
        name, focus, _ = max(shown.hypotheses, key=lambda row: (len(row[0]), row[0]))
        yield Deepen(focus=focus or "relational", hypothesis=name)
    questions = sorted(library.questions.values(), key=lambda question: -len(question.question.nl))
    yield from _asked(shown, [question.id for question in questions])
    yield from _ended(shown)


def _copied(shown: Presentation, library: Library) -> Wishes:
    modules, exercises = OTHERS_COURSE[min(shown.session, len(OTHERS_COURSE)) - 1]
    if not shown.leave:
        yield AskLeave()
    for name, client in pending(shown, whole=1):
        yield from _debriefed(shown, name, client)
    if shown.session == 1:
        for client in shown.clients:
            if not any(row.client == client for row in shown.screened):
                yield Screen(gate="G0", client=client) if shown.room == (client,) else Meet(who=client)
    if shown.room != shown.clients:
        yield Meet(who=ANYONE)
    yield from _taught(shown, [name for name in modules if all(row.module != name for row in shown.taught)])
    items = tuple(plain_item(shown, library, name) for name in exercises)
    yield from _handed_out(shown, Programme(items=items, pause=plain_pause(library)))
    yield from _asked(shown, list(library.questions))
    yield from _ended(shown)


def _debriefed(shown: Presentation, exercise: str, client: str) -> Wishes:
    asked = {
        row.aspect
        for row in shown.answered
        if (row.session, row.exercise, row.client) == (shown.session, exercise, client)
    }
    for aspect in ASPECTS[:4]:
        if aspect not in asked:
            yield Debrief(exercise=exercise, client=client, aspect=aspect)


def _taught(shown: Presentation, modules: list[str], manner: str = "elicited") -> Wishes:
    if any(row.session == shown.session for row in shown.taught):
        return
    had = {row.module for row in shown.taught}
    fresh = tuple(name for name in modules if name not in had)[:2]
    if fresh:
        yield Educate(modules=fresh, manner=manner)  # type: ignore[arg-type]


def _reachable(shown: Presentation, library: Library) -> list[str]:
    """Exercises of the own strand up to a rung a session, the highest first: a reading of the ladder as a timetable."""
    strands = {"both", shown.strand}
    rows = [row for row in library.exercises.values() if row.strand in strands and row.level < shown.session]
    return [row.id for row in sorted(rows, key=lambda row: (-row.level, row.id))]


def _handed_out(shown: Presentation, programme: Programme) -> Wishes:
    if not programme.items or any(row.session == shown.session for row in shown.assigned):
        return
    if shown.draft != programme:
        yield Compose(programme=programme)
    yield Assign(confirmed=True)


def _asked(shown: Presentation, questions: list[str]) -> Wishes:
    had = {row.question for row in shown.asked}
    yield from (Ask(question=question) for question in questions if question not in had)


def _ended(shown: Presentation) -> Wishes:
    if shown.session >= shown.agreed:
        yield End(reason="goals", follow_up_weeks=12)
