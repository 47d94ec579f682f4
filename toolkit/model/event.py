"""Everything that can happen, one tagged union, in the past tense. Ids and numbers, never text."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from toolkit.model.terms import AskedManner, Aspect, Band, EndingKind, Gate, Result, Sign
from toolkit.model.text import Frozen

__all__ = [
    "EVENT",
    "BeliefShifted",
    "CaseOpened",
    "DraftChanged",
    "Educated",
    "Ended",
    "Event",
    "FactTold",
    "HomeworkDone",
    "ObstacleMet",
    "ProgrammeAssigned",
    "QuestionAsked",
    "Recorded",
    "ReferralMade",
    "Reported",
    "RuptureFelt",
    "SafetyStopped",
    "Said",
    "Screening",
    "SessionClosed",
    "SessionOpened",
    "SignHeardNow",
]  # fmt: skip


class CaseOpened(Frozen):
    """The referral was read and the first session began."""

    event: Literal["case-opened"] = "case-opened"


class SessionOpened(Frozen):
    """A session began."""

    event: Literal["session-opened"] = "session-opened"
    session: int
    week: int


class Said(Frozen):
    """A client said something."""

    event: Literal["said"] = "said"
    by: str
    line: str
    about: str = ""
    """What it answers: a question id, exercise and aspect, or a kind of reaction."""


class QuestionAsked(Frozen):
    """A question was put to a client."""

    event: Literal["question-asked"] = "question-asked"
    question: str
    to: str
    alone: bool
    manner: AskedManner | None = Field(default=None, exclude_if=lambda manner: manner is None)
    """How it was asked, when it was typed."""


class FactTold(Frozen):
    """A client told a fact."""

    event: Literal["fact-told"] = "fact-told"
    fact: str
    by: str
    question: str


class SignHeardNow(Frozen):
    """A sign could be heard in what was told."""

    event: Literal["sign-heard"] = "sign-heard"
    client: str
    sign: Sign


class BeliefShifted(Frozen):
    """A belief was heard (``heard``) or moved by education."""

    event: Literal["belief"] = "belief"
    client: str
    myth: str
    change: Literal["heard", "addressed"]


class Screening(Frozen):
    """A gate was gone through with a client."""

    event: Literal["screening"] = "screening"
    gate: Gate
    client: str
    alone: bool


class Reported(Frozen):
    """A client's report of themselves at the start of a session, 0-10 each."""

    event: Literal["reported"] = "reported"
    client: str
    values: dict[str, float]


class Educated(Frozen):
    """Education was given."""

    event: Literal["educated"] = "educated"
    modules: tuple[str, ...]
    elicited: bool
    matched: bool


class DraftChanged(Frozen):
    """The draft programme changed or was taken back."""

    event: Literal["draft-changed"] = "draft-changed"
    items: tuple[str, ...]
    undone: bool = False


class ProgrammeAssigned(Frozen):
    """A programme was handed out; ``rules`` are those that objected."""

    event: Literal["programme-assigned"] = "programme-assigned"
    items: tuple[str, ...]
    rules: tuple[str, ...]


class HomeworkDone(Frozen):
    """How an exercise went for a client, as told at the next session."""

    event: Literal["homework-done"] = "homework-done"
    exercise: str
    client: str
    result: Result


class ObstacleMet(Frozen):
    """An obstacle could be heard in a debrief."""

    event: Literal["obstacle-met"] = "obstacle-met"
    exercise: str
    client: str
    aspect: Aspect
    band: Band
    obstacle: str


class RuptureFelt(Frozen):
    """The working alliance with a client was strained so that it could be felt."""

    event: Literal["rupture-felt"] = "rupture-felt"
    client: str


class ReferralMade(Frozen):
    """A referral was made, or its result came back."""

    event: Literal["referral-made"] = "referral-made"
    route: str
    client: str
    reported: bool = False


class Recorded(Frozen):
    """Something the trainee wrote down or named: formulation, obstacle code, mirror, review, renewal, help, leave."""

    event: Literal["recorded"] = "recorded"
    what: str
    detail: str = ""


class SessionClosed(Frozen):
    """A session ended; ``weeks`` pass until the next."""

    event: Literal["session-closed"] = "session-closed"
    session: int
    weeks: int
    minutes_left: int


class SafetyStopped(Frozen):
    """The run was stopped because couple or touch work went on through an open gate."""

    event: Literal["safety-stopped"] = "safety-stopped"
    rule: str
    gate: Gate


class Ended(Frozen):
    """The course of treatment ended."""

    event: Literal["ended"] = "ended"
    ending: EndingKind
    how: Literal["ended", "time-up", "clients-ended", "dropped-out", "safety"]
    score: float


Event = Annotated[
    CaseOpened | SessionOpened | Said | QuestionAsked | FactTold | SignHeardNow | BeliefShifted | Screening | Reported
    | Educated | DraftChanged | ProgrammeAssigned | HomeworkDone | ObstacleMet | RuptureFelt | ReferralMade | Recorded
    | SessionClosed | SafetyStopped | Ended,
    Field(discriminator="event"),
]  # fmt: skip

EVENT: TypeAdapter[Event] = TypeAdapter(Event)
