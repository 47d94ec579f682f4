"""Remarks on a course so far: what the rules said of every programme handed out, and what only the course shows.

Only the presentation and the library go in: same presentation, same remarks, whatever is hidden.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.feedback.asking import ASKING_RULES
from toolkit.feedback.course_rules import COURSE_RULES
from toolkit.feedback.earlier import Course
from toolkit.feedback.saying import CourseRule, of_finding
from toolkit.feedback.wrong_care import WRONG_CARE
from toolkit.feedback.wrong_depth import WRONG_DEPTH
from toolkit.model.feedback import Remark
from toolkit.model.library import Library
from toolkit.model.shown import Assigned, Presentation

__all__ = ["LATER_RULES", "remarks", "remarks_on"]

LATER_RULES: dict[str, CourseRule] = COURSE_RULES | WRONG_DEPTH | WRONG_CARE
"""Every rule that looks at the course rather than at one programme."""
WEIGHT = {"block": 0, "error": 1, "warning": 2, "info": 3}

Matter = tuple[object, ...]
"""What a remark is about, whenever it is made: rule, exercise, client, and what is named but for numbers."""


def remarks(shown: Presentation, library: Library) -> tuple[Remark, ...]:
    """Return the remarks on a course so far, by session and weight.

    What is said of several sessions in a row, or of several programmes in a row, is said once, where it began; when it
    comes back after that it is said again.

    Args:
        shown: What the trainee has seen.
        library: The rules, and what they speak of.
    """
    return remarks_on(Course(shown, library))


def remarks_on(course: Course) -> tuple[Remark, ...]:
    """Return the same of a course that is looked back on for more than its remarks."""
    shown = course.shown
    made = list(_on_programmes(shown))
    stood = {(given.session, _matter(one)) for given in shown.assigned for one in _of_programme(given)}
    for rule in (*LATER_RULES.values(), *ASKING_RULES.values()):
        found = {(one.session, _matter(one)): one for one in reversed(tuple(rule(course)))}
        made.extend(one for key, one in found.items() if (key[0] - 1, key[1]) not in found and key not in stood)
    return tuple(sorted(made, key=_order))


def _on_programmes(shown: Presentation) -> Iterator[Remark]:
    before: set[Matter] = set()
    for assigned in shown.assigned:
        found = {_matter(one): one for one in reversed(_of_programme(assigned))}
        yield from (one for matter, one in found.items() if matter not in before)
        before = set(found)


def _of_programme(assigned: Assigned) -> tuple[Remark, ...]:
    return tuple(of_finding(assigned.session, found, helped=assigned.helped) for found in assigned.findings)


def _matter(one: Remark) -> Matter:
    named = tuple(name for name in one.names if name[1] != "number")
    return one.rule, one.exercise, one.client, named


def _order(one: Remark) -> tuple[object, ...]:
    return one.session, WEIGHT[one.severity], one.rule, one.exercise, one.client, one.names
