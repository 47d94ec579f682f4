"""Between two sessions: what the clients do with their homework, and the obstacles they meet.

Obstacles arise from the same hidden dynamics as the complaint (S21): affordance of the exercise x mirror.
"""

from __future__ import annotations

from toolkit.model.library import Exercise
from toolkit.model.programme import Programme, ProgrammeItem
from toolkit.model.terms import BOND_VARIABLES
from toolkit.session.chance import draw
from toolkit.session.dangers import untreated_pain
from toolkit.session.scene import Scene
from toolkit.simulation import EFFECTS, FLOATS, Homework, Item, do_homework, neglect

__all__ = ["FADED", "live_through", "mirror_fades", "model_item"]

MET = 0.3
"""Obstacle score from which an obstacle is met (domain 6.5, teaching assumption)."""
CRAMPED = 4.0
"""Room below which a practical obstacle comes first (domain 6.5, teaching assumption)."""
PRACTICAL_SCORE = 0.5
ANSWERED = 0.5
"""Share of an obstacle left when the programme carries the adaptation that answers it (teaching assumption)."""
FADED = 0.3
"""Least share of a mirror that stays at work (teaching assumption)."""
LIGHTER = 0.3
"""Rungs by which fitting adaptations lighten a step (teaching assumption)."""
AIMED_AT_RESULT = 0.5
"""Goal pressure of performance aims, as a share of having no pause (teaching assumption)."""
WEAK_PAUSE = 0.5
"""Goal pressure left by a pause with unwise terms (teaching assumption)."""
CLOSE_RUNG = {"solo": 1, "couple": 2}
TOUCH_RUNG = 3
CLOSE_WITHOUT_PAUSE = 0.5
"""Goal pressure below touch without a pause: any caress may be read as an invitation, any quiet moment as a test of
oneself (teaching assumption)."""
LEARNED = 0.05
"""Share by which each point of skill gained fades the mirror (teaching assumption)."""
CORE_SHARE = 0.6
"""Share of the mirror that the core feeds, where there is one (teaching assumption)."""


Met = tuple[tuple[str, float], ...]
"""Per client: the obstacle met (empty: none) and its score."""


def live_through(scene: Scene, programme: Programme) -> None:
    """Let the homework of ``programme`` happen; what was done waits for the debrief."""
    state = scene.state
    library = state.case.library
    met = [_met(scene, item) for item in programme.items]
    items = tuple(_modelled(scene, item, programme, found) for item, found in zip(programme.items, met, strict=True))
    coins = tuple(
        tuple(scene.chance(f"homework/{item.exercise}/{client}") for client in scene.clients)
        for item in programme.items
    )
    obstacles = tuple(tuple(name for name, _ in found) for found in met)
    hidden, pending = do_homework(FLOATS, state.coefficients, state.fixed, state.hidden, Homework(items, coins))
    names = tuple(item.exercise for item in programme.items)
    scene.change(hidden=hidden, pending=pending, pending_items=names, obstacles=obstacles)
    _hurt_by_pain(scene, [library.exercises[name] for name in names])


def model_item(scene: Scene, item: ProgrammeItem, programme: Programme) -> Item:
    """Translate an item of a programme into what the client model sees."""
    return _modelled(scene, item, programme, _met(scene, item))


def _modelled(scene: Scene, item: ProgrammeItem, programme: Programme, met: Met) -> Item:
    state = scene.state
    exercise = state.case.library.exercises[item.exercise]
    clients = scene.clients
    lighter = LIGHTER if set(item.adaptations) & set(state.case.library.adaptations(exercise.id)) else 0.0
    joint = exercise.strand != "solo" and len(clients) > 1
    return Item(
        level=max(0.0, exercise.level - lighter),
        effects=_effects(scene, exercise),
        sabotage=tuple(
            tuple((index, 1.0) for index, belief in enumerate(client.beliefs) if belief.myth in exercise.sabotaged_by)
            for client in state.case.clients
        ),
        obstacle=tuple(score for _, score in met),
        task=_tasks(scene, item, joint=joint),
        joint=joint,
        unpaused=_pressing(scene, item, exercise, programme),
    )


