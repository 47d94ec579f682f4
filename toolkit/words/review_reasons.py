"""Why a decision got its label, in one line, (nl, en). Which reason holds is for the review; no figure is made here."""

from __future__ import annotations

__all__ = ["REASONS"]

REASONS = {
    "reason.best": (
        "Geen enkele aanvaardbare keuze kwam merkbaar beter uit.",
        "No acceptable choice came out noticeably better.",
    ),
    "reason.near": (
        "Het scheelt {loss} punt met het beste: te weinig om van een verschil te spreken.",
        "It is within {loss} points of the best: too little to call a difference.",
    ),
    "reason.unsure": (
        "Het beste komt {loss} punt hoger uit, maar bij te weinig aannames om dit gemist te noemen.",
        "The best came out {loss} points higher, but under too few of the assumptions to call this missed.",
    ),
    "reason.better": (
        "{better}. Dat brengt hun eigen doelen {loss} punt verder.",
        "{better}. That takes their own goals {loss} points further.",
    ),
    "reason.rule": ("Hier heeft een regel een bedenking: “{rule}”.", "A rule objects here: “{rule}”."),
    "reason.unasked": (
        "Niets van wat je hoorde, vraagt daar nu om.",
        "Nothing you have heard asks for it now.",
    ),
    "reason.not-yet": (
        "Wat je tot nu hoorde, vraagt nog niet om verdieping.",
        "What you have heard so far does not ask for going deeper yet.",
    ),
    "reason.gate": ("Daar vraagt nog iets aandacht: “{rule}”.", "There is something to look at first: “{rule}”."),
    "reason.safety": ("Veiligheid gaat hier voor: “{rule}”.", "Safety comes first here: “{rule}”."),
    "reason.leaving": (
        "De kans dat er iemand afhaakt, ligt zo {chance} hoger.",
        "This raises the chance that somebody leaves by {chance}.",
    ),
    "reason.only": ("Hier viel niets anders te vergelijken.", "There was nothing else here to compare with."),
}
