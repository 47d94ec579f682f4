"""What something told or reported calls for: modules that answer it, and the referrals it asks for.

Only what was shown is looked at; which rule objects to a choice stands in ``objecting``.
"""

from __future__ import annotations

from toolkit.indicators import answering_routes, at_hand, deepening_index, gates_open, lived_with
from toolkit.indicators.deepening import DEEPEN_FROM
from toolkit.indicators.lived import MEANT_FOR
from toolkit.indicators.safety import in_pain
from toolkit.model.library import Library
from toolkit.model.shown import Presentation
from toolkit.players.reference import SPECIALISTS
from toolkit.session.dangers import PHYSICAL_ROUTES

__all__ = ["SPEAKS_TO", "asked_for", "grounds", "owed", "speaks_to", "unasked_for"]

SPEAKS_TO: dict[str, frozenset[str]] = MEANT_FOR | {
    "PE-B05": frozenset({"erection", "erection-difficulty", "sudden-erection-change"}),
    "PE-B06": frozenset({"rapid-ejaculation", "delayed-ejaculation"}),
    "PE-B07": frozenset({"orgasm", "delayed-ejaculation"}),
    "PE-B09": frozenset({"pain", "vaginismus", "pelvic-floor", "post-partum", "rapid-ejaculation"}),
    "PE-P02": frozenset({"performance-anxiety"}),
    "PE-P03": frozenset({"performance-anxiety", "rumination"}),
    "PE-P04": frozenset({"desire", "discrepancy"}),
    "PE-P05": frozenset({"avoided", "pain", "vaginismus"}),
    "PE-P06": frozenset({"values"}),
    "PE-P07": frozenset({"body-image", "dysphoria"}),
    "PE-P08": frozenset({"rumination", "low-mood"}),
    "PE-P09": frozenset({"values"}),
    "PE-P10": frozenset({"low-mood", "fatigue", "low-room"}),
    "PE-P13": frozenset({"compulsivity", "values"}),
    "PE-P15": frozenset({"orgasm"}),
    "PE-R02": frozenset({"discrepancy"}),
    "PE-R04": frozenset({"felt-pressure"}),
    "PE-R05": frozenset({"felt-pressure", "coercion", "violence", "no-free-consent"}),
    "PE-R07": frozenset({"felt-pressure"}),
    "PE-R08": frozenset({"low-room", "no-privacy"}),
    "PE-R09": frozenset({"pain", "vaginismus"}),
    "PE-R10": frozenset({"felt-pressure", "no-own-wish"}),
    "PE-R11": frozenset({"post-partum"}),
    "PE-R13": frozenset({"agreements", "affair"}),
}
"""Modules and the problems and signs, or homework left undone, that ask for them without a belief (domain 2; teaching
assumption)."""
TALKING_ROUTES = frozenset({"REF-PTX", "REF-PSY"})
WEIGHING: frozenset[str] = frozenset({"body-image", "dysphoria", "loss", "older-pattern", "rumination", "values"})
"""Signs of what weighs on somebody, a ground for psychotherapy or psychology whoever else is asked (teaching assumption)."""
PSYCHOTHERAPY, COUPLE_THERAPY = "REF-PTX", "REF-COUPLE"


def unasked_for(
    shown: Presentation, library: Library, modules: tuple[str, ...], due: tuple[str, ...]
) -> tuple[str, ...]:
    """Return those of ``modules`` that nothing asks for: no belief heard, not yet answered, and no next step in ``due``."""
    held = {row.myth for row in shown.beliefs}
    taught = {row.module: row.session for row in shown.taught}
    telling = _telling(shown)

    def answers(module: str) -> bool:
        if module not in taught:
            return module in due or bool(held & set(library.modules[module].myths) or telling & speaks_to(module))
        return module in due and bool(_heard_since(shown, taught[module]) & set(library.modules[module].myths))

    return tuple(module for module in modules if not (answers(module) and at_hand(shown, library, module)))


def _heard_since(shown: Presentation, session: int) -> set[str]:
    """Return the beliefs that were voiced after ``session``."""
    lines = (said.line.split("/") for said in shown.said if said.session > session)
    return {line[2] for line in lines if line[1] == "belief"}


def speaks_to(module: str) -> frozenset[str]:
    """Return the problems and signs, or homework left undone, that ask for ``module`` without a belief."""
    return SPEAKS_TO.get(module, frozenset())


def _telling(shown: Presentation) -> frozenset[str]:
    """Return what they live with, and what their homework tells as plainly."""
    avoided = any(row.result == "avoided" for row in shown.done)
    return lived_with(shown) | ({"avoided"} if avoided else set())


def asked_for(shown: Presentation, library: Library, pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """Return those of ``pairs`` (route, client) that something told asks for, one for each thing not referred for yet."""
    earlier = (grounds(shown, library, row.decision.route, row.decision.client) for row in shown.referrals)
    kept, answered = [], set[str]().union(*earlier)
    for route, client in sorted(pairs, key=lambda pair: _place_of(shown, *pair)):
        fresh = grounds(shown, library, route, client) - answered
        if fresh:
            kept.append((route, client))
            answered |= fresh
    return tuple(pair for pair in pairs if pair in kept)


def _place_of(shown: Presentation, route: str, client: str) -> int:
    """Return how early a route comes among those that answer what a client told."""
    routes = (answering_routes(row.sign) for row in shown.signs if row.client == client)
    return min((found.index(route) for found in routes if route in found), default=0)


def grounds(shown: Presentation, library: Library, route: str, client: str) -> set[str]:
    """Return what was heard from a client that asks for a route; for talking it over elsewhere, what weighs on them."""
    signs = {row.sign for row in shown.signs if row.client == client}
    found = {f"{client}/{sign}" for sign in signs if route in answering_routes(sign) or SPECIALISTS.get(sign) == route}
    if route in TALKING_ROUTES:
        found |= {f"{client}/{sign}" for sign in signs & WEIGHING}
    if route in PHYSICAL_ROUTES and in_pain(shown, client):
        found.add(f"{client}/pain")
    deeper = route == PSYCHOTHERAPY or (route == COUPLE_THERAPY and shown.strand == "couple")
    if deeper and deepening_index(shown, library).total >= DEEPEN_FROM:
        found.add("deeper")
    return found


def owed(shown: Presentation) -> tuple[tuple[str, str, str], ...]:
    """Return (route, client, gate) for every gate that stands open, that a referral answers and that none was made for."""
    made = {(row.decision.route, row.decision.client) for row in shown.referrals}
    found = ((answering_routes(one.sign), one) for one in gates_open(shown) if one.gate != "G4")
    due = ((routes, one) for routes, one in found if routes and not {(route, one.client) for route in routes} & made)
    first = {(one.client, one.gate): routes[0] for routes, one in reversed(tuple(due))}
    return tuple((route, client, str(gate)) for (client, gate), route in reversed(first.items()))
