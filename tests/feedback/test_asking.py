"""What is said of how a typed question was put: one remark a session and a rule, and W14 where trauma was told."""

import pytest

from tests.feedback.courses import A, a_course, sign
from toolkit.casefiles import load_library
from toolkit.feedback import ASKING_RULES, on_last_question, remarks
from toolkit.model.shown import Asked, Presentation, Rebuffed
from toolkit.model.terms import AskedManner

LIBRARY = load_library()
SMALL_TALK = Asked(2, "off-topic", A, alone=True, told=(), held_back=False, manner="closed")


def rebuffed(manner: AskedManner, *sessions: int, question: str = "request") -> tuple[Rebuffed, ...]:
    """Return questions that were reacted to."""
    return tuple(Rebuffed(session, question, A, manner, 0) for session in sessions)


def rules(shown: Presentation) -> list[tuple[str, int]]:
    """Return rule and session of every remark."""
    return [(one.rule, one.session) for one in remarks(shown, LIBRARY)]


@pytest.mark.parametrize("manner", ["leading", "judging", "prying"])
def test_each_manner_has_its_remark(manner: AskedManner) -> None:
    """Said once a session, by a rule of the library with a reason and another way."""
    shown = a_course(4, rebuffed=rebuffed(manner, 2, 2))
    assert [(f"R10-{manner}", 2)] == rules(shown)
    (one,) = remarks(shown, LIBRARY)
    assert (one.event, one.severity) == ("ask", LIBRARY.rule(one.rule).severity)


def test_small_talk_is_remarked_on_only_when_it_was_typed() -> None:
    """From the list it is a choice like any other."""
    assert [("R10-aside", 2)] == rules(a_course(4, asked=(*a_course(4).asked, SMALL_TALK)))
    assert [] == rules(a_course(4, asked=(*a_course(4).asked, SMALL_TALK._replace(manner=None))))


def test_prying_where_trauma_was_told_is_w14() -> None:
    """From the session in which it was told; before that it is prying and no more."""
    told = {"signs": (*a_course(4).signs, sign(A, "trauma", 2))}
    assert [("W14", 3)] == rules(a_course(4, rebuffed=rebuffed("prying", 3), **told))
    assert [("R10-prying", 1)] == rules(a_course(4, rebuffed=rebuffed("prying", 1), **told))
    assert [("R10-leading", 3)] == rules(a_course(4, rebuffed=rebuffed("leading", 3), **told))


def test_what_is_said_at_once_is_what_the_debrief_says() -> None:
    """The remark on the last question, and none on one that was put well."""
    shown = a_course(4, rebuffed=rebuffed("judging", 4))
    assert on_last_question(shown, LIBRARY, "judging", "request") in remarks(shown, LIBRARY)
    assert on_last_question(shown, LIBRARY, "open", "request") is None
    trauma = a_course(4, rebuffed=rebuffed("prying", 4), signs=(*shown.signs, sign(A, "trauma", 2)))
    said = on_last_question(trauma, LIBRARY, "prying", "request")
    assert said is not None
    assert said.rule == "W14"


def test_every_rule_of_asking_has_its_texts_and_names_no_one() -> None:
    """The library and the rules know each other; the sentences need nothing filled in."""
    assert set(LIBRARY.asking) == set(ASKING_RULES)
    for rule in LIBRARY.asking.values():
        assert "{" not in f"{rule.finding} {rule.fix} {rule.why}"
        assert rule.sources or rule.teaching_assumption
