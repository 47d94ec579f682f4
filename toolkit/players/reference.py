"""The reference clinician: gates first, education for beliefs heard, one rung at a time, debriefed, deepened when told to.

Follows domain 5 with what was shown and the library, and nothing else: no case, no script, no hidden number. Its
next decision follows from the presentation alone, so it keeps no memory of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.indicators import PARTNER_DANGER, answering_routes, gates_open, open_ruptures, safety_screened
from toolkit.model.decision import (
    ANYONE,
    Ask,
    AskLeave,
    Assign,
    Close,
    CodeObstacle,
    Compose,
    Debrief,
    Decision,
    Educate,
    End,
    GoAhead,
    Meet,
    NameMirror,
    PlanSafety,
    Refer,
    Repair,
    Screen,
)  # fmt: skip
from toolkit.model.library import Library
from toolkit.model.shown import Presentation
from toolkit.model.terms import ASPECTS, Sign
from toolkit.players.course import Chance
from toolkit.players.prescribing import compose_programme, step_limit
from toolkit.players.understanding import (
    deepening_due,
    formulation,
    hard_spots,
    mirror_seen,
    modules_due,
    obstacle_type,
    pending,
)  # fmt: skip
from toolkit.session.minutes import MINUTES, cost

__all__ = ["reference", "unguarded", "wishes"]

INTAKE = (
    "request", "onset", "own-wish", "privacy", "thoughts", "beliefs", "pain", "mood", "medication", "roles", "course",
    "fatigue", "relationship", "communication", "saying-no", "illness", "examination", "situational", "expectations",
    "desire", "closeness", "stress", "timing", "body-image", "tried", "solo", "upbringing", "screens", "loss",
    "past-experience", "strengths", "conflict", "agreements", "arousal", "orgasm", "children", "family", "faith",
    "substances", "contraception", "fertility", "orientation", "gender", "previous-partners", "self-harm",
)  # fmt: skip
"""Order in which a sound intake asks (teaching assumption): request and wish, then gates, then the three domains."""
EDUCATION_FROM, PROGRAMME_FROM = 1, 2
CLOSING_MINUTES = 12
"""Minutes kept free to hand something out at the end."""
REVIEWS = (4, 5, 8)
"""Sessions with a review decision (RL31)."""
SPECIALISTS: dict[Sign, str] = {"pelvic-floor": "REF-PELV", "menopause": "REF-GYN", "substance": "REF-SUBST"}
"""Signs for which somebody in particular is asked as well, whoever looked already (domain 5.4)."""
FOLLOW_UP_WEEKS = 12
MIRROR_FROM = 4

Wishes = Iterator[Decision]


def reference(shown: Presentation, library: Library, chance: Chance) -> Decision:
    """Return the next sound decision."""
    safe = next(_safety(shown, library), None)
    if safe is not None:
        return safe if cost(safe, len(shown.room)) <= shown.minutes else Close()
    return unguarded(shown, library, chance)


def unguarded(shown: Presentation, library: Library, _chance: Chance) -> Decision:
    """Return the next decision of one who asks about safety and goes on whatever was told: what naive players share."""
    return next(wishes(shown, library))


def wishes(shown: Presentation, library: Library) -> Wishes:
    """Yield what a sound course would do next as far as there is time, the most pressing first; at last the end."""
    for wish in (
        _debrief,
        _repair,
        _intake,
        _refer,
        _formulate,
        _review,
        _deepen,
        _mirror,
        _teach,
        _prescribe,
        _ask_on,
    ):
        for decision in wish(shown, library):
            if cost(decision, len(shown.room)) <= shown.minutes:
                yield decision
    if shown.session >= shown.agreed:
        yield _together(shown) or End(reason="goals", follow_up_weeks=FOLLOW_UP_WEEKS)
    yield Close()


def _together(shown: Presentation) -> Meet | None:
    return None if shown.room == shown.clients else Meet(who=ANYONE)


def _in_room(shown: Presentation, client: str) -> Meet | None:
    return None if client in shown.room else Meet(who=ANYONE)


def _debrief(shown: Presentation, library: Library) -> Wishes:
    """Ask each client about each aspect of the exercise that leads, then of the others as far as time allows."""
    homework = pending(shown)
    if homework and (_talked(shown) or _talk_due(shown, library) is not None):
        homework = pending(shown, whole=1)
    for exercise, client in homework:
        asked = {
            row.aspect
            for row in shown.answered
            if (row.session, row.exercise, row.client) == (shown.session, exercise, client)
        }
        for aspect in ASPECTS[:4]:
            if aspect not in asked:
                yield _in_room(shown, client) or Debrief(exercise=exercise, client=client, aspect=aspect)
    for exercise in hard_spots(shown):
        if not any((row.session, row.exercise) == (shown.session, exercise) for row in shown.coded):
            yield CodeObstacle(exercise=exercise, obstacle=obstacle_type(shown, exercise))


def _repair(shown: Presentation, _library: Library) -> Wishes:
    for client in open_ruptures(shown):
        yield _in_room(shown, client) or Repair(client=client)


def _intake(shown: Presentation, library: Library) -> Wishes:
    """The first session: leave, request and wish, and each partner alone about safety."""
    if shown.session > PROGRAMME_FROM:
        return
    if not shown.leave:
        yield AskLeave()
    yield from _questions(shown, library, INTAKE[:3])
    if shown.strand == "couple":
        for client in shown.clients:
            if not safety_screened(shown, client):
                yield Screen(gate="G0", client=client) if shown.room == (client,) else Meet(who=client)
        together = _together(shown)
        if together:
            yield together
    yield from _questions(shown, library, INTAKE[3:8] if shown.session == 1 else INTAKE[8:16])


def _questions(shown: Presentation, _library: Library, ids: tuple[str, ...]) -> Wishes:
    for question in ids:
        for client in shown.room:
            rows = [row for row in shown.asked if row.question == question and row.to == client]
            if not rows:
                missing = [
                    one for one in shown.room if not any(r.question == question and r.to == one for r in shown.asked)
                ]
                yield Ask(question=question, to=ANYONE if len(missing) > 1 else client)
                break


def _safety(shown: Presentation, _library: Library) -> Wishes:
    """Behind gate G0: no couple work; each alone, a safety plan, a referral, and the treatment as it was ends."""
    danger = [gate for gate in gates_open(shown) if gate.sign in PARTNER_DANGER]
    if not danger or shown.strand == "solo":
        return
    for client in dict.fromkeys(gate.client for gate in danger):
        alone = shown.room == (client,)
        if all(planned != client for _, planned in shown.safety_plans):
            yield PlanSafety(client=client) if alone else Meet(who=client)
        for route in answering_routes(danger[0].sign):
            if not _referred(shown, route, client):
                yield Refer(route=route, client=client, stance="instead") if alone else Meet(who=client)
    for client in shown.clients:
        if not safety_screened(shown, client):
            yield Screen(gate="G0", client=client) if shown.room == (client,) else Meet(who=client)
    yield End(reason="safety", follow_up_weeks=FOLLOW_UP_WEEKS)


def _refer(shown: Presentation, _library: Library) -> Wishes:
    for gate in gates_open(shown):
        routes = answering_routes(gate.sign)
        if routes and not any(_referred(shown, route, gate.client) for route in routes):
            yield Refer(route=routes[0], client=gate.client)
    for row in shown.signs:
        route = SPECIALISTS.get(row.sign)
        if route is not None and not _referred(shown, route, row.client):
            yield Refer(route=route, client=row.client)


def _referred(shown: Presentation, route: str, client: str) -> bool:
    return any((row.decision.route, row.decision.client) == (route, client) for row in shown.referrals)


def _formulate(shown: Presentation, _library: Library) -> Wishes:
    """Write the formulation once there is a story, and again when the picture changed."""
    if shown.session < PROGRAMME_FROM:
        return
    written = formulation(shown)
    if not shown.formulations or (shown.formulations[-1][1] != written and shown.formulations[-1][0] < shown.session):
        yield written


def _review(shown: Presentation, library: Library) -> Wishes:
    if shown.session in REVIEWS and shown.session not in shown.reviews and deepening_due(shown, library) is None:
        yield GoAhead()


def _talk_due(shown: Presentation, library: Library) -> Decision | None:
    return None if _talked(shown) else deepening_due(shown, library)


def _talked(shown: Presentation) -> bool:
    return any(row.session == shown.session for row in shown.deepened)


def _deepen(shown: Presentation, library: Library) -> Wishes:
    talk = _talk_due(shown, library)
    if talk is not None:
        yield _together(shown) or talk


def _mirror(shown: Presentation, _library: Library) -> Wishes:
    """Name what was heard; once more when it was not recognised and more has been heard since."""
    seen = mirror_seen(shown)
    named = shown.mirrored[-1] if shown.mirrored else None
    more = named is None or (not named.recognised and set(seen) > set(named.named.dimensions))
    if shown.session >= MIRROR_FROM and seen and more:
        yield _together(shown) or NameMirror(dimensions=seen)


def _teach(shown: Presentation, library: Library) -> Wishes:
    due = modules_due(shown, library, step_limit(shown, library))
    if shown.session >= EDUCATION_FROM and due and not any(row.session == shown.session for row in shown.taught):
        lesson = Educate(modules=due, so_that=library.modules[due[0]].so_that.en)
        reserve = MINUTES["assign"] if shown.session >= PROGRAMME_FROM else 0
        if cost(lesson) + reserve > shown.minutes:
            lesson = Educate(modules=due[:1], so_that=lesson.so_that)
        if cost(lesson) + reserve <= shown.minutes:
            yield _together(shown) or lesson


def _prescribe(shown: Presentation, library: Library) -> Wishes:
    given = any(row.session == shown.session for row in shown.assigned)
    if shown.session < PROGRAMME_FROM or shown.session >= shown.agreed or given:
        return
    programme = compose_programme(shown, library)
    if not programme.items:
        return
    if shown.draft != programme:
        yield Compose(programme=programme)
    yield _together(shown) or Assign(confirmed=True)


def _ask_on(shown: Presentation, library: Library) -> Wishes:
    """Use what time is left to know them better; sensitive things again once there is trust."""
    if shown.minutes < CLOSING_MINUTES and shown.session >= PROGRAMME_FROM:
        return
    if not shown.leave:
        yield AskLeave()
    yield from _questions(shown, library, INTAKE)
