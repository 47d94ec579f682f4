"""How far markers agree: weighted kappa, intraclass correlation, percent agreement, severity, each with its interval.

Numbers in, numbers out: formulas as published, none of our own. Where the data allow no conclusion there is the id of
a sentence instead of a number, never nan. What more markers or cases would buy is for ``generalisability``.

Sources: Cohen 1968 (weighted kappa, Psychological Bulletin 70, 213-220); Fleiss, Cohen & Everitt 1969 (its large-sample
standard error, Psychological Bulletin 72, 323-327); Shrout & Fleiss 1979 (ICC(2,1), Psychological Bulletin 86,
420-428); McGraw & Wong 1996 (its interval, Psychological Methods 1, 30-46); Wilson 1927 (interval of a proportion,
Journal of the American Statistical Association 22, 209-212).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import stats

__all__ = ["Estimate", "icc", "mean_squares", "percent_agreement", "severity", "weighted_kappa"]

Floats = NDArray[np.float64]

CONFIDENCE = 0.95
FEWEST = 2
"""Texts below which nothing is said."""
TINY = 1e-12


class Estimate(NamedTuple):
    """A figure and its 95 % interval; or, where there is none, the id of the sentence that says why.

    Attributes:
        value: The figure, or None.
        low: Lower end of the interval, None where the data give none.
        high: Its upper end.
        n: Texts it rests on.
        why: Id of a sentence in the words; empty where there is a figure with an interval.
    """

    value: float | None
    low: float | None
    high: float | None
    n: int
    why: str = ""


def weighted_kappa(
    first: Sequence[int], second: Sequence[int], levels: int = 4, weights: ArrayLike | None = None
) -> Estimate:
    """Return the agreement of two markers beyond chance.

    Args:
        first: Levels the first marker gave, from 0.
        second: Levels the second gave to the same texts.
        levels: How many levels there are.
        weights: Agreement each pair of levels counts for, 1 on the diagonal; default quadratic.
    """
    n = len(first)
    if n < FEWEST:
        return Estimate(None, None, None, n, "agree-too-few")
    table = np.zeros((levels, levels))
    np.add.at(table, (np.asarray(first), np.asarray(second)), 1.0 / n)
    w = _quadratic(levels) if weights is None else np.asarray(weights, dtype=float)
    rows, columns = table.sum(axis=1), table.sum(axis=0)
    observed = float((w * table).sum())
    expected = float((w * np.outer(rows, columns)).sum())
    if 1.0 - expected < TINY:
        return Estimate(None, None, None, n, "agree-all-same")
    kappa = (observed - expected) / (1.0 - expected)
    # Fleiss, Cohen & Everitt 1969, formula 9: the mean weight of each row and each column
    by_row, by_column = w @ columns, rows @ w
    inside = w * (1.0 - expected) - (by_row[:, None] + by_column[None, :]) * (1.0 - observed)
    spread = float((table * inside**2).sum()) - (observed * expected - 2.0 * expected + observed) ** 2
    error = np.sqrt(max(0.0, spread) / n) / (1.0 - expected) ** 2
    if error < TINY:
        return Estimate(float(kappa), None, None, n, "agree-no-spread")
    reach = _normal() * float(error)
    return Estimate(float(kappa), max(-1.0, kappa - reach), min(1.0, kappa + reach), n)


def icc(scores: ArrayLike) -> Estimate:
    """Return ICC(2,1): agreement of one marker with another, markers taken from many, their severity counted as error.

    Args:
        scores: A row for each text, a column for each marker, nothing missing.
    """
    table = np.asarray(scores, dtype=float)
    n, k = _size(table)
    if k < FEWEST:
        return Estimate(None, None, None, n, "agree-one-marker")
    if n < FEWEST:
        return Estimate(None, None, None, n, "agree-too-few")
    if np.ptp(table) < TINY:
        return Estimate(None, None, None, n, "agree-all-same")
    between, markers, residual = mean_squares(table)
    below = between + (k - 1) * residual + k * (markers - residual) / n
    if below < TINY:
        return Estimate(None, None, None, n, "agree-all-same")
    value = (between - residual) / below
    if residual < TINY or between < TINY:
        return Estimate(float(value), None, None, n, "agree-no-spread")
    # McGraw & Wong 1996, table 7, case 2: ICC(A,1)
    a = k * value / (n * (1.0 - value))
    b = 1.0 + k * value * (n - 1) / (n * (1.0 - value))
    freedom = (a * markers + b * residual) ** 2 / (
        (a * markers) ** 2 / (k - 1) + (b * residual) ** 2 / ((n - 1) * (k - 1))
    )
    shared = k * markers + (k * n - k - n) * residual
    upper = stats.f.ppf((1 + CONFIDENCE) / 2, n - 1, freedom)
    lower = stats.f.ppf((1 + CONFIDENCE) / 2, freedom, n - 1)
    low = n * (between - upper * residual) / (upper * shared + n * between)
    high = n * (lower * between - residual) / (shared + n * lower * between)
    if not np.isfinite([low, high]).all():
        return Estimate(float(value), None, None, n, "agree-no-spread")
    return Estimate(float(value), max(-1.0, float(low)), min(1.0, float(high)), n)


def percent_agreement(first: Sequence[int], second: Sequence[int], within: int = 0) -> Estimate:
    """Return the share of texts on which two markers are at most ``within`` levels apart, with Wilson's interval."""
    n = len(first)
    if n == 0:
        return Estimate(None, None, None, 0, "agree-too-few")
    share = float(np.mean(np.abs(np.subtract(first, second)) <= within))
    z = _normal()
    middle = (share + z**2 / (2 * n)) / (1 + z**2 / n)
    reach = z / (1 + z**2 / n) * float(np.sqrt(share * (1 - share) / n + z**2 / (4 * n**2)))
    return Estimate(share, max(0.0, middle - reach), min(1.0, middle + reach), n)


