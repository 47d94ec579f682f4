"""Play, after courses were played: facts, goals, rungs and rubric points that even sound work does not reach."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checks.courses import REFERENCE, Courses
from toolkit.checks.finding import Found, Names, Subject
from toolkit.model.case import Case, Fact
from toolkit.session.dangers import COERCION
from toolkit.session.interview import ALONE_TRUST, LEAVE_TRUST, ROUTINE_TRUST
from toolkit.words.numbers import amount

__all__ = ["hides_coercion", "played_checks"]

HARDLY = -0.5
"""Goal attainment at a quarter of the way: -1 is where it began, +1 as hoped."""
FURTHEST = 1 / 3
"""Share of a goal's rungs that may stay unreached: beyond it the goal cannot be reached as hoped (the cap in
``simulation.attainment``)."""
POINTS = ("RL01", "RL06", "RL11", "RL19", "RL31", "RL32")
"""Rules that every course can keep and break (the machine's share of the rubric)."""
POINTS_OF_TWO = ("RL04",)
"""The same where there is a partner."""


def hides_coercion(case: Case) -> bool:
    """Whether the only good ending of this case is a safe stop."""
    return case.strand == "couple" and case.bond.coercion >= COERCION


def played_checks(subject: Subject, courses: Courses) -> Iterator[Found]:
    """Yield what no course reached, and courses that became another story when they were played again."""
    for name, played in courses.items():
        if not all(course.repeats for course in played):
            yield Found("P25", ("id",), {"player": name})
    if hides_coercion(subject.case):
        return  # a safe stop is early and reaches little: that is right
    yield from _facts(subject.case, courses)
    yield from _goals(subject.case, courses)
    yield from _points(subject.case, courses)


def _facts(case: Case, courses: Courses) -> Iterator[Found]:
    for who, client in enumerate(case.clients):
        best = max(course.trust[who] for course in courses[REFERENCE]) + LEAVE_TRUST
        best += ALONE_TRUST if case.strand == "couple" else 0.0
        for question, facts in case.facts.items():
            for n, fact in enumerate(facts):
                reached = best + (ROUTINE_TRUST if case.library.questions[question].gate else 0.0)
                needed = _sensitivity(case, question, fact)
                if fact.by == client.id and needed > reached:
                    count = (amount(reached, "nl"), amount(reached, "en"))
                    names: Names = {"word": fact.id, "needed": str(needed), "count": count}
                    yield Found("P01", ("facts", question, n, "sensitivity"), names)


def _sensitivity(case: Case, question: str, fact: Fact) -> int:
    return case.library.questions[question].sensitivity if fact.sensitivity is None else fact.sensitivity


def _goals(case: Case, courses: Courses) -> Iterator[Found]:
    rung = max(course.rung for course in courses[REFERENCE])
    for n, goal in enumerate(case.goals):
        if goal.rung and (goal.rung - rung) / goal.rung > FURTHEST:
            names = {"word": goal.id, "needed": str(goal.rung), "count": str(rung)}
            yield Found("P12", ("goals", n, "rung"), names)
            continue
        came = [value for course in courses[REFERENCE] for name, value in course.goals if name == goal.id]
        if came and max(came) < HARDLY:
            yield Found("P11", ("goals", n, "targets"), {"word": goal.id})


def _points(case: Case, courses: Courses) -> Iterator[Found]:
    every = [course for played in courses.values() for course in played]
    praised = frozenset().union(*(course.praised for course in every))
    remarked = frozenset().union(*(course.remarked for course in every))
    for rule in (*POINTS, *(POINTS_OF_TWO if case.strand == "couple" else ())):
        title = case.library.rules[rule].title
        names = {"word": (f"{rule} ({title.nl})", f"{rule} ({title.en})")}
        if rule not in praised:
            yield Found("P26", ("id",), names)
        if rule not in remarked:
            yield Found("P27", ("id",), names)
