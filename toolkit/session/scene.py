"""The state of a course, and the scene in which one decision is played.

A ``Scene`` is the only thing here that changes; it lives inside one call of ``decide`` and is never handed out.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from toolkit.model.case import Case
from toolkit.model.event import Event, Said
from toolkit.model.shown import Presentation, Utterance
from toolkit.session.chance import draw
from toolkit.simulation import Clients, Coefficients, Fixed, Pending, Value
from toolkit.words.passages import cell

__all__ = ["Scene", "State", "Step"]


class State(NamedTuple):
    """Everything about a course so far. ``shown`` may be seen; the rest is hidden until the end."""

    case: Case
    seed: int
    coefficients: Coefficients
    fixed: Fixed
    hidden: Clients
    shown: Presentation
    pending: Pending = Pending()
    pending_items: tuple[str, ...] = ()
    """Exercise ids of ``pending``, in its order."""
    obstacles: tuple[tuple[str, ...], ...] = ()
    """Per pending exercise and partner: the obstacle met, or an empty string."""
    trust_before: tuple[Value, ...] = ()
    """Alliance per partner when the session opened."""
    course: tuple[Clients, ...] = ()
    """Hidden state at the opening of each session, for the bonnet."""
    satisfied: int = 0
    """Sessions in a row in which every goal was reached."""
    trail: str = ""
    """Digest of the decisions so far: wording hangs on it, numbers never do."""
    undo: tuple[State, ...] = ()
    """States before the drafts that can still be taken back."""


class Step(NamedTuple):
    """The state after a decision, and what happened."""

    state: State
    events: tuple[Event, ...]


class Scene:
    """One decision being played out: the state as it changes, and what happens."""

    def __init__(self, state: State) -> None:
        """Start from ``state``, which stays as it is."""
        self.state = state
        self.events: list[Event] = []

    @property
    def shown(self) -> Presentation:
        """What may be seen, as of now."""
        return self.state.shown

    @property
    def session(self) -> int:
        """The number of this session, from 1."""
        return self.state.shown.session

    def change(self, **changes: Any) -> None:  # noqa: ANN401 - fields of State
        """Replace fields of the state."""
        self.state = self.state._replace(**changes)

    def show(self, **changes: Any) -> None:  # noqa: ANN401 - fields of Presentation
        """Replace fields of what is shown."""
        self.state = self.state._replace(shown=self.state.shown._replace(**changes))

    def add(self, field: str, *values: object) -> None:
        """Append to one of the growing fields of what is shown."""
        self.show(**{field: (*getattr(self.shown, field), *values)})

    def happen(self, event: Event) -> None:
        """Note what happened."""
        self.events.append(event)

    def chance(self, name: str) -> float:
        """Draw for this session; names carry ids, never positions, so that order of partners changes nothing."""
        return draw(self.state.seed, self.session, name)

    def index(self, client: str) -> int:
        """Position of a client among the partners of the model."""
        return self.shown.clients.index(client)

    def say(self, by: str, *path: str, about: str = "") -> None:
        """Let a client say a passage of a cell, one not said before as long as there is one."""
        passages = cell(self.state.case, by, *path)
        if not passages:
            return
        said = [utterance.line for utterance in self.shown.said if utterance.by == by]
        ids = ["/".join((by, *path, str(number))) for number in range(len(passages))]
        fresh = [line for line in ids if line not in said] or ids
        self.utter(by, fresh[self.wording(f"{by}/{'/'.join(path)}/{len(said)}", len(fresh))], about or "/".join(path))

    def wording(self, name: str, count: int) -> int:
        """Choose one of ``count`` wordings, by seed and by the course so far."""
        return int(self.chance(f"{self.state.trail}/{name}") * count)

    def utter(self, by: str, line: str, about: str) -> None:
        """Let a client say one passage."""
        self.add("said", Utterance(self.session, by, line))
        self.happen(Said(by=by, line=line, about=about))
