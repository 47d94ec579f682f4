"""The command line: the same game in a terminal, replay, simulation, and the way into JupyterLab.

It draws the same view as the panel in the browser and sends back the same decisions. No rule, text or number of the
game stands here; each command loads what it needs when it runs.
"""

from __future__ import annotations

from toolkit.cli.app import main

__all__ = ["main"]
