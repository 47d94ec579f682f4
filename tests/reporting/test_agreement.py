"""Agreement of markers, against worked examples that others published."""

import numpy as np
import pytest

from toolkit.reporting.agreement import icc, percent_agreement, severity, weighted_kappa
from toolkit.reporting.generalisability import study_of
from toolkit.words import TEXTS

SHROUT_FLEISS = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]
"""Shrout & Fleiss 1979, table 2: four judges, six targets."""
SKIN = [[10, 4, 1, 0], [5, 10, 12, 2], [2, 4, 12, 5], [0, 2, 6, 13]]
"""SAS/STAT, PROC FREQ, "Agreement Study": two dermatologists, 88 patients."""
BRENNAN = [
    [[2, 6, 7, 5], [2, 5, 5, 5]],
    [[4, 5, 6, 7], [6, 7, 5, 7]],
    [[5, 5, 4, 6], [5, 4, 5, 5]],
    [[5, 9, 8, 6], [5, 7, 7, 6]],
    [[4, 3, 5, 6], [4, 5, 6, 4]],
    [[4, 4, 4, 7], [6, 4, 7, 8]],
    [[2, 6, 6, 5], [2, 7, 7, 5]],
    [[3, 4, 4, 5], [6, 6, 6, 4]],
    [[0, 5, 4, 5], [5, 5, 5, 3]],
    [[6, 8, 7, 6], [6, 8, 8, 6]],
]
"""Brennan 2001, synthetic data set 3: ten persons, two occasions (here markers), four items (here cases)."""


def unrolled(table: list[list[int]]) -> tuple[list[int], list[int]]:
    """Return the two lists of levels that a table counts."""
    pairs = [(i, j) for i, row in enumerate(table) for j, n in enumerate(row) for _ in range(n)]
    return [i for i, _ in pairs], [j for _, j in pairs]


def test_kappa_as_published() -> None:
    """Without weights: kappa .3449, 95 % from .2030 to .4868 (SAS)."""
    found = weighted_kappa(*unrolled(SKIN), weights=np.eye(4))
    assert (found.value, found.low, found.high) == pytest.approx((0.3449, 0.2030, 0.4868), abs=5e-5)
    assert found.n == 88


def test_weighted_kappa_as_published() -> None:
    """Cohen 1968, 200 patients: weights by disagreement of 0, 1, 3 and 6 give .348."""
    table = [[88, 10, 2], [14, 40, 6], [18, 10, 12]]
    disagreement = np.array([[0, 1, 3], [1, 0, 6], [3, 6, 0]])
    found = weighted_kappa(*unrolled(table), levels=3, weights=1 - disagreement / 6)
    assert found.value == pytest.approx(0.348, abs=5e-4)


def test_quadratic_weights_are_the_default() -> None:
    """With quadratic weights and equal margins kappa is the correlation of the two lists (Fleiss & Cohen 1973)."""
    first, second = unrolled([[5, 2, 1, 0], [2, 4, 2, 1], [1, 2, 4, 2], [0, 1, 2, 5]])
    assert weighted_kappa(first, second).value == pytest.approx(np.corrcoef(first, second)[0, 1])


def test_icc_as_published() -> None:
    """Shrout & Fleiss 1979: ICC(2,1) = .29; its interval as the R package psych gives it, .019 to .761."""
    found = icc(SHROUT_FLEISS)
    assert found.value == pytest.approx(0.29, abs=5e-3)
    assert (found.low, found.high) == pytest.approx((0.019, 0.761), abs=5e-4)


def test_variance_components_as_published() -> None:
    """Brennan 2001, table 3.1: the seven components of synthetic data set 3."""
    found = study_of(BRENNAN).components
    assert found is not None
    assert (found.p, found.m, found.t, found.pm, found.pt, found.mt, found.rest) == pytest.approx(
        (0.5528, 0.0074, 0.4417, 0.1009, 0.5750, 0.1565, 0.9352), abs=5e-5
    )


