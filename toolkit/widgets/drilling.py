"""Drills in a notebook: one practice and the panel that shows it. Nothing here knows what is right."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from IPython.display import display

from toolkit.desk.drilling import Practice
from toolkit.errors import ToolkitError
from toolkit.model.text import Language
from toolkit.widgets.panel import CasePanel, style

__all__ = ["DrillPanel", "DrillScreen", "drill", "drill_module", "drill_style"]

PARTS = ("dom", "line", "drill")


def drill_module() -> str:
    """Return the ES module of the drills' panel."""
    static = files("toolkit.widgets") / "static"
    return "\n".join((static / f"{part}.js").read_text(encoding="utf-8") for part in PARTS)


def drill_style() -> str:
    """Return its style sheet: that of the case's panel, and what differs."""
    return style() + (files("toolkit.widgets") / "static" / "drill.css").read_text(encoding="utf-8")


def drill(kind: str, *, language: Language = "nl", seed: int | None = None) -> None:
    """Show drills of one kind.

    Args:
        kind: Which drills, e.g. ``"which-belief"``.
        language: ``"nl"`` or ``"en"``.
        seed: Which of them come up; without one each opening brings others.
    """
    try:
        practice = Practice(kind, language, seed)
    except ToolkitError as error:
        display({"text/plain": str(error)}, raw=True)
        return
    display(DrillScreen(practice).panel)


class DrillPanel(CasePanel):
    """Draws a drill; answers arrive as custom messages."""

    _esm = drill_module()
    _css = drill_style()


class DrillScreen:
    """One practice and what shows it."""

    def __init__(self, practice: Practice) -> None:
        """Show ``practice`` in a panel of its own."""
        self.practice = practice
        self.panel = DrillPanel(practice.view())
        self.panel.on_msg(self._heard)

    def _heard(self, _panel: DrillPanel, message: Mapping[str, Any], _buffers: object) -> None:
        """Answer one message with what is now true."""
        match message.get("type"):
            case "answer":
                self.practice.answer(tuple(str(one) for one in message["chosen"]))
            case "next":
                self.practice.go_on()
            case "more":
                self.practice.renew()
            case "whole":
                self.panel.whole()
                return
        self.panel.change(self.practice.view())
        self.panel.send({"type": "done", "token": message.get("token")})
