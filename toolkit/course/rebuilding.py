"""A submitted notebook that may have been cut, copied, split or shuffled -> the released one with the trainee's answers in it.

Works on plain JSON. Only what was written in answer cells is taken over, and nothing is run; everything else a trainee
added is kept below as plain text, so that a marker can still read it; code added to an analysis stays code.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

__all__ = ["Rebuilt", "answers_of", "disarmed", "rebuild", "source_of"]

Notebook = dict[str, Any]
Cell = dict[str, Any]
LONGEST = 200_000
"""Characters of an answer that are taken over."""
MOST_CELLS = 2_000
MOST_EXTRA = 50
SETTINGS = ("grade", "grade_id", "locked", "solution", "task")
"""What nbgrader keeps of a cell and a trainee has no reason to change."""
MANY_TIMES = 3
"""Times a cell's points by which a course may have changed them since it was released; more is not believed."""
ACTS = re.compile(r"<|!(?=\[)|&(?=#|\w)|(?:script|data)(?=\s*\\?:)", re.IGNORECASE)
"""What begins HTML, a picture fetched from elsewhere, an entity that could spell either, or an address that acts."""
NO_BREAK = "\u2060"
"""Takes no room and joins what it stands between: the text reads the same, and is nothing but text."""


class Rebuilt(NamedTuple):
    """The notebook to grade, and what had been changed: ``missing``, ``copied``, ``renamed``, ``altered`` or ``extra``."""

    notebook: Notebook
    changes: tuple[str, ...]


def rebuild(released: Notebook, submitted: Notebook | None) -> Rebuilt:
    """Put a trainee's answers into the released notebook; never fails for what was submitted.

    Args:
        released: The supervisor's notebook, with nbgrader's metadata.
        submitted: What came back, of whatever shape; None when it could not be read.
    """
    notebook = copy.deepcopy(released)
    known = {_id_of(cell): cell for cell in notebook["cells"]}
    rows, strange = _by_id(_cells(submitted), known)
    changes: dict[str, None] = {}
    for name, cell in known.items():
        own = rows.get(name, [])
        changes.update(dict.fromkeys(_changes(cell, own, known)))
        if not own and submitted is not None:
            changes["missing"] = None
        texts = list(dict.fromkeys(source_of(one) for one in own))
        stub = source_of(cell)
        written = [text for text in texts if text.strip() != stub.strip()]
        if _is_answer(cell) and written:
            text = _clean("\n\n".join(written))
            cell["source"] = disarmed(text) if cell["cell_type"] == "markdown" else text
        elif not _is_answer(cell):
            strange += [one for one in own if source_of(one).strip() != stub.strip()]
    analysis = next((n for n, cell in enumerate(notebook["cells"]) if _is_code_answer(cell)), None)
    if analysis is not None:
        before, after = _code_around(_cells(submitted), known, _id_of(notebook["cells"][analysis]))
        strange = [one for one in strange if one.get("cell_type") != "code" or _name_of(one, known)]
        notebook["cells"][analysis : analysis + 1] = [*before, notebook["cells"][analysis], *after]
    notebook["cells"] += _kept(strange)
    if len(notebook["cells"]) > len(released["cells"]):
        changes["extra"] = None
    return Rebuilt(notebook, tuple(changes))


def answers_of(notebook: Notebook) -> dict[str, str]:
    """Return what stands in each answer cell of a notebook, by its id."""
    return {_id_of(cell): source_of(cell) for cell in notebook["cells"] if _is_answer(cell)}


def source_of(cell: Cell) -> str:
    """Return the text of a cell, whichever way it is stored."""
    source = cell.get("source", "")
    if isinstance(source, list):
        source = "".join(one for one in source if isinstance(one, str))
    return source if isinstance(source, str) else ""


def disarmed(text: str) -> str:
    """Return markdown that reads the same and holds no HTML and no address that acts, wherever it is shown."""
    return ACTS.sub(lambda found: found[0] + NO_BREAK, text)


