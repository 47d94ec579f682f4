"""What a review says: choices, reasons, labels, and how its figures came about. (nl, en).

Ids are ``review/<id>``, with the id the review itself carries. It tells of a decision, never of whoever took it.
"""

from __future__ import annotations

from toolkit.words.review_choices import CHOICES
from toolkit.words.review_reasons import ONE, REASONS

__all__ = ["REVIEW"]

_STRETCHES = {
    "stretch.never-deepened": (
        "Er waren aanwijzingen genoeg, en in deze sessies ging het niet de diepte in.",
        "There was enough to go on, and over these sessions nobody went deeper.",
    ),
    "stretch.never-taught": (
        "Al die sessies kwam er geen uitleg bij wat zij over seks geloven.",
        "In all these sessions, what they believe about sex was met with no explanation.",
    ),
    "stretch.groundwork": (
        "Er ging niets mee naar huis of het bleef bij voorwerk, terwijl zij al verder konden.",
        "No homework was given, or groundwork at most, while they were ready for more.",
    ),
    "stretch.undebriefed": (
        "Wat zij thuis deden, is in deze sessies niet of maar deels nabesproken.",
        "What they did at home was debriefed in part, or not at all, over these sessions.",
    ),
    "stretch.unsafe": (
        "Het werk ging al die sessies door met een vraag over veiligheid die nog openstond.",
        "The work went on all these sessions with a question of safety still open.",
    ),
}

_NAMED = {
    "label.sound": ("degelijk", "sound"),
    "label.defensible": ("verdedigbaar", "defensible"),
    "label.missed": ("gemist", "missed"),
    "label.premature": ("voorbarig", "premature"),
    "label.unsafe": ("onveilig", "unsafe"),
    "label.contested": ("betwistbaar", "contested"),
    "slot.debrief": ("Nabespreken", "Debriefing"),
    "slot.repair": ("Herstellen", "Repair"),
    "slot.referral": ("Doorverwijzen", "Referral"),
    "slot.education": ("Uitleg", "Education"),
    "slot.deepening": ("Verdiepen", "Deepening"),
    "slot.programme": ("Oefenprogramma", "Programme"),
    "slot.ending": ("Afronden", "Ending"),
    "kind.no-core": ("niets diepers", "nothing deeper"),
    "kind.individual": ("iets diepers bij één persoon", "something deeper within one person"),
    "kind.relational": ("iets diepers tussen mensen", "something deeper between people"),
    "kind.coercion": ("dwang", "coercion"),
    "kind.medical": ("een lichamelijke oorzaak", "a physical cause"),
}

_FRAME = {
    "title": ("{case}: wat elke beslissing waard was", "{case}: what each decision was worth"),
    "counted": ("{decisions} in {sessions}: {counts}.", "{decisions} over {sessions}: {counts}."),
    "counted-none": (
        "In deze poging is nog niets beslist dat te vergelijken valt.",
        "Nothing to compare has been decided in this attempt yet.",
    ),
    "informs": (
        "Dit is uitgerekend om mee na te denken; er hangt geen punt aan vast, en met een goede reden mag je anders kiezen.",
        "This was computed to think with; no mark hangs on it, and with a good reason you may choose otherwise.",
    ),
    "sessions-on-end": ("sessies {first} tot {last}", "sessions {first} to {last}"),
    "several-sessions": ("sessies {sessions}", "sessions {sessions}"),
    "fold": ("De keuzes naast elkaar, en waarop dit steunt", "The choices side by side, and what this rests on"),
    "feedback": ("Wat elke beslissing waard was", "What each decision was worth"),
    "numbers": ("De getallen van de figuur", "The numbers of the figure"),
    "span": ("{mean} ({low} tot {high})", "{mean} ({low} to {high})"),
    "one-form": ("Kies --json of --html, niet allebei.", "Choose --json or --html, not both."),
    "working": ("Aan het rekenen", "Computing"),
    "written": ("Geschreven: {path}", "Written: {path}"),
    "not-written": ("{path} kon niet geschreven worden: {why}", "{path} could not be written: {why}"),
    "unfinished": (
        "De poging loopt nog: dit gaat over wat er al gespeeld is.",
        "The attempt is not over: this is about what has been played so far.",
    ),
    "lost": (
        "Kost naar verwachting {loss} punt op hun eigen doelen aan het einde, tegenover de beste keuze (standaardfout {error}).",
        "Expected to cost {loss} points on their own goals by the end, against the best choice (standard error {error}).",
    ),
    "lost-nothing": (
        "Kost naar verwachting niets op hun eigen doelen.",
        "Expected to cost nothing on their own goals.",
    ),
    "gained-objected": (
        "Hun eigen doelen kwamen {gain} punt hoger uit met jouw keuze; de regel weegt zwaarder.",
        "Their own goals came out {gain} points higher with your choice; the rule weighs more.",
    ),
    "lost-nothing-objected": (
        "Op hun eigen doelen kost het naar verwachting niets; het oordeel komt van de regel.",
        "Expected to cost nothing on their own goals; the label comes from the rule.",
    ),
    "holds-accepted": (
        "Bij {share} van de aannames die geprobeerd zijn, gaat er te weinig verloren om van een fout te spreken.",
        "Under {share} of the assumptions tried, too little is lost to call it a fault.",
    ),
    "with-pause": ("{choice}, met een uitgesproken pauze", "{choice}, with the pause spelt out"),
    "holds": (
        "Dit blijft “{label}” bij {share} van de aannames die geprobeerd zijn.",
        "This stays “{label}” under {share} of the assumptions tried.",
    ),
    "leaving": (
        "Kans dat er iemand afhaakt: {chance} tegenover de beste keuze.",
        "Chance that somebody leaves: {chance} against the best choice.",
    ),
}

