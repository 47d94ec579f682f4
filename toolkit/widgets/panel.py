"""The panel in the browser: one anywidget that draws a view and sends back what the trainee wishes.

The parts of its module and its style stand in ``static/``, small files put together here: no build step, no CDN.
Nothing here decides anything or knows a case.
"""

from __future__ import annotations

from importlib.resources import files

import anywidget
import traitlets

__all__ = ["CasePanel", "module", "style"]

PARTS = (
    "dom", "controls", "header", "clients", "course", "report", "ask", "explain", "ladder", "shelf", "programme",
    "formulation", "decide", "ending", "footer", "panel",
)  # fmt: skip
"""The files of the module, each leaning only on functions of all."""


def module() -> str:
    """Return the panel's ES module."""
    static = files("toolkit.widgets") / "static"
    return "\n".join((static / f"{part}.js").read_text(encoding="utf-8") for part in PARTS)


def style() -> str:
    """Return the panel's style sheet."""
    return (files("toolkit.widgets") / "static" / "style.css").read_text(encoding="utf-8")


class CasePanel(anywidget.AnyWidget):  # type: ignore[misc]
    """Draws ``view``; what the trainee does arrives as custom messages."""

    _esm = module()
    _css = style()
    view = traitlets.Dict().tag(sync=True)
    """What ``toolkit.desk`` tells, worded in the trainee's language."""
