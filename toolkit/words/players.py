"""The automated players in words: what each does wrong, and where in case.yaml it is made to matter. Pairs are (nl, en)."""

from __future__ import annotations

__all__ = ["PLAYERS"]

PLAYERS: dict[str, tuple[str, str]] = {
    "player/reference": ("{name} (de referentie)", "{name}"),
    "player/education-only": ("{name} (alleen uitleg)", "{name}"),
    "player/exercises-only": ("{name} (alleen oefeningen)", "{name}"),
    "player/no-debrief": ("{name} (bespreekt nooit na)", "{name}"),
    "player/rushed": ("{name} (gaat te snel)", "{name}"),
    "player/no-pause": ("{name} (spreekt geen pauze af)", "{name}"),
    "player/deepen-at-once": ("{name} (verdiept meteen)", "{name}"),
    "player/never-deepen": ("{name} (verdiept nooit)", "{name}"),
    "player/always-refer": ("{name} (verwijst altijd door)", "{name}"),
    "player/tick-everything": ("{name} (vinkt alles aan)", "{name}"),
    "player/longest-option": ("{name} (kiest het langste)", "{name}"),
    "player/copied-solution": ("{name} (schrijft over)", "{name}"),
    "player/random": ("{name} (doet maar wat)", "{name}"),
    "player-fault/education-only": (
        "Deze speler legt uit en geeft nooit iets te doen. Kijk bij goals: een rung vanaf 3, en targets op wat vooral oefenen verandert (anxiety, avoidance, presence, skill).",
        "This player explains and never gives anything to do. Look at goals: a rung from 3 up, and targets on what mostly practice changes (anxiety, avoidance, presence, skill).",
    ),
    "player-fault/exercises-only": (
        "Deze speler geeft huiswerk en legt nooit iets uit. Kijk bij beliefs: overtuigingen met strength 6 tot 8 nemen een deel van elke oefening weg; en bij core, want verdiepen doet hij ook niet.",
        "This player gives homework and never explains anything. Look at beliefs: beliefs with strength 6 to 8 take away a share of each exercise; and at core, for this player does not deepen either.",
    ),
    "player-fault/no-debrief": (
        "Deze speler vraagt nooit hoe het huiswerk ging. Kijk bij goals: een rung telt pas als ze nabesproken is, dus vraag er een vanaf 3.",
        "This player never asks how the homework went. Look at goals: a rung counts only once it was debriefed, so ask for one from 3 up.",
    ),
    "player-fault/rushed": (
        "Deze speler klimt elke sessie twee treden. Kijk bij start: anxiety, pressure en avoidance van 6 tot 8 maken te hoge treden zwaar; en bij goals: targets op net die getallen.",
        "This player climbs two rungs every session. Look at start: anxiety, pressure and avoidance of 6 to 8 make rungs that are too high weigh; and at goals: targets on those very numbers.",
    ),
    "player-fault/no-pause": (
        "Deze speler doet alles goed, maar laat vrijen met een doel gewoon doorgaan naast de aanraakoefeningen. Kijk bij goals: een rung vanaf 4 en targets op pressure, anxiety of avoidance; en bij start: pressure en anxiety van 6 tot 8.",
        "This player does all else well, but lets goal-directed contact go on beside the touch exercises. Look at goals: a rung from 4 up and targets on pressure, anxiety or avoidance; and at start: pressure and anxiety of 6 to 8.",
    ),
    "player-fault/deepen-at-once": (
        "Deze speler verdiept vanaf de eerste sessie. Kijk bij core: met een strength vanaf 4 is verdiepen pas juist na aanwijzingen; en bij start: een alliance van hoogstens 5.5, want te vroeg verdiepen kost vertrouwen.",
        "This player deepens from the first session on. Look at core: with a strength from 4 up deepening is right only after evidence; and at start: an alliance of 5.5 at most, for deepening too early costs trust.",
    ),
    "player-fault/never-deepen": (
        "Deze speler verdiept nooit. Kijk bij sessions: 12 of meer, want verdiepen komt pas na aanwijzingen; bij core: strength 3 of hoger en onder blocks een weight van 0.8 of meer; en bij goals: minstens de helft van de targets op getallen die onder blocks staan.",
        "This player never deepens. Look at sessions: 12 or more, for deepening comes only after evidence; at core: strength 3 or higher and a weight of 0.8 or more under blocks; and at goals: at least half of the targets on numbers that stand under blocks.",
    ),
    "player-fault/always-refer": (
        "Deze speler verwijst vanaf de tweede sessie iedereen door en stopt. Kijk bij goals: doelen die werk hier vragen, met een rung.",
        "This player refers everybody on from the second session and stops. Look at goals: goals that ask for work here, with a rung.",
    ),
    "player-fault/tick-everything": (
        "Deze speler doet alles wat er maar te doen valt: elke uitleg, acht oefeningen tegelijk, elke verwijzing. Kijk bij start (anxiety en pressure van 6 tot 8) en bij goals (targets op die getallen).",
        "This player does all there is to do: every explanation, eight exercises at once, every referral. Look at start (anxiety and pressure of 6 to 8) and at goals (targets on those numbers).",
    ),
    "player-fault/longest-option": (
        "Deze speler kiest wat het langst geformuleerd is, ook om te verdiepen. Kijk bij core: laat de passende hypothese niet de langste id hebben; en bij goals: een rung vanaf 3.",
        "This player takes whatever is worded longest, to deepen too. Look at core: let the fitting hypothesis not have the longest id; and at goals: a rung from 3 up.",
    ),
    "player-fault/copied-solution": (
        "Deze speler speelt de oplossing van een andere casus na. Kijk bij goals en beliefs: vraag wat eigen is aan deze casus, met overtuigingen die een eigen uitleg vragen en een eigen kern; en bij sessions: 12 of meer, want op tien sessies past een vreemde oplossing al vlug.",
        "This player plays the solution of another case. Look at goals and beliefs: ask for what is this case's own, with beliefs that need their own explanation and a core of its own; and at sessions: 12 or more, for within ten sessions somebody else's solution soon fits.",
    ),
    "player-fault/random": (
        "Deze speler doet maar wat. Kijk bij goals: doelen die zonder plan dichterbij komen, vragen te weinig; leg de streefwaarden drie à vier punten ver.",
        "This player does anything at all. Look at goals: goals that come nearer without a plan ask too little; put targets three to four points away.",
    ),
    "player-fault/other": (
        "Kijk bij goals en core waar deze speler iets overslaat dat hier gewicht moet hebben.",
        "Look under goals and core for what this player skips that should carry weight here.",
    ),
}
"""Labels by ``player/<name>``, with the name itself as a placeholder; what goes wrong and where to look by ``player-fault/<name>``."""
