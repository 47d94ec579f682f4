"""Clinic: adults, plain words, consent, red flags that can be found, goals that are people's own, claims with sources."""

from __future__ import annotations

from toolkit.words.diagnostics.explained import Explained

__all__ = ["CLINIC"]

CLINIC: dict[str, Explained] = {
    "C01": Explained(
        ("Niet meerderjarig", "Not of age"),
        ("Leeftijd {word}: iedereen in een casus is 18 of ouder.", "Age {word}: everybody in a case is 18 or older."),
        ("Dit materiaal gaat alleen over volwassenen.", "This material is about adults only."),
        ("Kies een leeftijd vanaf 18, en pas het verhaal aan.", "Choose an age from 18, and adapt the story."),
    ),
    "C02": Explained(
        ("Een minderjarige in een seksuele context", "A minor in a sexual context"),
        ("Deze tekst verbindt “{word}” met seksualiteit.", "This text links “{word}” with sexuality."),
        (
            "Op geen enkel moment van het verhaal is iemand jonger dan 18 in een seksuele context.",
            "At no moment of the story is anybody under 18 in a sexual context.",
        ),
        (
            "Schrijf het als iets van na de achttiende verjaardag, of laat het seksuele weg.",
            "Write it as something after the eighteenth birthday, or leave the sexual part out.",
        ),
    ),
    "C03": Explained(
        ("Een expliciet woord", "An explicit word"),
        ("“{word}” is te expliciet.", "“{word}” is too explicit."),
        (
            "Elke zin moet in de inhoudstafel van een ziekenhuisfolder kunnen staan.",
            "Every sentence must be fit for the contents page of a hospital leaflet.",
        ),
        ("Zeg het zoals een arts het in een wachtzaal zou zeggen.", "Say it as a doctor would in a waiting room."),
    ),
    "C04": Explained(
        ("Een handleiding", "Instructions"),
        ("Dit leest als stappen om uit te voeren: “{word}”.", "This reads as steps to carry out: “{word}”."),
        (
            "Een casus vertelt wat mensen meemaken, nooit hoe een handeling moet.",
            "A case tells what people live through, never how an act is done.",
        ),
        ("Vertel hoe het was, niet hoe het moet.", "Tell what it was like, not how to do it."),
    ),
    "C05": Explained(
        ("Een woord dat we zelf niet gebruiken", "A word we do not use ourselves"),
        (
            "In onze eigen stem staat “{word}”; beter is: {better}.",
            "In our own voice stands “{word}”; better: {better}.",
        ),
        (
            "Cliënten mogen het zeggen; wij kiezen woorden die niemand kleiner maken.",
            "Clients may say it; we choose words that make nobody smaller.",
        ),
        ("Vervang het, of leg het een cliënt in de mond.", "Replace it, or let a client say it."),
    ),
    "C06": Explained(
        ("Toestemming niet bereikbaar", "Consent out of reach"),
        ("Er is geen weg naar toestemming vóór aanraking: {word}.", "There is no way to consent before touch: {word}."),
        (
            "Vóór er wordt aangeraakt, moet nee kunnen worden gezegd en gehoord.",
            "Before anybody is touched, no must be possible to say and to hear.",
        ),
        (
            "Laat een cliënt iets vertellen onder saying-no, en sluit niet elke toestemmingsoefening uit.",
            "Let a client tell something under saying-no, and do not rule out every consent exercise.",
        ),
    ),
    "C07": Explained(
        ("Verborgen gevaar dat niemand kan vinden", "Hidden danger nobody can find"),
        (
            "{word} begint op {count}, maar geen enkel feit geeft een signaal.",
            "{word} starts at {count}, but no fact gives a sign of it.",
        ),
        (
            "Wie niet kan weten dat er gevaar is, mag er niet op afgerekend worden.",
            "Whoever cannot know of a danger must not be judged on it.",
        ),
        (
            "Geef een feit met het juiste signaal, of verlaag het getal.",
            "Give a fact with the right sign, or lower the number.",
        ),
    ),
    "C08": Explained(
        ("Gevaar verteld waar de ander bij zit", "Danger told with the other in the room"),
        (
            "{client} vertelt “{word}” ook als de partner meeluistert.",
            "{client} tells “{word}” even with the partner listening.",
        ),
        (
            "Onder dwang is vrijuit spreken in elkaars bijzijn niet waar en niet veilig.",
            "Under coercion, speaking freely in each other's presence is neither true nor safe.",
        ),
        ("Zet alone: true bij dit feit.", "Put alone: true at this fact."),
    ),
    "C09": Explained(
        ("Een alarmsignaal zonder verwijzing", "A red flag without a referral"),
        (
            "{client} toont “{word}”, en geen verwijzing in de casus antwoordt daarop.",
            "{client} shows “{word}”, and no referral in the case answers it.",
        ),
        (
            "Een alarmsignaal moet gezien én beantwoord kunnen worden.",
            "A red flag must be there to be seen and to be answered.",
        ),
        (
            "Voeg een verwijzing toe ({better}), of een feit met checked-by-physician.",
            "Add a referral ({better}), or a fact with checked-by-physician.",
        ),
    ),
    "C10": Explained(
        ("Verlangen opdrijven zonder eigen wens", "Raising desire without an own wish"),
        (
            "Dit doel wil het verlangen van {client} doen stijgen, en dat is niet {client}s eigen wens.",
            "This goal wants the desire of {client} to rise, and that is not {client}'s own wish.",
        ),
        (
            "Niemand hoeft meer te verlangen omdat een ander dat wil.",
            "Nobody has to desire more because somebody else wants it.",
        ),
        (
            "Kies wat de persoon zelf wil: rust, nabijheid, minder druk.",
            "Choose what that person wants: ease, closeness, less pressure.",
        ),
    ),
    "C11": Explained(
        ("Een doel dat niet van deze persoon is", "A goal that is not this person's"),
        (
            "{client} zegt dit niet zelf te willen, maar “{word}” telt als eigen wens.",
            "{client} says they do not want this themselves, but “{word}” counts as an own wish.",
        ),
        ("Poort G4: wiens doel is dit?", "Gate G4: whose goal is this?"),
        (
            "Zet own_wish: false, of kies een doel dat wel van deze persoon is.",
            "Put own_wish: false, or choose a goal that is this person's.",
        ),
    ),
    "C12": Explained(
        ("De inhoudswaarschuwing zwijgt", "The content note is silent"),
        (
            "De casus bevat “{word}”; de inhoudswaarschuwing zegt dat niet.",
            "The case holds “{word}”; the content note does not say so.",
        ),
        ("Wie speelt, moet vooraf kunnen kiezen.", "Whoever plays must be able to choose beforehand."),
        ("Noem het kort en concreet in content_note.", "Name it briefly and concretely in content_note."),
    ),
    "C13": Explained(
        ("Een bewering zonder bron", "A claim without a source"),
        ("Deze bewering noemt geen bron en is niet gemerkt.", "This claim names no source and is not marked."),
        ("Elke zin feedback noemt haar grond.", "Every sentence of feedback names its ground."),
        ("Noem een bron, of zet teaching_assumption: true.", "Name a source, or put teaching_assumption: true."),
    ),
    "C14": Explained(
        ("Een onbekende bron", "An unknown source"),
        ("De bron “{word}” staat niet in sources.yaml{near}", "The source “{word}” is not in sources.yaml{near}"),
        ("Een bron die niemand kan nalezen, is geen bron.", "A source nobody can look up is no source."),
        ("Voeg de bron toe, of verbeter het id.", "Add the source, or correct the id."),
    ),
    "C15": Explained(
        ("Niets te vertellen bij een screening", "Nothing to tell at a screening"),
        ("{client} heeft geen antwoord op “{word}”.", "{client} has no answer to “{word}”."),
        (
            "Over thuis, stemming, pijn en medicatie moet iedereen iets te zeggen hebben, al is het dat er niets aan de hand is.",
            "On home, mood, pain and medication everybody must have something to say, if only that all is well.",
        ),
        ("Voeg een feit toe onder deze vraag.", "Add a fact under this question."),
    ),
    "C16": Explained(
        ("Niet alleen te spreken over veiligheid", "Cannot be met alone about safety"),
        (
            "{client} kan alleen niets naar waarheid zeggen over veiligheid.",
            "{client}, met alone, can say nothing true about safety.",
        ),
        (
            "Elke partner wordt apart gevraagd; dat gesprek moet iets opleveren.",
            "Each partner is asked alone; that talk must yield something.",
        ),
        ("Geef deze cliënt een feit onder safety.", "Give this client a fact under safety."),
    ),
    "C17": Explained(
        ("Een woord uit Nederland", "A word from the Netherlands"),
        (
            "“{word}” zegt in Vlaanderen niemand; beter is: {better}.",
            "Nobody in Flanders says “{word}”; better: {better}.",
        ),
        ("Cliënten spreken Nederlands zoals in Vlaanderen.", "Clients speak Dutch as in Flanders."),
        ("Vervang het woord.", "Replace the word."),
    ),
    "C18": Explained(
        ("De verkeerde aanspreking", "The wrong form of address"),
        (
            "Hier staat “{word}”, terwijl deze tekst {better} zegt.",
            "Here stands “{word}”, while this text says {better}.",
        ),
        (
            "Wij spreken de cursist met je aan; een verwijsbrief houdt het bij je of bij u; in een casus met address: u zegt ook de cliënt u.",
            "We address the trainee with je; a referral letter keeps to je or to u; in a case with address: u the client says u too.",
        ),
        ("Kies één aanspreking.", "Choose one form of address."),
    ),
    "C19": Explained(
        ("Vaktaal in de mond van een cliënt", "The trade's codes in a client's mouth"),
        ("Een cliënt zegt “{word}”.", "A client says “{word}”."),
        ("Cliënten kennen onze regels, codes en vaktermen niet.", "Clients do not know our rules, codes and terms."),
        ("Laat de cliënt het in gewone woorden zeggen.", "Let the client say it in plain words."),
    ),
    "C20": Explained(
        ("Een verwijsbrief te kort of te lang", "A referral letter too short or too long"),
        (
            "De verwijsbrief telt hier {count} woorden; afgesproken is {least} tot {most}.",
            "The referral letter has {count} words here; agreed is {least} to {most}.",
        ),
        (
            "De brief geeft een of twee aanwijzingen en één veronderstelling die niet klopt, en moet in een minuut te lezen zijn.",
            "The letter gives a hint or two and one assumption that is not right, and must be read within a minute.",
        ),
        ("Vul aan of schrap.", "Add to it or cut."),
    ),
    "C21": Explained(
        ("Een verwijzing zonder aanleiding", "A referral without a reason"),
        (
            "{word} is hier de juiste verwijzing, maar niemand vertelt iets waarop ze antwoordt.",
            "{word} is the right referral here, but nobody tells anything it answers.",
        ),
        (
            "Een cursist verwijst op wat te horen is; zonder signaal kan niemand weten dat het hier hoort.",
            "A trainee refers on what can be heard; without a sign nobody can know that it belongs here.",
        ),
        (
            "Geef een feit een van deze signalen ({better}), of haal de verwijzing weg.",
            "Give a fact one of these signs ({better}), or take the referral out.",
        ),
    ),
}
"""Texts of the diagnostics on the clinic, by code."""
