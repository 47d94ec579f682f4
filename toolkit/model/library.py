"""What all cases share by id: myths, modules, exercises, questions, rules, referrals, sources, seed statements.

Authored in ``cases/library/``; here are only the shapes. A claim carries sources or is marked a teaching assumption.
"""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from toolkit.model.terms import Contraindication, Dimension, Gate, Severity, Strand, Variable
from toolkit.model.text import Frozen, Language, Text
from toolkit.model.texts import Handout, Instruction, Letter, Term, Voices

__all__ = [
    "Adaptation", "Choice", "Debriefing", "Dose", "Exercise", "GateCard", "KeyPoints", "Keywords", "Library", "Module",
    "Myth", "Phrasings", "Question", "QuestionGroup", "Referral", "Rule", "SeedStatement", "Source", "TypicalObstacle",
]  # fmt: skip

Level = int


class Sourced(Frozen):
    """Something that claims: it names its sources or says that it is a teaching assumption."""

    sources: tuple[str, ...] = ()
    teaching_assumption: bool = False

    @model_validator(mode="after")
    def _claims_are_owned(self) -> Self:
        if not self.sources and not self.teaching_assumption:
            raise PydanticCustomError("unsourced", "a claim needs sources or teaching_assumption: true")
        return self


class Source(Frozen):
    """A reference, with what was seen of it."""

    id: str
    reference: str
    doi: str | None = None
    seen: Literal["title", "abstract", "text", "memory"]
    note: Text


class Myth(Sourced):
    """A belief clients may hold, with the realistic view."""

    id: str
    slug: str
    belief: Text
    why_not: Text
    realistic: Text
    long_term: bool = False
    feeds: Literal["performance", "obligation", "avoidance", "shame", "none"]
    """Which inner load it keeps going (teaching assumption)."""


class KeyPoints(Frozen):
    """The same points in both languages."""

    nl: tuple[str, ...]
    en: tuple[str, ...]

    @model_validator(mode="after")
    def _same_number(self) -> Self:
        if len(self.nl) != len(self.en):
            fault = "key_points needs as many points in nl as in en"
            raise ValueError(fault)
        return self


class Module(Sourced):
    """A psycho-education module."""

    id: str
    slug: str
    domain: Literal["bodily", "psychological", "relational"]
    title: Text
    key_points: KeyPoints
    myths: tuple[str, ...]
    indications: Text
    cautions: Text
    so_that: Text


class Dose(Frozen):
    """How often and how long, typically."""

    times_per_week: int = Field(ge=1, le=14)
    minutes: int = Field(ge=1, le=180)
    weeks: int = Field(ge=1, le=12)


class Debriefing(Frozen):
    """The specific debrief focus of an exercise, per aspect (S23)."""

    physical: Text
    emotional: Text
    communicative: Text
    planning: Text


class Adaptation(Frozen):
    """A changed form that answers an obstacle."""

    id: str
    text: Text


class TypicalObstacle(Frozen):
    """A typical obstacle and the adaptation that answers it."""

    dimension: Dimension | Literal["practical"]
    seen: Text
    adaptation: Adaptation


class Exercise(Sourced):
    """A homework exercise, at index level."""

    id: str
    slug: str
    title: Text
    summary: Text
    kind: Literal["standard", "problem-specific"]
    problems: tuple[str, ...] = ()
    level: Level = Field(ge=0, le=7)
    strand: Strand
    targets: tuple[Variable | Literal["belief"], ...]
    prerequisites: tuple[tuple[str, ...], ...] = ()
    """Groups of ids (exercises, modules): every group is needed, one of each group suffices."""
    checks: tuple[Literal["medical", "pelvic"], ...] = ()
    contraindications: tuple[Contraindication, ...] = ()
    dose: Dose
    debrief: Debriefing
    obstacles: tuple[TypicalObstacle, ...] = ()
    affordances: dict[Dimension, float]
    """0-1: how easily each mirror dimension shows itself here (teaching assumption)."""
    sabotaged_by: tuple[str, ...] = ()
    """Myths that, held strongly, undermine it (RL19, teaching assumption)."""
    effect: Literal[
        "consent",
        "communication",
        "body-awareness",
        "affection",
        "touch",
        "problem-specific",
        "reflection",
        "practical",
    ]


