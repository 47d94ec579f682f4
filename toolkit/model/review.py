"""What each decision of a course was worth, beside what else could have been done.

Ids and numbers; every sentence stands in the words or under a rule of the library. It informs and never marks: no
point of a grade is read from here.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from toolkit.model.feedback import Remark
from toolkit.model.terms import Focus

__all__ = [
    "HIDDEN_KINDS", "LABELS", "SLOTS", "Alternative", "Asking", "Belief", "Calibration", "Computed", "Evidence", "Forecast",
    "HiddenKind", "Label", "Point", "ProcessError", "Review", "Reviewed", "Slot", "Stretch", "Supposition",
]  # fmt: skip

Label = Literal["sound", "defensible", "missed", "premature", "unsafe"]
"""``missed``: something better was left; ``premature``: something was done too soon, too high or beside the point."""
LABELS: tuple[Label, ...] = ("sound", "defensible", "missed", "premature", "unsafe")

Slot = Literal["debrief", "repair", "referral", "education", "deepening", "programme", "ending"]
"""What a session decides about; one decision of each kind a session at most."""
SLOTS: tuple[Slot, ...] = ("debrief", "repair", "referral", "education", "deepening", "programme", "ending")

HiddenKind = Literal["no-core", "individual", "relational", "coercion", "medical"]
"""What might lie hidden, as far as the trainee could know."""
HIDDEN_KINDS: tuple[HiddenKind, ...] = ("no-core", "individual", "relational", "coercion", "medical")

Names = tuple[tuple[str, str, str], ...]
"""(placeholder, kind of id, value), as in a remark."""


class Point(NamedTuple):
    """The clients' own goals (0-10) as a session opens: the mean of the draws, and where the middle 80 % lie."""

    session: int
    low: float
    mean: float
    high: float


class Forecast(NamedTuple):
    """An expected course, session by session."""

    points: tuple[Point, ...]


class Alternative(NamedTuple):
    """One thing that could have been decided, played on by a sound colleague.

    Attributes:
        id: Stable within its decision: ``education:none``, ``programme:E20+E14``, ``deepening:relational``.
        text: Id of the words that tell it.
        names: Values for the placeholders of those words.
        goals: The clients' own goals at the fixed end, 0-10.
        loss: Goals given up against the best alternative that no rule forbids; below 0 where a forbidden one came out higher.
        standard_error: Paired standard error of that loss.
        drop_out: Chance (0-1) that somebody leaves before the fixed end.
        rules: Rules and gates that object to it.
        accepted: Whether it would have been sound or defensible.
        draws: Draws it was played under.
        forecast: The expected course from this session on.
        programme: Exercises it hands out, where it is a programme.
    """

    id: str
    text: str
    names: Names
    goals: float
    loss: float
    standard_error: float
    drop_out: float
    rules: tuple[str, ...]
    accepted: bool
    draws: int
    forecast: Forecast
    programme: tuple[str, ...] = ()


class Evidence(NamedTuple):
    """Something shown before the decision that could have told.

    ``kind`` is ``said`` (``value`` is the id of the passage), ``report`` (the measure), ``done`` (result), ``heard`` (sign),
    ``rupture`` (nothing).
    """

    session: int
    client: str
    kind: Literal["said", "report", "done", "heard", "rupture"]
    value: str
    number: float = 0.0
    exercise: str = ""


class Asking(NamedTuple):
    """What a question not asked would have changed.

    ``weight`` is how likely ``kind`` seemed without asking; ``label`` is that of the same decision had it been known to be so.
    """

    kind: HiddenKind
    question: str
    client: str
    weight: float
    label: Label


class Reviewed(NamedTuple):
    """One decision, judged on what could be known when it was taken.

    Attributes:
        session: From 1.
        slot: What it decided about.
        chosen: Id of the alternative that was chosen.
        label: What it was worth.
        reason: Id of the words of its one-line reason.
        names: Values for the placeholders of the reason.
        loss: Goals given up by the chosen alternative, 0 or more.
        standard_error: Its paired standard error.
        contested: Whether the label does not hold across the coefficient draws.
        holds: Share (0-1) of coefficient draws in which the label holds.
        drop_out_rise: Chance of drop-out above that of the best alternative, -1 ... 1.
        rules: Rules and gates that object to what was chosen or advise on it; where none does, the one its kind rests on.
        sources: Source ids of those rules, or ``teaching-assumption``.
        remarks: The remarks those rules made.
        alternatives: Everything compared, the best first.
        fix: Id of the smallest change that would have been sound; empty when none was needed or none is.
        evidence: What could have told.
        asking: What asking would have changed.
        moment: Number of the decision in the record after which one may play on (0: before the first).
    """

    session: int
    slot: Slot
    chosen: str
    label: Label
    reason: str
    names: Names
    loss: float
    standard_error: float
    contested: bool
    holds: float
    drop_out_rise: float
    rules: tuple[str, ...]
    sources: tuple[str, ...]
    remarks: tuple[Remark, ...]
    alternatives: tuple[Alternative, ...]
    fix: str
    evidence: tuple[Evidence, ...]
    asking: tuple[Asking, ...]
    moment: int

    @property
    def accepted(self) -> tuple[str, ...]:
        """Ids of every alternative that would have been sound or defensible."""
        return tuple(one.id for one in self.alternatives if one.accepted)


class Stretch(NamedTuple):
    """An omission over several sessions, its losses summed.

    ``text`` is the id of its words (never deepened, never taught, never above a rung ...).
    """

    text: str
    rule: str
    sources: tuple[str, ...]
    sessions: tuple[int, ...]
    loss: float
    standard_error: float
    label: Label


class ProcessError(NamedTuple):
    """A habit of thought that shows in the record, with the lines that show it."""

    text: str
    rule: str
    sources: tuple[str, ...]
    sessions: tuple[int, ...]
    evidence: tuple[Evidence, ...]


class Calibration(NamedTuple):
    """Confidence given against what was right; ``brier`` 0 (surely right) ... 1 (surely wrong)."""

    session: int
    about: Literal["hypothesis", "deepening"]
    confidence: int
    right: bool
    brier: float


class Supposition(NamedTuple):
    """How likely one hidden kind seemed when a session opened, and with which starting numbers."""

    kind: HiddenKind
    weight: float
    shift: float
    """Mean shift of the starting burdens against the first self-reports, -2 ... 2."""


class Belief(NamedTuple):
    """What could be known when a session opened; weights add up to 1."""

    session: int
    kinds: tuple[Supposition, ...]


class Computed(NamedTuple):
    """How the figures came about."""

    model_version: int
    draws: int
    coarse: int
    epsilon: float
    spread: float
    """Share by which each coefficient may differ from its nominal value."""
    horizon: int
    """Session at whose opening the goals are read."""
    transitions: int
    strongest: tuple[tuple[str, float], ...]
    """Coefficients the losses hang on most, with their correlation (-1 ... 1) with the total loss."""


class Review(NamedTuple):
    """The review of one attempt."""

    decisions: tuple[Reviewed, ...]
    stretches: tuple[Stretch, ...]
    errors: tuple[ProcessError, ...]
    calibration: tuple[Calibration, ...]
    beliefs: tuple[Belief, ...]
    as_you_went_on: Forecast
    as_a_colleague: Forecast
    to_the_end: tuple[Forecast, Forecast]
    """The same two to the agreed end and the follow-up, for the figure."""
    focus: Focus | None
    """Focus of the core of the case; opened with the bonnet."""
    computed: Computed
