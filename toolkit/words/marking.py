"""Marking by people: the panel, agreement of markers, and what goes into the gradebook. (nl, en)."""

from __future__ import annotations

__all__ = ["MARKING"]

MARKING: dict[str, tuple[str, str]] = {
    "marking/title": ("Nakijken: {assignment}", "Marking: {assignment}"),
    "marking/role/first": ("eerste beoordelaar", "first marker"),
    "marking/role/second": ("tweede beoordelaar", "second marker"),
    "marking/role/moderator": ("derde beoordelaar", "moderator"),
    "marking/blind/first": (
        "Je ziet geen namen of studentnummers. Wie als tweede nakijkt, ziet je niveaus pas als jullie allebei klaar zijn met een tekst, en omgekeerd.",
        "You see no names or student numbers. Whoever marks second sees your levels only when you have both finished a text, and the other way round.",
    ),
    "marking/blind/second": (
        "Je ziet geen namen of studentnummers, en de niveaus van de eerste beoordelaar pas als jullie allebei klaar zijn met een tekst.",
        "You see no names or student numbers, and the first marker's levels only when you have both finished a text.",
    ),
    "marking/blind/moderator": (
        "Hier staan de criteria waarop twee beoordelaars twee niveaus of meer verschillen, of waarop één van hen een niveau gaf dat slagen uitsluit. Jouw niveau telt. Je ziet geen namen, ook niet van de beoordelaars.",
        "Here are the criteria on which two markers differ by two levels or more, or on which one of them gave a level that rules out a pass. Your level counts. You see no names, nor those of the markers.",
    ),
    "marking/progress": ("{n} van {total} nagekeken", "{n} of {total} marked"),
    "marking/place": ("tekst {n} van {total}", "text {n} of {total}"),
    "marking/who": ("Inzending {name}", "Submission {name}"),
    "marking/in-language": ("geschreven in het {language}", "written in {language}"),
    "marking/language/nl": ("Nederlands", "Dutch"),
    "marking/language/en": ("Engels", "English"),
    "marking/asked": ("De opdracht", "The task"),
    "marking/story": ("Het verhaal", "The story"),
    "marking/answer": ("Wat er geschreven is", "What was written"),
    "marking/words": ("{n} woorden; gevraagd ongeveer {about}", "{n} words; about {about} asked for"),
    "marking/blank": ("Hier is niets geschreven.", "Nothing was written here."),
    "marking/missing": (
        "De cel met dit antwoord is weg, of het notebook kan niet gelezen worden. Vraag het na voor je een niveau geeft.",
        "The cell with this answer is gone, or the notebook cannot be read. Ask about it before you give a level.",
    ),
    "marking/long": (
        "De tekst is langer dan wat hier past; na {n} tekens is hij afgebroken. Lees de rest in Formgrader.",
        "The text is longer than fits here; it was cut off after {n} characters. Read the rest in Formgrader.",
    ),
    "marking/private": (
        "Let op: hier lijkt {what} in te staan. Neem dat nergens over, en bespreek het met wie het schreef.",
        "Mind: this seems to hold {what}. Copy it nowhere, and talk it over with whoever wrote it.",
    ),
    "marking/private/email": ("een e-mailadres", "an e-mail address"),
    "marking/private/phone": ("een telefoonnummer", "a telephone number"),
    "marking/private/national-number": ("een rijksregisternummer", "a national number"),
    "marking/private-comment": (
        "In je opmerking lijkt {what} te staan. De student leest ze mee; laat het liever weg.",
        "Your comment seems to hold {what}. The student will read it; better to leave it out.",
    ),
    "marking/own-number": ("[studentnummer]", "[student number]"),
    "marking/machine": ("Wat de machine nakeek", "What the machine marked"),
    "marking/machine-about": (
        "Dit gaat over de beslissingen in het verhaal, niet over deze tekst. Het staat er om naast te leggen.",
        "This is about the decisions in the story, not about this text. It is there to set beside it.",
    ),
    "marking/machine-none": (
        "Er is geen verslag dat de machine kon nakijken.",
        "There is no record the machine could mark.",
    ),
    "marking/part": ("Deel {part}", "Part {part}"),
    "marking/criteria": ("Niveau per criterium", "Level on each criterion"),
    "marking/level/0": ("onvoldoende", "insufficient"),
    "marking/level/1": ("in ontwikkeling", "developing"),
    "marking/level/2": ("bekwaam", "competent"),
    "marking/level/3": ("gevorderd", "advanced"),
    "marking/caps": (
        "Niveau 0 op dit criterium houdt de hele opdracht onder de slaaggrens.",
        "Level 0 on this criterion keeps the whole assignment below a pass.",
    ),
    "marking/capped": (
        "Niveau 0 bij {criteria}: de hele opdracht blijft zo onder de slaaggrens. De student leest dat ook.",
        "Level 0 on {criteria}: this keeps the whole assignment below a pass. The student will read that too.",
    ),
    "marking/comment": ("Opmerking bij {criterion}", "Comment on {criterion}"),
    "marking/reuse": ("Opmerking hergebruiken", "Use a comment again"),
    "marking/reuse-choose": ("kies een opmerking …", "choose a comment …"),
    "marking/keep": ("Bewaar deze opmerking om te hergebruiken", "Keep this comment to use again"),
    "marking/forget": ("Haal deze opmerking van de lijst", "Take this comment off the list"),
    "marking/reason": (
        "Waarom verander je wat er stond? (blijft bewaard, naast het vorige)",
        "Why are you changing what stood there? (kept, beside the earlier one)",
    ),
    "marking/save": ("Bewaar", "Save"),
    "marking/next": ("Volgende", "Next"),
    "marking/previous": ("Vorige", "Previous"),
    "marking/unmarked": ("Volgende die nog open staat", "Next unmarked"),
    "marking/saved": ("Bewaard om {at}.", "Saved at {at}."),
    "marking/unsaved": ("Nog niet bewaard.", "Not saved yet."),
    "marking/nothing": ("Er is niets veranderd.", "Nothing was changed."),
    "marking/all-done": ("Alles is nagekeken.", "Everything has been marked."),
    "marking/last": ("Dit is de laatste.", "This is the last one."),
    "marking/first-one": ("Dit is de eerste.", "This is the first one."),
    "marking/level-first": (
        "Bij {criterion} staat een opmerking zonder niveau: kies eerst een niveau.",
        "{criterion} has a comment without a level: choose a level first.",
    ),
    "marking/keys-title": ("Toetsen", "Keys"),
    "marking/keys": (
        "1-4 niveau 0-3, pijlen omhoog en omlaag binnen een criterium, links en rechts vorige en volgende tekst, n volgende die nog open staat, c opmerking (Esc terug), s bewaren. Naar een andere tekst gaan, bewaart ook.",
        "1-4 level 0-3, arrows up and down within a criterion, left and right previous and next text, n next unmarked, c comment (Esc goes back), s save. Going to another text saves too.",
    ),
    "marking/others": ("Wat de beoordelaars gaven", "What the markers gave"),
    "marking/gave": ("{who}: niveau {level}, {label}", "{who}: level {level}, {label}"),
    "marking/no-comment": ("geen opmerking", "no comment"),
    "marking/how/agreed": ("Beide beoordelaars gaven niveau {level}.", "Both markers gave level {level}."),
    "marking/how/adjacent": (
        "Eén niveau verschil: het gemiddelde telt, naar boven afgerond, dus niveau {level}.",
        "One level apart: the mean counts, rounded up, so level {level}.",
    ),
    "marking/how/moderation": (
        "Te ver uit elkaar: een derde beslist.",
        "Too far apart: a third person decides.",
    ),
    "marking/how/moderated": ("Na moderatie: niveau {level}.", "After moderation: level {level}."),
    "marking/empty": (
        "Er is nog niets ingediend voor deze opdracht. Haal de inzendingen op met nbgrader collect of zip_collect, en voer deze cel opnieuw uit.",
        "Nothing has been handed in for this assignment yet. Collect the submissions with nbgrader collect or zip_collect, and run this cell again.",
    ),
    "marking/nothing-written": (
        "Deze opdracht vraagt geen geschreven werk: er is niets na te kijken door mensen.",
        "This assignment asks for no written work: there is nothing for people to mark.",
    ),
    "marking/taken": (
        "Iemand anders keek deze tekst al na als {role}; er is hier niets te doen.",
        "Somebody else has marked this text as {role} already; there is nothing to do here.",
    ),
    "marking/no-differences": (
        "Er is niets te modereren: geen twee beoordelaars die klaar zijn, liggen te ver uit elkaar.",
        "There is nothing to moderate: no two markers who have finished are too far apart.",
    ),
    "marking/not-installed": (
        "Om na te kijken moet ook het cursusdeel geïnstalleerd zijn ({name} ontbreekt): {command}",
        "To mark, the course part has to be installed too ({name} is missing): {command}",
    ),
    "marking/no-assignment": (
        "De cursus heeft geen opdracht “{name}”; er zijn: {known}.",
        "The course has no assignment “{name}”; there are: {known}.",
    ),
    "marking/no-marker": (
        'Zeg wie nakijkt: mark("{name}", marker="je naam"). Bij elk niveau wordt bewaard van wie het is.',
        'Say who is marking: mark("{name}", marker="your name"). Whose it is, is kept with every level.',
    ),
    "marking/no-role": (
        "“{role}” is geen rol; kies first, second of moderator.",
        "“{role}” is no role; choose first, second or moderator.",
    ),
    "marking/agreement": ("Hoe eens de beoordelaars het zijn", "How far the markers agree"),
    "marking/agreement-about": (
        "Berekend op wat beiden gaven voor ze elkaars niveaus konden zien. Oordelen over één tekst hangen samen: neem de intervallen van kappa en van de percentages wat ruimer.",
        "Computed from what both gave before they could see each other's levels. Judgements of one text hang together: take the intervals of kappa and of the percentages a little wider.",
    ),
    "marking/measure": ("maat", "measure"),
    "marking/figure": ("waarde", "figure"),
    "marking/interval": ("95 %-interval", "95% interval"),
    "marking/texts": ("oordelen", "judgements"),
    "mark-overtaken": (
        "Intussen bewaarde iemand anders hier een niveau; er is niets overschreven. Ga even weg van deze tekst en terug, en kijk wat er nu staat.",
        "Somebody else saved a level here in the meantime; nothing was overwritten. Leave this text and come back to see what is there now.",
    ),
    "mark-two-roles": (
        "{marker} keek deze tekst al na in een andere rol; een tweede oordeel vraagt een tweede mens.",
        "{marker} has marked this text in another role already; a second opinion takes a second person.",
    ),
    "mark-no-reason": (
        "Zeg bij {criterion} waarom je verandert wat er stond; het vorige blijft bewaard.",
        "Say for {criterion} why you are changing what stood there; the earlier mark is kept.",
    ),
    "marks-unusable": (
        "De databank met beoordelingen ({where}) kan niet gebruikt worden: {why}. Kijk de verbinding na; er is niets bewaard.",
        "The database of marks ({where}) cannot be used: {why}. Check the connection; nothing was saved.",
    ),
    "question-settled": (
        "Over deze vraag is al beslist; de eerste beslissing blijft staan.",
        "This question has been decided already; the first decision stands.",
    ),
    "agree-too-few": (
        "Te weinig teksten die twee mensen nakeken om hier iets over te zeggen.",
        "Too few texts marked by two people to say anything about this.",
    ),
    "agree-one-marker": (
        "Eén beoordelaar: overeenstemming vraagt er twee.",
        "One marker: agreement takes two.",
    ),
    "agree-all-same": (
        "Iedereen kreeg hetzelfde niveau: zo is toeval niet van overeenstemming te onderscheiden.",
        "Everybody was given the same level: chance cannot be told from agreement.",
    ),
    "agree-no-spread": (
        "Er is te weinig spreiding voor een betrouwbaar interval.",
        "There is too little spread for a sound interval.",
    ),
    "agree-no-students": (
        "De studenten verschillen hier niet meer van elkaar dan door de beoordelaars te verwachten is.",
        "The students differ here no more than the markers lead one to expect.",
    ),
    "agree-kappa": ("Gewogen kappa (kwadratisch)", "Weighted kappa (quadratic)"),
    "agree-icc": ("ICC(2,1), één beoordelaar", "ICC(2,1), one marker"),
    "agree-exact": ("Hetzelfde niveau", "The same level"),
    "agree-near": ("Hoogstens één niveau verschil", "At most one level apart"),
    "agree-severity": (
        "Tweede min eerste beoordelaar, in niveaus (onder nul: strenger)",
        "Second minus first marker, in levels (below zero: more severe)",
    ),
    "agree-buys": (
        "Hoe betrouwbaar een totaal zou zijn (0-1), naar aantal beoordelaars per tekst en aantal opdrachten; {n} studenten",
        "How dependable a total would be (0-1), by number of markers a text and number of assignments; {n} students",
    ),
    "agree-markers": ("beoordelaars", "markers"),
    "agree-cases": ("opdrachten: {n}", "assignments: {n}"),
    "publish-heading": ("— Nagekeken door mensen —", "— Marked by people —"),
    "publish-line": (
        "{criterion} {title}: {level} van 3 ({label}){how}.",
        "{criterion} {title}: {level} of 3 ({label}){how}.",
    ),
    "publish-how/agreed": (", twee beoordelaars eens", ", two markers agreed"),
    "publish-how/adjacent": (
        ", gemiddelde van twee beoordelaars, naar boven afgerond",
        ", mean of two markers, rounded up",
    ),
    "publish-how/moderated": (", na moderatie", ", after moderation"),
    "publish-reason": ("Gewijzigd: {reason}", "Changed: {reason}"),
    "publish-cap": (
        "Slaaggrens: {why} De opdracht blijft daarom onder de slaaggrens; punten daarvoor afgetrokken: {n}.",
        "Pass mark: {why} The assignment therefore stays below a pass; points taken off for that: {n}.",
    ),
    "publish-cap-why": (
        "op {criterion} ({title}) gaven de beoordelaars niveau 0.",
        "on {criterion} ({title}) the markers gave level 0.",
    ),
    "publish-cap-none": (
        "Slaaggrens: {why} De opdracht blijft daarom onder de slaaggrens; daar was niets voor af te trekken.",
        "Pass mark: {why} The assignment therefore stays below a pass; nothing had to be taken off for that.",
    ),
    "publish-waiting": (
        "{student}, {task}: nog geen niveau dat telt op {criteria}; niet in het cijferboek gezet.",
        "{student}, {task}: no level that counts yet on {criteria}; not put into the gradebook.",
    ),
    "publish-no-cell": (
        "{student}, {task}: het cijferboek heeft er geen cel voor; voer eerst nbgrader autograde uit.",
        "{student}, {task}: the gradebook has no cell for it; run nbgrader autograde first.",
    ),
    "publish-changed": (
        "{student}, {task}: in Formgrader staat {n}, en dat kwam niet van hier; het is blijven staan. Met {option} wint wat hier is afgesproken, en blijft het andere bewaard.",
        "{student}, {task}: Formgrader holds {n}, which did not come from here; it was left. With {option} what was agreed here wins, and the other is kept.",
    ),
}
"""Words by id."""
