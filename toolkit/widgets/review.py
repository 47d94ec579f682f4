"""The review in a notebook: one attempt looked back on, the panel that shows it, and a branch played on beneath it.

Nothing here knows what a decision was worth. The browser asks for news while something is being worked out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import ipywidgets
from IPython.display import display

from toolkit.desk import Sitting
from toolkit.desk.reviewing import Reviewing
from toolkit.errors import ToolkitError
from toolkit.model.text import Language
from toolkit.widgets.panel import CasePanel, style
from toolkit.widgets.screen import CaseScreen

__all__ = ["ReviewPanel", "ReviewScreen", "open_review", "review_module", "review_style"]

PARTS = ("dom", "controls", "line", "review_chart", "review_timeline", "review_chosen", "review_overall", "review_compare", "review")  # fmt: skip


def review_module() -> str:
    """Return the ES module of the review's panel."""
    static = files("toolkit.widgets") / "static"
    return "\n".join((static / f"{part}.js").read_text(encoding="utf-8") for part in PARTS)


def review_style() -> str:
    """Return its style sheet: that of the case's panel, and what differs."""
    return style() + (files("toolkit.widgets") / "static" / "review.css").read_text(encoding="utf-8")


def open_review(
    name: str, *, language: Language | None = None, folder: str | Path | None = None, attempt: int | None = None
) -> None:
    """Show what each decision of an attempt was worth.

    Args:
        name: The case, e.g. ``"sien-and-jonas"``.
        language: ``"nl"`` or ``"en"``; by default that of the attempt.
        folder: Where attempts are kept; by default ``attempts/`` beside the notebook.
        attempt: Which attempt; by default the last that has ended.
    """
    try:
        looking = Reviewing.open(name, language=language, folder=Path(folder) if folder else None, attempt=attempt)
    except ToolkitError as error:
        display({"text/plain": str(error)}, raw=True)
        return
    display(ReviewScreen(looking).box)


class ReviewPanel(CasePanel):
    """Draws a review; what the trainee wants to see or try arrives as custom messages."""

    _esm = review_module()
    _css = review_style()


class ReviewScreen:
    """One attempt looked back on, and what shows it.

    Attributes:
        looking: The attempt.
        panel: What shows it.
        box: The panel, and under it a branch that is being played.
    """

    def __init__(self, looking: Reviewing, back: Callable[[], None] | None = None) -> None:
        """Show ``looking``; ``back`` leads to where the trainee came from."""
        self.looking = looking
        self._back = back
        self._playing: CaseScreen | None = None
        self._shown: dict[str, Any] = {"back": back is not None, "playing": None, "varied": None}
        self._beside: int | None = None
        self.panel = ReviewPanel(self._view())
        self.panel.on_msg(self._heard)
        self.box = ipywidgets.VBox([self.panel])

    def refresh(self) -> None:
        """Draw what is true now."""
        self.panel.change(self._view())

    def _view(self) -> dict[str, Any]:
        beside = None if self._beside is None else self.looking.compare(self._beside)
        return {**self.looking.view(), **self._shown, "compared": beside}

    def _heard(self, _panel: ReviewPanel, message: Mapping[str, Any], _buffers: object) -> None:
        """Answer one message: with what is now known, or with the reason why not."""
        token = message.get("token")
        if message.get("type") == "whole":
            self.panel.whole()
            return
        try:
            self._obey(message)
        except ToolkitError as error:
            self.panel.send({"type": "refused", "token": token, "text": str(error)})
            return
        self.panel.send({"type": "done", "token": token})

    def _obey(self, message: Mapping[str, Any]) -> None:
        match message.get("type"):
            case "stop":
                self.looking.leave()
            case "back" if self._back is not None:
                self._back()
            case "branch":
                self._play(self.looking.branch(int(message["moment"])))
            case "resume":
                self._play(self.looking.resume(int(message["attempt"])))
            case "review":
                self._beside, self._shown["playing"] = None, None
                self.box.children = (self.panel,)
            case "compare":
                self.looking.compare(int(message["attempt"]))
                self._beside = int(message["attempt"])
            case "compare-no-more":
                self._beside = None
            case "vary":
                self._shown["varied"] = self.looking.vary(message["factors"], str(message["decision"]))
        self.refresh()

    def _play(self, sitting: Sitting) -> None:
        """Play on beneath the panel, which shrinks to the way back."""
        self._playing = CaseScreen(sitting)
        number = int(sitting.record.path.stem.rpartition("-")[2])
        self._beside, self._shown["playing"] = None, number
        self.box.children = (self.panel, self._playing.box)
