"""Asking, meeting, screening, validating, repairing: what is said in the room and what it costs in trust.

Disclosure is earned: a fact is told when the trust of the moment reaches its sensitivity.
"""

from __future__ import annotations

from toolkit.model.case import Fact
from toolkit.model.decision import ANYONE, Ask, Meet, Reflect, Repair, Screen
from toolkit.model.event import BeliefShifted, FactTold, QuestionAsked, Recorded, Screening, SignHeardNow
from toolkit.model.shown import Asked, BeliefHeard, Rebuffed, Screened, SignHeard
from toolkit.model.terms import AskedManner
from toolkit.session.scene import Scene
from toolkit.simulation import FLOATS, repair, strain, warm

__all__ = ["UNANSWERED", "ask", "ask_leave", "hear_belief", "meet", "mend", "rebuff", "reflect", "screen"]

LEAVE_TRUST = 1.5
"""Trust gained for the session by asking leave first (P of PLISSIT; teaching assumption)."""
ALONE_TRUST = 1.0
"""Trust gained by having the therapist to oneself (teaching assumption)."""
ROUTINE_TRUST = 1.0
"""Trust gained by asking everyone the same, as a matter of routine (teaching assumption)."""
UNANSWERED = frozenset({"leading", "judging", "prying"})
"""Manners of a typed question to which a client reacts instead of telling anything (teaching assumption)."""
STRAINS = {
    "closed": "strain_closed",
    "leading": "strain_leading",
    "judging": "strain_prying",
    "prying": "strain_prying",
}
"""Which coefficient says what a manner of asking costs in alliance; being judged costs as being pried does."""
NO_LINE_OF_ITS_OWN = {"judging": ("guarded",)}
"""Where a client's words for a manner are found when no reaction is written for it: whoever is judged holds back."""


def ask(scene: Scene, decision: Ask) -> None:
    """Put a question; everyone addressed answers in their own words, or reacts to how a typed one was put."""
    addressed = scene.room if decision.to == ANYONE else (decision.to,)
    for client in addressed:
        if decision.manner in UNANSWERED:
            _turn_down(scene, decision.question, client, decision.manner)
        else:
            _answer(scene, decision.question, client, manner=decision.manner)


def rebuff(scene: Scene, client: str, manner: str) -> None:
    """Let a client react to a manner of asking, at its price in alliance."""
    amount = getattr(scene.coefficients, STRAINS[manner])
    amounts = tuple(amount if one == client else 0.0 for one in scene.clients)
    scene.change(hidden=strain(FLOATS, scene.hidden, amounts))
    scene.say(client, *NO_LINE_OF_ITS_OWN.get(manner, ("reaction", manner)))


def screen(scene: Scene, decision: Screen) -> None:
    """Go through the questions of a gate with one client."""
    alone = scene.room == (decision.client,)
    for question in scene.case.library.questions.values():
        if question.gate == decision.gate:
            _answer(scene, question.id, decision.client, extra=ROUTINE_TRUST)
    scene.add("screened", Screened(scene.session, decision.client, decision.gate, alone))
    scene.happen(Screening(gate=decision.gate, client=decision.client, alone=alone))


def ask_leave(scene: Scene) -> None:
    """Ask leave to speak of intimate things; holds until the session closes."""
    k = scene.coefficients
    scene.change(hidden=warm(FLOATS, scene.hidden, (k.leave_alliance,) * len(scene.clients)))
    scene.show(leave=True)
    scene.happen(Recorded(what="leave"))
    for client in scene.room:
        scene.say(client, "reaction", "leave")


def meet(scene: Scene, decision: Meet) -> None:
    """See one client alone, or all together again."""
    room = scene.clients if decision.who == ANYONE else (decision.who,)
    if decision.who != ANYONE:
        k = scene.coefficients
        amounts = tuple(k.alone_alliance if client == decision.who else 0.0 for client in scene.clients)
        scene.change(hidden=warm(FLOATS, scene.hidden, amounts))
    scene.show(room=room)
    scene.happen(Recorded(what="room", detail=decision.who))


def reflect(scene: Scene, decision: Reflect) -> None:
    """Give back and validate; each further time in a session adds less."""
    already = sum(
        1 for session, client in scene.shown.reflected if (session, client) == (scene.session, decision.client)
    )
    amount = scene.coefficients.reflect_alliance / (1 + already)
    amounts = tuple(amount if client == decision.client else 0.0 for client in scene.clients)
    scene.change(hidden=warm(FLOATS, scene.hidden, amounts))
    scene.add("reflected", (scene.session, decision.client))
    scene.happen(Recorded(what="reflected", detail=decision.client))
    scene.say(decision.client, "reaction", "reflected")


def mend(scene: Scene, decision: Repair) -> None:
    """Name a rupture and mend it."""
    hidden = repair(FLOATS, scene.coefficients, scene.hidden, scene.index(decision.client))
    scene.change(hidden=hidden)
    scene.add("repaired", (scene.session, decision.client))
    scene.happen(Recorded(what="repaired", detail=decision.client))
    scene.say(decision.client, "reaction", "repair")


def hear_belief(scene: Scene, client: str, myth: str) -> None:
    """Note a belief betrayed by what a client just said, once."""
    if any(heard.myth == myth and heard.client == client for heard in scene.rows("beliefs")):
        return
    scene.add("beliefs", BeliefHeard(scene.session, client, myth))
    scene.happen(BeliefShifted(client=client, myth=myth, change="heard"))


def _turn_down(scene: Scene, question: str, client: str, manner: AskedManner) -> None:
    alone = scene.room == (client,)
    scene.happen(QuestionAsked(question=question, to=client, alone=alone, manner=manner))
    scene.add("rebuffed", Rebuffed(scene.session, question, client, manner, len(scene.shown.said)))
    rebuff(scene, client, manner)


def _answer(scene: Scene, question: str, client: str, extra: float = 0.0, manner: AskedManner | None = None) -> None:
    alone = scene.room == (client,)
    facts = scene.lines.facts(question, client)
    trust = _trust(scene, client, alone=alone, extra=extra)
    told = [fact for fact, needed in facts if (alone or not fact.alone) and trust >= needed]
    scene.happen(QuestionAsked(question=question, to=client, alone=alone, manner=manner))
    for fact in told:
        _tell(scene, question, fact)
    if not told:
        scene.say(client, "guarded" if facts else "nothing", about=question)
    ids = tuple(fact.id for fact in told)
    held_back = bool(facts) and len(told) < len(facts)
    scene.answer(Asked(scene.session, question, client, alone, ids, held_back, manner))


def _trust(scene: Scene, client: str, *, alone: bool, extra: float) -> float:
    """Return the trust of the moment."""
    trust: float = scene.hidden.partners[scene.index(client)].alliance + extra
    if scene.leave:
        trust += LEAVE_TRUST
    if alone and len(scene.clients) > 1:
        trust += ALONE_TRUST
    return trust


def _tell(scene: Scene, question: str, fact: Fact) -> None:
    scene.utter(fact.by, f"fact/{fact.id}/{scene.wording(fact.id, 1 + len(fact.variants))}", question)
    if fact.id in scene.memory.told:
        return
    scene.happen(FactTold(fact=fact.id, by=fact.by, question=question))
    for sign in fact.signs:
        scene.add("signs", SignHeard(scene.session, fact.by, sign))
        scene.happen(SignHeardNow(client=fact.by, sign=sign))
    for exercise in fact.rules_out:
        scene.add("ruled_out", (fact.by, exercise))
    for myth in fact.beliefs:
        hear_belief(scene, fact.by, myth)
