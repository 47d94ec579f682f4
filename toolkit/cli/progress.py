"""A progress bar on stderr, where somebody is looking."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

__all__ = ["progress"]

NOTEBOOK = "JPY_PARENT_PID"
"""Set for a notebook's kernel and all that it starts, and nowhere else."""


@contextmanager
def progress(title: str, total: int) -> Iterator[Callable[[int], None]]:
    """Show how many of ``total`` are done; what is handed out is told how many more.

    Where nobody watches there is no bar, and what draws it is not loaded.
    """
    if not _watched():
        yield lambda _more: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(file=sys.stderr), transient=True) as bar:
        task = bar.add_task(title, total=total)

        def advance(more: int) -> None:
            bar.advance(task, more)

        yield advance
        bar.update(task, completed=total)


def _watched() -> bool:
    """Whether a bar can be drawn: a cell of a notebook passes for a terminal, and would keep every step of it."""
    return sys.stderr.isatty() and sys.stdout.isatty() and NOTEBOOK not in os.environ
