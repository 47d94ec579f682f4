"""Notebooks as nbgrader would leave them, from plain JSON: its checksum, what it restores, the bytes nbformat writes.

``import nbformat`` takes over a second, and what a few lines do here is all that a rebuilt notebook needs.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import md5
from typing import Any, NamedTuple

from toolkit.course.rebuilding import source_of

__all__ = ["Source", "auto_score", "checksum", "restore", "written"]

Cell = dict[str, Any]
SPLIT = {"application/javascript", "image/svg+xml"}
"""Media types besides ``text/`` that nbformat stores line by line."""


class Source(NamedTuple):
    """A cell as the gradebook knows it from the released notebook."""

    name: str
    cell_type: str
    locked: bool
    source: str
    checksum: str
    points: float | None


def restore(notebook: Cell, sources: Mapping[str, Source], kernelspec: Mapping[str, Any] | None) -> None:
    """Put back what the gradebook knows of each cell, as nbgrader's OverwriteCells and OverwriteKernelspec do."""
    for cell in notebook["cells"]:
        nbgrader = cell["metadata"].get("nbgrader", {})
        known = sources.get(nbgrader.get("grade_id", ""))
        if known is None:
            continue
        _retype(cell, known.cell_type)
        nbgrader["locked"] = known.locked if known.locked != _locked(nbgrader) else nbgrader["locked"]
        if nbgrader.get("grade") and known.points is not None and float(nbgrader["points"]) != known.points:
            nbgrader["points"] = known.points
        nbgrader["checksum"] = known.checksum
        if known.locked:
            cell["source"] = known.source
    if kernelspec:
        notebook["metadata"]["kernelspec"] = dict(kernelspec)


def auto_score(cell: Cell) -> float | None:
    """Return what nbgrader reads from a graded cell that was filled: a number, or None where a person marks."""
    nbgrader = cell["metadata"]["nbgrader"]
    if nbgrader.get("solution"):
        return 0.0 if nbgrader.get("checksum") == checksum(cell) else None
    if cell["cell_type"] != "code":
        return None
    for output in cell["outputs"]:
        if output["output_type"] == "execute_result":
            return float("".join(output["data"]["text/plain"]))
    return 0.0


def checksum(cell: Cell) -> str:
    """Return nbgrader's checksum of a cell (``nbgrader.utils.compute_checksum``)."""
    nbgrader = cell["metadata"]["nbgrader"]
    grade = nbgrader.get("grade", False)
    said = [source_of(cell), cell["cell_type"], grade, nbgrader.get("solution", False), _locked(nbgrader)]
    said.append(nbgrader["grade_id"])
    if grade:
        said.append(float(nbgrader["points"]))
    return md5("".join(map(str, said)).encode(errors="replace"), usedforsecurity=False).hexdigest()


def written(notebook: Cell) -> bytes:
    """Return the bytes of a notebook as nbformat and nbconvert write them; texts are split into lines in place."""
    for cell in notebook["cells"]:
        cell["source"] = source_of(cell).splitlines(keepends=True)
        for output in cell.get("outputs", ()):
            data = output.get("data", {})
            for kind, value in data.items():
                if isinstance(value, str) and (kind.startswith("text/") or kind in SPLIT):
                    data[kind] = value.splitlines(keepends=True)
    text = json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True)
    return f"{text}\n".encode(errors="replace")


def _locked(nbgrader: Mapping[str, Any]) -> bool:
    """Whether nbgrader takes a cell for locked."""
    if nbgrader.get("solution"):
        return False
    return bool(nbgrader.get("grade") or nbgrader.get("locked", False))


def _retype(cell: Cell, kind: str) -> None:
    if cell["cell_type"] == kind:
        return
    cell["cell_type"] = kind
    if kind == "code":
        cell |= {"outputs": [], "execution_count": None}
    else:
        cell.pop("outputs", None)
        cell.pop("execution_count", None)
