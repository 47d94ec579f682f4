"""Habits of thought that show in a record: what was seen, and a question to take along. (nl, en), never a verdict.

All of it under the source ``teaching-assumption``. H01-H03 have their titles here, and H04 to H06, which are rules
about decisions, their reasons too; a habit under a rule of the library is called what the rule is called, and what it claims is
sourced there.
"""

from __future__ import annotations

__all__ = ["HABITS"]

HABITS: dict[str, tuple[str, str]] = {
    "habit/H01/title": ("Snel klaar met zoeken", "Done looking early"),
    "habit/premature-closure": (
        "Met weinig vragen was je al vrij zeker, of wat je in het begin opschreef bleef staan terwijl er nieuwe dingen verteld werden.",
        "You were fairly sure after only a few questions, or what you wrote early on stayed as it was while new things came out.",
    ),
    "habit/premature-closure/why": (
        "Wat zou je moeten horen om er anders over te gaan denken?",
        "What would you need to hear to see it differently?",
    ),
    "habit/H02/title": ("Bij de eerste klacht gebleven", "Staying with the first complaint"),
    "habit/anchoring": (
        "Programma na programma ging over de klacht van het begin, en veel van wat je later hoorde kreeg nergens een plaats.",
        "Programme after programme was for the complaint it all began with, and much of what you heard later was taken up nowhere.",
    ),
    "habit/anchoring/why": (
        "Stel dat dit vandaag je eerste gesprek was, met alles wat je nu weet: waar zou je beginnen?",
        "Suppose today were your first session, knowing all you know now: where would you begin?",
    ),
    "habit/H03/title": ("Gevraagd naar wat al paste", "Asking for what already fitted"),
    "habit/confirmation-seeking": (
        "Toen je hypothese er eenmaal stond, gingen al je vragen over wat ze verklaart. Geen enkel antwoord kon ze nog tegenspreken.",
        "Once your hypothesis was written down, every question went after something it explains. No answer could have spoken against it.",
    ),
    "habit/confirmation-seeking/why": (
        "Welke vraag had je hypothese aan het wankelen kunnen brengen?",
        "Which question might have shaken your hypothesis?",
    ),
    "habit/H04/title": (
        "Een voelbare breuk gaat voor ander werk",
        "A rupture that was felt comes before other work",
    ),
    "habit/H05/title": ("Een verwijzing vraagt een aanleiding", "A referral needs something that was told"),
    "habit/H06/title": ("Nog eens hetzelfde leert weinig bij", "The same once more tells you little"),
    "habit/H06/why": (
        "Ging iets al twee keer mee naar huis, dan zegt een derde keer weinig nieuws. Bespreek wat ermee gebeurde, en maak het lichter of ga een stap verder.",
        "Once something has gone home twice, a third time says little new. Talk over what became of it, then make it lighter or take the next step.",
    ),
    "habit/H05/why": (
        "Wie verwijst zonder dat er iets om vraagt, stuurt mensen op pad met een vraag die niet de hunne is.",
        "Refer where nothing asks for it, and you send people off with a question that isn't theirs.",
    ),
    "habit/H04/why": (
        "Wie zich gekwetst of niet gehoord voelt, werkt maar half mee; benoem je eerst wat er misliep, dan wordt de rest weer mogelijk.",
        "Somebody who feels hurt or unheard takes part only halfway; once you have named what went wrong, the rest becomes possible again.",
    ),
    "habit/psychologising": (
        "Het werk ging verder terwijl er lichamelijk nog iets te bekijken viel.",
        "The work went on while there was still something physical to look into.",
    ),
    "habit/psychologising/why": (
        "Wat zou een huisarts hier als eerste over willen weten?",
        "What would a GP want to know about this first?",
    ),
    "habit/medicalising": (
        "Er kwam opnieuw een medische verwijzing, en naar wat er tussen mensen gebeurt was nog niet gevraagd.",
        "Another medical referral was made, and what goes on between people had not been asked about yet.",
    ),
    "habit/medicalising/why": (
        "Wie doet en zegt wat op het moment dat de klacht opduikt?",
        "Who does and says what at the moment the problem turns up?",
    ),
    "habit/siding": (
        "Twee sessies na elkaar ging er veel meer aandacht naar de ene dan naar de andere.",
        "For two sessions running, far more attention went to one than to another.",
    ),
    "habit/siding/why": (
        "Hoe zou wie het minst aan bod kwam die sessies thuis navertellen?",
        "How would the one who got the least room tell the story of those sessions at home?",
    ),
    "habit/pushing-on": (
        "Na een oefening die stroef liep of bleef liggen kwam er een hogere trede, en wat in de weg zat was nog niet benoemd.",
        "After an exercise that went badly or was left undone came a higher rung, and what had got in the way had not been named.",
    ),
    "habit/pushing-on/why": (
        "Wat had je gehoord als je wat langer bij dat obstakel was gebleven?",
        "What might you have heard by staying with that obstacle a little longer?",
    ),
    "habit/endless-groundwork": (
        "Uit wat er elke sessie ingevuld werd bleek dat er meer kon, en het programma bleef op de laagste treden.",
        "What was filled in each session showed that more was possible, and the programme stayed on the lowest rungs.",
    ),
    "habit/endless-groundwork/why": (
        "Wat moest er volgens jou eerst nog gebeuren, en wie had daar behoefte aan?",
        "What did you feel still had to come first, and who was in need of it?",
    ),
}
"""What was seen, by habit; after ``/why`` the question, and by rule, where the library has none, the title."""
