"""What is said of work that comes in from a learning environment, and of what goes out to one. (nl, en)."""

from __future__ import annotations

__all__ = ["EXCHANGING"]

EXCHANGING: dict[str, tuple[str, str]] = {
    "collect/whose": (
        "{file}: van wie dit is, blijkt uit geen enkele naam of geen enkel nummer in students.csv; het blijft in het archief. Zet het nummer uit de bestandsnaam bij lms_user_id, en verzamel opnieuw.",
        "{file}: no name or number in students.csv tells whose this is; it stays in the archive. Put the number in the file's name under lms_user_id, and collect again.",
    ),
    "collect/several": (
        "{file}: dit kan van meer dan één student zijn ({students}); het blijft in het archief. Zet het nummer uit de bestandsnaam bij lms_user_id van de juiste, en verzamel opnieuw.",
        "{file}: this could belong to more than one student ({students}); it stays in the archive. Put the number in the file's name under lms_user_id of the right one, and collect again.",
    ),
    "collect/no-file": (
        "{file}: dit is tekst of een link van de leeromgeving, geen ingediend bestand; het blijft in het archief.",
        "{file}: this is text or a link from the learning environment, not a file that was handed in; it stays in the archive.",
    ),
    "collect/language": (
        "{student} diende de versie in het {language} in; verzamel die met: nbgrader zip_collect {assignment}. Het archief mag hetzelfde zijn.",
        "{student} handed in the version in {language}; collect it with: nbgrader zip_collect {assignment}. The archive may be the same.",
    ),
    "collect/language/nl": ("Nederlands", "Dutch"),
    "collect/language/en": ("Engels", "English"),
    "collect/there-already": (
        "{student}: er staat al een inzending; die blijft staan. Met --force komt deze in de plaats.",
        "{student}: there is a submission already, and it stays. With --force this one takes its place.",
    ),
    "collect/empty": (
        "{student}: geen notebook en geen verslag van deze opdracht gevonden; wat er wel was, staat in other/.",
        "{student}: no notebook and no record of this assignment was found; what there was stands in other/.",
    ),
    "collect/older": (
        "{student}: {file} kwam meer dan eens binnen; de laatste telt, de andere staat in other/.",
        "{student}: {file} came in more than once; the last one counts, the other stands in other/.",
    ),
    "collect/renamed": (
        "{student}: {file} is opgevat als het notebook van deze opdracht.",
        "{student}: {file} was taken to be the notebook of this assignment.",
    ),
    "collect/late": (
        "{student}: de leeromgeving noemt deze inzending te laat.",
        "{student}: the learning environment calls this submission late.",
    ),
    "collect/refused/slip": (
        "{file}: dit pad wijst buiten zijn eigen map; het is niet uitgepakt. Vraag de student om de map opnieuw in te pakken.",
        "{file}: this path leads out of its own folder; it was not unpacked. Ask the student to pack the folder again.",
    ),
    "collect/refused/link": (
        "{file}: een koppeling wordt niet gevolgd. Vraag de student om het bestand zelf in te dienen.",
        "{file}: a link is not followed. Ask the student to hand in the file itself.",
    ),
    "collect/refused/name": (
        "{file}: deze naam kan niet op elk toestel bestaan (tekens, lengte); het is niet uitgepakt. Vraag de student om een gewone naam.",
        "{file}: this name cannot exist on every machine (characters, length); it was not unpacked. Ask the student for a plain name.",
    ),
    "collect/refused/large": (
        "{file}: te groot, of veel groter dan het ingepakt was; het is niet uitgepakt. Een inzending telt hooguit enkele megabytes.",
        "{file}: too large, or far larger than it was packed; it was not unpacked. A submission takes a few megabytes at most.",
    ),
    "collect/refused/many": (
        "{file}: te veel bestanden; de rest is niet uitgepakt. Vraag de student om alleen de map van de opdracht in te dienen.",
        "{file}: too many files; the rest was not unpacked. Ask the student to hand in the assignment's folder alone.",
    ),
    "collect/refused/deep": (
        "{file}: te veel archieven in elkaar; het is niet uitgepakt. Vraag de student om één zip.",
        "{file}: too many archives inside one another; it was not unpacked. Ask the student for a single zip.",
    ),
    "collect/refused/locked": (
        "{file}: er staat een wachtwoord op; het is niet uitgepakt. Vraag de student om een zip zonder wachtwoord.",
        "{file}: it is protected by a password and was not unpacked. Ask the student for a zip without one.",
    ),
    "collect/refused/broken": (
        "{file}: beschadigd of onleesbaar ({why}); haal het opnieuw op uit de leeromgeving.",
        "{file}: damaged or unreadable ({why}); download it from the learning environment again.",
    ),
    "collect/refused/kind": (
        "{file}: dit soort archief wordt niet geopend. Pak het zelf uit in het archief, in een map met de naam of het nummer van de student.",
        "{file}: this kind of archive is not opened. Unpack it yourself in the archive, in a folder with the student's name or number.",
    ),
    "collect/roster": (
        "{path}: kan niet gelezen worden als een lijst van studenten ({why}); bewaar ze als CSV in UTF-8, met een kolom id.",
        "{path}: cannot be read as a list of students ({why}); save it as CSV in UTF-8, with a column id.",
    ),
    "collect/summary": (
        "{submissions} verzameld, {files}; {remarks} in {report}.",
        "{submissions} collected, {files}; {remarks} in {report}.",
    ),
    "export/which": (
        "Kies één van --lms, --xapi en --qti; sexology export --help zegt wat ze doen.",
        "Choose one of --lms, --xapi and --qti; sexology export --help says what they do.",
    ),
    "export/no-course": (
        "{path}: hier is geen course.yaml; noem de cursusmap met --course.",
        "{path}: there is no course.yaml here; name the course's folder with --course.",
    ),
    "export/no-gradebook": (
        "{path}: hier is geen gradebook; beoordeel eerst (sexology grade), of noem de cursusmap met --course.",
        "{path}: there is no gradebook here; grade first (sexology grade), or name the course's folder with --course.",
    ),
    "export/gradebook-unreadable": (
        "{path}: dit gradebook kan niet gelezen worden ({why}).",
        "{path}: this gradebook cannot be read ({why}).",
    ),
    "export/column": (
        "--column {given}: schrijf opdracht=nummer, zoals psycho-education=1234. Opdrachten: {known}.",
        "--column {given}: write assignment=number, such as psycho-education=1234. Assignments: {known}.",
    ),
    "export/unmarked": (
        "{student}, {assignment}: moet nog door iemand bekeken worden; weggelaten. Met --provisional gaat de voorlopige score mee.",
        "{student}, {assignment}: still has to be looked at by somebody; left out. With --provisional the provisional score goes along.",
    ),
    "export/provisional": (
        "{student}, {assignment}: voorlopige score, iemand moet er nog naar kijken.",
        "{student}, {assignment}: a provisional score; somebody still has to look at it.",
    ),
    "export/both-languages": (
        "{student}, {assignment}: in beide talen ingediend; {chosen} telt (eerst ingediend van wat een afgewerkte poging heeft).",
        "{student}, {assignment}: handed in in both languages; {chosen} counts (the first handed in of those with a finished attempt).",
    ),
    "export/no-key": (
        "{student}: {lms} herkent deze student niet zonder {key}; vul dat aan in students.csv.",
        "{student}: {lms} does not recognise this student without {key}; add it to students.csv.",
    ),
    "export/defused": (
        "{student}: {text} begint als een formule en kreeg een aanhalingsteken ervoor; kijk na of de leeromgeving de student nog herkent.",
        "{student}: {text} begins like a formula and was given an apostrophe; check that the learning environment still recognises the student.",
    ),
    "export/nothing": (
        "Er is nog niets om uit te voeren: geen enkele score is definitief.",
        "There is nothing to export yet: no score is final.",
    ),
    "export/written": ("{n} rijen in {path}.", "{n} rows in {path}."),
    "export/reading": ("Verslagen lezen", "Reading records"),
    "export/grades": ("Scores verzamelen", "Collecting scores"),
    "export/items": ("Vragen schrijven", "Writing questions"),
    "export/no-records": (
        "{path}: hier is geen enkel verslag van een poging (.jsonl).",
        "{path}: there is no record of an attempt (.jsonl) here.",
    ),
    "export/record-unreadable": (
        "{file}: is geen verslag dat gelezen kan worden; weggelaten.",
        "{file}: is not a record that can be read; left out.",
    ),
    "export/record-case": (
        "{file}: de casus {case} is hier niet; alleen begin en beslissingen gaan mee.",
        "{file}: the case {case} is not here; only the beginning and the decisions go along.",
    ),
    "export/record-broken-off": (
        "{file}: beslissing {n} is in deze casus niet mogelijk; wat daarna komt, gaat niet mee.",
        "{file}: decision {n} is not possible in this case; what comes after it is left out.",
    ),
    "export/statements": ("{n} uitspraken van {attempts} pogingen in {path}.", "{n} statements of {attempts} attempts in {path}."),
    "export/key-made": (
        "{path} is gemaakt: met deze sleutel krijgt dezelfde student telkens hetzelfde pseudoniem. Geef hem aan niemand door.",
        "{path} was made: with this key the same student gets the same pseudonym each time. Pass it on to nobody.",
    ),
    "export/key-unusable": (
        "{path}: deze sleutel kan niet gelezen of gemaakt worden ({why}); noem een andere met --key.",
        "{path}: this key cannot be read or made ({why}); name another with --key.",
    ),
    "export/home": (
        "--home {given}: dit is geen webadres; schrijf het met https:// vooraan.",
        "--home {given}: this is no web address; write it with https:// in front.",
    ),
    "export/not-written": ("{path}: kan niet geschreven worden ({why}).", "{path}: cannot be written ({why})."),
    "export/questions": ("{n} vragen, elk in twee talen, in {path}.", "{n} questions, each in two languages, in {path}."),
    "export/checks-title": ("Begrijp je wat je meegeeft?", "Do you understand what you hand out?"),
    "export/question-of": ("{module}: vraag {n}", "{module}: question {n}"),
    "xapi/initialized": ("begon", "initialized"),
    "xapi/arrived": ("kwam in", "arrived at"),
    "xapi/interacted": ("handelde", "interacted"),
    "xapi/responded": ("antwoordde", "responded"),
    "xapi/updated": ("werkte bij", "updated"),
    "xapi/suspended": ("onderbrak", "suspended"),
    "xapi/completed": ("rondde af", "completed"),
    "xapi/session": ("Sessie {n}", "Session {n}"),
    "xapi/reports": ("Hoe het met {name} gaat", "How {name} is doing"),
    "xapi/kind/ask": ("Vraag stellen", "Ask a question"),
    "xapi/kind/ask-leave": ("Verlof vragen", "Ask leave"),
    "xapi/kind/meet": ("Alleen of samen zien", "See alone or together"),
    "xapi/kind/screen": ("Een poort nagaan", "Check a gate"),
    "xapi/kind/reflect": ("Teruggeven", "Give back what was heard"),
    "xapi/kind/formulate": ("Formuleren", "Formulate"),
    "xapi/kind/educate": ("Uitleg geven", "Educate"),
    "xapi/kind/compose": ("Programma samenstellen", "Compose a programme"),
    "xapi/kind/assign": ("Programma meegeven", "Hand out a programme"),
    "xapi/kind/debrief": ("Huiswerk nabespreken", "Debrief homework"),
    "xapi/kind/code-obstacle": ("Obstakel coderen", "Code an obstacle"),
    "xapi/kind/name-mirror": ("Gelijkenis benoemen", "Name the mirror"),
    "xapi/kind/deepen": ("Verdiepen", "Deepen"),
    "xapi/kind/repair": ("Herstellen", "Repair"),
    "xapi/kind/refer": ("Verwijzen", "Refer"),
    "xapi/kind/plan-safety": ("Veiligheidsplan maken", "Make a safety plan"),
    "xapi/kind/stay": ("Bij oefeningen blijven", "Stay with exercises"),
    "xapi/kind/renew": ("Meer sessies afspreken", "Agree on more sessions"),
    "xapi/kind/help": ("Bedenkingen opvragen", "Ask for objections"),
    "xapi/kind/undo": ("Ongedaan maken", "Undo"),
    "xapi/kind/close": ("Sessie sluiten", "Close the session"),
    "xapi/kind/end": ("Afronden", "End the treatment"),
}  # fmt: skip
