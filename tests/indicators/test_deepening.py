import pytest

from tests.builders import (
    A,
    B,
    a_library,
    a_presentation,
    a_report,
    assigned,
    believing,
    climbed,
    heard,
    referred,
    reporting,
    taught,
    told,
)
from toolkit.indicators import (
    DeepeningIndex,
    avoided_unasked,
    deepening_index,
    endless_groundwork,
    focus_suggested,
    open_ruptures,
    repeated_obstacle,
    reviews_missed,
)
from toolkit.model.decision import Deepen, NameMirror
from toolkit.model.shown import Deepened, Mirrored, Presentation

LIBRARY = a_library()
SHOWN = climbed(a_presentation(), "E01")
TENSE = {"tension": 10, "pressure": 10, "closeness": 2, "comfort": 2}


def index(shown: Presentation) -> DeepeningIndex:
    return deepening_index(shown, LIBRARY)


def met(shown: Presentation, exercise: str, obstacle: str, client: str = B, **more: object) -> Presentation:
    """Return ``shown`` after an exercise went home and one client met an obstacle."""
    other = A if client == B else B
    return told(told(assigned(shown, exercise), exercise, other), exercise, client, obstacle=obstacle, **more)


def test_nothing_heard_is_nothing_to_deepen() -> None:
    """A course at ease has no points, and no veto."""
    assert index(SHOWN).total == 0
    assert not index(SHOWN).indicated


def test_i1_the_same_obstacle_twice() -> None:
    """Once is a coincidence, two kinds are two; the same one twice counts two points."""
    once = met(SHOWN, "E20", "withdraw")
    assert index(once).i1 == 0
    assert index(met(once, "E20", "please")).i1 == 0
    twice = met(once, "E20", "withdraw", client=A)
    assert index(twice).i1 == 2
    assert repeated_obstacle(twice, LIBRARY) == "withdraw"


def test_i1_several_answers_about_one_attempt_are_one() -> None:
    """Both telling of the same evening is one attempt, and a practical hitch never counts."""
    shown = told(told(assigned(SHOWN, "E20"), "E20", A, obstacle="withdraw"), "E20", B, obstacle="withdraw")
    assert repeated_obstacle(shown, LIBRARY) is None
    practical = met(met(SHOWN, "E20", "practical"), "E20", "practical")
    assert repeated_obstacle(practical, LIBRARY) is None


def test_i1_a_step_too_big_proves_nothing() -> None:
    """At a rung above readiness any obstacle is the step's own."""
    tense = reporting(SHOWN, B, **TENSE)
    once = met(tense, "E20", "freeze")
    again = met(reporting(once, B, **TENSE), "E20", "freeze")
    assert repeated_obstacle(again, LIBRARY) is None


def test_i2_plateau() -> None:
    """No change with homework done counts two points."""
    shown = climbed(a_presentation(A), "E11", "E11", "E11", "E11")
    heavy = tuple(a_report(A, one.session, tension=7, pressure=7, bother=7) for one in shown.reports)
    assert index(shown._replace(reports=heavy)).i2 == 2
    assert index(shown).i2 == 0


def test_i3_affect_out_of_proportion() -> None:
    """Hard feelings at a low rung count; at a high one they may be expected."""
    assert index(met(SHOWN, "E20", "", band="hard")).i3 == 1
    assert index(met(SHOWN, "E27", "", band="hard")).i3 == 0


def test_i4_statements_of_meaning() -> None:
    """One each, two at most, once an attempt."""
    shown = SHOWN
    for exercise, points in (("E20", 1), ("E23", 2), ("E24", 2)):
        shown = met(shown, exercise, "", meaning=True)
        assert index(shown).i4 == points


def test_i5_a_mirror_recognised() -> None:
    """Naming it is not enough, they have to see it."""
    for recognised, points in ((True, 1), (False, 0)):
        shown = SHOWN._replace(mirrored=(Mirrored(2, NameMirror(dimensions=("please",)), recognised),))
        assert index(shown).i5 == points


def test_i6_an_older_pattern() -> None:
    """Older or wider than the complaint."""
    assert index(heard(SHOWN, A, "older-pattern")).i6 == 1


@pytest.mark.parametrize(
    ("open_", "closed"),
    [
        (heard(SHOWN, A, "no-privacy"), assigned(heard(SHOWN, A, "no-privacy"), "E02")),
        (heard(SHOWN, A, "fatigue"), assigned(heard(SHOWN, A, "fatigue"), "E20")),
        (SHOWN._replace(asked=()), SHOWN),
        (believing(assigned(SHOWN, "E20"), A, "M25"), taught(believing(assigned(SHOWN, "E20"), A, "M25"), "PE-P02")),
        (reporting(assigned(SHOWN, "E20"), A, **TENSE), assigned(SHOWN, "E20")),
    ],
    ids=["privacy", "fatigue", "medication", "belief", "step-too-big"],
)
def test_i7_simple_explanations_first(open_: Presentation, closed: Presentation) -> None:
    """Each one not yet excluded weighs two against; looked at, it weighs nothing."""
    assert (index(open_).i7, index(closed).i7) == (-2, 0)


