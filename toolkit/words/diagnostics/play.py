"""Play: whether everything written can be reached, and every course can be earned, missed and ended."""

from __future__ import annotations

from toolkit.words.diagnostics.explained import Explained

__all__ = ["PLAY"]

PLAY: dict[str, Explained] = {
    "P01": Explained(
        ("Een feit dat geen vertrouwen haalt", "A fact no trust reaches"),
        (
            "“{word}” vraagt een vertrouwen van {needed}; zelfs goed werk komt hier tot {count}.",
            "“{word}” takes a trust of {needed}; even sound work gets to {count} here.",
        ),
        ("Wat nooit verteld kan worden, kan niemand vinden.", "What can never be told, nobody can find."),
        (
            "Verlaag sensitivity, of begin met een hogere alliance.",
            "Lower sensitivity, or begin with a higher alliance.",
        ),
    ),
    "P02": Explained(
        ("Alleen, terwijl er niemand anders is", "Alone, when nobody else is there"),
        (
            "{client} komt alleen; “alone” bij “{word}” verandert niets.",
            "{client} comes alone; “alone” at “{word}” changes nothing.",
        ),
        ("Het wekt de indruk dat er iemand kan meeluisteren.", "It suggests that somebody could be listening."),
        (
            "Haal alone weg; gebruik sensitivity voor wat moeilijk te zeggen is.",
            "Take alone out; use sensitivity for what is hard to say.",
        ),
    ),
    "P03": Explained(
        ("Een overtuiging die niemand hoort", "A belief nobody hears"),
        ("Geen enkel feit van {client} verraadt “{word}”.", "No fact told by {client} betrays “{word}”."),
        (
            "Zonder woorden die ze verraden, kan een cursist ze niet vinden door te vragen.",
            "Without words that betray it, a trainee cannot find it by asking.",
        ),
        (
            "Zet de mythe bij de beliefs van een feit waarin ze te horen is.",
            "Put the myth under the beliefs of a fact in which it can be heard.",
        ),
    ),
    "P04": Explained(
        ("Een overtuiging te zwak om te herkennen", "A belief too weak to recognise"),
        (
            "{client} houdt “{word}” maar met {count}; onder {needed} herkent niemand zich erin.",
            "{client} holds “{word}” only at {count}; below {needed} nobody recognises themselves in it.",
        ),
        ("Uitleg erover zou altijd naast de kwestie lijken.", "Explaining it would always seem beside the point."),
        ("Maak ze sterker, of laat ze weg.", "Make it stronger, or leave it out."),
    ),
    "P05": Explained(
        ("Geen spiegel", "No mirror"),
        ("Deze casus toont geen enkele dimensie van de spiegel.", "This case shows no dimension of the mirror."),
        (
            "Dan vertelt huiswerk niets over de klacht, en zijn de punten voor de spiegel niet te verdienen.",
            "Homework then says nothing about the complaint, and the points for the mirror cannot be earned.",
        ),
        ("Geef minstens één dimensie, met wie ze toont.", "Give at least one dimension, with who shows it."),
    ),
    "P06": Explained(
        ("Een dimensie die geen oefening oproept", "A dimension no exercise brings out"),
        (
            "“{dimension}” op {count} komt in geen enkele oefening van dit spoor aan de oppervlakte.",
            "“{dimension}” at {count} comes to the surface in no exercise on this strand.",
        ),
        (
            "Een hindernis ontstaat pas als wat de oefening uitlokt en de sterkte samen de drempel halen.",
            "An obstacle arises only when what the exercise invites and the strength together reach the threshold.",
        ),
        ("Maak de dimensie sterker, minstens {needed}.", "Make the dimension stronger, at least {needed}."),
    ),
    "P07": Explained(
        ("Te weinig zinnen voor een hindernis", "Too few lines for an obstacle"),
        (
            "{client} heeft {count} zinnen voor “{dimension}”; nodig zijn er {needed}.",
            "{client} has {count} lines for “{dimension}”; {needed} are needed.",
        ),
        (
            "Een hindernis die niet hoorbaar is, kan niemand benoemen.",
            "An obstacle that cannot be heard, nobody can name.",
        ),
        ("Schrijf er meer, elk in eigen woorden.", "Write more, each in their own words."),
    ),
    "P08": Explained(
        ("Een doel dat niet vooruit wil", "A goal that does not lead forward"),
        (
            "{variable} begint op {word}; deze streefwaarde is daar al, of wijst de verkeerde kant uit.",
            "{variable} starts at {word}; this target is there already, or points the wrong way.",
        ),
        ("Een doel telt alleen als er iets beter kan worden.", "A goal counts only when something can get better."),
        (
            "Zet de streefwaarde drie à vier punten verder, in de goede richting.",
            "Put the target three to four points further, in the right direction.",
        ),
    ),
    "P09": Explained(
        ("Een streefwaarde die niets beweegt", "A target nothing moves"),
        (
            "Bij wie alleen komt, verandert {variable} niet door oefenen.",
            "For somebody who comes alone, {variable} does not change by practising.",
        ),
        (
            "Dan blijft het doel onbereikbaar, hoe goed er ook gewerkt wordt.",
            "The goal then stays out of reach, however sound the work.",
        ),
        (
            "Kies een variabele van de cliënt zelf, of room of script.",
            "Choose a variable of the client's own, or room or script.",
        ),
    ),
    "P10": Explained(
        ("Een trede die niet bestaat", "A rung that does not exist"),
        ("Trede {word} staat niet op deze ladder ({known}).", "Rung {word} is not on this ladder ({known})."),
        (
            "Alleen en samen oefenen hebben elk hun eigen ladder.",
            "Practising alone and together each have their own ladder.",
        ),
        ("Kies een trede van deze ladder.", "Choose a rung of this ladder."),
    ),
    "P11": Explained(
        ("Een doel dat amper dichterbij komt", "A goal that comes hardly nearer"),
        (
            "Zelfs goed werk brengt “{word}” op geen enkel startgetal een kwart van de weg vooruit.",
            "Even sound work brings “{word}” a quarter of the way on no seed.",
        ),
        (
            "Een doel buiten bereik maakt elke afloop een teleurstelling.",
            "A goal out of reach makes every ending a disappointment.",
        ),
        ("Stel de streefwaarden of de trede bij.", "Adjust the targets or the rung."),
    ),
    "P12": Explained(
        ("Een trede te hoog", "A rung too high"),
        (
            "“{word}” vraagt trede {needed}; goed werk komt hier tot {count}.",
            "“{word}” takes rung {needed}; sound work gets to {count} here.",
        ),
        (
            "Binnen de afgesproken sessies is deze trede niet te bereiken en na te bespreken.",
            "Within the agreed sessions this rung cannot be reached and talked over.",
        ),
        ("Vraag een lagere trede, of geef meer sessies.", "Ask for a lower rung, or give more sessions."),
    ),
    "P13": Explained(
        ("Niemands eigen wens", "Nobody's own wish"),
        ("Geen enkel doel is iemands eigen wens.", "No goal is anybody's own wish."),
        (
            "De afloop wordt gelezen aan eigen doelen; zonder kan geen enkele behandeling worden afgesloten.",
            "The ending is read from people's own goals; without any, no treatment can come to an end.",
        ),
        (
            "Geef minstens één cliënt een doel met own_wish: true.",
            "Give at least one client a goal with own_wish: true.",
        ),
    ),
    "P14": Explained(
        ("Niet precies één passende hypothese", "Not exactly one hypothesis fits"),
        ("Er moet precies één hypothese passen.", "Exactly one hypothesis must fit."),
        (
            "Anders is er geen antwoord, of zijn er twee, en kan niemand het onderbouwen.",
            "Otherwise there is no answer, or there are two, and nobody can argue for it.",
        ),
        ("Zet fits: true bij precies één hypothese.", "Put fits: true at exactly one hypothesis."),
    ),
    "P15": Explained(
        ("Een kern zonder focus", "A core without a focus"),
        ("De kern heeft sterkte, maar geen focus.", "The core has strength, but no focus."),
        ("Verdiepen kan dan nooit raak zijn.", "Deepening could then never be right."),
        ("Schrijf individual of relational.", "Write individual or relational."),
    ),
    "P16": Explained(
        ("Een kern waar niemand naar wijst", "A core nobody points at"),
        ("Geen enkele cliënt heeft {needed} zinnen onder meaning.", "No client has {needed} lines under meaning."),
        (
            "Zonder zinnen van betekenis is er geen grond om te verdiepen.",
            "Without statements of meaning there is no ground for deepening.",
        ),
        (
            "Geef wie de kern draagt (by onder core.blocks; niemand genoemd: allen) zinnen die ernaar wijzen.",
            "Give whoever carries the core (by under core.blocks; nobody named: all) lines that point at it.",
        ),
    ),
    "P17": Explained(
        ("Een kern die niets tegenhoudt", "A core that holds nothing back"),
        ("De kern heeft sterkte, maar geen blocks.", "The core has strength, but no blocks."),
        ("Wat niets tegenhoudt, maakt verdiepen overbodig.", "What holds nothing back makes deepening needless."),
        (
            "Noem onder blocks wat de kern tegenhoudt, en hoe sterk.",
            "Name under blocks what the core holds back, and how firmly.",
        ),
    ),
    "P18": Explained(
        ("De passende hypothese wijst elders", "The fitting hypothesis points elsewhere"),
        (
            "“{word}” past, maar wijst naar {focus}; de kern ligt bij {core}.",
            "“{word}” fits, but points at {focus}; the core lies at {core}.",
        ),
        (
            "Wie de juiste hypothese volgt, zou zo naast de kern werken.",
            "Whoever follows the right hypothesis would work beside the core.",
        ),
        (
            "Geef beide dezelfde focus; null waar er geen kern is.",
            "Give both the same focus; null where there is no core.",
        ),
    ),
    "P19": Explained(
        ("De foute hypothese verklaart meer", "The wrong hypothesis explains more"),
        (
            "“{word}” past niet, maar verklaart {count} dingen die hier te horen zijn; “{fitting}” {needed}.",
            "“{word}” does not fit, yet explains {count} things to be heard here; “{fitting}” {needed}.",
        ),
        (
            "Op wat te horen is, moet de passende hypothese de sterkste zijn.",
            "On what can be heard, the fitting hypothesis must be the strongest.",
        ),
        (
            "Geef de passende meer explains, of de cliënten de signalen die ernaar wijzen.",
            "Give the fitting one more under explains, or the clients the signs that point to it.",
        ),
    ),
    "P20": Explained(
        ("Een verwijzing na het einde", "A referral after the end"),
        (
            "Verwijzen tegen sessie {due} kan niet: de laatste is {sessions}.",
            "Referring by session {due} is impossible: the last is {sessions}.",
        ),
        ("Dan kan ze nooit op tijd zijn.", "It could then never be in time."),
        ("Zet due binnen de afgesproken sessies.", "Put due within the agreed sessions."),
    ),
    "P21": Explained(
        ("Geen oefening voor deze klacht", "No exercise for this complaint"),
        ("Voor “{word}” bestaat op dit spoor geen oefening.", "For “{word}” there is no exercise on this strand."),
        ("Elk doel moet ook alleen een weg hebben.", "Every goal must have a route for one person too."),
        (
            "Kies een ander probleem, of voeg een oefening aan de bibliotheek toe.",
            "Choose another problem, or add an exercise to the library.",
        ),
    ),
    "P22": Explained(
        ("Een reactie zonder woorden", "A reaction without words"),
        (
            "{client} heeft geen zinnen voor de reactie “{word}”, en die kan hier voorkomen.",
            "{client} has no lines for the reaction “{word}”, which can come up here.",
        ),
        ("Er zou een stilte vallen die niets betekent.", "There would be a silence that means nothing."),
        ("Schrijf er enkele.", "Write a few."),
    ),
    "P23": Explained(
        ("Te weinig zinnen voor de afgesproken duur", "Too few lines for the agreed length"),
        (
            "Bij {client} zijn {cells} vakjes te kort; bij {sessions} sessies heeft elk vakje van opening, looks en debrief {needed} zinnen nodig. Het eerste is “{word}”, met {count}.",
            "For {client} {cells} cells are too short; with {sessions} sessions every cell of opening, looks and debrief needs {needed} lines. The first is “{word}”, with {count}.",
        ),
        (
            "Anders herhaalt iemand zich letterlijk. Tot 9 sessies volstaan 4 zinnen per vakje, tot 12 zijn het er 5, tot 15 6, en bij 16 7.",
            "Otherwise somebody repeats themselves word for word. Up to 9 sessions 4 lines a cell will do, up to 12 it takes 5, up to 15 6, and for 16 7.",
        ),
        ("Schrijf er meer, of spreek minder sessies af.", "Write more, or agree on fewer sessions."),
    ),
    "P24": Explained(
        ("Geen antwoord op de eerste vraag", "No answer to the first question"),
        ("{client} heeft geen antwoord op “{word}”.", "{client} has no answer to “{word}”."),
        (
            "Wat iemand komt vragen, is waar elk gesprek begint.",
            "What somebody comes to ask is where every talk begins.",
        ),
        ("Voeg een feit toe onder deze vraag.", "Add a fact under this question."),
    ),
    "P25": Explained(
        ("Zelfde startgetal, ander verhaal", "Same seed, another story"),
        (
            "Hetzelfde startgetal gaf met “{player}” twee verschillende verhalen.",
            "The same seed gave two different stories with “{player}”.",
        ),
        (
            "Zonder herhaalbaarheid is geen enkel verslag na te spelen of na te kijken.",
            "Without repeatability no record can be replayed or marked.",
        ),
        (
            "Meld dit: het ligt aan de speler of aan de spelregels.",
            "Report this: it lies with the player or the rules of play.",
        ),
    ),
    "P26": Explained(
        ("Een punt dat niemand kan verdienen", "A point nobody can earn"),
        ("Geen enkele speler doet hier goed wat {word} vraagt.", "No player does well here what {word} asks."),
        (
            "Wat ook goed werk niet kan tonen, mag niet beoordeeld worden.",
            "What even sound work cannot show must not be marked.",
        ),
        (
            "Maak mogelijk wat de regel vraagt: kijk naar limieten (rules_out) en gesloten wegen.",
            "Make possible what the rule asks: look at limits (rules_out) and closed ways.",
        ),
    ),
    "P27": Explained(
        ("Een punt dat niemand kan missen", "A point nobody can miss"),
        ("Geen enkele speler gaat hier in tegen {word}.", "No player goes against {word} here."),
        ("Een punt dat iedereen krijgt, zegt niets.", "A point that everybody gets says nothing."),
        ("Laat de fout hier gevolgen hebben.", "Let the mistake have consequences here."),
    ),
    "P28": Explained(
        ("Draagt de kern en wijst er niet naar", "Carries the core and does not point at it"),
        (
            "{client} draagt de kern en heeft {count} zinnen onder meaning; nodig zijn er {needed}.",
            "{client} carries the core and has {count} lines under meaning; {needed} are needed.",
        ),
        (
            "De kern draagt wie met by onder core.blocks staat; staat er bij een regel niemand, dan dragen allen hem. Wat iemand draagt, moet bij die persoon te horen zijn.",
            "Whoever is named by by under core.blocks carries the core; where an entry names nobody, all do. What somebody carries must be heard from that person.",
        ),
        (
            "Schrijf zinnen onder meaning, of zet onder core.blocks met by wie de kern dan wel draagt.",
            "Write lines under meaning, or put under core.blocks with by who does carry the core.",
        ),
    ),
}
"""Texts of the diagnostics on play, by code."""
