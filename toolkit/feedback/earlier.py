"""Looking back: what had been shown when an earlier session ended, and which sessions are over.

A decision is judged on what could be known in its own session, never on what came out later.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from toolkit.model.library import Library
from toolkit.model.shown import Assigned, Finding, Presentation
from toolkit.programme import RULES, check
from toolkit.programme.ground import Draft, Ground

__all__ = ["Course", "as_of"]

IN_SESSIONS = (
    "said", "asked", "rebuffed", "signs", "beliefs", "screened", "reports", "reflected", "taught", "assigned", "done", "answered",
    "coded", "mirrored", "formulations", "deepened", "ruptures", "repaired", "referrals", "safety_plans",
)  # fmt: skip
"""Fields whose rows begin with their session."""
SESSIONS_ONLY = ("reviews", "helps")
AT_CLOSE = ("RL12", "RL13")
"""Rules of a programme that are asked again when its session is over."""


@dataclass(frozen=True)
class Course:
    """A course as far as it was shown, with the library it speaks of."""

    shown: Presentation
    library: Library

    @cached_property
    def closed(self) -> tuple[int, ...]:
        """The sessions that are over, oldest first."""
        last = self.shown.session + (1 if self.shown.ending is not None else 0)
        return tuple(range(1, last))

    @cached_property
    def views(self) -> dict[int, Presentation]:
        """By session: what had been shown by its end."""
        return {session: as_of(self.shown, session) for session in range(1, self.shown.session + 1)}

    @cached_property
    def second_looks(self) -> tuple[tuple[Assigned, tuple[Finding, ...]], ...]:
        """Each programme handed out, with what ``AT_CLOSE`` say of it knowing all that its session brought."""
        return tuple((given, self._again(given)) for given in self.shown.assigned)

    def _again(self, given: Assigned) -> tuple[Finding, ...]:
        """Return what those rules find; all others, and every remedy, are gone through only where one of them objects."""
        before = self._before(given)
        draft = Draft(Ground(before, self.library), given.programme)
        if all(next(RULES[rule](draft), None) is None for rule in AT_CLOSE):
            return ()
        return tuple(one for one in check(before, given.programme, self.library) if one.rule in AT_CLOSE)

    def _before(self, given: Assigned) -> Presentation:
        view = self.views[given.session]
        return view._replace(assigned=tuple(other for other in view.assigned if other.session < given.session))


def as_of(shown: Presentation, session: int) -> Presentation:
    """Return what had been shown by the end of ``session``; drafts and the ending are left out."""
    past: dict[str, Any] = {
        name: tuple(row for row in getattr(shown, name) if row[0] <= session) for name in IN_SESSIONS
    }
    past |= {name: tuple(row for row in getattr(shown, name) if row <= session) for name in SESSIONS_ONLY}
    past["referrals"] = tuple(
        row._replace(reported=row.reported if row.reported <= session else 0) for row in past["referrals"]
    )
    weeks_back = (shown.session - session) * shown.weeks_between
    return shown._replace(
        **past, session=session, week=shown.week - weeks_back, room=shown.clients, leave=False, draft=None, ending=None
    )
