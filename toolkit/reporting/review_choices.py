"""How the alternatives of a decision are told: which words fit one beside what was chosen.

Ids in, ids out; what an alternative led to is never touched.
"""

from __future__ import annotations

from toolkit.model.case import Case
from toolkit.model.review import Alternative, Reviewed

__all__ = ["PAIRS", "pairs_of", "retold"]

PAIRS = "pairs"
"""Kind of a name that holds several referrals, as they stand in the id of an alternative."""
NOTHING = "programme:none"
FROM_NOTHING = {
    "programme.composed": "programme.home",
    "programme.same": "programme.first",
    "programme.higher": "programme.second",
}
"""Words for a programme where nothing was handed out to hold it against."""


def retold(one: Reviewed, case: Case) -> Reviewed:
    """Return a decision whose alternatives say what they are where their own words would not.

    Args:
        one: The decision.
        case: The case that was played, for its hypotheses.
    """
    deeper = {option.id for option in case.core.hypotheses if option.focus is not None}
    return one._replace(alternatives=tuple(_retold(other, one.chosen, deeper) for other in one.alternatives))


def pairs_of(name: str) -> dict[str, tuple[str, ...]]:
    """Return the clients referred along each route, from ``ROUTE/client+ROUTE/client``."""
    routes: dict[str, tuple[str, ...]] = {}
    for pair in name.split("+"):
        route, _, client = pair.partition("/")
        routes[route] = (*routes.get(route, ()), client)
    return routes


def _retold(other: Alternative, chosen: str, deeper: set[str]) -> Alternative:
    if chosen == NOTHING and other.text in FROM_NOTHING:
        return other._replace(text=FROM_NOTHING[other.text])
    pairs = other.id.partition(":")[2]
    if other.text == "referral.now" and "+" in pairs:
        return other._replace(text="referral.several", names=((PAIRS, PAIRS, pairs),))
    supposed = {value for _, kind, value in other.names if kind == "hypothesis"}
    return other._replace(text="deepening.no-core") if supposed - deeper else other
