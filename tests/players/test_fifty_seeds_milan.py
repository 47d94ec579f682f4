"""The order of players over fifty seeds of milan."""

from __future__ import annotations

import pytest

from tests.players.fifty import helps_and_stays_above


@pytest.mark.slow
def test_on_fifty_seeds_the_reference_helps_and_each_naive_player_ends_below_it() -> None:
    """Improved or partly on every seed; each naive player below on the same seed in at least 95 %."""
    helps_and_stays_above("milan")
