"""Why a decision got its label, in one line, (nl, en). Which reason holds is for the review; no figure is made here."""

from __future__ import annotations

__all__ = ["ONE", "REASONS"]

REASONS = {
    "reason.best": (
        "Niets aanvaardbaars was merkbaar beter.",
        "Nothing acceptable was noticeably better.",
    ),
    "reason.near": (
        "Het scheelt {loss} punt met het beste: te weinig om van een verschil te spreken.",
        "It is within {loss} points of the best: too little to call a difference.",
    ),
    "reason.unsure": (
        "Het beste komt {loss} punt hoger uit, maar bij te weinig aannames om dit gemist te noemen.",
        "The best came out {loss} points higher, but under too few of the assumptions to call this missed.",
    ),
    "reason.agreed": (
        "Nu afronden kwam hier {loss} punt hoger uit, maar daarin weegt mee wat je verder besliste. Doorgaan tot het afgesproken einde valt te verdedigen.",
        "Ending now came out {loss} points higher here, but what else you decided weighs in that. Going on to the agreed end can be defended.",
    ),
    "reason.better": (
        "Een andere keuze brengt hun eigen doelen {loss} punt verder. {better}.",
        "Another choice takes their own goals {loss} points further. {better}.",
    ),
    "reason.nearest": (
        "Wat het dichtst bij jouw keuze ligt en wel kan, brengt hun eigen doelen {loss} punt verder dan die. {better}.",
        "The nearest sound choice takes their own goals {loss} points further than yours. {better}.",
    ),
    "reason.less": (
        "Met minder kwamen hun eigen doelen {loss} punt hoger uit. {better}.",
        "With less, their own goals came out {loss} points higher. {better}.",
    ),
    "reason.advice": (
        "Tot daar goed; een regel heeft nog een aanvulling: “{rule}”.",
        "Good as far as it goes; a rule has something to add: “{rule}”.",
    ),
    "reason.again": (
        "Dat idee legde je al eens voor, en sindsdien kwam er te weinig bij om het opnieuw te doen.",
        "You have put that idea to them before, and too little is new since then to put it to them again.",
    ),
    "reason.rule": ("Hier heeft een regel een bedenking: “{rule}”.", "A rule objects here: “{rule}”."),
    "reason.unasked": (
        "Geen idee of signaal dat je tot nu hoorde, vraagt om {modules}, en de volgende stap kan zonder.",
        "No belief or sign you have heard so far asks for {modules}, and the next step can do without.",
    ),
    "reason.known": (
        "Dit legde je al eens uit: {modules}. Nog eens hetzelfde brengt hun wellicht weinig bij.",
        "You have explained this before: {modules}. The same once more may tell them little that is new.",
    ),
    "reason.not-yet": (
        "Wat je tot nu hoorde, vraagt nog niet om verdieping.",
        "What you have heard so far does not ask for going deeper yet.",
    ),
    "reason.gate": ("Daar vraagt nog iets aandacht: “{rule}”.", "There is something to look at first: “{rule}”."),
    "reason.home": (
        "Of ze thuis ruimte en privacy hebben voor een oefening, moet je nog vragen.",
        "You have yet to ask whether home gives them the room and privacy for an exercise.",
    ),
    "reason.safety": ("Veiligheid gaat hier voor: “{rule}”.", "Safety comes first here: “{rule}”."),
    "reason.leaving": (
        "De kans dat er iemand afhaakt, ligt zo {chance} hoger.",
        "This raises the chance that somebody leaves by {chance}.",
    ),
    "reason.stopped": (
        "Wat je hier ook koos, het werk was kort daarna gestopt. Geen cijfer houdt de keuzes uit elkaar.",
        "Whatever you chose here, the work would have stopped soon after. No figure tells the choices apart.",
    ),
    "reason.only": ("Hier viel niets anders te vergelijken.", "There was nothing else here to compare with."),
}

ONE = {
    "reason.better": (
        "Een andere keuze brengt de eigen doelen van {only} {loss} punt verder. {better}.",
        "Another choice takes {only}'s own goals {loss} points further. {better}.",
    ),
    "reason.nearest": (
        "Wat het dichtst bij jouw keuze ligt en wel kan, brengt de eigen doelen van {only} {loss} punt verder dan die. {better}.",
        "The nearest sound choice takes {only}'s own goals {loss} points further than yours. {better}.",
    ),
    "reason.less": (
        "Met minder kwamen de eigen doelen van {only} {loss} punt hoger uit. {better}.",
        "With less, {only}'s own goals came out {loss} points higher. {better}.",
    ),
    "reason.leaving": (
        "De kans dat {only} afhaakt, ligt zo {chance} hoger.",
        "This raises the chance that {only} leaves by {chance}.",
    ),
}
"""The same of somebody who comes alone, by name."""
