"""The proof of the checker: every diagnostic with a one-line patch of a good case that it answers before any other.

``old`` is found on one line only (after a line with ``after``, where that is given) and becomes ``new``; an empty
``new`` blanks the line. The finding stands on the patched line, or on the first line with ``at``.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["FOLDER_PATCHED", "LIBRARY_PATCHES", "PATCHES", "Patch"]


class Patch(NamedTuple):
    """One line spoiled, and what it must bring up first."""

    code: str
    old: str
    new: str
    case: str = "milan"
    at: str = ""
    after: str = ""
    played: bool = False
    many: bool = False
    """Played by so many players that their number counts."""


LOTTE, HANNE = "lotte-and-bram", "hanne-and-koen"
GOAL = "  - id: milan-goal-dating"
ID = "id: C05"
DECLARED = "{player: twin,"

PATCHES: tuple[Patch, ...] = (
    Patch("F01", "  communication: 3", "  communication: 3: 4"),
    Patch("F02", "slug: milan", "slug: &it milan"),
    Patch("F02", "slug: milan", "slug: !!str milan"),
    Patch("F03", "difficulty: 1", "version: 1"),
    Patch("F04", "slug: milan", "slug: mil\udce9n"),
    Patch("F05", "weeks_between: 2", "# weeks_between", at="# A good case"),
    Patch("F06", "    rung: 5", "    rang: 5"),
    Patch("F06", "        postpone:", "        postponing:"),
    Patch("F07", "sessions: 10", "sessions: ten"),
    Patch("F08", "anxiety: 7.5", "anxiety: 17.5"),
    Patch("F09", "{variable: skill,", "{variable: skills,"),
    Patch("F10", "- {nl:", "", after="      done:", at="      done:"),
    Patch("F11", "[rapid-ejaculation, dating]", "[rapid-ejaculatoin, dating]"),
    Patch("F11", "  gender:", "  gendre:"),
    Patch("F11", "- myth: M50", "- myth: M55"),
    Patch("F11", "rules_out: [E15]", "rules_out: [E99]"),
    Patch("F11", "{route: REF-MED,", "{route: REF-MDE,"),
    Patch("F12", "{route: REF-MED, by: milan", "{route: REF-MED, by: milano"),
    Patch("F13", "- id: milan-gender", "- id: milan-pain"),
    Patch("F13", "- myth: M50", "- myth: M09"),
    Patch("F14", "- id: milan-gender", "- id: Milan_gender"),
    Patch("F14", "  - id: milan", "  - id: fact"),
    Patch("F15", "slug: milan", "slug: milano"),
    Patch("F16", ', en: "he/him, at ease"}', "}"),
    Patch("F16", '"he/him"', '""'),
    Patch("F17", 'en: "no pain, no blood"', 'en: "geen pijn, geen bloed"'),
    Patch("F18", "Goed zijn in bed, dat is toch gewoon: lang meegaan.", "They say that it is all about how long you last."),
    Patch("F19", "Alleen telt dat niet echt. Het begint pas als er iemand is.", "Zolang ik alleen ben, staat dat stuk van mij op pauze."),
    Patch("F24", ", {dimension: postpone, strength: 6}]", "]", at="        postpone:"),
    Patch("F24", "  strength: 1", "  strength: 0", LOTTE, at="      meaning:"),
    Patch("F25", 'nl: "geen pijn, geen bloed"', 'nl: "geen pijn en ook geen bloed, nooit gehad, nergens"'),
    Patch("F26", "beliefs: [M10]", "beliefs: [M10, M01]"),
    Patch("F27", "  gender:", "  off-topic:"),
    Patch("F29", "Goesting genoeg, daar", "✎ Goesting genoeg, daar"),
    Patch("F29", 'en: "he/him"', 'en: "✎ he/him"'),
    Patch("F30", "anxiety: 7.5", "anxiety: 7,5"),
    Patch("F30", "anxiety: 7.5", 'anxiety: "7.5"'),
    Patch("F30", "{variable: skill, target: 6.5}", "{variable: skill, target: 6,5}"),
    Patch("F30", "sessions: 10", 'sessions: "10"'),
    Patch("P01", "signs: [no-privacy]", "sensitivity: 10", played=True),
    Patch("P02", "signs: [no-privacy]", "alone: true"),
    Patch("P03", "beliefs: [M10]", "beliefs: []", at="- myth: M10"),
    Patch("P04", "        strength: 5", "        strength: 1"),
    Patch("P05", "mirror: [{dimension: perform, strength: 8}, {dimension: postpone, strength: 6}]", "mirror: []"),
    Patch("P06", "strength: 6}]", "strength: 2}]"),
    Patch("P07", "- {nl:", "", after="        perform:", at="        perform:"),
    Patch("P08", "{variable: shame, target: 4}", "{variable: shame, target: 6}"),
    Patch("P08", "{variable: shame, target: 4}", "{variable: shame, target: 8}"),
    Patch("P09", "{variable: shame, target: 4}", "{variable: communication, target: 7}"),
    Patch("P10", "    rung: 5", "    rung: 6"),
    Patch("P11", "{variable: skill, target: 6.5}", "{variable: room, target: 10, weight: 900}", played=True, at="    targets:"),
    Patch("P12", "    rung: 5", "    rung: 7", played=True),
    Patch("P13", "    own_wish: true", "    own_wish: false", at="goals:"),
    Patch("P14", "fits: true", "fits: false", at="  hypotheses:"),
    Patch("P14", "fits: false", "fits: true", after="- id: strict-inner-judge"),
    Patch("P15", "  focus: individual", "  focus: null", LOTTE, after="core:"),
    Patch("P16", "- {nl:", "", LOTTE, after="      meaning:", at="  strength: 1"),
    Patch("P17", "weight: 0.9, by: lotte}, {variable: guarding, weight: 0.6, by: lotte}, {variable: presence, weight: 0.5,", "weight: 0,", LOTTE),
    Patch("P18", "      focus: null", "      focus: individual", after="- id: no-deeper-core"),
    Patch("P19", "[low-mood, perform, criticise, older-pattern]", "[rapid-ejaculation, performance-anxiety, no-privacy, perform, postpone]"),
    Patch("P20", "due: 3}", "due: 11}"),
    Patch("P21", "[rapid-ejaculation, dating]", "[rapid-ejaculation, agreements]"),
    Patch("P22", "        lecture:", "        deepen-fits:", at="      reaction:"),
    Patch("P23", "- {nl:", "", after="        easy:", at="        easy:"),
    Patch("P24", "  request:", "  children:", after="facts:", at="  - id: milan"),
    Patch("P25", GOAL, f"{GOAL}-p25", at=ID, played=True),
    Patch("P26", "rules_out: [E15]", "rules_out: [E15, E45]", at=ID, played=True),
    Patch("P27", GOAL, f"{GOAL}-p27", at=ID, played=True),
    Patch("P28", "weight: 0.5, by: lotte}]", "weight: 0.5}]", LOTTE),
    Patch("C01", "age: 19", "age: 17"),
    Patch("C02", "Pijn, nee. Niet bij het plassen, niet", "Pijn, nee. Toen ik zestien was ook niet"),
    Patch("C02", "Pijn, nee. Niet bij het plassen, niet", "Pijn, nee. Zoals elke tiener niet"),
    Patch("C03", 'chip: {nl: "goesting genoeg"', 'chip: {nl: "geil genoeg"'),
    Patch("C04", "Goesting genoeg, daar", "Stap 1: goesting genoeg, daar"),
    Patch("C05", "zonder te wachten op een partner.", "en weerstand herkennen."),
    Patch("C06", "  saying-no:", "  children:", at="facts:"),
    Patch("C06", "rules_out: [E15]", "rules_out: [E01, E03, E09]"),
    Patch("C07", "trauma: 0", "trauma: 6"),
    Patch("C07", "  coercion: 0", "  coercion: 5", LOTTE),
    Patch("C08", "alone: true", "alone: false", HANNE, after="- id: hanne-safety-hint"),
    Patch("C09", "signs: [no-privacy]", "signs: [no-privacy, eating-disorder]"),
    Patch("C09", "{route: REF-IPV,", "{route: REF-PTX,", HANNE, at="signs: [fear-of-partner]"),
    Patch("C10", "{variable: affection, target: 6}", "{variable: desire, target: 6, of: lotte}", LOTTE),
    Patch("C11", "signs: [no-privacy]", "signs: [no-privacy, no-own-wish]", at="  - id: milan-goal-calm"),
    Patch("C12", "signs: [no-privacy]", "signs: [no-privacy, trauma]", at="content_note:"),
    Patch("C15", "  medication:", "  children:", at="  - id: milan"),
    Patch("C16", "by: koen", "by: hanne", HANNE, after="- id: koen-safety", at="  - id: koen"),
    Patch("C17", "Ik ben gezond, ik loop", "Ik ben hartstikke gezond, ik loop"),
    Patch("C18", 'nl: "Met argumenten kiezen', 'nl: "Uw keuzes met argumenten kiezen'),
    Patch("C19", "Goesting genoeg, daar", "Goesting genoeg volgens RL06, daar"),
    Patch("C20", "Beste collega,", "Beste collega, " + "met dank " * 20),
    Patch("C21", "{route: REF-MED,", "{route: REF-SUBST,"),
    Patch("M01", GOAL, f"{GOAL}-m01", at="goals:", played=True),
    Patch("M02", GOAL, f"{GOAL}-m02", at="goals:", played=True),
    Patch("M03", GOAL, f"{GOAL}-m03", at="goals:", played=True),
    Patch("M04", "not_told_apart: [{player: twin", "# not_told_apart: [{player: twin", at="goals:", played=True),
    Patch("M05", DECLARED, "{player: idle,", played=True),
    Patch("M06", DECLARED, "{player: twim,", played=True),
    Patch("M07", GOAL, f"{GOAL}-m07", at="goals:", played=True, many=True),
    Patch("M09", "  - id: hanne-asked", "  - id: hanne-asked-m09", HANNE, at="  coercion: 8", played=True),
    Patch("M10", "  - id: hanne-asked", "  - id: hanne-asked-m10", HANNE, at="  coercion: 8", played=True),
    Patch("M11", "  - id: bram-hear", "  - id: bram-hear-m11", LOTTE, at="clients:", played=True),
)  # fmt: skip
"""By code; some have several, where one diagnostic answers several slips."""

LIBRARY_PATCHES: tuple[tuple[str, str, str, str], ...] = (
    ("F28", "modules.yaml", "    myths: [M01, M02, M16]", "    myths: [M01, M02, M99]"),
    ("C13", "myths.yaml", "    sources: [Basson2000, DewitteSDD2020]", "    sources: []"),
    ("C14", "myths.yaml", "    sources: [Basson2000, DewitteSDD2020]", "    sources: [Basson2000, DewitteSDD2021]"),
)
"""Code, file of the library, old, new."""

FOLDER_PATCHED = frozenset({"F20", "F21", "F22", "F23", "M08"})
"""Diagnostics that only several cases, or a published one, can bring up; see ``test_folders``."""
