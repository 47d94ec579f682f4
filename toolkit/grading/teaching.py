"""Beliefs: how many were found, and whether education met them, in dialogue and in portions one can take in."""

from __future__ import annotations

from collections import Counter

from toolkit.grading.judged import Judged
from toolkit.model.grade import Reason

__all__ = ["beliefs_found", "taught"]

WEIGHTY = 4
"""Strength, 0-10, from which a belief is one to find (teaching assumption)."""
FOUND_ENOUGH = 0.6
"""Share of the weighty beliefs that earns all: nobody hears everything in sixty minutes (teaching assumption)."""
MET_WITHIN = 4
"""Sessions within which a belief that was heard is spoken about: one or two modules a session (RL20, S8)."""
MET_ENOUGH = 0.6
"""Share of the beliefs heard that earns all (teaching assumption)."""
MODULES = 2
"""Modules a session (RL20)."""
HOW = 0.4
"""Weight of how it was taught, beside what (teaching assumption)."""


def beliefs_found(judged: Judged) -> tuple[float, tuple[Reason, ...]]:
    """Share of the weighty beliefs of this case that a client was heard to hold; some are said before anybody asks."""
    weighty = {
        (client.id, belief.myth)
        for client in judged.case.clients
        for belief in client.beliefs
        if belief.strength >= WEIGHTY
    }
    heard = {(one.client, one.myth) for one in judged.shown.beliefs} & weighty
    share = len(heard) / len(weighty) if weighty else 1.0
    reason = Reason("beliefs", (("n", str(len(heard))), ("of", str(len(weighty)))), rule="RL19")
    return min(1.0, share / FOUND_ENOUGH) * judged.engaged, (reason,)


def taught(judged: Judged) -> tuple[float, tuple[Reason, ...]]:
    """Beliefs heard that were met in time; and modules asked for rather than lectured, one or two a session."""
    heard: dict[str, int] = {}
    for one in judged.shown.beliefs:
        heard.setdefault(one.myth, one.session)
    due = [myth for myth, session in heard.items() if session + MET_WITHIN <= judged.held]
    modules = judged.library.modules
    met = [
        myth
        for myth in due
        if any(
            myth in modules[row.module].myths and heard[myth] <= row.session <= heard[myth] + MET_WITHIN
            for row in judged.shown.taught
        )
    ]
    rows = judged.shown.taught
    crowded = {session for session, number in Counter(row.session for row in rows).items() if number > MODULES}
    well = [row for row in rows if row.elicited and row.session not in crowded]
    what = min(1.0, len(met) / (len(due) * MET_ENOUGH)) if due else 0.0
    how = len(well) / len(rows) if rows else 0.0
    reasons = [
        Reason("met", (("n", str(len(met))), ("of", str(len(due)))), rule="RL19"),
        Reason("taught-how", (("n", str(len(well))), ("of", str(len(rows)))), rule="W05"),
    ]
    if crowded:
        reasons.append(Reason("crowded", sessions=tuple(sorted(crowded)), rule="RL20"))
    share = (1 - HOW) * what + HOW * how * (0.0 if not met else 1.0)
    return share, tuple(reasons)
