"""The rules under a decision: what an objecting one says, and by name alone what nobody objected with.

Which rules object is read off the review; nothing is judged here.
"""

from __future__ import annotations

from toolkit.model.review import Alternative, Review, Reviewed
from toolkit.reporting.review_said import Speaker
from toolkit.telling import Told

__all__ = ["ACCEPTED", "grounds"]

ACCEPTED = frozenset({"sound", "defensible"})
"""Labels under which a rule that does not object is only called by its name."""
OBJECTS = frozenset({"reason.rule", "reason.advice", "reason.safety"})


def grounds(speak: Speaker, review: Review, one: Reviewed) -> Told:
    """Tell the rules under a decision: ``kept`` is their heading where they are only kept in mind, else empty."""
    objects = bool(_mine(one).rules) or one.reason in OBJECTS
    rows = speak.rules(one.rules, one.remarks if objects else ())
    if one.label in ACCEPTED and not objects:
        return {"kept": speak.say("kept"), "rules": [{**row, "why": "", "fix": "", "sources": []} for row in rows]}
    gates = speak.voice.library.gates
    unfixed = _contradicted(review, one)
    told = [
        _of_gate(row, objects=objects) if row["id"] in gates else {**row, "fix": "" if unfixed else row["fix"]}
        for row in rows
    ]
    return {"kept": "", "rules": told}


def _of_gate(row: Told, *, objects: bool) -> Told:
    """Tell a gate: its question, and what to do where it objects."""
    return {**row, "why": f"{row['why']} {row['fix']}" if objects else row["why"], "fix": ""}


def _contradicted(review: Review, one: Reviewed) -> bool:
    """Whether what a rule would have instead is better left unsaid.

    Beside a programme of the review's own it speaks of another one; beside a talk it speaks of a rung people are on,
    and before anything was handed out there is none.
    """
    if one.slot == "deepening":
        earlier = (other for other in review.decisions if other.slot == "programme" and other.session < one.session)
        return not any(_mine(other).programme for other in earlier)
    return one.slot == "programme" and bool(one.fix)


def _mine(one: Reviewed) -> Alternative:
    return next(other for other in one.alternatives if other.id == one.chosen)
