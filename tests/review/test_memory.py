"""What a colleague remembers over many runs is what the indicators count for one: plateau, readiness, deepening index."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as some
from hypothesis.extra.numpy import arrays

from tests.review.situations import COUPLE, SOLO, case_of, played
from toolkit.indicators import deepening_index, plateau, readiness
from toolkit.model.shown import Done, Presentation, Report, SignHeard
from toolkit.review.acts import sessions_of
from toolkit.review.arrays import ARRAYS, Array
from toolkit.review.living import Runs
from toolkit.review.memory import NO_CHANCE, _plateau, deepening_points, ready, remembered
from toolkit.session import begin
from toolkit.simulation import Clients, Pending, observe, starting

ROWS = 6
SCALE = some.integers(0, 20).map(lambda halves: halves / 2.0)
COLUMNS = arrays(np.float64, ROWS, elements=some.floats(0.0, 10.0, allow_nan=False))
RESULTS = some.sampled_from(("done", "half", "avoided"))


def reporting(name: str, rows: list[list[list[float]]], signs: tuple[SignHeard, ...] = ()) -> Presentation:
    """Return a presentation with these self-reports: sessions, then clients, then measures."""
    shown = begin(case_of(name)).state.shown
    reports = tuple(
        Report(session, client, *measures)
        for session, clients in enumerate(rows, start=1)
        for client, measures in zip(shown.clients, clients, strict=True)
    )
    return shown._replace(reports=reports, session=len(rows), signs=signs)


def reports(clients: int) -> some.SearchStrategy[list[list[list[float]]]]:
    near_by = some.lists(some.lists(SCALE, min_size=7, max_size=7), min_size=clients, max_size=clients)
    return some.lists(near_by, min_size=1, max_size=8).map(_steadier)


def _steadier(rows: list[list[list[float]]]) -> list[list[list[float]]]:
    """Let every session lie close to the first, so that standing still is no rarity."""
    first = rows[0]
    return [
        [[one + 0.1 * (other - one) for one, other in zip(*pair, strict=True)] for pair in zip(first, row, strict=True)]
        for row in rows
    ]


@settings(max_examples=300)
@given(some.sampled_from((SOLO, COUPLE)), some.data(), some.integers(1, 2))
def test_a_plateau_is_what_the_indicators_call_one(name: str, data: some.DataObject, exercises: int) -> None:
    """Where homework was handed out each time, and as much of it."""
    clients = len(case_of(name).clients)
    shown = reporting(name, data.draw(reports(clients)))
    done = tuple(
        Done(session, f"E0{exercise}", client, data.draw(RESULTS))
        for session in range(1, shown.session + 1)
        for exercise in range(1, exercises + 1)
        for client in shown.clients
    )
    shown = shown._replace(done=done)
    assert bool(_plateau(remembered(shown, case_of(name).library))) == plateau(shown)


WITHOUT_HOMEWORK = "a session without homework counts in the memory as one in which nothing was done"
OTHER_OBSTACLES = "two obstacles of different kinds count in the memory as the same obstacle twice"


def test_sessions_without_homework_count_for_nothing() -> None:
    """Three sessions in which nothing changed; only the middle one had homework, and it was done."""
    still = [[[5.0] * 7]] * 4
    shown = reporting(SOLO, still)._replace(done=(Done(3, "E01", SOLO, "done"),))
    assert plateau(shown)
    assert _plateau(remembered(shown, case_of(SOLO).library))


def test_the_index_is_what_the_indicators_count() -> None:
    """In every session of a long course, before and after what was said in it."""
    course, decisions = played("amira-and-youssef", "reference")
    library = course.state.case.library
    for session in sessions_of(course, decisions):
        for shown in (session.opened.shown, session.closed.shown):
            assert float(deepening_points(remembered(shown, library))) == deepening_index(shown, library).total


def clients_of(name: str, columns: list[Array]) -> Clients:
    """Return runs of clients whose numbers are the columns, used over and over."""
    begin_with = starting(case_of(name))
    numbers = iter(columns * 4)
    partners = tuple(
        one._replace(**{field: next(numbers) for field in one._fields if field != "beliefs"})
        for one in begin_with.partners
    )
    bond = type(begin_with.bond)(*(next(numbers) for _ in begin_with.bond))
    return Clients(partners, bond, begin_with.core)


@settings(max_examples=60)
@given(some.sampled_from((SOLO, COUPLE)), some.lists(COLUMNS, min_size=11, max_size=11), some.integers(0, 1))
def test_readiness_is_what_the_indicators_read_from_the_same_reports(
    name: str, columns: list[Array], trauma: int
) -> None:
    clients = clients_of(name, columns)
    nothing = np.zeros(ROWS)
    runs = Runs(clients, Pending(), (), (), nothing, nothing, nothing)
    told = [observe(ARRAYS, one, clients.bond, NO_CHANCE) for one in clients.partners]
    signs = (SignHeard(1, case_of(name).clients[-1].id, "trauma"),) if trauma else ()
    many = np.broadcast_to(ready(runs, reporting(name, [[[0.0] * 7] * len(told)], signs)), (ROWS,))
    for row in range(ROWS):
        shown = reporting(name, [[[float(measure[row]) for measure in one] for one in told]], signs)
        assert abs(many[row] - readiness(shown)) < 1e-5
