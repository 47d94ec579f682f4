"""Looking back on an attempt: its review worked out and told, branches off it, and two attempts side by side.

Reads records and never changes one; a branch is a record of its own. No point of a grade is read or made here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Self

from toolkit.desk.assumptions import coefficients
from toolkit.desk.branching import Kin, branch, kin, number, resumed
from toolkit.desk.comparing import Side, compared, points_of
from toolkit.desk.computing import look, stages, turned
from toolkit.desk.ended import find_ended, played
from toolkit.desk.sitting import ATTEMPTS, Sitting, refuse_other_story
from toolkit.desk.telling import Told
from toolkit.desk.wording import worded
from toolkit.desk.working_out import Work
from toolkit.errors import ToolkitError
from toolkit.model.attempt import Attempt
from toolkit.model.case import Case
from toolkit.model.review import SLOTS, Review, Reviewed
from toolkit.model.text import Language
from toolkit.reporting.reviewed import closed, tell
from toolkit.session import Replay
from toolkit.words import say
from toolkit.words.review_screen import REVIEW_SCREEN

__all__ = ["Reviewing"]

GRAVITY = {"unsafe": 2, "premature": 1, "missed": 1, "defensible": 0, "sound": 0}
"""What is looked at first: safety, then what something better was left for."""
PATIENCE = 0.25
"""Seconds for which the first look is waited for before anything is drawn."""


class Reviewing:
    """One attempt looked back on.

    Attributes:
        case: The case.
        path: Where the attempt is kept.
        attempt: What it says.
        course: What happened in it.
        language: The language spoken.
        work: The review being worked out.
    """

    def __init__(
        self, case: Case, path: Path, attempt: Attempt, language: Language, course: Replay | None = None
    ) -> None:
        """Look back on ``attempt``, and begin to work out its review; ``course`` is what happened, where that is known.

        Raises:
            ToolkitError: when the record tells another story than this case does.
        """
        refuse_other_story(case, attempt.header)
        self.case, self.path, self.attempt, self.language = case, path, attempt, language
        self.course = course or played(case, attempt)
        self.work: Work[Review] = Work(self._stages)
        self._told: tuple[Review, Language, Told] | None = None
        self._others: dict[int, Reviewing] = {}
        self._reached: dict[int, tuple[Attempt, int]] = {}  # which session each other attempt is in; 0: it has ended

    @classmethod
    def of(cls, sitting: Sitting) -> Self:
        """Look back on the attempt somebody sits at."""
        return cls(sitting.case, sitting.record.path, sitting.record.attempt, sitting.language)

    @classmethod
    def open(
        cls, name: str | Path, *, language: Language | None = None, folder: Path | None = None, attempt: int | None = None
    ) -> Self:  # fmt: skip
        """Look back on an attempt that has ended.

        Args:
            name: Name of a case, or the path of its file or folder.
            language: Language; by default that of the attempt.
            folder: Folder of attempts; default ``attempts`` in the current folder.
            attempt: Which attempt; by default the last that has ended.

        Raises:
            ToolkitError: in one sentence, when there is none or it cannot be used.
        """
        found = find_ended(name, language or "nl", folder or ATTEMPTS, attempt)
        try:
            return cls(found.case, found.path, found.attempt, language or found.attempt.language, found.course)
        except ToolkitError as error:
            raise worded(error, language or found.attempt.language) from None

    @property
    def number(self) -> int:
        """Which attempt this is."""
        return number(self.path)

    def view(self) -> Told:
        """Return all that a screen draws; what is not worked out yet is not there."""
        self.work.wait(PATIENCE)
        review = self.work.newest
        return {
            "language": self.language,
            "words": _words(self.language),
            "title": self._say("title", case=self.case.title.of(self.language)),
            "number": self.number,
            "state": self.state(),
            "told": self._in_words(review) if review is not None else None,
            "courses": _courses(review) if review is not None else {},
            "first": _first(review) if review is not None else "",
            "coefficients": coefficients(self.case.library, self.language),
            "attempts": self.attempts(),
        }

    def state(self) -> Told:
        """Return how far the computation is."""
        work = self.work
        return {
            "running": work.running,
            "steps": work.steps,
            "share": round(100 * work.share),
            "fault": self._fault(work.fault),
        }

    def attempts(self) -> list[Told]:
        """Return the other attempts at this story, in words."""
        return [self._kin(one) for one in kin(self.path, self.attempt)]

    def branch(self, moment: int) -> Sitting:
        """Begin a new attempt that runs the same for ``moment`` decisions; this one stays as it is.

        Raises:
            ToolkitError: when it cannot be made.
        """
        try:
            return branch(self.case, self.path, self.attempt, max(0, min(moment, len(self.attempt.decisions))))
        except ToolkitError as error:
            raise worded(error, self.language) from None

    def resume(self, wanted: int) -> Sitting:
        """Go on playing another attempt at this story.

        Raises:
            ToolkitError: when there is none, or it cannot be opened.
        """
        try:
            return resumed(self.case, self._found(wanted))
        except ToolkitError as error:
            raise worded(error, self.language) from None

    def compare(self, wanted: int) -> Told:
        """Tell this attempt beside another one at the same story, as far as both are worked out.

        Raises:
            ToolkitError: when there is no such attempt.
        """
        found = self._found(wanted)
        other = self._others.get(wanted)
        if other is None or other.attempt != found.attempt:
            if other is not None:
                other.leave()
            other = self._others[wanted] = Reviewing(self.case, found.path, found.attempt, self.language)
        other.language = self.language
        steps = self.course.steps
        parted = steps[min(found.shared, len(steps) - 1)].state.shown.session
        running = self.work.running or other.work.running
        share = min(one.work.share if one.work.running else 1.0 for one in (self, other))
        return {
            **compared(self.side(), other.side(), parted, self.language),
            "running": running,
            "share": round(100 * share),
        }

    def side(self) -> Side:
        """Return this attempt as one of two."""
        review = self.work.newest
        return Side(self.number, self.course, review, None if review is None else self._in_words(review))

    def vary(self, factors: Mapping[str, float], decision: str) -> Told:
        """Tell what follows for one decision when coefficients are turned: a coarse look, nothing is kept.

        Args:
            factors: By which each coefficient is multiplied, 0.7-1.3.
            decision: Id of the decision.

        Raises:
            ToolkitError: when there is no such decision, or no review yet.
        """
        session, _, slot = decision.partition("/")
        review = self.work.newest
        if review is None or not session.isdecimal() or slot not in SLOTS:
            raise ToolkitError(self._say("nothing-decided"), "review-screen/nothing-decided")
        try:
            looked = look(self.course, self.attempt.decisions, int(session), slot, turned(factors))
        except ToolkitError:
            raise ToolkitError(self._say("nothing-decided"), "review-screen/nothing-decided") from None
        (row,) = tell(review._replace(decisions=(looked,)), self.case, self.language)["decisions"]
        return {"decision": row}

    def leave(self) -> None:
        """Work nothing out any more."""
        for one in (self, *self._others.values()):
            one.work.leave()

    def _stages(self, told: Callable[[float], None]) -> Iterator[Review]:
        return stages(self.course, self.attempt.decisions, progress=told)

    def _fault(self, fault: Exception | None) -> str:
        """Say why nothing more comes; nothing when nothing went wrong, or nothing was there to review."""
        if fault is None or (isinstance(fault, ToolkitError) and fault.reason == "nothing-to-review"):
            return ""
        return self._say("fault", why=str(fault) or type(fault).__name__)

    def _in_words(self, review: Review) -> Told:
        known = self._told
        if known is None or known[0] is not review or known[1] != self.language:
            over = self.course.state.shown.ending is not None
            told = tell(review if over else closed(review), self.case, self.language)
            known = self._told = (review, self.language, told)
        return known[2]

    def _found(self, wanted: int) -> Kin:
        found = next((one for one in kin(self.path, self.attempt) if one.number == wanted), None)
        if found is None:
            raise ToolkitError(self._say("no-attempt", n=wanted), "review-screen/no-attempt", n=wanted)
        return found

    def _kin(self, found: Kin) -> Told:
        before = self._reached.get(found.number)
        if before is None or before[0] != found.attempt:
            shown = played(self.case, found.attempt).state.shown
            before = self._reached[found.number] = (found.attempt, 0 if shown.ending is not None else shown.session)
        session = before[1]
        state = self._say("branch-open", n=session) if session else self._say("branch-ended")
        return {
            "number": found.number,
            "ended": not session,
            "text": f"{self._say('attempt', n=found.number)}, {state}",
        }

    def _say(self, text: str, /, **names: object) -> str:
        return say(f"review-screen/{text}", self.language, **names)


def _words(language: Language) -> dict[str, str]:
    words = {name.removeprefix("review-screen/"): say(name, language) for name in REVIEW_SCREEN}
    return {**words, "kernel-gone": say("kernel-gone", language), "busy": say("working", language)}


def _courses(review: Review) -> Told:
    """Return the expected course under each alternative, by decision."""
    return {_id(one): {other.id: points_of(other.forecast) for other in one.alternatives} for one in review.decisions}


def _first(review: Review) -> str:
    """Return the decision one looks at first: the gravest label, and under one label what cost most."""
    ranked = sorted(review.decisions, key=lambda one: (-GRAVITY[one.label], -one.loss))
    return _id(ranked[0]) if ranked else ""


def _id(decision: Reviewed) -> str:
    return f"{decision.session}/{decision.slot}"
