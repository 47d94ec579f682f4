"""Safety and the body: who was screened, who was examined, and which contraindications stand.

Only what was heard, asked, reported or referred counts. Codes and their meaning: domain 3.2.
"""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.indicators.hearing import heard, latest_report
from toolkit.model.decision import ANYONE
from toolkit.model.shown import Presentation
from toolkit.model.terms import Contraindication, Sign

__all__ = [
    "PARTNER_DANGER", "RED_FLAGS", "contraindications", "examined", "in_pain", "in_route", "pelvic_care",
    "privacy_asked", "route_for", "safety_screened", "unexamined",
]  # fmt: skip

PARTNER_DANGER: tuple[Sign, ...] = ("fear-of-partner", "coercion", "violence", "no-free-consent")
"""Stith2011, McCollumStith2008: no conjoint work before this is clear (RL04, gate G0)."""
RED_FLAGS: tuple[Sign, ...] = (
    "pain", "bleeding", "sudden-erection-change", "ejaculation-pain", "post-operative", "neurological-change",
)  # fmt: skip
"""RL15: a medical check comes first or alongside (ASCO2018, DewitteED2021, Morin2021, ShindelAUA2022)."""
PAIN_REPORTED = 4.0
"""A reported pain from here on is a red flag by itself (domain 6.4; teaching assumption)."""
EXAMINING = ("REF-MED", "REF-GYN", "REF-URO", "REF-ONCO")
"""Routes whose result is a medical check."""
PELVIC = "REF-PELV"
ROUTES: dict[Sign, str] = {
    "bleeding": "REF-GYN", "vaginismus": "REF-GYN", "menopause": "REF-GYN",
    "sudden-erection-change": "REF-URO", "ejaculation-pain": "REF-URO",
    "pelvic-floor": "REF-PELV", "medication": "REF-PRESCRIBER", "fertility": "REF-FERT",
}  # fmt: skip
"""Domain 5.4; whatever is not named here begins with the general practitioner."""
GENERAL = "REF-MED"

CODES: dict[Contraindication, tuple[Sign, ...]] = {
    "KC": ("coercion", "violence", "fear-of-partner"),
    "KN": ("no-free-consent",),
    "KX": ("suicidality", "psychosis", "mania", "intoxication"),
    "KT": ("dissociation",),
    "KP": ("pain",),
    "KM": ("medical-restriction", "post-operative"),
    "KB": ("eating-disorder", "body-image", "dysphoria"),
    "KR": ("values",),
    "KA": ("affair", "separation-doubt"),
}
"""Signs that make a code stand (domain 3.2)."""
_SIGNS = {code: frozenset(signs) for code, signs in CODES.items()}
LIFTED_BY: dict[Contraindication, tuple[str, ...]] = {
    "KX": ("REF-PSY", "REF-SUBST"),
    "KT": ("REF-TRAUMA",),
    "KA": ("REF-COUPLE",),
}
"""Routes whose result lifts a code: stabilised, cleared or contained (teaching assumption)."""


def safety_screened(shown: Presentation, client: str) -> bool:
    """Whether a client was asked about pressure, fear and violence while alone; a single client always is alone.

    An answer held back altogether is not an answer.
    """
    asked = any(
        one.question == "safety" and one.alone and one.to in {client, ANYONE} and (one.told or not one.held_back)
        for one in shown.asked
    )
    gone_through = any(one.gate == "G0" and one.client == client and one.alone for one in shown.screened)
    return asked or gone_through or shown.strand == "solo"


def privacy_asked(shown: Presentation) -> bool:
    """Whether anybody was asked how private their home is, or told of it unasked."""
    return any(one.question == "privacy" for one in shown.asked) or bool(heard(shown, ("private-home", "no-privacy")))


def in_route(shown: Presentation, client: str, routes: Iterable[str], *, result: bool = False) -> bool:
    """Whether a client was referred along one of ``routes``; with ``result``, whether its result is known by now."""
    wanted = frozenset(routes)
    return any(
        one.decision.client == client
        and one.decision.route in wanted
        and (not result or 0 < one.reported <= shown.session)
        for one in shown.referrals
    )


def examined(shown: Presentation, client: str) -> bool:
    """Whether a physician's answer is known for a client (MEDCHECK)."""
    return bool(heard(shown, ("checked-by-physician",), client)) or in_route(shown, client, EXAMINING, result=True)


def pelvic_care(shown: Presentation, client: str) -> bool:
    """Whether a pelvic-floor physiotherapist is at work with a client (REF-PELV)."""
    return in_route(shown, client, (PELVIC,), result=True)


def unexamined(shown: Presentation, client: str) -> Sign | None:
    """Return the first red flag of the body that no physician has looked at, if there is one."""
    if examined(shown, client):
        return None
    flags = heard(shown, RED_FLAGS, client)
    if flags:
        return flags[0].sign
    return "pain" if in_pain(shown, client) else None


def in_pain(shown: Presentation, client: str) -> bool:
    """Whether pain was told of, or is reported as considerable."""
    report = latest_report(shown, client)
    return bool(heard(shown, ("pain",), client)) or (report is not None and report.pain >= PAIN_REPORTED)


def route_for(sign: Sign) -> str:
    """Return the referral with which looking into a sign of the body begins."""
    return ROUTES.get(sign, GENERAL)


def contraindications(shown: Presentation) -> dict[Contraindication, tuple[tuple[str, Sign], ...]]:
    """Return the codes that stand now, each with (client, sign) for everyone they stand for."""
    standing: dict[Contraindication, tuple[tuple[str, Sign], ...]] = {}
    told = {client: [one.sign for one in shown.signs if one.client == client] for client in shown.clients}
    for code in CODES:
        found = [(client, _sign_of(shown, client, code, told[client])) for client in shown.clients]
        active = tuple((client, sign) for client, sign in found if sign is not None)
        if active and not (code == "KC" and shown.strand == "solo"):
            standing[code] = active
    return standing


def _sign_of(shown: Presentation, client: str, code: Contraindication, told: list[Sign]) -> Sign | None:
    if code == "KP":
        return "pain" if in_pain(shown, client) and not examined(shown, client) else None
    signs = _SIGNS[code]
    if signs.isdisjoint(told) or _lifted(shown, client, code):
        return None
    return next(sign for sign in told if sign in signs)


def _lifted(shown: Presentation, client: str, code: Contraindication) -> bool:
    if code == "KM":
        return examined(shown, client)
    routes = LIFTED_BY.get(code, ())
    if code == "KA":
        talked = any(one.answer == "fits" and one.decision.focus == "relational" for one in shown.deepened)
        return talked or any(in_route(shown, anyone, routes, result=True) for anyone in shown.clients)
    return in_route(shown, client, routes, result=True)
