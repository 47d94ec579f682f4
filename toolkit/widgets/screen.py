"""A case in a notebook: one sitting, its panel, and the figures under it.

Messages of the panel become decisions; "saved" is said only after the sitting has written. A cell that runs again
goes on where it was. Nothing here knows a rule of play.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import ipywidgets
from IPython.display import display

from toolkit.desk import Heard, Sitting
from toolkit.errors import ToolkitError
from toolkit.model.terms import HelpStage
from toolkit.model.text import Language
from toolkit.widgets.panel import CasePanel

__all__ = ["CaseScreen", "open_case"]

WIDEST = "1040px"


def open_case(
    name: str, *, language: Language | None = None, folder: str | Path | None = None, seed: int | None = None,
    help_stage: HelpStage = "guided", new: bool = False,
) -> None:  # fmt: skip
    """Show a case and go on where it was left.

    Args:
        name: The case, e.g. ``"sien-and-jonas"``.
        language: ``"nl"`` or ``"en"``, for a new attempt; one that is resumed keeps its own.
        folder: Where attempts are kept; by default ``attempts/`` beside the notebook.
        seed: Which course of chance a new attempt follows.
        help_stage: ``"guided"``, ``"on-request"`` or ``"unaided"``, for a new attempt.
        new: Begin a new attempt, even when one is unfinished; nothing is deleted.
    """
    kept = Path(folder) if folder else None
    try:
        sitting = Sitting.open(name, kept, language, seed, help_stage, new=new)
    except ToolkitError as error:
        display({"text/plain": str(error)}, raw=True)
        return
    display(CaseScreen(sitting).box)


class CaseScreen:
    """One sitting and what shows it."""

    def __init__(self, sitting: Sitting) -> None:
        """Show ``sitting`` in a panel of its own."""
        self.sitting = sitting
        self.panel = CasePanel(sitting.view())
        self.figures = ipywidgets.Output(layout={"max_width": WIDEST})
        self.box = ipywidgets.VBox([self.panel, self.figures])
        self._shown: Mapping[str, Any] = {"figures": []}
        self.panel.on_msg(self._heard)
        self._get_ready()

    def _heard(self, _panel: CasePanel, message: Mapping[str, Any], _buffers: object) -> None:
        """Answer one message: with what is now true and saved, or with the reason why not."""
        token = message.get("token")
        try:
            answer = self._obey(message)
        except ToolkitError as error:
            self.panel.send({"type": "refused", "token": token, "text": str(error)})
            return
        if answer:
            self.panel.send({**answer, "token": token})

    def _obey(self, message: Mapping[str, Any]) -> dict[str, Any] | None:
        match message.get("type"):
            case "decide":
                done = self.sitting.decide(message.get("decision") or {})
                self._show()
                return {"type": "done", "saved": done.saved, "events": done.text}
            case "typed":
                return self._heard_out(self.sitting.ask_in_words(str(message["text"]), str(message["to"])))
            case "meant":
                return self._heard_out(self.sitting.ask_meant([str(one) for one in message["questions"]]))
            case "language":
                self.sitting.switch(message["language"])
                self._show()
                return {"type": "done"}
            case "new-attempt":
                self.sitting = self.sitting.renew_attempt()
                self._show()
                return {"type": "done"}
            case "review":
                self._look_back()
                return {"type": "done"}
            case "leave":
                return {"type": "left", "text": self.sitting.close()}
            case "figures":
                self._shown = message
                self._draw_figures()
            case "whole":
                self.panel.whole()
        return None

    def _heard_out(self, heard: Heard) -> dict[str, Any]:
        """Answer a question in the trainee's own words; the panel changes when something was asked."""
        if heard.done is None:
            return {"type": "done", "saved": self.sitting.saved, "events": "", "heard": heard.told()}
        self._show()
        return {"type": "done", "saved": heard.done.saved, "events": heard.done.text, "heard": heard.told()}

    def _get_ready(self) -> None:
        """At the end, load what computes a review while the debrief is read."""
        if self._may_look_back():
            from toolkit.desk.computing import get_ready

            get_ready()

    def _look_back(self) -> None:
        """Show the review of the attempt that has ended in the place of its panel, with a way back."""
        from toolkit.desk.reviewing import Reviewing
        from toolkit.widgets.review import ReviewScreen

        if not self._may_look_back():
            return
        self.box.children = (ReviewScreen(Reviewing.of(self.sitting), self._come_back).box,)

    def _may_look_back(self) -> bool:
        ending = self.panel.told["ending"]
        return ending is not None and not ending.get("sealed")

    def _come_back(self) -> None:
        self.box.children = (self.panel, self.figures)

    def _show(self) -> None:
        self.panel.change(self.sitting.view())
        self._get_ready()
        if self._shown["figures"]:
            self._draw_figures()

    def _draw_figures(self) -> None:
        """Put the figures asked for under the panel; plotly is loaded at the first of them."""
        view = self.panel.told
        bundles = []
        if self._shown["figures"]:
            from toolkit.reporting.charts import as_bundle, bonnet_figure, reports_figure

            dark, language = bool(self._shown.get("dark")), view["language"]
            if "reports" in self._shown["figures"]:
                reports = view["figures"]["reports"]
                bundles.append(as_bundle(reports_figure(reports, language, dark=dark), reports["table_caption"]))
            if "bonnet" in self._shown["figures"] and view["ending"]:
                bonnet = view["ending"]["bonnet"]
                bundles.append(as_bundle(bonnet_figure(bonnet, language, dark=dark), view["words"]["bonnet-series"]))
        self.figures.outputs = tuple(
            {"output_type": "display_data", "data": bundle, "metadata": {}} for bundle in bundles
        )