def test_two_facets_are_icc() -> None:
    """With one case and one marker, dependability is ICC(2,1)."""
    study = study_of(SHROUT_FLEISS)
    assert study.decisions[0].absolute == pytest.approx(icc(SHROUT_FLEISS).value)
    assert [(one.markers, one.tasks) for one in study.decisions] == [(1, 1), (2, 1), (3, 1)]


def test_more_markers_and_more_cases_buy_more() -> None:
    """One to three markers, one to four cases; the coefficients rise with both."""
    decisions = {(one.markers, one.tasks): one for one in study_of(BRENNAN).decisions}
    assert set(decisions) == {(m, t) for m in (1, 2, 3) for t in (1, 2, 3, 4)}
    # Brennan 2001: E rho^2 for two occasions and four items
    assert decisions[2, 4].relative == pytest.approx(0.5528 / (0.5528 + 0.1009 / 2 + 0.5750 / 4 + 0.9352 / 8), abs=5e-4)
    for (m, t), one in decisions.items():
        assert 0 < one.absolute < one.relative < 1
        assert m == 1 or decisions[m - 1, t].relative < one.relative
        assert t == 1 or decisions[m, t - 1].relative < one.relative


def test_percent_agreement_and_its_interval() -> None:
    """Wilson's interval for 45 of 88; within one level more agree."""
    first, second = unrolled(SKIN)
    exact = percent_agreement(first, second)
    assert exact.value == pytest.approx(45 / 88)
    assert (exact.low, exact.high) == pytest.approx((0.4086, 0.6132), abs=5e-4)
    near = percent_agreement(first, second, within=1)
    assert near.value == pytest.approx(1 - 7 / 88)
    assert percent_agreement([1, 1], [1, 1]).high == 1.0


def test_severity_and_its_interval() -> None:
    """Differences 0 1 1 2: mean 1, Student's interval with three degrees of freedom."""
    found = severity([1, 2, 2, 3], [1, 1, 1, 1])
    reach = 3.182446 * np.std([0, 1, 1, 2], ddof=1) / 2
    assert (found.value, found.low, found.high) == pytest.approx((1.0, 1 - reach, 1 + reach), abs=1e-5)


def test_where_nothing_can_be_said_there_is_a_sentence() -> None:
    """One marker, all levels the same, too few texts, no spread: an id of the words and never nan."""
    found = [
        (weighted_kappa([2, 2, 2], [2, 2, 2]), "agree-all-same"),
        (weighted_kappa([1], [1]), "agree-too-few"),
        (weighted_kappa([0, 3], [0, 3]), "agree-no-spread"),
        (icc([[1], [2], [3]]), "agree-one-marker"),
        (icc([[2, 2], [2, 2]]), "agree-all-same"),
        (icc([[1, 2]]), "agree-too-few"),
        (icc([[0, 0], [1, 1], [3, 3]]), "agree-no-spread"),
        (icc([]), "agree-one-marker"),
        (percent_agreement([], []), "agree-too-few"),
        (severity([1], [1]), "agree-too-few"),
        (severity([1, 2, 3], [0, 1, 2]), "agree-no-spread"),
    ]
    for estimate, why in found:
        assert estimate.why == why
        assert why in TEXTS
        assert all(number is None or np.isfinite(number) for number in estimate[:3])
    for scores, why in (
        ([[1], [2]], "agree-one-marker"),
        ([[1, 2]], "agree-too-few"),
        ([[2, 2], [2, 2]], "agree-all-same"),
        ([[0, 3], [0, 3]], "agree-no-students"),
    ):
        assert study_of(scores).why == why
        assert why in TEXTS


def test_perfect_agreement_is_one() -> None:
    """The same levels throughout: kappa, ICC and share are 1."""
    levels = [0, 1, 2, 3, 1]
    assert weighted_kappa(levels, levels).value == pytest.approx(1)
    assert icc(np.array([levels, levels]).T).value == pytest.approx(1)
    assert percent_agreement(levels, levels).value == 1
