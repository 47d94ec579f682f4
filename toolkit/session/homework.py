"""Homework on the trainee's side: composing, handing out, asking how it went, coding what got in the way.

What the clients do with it between sessions is in ``passing``.
"""

from __future__ import annotations

from toolkit.model.decision import Assign, CodeObstacle, Compose, Debrief
from toolkit.model.event import DraftChanged, ObstacleMet, ProgrammeAssigned, Recorded
from toolkit.model.programme import Programme
from toolkit.model.shown import Answered, Assigned, Coded
from toolkit.model.terms import Aspect, Band
from toolkit.programme import check
from toolkit.session.dangers import stop_for_danger
from toolkit.session.scene import Scene
from toolkit.simulation import FLOATS, Clients, Partner, strain

__all__ = ["assign", "code_obstacle", "compose", "debrief"]

HEARD_IN: dict[str, Aspect] = {
    "practical": "planning", "postpone": "planning", "control": "planning", "please": "emotional",
    "caretake": "emotional", "criticise": "communicative", "pursue": "communicative", "withdraw": "communicative",
    "perform": "physical", "freeze": "physical", "distract": "physical",
}  # fmt: skip
"""In which aspect each dimension of the mirror is heard first (teaching assumption)."""
EASY, HARD = 3.2, 5.2
"""Borders of the bands of how things are, on the 0-10 scale (teaching assumption)."""
MEANING_CHANCE = 0.6
"""How often an open question about feelings brings a statement of meaning while the core is strong."""
CORE_SPEAKS = 2.0
"""Core strength from which statements of meaning are made."""


def compose(scene: Scene, decision: Compose) -> None:
    """Change the draft."""
    scene.show(draft=decision.programme)
    scene.happen(DraftChanged(items=tuple(item.exercise for item in decision.programme.items)))


def assign(scene: Scene, decision: Assign) -> None:
    """Hand the draft out. An unsound programme is possible; a dangerous one stops the run."""
    programme = scene.shown.draft or Programme()
    findings = check(scene.shown, programme, scene.state.case.library)
    helped = scene.shown.help_stage == "guided" or scene.session in scene.shown.helps
    scene.add("assigned", Assigned(scene.session, programme, findings, helped))
    scene.happen(
        ProgrammeAssigned(
            items=tuple(item.exercise for item in programme.items), rules=tuple(finding.rule for finding in findings)
        )
    )
    if stop_for_danger(scene, programme):
        return
    for client in scene.shown.room:
        scene.say(client, "reaction", "homework-given")


def debrief(scene: Scene, decision: Debrief) -> None:
    """Ask one client about one aspect of one exercise."""
    who = scene.index(decision.client)
    row = scene.state.pending_items.index(decision.exercise)
    band = band_of(scene.state.hidden, who, decision.aspect, done=float(scene.state.pending.done[row][who]))
    obstacle = scene.state.obstacles[row][who]
    heard, meaning, broken = "", False, False
    if decision.manner == "open":
        heard = obstacle if obstacle and HEARD_IN[obstacle] == decision.aspect else ""
        scene.say(decision.client, *(("obstacle", heard) if heard else ("debrief", decision.aspect, band)))
        meaning = _means(scene, who, decision)
        broken = decision.aspect == "planning" and bool(scene.state.pending.items[row].unpaused) and obstacle in {"perform", "pursue"}
        scene.happen(
            ObstacleMet(exercise=decision.exercise, client=decision.client, aspect=decision.aspect, band=band, obstacle=heard)
        )
    else:
        _strain(scene, who, decision.manner)
        scene.say(decision.client, "reaction", decision.manner)
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


def band_of(hidden: Clients, who: int, aspect: Aspect, *, done: float) -> Band:
    """How an aspect sounds: easy, mixed or hard."""
    partner: Partner = hidden.partners[who]
    load = {
        "physical": max(partner.anxiety, partner.guarding, partner.pain, 10.0 - partner.presence - 2.0),
        "emotional": 0.4 * partner.anxiety + 0.3 * partner.pressure + 0.3 * partner.shame + 1.0,
        "communicative": 0.5 * (10.0 - hidden.bond.communication) + 0.5 * hidden.bond.pursuit,
        "planning": 0.6 * (10.0 - hidden.bond.room) + 0.4 * partner.avoidance,
        "other": 10.0 - partner.motivation,
    }[aspect]
    felt = round(load + (1.0 - done), 6)
    return "easy" if felt < EASY else "mixed" if felt < HARD else "hard"


def _means(scene: Scene, who: int, decision: Debrief) -> bool:
    state = scene.state
    holds = state.fixed.partners[who].holds_core and state.hidden.core.strength >= CORE_SPEAKS
    if not holds or decision.aspect not in {"emotional", "other"}:
        return False
    if scene.chance(f"meaning/{decision.client}/{decision.exercise}/{decision.aspect}") >= MEANING_CHANCE:
        return False
    scene.say(decision.client, "meaning")
    return True


def _strain(scene: Scene, who: int, manner: str) -> None:
    k = scene.state.coefficients
    amount = {"closed": k.strain_closed, "leading": k.strain_leading, "prying": k.strain_prying}[manner]
    amounts = tuple(amount if index == who else 0.0 for index in range(len(scene.shown.clients)))
    scene.change(hidden=strain(FLOATS, scene.state.hidden, amounts))
