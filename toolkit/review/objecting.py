"""Which rules object to what was decided, and to what could have been: nothing they forbid is ever called sound.

The rules are those of programme and feedback; here they are only asked, decision by decision.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Set as AbstractSet

from toolkit.feedback.during import LATER_RULES
from toolkit.feedback.earlier import Course
from toolkit.feedback.saying import of_finding
from toolkit.feedback.wrong_depth import TOO_EARLY
from toolkit.indicators import (
    deepening_index,
    focus_suggested,
    gates_open,
    open_ruptures,
    safety_screened,
    strain_reported,
)  # fmt: skip
from toolkit.indicators.deepening import DEEPEN_FROM
from toolkit.indicators.reports import NO_CHANGE, STILL_SESSIONS
from toolkit.indicators.safety import PARTNER_DANGER
from toolkit.model.decision import Deepen, End
from toolkit.model.feedback import Remark
from toolkit.model.library import Library
from toolkit.model.programme import Programme
from toolkit.model.review import Slot
from toolkit.model.shown import Presentation
from toolkit.players.understanding import hypothesis_for, settled
from toolkit.programme import check
from toolkit.programme.known import RELAPSE_PREVENTION
from toolkit.review.called_for import TWICE, grounds, owed

__all__ = [
    "COUPLE_WORK",
    "ELSEWHERE_AIMED",
    "GROUND",
    "INFORMATION",
    "RUPTURE",
    "SAME_AGAIN",
    "STUCK_MEANING",
    "UNSAFE",
    "advises",
    "forbids_deepening",
    "forbids_education",
    "forbids_ending",
    "forbids_programme",
    "forbids_referring",
    "given_twice",
    "handed_out_again",
    "in_danger",
    "objects",
    "remarked",
    "standing",
    "unsafe",
    "worn_out",
]  # fmt: skip

WEIGHTY = frozenset({"block", "error"})
UNSAFE = frozenset({"RL04", "RL15", "RL16", "RL22", "RL27", "RL29", "W06"})
"""Rules about somebody's safety (domain 4, 5.8)."""
SECOND_EXERCISE = frozenset({"RL11", "RL36"})
"""Rules about each exercise; the model and the reference count what was asked of everybody (teaching assumption)."""
ABOUT: dict[str, Slot] = {
    "assign": "programme", "educate": "education", "deepen": "deepening", "debrief": "debrief", "refer": "referral", "end": "ending",
}  # fmt: skip
ELSEWHERE: dict[str, Slot] = {"RL11": "debrief", "RL36": "debrief", "W02": "deepening", "W07": "referral"}
"""Rules that speak of another decision than the one at which they are noticed."""
DEBRIEF_FIRST = "RL11"
ACROSS = frozenset({"RL30", "RL31", "W04", "W08"})
"""Rules about several sessions, which no single decision breaks; the debrief and the stretches speak of them."""
TOO_SOON, TOO_LATE, ELSEWHERE_AIMED = "W01", "W02", "W03"
TOO_HIGH = frozenset({"RL01", "RL02"})
STUCK_MEANING, INFORMATION = "G7", "G5"
"""The gates to deepening and to education (domain 5.1)."""
RUPTURE, GROUND, SAME_AGAIN = "H04", "H05", "H06"
"""A rupture that was felt comes before other work; a referral needs something told; the same once more says little.
Their words stand with the habits."""
COUPLE_WORK = "W06"
"""Couple work where somebody lives in danger (domain 5.8)."""
NO_ENDING = "W16"


def remarked(shown: Presentation, library: Library) -> dict[tuple[int, Slot], tuple[Remark, ...]]:
    """Return what every rule says of each decision, each session anew."""
    course = Course(shown, library)
    found: dict[tuple[int, Slot], list[Remark]] = {}
    made = [of_finding(row.session, one, helped=row.helped) for row in shown.assigned for one in row.findings]
    made += [one for rule in LATER_RULES.values() for one in rule(course)]
    made = [one for one in made if _holds(one, course)]
    for one in made:
        for slot in _slots(one):
            rows = found.setdefault((one.session, slot), [])
            if one not in rows:
                rows.append(one)
    return {place: tuple(rows) for place, rows in found.items()}


def _holds(one: Remark, course: Course) -> bool:
    """Whether a remark on a deepening talk holds here: W01 and W03 are about looking deeper, W03 about looking elsewhere."""
    if one.rule not in {TOO_SOON, ELSEWHERE_AIMED}:
        return True
    view = course.views[one.session]
    talks = [row.decision for row in view.deepened if row.session == one.session and _looks_deeper(view, row.decision)]
    return bool(talks) and (one.rule == TOO_SOON or any(_aimed_elsewhere(view, course.library, talk) for talk in talks))


