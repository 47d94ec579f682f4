"""How far two markers agreed, in words: figures with their intervals, and what more markers or assignments would buy.

Only what was given blind is compared. The sums are ``toolkit.reporting``'s; where they say nothing, so does this, in a
sentence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from toolkit.course.marks import MarkStore
from toolkit.course.moderation import Pair, asked_of, blind_pairs
from toolkit.model.assignment import LEVELS, Assignment, Course
from toolkit.model.text import Language
from toolkit.words import say
from toolkit.words.numbers import amount

__all__ = ["agreement_told"]

Told = dict[str, Any]
Totals = dict[str, tuple[float, float]]
"""Student -> the first and the second marker's share of the points of an assignment."""


def agreement_told(store: MarkStore, course: Course, assignment: Assignment, language: Language) -> Told:
    """Tell how far the markers of an assignment agreed, and what more of them would buy.

    Args:
        store: The marks.
        course: The course; assignments marked twice count as cases.
        assignment: The assignment.
        language: In which language.
    """
    from toolkit.reporting.agreement import icc, percent_agreement, severity, weighted_kappa

    pairs = blind_pairs(store.marks(assignment.id), asked_of(assignment))
    first, second = [one.first.level for one in pairs], [one.second.level for one in pairs]
    found = (
        ("agree-kappa", weighted_kappa(first, second, LEVELS), 2),
        ("agree-icc", icc(_by_text(pairs)), 2),
        ("agree-exact", percent_agreement(first, second), 2),
        ("agree-near", percent_agreement(first, second, within=1), 2),
        ("agree-severity", severity(second, first), 2),
    )
    rows = [
        {
            "id": name,
            "label": say(name, language),
            "value": "–" if one.value is None else amount(one.value, language, digits),
            "interval": "–" if one.low is None or one.high is None else _between(one.low, one.high, language, digits),
            "n": one.n,
            "why": say(one.why, language) if one.why else "",
        }
        for name, one, digits in found
    ]
    return {"rows": rows, "buys": _buys(store, course, assignment, language)}


def _between(low: float, high: float, language: Language, digits: int) -> str:
    return f"{amount(low, language, digits)} … {amount(high, language, digits)}"


def _by_text(pairs: Sequence[Pair]) -> list[list[int]]:
    """Return the totals both markers gave to each text."""
    texts: dict[tuple[str, str], list[int]] = {}
    for one in pairs:
        total = texts.setdefault((one.first.student, one.first.task), [0, 0])
        total[0] += one.first.level
        total[1] += one.second.level
    return list(texts.values()) or [[0, 0]]


def _buys(store: MarkStore, course: Course, assignment: Assignment, language: Language) -> Told:
    """Tell what more markers and assignments would buy, from every assignment these students were marked twice on."""
    from toolkit.reporting.generalisability import study_of

    here = _totals(store, assignment)
    others = (_totals(store, one) for one in course.assignments if one.id != assignment.id)
    tables: list[Totals] = [here, *(one for one in others if here and here.keys() <= one.keys())]
    students = sorted(here)
    study = study_of(
        [[[table[who][role] for table in tables] for role in (0, 1)] for who in students] or [[[0.0], [0.0]]]
    )
    cases = sorted({one.tasks for one in study.decisions})
    worth = {(one.markers, one.tasks): amount(one.absolute, language, 2) for one in study.decisions}
    return {
        "caption": say("agree-buys", language, n=len(students)),
        "columns": [say("agree-cases", language, n=n) for n in cases],
        "rows": [[str(m), *(worth[m, t] for t in cases)] for m in sorted({one.markers for one in study.decisions})],
        "why": say(study.why, language) if study.why else "",
    }


def _totals(store: MarkStore, assignment: Assignment) -> Totals:
    """Return the shares of the points both markers gave to each student all of whose texts were marked twice."""
    asked: Mapping[str, tuple[str, ...]] = asked_of(assignment)
    needed = sum(len(criteria) for criteria in asked.values())
    by_student: dict[str, list[Pair]] = {}
    for one in blind_pairs(store.marks(assignment.id), asked):
        by_student.setdefault(one.first.student, []).append(one)
    most = needed * (LEVELS - 1)
    return {
        who: (sum(one.first.level for one in pairs) / most, sum(one.second.level for one in pairs) / most)
        for who, pairs in by_student.items()
        if len(pairs) == needed
    }
