"""Wrong directions in care: safety, the body, fairness to everybody, trauma, secrets, the ending.

W06-W09, W14-W16 (domain 5.8). Only what was shown is looked at; who somebody is decides nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from toolkit.feedback.asking import TRAUMA, probes_trauma
from toolkit.feedback.course_rules import SEEN_OUT
from toolkit.feedback.earlier import Course
from toolkit.feedback.saying import About, CourseRule, remark
from toolkit.indicators import gates_open, given, heard, unexamined
from toolkit.model.feedback import Remark
from toolkit.model.shown import Asked, Assigned, Finding, Presentation
from toolkit.model.terms import Sign
from toolkit.programme.known import RELAPSE_PREVENTION

__all__ = ["WRONG_CARE"]

DANGER: tuple[Sign, ...] = ("fear-of-partner", "coercion", "violence", "no-free-consent")
"""Stith2011, McCollumStith2008."""
UNFREE = frozenset(("KC", "KN"))
"""Codes of coercion and of consent that is not free (domain 3.2)."""
CLOSE = 2
"""Rung from which work together brings clients close (domain 3.1)."""
WENT_ON = 2
"""Sessions of going on beside an open bodily question (W07; teaching assumption)."""
BODY_QUESTIONS = frozenset(("medication", "illness", "examination"))
MEDICAL = frozenset(("REF-MED", "REF-GYN", "REF-URO", "REF-PELV", "REF-PRESCRIBER", "REF-ONCO", "REF-FERT"))
BETWEEN_THEM = "relationship"
"""Group of questions about what happens between partners."""
REPEATED = 2
"""Medical referrals that make it a repetition (W08; teaching assumption)."""
TIMES_AS_MUCH = 3
"""Attention to one, against another, that is clearly unequal (W09; Friedlander2018, direction)."""
ENOUGH_TO_TELL = 8
"""Moments of attention to one of them below which nothing can be said of balance (teaching assumption)."""
TRAUMA_QUESTION = "past-experience"
SOON = 2
"""Sessions within which a secret asks for an agreement (W15; teaching assumption)."""


def together_in_spite_of_danger(course: Course) -> Iterator[Remark]:
    """W06: closeness between partners handed out with signs of danger heard, or with nobody seen alone."""
    for assigned in course.shown.assigned:
        signs = heard(course.views[assigned.session], DANGER)
        if _brings_close(course, assigned) and (signs or any(_unsafe(found) for found in assigned.findings)):
            yield remark(course, "W06", assigned.session, "assign")
            return
    if _stopped_unexplained(course.shown) and not _stopped_by_body(course):
        yield remark(course, "W06", course.shown.session, "assign")


def body_passed_over(course: Course) -> Iterator[Remark]:
    """W07: a bodily question stood open for two sessions of exercises or deepening; nobody asked or referred."""
    waited: Counter[str] = Counter()
    said: set[str] = set()
    for session in course.closed:
        view = course.views[session]
        worked = session in {*(row.session for row in view.assigned), *(row.session for row in view.deepened)}
        opened = {gate.client: gate.sign for gate in reversed(gates_open(view)) if gate.gate == "G1"}
        for client in sorted(opened):
            waited[client] += worked and not _asked_of_body(view, client)
            if waited[client] >= WENT_ON and client not in said:
                said.add(client)
                yield remark(course, "W07", session, "assign", client=client, other=("sign", opened[client]))
    if _stopped_unexplained(course.shown) and _stopped_by_body(course) and not said:
        sign = next(
            (found for found in map(partial(unexamined, course.shown), sorted(course.shown.clients)) if found), "pain"
        )
        yield remark(course, "W07", course.shown.session, "assign", other=("sign", sign))


def tested_again(course: Course) -> Iterator[Remark]:
    """W08: referred to a physician again, with nothing asked yet about what happens between them."""
    shown = course.shown
    if shown.strand == "solo":
        return
    made: Counter[str] = Counter()
    for referral in shown.referrals:
        client = referral.decision.client
        made[client] += referral.decision.route in MEDICAL
        again = made[client] == REPEATED and referral.decision.route in MEDICAL
        if again and not _asked_between_them(course, referral.session):
            yield remark(course, "W08", referral.session, "refer", client=client)


def closer_to_one(course: Course) -> Iterator[Remark]:
    """W09: over two sessions one of them got more than three times the attention of another."""
    for earlier, later in pairwise(course.closed):
        counts = _attention(course.shown, (earlier, later))
        most = max(course.shown.clients, key=lambda client: (counts[client], client))
        least = min(course.shown.clients, key=lambda client: (counts[client], client))
        if counts[most] >= ENOUGH_TO_TELL and counts[most] > TIMES_AS_MUCH * counts[least]:
            yield remark(course, "W09", later, "ask", client=least, other=("client", most))
            return


def trauma_probed(course: Course) -> Iterator[Remark]:
    """W14: a prying question, typed or about homework, to somebody who told of trauma; or asking on after it was told."""
    shown = course.shown
    for client in sorted({one.client for one in heard(shown, TRAUMA)}):
        told = min(one.session for one in heard(shown, TRAUMA, client))
        pried = [
            one.session
            for one in shown.answered
            if (one.client, one.manner) == (client, "prying") and one.session >= told
        ]
        again = [one.session for one in _asked_on(shown, client)]
        again += [one.session for one in shown.rebuffed if one.to == client and probes_trauma(shown, one)]
        if pried or again:
            about: About = "ask" if not pried or (again and min(again) < min(pried)) else "debrief"
            yield remark(course, "W14", min((*pried, *again)), about, client=client)


def secret_carried(course: Course) -> Iterator[Remark]:
    """W15: something told alone was never brought under an agreement: no formulation, plan or mirror since."""
    shown = course.shown
    if shown.strand == "solo":
        return
    for secret in heard(shown, ("secret",)):
        due = secret.session + SOON
        ended = shown.ending is not None
        since = [session for session, _ in shown.formulations] + [one.session for one in shown.mirrored]
        since += [session for session, client in shown.safety_plans if client == secret.client]
        if (due in course.closed or ended) and not any(session >= secret.session for session in since):
            yield remark(course, "W15", min(due, shown.session), "close", client=secret.client)


def stopped_without_ending(course: Course) -> Iterator[Remark]:
    """W16: the course stopped with neither a relapse-prevention plan nor a follow-up (MetzMcCarthy2007)."""
    ending = course.shown.ending
    looked_ahead = RELAPSE_PREVENTION in given(course.shown) or course.shown.follow_up
    if ending is not None and ending.how in SEEN_OUT and not looked_ahead:
        yield remark(course, "W16", course.shown.session, "end")


def _brings_close(course: Course, assigned: Assigned) -> bool:
    cards = course.library.exercises
    together = [cards[item.exercise] for item in assigned.programme.items if item.exercise in cards]
    return course.shown.strand == "couple" and any(one.strand != "solo" and one.level >= CLOSE for one in together)


def _unsafe(found: Finding) -> bool:
    unfree = any(kind == "contraindication" and value in UNFREE for _, kind, value in found.names)
    return found.rule == "RL04" or (found.rule == "RL16" and unfree)


def _stopped_unexplained(shown: Presentation) -> bool:
    """Whether the course was stopped for safety by a programme that no block had spoken against."""
    stopped = shown.ending is not None and shown.ending.kind == "safety-fail"
    return stopped and not any(found.severity == "block" for found in shown.assigned[-1].findings)


def _stopped_by_body(course: Course) -> bool:
    """Whether, as far as was shown, the stop was about a body nobody had looked at and not about closeness in danger."""
    shown = course.shown
    flagged = any(unexamined(shown, client) is not None for client in shown.clients)
    return flagged or not (shown.assigned and _brings_close(course, shown.assigned[-1]))


def _asked_of_body(view: Presentation, client: str) -> bool:
    return any(one.question in BODY_QUESTIONS and one.to == client for one in view.asked)


def _asked_between_them(course: Course, session: int) -> bool:
    """Whether anybody was asked what happens between them; screening for safety is not that question."""
    known = course.library.questions
    asked = (known[one.question] for one in course.shown.asked if one.session <= session and one.question in known)
    return any(question.group == BETWEEN_THEM and question.gate is None for question in asked)


def _attention(shown: Presentation, sessions: tuple[int, ...]) -> Counter[str]:
    """How often each was asked, asked back about homework, or reflected."""
    counts = Counter(dict.fromkeys(shown.clients, 0))
    counts.update(one.to for one in shown.asked if one.session in sessions)
    counts.update(one.client for one in shown.answered if one.session in sessions)
    counts.update(client for session, client in shown.reflected if session in sessions)
    return counts


def _asked_on(shown: Presentation, client: str) -> list[Asked]:
    """The times the question about the past was put again after it had been answered."""
    mine = [one for one in shown.asked if one.question == TRAUMA_QUESTION and one.to == client]
    first = next((index for index, one in enumerate(mine) if one.told), len(mine))
    return mine[first + 1 :]


WRONG_CARE: dict[str, CourseRule] = {
    "W06": together_in_spite_of_danger,
    "W07": body_passed_over,
    "W08": tested_again,
    "W09": closer_to_one,
    "W14": trauma_probed,
    "W15": secret_carried,
    "W16": stopped_without_ending,
}