_TABLE = {
    "alternatives": ("Wat hier ook had gekund", "What else could have been done here"),
    "column.slot": ("waarover", "about"),
    "column.text": ("keuze", "choice"),
    "column.goals": ("hun doelen op 10", "their goals out of 10"),
    "column.loss": ("tegenover het beste (± standaardfout)", "against the best (± standard error)"),
    "column.error": ("standaardfout", "standard error"),
    "column.drop-out": ("kans op afhaken", "chance of leaving"),
    "column.worth": ("wat het waard is", "worth"),
    "column.rules": ("regels met een bedenking", "rules that object"),
    "yours": ("jouw keuze", "your choice"),
    "best": ("het beste", "the best"),
    "best-allowed": ("het beste waar geen regel tegen is", "the best that no rule objects to"),
    "as-good": ("even goed", "as good"),
    "defended": ("minder, maar te verdedigen", "less, but can be defended"),
    "weaker": ("minder goed", "less good"),
    "stopped": ("het werk zou daar gestopt zijn", "the work would have stopped there"),
    "objected": ("een regel heeft een bedenking", "a rule objects"),
    "fix": ("De dichtstbijzijnde keuze die wel klopte", "The nearest choice that would be sound"),
}

_TOLD = {
    "evidence": ("Waaraan je het had kunnen merken", "What could have told you"),
    "evidence.said": ("Sessie {n}, {name}: “{quote}”", "Session {n}, {name}: “{quote}”"),
    "evidence.report": (
        "Sessie {n}: {name} zet “{measure}” op {value} van de 10.",
        "Session {n}: {name} puts “{measure}” at {value} out of 10.",
    ),
    "evidence.done": ("Sessie {n}: {name} deed “{exercise}”.", "Session {n}: {name} did “{exercise}”."),
    "evidence.half": (
        "Sessie {n}: {name} deed “{exercise}” voor de helft.",
        "Session {n}: {name} half did “{exercise}”.",
    ),
    "evidence.avoided": (
        "Sessie {n}: {name} liet “{exercise}” liggen.",
        "Session {n}: {name} left “{exercise}” undone.",
    ),
    "evidence.rupture": (
        "Sessie {n}: er liep iets mis tussen jou en {name}.",
        "Session {n}: something went wrong between you and {name}.",
    ),
    "evidence.heard": ("Sessie {n}, gehoord van {name}: {sign}.", "Session {n}, heard from {name}: {sign}."),
    "asking": ("Wat een vraag had veranderd", "What asking would have changed"),
    "asked": (
        "Aan {name}: “{question}” Zolang je dat niet vraagt, kan het zijn dat er {kind} speelt (kans {share}). Stond dat vast, dan zou deze beslissing {label} heten.",
        "To {name}: “{question}” Until you ask, it is possible that there is {kind} (chance {share}). If that were certain, this decision would be called {label}.",
    ),
    "rules": ("Waar dit op steunt", "What this rests on"),
    "kept": ("Om hier in het achterhoofd te houden", "To keep in mind here"),
    "overall": ("Over de sessies heen", "Across the sessions"),
    "stretches": ("Wat over meerdere sessies bleef liggen", "What was left undone over several sessions"),
    "stretches-none": (
        "Over de sessies heen bleef niets liggen.",
        "Nothing was left undone over the sessions.",
    ),
    "stretch": (
        "Samen kost dit naar verwachting {loss} punt (standaardfout {error}).",
        "Together this is expected to cost {loss} points (standard error {error}).",
    ),
    "errors": ("Denkgewoonten die in het verslag te zien zijn", "Habits of thought that show in the record"),
    "errors-none": ("In dit verslag viel er geen enkele op.", "None stands out in this record."),
    "calibration": ("Hoe zeker je was, en of het klopte", "How sure you were, and whether you were right"),
    "calibration-none": (
        "Je hebt nergens gezegd hoe zeker je was.",
        "You did not say anywhere how sure you were.",
    ),
    "calibration.hypothesis": ("de kernhypothese", "the core hypothesis"),
    "calibration.deepening": ("de richting van het verdiepen", "the direction of going deeper"),
    "calibration.right": ("klopte", "was right"),
    "calibration.wrong": ("klopte niet", "was wrong"),
    "calibration-row": (
        "Sessie {n}, {about}: {confidence} zeker, en het {right} (Brier-score {brier}).",
        "Session {n}, {about}: {confidence} sure, and it {right} (Brier score {brier}).",
    ),
    "calibration-mean": (
        "Gemiddelde Brier-score: {brier}. 0 is telkens zeker en juist, 1 telkens zeker en fout, 0,25 is zoals kop of munt gooien.",
        "Mean Brier score: {brier}. 0 is sure and right every time, 1 sure and wrong every time, 0.25 is tossing a coin.",
    ),
    "beliefs": ("Wat je kon weten, sessie per sessie", "What could be known, session by session"),
    "beliefs-about": (
        "Hoe waarschijnlijk elke mogelijkheid leek, enkel op basis van wat jij gezien en gehoord had. Wat er echt verborgen zat, telt hier niet mee.",
        "How likely each of these seemed from what you had seen and heard alone. What was truly hidden has no say in it.",
    ),
    "beliefs-shift": (
        "In de laatste kolom: hoeveel zwaarder (+) of lichter (−) hun last aan het begin leek dan zij eerst zelf aangaven, in punten.",
        "In the last column: how much heavier (+) or lighter (−) their burdens at the start seemed than they themselves first reported, in points.",
    ),
    "shift": ("begin", "start"),
}

