"""What came back from home before going on: debriefed, not overwhelming, obstacles heard and named.

RL11 RL12 RL13 (S18-S23): an obstacle is information, and a step back is a step.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from toolkit.indicators import FOUR_ASPECTS, Ladder, Try, aspects_answered, latest_report
from toolkit.model.programme import Programme
from toolkit.programme.edits import adapted, dropped, replaced
from toolkit.programme.ground import Draft, Objection, Objections, Part

__all__ = ["after_an_obstacle", "debriefed_first", "no_rise_after_hardship"]

PAIN_ALLOWED = 2.0
"""Pain on the client's own line that does not stop a rise (RL12; ThomtenLinton2013, direction)."""
PRACTICAL = "practical"


def debriefed_first(draft: Draft) -> Objections:
    """RL11: before the next rung, everybody was asked about what they were given (S18, S23; Kazantzis2016).

    About the steps one rises from, all four aspects; about the rest of that programme, at least one.
    """
    seen: set[tuple[str, str]] = set()
    for part in draft.parts:
        highest = draft.ground.highest(part.ladder)
        if highest is None or part.level <= highest:
            continue
        for attempt, client in _unasked(draft.ground.last(part.ladder)):
            if (attempt.item.exercise, client) not in seen:
                seen.add((attempt.item.exercise, client))
                yield Objection(
                    attempt.item.exercise,
                    client,
                    (("exercise", "exercise", attempt.item.exercise), ("client", "client", client)),
                    partial(_stay, draft, part.ladder, highest, attempt),
                )


def no_rise_after_hardship(draft: Draft) -> Objections:
    """RL12: no higher rung after a step that overwhelmed, hurt, broke the pause or was avoided (S20).

    A rung that went well in the same weeks may be given again: that is no rise.
    """
    went = {ladder: _went(draft, ladder) for ladder in {part.ladder for part in draft.parts}}
    for part in draft.parts:
        hard = _hardest(part, went[part.ladder])
        if hard is not None:
            names = (("exercise", "exercise", part.id), ("other", "exercise", hard.item.exercise))
            yield Objection(part.id, names=names, remedies=partial(_again, draft, part, hard))


def after_an_obstacle(draft: Draft) -> Objections:
    """RL13: after an obstacle the same rung, a lower one or another form, and the obstacle has been coded (S20, S21)."""
    for part in draft.parts:
        for attempt in draft.ground.last(part.ladder):
            met = {one.obstacle for one in attempt.answers} - {""}
            rises = part.level > attempt.exercise.level
            if not met or not (rises or part.id == attempt.item.exercise):
                continue
            names = (("exercise", "exercise", attempt.item.exercise), ("other", "exercise", part.id))
            if not _coded(draft, attempt):
                yield Objection(part.id, names=names)
                break
            if rises and met != {PRACTICAL} and not part.item.adaptations:
                yield Objection(part.id, names=names, remedies=partial(_another_form, draft, part, attempt))
                break


def _unasked(last: tuple[Try, ...]) -> Iterator[tuple[Try, str]]:
    top = max((one.exercise.level for one in last), default=0)
    for attempt in last:
        whole = attempt.exercise.level == top > 0
        for client in attempt.clients:
            answered = aspects_answered(attempt, client)
            if not answered or (whole and not answered >= FOUR_ASPECTS):
                yield attempt, client


def _went(draft: Draft, ladder: Ladder) -> tuple[tuple[Try, bool], ...]:
    """Return the last tries on a ladder, each with whether it was hard."""
    return tuple((one, _was_hard(draft, one)) for one in draft.ground.last(ladder))


def _hardest(part: Part, went: tuple[tuple[Try, bool], ...]) -> Try | None:
    went_well = max((one.exercise.level for one, hard in went if not hard), default=-1)
    if part.level <= went_well:
        return None
    lower = [one for one, hard in went if hard and part.level > one.exercise.level]
    return max(lower, key=lambda one: (one.exercise.level, one.item.exercise), default=None)


def _was_hard(draft: Draft, attempt: Try) -> bool:
    return any(_was_hard_for(draft, attempt, client) for client in attempt.clients)


def _was_hard_for(draft: Draft, attempt: Try, client: str) -> bool:
    """Overwhelmed in body and feeling, in pain, beyond the pause, or left undone for no practical reason."""
    mine = [one for one in attempt.answers if one.client == client]
    bands = {one.aspect: one.band for one in mine}
    overwhelmed = bands.get("physical") == "hard" and bands.get("emotional") == "hard"
    hurt = bands.get("physical", "easy") != "easy" and _reports_pain(draft, client)
    avoided = any(one.client == client and one.result == "avoided" for one in attempt.results)
    left = avoided and not any(one.obstacle == PRACTICAL for one in mine)
    return overwhelmed or hurt or left or any(one.pause_broken for one in mine)


def _reports_pain(draft: Draft, client: str) -> bool:
    report = latest_report(draft.shown, client)
    return report is not None and report.pain > PAIN_ALLOWED


def _coded(draft: Draft, attempt: Try) -> bool:
    return any(one.exercise == attempt.item.exercise and one.session > attempt.session for one in draft.shown.coded)


def _stay(draft: Draft, ladder: str, level: int, attempt: Try) -> Iterator[Programme]:
    """Give the undebriefed step again instead of rising."""
    rising = [part for part in draft.parts if part.ladder == ladder and part.level > level]
    programme = replaced(draft.programme, rising[0].id, (attempt.item,))
    yield dropped(programme, *(part.id for part in rising[1:]))


def _again(draft: Draft, part: Part, hard: Try) -> Iterator[Programme]:
    """Give the hard step again, in a gentler form."""
    gentler = _form_for(hard.exercise.id, draft, hard)
    kept = tuple(one for one in (*hard.item.adaptations, gentler) if one)
    again = hard.item.model_copy(update={"adaptations": tuple(dict.fromkeys(kept))})
    yield replaced(draft.programme, part.id, (again,))
    yield dropped(draft.programme, part.id)


def _another_form(draft: Draft, part: Part, attempt: Try) -> Iterator[Programme]:
    form = _form_for(part.id, draft, attempt)
    if form:
        yield adapted(draft.programme, part.item, form)
    yield from _again(draft, part, attempt)


def _form_for(exercise: str, draft: Draft, attempt: Try) -> str:
    """The adaptation of an exercise that answers an obstacle met in an attempt; else its first; else a general one."""
    rows = draft.library.exercises[exercise].obstacles
    met = {one.obstacle for one in attempt.answers}
    own = [row.adaptation.id for row in rows if row.dimension in met] or [row.adaptation.id for row in rows]
    return next(iter(own or draft.library.fitness), "")
