"""Each habit of thought shows in one attempt played through ``decide`` and not in its nearest neighbour."""

from __future__ import annotations

import string
from collections import Counter
from collections.abc import Callable

import pytest

from tests.rules.attempts_on_courses import ON_COURSES
from tests.rules.playing import ALWAYS_DONE, JONAS, SIEN, Attempt, at_home, couple, feeling, milan, mirrored, telling
from toolkit.casefiles import case_names, load_case
from toolkit.model.case import Case
from toolkit.model.decision import Formulate, NameMirror, Refer
from toolkit.model.review import ProcessError
from toolkit.model.terms import DIMENSIONS, MEASURES, SIGNS
from toolkit.players import PLAYERS, play
from toolkit.players.naive import at_random
from toolkit.players.understanding import mirror_seen
from toolkit.review.objecting import GROUND, RUPTURE, SAME_AGAIN
from toolkit.review.process import LINES, ON_HYPOTHESES, UNDER_A_RULE, process_errors
from toolkit.review.process_hypotheses import FEW, QUESTIONS_ABOUT
from toolkit.words.habits import HABITS

SEEDS = (1, 2)
RARE = 0.05
"""Share of the reference's attempts in which a habit may show."""
OPEN_QUESTIONS = ("request", "onset", "course", "tried", "support", "strengths", "desire", "expectations")
Played = Callable[..., Attempt]


def supposing(hypothesis: str, confidence: int = 50) -> Formulate:
    """Return a formulation with a core hypothesis."""
    return Formulate(hypothesis=hypothesis, confidence=confidence)


def plain_spoken() -> Case:
    """Return a couple that readily tells of the load, tiredness and where they learnt it."""
    case = telling(couple(), "roles", SIEN, "unequal-load")
    return telling(telling(case, "fatigue", SIEN, "fatigue"), "upbringing", JONAS, "older-pattern")


def told_later(attempt: Attempt) -> Attempt:
    """Hear three things that were not told in the first session."""
    return attempt.close().ask("roles", SIEN).ask("fatigue", SIEN).ask("upbringing", JONAS)


def sure_with_little_asked(*, astray: bool) -> Attempt:
    attempt = Attempt(milan())
    for question in OPEN_QUESTIONS[: FEW - 1 if astray else FEW]:
        attempt.ask(question)
    return attempt.do(supposing("strict-inner-judge", 80))


def sure_of_a_talk(*, astray: bool) -> Attempt:
    """A talk in the first session, and talks once the homework has told its story."""
    case, player = couple(), PLAYERS["deepen-at-once" if astray else "reference"]
    attempt = Attempt(case)
    attempt.state = play(case, player, at_random, seed=1)[0].state
    return attempt


def never_revised(*, astray: bool) -> Attempt:
    attempt = told_later(Attempt(plain_spoken()).do(supposing("hidden-doubt"))).close()
    return (attempt if astray else attempt.do(supposing("hidden-doubt", 30))).close()


def kept_to_the_complaint(*, astray: bool) -> Attempt:
    attempt = told_later(Attempt(plain_spoken())).give("E30").close()
    return (attempt if astray else attempt.do(supposing("fair-load"))).give("E30")


def kept_to_it_under_another_name(*, astray: bool) -> Attempt:
    attempt = told_later(Attempt(plain_spoken())).give("E30").close()
    return attempt.give("E30" if astray else "E02")


def referred_for_what_was_told(*, astray: bool) -> Attempt:
    attempt = Attempt(telling(plain_spoken(), "past-experience", JONAS, "trauma")).close()
    attempt.ask("roles", SIEN).ask("upbringing", JONAS).ask("past-experience", JONAS).give("E30").close()
    return (attempt if astray else attempt.do(Refer(route="REF-TRAUMA", client=JONAS))).give("E30")


def named_what_was_told(*, astray: bool) -> Attempt:
    """The obstacle between them, told of and named, or another one."""
    case = mirrored(at_home(feeling(plain_spoken(), alliance=9.0), room=9.0), 10.0)
    attempt = Attempt(case, coefficients=ALWAYS_DONE).close().ask("roles", SIEN).ask("upbringing", JONAS)
    attempt.give("E30", "E02").close().debrief("E02").give("E30").close()
    return attempt.do(NameMirror(dimensions=("perform",) if astray else mirror_seen(attempt.shown))).give("E30")


def asked_what_fits(*, astray: bool) -> Attempt:
    attempt = told_later(Attempt(plain_spoken()).do(supposing("fair-load")))
    return attempt.ask("saying-no", SIEN).ask("relationship" if astray else "loss", JONAS)


def asked_what_fits_first(*, astray: bool) -> Attempt:
    """Another hypothesis from the next session on, or the same one written again."""
    attempt = Attempt(plain_spoken()).do(supposing("fair-load")).close().ask("roles", SIEN).ask("fatigue", SIEN)
    attempt.close().do(supposing("fair-load" if astray else "birth-unprocessed", 60)).close()
    return attempt.ask("saying-no", SIEN).ask("upbringing", JONAS)


