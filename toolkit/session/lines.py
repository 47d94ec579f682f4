"""What is the same in every course of a case, looked up once: what the clients have to say, and how they begin.

A case never changes, so what is found in it is kept for as long as that very case is played.
"""

from __future__ import annotations

from functools import cached_property

from toolkit.model.case import Case, Fact
from toolkit.model.terms import Sign
from toolkit.simulation import Clients, Fixed, fixed_of, starting
from toolkit.words.passages import cell

__all__ = ["Lines", "lines_of"]

KEPT = 16
"""Cases whose tables are kept at a time."""


class Lines:
    """Tables about one case, each row made when it is first asked for."""

    def __init__(self, case: Case) -> None:
        """Start with empty tables about ``case``."""
        self._case = case
        self._ids: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._facts: dict[tuple[str, str], tuple[tuple[Fact, int], ...]] = {}

    def ids(self, by: str, *path: str) -> tuple[str, ...]:
        """Return the ids of the passages in one cell of a client's lines; empty when the author wrote none."""
        key = (by, *path)
        found = self._ids.get(key)
        if found is None:
            place = "/".join(key)
            found = tuple(f"{place}/{number}" for number in range(len(cell(self._case, by, *path))))
            self._ids[key] = found
        return found

    def facts(self, question: str, client: str) -> tuple[tuple[Fact, int], ...]:
        """Return what a client can tell when asked a question, each with the trust at which it is told."""
        key = (question, client)
        found = self._facts.get(key)
        if found is None:
            found = tuple(
                (fact, self._needed(question, fact)) for fact in self._case.facts.get(question, ()) if fact.by == client
            )
            self._facts[key] = found
        return found

    @cached_property
    def fixed(self) -> Fixed:
        """What does not change about the clients."""
        return fixed_of(self._case)

    @cached_property
    def start(self) -> Clients:
        """How the clients come in."""
        return starting(self._case)

    @cached_property
    def signs(self) -> frozenset[Sign]:
        """All that can be heard in the facts of the case."""
        return frozenset(sign for facts in self._case.facts.values() for fact in facts for sign in fact.signs)

    def _needed(self, question: str, fact: Fact) -> int:
        return self._case.library.questions[question].sensitivity if fact.sensitivity is None else fact.sensitivity


_TABLES: dict[int, Lines] = {}
"""By the identity of the case, which is nobody else's for as long as its tables hold it."""


def lines_of(case: Case) -> Lines:
    """Return the tables about ``case``: the very same one, never one that only looks like it."""
    found = _TABLES.get(id(case))
    if found is None:
        if len(_TABLES) == KEPT:
            del _TABLES[next(iter(_TABLES))]
        found = _TABLES[id(case)] = Lines(case)
    return found
