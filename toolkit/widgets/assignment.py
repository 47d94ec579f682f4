"""An assignment's part in a notebook: who plays, which story, then the panel, with a copy of the record in the cell's output.

Asked once and never again; nothing typed here leaves the trainee's machine but the record itself.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import ipywidgets
from IPython.display import DisplayHandle, display

from toolkit.course.submission import COPY, copy_of
from toolkit.desk.assigned import AssignedSitting, case_to_play, read_travelling
from toolkit.desk.pointing import EXECUTION
from toolkit.errors import ToolkitError
from toolkit.model.text import Language
from toolkit.widgets.door import Door, DoorPanel, other_story_panel
from toolkit.widgets.screen import WIDEST, CaseScreen
from toolkit.words import say

__all__ = ["AssignmentScreen", "open_assignment"]

Enter = Callable[[AssignedSitting], None]


def open_assignment(assignment: str, part: str = "a", *, language: Language = "nl") -> None:
    """Show a part of an assignment and go on where it was left.

    Args:
        assignment: Id of the assignment; its folder is the notebook's own.
        part: Which part.
        language: Language of what is said before the assignment is known.
    """
    if os.environ.get(EXECUTION):
        display({"text/plain": say("play-elsewhere", language)}, raw=True)
        return
    folder = Path.cwd()
    try:
        travelling = read_travelling(folder, language)
    except ToolkitError as error:
        display({"text/plain": str(error)}, raw=True)
        return
    asked = next((one for one in travelling.assignment.parts if one.id == part), None)
    if asked is None or travelling.assignment.id != assignment:
        display({"text/plain": say("part-unknown", language, part=part)}, raw=True)
        return
    box = ipywidgets.VBox(layout={"max_width": WIDEST})
    display(box)
    copy = display({"text/plain": ""}, raw=True, display_id=True)
    assert copy is not None

    def enter(sitting: AssignedSitting) -> None:
        box.children = (AssignmentScreen(sitting, copy, enter).whole,)

    door = Door(folder, travelling, asked, enter)
    door.knock()
    if not box.children:
        box.children = (door.panel,)


class AssignmentScreen(CaseScreen):
    """A part being played; after every decision the cell's output holds a copy of the record.

    Attributes:
        sitting: The part.
        whole: The panel, its figures, and the way to the other story as long as there is one.
    """

    sitting: AssignedSitting

    def __init__(self, sitting: AssignedSitting, copy: DisplayHandle, enter: Enter) -> None:
        """Show ``sitting``, leaving copies through ``copy``; ``enter`` is called with the sitting at the other story."""
        super().__init__(sitting)
        self._copy = copy
        self._enter = enter
        self.whole = ipywidgets.VBox([self.box])
        self._aside: tuple[str, Language] | None = None
        self._keep_up()

    def _obey(self, message: Mapping[str, Any]) -> dict[str, Any] | None:
        answer = super()._obey(message)
        if message.get("type") in {"decide", "typed", "meant", "language", "new-attempt", "leave"}:
            self._keep_up()
        return answer

    def _keep_up(self) -> None:
        """Leave a copy of the record, and offer the other story or no longer."""
        sitting = self.sitting
        self._leave_copy()
        other = sitting.other_story
        wanted = None if other is None else (other, sitting.language)
        if wanted == self._aside:
            return
        self._aside = wanted
        self.whole.children = (self.box, *([] if other is None else [self._way_to(other)]))

    def _way_to(self, other: str) -> ipywidgets.Widget:
        case = case_to_play(self.sitting.record.path.parent, other)
        panel = other_story_panel(case, self.sitting.language)
        panel.on_msg(self._change_story)
        return panel

    def _change_story(self, panel: DoorPanel, message: Mapping[str, Any], _buffers: object) -> None:
        if message.get("type") == "story":
            try:
                self._enter(self.sitting.change_story())
            except ToolkitError as error:
                panel.view = {**panel.view, "message": str(error)}
        panel.send({"type": "done", "token": message.get("token")})

    def _leave_copy(self) -> None:
        try:
            raw = self.sitting.record.path.read_bytes()
        except OSError:
            return
        copy = copy_of(self.sitting.part.id, self.sitting.number, raw)
        self._copy.update({COPY: copy, "text/plain": ""}, raw=True)
