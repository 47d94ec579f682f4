"""The client model: the same on floats and arrays, no jumps, no gain from getting worse, no healing of the untreated."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit import simulation
from toolkit.casefiles import load_case
from toolkit.model.case import Case
from toolkit.review.arrays import ARRAYS
from toolkit.simulation import (
    COEFFICIENTS,
    FLOATS,
    Clients,
    Deepening,
    Homework,
    Item,
    Lesson,
    Namespace,
    consolidate,
    deepen,
    do_homework,
    drift,
    educate,
    fixed_of,
    learning_gain,
    mirror,
    observe,
    readiness,
    repair,
    starting,
    strain,
)  # fmt: skip

SCALE = st.floats(0.0, 10.0)


@pytest.fixture(scope="module", params=["milan", "sien-and-jonas"])
def case(request: pytest.FixtureRequest) -> Case:
    """Each real case."""
    return load_case(request.param)


def an_item(case: Case, level: float = 3.0) -> Item:
    """A touch exercise for everybody in the case."""
    count = len(case.clients)
    effects = {"anxiety": 1.0, "avoidance": 1.0, "presence": 1.0, "desire": 0.6, "communication": 0.6, "pursuit": 0.6}
    sabotage = tuple(tuple((index, 1.0) for index in range(len(client.beliefs)))[:1] for client in case.clients)
    return Item(level, effects, sabotage, (0.3,) * count, (1.0,) * count, count > 1, 0.0)


def a_course(o: Namespace, case: Case, lift: object) -> Clients:
    """Ten sessions with everything in them; ``lift`` turns a float into the namespace's number."""
    k, fixed, clients = COEFFICIENTS, fixed_of(case), _lifted(starting(case), lift)
    count = len(case.clients)
    for session in range(1, 11):
        item = an_item(case, float(session % 6))
        coins = (tuple(lift((session * 37 + who * 11) % 100 / 100.0) for who in range(count)),)
        clients = educate(o, k, clients, Lesson(((tuple((0,) for _ in range(count))),), elicited=True))
        clients = strain(o, clients, (lift(0.2),) * count)
        clients = repair(o, k, clients, 0)
        clients = mirror(o, k, clients, lift(0.6))
        clients, pending = do_homework(o, k, fixed, clients, Homework((item,), coins))
        clients = consolidate(o, k, fixed, clients, pending, (lift(0.75),) * count)
        if session > 4:
            clients = deepen(o, k, fixed, clients, Deepening(lift(1.0), lift(1.0)))
        clients = drift(o, k, fixed, clients, 2)
    return clients


def _lifted(clients: Clients, lift: object) -> Clients:
    partners = tuple(
        type(partner)(*(lift(value) for value in partner[:-1]), beliefs=tuple(lift(held) for held in partner.beliefs))
        for partner in clients.partners
    )
    bond = type(clients.bond)(*(lift(value) for value in clients.bond))
    return Clients(partners, bond, type(clients.core)(*(lift(value) for value in clients.core)))


def _flat(clients: Clients) -> list[float]:
    values: list[object] = []
    for partner in clients.partners:
        values += [*partner[:-1], *partner.beliefs]
    return [float(np.asarray(value).reshape(-1)[0]) for value in (*values, *clients.bond, *clients.core)]


def test_floats_and_a_one_row_array_tell_the_same_story_bit_for_bit(case: Case) -> None:
    """No number differs, not even in its last bit."""
    floats = a_course(FLOATS, case, float)
    arrays = a_course(ARRAYS, case, lambda value: np.array([value], dtype=np.float64))
    assert _flat(floats) == _flat(arrays)


def test_many_runs_at_once_equal_each_run_alone(case: Case) -> None:
    """A column of a batch is the same as that run by itself."""
    batch = a_course(ARRAYS, case, lambda value: np.full(7, value, dtype=np.float64))
    assert _flat(batch) == _flat(a_course(FLOATS, case, float))


