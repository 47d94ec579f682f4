"""Each rule of the course fires in one hand-made course and stays silent in its nearest neighbour."""

import re

import pytest

from tests.feedback.courses import (
    EVERYONE,
    A,
    B,
    BeliefHeard,
    Coded,
    Taught,
    Utterance,
    a_course,
    answered,
    asked,
    assigned,
    deepened,
    done,
    ending,
    library,
    referral,
    report,
    sign,
    telling,
)  # fmt: skip
from toolkit.feedback import LATER_RULES, remarks
from toolkit.model.decision import Formulate
from toolkit.model.feedback import Remark
from toolkit.model.shown import Finding, Presentation

TOO_MUCH = ("PE-P01", "PE-R01", "PE-R03")


def homework(result: str = "done", **bent: object) -> Presentation:
    """A level-0 exercise given in session 2 came back in session 3, asked about unless ``bent``."""
    return a_course(5, assigned=(assigned(2, "E05"),), done=done(3, "E05", result), **bent)  # type: ignore[arg-type]


def risen(**bent: object) -> Presentation:
    """An exercise came back hard in session 4, and a higher one was handed out in that session."""
    before = assigned(3, "E18", "E02")
    plain = {
        "assigned": (before, assigned(4, "E23")), "done": (*done(4, "E18"), *done(4, "E02")),
        "answered": (*answered(4, "E18", band="hard"), *answered(4, "E02")), "coded": (Coded(4, "E18", "inhibition"),),
    }  # fmt: skip
    return a_course(5, **(plain | bent))


def still(**bent: object) -> Presentation:
    """Five sessions in which homework is done and reports stay where they were."""
    plain = {
        "reports": tuple(report(past, one) for past in range(1, 7) for one in EVERYONE),
        "assigned": tuple(assigned(past, "E05") for past in range(1, 6)),
        "done": tuple(row for past in range(2, 7) for row in done(past, "E05")),
        "answered": tuple(row for past in range(2, 7) for row in answered(past, "E05")),
    }
    return a_course(6, **(plain | bent))


def believing(**bent: object) -> Presentation:
    """A belief heard in session 1; exercises it works against handed out in session 2."""
    plain = {"beliefs": (BeliefHeard(1, A, "M44"),), "assigned": (assigned(2, "E05"),)}
    return a_course(4, **(plain | bent))


def heard_twice(session: int, *taught: Taught) -> Presentation:
    """A belief that works against nothing handed out, put into words again in ``session``."""
    said = (Utterance(1, A, f"{A}/belief/M23/0"), Utterance(session, A, f"{A}/belief/M23/1"))
    beliefs = (BeliefHeard(1, A, "M23"), BeliefHeard(1, B, "M45"))
    return a_course(4, beliefs=beliefs, assigned=(assigned(2, "E05"),), said=said, taught=taught)


def in_pain(**bent: object) -> Presentation:
    """Pain heard in session 1, exercises handed out in sessions 2 and 3, nobody asked further."""
    questions = tuple(asked(one, question) for one in EVERYONE for question in ("safety", "privacy"))
    plain = {"signs": (sign(A, "pain"),), "asked": questions, "assigned": (assigned(2, "E05"), assigned(3, "E05"))}
    return a_course(5, **(plain | bent))


def groundwork(level_three_in: int = 0, **bent: object) -> Presentation:
    """Everybody very much at ease, and the programme stays on the ground."""
    at_ease = tuple(
        report(past, one, bother=0, tension=0, pressure=0, comfort=9, closeness=9)
        for past in range(1, 8)
        for one in EVERYONE
    )
    given = [assigned(past, "E05") for past in (2, 3, 4, 5, 6)]
    if level_three_in:
        given = [one if one.session != level_three_in else assigned(level_three_in, "E23") for one in given]
    return a_course(7, **({"reports": at_ease, "assigned": tuple(given)} | bent))


def unequal(to_b: int) -> Presentation:
    """Ten questions to one of them over two sessions, ``to_b`` to the other."""
    questions = tuple(asked(A, "course", session) for session in (2, 3) for _ in range(5))
    return a_course(4, asked=(*questions, *(asked(B, "course", 2) for _ in range(to_b))))


CLOSE = (assigned(3, "E17"),)
NOT_SCREENED = Finding("RL04", "block", client=A)
EXCLUDES = Finding("RL23", "warning", names=(("other", "endpoint", "penetration"),))
AGAINST_WISH = Finding("RL24", "error", client=A)

