"""What a supervisor reads about a whole group: what was not safe, who earned what, where courses went. (nl, en)."""

from __future__ import annotations

__all__ = ["OVERVIEW"]

OVERVIEW: dict[str, tuple[str, str]] = {
    "overview/title": ("De groep: {assignment}", "The group: {assignment}"),
    "overview/count": (
        "{submissions}. Berekend uit de beslissingen zelf, vandaag; wat mensen nakeken, staat erbij zodra het in het cijferboek staat.",
        "{submissions}. Worked out from the decisions themselves, today; what people marked is added once it is in the gradebook.",
    ),
    "overview/blind": (
        "Namen staan er niet: dit zijn dezelfde schuilnamen als in het nakijkpaneel. Met `names=True` zie je studentnummers.",
        "There are no names: these are the same pseudonyms as in the marking panel. With `names=True` you see student numbers.",
    ),
    "overview/named": (
        "Met studentnummers: niets om in de groep te tonen.",
        "With student numbers: nothing to show in class.",
    ),
    "overview/nobody": (
        "Voor “{assignment}” is nog niets ingediend. Haal eerst de inzendingen op (stap 1).",
        "Nothing was handed in for “{assignment}” yet. Collect the submissions first (step 1).",
    ),
    "overview/working": ("{n} van {of} bekeken", "{n} of {of} looked at"),
    "overview/unsafe": ("Eerst wat niet veilig was", "First, what was not safe"),
    "overview/unsafe-none": (
        "Bij niemand werd gevaar gemist of iets meegegeven dat niet mocht.",
        "Nobody missed danger or handed out what should not go home.",
    ),
    "overview/weight/3": ("kan niet slagen", "cannot pass"),
    "overview/weight/2": ("niet toegelaten", "not allowed"),
    "overview/weight/1": ("niet op tijd gevraagd of beantwoord", "not asked or answered in time"),
    "overview/asks": ("Vragen voor jou", "Questions for you"),
    "overview/ask": ("Wat een mens moet beslissen", "What a person must decide"),
    "overview/asks-hidden": (
        "Vragen die alleen een mens kan beslissen, zoals “van wie is dit?”: {n}. Ze noemen studentnummers; met `names=True` staan ze hier.",
        "Questions only a person can decide, such as “whose is this?”: {n}. They name student numbers; with `names=True` they stand here.",
    ),
    "overview/scores": ("Criteria en cursisten", "Criteria and trainees"),
    "overview/scores-about": (
        "Procent van de punten per criterium, wie het minst verdiende bovenaan. Een streepje: er was niets om na te kijken.",
        "Per cent of the points on each criterion, who earned least on top. A dash: there was nothing to mark.",
    ),
    "overview/went": ("Waar de begeleidingen heen gingen", "Where the courses went"),
    "overview/went-about": (
        "Wat elke sessie opleverde, in aantal begeleidingen. Waar een sessie twee dingen was, telt wat verder ging.",
        "What each session came to, in number of courses. Where a session was two things, the one that went further counts.",
    ),
    "overview/part": ("deel {part}, {story}", "part {part}, {story}"),
    "overview/criterion": ("{criterion} ({part})", "{criterion} (part {part})"),
    "overview/written": ("Geschreven: {task}", "Written: {task}"),
    "overview/table": ("De getallen in een tabel", "The numbers in a table"),
    "overview/trainee": ("Cursist", "Trainee"),
    "overview/session": ("Sessie", "Session"),
    "overview/sessions": ("Sessie(s)", "Session(s)"),
    "overview/weight": ("Hoe erg", "How grave"),
    "overview/where": ("Verhaal", "Story"),
    "overview/what": ("Wat er gebeurde", "What happened"),
    "overview/rule": ("Regel", "Rule"),
    "overview/courses": ("begeleidingen", "courses"),
    "overview/way/stay": ("verdergegaan", "went on"),
    "overview/way/deepen": ("verdiept", "deepened"),
    "overview/way/refer": ("verwezen", "referred"),
    "overview/way/stop": ("gestopt om veiligheid", "stopped for safety"),
    "overview/way/over": ("al afgelopen", "over by then"),
    "return/done": (
        "Punten in het cijferboek gezet of bijgewerkt: {n}.",
        "Scores put into the gradebook or brought up to date: {n}.",
    ),
    "return/no-name": (
        'Zeg ook wie dit doet, bijvoorbeeld `publish_marks("{name}", by="An Peeters")`: dat staat bij elk punt.',
        'Say who does this as well, for instance `publish_marks("{name}", by="Ann Baker")`: it stands with every score.',
    ),
}
