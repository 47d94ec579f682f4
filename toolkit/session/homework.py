"""Homework on the trainee's side: composing, handing out, asking how it went, coding what got in the way.

What the clients do with it between sessions is in ``passing``.
"""

from __future__ import annotations

from toolkit.model.decision import CodeObstacle, Compose, Debrief
from toolkit.model.event import DraftChanged, ObstacleMet, ProgrammeAssigned, Recorded
from toolkit.model.programme import Programme
from toolkit.model.shown import Answered, Assigned, Coded
from toolkit.model.terms import Aspect, Band
from toolkit.programme import check
from toolkit.session.dangers import stop_for_danger
from toolkit.session.interview import rebuff
from toolkit.session.scene import Scene, State
from toolkit.simulation import FLOATS, Clients, Partner, readiness

__all__ = ["assign", "code_obstacle", "compose", "debrief"]

HEARD_IN: dict[str, Aspect] = {
    "practical": "planning", "postpone": "planning", "control": "planning", "please": "emotional",
    "caretake": "emotional", "criticise": "communicative", "pursue": "communicative", "withdraw": "communicative",
    "perform": "physical", "freeze": "physical", "distract": "physical",
}  # fmt: skip
"""In which aspect each dimension of the mirror is heard first (teaching assumption)."""
EASY, HARD = 3.2, 5.2
"""Borders of the bands of how things are, on the 0-10 scale (teaching assumption)."""
STATE_WEIGHT, REACH_WEIGHT, UNDONE_WEIGHT = 0.6, 1.2, 0.8
"""What an answer hangs on: how things are, rungs above readiness, what was left undone (teaching assumption)."""
HEADROOM = 0.5
MEANING_CHANCE = 0.6
"""How often an open question about feelings brings a statement of meaning while the core is strong."""
CORE_SPEAKS = 2.0
"""Core strength from which statements of meaning are made."""


def compose(scene: Scene, decision: Compose) -> None:
    """Change the draft."""
    scene.show(draft=decision.programme)
    scene.happen(DraftChanged(items=tuple(item.exercise for item in decision.programme.items)))


def assign(scene: Scene) -> None:
    """Hand the draft out. An unsound programme is possible; a dangerous one stops the run."""
    programme = scene.shown.draft or Programme()
    findings = check(scene.shown, programme, scene.case.library)
    helped = scene.shown.help_stage == "guided" or scene.session in scene.shown.helps
    scene.add("assigned", Assigned(scene.session, programme, findings, helped))
    scene.happen(
        ProgrammeAssigned(
            items=tuple(item.exercise for item in programme.items), rules=tuple(finding.rule for finding in findings)
        )
    )
    if stop_for_danger(scene, programme):
        return
    for client in scene.room:
        scene.say(client, "reaction", "homework-given")


def debrief(scene: Scene, decision: Debrief) -> None:
    """Ask one client about one aspect of one exercise."""
    state, who = scene.before, scene.index(decision.client)
    row = state.pending_items.index(decision.exercise)
    band = _band(state, who, row, decision.aspect)
    obstacle = state.obstacles[row][who]
    heard, meaning, broken = "", False, False
    if decision.manner == "open":
        heard = obstacle if obstacle and HEARD_IN[obstacle] == decision.aspect else ""
        scene.say(decision.client, *(("obstacle", heard) if heard else ("debrief", decision.aspect, band)))
        meaning = _means(scene, who, decision)
        broken = (
            decision.aspect == "planning"
            and bool(state.pending.items[row].unpaused)
            and obstacle in {"perform", "pursue"}
        )
        scene.happen(
            ObstacleMet(
                exercise=decision.exercise, client=decision.client, aspect=decision.aspect, band=band, obstacle=heard
            )
        )
    else:
        rebuff(scene, decision.client, decision.manner)
    scene.add(
        "answered",
        Answered(
            scene.session, decision.exercise, decision.client, decision.aspect, decision.manner, band,
            heard, broken, meaning,  # type: ignore[arg-type]
        ),
    )  # fmt: skip


def code_obstacle(scene: Scene, decision: CodeObstacle) -> None:
    """Write down what kind of obstacle it was."""
    scene.add("coded", Coded(scene.session, decision.exercise, decision.obstacle))
    scene.happen(Recorded(what="obstacle", detail=decision.obstacle))


def _band(state: State, who: int, row: int, aspect: Aspect) -> Band:
    """How an aspect of an exercise sounds: by how things are, how far the step reached, and what was left undone."""
    partner = state.hidden.partners[who]
    above = max(
        0.0, state.pending.items[row].level - readiness(FLOATS, state.coefficients, state.hidden, partner) + HEADROOM
    )
    undone = 1.0 - float(state.pending.done[row][who])
    felt = round(STATE_WEIGHT * _load(state.hidden, partner, aspect) + REACH_WEIGHT * above + UNDONE_WEIGHT * undone, 6)
    return "easy" if felt < EASY else "mixed" if felt < HARD else "hard"


def _load(hidden: Clients, partner: Partner, aspect: Aspect) -> float:
    """How heavy an aspect of life weighs, 0-10."""
    match aspect:
        case "physical":
            return float(max(partner.anxiety, partner.guarding, partner.pain, 8.0 - partner.presence))
        case "emotional":
            return float(1.0 + 0.4 * partner.anxiety + 0.3 * partner.pressure + 0.3 * partner.shame)
        case "communicative":
            return float(0.5 * (10.0 - hidden.bond.communication) + 0.5 * hidden.bond.pursuit)
        case "planning":
            return float(0.6 * (10.0 - hidden.bond.room) + 0.4 * partner.avoidance)
        case "other":
            return float(10.0 - partner.motivation)


def _means(scene: Scene, who: int, decision: Debrief) -> bool:
    holds = scene.fixed.partners[who].holds_core and scene.hidden.core.strength >= CORE_SPEAKS
    if not holds or decision.aspect not in {"emotional", "other"}:
        return False
    if scene.chance(f"meaning/{decision.client}/{decision.exercise}/{decision.aspect}") >= MEANING_CHANCE:
        return False
    scene.say(decision.client, "meaning")
    return True