PAIRS: dict[str, list[tuple[Presentation, Presentation]]] = {
    "RL11": [(homework(answered=answered(3, "E05", A)), homework(answered=answered(3, "E05", A, B)))],
    "RL12": [(risen(), risen(answered=(*answered(4, "E18", band="mixed"), *answered(4, "E02"))))],
    "RL13": [
        (
            risen(
                answered=(*answered(4, "E18", obstacle="withdraw"), *answered(4, "E02")),
                assigned=(assigned(3, "E18"), assigned(4, "E18")),
                coded=(),
            ),
            risen(
                answered=(*answered(4, "E18", obstacle="withdraw"), *answered(4, "E02")),
                assigned=(assigned(3, "E18"), assigned(4, "E18")),
            ),
        )
    ],
    "RL20": [
        (
            a_course(taught=tuple(Taught(2, one, elicited=True) for one in TOO_MUCH)),
            a_course(taught=tuple(Taught(2 + late, one, elicited=True) for late, one in enumerate(TOO_MUCH))),
        )
    ],
    "RL30": [
        (still(), still(formulations=((4, Formulate()),))),
        (still(formulations=((1, Formulate()),)), still(formulations=((2, Formulate()), (5, Formulate())))),
        (still(), still(reports=a_course(6).reports)),
    ],
    "RL31": [(a_course(6, reviews=()), a_course(6, reviews=(5,)))],
    "RL32": [
        (
            a_course(ending=ending(), assigned=(assigned(5, "E45"),)),
            a_course(ending=ending(), assigned=(assigned(5, "E45"),), follow_up=True),
        ),
        (a_course(ending=ending("time-up")), a_course(ending=ending("dropped-out", "drop-out"))),
    ],
    "RL36": [
        (
            homework("avoided", answered=answered(3, "E05", A, B, manner="leading")),
            homework("avoided", answered=answered(3, "E05")),
        )
    ],
    "W01": [
        (a_course(deepened=(deepened(4),)), telling(a_course(), (3, 4))._replace(deepened=(deepened(4),))),
        (
            telling(a_course(), (3, 4, 5))._replace(deepened=(deepened(5),), ruptures=((5, A),)),
            telling(a_course(), (3, 4, 5))._replace(deepened=(deepened(5),), ruptures=((5, A),), repaired=((5, A),)),
        ),
    ],
    "W02": [
        (telling(a_course(7), (2, 3, 4, 5)), telling(a_course(7), (2, 3, 4, 5))._replace(deepened=(deepened(4),))),
        (telling(a_course(7), (2, 3, 4, 5)), telling(a_course(7), (2, 3, 4))),
    ],
    "W03": [
        (
            telling(a_course(), (3, 4))._replace(deepened=(deepened(4, "individual"),)),
            telling(a_course(), (3, 4))._replace(deepened=(deepened(4, "relational"),)),
        )
    ],
    "W04": [
        (believing(), believing(taught=(Taught(3, "PE-R03", elicited=True),))),
        (believing(), believing(assigned=(assigned(2, "E16"),))),
        (heard_twice(2), heard_twice(4)),
        (
            heard_twice(2, Taught(2, "PE-R02", elicited=True)),
            heard_twice(2, Taught(2, "PE-R02", elicited=True), Taught(3, "PE-R02", elicited=True)),
        ),
    ],
    "W05": [
        (
            a_course(taught=(Taught(2, "PE-R01", elicited=False),)),
            a_course(taught=(Taught(2, "PE-R01", elicited=True),)),
        ),
        (
            a_course(taught=tuple(Taught(2, one, elicited=True) for one in TOO_MUCH)),
            a_course(taught=tuple(Taught(2, one, elicited=True) for one in TOO_MUCH[:2])),
        ),
    ],
    "W06": [
        (
            a_course(assigned=CLOSE, signs=(sign(A, "coercion"),)),
            a_course(assigned=(assigned(3, "E11"),), signs=(sign(A, "coercion"),)),
        ),
        (
            a_course(assigned=CLOSE, signs=(sign(A, "coercion", 2),)),
            a_course(assigned=CLOSE, signs=(sign(A, "coercion", 5),)),
        ),
        (
            a_course(assigned=(assigned(3, "E17", findings=(NOT_SCREENED,)),)),
            a_course(assigned=(assigned(3, "E05", findings=(NOT_SCREENED,)),)),
        ),
        (
            a_course(3, assigned=CLOSE, ending=ending("safety", "safety-fail")),
            a_course(3, assigned=CLOSE, ending=ending("ended", "not")),
        ),
    ],
    "W07": [
        (in_pain(), in_pain(referrals=(referral(2, A, "REF-GYN"),))),
        (in_pain(), in_pain(asked=(asked(A, "illness", 2),))),
        (in_pain(), in_pain(assigned=(assigned(2, "E05"),))),
        (
            in_pain(assigned=(assigned(5, "E28"),), ending=ending("safety", "safety-fail")),
            in_pain(assigned=(assigned(5, "E28"),), ending=ending("ended", "not")),
        ),
    ],
    "W08": [
        (
            a_course(referrals=(referral(2, A, "REF-MED"), referral(4, A, "REF-URO"))),
            a_course(
                referrals=(referral(2, A, "REF-MED"), referral(4, A, "REF-URO")), asked=(asked(B, "conflict", 3),)
            ),
        ),
        (
            a_course(referrals=(referral(2, A, "REF-MED"), referral(4, A, "REF-URO"))),
            a_course(referrals=(referral(2, A, "REF-MED"), referral(4, A, "REF-PSY"))),
        ),
    ],
    "W09": [(unequal(3), unequal(4))],
    "W10": [(risen(coded=()), risen())],
    "W11": [
        (groundwork(), groundwork(level_three_in=5)),
        (groundwork(), groundwork(signs=(sign(A, "pain"),))),
    ],
    "W12": [
        (a_course(assigned=(assigned(2, "E05", aims=("last-longer",)),)), a_course(assigned=(assigned(2, "E05"),))),
        (
            a_course(assigned=(assigned(2, "E05", endpoint="as-before"),)),
            a_course(assigned=(assigned(2, "E05", endpoint="free-yes-and-no"),)),
        ),
    ],
    "W13": [
        (
            a_course(signs=(sign(A, "asexual-spectrum"),), assigned=(assigned(3, "E05", findings=(AGAINST_WISH,)),)),
            a_course(signs=(sign(B, "asexual-spectrum"),), assigned=(assigned(3, "E05", findings=(AGAINST_WISH,)),)),
        ),
        (
            a_course(signs=(sign(A, "values"),), assigned=(assigned(3, "E05", findings=(EXCLUDES,)),)),
            a_course(assigned=(assigned(3, "E05", findings=(EXCLUDES,)),)),
        ),
    ],
    "W14": [
        (
            a_course(signs=(sign(A, "trauma", 2),), answered=answered(3, "E05", A, manner="prying")),
            a_course(signs=(sign(B, "trauma", 2),), answered=answered(3, "E05", A, manner="prying")),
        ),
        (
            a_course(
                signs=(sign(A, "trauma", 2),), asked=(asked(A, "past-experience", 2), asked(A, "past-experience", 3))
            ),
            a_course(
                signs=(sign(A, "trauma", 3),),
                asked=(asked(A, "past-experience", 2, told=False), asked(A, "past-experience", 3)),
            ),
        ),
    ],
    "W15": [
        (
            a_course(signs=(sign(A, "secret", 2),)),
            a_course(signs=(sign(A, "secret", 2),), formulations=((3, Formulate()),)),
        ),
        (a_course(signs=(sign(A, "secret", 2),)), a_course(signs=(sign(A, "secret", 2),), safety_plans=((2, A),))),
        (a_course(signs=(sign(A, "secret", 3),)), a_course(signs=(sign(A, "secret", 4),))),
    ],
    "W16": [
        (a_course(ending=ending()), a_course(ending=ending(), follow_up=True)),
        (a_course(ending=ending("time-up")), a_course(ending=ending("safety", "safe-stop"))),
    ],
}
CASES = [
    pytest.param(rule, fires, quiet, id=f"{rule}-{number}")
    for rule, pairs in PAIRS.items()
    for number, (fires, quiet) in enumerate(pairs, start=1)
]
PLACEHOLDER = re.compile(r"\{(\w+)\}")


