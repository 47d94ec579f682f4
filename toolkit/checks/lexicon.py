"""Words that a case does not say: a short list of stems in both languages, kept no more explicit than it must be.

Whoever adds a word adds the reason it is here; whether a text may hold it is decided by ``clinic``.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from toolkit.model.text import Language

__all__ = [
    "ACTS", "AT_HOME", "AVOIDED", "CHILDREN", "CODES", "COMMON", "EXPLICIT", "HELD", "MINOR_AGES",
    "STEPS", "Avoided", "Held",
]  # fmt: skip

Patterns = dict[Language, re.Pattern[str]]


def _words(nl: str, en: str) -> Patterns:
    return {"nl": re.compile(nl, re.IGNORECASE), "en": re.compile(en, re.IGNORECASE)}


EXPLICIT = _words(
    r"\b(?:neuk\w*|kut\w*|lul|geile?|beffen|tieten|rukken|pijpbeurt)\b",
    r"\b(?:fuck\w*|cunt\w*|cock(?! (?:bird|pit))|pussy|tits|wank\w*|blowjobs?|horny|cum)\b",
)
"""Vulgar words: not fit for a hospital leaflet."""

ACTS = _words(
    r"\b(?:vrijen|vrijden?|gevrijd|klaarkomen|klaarkwam|klaargekomen|masturb\w*|orgasmes?|penetratie|erecties?|"
    r"(?:seks|gemeenschap) (?:had|hadden|gehad|hebben)|met elkaar naar bed)\b",
    r"\b(?:ma(?:de|king) love|had sex|having sex|slept with|climax\w*|masturbat\w*|orgasms?|penetration|erections?)\b",
)
"""Acts that no sentence may link with a minor."""
_TEENS_NL = r"(?:elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|1[0-7])"
_TEENS_EN = r"(?:eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|1[0-7])"
_NOT_A_SPAN = r"(?!\s*(?:jaar (?:samen|getrouwd|lang)|years (?:together|married)|minu|uur|o'clock|kilo|keer|times|%))"
MINOR_AGES = _words(
    rf"\b(?:(?:was|waren|werd|op mijn|op haar|op zijn) {_TEENS_NL}(?:de)?\b{_NOT_A_SPAN}|toen (?:ik|hij|ze|zij|we|wij) {_TEENS_NL} (?:was|werd|waren)|{_TEENS_NL}[- ]?jarige?\b|"
    rf"{_TEENS_NL} jaar oud|minderjarige?n?|schoolmeisjes?|schooljongens?)",
    rf"\b(?:(?:was|were|aged|turned|at) {_TEENS_EN}\b{_NOT_A_SPAN}|{_TEENS_EN}-year-olds?|{_TEENS_EN} years old|"
    r"under-?age|schoolgirls?|schoolboys?)",
)
"""Ages and words for somebody under 18."""
CHILDREN = _words(r"\b(?:tieners?|pubers?|kleuters?|peuters?)\b", r"\b(?:teenagers?|teens?|toddlers?)\b")
"""Words for children, allowed where they are only somebody's children at home."""
AT_HOME = _words(
    r"\b(?:thuis|in huis|onze|mijn|hun|haar|zijn|de kinderen|boven|wakker|slap\w*|kamer)\b",
    r"\b(?:at home|in the house|our|my|their|her|his|the children|upstairs|awake|asleep|room)\b",
)
"""What shows that they are."""

STEPS = _words(
    r"\bstap (?:\d|een|één|twee)\s*[:.)]|\beerst (?:neem|leg|breng|wrijf|duw) je\b",
    r"\bstep (?:\d|one|two)\s*[:.)]|\bfirst (?:take|place|rub|push|insert)\b",
)
"""How instructions begin."""

CODES = re.compile(
    r"\b(?:RL\d\d|W\d\d|M\d\d|E0\d|PE-[BPR]\d\d|REF-[A-Z]+|sensate focus|psycho-?educati(?:e|on)|coïtuspauze|"
    r"tegenoverdracht|countertransference)\b",
    re.IGNORECASE,
)
"""Ids of the library (a motorway such as the E40 is none) and terms of the trade."""

