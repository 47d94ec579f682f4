"""A review worked out beside what goes on meanwhile: a first look within moments, the full one when it is there.

Knows threads and nothing of reviews; what is worked out, and in which steps, comes in. It can be left at any time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Event, Thread
from typing import Generic, TypeVar

__all__ = ["Work"]

Step = TypeVar("Step")


class Work(Generic[Step]):
    """Something that comes in ever better steps.

    Attributes:
        newest: The last step that came; None before the first.
        steps: How many came.
        running: Whether more may come.
        share: How far it is, 0-1; it never goes back.
        fault: What went wrong, if anything did.
    """

    def __init__(self, make: Callable[[Callable[[float], None]], Iterator[Step]]) -> None:
        """Begin; ``make`` is handed something to tell how far it is, 0-1, and yields the steps."""
        self.newest: Step | None = None
        self.steps = 0
        self.share = 0.0
        self.running = True
        self.fault: Exception | None = None
        self._first, self._over, self._left = Event(), Event(), Event()
        Thread(target=self._go, args=(make,), name="review", daemon=True).start()

    def wait(self, seconds: float) -> bool:
        """Wait for the first step, at most so long; return whether it is there."""
        self._first.wait(seconds)
        return self.newest is not None

    def finish(self, seconds: float) -> bool:
        """Wait for the last step, at most so long; return whether nothing more will come."""
        self._over.wait(seconds)
        return not self.running

    def leave(self) -> None:
        """Stop as soon as it can; what is there stays."""
        self._left.set()
        self.running = False

    def _go(self, make: Callable[[Callable[[float], None]], Iterator[Step]]) -> None:
        try:
            for step in make(self._told):
                if self._left.is_set():
                    break
                self.newest = step
                self.steps += 1
                self._first.set()
        except _Left:
            pass
        except Exception as fault:  # noqa: BLE001 - a thread has nobody to raise to: whoever looks is told
            self.fault = fault
        self.running = False
        self._first.set()
        self._over.set()

    def _told(self, share: float) -> None:
        if self._left.is_set():
            raise _Left
        self.share = max(self.share, min(1.0, share))


class _Left(Exception):  # noqa: N818 - nothing went wrong
    """Nobody waits for it any more."""
