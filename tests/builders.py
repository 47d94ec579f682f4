"""Small worlds for the tests of the pure rooms: a library, a presentation, homework that was done, a programme."""

from __future__ import annotations

from typing import Any

from toolkit.model.decision import Formulate, Refer
from toolkit.model.library import Choice, Exercise, Library, Module, Referral, Rule
from toolkit.model.programme import Pause, Programme, ProgrammeItem
from toolkit.model.shown import (
    Answered,
    Asked,
    Assigned,
    BeliefHeard,
    Done,
    Presentation,
    Report,
    SignHeard,
    Taught,
)
from toolkit.model.shown import Referral as Referred
from toolkit.model.terms import ASPECTS, Sign
from toolkit.model.text import Text
from toolkit.programme import RULES, plain_item, plain_pause

A, B = "ada", "ben"
FGCP = ASPECTS[:4]
WORDS = Text(nl="een zin", en="a sentence")
BLOCKS = {"RL04", "RL15", "RL16", "RL22", "RL27", "RL29"}
WARNINGS = {"RL08", "RL09", "RL10", "RL17", "RL18", "RL19", "RL23", "RL26", "RL28", "RL33", "RL35"}
CLOSE = ("KC", "KN", "KX")
TOUCH = (*CLOSE, "KT", "KM", "KA")


def an_exercise(ident: str, level: int, strand: str, **more: object) -> Exercise:
    """Return a tiny exercise; everything not said is plain."""
    fields: dict[str, Any] = {
        "id": ident, "slug": ident.lower(), "title": WORDS, "summary": WORDS, "kind": "standard", "level": level,
        "strand": strand, "targets": ("presence",), "dose": {"times_per_week": 2, "minutes": 20, "weeks": 2},
        "debrief": dict.fromkeys(FGCP, WORDS), "affordances": {"perform": 0.6}, "effect": "touch",
        "obstacles": ({"dimension": "perform", "seen": WORDS, "adaptation": {"id": f"gentler-{ident}", "text": WORDS}},),
        "teaching_assumption": True,
    }  # fmt: skip
    return Exercise.model_validate(fields | more)


EXERCISES = (
    an_exercise("E01", 0, "both", contraindications=("KC",), targets=("safety",)),
    an_exercise("E02", 0, "both", targets=("room",)),
    an_exercise("E04", 0, "solo", contraindications=("KX",)),
    an_exercise("E11", 1, "solo", dose={"times_per_week": 7, "minutes": 5, "weeks": 2}, targets=("anxiety", "trauma")),
    an_exercise("E12", 1, "solo", prerequisites=(("E11",),), contraindications=("KT", "KB")),
    an_exercise(
        "E14", 1, "solo", kind="problem-specific", problems=("pain",), checks=("pelvic",), contraindications=("KP",)
    ),
    an_exercise("E16", 1, "solo"),
    an_exercise("E17", 2, "couple", prerequisites=(("E01",), ("PE-R07",)), contraindications=CLOSE),
    an_exercise("E20", 2, "couple", prerequisites=(("E01",), ("E02",)), contraindications=CLOSE, sabotaged_by=("M25",)),
    an_exercise("E23", 3, "couple", prerequisites=(("E20",),), contraindications=TOUCH, sabotaged_by=("M33",)),
    an_exercise("E24", 3, "couple", prerequisites=(("E23",),), contraindications=TOUCH),
    an_exercise("E25", 3, "solo", prerequisites=(("E12", "E16"),), contraindications=("KT", "KB", "KR")),
    an_exercise("E26", 3, "both", kind="problem-specific", problems=("illness",), contraindications=TOUCH),
    an_exercise("E27", 4, "couple", prerequisites=(("E24",),), contraindications=(*TOUCH, "KP")),
    an_exercise("E28", 4, "solo", contraindications=("KT", "KP", "KB", "KR")),
    an_exercise("E30", 3, "solo", kind="problem-specific", problems=("desire",), targets=("desire",)),
    an_exercise("E33", 5, "solo", kind="problem-specific", problems=("erection",), checks=("medical",)),
    an_exercise("E37", 5, "couple", kind="problem-specific", problems=("pain",), contraindications=TOUCH),
    an_exercise("E46", 2, "couple", prerequisites=(("E01",),), contraindications=CLOSE),
    an_exercise("E53", 7, "both"),
)


