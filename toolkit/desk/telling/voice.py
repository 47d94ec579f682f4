"""Who tells, in which language: a state and what every tab asks of it to put ids into words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from toolkit.model.case import Case
from toolkit.model.library import Choice, Library
from toolkit.model.shown import Presentation
from toolkit.model.text import Language, Text
from toolkit.session import State
from toolkit.words import say
from toolkit.words.numbers import amount, count
from toolkit.words.sentences import fill

__all__ = ["Told", "Voice"]

Told = dict[str, Any]
"""Part of a view: plain JSON."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A state, told in one language."""

    state: State
    language: Language

    @property
    def case(self) -> Case:
        """The case."""
        return self.state.case

    @property
    def library(self) -> Library:
        """The library the case speaks of."""
        return self.state.case.library

    @property
    def shown(self) -> Presentation:
        """What the trainee has seen."""
        return self.state.shown

    @property
    def names(self) -> dict[str, str]:
        """Name of each client, by id."""
        return {client.id: client.name for client in self.case.clients}

    def name(self, client: str) -> str:
        """Return a client's name."""
        return self.case.client(client).name

    def say(self, text_id: str, /, **names: object) -> str:
        """Return a text of the words."""
        return say(text_id, self.language, **names)

    def text(self, text: Text) -> str:
        """Return a passage in this language."""
        return text.of(self.language)

    def count(self, what: str, n: int) -> str:
        """Return a number of something."""
        return count(what, n, self.language)

    def amount(self, value: float, digits: int = 1) -> str:
        """Return a number as people write it."""
        return amount(value, self.language, digits)

    def rule(self, template: Text, names: tuple[tuple[str, str, str], ...]) -> str:
        """Return a rule's sentence."""
        return fill(template, names, self.library, self.names, self.language)

    def labelled(self, choices: dict[str, Choice]) -> list[Told]:
        """Return choices of the library as ids with labels."""
        return [{"id": choice.id, "label": self.text(choice.text)} for choice in choices.values()]

    def labels(self, vocabulary: str, ids: tuple[str, ...]) -> list[Told]:
        """Return words of a vocabulary as ids with labels."""
        return [{"id": name, "label": self.say(f"{vocabulary}/{name}")} for name in ids]
