"""A question in the trainee's own words: how it was read, and what comes of it, in words for a screen.

``toolkit.interview`` is loaded at the first question that is typed, never before. What was typed goes into the record
and nowhere else: no view, no outcome and no event repeats it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from toolkit.desk.telling import Told, Voice
from toolkit.desk.wording import Done
from toolkit.errors import ToolkitError
from toolkit.model.decision import MOST_TYPED, Ask
from toolkit.model.shown import Presentation
from toolkit.model.terms import AskedManner
from toolkit.model.text import Language
from toolkit.session import UNANSWERED
from toolkit.words import say

__all__ = ["Heard", "Outcome", "Typed", "asks", "offered", "put", "read"]

Outcome = Literal["confident", "two", "unsure", "off-topic"]


class Typed(NamedTuple):
    """A typed question as it was read, before or after it was put."""

    words: str
    to: str
    manner: AskedManner
    outcome: Outcome
    questions: tuple[str, ...]
    """What it means; when that is not sure, or when there are two, what to choose from."""

    @property
    def at_once(self) -> bool:
        """Whether it is put without asking back: it was understood, or its tone is heard before its matter."""
        return self.outcome in {"confident", "off-topic"} or self.manner in UNANSWERED


class Heard(NamedTuple):
    """What came of a typed question.

    Attributes:
        outcome: How it was understood.
        done: What was asked and answered; None while a choice is waited for.
        text: One sentence: what it was taken for, or what is asked back.
        choices: Questions to choose from, as id and wording; both may be chosen when the outcome is ``two``.
        remark: In the guided stage, what there is to say of how it was put.
        kept: At the first typed question, where the words are kept.
    """

    outcome: Outcome
    done: Done | None
    text: str
    choices: tuple[tuple[str, str], ...] = ()
    remark: Told | None = None
    kept: str = ""

    def told(self) -> Told:
        """Return the outcome as plain JSON."""
        return {
            "outcome": self.outcome,
            "asked": self.done is not None,
            "text": self.text,
            "choices": [{"id": name, "label": label} for name, label in self.choices],
            "remark": self.remark,
            "kept": self.kept,
        }


def read(text: str, to: str, language: Language, shown: Presentation, speak: Language) -> Typed:
    """Read a typed question.

    Args:
        text: What was typed; beyond the most a question may have it is left out.
        to: Whom it is for.
        language: The language it was typed in.
        shown: What was asked before.
        speak: The language in which to refuse.

    Raises:
        ToolkitError: when nothing was typed, or nothing here can read it.
    """
    words = " ".join(text.encode("utf-8", "replace").decode().split())[:MOST_TYPED].strip()
    if not words:
        raise ToolkitError(say("typed-nothing", speak), "typed-nothing")
    from toolkit.interview import read_question, strength

    if strength() == "none":
        raise ToolkitError(say("typed-unread", speak), "typed-unread")
    reading = read_question(words, language, [row.question for row in shown.asked])
    meant: tuple[str, ...] = (reading.question,)
    if reading.outcome == "two" and reading.second is not None:
        meant = (reading.question, reading.second)
    elif reading.outcome == "unsure":
        meant = reading.choices
    return Typed(words, to, reading.manner, reading.outcome, meant)


def asks(typed: Typed, questions: Sequence[str], speak: Language) -> tuple[Ask, ...]:
    """Return the decisions by which a typed question is put, once it is clear what it means.

    Raises:
        ToolkitError: when ``questions`` is not what was offered.
    """
    fitting = len(questions) == 1 or (len(questions) == len(set(questions)) and typed.outcome == "two")
    if not questions or not fitting or not set(questions) <= set(typed.questions):
        raise ToolkitError(say("typed-gone", speak), "typed-gone")
    return tuple(Ask(question=one, to=typed.to, words=typed.words, manner=typed.manner) for one in questions)


def offered(voice: Voice, typed: Typed) -> Heard:
    """Tell what to choose from."""
    choices = tuple((one, voice.question(voice.library.questions[one])) for one in typed.questions)
    return Heard(typed.outcome, None, voice.say("typed-two" if typed.outcome == "two" else "typed-meant"), choices)


def put(voice: Voice, typed: Typed, questions: Sequence[str], done: Done, *, first: bool) -> Heard:
    """Tell what came of a question that was put; ``first``: no question was typed before in this attempt."""
    remark = _remark(voice, typed, questions[-1]) if voice.shown.help_stage == "guided" else None
    kept = voice.say("typed-kept") if first else ""
    return Heard(typed.outcome, done, _sentence(voice, typed, questions), remark=remark, kept=kept)


def _remark(voice: Voice, typed: Typed, question: str) -> Told | None:
    from toolkit.feedback import on_last_question
    from toolkit.telling.ending import remarked

    remark = on_last_question(voice.shown, voice.library, typed.manner, question)
    return remarked(voice, remark) if remark else None


def _sentence(voice: Voice, typed: Typed, questions: Sequence[str]) -> str:
    if typed.manner in UNANSWERED:
        return voice.say(f"typed-heard/{typed.manner}")
    if typed.outcome == "off-topic":
        return voice.say("typed-aside")
    return " ".join(
        voice.say("typed-understood", what=voice.question(voice.library.questions[one])) for one in questions
    )
