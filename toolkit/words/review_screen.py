"""What the screen of a review says by itself: headings, buttons, how far it is. (nl, en); no verdict stands here."""

from __future__ import annotations

__all__ = ["REVIEW_SCREEN"]

_FRAME = {
    "title": ("{case}: beslissing per beslissing", "{case}: decision by decision"),
    "attempt": ("Poging {n}", "Attempt {n}"),
    "print": ("Druk af", "Print"),
    "back": ("Terug naar het verhaal", "Back to the story"),
    "working": ("Nog aan het rekenen", "Still computing"),
    "first-look": (
        "Een eerste blik; de cijfers volgen, sessie per sessie.",
        "A first look; the figures follow, session by session.",
    ),
    "no-look-yet": ("De eerste blik komt eraan.", "The first look is on its way."),
    "stop": ("Stop met rekenen", "Stop computing"),
    "stopped": (
        "Gestopt: wat hier staat is de eerste blik. Voer de cel opnieuw uit voor de volledige berekening.",
        "Stopped: what stands here is the first look. Run the cell again for the full computation.",
    ),
    "fault": (
        "Het rekenen liep vast: {why}. Wat er al staat, klopt; voer de cel opnieuw uit voor de rest.",
        "The computation got stuck: {why}. What stands here holds; run the cell again for the rest.",
    ),
    "none-ended": (
        "Van dit verhaal is nog geen poging afgelopen. Speel er een uit, of sluit ze af onder “Beslis”, en open dan de terugblik.",
        "No attempt at this story has ended yet. Play one to its end, or end it under “Decide”, and then open the review.",
    ),
    "no-attempt": ("Een poging {n} aan dit verhaal is er niet.", "There is no attempt {n} at this story."),
    "not-ended": (
        "Poging {n} loopt nog. Een terugblik kan zodra ze afgelopen is.",
        "Attempt {n} is still going on. It can be reviewed once it has ended.",
    ),
}

_TIMELINE = {
    "timeline": ("Je beslissingen, sessie per sessie", "Your decisions, session by session"),
    "session": ("Sessie {n}", "Session {n}"),
    "filter": ("Toon", "Show"),
    "filter/all": ("alles", "everything"),
    "filter/learn": ("om van te leren", "to learn from"),
    "nothing-here": ("Hier valt niets op.", "Nothing stands out here."),
    "nothing-decided": (
        "In deze poging werd te weinig beslist om te vergelijken.",
        "Too little was decided in this attempt to compare anything.",
    ),
    "overall": ("Over de sessies heen", "Across the sessions"),
}

_CHOSEN = {
    "to-come": ("volgt", "to come"),
    "figures-coming": (
        "Dit zeggen de regels. De cijfers van deze sessie komen er zo bij.",
        "This is what the rules say. The figures of this session are on their way.",
    ),
    "whole-coming": (
        "Dit komt als laatste, zodra elke sessie berekend is.",
        "This comes last, once each session has been computed.",
    ),
    "chart-table": ("Dezelfde getallen in een tabel", "The same numbers in a table"),
    "range": ("{low} tot {high}", "{low} to {high}"),
    "your-choice": ("jouw keuze", "your choice"),
    "yours": ("(jouw keuze)", "(your choice)"),
    "tick": ("vink aan wat je in de figuur wilt", "tick what you want in the figure"),
    "why": ("Waarom, en waar het op steunt", "Why, and what it rests on"),
    "to-bonnet": ("Draai zelf aan de aannames", "Turn the assumptions yourself"),
    "could-have-told": ("Waaraan je het had kunnen merken", "What could have told you"),
    "asking": ("Wat vragen had veranderd", "What asking would have changed"),
    "rests-on": ("Waar dit op steunt", "What this rests on"),
    "sources": ("Bronnen", "Sources"),
    "play-on": ("Speel verder vanaf hier", "Play on from here"),
    "play-on-ask": (
        "Dit wordt een nieuwe poging: tot en met wat je voor dit punt besliste loopt ze gelijk, daarna kies jij opnieuw. Poging {n} blijft zoals ze is.",
        "This becomes a new attempt: it runs the same up to what you decided before this point, and from there you choose anew. Attempt {n} stays as it is.",
    ),
    "play-on-yes": ("Begin een nieuwe poging", "Begin a new attempt"),
    "cancel": ("Toch niet", "Not now"),
    "colleague": ("Een degelijke collega", "A sound colleague's course"),
    "how": ("Hoe is dit berekend?", "How was this computed?"),
    "close": ("Sluit", "Close"),
}

