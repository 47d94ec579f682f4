"""Psycho-education: modules given, beliefs reached or missed, and how it landed."""

from __future__ import annotations

from toolkit.model.decision import Educate
from toolkit.model.event import BeliefShifted, Educated
from toolkit.model.shown import Taught
from toolkit.session.scene import Scene
from toolkit.simulation import FLOATS, educate
from toolkit.simulation.talking import FREE_MODULES, Lesson

__all__ = ["teach"]

STILL_HELD = 2.0
"""Belief strength below which a client no longer recognises it as their own (teaching assumption)."""


def teach(scene: Scene, decision: Educate) -> None:
    """Give the modules; each client answers to what was in it for them."""
    case = scene.case
    hits = tuple(
        tuple(_reached(client.beliefs, case.library.modules[module].myths) for client in case.clients)
        for module in decision.modules
    )
    before = scene.hidden.partners
    elicited = decision.manner == "elicited"
    lesson = Lesson(hits, elicited)
    scene.change(hidden=educate(FLOATS, scene.coefficients, scene.hidden, lesson))
    matched = False
    for who, client in enumerate(case.clients):
        reached = {index for module in hits for index in module[who] if before[who].beliefs[index] >= STILL_HELD}
        matched = matched or bool(reached)
        for index in sorted(reached):
            scene.happen(BeliefShifted(client=client.id, myth=client.beliefs[index].myth, change="addressed"))
        if client.id in scene.room:
            scene.say(client.id, "reaction", _reaction(len(decision.modules), elicited=elicited, reached=bool(reached)))
    scene.add("taught", *(Taught(scene.session, module, elicited) for module in decision.modules))
    scene.happen(Educated(modules=decision.modules, elicited=elicited, matched=matched))


def _reached(beliefs: tuple[object, ...], myths: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(index for index, belief in enumerate(beliefs) if getattr(belief, "myth", "") in myths)


def _reaction(modules: int, *, elicited: bool, reached: bool) -> str:
    if modules > FREE_MODULES or not elicited:
        return "lecture"
    return "education-fits" if reached else "education-misses"
