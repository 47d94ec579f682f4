"""How much one submission may use. Teaching assumptions: ample for an analysis of some hundreds of rows."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Limits"]

MIB = 1024 * 1024


class Limits(NamedTuple):
    """Limits of one submission.

    Attributes:
        seconds: Wall-clock time of the whole submission.
        cell_seconds: Wall-clock time of one cell; the cells after it still run.
        cpu_seconds: Processor time of one process.
        memory: Bytes, on top of what the warmed parent holds; of one process, and of all of them together.
        processes: Processes and threads at one time, the first one included.
        disk: Bytes in the temporary folder, all files together.
        file: Bytes in one file, and in what one cell may print.
        handles: Open files at one time.
        output: Characters that are kept of what one cell prints, on each of its two streams.
        reply: Bytes of what comes back.
        source: Bytes of what goes in: cells, questions and files.
    """

    seconds: float = 30.0
    cell_seconds: float = 10.0
    cpu_seconds: int = 20
    memory: int = 512 * MIB
    processes: int = 16
    disk: int = 64 * MIB
    file: int = 16 * MIB
    handles: int = 64
    output: int = 10_000
    reply: int = 2 * MIB
    source: int = 2 * MIB
