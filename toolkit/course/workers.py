"""Processes that share out a list of tasks: results in the order of the tasks, whatever becomes of a process.

A process that dies or does not come back costs the task it was at and nothing else. Where processes can be forked they
hold all that was loaded before; elsewhere tasks are done in this process.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess
from typing import Generic, NamedTuple, TypeVar

from toolkit.errors import ToolkitError

__all__ = ["Failed", "crew"]

AHEAD = 2
"""Tasks a process has before it: the one it is at, and the next."""
PATIENCE = 300.0
"""Seconds a task may take."""
SPREAD = 16
"""Results that may wait for the one before them, for each process."""
ALLOCATED = 50_000
"""Objects made before Python looks for cycles; a replay makes thousands that have none."""

Task = TypeVar("Task")
Result = TypeVar("Result")


class Failed(NamedTuple):
    """A task that gave no result."""

    fault: ToolkitError


def crew(
    work: Callable[[Task], Result], tasks: Sequence[Task], jobs: int, after: Callable[[], None]
) -> Iterator[tuple[Task, Result | Failed]]:
    """Yield every task with its result, in the order of the tasks.

    Args:
        work: Does one task; what it returns travels between processes.
        tasks: What to do.
        jobs: How many processes; 0 does everything in this one.
        after: Called in each process when there is nothing more to do.
    """
    if not jobs or "fork" not in multiprocessing.get_all_start_methods():
        try:
            for task in tasks:
                yield task, _done(work, task)
        finally:
            after()
        return
    yield from _Crew(work, tasks, min(jobs, len(tasks)), after).results()


class _Hand:
    """One process and what lies before it."""

    def __init__(self, process: ForkProcess, line: Connection) -> None:
        self.process, self.line, self.at = process, line, 0.0
        self.waiting: deque[int] = deque()

    def give(self, number: int) -> None:
        if not self.waiting:
            self.at = time.monotonic()
        self.waiting.append(number)
        self.line.send(number)


class _Crew(Generic[Task, Result]):
    """The processes, from first task to last."""

    def __init__(
        self, work: Callable[[Task], Result], tasks: Sequence[Task], jobs: int, after: Callable[[], None]
    ) -> None:
        self._work, self._tasks, self._jobs, self._after = work, tasks, jobs, after
        self._open = deque(range(len(tasks)))
        self._hands: list[_Hand] = []
        self._results: dict[int, Result | Failed] = {}

    def results(self) -> Iterator[tuple[Task, Result | Failed]]:
        """Yield each task with its result."""
        gc.freeze()
        try:
            for _ in range(self._jobs):
                self._hands.append(self._hire())
            for number, task in enumerate(self._tasks):
                while number not in self._results:
                    self._share(number)
                    self._listen()
                yield task, self._results.pop(number)
        finally:
            for hand in self._hands:
                self._dismiss(hand)

    def _share(self, number: int) -> None:
        """Give every process something to do, but nothing that is far ahead of what is waited for."""
        for hand in self._hands:
            while self._open and len(hand.waiting) < AHEAD and self._open[0] < number + SPREAD * self._jobs:
                hand.give(self._open.popleft())

    def _listen(self) -> None:
        lines = {hand.line: hand for hand in self._hands if hand.waiting}
        ready = wait(list(lines), timeout=PATIENCE / 10)
        for line in ready:
            assert isinstance(line, Connection)
            hand = lines[line]
            try:
                number, result = line.recv()
            except (EOFError, OSError):
                self._replace(hand, ToolkitError("the process that graded it ended", "batch-worker-gone"))
                continue
            hand.waiting.remove(number)
            hand.at = time.monotonic()
            self._results[number] = result
        for hand in [one for one in self._hands if one.waiting and time.monotonic() - one.at > PATIENCE]:
            self._replace(hand, ToolkitError("it took too long", "batch-too-long", seconds=int(PATIENCE)))

    def _replace(self, hand: _Hand, fault: ToolkitError) -> None:
        """Give up what a process was at, and let another go on."""
        self._results[hand.waiting.popleft()] = Failed(fault)
        self._open.extendleft(reversed(hand.waiting))
        hand.waiting.clear()
        self._dismiss(hand)
        self._hands[self._hands.index(hand)] = self._hire()

    def _hire(self) -> _Hand:
        here, there = multiprocessing.Pipe()
        others = [hand.line for hand in self._hands]
        context = multiprocessing.get_context("fork")
        process = context.Process(target=self._labour, args=(there, [here, *others]), daemon=True)
        process.start()
        there.close()
        return _Hand(process, here)

    def _dismiss(self, hand: _Hand) -> None:
        """Send a process home: one with nothing before it tidies up, another is stopped."""
        if hand.waiting:
            hand.process.kill()
        hand.line.close()
        hand.process.join(PATIENCE / 10)
        if hand.process.is_alive():
            hand.process.kill()

    def _labour(self, line: Connection, others: Sequence[Connection]) -> None:
        """Do what is asked until the other end is gone; in a process of its own."""
        for other in others:
            other.close()
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        gc.set_threshold(ALLOCATED)
        try:
            while True:
                number = line.recv()
                line.send((number, _done(self._work, self._tasks[number])))
        except (EOFError, OSError):
            pass
        finally:
            self._after()
            os._exit(0)


def _done(work: Callable[[Task], Result], task: Task) -> Result | Failed:
    try:
        return work(task)
    except ToolkitError as fault:
        return Failed(fault)
    except MemoryError:
        return Failed(ToolkitError("not enough memory", "batch-memory"))
    except Exception as fault:  # noqa: BLE001 - one submission must never stop the others
        why = f"{type(fault).__name__}: {fault}"
        return Failed(ToolkitError(why, "batch-unexpected", why=why[:300]))
