"""What leaves the course: scores for four learning environments, statements (xAPI), check questions (QTI).

``nbgrader export --exporter=toolkit.course.exports.Moodle`` (or Canvas, Brightspace, Blackboard) loads nbgrader's
plugin; nothing else here needs nbgrader. Ids and numbers leave, never what a trainee typed.
"""

from __future__ import annotations

from typing import Any

PLUGINS = ("Moodle", "Canvas", "Brightspace", "Blackboard")


def __getattr__(name: str) -> Any:  # noqa: ANN401 - nbgrader has no types
    """Load the plugin nbgrader asks for, when it asks."""
    if name not in PLUGINS:
        raise AttributeError(f"toolkit.course.exports has no {name}; its exporters are {', '.join(PLUGINS)}")
    from toolkit.course.exports import plugins

    return getattr(plugins, name)
