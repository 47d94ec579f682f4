"""What is said about a course: remarks along the way, the debrief after the ending, and the bonnet opened.

Ids and numbers; every sentence stands in the library under its rule, or in the words. No verdict on a person, and no
remark without a rule.
"""

from __future__ import annotations

from typing import NamedTuple

from toolkit.model.programme import Programme
from toolkit.model.terms import Dimension, Focus, Severity

__all__ = [
    "BeliefFollowed", "Bonnet", "CoreCompared", "Debrief", "Indicated", "MirrorCompared", "OwnBelief", "Praise", "Remark",
    "Series", "Tally", "Undiscovered",
]  # fmt: skip


class Remark(NamedTuple):
    """A rule that has something to say about a decision.

    Attributes:
        rule: Rule id; sentence, reason, alternative and sources stand in the library under it.
        severity: Severity of the rule.
        session: Session of the decision.
        event: Kind of the decision it is about.
        exercise: Exercise it is about, or an empty string.
        client: Client it is about, or an empty string.
        names: Values for the placeholders of the rule's sentences: (placeholder, kind of id, value).
        helped: Whether the trainee could see this before deciding.
        fixed: The programme after the smallest change that satisfies the rule, where there is one.
    """

    rule: str
    severity: Severity
    session: int
    event: str
    exercise: str = ""
    client: str = ""
    names: tuple[tuple[str, str, str], ...] = ()
    helped: bool = False
    fixed: Programme | None = None


class Praise(NamedTuple):
    """Something done well: the rule that was kept where it could have been broken, and for the first time when."""

    rule: str
    session: int


class Undiscovered(NamedTuple):
    """A fact nobody asked for, or that was held back to the end."""

    client: str
    question: str
    fact: str
    asked: bool
    """The question was put, but this was not told."""


class MirrorCompared(NamedTuple):
    """The mirror as named, beside the mirror as it was; ``likeness`` 0-1 is that of the last naming."""

    named: tuple[Dimension, ...]
    hidden: tuple[tuple[Dimension, float], ...]
    likeness: float


class CoreCompared(NamedTuple):
    """The core as last supposed (deepening, else formulation), beside the core as it was.

    ``focus`` is None where there was no core; ``fitting`` are the hypotheses that fit.
    """

    supposed: str | None
    supposed_focus: Focus | None
    confidence: int | None
    focus: Focus | None
    fitting: tuple[str, ...]
    at_intake: float
    at_end: float
    talks: tuple[tuple[int, str], ...]
    """(session, how it was received) for each deepening talk."""


class BeliefFollowed(NamedTuple):
    """One belief: in which session it was found and first addressed (0: never), and how firmly it stood, 0-10.

    ``client`` is who it weighs on; ``holder`` is the other who holds it, None where that is the client.
    """

    client: str
    myth: str
    found: int
    addressed: int
    at_intake: float
    at_end: float
    holder: str | None = None


class OwnBelief(NamedTuple):
    """A belief of the trainee's own that a client put into words, under the rule that speaks of it.

    ``met`` is the session in which it was reflected or spoken about (0: never).
    """

    rule: str
    client: str
    myth: str
    heard: int
    met: int


class Indicated(NamedTuple):
    """A referral this case asks for, and in which session it was made (0: not made)."""

    route: str
    client: str
    """For whom; empty where it may be any of them."""
    due: int
    made: int


class Tally(NamedTuple):
    """How many remarks of each severity a session drew."""

    session: int
    block: int
    error: int
    warning: int
    info: int


class Debrief(NamedTuple):
    """Everything said after the ending."""

    remarks: tuple[Remark, ...]
    praise: tuple[Praise, ...]
    undiscovered: tuple[Undiscovered, ...]
    mirror: MirrorCompared
    core: CoreCompared
    beliefs: tuple[BeliefFollowed, ...]
    own: tuple[OwnBelief, ...]
    referrals: tuple[Indicated, ...]
    as_you_went_on: tuple[Tally, ...]


class Series(NamedTuple):
    """A hidden number over the sessions: of one client, or of what lies between them (``client`` empty).

    ``variable`` is a variable of the client model, a belief by its myth id, ``readiness`` (0-7) or part of the core
    (``core-strength``, ``core-access``, ``core-evidence``).
    """

    variable: str
    client: str
    points: tuple[tuple[int, float], ...]
    """(session, value 0-10) as each session opened."""
    after: float
    """At three months' follow-up, or where the course was stopped for safety."""


class Bonnet(NamedTuple):
    """The hidden numbers, opened after the ending; ``sentence`` is the id of the words that go with them."""

    series: tuple[Series, ...]
    coefficients: tuple[tuple[str, float], ...]
    sentence: str
