"""The screens in a notebook. Only a decision travels back from them; nothing below imports this room."""

from __future__ import annotations

from toolkit.widgets.assignment import open_assignment
from toolkit.widgets.authoring import author_case
from toolkit.widgets.drilling import drill
from toolkit.widgets.screen import open_case

__all__ = ["author_case", "drill", "open_assignment", "open_case"]
