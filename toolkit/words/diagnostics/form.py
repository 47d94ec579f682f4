"""Form: whether the file can be read, names what exists, and says everything once and in both languages."""

from __future__ import annotations

from toolkit.words.diagnostics.explained import Explained

__all__ = ["FORM"]

FORM: dict[str, Explained] = {
    "F01": Explained(
        ("Dit is geen YAML", "This is not YAML"),
        ("De lezer loopt hier vast: {word}.", "The reader is stuck here: {word}."),
        (
            "Eén vergeten aanhalingsteken of scheve inspringing maakt alles erna onleesbaar.",
            "One forgotten quotation mark or crooked indent makes everything after it unreadable.",
        ),
        (
            "Vergelijk deze regel en de regel ervoor met hoe het geraamte het schrijft: aanhalingstekens, dubbele punten, inspringing.",
            "Compare this line and the one before with how the skeleton writes it: quotation marks, colons, indents.",
        ),
    ),
    "F02": Explained(
        ("Meer dan gewone gegevens", "More than plain data"),
        ("Hier staat iets wat een casus niet mag bevatten: {word}.", "Here stands something no case may hold: {word}."),
        (
            "Ankers, tags, een tweede document en onzichtbare tekens maken een bestand dubbelzinnig of gevaarlijk.",
            "Anchors, tags, a second document and invisible characters make a file ambiguous or dangerous.",
        ),
        ("Haal het weg en schrijf de waarde voluit.", "Take it out and write the value in full."),
    ),
    "F03": Explained(
        ("Een sleutel staat er twee keer", "A key stands there twice"),
        ("De sleutel “{word}” staat hier voor de tweede keer.", "The key “{word}” stands here for the second time."),
        ("Van twee gelijke sleutels zou er één stil verdwijnen.", "Of two equal keys one would vanish without a word."),
        ("Hou er één van beide over.", "Keep one of the two."),
    ),
    "F04": Explained(
        ("Het bestand kan niet gelezen worden", "The file cannot be read"),
        ("Dit bestand kan niet gelezen worden ({word}).", "This file cannot be read ({word})."),
        (
            "Een bestand dat ontbreekt, leeg of te groot is, of geen UTF-8, is geen casus.",
            "A file that is missing, empty, too large or not UTF-8 is no case.",
        ),
        ("Bewaar het als tekst in UTF-8, op zijn plaats.", "Save it as text in UTF-8, in its place."),
    ),
    "F05": Explained(
        ("Een sleutel ontbreekt", "A key is missing"),
        ("De sleutel “{word}” ontbreekt hier.", "The key “{word}” is missing here."),
        ("De spelregels hebben hem nodig.", "The rules of play need it."),
        (
            "Voeg hem toe met wat erbij hoort; het geraamte zet elke sleutel op zijn plaats, met uitleg.",
            "Add it with what belongs to it; the skeleton puts every key in its place, with an explanation.",
        ),
    ),
    "F06": Explained(
        ("Een onbekende sleutel", "An unknown key"),
        ("De sleutel “{word}” is hier niet bekend{near}", "The key “{word}” is not known here{near}"),
        (
            "Een tikfout in een sleutel zou anders betekenen dat er stil iets niet meetelt.",
            "Otherwise a slip in a key would quietly mean that something does not count.",
        ),
        (
            "Verbeter de sleutel of haal hem weg; achteraan in het geraamte staan alle woorden om uit te kiezen.",
            "Correct the key or remove it; at the end of the skeleton stand all words to choose from.",
        ),
    ),
    "F07": Explained(
        ("Een waarde van de verkeerde soort", "A value of the wrong kind"),
        ("{key} kan niet {word} zijn.", "{key} cannot be {word}."),
        (
            "Waar een getal hoort, past geen woord; waar een tekst hoort, geen getal; en een lijst is geen losse waarde.",
            "Where a number belongs no word will do, where a text belongs no number, and a list is no single value.",
        ),
        (
            "Schrijf een getal zonder aanhalingstekens, een tekst mét, een lijst tussen rechte haken.",
            "Write a number without quotation marks, a text with them, a list between square brackets.",
        ),
    ),
    "F08": Explained(
        ("Een getal buiten de schaal", "A number off the scale"),
        ("{key} is {word}; de grens is {limit}.", "{key} is {word}; the limit is {limit}."),
        ("Het cliëntmodel rekent op schalen van 0 tot 10.", "The client model counts on scales from 0 to 10."),
        ("Kies een getal binnen de schaal.", "Choose a number within the scale."),
    ),
    "F09": Explained(
        ("Geen van de bekende woorden", "None of the known words"),
        ("{key} kan niet “{word}” zijn{near}", "{key} cannot be “{word}”{near}"),
        (
            "Variabelen, signalen, dimensies en banden komen uit vaste lijsten, omdat regels ze bij naam noemen.",
            "Variables, signs, dimensions and bands come from closed lists, because rules call them by name.",
        ),
        (
            "Kies een woord uit de lijsten achteraan in het geraamte; ze staan er met hun betekenis.",
            "Choose a word from the lists at the end of the skeleton; they stand there with their meaning.",
        ),
    ),
    "F10": Explained(
        ("Te weinig of te veel", "Too few or too many"),
        (
            "{key} heeft niet het juiste aantal; de grens is {limit}.",
            "{key} does not have the right number; the limit is {limit}.",
        ),
        (
            "Met te weinig zinnen herhaalt een cliënt zich nog voor de behandeling halfweg is.",
            "With too few lines a client repeats themselves before the treatment is halfway.",
        ),
        ("Schrijf er bij, of haal er weg.", "Write more, or take some out."),
    ),
    "F11": Explained(
        ("Onbekend in de bibliotheek", "Unknown to the library"),
        ("“{word}” staat niet in de bibliotheek{near}", "“{word}” is not in the library{near}"),
        (
            "Vragen, mythes, oefeningen, verwijsroutes en problemen leven in de bibliotheek, onder hun id.",
            "Questions, myths, exercises, referral routes and problems live in the library, under their id.",
        ),
        (
            "Neem het over uit de lijsten achteraan in het geraamte.",
            "Copy it from the lists at the end of the skeleton.",
        ),
    ),
    "F12": Explained(
        ("Iemand die hier niet voorkomt", "Somebody who is not here"),
        ("Niemand in deze casus heet “{word}”{near}", "Nobody in this case is called “{word}”{near}"),
        (
            "Wat van niemand is, wordt nooit verteld, gevoeld of bereikt.",
            "What belongs to nobody is never told, felt or reached.",
        ),
        (
            "Gebruik het id van een cliënt, of van een van de anderen.",
            "Use the id of a client, or of one of the others.",
        ),
    ),
    "F13": Explained(
        ("Twee keer hetzelfde id", "The same id twice"),
        ("“{word}” is hierboven al gebruikt.", "“{word}” is already in use above."),
        (
            "Verslagen bewaren alleen id's; twee gelijke zijn niet te scheiden.",
            "Records keep only ids; two equal ones cannot be told apart.",
        ),
        ("Geef dit een ander id, of voeg de twee samen.", "Give this one another id, or join the two."),
    ),
    "F14": Explained(
        ("Een id dat niet kan", "An id that cannot be"),
        ("Het id “{word}” kan hier niet.", "The id “{word}” is not possible here."),
        (
            "Ids staan in adressen van zinnen; daarin passen alleen kleine letters, cijfers en koppeltekens, en enkele woorden zijn al bezet.",
            "Ids stand in addresses of lines, where only lower-case letters, digits and hyphens fit, and a few words are taken.",
        ),
        (
            "Schrijf het als sien-onset, met kleine letters, overal waar het staat; wat ernaar verwijst, wordt daarna pas nagekeken.",
            "Write it like sien-onset, in lower case, wherever it stands; what refers to it is looked at only after that.",
        ),
    ),
    "F15": Explained(
        ("De slug is niet de map", "The slug is not the folder"),
        ("De slug “{word}” staat in de map “{folder}”.", "The slug “{word}” stands in the folder “{folder}”."),
        (
            "Opdrachten en pogingen vinden een casus aan zijn map.",
            "Assignments and attempts find a case by its folder.",
        ),
        ("Geef map en slug dezelfde naam.", "Give folder and slug the same name."),
    ),
    "F16": Explained(
        ("Een taal ontbreekt", "A language is missing"),
        ("Hier ontbreekt de tekst in “{word}”.", "Here the text in “{word}” is missing."),
        (
            "Elke cursist moet de hele casus in de eigen taal kunnen spelen.",
            "Every trainee must be able to play the whole case in their own language.",
        ),
        ("Schrijf de tekst in beide talen.", "Write the text in both languages."),
    ),
    "F17": Explained(
        ("Twee keer dezelfde taal", "The same language twice"),
        ("nl en en zijn hier gelijk: “{word}”.", "nl and en are equal here: “{word}”."),
        (
            "Gelijke teksten zijn bijna altijd vergeten vertalingen.",
            "Equal texts are nearly always forgotten translations.",
        ),
        (
            "Vertaal een van beide, of zeg het in elke taal een beetje anders.",
            "Translate one of them, or say it slightly differently in each.",
        ),
    ),
    "F18": Explained(
        ("De verkeerde taal", "The wrong language"),
        (
            "Bij “{word}” staat een tekst in een andere taal: “{quote}”.",
            "Under “{word}” stands a text in another language: “{quote}”.",
        ),
        (
            "Zo hoort een cursist midden in een gesprek de andere taal.",
            "A trainee would hear the other language in mid-conversation.",
        ),
        ("Wissel nl en en om, of vertaal.", "Swap nl and en, or translate."),
    ),
    "F19": Explained(
        ("Een zin staat twee keer in de casus", "A line stands in the case twice"),
        ("Deze zin staat ook op regel {line}: “{quote}”.", "This line also stands on line {line}: “{quote}”."),
        (
            "Wie twee keer letterlijk hetzelfde zegt, is geen mens meer.",
            "Whoever says the very same thing twice is no person any more.",
        ),
        ("Herschrijf een van beide.", "Rewrite one of the two."),
    ),
    "F20": Explained(
        ("Een zin staat in twee casussen", "A line stands in two cases"),
        ("Deze zin staat ook in {case}: “{quote}”.", "This line also stands in {case}: “{quote}”."),
        (
            "Elke cliënt heeft een eigen stem; een gedeelde zin verraadt de schrijver.",
            "Every client has a voice of their own; a shared line betrays the author.",
        ),
        ("Schrijf hem in de eigen stem van deze cliënt.", "Write it in this client's own voice."),
    ),
    "F21": Explained(
        ("Twee casussen met één id", "Two cases with one id"),
        ("Het id “{word}” is ook dat van {case}.", "The id “{word}” is also that of {case}."),
        ("Verslagen en cijfers noemen een casus bij zijn id.", "Reports and marks name a case by its id."),
        ("Geef een van beide een ander id.", "Give one of them another id."),
    ),
    "F22": Explained(
        ("Een gepubliceerde casus is veranderd", "A published case has changed"),
        (
            "Versie {word} is gepubliceerd en speelt nu anders.",
            "Version {word} was published and now plays differently.",
        ),
        (
            "Wie eerder begon, zou een ander verhaal naspelen. De vingerafdruk geldt voor de casus zonder bibliotheek, want een verbetering in de bibliotheek hoort niet elke casus een nieuwe versie te geven.",
            "Whoever began earlier would replay another story. The digest covers the case without the library, because an improvement in the library should not give every case a new version.",
        ),
        ("Verhoog version met één, of draai de wijziging terug.", "Raise version by one, or take the change back."),
    ),
    "F23": Explained(
        ("De versie gaat terug", "The version goes back"),
        (
            "Dit is versie {word}; versie {published} is al gepubliceerd.",
            "This is version {word}; version {published} has already been published.",
        ),
        (
            "Een versienummer dat terugkeert, noemt twee verschillende casussen.",
            "A version number that returns names two different cases.",
        ),
        ("Geef het eerstvolgende nummer.", "Give it the next number."),
    ),
    "F24": Explained(
        ("Tekst die niemand ooit hoort", "Text that nobody ever hears"),
        ("“{word}” bij {client} komt nooit aan bod.", "“{word}” at {client} never comes up."),
        (
            "Zinnen voor een dimensie die deze cliënt niet toont, zinnen van betekenis zonder kern, of een ander op wie geen overtuiging wijst: het is verloren werk, of er ontbreekt iets.",
            "Lines for a dimension this client does not show, lines of meaning without a core, or another to whom no belief points: it is lost work, or something is missing.",
        ),
        ("Haal het weg, of voeg toe wat het hoorbaar maakt.", "Take it out, or add what makes it audible."),
    ),
    "F25": Explained(
        ("Een fiche te lang", "A chip too long"),
        ("“{word}” telt {count} woorden.", "“{word}” has {count} words."),
        ("Een fiche moet in één oogopslag te lezen zijn in een lijst.", "A chip must be read at a glance in a list."),
        ("Breng het terug tot twee à vijf woorden.", "Bring it back to two to five words."),
    ),
    "F26": Explained(
        ("Een overtuiging van iemand anders", "A belief of somebody else"),
        (
            "Wie dit vertelt, heeft de overtuiging “{word}” niet.",
            "Whoever tells this does not hold the belief “{word}”.",
        ),
        (
            "Een uitspraak kan alleen verraden wat die persoon zelf gelooft.",
            "Words can betray only what that person believes.",
        ),
        ("Geef de cliënt de overtuiging, of haal ze hier weg.", "Give the client the belief, or take it out here."),
    ),
    "F27": Explained(
        ("Een feit naast de kwestie", "A fact beside the point"),
        ("Onder “{word}” kan geen feit staan.", "No fact can stand under “{word}”."),
        (
            "Op een vraag naast de kwestie volgt een reactie, nooit een feit.",
            "An off-topic question meets a reaction, never a fact.",
        ),
        (
            "Haal dit feit weg, of zet het onder de vraag waarop het antwoordt.",
            "Remove this fact, or put it under the question it answers.",
        ),
    ),
    "F28": Explained(
        ("De bibliotheek spreekt zichzelf tegen", "The library contradicts itself"),
        ("In de bibliotheek klopt “{word}” niet: {sentence}.", "In the library “{word}” is not right: {sentence}."),
        (
            "Zolang de bibliotheek niet klopt, kan geen casus worden nagekeken.",
            "While the library is not right, no case can be checked.",
        ),
        ("Verbeter eerst de bibliotheek.", "Correct the library first."),
    ),
    "F29": Explained(
        ("Er zijn nog teksten te schrijven", "There are texts still to be written"),
        (
            "Nog te schrijven teksten (✎): {count}, waarvan {nl} in het Nederlands en {en} in het Engels; de eerste staat op regel {line}.",
            "Texts still to be written (✎): {count}, of which {nl} in Dutch and {en} in English; the first stands on line {line}.",
        ),
        (
            "Zolang er ✎ staat, hoort een cursist de opdracht aan de schrijver in plaats van een cliënt. Spelen en meten kan ondertussen wel.",
            "As long as ✎ stands there, a trainee hears the author's instructions instead of a client. Playing and measuring are possible meanwhile.",
        ),
        (
            "Vervang elke tekst met ✎; het Engels mag wachten tot het Nederlands af is.",
            "Replace every text with ✎; the English may wait until the Dutch is finished.",
        ),
    ),
    "F30": Explained(
        ("Een getal met een komma of aanhalingstekens", "A number with a comma or quotation marks"),
        ("Bij {key} staat {word}, en dat is geen getal.", "At {key} stands {word}, which is no number."),
        (
            "In dit bestand scheidt een punt de decimalen; een komma scheidt twee waarden, en aanhalingstekens maken een tekst.",
            "In this file a point separates the decimals; a comma separates two values, and quotation marks make a text.",
        ),
        ("Schrijf een punt en geen aanhalingstekens: {better}", "Write a point and no quotation marks: {better}"),
    ),
}
"""Texts of the diagnostics on form, by code."""
