"""How a rule of the course says something: one remark, with the severity the library gives the rule.

Nothing is judged here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from toolkit.feedback.earlier import Course
from toolkit.model.feedback import Remark
from toolkit.model.shown import Finding

__all__ = ["About", "CourseRule", "of_finding", "remark"]

CourseRule = Callable[[Course], Iterator[Remark]]
"""A rule of the course: looks at what was shown, yields a remark for everything it objects to."""

About = Literal["assign", "educate", "deepen", "debrief", "ask", "refer", "close", "end"]
"""Kinds of decision a remark can be about; ``close``: what was left undone when a session closed."""


def remark(course: Course, rule: str, session: int, about: About, **named: str | int | tuple[str, str]) -> Remark:
    """Return a remark under ``rule``.

    Args:
        course: The course it is about.
        rule: Rule id.
        session: Session of the decision.
        about: Kind of the decision.
        named: Values of placeholders: ids of ``exercise`` and ``client``, a number, or (kind of id, id).
    """
    return Remark(
        rule=rule,
        severity=course.library.rule(rule).severity,
        session=session,
        event=about,
        exercise=str(named.get("exercise", "")),
        client=str(named.get("client", "")),
        names=tuple((placeholder, *_kind_and_value(placeholder, value)) for placeholder, value in named.items()),
    )


def of_finding(session: int, found: Finding, *, helped: bool = False) -> Remark:
    """Return the remark that a finding on a programme handed out in ``session`` becomes."""
    return Remark(
        found.rule, found.severity, session, "assign", found.exercise, found.client, found.names, helped, found.fixed
    )


def _kind_and_value(placeholder: str, value: str | int | tuple[str, str]) -> tuple[str, str]:
    if isinstance(value, tuple):
        return value
    return ("number" if isinstance(value, int) else placeholder), str(value)
