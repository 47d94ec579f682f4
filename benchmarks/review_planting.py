"""Reference courses with one blunder planted in them, by rule: what the review must find.

Each blunder is one everybody in the field would call by the same name; where it cannot be made in a session (no homework
to hand out, no step that high) the course is as it was, and nothing is counted.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from toolkit.casefiles import load_case
from toolkit.indicators import ladder_of
from toolkit.model.decision import Assign, Close, CodeObstacle, Compose, Debrief, Decision, Deepen, Educate, End, Refer
from toolkit.model.library import Library
from toolkit.model.programme import Programme
from toolkit.model.review import Slot
from toolkit.model.shown import Presentation
from toolkit.model.terms import LADDER
from toolkit.players import play, reference
from toolkit.players.naive import at_random
from toolkit.players.reference import wishes
from toolkit.players.understanding import hypothesis_for
from toolkit.programme import plain_item, plain_pause
from toolkit.session import Replay

__all__ = ["BLUNDERS", "Blunder", "Planted", "plant"]

ASKED_STILL = ("physical", "emotional")
LECTURE = 4
SURE = 80
TOUCH = 3
"""Rung from which a programme without a pause breaks a rule (RL06)."""


class Planted(NamedTuple):
    """A course with a blunder in one session."""

    course: Replay
    decisions: tuple[Decision, ...]
    made: bool
    """Whether the session let it be made."""


class Blunder(NamedTuple):
    """A kind of blunder: what it decides about, the sessions it is planted in, and what it makes of a sound wish."""

    name: str
    slot: Slot
    sessions: tuple[int, ...]
    change: Callable[[Presentation, Library, Decision], Decision | None]
    """What is decided in place of the reference's own decision; None: as the reference would."""


def plant(slug: str, blunder: Blunder, session: int, seed: int) -> Planted:
    """Play ``slug`` as the reference does, but for ``blunder`` in one session."""
    made: list[Decision] = []

    def player(shown: Presentation, library: Library, chance: Callable[[str], float]) -> Decision:
        sound = reference(shown, library, chance)
        if shown.session != session:
            return sound
        changed = blunder.change(shown, library, sound)
        if changed is None:
            return sound
        made.append(changed)
        return changed

    course, decisions = play(load_case(slug), player, at_random, seed=seed)
    return Planted(course, decisions, bool(made))


def _programme(
    change: Callable[[Presentation, Library, Programme], Programme | None],
) -> Callable[..., Decision | None]:
    def changed(shown: Presentation, library: Library, sound: Decision) -> Decision | None:
        if any(row.session == shown.session for row in shown.assigned) or not isinstance(sound, Compose | Assign):
            return None
        if isinstance(sound, Assign):
            return None
        worse = change(shown, library, sound.programme)
        if worse is None:
            return None
        return Assign(confirmed=True) if worse == shown.draft else Compose(programme=worse)

    return changed


def _rushed(shown: Presentation, library: Library, sound: Programme) -> Programme | None:
    ladder = LADDER[shown.strand]
    top = max(library.exercises[item.exercise].level for item in sound.items)
    at = min(ladder.index(max(rung for rung in ladder if rung <= top)) + 2, len(ladder) - 1)
    names = sorted(
        card.id
        for card in library.exercises.values()
        if card.level == ladder[at] > top and card.kind == "standard" and ladder_of(shown, card) == shown.strand
    )
    return Programme(items=(plain_item(shown, library, names[0]),), pause=plain_pause(library)) if names else None


def _unpaused(_shown: Presentation, library: Library, sound: Programme) -> Programme | None:
    touches = any(library.exercises[item.exercise].level >= TOUCH for item in sound.items)
    return sound.model_copy(update={"pause": None}) if touches else None


