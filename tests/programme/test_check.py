"""Laws that hold for every presentation and every programme, tried on many."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import (
    EXERCISES,
    A,
    B,
    a_library,
    a_presentation,
    a_programme,
    assigned,
    practised,
    referred,
    reporting,
    taught,
    told,
)
from toolkit.model.decision import Formulate
from toolkit.model.programme import Pause, Programme, ProgrammeItem
from toolkit.model.shown import BeliefHeard, Coded, Finding, Presentation, SignHeard
from toolkit.model.terms import BANDS, DIMENSIONS, SIGNS
from toolkit.programme import RULES, check, fitting, plain_item, plain_pause
from toolkit.programme.rules import FITTING, WEIGHTS

LIBRARY = a_library()
IDS = [one.id for one in EXERCISES]
ROLES = sorted(LIBRARY.roles)
some = lambda values, most: st.lists(st.sampled_from(list(values)), max_size=most, unique=True)  # noqa: E731


@st.composite
def presentations(draw: st.DrawFn) -> Presentation:
    """A course of some sessions in which much was said, done and left undone."""
    clients = draw(st.sampled_from([(A,), (A, B), (B, A), (A, B, "cleo")]))
    shown = a_presentation(*clients)
    who = st.sampled_from(clients)
    for exercise in draw(some(IDS, 5)):
        shown = practised(shown, exercise) if draw(st.booleans()) else assigned(shown, exercise)
        if draw(st.booleans()):
            bend = {
                "band": draw(st.sampled_from(BANDS)),
                "obstacle": draw(st.sampled_from(["", "practical", *DIMENSIONS[:3]])),
            }
            result = draw(st.sampled_from(["done", "half", "avoided"]))
            shown = told(shown, exercise, draw(who), result=result, pause_broken=draw(st.booleans()), **bend)
        if draw(st.booleans()):
            shown = shown._replace(coded=(*shown.coded, Coded(shown.session, exercise, "blockage")))
    signs = tuple(SignHeard(1, draw(who), sign) for sign in draw(some(SIGNS, 5)))
    beliefs = tuple(BeliefHeard(1, draw(who), myth) for myth in draw(some(["M25", "M33"], 2)))
    ruled_out = tuple((draw(who), one) for one in draw(some(IDS, 2)))
    shown = shown._replace(signs=signs, beliefs=beliefs, ruled_out=ruled_out)
    for client in draw(some(clients, 2)):
        shown = reporting(
            shown,
            client,
            tension=draw(st.integers(0, 10)),
            pressure=draw(st.integers(0, 10)),
            pain=draw(st.integers(0, 10)),
        )
    for client in draw(some(clients, 2)):
        shown = referred(
            shown, client, draw(st.sampled_from(["REF-MED", "REF-PELV", "REF-TRAUMA"])), known=draw(st.booleans())
        )
    shown = shown._replace(ruptures=tuple((2, client) for client in draw(some(clients, 2))))
    if draw(st.booleans()):
        shown = shown._replace(
            asked=(), formulations=((1, Formulate(mechanisms=tuple(draw(some(["room", "presence"], 2))))),)
        )
    return taught(shown, *draw(some(LIBRARY.modules, 2)))


@st.composite
def programmes(draw: st.DrawFn, shown: Presentation) -> Programme:
    """A programme of plain and of careless items."""
    items = []
    for exercise in draw(some(IDS, 5)):
        item = plain_item(shown, LIBRARY, exercise)
        if draw(st.booleans()):
            item = ProgrammeItem(
                exercise=exercise,
                times_per_week=draw(st.integers(1, 14)),
                minutes=draw(st.integers(1, 180)),
                roles={client: draw(st.sampled_from(ROLES)) for client in shown.clients},
                initiative=draw(st.sampled_from(["alternate", *shown.clients])),
                aims=tuple(draw(some(LIBRARY.aims, 2))),
                criteria=tuple(draw(some(LIBRARY.criteria, 4))),
                adaptations=tuple(draw(some([*LIBRARY.fitness, f"gentler-{exercise}"], 2))),
            )
        items.append(item)
    terms = st.builds(
        Pause,
        reason=st.sampled_from(list(LIBRARY.pause_reasons)),
        exception=st.sampled_from(list(LIBRARY.pause_exceptions)),
        lift=st.sampled_from(list(LIBRARY.pause_lifts)),
    )
    return Programme(
        items=tuple(items),
        pause=draw(st.none() | terms | st.just(plain_pause(LIBRARY))),
        framing=draw(st.sampled_from(list(LIBRARY.framings))),
        endpoint=draw(st.sampled_from(list(LIBRARY.endpoints))),
        arrangements=tuple(draw(some(LIBRARY.arrangements, 2))),
    )


def key(one: Finding) -> tuple[str, str, str]:
    return one.rule, one.exercise, one.client


def burden(found: tuple[Finding, ...]) -> tuple[int, ...]:
    return tuple([one.severity for one in found].count(weight) for weight in reversed(WEIGHTS))


@settings(deadline=None, max_examples=120)
@given(st.data())
def test_a_fixed_programme_loses_its_finding(data: st.DataObject) -> None:
    """Whatever was shown and composed: the fixed programme lost that finding, and is lighter for it."""
    shown = data.draw(presentations())
    programme = data.draw(programmes(shown))
    found = check(shown, programme, LIBRARY)
    before = {key(one) for one in found}
    for one in found:
        if one.fixed is not None:
            after = check(shown, one.fixed, LIBRARY)
            assert key(one) not in {key(other) for other in after}
            new = {other.severity for other in after if key(other) not in before}
            assert burden(after) < burden(found) or all(
                WEIGHTS.index(other) < WEIGHTS.index(one.severity) for other in new
            )


@settings(deadline=None, max_examples=100)
@given(st.data())
def test_fixing_on_and_on_comes_to_rest(data: st.DataObject) -> None:
    """Taking one fix after the other ends with only what talk or time can mend."""
    shown = data.draw(presentations())
    programme = data.draw(programmes(shown))
    for _ in range(40):
        found = check(shown, programme, LIBRARY)
        fixed = next((one.fixed for one in found if one.fixed is not None), None)
        if fixed is None:
            return
        programme = fixed
    message = f"still fixing: {[key(one) for one in found]}"
    raise AssertionError(message)


@settings(deadline=None, max_examples=100)
@given(st.data())
def test_the_order_of_clients_exchanges_nothing_but_order(data: st.DataObject) -> None:
    """Who is named first decides nothing: same findings, same fixes."""
    shown = data.draw(presentations())
    programme = data.draw(programmes(shown))
    other = shown._replace(clients=shown.clients[::-1], room=shown.room[::-1])
    here, there = check(shown, programme, LIBRARY), check(other, programme, LIBRARY)
    assert sorted(map(repr_of, here)) == sorted(map(repr_of, there))


def repr_of(one: Finding) -> str:
    items = None if one.fixed is None else [sorted(item.model_dump().items(), key=str) for item in one.fixed.items]
    roles = None if one.fixed is None else [sorted(item.roles.items()) for item in one.fixed.items]
    plain = [[pair for pair in item if pair[0] != "roles"] for item in items or []]
    return repr((key(one), one.names, plain, roles))


@settings(deadline=None, max_examples=100)
@given(st.data())
def test_what_fits_raises_nothing_as_a_plain_item(data: st.DataObject) -> None:
    """Each exercise that fits now passes, by itself, the rules that make it fit."""
    shown = data.draw(presentations())
    for exercise in fitting(shown, LIBRARY):
        found = check(shown, a_programme(shown, exercise), LIBRARY)
        assert not {one.rule for one in found} & set(FITTING)


def test_what_fits_is_ordered_and_capped() -> None:
    """By rung, then id; nothing above the cap, nothing for another complaint."""
    shown = practised(a_presentation(), "E01", "E02")
    assert fitting(shown, LIBRARY, 1) == ("E01", "E02", "E04", "E11", "E16")
    assert fitting(shown, LIBRARY)[-1] == "E46"
    solo = a_presentation(A, problems=())
    assert not {"E14", "E26", "E30"} & set(fitting(solo, LIBRARY))


def test_every_rule_of_a_programme_has_its_function() -> None:
    """RL01-RL35 without those that judge the course (RL20, RL30-RL32)."""
    course = {"RL20", "RL30", "RL31", "RL32"}
    assert set(RULES) == {f"RL{number:02d}" for number in range(1, 36)} - course


def test_same_presentation_same_findings() -> None:
    """Checking twice says the same, in the same order."""
    shown = a_presentation()
    programme = a_programme(shown, "E23", "E27")
    assert check(shown, programme, LIBRARY) == check(shown, programme, LIBRARY)