COMMON = _words(
    r"\b(?:de|het|een|ik|niet|dat|ze|wij|zijn|mijn|maar|ook|als|er|met)\b",
    r"\b(?:the|and|not|that|my|but|with|they|was|you|it|of|is|to|a)\b",
)
"""Words so common that a sentence with several of them is in that language."""


class Avoided(NamedTuple):
    """A word, and what to say instead."""

    words: Patterns
    better: tuple[str, str]


_NEVER = r"(?!)"
AVOIDED: tuple[Avoided, ...] = (
    Avoided(_words(r"\bvoorspel\b", r"\bforeplay\b"), ("vrijen, strelen", "touch, making love")),
    Avoided(_words(r"\bechte seks\b", r"\breal sex\b"), ("seksueel contact", "sexual contact")),
    Avoided(_words(r"\bnormale seks\b", r"\bnormal sex\b"), ("seks die bij jullie past", "sex that suits you")),
    Avoided(_words(r"\bfrigide\b", r"\bfrigid\b"), ("verminderd verlangen met last", "low desire with distress")),
    Avoided(_words(r"\bimpotente?\b", r"\bimpotent\b"), ("erectieprobleem", "erection difficulty")),
    Avoided(_words(r"\bmislukt\w*\b", r"\bfailed\b"), ("liep anders", "went differently")),
    Avoided(_words(r"\blijdt aan\b", r"\bsuffers from\b"), ("leeft met", "lives with")),
    Avoided(_words(r"\brolstoelgebonden\b", r"\bwheelchair-bound\b"), ("gebruikt een rolstoel", "uses a wheelchair")),
    Avoided(_words(r"\btransgenders\b|\bombouwen\b", r"\btransgenders\b"), ("trans persoon, in transitie", "trans person, transition")),
    Avoided(_words(r"\bslachtoffers?\b", r"\bvictims?\b"), ("iemand die geweld meemaakte", "person who experienced violence")),
    Avoided(_words(r"\btherapietrouw\b", r"\bcomplian(?:ce|t)\b"), ("afspraak, samen doen", "agreement, doing it together")),
    Avoided(_words(r"\bweerstand\b", r"\bresistance\b"), ("goede redenen, bescherming", "good reasons, protection")),
)  # fmt: skip
"""Domain 9.5: what we do not say in our own voice."""


class Held(NamedTuple):
    """Something heavy that a case may hold: the signs of it, and the words by which a content note names it."""

    signs: frozenset[str]
    facts: int
    """Facts with such a sign from which the case holds it, rather than only touching on it."""
    title: tuple[str, str]
    named: Patterns


HELD: tuple[Held, ...] = (
    Held(
        frozenset({"coercion", "violence", "fear-of-partner", "no-free-consent"}), 1, ("dwang of geweld", "coercion or violence"),
        _words(r"dwang|geweld|\bdruk\b|bang|angst|controle|dwing", r"coerci|violen|pressur|afraid|fear|control|forc"),
    ),
    Held(
        frozenset({"trauma", "dissociation"}), 1, ("een ingrijpende ervaring", "a traumatic experience"),
        _words(r"trauma|misbruik|geweld|grensoverschrijd|ingrijpend|aanrand", r"trauma|abuse|violen|violat|assault|overwhelming"),
    ),
    Held(
        frozenset({"suicidality"}), 1, ("gedachten aan de dood", "thoughts of suicide"),
        _words(r"zelfdoding|zelfmoord|suïcid|niet meer (?:willen )?leven", r"suicid|not wanting to live"),
    ),
    Held(
        frozenset({"loss"}), 2, ("verlies of rouw", "loss or grief"),
        _words(
            r"verlies|verlor|rouw|dood|overl[ei]|sterf|stierf|gestorv|miskra|afscheid|verdriet|gemis|weduw|scheiding|kinder(?:wens|loos)",
            r"loss|lost|grie[fv]|death|die[ds]\b|dying|mourn|bereave|miscarr|farewell|sorrow|widow|divorce|separat|childless",
        ),
    ),
)  # fmt: skip
"""What a content note names when the case holds it."""
