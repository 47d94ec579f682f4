"""Everything a trainee can decide, one tagged union.

A decision is a wish; whether it is possible, and what follows, is for ``toolkit.session``.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from toolkit.model.programme import Programme
from toolkit.model.terms import AskedManner, Aspect, Dimension, Focus, Gate, Manner, ObstacleType
from toolkit.model.text import Frozen

__all__ = [
    "ANYONE",
    "DECISION",
    "MOST_TYPED",
    "Ask",
    "AskLeave",
    "Assign",
    "Close",
    "CodeObstacle",
    "Compose",
    "Debrief",
    "Decision",
    "Deepen",
    "Educate",
    "End",
    "Formulate",
    "GoAhead",
    "Help",
    "Meet",
    "NameMirror",
    "PlanSafety",
    "Refer",
    "Reflect",
    "Renew",
    "Repair",
    "Screen",
    "Undo",
]  # fmt: skip

ANYONE = "together"
"""Addressed to everyone in the room; as a meeting: all together."""
MOST_TYPED = 300
"""Characters a typed question may have."""


def _chosen(value: str | None) -> bool:
    """Whether a question was chosen from the list: its record and its trail then stay as they always were."""
    return value is None


class Ask(Frozen):
    """Ask a question of the bank, to one client or to everyone present."""

    kind: Literal["ask"] = "ask"
    question: str
    to: str = ANYONE
    words: str | None = Field(default=None, max_length=MOST_TYPED, exclude_if=_chosen)
    """The words typed; nothing when the question was chosen. Kept in the record and read by nothing that plays."""
    manner: AskedManner | None = Field(default=None, exclude_if=_chosen)
    """How the words were read, once, when they were typed; nothing when the question was chosen."""


class AskLeave(Frozen):
    """Ask leave to speak of intimate things (the P of PLISSIT); holds for this session."""

    kind: Literal["ask-leave"] = "ask-leave"


class Meet(Frozen):
    """See one client alone for a part of the session, or all together again."""

    kind: Literal["meet"] = "meet"
    who: str


class Screen(Frozen):
    """Go through the questions of a gate with one client."""

    kind: Literal["screen"] = "screen"
    gate: Gate
    client: str


class Reflect(Frozen):
    """Give back what you heard and validate it."""

    kind: Literal["reflect"] = "reflect"
    client: str


class Formulate(Frozen):
    """Write or revise the formulation; every field may be revised each session."""

    kind: Literal["formulate"] = "formulate"
    requests: dict[str, str] = Field(default_factory=dict)
    """Client id -> goal id this client comes for."""
    own_wish: dict[str, Literal["yes", "no", "unclear"]] = Field(default_factory=dict)
    """Client id -> whether the goal is their own wish (gate G4)."""
    five_ps: dict[
        Literal["presenting", "predisposing", "precipitating", "perpetuating", "protective"], tuple[str, ...]
    ] = Field(default_factory=dict)
    """Five Ps -> ids of facts heard."""
    mechanisms: tuple[str, ...] = ()
    """Variables that keep the complaint going."""
    mirror: tuple[Dimension, ...] = ()
    hypothesis: str | None = None
    """Core hypothesis of the case, by id."""
    confidence: int = Field(default=50, ge=0, le=100)
    note: str = Field(default="", max_length=4000)


class Educate(Frozen):
    """Give psycho-education."""

    kind: Literal["educate"] = "educate"
    modules: tuple[str, ...] = Field(min_length=1)
    manner: Literal["elicited", "lectured"] = "elicited"
    so_that: str = Field(default="", max_length=400)


class Compose(Frozen):
    """Change the draft of the programme."""

    kind: Literal["compose"] = "compose"
    programme: Programme


class Assign(Frozen):
    """Hand the draft programme out; ``confirmed`` when findings stand against it."""

    kind: Literal["assign"] = "assign"
    confirmed: bool = False


class Debrief(Frozen):
    """Ask one client about one aspect of one exercise done (or not done) at home."""

    kind: Literal["debrief"] = "debrief"
    exercise: str
    client: str
    aspect: Aspect
    manner: Manner = "open"


class CodeObstacle(Frozen):
    """Say what kind of obstacle an exercise met (S20)."""

    kind: Literal["code-obstacle"] = "code-obstacle"
    exercise: str
    obstacle: ObstacleType


class NameMirror(Frozen):
    """Name tentatively how the homework resembles what happens between them (S21)."""

    kind: Literal["name-mirror"] = "name-mirror"
    dimensions: tuple[Dimension, ...] = Field(min_length=1, max_length=3)


class Deepen(Frozen):
    """Work on the core: one focus, one hypothesis, said with how much confidence."""

    kind: Literal["deepen"] = "deepen"
    focus: Focus
    hypothesis: str
    confidence: int = Field(default=50, ge=0, le=100)


class Repair(Frozen):
    """Name a rupture in the working alliance and mend it."""

    kind: Literal["repair"] = "repair"
    client: str


class Refer(Frozen):
    """Refer a client, alongside the work or instead of it."""

    kind: Literal["refer"] = "refer"
    route: str
    client: str
    stance: Literal["alongside", "instead"] = "alongside"
    letter: str = Field(default="", max_length=6000)


class PlanSafety(Frozen):
    """Make a safety plan with one client, alone."""

    kind: Literal["plan-safety"] = "plan-safety"
    client: str


class GoAhead(Frozen):
    """Record the review decision of a treatment: stay with the exercises (RL31)."""

    kind: Literal["stay"] = "stay"


class Renew(Frozen):
    """Agree on more sessions, once."""

    kind: Literal["renew"] = "renew"


class Help(Frozen):
    """Ask for the findings on the draft (help stage on request)."""

    kind: Literal["help"] = "help"


class Undo(Frozen):
    """Take the last draft back."""

    kind: Literal["undo"] = "undo"


class Close(Frozen):
    """Close the session; the weeks until the next one pass."""

    kind: Literal["close"] = "close"


class End(Frozen):
    """End the treatment."""

    kind: Literal["end"] = "end"
    reason: Literal["goals", "safety", "referred", "clients-wish"] = "goals"
    follow_up_weeks: int | None = Field(default=None, ge=1, le=52)


Decision = Annotated[
    Ask | AskLeave | Meet | Screen | Reflect | Formulate | Educate | Compose | Assign | Debrief | CodeObstacle
    | NameMirror | Deepen | Repair | Refer | PlanSafety | GoAhead | Renew | Help | Undo | Close | End,
    Field(discriminator="kind"),
]  # fmt: skip

DECISION: TypeAdapter[Decision] = TypeAdapter(Decision)
