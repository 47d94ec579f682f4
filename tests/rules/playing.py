"""Playing attempts through ``decide``: a hand that takes decisions, and small variants of the two cases.

A variant changes what one client tells (a fact's signs), a hidden number, or whether homework gets done; the rest of
the case stays as its author wrote it.
"""

from __future__ import annotations

from functools import cache
from typing import Self

from toolkit.casefiles import load_case
from toolkit.feedback import remarks
from toolkit.model.case import Case, Fact
from toolkit.model.decision import (
    ANYONE,
    Ask,
    Assign,
    Close,
    CodeObstacle,
    Compose,
    Debrief,
    Decision,
    Educate,
    Formulate,
    Meet,
    Screen,
)  # fmt: skip
from toolkit.model.library import Library
from toolkit.model.programme import Programme, ProgrammeItem
from toolkit.model.shown import Presentation
from toolkit.model.terms import ASPECTS, Aspect, Manner, Sign
from toolkit.programme import plain_item, plain_pause
from toolkit.session import State, begin, decide
from toolkit.simulation import COEFFICIENTS, Coefficients

MILAN, SIEN, JONAS = "milan", "sien", "jonas"
FOUR = ASPECTS[:4]

ALWAYS_DONE = COEFFICIENTS._replace(doing_base=1e6)
"""Clients who do all of their homework."""
NEVER_DONE = COEFFICIENTS._replace(doing_base=-1e6, doing_half=0.0)
"""Clients who do none of it."""
NOTHING_LEARNED = ALWAYS_DONE._replace(gain=0.0, teach=0.0, core_pull=0.0)
"""Clients who do all of it, and whom nothing moves."""

AT_EASE = {
    "anxiety": 1.0, "pressure": 1.0, "shame": 1.0, "avoidance": 1.0, "pain": 0.0, "guarding": 0.0, "trauma": 0.0,
    "presence": 8.0, "skill": 8.0, "motivation": 9.0, "alliance": 9.0,
}  # fmt: skip
TENSE = {"anxiety": 9.5, "pressure": 9.5, "presence": 1.0, "skill": 1.0}


@cache
def milan() -> Case:
    """Return the case of one client, as it ships."""
    return load_case("milan")


@cache
def couple() -> Case:
    """Return the case of two clients, as it ships."""
    return load_case("sien-and-jonas")


def feeling(case: Case, **numbers: float) -> Case:
    """Return a case whose clients start with other hidden numbers."""
    clients = tuple(one.model_copy(update={"start": one.start.model_copy(update=numbers)}) for one in case.clients)
    return case.model_copy(update={"clients": clients})


def at_home(case: Case, **numbers: float) -> Case:
    """Return a case with other hidden numbers between the clients, or in their home."""
    return case.model_copy(update={"bond": case.bond.model_copy(update=numbers)})


def mirrored(case: Case, strength: float) -> Case:
    """Return a case whose mirror shows itself as strongly as ``strength``."""
    return case.model_copy(
        update={"mirror": tuple(part.model_copy(update={"strength": strength}) for part in case.mirror)}
    )


def telling(case: Case, question: str, client: str, *signs: Sign, alone: bool = False) -> Case:
    """Return a case in which a client's answer to ``question`` gives ``signs``, readily told."""
    mine = next(fact for fact in case.facts[question] if fact.by == client)
    fact = mine.model_copy(update={"signs": signs, "sensitivity": 0, "alone": alone})
    others: tuple[Fact, ...] = tuple(one for one in case.facts[question] if one.by != client)
    return case.model_copy(update={"facts": {**case.facts, question: (*others, fact)}})


class Attempt:
    """An attempt being played: the state reached, and the decisions most attempts are made of."""

    def __init__(self, case: Case, seed: int = 1, coefficients: Coefficients = COEFFICIENTS) -> None:
        """Open the case."""
        self.state: State = begin(case, seed, help_stage="unaided", coefficients=coefficients).state

    @property
    def shown(self) -> Presentation:
        """What the trainee sees now."""
        return self.state.shown

    @property
    def library(self) -> Library:
        """The library of the case."""
        return self.state.case.library

    def do(self, *decisions: Decision) -> Self:
        """Take decisions; a refusal fails the test."""
        for decision in decisions:
            self.state = decide(self.state, decision).state
        return self

    def close(self, times: int = 1) -> Self:
        """Close the session, or several in a row."""
        return self.do(*(Close() for _ in range(times)))

    def ask(self, question: str, to: str = ANYONE) -> Self:
        """Ask a question of the bank."""
        return self.do(Ask(question=question, to=to))

    def ask_alone(self, question: str, client: str) -> Self:
        """Ask a question with nobody else in the room."""
        return self.do(Meet(who=client), Ask(question=question, to=client), Meet(who=ANYONE))

    def screened(self) -> Self:
        """See everybody alone about safety, and ask how private their home is."""
        for client in self.shown.clients:
            self.do(Meet(who=client), Screen(gate="G0", client=client))
        return self.do(Meet(who=ANYONE)).ask("privacy")

    def formulated(self, *mechanisms: str) -> Self:
        """Write a formulation."""
        return self.do(Formulate(mechanisms=mechanisms))

    def taught(self, *modules: str) -> Self:
        """Give modules, asking first what is thought of them."""
        return self.do(Educate(modules=modules))

    def programme(self, *exercises: str, item: dict[str, object] | None = None, **fields: object) -> Programme:
        """Return a plain programme; ``item`` changes fields of its first item, ``fields`` those of the programme."""
        items = [plain_item(self.shown, self.library, one) for one in exercises]
        items[0] = ProgrammeItem.model_validate(items[0].model_dump() | (item or {}))
        plain = Programme(items=tuple(items), pause=plain_pause(self.library))
        return plain.model_copy(update=fields)

    def give(self, *exercises: str, item: dict[str, object] | None = None, **fields: object) -> Self:
        """Hand out a plain programme, bent as ``programme`` says."""
        programme = self.programme(*exercises, item=item, **fields)
        return self.do(Compose(programme=programme), Assign(confirmed=True))

    def debrief(
        self, exercise: str, *clients: str, aspects: tuple[Aspect, ...] = FOUR, manner: Manner = "open"
    ) -> Self:  # fmt: skip
        """Ask back about an exercise: everybody, or only some."""
        return self.do(
            *(
                Debrief(exercise=exercise, client=client, aspect=aspect, manner=manner)
                for client in clients or self.shown.clients
                for aspect in aspects
            )
        )

    def coded(self, exercise: str) -> Self:
        """Write down what kind of obstacle it was."""
        return self.do(CodeObstacle(exercise=exercise, obstacle="blockage"))

    def rules(self) -> frozenset[str]:
        """Return the rules that have something to say of the course so far."""
        return frozenset(one.rule for one in remarks(self.shown, self.library))
