"""What the commands that grade, regrade, build and give back a whole course say. (nl, en)."""

from __future__ import annotations

__all__ = ["BATCH"]

BATCH: dict[str, tuple[str, str]] = {
    "at-work": (
        "{path}: een ander programma is hier al bezig; wacht tot dat klaar is.",
        "{path}: another program is at work here; wait until it has finished.",
    ),
    "batch-no-folder": ("{folder}: die map bestaat niet.", "{folder}: there is no such folder."),
    "batch-no-course": (
        "In deze map staat geen course.yaml; ga naar de map van je cursus, of noem ze met --course.",
        "There is no course.yaml in this folder; go to the folder of your course, or name it with --course.",
    ),
    "batch-settings": (
        "{file} kan niet gelezen worden: {why}",
        "{file} cannot be read: {why}",
    ),
    "batch-no-gradebook": (
        "{where}: hier is nog geen cijferboek; voer eerst nbgrader generate_assignment uit.",
        "{where}: there is no gradebook here yet; run nbgrader generate_assignment first.",
    ),
    "batch-gradebook": (
        "Het cijferboek {where} kan niet gebruikt worden: {why}",
        "The gradebook {where} cannot be used: {why}",
    ),
    "batch-not-released": (
        "“{name}” staat niet in het cijferboek; voer eerst nbgrader generate_assignment uit, of kijk na hoe de opdracht heet.",
        "“{name}” is not in the gradebook; run nbgrader generate_assignment first, or check the name of the assignment.",
    ),
    "batch-release": (
        "{file} is geen heel notebook; voer nbgrader generate_assignment opnieuw uit.",
        "{file} is not a whole notebook; run nbgrader generate_assignment again.",
    ),
    "batch-not-written": (
        "{place} kan niet geschreven worden: {why}",
        "{place} cannot be written: {why}",
    ),
    "batch-worker-gone": (
        "het proces dat deze inzending beoordeelde, is afgebroken; bekijk de inzending en probeer opnieuw.",
        "the process that graded this submission was cut off; look at the submission and try again.",
    ),
    "batch-too-long": (
        "na {seconds} seconden nog niet klaar, en daarom opgegeven.",
        "not done after {seconds} seconds, and so given up.",
    ),
    "batch-memory": ("er was niet genoeg geheugen.", "there was not enough memory."),
    "batch-unexpected": (
        "er ging iets mis dat niet voorzien was ({why}).",
        "something went wrong that was not foreseen ({why}).",
    ),
    "batch-not-graded": (
        "deze inzending is nog niet beoordeeld; voer eerst sexology grade uit.",
        "this submission has not been graded yet; run sexology grade first.",
    ),
    "batch-no-marks": (
        "vragen en afgesproken cijfers konden niet gelezen of bewaard worden: {why}",
        "questions and agreed marks could not be read or kept: {why}",
    ),
    "batch-passed-over": (
        "{folder}: uit deze naam is geen studentnummer te lezen, of de map is niet te openen; overgeslagen.",
        "{folder}: no student number can be read from this name, or the folder cannot be opened; passed over.",
    ),
    "batch-nothing": (
        "Er is niets ingediend dat hierbij past.",
        "Nothing was handed in that fits.",
    ),
    "batch-failed": ("{student}, {name}: niet beoordeeld: {why}", "{student}, {name}: not graded: {why}"),
    "batch-page-failed": ("{student}, {name}: geen feedback: {why}", "{student}, {name}: no feedback: {why}"),
    "batch-grading": ("Beoordelen", "Grading"),
    "batch-returning": ("Feedback schrijven", "Writing feedback"),
    "batch-graded": (
        "{graded} beoordeeld, {unchanged} onveranderd, {failed} niet gelukt.",
        "{graded} graded, {unchanged} unchanged, {failed} failed.",
    ),
    "batch-regraded": (
        "Gelaten zoals opnieuw beoordeeld: {n}; met --again worden ook die beoordeeld volgens de casussen zoals ze nu zijn.",
        "Left as regraded: {n}; --again grades those too, by the cases as they now are.",
    ),
    "batch-kept": (
        "{name}: de punten, de rubriek of een casus veranderden; wat beoordeeld was, houdt zijn punten, en `sexology regrade {name}` toont wat er zou veranderen.",
        "{name}: the points, the rubric or a case changed; what was graded keeps its points, and `sexology regrade {name}` shows what would change.",
    ),
    "batch-returned": (
        "Feedback geschreven voor {submissions}, {failed} niet gelukt.",
        "Feedback written for {submissions}, {failed} failed.",
    ),
    "batch-built": (
        "{n} mappen geschreven in {folder}; nieuwe versies van casussen bewaard: {versions}.",
        "{n} folders written in {folder}; new versions of cases kept: {versions}.",
    ),
    "version-taken": (
        "{case}: versie {n} was al bewaard en verloopt anders dan de casus nu; geef de casus een nieuwe versie.",
        "{case}: version {n} was kept already and plays otherwise than the case does now; give the case a new version.",
    ),
    "version-unknown": (
        "In {folder} is geen casus bewaard met versie {n}.",
        "No case was kept in {folder} with version {n}.",
    ),
    "regrade-one-way": (
        "Kies één van --case-version, --cases en --rubric.",
        "Choose one of --case-version, --cases and --rubric.",
    ),
    "regrade-everyone": (
        "Wat een criterium waard is, geldt voor iedereen; neem dit over zonder --student.",
        "What a criterion is worth holds for everybody; accept this without --student.",
    ),
    "regrade-none": (
        "Geen enkele inzending verandert van punten.",
        "No submission changes its points.",
    ),
    "regrade-why": ("Wat er verschilt van wat vrijgegeven is:", "What differs from what was released:"),
    "regrade-same": (
        "De definities zijn die waarmee de opdracht vrijgegeven is.",
        "The definitions are those the assignment was released with.",
    ),
    "regrade-points": (
        "Deel {part}, {criterion}: {before} punten werden er {after}.",
        "Part {part}, {criterion}: {before} points became {after}.",
    ),
    "regrade-sessions": (
        "Deel {part}: {before} sessies die tellen werden er {after}.",
        "Part {part}: {before} sessions that count became {after}.",
    ),
    "regrade-case": (
        "Casus {case} verloopt anders: versie {before} werd versie {after}.",
        "Case {case} plays otherwise: version {before} became version {after}.",
    ),
    "regrade-case-texts": (
        "In casus {case} veranderden alleen teksten.",
        "Only texts changed in case {case}.",
    ),
    "regrade-case-new": (
        "Casus {case} was nog niet vrijgegeven.",
        "Case {case} had not been released yet.",
    ),
    "regrade-refused": (
        "Deel {part}: beslissing {n} kan niet meer (“{what}”: {why}); die en de {left} vanaf daar tellen niet mee.",
        "Part {part}: decision {n} no longer applies (“{what}”: {why}); that one and all {left} from there do not count.",
    ),
    "regrade-column/student": ("Studentnummer", "Student number"),
    "regrade-column/assignment": ("Opdracht", "Assignment"),
    "regrade-column/criterion": ("Criterium", "Criterion"),
    "regrade-column/before": ("Voor", "Before"),
    "regrade-column/after": ("Na", "After"),
    "regrade-cap": ("kan niet slagen", "cannot pass"),
    "regrade-comparing": ("Vergelijken", "Comparing"),
    "regrade-counted": (
        "De punten veranderen voor {n} van {submissions}.",
        "The points change for {n} of {submissions}.",
    ),
    "regrade-ask": ("Deze punten overnemen in het cijferboek? (j/n)", "Put these points into the gradebook? (y/n)"),
    "regrade-not-applied": (
        "Er is niets veranderd; met --accept worden deze punten overgenomen.",
        "Nothing was changed; --accept puts these points into the gradebook.",
    ),
    "regrade-accepted": (
        "{submissions} opnieuw beoordeeld; wie, wanneer en waarom staat in de geschiedenis van het cijferboek.",
        "{submissions} regraded; who, when and why is in the history of the gradebook.",
    ),
}
"""Sentences of the commands, by id."""
