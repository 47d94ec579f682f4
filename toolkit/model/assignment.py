"""A course of assignments: which cases are played and how far, what a machine marks, what people mark.

Shapes only. Points, prompts and anchors are authored in ``assignments/course.yaml`` and ``cases/library/rubric.yaml``.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from toolkit.model.terms import HelpStage, MachineCriterion
from toolkit.model.text import Frozen, Language, Text

__all__ = [
    "LEVELS", "TRAVELS", "Assignment", "Code", "Course", "Level", "MarkCriterion", "Part", "Travelling", "Written",
]  # fmt: skip

SLUG = r"[a-z][a-z0-9]*(-[a-z0-9]+)*"
PART = r"[a-z]"
LEVELS = 4
"""Levels of a criterion that people mark: 0 insufficient, 1 developing, 2 competent, 3 advanced (domain 8.3)."""


TRAVELS = "assignment.json"
"""The file beside a released notebook that says what was asked."""


class Level(Frozen):
    """What work on this level looks like."""

    points: int = Field(ge=0, le=LEVELS - 1)
    anchor: Text


class MarkCriterion(Frozen):
    """A criterion that people mark (R1-R10, domain 8.3).

    ``caps`` says that level 0 here keeps the whole piece of work below a pass.
    """

    id: str
    title: Text
    asks: Text
    """What a marker looks for, in a sentence."""
    levels: tuple[Level, ...] = Field(min_length=LEVELS, max_length=LEVELS)
    caps: bool = False


class Part(Frozen):
    """One case to play, as far as it counts.

    ``alternative`` is a case of equal weight, free to choose without giving a reason; both are marked alike.
    """

    id: str = Field(pattern=PART)
    case: str = Field(pattern=SLUG)
    alternative: str | None = Field(default=None, pattern=SLUG)
    sessions: int = Field(ge=1, le=24)
    """Sessions that count."""
    task: Text
    """What this part asks."""
    points: dict[MachineCriterion, float]
    """What a machine marks, each criterion with its maximum."""

    @property
    def cases(self) -> tuple[str, ...]:
        """The cases that may be played."""
        return (self.case,) if self.alternative is None else (self.case, self.alternative)


class Written(Frozen):
    """A text to write, marked by people."""

    id: str = Field(pattern=SLUG)
    task: Text
    criteria: tuple[str, ...] = Field(min_length=1)
    """Ids of the criteria it is marked on, three points each."""
    words: int = Field(ge=20, le=2000)
    """About how many words are asked for."""

    @property
    def maximum(self) -> float:
        """Points that can be earned."""
        return float((LEVELS - 1) * len(self.criteria))


class Code(Frozen):
    """A piece of analysis, run in a sandbox and marked check by check."""

    id: str = Field(pattern=SLUG)
    task: Text
    data: Literal["cohort"] = "cohort"
    points: float = Field(gt=0)
    """Points for each of its checks."""


class Assignment(Frozen):
    """One assignment: cases to play, texts to write, perhaps an analysis."""

    id: str = Field(pattern=SLUG)
    title: Text
    intro: Text
    help_stage: HelpStage = "unaided"
    parts: tuple[Part, ...] = Field(min_length=1)
    written: tuple[Written, ...] = ()
    code: tuple[Code, ...] = ()
    care: Text | None = None
    """With whom to talk, where the case may come close."""

    @model_validator(mode="after")
    def _distinct(self) -> Assignment:
        tasks = [*(one.id for one in self.written), *(one.id for one in self.code)]
        for names in ([part.id for part in self.parts], tasks):
            if len(set(names)) < len(names):
                raise ValueError(f"the assignment {self.id} uses an id twice: {', '.join(names)}")
        return self


class Travelling(Frozen):
    """An assignment as it travels to a trainee, in one language."""

    course: str
    language: Language
    assignment: Assignment


class Course(Frozen):
    """All assignments of a course, in order."""

    id: str = Field(pattern=SLUG)
    title: Text
    assignments: tuple[Assignment, ...] = Field(min_length=1)
    criteria: tuple[MarkCriterion, ...] = ()
    """What people mark by; read from the library."""
