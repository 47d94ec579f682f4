"""The criteria of the coverage: what a finished course says about one statement. Right, wrong, or nothing at all.

Borders are teaching assumptions. What is hidden may be looked at here: courses have ended, and nobody is marked.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from toolkit.model.case import Case
from toolkit.model.decision import Decision, Educate
from toolkit.model.feedback import Debrief
from toolkit.model.shown import Presentation
from toolkit.players.understanding import hard_spots
from toolkit.session import State
from toolkit.session.dangers import COERCION
from toolkit.session.depth import RECOGNISED
from toolkit.session.passing import ASPECTS_ASKED

__all__ = ["MEASURES", "Played"]

WELL = frozenset({"improved", "partly", "safe-stop"})
EXPECTATIONS = "expectations"
DOMAINS = frozenset({"body", "mind", "relationship"})
"""Groups of questions that stand for the bodily, the psychological and the relational domain (S7)."""
MOST_FOUND, FEW_FOUND = 0.8, 0.5
LONG_RUN = frozenset(f"M{n}" for n in range(40, 49))
"""Myths about long relationships (domain 1, S10)."""
GAVE_WAY, HELD_ON = 2.0, 0.5
"""Points by which such a belief has let go, and below which it has not."""
FREE_MODULES = 2


class Played(NamedTuple):
    """One finished course."""

    case: Case
    state: State
    decisions: tuple[Decision, ...]
    said: Debrief

    @property
    def shown(self) -> Presentation:
        """All that was shown."""
        return self.state.shown

    @property
    def well(self) -> bool:
        """Whether it ended well."""
        return self.shown.ending is not None and self.shown.ending.kind in WELL


Measure = Callable[[Played, Played], bool | None]
"""A course and the reference's course of the same case go in."""


def expectations_first(played: Played, _sound: Played) -> bool | None:
    """S1: what they expect was asked in the first session."""
    return any(row.question == EXPECTATIONS and row.session == 1 for row in played.shown.asked)


def parts_fit(played: Played, sound: Played) -> bool | None:
    """S3: the parts used led somewhere; wrong when other parts than the reference's did not."""
    if played.well:
        return True
    return False if _parts(played.shown) != _parts(sound.shown) else None


def education_first(played: Played, _sound: Played) -> bool | None:
    """S4: something was explained before, or together with, the first exercise."""
    if not played.shown.assigned:
        return True if played.shown.taught else None
    taught = [row.session for row in played.shown.taught]
    return bool(taught) and taught[0] <= played.shown.assigned[0].session


def so_that(played: Played, _sound: Played) -> bool | None:
    """S5: every piece of education says what it is for."""
    lessons = [one for one in played.decisions if isinstance(one, Educate)]
    return all(one.so_that for one in lessons) if lessons else None


def tailored(played: Played, _sound: Played) -> bool | None:
    """S6: at most two modules a session, most of them about something that was heard."""
    taught, modules = played.shown.taught, played.case.library.modules
    if not taught:
        return None
    heard = {row.myth: row.session for row in reversed(played.shown.beliefs)}
    fits = [
        any(heard.get(myth, row.session + 1) <= row.session for myth in modules[row.module].myths) for row in taught
    ]
    sessions = [row.session for row in taught]
    return max(sessions.count(one) for one in sessions) <= FREE_MODULES and sum(fits) / len(fits) >= FEW_FOUND


def three_domains(played: Played, _sound: Played) -> bool | None:
    """S7: body, mind and relationship were all asked about."""
    questions = played.case.library.questions
    return {questions[row.question].group for row in played.shown.asked} >= DOMAINS


def beliefs_found(played: Played, _sound: Played) -> bool | None:
    """S9: most beliefs of each client were found, or few."""
    shares = []
    for client in played.case.clients:
        found = [one.found > 0 for one in played.said.beliefs if one.client == client.id]
        shares += [sum(found) / len(found)] if found else []
    if not shares:
        return None
    return True if min(shares) >= MOST_FOUND else False if min(shares) < FEW_FOUND else None


def long_run(played: Played, _sound: Played) -> bool | None:
    """S10: a belief about long relationships let go, or none did."""
    falls = [one.at_intake - one.at_end for one in played.said.beliefs if one.myth in LONG_RUN]
    if not falls:
        return None
    return True if max(falls) >= GAVE_WAY else False if max(falls) < HELD_ON else None


def indicated(played: Played, sound: Played) -> bool | None:
    """S11: exercises where they are indicated, none where they are not, and none that a block stands against."""
    given, needed = _practised(played.shown), _practised(sound.shown)
    if given and any(finding.severity == "block" for row in played.shown.assigned for finding in row.findings):
        return False
    return given == needed


