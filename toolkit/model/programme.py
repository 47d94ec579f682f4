"""An exercise programme as it is composed and handed out.

Only ids and numbers; what they say stands in the library. Whether it is sound is for ``toolkit.programme``.
"""

from __future__ import annotations

from pydantic import Field

from toolkit.model.text import Frozen

__all__ = ["Pause", "Programme", "ProgrammeItem"]

EVERYONE = "alternate"


class ProgrammeItem(Frozen):
    """One exercise of a programme, dosed and divided."""

    exercise: str
    times_per_week: int = Field(ge=1, le=14)
    minutes: int = Field(ge=1, le=180)
    roles: dict[str, str]
    """Client id -> role id."""
    initiative: str = EVERYONE
    """Who starts: a client id, or ``alternate``."""
    aims: tuple[str, ...] = ()
    criteria: tuple[str, ...] = ()
    """Progress, hold and step-back criteria."""
    adaptations: tuple[str, ...] = ()


class Pause(Frozen):
    """The agreed pause on intercourse and goal-directed contact (RL06)."""

    reason: str
    exception: str
    lift: str


class Programme(Frozen):
    """What is handed out at the end of a session."""

    items: tuple[ProgrammeItem, ...] = ()
    pause: Pause | None = None
    framing: str = "teach-back"
    endpoint: str = "own-pace"
    arrangements: tuple[str, ...] = ()
    justifications: dict[str, str] = Field(default_factory=dict)
    """Rule id -> a written reason why the rule is waived here (never for a block)."""

    def item(self, exercise: str) -> ProgrammeItem | None:
        """Return the item for ``exercise``, if the programme has it."""
        return next((item for item in self.items if item.exercise == exercise), None)
