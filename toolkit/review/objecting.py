"""Which rules and gates object to an alternative on what was shown: nothing they forbid is ever called sound.

The rules are those of programme and feedback; here they are only asked. What they said of the course itself stands in
``remarking``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Set as AbstractSet

from toolkit.feedback.wrong_depth import TOO_EARLY
from toolkit.indicators import (
    deepening_index,
    focus_suggested,
    gates_open,
    open_ruptures,
    safety_screened,
)  # fmt: skip
from toolkit.indicators.deepening import DEEPEN_FROM
from toolkit.indicators.safety import PARTNER_DANGER
from toolkit.model.decision import Deepen, End
from toolkit.model.library import Library
from toolkit.model.programme import Programme
from toolkit.model.shown import Presentation
from toolkit.players.understanding import hypothesis_for, settled
from toolkit.programme import check
from toolkit.programme.known import RELAPSE_PREVENTION
from toolkit.review.called_for import grounds, owed

__all__ = [
    "COUPLE_WORK", "ELSEWHERE_AIMED", "GROUND", "INFORMATION", "RUPTURE", "SAME_AGAIN", "STUCK_MEANING", "TOO_SOON",
    "UNSAFE", "WEIGHTY", "aimed_elsewhere", "forbids_deepening", "forbids_education", "forbids_ending",
    "forbids_programme", "forbids_referring", "given_twice", "handed_out_again", "in_danger", "looks_deeper",
    "unsafe", "worn_out",
]  # fmt: skip

TWICE = 2
"""Times an exercise goes home after which the same again says little new (teaching assumption)."""
WEIGHTY = frozenset({"block", "error"})
UNSAFE = frozenset({"RL04", "RL15", "RL16", "RL22", "RL27", "RL29", "W06"})
"""Rules about somebody's safety (domain 4, 5.8)."""
TOO_SOON, ELSEWHERE_AIMED = "W01", "W03"
TOO_HIGH = frozenset({"RL01", "RL02"})
STUCK_MEANING, INFORMATION = "G7", "G5"
"""The gates to deepening and to education (domain 5.1)."""
RUPTURE, GROUND, SAME_AGAIN = "H04", "H05", "H06"
"""A rupture that was felt comes before other work; a referral needs something told; the same once more says little.
Their words stand with the habits."""
COUPLE_WORK = "W06"
"""Couple work where somebody lives in danger (domain 5.8)."""
NO_ENDING = "W16"


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
    elif looks_deeper(shown, talk) and (index.total < TOO_EARLY or index.veto or _step_too_big(shown)):
        rules.append(TOO_SOON)
    elif not _stuck(shown, index.total):
        rules.append(STUCK_MEANING)
    if in_danger(shown):
        rules.append(COUPLE_WORK)
    if aimed_elsewhere(shown, library, talk):
        rules.append(ELSEWHERE_AIMED)
    return tuple(rules)


def aimed_elsewhere(shown: Presentation, library: Library, talk: Deepen) -> bool:
    """Whether obstacles point elsewhere than a talk that looks deeper, and what it meant to people does not bear it out."""
    aimed = focus_suggested(shown, library)
    if aimed in {None, talk.focus} or not looks_deeper(shown, talk):
        return False
    meant = {row.client for row in shown.answered if row.meaning}
    return not meant or (len(meant) > 1) != (talk.focus == "relational")


def looks_deeper(shown: Presentation, talk: Deepen) -> bool:
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
