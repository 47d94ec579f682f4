"""What each decision costs of the sixty minutes of a session. One table; every number is a teaching assumption."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

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
    varying = _VARYING.get(decision.kind)
    return MINUTES[decision.kind] if varying is None else varying(decision, present)


def _asking(asking: Ask, present: int) -> int:
    if asking.question == OFF_TOPIC and asking.manner is not None:
        return ASIDE
    return ASK_EVERYONE if asking.to == ANYONE and present > 1 else MINUTES["ask"]


def _meeting(meeting: Meet, _present: int) -> int:
    return 0 if meeting.who == ANYONE else MINUTES["meet"]


def _teaching(teaching: Educate, _present: int) -> int:
    return len(teaching.modules) * (MINUTES["educate"] if teaching.manner == "elicited" else LECTURED_MODULE)


def _debriefing(asking: Debrief, _present: int) -> int:
    return QUICK_QUESTION if asking.manner in {"closed", "leading"} else MINUTES["debrief"]


_VARYING: dict[str, Callable[[Any, int], int]] = {
    "ask": _asking,
    "meet": _meeting,
    "educate": _teaching,
    "debrief": _debriefing,
}
"""Kinds of decision that do not always take the same."""