def severity(own: ArrayLike, others: ArrayLike) -> Estimate:
    """Return how many levels a marker lies above the others on the same texts (negative: more severe), with Student's interval.

    Args:
        own: What this marker gave.
        others: What the other gave, or the mean of the others, to the same texts.
    """
    difference = np.asarray(own, dtype=float) - np.asarray(others, dtype=float)
    n = int(difference.size)
    if n < FEWEST:
        return Estimate(None, None, None, n, "agree-too-few")
    mean, error = float(difference.mean()), float(difference.std(ddof=1) / np.sqrt(n))
    if error < TINY:
        return Estimate(mean, None, None, n, "agree-no-spread")
    reach = float(stats.t.ppf((1 + CONFIDENCE) / 2, n - 1)) * error
    return Estimate(mean, mean - reach, mean + reach, n)


def mean_squares(table: Floats) -> tuple[float, float, float]:
    """Return the mean squares of a two-way table without repetition: between rows, between columns, residual."""
    n, k = table.shape
    rows, columns, grand = table.mean(axis=1), table.mean(axis=0), table.mean()
    between = k * float(((rows - grand) ** 2).sum()) / (n - 1)
    markers = n * float(((columns - grand) ** 2).sum()) / (k - 1)
    left = table - rows[:, None] - columns[None, :] + grand
    return between, markers, float((left**2).sum()) / ((n - 1) * (k - 1))


def _quadratic(levels: int) -> Floats:
    steps = np.arange(levels, dtype=float)
    return np.asarray(1.0 - ((steps[:, None] - steps[None, :]) / max(1, levels - 1)) ** 2)


def _normal() -> float:
    return float(stats.norm.ppf((1 + CONFIDENCE) / 2))


def _size(table: NDArray[Any]) -> tuple[int, int]:
    return (table.shape[0], table.shape[1]) if table.ndim == 2 else (int(table.size > 0), 0)  # noqa: PLR2004 - rows and columns
