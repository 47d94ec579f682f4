"""How typed questions were put: leading, judging, prying, beside the matter (rubric criterion R10, domain 8.3; S22).

Only the manner is looked at, as it was read when the question was typed; the words themselves never come here.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from toolkit.feedback.earlier import Course
from toolkit.feedback.saying import CourseRule, remark
from toolkit.indicators import heard
from toolkit.model.feedback import Remark
from toolkit.model.library import Library
from toolkit.model.shown import Presentation, Rebuffed
from toolkit.model.terms import AskedManner, Sign
from toolkit.session.minutes import OFF_TOPIC

__all__ = ["ASKING_RULES", "TRAUMA", "on_last_question", "probes_trauma"]

TRAUMA: tuple[Sign, ...] = ("trauma", "dissociation")
LEADING, JUDGING, PRYING, ASIDE = "R10-leading", "R10-judging", "R10-prying", "R10-aside"


def probes_trauma(shown: Presentation, row: Rebuffed) -> bool:
    """Whether this pried with somebody who had told of trauma by then: that is W14's to say."""
    told = [one.session for one in heard(shown, TRAUMA, row.to)]
    return row.manner == "prying" and bool(told) and min(told) <= row.session


def put_badly(manner: AskedManner, rule: str, course: Course) -> Iterator[Remark]:
    """R10: a typed question led, judged or pried, and the client reacted instead of answering."""
    for row in course.shown.rebuffed:
        if row.manner == manner and not probes_trauma(course.shown, row):
            yield remark(course, rule, row.session, "ask")


def beside_the_matter(course: Course) -> Iterator[Remark]:
    """R10: something typed that was no question about what brings them here."""
    for row in course.shown.asked:
        if row.question == OFF_TOPIC and row.manner is not None:
            yield remark(course, ASIDE, row.session, "ask")


ASKING_RULES: dict[str, CourseRule] = {
    LEADING: partial(put_badly, "leading", LEADING),
    JUDGING: partial(put_badly, "judging", JUDGING),
    PRYING: partial(put_badly, "prying", PRYING),
    ASIDE: beside_the_matter,
}


def on_last_question(shown: Presentation, library: Library, manner: AskedManner, question: str) -> Remark | None:
    """Return what is to be said at once of the typed question that was just put; nothing when it was put well.

    Args:
        shown: What the trainee has seen, the reaction included.
        library: The rules.
        manner: How the question was asked.
        question: Id of the question it was taken for.
    """
    course = Course(shown, library)
    rules = {"leading": LEADING, "judging": JUDGING, "prying": PRYING}
    rule = rules.get(manner, ASIDE if question == OFF_TOPIC else "")
    if not rule:
        return None
    if manner in rules and probes_trauma(shown, shown.rebuffed[-1]):
        return remark(course, "W14", shown.session, "ask", client=shown.rebuffed[-1].to)
    return tuple(ASKING_RULES[rule](course))[-1]