def test_nothing_heals_and_nothing_worsens_without_treatment(case: Case) -> None:
    """Half a year of drift leaves everybody where the case started."""
    start = starting(case)
    after = drift(FLOATS, COEFFICIENTS, fixed_of(case), start, 26)
    for before, now in zip(start.partners, after.partners, strict=True):
        for name in ("anxiety", "pressure", "avoidance", "desire", "shame", "presence", "skill", "motivation"):
            assert getattr(now, name) == pytest.approx(getattr(before, name), abs=1e-6)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_worse_state_never_raises_a_gain(data: st.DataObject) -> None:
    """Raise any burden, or lower any strength: what a step teaches does not grow."""
    case = load_case("sien-and-jonas")
    clients = starting(case)
    values = {name: data.draw(SCALE, label=name) for name in ("anxiety", "pressure", "shame", "guarding", "skill")}
    partner = clients.partners[0]._replace(
        **values, beliefs=tuple(data.draw(SCALE) for _ in clients.partners[0].beliefs)
    )
    name = data.draw(st.sampled_from(["anxiety", "pressure", "shame", "guarding", "trauma", "skill", "belief"]))
    step = data.draw(st.floats(0.0, 5.0))
    if name == "belief":
        worse = partner._replace(beliefs=tuple(min(10.0, held + step) for held in partner.beliefs))
    elif name == "skill":
        worse = partner._replace(skill=max(0.0, partner.skill - step))
    else:
        worse = partner._replace(**{name: min(10.0, getattr(partner, name) + step)})
    item = an_item(case, data.draw(st.sampled_from([0.0, 2.0, 3.0, 4.0, 5.0])))
    gains = [
        learning_gain(FLOATS, COEFFICIENTS, clients._replace(partners=(one, clients.partners[1])), 0, item)
        for one in (partner, worse)
    ]
    assert gains[1] <= gains[0]


@given(st.floats(0.0, 7.0), st.floats(0.0, 10.0))
def test_learning_has_no_cliff(level: float, anxiety: float) -> None:
    """A hair's breadth of anxiety moves the gain by a hair's breadth."""
    case = load_case("milan")
    clients = starting(case)
    item = an_item(case, level)
    near = [
        learning_gain(
            FLOATS, COEFFICIENTS, clients._replace(partners=(clients.partners[0]._replace(anxiety=value),)), 0, item
        )
        for value in (anxiety, min(10.0, anxiety + 0.001))
    ]
    assert abs(near[0] - near[1]) < 0.01


def test_the_gain_of_a_step_peaks_near_readiness(case: Case) -> None:
    """A rung below teaches less, and a rung and a half above teaches much less."""
    clients = starting(case)
    ready = min(readiness(FLOATS, COEFFICIENTS, clients, partner) for partner in clients.partners)
    at, below, above = (
        min(
            learning_gain(FLOATS, COEFFICIENTS, clients, who, an_item(case, level))
            for who in range(len(clients.partners))
        )
        for level in (ready, ready - 1.0, ready + 1.5)
    )
    assert below < at
    assert above < 0.5 * at


@given(st.floats(-1e4, 1e4))
def test_settling_rounds_to_a_millionth(value: float) -> None:
    """Rounding by + and - agrees with rounding to six decimals, and arrays round to the very same number."""
    settled = FLOATS.settle(value)
    assert settled == pytest.approx(round(value, 6), abs=1e-6)
    assert ARRAYS.settle(np.array([value]))[0] == settled


@settings(max_examples=60)
@given(SCALE, SCALE)
def test_reports_stay_on_the_line(anxiety: float, shame: float) -> None:
    """Whatever the state, a report is 0-10 in half points."""
    clients = starting(load_case("milan"))
    partner = clients.partners[0]._replace(anxiety=anxiety, shame=shame)
    seen = observe(FLOATS, partner, clients.bond, (0.99,) * 7)
    assert all(0.0 <= value <= 10.0 and (value * 2.0).is_integer() for value in seen)


def test_the_model_does_not_branch_on_state() -> None:
    """In the client model: no ``and``, ``or``, ``not``, ``min``, ``max``, ``abs``, power or ``exp``; ``if`` only on the case."""
    folder = Path(inspect.getfile(simulation)).parent
    allowed_tests = {"count", "item", "name", "fixed", "goal", "values", "lesson", "reached", "anyone", "asked", "index", "target",
                     "weight", "before", "known", "lower", "core", "k", "kind", "joint", "block", "solo", "homework", "pending", "solo_room", "extra", "who"}  # fmt: skip
    for path in sorted(folder.glob("*.py")):
        if path.name in {"state.py", "numbers.py"}:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            where = f"{path.name}:{getattr(node, 'lineno', 0)}"
            assert not (isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow)), where
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in {"min", "max", "abs", "pow", "exp"}, where
            if isinstance(node, ast.If | ast.IfExp):
                names = {part.id for part in ast.walk(node.test) if isinstance(part, ast.Name)}
                assert names <= allowed_tests | {"BOND_VARIABLES", "LOWER_IS_BETTER", "FREE_MODULES", "None"}, (
                    where,
                    names,
                )