def _choices(*rows: dict[str, Any]) -> dict[str, Choice]:
    return {row["id"]: Choice.model_validate({"text": WORDS} | row) for row in rows}


def _rule(ident: str) -> Rule:
    severity = "block" if ident in BLOCKS else "warning" if ident in WARNINGS else "error"
    return Rule(
        id=ident, severity=severity, title=WORDS, finding=WORDS, why=WORDS, fix=WORDS, teaching_assumption=True
    )  # fmt: skip


def _module(ident: str, *myths: str) -> Module:
    return Module.model_validate(
        {"id": ident, "slug": ident.lower(), "domain": "relational", "title": WORDS, "myths": myths, "so_that": WORDS,
         "key_points": {"nl": ("een",), "en": ("one",)}, "indications": WORDS, "cautions": WORDS, "teaching_assumption": True}
    )  # fmt: skip


LIBRARY = Library(
    myths={},
    modules={"PE-R07": _module("PE-R07", "M45"), "PE-P02": _module("PE-P02", "M33", "M25")},
    exercises={one.id: one for one in EXERCISES},
    aims=_choices({"id": "reach-orgasm", "kind": "performance"}, {"id": "notice", "kind": "process"}),
    roles=_choices(*({"id": one} for one in ("takes-turns", "leads", "receives", "writes-alone", "joins-in", "watches", "none"))),
    criteria=_choices(
        {"id": "body-responded", "purpose": "progress", "sound": False},
        {"id": "calm-twice", "purpose": "progress"},
        {"id": "tense", "purpose": "hold"},
        {"id": "overwhelmed", "purpose": "step-back"},
    ),
    pause_reasons=_choices({"id": "as-a-consequence", "sound": False}, {"id": "room-for-closeness"}),
    pause_exceptions=_choices({"id": "none"}, {"id": "fertility-window"}),
    pause_lifts=_choices({"id": "calm-and-each-wants"}, {"id": "when-he-can", "sound": False}),
    arrangements=_choices(
        {"id": "door-closed"}, {"id": "send-images", "sound": False, "forbidden": True},
        {"id": "share-in-app", "sound": False, "forbidden": True},
    ),
    framings=_choices({"id": "teach-back"}, {"id": "jargon", "sound": False}),
    endpoints=_choices({"id": "own-pace"}, {"id": "penetration", "sound": False}, {"id": "more-desire"}),
    fitness=_choices(
        {"id": "shorter", "for": ("fatigue", "illness")}, {"id": "choice-each-time", "for": ("trauma",)},
        {"id": "other-moment", "for": ("privacy",)},
    ),
    groups={}, questions={}, gates={}, seed={}, sources={},
    rules={one: _rule(one) for one in RULES},
    referrals={
        "REF-MED": Referral(id="REF-MED", title=WORDS, when=WORDS, to=WORDS, keep=WORDS, gates=("G1",)),
    },
)  # fmt: skip


def a_library() -> Library:
    """Return a library of some twenty tiny exercises with the ids and the logic of the real one."""
    return LIBRARY


def a_report(client: str, session: int = 1, **values: float) -> Report:
    """Return the report of somebody who is at ease, unless ``values`` say otherwise."""
    calm = {
        "bother": 4.0, "tension": 1.0, "willingness": 8.0, "closeness": 8.0, "comfort": 8.0, "pressure": 1.0, "pain": 0.0,
    }  # fmt: skip
    return Report(session, client, **(calm | values))


def a_presentation(*clients: str, **overrides: object) -> Presentation:
    """Return what is shown of a couple, or of ``clients``, at ease, screened, formulated, in session 2."""
    who = clients or (A, B)
    fields: dict[str, Any] = {
        "clients": who, "strand": "solo" if len(who) == 1 else "couple", "problems": ("pain", "erection", "desire", "illness"),
        "goals": tuple((f"goal-{one}", one, False) for one in who), "agreed": 12, "renewed": False, "help_stage": "guided",
        "session": 2, "week": 3, "weeks_between": 2, "minutes": 60, "room": who, "leave": False,
        "asked": tuple(
            Asked(1, question, one, alone=True, told=("fact",), held_back=False)
            for question in ("safety", "privacy", "medication") for one in who
        ),
        "reports": tuple(a_report(one, session) for session in (1, 2) for one in who),
        "formulations": ((1, Formulate(mechanisms=("presence", "safety", "room", "anxiety", "desire"))),),
    }  # fmt: skip
    return Presentation(**(fields | overrides))


