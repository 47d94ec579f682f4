"""Lines of the record that show a habit of thought: what was heard, said, reported and done.

Only what was shown goes in. Nothing is judged here, and no hidden number enters.
"""

from __future__ import annotations

from typing import NamedTuple

from toolkit.model.review import Evidence
from toolkit.model.shown import Presentation
from toolkit.model.terms import DIMENSIONS, Measure, Sign

__all__ = ["Pointer", "answers", "heard_signs", "homework", "openings", "pointers", "reactions", "reported", "spoken"]


class Pointer(NamedTuple):
    """Something heard that a core hypothesis may explain: a sign or a mirror dimension, when first heard of a client."""

    session: int
    what: str
    line: Evidence


def pointers(shown: Presentation) -> tuple[Pointer, ...]:
    """Return every sign and mirror dimension heard, each client's once, the oldest first."""
    found = [Pointer(one.session, one.sign, Evidence(*one[:2], "heard", one.sign)) for one in shown.signs]
    for said in shown.said:
        _, place, *rest = said.line.split("/")
        if place == "obstacle" and rest[0] in DIMENSIONS:
            found.append(Pointer(said.session, rest[0], Evidence(said.session, said.by, "said", said.line)))
    first = {(one.line.client, one.what): one for one in sorted(found, key=lambda one: -one.session)}
    return tuple(sorted(first.values()))


def heard_signs(shown: Presentation, sign: Sign | str, client: str, until: int) -> tuple[Evidence, ...]:
    """Return where ``sign`` was heard up to session ``until``, from ``client`` or, nobody named, from anybody."""
    return tuple(
        Evidence(one.session, one.client, "heard", one.sign)
        for one in shown.signs
        if one.sign == sign and client in {"", one.client} and one.session <= until
    )


def answers(shown: Presentation, questions: tuple[tuple[int, str], ...]) -> tuple[Evidence, ...]:
    """Return what was told in answer to ``questions``, each (session, question id)."""
    asked = [one for one in shown.asked if (one.session, one.question) in questions]
    told = {(one.session, one.to, fact) for one in asked for fact in one.told}
    return tuple(
        Evidence(said.session, said.by, "said", said.line)
        for said in shown.said
        if said.line.startswith("fact/") and (said.session, said.by, said.line.split("/")[1]) in told
    )


def openings(shown: Presentation, session: int) -> tuple[Evidence, ...]:
    """Return how everybody came in, in ``session``."""
    return _lines(shown, "opening", session)


def reactions(shown: Presentation, kind: str, client: str, until: int) -> tuple[Evidence, ...]:
    """Return the lines with which ``client`` reacted in one ``kind`` of way, up to session ``until``."""
    lines = (one for session in range(1, until + 1) for one in _lines(shown, f"reaction/{kind}", session))
    return tuple(one for one in lines if one.client == client)


def spoken(shown: Presentation, session: int) -> tuple[Evidence, ...]:
    """Return how everybody came in, in ``session``, with how many times each of them spoke in it as the number."""
    return tuple(
        line._replace(number=float(sum((one.session, one.by) == (session, line.client) for one in shown.said)))
        for line in openings(shown, session)
    )


def homework(shown: Presentation, exercise: str, until: int) -> tuple[Evidence, ...]:
    """Return how everybody told of ``exercise`` the last time, up to session ``until``."""
    told = [one for one in shown.done if one.exercise == exercise and one.session <= until]
    last = max((one.session for one in told), default=0)
    return tuple(
        Evidence(one.session, one.client, "done", one.result, exercise=exercise) for one in told if one.session == last
    )


def reported(shown: Presentation, measures: tuple[Measure, ...], session: int) -> tuple[Evidence, ...]:
    """Return what everybody reported of ``measures`` (0-10) in ``session``."""
    mine = [one for one in shown.reports if one.session == session]
    return tuple(
        Evidence(session, one.client, "report", measure, one.of(measure)) for one in mine for measure in measures
    )


def _lines(shown: Presentation, place: str, session: int) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(session, said.by, "said", said.line)
        for said in shown.said
        if said.session == session and said.line.startswith(f"{said.by}/{place}/")
    )
