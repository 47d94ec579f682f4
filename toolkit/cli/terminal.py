"""A person at a terminal: lines out, numbers in. Works with a pipe; knows nothing of the game."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import typer

from toolkit.model.text import Language
from toolkit.words import say

__all__ = ["Choice", "Terminal", "labelled"]

Value = TypeVar("Value")
Choice = tuple[str, Value]
"""What a menu shows, and what choosing it gives."""
WIDEST = 100
NARROWEST = 40


class Terminal:
    """Writes wrapped lines and asks for numbers; ``EOFError`` when nobody is there any more."""

    def __init__(self, language: Language) -> None:
        """Speak ``language``."""
        self.language = language

    def say(self, text_id: str, /, **names: object) -> str:
        """Return a text in the language spoken now."""
        return say(text_id, self.language, **names)

    def line(self, text: str = "", indent: int = 0) -> None:
        """Write one line, wrapped; paragraphs stay apart."""
        width = max(NARROWEST, min(WIDEST, shutil.get_terminal_size((WIDEST, 24)).columns))
        for part in text.split("\n") or [""]:
            lines = textwrap.wrap(
                part,
                width,
                initial_indent=" " * indent,
                subsequent_indent=" " * (indent + 2),
                break_long_words=False,
                break_on_hyphens=False,
            )
            typer.echo("\n".join(lines))

    def heading(self, text: str) -> None:
        """Write a heading."""
        typer.echo()
        typer.echo(typer.style(text, bold=True))

    def choose(
        self,
        title: str,
        choices: Sequence[Choice[Value]],
        *,
        back: str = "",
        otherwise: Callable[[str], Value] | None = None,
    ) -> Value | None:
        """Ask for one of ``choices`` by number; 0 goes back and gives None.

        Args:
            title: What is chosen.
            choices: What there is to choose from.
            back: What 0 is called.
            otherwise: Makes a choice of words that are no number; without it they are no answer.
        """
        self.heading(title)
        for number, (label, _) in enumerate(choices, start=1):
            self.line(f"{number:>3}  {label}", 0)
        self.line(f"  0  {back or self.say('menu-back')}")
        while True:
            answer = self._read(self.say("menu-choose" if otherwise is None else "menu-choose-or-ask"))
            if answer == "0":
                return None
            if answer.isdecimal() and 0 < int(answer) <= len(choices):
                return choices[int(answer) - 1][1]
            if otherwise is not None and not answer.isdecimal() and answer:
                return otherwise(answer)
            self.line(self.say("menu-unknown"))

    def choose_several(self, title: str, choices: Sequence[Choice[Value]], chosen: Sequence[Value] = ()) -> list[Value]:
        """Ask for any number of ``choices``; an empty answer keeps ``chosen``, 0 chooses none."""
        self.heading(title)
        for number, (label, value) in enumerate(choices, start=1):
            self.line(f"{number:>3}{'*' if value in chosen else ' '} {label}")
        self.line(f"  0  {self.say('menu-none')}")
        while True:
            answer = self._read(self.say("menu-several"))
            words = answer.replace(",", " ").split()
            if not words:
                return list(chosen)
            if words == ["0"]:
                return []
            if all(word.isdecimal() and 0 < int(word) <= len(choices) for word in words):
                return [choices[number - 1][1] for number in dict.fromkeys(int(word) for word in words)]
            self.line(self.say("menu-unknown"))

    def number(self, title: str, low: int, high: int, now: int) -> int:
        """Ask for a whole number; an empty answer keeps ``now``."""
        while True:
            answer = self._read(f"{title} ({low}-{high}) [{now}]")
            if not answer:
                return now
            if answer.isdecimal() and low <= int(answer) <= high:
                return int(answer)

    def text(self, title: str) -> str:
        """Ask for a line of text; it may be empty."""
        self.line(title)
        return self._read(self.say("menu-text"))

    def confirm(self, question: str) -> bool:
        """Ask yes or no."""
        return bool(self.choose(question, [(self.say("menu-yes"), True)], back=self.say("menu-no")))

    def _read(self, prompt: str) -> str:
        answer = input(f"{prompt} > ").strip()
        if not sys.stdin.isatty():
            typer.echo(answer)
        return answer


def labelled(rows: Sequence[dict[str, Any]], key: str = "label") -> list[Choice[Any]]:
    """Return rows of a view as choices."""
    return [(row[key], row["id"]) for row in rows]
