"""Begins a new case and says how to go on."""

from __future__ import annotations

from pathlib import Path

import typer

from toolkit.desk.authoring import DRAFTS, new_case
from toolkit.model.text import Language
from toolkit.words import say

__all__ = ["begin_case"]

NEXT = ("new-case-made", "new-case-write", "new-case-check", "new-case-play", "new-case-notebook")


def begin_case(slug: str, *, folder: Path | None, couple: bool | None, language: Language) -> None:
    """Write the skeleton and print what to do next.

    Raises:
        ToolkitError: when there is such a case already, or it cannot be written.
    """
    path = new_case(slug, folder=folder or DRAFTS, language=language, couple=couple)
    for line in NEXT:
        typer.echo(say(line, language, path=path.as_posix(), folder=path.parent.as_posix()))
