"""Consent and safety: screened apart, a stop rule, a pause without demand, limits kept, nothing recorded.

RL04 RL05 RL06 RL22 RL27 (S2, S13; WASrights2014, Stith2011).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from toolkit.indicators import heard, latest_report, privacy_asked, safety_screened
from toolkit.model.programme import Pause, Programme
from toolkit.model.terms import Sign
from toolkit.programme.edits import changed, put_first, swaps
from toolkit.programme.ground import Draft, Objection, Objections
from toolkit.programme.known import AGREEMENT, WITHOUT_ASSIGNMENTS
from toolkit.programme.plain import FERTILITY_WINDOW, NO_PART, fertile, fitting_pause, plain_item

__all__ = ["PRESSURE_REPORTED", "limits_kept", "nothing_recorded", "pause_agreed", "screened_apart", "stop_rule_first"]

DEMAND: tuple[Sign, ...] = (
    "performance-anxiety", "felt-pressure", "pain", "vaginismus", "erection-difficulty", "sudden-erection-change",
    "rapid-ejaculation",
)  # fmt: skip
"""Signs that ask for a pause while practising (RL06; WeinerAC2014, Barlow1986)."""
PRESSURE_REPORTED = 5.0
"""Reported pressure from which a pause is due (RL06)."""
PRACTICE = 1
"""Rung from which homework is practice."""
UNTIL = 5
"""Highest rung practised under a pause; beyond it the pause is lifted step by step (teaching assumption)."""


def screened_apart(draft: Draft) -> Objections:
    """RL04: before homework together each was asked alone about safety; privacy at home was asked (Stith2011)."""
    if not any(part.shared for part in draft.parts):
        return
    private = privacy_asked(draft.shown)
    for client in draft.shown.clients:
        screened = safety_screened(draft.shown, client)
        if not screened or not private:
            left = "privacy" if screened else "safety" if private else "safety-and-privacy"
            yield Objection(client=client, names=(("client", "client", client), ("other", "unasked", left)))


def stop_rule_first(draft: Draft) -> Objections:
    """RL05: the agreement on stopping comes before or with the first closeness (S13; WASrights2014)."""
    close = tuple(part for part in draft.parts if part.close and part.id != WITHOUT_ASSIGNMENTS)
    if close and AGREEMENT not in draft.ground.given and not draft.has(AGREEMENT):
        exercise = draft.top(close).id
        yield Objection(exercise, names=(("exercise", "exercise", exercise),), remedies=partial(_agree, draft))


def pause_agreed(draft: Draft) -> Objections:
    """RL06: where there is demand, intercourse and goal-directed contact rest while practising, on sound terms."""
    practice = tuple(part for part in draft.parts if part.level >= PRACTICE and part.id != WITHOUT_ASSIGNMENTS)
    needed = bool(practice) and draft.top(practice).level <= UNTIL and _under_demand(draft)
    pause = draft.programme.pause
    if draft.parts and ((needed and pause is None) or (pause is not None and not _sound(draft, pause))):
        exercise = draft.top(draft.parts).id
        yield Objection(exercise, names=(("exercise", "exercise", exercise),), remedies=partial(_pause, draft))


def limits_kept(draft: Draft) -> Objections:
    """RL22: no exercise crosses a limit or a value somebody stated (WASrights2014)."""
    for part in draft.parts:
        for client in part.clients:
            if (client, part.id) in draft.shown.ruled_out:
                names = (("exercise", "exercise", part.id), ("client", "client", client))
                yield Objection(part.id, client, names, partial(swaps, draft, part))


def nothing_recorded(draft: Draft) -> Objections:
    """RL27: no recording, no images, no therapist present, no intimate data in an app (S2, S13)."""
    known = draft.library.arrangements
    forbidden = tuple(one for one in draft.programme.arrangements if one in known and known[one].forbidden)
    for one in forbidden:
        yield Objection(names=(("other", "arrangement", one),), remedies=partial(_without, draft, forbidden))


def without_client(draft: Draft, exercise: str, client: str) -> Iterator[Programme]:
    """Take a client out of an exercise that others go on doing alone."""
    item = draft.programme.item(exercise)
    if item is not None and any(role != NO_PART for other, role in item.roles.items() if other != client):
        yield changed(draft.programme, item, roles={**item.roles, client: NO_PART})


def _agree(draft: Draft) -> Iterator[Programme]:
    if AGREEMENT in draft.library.exercises:
        yield put_first(draft.programme, plain_item(draft.shown, draft.library, AGREEMENT))


def _under_demand(draft: Draft) -> bool:
    reports = [latest_report(draft.shown, client) for client in draft.shown.clients]
    pressed = any(one is not None and one.pressure >= PRESSURE_REPORTED for one in reports)
    return pressed or bool(heard(draft.shown, DEMAND))


def _sound(draft: Draft, pause: Pause) -> bool:
    library = draft.library
    chosen = (
        (library.pause_reasons, pause.reason),
        (library.pause_exceptions, pause.exception),
        (library.pause_lifts, pause.lift),
    )
    sound = all(one in choices and choices[one].sound for choices, one in chosen)
    return sound and (pause.exception == FERTILITY_WINDOW or not fertile(draft.shown, library))


def _pause(draft: Draft) -> Iterator[Programme]:
    yield draft.programme.model_copy(update={"pause": fitting_pause(draft.shown, draft.library)})


def _without(draft: Draft, forbidden: tuple[str, ...]) -> Iterator[Programme]:
    kept = tuple(one for one in draft.programme.arrangements if one not in forbidden)
    yield draft.programme.model_copy(update={"arrangements": kept})
