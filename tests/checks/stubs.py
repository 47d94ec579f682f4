"""Players made for the proof: a careless one, a twin of the reference, and some that change where a case is marked.

A measurement is a function of players, so a patch that marks a goal's id (``-m02``) lets a player answer to it.
"""

from __future__ import annotations

from itertools import count

from toolkit.model.decision import Ask, Assign, Close, Compose, Decision, End, Meet, PlanSafety, Reflect
from toolkit.model.library import Library
from toolkit.model.programme import Programme
from toolkit.model.shown import Presentation
from toolkit.players import PLAYERS, Player, reference
from toolkit.players.course import Chance
from toolkit.programme import plain_item

TURNS = count()


def marked(shown: Presentation, mark: str) -> bool:
    """Whether some goal of the case carries a mark."""
    return any(name.endswith(f"-{mark}") for name, *_ in shown.goals)


def lucky(shown: Presentation) -> bool:
    """Tell two seeds apart by what is seen first; stays the same through a course."""
    return shown.said[0].line.endswith(LUCKY)


LUCKY = "/3"
"""End of the line heard first on one of the two seeds of the proof, and not on the other (a test holds it to that)."""


def careless(shown: Presentation, library: Library, chance: Chance) -> Decision:
    """Hears beliefs and does nothing with them, climbs by twos without a pause, never asks how it went."""
    if marked(shown, "p27"):
        return reference(shown, library, chance)
    asked = {(row.question, row.to) for row in shown.asked}
    for question in ("beliefs", "thoughts", "screens", "expectations"):
        for client in shown.room:
            if (question, client) not in asked:
                return Ask(question=question, to=client)
    if shown.session >= shown.agreed:
        return End()
    if any(row.session == shown.session for row in shown.assigned):
        return Close()
    programme = _too_much(shown, library)
    return Assign(confirmed=True) if shown.draft == programme else Compose(programme=programme)


def _too_much(shown: Presentation, library: Library) -> Programme:
    """One exercise two rungs higher than the last, which somebody's belief works against, with a task for one."""
    couple = shown.strand == "couple"
    highest = min(3 if couple else 7, 2 * shown.session - 1)
    held = {row.myth for row in shown.beliefs}
    cards = [
        card for card in library.exercises.values() if card.strand in {"both", shown.strand} and card.level <= highest
    ]
    card = max(cards, key=lambda one: (one.level, bool(held & set(one.sabotaged_by)), one.id))
    item = plain_item(shown, library, card.id)
    if couple:
        item = item.model_copy(update={"roles": {**item.roles, shown.clients[1]: "none"}})
    return Programme(items=(item,))


def twin(shown: Presentation, library: Library, chance: Chance) -> Decision:
    """Does as the reference does."""
    return reference(shown, library, chance)


def spare(shown: Presentation, library: Library, chance: Chance) -> Decision:
    """Sits out; where marked, does about as well as the reference, always or with some luck."""
    as_well = marked(shown, "m02") or marked(shown, "m07") or (marked(shown, "m03") and lucky(shown))
    if not as_well:
        return idle(shown, library, chance)
    return reference(shown, library, chance) if shown.reflected else Reflect(client=shown.clients[0])


def own_reference(shown: Presentation, library: Library, chance: Chance) -> Decision:
    """The reference; where marked, one that fails on a seed, is uneven, or forgets what it did."""
    if marked(shown, "m01") and lucky(shown):
        return PLAYERS["education-only"](shown, library, chance)
    if marked(shown, "m11") and lucky(shown):
        return PLAYERS["exercises-only"](shown, library, chance) if shown.session <= HALFWAY else End()
    if marked(shown, "m09"):
        return End()
    if marked(shown, "p25") and not shown.leave and not shown.reflected and shown.session == 1 and next(TURNS) % 2:
        return Reflect(client=shown.clients[0])
    return reference(shown, library, chance)


HALFWAY = 8
"""Sessions after which work breaks off, partly done."""
LONG_ENOUGH = 6
"""Sessions after which a review has been missed."""


def idle(shown: Presentation, _library: Library, _chance: Chance) -> Decision:
    """Sits every session out; where marked, does half of what safety asks."""
    if marked(shown, "m10"):
        last = shown.clients[-1]
        if shown.safety_plans:
            return End(reason="safety")
        return PlanSafety(client=last) if shown.room == (last,) else Meet(who=last)
    return Close() if shown.session < LONG_ENOUGH else End()


ALONE: dict[str, Player] = {"reference": own_reference, "careless": careless, "idle": idle}
FEW: dict[str, Player] = {**ALONE, "spare": spare, "twin": twin}
MANY: dict[str, Player] = {**FEW, **{f"idle-{n}": idle for n in range(5)}}
"""Eight to be told apart, and the twin."""
PLAYERS_OF = {"milan": FEW, "lotte-and-bram": ALONE, "hanne-and-koen": ALONE}
"""The twin does as the reference where the case says so."""
