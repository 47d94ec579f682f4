"""What a decision point is: what was chosen, and each alternative with the act it makes of the session.

Only the shapes stand here; which alternatives there are is for ``alternatives`` and ``programmes``.
"""

from __future__ import annotations

from typing import NamedTuple

from toolkit.model.review import Names, Slot
from toolkit.review.acts import Act, Session
from toolkit.session import State

__all__ = ["Choice", "Point", "point"]


class Choice(NamedTuple):
    """One alternative: its words, the act it makes of the session, and the rules that object."""

    id: str
    text: str
    names: Names
    act: Act
    rules: tuple[str, ...] = ()
    """Rules and gates that forbid it."""
    advice: tuple[str, ...] = ()
    """Weighty rules that only advise here; what they speak of is never called sound."""
    unsafe: str = ""
    """The rule among them that speaks of somebody's safety."""
    more: float = 0.0
    """How much is done or asked of the clients, to tell too much from too little; comparable within a slot only."""
    programme: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    """Modules that nothing heard asks for."""
    borne_out: int = 0
    """How much of what was heard a talk would explain."""
    again: bool = False
    """Whether the same idea was put to them, or the same modules explained, before."""


class Point(NamedTuple):
    """A decision point: what was chosen, and everything it could have been."""

    slot: Slot
    state: State
    """As things stood before it was decided."""
    moment: int
    chosen: str
    choices: tuple[Choice, ...]


def point(session: Session, slot: Slot, chosen: str, choices: list[Choice]) -> Point:
    """Return the point of a decision in ``session``, each alternative once; the first of an id stands."""
    moment, state = session.before.get(slot, (session.last, session.closed))
    kept = {choice.id: choice for choice in reversed(choices)}
    ordered = [kept[name] for name in dict.fromkeys(choice.id for choice in choices)]
    return Point(slot, state, moment, chosen, tuple(ordered))
