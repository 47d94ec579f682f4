"""What the coefficients shown under the bonnet stand for, in plain words. Pairs are (nl, en); none is a finding."""

from __future__ import annotations

__all__ = ["MODEL"]

MODEL: dict[str, tuple[str, str]] = {
    "coefficient/ready_anxiety": ("hoe zwaar spanning weegt op hoe ver men is", "how much anxiety weighs on readiness"),
    "coefficient/ready_safety": ("hoeveel veiligheid daaraan bijdraagt", "how much safety adds to readiness"),
    "coefficient/ready_skill": ("hoeveel vaardigheid daaraan bijdraagt", "how much skill adds to readiness"),
    "coefficient/ready_pressure": ("hoe zwaar druk daarop weegt", "how much pressure weighs on readiness"),
    "coefficient/fit_width": (
        "hoeveel treden te hoog een stap maar half zoveel leert",
        "how many rungs too high a step teaches half as much",
    ),
    "coefficient/gain": (
        "wat één passende, besproken oefening oplevert",
        "what one fitting, debriefed exercise brings",
    ),
    "coefficient/undebriefed": (
        "welk deel daarvan blijft zonder nabespreken",
        "what share of that remains without a debrief",
    ),
    "coefficient/sabotage": ("welk deel een vaste overtuiging kan wegnemen", "what share a firm belief can take away"),
    "coefficient/doing_alliance": ("hoeveel vertrouwen helpt om te oefenen", "how much trust helps people practise"),
    "coefficient/doing_motivation": (
        "hoeveel eigen zin helpt om te oefenen",
        "how much own will helps people practise",
    ),
    "coefficient/doing_obstacle": (
        "hoe hard een hindernis het oefenen afremt",
        "how much an obstacle slows practising",
    ),
    "coefficient/over_anxiety": (
        "hoeveel spanning een te hoge trede meebrengt",
        "how much anxiety a rung too high brings",
    ),
    "coefficient/no_pause": (
        "hoe zwaar aanraken zonder pauze-afspraak doorweegt, in treden",
        "how much touch without a pause agreement weighs, in rungs",
    ),
    "coefficient/debriefed_alliance": ("vertrouwen gewonnen door na te bespreken", "trust gained by debriefing"),
    "coefficient/unasked_alliance": (
        "vertrouwen verloren als niemand naar het huiswerk vraagt",
        "trust lost when nobody asks about the homework",
    ),
    "coefficient/teach": (
        "hoeveel passende uitleg een overtuiging verschuift",
        "how far fitting education shifts a belief",
    ),
    "coefficient/teach_lectured": (
        "welk deel daarvan blijft bij enkel vertellen",
        "what share of that remains when only told",
    ),
    "coefficient/reflect_alliance": (
        "vertrouwen gewonnen door terug te geven wat je hoort",
        "trust gained by giving back what you hear",
    ),
    "coefficient/strain_prying": ("vertrouwen verloren door uit te horen", "trust lost by prying"),
    "coefficient/prevention": (
        "welk deel van de terugval blijft na een goed vervolgplan",
        "what share of relapse remains after a good plan",
    ),
    "coefficient/evidence": (
        "wat een besproken stap over de kern leert",
        "what a debriefed step teaches about the core",
    ),
    "coefficient/ripe_evidence": ("hoeveel aanwijzingen verdiepen vraagt", "how much evidence deepening asks for"),
    "coefficient/ripe_alliance": ("hoeveel vertrouwen verdiepen vraagt", "how much trust deepening asks for"),
    "coefficient/core_relief": (
        "wat een rijp gesprek over de kern verlicht",
        "what a ripe talk about the core relieves",
    ),
    "coefficient/early_alliance": (
        "vertrouwen verloren door te vroeg te verdiepen",
        "trust lost by deepening too early",
    ),
    "coefficient/wrong_focus": ("vertrouwen verloren door een verkeerde richting", "trust lost by the wrong focus"),
    "coefficient/core_pull": (
        "hoe hard de kern alles terugtrekt, per week",
        "how hard the core pulls things back, per week",
    ),
    "coefficient/no_core_motivation": (
        "eigen zin verloren door te graven waar niets zit",
        "own will lost by digging where nothing lies",
    ),
    "coefficient/no_task": (
        "wat er overblijft als maar één iemand een taak heeft",
        "what is left when only one person has a task",
    ),
    "coefficient/untreated_pain": (
        "pijn erbij door te oefenen zonder onderzoek",
        "pain added by practising without examination",
    ),
    "coefficient/untreated_guarding": (
        "opspannen erbij door te oefenen zonder onderzoek",
        "guarding added by practising without examination",
    ),
    "coefficient/care_pain": (
        "wat goede lichamelijke zorg aan pijn verlicht, per week",
        "pain relieved by the right care, per week",
    ),
    "coefficient/care_guarding": (
        "wat goede lichamelijke zorg aan opspannen verlicht, per week",
        "guarding relieved by the right care, per week",
    ),
}
"""Words by ``coefficient/<name>``."""
