"""What the trainee has been shown: the only thing rules, players and screens may look at.

Ids and numbers; every field is something that was said, written or done before the trainee's eyes.
Hidden numbers never enter: that is what makes "same presentation, same findings" true by construction.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from toolkit.model.decision import Deepen, Formulate, NameMirror, Refer
from toolkit.model.programme import Programme
from toolkit.model.terms import (
    AskedManner,
    Aspect,
    Band,
    Dimension,
    EndingKind,
    Focus,
    Gate,
    HelpStage,
    Manner,
    Measure,
    ObstacleType,
    Result,
    Sign,
)

__all__ = [
    "Answered", "Asked", "Assigned", "BeliefHeard", "Coded", "Deepened", "Done", "Ending", "Finding", "Mirrored",
    "Option", "Presentation", "Rebuffed", "Referral", "Report", "Screened", "SignHeard", "Taught", "Utterance",
]  # fmt: skip


class Utterance(NamedTuple):
    """Something a client said (``line`` is the id of the passage), and in which session."""

    session: int
    by: str
    line: str


class Asked(NamedTuple):
    """A question of the bank, asked to a client; ``told``: facts told (empty: nothing there, or held back)."""

    session: int
    question: str
    to: str
    alone: bool
    told: tuple[str, ...]
    held_back: bool
    manner: AskedManner | None = None
    """How it was asked, when it was typed."""


class Rebuffed(NamedTuple):
    """A typed question that a client reacted to instead of answering; ``place`` of the reaction in what was said."""

    session: int
    question: str
    to: str
    manner: AskedManner
    place: int


class SignHeard(NamedTuple):
    """A sign an attentive listener picked up."""

    session: int
    client: str
    sign: Sign


class BeliefHeard(NamedTuple):
    """A belief betrayed by a client's words."""

    session: int
    client: str
    myth: str


class Screened(NamedTuple):
    """A gate gone through with a client."""

    session: int
    client: str
    gate: Gate
    alone: bool


class Report(NamedTuple):
    """What one client says of themselves at the start of a session, 0-10 a measure."""

    session: int
    client: str
    bother: float
    tension: float
    willingness: float
    closeness: float
    comfort: float
    pressure: float
    pain: float

    def of(self, measure: Measure) -> float:
        """Return one measure, 0-10."""
        value: float = getattr(self, measure)
        return value


class Taught(NamedTuple):
    """A module given."""

    session: int
    module: str
    elicited: bool


class Finding(NamedTuple):
    """A rule that objects, about what, and the programme it would accept.

    Attributes:
        rule: Rule id.
        severity: block, error, warning or info.
        exercise: Exercise it is about, or an empty string.
        client: Client it is about, or an empty string.
        names: Values for the placeholders of the rule's sentence: (placeholder, kind of id, value).
        fixed: The programme after the smallest change that satisfies the rule; None when only talk or time can.
    """

    rule: str
    severity: Literal["block", "error", "warning", "info"]
    exercise: str = ""
    client: str = ""
    names: tuple[tuple[str, str, str], ...] = ()
    fixed: Programme | None = None


class Assigned(NamedTuple):
    """A programme handed out, with what the rules said of it then (help seen before: ``helped``)."""

    session: int
    programme: Programme
    findings: tuple[Finding, ...]
    helped: bool


class Done(NamedTuple):
    """How a client reports an exercise at the next session."""

    session: int
    exercise: str
    client: str
    result: Result


class Answered(NamedTuple):
    """An aspect of an exercise a client was asked about, and how it sounded.

    ``obstacle`` is the dimension (or ``practical``) a listener hears in the answer, empty when none.
    """

    session: int
    exercise: str
    client: str
    aspect: Aspect
    manner: Manner
    band: Band
    obstacle: Dimension | Literal["practical", ""]
    pause_broken: bool
    meaning: bool


class Coded(NamedTuple):
    """An obstacle, coded."""

    session: int
    exercise: str
    obstacle: ObstacleType


class Mirrored(NamedTuple):
    """The mirror, named; ``recognised`` is whether the clients nodded."""

    session: int
    named: NameMirror
    recognised: bool


class Deepened(NamedTuple):
    """A deepening talk; ``answer`` is how it was received."""

    session: int
    decision: Deepen
    answer: Literal["fits", "early", "misses", "refused"]


class Referral(NamedTuple):
    """A referral made; ``reported`` from the session in which its result is known (0: not yet)."""

    session: int
    decision: Refer
    reported: int


class Ending(NamedTuple):
    """How it ended. ``score`` 0-1 describes the course, never the trainee."""

    kind: EndingKind
    how: Literal["ended", "time-up", "clients-ended", "dropped-out", "safety"]
    score: float
    attainment: tuple[tuple[str, float], ...]
    """Goal id -> goal attainment, -2 ... +2, at three months' follow-up."""


class Option(NamedTuple):
    """Something that may be decided now, and what it costs; ``refused`` names the reason when it may not."""

    kind: str
    minutes: int
    refused: str = ""


class Presentation(NamedTuple):
    """All a trainee has seen so far; grows, never forgets."""

    clients: tuple[str, ...]
    strand: Literal["solo", "couple"]
    problems: tuple[str, ...]
    goals: tuple[tuple[str, str, bool], ...]
    """(goal id, owner, whether it asks for more desire) as the clients stated them at intake."""
    agreed: int
    renewed: bool
    help_stage: HelpStage
    session: int
    week: int
    weeks_between: int
    minutes: int
    room: tuple[str, ...]
    leave: bool
    """Leave was asked in this session."""
    said: tuple[Utterance, ...] = ()
    asked: tuple[Asked, ...] = ()
    rebuffed: tuple[Rebuffed, ...] = ()
    signs: tuple[SignHeard, ...] = ()
    ruled_out: tuple[tuple[str, str], ...] = ()
    """(client, exercise) that would cross a limit or value this client stated."""
    beliefs: tuple[BeliefHeard, ...] = ()
    screened: tuple[Screened, ...] = ()
    reports: tuple[Report, ...] = ()
    reflected: tuple[tuple[int, str], ...] = ()
    taught: tuple[Taught, ...] = ()
    draft: Programme | None = None
    assigned: tuple[Assigned, ...] = ()
    done: tuple[Done, ...] = ()
    answered: tuple[Answered, ...] = ()
    coded: tuple[Coded, ...] = ()
    mirrored: tuple[Mirrored, ...] = ()
    formulations: tuple[tuple[int, Formulate], ...] = ()
    deepened: tuple[Deepened, ...] = ()
    ruptures: tuple[tuple[int, str], ...] = ()
    """(session, client) where a rupture could be felt."""
    repaired: tuple[tuple[int, str], ...] = ()
    referrals: tuple[Referral, ...] = ()
    safety_plans: tuple[tuple[int, str], ...] = ()
    reviews: tuple[int, ...] = ()
    """Sessions in which staying was decided and recorded."""
    helps: tuple[int, ...] = ()
    ending: Ending | None = None
    follow_up: bool = False
    hypotheses: tuple[tuple[str, Focus | None, tuple[str, ...]], ...] = ()
    """Core hypotheses on offer, in an order of this attempt: (id, focus, the signs and mirror dimensions it would explain)."""

    @property
    def put(self) -> tuple[Asked | Rebuffed, ...]:
        """Every question put to a client, answered or only reacted to."""
        return (*self.asked, *self.rebuffed)
