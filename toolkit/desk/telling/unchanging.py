"""What a view says the same way all through an attempt: words, lists, the shelves' cards. Told once and kept."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.model.case import Case
from toolkit.model.library import Dose, Exercise, Module
from toolkit.model.programme import EVERYONE
from toolkit.model.terms import BOND_VARIABLES, DIMENSIONS, PARTNER_VARIABLES
from toolkit.model.text import Language
from toolkit.telling.voice import Told, Voice
from toolkit.words import screen_words

__all__ = ["Unchanging", "unchanging"]

KEPT: dict[tuple[int, Language, tuple[str, ...]], tuple[Case, Unchanging]] = {}
MOST_KEPT = 8
FOLLOW_UPS = (None, 4, 6, 12)
SOUND_PAUSE = ("less-demand", "none", "calm-and-each-wants")
BY_ONESELF = "writes-alone"
TAKES_TURNS = "takes-turns"


@dataclass(frozen=True, slots=True)
class Unchanging:
    """Parts of a view that stay the same objects from one view to the next."""

    words: dict[str, str]
    groups: list[Told]
    questions: dict[str, Told]
    modules: dict[str, Told]
    exercises: dict[str, Told]
    defaults: dict[str, Told]
    adaptations: dict[str, list[Told]]
    lists: Told
    pause_default: Told
    referrals: dict[str, Told]
    gates: list[Told]
    formulation: Told
    mirror: list[Told]
    deepen: Told
    stances: list[Told]
    end_reasons: list[Told]
    follow_ups: list[Told]
    referral: Told


def unchanging(voice: Voice) -> Unchanging:
    """Return what never changes in this language while this case is played; made once for each order of hypotheses."""
    key = (id(voice.case), voice.language, tuple(name for name, _, _ in voice.shown.hypotheses))
    kept = KEPT.get(key)
    if kept is not None and kept[0] is voice.case:
        return kept[1]
    while len(KEPT) >= MOST_KEPT:
        KEPT.pop(next(iter(KEPT)))
    made = _tell(voice)
    KEPT[key] = (voice.case, made)
    return made


def _tell(voice: Voice) -> Unchanging:
    library, text = voice.library, voice.text
    offered = {one.id: one for one in voice.case.core.hypotheses}
    hypotheses = [
        {
            "id": one.id,
            "label": text(one.text),
            "focus": one.focus,
            "focus_label": voice.say(f"focus/{one.focus or 'none'}"),
        }
        for one in (offered[name] for name, _, _ in voice.shown.hypotheses)
    ]
    mirror = [
        {"id": one, "label": voice.say(f"dimension/{one}"), "hint": voice.say(f"dimension-hint/{one}")}
        for one in DIMENSIONS
    ]
    exercises = {one.id: one for one in library.exercises.values() if _offered(voice, one)}
    return Unchanging(
        words=screen_words(voice.language),
        groups=[{"id": one.id, "title": text(one.title)} for one in library.groups.values()],
        questions={
            one.id: {"id": one.id, "group": one.group, "label": text(one.label), "question": voice.question(one)}
            for one in library.questions.values()
        },
        modules={one.id: _module(voice, one) for one in library.modules.values()},
        exercises={one.id: _exercise(voice, one) for one in exercises.values()},
        defaults={one.id: _default(voice, one) for one in exercises.values()},
        adaptations={one.id: _adaptations(voice, one) for one in library.exercises.values()},
        lists=_lists(voice),
        pause_default=dict(zip(("reason", "exception", "lift"), SOUND_PAUSE, strict=True)),
        referrals={
            one.id: {
                "id": one.id,
                "title": text(one.title),
                "when": text(one.when),
                "to": text(one.to),
                "keep": text(one.keep),
                "letter": _letter(voice, one.id),
            }
            for one in library.referrals.values()
        },
        gates=[
            {"id": one.id, "title": text(one.title), "question": text(one.question), "action": text(one.action)}
            for one in library.gates.values()
        ],
        formulation=_formulation(voice, mirror, hypotheses),
        mirror=mirror,
        deepen={
            "focuses": [
                {"id": one, "label": voice.say(f"focus/{one}"), "hint": voice.say(f"focus-hint/{one}")}
                for one in ("individual", "relational")
            ],
            "hypotheses": hypotheses,
        },
        stances=voice.labels("stance", ("alongside", "instead")),
        end_reasons=voice.labels("end-reason", ("goals", "safety", "referred", "clients-wish")),
        follow_ups=[
            {"id": one, "label": voice.say("follow-up/none") if one is None else voice.count("after-weeks", one)}
            for one in FOLLOW_UPS
        ],
        referral={"sender": text(voice.case.referral.sender), "letter": text(voice.case.referral.letter)},
    )


def _letter(voice: Voice, route: str) -> Told | None:
    """Tell what belongs in a letter on this route, and how its parts could begin."""
    skeleton = voice.library.letters.get(route)
    if skeleton is None:
        return None
    return {
        "guides": [voice.text(part.guide) for part in skeleton.parts],
        "start": "\n\n".join(voice.text(part.start) for part in skeleton.parts),
        "leave_out": voice.text(skeleton.leave_out),
    }


def _offered(voice: Voice, exercise: Exercise) -> bool:
    return voice.case.strand == "couple" or exercise.strand != "couple"


def _module(voice: Voice, module: Module) -> Told:
    text, points = voice.text, module.key_points
    return {
        "id": module.id,
        "domain": module.domain,
        "domain_label": voice.say(f"domain/{module.domain}"),
        "title": text(module.title),
        "points": list(points.nl if voice.language == "nl" else points.en),
        "indications": text(module.indications),
        "cautions": text(module.cautions),
        "so_that": text(module.so_that),
        "handout": text(page.text) if (page := voice.library.handouts.get(module.id)) else "",
        "myths": [text(voice.library.myths[name].belief) for name in module.myths],
    }


def _exercise(voice: Voice, exercise: Exercise) -> Told:
    return {
        "exercise": exercise.id,
        "title": voice.text(exercise.title),
        "summary": voice.text(exercise.summary),
        "level": exercise.level,
        "level_text": voice.say("rung", n=exercise.level),
        "strand": exercise.strand,
        "strand_label": voice.say(f"strand/{exercise.strand}"),
        "dose_text": _dose(voice, exercise.dose),
        "kind_label": voice.say(f"exercise-kind/{exercise.kind}"),
        "instruction": voice.text(sheet.text) if (sheet := voice.library.instructions.get(exercise.id)) else "",
    }


def _dose(voice: Voice, dose: Dose) -> str:
    return f"{voice.count('times-a-week', dose.times_per_week)} · {voice.count('minutes', dose.minutes)}"


def _default(voice: Voice, exercise: Exercise) -> Told:
    role = BY_ONESELF if exercise.strand == "solo" else TAKES_TURNS
    return {
        "exercise": exercise.id,
        "times_per_week": exercise.dose.times_per_week,
        "minutes": exercise.dose.minutes,
        "roles": {client.id: role for client in voice.case.clients},
        "initiative": EVERYONE,
        "aims": [],
        "criteria": [],
        "adaptations": [],
    }


def _adaptations(voice: Voice, exercise: Exercise) -> list[Told]:
    own = {row.adaptation.id: voice.text(row.adaptation.text) for row in exercise.obstacles}
    general = {choice.id: voice.text(choice.text) for choice in voice.library.fitness.values()}
    return [{"id": name, "label": label} for name, label in {**own, **general}.items()]


def _lists(voice: Voice) -> Told:
    library = voice.library
    names = (
        "aims",
        "roles",
        "pause_reasons",
        "pause_exceptions",
        "pause_lifts",
        "arrangements",
        "framings",
        "endpoints",
    )
    return {
        **{name: voice.labelled(getattr(library, name)) for name in names},
        "criteria": [
            {
                "id": one.id,
                "label": voice.text(one.text),
                "purpose": one.purpose,
                "purpose_label": voice.say(f"purpose/{one.purpose}"),
            }
            for one in library.criteria.values()
        ],
        "initiatives": [
            {"id": EVERYONE, "label": voice.say(f"initiative/{EVERYONE}")},
            *({"id": client.id, "label": client.name} for client in voice.case.clients),
        ],
    }


def _formulation(voice: Voice, mirror: list[Told], hypotheses: list[Told]) -> Told:
    goals: dict[str, list[Told]] = {client.id: [] for client in voice.case.clients}
    for goal in voice.case.goals:
        goals[goal.owner].append({"id": goal.id, "label": voice.text(goal.text)})
    bond = BOND_VARIABLES if voice.case.strand == "couple" else ("script", "room")
    mechanisms = tuple(name for name in (*PARTNER_VARIABLES, *bond) if name not in {"motivation", "alliance"})
    return {
        "goals": goals,
        "own_wish": voice.labels("own-wish", ("yes", "no", "unclear")),
        "ps": voice.labels("five-ps", ("presenting", "predisposing", "precipitating", "perpetuating", "protective")),
        "mechanisms": voice.labels("variable", mechanisms),
        "mirror": mirror,
        "hypotheses": hypotheses,
    }
