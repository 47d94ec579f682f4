"""Which rules object to what was decided, and to what could have been: nothing they forbid is ever called sound.

The rules are those of programme and feedback; here they are only asked, decision by decision.
"""

from __future__ import annotations

from toolkit.feedback.during import LATER_RULES
from toolkit.feedback.earlier import Course
from toolkit.feedback.saying import of_finding
from toolkit.indicators import deepening_index, focus_suggested, gates_open, open_ruptures
from toolkit.indicators.deepening import DEEPEN_FROM
from toolkit.indicators.safety import PARTNER_DANGER
from toolkit.model.decision import Deepen
from toolkit.model.feedback import Remark
from toolkit.model.library import Library
from toolkit.model.programme import Programme
from toolkit.model.review import Slot
from toolkit.model.shown import Presentation
from toolkit.players.understanding import hypothesis_for, settled
from toolkit.programme import check

__all__ = ["UNSAFE", "forbids_deepening", "forbids_programme", "objects", "remarked", "weighs"]

WEIGHTY = frozenset({"block", "error"})
UNSAFE = frozenset({"RL04", "RL15", "RL16", "RL22", "RL27", "RL29", "W06"})
"""Rules about somebody's safety (domain 4, 5.8)."""
SECOND_EXERCISE = frozenset({"RL11", "RL36"})
"""Rules about each exercise; the model and the reference count what was asked of everybody (teaching assumption)."""
ABOUT: dict[str, Slot] = {
    "assign": "programme", "educate": "education", "deepen": "deepening", "debrief": "debrief", "refer": "referral", "end": "ending",
}  # fmt: skip
ELSEWHERE: dict[str, Slot] = {
    "RL11": "debrief", "RL30": "deepening", "RL31": "deepening", "RL36": "debrief", "W02": "deepening", "W04": "education",
    "W07": "referral",
}  # fmt: skip
"""Rules that speak of another decision than the one at which they are noticed."""
STUCK_MEANING = "G7"
"""The gate to deepening (domain 5.1)."""
TOO_EARLY = 2
"""Deepening index below which nothing calls for deepening (W01; domain 5.2)."""


def remarked(shown: Presentation, library: Library) -> dict[tuple[int, Slot], tuple[Remark, ...]]:
    """Return what every rule says of each decision, each session anew."""
    course = Course(shown, library)
    found: dict[tuple[int, Slot], list[Remark]] = {}
    made = [of_finding(row.session, one, helped=row.helped) for row in shown.assigned for one in row.findings]
    made += [one for rule in LATER_RULES.values() for one in rule(course)]
    for one in made:
        slot = ELSEWHERE.get(one.rule) or ABOUT.get(one.event)
        if slot is not None:
            rows = found.setdefault((one.session, slot), [])
            if one not in rows:
                rows.append(one)
    return {place: tuple(rows) for place, rows in found.items()}


def objects(remarks: tuple[Remark, ...], slot: Slot, asked: tuple[float, ...]) -> tuple[str, ...]:
    """Return the rules among ``remarks`` that forbid, not those that only advise.

    Where everybody was asked about every aspect of some exercise, what was left unasked about another is advice.
    """
    advice = SECOND_EXERCISE if slot == "debrief" and min(asked) >= 1.0 else frozenset()
    return tuple(dict.fromkeys(one.rule for one in remarks if weighs(one) and one.rule not in advice))


def weighs(one: Remark) -> bool:
    """Whether a remark forbids rather than advises."""
    return one.severity in WEIGHTY


def forbids_programme(shown: Presentation, programme: Programme, library: Library) -> tuple[str, ...]:
    """Return the rules that object to handing ``programme`` out on what is shown."""
    found = check(shown, programme, library)
    return tuple(dict.fromkeys(one.rule for one in found if one.severity in WEIGHTY))


def forbids_deepening(shown: Presentation, library: Library, talk: Deepen | None) -> tuple[str, ...]:
    """Return the rules and gates that object to this deepening talk, or to none, on what is shown."""
    if talk is None:
        return ()
    index = deepening_index(shown, library)
    rules = []
    if index.total < TOO_EARLY or index.veto or open_ruptures(shown):
        rules.append("W01")
    elif not _stuck(shown, index.total):
        rules.append(STUCK_MEANING)
    if any(gate.sign in PARTNER_DANGER for gate in gates_open(shown)):
        rules.append("W06")
    aimed = focus_suggested(shown, library)
    if aimed is not None and aimed != talk.focus:
        rules.append("W03")
    return tuple(rules)


def _stuck(shown: Presentation, points: int) -> bool:
    """Whether gate G7 asks for deepening now: points enough, something deeper to explain, and time to try it out."""
    deeper = hypothesis_for(shown, any_focus=True)[1] is not None
    last = shown.deepened[-1] if shown.deepened else None
    tried_out = last is None or last.session < shown.session - 1 or last.session == shown.session
    fitted = any(row.answer == "fits" for row in shown.deepened)
    return deeper and tried_out and not settled(shown) and (points >= DEEPEN_FROM or fitted)
