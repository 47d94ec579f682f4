"""Words of the command line, beside those it shares with the screens. Pairs are (nl, en)."""

from __future__ import annotations

__all__ = ["TERMINAL"]

TERMINAL: dict[str, tuple[str, str]] = {
    "menu": ("Wat doe je?", "What do you do?"),
    "menu-choose": ("nummer", "number"),
    "menu-choose-or-ask": ("nummer, of typ je eigen vraag", "number, or type your own question"),
    "menu-back": ("terug", "back"),
    "menu-unknown": ("Kies een nummer uit de lijst.", "Choose a number from the list."),
    "menu-none": ("geen", "none"),
    "menu-several": (
        "Kies een of meer nummers, met een spatie ertussen.",
        "Choose one or more numbers, with a space between them.",
    ),
    "menu-yes": ("ja", "yes"),
    "menu-no": ("nee", "no"),
    "menu-text": ("Schrijf een regel (leeg laten mag).", "Write a line (it may stay empty)."),
    "menu-look": ("Bekijk wat je weet en wat er gezegd werd", "See what you know and what was said"),
    "menu-letter": ("Lees de verwijsbrief", "Read the referral letter"),
    "menu-reports": ("Bekijk het verloop", "See how things went over time"),
    "menu-language": ("Taal: English", "Language: Nederlands"),
    "menu-leave": ("Stop voor nu (alles is bewaard)", "Stop for now (everything is saved)"),
    "menu-programme": ("Stel het oefenprogramma samen", "Compose the programme"),
    "menu-item": ("Pas een oefening aan", "Change an exercise"),
    "menu-add": ("Neem een oefening op", "Add an exercise"),
    "menu-whole": ("Voor het hele programma", "For the whole programme"),
    "left-terminal": (
        "Bewaard in {path}. Speel verder met: sexology play {case}",
        "Saved in {path}. Go on with: sexology play {case}",
    ),
    "replay-step": ("{n}. sessie {session}: {text}", "{n}. session {session}: {text}"),
    "replay-hidden": ("    verborgen: {text}", "    hidden: {text}"),
    "replay-refused": ("De rest kon niet worden nagespeeld: {text}", "The rest could not be replayed: {text}"),
    "simulate-outcome": (
        "{player} met {case}, startgetal {seed}: {ending}, {score}",
        "{player} with {case}, seed {seed}: {ending}, {score}",
    ),
    "lab-address": ("Open dit adres in je browser: {address}", "Open this address in your browser: {address}"),
    "lab-folder": ("Je notebooks staan in {path}.", "Your notebooks are in {path}."),
    "lab-stop": ("Stoppen: Ctrl+C.", "To stop: Ctrl+C."),
    "notice-finished": (
        "Deze poging is afgelopen. Lees ze na, of begin een nieuwe.",
        "This attempt has ended. Read it back, or start a new one.",
    ),
}
"""Words by id."""
