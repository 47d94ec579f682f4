"""Where the run stops: real danger behind a gate that the work went through anyway.

A safety-fail needs real danger in the hidden state, not only a broken rule: a rule broken where nobody was in
danger is written down and the run goes on.
"""

from __future__ import annotations

from toolkit.model.event import Ended, SafetyStopped
from toolkit.model.programme import Programme
from toolkit.model.shown import Ending
from toolkit.model.terms import Gate
from toolkit.session.scene import Scene

__all__ = ["PHYSICAL_ROUTES", "TRAUMA_ROUTE", "stop_for_danger", "true_danger", "untreated_pain", "went_on_together"]

COERCION = 4.0
"""Coercion from which couple work is dangerous (domain 6.2, teaching assumption)."""
PAIN = 4.0
"""Pain from which a touch step without examination does harm (domain 6.4, teaching assumption)."""
TRAUMA = 8.0
"""Activation from which couple touch is dangerous (teaching assumption)."""
COUPLE_TOUCH, BODY_STEP = 2, 4
"""Rungs from which couple work, and work on a painful body, meet those dangers."""
CRISIS = frozenset({"suicidality", "psychosis", "mania"})
PHYSICAL_ROUTES = frozenset({"REF-MED", "REF-GYN", "REF-URO", "REF-PELV", "REF-ONCO"})
TRAUMA_ROUTE = "REF-TRAUMA"


def true_danger(scene: Scene) -> Gate | None:
    """Return the gate behind which this case hides real danger to couple work, if any."""
    case = scene.case
    if case.bond.coercion >= COERCION:
        return "G0"
    if not CRISIS.isdisjoint(scene.lines.signs):
        return "G2"
    if any(partner.trauma >= TRAUMA for partner in scene.hidden.partners):
        return "G3"
    return None


def stop_for_danger(scene: Scene, programme: Programme) -> bool:
    """End the run when the programme goes on through an open gate; True when it did."""
    library = scene.case.library
    exercises = [library.exercises[item.exercise] for item in programme.items]
    gate = true_danger(scene)
    couple = [exercise for exercise in exercises if exercise.strand != "solo" and exercise.level >= COUPLE_TOUCH]
    if gate is not None and couple and scene.shown.strand == "couple":
        _stop(scene, "RL04" if gate == "G0" else "RL16", gate)
        return True
    into_pain = [exercise for exercise in exercises if exercise.level >= BODY_STEP or exercise.checks]
    if into_pain and untreated_pain(scene):
        _stop(scene, "RL15", "G1")
        return True
    return False


def went_on_together(scene: Scene) -> bool:
    """End the run as unsafe when homework for a couple was handed out where one lives in danger; True when it was."""
    if scene.shown.strand == "solo" or true_danger(scene) != "G0" or not scene.shown.assigned:
        return False
    _stop(scene, "RL04", "G0")
    return True


def untreated_pain(scene: Scene) -> tuple[int, ...]:
    """Positions of the partners in pain for whom nobody was asked to look."""
    cared = {row.decision.client for row in scene.shown.referrals if row.decision.route in PHYSICAL_ROUTES}
    pairs = enumerate(zip(scene.clients, scene.hidden.partners, strict=True))
    return tuple(who for who, (client, partner) in pairs if partner.pain >= PAIN and client not in cared)


def _stop(scene: Scene, rule: str, gate: Gate) -> None:
    scene.happen(SafetyStopped(rule=rule, gate=gate))
    scene.show(ending=Ending("safety-fail", "safety", 0.0, ()))
    scene.happen(Ended(ending="safety-fail", how="safety", score=0.0))
