"""Code that was handed in is marked check by check from a sandbox; where there is none, a person is asked."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.course.classroom import asked
from toolkit.course.building import notebook_of
from toolkit.course.coding import Coder
from toolkit.course.explaining import note_text
from toolkit.course.rebuilding import rebuild
from toolkit.course.sandbox import Sandbox, SandboxUnavailable

WHOLE = asked("whole-course")


def cells(*sources: str) -> list[dict[str, Any]]:
    """Return the cells of a rebuilt notebook into which code was written and added."""
    notebook = notebook_of(WHOLE, "en")
    answer = next(cell for cell in notebook["cells"] if cell["id"] == "code-cohort")
    answer["source"] = sources[0]
    added = [{"cell_type": "code", "source": one, "metadata": {}, "outputs": []} for one in sources[1:]]
    rebuilt: list[dict[str, Any]] = rebuild(notebook_of(WHOLE, "en"), {"cells": notebook["cells"] + added}).notebook[
        "cells"
    ]
    return rebuilt


@pytest.fixture(scope="module")
def coder() -> Iterator[Coder]:
    """A coder with a warm sandbox, or a plain process where there are no walls."""
    coder = Coder(allow_unsafe=True)
    yield coder
    coder.close()


RIGHT = "import pandas as pd\ncohort = pd.read_csv('cohort.csv')\nmissing_willingness = int(cohort.willingness.isna().sum())"


def test_code_earns_what_its_values_are_worth(coder: Coder) -> None:
    """Also in a cell of one's own, and after one that fails."""
    for sources in ((RIGHT,), ("1 / 0", RIGHT)):
        marked, unrun = coder.marks(cells(*sources), WHOLE, "en")
        assert unrun is None
        assert 1.0 == marked["code-cohort-missing"].share
        assert 0.0 == marked["code-cohort-drop"].share
        assert all(one.sentence for one in marked.values())


def test_code_in_a_marked_cell_does_not_run(coder: Coder) -> None:
    """It is shown as text and earns nothing."""
    notebook = notebook_of(WHOLE, "en")
    next(cell for cell in notebook["cells"] if cell["id"] == "a-safety")["source"] = RIGHT
    rebuilt = rebuild(notebook_of(WHOLE, "en"), notebook).notebook["cells"]
    marked, _ = coder.marks(rebuilt, WHOLE, "en")
    assert not any(one.share for one in marked.values())


def test_only_what_is_the_trainees_is_run(coder: Coder, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the cell to play in, nor the marked ones, whose names mean nothing inside."""
    ran: list[str] = []

    def spy(_: object, sources: list[str], __: int) -> tuple[()]:
        ran.extend(sources)
        return ()

    monkeypatch.setattr("toolkit.course.cohort.mark_code", spy)
    coder.marks(cells("x = 1", "y = 2"), WHOLE, "en")
    assert ["x = 1", "y = 2"] == ran


def test_the_next_submission_knows_nothing_of_the_one_before(coder: Coder) -> None:
    """Each has a process of its own."""
    coder.marks(cells(f"{RIGHT}\nimport builtins\nbuiltins.kept = missing_willingness"), WHOLE, "en")
    marked, _ = coder.marks(cells("missing_willingness = kept"), WHOLE, "en")
    assert 0.0 == marked["code-cohort-missing"].share


def test_an_assignment_without_code_starts_nothing() -> None:
    """A sandbox is warmed when it is needed."""
    coder = Coder()
    assert ({}, None) == coder.marks(cells("x = 1"), asked("safety"), "en")
    assert coder._box is None


def test_where_nothing_can_be_walled_in_nothing_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refused in a sentence in the language of the submission."""

    def nowhere(_: Sandbox) -> Sandbox:
        raise SandboxUnavailable("bubblewrap")

    monkeypatch.setattr(Sandbox, "__enter__", nowhere)
    for language in ("nl", "en"):
        marked, unrun = Coder().marks(cells(RIGHT), WHOLE, language)
        assert {} == marked
        assert unrun is not None
        assert "bwrap" in note_text(unrun, language)
