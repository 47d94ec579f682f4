"""The skeleton of a new case: a commented case.yaml that can be read, played and written over, key by key.

Only text is made here; it is written elsewhere. Its numbers are a playable start (teaching assumptions), its texts are
placeholders that say what belongs there.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from toolkit.casefiles.skeleton_lists import lists
from toolkit.casefiles.skeleton_people import Person, meant, people_of, todo
from toolkit.model.library import Library
from toolkit.model.terms import DIMENSIONS, LADDER
from toolkit.model.text import Language
from toolkit.words import say

__all__ = ["skeleton"]

WIDE = 118
SCHEMA_LINE = "# yaml-language-server: $schema=../case.schema.json"
SESSIONS = 12
"""Agreed length: long enough for deepening to come in time, and the cells have lines for it."""
ASKED = (
    "request", "onset", "own-wish", "expectations", "tried", "pain", "illness", "examination", "medication", "mood", "thoughts",
    "beliefs", "stress", "saying-no", "privacy", "safety", "relationship", "closeness", "communication", "conflict",
    "upbringing", "strengths",
)  # fmt: skip
"""Questions under which the skeleton has a fact for each client."""
SIGNS_OF = {"thoughts": "performance-anxiety", "upbringing": "older-pattern"}
"""Signs filled in: no more than it takes for the fitting hypothesis to fit."""
BETRAYING = ("beliefs", "thoughts")
"""Questions whose facts betray the first and the second belief."""
BOND = {
    "solo": {"communication": 3, "safety": 6, "pursuit": 1, "affection": 3.5, "script": 6.5, "room": 4.5},
    "couple": {"communication": 4, "safety": 6, "pursuit": 6, "affection": 3.5, "script": 6, "room": 4.5},
}
CORE = 4
HELD = 0.9
"""How firmly the core holds back what the first goals hang on."""
GOAL_RUNG = 4


def skeleton(slug: str, language: Language, library: Library, *, couple: bool) -> str:
    """Return the text of a new case.yaml.

    Args:
        slug: Name of the case and of its folder; ids are derived from it.
        language: Language of the comments; the texts are there in both.
        library: What the case may speak of.
        couple: Two clients instead of one.
    """
    people = people_of(slug, couple=couple)
    return "\n".join(_Page(slug, language, library, people).lines()) + "\n"


class _Page:
    """One skeleton being written."""

    def __init__(self, slug: str, language: Language, library: Library, people: tuple[Person, ...]) -> None:
        self._slug, self._language, self._library, self._people = slug, language, library, people
        self._strand = "couple" if len(people) > 1 else "solo"
        self._names = " & ".join(person.name for person in people)

    def lines(self) -> Iterator[str]:
        """Yield the file line by line."""
        yield SCHEMA_LINE
        for part in (self._head, self._clients, self._bond, self._facts, self._goals, self._mirror, self._core):
            yield from part()
        yield from self._appendix()

    def _note(self, key: str, indent: int = 0, /, **names: object) -> Iterator[str]:
        margin = " " * indent + "# "
        yield from textwrap.wrap(
            say(f"note/{key}", self._language, **names), WIDE, initial_indent=margin, subsequent_indent=margin,
            break_on_hyphens=False, break_long_words=False,
        )  # fmt: skip

    def _head(self) -> Iterator[str]:
        yield from self._note("top")
        yield ""
        known = sorted({problem for card in self._library.exercises.values() for problem in card.problems})
        rows: tuple[tuple[str, str | list[str], dict[str, object]], ...] = (
            ("id", f"DRAFT-{self._slug.upper()}", {}),
            ("slug", self._slug, {}),
            ("version", "1", {}),
            ("title", todo("title", name=self._names), {}),
            ("complaint", todo("complaint", slug=self._slug), {}),
            ("difficulty", "2", {}),
            ("learning_goals", [todo("goal-learned", n=n) for n in range(1, 5)], {}),
            ("content_note", todo("content-note"), {}),
            ("sessions", str(SESSIONS), {}),
            ("weeks_between", "2", {}),
            ("address", "je", {}),
            ("problems", "[desire]", {"known": ", ".join(known)}),
        )
        for key, value, names in rows:
            yield from self._note(key, **names)
            if isinstance(value, str):
                yield f"{key}: {value}"
            else:
                yield f"{key}:"
                yield from (f"  - {one}" for one in value)
        yield from self._note("referral")
        yield "referral:"
        yield f"  sender: {todo('sender')}"
        yield f"  letter: {todo('letter', name=self._names)}"

    def _clients(self) -> Iterator[str]:
        yield ""
        yield from self._note("clients")
        yield "clients:"
        for person in self._people:
            yield from person.lines(self._library, self._language, self._note)

    def _bond(self) -> Iterator[str]:
        yield ""
        yield from self._note("bond")
        yield "bond:"
        yield from (f"  {name}: {value}  # {meant(name, self._language)}" for name, value in BOND[self._strand].items())
        yield "  coercion: 0"

    def _facts(self) -> Iterator[str]:
        yield ""
        yield from self._note("facts")
        yield "facts:"
        for question in ASKED:
            label = self._library.questions[question].label
            yield f"  {question}:  # {label.of(self._language)}"
            for person in self._people:
                yield f"    - id: {person.id}-{question}"
                yield f"      by: {person.id}"
                yield f"      text: {todo('fact', name=person.name, what=label)}"
                yield f"      chip: {todo('chip', what=label)}"
                if question in SIGNS_OF:
                    yield f"      signs: [{SIGNS_OF[question]}]  # {say('note/sign-fits', self._language)}"
                if question in BETRAYING:
                    yield f"      beliefs: [{person.beliefs[BETRAYING.index(question)][0]}]"

    def _rungs(self) -> str:
        return "; ".join(f"{n}: {say(f'rung/{n}', self._language)}" for n in LADDER[self._strand])

    def _goals(self) -> Iterator[str]:
        yield ""
        yield from self._note("goals", ladder=self._rungs())
        yield "goals:"
        for person in self._people:
            yield f"  - id: {person.id}-goal"
            yield f"    owner: {person.id}"
            yield f"    text: {todo('goal', name=person.name)}"
            yield "    targets:"
            yield from (f"      - {{variable: {name}, target: {target}}}" for name, target in person.targets)
            yield f"    rung: {GOAL_RUNG}"
            yield "    own_wish: true"

    def _mirror(self) -> Iterator[str]:
        yield ""
        yield from self._note("mirror", known=", ".join(DIMENSIONS))
        yield "mirror:"
        for person in self._people:
            for dimension, strength in person.mirror:
                yield f"  - {{dimension: {dimension}, strength: {strength}, by: {person.id}}}"

    def _core(self) -> Iterator[str]:
        focus, bearer = ("relational" if self._strand == "couple" else "individual"), self._people[0]
        shown = [dimension for person in self._people for dimension, _ in person.mirror]
        yield ""
        yield from self._note("core")
        yield "core:"
        yield f"  strength: {CORE}"
        yield f"  focus: {focus}"
        yield f"  theme: {todo('theme')}"
        yield "  blocks:"
        yield from (
            f"    - {{variable: {name}, weight: {HELD}, by: {bearer.id}}}" for name in ("pressure", "avoidance")
        )
        yield from self._note("hypotheses", 2)
        yield "  hypotheses:"
        others = ("relational", "individual", "null")
        yield from _hypothesis(1, focus, fits=True, explains=["older-pattern", "performance-anxiety", *shown])
        for n, other in enumerate(others, start=2):
            yield from _hypothesis(n, other, fits=False, explains=(["loss"], ["low-mood"], ["fatigue"])[n - 2])
        yield ""
        yield from self._note("referrals", who=bearer.id)
        yield "referrals: []"
        yield from self._note("not_told_apart", 0, who="")
        yield "not_told_apart: []"

    def _appendix(self) -> Iterator[str]:
        yield ""
        yield from self._note("appendix")
        for key, rows in lists(self._library, self._strand, self._language):
            yield from self._note(key)
            yield from (f"#   {row}" for row in rows)


def _hypothesis(n: int, focus: str, *, fits: bool, explains: list[str]) -> Iterator[str]:
    yield f"    - id: supposition-{n}"
    yield f"      focus: {focus}"
    yield f"      text: {todo('hypothesis', n=n)}"
    yield f"      fits: {'true' if fits else 'false'}"
    yield f"      explains: [{', '.join(explains)}]"
