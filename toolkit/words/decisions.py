"""What was decided, in one short line each: for the log, and for the live region after a click. Pairs are (nl, en)."""

from __future__ import annotations

__all__ = ["CUES", "DECISIONS", "EVENTS"]

DECISIONS: dict[str, tuple[str, str]] = {
    "log/ask": ("Gevraagd: {what}", "Asked: {what}"),
    "log/ask-leave": ("Gevraagd of je over intieme dingen mag praten", "Asked leave to speak of intimate things"),
    "log/meet": ("{name} alleen gesproken", "Saw {name} alone"),
    "log/together": ("Weer samen in de kamer", "Together in the room again"),
    "log/screen": ("{what} nagegaan met {name}", "Checked {what} with {name}"),
    "log/reflect": ("Teruggegeven wat je hoorde bij {name}", "Gave back what you heard from {name}"),
    "log/formulate": ("Casusformulering opgeschreven", "Formulation written down"),
    "log/educate": ("Uitleg: {what}", "Explained: {what}"),
    "log/assign": ("Meegegeven: {what}", "Handed out: {what}"),
    "log/debrief": ("{name} gevraagd over {what}", "Asked {name} about {what}"),
    "log/code-obstacle": ("Hindernis bij {what}: {label}", "Obstacle in {what}: {label}"),
    "log/name-mirror": ("Spiegel benoemd: {what}", "Named the mirror: {what}"),
    "log/deepen": ("Verdiept, {label}: {what}", "Deepened, {label}: {what}"),
    "log/repair": ("Hersteld met {name}", "Mended things with {name}"),
    "log/refer": ("{name} verwezen: {what}", "Referred {name}: {what}"),
    "log/plan-safety": ("Veiligheidsplan met {name}", "Safety plan with {name}"),
    "log/stay": ("Bewust gebleven bij oefenen en uitleg", "Chose to stay with exercises and education"),
    "log/renew": ("Vier sessies extra afgesproken", "Agreed on four more sessions"),
    "log/help": ("Bedenkingen gevraagd", "Asked for objections"),
    "log/undo": ("Ongedaan gemaakt", "Undone"),
    "log/compose": ("Programma gewijzigd: {what}", "Programme changed: {what}"),
    "log/compose-empty": ("Programma leeggemaakt", "Programme emptied"),
    "log/close": ("Sessie {n} gesloten", "Session {n} closed"),
    "log/end": ("Behandeling afgerond: {what}", "Treatment ended: {what}"),
}
"""Lines of the log, by ``log/<kind of decision>``."""

EVENTS: dict[str, tuple[str, str]] = {
    "event/says": ("{name} zegt: {text}", "{name} says: {text}"),
    "event/belief": ("Nieuwe overtuiging gehoord bij {name}.", "New belief heard from {name}."),
    "event/belief-of": ("Nieuwe overtuiging gehoord: {who}.", "New belief heard: {who}."),
    "event/fact": ("{name} vertelt iets nieuws: {text}.", "{name} tells something new: {text}."),
    "event/session": ("Sessie {n} begint, week {week}.", "Session {n} begins, week {week}."),
    "event/draft": ("Het programma is gewijzigd.", "The programme has changed."),
    "event/draft-undone": ("De laatste wijziging is ongedaan gemaakt.", "The last change has been undone."),
    "event/assigned": ("Het programma is meegegeven.", "The programme has been handed out."),
    "event/rupture": ("{name} trekt zich wat terug.", "{name} draws back a little."),
    "event/referral": ("{name} is verwezen: {what}.", "{name} has been referred: {what}."),
    "event/referral-back": ("Er is nieuws van de verwijzing: {what}.", "There is news from the referral: {what}."),
    "event/recorded": ("Genoteerd.", "Noted."),
    "event/room": ("Nu in de kamer: {names}.", "Now in the room: {names}."),
    "event/ended": ("De behandeling is afgelopen: {label}.", "The treatment is over: {label}."),
    "event/stopped": (
        "De behandeling is stopgezet omdat het werk doorging terwijl iemand gevaar liep.",
        "The treatment was stopped because the work went on while someone was in danger.",
    ),
    "event/done": ("Gedaan.", "Done."),
    "referral-back": (
        "Nagekeken en begonnen: {what}.",
        "Seen and under way: {what}.",
    ),
}
"""Sentences about events, by ``event/<what>``."""

CUES: dict[str, tuple[str, str]] = {
    "cue/opening": ("aan het begin van de sessie", "as the session opens"),
    "cue/looks": ("wat je ziet", "what you see"),
    "cue/belief": ("terloops", "in passing"),
    "cue/debrief": ("over het huiswerk", "about the homework"),
    "cue/obstacle": ("over het huiswerk", "about the homework"),
    "cue/meaning": ("na een stilte", "after a silence"),
    "cue/done": ("over de voorbije weken", "about the past weeks"),
    "cue/half": ("over de voorbije weken", "about the past weeks"),
    "cue/avoided": ("over de voorbije weken", "about the past weeks"),
    "cue/guarded": ("op je vraag", "to your question"),
    "cue/nothing": ("op je vraag", "to your question"),
    "cue/education-fits": ("na je uitleg", "after your explanation"),
    "cue/education-misses": ("na je uitleg", "after your explanation"),
    "cue/lecture": ("na je uitleg", "after your explanation"),
    "cue/leave": ("als je toestemming vraagt", "when you ask leave"),
    "cue/reflected": ("als je teruggeeft wat je hoort", "when you give back what you hear"),
    "cue/closed": ("op een gesloten vraag", "to a closed question"),
    "cue/leading": ("op een sturende vraag", "to a leading question"),
    "cue/judging": ("op een vraag met een oordeel erin", "to a question with a judgement in it"),
    "cue/aside": ("op iets naast de kwestie", "to something beside the matter"),
    "cue/prying": ("op een uithorende vraag", "to a prying question"),
    "cue/mirror-fits": ("als je de spiegel benoemt", "when you name the mirror"),
    "cue/mirror-misses": ("als je de spiegel benoemt", "when you name the mirror"),
    "cue/deepen-fits": ("als je verdiept", "when you deepen"),
    "cue/deepen-early": ("als je verdiept", "when you deepen"),
    "cue/deepen-misses": ("als je verdiept", "when you deepen"),
    "cue/deepen-refused": ("als je verdiept", "when you deepen"),
    "cue/repair": ("als je benoemt wat er scheef zit", "when you name what is amiss"),
    "cue/rupture": ("met enige afstand", "from some distance"),
    "cue/refer": ("als je verwijst", "when you refer"),
    "cue/safety-plan": ("bij het veiligheidsplan", "over the safety plan"),
    "cue/homework-given": ("als je het programma meegeeft", "when you hand out the programme"),
    "cue/goodbye": ("bij het afscheid", "on saying goodbye"),
    "cue/drop-out": ("in een bericht achteraf", "in a message afterwards"),
    "cue/satisfied": ("voor jullie verder gaan", "before you go on"),
}
"""What a client's line answers, when it was not a question from the list."""
