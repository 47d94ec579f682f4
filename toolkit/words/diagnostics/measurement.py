"""Measurement: whether sound work ends better here than each way of going wrong, on every seed."""

from __future__ import annotations

from toolkit.words.diagnostics.explained import Explained

__all__ = ["MEASUREMENT"]

MEASUREMENT: dict[str, Explained] = {
    "M01": Explained(
        ("Goed werk loopt niet goed af", "Sound work does not end well"),
        (
            "De referentie eindigt bij startgetal {seed} met “{ending}” ({score}).",
            "The reference ends seed {seed} with “{ending}” ({score}).",
        ),
        (
            "Wie alles goed doet, moet minstens gedeeltelijk verbetering zien; anders leert de casus het verkeerde.",
            "Whoever does everything right must see at least partial improvement, or the case teaches the wrong thing.",
        ),
        ("Maak streefwaarden, trede of startgetallen haalbaar.", "Make targets, rung or starting numbers attainable."),
    ),
    "M02": Explained(
        ("Een fout kost te weinig", "A mistake costs too little"),
        (
            "“{player}” blijft gemiddeld maar {score} onder de referentie; nodig is {needed}. {does}",
            "“{player}” stays only {score} below the reference on average; {needed} is needed. {does}",
        ),
        (
            "Als een fout niets kost, kan de casus ze niet leren zien. Onder not_told_apart hoort enkel een speler die op elk startgetal precies zoals de referentie beslist; deze beslist anders.",
            "If a mistake costs nothing, the case cannot teach anyone to see it. Under not_told_apart belongs only a player who decides exactly as the reference does on every seed; this one decides otherwise.",
        ),
        (
            "Geef dat hier meer gewicht; not_told_apart, onderaan case.yaml, is alleen voor wat M04 noemt.",
            "Give that more weight here; not_told_apart, at the end of case.yaml, is only for what M04 names.",
        ),
    ),
    "M03": Explained(
        ("Een fout loont soms", "A mistake sometimes pays"),
        (
            "“{player}” doet het op {share} van de startgetallen minstens even goed als de referentie. {does}",
            "“{player}” does at least as well as the reference on {share} of the seeds. {does}",
        ),
        (
            "Geluk mag een fout niet belonen: wie ze maakt, leert ze dan aan.",
            "Luck must not reward a mistake, or whoever makes it will learn it.",
        ),
        (
            "Maak het gevolg van deze fout sterker of minder toevallig.",
            "Make what follows from this mistake stronger or less a matter of chance.",
        ),
    ),
    "M04": Explained(
        ("Hier niet te onderscheiden", "Not told apart here"),
        (
            "“{player}” beslist op elk startgetal precies zoals de referentie.",
            "“{player}” decides exactly as the reference does on every seed.",
        ),
        (
            "Dat mag waar deze fout niet kan worden gemaakt, maar alleen met een reden die erbij staat.",
            "That is allowed where this mistake cannot be made, but only with a reason written down.",
        ),
        (
            "Zet de speler onder not_told_apart, helemaal onderaan case.yaml, met player en reason (waarom de fout hier niet gemaakt kan worden, in nl en en). Of geef de casus wat de speler zou overslaan, zoals een kern om te verdiepen.",
            "Put the player under not_told_apart, at the very end of case.yaml, with player and reason (why the mistake cannot be made here, in nl and en). Or give the case what the player would skip, such as a core to deepen.",
        ),
    ),
    "M05": Explained(
        ("Onnodig verklaard", "Declared in vain"),
        (
            "“{player}” staat onder not_told_apart en beslist hier anders dan de referentie.",
            "“{player}” stands under not_told_apart and decides differently from the reference here.",
        ),
        (
            "Een verklaring die niet meer klopt, verbergt een fout die wel telt.",
            "A declaration that no longer holds hides a mistake that does count.",
        ),
        ("Haal de speler weg uit not_told_apart.", "Take the player out of not_told_apart."),
    ),
    "M06": Explained(
        ("Een onbekende speler", "An unknown player"),
        ("Er is geen speler “{player}”{near}", "There is no player “{player}”{near}"),
        ("Een verklaring over niemand dekt niemand.", "A declaration about nobody covers nobody."),
        ("Gebruik de naam van een van de spelers.", "Use the name of one of the players."),
    ),
    "M07": Explained(
        ("Te weinig fouten zichtbaar", "Too few mistakes visible"),
        (
            "Deze casus onderscheidt {count} spelers van de referentie; nodig zijn er {needed}.",
            "This case tells {count} players from the reference; {needed} are needed.",
        ),
        ("Een casus waarin bijna alles mag, leert weinig.", "A case in which nearly everything goes teaches little."),
        (
            "Maak meer keuzes van gewicht: begin bij de spelers hieronder.",
            "Make more choices matter: begin with the players below.",
        ),
    ),
    "M08": Explained(
        ("Een fout die bijna nergens telt", "A mistake that counts almost nowhere"),
        (
            "“{player}” wordt in {count} casussen onderscheiden; nodig zijn er {needed}.",
            "“{player}” is told apart in {count} cases; {needed} are needed.",
        ),
        (
            "Over het hele casusboek moet elke fout vaak genoeg te leren zijn.",
            "Over the whole casebook every mistake must be there to learn often enough.",
        ),
        (
            "Laat ze in meer casussen tellen, te beginnen met deze.",
            "Let it count in more cases, beginning with this one.",
        ),
    ),
    "M09": Explained(
        ("Gevaar wordt niet veilig gestopt", "Danger is not stopped safely"),
        (
            "Bij dwang eindigt de referentie hier op startgetal {seed} met “{ending}” ({score}).",
            "With coercion the reference ends here on seed {seed} with “{ending}” ({score}).",
        ),
        (
            "Waar dwang verborgen zit, is veilig stoppen de enige goede afloop.",
            "Where coercion is hidden, a safe stop is the only good ending.",
        ),
        (
            "Zorg dat de angst in een gesprek alleen vroeg genoeg verteld wordt.",
            "See to it that the fear is told early enough in a talk alone.",
        ),
    ),
    "M10": Explained(
        ("Doorwerken door gevaar loont", "Working on through danger pays"),
        (
            "Bij dwang komt “{player}” hier op startgetal {seed} nog aan {score}.",
            "With coercion “{player}” still gets {score} here on seed {seed}.",
        ),
        ("Geen enkele fout mag hier op een goede afloop lijken.", "No mistake may look like a good ending here."),
        ("Maak dat doorwerken tot een noodstop leidt.", "Make working on lead to the emergency stop."),
    ),
    "M11": Explained(
        ("Het startgetal verandert de moeilijkheid", "The seed changes the difficulty"),
        (
            "De referentie scoort van {low} tot {high} naargelang het startgetal.",
            "The reference scores from {low} to {high} depending on the seed.",
        ),
        (
            "Startgetallen mogen volgorde en woorden veranderen, niet hoe zwaar de casus is.",
            "Seeds may change order and wording, not how hard the case is.",
        ),
        ("Haal een startwaarde weg van een drempel.", "Move a starting value away from a threshold."),
    ),
}
"""Texts of the diagnostics on measurement, by code."""
