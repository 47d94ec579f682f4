"""The marking panel: one desk and what shows it. Nothing here knows what a level is worth, or who wrote."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from toolkit.desk.marking import Given, MarkingDesk
from toolkit.desk.marking_told import MarkingTold
from toolkit.errors import ToolkitError
from toolkit.widgets.panel import CasePanel, style
from toolkit.words import TEXTS, say

__all__ = ["MarkingPanel", "MarkingScreen", "marking_module", "marking_style"]

PARTS = ("dom", "controls", "line", "marking_parts", "marking")
WAYS = ("next", "previous", "unmarked")


def marking_module() -> str:
    """Return the ES module of the marking panel."""
    static = files("toolkit.widgets") / "static"
    return "\n".join((static / f"{part}.js").read_text(encoding="utf-8") for part in PARTS)


def marking_style() -> str:
    """Return its style sheet: that of the case's panel, and what differs."""
    return style() + (files("toolkit.widgets") / "static" / "marking.css").read_text(encoding="utf-8")


class MarkingPanel(CasePanel):
    """Draws a text and its criteria; levels arrive as custom messages."""

    _esm = marking_module()
    _css = marking_style()


class MarkingScreen:
    """One desk and what shows it."""

    def __init__(self, desk: MarkingDesk) -> None:
        """Show ``desk`` in a panel of its own."""
        self.desk = desk
        self.told = MarkingTold(desk)
        self.panel = MarkingPanel(self.told.view())
        self.panel.on_msg(self._heard)

    def _heard(self, _panel: MarkingPanel, message: Mapping[str, Any], _buffers: object) -> None:
        """Answer one message: with what is now kept, or with the reason why not."""
        token = message.get("token")
        if message.get("type") == "whole":
            self.panel.whole()
            return
        try:
            text = self._obey(message)
        except ToolkitError as error:
            known = error.reason in TEXTS
            said = say(error.reason, self.desk.language, **error.names) if known else str(error)
            self.panel.change(self.told.view())
            self.panel.send({"type": "refused", "token": token, "text": said})
            return
        self.panel.change(self.told.view())
        self.panel.send({"type": "done", "token": token, "text": text})

    def _obey(self, message: Mapping[str, Any]) -> str:
        """Do what is asked; going elsewhere saves first, so that nothing is left behind unsaved."""
        said = []
        if message.get("given"):
            given = [_given(one) for one in message["given"]]
            said.append(self.desk.save(str(message["work"]), given, str(message.get("reason") or "")))
        match message.get("type"):
            case "go" if message.get("to") in WAYS:
                self.desk.refresh()
                said.append(self.desk.go(message["to"]))
            case "keep":
                self.desk.store.keep_remark(str(message["text"]), self.desk.language, self.desk.marker)
            case "forget":
                self.desk.store.keep_remark(
                    "", self.desk.language, self.desk.marker, instead_of=int(message["remark"])
                )  # fmt: skip
        return " ".join(filter(None, said))


def _given(one: Mapping[str, Any]) -> Given:
    level = one.get("level")
    return Given(str(one["criterion"]), None if level is None else int(level), str(one.get("comment") or ""))