_FIGURE = {
    "figure": ("Het verloop dat je van hieraf mocht verwachten", "The course to be expected from here"),
    "figure-you": ("Jouw verloop en dat van een degelijke collega", "Your course, and that of a sound colleague"),
    "figure-end": ("Dezelfde twee tot en met de opvolging", "The same two up to the follow-up"),
    "axis.goals": ("hun eigen doelen (0-10)", "their own goals (0-10)"),
    "axis.session": ("sessie", "session"),
    "band": (
        "De band is waar vier van de vijf berekeningen uitkomen.",
        "The band is where four in five computations end up.",
    ),
    "beyond": (
        "De lijnen lopen na de laatste sessie nog even door, zodat ook kan blijken wat het laatst gedaan werd.",
        "The lines run on a little past the last session, so that what was done last can show.",
    ),
    "beyond-end": (
        "Na de laatste sessie gaan alleen de weken voorbij, tot aan de opvolging na drie maanden.",
        "After the last session only the weeks go by, up to the follow-up three months later.",
    ),
    "course.chosen": ("jouw keuze", "your choice"),
    "course.best": ("beste keuze", "best choice"),
    "course.colleague": ("een degelijke collega", "a sound colleague"),
    "course.you": ("zoals jij deed", "as you went on"),
    "course-told": (
        "{name}: van {start} in sessie {first} naar {end} in sessie {last} (tussen {low} en {high}).",
        "{name}: from {start} in session {first} to {end} in session {last} (between {low} and {high}).",
    ),
}

