"""The library's longer texts: what clients may read, how an exercise is explained, letters, voices and words explained.

Only shapes. Texts are authored in ``cases/library/``; nothing that a rule of play reads ever enters here.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from toolkit.model.text import Frozen, Text

__all__ = ["CheckAnswer", "CheckQuestion", "Handout", "Instruction", "Letter", "LetterPart", "Term", "Voices"]


class CheckAnswer(Frozen):
    """One answer to a check question, and what to say to whoever chose it."""

    text: Text
    right: bool = False
    feedback: Text


class CheckQuestion(Frozen):
    """A question that shows whether a handout was understood; exactly one answer is right."""

    question: Text
    answers: tuple[CheckAnswer, ...] = Field(min_length=3, max_length=4)


class Handout(Frozen):
    """What a client may take home from a psycho-education module, about 120 words a language."""

    id: str
    """Id of the module."""
    text: Text
    checks: tuple[CheckQuestion, ...] = Field(min_length=3, max_length=3)
    own_words: Text
    """The task for the trainee: say it in your own words, to somebody in particular."""


class Instruction(Frozen):
    """How an exercise is explained to clients, at most 120 words a language, at index level."""

    id: str
    """Id of the exercise."""
    text: Text


class Voices(Frozen):
    """A myth as different people would say it."""

    id: str
    """Id of the myth."""
    quotes: tuple[Text, ...] = Field(min_length=6)


LetterSection = Literal["opening", "reason", "found", "asked", "meanwhile", "consent", "closing"]


class LetterPart(Frozen):
    """One part of a referral letter: what belongs in it, and how it could begin."""

    section: LetterSection
    guide: Text
    start: Text


class Letter(Frozen):
    """The skeleton of a referral letter."""

    id: str
    """Id of the referral route."""
    parts: tuple[LetterPart, ...] = Field(min_length=4)
    leave_out: Text
    """What never stands in a letter on this route."""


class Term(Frozen):
    """A word of the field, explained in one or two sentences."""

    id: str
    word: Text
    meaning: Text
    see: tuple[str, ...] = ()
    """Ids of the library it belongs to: modules, exercises, rules, gates, seed statements."""
