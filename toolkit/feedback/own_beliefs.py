"""The trainee's own beliefs, where a case lets a client hear one: noticed and spoken about, or not (W13).

A belief that was put into words belongs to what was shown. Nothing here says what anybody ought to believe.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.model.case import Belief, Case
from toolkit.model.feedback import OwnBelief, Remark
from toolkit.model.shown import Presentation
from toolkit.session import State

__all__ = ["OWN_RULE", "own_beliefs", "said_as_own"]

OWN_RULE = "W13"
"""Also well-meant assumptions of the therapist hurt; looking at one's own is the way (BrottoYule2017, Schechinger2018)."""
LEFT_UNSPOKEN = "W04"


def own_beliefs(state: State) -> tuple[OwnBelief, ...]:
    """Return the trainee's own beliefs that were heard, each with when it was first met."""
    return tuple(_followed(state))


def said_as_own(remark: Remark, own: tuple[OwnBelief, ...]) -> bool:
    """Whether a remark says of a client what is said to the trainee already."""
    named = {value for _, kind, value in remark.names if kind == "myth"}
    return remark.rule == LEFT_UNSPOKEN and any(
        not one.met and one.client == remark.client and one.myth in named for one in own
    )


def _followed(state: State) -> Iterator[OwnBelief]:
    case, shown = state.case, state.shown
    trainee = {other.id for other in case.others if other.kind == "trainee"}
    for client in case.clients:
        for belief in client.beliefs:
            told = [row.session for row in shown.beliefs if (row.client, row.myth) == (client.id, belief.myth)]
            if belief.holder in trainee and told:
                met = min((one for one in _met(case, shown, client.id, belief) if one >= told[0]), default=0)
                yield OwnBelief(OWN_RULE, client.id, belief.myth, told[0], met)


def _met(case: Case, shown: Presentation, client: str, belief: Belief) -> Iterator[int]:
    """Yield the sessions in which it was explained, or given back where the client put it into words."""
    modules = case.library.modules
    yield from (row.session for row in shown.taught if belief.myth in modules[row.module].myths)
    telling = {fact.id for facts in case.facts.values() for fact in facts if belief.myth in fact.beliefs}
    voiced = {row.session for row in shown.beliefs if (row.client, row.myth) == (client, belief.myth)}
    voiced |= {row.session for row in shown.said if row.line.startswith(f"{client}/belief/{belief.myth}/")}
    voiced |= {row.session for row in shown.asked if row.to == client and telling & set(row.told)}
    yield from (session for session, to in shown.reflected if to == client and session in voiced)
