"""What a machine marked and why, and what a supervisor should know of a submission. (nl, en)."""

from __future__ import annotations

__all__ = ["GRADING"]

GRADING: dict[str, tuple[str, str]] = {
    "points-of": ("{n} van {of} punten", "{n} of {of} points"),
    "criterion/safety": ("Veiligheid", "Safety"),
    "criterion/beliefs": ("Overtuigingen gevonden", "Beliefs found"),
    "criterion/education": ("Psycho-educatie op maat", "Education that fits"),
    "criterion/programme": ("Oefenprogramma's die kloppen", "Sound programmes"),
    "criterion/debrief": ("Huiswerk nabesproken", "Homework debriefed"),
    "criterion/obstacles": ("Obstakels gecodeerd", "Obstacles coded"),
    "criterion/mirror": ("Gelijkenis benoemd", "Mirror named"),
    "criterion/not-too-early": ("Niet te vroeg verdiept", "Not deepened too early"),
    "criterion/not-too-late": ("Niet te laat verdiept", "Not deepened too late"),
    "criterion/focus": ("Op de juiste plaats verdiept", "Deepened in the right place"),
    "criterion/referral": ("Verwijzen", "Referral"),
    "criterion/formulation": ("Formulering", "Formulation"),
    "criterion/ending": ("Afronding", "Ending"),
    "reason/stopped": (
        "De begeleiding is in sessie {sessions} stopgezet om veiligheid.",
        "The treatment was stopped for safety in session {sessions}.",
    ),
    "reason/screened": (
        "In de eerste twee sessies apart naar veiligheid gevraagd: {n} van {of} cliënten.",
        "Asked alone about safety in the first two sessions: {n} of {of} clients.",
    ),
    "reason/answered": (
        "Alarmsignalen (gevaar, ziekte, nood) die op tijd beantwoord zijn: {n} van {of}.",
        "Red flags (danger, illness, distress) answered in time: {n} of {of}.",
    ),
    "reason/blocked": (
        "In sessie {sessions} ging mee naar huis wat regel {rule} niet toelaat; dit criterium telt daarom hoogstens voor de helft.",
        "In session {sessions} something went home that rule {rule} does not allow; this criterion therefore counts for half at most.",
    ),
    "reason/cap-stopped": (
        "Omdat het werk doorging terwijl iemand gevaar liep, kan deze opdracht niet slagen.",
        "Because the work went on while someone was in danger, this assignment cannot pass.",
    ),
    "reason/cap-danger": (
        "Omdat gehoord gevaar zonder antwoord bleef, kan deze opdracht niet slagen.",
        "Because danger that was heard went unanswered, this assignment cannot pass.",
    ),
    "reason/cap-unasked": (
        "Omdat niemand apart naar veiligheid gevraagd werd, kan deze opdracht niet slagen.",
        "Because nobody was asked alone about safety, this assignment cannot pass.",
    ),
    "reason/beliefs": (
        "Gehoord: {n} van de {of} overtuigingen die hier wegen.",
        "Heard: {n} of the {of} beliefs that weigh here.",
    ),
    "reason/enough": (
        "Vanaf {enough} telt dit volledig.",
        "From {enough} on, this counts in full.",
    ),
    "reason/met": (
        "Besproken binnen enkele sessies nadat ze te horen waren: {n} van {of} overtuigingen.",
        "Spoken about within a few sessions of being heard: {n} of {of} beliefs.",
    ),
    "reason/taught-how": (
        "In dialoog en met hoogstens twee modules per sessie: {n} van {of}.",
        "In dialogue, and no more than two modules a session: {n} of {of}.",
    ),
    "reason/crowded": ("Te veel ineens in sessie {sessions}.", "Too much at once in session {sessions}."),
    "reason/sound": (
        "Sessies met een programma waartegen geen regel bezwaar had: {n} van {of}.",
        "Sessions with a programme no rule objected to: {n} of {of}.",
    ),
    "reason/unsound": ("Sessie {sessions}: regel {rule} had bezwaar.", "Session {sessions}: rule {rule} objected."),
    "reason/debriefed": (
        "Sessies waarin iedereen open naar elk aspect gevraagd werd: {n} van {of}.",
        "Sessions in which everyone was asked openly about every aspect: {n} of {of}.",
    ),
    "reason/coded": (
        "Obstakels die gecodeerd werden als wat ze waren: {n} van {of}.",
        "Obstacles coded as what they were: {n} of {of}.",
    ),
    "reason/mirror-silent": (
        "Het huiswerk liet te weinig horen om er een gelijkenis in te zien.",
        "The homework gave too little to see a likeness in.",
    ),
    "reason/mirror-unnamed": (
        "Er was een patroon te horen, en het is niet benoemd.",
        "There was a pattern to be heard, and it was not named.",
    ),
    "reason/mirror-heard": (
        "Benoemd op grond van wat er te horen was (sessie {sessions}).",
        "Named from what could be heard (session {sessions}).",
    ),
    "reason/mirror-guessed": (
        "Benoemd wat nog niet te horen was (sessie {sessions}).",
        "What was named had not been heard yet (session {sessions}).",
    ),
    "reason/no-talks": ("Geen verdieping geprobeerd.", "No deepening was tried."),
    "reason/talks-grounded": (
        "Verdiepende gesprekken waarvoor grond was: {n} van {of}.",
        "Deepening talks there was ground for: {n} of {of}.",
    ),
    "reason/never-due": (
        "Er was geen moment waarop verdiepen aangewezen was.",
        "There was no moment at which deepening was called for.",
    ),
    "reason/just-due": (
        "Verdiepen werd pas aan het einde aangewezen (sessie {n}).",
        "Deepening was called for only towards the end (session {n}).",
    ),
    "reason/talk-missed": (
        "Vanaf sessie {n} was verdiepen aangewezen, en het kwam er niet van.",
        "Deepening was called for from session {n}, and it did not happen.",
    ),
    "reason/talk-in-time": (
        "Verdiept in sessie {sessions}; aangewezen vanaf sessie {n}.",
        "Deepened in session {sessions}; called for from session {n}.",
    ),
    "reason/talk-late": (
        "Verdiept in sessie {sessions}, terwijl het aangewezen was vanaf sessie {n}.",
        "Deepened in session {sessions}, though it was called for from session {n}.",
    ),
    "reason/nothing-aimed": (
        "Er was iets te verdiepen, en er is niets gekozen.",
        "There was something to deepen, and nothing was chosen.",
    ),
    "reason/aimed": (
        "Gesprekken gericht op waar het huiswerk naar wees: {n} van {of}.",
        "Talks aimed where the homework pointed: {n} of {of}.",
    ),
    "reason/referred": (
        "Verwijzingen waar wat gehoord werd om vroeg: {n} van {of}.",
        "Referrals called for by what was heard: {n} of {of}.",
    ),
    "reason/unneeded": (
        "Niets van wat gehoord werd, vroeg om een verwijzing naar: {route}.",
        "Nothing that was heard called for a referral to: {route}.",
    ),
    "reason/none-needed": ("Er was niemand te verwijzen.", "There was nobody to refer."),
    "reason/no-formulation": (
        "Tegen sessie {n} stond er nog geen formulering.",
        "By session {n} there was no formulation yet.",
    ),
    "reason/formulated": (
        "De formulering (sessie {sessions}) bevat {n} van de {of} onderdelen: vragen, eigen wens, wat gehoord werd, een hypothese.",
        "The formulation (session {sessions}) holds {n} of its {of} parts: requests, own wish, what was heard, a hypothesis.",
    ),
    "reason/not-ended": ("Niet zelf afgerond.", "Not brought to an end."),
    "reason/ended": ("Afgerond in sessie {sessions}.", "Ended in session {sessions}."),
    "reason/no-follow-up": ("Geen opvolging afgesproken.", "No follow-up was agreed."),
    "reason/reviews-missed": (
        "De tussentijdse evaluatie rond sessie {sessions} bleef uit.",
        "The review around session {sessions} was not held.",
    ),
    "note-recovered": (
        "Deel {part}: er was geen bruikbaar verslag; het is teruggehaald uit de kopie in het notebook.",
        "Part {part}: there was no usable record; it was recovered from the copy in the notebook.",
    ),
    "note-copy-longer": (
        "Deel {part}: de kopie in het notebook gaat verder dan het verslag ernaast; de langste telt.",
        "Part {part}: the copy in the notebook goes on longer than the record beside it; the longer one counts.",
    ),
    "note-copy-differs": (
        "Deel {part}: de kopie in het notebook zegt iets anders dan het verslag ernaast; het verslag telt.",
        "Part {part}: the copy in the notebook says something else than the record beside it; the record counts.",
    ),
    "note-copy-too-large": (
        "{file}: de kopie in het notebook is te groot voor een verslag; niet gelezen.",
        "{file}: the copy in the notebook is too large for a record; not read.",
    ),
    "note-not-a-file": (
        "{file}: geen gewoon bestand; niet gelezen.",
        "{file}: not an ordinary file; not read.",
    ),
    "note-other-name": (
        "{file}: heet niet zoals een verslag van deze opdracht; niet gelezen.",
        "{file}: not called as a record of this assignment is; not read.",
    ),
    "note-record-newer": (
        "{file}: gemaakt met een nieuwere uitgave van deze software; niet gelezen. Werk eerst bij.",
        "{file}: made with a newer release of this software; not read. Update first.",
    ),
    "note-record-recoded": (
        "{file}: door een ander programma opnieuw bewaard; het is nog te lezen. Dit verandert geen punten.",
        "{file}: saved anew by another program; it can still be read. This changes no points.",
    ),
    "note-record-too-large": (
        "{file}: te groot voor een verslag; niet gelezen.",
        "{file}: too large for a record; not read.",
    ),
    "note-record-not-a-record": (
        "{file}: dit is geen verslag van een poging; niet gelezen.",
        "{file}: this is no record of an attempt; not read.",
    ),
    "note-record-garbled": (
        "{file}, regel {line}: onleesbaar en overgeslagen; wat wel leesbaar is, telt.",
        "{file}, line {line}: unreadable and passed over; what can be read counts.",
    ),
    "note-record-torn": (
        "{file}, regel {line}: de laatste regel is afgebroken en telt niet mee.",
        "{file}, line {line}: the last line was cut off and does not count.",
    ),
    "note-record-chain": (
        "{file}, regel {line}: de keten sluit hier niet; het verslag is later gewijzigd. Dit verandert geen punten.",
        "{file}, line {line}: the chain does not hold here; the record was changed later. This changes no points.",
    ),
    "note-record-numbering": (
        "{file}, regel {line}: de nummering klopt niet; er zijn regels weg, bij of verplaatst. Dit verandert geen punten.",
        "{file}, line {line}: the numbering is wrong; lines are missing, added or moved. This changes no points.",
    ),
    "note-record-times": (
        "{file}, regel {line}: een tijdstip dat niet kan. Dit verandert geen punten.",
        "{file}, line {line}: an impossible time. This changes no points.",
    ),
    "note-record-future": (
        "{file}: tijdstippen in de toekomst. Dit verandert geen punten.",
        "{file}: times in the future. This changes no points.",
    ),
    "note-record-quick": (
        "{file}: sneller beslist dan iemand kan lezen. Dit verandert geen punten.",
        "{file}: decided faster than anyone can read. This changes no points.",
    ),
    "note-link": (
        "{file}: een koppeling naar elders; niet gevolgd.",
        "{file}: a link to somewhere else; not followed.",
    ),
    "note-many-files": (
        "Meer dan {n} bestanden; de rest is niet bekeken.",
        "More than {n} files; the rest was not looked at.",
    ),
    "note-unreadable": ("{file}: kan niet gelezen worden ({why}).", "{file}: cannot be read ({why})."),
    "note-notebook-too-large": (
        "{file}: te groot of een koppeling; niet geopend. Het verslag ernaast telt.",
        "{file}: too large, or a link; not opened. The record beside it counts.",
    ),
    "note-no-notebook": (
        "{file}: ontbreekt. Het verslag telt, wat geschreven werd niet.",
        "{file}: missing. The record counts; written work does not.",
    ),
    "note-notebook-broken": (
        "{file}: geen leesbaar notebook. Het verslag ernaast telt.",
        "{file}: no readable notebook. The record beside it counts.",
    ),
    "note-notebook-format": (
        "{file}: een ander notebookformaat dan dit programma schrijft; gelezen voor zover dat ging.",
        "{file}: not the notebook format this software writes; read as far as that went.",
    ),
    "note-tries-missing": (
        "Deel {part}: eerdere pogingen die ontbreken, volgens de nummers: {n}.",
        "Part {part}: earlier attempts missing, going by the numbers: {n}.",
    ),
    "note-restarts": (
        "Deel {part}: andere pogingen: {n}; de eerste die af was, telt.",
        "Part {part}: other attempts: {n}; the first that was finished counts.",
    ),
    "note-unfinished": (
        "Deel {part}: gestopt in sessie {n} van {of}; wat er staat, telt.",
        "Part {part}: stopped in session {n} of {of}; what is there counts.",
    ),
    "note-refused": (
        "Deel {part}: beslissing {n} kan in dit verhaal niet; tot daar telt het.",
        "Part {part}: decision {n} is impossible in this story; it counts up to there.",
    ),
    "note-other-version": (
        "Deel {part}: gespeeld met een andere uitgave van het verhaal (versie {n}); beoordeeld met de huidige.",
        "Part {part}: played with another release of the case (version {n}); judged with the present one.",
    ),
    "note-other-model": (
        "Deel {part}: gespeeld met een andere uitgave van het cliëntmodel ({n}); beoordeeld met de huidige.",
        "Part {part}: played with another release of the client model ({n}); judged with the present one.",
    ),
    "note-help-stage": (
        "Deel {part}: gespeeld met hulp “{stage}”, en dat was niet gevraagd.",
        "Part {part}: played with help “{stage}”, which was not asked for.",
    ),
    "note-same-as": (
        "Deel {part}: dezelfde beslissingen in dezelfde volgorde als {student}.",
        "Part {part}: the same decisions in the same order as {student}.",
    ),
    "note-cells": (
        "Het notebook is veranderd ({what}); beoordeeld werd het verslag.",
        "The notebook was changed ({what}); it was the record that was judged.",
    ),
    "change/missing": ("cellen ontbreken", "cells are missing"),
    "change/copied": ("cellen zijn gekopieerd of gesplitst", "cells were copied or split"),
    "change/renamed": ("cellen kregen een andere naam", "cells were renamed"),
    "change/altered": (
        "vaste tekst, soort of instellingen van cellen werden gewijzigd",
        "fixed text, kind or settings of cells were changed",
    ),
    "change/extra": ("er kwamen cellen bij", "cells were added"),
    "nothing-to-mark": ("Hier viel niets na te kijken.", "There was nothing to mark here."),
    "ask-no-record": (
        "Deel {part}: er is geen verslag; 0 tot een mens ernaar kijkt.",
        "Part {part}: there is no record; 0 until a person has looked.",
    ),
    "ask-no-decisions": (
        "Deel {part}: er is een verslag, maar er staat geen beslissing in; 0 tot een mens ernaar kijkt.",
        "Part {part}: there is a record, but it holds no decision; 0 until a person has looked.",
    ),
    "ask-no-answers": (
        "Het notebook kon niet gelezen worden, dus wat geschreven is ook niet; een mens moet ernaar kijken.",
        "The notebook could not be read, so neither could what was written; a person has to look.",
    ),
    "ask-no-walls": (
        "De code is niet uitgevoerd; 0 tot een mens ernaar kijkt. {why}",
        "The code was not run; 0 until a person has looked. {why}",
    ),
    "ask-other-case": (
        "Deel {part}: het verslag gaat over “{case}”, en dat was niet gevraagd; 0 tot een mens ernaar kijkt.",
        "Part {part}: the record is about “{case}”, which was not asked for; 0 until a person has looked.",
    ),
    "ask-whose": (
        "Deel {part}: van wie is dit? Het verslag hoort bij een ander nummer ({student}). De punten zijn voorlopig, tot een mens beslist.",
        "Part {part}: whose is this? The record belongs to another number ({student}). The points stand for now, until a person decides.",
    ),
    "ask-whose-unknown": (
        "Deel {part}: van wie is dit? Het verslag hoort bij een nummer of een opdracht die hier niet op de lijst staat. De punten zijn voorlopig, tot een mens beslist.",
        "Part {part}: whose is this? The record belongs to a number or an assignment that is not on the list here. The points stand for now, until a person decides.",
    ),
}
