"""Hands a submission to the sandbox, and then an honest one: whatever the first did, the second must be graded."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pytest

from toolkit.course.sandbox import Limits, Outcome, Sandbox, SandboxUnavailable

HONEST = "import pandas as pd\nanswer = int(pd.Series([20, 22]).sum())\nprint('fine')"


@contextmanager
def opened(limits: Limits) -> Iterator[Sandbox]:
    """Open a sandbox, or skip where the machine has none and ``REQUIRE_SANDBOX`` does not ask for one."""
    try:
        box = Sandbox(limits).__enter__()
    except SandboxUnavailable as reason:
        if "REQUIRE_SANDBOX" in os.environ:
            raise
        pytest.skip(str(reason))
    try:
        yield box
    finally:
        box.__exit__(None, None, None)


def survived(
    box: Sandbox, cells: Sequence[str], ask: Sequence[str] = (), files: dict[str, str] | None = None
) -> Outcome:
    """Return what came of ``cells``, after checking that the next submission runs as if nothing had happened."""
    assert box._warmed is not None
    parent = box._warmed.process
    outcome = box.run(cells, ask, files)
    then = box.run([HONEST], ["answer"])
    assert (then.fault, then.values["answer"].data, then.cells[0].out) == ("", 42, "fine\n")
    assert box._warmed is not None
    assert box._warmed.process == parent, "the warmed parent was lost"
    return outcome


def says(outcome: Outcome, *beginnings: str) -> None:
    """Check what is said in English, and that the Dutch says as many sentences."""
    said = outcome.sentences("en")
    assert len(said) == len(beginnings), said
    assert all(one.startswith(start) for one, start in zip(said, beginnings, strict=True)), said
    assert len(outcome.sentences("nl")) == len(said)
