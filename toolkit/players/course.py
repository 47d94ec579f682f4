"""Plays a whole course with a player: the only file here that holds a case, and it never looks inside."""

from __future__ import annotations

from collections.abc import Callable

from toolkit.errors import DecisionRefused
from toolkit.model.case import Case
from toolkit.model.decision import Close, Decision, End
from toolkit.model.library import Library
from toolkit.model.shown import Presentation
from toolkit.model.terms import HelpStage
from toolkit.session import Replay, Step, begin, decide
from toolkit.session.chance import draw
from toolkit.simulation import COEFFICIENTS, Coefficients

__all__ = ["Chance", "Player", "play"]

Chance = Callable[[str], float]
Player = Callable[[Presentation, Library, Chance], Decision]
"""A policy: what was shown, the library and draws go in; the next decision comes out."""

LONGEST = 3000
"""Decisions after which a player that never ends is stopped."""


def play(
    case: Case, player: Player, slips: Player, seed: int = 0, skill: float = 1.0, *,
    help_stage: HelpStage = "unaided", coefficients: Coefficients = COEFFICIENTS,
) -> tuple[Replay, tuple[Decision, ...]]:  # fmt: skip
    """Play ``case`` to its end.

    Args:
        case: The case; the player sees only its presentation and library.
        player: The policy.
        slips: The policy that decides when skill is lacking.
        seed: Seed of the story; the player's own draws hang on it too.
        skill: 0-1, share of decisions that follow ``player``.
        help_stage: Help stage of the attempt.
        coefficients: Coefficients of the client model.

    Returns:
        The course and the decisions that made it.
    """
    steps: list[Step] = [begin(case, seed, help_stage=help_stage, coefficients=coefficients)]
    decisions: list[Decision] = []
    while steps[-1].state.shown.ending is None and len(decisions) < LONGEST:
        state = steps[-1].state
        turn = len(decisions)

        def chance(name: str, turn: int = turn) -> float:
            return draw(seed, turn, f"player/{name}")

        policy = player if skill >= 1.0 or chance("skill") < skill else slips
        for decision in (policy(state.shown, case.library, chance), Close(), End()):
            try:
                steps.append(decide(state, decision))
            except DecisionRefused:
                continue
            decisions.append(decision)
            break
    return Replay(tuple(steps)), tuple(decisions)