def sent_on_again(*, astray: bool) -> Attempt:
    attempt = Attempt(couple()).do(Refer(route="REF-MED", client=SIEN))
    return (attempt.close() if astray else attempt).do(Refer(route="REF-GYN", client=SIEN))


PLAYED: tuple[tuple[str, Played], ...] = (
    ("H01", sure_with_little_asked),
    ("H01", sure_of_a_talk),
    ("H01", never_revised),
    ("H02", kept_to_the_complaint),
    ("H02", kept_to_it_under_another_name),
    ("H02", referred_for_what_was_told),
    ("H02", named_what_was_told),
    ("H03", asked_what_fits),
    ("H03", asked_what_fits_first),
    ("W08", sent_on_again),
    *((rule, ON_COURSES[rule]) for rule in ("W07", "W08", "W09", "W10", "W11")),
)


def seen(attempt: Attempt, rule: str) -> tuple[ProcessError, ...]:
    return tuple(one for one in process_errors(attempt.state) if one.rule == rule)


@pytest.mark.parametrize(("rule", "played"), PLAYED)
def test_it_shows_in_its_attempt_with_its_lines(rule: str, played: Played) -> None:
    attempt = played(astray=True)
    (found,) = seen(attempt, rule)
    assert found.sessions == tuple(sorted(set(found.sessions)))
    assert set(found.sessions) <= set(range(1, attempt.shown.session + 1))
    assert found.text in HABITS
    assert 1 <= len(found.evidence) <= LINES
    for line in found.evidence:
        assert stands_in_the_record(attempt, line.kind, (line.session, line.client, line.value))


def stands_in_the_record(attempt: Attempt, kind: str, line: tuple[int, str, str]) -> bool:
    shown = attempt.shown
    return (
        line
        in {
            "said": {(one.session, one.by, one.line) for one in shown.said},
            "heard": {(one.session, one.client, one.sign) for one in shown.signs},
            "done": {(one.session, one.client, one.result) for one in shown.done},
            "report": {(one.session, one.client, measure) for one in shown.reports for measure in MEASURES},
        }[kind]
    )


@pytest.mark.parametrize(("rule", "played"), PLAYED)
def test_it_does_not_show_in_the_nearest_neighbour(rule: str, played: Played) -> None:
    assert not seen(played(astray=False), rule)


def test_a_rule_of_the_library_brings_its_sources() -> None:
    (found,) = seen(ON_COURSES["W07"](astray=True), "W07")
    assert found.sources == ("ASCO2018", "DewitteED2021", "ShindelAUA2022", "teaching-assumption")
    (assumed,) = seen(ON_COURSES["W11"](astray=True), "W11")
    assert assumed.sources == ("teaching-assumption",)


def test_what_lies_hidden_changes_nothing() -> None:
    """Same presentation, same habits: which hypothesis fits and how anybody fares inside is never looked at."""
    state = never_revised(astray=True).state
    core = state.case.core
    turned = tuple(one.model_copy(update={"fits": not one.fits}) for one in core.hypotheses)
    other = state.case.model_copy(
        update={"core": core.model_copy(update={"hypotheses": turned, "strength": 0.0}), "facts": {}}
    )
    assert process_errors(state._replace(case=other, hidden=Attempt(couple()).state.hidden)) == process_errors(state)


def test_every_question_goes_after_something_that_can_be_heard() -> None:
    assert set(QUESTIONS_ABOUT) <= set(milan().library.questions)
    assert {one for about in QUESTIONS_ABOUT.values() for one in about} <= {*SIGNS, *DIMENSIONS}


def test_each_habit_is_named_told_and_asked_about_in_both_languages() -> None:
    names = {f"habit/{text}" for text, _ in (*ON_HYPOTHESES.values(), *UNDER_A_RULE.values())}
    titles = {f"habit/{rule}/title" for rule in ON_HYPOTHESES} | {
        f"habit/{rule}/{part}" for rule in (RUPTURE, GROUND, SAME_AGAIN) for part in ("title", "why")
    }
    assert len(names) == 8
    assert set(HABITS) == names | {f"{name}/why" for name in names} | titles
    for texts in HABITS.values():
        assert texts[0] != texts[1]
        assert not [name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name]


@pytest.mark.slow
def test_a_sound_colleague_rarely_shows_any() -> None:
    """The reference, on every case under two seeds."""
    played = [
        play(load_case(name), PLAYERS["reference"], at_random, seed=seed)[0].state
        for name in case_names()
        for seed in SEEDS
    ]
    shares = {rule: n / len(played) for rule, n in Counter(
        one.rule for state in played for one in process_errors(state)
    ).items()}  # fmt: skip
    assert {rule: share for rule, share in shares.items() if share > RARE} == {}
