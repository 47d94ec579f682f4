"""Remarks on a course so far: what the rules said of every programme handed out, and what only the course shows.

Only the presentation and the library go in: same presentation, same remarks, whatever is hidden.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.feedback.course_rules import COURSE_RULES
from toolkit.feedback.earlier import Course
from toolkit.feedback.saying import CourseRule, of_finding
from toolkit.feedback.wrong_care import WRONG_CARE
from toolkit.feedback.wrong_depth import WRONG_DEPTH
from toolkit.model.feedback import Remark
from toolkit.model.library import Library
from toolkit.model.shown import Presentation

__all__ = ["LATER_RULES", "remarks"]

LATER_RULES: dict[str, CourseRule] = COURSE_RULES | WRONG_DEPTH | WRONG_CARE
"""Every rule that looks at the course rather than at one programme."""
WEIGHT = {"block": 0, "error": 1, "warning": 2, "info": 3}

Matter = tuple[object, ...]
"""What a remark is about, whenever it is made: rule, exercise, client, and what is named but for numbers."""


def remarks(shown: Presentation, library: Library) -> tuple[Remark, ...]:
    """Return the remarks on a course so far, by session and weight.

    A finding that stands in several programmes in a row is said once, in the session where it began; when it comes
    back after a sound programme it is said again.

    Args:
        shown: What the trainee has seen.
        library: The rules, and what they speak of.
    """
    course = Course(shown, library)
    made = list(_on_programmes(shown))
    said = {(one.session, _matter(one)) for one in made}
    for one in _on_the_course(course):
        if (one.session, _matter(one)) not in said and not _begun_before(one, course):
            said.add((one.session, _matter(one)))
            made.append(one)
    return tuple(sorted(made, key=_order))


def _on_programmes(shown: Presentation) -> Iterator[Remark]:
    before: set[Matter] = set()
    for assigned in shown.assigned:
        found = [of_finding(assigned.session, finding, helped=assigned.helped) for finding in assigned.findings]
        fresh = {_matter(one): one for one in reversed(found) if _matter(one) not in before}
        yield from fresh.values()
        before = {_matter(one) for one in found}


def _on_the_course(course: Course) -> Iterator[Remark]:
    for rule in LATER_RULES.values():
        yield from rule(course)


def _begun_before(one: Remark, course: Course) -> bool:
    """Whether this stood already when the programme of that session was handed out."""
    given = (assigned for assigned in course.shown.assigned if assigned.session == one.session)
    return one.event == "assign" and any(
        _matter(of_finding(one.session, finding)) == _matter(one) for assigned in given for finding in assigned.findings
    )


def _matter(one: Remark) -> Matter:
    named = tuple(name for name in one.names if name[1] != "number")
    return one.rule, one.exercise, one.client, named


def _order(one: Remark) -> tuple[object, ...]:
    return one.session, WEIGHT[one.severity], one.rule, one.exercise, one.client, one.names
