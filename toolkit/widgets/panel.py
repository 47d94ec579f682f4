"""The panel in the browser: one anywidget that draws a view and sends back what the trainee wishes.

The parts of its module and its style stand in ``static/``, small files put together here: no build step, no CDN.
Nothing here decides anything or knows a case.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from typing import Any

import anywidget
import traitlets

from toolkit.desk import patch

__all__ = ["CasePanel", "module", "style"]

PARTS = (
    "dom", "controls", "header", "clients", "course", "report", "typed", "ask", "explain", "ladder", "shelf", "programme",
    "formulation", "decide", "ending", "footer", "line", "panel",
)  # fmt: skip
"""The files of the module, put one after the other."""


def module() -> str:
    """Return the panel's ES module."""
    static = files("toolkit.widgets") / "static"
    return "\n".join((static / f"{part}.js").read_text(encoding="utf-8") for part in PARTS)


def style() -> str:
    """Return the panel's style sheet."""
    return (files("toolkit.widgets") / "static" / "style.css").read_text(encoding="utf-8")


def _newest(_first: Mapping[str, Any], panel: CasePanel) -> Mapping[str, Any]:
    return panel.told


class CasePanel(anywidget.AnyWidget):
    """Draws a view; what the trainee does arrives as custom messages.

    The whole view (some 200 kB, most of it unchanging) travels once, when the browser asks for it; after that only
    what changed.
    """

    _esm = module()
    _css = style()
    view = traitlets.Dict().tag(sync=True, to_json=_newest)
    """The view a browser starts from: always the newest."""

    def __init__(self, told: Mapping[str, Any]) -> None:
        """Draw ``told``, what ``toolkit.desk`` tells."""
        self.told: Mapping[str, Any] = {**told, "turn": 0}
        super().__init__(view={"turn": 0})

    def change(self, told: Mapping[str, Any]) -> None:
        """Draw ``told`` from now on."""
        turn = self.told["turn"] + 1
        changed = patch(dict(self.told), {**told, "turn": turn})
        self.told = {**told, "turn": turn}
        self.send({"type": "changed", "turn": turn, "parts": changed})

    def whole(self) -> None:
        """Send the whole view again, to a browser that missed a part of it."""
        self.send({"type": "changed", "turn": self.told["turn"], "whole": self.told})