def said(shown: Presentation, rule: str) -> tuple[Remark, ...]:
    """Return what ``rule`` says of a course."""
    return tuple(one for one in remarks(shown, library()) if one.rule == rule)


def test_every_rule_of_the_course_is_tried() -> None:
    assert set(LATER_RULES) == set(PAIRS)


@pytest.mark.parametrize(("rule", "fires", "quiet"), CASES)
def test_it_fires_here_and_not_next_door(rule: str, fires: Presentation, quiet: Presentation) -> None:
    assert said(fires, rule)
    assert not said(quiet, rule)


@pytest.mark.parametrize(("rule", "fires", "quiet"), CASES)
def test_its_sentences_find_all_they_name(rule: str, fires: Presentation, quiet: Presentation) -> None:
    card = library().rules[rule]
    wanted = set(PLACEHOLDER.findall(f"{card.finding.nl} {card.finding.en} {card.fix.nl} {card.fix.en}"))
    for one in said(fires, rule):
        assert wanted <= {placeholder for placeholder, _, value in one.names if value}
        assert one.severity == card.severity


def test_a_calm_course_draws_no_remark() -> None:
    assert remarks(a_course(), library()) == ()


def test_a_body_that_stopped_the_course_is_named_as_such() -> None:
    shown = in_pain(assigned=(assigned(5, "E28"),), ending=ending("safety", "safety-fail"))
    assert [one.rule for one in remarks(shown, library()) if one.severity == "block"] == ["W07"]


def test_a_stop_that_a_block_foretold_is_not_told_twice() -> None:
    block = Finding("RL29", "block", exercise="E17")
    shown = a_course(3, assigned=(assigned(3, "E17", findings=(block,)),), ending=ending("safety", "safety-fail"))
    assert not said(shown, "W06")
    assert said(shown, "RL29")