def heard(shown: Presentation, client: str, *signs: Sign, session: int = 1) -> Presentation:
    """Return ``shown`` after signs were heard from a client."""
    return shown._replace(signs=(*shown.signs, *(SignHeard(session, client, sign) for sign in signs)))


def believing(shown: Presentation, client: str, *myths: str) -> Presentation:
    """Return ``shown`` after a client betrayed beliefs."""
    return shown._replace(beliefs=(*shown.beliefs, *(BeliefHeard(1, client, myth) for myth in myths)))


def taught(shown: Presentation, *modules: str) -> Presentation:
    """Return ``shown`` after modules were given."""
    return shown._replace(taught=(*shown.taught, *(Taught(1, one, elicited=True) for one in modules)))


def referred(shown: Presentation, client: str, route: str, *, known: bool = True) -> Presentation:
    """Return ``shown`` after a referral, its result known or not yet."""
    one = Referred(1, Refer(route=route, client=client), 2 if known else 0)
    return shown._replace(referrals=(*shown.referrals, one))


def reporting(shown: Presentation, client: str, **values: float) -> Presentation:
    """Return ``shown`` with another last report of a client."""
    others = tuple(one for one in shown.reports if (one.client, one.session) != (client, shown.session))
    return shown._replace(reports=(*others, a_report(client, shown.session, **values)))


def assigned(shown: Presentation, *items: str | ProgrammeItem) -> Presentation:
    """Return ``shown`` in the next session, after a programme was handed out in this one; nothing told yet."""
    programme = Programme(
        items=tuple(plain_item(shown, LIBRARY, one) if isinstance(one, str) else one for one in items)
    )
    session = shown.session + 1
    return shown._replace(
        assigned=(*shown.assigned, Assigned(shown.session, programme, (), helped=False)),
        session=session,
        reports=(*shown.reports, *(a_report(one, session) for one in shown.clients)),
    )


def told(shown: Presentation, exercise: str, client: str, **values: Any) -> Presentation:  # noqa: ANN401 - fields of an answer
    """Return ``shown`` after a client did an exercise and answered on all four aspects; ``values`` bend the answers."""
    result = Done(shown.session, exercise, client, values.pop("result", "done"))
    aspects = values.pop("aspects", FGCP)
    plain = {"manner": "open", "band": "easy", "obstacle": "", "pause_broken": False, "meaning": False}
    answers = tuple(Answered(shown.session, exercise, client, aspect, **(plain | values)) for aspect in aspects)
    return shown._replace(done=(*shown.done, result), answered=(*shown.answered, *answers))


def practised(shown: Presentation, *exercises: str) -> Presentation:
    """Return ``shown`` after exercises were handed out, done and debriefed with everybody."""
    shown = assigned(shown, *exercises)
    for exercise in exercises:
        for client in shown.clients:
            shown = told(shown, exercise, client)
    return shown


def climbed(shown: Presentation, *exercises: str) -> Presentation:
    """Return ``shown`` after exercises were practised one programme after another."""
    for exercise in exercises:
        shown = practised(shown, exercise)
    return shown


def a_programme(shown: Presentation, *exercises: str, pause: Pause | None = None, **overrides: object) -> Programme:
    """Return a programme of plain items with a sound pause; ``overrides`` are fields of the programme."""
    items = tuple(plain_item(shown, LIBRARY, one) for one in exercises)
    return Programme(**({"items": items, "pause": pause or plain_pause(LIBRARY)} | overrides))


def bent(programme: Programme, exercise: str, **fields: object) -> Programme:
    """Return ``programme`` with fields of one item changed."""
    items = tuple(
        one.model_copy(update=fields) if one.exercise == exercise else one for one in programme.items
    )  # fmt: skip
    return programme.model_copy(update={"items": items})
