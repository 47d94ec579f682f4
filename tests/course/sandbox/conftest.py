"""One warmed sandbox for all tests of a file; each hostile submission is followed by an honest one."""

from collections.abc import Callable, Iterator

import pytest

from tests.course.sandbox.trying import opened, survived
from toolkit.course.sandbox import Limits, Outcome, Sandbox

LIMITS = Limits(seconds=20.0, cell_seconds=10.0, memory=256 * 1024 * 1024)


@pytest.fixture(scope="package")
def box() -> Iterator[Sandbox]:
    """A sandbox with ample time."""
    with opened(LIMITS) as sandbox:
        yield sandbox


@pytest.fixture(scope="package")
def hasty() -> Iterator[Sandbox]:
    """A sandbox with hardly any time, for code that never ends."""
    with opened(LIMITS._replace(seconds=4.0, cell_seconds=1.5)) as sandbox:
        yield sandbox


@pytest.fixture
def hostile(box: Sandbox) -> Callable[..., Outcome]:
    """Run a hostile submission; then the same parent must grade an honest one."""
    return lambda *cells, ask=(), files=None: survived(box, cells, ask, files)
