"""A sitting in a temporary folder, under a clock that stands still."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from toolkit.desk import Sitting

NOW = datetime(2026, 11, 22, 19, 42, tzinfo=UTC)
Open = Callable[..., Sitting]


@pytest.fixture
def sit(tmp_path: Path) -> Iterator[Open]:
    """Open sittings in this test's folder; all are closed afterwards."""
    opened: list[Sitting] = []

    def open_one(case: str = "sien-and-jonas", language: Any = "nl", **more: Any) -> Sitting:  # noqa: ANN401
        opened.append(Sitting.open(case, tmp_path / "attempts", language, clock=lambda: NOW, **more))
        return opened[-1]

    yield open_one
    for sitting in opened:
        sitting.close()
