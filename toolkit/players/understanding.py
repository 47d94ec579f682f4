"""How the reference clinician reads what was shown: what to debrief, teach, write down, name and deepen."""

from __future__ import annotations

from collections import Counter

from toolkit.indicators import (
    at_hand,
    deepening_index,
    focus_suggested,
    given,
    ladder_of,
    open_ruptures,
    rungs_debriefed,
)
from toolkit.model.decision import Deepen, Formulate
from toolkit.model.library import Library
from toolkit.model.shown import Presentation
from toolkit.model.terms import DIMENSIONS, Dimension, Focus, ObstacleType, Sign
from toolkit.players.policy import DEEPEN_FROM, SETTLED_IN, Reading, judge
from toolkit.simulation import FLOATS

__all__ = [
    "deepening_due", "explained", "formulation", "hard_spots", "hypothesis_for", "mirror_seen", "modules_due", "obstacle_type", "pending",
    "settled", "stalled",
]  # fmt: skip

DEBRIEFED = {1: 3, 2: 2, 3: 1}
"""Exercises a session that are debriefed whole, by the number of clients; more does not fit sixty minutes."""
TAUGHT_TWICE = 3
"""Times a matching module is come back to: beliefs shift gradually (S8)."""
MODULES = 2
"""Modules a session (RL20)."""
MIRROR_PARTS = 3
INNER: frozenset[str] = frozenset({"freeze", "control", "please", "perform"})
"""Dimensions that sit in one person rather than between two (domain 6.5)."""
MECHANISM_SIGNS: dict[Sign, tuple[str, ...]] = {
    "performance-anxiety": ("anxiety", "presence"), "felt-pressure": ("pressure",), "pain": ("pain", "guarding"),
    "body-image": ("shame",), "fatigue": ("room",), "low-room": ("room",), "unequal-load": ("room", "pursuit"),
    "no-privacy": ("room",), "post-partum": ("guarding", "desire"), "rapid-ejaculation": ("skill", "anxiety"),
}  # fmt: skip
ALWAYS = ("anxiety", "pressure", "avoidance", "skill", "presence", "communication", "safety", "pursuit", "affection",
          "desire", "shame", "belief", "script", "room")  # fmt: skip
"""Mechanisms any formulation weighs; which of them weigh most follows from the signs (teaching assumption)."""
UNSURE, SURER = 50, 70
TALK_REST, EARLY_REST = 2, 4
"""Sessions from one deepening talk to the next, longer when it came too early (teaching assumption)."""
STEPS, STEP_FROM = 2, 1
"""Sessions in which an exercise of at least such a rung was talked over before anything is deepened (domain 5.7)."""
ENOUGH, TALKS = 2, 3
"""Fitting talks after which it may be enough, and talks after which psychotherapy elsewhere is the better answer (S29;
teaching assumption)."""


def pending(shown: Presentation, whole: int | None = None) -> list[tuple[str, str]]:
    """Return (exercise, client) to debrief now: the exercise handed out first leads, ``whole`` of them at most."""
    rows = [row for row in shown.done if row.session == shown.session]
    exercises = list(dict.fromkeys(row.exercise for row in rows))[: whole or DEBRIEFED[len(shown.clients)]]
    return [(exercise, row.client) for exercise in exercises for row in rows if row.exercise == exercise]


def stalled(shown: Presentation) -> tuple[str, ...]:
    """Exercises of this session that went so that no higher rung should follow (RL12); a practical hitch is none."""
    rows = {(row.exercise, row.client): row.result for row in shown.done if row.session == shown.session}
    practical = {row.exercise for row in shown.answered if row.session == shown.session and row.obstacle == "practical"}
    found = [exercise for (exercise, _), result in rows.items() if result == "avoided" and exercise not in practical]
    found += [
        row.exercise
        for row in shown.answered
        if row.session == shown.session and (row.pause_broken or (row.obstacle in DIMENSIONS and row.band == "hard"))
    ]
    return tuple(dict.fromkeys(found))


