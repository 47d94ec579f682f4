"""What happens in the room: education, validation, strain and repair, deepening, physical care.

Each verb takes the clients and returns them changed; minutes, options and words are not known here.
"""

from __future__ import annotations

from typing import NamedTuple

from toolkit.simulation.coefficients import Coefficients
from toolkit.simulation.holding import improve
from toolkit.simulation.numbers import Namespace, Value, between, grown, mean, shrunk
from toolkit.simulation.state import Clients, Fixed, Partner

__all__ = ["Deepening", "Lesson", "deepen", "educate", "idle", "mirror", "repair", "steady", "strain", "warm"]

FREE_MODULES = 2
"""Modules a session before overload (domain 2.1, RL20)."""
LOAD = {1: 1.0, 2: 1.0, 3: 0.6}
OVERLOAD = 0.3


class Lesson(NamedTuple):
    """Education as the model sees it: per module and partner, which of their beliefs it addresses."""

    hits: tuple[tuple[tuple[int, ...], ...], ...]
    elicited: bool


class Deepening(NamedTuple):
    """A deepening talk: ``focus_fits`` and ``hypothesis_fits`` are 1 or 0."""

    focus_fits: Value
    hypothesis_fits: Value


def educate(o: Namespace, k: Coefficients, clients: Clients, lesson: Lesson) -> Clients:
    """Give education; beliefs shift slowly, more when elicited, less when there is too much at once."""
    count = len(lesson.hits)
    load = LOAD.get(count, OVERLOAD)
    extra = float(count - FREE_MODULES) if count > FREE_MODULES else 0.0
    anyone = any(beliefs for module in lesson.hits for beliefs in module)
    partners = []
    for who, partner in enumerate(clients.partners):
        beliefs = list(partner.beliefs)
        share = 1.0 if lesson.elicited else k.teach_lectured
        shift = k.teach * load * share * (0.4 + k.teach_alliance * partner.alliance)
        reached = False
        for module in lesson.hits:
            for index in module[who]:
                reached = True
                held = beliefs[index]
                beliefs[index] = o.settle(o.hi(0.0, held - shift * held / (held + k.teach_half)))
        loss = k.overload_alliance * extra
        partners.append(
            partner._replace(
                beliefs=tuple(beliefs),
                skill=o.settle(between(o, partner.skill + (k.teach_skill * load if reached else 0.0))),
                shame=o.settle(between(o, partner.shame - (k.teach_shame * load * share if reached else 0.0))),
                motivation=shrunk(o, partner.motivation, 0.0 if anyone else k.unmatched_motivation),
                alliance=shrunk(o, partner.alliance, loss),
                hurt=grown(o, partner.hurt, loss),
            )
        )
    return clients._replace(partners=tuple(partners))


def warm(o: Namespace, clients: Clients, amounts: tuple[Value, ...]) -> Clients:
    """Raise the alliance per partner."""
    partners = tuple(
        partner._replace(alliance=o.settle(between(o, partner.alliance + amount)))
        for partner, amount in zip(clients.partners, amounts, strict=True)
    )
    return clients._replace(partners=partners)


def strain(o: Namespace, clients: Clients, amounts: tuple[Value, ...]) -> Clients:
    """Lower the alliance per partner, and remember the hurt."""
    partners = tuple(
        partner._replace(
            alliance=o.settle(between(o, partner.alliance - amount)), hurt=o.settle(between(o, partner.hurt + amount))
        )
        for partner, amount in zip(clients.partners, amounts, strict=True)
    )
    return clients._replace(partners=partners)


def repair(o: Namespace, k: Coefficients, clients: Clients, who: int) -> Clients:
    """Mend what was strained with one partner; repairing nothing costs a little."""
    partner = clients.partners[who]
    back = k.repair_share * partner.hurt
    needless = k.repair_needless / (1.0 + 4.0 * partner.hurt)
    mended = partner._replace(
        alliance=o.settle(between(o, partner.alliance + back - needless)), hurt=o.settle(partner.hurt - back)
    )
    return _with(clients, who, mended)