class Choice(Frozen):
    """One thing a programme may say: an aim, a role, a criterion, a pause term, an arrangement, an adaptation."""

    id: str
    text: Text
    sound: bool = True
    forbidden: bool = False
    kind: Literal["process", "performance"] | None = None
    purpose: Literal["progress", "hold", "step-back"] | None = None
    fits: tuple[str, ...] = Field(default=(), alias="for")


class QuestionGroup(Frozen):
    """A heading of the question list."""

    id: str
    title: Text


class Phrasings(Frozen):
    """Ways trainees type a question."""

    nl: tuple[str, ...] = Field(min_length=6)
    en: tuple[str, ...] = Field(min_length=6)

    def of(self, language: Language) -> tuple[str, ...]:
        """Return those of ``language``."""
        return self.nl if language == "nl" else self.en


class Keywords(Frozen):
    """Words and expressions that point at a question; a star stands for however the word goes on."""

    nl: tuple[str, ...] = ()
    en: tuple[str, ...] = ()

    def of(self, language: Language) -> tuple[str, ...]:
        """Return those of ``language``."""
        return self.nl if language == "nl" else self.en


class Question(Frozen):
    """A question of the bank."""

    id: str
    group: str
    label: Text
    question: Text
    polite: str | None = None
    """The Dutch question to clients who are addressed as u, where that makes a difference."""
    sensitivity: int = Field(ge=0, le=10)
    gate: Gate | None = None
    keywords: Keywords = Keywords()
    phrasings: Phrasings


class Rule(Sourced):
    """A programme rule (RL), a wrong direction (W) or a way of asking (R10): what it says, why, and how to mend it."""

    id: str
    severity: Severity
    title: Text
    finding: Text
    """Template of what is said when it fires; placeholders in braces."""
    why: Text
    fix: Text
    """Template of the smallest change that would make it sound."""
    seed: tuple[str, ...] = ()


class Referral(Frozen):
    """A referral route."""

    id: str
    title: Text
    when: Text
    to: Text
    keep: Text
    gates: tuple[Gate, ...]
    check: bool = False


class GateCard(Frozen):
    """One of the gates G0-G8 (domain 5.1)."""

    id: Gate
    title: Text
    question: Text
    action: Text


class SeedStatement(Frozen):
    """A statement of the seed text as a requirement."""

    id: str
    quote: str
    meaning: Text
    trainee_can: Text
    assessed_by: Text


class Library(Frozen):
    """Everything shared by id. Each mapping is keyed by the id of its values."""

    myths: dict[str, Myth]
    modules: dict[str, Module]
    exercises: dict[str, Exercise]
    aims: dict[str, Choice]
    roles: dict[str, Choice]
    criteria: dict[str, Choice]
    pause_reasons: dict[str, Choice]
    pause_exceptions: dict[str, Choice]
    pause_lifts: dict[str, Choice]
    arrangements: dict[str, Choice]
    framings: dict[str, Choice]
    endpoints: dict[str, Choice]
    fitness: dict[str, Choice]
    groups: dict[str, QuestionGroup]
    questions: dict[str, Question]
    rules: dict[str, Rule]
    referrals: dict[str, Referral]
    gates: dict[str, GateCard]
    seed: dict[str, SeedStatement]
    sources: dict[str, Source]
    handouts: dict[str, Handout] = Field(default_factory=dict)
    """By module."""
    instructions: dict[str, Instruction] = Field(default_factory=dict)
    """By exercise."""
    voices: dict[str, Voices] = Field(default_factory=dict)
    """By myth."""
    letters: dict[str, Letter] = Field(default_factory=dict)
    """By referral route."""
    glossary: dict[str, Term] = Field(default_factory=dict)
    asking: dict[str, Rule] = Field(default_factory=dict)
    """Rules about how a typed question was put. They remark and never change what happens."""

    def rule(self, rule_id: str) -> Rule:
        """Return the rule with this id, about a programme, a course or a way of asking.

        Raises:
            KeyError: when there is none.
        """
        return self.rules.get(rule_id) or self.asking[rule_id]

    def adaptations(self, exercise: str) -> tuple[str, ...]:
        """Ids of the adaptations that fit ``exercise``: its own and the general ones."""
        return (*(row.adaptation.id for row in self.exercises[exercise].obstacles), *self.fitness)
