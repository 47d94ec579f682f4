"""What each decision costs of the sixty minutes of a session. One table; every number is a teaching assumption."""

from __future__ import annotations

from toolkit.model.decision import ANYONE, Ask, Debrief, Decision, Educate, Meet

__all__ = ["DRAFTS", "MINUTES", "OFF_TOPIC", "SESSION", "cost"]

SESSION = 60

MINUTES: dict[str, int] = {
    "ask": 2, "ask-leave": 1, "meet": 3, "screen": 5, "reflect": 2, "formulate": 3, "educate": 6, "compose": 0,
    "assign": 8, "debrief": 2, "code-obstacle": 1, "name-mirror": 5, "deepen": 25, "repair": 8, "refer": 4,
    "plan-safety": 12, "stay": 1, "renew": 3, "help": 0, "undo": 0, "close": 0, "end": 0,
}  # fmt: skip
ASK_EVERYONE = 3
LECTURED_MODULE = 4
QUICK_QUESTION = 1
ASIDE = 1
"""Small talk that was typed."""
OFF_TOPIC = "off-topic"
"""The question of the bank that stands for everything beside the matter."""

DRAFTS = frozenset({"compose", "code-obstacle", "formulate"})
"""Decisions that can be taken back until something final is decided."""


def cost(decision: Decision, present: int = 2) -> int:
    """Return the minutes ``decision`` takes with ``present`` clients in the room."""
    match decision:
        case Ask(question=question, manner=manner) if question == OFF_TOPIC and manner is not None:
            return ASIDE
        case Ask(to=to):
            return ASK_EVERYONE if to == ANYONE and present > 1 else MINUTES["ask"]
        case Meet(who=who):
            return 0 if who == ANYONE else MINUTES["meet"]
        case Educate(modules=modules, manner=manner):
            return len(modules) * (MINUTES["educate"] if manner == "elicited" else LECTURED_MODULE)
        case Debrief(manner=manner):
            return QUICK_QUESTION if manner in {"closed", "leading"} else MINUTES["debrief"]
        case _:
            return MINUTES[decision.kind]
