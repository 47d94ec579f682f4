"""Who plays for the coverage: the known players that differ most, and one who is heedless in all that these do well.

It is played to see that rules can be broken; it is compared with nobody and gets no score.
"""

from __future__ import annotations

from toolkit.model.decision import Ask, Assign, Compose, Debrief, Decision
from toolkit.model.library import Library
from toolkit.model.programme import Programme, ProgrammeItem
from toolkit.model.shown import Presentation
from toolkit.players import PLAYERS, Player
from toolkit.players.course import Chance
from toolkit.players.reference import unguarded
from toolkit.programme import plain_item
from toolkit.programme.steps import EXEMPT

__all__ = ["COVERING", "SOUND", "heedless"]

SOUND = "reference"
NOBODY = "none"


def heedless(shown: Presentation, library: Library, chance: Chance) -> Decision:
    """Pries, lets one partner do the work, asks for results at once, records what is private, explains in jargon."""
    decision = unguarded(shown, library, chance)
    if isinstance(decision, Debrief):
        return decision.model_copy(update={"manner": "prying"})
    if isinstance(decision, Ask) and shown.session > 1 and not shown.rebuffed:
        return decision.model_copy(update={"manner": "prying", "words": "…"})
    if not isinstance(decision, Compose):
        return decision
    programme = _careless(decision.programme, shown, library)
    return Assign(confirmed=True) if shown.draft == programme else Compose(programme=programme)


def _careless(programme: Programme, shown: Presentation, library: Library) -> Programme:
    private = next(one.id for one in library.arrangements.values() if one.forbidden)
    jargon = next(one.id for one in library.framings.values() if not one.sound)
    result = next(one.id for one in library.aims.values() if one.kind == "performance")
    hasty = plain_item(shown, library, _straight_at_the_problem(shown, library))
    items = tuple(_for_one(item, shown).model_copy(update={"aims": (result,)}) for item in (*programme.items, hasty))
    return programme.model_copy(update={"items": items, "arrangements": (private,), "framing": jargon})


def _straight_at_the_problem(shown: Presentation, library: Library) -> str:
    """The lowest problem-specific exercise of this ladder, whether or not anything standard went before (RL14)."""
    strands = {"both", shown.strand}
    found = [
        (card.level, card.id)
        for card in library.exercises.values()
        if card.kind == "problem-specific" and card.strand in strands and card.id not in EXEMPT
    ]
    return min(found)[1]


def _for_one(item: ProgrammeItem, shown: Presentation) -> ProgrammeItem:
    others = dict.fromkeys(shown.clients[1:], NOBODY)
    return item.model_copy(update={"roles": {**item.roles, **others}})


COVERING: dict[str, Player] = {
    name: PLAYERS[name]
    for name in (
        *(SOUND, "education-only", "exercises-only", "no-debrief", "rushed", "deepen-at-once", "never-deepen"),
        *("always-refer", "tick-everything", "copied-solution", "random"),
    )
} | {"heedless": heedless}
"""Players of the coverage by name; the sound one first."""