def test_i8_a_strained_alliance() -> None:
    """A rupture not repaired weighs two against."""
    strained = SHOWN._replace(ruptures=((2, B),))
    assert index(strained).i8 == -2
    assert open_ruptures(strained) == (B,)
    assert index(strained._replace(repaired=((3, B),))).i8 == 0
    assert index(strained._replace(repaired=((2, A),))).i8 == -2


def test_i9_a_veto_holds_until_they_come_back_on_it() -> None:
    """Not deeper now is respected, whatever the points."""
    shown = heard(SHOWN, A, "not-deeper-now", session=2)
    assert index(shown).veto
    welcome = Deepened(3, Deepen(focus="individual", hypothesis="h"), "fits")
    assert not index(shown._replace(deepened=(welcome,))).veto


def test_four_points_indicate() -> None:
    """The same obstacle twice, a meaning and an older pattern make four."""
    shown = heard(met(met(SHOWN, "E20", "withdraw"), "E20", "withdraw", meaning=True), A, "older-pattern")
    assert index(shown).total == 4
    assert index(shown).indicated
    assert not index(heard(shown, B, "not-deeper-now")).indicated


def test_the_focus_follows_where_the_obstacle_appears() -> None:
    """Alone too, or one person's own: individual. Only between them: relational. Nothing heard: no word."""
    assert focus_suggested(SHOWN, LIBRARY) is None
    assert focus_suggested(met(SHOWN, "E20", "practical"), LIBRARY) is None
    assert focus_suggested(met(SHOWN, "E20", "freeze"), LIBRARY) == "individual"
    assert focus_suggested(met(SHOWN, "E20", "withdraw"), LIBRARY) == "relational"
    thrice = met(met(met(SHOWN, "E20", "withdraw"), "E20", "withdraw"), "E20", "withdraw")
    assert focus_suggested(thrice, LIBRARY) == "individual"
    both = met(met(SHOWN, "E20", "please"), "E20", "please", client=A)
    assert focus_suggested(both, LIBRARY) == "relational"
    assert focus_suggested(met(both, "E11", "please"), LIBRARY) == "individual"
    hers = met(met(SHOWN, "E20", "withdraw", meaning=True), "E20", "withdraw", meaning=True)
    assert focus_suggested(hers, LIBRARY) == "individual"
    assert focus_suggested(met(hers, "E20", "please", client=A, meaning=True), LIBRARY) == "relational"


def test_the_order_of_clients_changes_nothing() -> None:
    """Same index, same obstacle, same focus, whoever is named first."""
    shown = met(met(SHOWN, "E20", "withdraw"), "E23", "please", client=A)
    other = shown._replace(clients=(B, A))
    assert index(shown) == index(other)
    assert focus_suggested(shown, LIBRARY) == focus_suggested(other, LIBRARY)


def test_reviews_are_missed_once_they_have_passed() -> None:
    """Session 4 or 5, and session 8: to stay, to deepen or to refer is a decision to record."""
    assert reviews_missed(SHOWN._replace(session=5)) == ()
    assert reviews_missed(SHOWN._replace(session=9)) == (5, 8)
    assert reviews_missed(SHOWN._replace(session=9, reviews=(4, 8))) == ()
    sent = referred(SHOWN, A, "REF-MED")
    assert reviews_missed(sent._replace(session=6)) == (5,)


def test_homework_left_undone_asks_a_curious_question() -> None:
    """Undone and asked about openly is fine; undone and unasked, or asked shut, is not."""
    shown = told(assigned(SHOWN, "E20"), "E20", B, result="avoided", aspects=())
    assert avoided_unasked(shown) == (("E20", B),)
    assert avoided_unasked(told(shown, "E20", B, result="half")) == ()
    assert avoided_unasked(told(shown, "E20", B, result="half", manner="closed")) == (("E20", B),)


def test_groundwork_without_end() -> None:
    """Ready for touch and three sessions long only talk."""
    shown = climbed(a_presentation(), "E01", "E02", "E01")
    assert endless_groundwork(shown, LIBRARY)
    assert not endless_groundwork(climbed(shown, "E20", "E23"), LIBRARY)
    assert not endless_groundwork(reporting(shown, B, **TENSE), LIBRARY)