def for_whoever_is_there(played: Played, _sound: Played) -> bool | None:
    """S12: alone, nothing that needs a partner; together, a part for everybody in what is done together."""
    cards, shown = played.case.library.exercises, played.shown
    items = [item for row in shown.assigned for item in row.programme.items]
    if not items:
        return None
    if shown.strand == "solo":
        return all(cards[item.exercise].strand != "couple" for item in items)
    joint = [item for item in items if cards[item.exercise].strand != "solo"]
    parts = [item.roles.get(client, "none") != "none" for item in joint for client in shown.clients]
    return all(parts) if parts else False


def pattern_named(played: Played, _sound: Played) -> bool | None:
    """S14: the pattern between them was named and recognised; in violence it was left alone."""
    if played.shown.strand == "solo":
        return None
    if played.case.bond.coercion >= COERCION:
        return not played.shown.mirrored
    return any(row.recognised for row in played.shown.mirrored)


def skill_named(played: Played, _sound: Played) -> bool | None:
    """S17: each exercise says which skill it trains: a process aim."""
    aims = [item.aims for row in played.shown.assigned for item in row.programme.items]
    known = played.case.library.aims
    return all(one and all(known[aim].kind == "process" for aim in one) for one in aims) if aims else None


def practical_asked(played: Played, _sound: Played) -> bool | None:
    """S18: how the homework was organised was asked, openly, in every session with homework."""
    due = {row.session for row in played.shown.done}
    asked = {row.session for row in played.shown.answered if row.aspect == "planning" and row.manner == "open"}
    return due <= asked if due else None


def obstacles_coded(played: Played, _sound: Played) -> bool | None:
    """S20: wherever an obstacle was met, it was said of what kind it is."""
    met = set()
    for session in {row.session for row in played.shown.done}:
        met |= {(session, exercise) for exercise in hard_spots(played.shown._replace(session=session))}
    return met <= {(row.session, row.exercise) for row in played.shown.coded} if met else None


def mirror_likeness(played: Played, _sound: Played) -> bool | None:
    """S21: the mirror as named resembles the hidden one."""
    return played.said.mirror.likeness >= RECOGNISED if played.said.mirror.hidden else None


def open_questions(played: Played, _sound: Played) -> bool | None:
    """S22: homework was asked about openly."""
    asked = [row.manner == "open" for row in played.shown.answered]
    return all(asked) if asked else None


def four_aspects(played: Played, _sound: Played) -> bool | None:
    """S23: each client was asked about all four aspects of at least one exercise, in every session with homework."""
    due = {(row.session, row.client) for row in played.shown.done}
    whole = set()
    for session, client in due:
        for exercise in {row.exercise for row in played.shown.done if row.session == session}:
            asked = {
                row.aspect
                for row in played.shown.answered
                if (row.session, row.client, row.exercise) == (session, client, exercise)
            }
            if asked >= set(ASPECTS_ASKED):
                whole.add((session, client))
    return due == whole if due else None


def focus(played: Played, _sound: Played) -> bool | None:
    """S27: a talk on the right focus was well received; where there is no core, none was needed."""
    core = played.said.core
    answers = [answer for _, answer in core.talks]
    if core.focus is None:
        return not answers
    return "fits" in answers if answers else None


def hypothesis(played: Played, _sound: Played) -> bool | None:
    """S28: the core as last supposed is the one that fits."""
    core = played.said.core
    return None if core.supposed is None else core.supposed in core.fitting


def referral(played: Played, _sound: Played) -> bool | None:
    """S29: whoever needed other care was referred in time, and nobody was sent on for nothing."""
    made = {(row.decision.route, row.session) for row in played.shown.referrals}
    for row in played.case.referrals:
        if not any(route == row.route and session <= row.due for route, session in made):
            return False
    needed = {row.route for row in played.case.referrals}
    instead = [row for row in played.shown.referrals if row.decision.stance == "instead"]
    return not any(row.decision.route not in needed for row in instead)


def _parts(shown: Presentation) -> tuple[bool, bool, bool]:
    return bool(shown.taught), _practised(shown), bool(shown.deepened)


def _practised(shown: Presentation) -> bool:
    return any(row.programme.items for row in shown.assigned)


MEASURES: dict[str, Measure] = {
    "expectations-first": expectations_first, "parts-fit": parts_fit, "education-first": education_first,
    "so-that": so_that, "tailored": tailored, "three-domains": three_domains, "beliefs-found": beliefs_found,
    "long-run": long_run, "indicated": indicated, "for-whoever-is-there": for_whoever_is_there,
    "pattern-named": pattern_named, "skill-named": skill_named, "practical-asked": practical_asked,
    "obstacles-coded": obstacles_coded, "mirror-likeness": mirror_likeness, "open-questions": open_questions,
    "four-aspects": four_aspects, "focus": focus, "hypothesis": hypothesis, "referral": referral,
}  # fmt: skip
"""Criteria by the name the table and the words use."""
