"""The cohort view: a whole group in a supervisor's notebook, what was not safe first, a table beside every figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

import anywidget
import ipywidgets
import traitlets
from IPython.display import display

from toolkit.errors import ToolkitError
from toolkit.model.text import Language
from toolkit.widgets.marking import INSTALL
from toolkit.widgets.panel import style
from toolkit.widgets.screen import WIDEST
from toolkit.words import say
from toolkit.words.numbers import count

__all__ = ["CohortScreen", "Sheet", "cohort"]


def cohort(
    assignment: str, *, language: Language = "nl", names: bool = False, folder: str | Path | None = None,
    database: str | None = None, cases: str | Path | None = None,
) -> None:  # fmt: skip
    """Show how a whole group did on an assignment.

    Args:
        assignment: Id of the assignment, without a language: ``"psycho-education"``.
        language: ``"nl"`` or ``"en"``.
        names: Whether trainees are shown by student number; else by the pseudonyms of the marking panel.
        folder: The course's folder; by default this one, where it holds a course.
        database: Connection string of the gradebook; by default what ``nbgrader_config.py`` says.
        cases: Folder of private cases, where those were played.
    """
    try:
        from toolkit.desk.overview import GroupDesk
    except ModuleNotFoundError as missing:
        display({"text/plain": say("marking/not-installed", language, name=missing.name, command=INSTALL)}, raw=True)
        return
    try:
        desk = GroupDesk.open(
            assignment, language=language, names=names, folder=Path(folder) if folder else None,
            database=database, cases=Path(cases) if cases else None,
        )  # fmt: skip
    except ToolkitError as error:
        display({"text/plain": str(error)}, raw=True)
        return
    screen = CohortScreen(desk)
    display(screen.box)
    screen.look()


class Sheet(anywidget.AnyWidget):
    """Draws titles, sentences and tables of plain text; tells which theme the page has."""

    _esm = "\n".join(
        (files("toolkit.widgets") / "static" / f"{name}.js").read_text(encoding="utf-8") for name in ("dom", "cohort")
    )
    _css = style() + (files("toolkit.widgets") / "static" / "cohort.css").read_text(encoding="utf-8")
    view = traitlets.Dict().tag(sync=True)


class CohortScreen:
    """One group and what shows it."""

    def __init__(self, desk: Any) -> None:  # noqa: ANN401 - a GroupDesk; its room is loaded late
        """Show what ``desk`` tells; nothing is read yet."""
        self.desk, self.language = desk, desk.language
        self.dark = False
        self.box = ipywidgets.VBox(layout={"max_width": WIDEST})
        self._figures: list[tuple[ipywidgets.Output, Any, str]] = []

    def look(self) -> None:
        """Judge everybody, showing how far it is, and draw."""
        title = say("overview/title", self.language, assignment=self.desk.assignment.title.of(self.language))
        if not self.desk.handed:
            name = self.desk.assignment.title.of(self.language)
            self.box.children = (self._sheet(title, [say("overview/nobody", self.language, assignment=name)]),)
            return
        waiting = ipywidgets.IntProgress(max=len(self.desk.handed))
        said = ipywidgets.Label()
        self.box.children = (ipywidgets.HBox([waiting, said]),)

        def told(n: int, of: int) -> None:
            waiting.value, said.value = n, say("overview/working", self.language, n=n, of=of)

        self._draw(title, self.desk.group(datetime.now().astimezone(), told))

    def _draw(self, title: str, group: Any) -> None:  # noqa: ANN401 - a Group
        from toolkit.reporting.cohort import (
            course_figure,
            course_frame,
            scores_figure,
            scores_frame,
            unsafe_frame,
        )

        about = [
            say("overview/count", self.language, submissions=count("submissions", len(group.trainees), self.language)),
            say("overview/named" if self.desk.names else "overview/blind", self.language),
        ]
        unsafe = unsafe_frame(group.unsafe)
        parts: list[ipywidgets.Widget] = [self._sheet(title, about, self._unsafe(unsafe))]
        parts += self._asks(group.asks)
        scores = scores_frame(group.scores)
        parts.append(self._sheet(self._say("scores"), [self._say("scores-about")]))
        parts.append(self._figure(scores_figure, scores, self._say("scores")))
        parts.append(self._sheet("", [], self._scores_table(scores)))
        for name, rows in group.went.items():
            frame = course_frame(rows)
            heading = " · ".join(filter(None, (self._say("went"), name)))
            if frame.empty:
                continue
            parts.append(self._sheet(heading, [self._say("went-about")]))
            parts.append(self._figure(course_figure, frame, heading))
            parts.append(self._sheet("", [], self._course_table(frame, heading)))
        self.box.children = tuple(parts)
        parts[0].on_msg(self._heard)

    def _heard(self, _sheet: Sheet, message: Mapping[str, Any], _buffers: object) -> None:
        """The page says which theme it has: the figures follow."""
        if message.get("type") == "theme" and bool(message.get("dark")) != self.dark:
            self.dark = not self.dark
            for output, draw, _ in self._figures:
                output.outputs = draw()

    def _figure(self, make: Any, frame: Any, text: str) -> ipywidgets.Output:  # noqa: ANN401 - frames and figures
        from toolkit.reporting.charts import as_bundle

        def draw() -> tuple[dict[str, Any], ...]:
            bundle = as_bundle(make(frame, self.language, dark=self.dark), text)
            return ({"output_type": "display_data", "data": bundle, "metadata": {}},)

        output = ipywidgets.Output()
        output.outputs = draw()
        self._figures.append((output, draw, text))
        return output

    def _unsafe(self, frame: Any) -> dict[str, Any]:  # noqa: ANN401
        columns = ["weight", "trainee", "where", "what", "rule"]
        rows = [
            [say(f"overview/weight/{one.weight}", self.language), one.trainee, one.where, one.what, one.rule]
            for one in frame.itertuples()
        ]
        empty = self._say("unsafe-none")
        return self._table(self._say("unsafe"), [self._say(one) for one in columns], rows, empty=empty, open=True)

    def _asks(self, asks: Sequence[tuple[str, str]]) -> list[ipywidgets.Widget]:
        """What only a person can decide; the questions name students, so without names they are only counted."""
        if not asks:
            return []
        if not self.desk.names:
            return [self._sheet("", [say("overview/asks-hidden", self.language, n=len(asks))])]
        columns = [self._say("trainee"), self._say("ask")]
        return [self._sheet("", [], self._table(self._say("asks"), columns, asks, open=True))]

    def _scores_table(self, frame: Any) -> dict[str, Any]:  # noqa: ANN401
        rows = [
            [name, *("–" if value != value else f"{round(100 * value)}" for value in row)]  # noqa: PLR0124 - nan
            for name, row in zip(frame.index, frame.to_numpy(), strict=True)
        ]
        return self._table(self._say("scores"), [self._say("trainee"), *frame.columns], rows)

    def _course_table(self, frame: Any, caption: str) -> dict[str, Any]:  # noqa: ANN401
        columns = [self._say("session"), *(self._say(f"way/{way}") for way in frame.columns)]
        rows = [[str(n), *map(str, row)] for n, row in zip(frame.index, frame.to_numpy(), strict=True)]
        return self._table(caption, columns, rows)

    def _table(
        self, caption: str, columns: Sequence[str], rows: Sequence[Sequence[str]], *, empty: str = "", open: bool = False  # noqa: A002
    ) -> dict[str, Any]:  # fmt: skip
        fold = "" if open else self._say("table")
        return {
            "caption": caption,
            "columns": list(columns),
            "rows": [list(row) for row in rows],
            "empty": empty,
            "fold": fold,
        }

    def _sheet(self, title: str, about: Sequence[str], table: Mapping[str, Any] | None = None) -> Sheet:
        return Sheet(view={"language": self.language, "title": title, "about": list(about), "table": table})

    def _say(self, name: str) -> str:
        return say(f"overview/{name}", self.language)