def _slots(one: Remark) -> tuple[Slot, ...]:
    """Return the decisions a remark speaks of; a rise before debriefing is about what was handed out as well."""
    slot = ELSEWHERE.get(one.rule) or ABOUT.get(one.event)
    if slot is None or one.rule in ACROSS:
        return ()
    return (slot, "programme") if (one.rule, one.event) == (DEBRIEF_FIRST, "assign") else (slot,)


def standing(remarks: tuple[Remark, ...], shown: Presentation) -> tuple[Remark, ...]:
    """Return the remarks that hold here.

    Where nobody told of danger, W06 has nothing to go by, and RL04 says what is still to be asked; where the last homework
    went well or what weighs on them grows less, nothing is stuck.
    """
    idle = set() if in_danger(shown) else {COUPLE_WORK}
    idle |= {TOO_LATE} if _went_well(shown) or _moves(shown) else set()
    return tuple(one for one in remarks if one.rule not in idle)


def objects(remarks: tuple[Remark, ...], slot: Slot, asked: tuple[float, ...]) -> tuple[str, ...]:
    """Return the rules among ``remarks`` that forbid, not those that only advise.

    Where everybody was asked about every aspect of some exercise, what was left unasked about another is advice.
    """
    advice = SECOND_EXERCISE if slot == "debrief" and min(asked) >= 1.0 else frozenset()
    return tuple(dict.fromkeys(one.rule for one in remarks if one.severity in WEIGHTY and one.rule not in advice))


def advises(remarks: tuple[Remark, ...], forbidding: tuple[str, ...]) -> tuple[str, ...]:
    """Return the weighty rules among ``remarks`` that do not forbid here: what they speak of is never called sound."""
    return tuple(dict.fromkeys(one.rule for one in remarks if one.severity in WEIGHTY and one.rule not in forbidding))


def unsafe(rules: tuple[str, ...], shown: Presentation) -> str:
    """Return the rule among ``rules`` that speaks of somebody's safety, or nothing.

    Where everybody was asked alone about safety, RL04 only misses how private their home is.
    """
    screened = all(safety_screened(shown, client) for client in shown.clients)
    return next((rule for rule in rules if rule in UNSAFE and not (rule == "RL04" and screened)), "")


