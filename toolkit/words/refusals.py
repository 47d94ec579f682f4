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
        "Je kijkt alleen mee: deze poging is al open (proces {pid} op {host}, sinds {time}). Sluit ze daar om hier verder te gaan.",
        "You are only looking on: this attempt is open already (process {pid} on {host}, since {time}). Close it there to go on here.",
    ),
    "not-written": (
        "Dit kon niet bewaard worden in {path} ({reason}); er is niets veranderd. Maak plaats of kies een map waarin je mag schrijven.",
        "This could not be saved in {path} ({reason}); nothing has changed. Make room or choose a folder you may write in.",
    ),
    "closed": (
        "Deze poging is hier gesloten. Open ze opnieuw om verder te gaan.",
        "This attempt is closed here. Open it again to go on.",
    ),
    "record-changed": (
        "Een ander programma heeft {path} veranderd. Open de poging opnieuw om te zien wat er nu staat.",
        "Another program has changed {path}. Open the attempt again to see what it says now.",
    ),
    "out-exists": (
        "Er bestaat al een verslag met de naam {path}; kies een andere naam.",
        "There is a record called {path} already; choose another name.",
    ),
    "no-record": (
        "{path} kan niet gelezen worden; kijk na of het er staat en of je het mag openen.",
        "{path} cannot be read; check that it is there and that you may open it.",
    ),
    "record-foreign": (
        "{path} is geen verslag van een poging. Er is niets veranderd.",
        "{path} is not a record of an attempt. Nothing was changed.",
    ),
    "record-empty": (
        "{path} houdt op voor de eerste regel af is; er was nog niets beslist. Er is niets veranderd.",
        "{path} stops before its first line is whole, so nothing was decided in it. Nothing was changed.",
    ),
    "record-newer": (
        "{path} is gemaakt met een nieuwere versie; werk dit programma bij om het te openen.",
        "{path} was made with a newer version; update this program to open it.",
    ),
    "record-garbled": (
        "Regel {line} van {path} is niet te lezen; zet een kopie terug. Er is niets veranderd.",
        "Line {line} of {path} cannot be read; restore a copy. Nothing was changed.",
    ),
    "record-broken": (
        "Vanaf regel {line} klopt {path} niet meer met wat ervoor staat; zet een kopie terug. Er is niets veranderd.",
        "From line {line} on, {path} no longer follows from what stands before; restore a copy. Nothing was changed.",
    ),
    "torn": (
        "De laatste regel van {path} was onvolledig en is weggelaten; de rest staat er nog.",
        "The last line of {path} was incomplete and has been left out; the rest is still there.",
    ),
    "not-ended": (
        "De nabespreking opent na het einde; rond eerst de behandeling af.",
        "The debrief opens after the ending; end the treatment first.",
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
    "case-sealed": (
        "{path}: een verzegeld verhaal gaat alleen in zijn eigen opdracht open; wil je in een casus kijken, neem dan het YAML-bestand.",
        "{path}: a sealed case opens in its own assignment only; to look into a case, use its YAML.",
    ),
    "unknown-case": (
        "Er is geen casus “{case}”. Kijk met “sexology cases” welke er zijn.",
        "There is no case “{case}”. See which there are with “sexology cases”.",
    ),
    "unknown-language": (
        "Kies nl of en als taal.",
        "Choose nl or en as the language.",
    ),
    "unknown-help-stage": (
        "Kies als hulp een van deze: {stages}.",
        "Choose one of these as help: {stages}.",
    ),
    "seed-range": (
        "Het startgetal is een geheel getal, nul of meer.",
        "The seed is a whole number, zero or more.",
    ),
    "unknown-player": (
        "Er is geen speler “{player}”; kies uit: {players}.",
        "There is no player “{player}”; choose from: {players}.",
    ),
    "skill-range": (
        "De vaardigheid ligt tussen 0 en 1.",
        "Skill lies between 0 and 1.",
    ),
    "lab-missing": (
        "JupyterLab is hier niet geïnstalleerd; start met: python3 door.py lab",
        "JupyterLab is not installed here; start with: python3 door.py lab",
    ),
    "course-missing": (
        "nbgrader is hier niet geïnstalleerd; start met python3 door.py lab --course (als student) of --supervise (als docent), of geef het commando aan python3 door.py run.",
        "nbgrader is not installed here; start with python3 door.py lab --course (as a student) or --supervise (as a lecturer), or give the command to python3 door.py run.",
    ),
    "notebooks-missing": (
        "De notebooks staan niet waar ze horen ({path}); installeer de toolkit opnieuw.",
        "The notebooks are not where they belong ({path}); install the toolkit again.",
    ),
    "folder-unwritable": (
        "In {path} kan niets geschreven worden ({why}); kies een andere map met --folder.",
        "Nothing can be written in {path} ({why}); choose another folder with --folder.",
    ),
    "port-taken": (
        "Poort {port} is bezet; kies een andere met --port.",
        "Port {port} is taken; choose another with --port.",
    ),
}
"""Why an attempt cannot be opened, changed or saved, and what the command line cannot do."""
