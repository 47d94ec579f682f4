"""Why something cannot be done now, as one sentence a person can act on. Pairs are (nl, en), by reason id."""

from __future__ import annotations

__all__ = ["FAULTS", "REFUSALS"]

REFUSALS: dict[str, tuple[str, str]] = {
    "course-ended": (
        "Deze behandeling is afgerond; je kan ze nalezen of een nieuwe poging beginnen.",
        "This treatment has ended; you can read it back or start a new attempt.",
    ),
    "unknown-id": (
        "“{id}” bestaat niet in deze casus; kies iets uit de lijst.",
        "“{id}” does not exist in this case; choose something from the list.",
    ),
    "no-minutes": (
        "Daar is in deze sessie geen tijd meer voor: het vraagt {needed} minuten en er zijn er {left} over.",
        "There is no time left for that in this session: it takes {needed} minutes and {left} remain.",
    ),
    "not-in-room": (
        "Die persoon is nu niet in de kamer; haal eerst iedereen terug binnen.",
        "That person is not in the room now; call everyone back in first.",
    ),
    "alone-already": (
        "Er is maar één cliënt; jullie zijn al onder vier ogen.",
        "There is only one client; you are in private already.",
    ),
    "only-alone": (
        "Een veiligheidsplan maak je onder vier ogen; spreek die persoon eerst alleen.",
        "A safety plan is made in private; see that person alone first.",
    ),
    "not-homework-now": (
        "Die oefening was deze keer geen huiswerk; kies er een die meegegeven was.",
        "That exercise was not homework this time; choose one that was handed out.",
    ),
    "asked-already": (
        "Dat heb je in deze sessie al zo gevraagd; kies een ander aspect of een andere manier.",
        "You have already asked that in this way this session; choose another aspect or manner.",
    ),
    "given-already": (
        "Er is in deze sessie al een programma meegegeven; de volgende kans is de volgende sessie.",
        "A programme has already been handed out this session; the next chance is the next session.",
    ),
    "nothing-composed": (
        "Er staat nog niets in het programma; kies eerst een oefening.",
        "There is nothing in the programme yet; choose an exercise first.",
    ),
    "renewed-already": (
        "Er zijn al extra sessies afgesproken; dat kan één keer.",
        "Extra sessions have already been agreed; that can be done once.",
    ),
    "leave-asked": (
        "Je hebt in deze sessie al gevraagd of je erover mag praten.",
        "You have already asked leave in this session.",
    ),
    "nothing-to-undo": (
        "Er is niets om ongedaan te maken: wat gezegd en gegeven is, blijft gezegd en gegeven.",
        "There is nothing to undo: what was said and given stays said and given.",
    ),
    "no-homework": (
        "Er is nu geen huiswerk om over te praten.",
        "There is no homework to talk about now.",
    ),
}
"""Every reason id of ``toolkit.session``."""

FAULTS: dict[str, tuple[str, str]] = {
    "bad-decision": (
        "Dit kan het programma niet lezen als een beslissing; er is niets veranderd.",
        "This cannot be read as a decision; nothing has changed.",
    ),
    "read-only": (
        "Je kijkt alleen mee: deze poging is ergens anders open. Sluit ze daar en open ze hier opnieuw.",
        "You are only looking on: this attempt is open elsewhere. Close it there and open it here again.",
    ),
    "not-written": (
        "Dit kon niet bewaard worden ({reason}); er is niets veranderd. Maak plaats of kies een andere map en probeer opnieuw.",
        "This could not be saved ({reason}); nothing has changed. Make room or choose another folder and try again.",
    ),
    "closed": (
        "Deze poging is hier gesloten. Voer de cel opnieuw uit om verder te gaan.",
        "This attempt is closed here. Run the cell again to go on.",
    ),
    "other-story": (
        "Deze poging is gespeeld met een andere versie van deze casus. Ze blijft bewaard en leesbaar, maar gaat hier niet verder; begin een nieuwe poging.",
        "This attempt was played with another version of this case. It stays kept and readable, but does not go on here; start a new attempt.",
    ),
    "other-model": (
        "Deze poging is gespeeld met versie {theirs} van het cliëntmodel, en dit is versie {ours}. Ze blijft bewaard, maar gaat hier niet verder; begin een nieuwe poging.",
        "This attempt was played with version {theirs} of the client model, and this is version {ours}. It stays kept, but does not go on here; start a new attempt.",
    ),
    "broken-story": (
        "Deze poging kan niet worden nagespeeld voorbij beslissing {n}. Ze blijft bewaard; begin een nieuwe poging.",
        "This attempt cannot be replayed beyond decision {n}. It stays kept; start a new attempt.",
    ),
    "other-case": (
        "Deze poging hoort bij de casus “{theirs}”, niet bij “{ours}”.",
        "This attempt belongs to the case “{theirs}”, not to “{ours}”.",
    ),
    "unknown-case": (
        "Er is geen casus “{case}”. Kijk met “sexology cases” welke er zijn.",
        "There is no case “{case}”. See which there are with “sexology cases”.",
    ),
    "unknown-language": (
        "Kies nl of en als taal.",
        "Choose nl or en as the language.",
    ),
    "unknown-player": (
        "Er is geen speler “{player}”; kies uit: {players}.",
        "There is no player “{player}”; choose from: {players}.",
    ),
    "skill-range": (
        "De vaardigheid ligt tussen 0 en 1.",
        "Skill lies between 0 and 1.",
    ),
    "out-exists": (
        "Er staat al iets op die plaats ({path}); kies een andere naam.",
        "There is already something at that place ({path}); choose another name.",
    ),
    "no-record": (
        "Er is geen verslag van een poging op die plaats ({path}).",
        "There is no record of an attempt at that place ({path}).",
    ),
}
"""Why an attempt cannot be opened, changed or saved, and what the command line cannot do."""
