"""The toolkit's own cases and library, as they stand in this clone."""

from pathlib import Path

import pytest

from toolkit.casefiles import (
    case_names,
    case_schema,
    cases_folder,
    compile_case,
    load_case,
    load_compiled,
    load_library,
    play_digest,
    text_digest,
)
from toolkit.casefiles.schema import FILE


def test_the_cases_of_this_clone_are_found() -> None:
    """Beside the package, whatever the current folder."""
    assert cases_folder() == Path(__file__).resolve().parents[2] / "cases"
    assert {"milan", "sien-and-jonas"} <= set(case_names())


def test_the_library_is_whole() -> None:
    """Every id of the handbook is there, and every file agrees with the others."""
    library = load_library()
    assert list(library.myths) == [f"M{n:02}" for n in range(1, 51)]
    assert list(library.exercises) == [f"E{n:02}" for n in range(1, 54)]
    assert list(library.rules) == [f"RL{n:02}" for n in range(1, 37)] + [f"W{n:02}" for n in range(1, 17)]
    assert list(library.seed) == [f"S{n}" for n in range(1, 31)]
    assert list(library.gates) == [f"G{n}" for n in range(9)]


@pytest.mark.parametrize("name", case_names())
def test_every_case_agrees_with_itself_and_survives_compiling(name: str) -> None:
    """Loaded from YAML and from its compiled form it is the same case with the same digests."""
    case = load_case(name)
    again = load_compiled(compile_case(case))
    assert again == case
    assert (play_digest(again), text_digest(again)) == (play_digest(case), text_digest(case))


def test_the_schema_for_editors_is_fresh() -> None:
    """``cases/case.schema.json`` is what the types say today; ``write_schema()`` makes it so."""
    assert (cases_folder() / FILE).read_text(encoding="utf-8") == case_schema()
