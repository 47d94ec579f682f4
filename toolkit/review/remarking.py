"""What the rules said of the course itself, decision by decision: which remarks hold here, forbid, or only advise.

The rules are those of programme and feedback; nothing is judged anew but whether a remark is borne out.
"""

from __future__ import annotations

from toolkit.feedback.during import LATER_RULES
from toolkit.feedback.earlier import Course
from toolkit.feedback.saying import of_finding
from toolkit.model.feedback import Remark
from toolkit.model.library import Library
from toolkit.model.review import Slot
from toolkit.model.shown import Presentation
from toolkit.review.objecting import (
    COUPLE_WORK,
    ELSEWHERE_AIMED,
    TOO_SOON,
    WEIGHTY,
    aimed_elsewhere,
    in_danger,
    looks_deeper,
)

__all__ = ["advises", "objects", "remarked", "standing"]

TOO_LATE = "W02"
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
    talks = [row.decision for row in view.deepened if row.session == one.session and looks_deeper(view, row.decision)]
    return bool(talks) and (one.rule == TOO_SOON or any(aimed_elsewhere(view, course.library, talk) for talk in talks))


def _slots(one: Remark) -> tuple[Slot, ...]:
    """Return the decisions a remark speaks of; a rise before debriefing is about what was handed out as well."""
    slot = ELSEWHERE.get(one.rule) or ABOUT.get(one.event)
    if slot is None or one.rule in ACROSS:
        return ()
    return (slot, "programme") if (one.rule, one.event) == (DEBRIEF_FIRST, "assign") else (slot,)


def standing(remarks: tuple[Remark, ...], shown: Presentation) -> tuple[Remark, ...]:
    """Return the remarks that hold here.

    Where nobody told of danger, W06 has nothing to go by, and RL04 says what is still to be asked; where the last homework
    went well, nothing is stuck.
    """
    idle = set() if in_danger(shown) else {COUPLE_WORK}
    idle |= {TOO_LATE} if _went_well(shown) else set()
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


def _went_well(shown: Presentation) -> bool:
    """Whether everybody did the homework that was told of this session, and nothing of it was hard or got in the way."""
    done = [row for row in shown.done if row.session == shown.session]
    told = [row for row in shown.answered if row.session == shown.session]
    smooth = not any(row.band == "hard" or row.obstacle or row.meaning for row in told)
    return bool(done) and smooth and all(row.result == "done" for row in done)
