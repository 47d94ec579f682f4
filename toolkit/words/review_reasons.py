"""Why a decision got its label, in one line, (nl, en). Which reason holds is for the review; no figure is made here."""

from __future__ import annotations

__all__ = ["ONE", "REASONS"]

REASONS = {
    "reason.best": (
        "Geen aanvaardbare keuze was merkbaar beter.",
        "No acceptable choice was noticeably better.",
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
        "De keuze die het dichtst bij de jouwe ligt en wel klopt, brengt hun eigen doelen {loss} punt verder. {better}.",
        "The nearest sound choice takes their own goals {loss} points further than yours. {better}.",
    ),
    "reason.less": (
        "Met minder uitleg kwamen hun eigen doelen {loss} punt hoger uit. {better}.",
        "With less explanation, their own goals came out {loss} points higher. {better}.",
    ),
    "reason.advice": (
        "Tot daar goed; een regel heeft nog een aanvulling: “{rule}”.",
        "Good as far as it goes; a rule has something to add: “{rule}”.",
    ),
    "reason.again": (
        "Dat idee legde je al eens voor, en sindsdien kwam er te weinig bij om het opnieuw te doen.",
        "You have put that idea forward before, and too little has been added since then to do so again.",
    ),
    "reason.rule": ("Hier heeft een regel een bedenking: “{rule}”.", "A rule objects here: “{rule}”."),
    "reason.unasked": (
        "Geen overtuiging of signaal dat je tot nu toe hoorde, vraagt om {modules}, en de volgende stap kan zonder.",
        "No belief or sign you have heard so far asks for {modules}, and the next step can do without.",
    ),
    "reason.known": (
        "Dit legde je al eens uit: {modules}. Hetzelfde nog eens uitleggen brengt wellicht weinig nieuws.",
        "You have explained this before: {modules}. Explaining the same again may add little that is new.",
    ),
    "reason.not-yet": (
        "Wat je tot nu toe hoorde, vraagt nog niet om verdieping.",
        "What you have heard so far does not ask for going deeper yet.",
    ),
    "reason.gate": ("Eerst vraagt nog iets aandacht: “{rule}”.", "There is something to look at first: “{rule}”."),
    "reason.home": (
        "Je moet nog vragen of er thuis ruimte en privacy is voor een oefening.",
        "You have yet to ask whether there is room and privacy at home for an exercise.",
    ),
    "reason.safety": ("Veiligheid gaat hier voor: “{rule}”.", "Safety comes first here: “{rule}”."),
    "reason.leaving": (
        "Zo komt er {chance} bij de kans dat er iemand afhaakt.",
        "This adds {chance} to the chance that somebody leaves.",
    ),
    "reason.stopped": (
        "Wat je hier ook koos, het werk was kort daarna gestopt. In de cijfers is er dus geen verschil tussen de keuzes te zien.",
        "Whatever you chose here, the work would have stopped soon after. So the figures show no difference between the choices.",
    ),
    "reason.only": ("Hier viel niets anders te vergelijken.", "There was nothing else here to compare with."),
}

ONE = {
    "reason.better": (
        "Een andere keuze brengt de eigen doelen van {only} {loss} punt verder. {better}.",
        "Another choice takes {only}'s own goals {loss} points further. {better}.",
    ),
    "reason.nearest": (
        "De keuze die het dichtst bij de jouwe ligt en wel klopt, brengt de eigen doelen van {only} {loss} punt verder. {better}.",
        "The nearest sound choice takes {only}'s own goals {loss} points further than yours. {better}.",
    ),
    "reason.less": (
        "Met minder uitleg kwamen de eigen doelen van {only} {loss} punt hoger uit. {better}.",
        "With less explanation, {only}'s own goals came out {loss} points higher. {better}.",
    ),
    "reason.leaving": (
        "Zo komt er {chance} bij de kans dat {only} afhaakt.",
        "This adds {chance} to the chance that {only} leaves.",
    ),
}
"""The same of somebody who comes alone, by name."""