def _one_sided(shown: Presentation, library: Library, sound: Programme) -> Programme | None:
    joint = [item for item in sound.items if library.exercises[item.exercise].strand != "solo"]
    if len(shown.clients) == 1 or not joint:
        return None
    last = shown.clients[-1]
    left_out = (item.model_copy(update={"roles": {**item.roles, last: "none"}}) for item in sound.items)
    return sound.model_copy(update={"items": tuple(left_out)})


def _nothing_home(_shown: Presentation, _library: Library, sound: Decision) -> Decision | None:
    return Close() if isinstance(sound, Compose | Assign) else None


def _undebriefed(shown: Presentation, library: Library, sound: Decision) -> Decision | None:
    return _past_debrief(shown, library) if isinstance(sound, Debrief | CodeObstacle) else None


def _half_debriefed(shown: Presentation, library: Library, sound: Decision) -> Decision | None:
    if isinstance(sound, Debrief) and sound.aspect in ASKED_STILL:
        return None
    return _undebriefed(shown, library, sound)


def _past_debrief(shown: Presentation, library: Library) -> Decision:
    return next(one for one in wishes(shown, library) if not isinstance(one, Debrief | CodeObstacle))


def _one_asked(shown: Presentation, library: Library, sound: Decision) -> Decision | None:
    other = isinstance(sound, Debrief) and sound.client != shown.clients[0]
    return _past_debrief(shown, library) if other and len(shown.clients) > 1 else None


def _unreferred(shown: Presentation, library: Library, sound: Decision) -> Decision | None:
    if not isinstance(sound, Refer):
        return None
    return next(one for one in wishes(shown, library) if not isinstance(one, Refer))


def _deepened_first(shown: Presentation, _library: Library, _sound: Decision) -> Decision | None:
    if any(row.session == shown.session for row in shown.deepened):
        return None
    name, focus = hypothesis_for(shown, any_focus=True)
    if name is None or focus is None:
        name, focus = next((one, aimed) for one, aimed, _ in shown.hypotheses if aimed is not None)
    return Deepen(focus=focus, hypothesis=name, confidence=SURE)


def _elsewhere(shown: Presentation, _library: Library, sound: Decision) -> Decision | None:
    if not isinstance(sound, Deepen) or shown.strand == "solo":
        return None
    name, focus = hypothesis_for(shown, "individual" if sound.focus == "relational" else "relational")
    return Deepen(focus=focus, hypothesis=name, confidence=SURE) if name and focus else None


def _lectured(shown: Presentation, library: Library, sound: Decision) -> Decision | None:
    if not isinstance(sound, Educate) or any(row.session == shown.session for row in shown.taught):
        return None
    return Educate(modules=tuple(sorted(library.modules))[:LECTURE], manner="lectured")


def _ended_early(_shown: Presentation, _library: Library, _sound: Decision) -> Decision | None:
    return End()


BLUNDERS = (
    Blunder("two rungs at once", "programme", (3, 4, 5, 6, 7), _programme(_rushed)),
    Blunder("touch without a pause", "programme", (4, 5, 6, 7, 8), _programme(_unpaused)),
    Blunder("a task for one only", "programme", (4, 5, 6, 7, 8), _programme(_one_sided)),
    Blunder("nothing to take home", "programme", (3, 4, 5, 6, 7), _nothing_home),
    Blunder("no debrief", "debrief", (3, 4, 5, 6, 7), _undebriefed),
    Blunder("half a debrief", "debrief", (3, 4, 5, 6, 7), _half_debriefed),
    Blunder("only one of them asked", "debrief", (3, 4, 5, 6, 7), _one_asked),
    Blunder("a referral left out", "referral", (1, 2, 3, 4), _unreferred),
    Blunder("deepening at the start", "deepening", (1, 2), _deepened_first),
    Blunder("deepening elsewhere", "deepening", (5, 6, 7, 8), _elsewhere),
    Blunder("a lecture", "education", (2, 3, 4, 5), _lectured),
    Blunder("ending early", "ending", (4, 5, 6, 7), _ended_early),
)
"""Twelve kinds; those that cannot be made in a session are tried in the next of their sessions."""
