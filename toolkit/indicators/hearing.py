"""Looking things up in what was heard: signs, reports, ruptures.

No judgement here: that is for the files beside it.
"""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.model.shown import Presentation, Report, SignHeard
from toolkit.model.terms import Sign

__all__ = ["heard", "holders", "latest_report", "open_ruptures"]


def heard(shown: Presentation, signs: Iterable[Sign], client: str | None = None) -> tuple[SignHeard, ...]:
    """Return the signs among ``signs`` that were heard, from everyone or from one client, oldest first."""
    wanted = frozenset(signs)
    return tuple(one for one in shown.signs if one.sign in wanted and (client is None or one.client == client))


def holders(shown: Presentation, signs: Iterable[Sign]) -> tuple[str, ...]:
    """Return the clients from whom any of ``signs`` was heard, in the order of the case."""
    found = {one.client for one in heard(shown, signs)}
    return tuple(client for client in shown.clients if client in found)


def latest_report(shown: Presentation, client: str, session: int | None = None) -> Report | None:
    """Return a client's last report, or the last one up to ``session``; None when there is none."""
    mine = [one for one in shown.reports if one.client == client and (session is None or one.session <= session)]
    return max(mine, key=lambda one: one.session, default=None)


def open_ruptures(shown: Presentation) -> tuple[str, ...]:
    """Return the clients with whom a rupture was felt and not mended since."""
    felt = {client: session for session, client in sorted(shown.ruptures)}
    mended = {client: session for session, client in sorted(shown.repaired)}
    return tuple(client for client in shown.clients if felt.get(client, 0) > mended.get(client, 0))
