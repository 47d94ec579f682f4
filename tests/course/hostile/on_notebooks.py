"""Attacks on the notebook and on the copies it keeps: cut, shuffled, forged, endless, or no notebook at all."""

import base64
import json
import zlib
from functools import cache
from pathlib import Path
from typing import Any

from tests.course.classroom import COURSE, asked, attempt_of
from tests.course.hostile.attacking import (
    ID,
    NOTEBOOK,
    RECORD,
    Attack,
    Cell,
    cell_of,
    keep_copy,
    lines_of,
    on_cells,
    on_notebook,
    written,
)  # fmt: skip
from tests.course.hostile.on_records import SCRIPT
from toolkit.casefiles import load_case
from toolkit.course.seeding import seed_of
from toolkit.course.submission import copy_of
from toolkit.records import dump_lines

LOST = ("ask-no-answers",)
BOMB = base64.b64encode(zlib.compress(b"\0" * 300_000_000, 9)).decode()


def wrong(raw: bytes) -> Any:  # noqa: ANN401 - an attack
    """Return an attack that leaves these bytes for a notebook."""
    return lambda folder: (folder / NOTEBOOK).write_bytes(raw)


def huge(folder: Path) -> None:
    """Make the notebook 200 MB large."""
    with (folder / NOTEBOOK).open("ab") as stream:
        stream.truncate(200_000_000)


def forged(cells: list[Cell]) -> None:
    """Write full marks into the output of every graded cell, and raise what it can earn."""
    result = {"output_type": "execute_result", "execution_count": 1, "metadata": {}, "data": {"text/plain": "20.0"}}
    for cell in cells:
        settings = cell["metadata"]["nbgrader"]
        if settings["grade"] and cell["cell_type"] == "code":
            cell["outputs"] = [result]
            settings["points"] = 1000


def split(cells: list[Cell]) -> None:
    """Split the answer in two, as a notebook does: both halves keep nbgrader's id."""
    at = next(n for n, cell in enumerate(cells) if cell["id"] == "written-plan")
    cells.insert(at + 1, {**cells[at], "id": "fresh", "source": "and the other half"})


def swapped(cells: list[Cell]) -> None:
    """Give the answer's id to the play cell, and the other way round."""
    one, two = cell_of(cells, "written-plan"), cell_of(cells, "play-a")
    one["metadata"], two["metadata"] = two["metadata"], one["metadata"]


def stripped(cells: list[Cell]) -> None:
    for cell in cells:
        cell["metadata"] = {}


def renamed(cells: list[Cell]) -> None:
    for n, cell in enumerate(cells):
        cell["id"] = f"cell-{n}"
        cell["metadata"]["nbgrader"]["grade_id"] = f"mine-{n}"


def retyped(cells: list[Cell]) -> None:
    for cell in cells:
        cell["cell_type"] = "raw" if cell["cell_type"] == "code" else "code"


def nonsense(cells: list[Any]) -> None:
    """Put in cells that are no cells, and cells whose insides are of the wrong kind."""
    cells[:0] = [
        1, None, [], "x", {"cell_type": 7, "metadata": [], "source": {"a": 1}, "outputs": 3, "id": []},
        {"outputs": [None, {"data": []}, {"data": {"application/vnd.sexology.attempt+json": {"part": [], "number": True}}}]},
        {"cell_type": "code", "source": ["x", 1, None], "metadata": {"nbgrader": {"grade_id": ["a-safety"]}}},
        {"cell_type": "markdown", "source": "half a character \ud800 and none \0", "metadata": {"nbgrader": []}},
    ]  # fmt: skip


def acting(cells: list[Cell]) -> None:
    """Write what would act in a browser, in the answer and in a cell of one's own."""
    text = (
        f"{SCRIPT}\n\n[x](javascript:alert(1)) [y](&#106;avascript:alert(1)) ![z](https://elsewhere.example/seen.png)"
    )
    cell_of(cells, "written-plan")["source"] = text
    cells.append({"cell_type": "markdown", "id": "mine", "metadata": {}, "source": text})


@cache
def played(player: str, sessions: int | None = None) -> bytes:
    """Return a record that somebody else played, under the seed of ``s1``."""
    part = asked(ID).parts[0]
    attempt = attempt_of(load_case(part.case), seed_of(COURSE.id, ID, "s1"), player, sessions=sessions or part.sessions)
    return dump_lines(attempt)


def better_copy(folder: Path) -> None:
    """Keep a copy with other and better decisions, longer than the record beside it."""
    lines = [json.loads(line) for line in played("reference").split(b"\n") if line]
    lines[0]["header"] = lines_of(folder)[0]["header"]
    keep_copy(folder, copy_of("a", 1, written(lines)))


def further_copy(folder: Path) -> None:
    """Cut the record short, and keep the copy whole."""
    keep_copy(folder, copy_of("a", 1, (folder / RECORD).read_bytes()))
    (folder / RECORD).write_bytes(written(lines_of(folder)[:30]))


