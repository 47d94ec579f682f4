"""The lists at the end of a skeleton: every word an author may choose, with what it means and what it does.

What a choice does is read from the library and from the rules, so that the lists cannot fall behind them.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.casefiles.coherence import NEVER_A_FACT
from toolkit.casefiles.skeleton_people import meant
from toolkit.indicators import PARTNER_DANGER, RED_FLAGS, answering_routes
from toolkit.model.library import Library
from toolkit.model.terms import BOND_VARIABLES, DIMENSIONS, PARTNER_VARIABLES, SIGNS, Sign
from toolkit.model.text import Language
from toolkit.words import TEXTS, say
from toolkit.words.players import PLAYERS
from toolkit.words.skeleton_lists import DOES

__all__ = ["lists"]

CRISIS: Sign = "suicidality"
PHYSICIANS = answering_routes(RED_FLAGS[0])[1:]
"""Routes that only signs of the body have: with those a fact with checked-by-physician does as well."""
FAULT = "player-fault/"
OTHER = "other"
IN_REACH = {"solo": ("both", "solo"), "couple": ("both", "solo", "couple")}
"""Strands of which exercises are within reach, by strand of the case."""


def lists(library: Library, strand: str, language: Language) -> Iterator[tuple[str, list[str]]]:
    """Yield each list with the key of the note above it.

    Args:
        library: What may be chosen.
        strand: Whether one or more come: which exercises are within reach hangs on it.
        language: Language of the explanations.
    """
    numbers = (*PARTNER_VARIABLES, *BOND_VARIABLES)
    yield "variables", [f"{name}: {meant(name, language)}" for name in numbers]
    yield "signs", [f"{sign}: {TEXTS[f'sign/{sign}'].of(language)} – {_does(sign, language)}" for sign in SIGNS]
    yield "dimensions", [f"{name}: {say(f'dimension/{name}', language)}" for name in DIMENSIONS]
    yield "myths", [f"{myth.id}: {myth.belief.of(language)}" for myth in library.myths.values()]
    asked = [one for one in library.questions.values() if one.id != NEVER_A_FACT]
    yield "questions", [f"{one.id}: {one.label.of(language)}" for one in asked]
    yield "routes", [f"{route.id}: {route.title.of(language)}" for route in library.referrals.values()]
    yield "exercises", list(_exercises(library, strand, language))
    names = [key.removeprefix(FAULT) for key in PLAYERS if key.startswith(FAULT)]
    yield "players", [_player(one, language) for one in names if one != OTHER]


def _does(sign: Sign, language: Language) -> str:
    """Return what a sign does once it was heard."""
    routes = answering_routes(sign)
    if not routes:
        return say(f"does/{DOES.get(sign, 'nothing')}", language)
    if sign in PARTNER_DANGER or sign == CRISIS:
        kind = "crisis" if sign == CRISIS else "danger"
    else:
        kind = "referral-or-seen" if set(routes) & set(PHYSICIANS) else "referral"
    return say(f"does/{kind}", language, routes=", ".join(routes))


def _exercises(library: Library, strand: str, language: Language) -> Iterator[str]:
    """Yield each problem with the exercises made for it; a problem without any within reach is left out."""
    within = [card for card in library.exercises.values() if card.strand in IN_REACH[strand]]
    for problem in sorted({problem for card in within for problem in card.problems}):
        made = [f"{card.id} {card.title.of(language)}" for card in within if problem in card.problems]
        yield f"{problem} ({say(f'problem/{problem}', language)}): {'; '.join(made)}"


def _player(name: str, language: Language) -> str:
    """Return a player with the first sentence about it: what it does wrong."""
    wrong = say(f"{FAULT}{name}", language).split(". ")[0]
    return f"{name}: {wrong}."
