from hypothesis import given
from hypothesis import strategies as st

from tests.builders import A, B, a_presentation, a_report, heard
from toolkit.indicators import plateau, readiness, strain_reported
from toolkit.model.shown import Done
from toolkit.model.terms import MEASURES

BURDENS = {"bother", "tension", "pressure", "pain"}
POINTS = st.floats(0, 10, allow_nan=False)


def course(*tensions: float, result: str = "done"):
    """Return a single client's course with one report a session, and homework done each time."""
    shown = a_presentation(A, reports=(), session=len(tensions))
    reports = tuple(
        a_report(A, session, bother=t, tension=t, pressure=t, comfort=10 - t, closeness=10 - t)
        for session, t in enumerate(tensions, 1)
    )
    return shown._replace(reports=reports, done=tuple(Done(one.session, "E11", A, result) for one in reports))


def test_the_least_ready_sets_the_pace() -> None:
    """Readiness of a couple is that of the more careful one, and may be asked of one alone."""
    shown = a_presentation(reports=(a_report(A, 2), a_report(B, 2, tension=8, pressure=7)))
    assert readiness(shown) == readiness(shown, (B,)) < readiness(shown, (A,))


def test_nobody_is_assumed_ready() -> None:
    """Without a report readiness is nothing, also when the other has reported."""
    assert readiness(a_presentation(reports=())) == 0
    assert readiness(a_presentation(reports=(a_report(A, 2),))) == 0


@given(st.fixed_dictionaries(dict.fromkeys(MEASURES, POINTS)), st.sampled_from(MEASURES), POINTS)
def test_a_heavier_report_never_raises_readiness(values: dict[str, float], measure: str, other: float) -> None:
    """More burden or less ease never lets a step reach further; readiness stays on the ladder."""
    low, high = sorted((values[measure], other))
    first = readiness(a_presentation(A, reports=(a_report(A, 2, **(values | {measure: low})),)))
    then = readiness(a_presentation(A, reports=(a_report(A, 2, **(values | {measure: high})),)))
    assert 0 <= min(first, then) <= max(first, then) <= 7
    assert then <= first if measure in BURDENS else then >= first


def test_trauma_heard_asks_for_more_care() -> None:
    """A trauma sign lowers the estimate from the moment it is heard."""
    shown = a_presentation()
    late = heard(shown, A, "trauma", session=2)
    assert readiness(late) < readiness(shown)
    assert readiness(late, session=1) == readiness(shown, session=1)


def test_nothing_moves_for_three_sessions() -> None:
    """A start that helped and then stalled is a plateau."""
    assert plateau(course(8, 7, 6, 6, 6, 6))
    assert not plateau(course(8, 7, 6, 6, 6))


def test_slow_but_steady_is_no_plateau() -> None:
    """Small gains at the usual pace go on being gains (domain 5.3)."""
    assert not plateau(course(6.5, 6.4, 6.3, 6.2, 6.1, 6.0))
    assert plateau(course(6.5, 6.5, 6.5, 6.5, 6.5, 6.5))


def test_getting_worse_is_no_change_for_the_better() -> None:
    """Worse is certainly no gain."""
    assert plateau(course(6, 6, 6.5, 7))


def test_standing_still_says_nothing_without_homework() -> None:
    """Three sessions without homework done are no plateau."""
    assert not plateau(course(8, 7, 6, 6, 6, 6, result="avoided"))
    assert plateau(course(8, 7, 6, 6, 6, 6, result="half"))


def test_standing_still_where_things_are_well() -> None:
    """Where little weighs there is little left to gain."""
    assert not plateau(course(2, 2, 2, 2, 2))


def test_three_reports_are_too_few() -> None:
    """No change over three sessions takes four reports."""
    assert not plateau(course(6, 6, 6))


def test_strain_is_the_mean_of_everybody() -> None:
    """Order of clients and of reports changes nothing."""
    reports = (a_report(A, 1, tension=9), a_report(B, 1))
    assert strain_reported(a_presentation(reports=reports)) == strain_reported(
        a_presentation(B, A, reports=reports[::-1])
    )
