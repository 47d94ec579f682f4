"""The rules of play: begin, options, decide, present, replay.

Only what is impossible is refused; what is unsound is possible, because that is how people learn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from hashlib import blake2b
from typing import Any, NamedTuple

from toolkit.errors import DecisionRefused
from toolkit.model.case import Case
from toolkit.model.decision import Decision, Help
from toolkit.model.event import CaseOpened, DraftChanged, Event, Recorded
from toolkit.model.shown import Option, Presentation
from toolkit.model.terms import HelpStage
from toolkit.session import depth, homework, interview, passing, teaching
from toolkit.session.chance import draw
from toolkit.session.lines import lines_of
from toolkit.session.memory import Memory
from toolkit.session.minutes import DRAFTS, MINUTES, SESSION, cost
from toolkit.session.possible import refusal
from toolkit.session.scene import Scene, State, Step
from toolkit.simulation import COEFFICIENTS, Coefficients

__all__ = ["Replay", "begin", "decide", "options", "present", "replay"]

FIRST_WEEK = 1


class Replay(NamedTuple):
    """A course replayed: every step, and the refusal that stopped it, if any."""

    steps: tuple[Step, ...]
    refused: DecisionRefused | None = None

    @property
    def state(self) -> State:
        """The state reached."""
        return self.steps[-1].state

    @property
    def events(self) -> tuple[Event, ...]:
        """All events, in order."""
        return tuple(event for step in self.steps for event in step.events)


def begin(
    case: Case, seed: int = 0, *, help_stage: HelpStage = "guided", coefficients: Coefficients = COEFFICIENTS
) -> Step:
    """Open the case: the referral is read, the clients come in."""
    clients = tuple(client.id for client in case.clients)
    shown = Presentation(
        clients=clients,
        strand=case.strand,
        problems=case.problems,
        goals=tuple(
            (goal.id, goal.owner, any(target.variable == "desire" for target in goal.targets)) for goal in case.goals
        ),
        agreed=case.sessions,
        renewed=False,
        help_stage=help_stage,
        session=1,
        week=FIRST_WEEK,
        weeks_between=case.weeks_between,
        minutes=SESSION,
        room=clients,
        leave=False,
        hypotheses=tuple(
            (option.id, option.focus, option.explains)
            for option in sorted(case.core.hypotheses, key=lambda option: draw(seed, 0, f"hypothesis/{option.id}"))
        ),
    )
    lines = lines_of(case)
    scene = Scene(State(case, seed, coefficients, lines.fixed, lines.start, shown))
    scene.happen(CaseOpened())
    passing.open_session(scene)
    return Step(scene.state, tuple(scene.events))


def present(state: State) -> Presentation:
    """What the trainee may see; never hidden numbers."""
    return state.shown


def options(state: State) -> tuple[Option, ...]:
    """Every kind of decision, what it costs at least, and why it cannot be taken now, if so."""
    return tuple(Option(kind, minutes, _refused_kind(state, kind, minutes)) for kind, minutes in MINUTES.items())


def decide(state: State, decision: Decision, memory: Memory | None = None) -> Step:
    """Play one decision; a ``memory`` that goes along from one to the next saves reading again what was said.

    Raises:
        DecisionRefused: when it is impossible; the state you hold is untouched.
    """
    minutes = cost(decision, len(state.shown.room))
    refused = refusal(state, decision, minutes)
    if refused is not None:
        raise refused
    if decision.kind == "undo":
        back = state.undo[-1]
        items = back.shown.draft.items if back.shown.draft else ()
        return Step(back, (DraftChanged(items=tuple(item.exercise for item in items), undone=True),))
    scene = Scene(state, memory)
    undo = (*state.undo, state) if decision.kind in DRAFTS else ()
    scene.change(trail=_followed(state.trail, decision), undo=undo)
    scene.show(minutes=state.shown.minutes - minutes)
    _PLAY[decision.kind](scene, decision)
    return Step(scene.state, tuple(scene.events))


def replay(
    case: Case, seed: int, decisions: Iterable[Decision], *, help_stage: HelpStage = "guided",
    coefficients: Coefficients = COEFFICIENTS,
) -> Replay:  # fmt: skip
    """Play ``decisions`` in order; stop politely at the first that is refused."""
    steps = [begin(case, seed, help_stage=help_stage, coefficients=coefficients)]
    memory = Memory()
    for decision in decisions:
        try:
            steps.append(decide(steps[-1].state, decision, memory))
        except DecisionRefused as refused:
            return Replay(tuple(steps), refused)
    return Replay(tuple(steps))


def _followed(trail: str, decision: Decision) -> str:
    said = decision.model_dump_json(exclude={"words"})
    return blake2b(f"{trail}{said}".encode(), digest_size=6).hexdigest()


def _refused_kind(state: State, kind: str, minutes: int) -> str:
    if state.shown.ending is not None:
        return "course-ended"
    if minutes > state.shown.minutes:
        return "no-minutes"
    if kind == "undo" and not state.undo:
        return "nothing-to-undo"
    if kind == "renew" and state.shown.renewed:
        return "renewed-already"
    if kind == "ask-leave" and state.shown.leave:
        return "leave-asked"
    if kind == "debrief" and not state.pending_items:
        return "no-homework"
    return ""


def _help(scene: Scene, _decision: Help) -> None:
    scene.add("helps", scene.session)
    scene.happen(Recorded(what="help"))


_PLAY: dict[str, Callable[[Scene, Any], None]] = {
    "ask": interview.ask,
    "ask-leave": lambda scene, _: interview.ask_leave(scene),
    "meet": interview.meet,
    "screen": interview.screen,
    "reflect": interview.reflect,
    "repair": interview.mend,
    "formulate": depth.formulate,
    "educate": teaching.teach,
    "compose": homework.compose,
    "assign": lambda scene, _: homework.assign(scene),
    "debrief": homework.debrief,
    "code-obstacle": homework.code_obstacle,
    "name-mirror": depth.name_mirror,
    "deepen": depth.go_deeper,
    "refer": depth.refer,
    "plan-safety": depth.plan_safety,
    "stay": lambda scene, _: depth.stay(scene),
    "renew": lambda scene, _: depth.renew(scene),
    "help": _help,
    "close": lambda scene, _: passing.close(scene),
    "end": passing.end,
}
