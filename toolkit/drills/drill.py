"""What a drill is: something to look at, a question, choices, and for each choice why it does or does not answer.

Values only. Every reason names the thing of the library it rests on; nothing here was typed in as a question.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, Protocol

from toolkit.model.text import Text

__all__ = ["Choice", "Claim", "Drill", "Grounds", "Reason", "cited", "on"]

Grounds = Literal["rule", "seed", "gate", "module", "myth", "exercise", "referral"]
"""Kinds of things a reason may rest on, each found in the library under its id."""
SEED_SOURCE = "SEED"


class Claim(Protocol):
    """Something of the library with an id, that names its sources or says it is a teaching assumption."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of its sources."""

    @property
    def teaching_assumption(self) -> bool:
        """Whether it is one."""


class Reason(NamedTuple):
    """A sentence with what it rests on.

    Attributes:
        text: The sentence.
        grounds: What kind of thing it rests on.
        id: Its id in the library.
        sources: Ids of its sources.
        teaching_assumption: Whether it is, also or only, a teaching assumption.
    """

    text: Text
    grounds: Grounds
    id: str
    sources: tuple[str, ...]
    teaching_assumption: bool


class Choice(NamedTuple):
    """One answer, and what to say to whoever chose it."""

    id: str
    text: Text
    reason: Reason


class Drill(NamedTuple):
    """One question with its answers.

    Attributes:
        id: The same for the same question, whichever opening it comes up in.
        prompt: What is asked.
        quote: Something a client says, to listen to.
        lines: What there is to look at, point by point.
        background: What stood before, to be looked up where the question asks for it.
        choices: In the order in which they are offered.
        right: The ids that answer it: any one of them, or all of them in this order.
        ordered: Whether all choices must be put in order.
        points: The explanation afterwards, point by point.
    """

    id: str
    prompt: Text
    choices: tuple[Choice, ...]
    right: tuple[str, ...]
    quote: Text | None = None
    lines: tuple[Text, ...] = ()
    ordered: bool = False
    background: tuple[Text, ...] = ()
    points: tuple[Text, ...] = ()

    def answered_by(self, chosen: tuple[str, ...]) -> bool:
        """Whether ``chosen`` answers it."""
        return chosen == self.right if self.ordered else len(chosen) == 1 and chosen[0] in self.right


def cited(text: Text, grounds: Grounds, claim: Claim) -> Reason:
    """Return a reason that rests on ``claim`` and its sources."""
    return Reason(text, grounds, claim.id, claim.sources, claim.teaching_assumption)


def on(text: Text, grounds: Literal["seed", "gate", "referral"], name: str, *, assumed: bool = False) -> Reason:
    """Return a reason that rests on the founding text, or on a gate or route: those are teaching assumptions.

    Args:
        text: The sentence.
        grounds: What kind of thing it rests on.
        name: Its id.
        assumed: Whether the sentence goes further than the founding text, and so is a teaching assumption too.
    """
    return Reason(text, grounds, name, (SEED_SOURCE,) if grounds == "seed" else (), assumed or grounds != "seed")
