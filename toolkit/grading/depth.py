"""Deepening: not before the exercises had told their story, not long after, and at what they told of.

Doing too much and doing too little are two criteria, so that neither hides the other.
"""

from __future__ import annotations

from toolkit.grading.judged import Judged
from toolkit.indicators import deepening_index, focus_suggested
from toolkit.model.decision import Deepen
from toolkit.model.grade import Reason
from toolkit.model.library import Library
from toolkit.model.shown import Presentation
from toolkit.players.understanding import deepening_due

__all__ = ["aimed", "not_too_early", "not_too_late"]

GRACE = 2
"""Sessions between when a talk is due and when it is late (domain 5.7; teaching assumption)."""
LATE = 0.5
"""Share for a talk that came, but late (teaching assumption)."""


def not_too_early(judged: Judged) -> tuple[float, tuple[Reason, ...]]:
    """Share of the deepening talks that what was shown gave ground for; none held is right as far as one listened."""
    talks = [(shown.session, _grounded(shown, judged.library)) for shown, _ in judged.before(Deepen)]
    if not talks:
        return _listened(judged), (Reason("no-talks", rule="W01"),)
    early = tuple(session for session, grounded in talks if not grounded)
    share = 1 - len(early) / len(talks)
    reason = Reason("talks-grounded", (("n", str(len(talks) - len(early))), ("of", str(len(talks)))), early, "W01")
    return share * _listened(judged), (reason,)


def not_too_late(judged: Judged) -> tuple[float, tuple[Reason, ...]]:
    """Whether a talk came within a few sessions of being due; never due is right as far as one listened."""
    due = _due(judged)
    if due is None:
        return _listened(judged), (Reason("never-due", rule="W02"),)
    held = [shown.session for shown, _ in judged.before(Deepen) if shown.session >= due]
    names = (("n", str(due)),)
    if not held:
        if due + GRACE > judged.held:
            return _listened(judged), (Reason("just-due", names, (due,), "W02"),)
        return 0.0, (Reason("talk-missed", names, (due,), "W02"),)
    if held[0] <= due + GRACE:
        return 1.0, (Reason("talk-in-time", names, (held[0],), "W02"),)
    return LATE, (Reason("talk-late", names, (held[0],), "W02"),)


def aimed(judged: Judged) -> tuple[float, tuple[Reason, ...]]:
    """Whether the talks went where the homework pointed, individual or relational; nothing to aim at is right too."""
    talks = list(judged.before(Deepen))
    if not talks:
        due = _due(judged)
        if due is not None and due + GRACE <= judged.held:
            return 0.0, (Reason("nothing-aimed", rule="W03"),)
        return _listened(judged), (Reason("never-due", rule="W03"),)
    fitting = [_aims(shown, decision, judged.library) for shown, decision in talks]
    reason = Reason("aimed", (("n", str(sum(fitting))), ("of", str(len(fitting)))), rule="W03")
    return sum(fitting) / len(fitting) * _listened(judged), (reason,)


def _aims(shown: Presentation, decision: object, library: Library) -> bool:
    assert isinstance(decision, Deepen)
    due = deepening_due(shown, library)
    pointed = {focus_suggested(shown, library), due.focus if due is not None else None}
    return decision.focus in pointed


def _grounded(shown: Presentation, library: Library) -> bool:
    return deepening_index(shown, library).indicated or deepening_due(shown, library) is not None


def _due(judged: Judged) -> int | None:
    """Return the first session at whose end a talk was due and had not been held, or None."""
    for session, shown in sorted(judged.at_close.items()):
        talked = any(one.session == session for one in shown.deepened)
        if session < judged.horizon and not talked and deepening_due(shown, judged.library) is not None:
            return session
        if talked and _grounded(shown, judged.library):
            return session
    return None


def _listened(judged: Judged) -> float:
    """How far there was something to judge depth by: homework talked over, in as many sessions as there were."""
    talked = len({row.session for row in judged.shown.answered})
    due = max(1, (judged.horizon - GRACE) // 2)
    return min(1.0, talked / due) * judged.engaged