_COMPUTED = {
    "computed": ("Hoe is dit berekend?", "How was this computed?"),
    "computed-replays": (
        "Elke mogelijke keuze is tot {draws} keer doorgespeeld zoals een degelijke collega het zou doen, na een eerste ronde van {coarse} keer. Toeval, wat er verborgen kan zitten en de aannames worden telkens samen geloot, en elke keuze krijgt dezelfde loting.",
        "Each possible choice was played on up to {draws} times as a sound colleague would, after a first round of {coarse}. Chance, what may lie hidden and the assumptions are drawn at random together, and every choice gets the same draws.",
    ),
    "computed-draws": (
        "Deze keuze is {draws} keer doorgespeeld.",
        "This choice was played on {draws} times.",
    ),
    "computed-spread": (
        "Elke aanname van het model mag daarbij tot {spread} hoger of lager liggen.",
        "Each assumption of the model may lie up to {spread} higher or lower in this.",
    ),
    "computed-horizon": (
        "Hun eigen doelen worden afgelezen bij het begin van sessie {horizon}, op een schaal van 0 tot 10.",
        "Their own goals are read as session {horizon} opens, on a scale from 0 to 10.",
    ),
    "computed-epsilon": (
        "Twee keuzes heten even goed als ze minder dan {epsilon} punt of minder dan twee standaardfouten schelen. Wat een regel of een poort afkeurt, heet nooit degelijk.",
        "Two choices are called equally good when they differ by less than {epsilon} points or by less than two standard errors. What a rule or a gate objects to is never called sound.",
    ),
    "computed-model": (
        "Versie {version} van het rekenmodel, {transitions} doorgerekende sessies.",
        "Version {version} of the model, {transitions} sessions computed.",
    ),
    "computed-strongest": (
        "Aannames waar het verlies het sterkst van afhangt, met hun correlatie (−1 tot 1)",
        "Assumptions the loss depends on most, with their correlation (−1 to 1)",
    ),
    "direction": ("richting: {source}", "direction: {source}"),
    "assumption": ("leerafspraak", "teaching assumption"),
}

_FAULTS = {
    "nothing-to-review": (
        "Er is nog niets om op terug te kijken: rond eerst een sessie af.",
        "There is nothing to review yet: close a session first.",
    ),
    "no-decision": (
        "In die sessie viel geen beslissing van die soort; kies een andere beslissing.",
        "No decision of that kind was made in that session; choose another one.",
    ),
}

_ONE = ONE | {
    "debrief.full": (
        "Het huiswerk nabespreken: elk aspect van minstens één oefening bevragen",
        "Debrief the homework: ask about every aspect of at least one exercise",
    ),
    "stretch.never-taught": (
        "Al die sessies kwam er geen uitleg bij wat {only} over seks gelooft.",
        "In all these sessions, what {only} believes about sex was met with no explanation.",
    ),
    "stretch.groundwork": (
        "Er ging niets mee naar huis of het bleef bij voorwerk, terwijl {only} al verder kon.",
        "No homework was given, or groundwork at most, while {only} was ready for more.",
    ),
    "stretch.undebriefed": (
        "Wat {only} thuis deed, is in deze sessies niet of maar deels nabesproken.",
        "What {only} did at home was debriefed in part, or not at all, over these sessions.",
    ),
    "lost": (
        "Kost naar verwachting {loss} punt op de eigen doelen van {only} aan het einde, tegenover de beste keuze (standaardfout {error}).",
        "Expected to cost {loss} points on {only}'s own goals by the end, against the best choice (standard error {error}).",
    ),
    "lost-nothing": (
        "Kost naar verwachting niets op de eigen doelen van {only}.",
        "Expected to cost nothing on {only}'s own goals.",
    ),
    "gained-objected": (
        "De eigen doelen van {only} kwamen {gain} punt hoger uit met jouw keuze; de regel weegt zwaarder.",
        "{only}'s own goals came out {gain} points higher with your choice; the rule weighs more.",
    ),
    "lost-nothing-objected": (
        "Op de eigen doelen van {only} kost het naar verwachting niets; het oordeel komt van de regel.",
        "Expected to cost nothing on {only}'s own goals; the label comes from the rule.",
    ),
    "leaving": (
        "Kans dat {only} afhaakt: {chance} tegenover de beste keuze.",
        "Chance that {only} leaves: {chance} against the best choice.",
    ),
    "column.goals": ("doelen van {only} op 10", "{only}'s goals out of 10"),
    "beliefs-shift": (
        "In de laatste kolom: hoeveel zwaarder (+) of lichter (−) de last van {only} aan het begin leek dan wat er eerst ingevuld werd, in punten.",
        "In the last column: how much heavier (+) or lighter (−) {only}'s burdens at the start seemed than was first reported, in points.",
    ),
    "axis.goals": ("eigen doelen van {only} (0-10)", "{only}'s own goals (0-10)"),
    "computed-horizon": (
        "De eigen doelen van {only} worden afgelezen bij het begin van sessie {horizon}, op een schaal van 0 tot 10.",
        "{only}'s own goals are read as session {horizon} opens, on a scale from 0 to 10.",
    ),
}
"""The same of somebody who comes alone (``/one``), by name."""

REVIEW: dict[str, tuple[str, str]] = _FAULTS | {
    f"review/{name}": text
    for part in (CHOICES, REASONS, _STRETCHES, _NAMED, _FRAME, _TABLE, _TOLD, _FIGURE, _COMPUTED)
    for name, text in (*part.items(), *((f"{name}/one", _ONE[name]) for name in part if name in _ONE))
}
"""Words by id; what the engine refuses has no prefix, like every refusal."""
