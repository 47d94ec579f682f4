"""The same couple as a Gymnasium environment, one run on floats each: what the arrays of the review are measured against.

Small and tidy on purpose: nothing is done in ``step`` but living one session, what was seen and what it was worth.
Needs the ``bench`` extra.
"""

from __future__ import annotations

import time
from typing import Any

import gymnasium
import numpy as np
from gymnasium.spaces import Box, MultiDiscrete
from gymnasium.vector import AutoresetMode, SyncVectorEnv

from benchmarks.review_transitions import SESSIONS, Acts, Couple, Lived, Room, float_room, one_session
from toolkit.review.arrays import ARRAYS, Array
from toolkit.simulation import FLOATS, Value, strain_on

__all__ = ["Course", "alike", "lived_in_environments"]


class Course(gymnasium.Env[Any, Any]):
    """One course; an action says whether to teach and whether to deepen."""

    def __init__(self, couple: Couple, coins: Array) -> None:
        """Take the couple and this run's coins, by session and partner."""
        self.room, self._start = float_room(couple)
        self._coins = [tuple(map(float, row)) for row in coins]
        self.lived, self._session = self._start, 0
        self.observation_space = Box(0.0, 10.0, (len(_seen(self._start)),), np.float64)
        self.action_space = MultiDiscrete([2, 2])

    def reset(self, *, seed: int | None = None, options: dict[str, Any] | None = None) -> tuple[Any, dict[str, Any]]:
        """Begin the course again."""
        super().reset(seed=seed, options=options)
        self.lived, self._session = self._start, 0
        return _seen(self.lived), {}

    def step(self, action: Array) -> tuple[Any, float, bool, bool, dict[str, Any]]:
        """Live one session; the reward is by how much things weigh less."""
        before = _burden(self.lived)
        taught, deepened = bool(action[0]), bool(action[1])
        self.lived = one_session(self.room, self.lived, taught, deepened, self._coins[self._session])
        self._session += 1
        return _seen(self.lived), before - _burden(self.lived), False, self._session == len(self._coins), {}


def lived_in_environments(couple: Couple, does: Acts) -> tuple[float, list[Lived]]:
    """Return seconds of one core for a transition of all runs under ``SyncVectorEnv``, and where each run came.

    Actions are made beforehand; no environment is reset while the time is taken.
    """
    runs = does.taught.shape[1]
    environments = SyncVectorEnv(
        [lambda run=run: Course(couple, does.coins[:, :, run]) for run in range(runs)],  # type: ignore[misc]
        autoreset_mode=AutoresetMode.DISABLED,
    )
    environments.reset()
    actions = np.stack((does.taught, does.deepened), axis=-1).astype(np.int64)
    spent = 0.0
    for session in range(SESSIONS):
        began = time.process_time()
        environments.step(actions[session])
        spent += (time.process_time() - began) * (session > 0)
    ends = [environment.unwrapped.lived for environment in environments.envs]
    return spent / (SESSIONS - 1), ends


def alike(pair: Couple, does: Acts) -> str:
    """Say in how many of the environment's runs arrays come to the very same numbers."""
    (room, begun), ends = float_room(pair), lived_in_environments(pair, does)[1]
    spread = Room(ARRAYS, room.k, room.fixed, pair)
    lived = Lived(_spread_over(begun.clients, len(ends)), begun.pending)
    for taught, deepened, coins in zip(does.taught, does.deepened, does.coins, strict=True):
        lived = one_session(spread, lived, taught, deepened, tuple(coins))
    same = sum(
        all(one[run] == other for one, other in zip(_leaves(lived.clients), _leaves(end.clients), strict=True))
        for run, end in enumerate(ends)
    )
    return f"{same} of {len(ends)}"


def _leaves(tree: Value) -> list[Value]:
    """Return the numbers of a state, in order."""
    return [leaf for part in tree for leaf in _leaves(part)] if isinstance(tree, tuple) else [tree]


def _spread_over(tree: Value, runs: int) -> Value:
    """Return a state of floats as one of arrays, the same in every run."""
    if not isinstance(tree, tuple):
        return np.full(runs, tree)
    parts = [_spread_over(part, runs) for part in tree]
    return tree._make(parts) if hasattr(tree, "_make") else tuple(parts)


def _seen(lived: Lived) -> Array:
    partners = lived.clients.partners
    return np.array([*(value for one in partners for value in one[:-1]), *lived.clients.bond])


def _burden(lived: Lived) -> float:
    return sum(strain_on(FLOATS, partner) for partner in lived.clients.partners)
