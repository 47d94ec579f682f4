"""Words of the panel in which a case is written. Pairs are (nl, en)."""

from __future__ import annotations

__all__ = ["AUTHORING"]

AUTHORING: dict[str, tuple[str, str]] = {
    "author-title": ("Een casus schrijven: {slug}", "Writing a case: {slug}"),
    "author-none": (
        "Er is nog geen bestand {path}. Maak eerst het geraamte: een ingevulde, speelbare casus met uitleg bij elke regel.",
        "There is no file {path} yet. Make the skeleton first: a filled-in, playable case with an explanation at every line.",
    ),
    "author-solo": ("Maak het geraamte voor één cliënt", "Make the skeleton for one client"),
    "author-couple": ("Maak het geraamte voor een koppel", "Make the skeleton for a couple"),
    "author-where": (
        "Schrijf in {path}: open het bestand links in de lijst en bewaar met Ctrl+S. Deze lijst volgt vanzelf.",
        "Write in {path}: open the file in the list on the left and save with Ctrl+S. This list follows by itself.",
    ),
    "author-waiting": ("Nog te schrijven teksten (✎): {count}", "Texts still to be written (✎): {count}"),
    "author-all-written": ("Er wacht geen tekst meer (✎).", "No text is waiting any more (✎)."),
    "author-red": ("Waarom is dit rood?", "Why is this red?"),
    "author-sound": (
        "Niets is rood: vorm, spel en kliniek zijn in orde.",
        "Nothing is red: form, play and clinic are sound.",
    ),
    "author-form-first": (
        "Eerst de vorm: spel en kliniek worden nagekeken zodra de vorm klopt, en dan kunnen er nog punten bijkomen.",
        "First the form: play and clinic are looked at once the form is right, and there may then be further points.",
    ),
    "author-measure": (
        "Wat hier niet nagekeken wordt, is de meting tegen de automatische spelers. Dat doet in een terminal: sexology check {folder}",
        "What is not checked here is the measurement against the automated players. In a terminal that is: sexology check {folder}",
    ),
    "author-line": ("regel {n}", "line {n}"),
    "author-check": ("Kijk nu na", "Check now"),
    "author-play": ("Speel deze casus", "Play this case"),
    "author-again": ("Speel opnieuw vanaf het begin", "Play again from the start"),
    "author-broken": (
        "Spelen kan pas als het bestand gelezen kan worden: begin bij het eerste punt hierboven.",
        "Playing is possible once the file can be read: begin with the first point above.",
    ),
    "author-trace": ("Wat bewoog er?", "What moved?"),
    "author-trace-about": (
        "De laatste gespeelde poging, sessie na sessie: welk deel van het cliëntmodel welk getal (0-10) bewoog, hoeveel en waarom. De delen tellen op tot het verschil. Alles is een leerafspraak.",
        "The last attempt played, session by session: which part of the client model moved which number (0-10), by how much and why. The parts add up to the difference. All of it is a teaching assumption.",
    ),
    "author-not-played": (
        "Er is nog geen poging met deze versie van de casus: speel ze eerst.",
        "There is no attempt at this version of the case yet: play it first.",
    ),
    "author-figure": ("getal", "number"),
    "author-before": ("voor", "before"),
    "author-after": ("na", "after"),
    "author-by": ("door", "by"),
}
"""Words by id."""
