"""Gates G0-G4 (domain 5.1): which stand open on what was heard, and which answer closes them.

A gate is looked through again every session; an open gate is no verdict on anybody, it is work that comes first.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from toolkit.indicators.safety import EXAMINING, PARTNER_DANGER, PELVIC, in_route, route_for
from toolkit.model.shown import Presentation, SignHeard
from toolkit.model.terms import Gate, Sign

__all__ = ["OpenGate", "answering_routes", "gate_of", "gates_open"]

BODY_SIGNS: dict[Sign, tuple[str, ...]] = {
    "pain": (*EXAMINING, PELVIC),
    "bleeding": EXAMINING,
    "sudden-erection-change": EXAMINING,
    "ejaculation-pain": EXAMINING,
    "neurological-change": EXAMINING,
    "post-operative": (*EXAMINING, PELVIC),
    "medical-restriction": EXAMINING,
    "illness": EXAMINING,
    "vaginismus": (*EXAMINING, PELVIC),
    "pelvic-floor": (PELVIC, "REF-GYN", "REF-URO"),
    "menopause": EXAMINING,
    "medication": (*EXAMINING, "REF-PRESCRIBER"),
    "fertility": (*EXAMINING, "REF-FERT"),
}
"""G1: each sign with the routes that answer it (domain 5.4)."""
MIND_SIGNS: dict[Sign, tuple[str, ...]] = {
    "low-mood": ("REF-PSY", "REF-MED"),
    "psychosis": ("REF-PSY",),
    "mania": ("REF-PSY",),
    "eating-disorder": ("REF-PSY",),
    "substance": ("REF-SUBST", "REF-PSY"),
    "intoxication": ("REF-SUBST", "REF-PSY"),
}
"""G2 (domain 5.1, 5.4)."""
TRAUMA_SIGNS: dict[Sign, tuple[str, ...]] = {"trauma": ("REF-TRAUMA",), "dissociation": ("REF-TRAUMA",)}
"""G3 (ODriscoll2016, Bicanic2014)."""
ROUTES_BY_SIGN = BODY_SIGNS | MIND_SIGNS | TRAUMA_SIGNS
WISH_SIGNS: tuple[Sign, ...] = ("no-own-wish", "pressure-from-others")
"""G4: whose goal is this? Closed once the formulation says so, yes or no."""
CRISIS: Sign = "suicidality"
PARTNER_CARE = "REF-IPV"


class OpenGate(NamedTuple):
    """A gate that stands open for a client, and the sign that opened it."""

    gate: Gate
    client: str
    sign: Sign


def gates_open(shown: Presentation) -> tuple[OpenGate, ...]:
    """Return the open gates in their order (domain 5.1), each client and sign once."""
    found = []
    for one in shown.signs:
        gate = gate_of(one.sign)
        if gate is not None and not _closed(shown, gate, one):
            found.append(OpenGate(gate, one.client, one.sign))
    return tuple(sorted(dict.fromkeys(found), key=lambda opened: opened.gate))


@cache
def answering_routes(sign: Sign) -> tuple[str, ...]:
    """Return the referral routes that answer a sign, the first choice first (domain 5.4); none for G4."""
    if sign in PARTNER_DANGER:
        return (PARTNER_CARE,)
    if sign == CRISIS:
        return ("REF-PSY",)
    begins = (route_for(sign),) if sign in BODY_SIGNS else ()
    others = ROUTES_BY_SIGN.get(sign, ())
    return tuple(dict.fromkeys((*begins, *others)))


def gate_of(sign: Sign) -> Gate | None:
    """Return the gate a sign opens, if it opens one."""
    if sign in PARTNER_DANGER or sign == CRISIS:
        return "G0"
    if sign in BODY_SIGNS:
        return "G1"
    if sign in MIND_SIGNS:
        return "G2"
    if sign in TRAUMA_SIGNS:
        return "G3"
    return "G4" if sign in WISH_SIGNS else None


def _closed(shown: Presentation, gate: Gate, one: SignHeard) -> bool:
    if gate == "G0":
        return _made_safe(shown, one)
    if gate == "G4":
        return any(
            session >= one.session and formulation.own_wish.get(one.client) in {"yes", "no"}
            for session, formulation in shown.formulations
        )
    seen = gate == "G1" and any(
        other.sign == "checked-by-physician" and other.client == one.client for other in shown.signs
    )
    return seen or in_route(shown, one.client, ROUTES_BY_SIGN[one.sign])


def _made_safe(shown: Presentation, one: SignHeard) -> bool:
    """Danger between partners never closes within couple work; a crisis closes with a plan and care."""
    planned = any(client == one.client for _, client in shown.safety_plans)
    if one.sign == CRISIS:
        return planned and in_route(shown, one.client, ("REF-PSY",))
    return shown.strand == "solo" and (planned or in_route(shown, one.client, (PARTNER_CARE,)))
