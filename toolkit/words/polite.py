"""Dutch sentences of the trainee to clients who are addressed as u, beside the plain ones in the other tables.

Only what is said to clients stands here; what is said to the trainee is je everywhere.
"""

from __future__ import annotations

__all__ = ["POLITE", "SAID_TO_CLIENTS"]

SAID_TO_CLIENTS = ("manner-example/",)
"""Texts of the trainee's to clients, by the start of their ids."""

POLITE: dict[str, str] = {
    "manner-example/open": "Hoe was dat voor u, die keer?",
    "manner-example/prying": "Vertelt u eens alles, tot in de details.",
}
"""By text id; a sentence that addresses nobody is the same in both."""
