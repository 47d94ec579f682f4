"""The screens in a notebook. Only a decision travels back from them; nothing below imports this room."""

from __future__ import annotations

from toolkit.widgets.screen import open_case

__all__ = ["open_case"]
