"""One row of chance per replicate: coefficients, what lies hidden and every coin, drawn together.

The same rows serve every alternative of a decision, so that they differ by what was decided and by nothing else.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from toolkit.review.arrays import Array
from toolkit.simulation import COEFFICIENTS, Coefficients

__all__ = ["COARSE", "DRAWS", "SPREAD", "Draws", "drawn"]

DRAWS = 512
"""Replicates of a full comparison (a power of two, as a Sobol sequence wants it)."""
COARSE = 64
"""Replicates of the first look at all alternatives."""
SPREAD = 0.3
"""Share by which each coefficient may differ from its nominal value (teaching assumption)."""
START = 20261123
"""Where the scrambled sequence starts: the same for every attempt, so that a review can be repeated to the letter."""
PARTNERS, EXERCISES, SESSIONS = 3, 4, 24
"""The most partners, exercises a session and sessions for which there are coins."""
COINS = EXERCISES * (PARTNERS + 1) + PARTNERS + 1
"""Coins a session: each exercise by each partner, cramped weeks by exercise, a meaning by partner, one spare."""


class Draws(NamedTuple):
    """Rows of chance, each 0-1 but for the coefficients."""

    coefficients: Coefficients
    hidden: Array
    coins: Array
    """Shape (sessions, coins, replicates)."""
    places: NDArray[np.intp] | None = None
    """Which replicate each row takes its coins from; None: one row a replicate."""

    @property
    def rows(self) -> int:
        """How many replicates there are."""
        return len(self.hidden)

    def first(self, rows: int) -> Draws:
        """Return the first ``rows`` replicates."""
        cut = Coefficients(*(np.asarray(value)[:rows] for value in self.coefficients))  # type: ignore[arg-type]
        return Draws(cut, self.hidden[:rows], self.coins[:, :, :rows])

    def over(self, times: int) -> Draws:
        """Return all rows ``times`` over, with the same chance each time."""
        places = np.tile(np.arange(self.rows), times)
        many = Coefficients(*(np.asarray(value)[places] for value in self.coefficients))  # type: ignore[arg-type]
        return Draws(many, self.hidden[places], self.coins, places)

    def doing(self, session: int, exercise: int, partner: int) -> Array:
        """Return the coins for whether a partner does an exercise."""
        return self._coin(session, exercise * (PARTNERS + 1) + partner)

    def cramped(self, session: int, exercise: int) -> Array:
        """Return the coins for whether practical matters come first."""
        return self._coin(session, exercise * (PARTNERS + 1) + PARTNERS)

    def meaning(self, session: int, partner: int) -> Array:
        """Return the coins for whether a partner says what it means to them."""
        return self._coin(session, EXERCISES * (PARTNERS + 1) + partner)

    def _coin(self, session: int, number: int) -> Array:
        coin: Array = self.coins[session % SESSIONS, number % COINS]
        return coin if self.places is None else coin[self.places]


@lru_cache(maxsize=4)
def drawn(rows: int = DRAWS, spread: float = SPREAD) -> Draws:
    """Return ``rows`` replicates; a shorter call returns the beginning of a longer one.

    Args:
        rows: Replicates, a power of two.
        spread: Share by which coefficients differ; 0 for the nominal ones.
    """
    from scipy.stats import qmc  # here: loading it takes longer than a first look at a review

    names = COEFFICIENTS._fields
    points = qmc.Sobol(len(names) + 1 + SESSIONS * COINS, scramble=True, rng=START).random(rows)
    factors = 1.0 - spread + 2.0 * spread * points[:, : len(names)]
    rows_of = (np.ascontiguousarray(factors[:, at] * value) for at, value in enumerate(COEFFICIENTS))
    coefficients = Coefficients(*rows_of)  # type: ignore[arg-type]
    coins = np.ascontiguousarray(points[:, len(names) + 1 :].T.reshape(SESSIONS, COINS, rows))
    return Draws(coefficients, np.ascontiguousarray(points[:, len(names)]), coins)
