"""Who tells, in which language: a state and what every tab asks of it to put ids into words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from toolkit.model.case import Case, Other
from toolkit.model.library import Choice, Library, Question, Rule, Sourced
from toolkit.model.shown import Presentation
from toolkit.model.text import Language, Text
from toolkit.session import State
from toolkit.words import say
from toolkit.words.numbers import amount, count
from toolkit.words.polite import POLITE
from toolkit.words.sentences import fill

__all__ = ["Told", "Voice"]

Told = dict[str, Any]
"""Part of a view: plain JSON."""
Names = tuple[tuple[str, str, str], ...]
"""Values of a rule's placeholders: (placeholder, kind of id, value)."""


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

    def holder(self, client: str, myth: str) -> Other | None:
        """Return who else holds a belief that weighs on a client; None where it is the client's own."""
        held = next((row.holder for row in self.case.client(client).beliefs if row.myth == myth), None)
        return next((other for other in self.case.others if other.id == held), None)

    def whose(self, client: str, myth: str) -> str:
        """Return whose belief it is: the client's name, or the name of who holds it and of whom it weighs on."""
        other = self.holder(client, myth)
        if other is None:
            return self.name(client)
        return self.say("belief-of", holder=self.text(other.name), name=self.name(client))

    @property
    def polite(self) -> bool:
        """Whether what is said to these clients is said in the u-form."""
        return self.language == "nl" and self.case.address == "u"

    def question(self, question: Question) -> str:
        """Return a question as it is put to these clients."""
        return question.polite if self.polite and question.polite else self.text(question.question)

    def to_clients(self, text_id: str, /) -> str:
        """Return a sentence of the trainee's as it is said to these clients."""
        return POLITE.get(text_id, self.say(text_id)) if self.polite else self.say(text_id)

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

    def finding(self, rule: Rule, names: Names) -> str:
        """Return what a rule has found; of a belief that somebody else holds in a sentence of its own."""
        return self._held("finding", names) or fill(rule.finding, names, self.library, self.names, self.language)

    def fix(self, rule: Rule, names: Names) -> str:
        """Return what a rule would have instead."""
        return self._held("fix", names) or fill(rule.fix, names, self.library, self.names, self.language)

    def _held(self, what: str, names: Names) -> str:
        """Return a sentence that pins a belief on nobody who does not hold it; empty where the rule's own will do."""
        named = {kind: value for _, kind, value in names}
        if not {"client", "myth"} <= named.keys():
            return ""
        client, myth = named["client"], named["myth"]
        other = self.holder(client, myth)
        if other is None:
            return ""
        belief = self.text(self.library.myths[myth].belief)
        return self.say(
            f"held/{what}/{other.kind}", holder=self.text(other.name), name=self.name(client), belief=belief
        )

    def labelled(self, choices: dict[str, Choice]) -> list[Told]:
        """Return choices of the library as ids with labels."""
        return [{"id": choice.id, "label": self.text(choice.text)} for choice in choices.values()]

    def labels(self, vocabulary: str, ids: tuple[str, ...]) -> list[Told]:
        """Return words of a vocabulary as ids with labels."""
        return [{"id": name, "label": self.say(f"{vocabulary}/{name}")} for name in ids]

    def sources(self, claim: Sourced) -> list[Told]:
        """Return the sources of a claim, each with what was seen of it."""
        found = (self.library.sources[name] for name in claim.sources)
        return [
            {"id": one.id, "reference": one.reference, "seen": one.seen, "seen_label": self.say(f"seen/{one.seen}")}
            for one in found
        ]
