"""The panel on a bare page: the same module as in JupyterLab, answered by a real sitting, without a server or a kernel."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from toolkit.desk import Sitting
from toolkit.model.text import Language
from toolkit.widgets.panel import module, style
from toolkit.widgets.screen import CaseScreen

HTML = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Panel</title><style>body {{ margin: 16px }} {style}</style>
<body data-jp-theme-light="{light}"><main><h1 style="font-size: 16px">A notebook</h1><div id="here"></div></main>
<script type="application/json" id="view">{view}</script>
<script type="module">
{module}
const heard = {{}};
const tell = (name, value) => (heard[name] ?? []).forEach((hear) => hear(value));
const model = {{
  view: JSON.parse(document.getElementById("view").textContent),
  get: (name) => model[name],
  set: (name, value) => {{ model[name] = value; tell(`change:${{name}}`); }},
  on: (name, hear) => (heard[name] ??= []).push(hear),
  off: (name, hear) => {{ heard[name] = (heard[name] ?? []).filter((other) => other !== hear); }},
  send: async (message) => {{ for (const answer of await window.python(message)) tell("msg:custom", answer); }},
}};
render({{ model, el: document.getElementById("here") }});
</script></body></html>"""


class Desk:
    """What stands behind the page: a screen whose answers are collected, and which can fall silent."""

    def __init__(self, screen: CaseScreen | None) -> None:
        """Answer with ``screen``; without one, never."""
        self.screen = screen
        self.heard: list[Mapping[str, Any]] = []
        self._answers: list[Mapping[str, Any]] = []
        if screen:
            screen.panel.send = lambda content, _buffers=None: self._answers.append(json.loads(json.dumps(content)))

    def answer(self, message: Mapping[str, Any]) -> list[Mapping[str, Any]]:
        """Hear one message and return what Python says to it."""
        self.heard.append(message)
        if self.screen is None:
            return []
        self.screen._heard(self.screen.panel, message, None)
        answers, self._answers = self._answers, []
        return answers


def show(page: Page, view: Mapping[str, Any], desk: Desk, *, dark: bool = False) -> Desk:
    """Put a panel with this view on the page."""
    page.expose_function("python", desk.answer)
    text = json.dumps(view).replace("</", "<\\/")
    code = module().replace("export default { render };", "")
    page.set_content(HTML.format(style=style(), module=code, view=text, light="false" if dark else "true"))
    page.locator("form.sexology").wait_for()
    return desk


def sit_down(
    page: Page, folder: Path, case: str = "sien-and-jonas", *, dark: bool = False, language: Language = "nl"
) -> Desk:
    """Open a case on the page."""
    screen = CaseScreen(Sitting.open(case, folder, language))
    return show(page, screen.panel.told, Desk(screen), dark=dark)
