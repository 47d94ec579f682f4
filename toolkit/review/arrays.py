"""The client model's operations on arrays of runs, and its states spread over them.

One axis everywhere: the runs. Nothing here knows what a number means.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar, cast

import numpy as np
from numpy.typing import NDArray

from toolkit.simulation import GRID, Namespace, Value

__all__ = ["ARRAYS", "Array", "apart", "joined", "taken"]

Array = NDArray[np.float64]


def _clipped(value: Value, low: float, high: float) -> Array:
    return np.asarray(value).clip(low, high)


def _settled(value: Value) -> Array:
    steps = np.asarray(value * GRID)
    np.rint(steps, out=steps)
    steps /= GRID
    return steps


ARRAYS = Namespace(lo=np.minimum, hi=np.maximum, where=np.where, clip=_clipped, settle=_settled)

Tree = TypeVar("Tree", bound=tuple[Any, ...])


def taken(tree: Tree, rows: NDArray[np.intp]) -> Tree:
    """Return ``tree`` with every array cut to ``rows``."""
    return cast("Tree", _mapped(tree, lambda leaf: leaf if np.ndim(leaf) == 0 else leaf[rows]))


def apart(condition: NDArray[np.bool_], then: Tree, other: Tree) -> Tree:
    """Choose between two trees of one shape, run by run.

    Rows are looked up once for all leaves: several times quicker than choosing leaf by leaf.
    """
    rows = np.flatnonzero(condition)

    def chosen(one: Array, two: Array) -> Array:
        if one is two:
            return one
        leaf: Array = np.array(np.broadcast_to(two, condition.shape))
        leaf[rows] = np.broadcast_to(one, condition.shape)[rows]
        return leaf

    return cast("Tree", _joined(then, other, chosen))


def joined(trees: Sequence[Tree], runs: Sequence[int]) -> Tree:
    """Return trees of one shape as one, the runs of the first before those of the second and so on.

    Args:
        trees: Trees of one shape.
        runs: How many runs each tree holds.
    """
    return cast("Tree", _several(list(trees), runs))


def _several(trees: list[Any], runs: Sequence[int]) -> Any:  # noqa: ANN401 - a tree or a leaf
    first = trees[0]
    if isinstance(first, tuple):
        return _like(first, [_several(list(leaves), runs) for leaves in zip(*trees, strict=True)])
    if isinstance(first, dict):
        return {name: _several([tree[name] for tree in trees], runs) for name in first}
    if isinstance(first, str | int):
        return first
    return np.concatenate([np.broadcast_to(leaf, (count,)) for leaf, count in zip(trees, runs, strict=True)])


def _mapped(tree: Any, change: Callable[[Any], Any]) -> Any:  # noqa: ANN401 - a tree or a leaf
    if isinstance(tree, tuple):
        return _like(tree, [_mapped(leaf, change) for leaf in tree])
    if isinstance(tree, dict):
        return {name: _mapped(leaf, change) for name, leaf in tree.items()}
    return tree if isinstance(tree, str | int) else change(tree)


def _joined(one: Any, two: Any, choose: Callable[[Any, Any], Any]) -> Any:  # noqa: ANN401 - a tree or a leaf
    if isinstance(one, tuple):
        return _like(one, [_joined(left, right, choose) for left, right in zip(one, two, strict=True)])
    if isinstance(one, dict):
        return {name: _joined(leaf, two[name], choose) for name, leaf in one.items()}
    return choose(one, two)


def _like(shape: tuple[Any, ...], values: list[Any]) -> Any:  # noqa: ANN401 - a named tuple, or a plain one
    return shape._make(values) if hasattr(shape, "_make") else tuple(values)
