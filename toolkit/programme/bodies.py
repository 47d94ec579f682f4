"""Bodies and what they carry: examined first, contraindications, crisis, energy, trauma.

RL15 RL16 RL25 RL29 RL34. Blocks here are about danger; adaptations are about access.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from toolkit.indicators import RED_FLAGS, pelvic_care, route_for
from toolkit.model.programme import Programme
from toolkit.model.terms import Contraindication, Sign
from toolkit.programme.edits import adapted, put_first, swaps
from toolkit.programme.ground import Draft, Objection, Objections, Part
from toolkit.programme.known import GROUNDING, TRIGGER_MAP
from toolkit.programme.plain import burdens_of, fitting_adaptation, plain_item

__all__ = [
    "STEADYING", "TRAUMA", "adapted_for_energy", "body_first", "no_contraindication", "stabilise_first", "trauma_informed",
]  # fmt: skip

PELVIC = "REF-PELV"
BODILY: frozenset[Contraindication] = frozenset(("KP", "KM"))
SEXUAL_TOUCH = 4
"""Rung from which touch leaves no zones out, so that an unexamined body matters (domain 3.1)."""
STABILISE: tuple[Contraindication, ...] = ("KX", "KA")
"""Crisis, intoxication, fresh breach of trust (RL29; teaching assumption)."""
ADAPT: frozenset[Contraindication] = frozenset(("KB", "KR"))
"""Codes that ask for an adapted form, not for stopping (domain 3.2)."""
CALM_RUNG = 1
"""Up to this rung an adapted form also answers KT."""
TRAUMA: tuple[Sign, ...] = ("trauma", "dissociation")
STEADYING = frozenset((GROUNDING, TRIGGER_MAP))
"""Breathing and grounding, or the trigger map: one of them comes first (RL34; ODriscoll2016, Bicanic2014)."""
UNDER_TRAUMA = "trauma"
ENERGY = frozenset(("fatigue", "illness", "disability", "neurodivergence"))
PRACTICE = 1
"""Rung from which an exercise asks something of the body (RL25; TaylorDavis2007, Foley2001)."""
MADE_FOR = frozenset(("illness", "disability", "cancer", "ageing"))
"""Exercises for these problems are an adaptation by themselves."""


def body_first(draft: Draft) -> Objections:
    """RL15: a red flag of the body is looked at first; pelvic exercises go with pelvic care."""
    for part in draft.parts:
        route = _route_missing(draft, part)
        if route:
            names = (("exercise", "exercise", part.id), ("other", "referral", route))
            yield Objection(part.id, names=names, remedies=partial(swaps, draft, part))


def no_contraindication(draft: Draft) -> Objections:
    """RL16: no contraindication stands; KP is told by RL15, crisis in closeness by RL29."""
    for part in draft.parts:
        code = next((one for one in part.exercise.contraindications if _stands(draft, part, one)), None)
        if code is not None:
            names = (("exercise", "exercise", part.id), ("other", "contraindication", code))
            yield Objection(part.id, names=names, remedies=partial(_gentler, draft, part, code))


def stabilise_first(draft: Draft) -> Objections:
    """RL29: no closeness in acute crisis or right after a breach of trust."""
    for part in draft.parts:
        if part.close and any(_concerns(draft, part, code) for code in STABILISE):
            yield Objection(part.id, names=(("exercise", "exercise", part.id),), remedies=partial(swaps, draft, part))


def adapted_for_energy(draft: Draft) -> Objections:
    """RL25: with illness, disability, fatigue or neurodivergence an exercise says how it is adapted."""
    for part in draft.parts:
        if part.level < PRACTICE or MADE_FOR & set(part.exercise.problems):
            continue
        for client in part.doing:
            burdens = tuple(one for one in burdens_of(draft.shown, client) if one in ENERGY)
            if burdens and not _answers(draft, part, frozenset(burdens), "practical"):
                names = (("exercise", "exercise", part.id), ("client", "client", client))
                yield Objection(part.id, client, names, partial(_adapt, draft, part, burdens))


def trauma_informed(draft: Draft) -> Objections:
    """RL34: with trauma, grounding comes first and every step leaves choice (ODriscoll2016)."""
    for part in draft.parts:
        if part.id in STEADYING or (part.level <= CALM_RUNG and "KT" not in part.exercise.contraindications):
            continue
        for client in part.doing:
            if draft.ground.has(client, *TRAUMA) and not (
                _grounded(draft) and _answers(draft, part, frozenset((UNDER_TRAUMA,)), "freeze")
            ):
                names = (("exercise", "exercise", part.id), ("client", "client", client))
                yield Objection(part.id, client, names, partial(_make_safe, draft, part))


def _route_missing(draft: Draft, part: Part) -> str:
    signs = {draft.ground.unexamined(client) for client in part.doing} - {None}
    related = "medical" in part.exercise.checks or part.level >= SEXUAL_TOUCH
    if signs and (related or BODILY & set(part.exercise.contraindications)):
        return next(route_for(sign) for sign in RED_FLAGS if sign in signs)
    if "pelvic" in part.exercise.checks and not any(pelvic_care(draft.shown, one) for one in part.doing):
        return PELVIC
    return ""


def _concerns(draft: Draft, part: Part, code: Contraindication) -> bool:
    return any(client in part.clients for client, _ in draft.ground.standing.get(code, ()))


def _stands(draft: Draft, part: Part, code: Contraindication) -> bool:
    if code == "KP" or not _concerns(draft, part, code):
        return False
    if code in STABILISE and part.close:
        return False
    if code == "KC" and not part.shared:
        return False
    adaptable = code in ADAPT or (code == "KT" and part.level <= CALM_RUNG)
    return not (adaptable and part.item.adaptations)


def _answers(draft: Draft, part: Part, burdens: frozenset[str], dimension: str) -> bool:
    """Whether an adaptation of the item answers one of ``burdens``, in general or in the exercise's own way."""
    chosen = frozenset(part.item.adaptations)
    own = {row.adaptation.id for row in part.exercise.obstacles if row.dimension == dimension}
    general = {one.id for one in draft.library.fitness.values() if burdens & set(one.fits)}
    return bool(chosen & (own | general))


def _grounded(draft: Draft) -> bool:
    return any(one in draft.ground.given or draft.has(one) for one in STEADYING)


def _gentler(draft: Draft, part: Part, code: Contraindication) -> Iterator[Programme]:
    if code in ADAPT or code == "KT":
        own = [row.adaptation.id for row in part.exercise.obstacles]
        for one in (*own, *draft.library.fitness)[:1]:
            yield adapted(draft.programme, part.item, one)
    yield from swaps(draft, part)


def _adapt(draft: Draft, part: Part, burdens: tuple[str, ...]) -> Iterator[Programme]:
    fit = fitting_adaptation(draft.library, burdens)
    if fit:
        yield adapted(draft.programme, part.item, fit)
    yield from swaps(draft, part)


def _make_safe(draft: Draft, part: Part) -> Iterator[Programme]:
    fit = fitting_adaptation(draft.library, (UNDER_TRAUMA,))
    gentler = adapted(draft.programme, part.item, fit) if fit else draft.programme
    yield gentler
    grounding = next((one for one in sorted(STEADYING) if one in draft.library.exercises), None)
    if grounding is not None and not draft.has(grounding):
        calm = plain_item(draft.shown, draft.library, grounding)
        yield put_first(draft.programme, calm)
        yield put_first(gentler, calm)
    yield from swaps(draft, part)
