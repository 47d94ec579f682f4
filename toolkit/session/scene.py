"""The state of a course, and the scene in which one decision is played.

A ``Scene`` is the only thing here that changes; it lives inside one call of ``decide`` and is never handed out.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from toolkit.model.case import Case
from toolkit.model.event import Event, Said
from toolkit.model.shown import Asked, Presentation, Utterance
from toolkit.session.chance import draw
from toolkit.session.lines import lines_of
from toolkit.session.memory import Memory
from toolkit.simulation import Clients, Coefficients, Fixed, Pending, Value

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


_PLACE = {name: place for place, name in enumerate(State._fields)}
_SHOWN_PLACE = {name: place for place, name in enumerate(Presentation._fields)}
_SEED, _HIDDEN, _TRAIL = (_PLACE[name] for name in ("seed", "hidden", "trail"))
_SESSION, _ROOM, _LEAVE = (_SHOWN_PLACE[name] for name in ("session", "room", "leave"))
_SAID, _ASKED = (_SHOWN_PLACE[name] for name in ("said", "asked"))


class Scene:
    """One decision being played out: the state as it changes, and what happens.

    Fields change in lists, and a state is made of them only when somebody looks: one decision changes dozens.
    """

    def __init__(self, state: State, memory: Memory | None = None) -> None:
        """Start from ``state``, which stays as it is; a ``memory`` of what went before saves reading it again."""
        self.events: list[Event] = []
        self.before = state
        """The state the decision found; as long as nothing else changed, a look at it costs nothing."""
        self.case = state.case
        self.coefficients = state.coefficients
        self.fixed = state.fixed
        self.lines = lines_of(state.case)
        self.clients = state.shown.clients
        self._fields: list[Any] = list(state)
        self._shown_fields: list[Any] = list(state.shown)
        self._state: State | None = state
        self._shown: Presentation | None = state.shown
        self.memory = memory if memory is not None else Memory()
        """What was said and told, as of now."""
        self.memory.catch_up(state.shown.said, state.shown.asked)

    @property
    def state(self) -> State:
        """The state, as of now."""
        if self._state is None:
            self._fields[_PLACE["shown"]] = self.shown
            self._state = State._make(self._fields)
        return self._state

    @property
    def shown(self) -> Presentation:
        """What may be seen, as of now."""
        if self._shown is None:
            self._shown = Presentation._make(self._shown_fields)
        return self._shown

    @property
    def hidden(self) -> Clients:
        """The hidden state of the clients, as of now."""
        hidden: Clients = self._fields[_HIDDEN]
        return hidden

    @property
    def session(self) -> int:
        """The number of this session, from 1."""
        number: int = self._shown_fields[_SESSION]
        return number

    @property
    def leave(self) -> bool:
        """Whether leave was asked in this session."""
        leave: bool = self._shown_fields[_LEAVE]
        return leave

    @property
    def room(self) -> tuple[str, ...]:
        """Who is in the room now."""
        room: tuple[str, ...] = self._shown_fields[_ROOM]
        return room

    def change(self, **changes: Any) -> None:  # noqa: ANN401 - fields of State
        """Replace fields of the state, other than what is shown."""
        for name, value in changes.items():
            self._fields[_PLACE[name]] = value
        self._state = None

    def show(self, **changes: Any) -> None:  # noqa: ANN401 - fields of Presentation
        """Replace fields of what is shown."""
        for name, value in changes.items():
            self._shown_fields[_SHOWN_PLACE[name]] = value
        self._state = self._shown = None

    def rows(self, field: str) -> tuple[Any, ...]:
        """Return one of the growing fields of what is shown, as of now."""
        rows: tuple[Any, ...] = self._shown_fields[_SHOWN_PLACE[field]]
        return rows

    def add(self, field: str, *values: object) -> None:
        """Append to one of the growing fields of what is shown."""
        place = _SHOWN_PLACE[field]
        self._shown_fields[place] = (*self._shown_fields[place], *values)
        self._state = self._shown = None

    def happen(self, event: Event) -> None:
        """Note what happened."""
        self.events.append(event)

    def chance(self, name: str) -> float:
        """Draw for this session; names carry ids, never positions, so that order of partners changes nothing."""
        return draw(self._fields[_SEED], self.session, name)

    def index(self, client: str) -> int:
        """Position of a client among the partners of the model."""
        return self.clients.index(client)

    def say(self, by: str, *path: str, about: str = "") -> None:
        """Let a client say a passage of a cell, one not said before as long as there is one."""
        ids = self.lines.ids(by, *path)
        if not ids:
            return
        place = "/".join(path)
        heard = self.memory.lines
        fresh = [line for line in ids if line not in heard] or ids
        name = f"{by}/{place}/{self.memory.spoken[by]}"
        self.utter(by, fresh[self.wording(name, len(fresh))], about or place)

    def wording(self, name: str, count: int) -> int:
        """Choose one of ``count`` wordings, by seed and by the course so far."""
        trailed = f"{self._fields[_TRAIL]}/{name}"
        return int(draw(self._fields[_SEED], self._shown_fields[_SESSION], trailed) * count)

    def utter(self, by: str, line: str, about: str) -> None:
        """Let a client say one passage."""
        self.add("said", Utterance(self.session, by, line))
        self.memory.say(self._shown_fields[_SAID])
        self.happen(Said(by=by, line=line, about=about))

    def answer(self, asked: Asked) -> None:
        """Note a question a client answered."""
        self.add("asked", asked)
        self.memory.tell(self._shown_fields[_ASKED])
