"""The table at which a terminal game is played: the sitting, its view, and a terminal that acts on it."""

from __future__ import annotations

from typing import Any

from toolkit.cli.terminal import Terminal
from toolkit.desk import Done, Sitting
from toolkit.desk.telling import Told
from toolkit.errors import ToolkitError
from toolkit.model.text import Language

__all__ = ["Table"]


class Table(Terminal):
    """A terminal with a sitting; ``view`` is always of the state reached."""

    def __init__(self, sitting: Sitting) -> None:
        """Sit down at ``sitting``."""
        super().__init__(sitting.language)
        self.take(sitting)

    def take(self, sitting: Sitting) -> None:
        """Go on with another sitting."""
        self.sitting = sitting
        self.language = sitting.language
        self.view: Told = sitting.view()

    def act(self, decision: dict[str, Any]) -> bool:
        """Decide, and write what happened or why it cannot be done."""
        try:
            done = self.sitting.decide(decision)
        except ToolkitError as error:
            self.line(str(error))
            return False
        self.tell(done)
        return True

    def tell(self, done: Done) -> None:
        """Write what happened."""
        self.view = self.sitting.view()
        self.line()
        for line in done.lines:
            self.line(line)
        header = self.view["header"]
        self.line(f"[{header['minutes_text']}; {header['saved_text']}]")

    def switch(self, language: Language) -> None:
        """Speak another language."""
        self.sitting.switch(language)
        self.take(self.sitting)

    def possible(self, kind: str) -> bool:
        """Whether a kind of decision can be taken now; writes why not."""
        refused = self.view["options"][kind]["refused"]
        if refused:
            self.line(refused)
        return not refused

    def priced(self, label: str, minutes: int) -> str:
        """Return a label with what it costs."""
        text = next((row["minutes_text"] for row in self.view["options"].values() if row["minutes"] == minutes), "")
        return f"{label} ({text or f'{minutes} min'})" if minutes else label

    def look_round(self) -> None:
        """Write who is here, what is seen of them and what they said."""
        self.heading(self.say("who-is-here"))
        for client in self.view["clients"]:
            where = "" if client["in_room"] else f" ({self.say('not-in-room')})"
            self.line(f"{client['name']}{where}: {client['looks']}")
            if client["quote"]:
                self.line(f"“{client['quote']}”", 2)
            bars = "  ".join(f"{bar['label']} {bar['text']}" for bar in client["bars"] if bar["main"])
            if bars:
                self.line(bars, 2)
