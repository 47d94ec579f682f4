"""The grading of steps: one rung at a time, within reach, prerequisites first, standard before specific.

RL01 RL02 RL03 RL14 (S20, S24, S25).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from toolkit.indicators import MARGIN, examined
from toolkit.model.programme import Programme
from toolkit.model.terms import LADDER
from toolkit.programme.edits import dropped, put_first, replaced, swaps
from toolkit.programme.ground import TOUCH, Draft, Objection, Objections, Part
from toolkit.programme.plain import plain_item

__all__ = ["MEDCHECK", "one_rung_at_a_time", "prerequisites_first", "standard_first", "within_reach"]

MEDCHECK = "REF-MED"
"""The route named when a medical check is all that is missing."""
FIRST_CLOSENESS = 2
"""Rung of the first closeness between clients (RL02)."""
GROUND = 1
"""Up to this rung an exercise asks no readiness, and may be given beside what builds on it (domain 3.3)."""
OWN_REPERTOIRE = 7
"""The rung without prescriptions: nothing is asked, so nothing can be out of reach (domain 3.1)."""
STANDARD_FROM = {"couple": 2, "solo": 1}
"""Rung a standard exercise must have before a problem-specific one (RL14)."""
EXEMPT = frozenset(("E14", "E26", "E47", "E48", "E49", "E50", "E51"))
"""Problem-specific exercises that may come first (RL14)."""


def one_rung_at_a_time(draft: Draft) -> Objections:
    """RL01: a first-time exercise lies at most one existing rung above the highest one debriefed."""
    for part in draft.parts:
        if part.id in draft.ground.given or _out_of_place(draft, part):
            continue
        highest = draft.ground.rung(part)
        cap = next((rung for rung in LADDER[part.ladder] if rung > highest), highest)
        if part.level > cap:
            names = (("exercise", "exercise", part.id), ("number", "number", str(highest)))
            yield Objection(part.id, names=names, remedies=partial(swaps, draft, part, cap))


def within_reach(draft: Draft) -> Objections:
    """RL02: no touch above readiness, and the first closeness begins low (S16; teaching assumption)."""
    begun = any(one.exercise.level >= TOUCH and len(one.clients) > 1 for one in draft.ground.tries)
    for part in draft.parts:
        reach = draft.ground.ready(part.doing) + MARGIN
        too_soon = part.close and not begun and part.level > FIRST_CLOSENESS
        if GROUND < part.level < OWN_REPERTOIRE and (part.level > reach or too_soon):
            cap = min(max(int(reach), GROUND), FIRST_CLOSENESS if too_soon else part.level)
            names = (("exercise", "exercise", part.id), ("number", "number", str(part.level)))
            yield Objection(part.id, names=names, remedies=partial(swaps, draft, part, cap))


def prerequisites_first(draft: Draft) -> Objections:
    """RL03: what an exercise builds on is done, given, or in place (S24)."""
    for part in draft.parts:
        missing = next((group for group in part.exercise.prerequisites if not _met(draft, part, group)), None)
        if missing is not None:
            kind = "exercise" if missing[0] in draft.library.exercises else "module"
            names = (("exercise", "exercise", part.id), ("other", kind, missing[0]))
            yield Objection(part.id, names=names, remedies=partial(_begin_with, draft, part, missing))
        elif _unchecked(draft, part):
            yield Objection(part.id, names=(("exercise", "exercise", part.id), ("other", "referral", MEDCHECK)))


def standard_first(draft: Draft) -> Objections:
    """RL14: a problem-specific exercise comes after a standard one on the same ladder (S24)."""
    for part in draft.parts:
        if part.exercise.kind == "standard" or part.id in EXEMPT or _out_of_place(draft, part):
            continue
        from_rung = STANDARD_FROM[part.ladder]
        ready = any(
            one.exercise.kind == "standard" and one.debriefed and one.exercise.level >= from_rung
            for one in draft.ground.tries
            if draft.ground.part(one.item).ladder == part.ladder and set(part.doing) & set(one.clients)
        )
        if not ready:
            names = (("exercise", "exercise", part.id),)
            yield Objection(part.id, names=names, remedies=partial(swaps, draft, part))


def _out_of_place(draft: Draft, part: Part) -> bool:
    """A couple exercise for a single client stands on no ladder; RL21 speaks of it."""
    return draft.shown.strand == "solo" and part.exercise.strand == "couple"


def _met(draft: Draft, part: Part, group: tuple[str, ...]) -> bool:
    cards = draft.library.exercises
    return any(
        one in draft.ground.taught
        or draft.ground.completed(one, part.doing)
        or (one in cards and cards[one].level <= GROUND and draft.has(one))
        for one in group
    )


def _unchecked(draft: Draft, part: Part) -> bool:
    """A medical check is asked for and nobody had one, though no red flag was heard (that is RL15)."""
    if "medical" not in part.exercise.checks:
        return False
    flagged = any(draft.ground.unexamined(client) for client in part.doing)
    checked = any(examined(draft.shown, client) for client in part.doing)
    return not flagged and not checked


def _begin_with(draft: Draft, part: Part, group: tuple[str, ...]) -> Iterator[Programme]:
    """Give a missing exercise beside or instead; a missing module is a matter of talk."""
    cards = draft.library.exercises
    exercises = [one for one in group if one in cards]
    for one in exercises:
        item = plain_item(draft.shown, draft.library, one)
        if cards[one].level <= GROUND:
            yield put_first(draft.programme, item)
        if one in draft.fitting():
            yield replaced(draft.programme, part.id, (item,))
    if exercises:
        yield dropped(draft.programme, part.id)
