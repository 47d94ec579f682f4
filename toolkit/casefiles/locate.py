"""Where the cases are: beside ``toolkit/`` in a clone, inside it in a wheel, or in a folder somebody names.

Here only paths are made and named; nothing is opened.
"""

from __future__ import annotations

import os
from pathlib import Path

from toolkit.casefiles.suggesting import hint
from toolkit.errors import CaseFileError

__all__ = ["SEALED", "case_file", "case_names", "cases_folder", "library_folder", "shown"]

TOOLKIT = Path(__file__).resolve().parents[1]
IN_WHEEL = "_cases"
IN_CLONE = "cases"
LIBRARY = "library"
CASE = "case.yaml"
SEALED = ".case"
"""How the file of a sealed case ends."""


def cases_folder() -> Path:
    """Return the folder with the toolkit's own cases.

    The wheel's folder goes first: beside an installed toolkit any other package's ``cases`` may stand.
    """
    inside = TOOLKIT / IN_WHEEL
    return inside if inside.is_dir() else TOOLKIT.parent / IN_CLONE


def case_names(folder: Path | None = None) -> tuple[str, ...]:
    """Return the names of the cases in ``folder`` (default: the toolkit's own), in alphabetical order.

    Raises:
        CaseFileError: when there is no such folder.
    """
    place = cases_folder() if folder is None else folder
    try:
        return tuple(sorted(entry.name for entry in place.iterdir() if (entry / CASE).is_file()))
    except OSError as fault:
        raise CaseFileError(f"{shown(place)}: no folder with cases ({fault.strerror}); name another folder") from None


def case_file(name_or_path: str | Path, folder: Path | None = None) -> Path:
    """Return the file of a case, given its name or the path of its file or folder.

    Raises:
        CaseFileError: when there is no case of that name, or it is sealed.
    """
    if str(name_or_path).endswith(SEALED):
        sentence = f"{name_or_path}: a sealed case opens in its own assignment only; to look into a case, use its YAML"
        raise CaseFileError(sentence, reason="case-sealed", path=str(name_or_path))
    if isinstance(name_or_path, Path) or _is_path(name_or_path):
        path = Path(name_or_path)
        return path if path.suffix == Path(CASE).suffix else path / CASE
    names = case_names(folder)
    if name_or_path not in names:
        sentence = f'there is no case "{name_or_path}"{hint(name_or_path, names)}'
        raise CaseFileError(sentence, reason="unknown-case", case=name_or_path)
    return (cases_folder() if folder is None else folder) / name_or_path / CASE


def library_folder(case: Path) -> Path:
    """Return the library the case in this file speaks of: the one beside it, else the toolkit's own."""
    beside = case.parent.parent / LIBRARY
    return beside if beside.is_dir() else cases_folder() / LIBRARY


def shown(path: Path) -> str:
    """Return how a sentence names ``path``: from the current folder where possible, with forward slashes."""
    whole = Path(os.path.abspath(path))  # noqa: PTH100 - a link is named as it was given, not as what it leads to
    here = Path.cwd()
    return (whole.relative_to(here) if whole.is_relative_to(here) else whole).as_posix()


def _is_path(name: str) -> bool:
    """Tell a path from a name: it has a separator or ends like a case file."""
    return "/" in name or os.sep in name or name.endswith(Path(CASE).suffix)
