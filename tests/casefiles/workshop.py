"""A whole case and a whole library, as small as their types allow, to be spoiled by one test at a time."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import yaml

from toolkit.model.terms import DIMENSIONS, PARTNER_VARIABLES

Data = dict[str, Any]


class Workshop:
    """A folder of cases that a test can change before it is read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: dict[str, Data] = copy.deepcopy(LIBRARY)
        self.case: Data = copy.deepcopy(CASE)

    def write(self) -> Path:
        """Write everything as YAML; return the case's file."""
        for name, data in self.files.items():
            self.write_file(self.folder / "library" / name, data)
        return self.write_file(self.folder / "ada" / "case.yaml", self.case)

    def write_file(self, path: Path, data: Data) -> Path:
        """Write one file, without aliases and in the order of the keys."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.dump(data, Dumper=Plainly, sort_keys=False, allow_unicode=True), encoding="utf-8")
        return path


class Plainly(yaml.SafeDumper):
    """Writes a value that is used twice, twice."""

    def ignore_aliases(self, _: object) -> bool:
        """Never write ``*name``."""
        return True


def text(words: str) -> Data:
    return {"nl": f"{words} (nl)", "en": f"{words} (en)"}


def lines(words: str, number: int = 3) -> list[Data]:
    return [text(f"{words} {n}") for n in range(number)]


def bands(words: str) -> Data:
    return {band: lines(f"{words} {band}") for band in ("easy", "mixed", "hard")}


def choice(name: str, **more: object) -> Data:
    return {"id": name, **more, "text": text(name)}


def myth(name: str) -> Data:
    words = {key: text(f"{name} {key}") for key in ("belief", "why_not", "realistic")}
    return {"id": name, "slug": name.lower(), **words, "feeds": "shame", "sources": ["Somebody2001"]}


def module(name: str, *myths: str) -> Data:
    words = {key: text(f"{name} {key}") for key in ("title", "indications", "cautions", "so_that")}
    points = {"nl": ["een", "twee"], "en": ["one", "two"]}
    about = {"id": name, "slug": name.lower(), "domain": "bodily", "key_points": points, "myths": list(myths)}
    return {**about, **words, "teaching_assumption": True}


def exercise(name: str, level: int, **more: object) -> Data:
    words = {key: text(f"{name} {key}") for key in ("title", "summary")}
    debrief = {key: text(f"{name} {key}") for key in ("physical", "emotional", "communicative", "planning")}
    adaptation = {"id": f"easier-{name.lower()}", "text": text(f"easier {name}")}
    obstacle = {"dimension": "please", "seen": text("seen"), "adaptation": adaptation}
    about = {"id": name, "slug": name.lower(), "kind": "standard", "problems": ["desire"], "level": level}
    dose = {"times_per_week": 2, "minutes": 20, "weeks": 2}
    more = {"targets": ["anxiety"], "affordances": {"please": 0.8}, "effect": "touch", **more}
    rest = {"strand": "both", "dose": dose, "debrief": debrief, "obstacles": [obstacle], "sources": ["Somebody2001"]}
    return {**about, **words, **rest, **more}


def question(name: str, **more: object) -> Data:
    phrasings = {"nl": [f"{name} nl {n}" for n in range(6)], "en": [f"{name} en {n}" for n in range(6)]}
    words = {"label": text(name), "question": text(f"{name}?")}
    return {"id": name, "group": "talk", **words, "sensitivity": 2, "phrasings": phrasings, **more}


def named(name: str, *keys: str) -> Data:
    return {"id": name, **{key: text(f"{name} {key}") for key in keys}}


def handout(module: str) -> Data:
    """A handout whose second answer is the right one, each time."""
    checks = [
        {
            "question": text(f"{module} question {n}"),
            "answers": [
                {"text": text(f"{n} answer {m}"), "right": m == 1, "feedback": text(f"{n} because {m}")}
                for m in range(3)
            ],
        }
        for n in range(3)
    ]
    return {"id": module, "text": text(f"{module} handout"), "checks": checks, "own_words": text(f"{module} own words")}


def voices(name: str) -> Data:
    return {"id": name, "quotes": lines(f"{name} voice", 6)}


def letter(route: str) -> Data:
    parts = [{"section": part, "guide": text(f"{part} guide"), "start": text(f"{part} start")} for part in LETTER]
    return {"id": route, "parts": parts, "leave_out": text(f"{route} leave out")}


def client(name: str, myth_held: str, shows: list[str]) -> Data:
    start = {**dict.fromkeys(PARTNER_VARIABLES, 5), "anxiety": 7}
    aspects = ("physical", "emotional", "communicative", "planning", "other")
    said = {
        "opening": bands("opening"),
        "looks": bands("looks"),
        "debrief": {aspect: bands(aspect) for aspect in aspects},
        "obstacle": {dimension: lines(dimension) for dimension in [*shows, "practical"]},
        **{key: lines(key) for key in ("done", "half", "avoided", "meaning", "nothing", "guarded")},
        "reaction": {"leave": lines("leave", 2)},
    }
    words = {key: text(f"{name} {key}") for key in ("pronouns", "about", "request")}
    belief = {"myth": myth_held, "strength": 7, "quotes": lines("quote", 2)}
    return {"id": name, "name": name.title(), "age": 40, **words, "start": start, "beliefs": [belief], "lines": said}


def fact(name: str, by: str, **more: object) -> Data:
    return {"id": name, "by": by, "text": text(name), "chip": text(f"{name} chip"), **more}


LETTER = ("opening", "reason", "asked", "consent")
LIBRARY: dict[str, Data] = {
    "myths.yaml": {"myths": [myth("M01"), myth("M02"), myth("M09")]},
    "modules.yaml": {"modules": [module("PE-B01", "M01", "M02")]},
    "exercises.yaml": {
        "exercises": [
            exercise("E01", 0),
            exercise("E02", 1, prerequisites=[["E01", "PE-B01"]], sabotaged_by=["M01"]),
        ]
    },
    "programme.yaml": {
        "aims": [choice("notice", kind="process")],
        "roles": [choice("takes-turns")],
        "criteria": [choice("calm-twice", purpose="progress", sound=True)],
        **{
            key: [choice(key.replace("_", "-"), sound=True)]
            for key in ("pause_reasons", "pause_exceptions", "pause_lifts")
        },
        **{key: [choice(key, sound=True)] for key in ("arrangements", "framings", "endpoints")},
        "fitness": [choice("shorter", **{"for": ["fatigue"]})],
    },
    "questions.yaml": {
        "groups": [named("talk", "title")],
        "questions": [question("onset"), question("safety", gate="G0"), question("off-topic")],
    },
    "rules.yaml": {
        "rules": [
            {
                "severity": "error",
                "seed": ["S1"],
                "sources": ["Somebody2001"],
                **named("RL01", "title", "finding", "why", "fix"),
            }
        ]
    },
    "asking.yaml": {
        "asking": [
            {
                "severity": "warning",
                "seed": [],
                "teaching_assumption": True,
                **named("R10-leading", "title", "finding", "why", "fix"),
            }
        ]
    },
    "referrals.yaml": {"referrals": [{**named("REF-MED", "title", "when", "to", "keep"), "gates": ["G0"]}]},
    "gates.yaml": {"gates": [named("G0", "title", "question", "action")]},
    "seed.yaml": {"statements": [{**named("S1", "meaning", "trainee_can", "assessed_by"), "quote": "gewoon praten"}]},
    "sources.yaml": {"sources": [{**named("Somebody2001", "note"), "reference": "Somebody 2001", "seen": "title"}]},
    "handouts-bodily.yaml": {"handouts": [handout("PE-B01")]},
    "handouts-psychological.yaml": {"handouts": []},
    "handouts-relational.yaml": {"handouts": []},
    "instructions.yaml": {"instructions": [named("E01", "text"), named("E02", "text")]},
    "voices.yaml": {"voices": [voices("M01"), voices("M02"), voices("M09")]},
    "letters.yaml": {"letters": [letter("REF-MED")]},
    "glossary.yaml": {
        "glossary": [
            {**named("a-word", "word", "meaning"), "see": ["PE-B01", "E01", "RL01", "R10-leading", "G0", "S1"]}
        ]
    },
}

CASE: Data = {
    "id": "C99",
    "slug": "ada",
    "version": 1,
    "title": text("Ada and Ben"),
    "complaint": text("complaint"),
    "difficulty": 1,
    "learning_goals": [text("learn")],
    "content_note": text("note"),
    "sessions": 10,
    "weeks_between": 1,
    "problems": ["desire"],
    "referral": {"sender": text("doctor"), "letter": text("letter")},
    "clients": [client("ada", "M01", ["please"]), client("ben", "M02", ["please", DIMENSIONS[0]])],
    "bond": dict.fromkeys(("communication", "safety", "pursuit", "affection", "script", "room"), 5),
    "facts": {
        "onset": [
            fact("ada-onset", "ada", beliefs=["M01"], rules_out=["E02"]),
            fact("ben-onset", "ben", beliefs=["M02"]),
        ],
        "safety": [fact("ada-safety", "ada", signs=["feels-safe"], alone=True)],
    },
    "goals": [
        {"id": "calm", "owner": "ada", "text": text("calm"), "targets": [{"variable": "anxiety", "target": 3}]},
        {"id": "talk", "owner": "ben", "text": text("talk"), "targets": [{"variable": "communication", "target": 8}]},
    ],
    "mirror": [{"dimension": "please", "strength": 6}, {"dimension": DIMENSIONS[0], "strength": 4, "by": "ben"}],
    "core": {
        "strength": 4,
        "focus": "relational",
        "theme": text("theme"),
        "blocks": [{"variable": "desire", "weight": 0.5, "by": "ada"}],
        "hypotheses": [
            {"id": name, "focus": "relational", "text": text(name), "fits": name == "old-hurt"}
            for name in ("old-hurt", "routine", "age")
        ],
    },
    "referrals": [{"route": "REF-MED", "by": "ada", "due": 3}],
}