def forbids_referring(shown: Presentation, library: Library, pairs: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """Return the gates that object to referring along ``pairs`` (route, client) and no further.

    A gate left open objects; so does it where nothing that was told asks for a route.
    """
    helped = {client for _, client in pairs}
    rules = [gate for route, client, gate in owed(shown) if (route, client) not in pairs and client not in helped]
    if any(not grounds(shown, library, route, client) for route, client in pairs):
        rules.append(GROUND)
    if in_danger(shown) and any(route == "REF-COUPLE" for route, _ in pairs):
        rules.append(COUPLE_WORK)
    return tuple(dict.fromkeys(rules))


def forbids_ending(shown: Presentation, ending: End) -> tuple[str, ...]:
    """Return the rule that objects to ending now: but for safety's sake, no ending without a plan for what comes after."""
    planned = any(row.exercise == RELAPSE_PREVENTION and row.result != "avoided" for row in shown.done)
    return () if ending.reason == "safety" or planned else (NO_ENDING,)


def forbids_education(shown: Presentation, modules: tuple[str, ...]) -> tuple[str, ...]:
    """Return the rule that objects to teaching ``modules``: work with the two of them stops where one lives in danger."""
    return (COUPLE_WORK,) if modules and shown.strand == "couple" and in_danger(shown) else ()


def _went_well(shown: Presentation) -> bool:
    """Whether everybody did the homework that was told of this session, and nothing of it was hard or got in the way."""
    done = [row for row in shown.done if row.session == shown.session]
    told = [row for row in shown.answered if row.session == shown.session]
    smooth = not any(row.band == "hard" or row.obstacle or row.meaning for row in told)
    return bool(done) and smooth and all(row.result == "done" for row in done)


def _moves(shown: Presentation) -> bool:
    """Whether what weighs on them grew less over the last sessions."""
    strains = [strain for _, strain in strain_reported(shown)][-STILL_SESSIONS - 1 :]
    return len(strains) > STILL_SESSIONS and strains[0] - strains[-1] >= STILL_SESSIONS * NO_CHANGE


def in_danger(shown: Presentation) -> bool:
    """Whether somebody told of danger from a partner, and it still stands."""
    return any(gate.sign in PARTNER_DANGER for gate in gates_open(shown))


def forbids_programme(shown: Presentation, programme: Programme, library: Library) -> tuple[str, ...]:
    """Return the rules that object to handing ``programme`` out on what is shown."""
    found = [one.rule for one in check(shown, programme, library) if one.severity in WEIGHTY]
    together = any(library.exercises[item.exercise].strand != "solo" for item in programme.items)
    danger = together and shown.strand == "couple" and in_danger(shown)
    return tuple(dict.fromkeys((*found, *((COUPLE_WORK,) if danger else ()))))


def handed_out_again(shown: Presentation, exercises: AbstractSet[str]) -> tuple[str, ...]:
    """Return the habit that only advises where an exercise goes home that went home twice before."""
    return (SAME_AGAIN,) if given_twice(shown) & exercises else ()


def worn_out(shown: Presentation, exercises: AbstractSet[str]) -> bool:
    """Whether one of ``exercises`` is no better idea than what was chosen.

    It went home twice before, or the last time somebody left it undone or found it hard.
    """
    last = {row.exercise: row.session for row in shown.done}
    went_badly = {row.exercise for row in shown.done if row.result == "avoided" and row.session == last[row.exercise]}
    went_badly |= {row.exercise for row in shown.answered if row.band == "hard" and row.session == last[row.exercise]}
    return bool((given_twice(shown) | went_badly) & exercises)


def given_twice(shown: Presentation) -> frozenset[str]:
    """Return the exercises that went home at least twice before."""
    given = Counter(item.exercise for row in shown.assigned for item in row.programme.items)
    return frozenset(name for name, times in given.items() if times >= TWICE)


def forbids_deepening(shown: Presentation, library: Library, talk: Deepen | None) -> tuple[str, ...]:
    """Return the rules and gates that object to this deepening talk, or to none, on what is shown."""
    if talk is None:
        return ()
    index = deepening_index(shown, library)
    rules = []
    if open_ruptures(shown):
        rules.append(RUPTURE)
    elif _looks_deeper(shown, talk) and (index.total < TOO_EARLY or index.veto or _step_too_big(shown)):
        rules.append(TOO_SOON)
    elif not _stuck(shown, index.total):
        rules.append(STUCK_MEANING)
    if in_danger(shown):
        rules.append(COUPLE_WORK)
    if _aimed_elsewhere(shown, library, talk):
        rules.append(ELSEWHERE_AIMED)
    return tuple(rules)


def _aimed_elsewhere(shown: Presentation, library: Library, talk: Deepen) -> bool:
    """Whether obstacles point elsewhere than a talk that looks deeper, and what it meant to people does not bear it out."""
    aimed = focus_suggested(shown, library)
    if aimed in {None, talk.focus} or not _looks_deeper(shown, talk):
        return False
    meant = {row.client for row in shown.answered if row.meaning}
    return not meant or (len(meant) > 1) != (talk.focus == "relational")


def _looks_deeper(shown: Presentation, talk: Deepen) -> bool:
    """Whether a talk supposes something deeper at all; one that does not cannot look for it in the wrong place."""
    return any(name == talk.hypothesis and focus is not None for name, focus, _ in shown.hypotheses)


def _step_too_big(shown: Presentation) -> bool:
    """Whether the last programme holds a step that was too high when it was first handed out and went badly since."""
    if not shown.assigned:
        return False
    steps = {item.exercise for item in shown.assigned[-1].programme.items}
    leapt = {one.exercise for row in shown.assigned for one in row.findings if one.rule in TOO_HIGH}
    back = [row for row in shown.done if row.exercise in steps & leapt]
    last = max((row.session for row in back), default=0)
    return any(row.result != "done" for row in back if row.session == last)


def _stuck(shown: Presentation, points: int) -> bool:
    """Whether gate G7 asks for deepening now: points enough, something deeper to explain, and time to try it out."""
    if shown.session >= shown.agreed:
        return False
    deeper = hypothesis_for(shown, any_focus=True)[1] is not None
    last = shown.deepened[-1] if shown.deepened else None
    tried_out = last is None or last.session < shown.session - 1 or last.session == shown.session
    fitted = any(row.answer == "fits" for row in shown.deepened)
    return deeper and tried_out and not settled(shown) and (points >= DEEPEN_FROM or fitted)
