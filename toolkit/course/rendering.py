"""Fills the templates of ``templates/``: everything put into one is escaped, except what was rendered here before."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from toolkit.model.text import Language
from toolkit.words import say

__all__ = ["TEMPLATES", "Fragment", "prepare", "render"]

TEMPLATES = Path(__file__).with_name("templates")
Fragment = Markup
"""HTML that is safe to put on a page: rendered from a template, or drawn."""


def render(template: str, language: Language, /, **told: object) -> str:
    """Return a template of ``templates/`` filled with what is told; ``say`` in it speaks ``language``."""

    def speak(text_id: str, **names: object) -> str:
        return say(text_id, language, **names)

    return _environment().get_template(template).render(**told, language=language, say=speak)


def prepare(*templates: str) -> None:
    """Compile templates now: processes forked afterwards have them."""
    for template in templates:
        _environment().get_template(template)


@cache
def _environment() -> Environment:
    loader = FileSystemLoader(TEMPLATES, encoding="utf-8")
    return Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        keep_trailing_newline=False, auto_reload=False,
    )  # fmt: skip
