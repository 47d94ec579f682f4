"""Closing a session, the weeks between, opening the next, and the endings."""

from __future__ import annotations

from toolkit.model.decision import End
from toolkit.model.event import Ended, HomeworkDone, ReferralMade, Reported, RuptureFelt, SessionClosed, SessionOpened
from toolkit.model.shown import Done, Ending, Report
from toolkit.model.terms import MEASURES, EndingKind, Result
from toolkit.programme.known import RELAPSE_PREVENTION
from toolkit.session.between import live_through
from toolkit.session.dangers import PHYSICAL_ROUTES, TRAUMA_ROUTE, true_danger, went_on_together
from toolkit.session.homework import EASY, HARD
from toolkit.session.interview import hear_belief
from toolkit.session.minutes import SESSION
from toolkit.session.scene import Scene
from toolkit.simulation import (
    FLOATS,
    Clients,
    attainment,
    consolidate,
    drift,
    idle,
    observe,
    steady,
    strain_on,
    treat,
)  # fmt: skip
from toolkit.simulation.learning import Pending

__all__ = ["close", "end", "highest_rung", "open_session", "score_of", "share_asked"]

WORK = frozenset({"assigned", "taught", "deepened", "answered", "referrals", "safety_plans"})
"""Fields whose growth in a session means that something was done in it."""
LEFT = 1.5
"""Alliance or motivation below which a client leaves (domain 6.4, teaching assumption)."""
RUPTURE = 0.45
"""Alliance lost in one session from which it can be felt (teaching assumption)."""
REPORT_AFTER = 2
"""Sessions until the result of a referral is known (teaching assumption)."""
FOLLOW_UP_WEEKS = 12
REACHED = 1.0
"""Goal attainment at which a client is satisfied."""
SATISFIED_ENDS = 2
"""Sessions in a row with every goal reached after which clients end by themselves (teaching assumption)."""
IMPROVED, PARTLY = 0.7, 0.45
QUOTED = 0.35
"""Chance that a strongly held belief slips out when a session opens (teaching assumption)."""
ASPECTS_ASKED = ("physical", "emotional", "communicative", "planning")
WORTH = {"open": 1.0, "closed": 0.5, "leading": 0.25, "prying": 0.0}
"""What a manner of asking is worth to the debrief (teaching assumption)."""


def open_session(scene: Scene) -> None:
    """Open the session: what is seen, said and reported."""
    shown = scene.shown
    scene.happen(SessionOpened(session=shown.session, week=shown.week))
    for client in shown.clients:
        _enter(scene, client)
    for client in shown.clients:
        _report(scene, client)
    scene.change(
        trust_before=tuple(partner.alliance for partner in scene.hidden.partners),
        course=(*scene.state.course, scene.hidden),
    )


def close(scene: Scene) -> None:
    """Close the session and let the weeks pass; open the next, unless the course ends here."""
    shown = scene.shown
    scene.happen(SessionClosed(session=shown.session, weeks=shown.weeks_between, minutes_left=shown.minutes))
    _talked_over(scene)
    if not any(_grew(scene, field) for field in WORK):
        scene.change(hidden=idle(FLOATS, scene.coefficients, scene.hidden))
    handed_out = [given.programme for given in shown.assigned if given.session == shown.session]
    scene.change(pending=Pending(), pending_items=(), obstacles=())
    if handed_out:
        live_through(scene, handed_out[-1])
    _weeks(scene, shown.weeks_between)
    ruptures = _ruptures(scene)
    if _left(scene):
        return
    if _content(scene):
        finish(scene, "clients-ended")
        return
    if shown.session >= shown.agreed:
        finish(scene, "time-up")
        return
    week = shown.week + shown.weeks_between
    scene.show(session=shown.session + 1, week=week, minutes=SESSION, room=shown.clients, leave=False)
    for client in ruptures:
        scene.add("ruptures", (scene.session, client))
        scene.happen(RuptureFelt(client=client))
    open_session(scene)
    _homework_reported(scene)
    _referrals_reported(scene)
    for client in ruptures:
        scene.say(client, "reaction", "rupture")
    if scene.state.satisfied:
        for client in scene.clients:
            scene.say(client, "reaction", "satisfied")


