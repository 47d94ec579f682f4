"""Small pieces of a review in words: numbers, choices, evidence, and the rules and sources behind them.

Ids in, plain JSON out. Which choice was better is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from toolkit.model.case import Case
from toolkit.model.feedback import Remark
from toolkit.model.review import Alternative, Evidence, Label
from toolkit.model.text import Language
from toolkit.reporting.review_choices import PAIRS, pairs_of
from toolkit.session import begin
from toolkit.telling import Told, Voice
from toolkit.telling.ending import remarked
from toolkit.words import TEXTS
from toolkit.words.numbers import amount, join
from toolkit.words.passages import passage
from toolkit.words.sentences import SEVERAL, word

__all__ = ["ASSUMED", "FINE", "GLYPHS", "PERCENT", "Speaker", "speaker"]

ASSUMED = "teaching-assumption"
"""Source id of what no publication was found for."""
GLYPHS: dict[Label, str] = {"sound": "●", "defensible": "◐", "missed": "▲", "premature": "◆", "unsafe": "■"}
"""A shape beside each label: it never stands by its colour alone."""
PERCENT = 100
FINE = 2
"""Decimals of losses and their errors."""
SEVERAL_OF = {"exercises": "exercise", "modules": "module"}
"""Kinds that hold several ids, and the kind of each; their titles stand between quotation marks."""
Names = tuple[tuple[str, str, str], ...]


def speaker(case: Case, language: Language) -> Speaker:
    """Return who tells a review of ``case``: a voice with a story that has only begun, for the words of case and library."""
    return Speaker(Voice(begin(case).state, language))


@dataclass(frozen=True, slots=True)
class Speaker:
    """Puts the pieces of a review into words."""

    voice: Voice

    @property
    def language(self) -> Language:
        """The language spoken."""
        return self.voice.language

    def say(self, name: str, /, **names: object) -> str:
        """Return a text of the review; of somebody who came alone by name, where it speaks of them."""
        clients = self.voice.case.clients
        if len(clients) == 1 and f"review/{name}/one" in TEXTS:
            return self.voice.say(f"review/{name}/one", only=clients[0].name, **names)
        return self.voice.say(f"review/{name}", **names)

    def number(self, value: float, digits: int = FINE) -> str:
        """Return a number as people write it."""
        return amount(value, self.language, digits)

    def signed(self, value: float, digits: int = 1) -> str:
        """Return a number with its sign, where it has one."""
        text = self.number(value, digits)
        return f"+{text}" if value > 0 and text != self.number(0, digits) else text

    def whole(self, value: int) -> str:
        """Return a large number with marks between the thousands."""
        return f"{value:,}".replace(",", "." if self.language == "nl" else ",")

    def share(self, value: float) -> str:
        """Return a share (0-1) as a percentage."""
        text = amount(value * PERCENT, self.language, 0)
        return f"{text} %" if self.language == "nl" else f"{text}%"

    def points_of_share(self, value: float) -> str:
        """Return a difference between two shares with its sign, as a percentage."""
        text = self.share(value)
        return f"+{text}" if round(value * PERCENT) > 0 else text

    def label(self, label: Label, *, contested: bool = False) -> str:
        """Return the word for a label, and that it is contested where it is."""
        text = self.say(f"label.{label}")
        return f"{text}, {self.say('label.contested')}" if contested else text

    def sentence(self, text: str, names: Names, choices: Mapping[str, Alternative]) -> str:
        """Return a text of the review with its placeholders filled; ``choices`` are what it may speak of, by id."""
        return self.say(text, **{one: self._named(one, kind, value, choices) for one, kind, value in names})

    def choice(self, one: Alternative) -> str:
        """Return a choice in words."""
        return self.sentence(one.text, one.names, {})

    def _named(self, placeholder: str, kind: str, value: str, choices: Mapping[str, Alternative]) -> str:
        if kind == "alternative":
            return self.choice(choices[value])
        if kind == "rule":
            return self.rule_title(value)
        if kind == "hypothesis":
            told = {one.id: one.text for one in self.voice.case.core.hypotheses}
            return self.voice.text(told[value]).rstrip(".")
        if kind == "number":
            return self.share(float(value)) if placeholder == "chance" else value.replace(".", self._mark)
        if kind == PAIRS:
            return "; ".join(self._pair(route, who) for route, who in pairs_of(value).items())
        if kind in SEVERAL_OF:
            return join([f"“{self._word(SEVERAL_OF[kind], one)}”" for one in value.split(SEVERAL)], self.language)
        return self._word("referral" if kind == "route" else kind, value)

    def _pair(self, route: str, clients: tuple[str, ...]) -> str:
        names = self._word("clients", SEVERAL.join(clients))
        return self.say("referral.pair", route=self._word("referral", route), clients=names)

    def _word(self, kind: str, value: str) -> str:
        return word(kind, value, self.voice.library, self.voice.names, self.language)

    @property
    def _mark(self) -> str:
        return "," if self.language == "nl" else "."

    def rule_title(self, rule: str) -> str:
        """Return the title of a rule, a gate or a habit."""
        library = self.voice.library
        if f"habit/{rule}/title" in TEXTS:
            return self.voice.say(f"habit/{rule}/title")
        return self.voice.text(library.gates[rule].title if rule in library.gates else library.rule(rule).title)

    def rules(self, rules: Iterable[str], remarks: Iterable[Remark]) -> list[Told]:
        """Tell rules: what each is called, why it is there, what it said here and what it would have instead."""
        made = _by_rule(tuple(remarks))
        return [self._rule(rule, made.get(rule)) for rule in rules]

    def _rule(self, rule: str, remark: Remark | None) -> Told:
        library = self.voice.library
        told: Told = {"id": rule, "title": self.rule_title(rule), "text": "", "why": "", "fix": "", "sources": []}
        if rule in library.gates:
            gate = library.gates[rule]
            return {**told, "why": self.voice.text(gate.question), "fix": self.voice.text(gate.action)}
        if f"habit/{rule}/title" in TEXTS:
            why = f"habit/{rule}/why"
            return {**told, "why": self.voice.say(why) if why in TEXTS else "", "sources": self.sources((ASSUMED,))}
        if remark is not None:
            said = remarked(self.voice, remark)
            told |= {"text": said["text"], "fix": said["alternative"]}
        card = library.rule(rule)
        sources = (*card.sources, *((ASSUMED,) if card.teaching_assumption else ()))
        return {**told, "why": self.voice.text(card.why), "sources": self.sources(sources)}

    def sources(self, ids: Iterable[str]) -> list[Told]:
        """Tell sources, each with what was seen of it; a teaching assumption says that it is one."""
        return [self._source(one) for one in ids]

    def _source(self, name: str) -> Told:
        found = self.voice.library.sources.get(name)
        if found is None:
            return {
                "id": name,
                "reference": self.say("assumption"),
                "doi": "",
                "seen": "",
                "seen_label": "",
                "note": "",
            }
        return {
            "id": name, "reference": found.reference, "doi": found.doi or "", "seen": found.seen,
            "seen_label": self.voice.say(f"seen/{found.seen}"), "note": self.voice.text(found.note),
        }  # fmt: skip

    def evidence(self, rows: Iterable[Evidence]) -> list[Told]:
        """Tell what was shown: the quote itself, the report, the homework, the sign."""
        return [
            {"session": one.session, "client": one.client, "kind": one.kind, "text": self._shown(one)} for one in rows
        ]

    def _shown(self, one: Evidence) -> str:
        voice, say = self.voice, self.say
        who = {"n": one.session, "name": voice.name(one.client)}
        match one.kind:
            case "said":
                return say("evidence.said", **who, quote=voice.text(passage(voice.case, one.value)))
            case "report":
                measure, value = voice.say(f"measure/{one.value}"), self.number(one.number, 1)
                return say("evidence.report", **who, measure=measure, value=value)
            case "done":
                title = voice.text(voice.library.exercises[one.exercise].title)
                return say(f"evidence.{one.value}", **who, exercise=title)
            case "rupture":
                return say("evidence.rupture", **who)
            case "heard":
                return say("evidence.heard", **who, sign=voice.say(f"sign/{one.value}"))


def _by_rule(remarks: tuple[Remark, ...]) -> dict[str, Remark]:
    """Return the first remark of each rule, about everybody of whom the rule says the very same."""
    first = {one.rule: one for one in reversed(remarks)}
    return {rule: _of_everybody(one, remarks) for rule, one in first.items()}


def _of_everybody(first: Remark, remarks: tuple[Remark, ...]) -> Remark:
    alike = [one for one in remarks if one.rule == first.rule and _unnamed(one) == _unnamed(first)]
    named = dict.fromkeys(value for one in alike for place, _, value in one.names if place == "client")
    everybody = ("client", "clients", SEVERAL.join(named))
    return first._replace(names=tuple(everybody if row[0] == "client" else row for row in first.names))


def _unnamed(one: Remark) -> tuple[str, Names]:
    return one.exercise, tuple(row for row in one.names if row[0] != "client")
