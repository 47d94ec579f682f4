"""What could have gone home instead of a programme: mended, composed anew, a rung lower or higher, or nothing.

Nothing is valued here.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.indicators import rungs_debriefed
from toolkit.model.programme import Programme
from toolkit.model.review import Names
from toolkit.model.shown import Presentation
from toolkit.model.terms import LADDER
from toolkit.players.prescribing import compose_programme, mend, ranked
from toolkit.players.reference import PROGRAMME_FROM
from toolkit.programme import fitting, fitting_pause, plain_item
from toolkit.review.acts import Session
from toolkit.review.choosing import Choice, Point, point
from toolkit.review.objecting import (
    forbids_programme,
    handed_out_again,
    unsafe,
    worn_out,
)  # fmt: skip
from toolkit.review.sound import ahead_of_its_time, step_on
from toolkit.session import State

__all__ = ["programme_point"]

AT_MOST = 3
"""Exercises an alternative sends home at most; more was no better idea than what was chosen (RL09)."""


def programme_point(session: Session) -> Iterator[Point]:
    """Yield the decision about homework, where there was one to take."""
    state = session.before.get("programme", (0, session.closed))[1]
    shown = state.shown
    if session.act.programme is None and not PROGRAMME_FROM <= shown.session < shown.agreed:
        return
    own = session.act.programme
    again = handed_out_again(shown, _exercises(own))
    choices: dict[str, Choice] = {}
    for text, programme in _ideas(state, own):
        content = programme.model_dump_json() if programme and programme.items else ""
        kept = _exercises(programme) == _exercises(own) and not again
        if content not in choices and (programme is own or kept or not worn_out(shown, _exercises(programme))):
            choices[content] = _hand_out(session, text, programme, state)
    mine, *others = choices.values()
    yield point(session, "programme", mine.id, _named_apart([mine._replace(advice=again), *others]))


def _ideas(state: State, own: Programme | None) -> Iterator[tuple[str, Programme | None]]:
    """What was handed out, mended, nothing, composed anew, and one step on the rungs around it."""
    shown, library = state.shown, state.case.library
    yield "programme.yours" if own else "programme.none", own
    if own is not None:
        fixed = mend(shown, own, library)
        added = _exercises(fixed) - _exercises(own)
        if not any(ahead_of_its_time(shown, one) for one in added) and (len(fixed.items) <= AT_MOST or not added):
            yield "programme.fixed", fixed
        yield "programme.none", None
    composed = compose_programme(shown, library)
    if composed.items:
        yield "programme.composed", composed
    yield from _neighbours(shown, state, own)


def _exercises(programme: Programme | None) -> frozenset[str]:
    return frozenset(item.exercise for item in programme.items) if programme else frozenset()


def _neighbours(shown: Presentation, state: State, own: Programme | None) -> Iterator[tuple[str, Programme]]:
    """The step one rung lower, on the same rung and one rung higher than what was handed out."""
    library = state.case.library
    ladder = LADDER[shown.strand]
    levels = [library.exercises[item.exercise].level for item in own.items] if own else [0]
    here = max((rung for rung in ladder if rung <= max(levels, default=0)), default=ladder[0])
    at = ladder.index(here)
    given = {item.exercise: row.session for row in shown.assigned for item in row.programme.items}
    fit = ranked(shown, library, fitting(shown, library, ladder[-1]), given)
    order = [name for name in fit if not worn_out(shown, {name})]
    for text, place in (("programme.lower", at - 1), ("programme.same", at), ("programme.higher", at + 1)):
        if 0 <= place < len(ladder):
            name = step_on(shown, library, order, ladder[place])
            yield text, Programme(items=(plain_item(shown, library, name),), pause=fitting_pause(shown, library))


def _hand_out(session: Session, text: str, programme: Programme | None, state: State) -> Choice:
    act = session.act._replace(programme=programme)
    if programme is None or not programme.items:
        return Choice("programme:none", "programme.none", (), act)
    exercises = tuple(item.exercise for item in programme.items)
    rules = forbids_programme(state.shown, programme, state.case.library)
    highest = max(state.case.library.exercises[name].level for name in exercises)
    climbed = max(highest, rungs_debriefed(state.shown, state.case.library, state.shown.strand))
    names: Names = (("exercises", "exercises", " ".join(exercises)),)
    if text in {"programme.fixed", "programme.composed"}:
        text = _mended(session.act.programme, programme, rules, text)
    return Choice(
        "programme:" + "+".join(exercises), text, names, act, rules,
        unsafe=unsafe(rules, state.shown), more=float(climbed), programme=exercises,
    )  # fmt: skip


def _mended(own: Programme | None, mended: Programme, rules: tuple[str, ...], text: str) -> str:
    """How a programme put together for the trainee is told: what is other than theirs, and whether that was enough."""
    if own is not None and [item.exercise for item in own.items] == [item.exercise for item in mended.items]:
        if rules:
            return "programme.closer"
        return "programme.paused" if own.items == mended.items else "programme.adjusted"
    if text != "programme.fixed":
        return text
    if rules:
        return "programme.closer"
    if own is not None and len(own.items) > AT_MOST >= len(mended.items):
        return "programme.fewer"
    return text if _exercises(own) & _exercises(mended) else "programme.instead"


def _named_apart(choices: list[Choice]) -> list[Choice]:
    """Give programmes of the same exercises ids of their own."""
    seen: dict[str, int] = {}
    apart = []
    for choice in choices:
        seen[choice.id] = seen.get(choice.id, 0) + 1
        number = seen[choice.id]
        apart.append(choice if number == 1 else choice._replace(id=f"{choice.id}/{number}"))
    return apart
