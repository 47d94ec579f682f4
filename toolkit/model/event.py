"""Everything that can happen, one tagged union, in the past tense. Ids and numbers, never text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeVar, cast, dataclass_transform

from pydantic import ConfigDict, Field, TypeAdapter

from toolkit.model.terms import AskedManner, Aspect, Band, EndingKind, Gate, Result, Sign

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

_Kind = TypeVar("_Kind")


@dataclass_transform(kw_only_default=True, frozen_default=True)
def _event(kind: type[_Kind]) -> type[_Kind]:
    """Make an event of a class: frozen to the type checker only, since freezing each of hundreds takes time."""
    return dataclass(slots=True, kw_only=True, unsafe_hash=True)(kind)


class Happened:
    """What every event has: the way it is written."""

    __slots__ = ()

    def model_dump(self, *, mode: Literal["python", "json"] = "python") -> dict[str, Any]:
        """Return the event as it is written, by field."""
        written: dict[str, Any] = EVENT.dump_python(cast("Event", self), mode=mode)
        return written

    def model_dump_json(self) -> str:
        """Return the event as one line of JSON."""
        return EVENT.dump_json(cast("Event", self)).decode()


@_event
class CaseOpened(Happened):
    """The referral was read and the first session began."""

    event: Literal["case-opened"] = "case-opened"


@_event
class SessionOpened(Happened):
    """A session began."""

    event: Literal["session-opened"] = "session-opened"
    session: int
    week: int


@_event
class Said(Happened):
    """A client said something."""

    event: Literal["said"] = "said"
    by: str
    line: str
    about: str = ""
    """What it answers: a question id, exercise and aspect, or a kind of reaction."""


@_event
class QuestionAsked(Happened):
    """A question was put to a client."""

    event: Literal["question-asked"] = "question-asked"
    question: str
    to: str
    alone: bool
    manner: Annotated[AskedManner | None, Field(exclude_if=lambda manner: manner is None)] = None
    """How it was asked, when it was typed."""


@_event
class FactTold(Happened):
    """A client told a fact."""

    event: Literal["fact-told"] = "fact-told"
    fact: str
    by: str
    question: str


@_event
class SignHeardNow(Happened):
    """A sign could be heard in what was told."""

    event: Literal["sign-heard"] = "sign-heard"
    client: str
    sign: Sign


@_event
class BeliefShifted(Happened):
    """A belief was heard (``heard``) or moved by education."""

    event: Literal["belief"] = "belief"
    client: str
    myth: str
    change: Literal["heard", "addressed"]


@_event
class Screening(Happened):
    """A gate was gone through with a client."""

    event: Literal["screening"] = "screening"
    gate: Gate
    client: str
    alone: bool


@_event
class Reported(Happened):
    """A client's report of themselves at the start of a session, 0-10 each."""

    event: Literal["reported"] = "reported"
    client: str
    values: dict[str, float]


@_event
class Educated(Happened):
    """Education was given."""

    event: Literal["educated"] = "educated"
    modules: tuple[str, ...]
    elicited: bool
    matched: bool


@_event
class DraftChanged(Happened):
    """The draft programme changed or was taken back."""

    event: Literal["draft-changed"] = "draft-changed"
    items: tuple[str, ...]
    undone: bool = False


@_event
class ProgrammeAssigned(Happened):
    """A programme was handed out; ``rules`` are those that objected."""

    event: Literal["programme-assigned"] = "programme-assigned"
    items: tuple[str, ...]
    rules: tuple[str, ...]


@_event
class HomeworkDone(Happened):
    """How an exercise went for a client, as told at the next session."""

    event: Literal["homework-done"] = "homework-done"
    exercise: str
    client: str
    result: Result


@_event
class ObstacleMet(Happened):
    """An obstacle could be heard in a debrief."""

    event: Literal["obstacle-met"] = "obstacle-met"
    exercise: str
    client: str
    aspect: Aspect
    band: Band
    obstacle: str


@_event
class RuptureFelt(Happened):
    """The working alliance with a client was strained so that it could be felt."""

    event: Literal["rupture-felt"] = "rupture-felt"
    client: str


@_event
class ReferralMade(Happened):
    """A referral was made, or its result came back."""

    event: Literal["referral-made"] = "referral-made"
    route: str
    client: str
    reported: bool = False


@_event
class Recorded(Happened):
    """Something the trainee wrote down or named: formulation, obstacle code, mirror, review, renewal, help, leave."""

    event: Literal["recorded"] = "recorded"
    what: str
    detail: str = ""


@_event
class SessionClosed(Happened):
    """A session ended; ``weeks`` pass until the next."""

    event: Literal["session-closed"] = "session-closed"
    session: int
    weeks: int
    minutes_left: int


@_event
class SafetyStopped(Happened):
    """The run was stopped because couple or touch work went on through an open gate."""

    event: Literal["safety-stopped"] = "safety-stopped"
    rule: str
    gate: Gate


@_event
class Ended(Happened):
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

EVENT: TypeAdapter[Event] = TypeAdapter(Event, config=ConfigDict(defer_build=True))
"""Built when the first event is written or read: replaying and grading do neither."""