def hard_spots(shown: Presentation) -> tuple[str, ...]:
    """Exercises of this session in which an obstacle was heard or that were not done."""
    hard = [row.exercise for row in shown.answered if row.session == shown.session and row.obstacle]
    hard += [row.exercise for row in shown.done if row.session == shown.session and row.result == "avoided"]
    return tuple(dict.fromkeys(hard))


def obstacle_type(shown: Presentation, exercise: str) -> ObstacleType:
    """Code an obstacle: practical, between them, or within one person (domain 6.5)."""
    heard = {
        row.obstacle
        for row in shown.answered
        if row.exercise == exercise and row.session == shown.session and row.obstacle
    }
    if not heard or "practical" in heard:
        return "stumbling-block"
    return "inhibition" if heard & INNER else "blockage"


def modules_due(shown: Presentation, library: Library, rung: float = 0.0) -> tuple[str, ...]:
    """Return up to two modules: for beliefs heard, and what the next step up to ``rung`` stands on."""
    if not shown.taught:
        return _matching(shown, library)[:1]
    wanted = (*_matching(shown, library)[: MODULES - 1], *_stood_on(shown, library, rung), *_matching(shown, library))
    return tuple(dict.fromkeys(wanted))[:MODULES]


def mirror_seen(shown: Presentation) -> tuple[Dimension, ...]:
    """Return the mirror dimensions heard in debriefs, the most frequent first."""
    heard = Counter(row.obstacle for row in shown.answered if row.obstacle in DIMENSIONS)
    ranked = sorted(heard.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(dimension for dimension, _ in ranked[:MIRROR_PARTS])


def formulation(shown: Presentation) -> Formulate:
    """Write down what is known: request and wish per client, five Ps, mechanisms, mirror, core hypothesis."""
    facts: dict[str, tuple[str, ...]] = {}
    for row in shown.asked:
        facts[row.question] = tuple(dict.fromkeys((*facts.get(row.question, ()), *row.told)))
    unwilling = {row.client for row in shown.signs if row.sign == "no-own-wish"}
    mechanisms = [name for row in shown.signs for name in MECHANISM_SIGNS.get(row.sign, ())]
    return Formulate(
        requests={owner: goal for goal, owner, _ in reversed(shown.goals)},
        own_wish={client: "no" if client in unwilling else "yes" for client in shown.clients},
        five_ps={
            "presenting": facts.get("request", ()),
            "predisposing": (*facts.get("upbringing", ()), *facts.get("onset", ())),
            "precipitating": facts.get("course", ()),
            "perpetuating": (*facts.get("thoughts", ()), *facts.get("beliefs", ())),
            "protective": facts.get("strengths", ()),
        },
        mechanisms=tuple(dict.fromkeys((*mechanisms, *ALWAYS))),
        mirror=mirror_seen(shown),
        hypothesis=hypothesis_for(shown, any_focus=True)[0],
        confidence=SURER if shown.deepened else UNSURE,
    )


def deepening_due(shown: Presentation, library: Library) -> Deepen | None:
    """Return the deepening talk that is due now, or None (domain 5.2).

    Not when what was heard is explained without a core, and not in two sessions running: what was understood is tried
    out at home first. After a talk that missed, another hypothesis is weighed.
    """
    talks = len(shown.deepened)
    refused = talks > 0 and shown.deepened[-1].answer == "refused"
    rest = TALK_REST if talks and shown.deepened[-1].answer == "fits" else EARLY_REST
    just_talked = talks > 0 and shown.deepened[-1].session > shown.session - rest
    if (
        shown.session >= shown.agreed
        or shown.session < SETTLED_IN
        or refused
        or _steps(shown, library) < STEPS
        or just_talked
        or settled(shown)
        or talks >= TALKS
    ):
        return None
    best, focus = hypothesis_for(shown, any_focus=True)
    if best is None or focus is None:
        return None
    index = deepening_index(shown, library)
    total = DEEPEN_FROM if talks and shown.deepened[-1].answer == "fits" else float(index.total)
    reading = Reading(0.0, 0.0, 0.0, total, float(bool(open_ruptures(shown))), float(shown.session))
    if index.veto or not judge(FLOATS, (0,), reading).deepen:
        return None
    aimed = focus_suggested(shown, library) or focus
    hypothesis, aimed_focus = hypothesis_for(shown, aimed)
    return Deepen(focus=aimed_focus, hypothesis=hypothesis, confidence=SURER) if hypothesis and aimed_focus else None


def _steps(shown: Presentation, library: Library) -> int:
    """Sessions in which a step on the ladder was talked over."""
    return len({row.session for row in shown.answered if library.exercises[row.exercise].level >= STEP_FROM})


def settled(shown: Presentation) -> bool:
    """Whether talks fitted twice and nothing they were about has been heard since."""
    if sum(row.answer == "fits" for row in shown.deepened) < ENOUGH:
        return False
    since = [row for row in shown.answered if row.session > shown.deepened[-1].session]
    return bool(since) and not any(row.meaning or row.obstacle in DIMENSIONS for row in since)


def _matching(shown: Presentation, library: Library) -> tuple[str, ...]:
    held = {row.myth for row in shown.beliefs}
    given = Counter(row.module for row in shown.taught)
    reached = Counter(myth for row in shown.taught for myth in library.modules[row.module].myths)
    candidates = []
    for module in library.modules.values():
        hits = [myth for myth in module.myths if myth in held and reached[myth] < TAUGHT_TWICE]
        if hits and given[module.id] < TAUGHT_TWICE and at_hand(shown, library, module.id):
            candidates.append(
                (given[module.id], sum(reached[myth] for myth in hits) / len(hits), -len(hits), module.id)
            )
    return tuple(row[-1] for row in sorted(candidates))


def _stood_on(shown: Presentation, library: Library, rung: float) -> tuple[str, ...]:
    """Modules that alone keep the next exercise of the own ladder from being given, the most asked for first."""
    here = rungs_debriefed(shown, library, shown.strand)
    had = given(shown) | {row.module for row in shown.taught}
    missing: Counter[str] = Counter()
    for card in library.exercises.values():
        if ladder_of(shown, card) != shown.strand or not here < card.level <= rung or card.id in had:
            continue
        if shown.strand == "solo" and card.strand == "couple":
            continue
        open_groups = [group for group in card.prerequisites if not set(group) & had]
        if all(set(group) & set(library.modules) for group in open_groups):
            missing.update(next(name for name in group if name in library.modules) for group in open_groups)
    return tuple(name for name, _ in sorted(missing.items(), key=lambda pair: (-pair[1], pair[0])))


def explained(shown: Presentation, hypothesis: str | None) -> int:
    """Return how many of the signs and mirror dimensions heard a hypothesis would explain."""
    heard = _telling(shown)
    return sum(len(heard & set(explains)) for name, _, explains in shown.hypotheses if name == hypothesis)


def _telling(shown: Presentation) -> set[str]:
    return {row.sign for row in shown.signs} | set(mirror_seen(shown))


def hypothesis_for(
    shown: Presentation, aimed: Focus | None = None, *, any_focus: bool = False
) -> tuple[str | None, Focus | None]:
    """Return the hypothesis that explains most of what was heard, with its focus."""
    heard = _telling(shown)
    missed = {row.decision.hypothesis for row in shown.deepened if row.answer == "misses"}
    best: tuple[int, str | None, Focus | None] = (-1, None, None)
    for name, focus, explains in sorted(shown.hypotheses):
        score = len(heard & set(explains))
        if name not in missed and (any_focus or focus == aimed) and score > best[0]:
            best = (score, name, focus)
    return best[1], best[2]
