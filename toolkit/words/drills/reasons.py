"""Why an answer does or does not fit. Pairs are (nl, en); the reason that carries a sentence names its rule and sources."""

from __future__ import annotations

__all__ = ["REASONS"]

REASONS: dict[str, tuple[str, str]] = {
    "why/part": ("Ja: {hint}. {meaning}", "Yes: {hint}. {meaning}"),
    "why/part-other": (
        "Daar is het om iets anders te doen: {hint}. {meaning}",
        "That part is about something else: {hint}. {meaning}",
    ),
    "why/domain": (
        "Het is een punt uit “{title}”, en dat staat bij het domein {domain}.",
        "It is a point of “{title}”, which belongs to the {domain} domain.",
    ),
    "why/domain-other": ("Het domein {domain} gaat over {hint}.", "The {domain} domain is about {hint}."),
    "why/seed": ("Zo is de zin te lezen: {meaning}", "This is how the sentence can be read: {meaning}"),
    "why/seed-other": (
        "Dat hoort bij een andere zin ({id}): {meaning}",
        "That goes with another sentence ({id}): {meaning}",
    ),
    "why/belief": (
        "Dat klinkt erin door. Een realistische kijk ernaast: {realistic}",
        "That is what sounds through. A realistic view beside it: {realistic}",
    ),
    "why/belief-other": (
        "Dat is een andere overtuiging dan die in deze woorden zit. Wat over die te zeggen valt: {why_not}",
        "That is another belief than the one in these words. What can be said about it: {why_not}",
    ),
    "why/module": ("Deze module gaat in op “{belief}”, {so_that}.", "This module speaks to “{belief}”, {so_that}."),
    "why/module-other": (
        "Die module gaat over iets anders: {point} Ze past bij: {when}",
        "That module is about something else: {point} It fits: {when}",
    ),
    "why/view-other": (
        "Die kijk gaat in op een andere overtuiging: “{belief}”",
        "That view speaks to another belief: “{belief}”",
    ),
    "why/rung": ("“{title}” staat op trede {n}: {rung}.", "“{title}” stands on rung {n}: {rung}."),
    "why/rests": ("Eerst “{title}”. {why}", "First “{title}”. {why}"),
    "why/rests-other": (
        "“{title}” (trede {n}) kan nuttig zijn, maar deze oefening steunt er niet op.",
        "“{title}” (rung {n}) may be useful, but this exercise does not rest on it.",
    ),
    "why/wrong": ("{finding} Waarom de regel er is: {why}", "{finding} Why the rule is there: {why}"),
    "why/kept": (
        "Aan die regel houdt dit programma zich. Hij dient hiervoor: {why}",
        "This programme keeps that rule. It serves this: {why}",
    ),
    "why/fix": (
        "Daarna heeft geen enkele regel nog een bedenking. {why}",
        "After that no rule objects any more. {why}",
    ),
    "why/still": (
        "Nagerekend: daarna heeft een regel nog altijd een bedenking (“{title}”).",
        "Worked out: after that a rule still objects (“{title}”).",
    ),
    "why/aspect": ("Ja: het antwoord gaat over {hint}.", "Yes: the answer is about {hint}."),
    "why/aspect-other": (
        "Dat aspect gaat over {hint}; dat kan je hierna nog vragen.",
        "That aspect is about {hint}; you can still ask about it next.",
    ),
    "why/obstacle-stumbling-block": (
        "Iets praktisch, en één keer: een andere afspraak kan volstaan.",
        "Something practical, and once: another arrangement may be enough.",
    ),
    "why/obstacle-blockage": (
        "Het keert terug bij hetzelfde soort stap en het speelt tussen hen: een stap terug, een andere vorm, en kijken wat er tussen hen gebeurt.",
        "It returns at the same kind of step and plays between them: a step back, another form, and looking at what happens between them.",
    ),
    "why/obstacle-inhibition": (
        "Het komt van binnenuit, bij één iemand: vertragen, ruimte geven aan lichaam en gevoel, eigen tempo.",
        "It comes from within, in one person: slow down, make room for body and feeling, own pace.",
    ),
    "why/not-stumbling-block": (
        "Een praktische oplossing raakt dit niet: plaats, tijd en uitleg waren het probleem niet.",
        "A practical solution does not touch this: place, time and explanation were not the problem.",
    ),
    "why/not-blockage": (
        "Een blokkade keert terug en speelt meestal tussen mensen. Hier hoor je iets anders.",
        "A blockage returns and mostly plays between people. Here you hear something else.",
    ),
    "why/not-inhibition": (
        "Een remming zit in één iemand: schrik, schaamte, niets voelen. Hier hoor je iets anders.",
        "An inhibition sits within one person: fear, shame, feeling nothing. Here you hear something else.",
    ),
    "why/mirror": (
        "Ja: {hint}. De vraag is nu of dat ook rond vrijen zo gaat; leg het voor als een vermoeden.",
        "Yes: {hint}. The question now is whether it goes like that around love-making too; offer it as a guess.",
    ),
    "why/mirror-other": ("Dan zou je eerder dit horen: {hint}.", "Then you would rather hear this: {hint}."),
    "why/adaptation": ("Dat antwoordt op wat er te zien was ({label}).", "That answers what could be seen ({label})."),
    "why/adaptation-other": (
        "Die vorm antwoordt op iets anders ({label}): {seen}",
        "That form answers something else ({label}): {seen}",
    ),
    "why/gate": (
        "Je hoort {signs}. De vraag van deze poort: {question} Wat dan: {action}",
        "You hear {signs}. This gate's question: {question} What then: {action}",
    ),
    "why/gate-other": ("Die poort vraagt iets anders: {question}", "That gate asks something else: {question}"),
    "why/no-gate": (
        "Op dit alleen gaat geen poort open. Het mag wel mee in de formulering, en de vragen stel je elke sessie opnieuw.",
        "On this alone no gate opens. It does belong in the formulation, and the questions come back every session.",
    ),
    "why/some-gate": (
        "Er staat wel degelijk een poort open: hier gaat iets voor op het seksuologische werk.",
        "A gate does stand open: something here comes before the sexological work.",
    ),
    "why/route": (
        "Deze route is er {when}. Naar wie: {to}. Intussen: {keep}.",
        "This route is there {when}. To whom: {to}. Meanwhile: {keep}.",
    ),
    "why/route-other": ("Die route is er {when}.", "That route is there {when}."),
    "why/refer": (
        "Eerst de poort die openstaat: {title} ({sign}). {action}",
        "First the gate that stands open: {title} ({sign}). {action}",
    ),
    "why/not-before-gate": (
        "Er staat nog een poort open: {title} ({sign}). Zolang daar niets mee gebeurt, wacht de rest.",
        "A gate still stands open: {title} ({sign}). As long as nothing is done about it, the rest waits.",
    ),
    "why/no-referral": (
        "Op wat er getoond is, staat geen poort open die een verwijzing vraagt. Nog eens iemand anders laten kijken, stelt het gesprek uit.",
        "On what was shown no gate stands open that asks for a referral. Having someone else look once more puts off the conversation.",
    ),
    "why/deepen": (
        "De verdiepingsindex komt op {total}; vanaf 4 is verdiepen aangewezen, zolang de cliënt het wil.",
        "The deepening index comes to {total}; from 4 on deepening is indicated, as long as the client wishes it.",
    ),
    "why/stay": (
        "De verdiepingsindex komt op {total}, minder dan 4: blijf op deze trede, verander zo nodig de vorm, en leg die keuze vast.",
        "The deepening index comes to {total}, below 4: stay on this rung, change the form if need be, and record that choice.",
    ),
    "why/stay-veto": (
        "De index komt op {total}, maar er is gezegd: nu niet dieper. Dat telt; blijf, en leg die keuze vast.",
        "The index comes to {total}, but it was said: not deeper now. That counts; stay, and record that choice.",
    ),
    "why/not-yet": (
        "Daarvoor is er nog te weinig samen gezien. {why}",
        "Too little has been seen together for that. {why}",
    ),
    "why/told-enough": (
        "Het huiswerk heeft zijn verhaal al verteld. {why}",
        "The homework has told its story already. {why}",
    ),
    "why/focus-individual": ("De obstakels volgen één iemand. {why}", "The obstacles follow one person. {why}"),
    "why/focus-relational": ("De obstakels duiken op tussen hen. {why}", "The obstacles turn up between them. {why}"),
    "why/not-individual": (
        "Kijk bij wie het opduikt, en in welke oefeningen: niets wijst hier op één iemand alleen.",
        "Look with whom it turns up, and in which exercises: nothing here points to one person alone.",
    ),
    "why/not-relational": (
        "Kijk bij wie het opduikt, en in welke oefeningen: het volgt hier één iemand.",
        "Look with whom it turns up, and in which exercises: here it follows one person.",
    ),
}
"""Words by id, without the drills' own prefix."""
