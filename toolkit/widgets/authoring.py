"""The panel in which a case is written: its skeleton, what is red and why, the case played, and what moved.

The text itself is written in JupyterLab's own editor; this panel only reads the file, and makes it once. Nothing here
knows a rule: it asks ``toolkit.desk.authoring`` and shows the answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import anywidget
import ipywidgets
import traitlets
from IPython.display import display

from toolkit.checks import WAITING
from toolkit.desk import Sitting
from toolkit.desk.authoring import DRAFTS, findings, moves, new_case, waiting
from toolkit.errors import ToolkitError
from toolkit.model.text import Language
from toolkit.widgets.screen import CaseScreen
from toolkit.words import TEXTS
from toolkit.words.authoring import AUTHORING

__all__ = ["AuthorPanel", "AuthorScreen", "author_case"]

CASE = "case.yaml"
ATTEMPTS = "attempts"
SCRIPTS, STYLES = ("dom.js", "authoring.js"), ("style.css", "authoring.css")
UNREADABLE = frozenset({"F", "P"})
"""Groups of diagnostics of which an error keeps a case from being opened."""


def author_case(name: str, *, language: Language = "nl", folder: str | Path = DRAFTS) -> None:
    """Show the panel for a case that is being written.

    Args:
        name: Name of the case, in lower case with hyphens: ``"sien-and-jonas"``.
        language: ``"nl"`` or ``"en"``.
        folder: Folder of cases being written; by default ``my-cases/`` beside the notebook.
    """
    display(AuthorScreen(name, language, Path(folder)).box)


def _put_together(names: tuple[str, ...]) -> str:
    static = files("toolkit.widgets") / "static"
    return "\n".join((static / name).read_text(encoding="utf-8") for name in names)


class AuthorPanel(anywidget.AnyWidget):
    """Draws what is known of the file; what the author wishes arrives as custom messages."""

    _esm = _put_together(SCRIPTS)
    _css = _put_together(STYLES)
    view = traitlets.Dict().tag(sync=True)


class AuthorScreen:
    """One case being written, and what shows it."""

    def __init__(self, name: str, language: Language, folder: Path) -> None:
        """Show the case called ``name`` in ``folder``."""
        self.name, self.language, self.folder = name, language, folder
        self.path = folder / name / CASE
        self._seen: float | None = None
        self._moved: list[dict[str, Any]] | None = None
        self._message = ""
        self.panel = AuthorPanel()
        self.stage = ipywidgets.VBox([])
        self.box = ipywidgets.VBox([self.panel, self.stage])
        self.panel.on_msg(self._heard)
        self._look()

    def _heard(self, _panel: AuthorPanel, message: Mapping[str, Any], _buffers: object) -> None:
        """Do what is asked, or say in one sentence why not."""
        kind = message.get("type")
        if kind == "look" and self._saved_at() == self._seen:
            return
        self._message = ""
        try:
            match kind:
                case "make":
                    new_case(self.name, folder=self.folder, language=self.language, couple=bool(message.get("couple")))
                case "play":
                    self._play(new=bool(message.get("new")))
                case "trace":
                    self._moved = moves(self.path, self.folder / ATTEMPTS, self.language)
        except ToolkitError as error:
            self._message = str(error)
        self._look()

    def _play(self, *, new: bool) -> None:
        """Open the case on its last attempt; after a change that plays differently, on a new one."""
        attempts = self.folder / ATTEMPTS
        try:
            sitting = Sitting.open(self.path, attempts, self.language, new=new)
        except ToolkitError as error:
            if error.reason != "other-story":
                raise
            sitting = Sitting.open(self.path, attempts, self.language, new=True)
        self.stage.children = (CaseScreen(sitting).box,)

    def _saved_at(self) -> float | None:
        """When the file was last saved; None when there is none."""
        try:
            return self.path.stat().st_mtime
        except OSError:
            return None

    def _look(self) -> None:
        """Read the file again and draw what is known of it."""
        self._seen = self._saved_at()
        found: list[dict[str, Any]] = []
        if self._seen is not None:
            try:
                found = findings(self.path, self.language)
            except ToolkitError as error:
                self._message = str(error)
        self.panel.view = {
            "language": self.language,
            "words": {name: TEXTS[name].of(self.language) for name in AUTHORING},
            "slug": self.name,
            "path": self.path.as_posix(),
            "folder": self.path.parent.as_posix(),
            "exists": self._seen is not None,
            "waiting": waiting(self.path),
            "findings": found,
            "only_form": any(one["only_form"] for one in found),
            "playable": self._seen is not None and not any(_keeps_closed(one) for one in found),
            "message": self._message,
            "moved": self._moved,
        }


def _keeps_closed(finding: Mapping[str, Any]) -> bool:
    grave = finding["code"][0] in UNREADABLE and finding["severity"] == "error"
    return grave and finding["code"] != WAITING
