"""Players that go wrong in one recognisable way each; what they share with the reference is everything else.

Each is a lens on one error of domain 5.8; besides it, all of them go on behind an open gate G0. They see what a
trainee sees and nothing more.
"""

from __future__ import annotations

from typing import TypeVar

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
    Deepen,
    Educate,
    End,
    GoAhead,
    Meet,
    Refer,
    Reflect,
    Repair,
    Screen,
)  # fmt: skip
from toolkit.model.library import Library
from toolkit.model.programme import Programme
from toolkit.model.shown import Presentation
from toolkit.model.terms import ASPECTS
from toolkit.players.course import Chance
from toolkit.players.reference import unguarded, wishes
from toolkit.players.understanding import pending
from toolkit.programme import plain_item, plain_pause

__all__ = [
    "at_random", "deepen_at_once", "education_only", "exercises_only", "never_deepen", "no_debrief", "no_pause", "rushed",
]  # fmt: skip

T = TypeVar("T")

RUSH = 2
"""Rungs a rushed programme climbs each session."""
HOMEWORK = frozenset({"compose", "assign", "debrief", "code-obstacle"})
UNDERSTANDING = frozenset({"educate", "name-mirror", "deepen"})


def education_only(shown: Presentation, library: Library, chance: Chance) -> Decision:
    """Explains, and never gives anything to do (W04's mirror image)."""
    decision = unguarded(shown, library, chance)
    return Close() if decision.kind in HOMEWORK or decision.kind in {"deepen", "name-mirror"} else decision


def exercises_only(shown: Presentation, library: Library, _chance: Chance) -> Decision:
    """Hands out homework and talks it over, and never explains or deepens (W04)."""
    return next(wish for wish in wishes(shown, library) if wish.kind not in UNDERSTANDING)


def never_deepen(shown: Presentation, library: Library, _chance: Chance) -> Decision:
    """Goes on with education and exercises whatever the homework says (W02)."""
    return next(wish for wish in wishes(shown, library) if wish.kind != "deepen")


def no_debrief(shown: Presentation, library: Library, chance: Chance) -> Decision:
    """Hands out homework and never asks how it went (RL11)."""
    rows = tuple(row for row in shown.done if row.session != shown.session)
    decision = unguarded(shown._replace(done=rows), library, chance)
    return Close() if decision.kind in {"debrief", "code-obstacle"} else decision


def rushed(shown: Presentation, library: Library, chance: Chance) -> Decision:
    """Climbs the ladder two rungs a session whatever happens (RL01, RL02, W10)."""
    decision = unguarded(shown, library, chance)
    if decision.kind != "compose":
        return decision
    level = min(7, 1 + RUSH * (shown.session - 1))
    strands = {"both", "solo" if shown.strand == "solo" else "couple"}
    near = sorted(
        (card for card in library.exercises.values() if card.strand in strands and card.level <= level),
        key=lambda card: (-card.level, card.kind != "standard", card.id),
    )
    items = tuple(plain_item(shown, library, card.id) for card in near[:1])
    programme = Programme(items=items, pause=plain_pause(library))
    return Assign(confirmed=True) if shown.draft == programme else Compose(programme=programme)


def no_pause(shown: Presentation, library: Library, chance: Chance) -> Decision:
    """Does all as the reference, and lets goal-directed contact go on beside the exercises (RL06)."""
    decision = unguarded(shown, library, chance)
    if not isinstance(decision, Compose):
        return decision
    programme = decision.programme.model_copy(update={"pause": None})
    return Assign(confirmed=True) if shown.draft == programme else Compose(programme=programme)


def deepen_at_once(shown: Presentation, library: Library, chance: Chance) -> Decision:
    """Interprets from the first session on (W01)."""
    talked = any(row.session == shown.session for row in shown.deepened)
    if not talked and shown.hypotheses and shown.minutes >= 25:  # noqa: PLR2004 - minutes of a deepening talk
        if shown.room != shown.clients:
            return Meet(who=ANYONE)
        name, focus, _ = shown.hypotheses[0]
        return Deepen(focus=focus or "individual", hypothesis=name, confidence=90)
    return unguarded(shown, library, chance)


def at_random(shown: Presentation, library: Library, chance: Chance) -> Decision:
    """Takes any possible decision, with ids drawn at random."""

    def pick(name: str, choices: tuple[T, ...]) -> T:
        return choices[int(chance(name) * len(choices))]

    client = pick("client", shown.clients)
    exercise = pick("exercise", tuple(sorted(library.exercises)))
    items = (plain_item(shown, library, exercise),)
    drafts = (Programme(items=items), Programme(items=items, pause=plain_pause(library)))
    homework = tuple(name for name, _ in pending(shown))
    name, focus, _ = pick("hypothesis", shown.hypotheses)
    choices: tuple[Decision, ...] = (
        Ask(question=pick("question", tuple(sorted(library.questions))), to=client),
        Ask(question=pick("other", tuple(sorted(library.questions))), to=client),
        AskLeave(),
        Meet(who=pick("who", (ANYONE, client))),
        Screen(gate=pick("gate", ("G0", "G1", "G2", "G3", "G4")), client=client),
        Reflect(client=client),
        Educate(
            modules=(pick("module", tuple(sorted(library.modules))),), manner=pick("manner", ("elicited", "lectured"))
        ),
        Compose(programme=pick("draft", drafts)),
        Assign(confirmed=True),
        Repair(client=client),
        Refer(route=pick("route", tuple(sorted(library.referrals))), client=client),
        Deepen(focus=focus or "individual", hypothesis=name),
        GoAhead(),
        Close(),
    )
    if homework:
        asked = Debrief(
            exercise=pick("homework", homework), client=client, aspect=pick("aspect", ASPECTS),
            manner=pick("asked", ("open", "closed", "leading", "prying")),
        )  # fmt: skip
        coded = CodeObstacle(
            exercise=asked.exercise, obstacle=pick("coded", ("stumbling-block", "blockage", "inhibition"))
        )
        choices = (*choices, asked, coded)
    if shown.session >= shown.agreed and chance("end") < 0.5:  # noqa: PLR2004 - a coin
        return End(reason="goals")
    return pick("decision", choices)