def mirror_fades(scene: Scene, who: int) -> float:
    """Share of a client's mirror still at work: less with skill gained, less as the core gives way."""
    state = scene.state
    gained = max(0.0, state.hidden.partners[who].skill - state.fixed.partners[who].start.skill)
    share = max(FADED, 1.0 - LEARNED * gained)
    before = state.case.core.strength
    if before > 0:
        share *= 1.0 - CORE_SHARE + CORE_SHARE * min(1.0, state.hidden.core.strength / before)
    return round(float(share), 6)


def _effects(scene: Scene, exercise: Exercise) -> dict[str, float]:
    k = scene.coefficients
    effects: dict[str, float] = {name: getattr(k, size) for name, size in EFFECTS[exercise.effect].items()}
    for name in exercise.targets:
        if name != "belief":
            effects[name] = effects.get(name, 0.0) + k.aimed
    if len(scene.clients) == 1:
        effects = {
            name: value for name, value in effects.items() if name not in BOND_VARIABLES or name in {"room", "script"}
        }
    return effects


def _tasks(scene: Scene, item: ProgrammeItem, *, joint: bool) -> tuple[float, ...]:
    with_task = [item.roles.get(client, "none") != "none" for client in scene.clients]
    if not joint:
        return tuple(1.0 if has else 0.0 for has in with_task)
    everyone = all(with_task)
    return tuple(1.0 if everyone else scene.coefficients.no_task for _ in with_task)


def _pressing(scene: Scene, item: ProgrammeItem, exercise: Exercise, programme: Programme) -> float:
    library = scene.case.library
    pressing = 0.0
    if exercise.level >= CLOSE_RUNG[scene.shown.strand]:
        if programme.pause is None:
            pressing = 1.0 if exercise.level >= TOUCH_RUNG else CLOSE_WITHOUT_PAUSE
        else:
            pause = programme.pause
            terms = (
                library.pause_reasons.get(pause.reason), library.pause_exceptions.get(pause.exception),
                library.pause_lifts.get(pause.lift),
            )  # fmt: skip
            pressing = 0.0 if all(term is not None and term.sound for term in terms) else WEAK_PAUSE
    chasing = any(library.aims[aim].kind == "performance" for aim in item.aims)
    return pressing + (AIMED_AT_RESULT if chasing else 0.0)


def _met(scene: Scene, item: ProgrammeItem) -> Met:
    return tuple(_obstacle(scene, item, client) for client in scene.clients)


def _obstacle(scene: Scene, item: ProgrammeItem, client: str) -> tuple[str, float]:
    """Return the obstacle a client meets in an exercise (empty: none) and its score, 0-1."""
    state = scene.state
    exercise = state.case.library.exercises[item.exercise]
    who = scene.index(client)
    if item.roles.get(client, "none") == "none":
        return "", 0.0
    if (
        state.hidden.bond.room < CRAMPED
        and draw(state.seed, scene.session, f"cramped/{item.exercise}") < PRACTICAL_SCORE
    ):
        return "practical", _answered(exercise, item, "practical", PRACTICAL_SCORE)
    share = mirror_fades(scene, who)
    best, score = "", 0.0
    for dimension, strength in sorted(state.fixed.partners[who].mirror.items()):
        found = _answered(exercise, item, dimension, exercise.affordances.get(dimension, 0.0) * strength / 10.0 * share)  # type: ignore[call-overload]
        if found > score:
            best, score = dimension, found
    return (best, round(score, 6)) if score >= MET else ("", round(score, 6))


def _answered(exercise: Exercise, item: ProgrammeItem, dimension: str, score: float) -> float:
    if not item.adaptations:
        return score
    answers = {row.adaptation.id for row in exercise.obstacles if row.dimension == dimension}
    return score * ANSWERED if answers & set(item.adaptations) else score


def _hurt_by_pain(scene: Scene, exercises: list[Exercise]) -> None:
    if not any(exercise.level > TOUCH_RUNG for exercise in exercises):
        return
    for who in untreated_pain(scene):
        scene.change(hidden=neglect(FLOATS, scene.coefficients, scene.hidden, who, 1.0))
