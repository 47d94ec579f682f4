"""Formulating, naming the mirror, deepening, referring, planning for safety, reviewing: the third part and its borders."""

from __future__ import annotations

from toolkit.model.decision import Deepen, Formulate, NameMirror, PlanSafety, Refer
from toolkit.model.event import Recorded, ReferralMade
from toolkit.model.shown import Deepened, Mirrored, Referral
from toolkit.session.scene import Scene
from toolkit.simulation import FLOATS, Deepening, deepen, mirror, ripeness, strain, warm

__all__ = ["formulate", "go_deeper", "likeness", "name_mirror", "plan_safety", "refer", "renew", "stay"]

RECOGNISED = 0.55
"""Likeness from which clients nod when the mirror is named (teaching assumption)."""
RIPE = 0.75
"""Ripeness from which a deepening talk is not felt as too early (teaching assumption)."""
NOT_NOW = 0.3
"""Alliance lost by deepening against a plain 'not now' (I9, teaching assumption)."""
RENEWED_BY = 4
"""Sessions a renewal adds (teaching assumption)."""


def formulate(scene: Scene, decision: Formulate) -> None:
    """Write or revise the formulation."""
    scene.add("formulations", (scene.session, decision))
    scene.happen(Recorded(what="formulation", detail=decision.hypothesis or ""))


def likeness(scene: Scene, dimensions: tuple[str, ...]) -> float:
    """Cosine-like likeness (0-1) of the named dimensions to the hidden mirror, without roots.

    The square of the cosine keeps its order and needs no power (domain 6.5 scores the cosine).
    """
    hidden: dict[str, float] = {}
    for part in scene.case.mirror:
        hidden[part.dimension] = max(hidden.get(part.dimension, 0.0), part.strength)
    dot = sum(hidden.get(dimension, 0.0) for dimension in dict.fromkeys(dimensions))
    length = sum(value * value for value in hidden.values()) * len(set(dimensions))
    return round(dot * dot / length, 6) if length else 0.0


def name_mirror(scene: Scene, decision: NameMirror) -> None:
    """Name tentatively how homework and story resemble each other."""
    like = likeness(scene, decision.dimensions)
    scene.change(hidden=mirror(FLOATS, scene.coefficients, scene.hidden, like))
    recognised = like >= RECOGNISED
    scene.add("mirrored", Mirrored(scene.session, decision, recognised))
    scene.happen(Recorded(what="mirror", detail="recognised" if recognised else "not-recognised"))
    for client in scene.room:
        scene.say(client, "reaction", "mirror-fits" if recognised else "mirror-misses")


def go_deeper(scene: Scene, decision: Deepen) -> None:
    """Spend the session's time on the core."""
    case = scene.case
    hypothesis = next(option for option in case.core.hypotheses if option.id == decision.hypothesis)
    if any(heard.sign == "not-deeper-now" for heard in scene.shown.signs):
        scene.change(hidden=strain(FLOATS, scene.hidden, (NOT_NOW,) * len(scene.clients)))
        answer = "refused"
    else:
        fits = 1.0 if decision.focus == scene.fixed.focus else 0.0
        ripe = ripeness(FLOATS, scene.coefficients, scene.hidden)
        talk = Deepening(fits, 1.0 if hypothesis.fits else 0.0)
        scene.change(hidden=deepen(FLOATS, scene.coefficients, scene.fixed, scene.hidden, talk))
        answer = "misses" if not fits else "fits" if ripe >= RIPE else "early"
    scene.add("deepened", Deepened(scene.session, decision, answer))  # type: ignore[arg-type]
    scene.happen(Recorded(what="deepened", detail=answer))
    for client in scene.room:
        scene.say(client, "reaction", f"deepen-{answer}")


def refer(scene: Scene, decision: Refer) -> None:
    """Refer a client; the result comes back two sessions later."""
    amount = scene.coefficients.referral_alliance
    amounts = tuple(amount if client == decision.client else 0.0 for client in scene.clients)
    scene.change(hidden=warm(FLOATS, scene.hidden, amounts))
    scene.add("referrals", Referral(scene.session, decision, 0))
    scene.happen(ReferralMade(route=decision.route, client=decision.client))
    scene.say(decision.client, "reaction", "refer")


def plan_safety(scene: Scene, decision: PlanSafety) -> None:
    """Make a safety plan with one client."""
    scene.add("safety_plans", (scene.session, decision.client))
    scene.happen(Recorded(what="safety-plan", detail=decision.client))
    scene.say(decision.client, "reaction", "safety-plan")


def stay(scene: Scene) -> None:
    """Record the decision to stay with education and exercises for now (RL31)."""
    scene.add("reviews", scene.session)
    scene.happen(Recorded(what="stay"))


def renew(scene: Scene) -> None:
    """Agree on more sessions, once."""
    scene.show(agreed=scene.shown.agreed + RENEWED_BY, renewed=True)
    scene.happen(Recorded(what="renewed"))
