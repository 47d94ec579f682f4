"""Asking, meeting, screening, validating, repairing: what is said in the room and what it costs in trust.

Disclosure is earned: a fact is told when the trust of the moment reaches its sensitivity.
"""

from __future__ import annotations

from toolkit.model.case import Fact
from toolkit.model.decision import ANYONE, Ask, Meet, Reflect, Repair, Screen
from toolkit.model.event import BeliefShifted, FactTold, QuestionAsked, Recorded, Screening, SignHeardNow
from toolkit.model.shown import Asked, BeliefHeard, Screened, SignHeard
from toolkit.session.scene import Scene
from toolkit.simulation import FLOATS, repair, warm

__all__ = ["ask", "ask_leave", "hear_belief", "meet", "mend", "reflect", "screen"]

LEAVE_TRUST = 1.5
"""Trust gained for the session by asking leave first (P of PLISSIT; teaching assumption)."""
ALONE_TRUST = 1.0
"""Trust gained by having the therapist to oneself (teaching assumption)."""
ROUTINE_TRUST = 1.0
"""Trust gained by asking everyone the same, as a matter of routine (teaching assumption)."""


def ask(scene: Scene, decision: Ask) -> None:
    """Put a question; everyone addressed answers in their own words."""
    addressed = scene.shown.room if decision.to == ANYONE else (decision.to,)
    for client in addressed:
        _answer(scene, decision.question, client)


def screen(scene: Scene, decision: Screen) -> None:
    """Go through the questions of a gate with one client."""
    alone = scene.shown.room == (decision.client,)
    for question in scene.state.case.library.questions.values():
        if question.gate == decision.gate:
            _answer(scene, question.id, decision.client, extra=ROUTINE_TRUST)
    scene.add("screened", Screened(scene.session, decision.client, decision.gate, alone))
    scene.happen(Screening(gate=decision.gate, client=decision.client, alone=alone))


def ask_leave(scene: Scene) -> None:
    """Ask leave to speak of intimate things; holds until the session closes."""
    k = scene.state.coefficients
    scene.change(hidden=warm(FLOATS, scene.state.hidden, (k.leave_alliance,) * len(scene.shown.clients)))
    scene.show(leave=True)
    scene.happen(Recorded(what="leave"))
    for client in scene.shown.room:
        scene.say(client, "reaction", "leave")


def meet(scene: Scene, decision: Meet) -> None:
    """See one client alone, or all together again."""
    room = scene.shown.clients if decision.who == ANYONE else (decision.who,)
    if decision.who != ANYONE:
        k = scene.state.coefficients
        amounts = tuple(k.alone_alliance if client == decision.who else 0.0 for client in scene.shown.clients)
        scene.change(hidden=warm(FLOATS, scene.state.hidden, amounts))
    scene.show(room=room)
    scene.happen(Recorded(what="room", detail=decision.who))


def reflect(scene: Scene, decision: Reflect) -> None:
    """Give back and validate; each further time in a session adds less."""
    already = sum(
        1 for session, client in scene.shown.reflected if (session, client) == (scene.session, decision.client)
    )
    amount = scene.state.coefficients.reflect_alliance / (1 + already)
    amounts = tuple(amount if client == decision.client else 0.0 for client in scene.shown.clients)
    scene.change(hidden=warm(FLOATS, scene.state.hidden, amounts))
    scene.add("reflected", (scene.session, decision.client))
    scene.happen(Recorded(what="reflected", detail=decision.client))
    scene.say(decision.client, "reaction", "reflected")


def mend(scene: Scene, decision: Repair) -> None:
    """Name a rupture and mend it."""
    hidden = repair(FLOATS, scene.state.coefficients, scene.state.hidden, scene.index(decision.client))
    scene.change(hidden=hidden)
    scene.add("repaired", (scene.session, decision.client))
    scene.happen(Recorded(what="repaired", detail=decision.client))
    scene.say(decision.client, "reaction", "repair")


def hear_belief(scene: Scene, client: str, myth: str) -> None:
    """Note a belief betrayed by what a client just said, once."""
    if any((heard.client, heard.myth) == (client, myth) for heard in scene.shown.beliefs):
        return
    scene.add("beliefs", BeliefHeard(scene.session, client, myth))
    scene.happen(BeliefShifted(client=client, myth=myth, change="heard"))


def _answer(scene: Scene, question: str, client: str, extra: float = 0.0) -> None:
    alone = scene.shown.room == (client,)
    facts = [fact for fact in scene.state.case.facts.get(question, ()) if fact.by == client]
    told = [fact for fact in facts if _tells(scene, question, fact, alone=alone, extra=extra)]
    scene.happen(QuestionAsked(question=question, to=client, alone=alone))
    for fact in told:
        _tell(scene, question, fact)
    if not told:
        scene.say(client, "guarded" if facts else "nothing", about=question)
    ids = tuple(fact.id for fact in told)
    scene.add("asked", Asked(scene.session, question, client, alone, ids, bool(facts) and len(told) < len(facts)))


def _tells(scene: Scene, question: str, fact: Fact, *, alone: bool, extra: float) -> bool:
    single = len(scene.shown.clients) == 1
    if fact.alone and not alone:
        return False
    partner = scene.state.hidden.partners[scene.index(fact.by)]
    trust = partner.alliance + extra
    if scene.shown.leave:
        trust += LEAVE_TRUST
    if alone and not single:
        trust += ALONE_TRUST
    needed = scene.state.case.library.questions[question].sensitivity if fact.sensitivity is None else fact.sensitivity
    return bool(trust >= needed)


def _tell(scene: Scene, question: str, fact: Fact) -> None:
    scene.utter(fact.by, f"fact/{fact.id}/{scene.wording(fact.id, 1 + len(fact.variants))}", question)
    known = {told for asked in scene.shown.asked for told in asked.told}
    if fact.id in known:
        return
    scene.happen(FactTold(fact=fact.id, by=fact.by, question=question))
    for sign in fact.signs:
        scene.add("signs", SignHeard(scene.session, fact.by, sign))
        scene.happen(SignHeardNow(client=fact.by, sign=sign))
    for exercise in fact.rules_out:
        scene.add("ruled_out", (fact.by, exercise))
    for myth in fact.beliefs:
        hear_belief(scene, fact.by, myth)
