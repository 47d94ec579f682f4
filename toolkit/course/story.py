"""What a trainee saw and decided, session by session, as HTML that needs nothing else: no script, no network, no widget.

Shown to supervisors in the outputs that Formgrader draws, and to trainees with their feedback. Nothing hidden enters,
and nothing after the last session that counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from toolkit.course.judging import PartJudged
from toolkit.course.rendering import Fragment, render
from toolkit.course.turns import Turn, opening, turn
from toolkit.model.case import Case
from toolkit.model.decision import Decision
from toolkit.model.shown import Presentation
from toolkit.model.text import Language
from toolkit.reporting.svg import Line, line_chart
from toolkit.session import Step
from toolkit.telling import Told, Voice
from toolkit.telling.people import reports

__all__ = ["Played", "played", "story_body", "story_html"]

SPEAKING = frozenset({"tension", "closeness", "pressure"})
"""Measures whose lines are drawn strongly."""
DRAFTING = frozenset({"compose", "undo", "help"})


class Played(NamedTuple):
    """A part as far as it counts.

    Attributes:
        case: The case.
        steps: Every step up to the last that counts; the first is the beginning.
        decisions: The decisions that count, one a step after the first, and the one that closed the last session.
        horizon: Sessions that count.
        beyond: Whether more was played than counts.
        whole: Whether it reached its end, or the last session that counts was closed.
        closing: The step after the last that counts, if there is one.
    """

    case: Case
    steps: tuple[Step, ...]
    decisions: tuple[Decision, ...]
    horizon: int
    beyond: bool
    whole: bool
    closing: Step | None

    @property
    def shown(self) -> Presentation:
        """What had been shown in the end."""
        return self.steps[-1].state.shown


def played(judged: PartJudged) -> Played:
    """Return what counts of a part that was replayed."""
    assert judged.case is not None
    assert judged.course is not None
    assert judged.found is not None
    case, steps, decisions = judged.case, judged.course.steps, judged.found.attempt.decisions
    horizon = min(judged.part.sessions, case.sessions)
    counted = sum(step.state.shown.session <= horizon for step in steps)
    closing = steps[counted] if counted < len(steps) else None
    return Played(
        case=case,
        steps=steps[:counted],
        decisions=decisions[: counted if closing is not None else counted - 1],
        horizon=horizon,
        beyond=len(steps) > counted + 1,
        whole=closing is not None or steps[counted - 1].state.shown.ending is not None,
        closing=closing,
    )


def story_html(judged: PartJudged, language: Language) -> str:
    """Return the course of a part session by session, in ``language``, with the little style it needs."""
    return render("story.html.j2", language, story=_story(judged, language), styled=True)


def story_body(judged: PartJudged, language: Language) -> Fragment:
    """Return the same for a page that has a style of its own."""
    return Fragment(render("story.html.j2", language, story=_story(judged, language), styled=False))


def _story(judged: PartJudged, language: Language) -> Told:
    course = played(judged)
    voice = Voice(course.steps[-1].state, language)
    held = voice.say(
        "story-summary", decisions=voice.count("decisions", len(course.decisions)), held=course.shown.session,
        of=course.horizon,
    )  # fmt: skip
    return {
        "title": voice.text(course.case.title),
        "summary": held,
        "beyond": voice.say("story-beyond", n=course.horizon) if course.beyond else "",
        "charts": list(_charts(voice, judged.part.id)),
        "sessions": _sessions(course, language),
    }


def _sessions(course: Played, language: Language) -> list[Told]:
    """Tell the sessions, each with its homework as it was reported and its turns."""
    shown = course.shown
    turns: dict[int, list[Turn]] = {n: [] for n in range(1, shown.session + 1)}
    after = (*course.steps[1:], *((course.closing,) if course.closing is not None else ()))
    turns[1].append(opening(Voice(course.steps[0].state, language), None, 1))
    for n, (before, decision, step) in enumerate(zip(course.steps[: len(after)], course.decisions, after, strict=True)):
        session = before.state.shown.session
        if decision.kind in DRAFTING and _redrafted(course.decisions, n):
            continue
        now = Voice(step.state, language)
        turns[session].append(turn(Voice(before.state, language), decision, now))
        opened = step.state.shown.session
        if opened in turns and opened > session:
            turns[opened].append(opening(now, before.state.shown, opened))
    told = Voice(course.steps[-1].state, language)
    weeks = {step.state.shown.session: step.state.shown.week for step in course.steps}
    taken = Counter(step.state.shown.session for step in course.steps[: len(course.decisions)])
    return [_session(told, n, weeks[n], taken[n], rows) for n, rows in turns.items()]


def _redrafted(decisions: tuple[Decision, ...], n: int) -> bool:
    """Whether a change of the draft is followed by another, or by handing it out, which tells it all."""
    return n + 1 < len(decisions) and decisions[n + 1].kind in {*DRAFTING, "assign"}


def _session(voice: Voice, number: int, week: int, taken: int, turns: list[Turn]) -> Told:
    shown, library = voice.shown, voice.library
    homework: dict[str, list[str]] = {}
    for row in shown.done:
        if row.session == number:
            told = f"{voice.name(row.client)}: {voice.say(f'result/{row.result}')}"
            homework.setdefault(row.exercise, []).append(told)
    return {
        "title": voice.say("story-session", n=number, week=week),
        "count": voice.count("decisions", taken),
        "homework": [f"{voice.text(library.exercises[name].title)}. {'; '.join(told)}." for name, told in homework.items()],
        "back": [
            voice.say("story-back", what=voice.text(library.referrals[row.decision.route].title))
            for row in shown.referrals
            if row.reported == number
        ],
        "turns": [one for one in turns if one.did or one.said or one.beliefs],
    }  # fmt: skip


def _charts(voice: Voice, part: str) -> Iterator[Told]:
    """Yield for each client their own reports as a drawing and as rows of a table."""
    told = reports(voice)
    for client in told["clients"]:
        measures = [row for row in client["measures"] if row["points"]]
        if not measures:
            continue
        lines = [
            Line(row["label"], tuple((x, y) for x, y in row["points"]), strong=row["id"] in SPEAKING)
            for row in measures
        ]
        title = voice.say("story-chart", name=client["name"])
        ends = [
            voice.say("story-chart-from-to", label=row["label"], start=row["texts"][0], end=row["texts"][-1])
            for row in measures
        ]
        name = f"reports-{part}-{client['id']}"
        yield {
            "svg": Fragment(line_chart(name, title, "; ".join(ends), lines, along=voice.say("session-short"))),
            "title": title,
            "numbers": voice.say("story-numbers", name=client["name"]),
            "columns": [row["label"] for row in measures],
            "rows": _rows(measures),
        }


def _rows(measures: list[dict[str, Any]]) -> list[tuple[int, list[str]]]:
    sessions = [session for session, _ in measures[0]["points"]]
    return [(session, [row["texts"][n] for row in measures]) for n, session in enumerate(sessions)]
