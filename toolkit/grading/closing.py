"""Referring, writing down and ending: others brought in where needed, the picture on paper, a plan for afterwards."""

from __future__ import annotations

from toolkit.grading.judged import Judged
from toolkit.indicators import answering_routes, reviews_missed
from toolkit.model.grade import Reason
from toolkit.players.reference import SPECIALISTS

__all__ = ["ended_well", "formulated", "referred"]

UNNEEDED = 0.25
"""What a referral costs that nothing shown calls for (W08; teaching assumption)."""
ANSWER_WITHIN = 2
"""Sessions within which a referral follows (teaching assumption)."""
WRITTEN_BY = 4
"""Session by whose end there is a formulation (RL31: the first review; teaching assumption)."""
FIVE_PS = 4
"""Ps filled with something heard that count as a whole picture (teaching assumption)."""
PARTS = 4
ENDED, FOLLOWED_UP, REVIEWED = 0.5, 0.25, 0.25
"""What an ending is made of (RL31, RL32; teaching assumption)."""


def referred(judged: Judged) -> tuple[float, tuple[Reason, ...]]:
    """Share of the referrals that what was heard called for; less for those that nothing called for."""
    shown = judged.shown
    needed = _needed(judged)
    made = {(row.decision.route, row.decision.client) for row in shown.referrals}
    met = [bool(made & {(route, client) for route in routes}) for client, routes in needed]
    authored = {row.route for row in judged.case.referrals}
    called_for = {
        (route, sign.client)
        for sign in shown.signs
        for route in (*answering_routes(sign.sign), SPECIALISTS.get(sign.sign))
    }
    unneeded = sorted(route for route, client in made if (route, client) not in called_for and route not in authored)
    share = sum(met) / len(met) if met else 1.0
    reasons = [Reason("referred", (("n", str(sum(met))), ("of", str(len(met)))), rule="W07")] if met else []
    reasons += [Reason("unneeded", (("route", route),), rule="W08") for route in unneeded]
    return max(0.0, share - UNNEEDED * len(unneeded)) * judged.engaged, tuple(
        reasons or [Reason("none-needed", rule="W08")]
    )


def _needed(judged: Judged) -> list[tuple[str, tuple[str, ...]]]:
    """Return (client, routes any of which will do) for every sign heard in time to act on."""
    shown = judged.shown
    found: dict[tuple[str, tuple[str, ...]], None] = {}
    still_open = {(one.client, one.sign) for one in judged.gates}
    made = {(row.decision.route, row.decision.client) for row in shown.referrals}
    for sign in shown.signs:
        routes = answering_routes(sign.sign)
        answered = any((route, sign.client) in made for route in routes)
        late = sign.session + ANSWER_WITHIN > judged.held and shown.ending is None
        if routes and (answered or ((sign.client, sign.sign) in still_open and not late)):
            found[sign.client, routes] = None
        if sign.sign in SPECIALISTS and not late:
            found[sign.client, (SPECIALISTS[sign.sign],)] = None
    return list(found)


def formulated(judged: Judged) -> tuple[float, tuple[Reason, ...]]:
    """A formulation in time: each request and own wish, the Ps filled with what was heard, a hypothesis weighed."""
    shown = judged.at_close[min(WRITTEN_BY, judged.held)]
    if not shown.formulations:
        return 0.0, (Reason("no-formulation", (("n", str(WRITTEN_BY)),), rule="RL31"),)
    session, written = judged.shown.formulations[-1]
    parts = [
        set(written.requests) >= set(shown.clients),
        set(written.own_wish) >= set(shown.clients),
        sum(bool(facts) for facts in written.five_ps.values()) >= FIVE_PS,
        written.hypothesis is not None or bool(written.mirror),
    ]
    return sum(parts) / PARTS, (Reason("formulated", (("n", str(sum(parts))), ("of", str(PARTS))), (session,), "RL24"),)


def ended_well(judged: Judged) -> tuple[float, tuple[Reason, ...]]:
    """Ended by the trainee and not by the clock, with a follow-up agreed and the reviews held."""
    ending = judged.shown.ending
    if ending is None or ending.how not in {"ended", "safety"} or ending.kind == "safety-fail":
        return 0.0, (Reason("not-ended", rule="W16"),)
    safe = ending.kind == "safe-stop"
    missed = () if safe else reviews_missed(judged.shown)
    share = ENDED + FOLLOWED_UP * judged.shown.follow_up + REVIEWED * (not missed)
    reasons = [Reason("ended", sessions=(judged.held,), rule="W16")]
    if not judged.shown.follow_up:
        reasons.append(Reason("no-follow-up", rule="RL32"))
    if missed:
        reasons.append(Reason("reviews-missed", sessions=missed, rule="RL31"))
    return share * judged.engaged, tuple(reasons)
