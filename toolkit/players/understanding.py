"""How the reference clinician reads what was shown: what to debrief, teach, write down, name and deepen."""

from __future__ import annotations

from collections import Counter

from toolkit.indicators import deepening_index, focus_suggested, open_ruptures
from toolkit.model.decision import Deepen, Formulate
from toolkit.model.library import Library
from toolkit.model.shown import Presentation
from toolkit.model.terms import DIMENSIONS, Dimension, Focus, ObstacleType, Sign
from toolkit.players.policy import Reading, judge
from toolkit.simulation import FLOATS

__all__ = [
    "deepening_due", "formulation", "hard_spots", "mirror_seen", "modules_due", "obstacle_type", "pending",
]  # fmt: skip

DEBRIEFED = {"solo": 3, "couple": 2}
"""Exercises a session that are debriefed whole; more does not fit sixty minutes."""
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


def pending(shown: Presentation) -> list[tuple[str, str]]:
    """Return (exercise, client) to debrief now: the exercise handed out first leads, as far as a session allows."""
    rows = [row for row in shown.done if row.session == shown.session]
    exercises = list(dict.fromkeys(row.exercise for row in rows))[: DEBRIEFED[shown.strand]]
    return [(exercise, row.client) for exercise in exercises for row in rows if row.exercise == exercise]


def hard_spots(shown: Presentation) -> tuple[str, ...]:
    """Exercises of this session in which an obstacle was heard or that were not done."""
    hard = [row.exercise for row in shown.answered if row.session == shown.session and row.obstacle]
    hard += [row.exercise for row in shown.done if row.session == shown.session and row.result == "avoided"]
    return tuple(dict.fromkeys(hard))


def obstacle_type(shown: Presentation, exercise: str) -> ObstacleType:
    """Code an obstacle: practical, between them, or within one person (domain 6.5)."""
    heard = {row.obstacle for row in shown.answered if row.exercise == exercise and row.session == shown.session and row.obstacle}
    if not heard or "practical" in heard:
        return "stumbling-block"
    return "inhibition" if heard & INNER else "blockage"


def modules_due(shown: Presentation, library: Library) -> tuple[str, ...]:
    """Return up to two modules for the beliefs heard, those least come back to first."""
    if not shown.taught:
        return _matching(shown, library)[:1]
    return _matching(shown, library)[:MODULES]


def mirror_seen(shown: Presentation) -> tuple[Dimension, ...]:
    """Return the mirror dimensions heard in debriefs, the most frequent first."""
    heard = Counter(row.obstacle for row in shown.answered if row.obstacle in DIMENSIONS)
    ranked = sorted(heard.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(dimension for dimension, _ in ranked[:MIRROR_PARTS])  # type: ignore[misc]


def formulation(shown: Presentation) -> Formulate:
    """Write down what is known: request and wish per client, five Ps, mechanisms, mirror, core hypothesis."""
    facts = {row.question: row.told for row in shown.asked if row.told}
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
        hypothesis=_hypothesis(shown, None),
        confidence=SURER if shown.deepened else UNSURE,
    )


def deepening_due(shown: Presentation, library: Library) -> Deepen | None:
    """Return the deepening talk that is due now, or None (domain 5.2)."""
    index = deepening_index(shown, library)
    if index.veto or (shown.deepened and shown.deepened[-1].answer in {"misses", "refused"}):
        return None
    following_up = bool(shown.deepened) and shown.deepened[-1].answer == "fits" and len(shown.deepened) < 4  # noqa: PLR2004
    reading = Reading(0.0, 0.0, 0.0, 4.0 if following_up else float(index.total), float(bool(open_ruptures(shown))), float(shown.session))
    if not judge(FLOATS, (0,), reading).deepen:
        return None
    focus: Focus = focus_suggested(shown, library) or ("individual" if shown.strand == "solo" else "relational")
    if shown.deepened:
        focus = shown.deepened[-1].decision.focus
    hypothesis = _hypothesis(shown, focus)
    return Deepen(focus=focus, hypothesis=hypothesis, confidence=SURER) if hypothesis else None


def _matching(shown: Presentation, library: Library) -> tuple[str, ...]:
    held = {row.myth for row in shown.beliefs}
    given = Counter(row.module for row in shown.taught)
    reached = Counter(myth for row in shown.taught for myth in library.modules[row.module].myths)
    candidates = []
    for module in library.modules.values():
        hits = [myth for myth in module.myths if myth in held and reached[myth] < TAUGHT_TWICE]
        if hits and given[module.id] < TAUGHT_TWICE:
            candidates.append((given[module.id], sum(reached[myth] for myth in hits) / len(hits), -len(hits), module.id))
    return tuple(row[-1] for row in sorted(candidates))


def _hypothesis(shown: Presentation, focus: Focus | None) -> str | None:
    heard = {row.sign for row in shown.signs} | set(mirror_seen(shown))
    best: tuple[int, str] | None = None
    for name, aimed, explains in sorted(shown.hypotheses):
        if focus in (None, aimed):
            score = len(heard & set(explains))
            if best is None or score > best[0]:
                best = (score, name)
    return best[1] if best else None
