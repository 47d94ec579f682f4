"""What could have been decided, as a review calls it, (nl, en). Which choices there are is for the review."""

from __future__ import annotations

__all__ = ["CHOICES"]

CHOICES = {
    "debrief.full": (
        "Het huiswerk nabespreken: bij iedereen elk aspect van minstens één oefening bevragen",
        "Debrief the homework: ask everybody about every aspect of at least one exercise",
    ),
    "debrief.half": ("Het huiswerk voor de helft nabespreken", "Debrief half of the homework"),
    "debrief.none": ("Het huiswerk niet nabespreken", "Leave the homework undiscussed"),
    "debrief.yours": ("De nabespreking zoals jij ze deed", "The debrief you gave"),
    "repair.now": (
        "Benoemen wat er tussen {client} en jou misliep, en het herstellen",
        "Say what went wrong between {client} and you, and mend it",
    ),
    "repair.all": (
        "Benoemen wat er tussen hen en jou misliep, en het herstellen",
        "Say what went wrong between them and you, and mend it",
    ),
    "repair.some": ("Alleen met {clients} herstellen wat er misliep", "Mend what went wrong with {clients} only"),
    "repair.none": ("Er nu niet op terugkomen", "Leave it alone for now"),
    "referral.now": ("Nu doorverwijzen: {route}, voor {client}", "Refer now: {route}, for {client}"),
    "referral.several": ("Nu doorverwijzen: {pairs}", "Refer now: {pairs}"),
    "referral.pair": ("{route} voor {clients}", "{route} for {clients}"),
    "referral.none": ("Niemand doorverwijzen", "Refer nobody"),
    "education.none": ("Geen uitleg geven", "Teach nothing"),
    "education.asked": (
        "Eerst vragen wat al bekend is, en dan {modules} uitleggen",
        "Ask first what is already known, then teach {modules}",
    ),
    "education.lectured": ("Meteen uitleg geven: {modules}", "Teach {modules} without asking first"),
    "education.modules": ("Uitleg geven: {modules}", "Teach {modules}"),
    "deepening.none": ("Niet verdiepen", "Do not go deeper"),
    "deepening.relational": (
        "Dieper ingaan op wat er tussen mensen speelt: “{hypothesis}”",
        "Go deeper into what goes on between people: “{hypothesis}”",
    ),
    "deepening.individual": (
        "Dieper ingaan op wat er bij één persoon speelt: “{hypothesis}”",
        "Go deeper into what goes on within one person: “{hypothesis}”",
    ),
    "deepening.no-core": (
        "In gesprek gaan over wat eronder zit, met als idee dat er niets diepers is: “{hypothesis}”",
        "Talk about what lies underneath, with the idea that nothing does: “{hypothesis}”",
    ),
    "programme.none": ("Geen huiswerk meegeven", "Give no homework"),
    "programme.yours": ("Jouw programma: {exercises}", "Your programme: {exercises}"),
    "programme.lower": ("Lager op de ladder: {exercises}", "Lower on the ladder: {exercises}"),
    "programme.same": ("Op dezelfde trede: {exercises}", "On the same rung: {exercises}"),
    "programme.higher": ("Hoger op de ladder: {exercises}", "Higher on the ladder: {exercises}"),
    "programme.composed": ("Anders samengesteld: {exercises}", "A different combination: {exercises}"),
    "programme.first": ("Iets dat laag op de ladder staat: {exercises}", "Something low on the ladder: {exercises}"),
    "programme.home": ("Meegeven: {exercises}", "Give as homework: {exercises}"),
    "programme.second": (
        "Iets dat wat hoger op de ladder staat: {exercises}",
        "Something a little higher on the ladder: {exercises}",
    ),
    "programme.adjusted": (
        "Dezelfde oefeningen, aangepast aan wat de regels vragen: {exercises}",
        "The same exercises, adjusted to what the rules ask: {exercises}",
    ),
    "programme.closer": (
        "Dichter bij wat de regels vragen, maar nog niet helemaal: {exercises}",
        "Nearer to what the rules ask, but not there yet: {exercises}",
    ),
    "programme.fixed": (
        "Zo weinig mogelijk veranderd: {exercises}",
        "Changed as little as possible: {exercises}",
    ),
    "programme.fewer": ("Minder tegelijk: {exercises}", "Fewer at once: {exercises}"),
    "programme.instead": ("In de plaats daarvan: {exercises}", "In its place: {exercises}"),
    "programme.paused": ("Met een uitgesproken pauze: {exercises}", "With the pause spelt out: {exercises}"),
    "ending.now": ("Nu afronden", "End now"),
    "ending.on": ("Doorgaan met de sessies", "Go on with the sessions"),
}