def copy_for_garbled(folder: Path) -> None:
    """Break a line in the middle of the record, and keep the copy whole."""
    raw = (folder / RECORD).read_bytes()
    keep_copy(folder, copy_of("a", 1, raw))
    (folder / RECORD).write_bytes(raw.replace(b'"n":7,', b'"n":7,,'))


def only_copy(folder: Path) -> None:
    """Lose the record, and keep the copy."""
    keep_copy(folder, copy_of("a", 1, (folder / RECORD).read_bytes()))
    (folder / RECORD).unlink()


def copy_of_another_part(folder: Path) -> None:
    """Keep the record as a copy of a part that is not there, and lose it."""
    keep_copy(folder, copy_of("b", 1, (folder / RECORD).read_bytes()))
    (folder / RECORD).unlink()


def kept(copy: object) -> Any:  # noqa: ANN401 - an attack
    """Return an attack that keeps this copy and loses the record."""

    def do(folder: Path) -> None:
        keep_copy(folder, copy)
        (folder / RECORD).unlink()

    return do


def many_copies(folder: Path) -> None:
    """Keep more copies than anybody plays, each unpacking to 16 MB."""
    from tests.course.hostile.attacking import COPY

    packed = base64.b64encode(zlib.compress(b"\0" * 15_900_000, 9)).decode()
    rows = [{"part": "a", "number": n, "record": packed} for n in range(2, 400)]
    outputs = [{"output_type": "display_data", "metadata": {}, "data": {COPY: row}} for row in rows]
    on_cells(lambda cells: cell_of(cells, "play-a").update(outputs=outputs))(folder)


NOTEBOOKS = (
    Attack("no notebook", lambda folder: (folder / NOTEBOOK).unlink(), ("note-no-notebook", *LOST)),
    Attack("a notebook by another name", lambda folder: (folder / NOTEBOOK).rename(folder / f"{ID} (1).ipynb"), ("note-no-notebook", *LOST)),
    Attack("a torn notebook", wrong(b'{"cells": [{"cell_ty'), ("note-notebook-broken", *LOST)),
    Attack("an empty notebook", wrong(b""), ("note-notebook-broken", *LOST)),
    Attack("a list for a notebook", wrong(b"[1, 2]"), ("note-notebook-broken", *LOST)),
    Attack("a notebook nested deep", wrong(b"[" * 100_000), ("note-notebook-broken", *LOST)),
    Attack("cells that are no list", wrong(b'{"cells": {"a": 1}, "nbformat": 4}'), ("note-notebook-broken", *LOST)),
    Attack("cells that are no cells", on_cells(nonsense)),
    Attack("an old format", wrong(b'{"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": [{"cells": []}]}'), ("note-notebook-broken", *LOST)),
    Attack("a format to come", on_notebook(lambda notebook: notebook.update(nbformat=99)), ("note-notebook-format",)),
    Attack("a notebook of 200 MB", huge, ("note-notebook-too-large", *LOST)),
    Attack("all cells deleted", on_cells(list.clear), ("note-cells",)),
    Attack("graded cells deleted", on_cells(lambda cells: cells.__delitem__(slice(4, None))), ("note-cells",)),
    Attack("cells copied", on_cells(lambda cells: cells.extend(list(cells))), ("note-cells",)),
    Attack("an answer split", on_cells(split), ("note-cells",)),
    Attack("cells reordered", on_cells(list.reverse)),
    Attack("cells renamed", on_cells(renamed), ("note-cells",)),
    Attack("cells of another kind", on_cells(retyped), ("note-cells",)),
    Attack("metadata stripped", on_cells(stripped), ("note-cells",)),
    Attack("ids exchanged", on_cells(swapped), ("note-cells",)),
    Attack("full marks forged in the outputs", on_cells(forged), ("note-cells",), "same", "always-refer"),
    Attack("points redefined in the marked cells", on_cells(lambda cells: [cell.update(source="points = lambda *a: 20.0\n20.0") for cell in cells]), ("note-cells",), "same", "always-refer"),
    Attack("texts that would act in an answer", on_cells(acting), ("note-cells",)),
    Attack("a better copy than the record", better_copy, ("note-copy-differs",), "same", "always-refer"),
    Attack("a copy that goes on from the record", further_copy, ("note-copy-longer",)),
    Attack("a copy of a record with a broken line", copy_for_garbled, ("note-copy-longer",)),
    Attack("only the copy", only_copy, ("note-recovered",)),
    Attack("a copy of a part that is not there", copy_of_another_part, ("ask-no-record",), "none"),
    Attack("a copy that unpacks without end", kept({"part": "a", "number": 1, "record": BOMB}), ("note-copy-too-large", "ask-no-record"), "none"),
    Attack("a copy of garbage", kept({"part": "a", "number": 1, "record": "bm90IHppcHBlZA=="}), ("ask-no-record",), "none"),
    Attack("a copy with an impossible number", kept({"part": "a", "number": -1, "record": "x"}), ("ask-no-record",), "none"),
    Attack("many copies that unpack to much", many_copies, ("note-copy-too-large",)),
)  # fmt: skip
