"""Not too much, and not bare: dose, number of new things, after-care.

RL09 RL10 RL26. Short and regular beats long and rare (Kazantzis2016, Mausbach2010).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from toolkit.indicators import heard
from toolkit.model.programme import Programme, ProgrammeItem
from toolkit.model.terms import Sign
from toolkit.programme.edits import changed, dropped, with_item
from toolkit.programme.ground import Draft, Objection, Objections, Part
from toolkit.programme.known import AFTER_CARE, AGREEMENT
from toolkit.programme.plain import plain_item

__all__ = ["after_care", "few_new_things", "fitting_dose"]

TIMES, SHORTEST, LONGEST = 3, 10, 60
"""A week, minutes, minutes (RL09); an exercise whose own dose lies outside may have its own."""
WEEK, BUSY_WEEK = 180, 120
"""Minutes a week in all; less where there is little room or energy (RL09; the second a teaching assumption)."""
LITTLE_ROOM: tuple[Sign, ...] = ("low-room", "fatigue")
TOUCH_DAYS = 5
"""Times of structured touch a week: two days at least stay free (RL09)."""
STRUCTURED_TOUCH = 3
"""Rung of the first structured touch (domain 3.1)."""
NEW = 3
"""New exercises a session (RL10; teaching assumption)."""


def fitting_dose(draft: Draft) -> Objections:
    """RL09: dose per item, and in all."""
    for part in draft.parts:
        number = _out_of_dose(part)
        if number:
            names = (("exercise", "exercise", part.id), ("number", "number", str(number)))
            yield Objection(part.id, names=names, remedies=partial(_typical, draft, part))
    total, days = _minutes(draft.programme.items), _touch_days(draft)
    if total > _allowed(draft) or days > TOUCH_DAYS:
        heaviest = max(draft.parts, key=lambda part: (_minutes((part.item,)), part.id))
        number = total if total > _allowed(draft) else days
        names = (("exercise", "exercise", heaviest.id), ("number", "number", str(number)))
        yield Objection(names=names, remedies=partial(_lighter, draft))


def few_new_things(draft: Draft) -> Objections:
    """RL10: at most three new exercises a session."""
    new = [part.id for part in draft.parts if part.id not in draft.ground.given]
    if len(new) > NEW:
        yield Objection(names=(("number", "number", str(len(new))),), remedies=partial(_fewer, draft, new))


def after_care(draft: Draft) -> Objections:
    """RL26: structured touch together ends with a moment of after-care, agreed once (teaching assumption)."""
    touch = tuple(part for part in draft.parts if part.shared and part.level >= STRUCTURED_TOUCH)
    if touch and AFTER_CARE not in draft.ground.given and not draft.has(AFTER_CARE):
        exercise = draft.top(touch).id
        yield Objection(exercise, names=(("exercise", "exercise", exercise),), remedies=partial(_care, draft))


def _out_of_dose(part: Part) -> int:
    dose, item = part.exercise.dose, part.item
    if item.times_per_week > max(TIMES, dose.times_per_week):
        return item.times_per_week
    too_long = item.minutes > max(LONGEST, dose.minutes)
    return item.minutes if too_long or item.minutes < min(SHORTEST, dose.minutes) else 0


def _minutes(items: tuple[ProgrammeItem, ...]) -> int:
    return sum(item.times_per_week * item.minutes for item in items)


def _touch_days(draft: Draft) -> int:
    return sum(part.item.times_per_week for part in draft.parts if part.level >= STRUCTURED_TOUCH)


def _allowed(draft: Draft) -> int:
    return BUSY_WEEK if heard(draft.shown, LITTLE_ROOM) else WEEK


def _typical(draft: Draft, part: Part) -> Iterator[Programme]:
    dose = part.exercise.dose
    yield changed(draft.programme, part.item, times_per_week=dose.times_per_week, minutes=dose.minutes)


def _lighter(draft: Draft) -> Iterator[Programme]:
    """Do the heaviest thing once less, again and again; then leave the last things out."""
    programme = draft.programme
    while _too_heavy(draft, programme):
        several = [item for item in programme.items if item.times_per_week > 1]
        if not several:
            break
        heaviest = max(several, key=lambda item: (_minutes((item,)), item.exercise))
        programme = changed(programme, heaviest, times_per_week=heaviest.times_per_week - 1)
    while programme.items and _too_heavy(draft, programme):
        programme = dropped(programme, programme.items[-1].exercise)
    yield programme


def _too_heavy(draft: Draft, programme: Programme) -> bool:
    lighter = Draft(draft.ground, programme)
    return _minutes(programme.items) > _allowed(draft) or _touch_days(lighter) > TOUCH_DAYS


def _fewer(draft: Draft, new: list[str]) -> Iterator[Programme]:
    """Keep the first three new things, what others build on before all."""
    needed = [one for one in new if one in {AGREEMENT, AFTER_CARE}]
    kept = [*needed, *(one for one in new if one not in needed)][:NEW]
    yield dropped(draft.programme, *(one for one in new if one not in kept))


def _care(draft: Draft) -> Iterator[Programme]:
    if AFTER_CARE in draft.library.exercises:
        yield with_item(draft.programme, plain_item(draft.shown, draft.library, AFTER_CARE))
