"""What an attack is, and the small tools with which attacks are made: lines of a record, cells of a notebook."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

from toolkit.course.submission import COPY, copy_of
from toolkit.model.attempt import Attempt
from toolkit.records import dump_lines
from toolkit.records.chain import link

ID = "psycho-education"
"""The assignment that is attacked: one part, one written answer."""
RECORD = f"{ID}-a-1.jsonl"
NOTEBOOK = f"{ID}.ipynb"
Line = dict[str, Any]
Cell = dict[str, Any]


class Attack(NamedTuple):
    """A submission made hostile or broken.

    Attributes:
        name: What was done, in a few words.
        do: Does it, to the folder of an honest submission.
        says: Ids of the sentences in which it is told.
        worth: What is left of the points: ``same``, ``none``, or ``less`` (anything from none to the same).
        player: Who played the honest submission.
    """

    name: str
    do: Callable[[Path], object]
    says: tuple[str, ...] = ()
    worth: str = "same"
    player: str = "reference"


def lines_of(folder: Path, name: str = RECORD) -> list[Line]:
    """Return the lines of a record."""
    return [json.loads(line) for line in (folder / name).read_bytes().split(b"\n") if line]


def written(lines: Iterable[Line], *, reseal: bool = True) -> bytes:
    """Return a record of ``lines``; its numbers and chain mended, as somebody could who knows the format."""
    previous, done = "", []
    for n, line in enumerate(lines):
        rest = {name: value for name, value in line.items() if name != "hash"} | {"n": n}
        previous = link(rest, previous)
        done.append(json.dumps({**rest, "hash": previous} if reseal else line).encode() + b"\n")
    return b"".join(done)


def on_lines(change: Callable[[list[Line]], object], *, reseal: bool = True) -> Callable[[Path], None]:
    """Return an attack that changes the lines of the record."""

    def do(folder: Path) -> None:
        lines = lines_of(folder)
        change(lines)
        (folder / RECORD).write_bytes(written(lines, reseal=reseal))

    return do


def on_bytes(change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    """Return an attack that changes the bytes of the record."""
    return lambda folder: (folder / RECORD).write_bytes(change((folder / RECORD).read_bytes()))


def on_notebook(change: Callable[[dict[str, Any]], object]) -> Callable[[Path], None]:
    """Return an attack that changes the notebook."""

    def do(folder: Path) -> None:
        notebook = json.loads((folder / NOTEBOOK).read_bytes())
        change(notebook)
        (folder / NOTEBOOK).write_text(json.dumps(notebook), encoding="utf-8")

    return do


def on_cells(change: Callable[[list[Cell]], object]) -> Callable[[Path], None]:
    """Return an attack that changes the cells of the notebook."""
    return on_notebook(lambda notebook: change(notebook["cells"]))


def cell_of(cells: list[Cell], name: str) -> Cell:
    """Return the cell with an id."""
    return next(cell for cell in cells if cell["id"] == name)


def keep_copy(folder: Path, copy: object) -> None:
    """Leave a copy in the play cell's output, as a panel does."""
    output = {"output_type": "display_data", "metadata": {}, "data": {COPY: copy, "text/plain": ""}}
    on_cells(lambda cells: cell_of(cells, "play-a").update(outputs=[output]))(folder)


def copy_and_record(copy: Attempt | bytes, record: Attempt | bytes | None, part: str = "a") -> Callable[[Path], None]:
    """Return an attack that leaves this copy, and this record or none beside it."""

    def raw(attempt: Attempt | bytes) -> bytes:
        return attempt if isinstance(attempt, bytes) else dump_lines(attempt)

    def do(folder: Path) -> None:
        keep_copy(folder, copy_of(part, 1, raw(copy)))
        (folder / RECORD).unlink()
        if record is not None:
            (folder / RECORD).write_bytes(raw(record))

    return do
