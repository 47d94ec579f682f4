"""Fixtures: the real library and the real cases, loaded once."""

import pytest

from toolkit.casefiles import case_names, load_case, load_library
from toolkit.model.case import Case
from toolkit.model.library import Library


@pytest.fixture(scope="session")
def library() -> Library:
    """The library."""
    return load_library()


@pytest.fixture(scope="session")
def cases() -> tuple[Case, ...]:
    """Every case."""
    return tuple(load_case(name) for name in case_names())
