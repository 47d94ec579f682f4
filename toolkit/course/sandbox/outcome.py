"""What came of running a submission: what each cell printed, the values asked for, and what went wrong, in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple, TypeAlias

from toolkit.model.text import Language
from toolkit.words import say

__all__ = ["CellRun", "Failure", "Json", "Kind", "Outcome", "Value"]

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Kind = Literal["plain", "series", "frame", "figure", "unfit", "failed"]


class Value(NamedTuple):
    """A value that was asked for, as plain data; numbers that are not finite read ``{"not-finite": "nan"}``.

    Attributes:
        kind: ``plain`` data; a ``series`` as pairs of index and value; a ``frame`` as ``{"columns", "rows"}``; a
            ``figure`` as plotly's own JSON; ``unfit`` when it is none of these or too big (data: the reason);
            ``failed`` when the expression raised (data: the name of the error).
        data: The data.
    """

    kind: Kind
    data: Json


class Failure(NamedTuple):
    """The error that ended a cell.

    Attributes:
        kind: Name of the exception's class.
        message: What it said.
        line: Line of the cell, from 1; 0 when unknown.
        trace: The traceback, cut to a bounded length.
    """

    kind: str
    message: str
    line: int
    trace: str


class CellRun(NamedTuple):
    """What one cell did.

    Attributes:
        out: What it printed.
        err: What it printed to the error stream; never a fault by itself.
        cut: Whether more was printed than was kept.
        fault: Reason id of what went wrong in it; empty when nothing did.
        failure: The error that ended it.
    """

    out: str = ""
    err: str = ""
    cut: bool = False
    fault: str = ""
    failure: Failure | None = None

    def sentence(self, number: int, language: Language) -> str:
        """Say what went wrong in this cell, which is the ``number``-th, from 1."""
        kind, line = (self.failure.kind, self.failure.line) if self.failure else ("", 0)
        return say(f"sandbox-cell/{self.fault}", language, cell=number, kind=kind, line=line)


class Outcome(NamedTuple):
    """What came of a submission.

    Attributes:
        fault: Reason id of what ended it early; empty when every cell had its turn.
        cells: One a cell; empty when it ended early.
        values: What was asked for, by expression; empty when it ended early.
    """

    fault: str
    cells: tuple[CellRun, ...] = ()
    values: Mapping[str, Value] = MappingProxyType({})

    @property
    def blameless(self) -> bool:
        """Whether the machine failed and not the code: nothing may be concluded about the work."""
        return self.fault in {"not-started", "broke-off"}

    def sentences(self, language: Language) -> tuple[str, ...]:
        """Say everything that went wrong: what ended the submission, or else each cell that failed."""
        if self.fault:
            return (say(f"sandbox/{self.fault}", language),)
        return tuple(cell.sentence(n, language) for n, cell in enumerate(self.cells, start=1) if cell.fault)