def end(scene: Scene, decision: End) -> None:
    """End the treatment at the trainee's word."""
    _talked_over(scene)
    scene.show(follow_up=decision.follow_up_weeks is not None)
    for client in scene.clients:
        scene.say(client, "reaction", "goodbye")
    if decision.reason == "safety" and true_danger(scene) is not None:
        _safe_stop(scene)
    else:
        finish(scene, "ended")


def finish(scene: Scene, how: str) -> None:
    """Let three months pass and read how far the clients' own goals came; no goal counts where one is not safe."""
    if went_on_together(scene):
        return
    assigned = {item.exercise for given in scene.shown.assigned for item in given.programme.items}
    prevented = RELAPSE_PREVENTION in assigned and scene.shown.follow_up
    k = scene.coefficients
    share = k.prevention if prevented else 1.0
    hidden = drift(FLOATS, k, scene.fixed, scene.hidden, FOLLOW_UP_WEEKS, share)
    goals, score = score_of(scene, hidden)
    kind: EndingKind = "improved" if score >= IMPROVED else "partly" if score >= PARTLY else "not"
    if how == "dropped-out":
        kind = "drop-out"
    scene.change(hidden=hidden)
    scene.show(ending=Ending(kind, how, score, goals))  # type: ignore[arg-type]
    scene.happen(Ended(ending=kind, how=how, score=score))  # type: ignore[arg-type]


def score_of(scene: Scene, hidden: Clients) -> tuple[tuple[tuple[str, float], ...], float]:
    """Return goal attainment per goal, and its mean over the clients who own goals, rescaled to 0-1."""
    case = scene.case
    rung = float(highest_rung(scene))
    goals = tuple(
        (goal.id, float(attainment(FLOATS, case, scene.fixed, hidden, goal, rung)))
        for goal in case.goals
        if goal.own_wish
    )
    owners = {goal.id: goal.owner for goal in case.goals}
    means = []
    for client in sorted({owners[name] for name, _ in goals}):
        own = [value for name, value in goals if owners[name] == client]
        means.append(sum(own) / len(own))
    return goals, round((sum(sorted(means)) / len(means) + 2.0) / 4.0, 6)


def highest_rung(scene: Scene) -> int:
    """Highest rung done, at least by halves, and asked about with every client concerned."""
    shown, library = scene.shown, scene.case.library
    best = 0
    asked = {(answer.session, answer.exercise) for answer in shown.answered if answer.manner == "open"}
    for done in shown.done:
        if done.result != "avoided" and (done.session, done.exercise) in asked:
            best = max(best, library.exercises[done.exercise].level)
    return best


def _safe_stop(scene: Scene) -> None:
    shown = scene.shown
    alone = {asked.to for asked in shown.asked if asked.alone} | {row.client for row in shown.screened if row.alone}
    steps = (
        bool(alone) and alone >= set(shown.clients),
        bool(shown.safety_plans),
        any(referral.decision.route in {"REF-IPV", "REF-PSY", "REF-TRAUMA"} for referral in shown.referrals),
        not any(given.programme.items for given in shown.assigned),
    )
    score = sum(steps) / len(steps)
    scene.show(ending=Ending("safe-stop", "safety", score, ()))
    scene.happen(Ended(ending="safe-stop", how="safety", score=score))


def _enter(scene: Scene, client: str) -> None:
    who = scene.index(client)
    partner = scene.hidden.partners[who]
    heavy = strain_on(FLOATS, partner)
    band = "easy" if heavy < EASY else "mixed" if heavy < HARD else "hard"
    scene.say(client, "looks", band)
    scene.say(client, "opening", band)
    beliefs = scene.case.clients[who].beliefs
    for index, belief in enumerate(beliefs):
        held = partner.beliefs[index]
        if scene.chance(f"quote/{client}/{belief.myth}") < QUOTED * held / 10.0:
            scene.say(client, "belief", belief.myth)
            hear_belief(scene, client, belief.myth)


