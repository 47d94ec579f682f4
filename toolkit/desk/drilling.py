"""An opening of drills: computed from the toolkit's own library and cases, answered, and told in words.

What went wrong is kept as long as Python runs, so that it comes back at the next opening. Nothing is written to disk:
drills are practice and are never marked.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from functools import cache
from typing import Any

from toolkit.casefiles import case_names, load_case, load_library
from toolkit.drills import KINDS, OFFERED, Choice, Drill, Reason, Round, make
from toolkit.drills.dice import Dice
from toolkit.errors import ToolkitError
from toolkit.model.case import Case
from toolkit.model.library import Library
from toolkit.model.text import LANGUAGES, Language, Text
from toolkit.words import say

__all__ = ["Practice"]

Told = dict[str, Any]
SEEDS = 1_000_000
AGAIN = 2
"""Missed drills that come back at the next opening (teaching assumption)."""
SCREEN = (
    "check", "again", "next", "more", "was-tried", "chosen-right", "choose-first", "order-first", "order-how", "place",
    "why", "grounds", "point-by-point", "looked-at", "background", "says",
)  # fmt: skip
"""Words the screen says by itself."""
OWN = ("kernel-gone", "working")
"""Words it shares with the screens of a case."""

_MISSED: dict[str, tuple[Drill, ...]] = {}
"""What went wrong, by kind."""


class Practice:
    """Drills of one kind, one after the other."""

    def __init__(self, kind: str, language: Language = "nl", seed: int | None = None) -> None:
        """Open drills.

        Args:
            kind: One of ``toolkit.drills.KINDS``.
            language: ``"nl"`` or ``"en"``.
            seed: Which drills come up; others each time when None.

        Raises:
            ToolkitError: when there is no such kind or language.
        """
        if language not in LANGUAGES:
            raise ToolkitError(say("unknown-language", "en", language=language), "unknown-language")
        if kind not in KINDS:
            known = ", ".join(sorted(KINDS))
            raise ToolkitError(say("drill/no-such-kind", language, name=kind, known=known), "drill/no-such-kind")
        self.kind = kind
        self.language: Language = language
        self.round = _opened(kind, seed)

    def answer(self, chosen: tuple[str, ...]) -> None:
        """Answer the drill that is up."""
        before = self.round.missed
        self.round = self.round.answer(chosen)
        drill = self.round.drill
        if drill is not None and self.round.missed != before:
            _MISSED[self.kind] = (*(one for one in _MISSED.get(self.kind, ()) if one.id != drill.id), drill)
        elif drill is not None and self.round.solved and len(self.round.tried) == 1:
            _MISSED[self.kind] = tuple(one for one in _MISSED.get(self.kind, ()) if one.id != drill.id)

    def go_on(self) -> None:
        """Go to the next drill."""
        self.round = self.round.go_on()

    def renew(self) -> None:
        """Open others; what went wrong comes back first."""
        self.round = _opened(self.kind, None)

    def view(self) -> Told:
        """Tell the drill that is up, and what was answered."""
        now, drill = self.round, self.round.drill
        subject = self._say(f"subject/{self.kind}")
        total = len(now.drills)
        return {
            "language": self.language,
            "title": self._say("title", subject=subject),
            "words": {**{one: self._say(one) for one in SCREEN}, **{one: say(one, self.language) for one in OWN}},
            "progress": self._say("progress", n=min(now.at + 1, total), total=total) if total else "",
            "at": now.at,
            "turn_of": len(now.tried),
            "drill": None if drill is None else self._drill(drill),
            "solved": now.solved,
            "said": None if drill is None or not now.tried else self._said(drill, now.tried[-1]),
            "over": self._over() if drill is None else "",
        }

    def _drill(self, drill: Drill) -> Told:
        tried = {one for chosen in self.round.tried for one in chosen} if not drill.ordered else set()
        return {
            "id": drill.id,
            "prompt": self._of(drill.prompt),
            "quote": self._of(drill.quote) if drill.quote else "",
            "lines": [self._of(line) for line in drill.lines],
            "background": [self._of(line) for line in drill.background],
            "ordered": drill.ordered,
            "choices": [
                {
                    "id": one.id,
                    "text": self._of(one.text),
                    "tried": one.id in tried,
                    "right": self._shown_right(drill, one),
                }
                for one in drill.choices
            ],
            "order": list(self.round.tried[-1]) if drill.ordered and self.round.tried else [],
        }

    def _shown_right(self, drill: Drill, choice: Choice) -> bool:
        return self.round.solved and (drill.ordered or self.round.tried[-1] == (choice.id,))

    def _said(self, drill: Drill, chosen: tuple[str, ...]) -> Told:
        """Say whether it was right, why, and what that rests on."""
        right = drill.answered_by(chosen)
        by_id = {one.id: one.reason for one in drill.choices}
        wrong_at = (one for one, wanted in zip(chosen, drill.right, strict=False) if drill.ordered and one != wanted)
        reasons = [by_id[one] for one in chosen] if right else [by_id[next(wrong_at, chosen[0])]]
        back = not right and len(self.round.tried) == 1 and drill.id in self.round.missed
        return {
            "right": right,
            "headline": self._say("right" if right else "wrong"),
            "why": [self._of(one.text) for one in reasons],
            "grounds": self._grounds(reasons[0]),
            "points": [self._of(one) for one in drill.points] if right else [],
            "back": self._say("comes-back") if back else "",
        }

    def _grounds(self, reason: Reason) -> Told:
        sources = (_library().sources[one] for one in reason.sources)
        return {
            "text": self._say(f"grounds/{reason.grounds}", id=reason.id, title=_title(reason).of(self.language)),
            "sources": [f"{one.reference} ({say(f'seen/{one.seen}', self.language)})" for one in sources],
            "assumption": self._say("assumption") if reason.teaching_assumption else "",
        }

    def _over(self) -> str:
        total = len({drill.id for drill in self.round.drills})
        return self._say("done", n=self.round.at_once, total=total) if total else self._say("nothing")

    def _say(self, name: str, **names: object) -> str:
        return say(f"drill/{name}", self.language, **names)

    def _of(self, text: Text) -> str:
        return text.of(self.language)


def _opened(kind: str, seed: int | None) -> Round:
    """Return drills nobody has seen yet, and before them what went wrong last time when no seed is asked for."""
    again = _MISSED.get(kind, ())[:AGAIN] if seed is None else ()
    chosen = secrets.randbelow(SEEDS) if seed is None else seed
    fresh = make(kind, _library(), _cases(chosen), chosen, OFFERED - len(again))
    known = {one.id for one in again}
    return Round((*again, *(one for one in fresh if one.id not in known)))


def _cases(seed: int) -> Iterator[Case]:
    """Yield the cases in an order of the seed; one that is not needed is not loaded."""
    return (_case(name) for name in Dice(seed, "cases").shuffled(case_names()))


@cache
def _case(name: str) -> Case:
    return load_case(name)


@cache
def _library() -> Library:
    return load_library()


def _title(reason: Reason) -> Text:
    """Return what the thing a reason rests on is called."""
    library = _library()
    match reason.grounds:
        case "rule":
            return library.rule(reason.id).title
        case "seed":
            quote = library.seed[reason.id].quote
            return Text(nl=quote, en=quote)
        case "gate":
            return next(card.title for name, card in library.gates.items() if name == reason.id)
        case "module":
            return library.modules[reason.id].title
        case "myth":
            return library.myths[reason.id].belief
        case "exercise":
            return library.exercises[reason.id].title
        case "referral":
            return library.referrals[reason.id].title
