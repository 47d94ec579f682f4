"""The hidden state of the clients, and what is constant about them in one case.

Frozen tuples only; a variable is a float or an array of runs. No verbs but reading and replacing.
"""

from __future__ import annotations

from typing import NamedTuple

from toolkit.model.case import Case, Client
from toolkit.model.terms import BOND_VARIABLES, PARTNER_VARIABLES
from toolkit.simulation.numbers import Value

__all__ = ["Bond", "Clients", "CoreState", "Fixed", "FixedPartner", "Partner", "fixed_of", "starting"]


class Partner(NamedTuple):
    """One client, 0-10 each (domain 6.1). ``hurt`` is alliance lost and not yet repaired."""

    anxiety: Value
    pressure: Value
    shame: Value
    avoidance: Value
    pain: Value
    guarding: Value
    trauma: Value
    desire: Value
    presence: Value
    skill: Value
    motivation: Value
    alliance: Value
    hurt: Value
    beliefs: tuple[Value, ...]


class Bond(NamedTuple):
    """What lies between the partners, 0-10 each."""

    communication: Value
    safety: Value
    pursuit: Value
    affection: Value
    script: Value
    room: Value


class CoreState(NamedTuple):
    """Strength of the core issue, access gained to it, evidence collected about it; 0-10 each."""

    strength: Value
    access: Value
    evidence: Value


class Clients(NamedTuple):
    """All hidden numbers of a course."""

    partners: tuple[Partner, ...]
    bond: Bond
    core: CoreState


class FixedPartner(NamedTuple):
    """What does not change about one client."""

    start: Partner
    inhibition: float
    excitation: float
    feeds: tuple[str, ...]
    """What each belief feeds, in the order of ``beliefs``."""
    blocks: dict[str, float]
    """Variable -> how firmly the core holds it back, 0-1."""
    mirror: dict[str, float]
    """Mirror dimension -> strength, 0-10."""
    holds_core: bool


class Fixed(NamedTuple):
    """What does not change in one case."""

    partners: tuple[FixedPartner, ...]
    bond: Bond
    bond_blocks: dict[str, float]
    focus: str
    """individual, relational, or empty when there is no core."""


def starting(case: Case) -> Clients:
    """Return the hidden state at intake."""
    bond = Bond(*(float(getattr(case.bond, name)) for name in BOND_VARIABLES))
    core = CoreState(float(case.core.strength), 0.0, 0.0)
    return Clients(tuple(_partner(client) for client in case.clients), bond, core)


def fixed_of(case: Case) -> Fixed:
    """Return what does not change in ``case``."""
    bond = Bond(*(float(getattr(case.bond, name)) for name in BOND_VARIABLES))
    bond_blocks = {str(block.variable): block.weight for block in case.core.blocks if block.variable in BOND_VARIABLES}
    focus = case.core.focus or ""
    return Fixed(tuple(_fixed(case, client) for client in case.clients), bond, bond_blocks, focus)


def _partner(client: Client) -> Partner:
    values = {name: float(getattr(client.start, name)) for name in PARTNER_VARIABLES}
    return Partner(**values, hurt=0.0, beliefs=tuple(float(belief.strength) for belief in client.beliefs))


def _fixed(case: Case, client: Client) -> FixedPartner:
    own = (None, client.id)
    blocks = {
        str(block.variable): block.weight
        for block in case.core.blocks
        if block.by in own and block.variable in PARTNER_VARIABLES
    }
    return FixedPartner(
        start=_partner(client),
        inhibition=float(client.start.inhibition),
        excitation=float(client.start.excitation),
        feeds=tuple(case.library.myths[belief.myth].feeds for belief in client.beliefs),
        blocks=blocks,
        mirror={str(part.dimension): float(part.strength) for part in case.mirror if part.by in own},
        holds_core=bool(blocks) or case.core.focus == "relational",
    )
