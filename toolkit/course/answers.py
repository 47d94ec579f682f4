"""Written work as it was handed in: who wrote something, in which language, and the text of one task.

Read as plain JSON, from the autograded notebook where there is one, else from the submitted one; linked files are not
followed, and nothing in a notebook is run or shown from here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from toolkit.course.submission import MOST_NOTEBOOK
from toolkit.model.assignment import Assignment
from toolkit.model.text import LANGUAGES, Language
from toolkit.words import TEXTS

__all__ = ["SUBMITTED", "Handed", "answers_of", "handed_in", "pseudonym"]

AUTOGRADED, SUBMITTED = "autograded", "submitted"
LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789"
"""Of which pseudonyms are made: no vowels, so that no words come about, and nothing that looks alike."""
LENGTH = 6


class Handed(NamedTuple):
    """One student's submission of an assignment, in the language in which it was handed in."""

    student: str
    language: Language

    def folder_of(self, assignment: Assignment) -> str:
        """Return how nbgrader calls the assignment in this language."""
        return f"{assignment.id}-{self.language}"


def handed_in(root: Path, assignment: Assignment) -> tuple[Handed, ...]:
    """Return everybody who handed an assignment in; who did so in both languages counts in the later one.

    Args:
        root: The course's folder, with ``submitted/`` and ``autograded/``.
        assignment: What was asked.
    """
    found: dict[str, tuple[float, Language]] = {}
    for language in LANGUAGES:
        for step in (SUBMITTED, AUTOGRADED):
            for folder in sorted((root / step).glob(f"*/{assignment.id}-{language}")):
                if folder.is_dir() and not folder.is_symlink():
                    student, when = folder.parent.name, _when(root / SUBMITTED / folder.parent.name / folder.name)
                    found[student] = max(found.get(student, (when, language)), (when, language))
    return tuple(Handed(student, language) for student, (_, language) in sorted(found.items()))


def answers_of(root: Path, assignment: Assignment, handed: Handed) -> dict[str, str | None]:
    """Return what one student wrote, by task; None where the cell is gone or the notebook cannot be read.

    A text that was left as it was released is empty; of a cell that was copied every version is read.
    """
    cells = list(_written(_notebook(root, assignment, handed)))
    stubs = {TEXTS["assignment-answer-here"].of(language) for language in LANGUAGES}
    answers: dict[str, str | None] = {}
    for task in assignment.written:
        texts = [text for name, text in cells if name == f"written-{task.id}"]
        own = dict.fromkeys(text for text in texts if text.strip() and text.strip() not in stubs)
        answers[task.id] = "\n\n".join(own) if texts else None
    return answers


def pseudonym(secret: str, assignment: str, student: str) -> str:
    """Return the name under which a marker knows a student: always the same, and not to be guessed without ``secret``."""
    digest = blake2b(f"{assignment}\n{student}".encode(), key=secret.encode()[:64], digest_size=16).digest()
    number, name = int.from_bytes(digest), ""
    for _ in range(LENGTH):
        number, rest = divmod(number, len(LETTERS))
        name += LETTERS[rest]
    return f"{name[: LENGTH // 2]}-{name[LENGTH // 2 :]}"


def _when(folder: Path) -> float:
    try:
        return folder.stat().st_mtime
    except OSError:
        return 0.0


def _notebook(root: Path, assignment: Assignment, handed: Handed) -> dict[str, Any]:
    for step in (AUTOGRADED, SUBMITTED):
        path = root / step / handed.student / handed.folder_of(assignment) / f"{assignment.id}.ipynb"
        try:
            if path.is_symlink() or path.stat().st_size > MOST_NOTEBOOK:
                continue
            content = json.loads(path.read_bytes())
        except (OSError, ValueError, RecursionError):
            continue
        if isinstance(content, dict) and isinstance(content.get("cells"), list):
            return content
    return {}


def _written(notebook: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield (grade_id, text) of every cell that nbgrader knows."""
    for cell in notebook.get("cells", []):
        metadata = cell.get("metadata") if isinstance(cell, dict) else None
        nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
        name = nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None
        if isinstance(name, str):
            source = cell.get("source")
            yield name, "".join(map(str, source)) if isinstance(source, list) else str(source or "")