_BONNET = {
    "bonnet": ("Onder de motorkap", "Under the bonnet"),
    "coefficients": ("Aan de aannames draaien", "Turn the assumptions"),
    "coefficients-about": (
        "Elke aanname van het rekenmodel kun je 30 % lager of hoger zetten. Wat er dan volgt voor de gekozen beslissing, zie je in een snelle blik; je terugblik zelf verandert niet.",
        "You can set each assumption of the model up to 30% lower or higher. What follows for the chosen decision shows in a quick look; the review itself does not change.",
    ),
    "coefficients-all": ("Alle aannames ({n})", "All assumptions ({n})"),
    "tried": ("Voor welke beslissing", "For which decision"),
    "times": ("keer {times}", "times {times}"),
    "focus": ("De kern van dit verhaal: {focus}.", "The core of this story: {focus}."),
    "then": ("Dan volgt voor sessie {n}: {decision}", "Then, for session {n}: {decision}"),
    "then-label": ("wordt", "becomes"),
    "stays-label": ("blijft", "stays"),
    "reset": ("Alles terug op 1", "All back to 1"),
    "try": ("Reken na", "Work it out"),
    "none-turned": ("Alles staat op 1: zo is gerekend.", "All stand at 1: this is what was computed with."),
}

_COMPARE = {
    "attempts": ("Pogingen aan dit verhaal", "Attempts at this story"),
    "compare": ("Leg beide pogingen naast elkaar", "Compare both attempts"),
    "compare-with": ("Leg naast poging {n}", "Compare with attempt {n}"),
    "compare-title": ("Poging {a} en poging {b} naast elkaar", "Attempt {a} and attempt {b} side by side"),
    "compare-about": (
        "Tot in sessie {n} liep alles gelijk. Verwacht: hoe deze beslissingen gemiddeld uitkomen, met wat je kon weten. Bereikt: hoe ver hun doelen werkelijk stonden bij het begin van de sessie.",
        "Everything ran the same into session {n}. Expected: how these decisions come out on average, given what could be known. Reached: where their goals really stood as the session opened.",
    ),
    "compare-back": ("Terug naar de terugblik", "Back to the review"),
    "expected": ("verwacht", "expected"),
    "reached": ("bereikt", "reached"),
    "decided": ("Wat je besliste", "What you decided"),
    "compare-told": (
        "Poging {n}: van {start} in sessie {first} naar {end} in sessie {last}.",
        "Attempt {n}: from {start} in session {first} to {end} in session {last}.",
    ),
    "decision": ("Sessie en beslissing", "Session and decision"),
    "follow-up": ("na 3 maanden", "after 3 months"),
    "goals-table": ("Hun eigen doelen (0 tot 10), per sessie", "Their own goals (0 to 10), by session"),
    "branch-ended": ("afgelopen", "ended"),
    "branch-open": ("in sessie {n}", "in session {n}"),
    "playing": (
        "Je speelt verder in poging {n}. Poging {from} is gebleven zoals ze was.",
        "You are playing on in attempt {n}. Attempt {from} has stayed as it was.",
    ),
    "to-play": ("Speel verder in poging {n}", "Go on playing attempt {n}"),
}

REVIEW_SCREEN: dict[str, tuple[str, str]] = {
    f"review-screen/{name}": text
    for part in (_FRAME, _TIMELINE, _CHOSEN, _BONNET, _COMPARE)
    for name, text in part.items()
}
