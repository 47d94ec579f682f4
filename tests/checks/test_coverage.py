"""Every statement of the founding text is practised, assessed, and can be got right and wrong somewhere."""

import json

import pytest
from typer.testing import CliRunner

from toolkit.casefiles import load_case
from toolkit.checks.coverage import COVERING, TABLE, Covered, coverage, rules_of
from toolkit.checks.coverage.measures import MEASURES
from toolkit.cli import covering
from toolkit.cli.app import app
from toolkit.session.minutes import MINUTES
from toolkit.words import TEXTS

SOME = ("milan", "sien-and-jonas", "noor", "hanne-and-koen")
"""One person, two, trauma, and danger: between them they exercise every statement."""


@pytest.fixture(scope="module")
def rows() -> tuple[Covered, ...]:
    """The coverage over a few cases."""
    return coverage({name: load_case(name) for name in SOME})


def test_the_table_names_every_statement_once() -> None:
    """S1-S30, no more and no fewer, as the library has them."""
    assert list(TABLE) == list(load_case("milan").library.seed)


@pytest.mark.parametrize("statement", TABLE)
def test_a_statement_is_practised_and_assessed(statement: str) -> None:
    """Decisions that exist, words for them, and a rule or a criterion that looks at it; people's part is named."""
    entry = TABLE[statement]
    assert set(entry.decisions)
    assert set(entry.decisions) <= set(MINUTES)
    assert f"practised/{statement}" in TEXTS
    assert entry.criteria or rules_of(load_case("milan").library, statement)
    assert all(name in MEASURES and f"criterion/{name}" in TEXTS for name in entry.criteria)
    assert (f"people/{statement}" in TEXTS) is entry.people


def test_no_cell_is_empty(rows: tuple[Covered, ...]) -> None:
    """Each statement can be got right in a case and got wrong in a case."""
    assert not [row.statement for row in rows if not row.right]
    assert not [row.statement for row in rows if not row.wrong]


def test_every_criterion_can_say_right_and_wrong(rows: tuple[Covered, ...]) -> None:
    """A criterion that only ever says one thing measures nothing."""
    right = {by for row in rows for seen in row.right.values() for _, by in seen}
    wrong = {by for row in rows for seen in row.wrong.values() for _, by in seen}
    assert not set(MEASURES) - right
    assert not set(MEASURES) - wrong


def test_a_case_only_counts_where_the_statement_arises(rows: tuple[Covered, ...]) -> None:
    """There is no pattern between partners where somebody comes alone."""
    named = next(row for row in rows if row.statement == "S14")
    assert set(named.right) == {"sien-and-jonas", "hanne-and-koen"}


def test_several_processes_find_the_same(rows: tuple[Covered, ...]) -> None:
    """Where it is computed changes nothing, and every course is counted."""
    told: list[int] = []
    two = {name: load_case(name) for name in SOME[:2]}
    found = coverage(two, processes=2, advance=told.append)
    assert sum(told) == 2 * len(COVERING)
    for ours, theirs in zip(rows, found, strict=True):
        assert {name: ours.right[name] for name in SOME[:2] if name in ours.right} == theirs.right


@pytest.mark.parametrize(("lang", "people"), [("nl", "door mensen nagekeken"), ("en", "marked by people")])
def test_the_command_prints_every_statement(
    monkeypatch: pytest.MonkeyPatch, rows: tuple[Covered, ...], lang: str, people: str
) -> None:
    """Thirty blocks; what people mark is said so."""
    monkeypatch.setattr(covering, "coverage", lambda *_, **__: rows)
    shown = CliRunner().invoke(app, ["coverage", "--lang", lang]).output
    assert [word for word in shown.split() if word in TABLE] == list(TABLE)
    assert shown.count(people) == sum(entry.people for entry in TABLE.values())


def test_the_command_prints_json(monkeypatch: pytest.MonkeyPatch, rows: tuple[Covered, ...]) -> None:
    """Every cell filled, for machines too."""
    monkeypatch.setattr(covering, "coverage", lambda *_, **__: rows)
    told = json.loads(CliRunner().invoke(app, ["coverage", "--json"]).output)["statements"]
    for row in told:
        assert all(
            row[key] for key in ("id", "quote", "meaning", "practised", "decisions", "assessed", "right", "wrong")
        )