def _report(scene: Scene, client: str) -> None:
    partner = scene.hidden.partners[scene.index(client)]
    chance = tuple(scene.chance(f"report/{client}/{measure}") for measure in MEASURES)
    seen = observe(FLOATS, partner, scene.hidden.bond, chance)
    scene.add("reports", Report(scene.session, client, *seen))
    scene.happen(Reported(client=client, values=seen._asdict()))


def _talked_over(scene: Scene) -> None:
    state = scene.state
    asked = tuple(share_asked(scene, client) for client in scene.clients)
    hidden = consolidate(FLOATS, state.coefficients, state.fixed, state.hidden, state.pending, asked)
    scene.change(hidden=hidden, pending=Pending())


def share_asked(scene: Scene, client: str) -> float:
    """How much (0-1) of what the debrief can bring was asked of a client in this session."""
    if not scene.state.pending_items:
        return 0.0
    best: dict[str, float] = {}
    for answer in scene.shown.answered:
        if answer.session == scene.session and answer.client == client and answer.aspect in ASPECTS_ASKED:
            best[answer.aspect] = max(best.get(answer.aspect, 0.0), WORTH[answer.manner])
    return sum(best.get(aspect, 0.0) for aspect in ASPECTS_ASKED) / len(ASPECTS_ASKED)


def _grew(scene: Scene, field: str) -> bool:
    rows = scene.rows(field)
    return bool(rows) and (rows[-1] if isinstance(rows[-1], int) else rows[-1][0]) == scene.session


def _weeks(scene: Scene, weeks: int) -> None:
    state = scene.state
    hidden = drift(FLOATS, state.coefficients, state.fixed, state.hidden, weeks)
    for referral in scene.shown.referrals:
        if referral.decision.route in PHYSICAL_ROUTES and referral.reported:
            hidden = treat(FLOATS, state.coefficients, hidden, scene.index(referral.decision.client), weeks)
        elif referral.decision.route == TRAUMA_ROUTE and referral.reported:
            hidden = steady(FLOATS, state.coefficients, hidden, scene.index(referral.decision.client), weeks)
    scene.change(hidden=hidden)


def _ruptures(scene: Scene) -> list[str]:
    pairs = zip(scene.clients, scene.hidden.partners, scene.state.trust_before, strict=True)
    return [client for client, partner, before in pairs if before - partner.alliance >= RUPTURE]


def _left(scene: Scene) -> bool:
    leaving = [
        client
        for client, partner in zip(scene.clients, scene.hidden.partners, strict=True)
        if min(partner.alliance, partner.motivation) < LEFT
    ]
    for client in leaving:
        scene.say(client, "reaction", "drop-out")
    if leaving:
        finish(scene, "dropped-out")
    return bool(leaving)


def _content(scene: Scene) -> bool:
    goals, _ = score_of(scene, scene.hidden)
    reached = all(value >= REACHED for _, value in goals)
    scene.change(satisfied=scene.state.satisfied + 1 if reached else 0)
    return scene.state.satisfied > SATISFIED_ENDS


def _homework_reported(scene: Scene) -> None:
    state = scene.state
    for row, exercise in enumerate(state.pending_items):
        for who, client in enumerate(scene.clients):
            if not state.pending.items[row].task[who]:
                continue
            done = float(state.pending.done[row][who])
            result: Result = "done" if done >= 1.0 else "half" if done > 0.0 else "avoided"
            scene.add("done", Done(scene.session, exercise, client, result))
            scene.happen(HomeworkDone(exercise=exercise, client=client, result=result))
    for client in scene.clients:
        own = [row.result for row in scene.rows("done") if row.session == scene.session and row.client == client]
        if own:
            scene.say(client, "avoided" if "avoided" in own else "half" if "half" in own else "done")


def _referrals_reported(scene: Scene) -> None:
    kept = []
    for referral in scene.shown.referrals:
        if not referral.reported and scene.session >= referral.session + REPORT_AFTER:
            kept.append(referral._replace(reported=scene.session))
            scene.happen(ReferralMade(route=referral.decision.route, client=referral.decision.client, reported=True))
        else:
            kept.append(referral)
    scene.show(referrals=tuple(kept))