def _cells(notebook: Notebook | None) -> list[Cell]:
    cells = (notebook or {}).get("cells")
    return [cell for cell in (cells[:MOST_CELLS] if isinstance(cells, list) else []) if isinstance(cell, dict)]


def _clean(text: str) -> str:
    """Return a text that can be written down: not endless, and without halves of characters."""
    return text[:LONGEST].encode("utf-8", "replace").decode()


def _by_id(cells: list[Cell], known: dict[str, Cell]) -> tuple[dict[str, list[Cell]], list[Cell]]:
    """Return the submitted cells by the released cell they are, and those that are none of them."""
    rows: dict[str, list[Cell]] = {}
    strange = []
    for cell in cells:
        name = _name_of(cell, known)
        if name:
            rows.setdefault(name, []).append(cell)
        else:
            strange.append(cell)
    return rows, strange


def _name_of(cell: Cell, known: dict[str, Cell]) -> str:
    """Return which released cell this is, by nbgrader's id or else by the cell's own; empty for none."""
    return next((one for one in (_id_of(cell), cell.get("id")) if isinstance(one, str) and one in known), "")


def _changes(cell: Cell, own: list[Cell], known: dict[str, Cell]) -> Iterator[str]:
    """Yield how the cells that came back for a released one differ from it, apart from answers."""
    if len(own) > 1:
        yield "copied"
    name, stub = _id_of(cell), source_of(cell).strip()
    for one in own:
        own_id = one.get("id")
        if _id_of(one) != name or (own_id != name and isinstance(own_id, str) and own_id in known):
            yield "renamed"
        settings = one["metadata"].get("nbgrader") if isinstance(one.get("metadata"), dict) else None
        same = isinstance(settings, dict) and all(
            settings.get(key) == cell["metadata"]["nbgrader"].get(key) for key in SETTINGS
        )
        fixed = _is_answer(cell) or source_of(one).strip() == stub
        believable = isinstance(settings, dict) and _believable(settings, cell["metadata"]["nbgrader"])
        if not same or not fixed or not believable or one.get("cell_type") != cell["cell_type"]:
            yield "altered"


def _believable(settings: dict[str, Any], ours: dict[str, Any]) -> bool:
    """Whether a cell's points can be those of an earlier release: they may have changed since, with the course."""
    given, now = settings.get("points"), ours.get("points")
    if not isinstance(given, int | float) or not isinstance(now, int | float):
        return bool(given == now)
    return 0 <= given <= MANY_TIMES * now


def _id_of(cell: Cell) -> str:
    metadata = cell.get("metadata")
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    name = nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None
    return name if isinstance(name, str) else ""


def _is_answer(cell: Cell) -> bool:
    return bool(cell["metadata"].get("nbgrader", {}).get("solution"))


def _is_code_answer(cell: Cell) -> bool:
    return cell["cell_type"] == "code" and _is_answer(cell)


def _code_around(cells: list[Cell], known: dict[str, Cell], analysis: str) -> tuple[list[Cell], list[Cell]]:
    """Return the cells of code a trainee added before and after an analysis: they may be part of it."""
    sides: tuple[list[Cell], list[Cell]] = ([], [])
    met = False
    for cell in cells:
        name = _name_of(cell, known)
        met = met or name == analysis
        text = _clean(source_of(cell))
        number = sum(map(len, sides)) + 1
        if not name and cell.get("cell_type") == "code" and text.strip() and number <= MOST_EXTRA:
            plain: Cell = {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": [], "source": text}
            sides[met].append({**plain, "id": f"added-code-{number}"})
    return sides


def _kept(cells: list[Cell]) -> Iterator[Cell]:
    """Yield what a trainee added as plain cells that are shown and never run."""
    for n, cell in enumerate(cells[:MOST_EXTRA], start=1):
        text = _clean(source_of(cell))
        if text.strip():
            fenced = cell.get("cell_type") != "markdown"
            source = "\n".join(f"    {line}" for line in text.splitlines()) if fenced else disarmed(text)
            yield {"cell_type": "markdown", "id": f"added-{n}", "metadata": {}, "source": source}
