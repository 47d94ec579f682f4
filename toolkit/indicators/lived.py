"""What people here live with, and which modules speak of something not everybody lives with (domain 2)."""

from __future__ import annotations

from toolkit.indicators.safety import in_pain
from toolkit.model.library import Library
from toolkit.model.shown import Presentation

__all__ = ["MEANT_FOR", "at_hand", "lived_with"]

MEANT_FOR: dict[str, frozenset[str]] = {
    "PE-B08": frozenset({"pain", "vaginismus", "pelvic-floor", "ejaculation-pain"}),
    "PE-B10": frozenset({"menopause", "post-partum", "post-operative", "cancer"}),
    "PE-B11": frozenset({"medication"}),
    "PE-B12": frozenset({"illness", "disability", "fatigue", "cancer"}),
    "PE-B13": frozenset({"cancer", "post-operative"}),
    "PE-B14": frozenset({"post-partum", "fertility"}),
    "PE-B15": frozenset({"menopause", "ageing"}),
    "PE-P11": frozenset({"trauma", "dissociation", "violence", "coercion"}),
    "PE-P14": frozenset({"asexual-spectrum"}),
    "PE-P16": frozenset({"dysphoria"}),
    "PE-R12": frozenset({"fertility"}),
    "PE-R14": frozenset({"dating"}),
    "PE-R15": frozenset({"illness", "disability", "cancer"}),
}
"""Modules about something not everybody lives with, and the problems and signs that call for them (teaching assumption)."""


def at_hand(shown: Presentation, library: Library, module: str) -> bool:
    """Whether ``module`` speaks of something that lives here: most speak of what everybody lives with.

    A belief that no other module answers brings its own module within reach.
    """
    if module not in MEANT_FOR or lived_with(shown) & MEANT_FOR[module]:
        return True
    held = {row.myth for row in shown.beliefs} & set(library.modules[module].myths)
    elsewhere = {myth for card in library.modules.values() if card.id != module for myth in card.myths}
    return bool(held - elsewhere)


def lived_with(shown: Presentation) -> frozenset[str]:
    """Return the problems they came with, the signs heard, and ``pain`` where the reports tell of it."""
    lived = {*shown.problems, *(row.sign for row in shown.signs)}
    return frozenset(lived | ({"pain"} if any(in_pain(shown, client) for client in shown.clients) else set()))
