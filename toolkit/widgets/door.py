"""The door to an assignment's part: whose record this will be and which story, drawn like every other panel.

Draws and asks; what is kept and what may be played is for ``toolkit.desk.assigned``. Nothing here knows a rule of play.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from toolkit.desk.assigned import AssignedSitting, case_to_play, from_hub, keep_student, student_number
from toolkit.errors import ToolkitError
from toolkit.model.assignment import Part, Travelling
from toolkit.model.case import Case
from toolkit.model.text import Language
from toolkit.words import TEXTS, say
from toolkit.words.door import DOOR

__all__ = ["Door", "DoorPanel", "other_story_panel"]

SCRIPTS, STYLES = ("dom", "line", "door"), ("style", "door")
ALSO_SAID = ("kernel-gone", "working", "content-note")
"""Words of other screens that this one says too."""


def _put_together(names: tuple[str, ...], kind: str) -> str:
    static = files("toolkit.widgets") / "static"
    return "\n".join((static / f"{name}.{kind}").read_text(encoding="utf-8") for name in names)


class DoorPanel(anywidget.AnyWidget):
    """Draws what is asked; answers arrive as custom messages."""

    _esm = _put_together(SCRIPTS, "js")
    _css = _put_together(STYLES, "css")
    view = traitlets.Dict().tag(sync=True)


def other_story_panel(story: Case, language: Language) -> DoorPanel:
    """Return the line under a panel that leads to the other story of equal weight."""
    told = {"id": story.slug, "title": story.title.of(language)}
    return DoorPanel(
        view={"step": "switch", "message": "", "stories": [told], **_spoken(story.title.of(language), language)}
    )


def _spoken(title: str, language: Language) -> dict[str, Any]:
    words = {name: TEXTS[name].of(language) for name in (*DOOR, *ALSO_SAID)}
    return {"language": language, "title": title, "words": words}


class Door:
    """What is asked before a part opens: a student number once, and a story where there is a choice.

    Attributes:
        panel: What shows it.
    """

    def __init__(
        self, folder: Path, travelling: Travelling, part: Part, enter: Callable[[AssignedSitting], None]
    ) -> None:
        """Stand before ``part`` of what was asked in ``folder``; ``enter`` is called with the sitting."""
        self._folder, self._travelling, self._part, self._enter = folder, travelling, part, enter
        self._language = travelling.language
        self._other_number = False
        self.panel = DoorPanel()
        self.panel.on_msg(self._heard)

    def knock(self) -> None:
        """Ask what is still to be asked, or enter."""
        try:
            begun = AssignedSitting.begun(self._folder, self._travelling, self._part.id)
            if begun is not None:
                self._play(begun)
            elif self._other_number or not student_number():
                self._draw("number")
            elif self._part.alternative:
                self._draw("story", stories=self._stories())
            else:
                self._play(self._part.case)
        except ToolkitError as error:
            self._draw("fault", message=str(error))

    def _heard(self, _panel: DoorPanel, message: Mapping[str, Any], _buffers: object) -> None:
        """Answer one message."""
        try:
            match message.get("type"):
                case "number":
                    keep_student(str(message.get("number", "")), self._language)
                    self._other_number = False
                    self.knock()
                case "other-number" if not self._settled():
                    self._other_number = True
                    self.knock()
                case "story" if message.get("story") in self._part.cases:
                    self._play(str(message["story"]))
        except ToolkitError as error:
            self._draw(str(self.panel.view.get("step", "fault")), **self._kept(), message=str(error))
        self.panel.send({"type": "done", "token": message.get("token")})

    def _play(self, slug: str) -> None:
        self._enter(AssignedSitting.take(self._folder, self._travelling, self._part.id, student_number(), slug))

    def _settled(self) -> bool:
        """Whether the number can no longer be another: it is the hub's, or something was played under it."""
        parts = self._travelling.assignment.parts
        return from_hub() or any(AssignedSitting.begun(self._folder, self._travelling, one.id) for one in parts)

    def _stories(self) -> list[dict[str, str]]:
        cases = {slug: case_to_play(self._folder, slug) for slug in self._part.cases}
        return [
            {
                "id": slug,
                "title": case.title.of(self._language),
                "note": case.content_note.of(self._language),
            }
            for slug, case in cases.items()
        ]

    def _kept(self) -> dict[str, Any]:
        return {name: value for name, value in self.panel.view.items() if name == "stories"}

    def _draw(self, step: str, **more: Any) -> None:  # noqa: ANN401 - whatever the step shows
        assignment = self._travelling.assignment
        place = ""
        if len(assignment.parts) > 1:
            place = say("door-part", self._language, part=self._part.id)
        self.panel.view = {
            "step": step,
            **_spoken(assignment.title.of(self._language), self._language),
            "place": place,
            "task": self._part.task.of(self._language),
            "number": "" if step == "number" else student_number(),
            "settled": step != "story" or self._settled(),
            "turn": self.panel.view.get("turn", 0) + 1,
            "message": "",
            "stories": [],
            **more,
        }
