"""Laws of the arrays under the review: taking, joining and choosing run by run, and what is looked at more closely."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as some
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from toolkit.review.acts import Act
from toolkit.review.arrays import Array, apart, joined, taken
from toolkit.review.choosing import Choice
from toolkit.review.labelling import NEAR, near
from toolkit.review.valuing import Valued

ROWS = 6
FIGURES = some.integers(-1_000_000, 1_000_000).map(lambda whole: whole / 100_000)
"""-10 to 10 in steps no sum of a few can hide."""
COLUMN = arrays(np.float64, ROWS, elements=FIGURES)
CONDITION = arrays(np.bool_, ROWS)
PLACES = some.lists(some.integers(0, ROWS - 1), min_size=1, max_size=9).map(lambda rows: np.array(rows, dtype=np.intp))


class Twig(NamedTuple):
    """A small tree: an array, one number for all runs, a name, leaves in a dictionary and in a tuple."""

    leaf: Array
    one: float
    name: str
    leaves: dict[str, Array]
    pair: tuple[Array, Array]


TWIGS = some.builds(
    Twig, COLUMN, FIGURES, some.just("twig"), some.fixed_dictionaries({"a": COLUMN, "b": COLUMN}), some.tuples(COLUMN, COLUMN)
)  # fmt: skip


def leaves(tree: Twig, rows: int = ROWS) -> Array:
    """Return every leaf as a row of its own, each as long as there are runs."""
    one = np.broadcast_to(tree.one, (rows,))
    return np.stack((tree.leaf, one, tree.leaves["a"], tree.leaves["b"], *tree.pair))


@given(TWIGS, PLACES, some.data())
def test_taking_twice_is_taking_once(tree: Twig, rows: NDArray[np.intp], data: some.DataObject) -> None:
    again = np.array(data.draw(some.lists(some.integers(0, len(rows) - 1), min_size=1)), dtype=np.intp)
    assert np.array_equal(
        leaves(taken(taken(tree, rows), again), len(again)), leaves(taken(tree, rows[again]), len(again))
    )
    assert np.array_equal(leaves(taken(tree, np.arange(ROWS))), leaves(tree))
    assert taken(tree, rows).one == tree.one


@given(TWIGS, TWIGS, TWIGS)
def test_what_is_joined_can_be_taken_apart_again(first: Twig, second: Twig, third: Twig) -> None:
    """Each part comes back whole, in order, also where a tree holds one number for all its runs."""
    trees = (first, second, third)
    whole = joined(trees, [ROWS] * len(trees))
    assert len(whole.one) == len(whole.leaf) == ROWS * len(trees)  # type: ignore[arg-type]
    for place, tree in enumerate(trees):
        part = taken(whole, np.arange(place * ROWS, (place + 1) * ROWS))
        assert np.array_equal(leaves(part), leaves(tree))
        assert part.name == tree.name


@given(CONDITION, TWIGS, TWIGS)
def test_each_run_gets_its_own_side(condition: Array, then: Twig, other: Twig) -> None:
    chosen = leaves(apart(condition, then, other))
    assert np.array_equal(chosen, np.where(condition, leaves(then), leaves(other)))
    assert np.array_equal(chosen, leaves(apart(~condition, other, then)))
    assert np.array_equal(leaves(apart(condition, then, then)), leaves(then))


@given(CONDITION, TWIGS, TWIGS, PLACES)
def test_choosing_and_taking_may_change_places(
    condition: Array, then: Twig, other: Twig, rows: NDArray[np.intp]
) -> None:
    first = taken(apart(condition, then, other), rows)
    second = apart(condition[rows], taken(then, rows), taken(other, rows))
    assert np.array_equal(leaves(first, len(rows)), leaves(second, len(rows)))


@settings(max_examples=200)
@given(some.lists(some.tuples(COLUMN, some.booleans()), min_size=1, max_size=6), some.data())
def test_what_is_near_holds_the_best_and_what_was_chosen(rows: list[tuple[Array, bool]], data: some.DataObject) -> None:
    """Every alternative, forbidden or not, may be the best by its goals; the best allowed one is never dropped."""
    act = Act(trust=(), asked=())
    choices = [
        Choice(str(place), "", (), act, ("RL02",) if forbidden else ()) for place, (_, forbidden) in enumerate(rows)
    ]
    values = [Valued(goals, np.zeros(ROWS), goals[None], 0) for goals, _ in rows]
    chosen = data.draw(some.sampled_from(choices)).id
    kept = near(values, choices, chosen)
    means = {place: float(goals.mean()) for place, (goals, _) in enumerate(rows)}
    allowed = [place for place in means if not choices[place].rules] or list(means)
    best = max(means[place] for place in allowed)
    assert best == max(means[place] for place in kept if place in allowed)
    assert int(chosen) in kept
    assert list(kept) == sorted(set(kept))
    assert {place for place in means if means[place] >= best} <= set(kept)


@given(some.lists(COLUMN, min_size=2, max_size=5))
def test_what_is_left_out_lies_clearly_below_the_best(columns: list[Array]) -> None:
    values = [Valued(goals, np.zeros(ROWS), goals[None], 0) for goals in columns]
    choices = [Choice(str(place), "", (), Act(trust=(), asked=())) for place in range(len(columns))]
    means = [float(goals.mean()) for goals in columns]
    best = means.index(max(means))
    left = set(range(len(columns))) - set(near(values, choices, str(best)))
    for place in left:
        gap = columns[best] - columns[place]
        assert gap.mean() > NEAR * gap.std(ddof=1) / np.sqrt(ROWS)
