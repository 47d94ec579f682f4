"""How the reference clinician composes: one step that fits, one that supports it, and every rule's smallest fix."""

from __future__ import annotations

from toolkit.indicators import heard, ladder_of, readiness, rungs_debriefed
from toolkit.model.library import Exercise, Library
from toolkit.model.programme import Programme
from toolkit.model.shown import Presentation
from toolkit.model.terms import LADDER, Sign
from toolkit.players.policy import Reading, judge
from toolkit.players.understanding import stalled
from toolkit.programme import check, fitting, plain_item, plain_pause
from toolkit.programme.known import AGREEMENT, GROUNDING, PLACE_AND_TIME, RELAPSE_PREVENTION, TRIGGER_MAP
from toolkit.simulation import FLOATS

__all__ = ["compose_programme", "mend", "ranked", "step_limit"]

ITEMS = 2
"""Exercises a session: what can be debriefed whole (teaching assumption)."""
MENDS = 12
WIND_DOWN = 2
"""Sessions before the agreed end in which relapse prevention is handed out."""
GROUND = (AGREEMENT, PLACE_AND_TIME)
"""What any programme stands on: leave to stop, and a place and time (RL05, S13)."""
STEADYING = (GROUNDING, TRIGGER_MAP)
"""What comes first once trauma was heard: grounding, and knowing one's own signals (domain 5.1, G3)."""
TRAUMA: tuple[Sign, ...] = ("trauma", "dissociation")


def compose_programme(shown: Presentation, library: Library) -> Programme:
    """Return the programme to hand out now; empty when nothing fits."""
    limit = step_limit(shown, library)
    chosen = _chosen(shown, library, limit)
    items = tuple(plain_item(shown, library, exercise) for exercise in chosen)
    programme = Programme(items=items, pause=plain_pause(library))
    return mend(shown, programme, library)


def step_limit(shown: Presentation, library: Library) -> float:
    """Return the highest rung to offer on the case's own ladder."""
    here = rungs_debriefed(shown, library, shown.strand)
    held = any(library.exercises[name].level >= here for name in stalled(shown)) and here > 0
    reading = Reading(readiness(shown), float(here), float(held), 0.0, 0.0, float(shown.session))
    return float(judge(FLOATS, LADDER[shown.strand], reading).rung)


def mend(shown: Presentation, programme: Programme, library: Library) -> Programme:
    """Take the smallest fix of each finding in turn, worst first, until nothing objects or nothing helps."""
    for _ in range(MENDS):
        fixes = [finding.fixed for finding in check(shown, programme, library) if finding.fixed is not None]
        if not fixes or fixes[0] == programme:
            break
        programme = fixes[0]
    return programme


def _chosen(shown: Presentation, library: Library, limit: float) -> tuple[str, ...]:
    allowed = fitting(shown, library, int(limit))
    given = {item.exercise: row.session for row in shown.assigned for item in row.programme.items}
    ground = (*STEADYING, *GROUND) if heard(shown, TRAUMA) else GROUND
    first = [name for name in ground if name in allowed and not _at_least_half_done(shown, name)]
    if shown.session >= shown.agreed - WIND_DOWN and RELAPSE_PREVENTION not in given:
        first.insert(0, RELAPSE_PREVENTION)
    rest = [name for name in ranked(shown, library, allowed, given) if name not in (*first, RELAPSE_PREVENTION)]
    return tuple((*first, *rest)[:ITEMS])


def _at_least_half_done(shown: Presentation, exercise: str) -> bool:
    """Whether everybody did an exercise at least by halves the last time it was given."""
    rows = [row for row in shown.done if row.exercise == exercise]
    last = max((row.session for row in rows), default=0)
    return bool(rows) and all(row.result != "avoided" for row in rows if row.session == last)


def ranked(shown: Presentation, library: Library, allowed: tuple[str, ...], given: dict[str, int]) -> list[str]:
    """Rank: own ladder's highest rung first, what is new before what is known, what answers the troubled reports."""
    troubled = _troubled(shown)

    def worth(name: str) -> tuple[float, int, str]:
        card: Exercise = library.exercises[name]
        own = ladder_of(shown, card) == shown.strand
        fresh = name not in given
        aimed = len(troubled & set(card.targets)) + (2 if set(card.problems) & set(shown.problems) else 0)
        return (-(2.0 * card.level * own + 2.0 * fresh + aimed + own), card.level, name)

    return sorted(allowed, key=worth)


def _troubled(shown: Presentation) -> set[str]:
    cramped = any(row.sign in {"no-privacy", "low-room", "fatigue", "unequal-load"} for row in shown.signs)
    latest = [row for row in shown.reports if row.session == shown.session]
    troubled: set[str] = {"room"} if cramped else set()
    for row in latest:
        troubled |= {"anxiety", "avoidance"} if row.tension >= 5 else set()  # noqa: PLR2004
        troubled |= {"pressure", "pursuit"} if row.pressure >= 5 else set()  # noqa: PLR2004
        troubled |= {"communication", "affection", "safety"} if row.closeness < 5 else set()  # noqa: PLR2004
        troubled |= {"presence", "skill", "shame"} if row.comfort < 5 else set()  # noqa: PLR2004
        troubled |= {"desire"} if row.willingness < 5 else set()  # noqa: PLR2004
    return troubled
