"""What lies hidden has no part in a label: the same record over another truth is reviewed the same."""

from __future__ import annotations

from typing import Any

from toolkit.casefiles import load_case
from toolkit.model.case import Case
from toolkit.model.decision import Decision
from toolkit.players import PLAYERS, play
from toolkit.players.naive import at_random
from toolkit.review.reviewing import reviewed_session
from toolkit.session import Replay, Step
from toolkit.session.scene import State

SESSION = 4


def test_another_core_mirror_and_state_give_the_same_review() -> None:
    """Core, mirror and every hidden number but trust are changed under a played course; nothing in the review moves."""
    course, decisions = _played("luc-and-veerle")
    mine = reviewed_session(course, decisions, SESSION)
    assert any(one.loss > 0.0 for one in mine)
    assert reviewed_session(_over_another_truth(course), decisions, SESSION) == mine


def test_what_was_shown_does_count() -> None:
    """The same decisions over other reports are another matter: the review hangs on what was shown."""
    course, decisions = _played("luc-and-veerle")
    mine = reviewed_session(course, decisions, SESSION)
    assert reviewed_session(_with_calmer_reports(course), decisions, SESSION) != mine


def _played(slug: str) -> tuple[Replay, tuple[Decision, ...]]:
    return play(load_case(slug), PLAYERS["rushed"], at_random, seed=4)


def _over_another_truth(course: Replay) -> Replay:
    case = course.state.case
    core = case.core.model_copy(update={"strength": 0.0, "blocks": ()})
    other = case.model_copy(update={"core": core, "mirror": ()})
    return Replay(tuple(Step(_untrue(step.state, other), step.events) for step in course.steps))


def _untrue(state: State, case: Case) -> State:
    partners = tuple(
        partner._replace(anxiety=1.0, shame=9.0, pain=0.0, desire=8.0, skill=7.0) for partner in state.hidden.partners
    )
    hidden = state.hidden._replace(partners=partners, core=state.hidden.core._replace(strength=0.0, evidence=9.0))
    return state._replace(case=case, hidden=hidden)


def _with_calmer_reports(course: Replay) -> Replay:
    def calmer(row: Any) -> Any:  # noqa: ANN401 - a report
        return row._replace(tension=max(0.0, row.tension - 3.0))

    def shown(step: Step) -> Step:
        reports = tuple(calmer(row) for row in step.state.shown.reports)
        return Step(step.state._replace(shown=step.state.shown._replace(reports=reports)), step.events)

    return Replay(tuple(shown(step) for step in course.steps))
