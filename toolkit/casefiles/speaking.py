"""Which language is spoken where nobody says: that of ``SEXOLOGY_LANG``, else English on an English machine, else Dutch."""

from __future__ import annotations

import locale
import os

from toolkit.model.text import LANGUAGES, Language

__all__ = ["LANGUAGE_HERE", "language_here"]

LANGUAGE_HERE = "SEXOLOGY_LANG"
"""Environment variable with the language; ``lab`` sets it for what is started in JupyterLab."""
LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where a machine keeps its language, the first that is set counting."""


def language_here() -> Language:
    """Return the language of whoever works here."""
    told = os.environ.get(LANGUAGE_HERE, "").strip().casefold()
    for language in LANGUAGES:
        if told == language:
            return language
    return "en" if _machine().casefold().startswith(("en_", "en-", "english")) else "nl"


def _machine() -> str:
    """Return the name of the machine's locale, such as en_GB.UTF-8; Windows says English_United Kingdom."""
    named = next(filter(None, (os.environ.get(name) for name in LOCALES)), "")
    return named or locale.getlocale()[0] or ""