def idle(o: Namespace, k: Coefficients, clients: Clients) -> Clients:
    """A session that brought nothing to do, learn or understand."""
    partners = tuple(
        partner._replace(motivation=o.settle(between(o, partner.motivation - k.idle_motivation)))
        for partner in clients.partners
    )
    return clients._replace(partners=partners)


def mirror(o: Namespace, k: Coefficients, clients: Clients, likeness: Value) -> Clients:
    """Name the mirror; ``likeness`` 0-1 is how well it resembles what happens between them."""
    core = clients.core
    amount = k.mirror_alliance * (2.0 * likeness - 1.0)
    held = core.strength / (core.strength + k.evidence_half)
    deeper = core._replace(evidence=o.settle(between(o, core.evidence + k.mirror_evidence * likeness * held)))
    return warm(o, clients, (amount,) * len(clients.partners))._replace(core=deeper)


def ripeness(o: Namespace, k: Coefficients, clients: Clients) -> Value:
    """How ripe the time is for deepening, 0-1: evidence and alliance, whichever lags."""
    trust: Value = 10.0
    for partner in clients.partners:
        trust = o.lo(trust, partner.alliance)
    ripe = o.lo(1.0, clients.core.evidence / k.ripe_evidence) * o.lo(1.0, trust / k.ripe_alliance)
    return o.settle(ripe * ripe)


def deepen(o: Namespace, k: Coefficients, fixed: Fixed, clients: Clients, talk: Deepening) -> Clients:
    """Work on the core. What is too early, beside the point or not needed costs trust and willingness."""
    core = clients.core
    trust = mean(tuple(partner.alliance for partner in clients.partners)) / 10.0
    present = core.strength / (core.strength + 1.0) if fixed.focus else 0.0 * core.strength
    ripe = ripeness(o, k, clients) if fixed.focus else 0.0 * core.strength
    aimed = talk.focus_fits * (k.off_hypothesis + (1.0 - k.off_hypothesis) * talk.hypothesis_fits)
    access = o.settle(between(o, core.access + k.access * trust * ripe * aimed))
    relief = k.core_relief * trust * ripe * aimed * o.lo(1.0, access / k.access_full)
    early = o.settle((1.0 - ripe) * present)
    partners = []
    for partner in clients.partners:
        needless = k.no_core_alliance * (1.0 - present)
        loss = k.early_alliance * early + k.wrong_focus * (1.0 - talk.focus_fits) * present + needless
        partners.append(
            partner._replace(
                alliance=shrunk(o, partner.alliance, loss),
                hurt=grown(o, partner.hurt, loss),
                anxiety=o.settle(between(o, partner.anxiety + k.early_anxiety * early)),
                motivation=o.settle(
                    between(o, partner.motivation - k.early_motivation * early - k.no_core_motivation * (1.0 - present))
                ),
            )
        )
    strength = o.settle(o.hi(0.0, core.strength - relief))
    return clients._replace(partners=tuple(partners), core=core._replace(strength=strength, access=access))


def treat(o: Namespace, k: Coefficients, clients: Clients, who: int, weeks: int) -> Clients:
    """Let the right physical care work for some weeks."""
    partner = clients.partners[who]
    cared = partner._replace(
        pain=improve(o, "pain", partner.pain, k.care_pain * weeks),
        guarding=improve(o, "guarding", partner.guarding, k.care_guarding * weeks),
    )
    return _with(clients, who, cared)


def steady(o: Namespace, k: Coefficients, clients: Clients, who: int, weeks: int) -> Clients:
    """Let trauma care elsewhere work for some weeks."""
    partner = clients.partners[who]
    return _with(clients, who, partner._replace(trauma=improve(o, "trauma", partner.trauma, k.care_trauma * weeks)))


def neglect(o: Namespace, k: Coefficients, clients: Clients, who: int, amount: Value) -> Clients:
    """A step into pain that nobody has looked at."""
    partner = clients.partners[who]
    worse = partner._replace(
        pain=o.settle(between(o, partner.pain + k.untreated_pain * amount)),
        guarding=o.settle(between(o, partner.guarding + k.untreated_guarding * amount)),
    )
    return _with(clients, who, worse)


def _with(clients: Clients, who: int, partner: Partner) -> Clients:
    partners = (*clients.partners[:who], partner, *clients.partners[who + 1 :])
    return clients._replace(partners=partners)
