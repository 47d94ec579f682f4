"""One person sitting at one attempt: plays a decision, writes it down, and only then lets the story go on.

The clock comes in as an argument, the file through ``records``. What a decision does is for ``session``, how it is
told for ``telling``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from secrets import randbelow
from typing import Any, Self, get_args

from pydantic import ValidationError

from toolkit.casefiles import load_case, play_digest, text_digest
from toolkit.casefiles.speaking import language_here
from toolkit.desk.casebook import casebook, offer
from toolkit.desk.in_words import Heard, Typed, asks, offered, put, read
from toolkit.desk.telling import Told, Voice, happened, tell
from toolkit.desk.warning import private_warning
from toolkit.desk.wording import Done, worded
from toolkit.errors import ToolkitError
from toolkit.model.attempt import Attempt, Entry, Header
from toolkit.model.case import Case
from toolkit.model.decision import ANYONE, DECISION, Decision, Help
from toolkit.model.programme import Programme
from toolkit.model.terms import HelpStage
from toolkit.model.text import LANGUAGES, Language
from toolkit.records import Record, Store
from toolkit.session import State, begin, decide
from toolkit.simulation import MODEL_VERSION
from toolkit.words import say
from toolkit.words.numbers import clock as time_of_day

__all__ = ["ATTEMPTS", "Clock", "Done", "Sitting", "header_of", "let_go", "now", "refuse_other_story"]

Clock = Callable[[], datetime]
ATTEMPTS = Path("attempts")
"""Where attempts are kept unless somebody says otherwise: beside the notebook."""
SEEDS = 2**32
HELP_STAGES: tuple[str, ...] = get_args(HelpStage)
_OPEN: dict[Path, Sitting] = {}
"""Sittings of this process by record: opening one again closes the one before."""


class Sitting:
    """An open attempt.

    Attributes:
        case: The case.
        state: The state reached.
        language: The language spoken now.
        record: The record on disk.
    """

    def __init__(self, case: Case, record: Record, clock: Clock) -> None:
        """Take up an attempt where its record ends; :meth:`open` finds it.

        Raises:
            ToolkitError: when the record tells another story than this case does.
        """
        self.case = case
        self.record = record
        self.language: Language = record.attempt.language
        self._clock = clock
        self._path = record.path.resolve()
        refuse_other_story(case, record.attempt.header)
        self.state, self._helped = self._replayed(record.attempt)
        self._resumed_at_end = self.finished
        self._typed: Typed | None = None
        self._warning = ""

    @classmethod
    def open(
        cls,
        case_name: str | Path,
        folder: Path | None = None,
        language: Language | None = None,
        seed: int | None = None,
        help_stage: HelpStage = "guided",
        *,
        new: bool = False,
        clock: Clock | None = None,
    ) -> Self:
        """Resume the last attempt at a case, or begin one.

        Args:
            case_name: Name of a case, or the path of its file or folder.
            folder: Folder of attempts; default ``attempts`` in the current folder.
            language: Language of a new attempt, by default the one spoken here; one that is resumed keeps its own.
            seed: Seed of a new attempt; by default a fresh one.
            help_stage: Help stage of a new attempt.
            new: Begin a new attempt even when there is one to go on with.
            clock: What time it is; default the machine's.

        Raises:
            ToolkitError: in one sentence, when the case or the record cannot be used.
        """
        speak: Language = language or language_here()
        _check_wishes(speak, seed, help_stage)
        clock = clock or now
        try:
            case = load_case(case_name)
            store = Store(folder or ATTEMPTS)
            latest = store.latest(case.slug)
            if latest is None or new:
                chosen = fresh_seed() if seed is None else seed
                record = store.create(header_of(case, chosen, help_stage, speak, clock()))
            else:
                let_go(latest.path.resolve())
                record = store.open(case.slug, latest.number)
                if language is None:
                    speak = record.attempt.language
        except ToolkitError as error:
            raise worded(error, speak) from None
        try:
            return cls.at(case, record, clock)
        except ToolkitError as error:
            record.close()
            raise worded(error, speak) from None

    @classmethod
    def at(cls, case: Case, record: Record, clock: Clock | None = None) -> Self:
        """Sit down at a record that is open.

        Raises:
            ToolkitError: when the record tells another story than this case does.
        """
        sitting = cls(case, record, clock or now)
        sitting._remember()
        return sitting

    @property
    def finished(self) -> bool:
        """Whether the course has ended."""
        return self.state.shown.ending is not None

    @property
    def read_only(self) -> bool:
        """Whether nothing can be decided here."""
        return self.record.read_only is not None

    @property
    def saved(self) -> str:
        """The time of the last line written, as a clock shows it; empty when nothing was decided yet."""
        entries = self.record.attempt.entries
        return time_of_day(datetime.fromisoformat(entries[-1].at), self.language) if entries else ""

    def view(self) -> Told:
        """Return all that a screen draws."""
        refusal = self.record.read_only
        told = tell(
            self.state,
            self.language,
            saved=self.saved,
            notice=self._notice(),
            read_only=str(worded(refusal, self.language)) if refusal else "",
            helped=self._helped,
        )
        if told["ending"] is not None:
            told["ending"]["next_text"] = self._next()
        return told

    def decide(self, decision: Decision | Mapping[str, Any]) -> Done:
        """Play a decision and save it; when either cannot be done everything stays as it was.

        Raises:
            ToolkitError: in one sentence in the language spoken now.
        """
        try:
            chosen = DECISION.validate_python(dict(decision)) if isinstance(decision, Mapping) else decision
        except ValidationError:
            raise ToolkitError(say("bad-decision", self.language), "bad-decision") from None
        try:
            step = decide(self.state, chosen)
            self.record.append(Entry(at=self._stamp(), decision=chosen))
        except ToolkitError as error:
            raise worded(error, self.language) from None
        if isinstance(chosen, Help):
            self._helped = self.state.shown.draft
        self.state = step.state
        self._warning = private_warning(chosen, self.language)
        return Done(step.events, self.saved, happened(Voice(self.state, self.language), step.events))

    def ask_in_words(self, text: str, to: str = ANYONE, language: Language | None = None) -> Heard:
        """Put a question in one's own words: it is asked at once, or something is asked back first.

        Args:
            text: What was typed. It is kept in the record, and nowhere else.
            to: Whom it is for.
            language: The language it was typed in; default the one spoken now.

        Raises:
            ToolkitError: in one sentence, when it cannot be read or cannot be asked now.
        """
        self._typed = None
        typed = read(text, to, language or self.language, self.state.shown, self.language)
        if typed.at_once:
            return self._put(typed, typed.questions[:1])
        self._typed = typed
        return offered(Voice(self.state, self.language), typed)

    def ask_meant(self, questions: Sequence[str]) -> Heard:
        """Put the typed question that something was asked back about, now that it is clear what it means.

        Args:
            questions: One of the ids offered; both, where there were two questions in one.

        Raises:
            ToolkitError: in one sentence, when none was waiting for this answer, or it cannot be asked now.
        """
        if self._typed is None:
            raise ToolkitError(say("typed-gone", self.language), "typed-gone")
        return self._put(self._typed, tuple(questions))

    def _put(self, typed: Typed, questions: Sequence[str]) -> Heard:
        decisions = asks(typed, questions, self.language)
        first = not any(getattr(one, "words", None) for one in self.record.attempt.decisions)
        done = [self.decide(decisions[0])]
        self._typed = None
        for decision in decisions[1:]:
            try:
                done.append(self.decide(decision))
            except ToolkitError as error:  # the first was asked and stays so; the sentence says why the second was not
                done.append(Done((), self.saved, (str(error),)))
        whole = Done(
            tuple(event for one in done for event in one.events),
            self.saved,
            tuple(line for one in done for line in one.lines),
        )
        return put(Voice(self.state, self.language), typed, questions, whole, first=first)

    def switch(self, language: Language) -> None:
        """Speak another language from now on; it is a line in the record where one can be written.

        Raises:
            ToolkitError: when the language is unknown or the line cannot be written.
        """
        if language not in LANGUAGES:
            raise ToolkitError(say("unknown-language", self.language), "unknown-language")
        if language != self.language and not self.read_only:
            try:
                self.record.append(Entry(at=self._stamp(), language=language))
            except ToolkitError as error:
                raise worded(error, self.language) from None
        self.language = language

    def undo(self) -> Done:
        """Take the last draft back.

        Raises:
            ToolkitError: when there is nothing to take back.
        """
        return self.decide({"kind": "undo"})

    def renew_attempt(self) -> Sitting:
        """Close this attempt and begin a new one at the same case, in the same language and folder.

        Raises:
            ToolkitError: when no record can be made; this attempt is then closed and kept.
        """
        self.close()
        header = self.record.attempt.header
        store = Store(self.record.path.parent)
        try:
            record = store.create(header_of(self.case, fresh_seed(), header.help_stage, self.language, self._clock()))
        except ToolkitError as error:
            raise worded(error, self.language) from None
        return type(self).at(self.case, record, self._clock)

    def close(self) -> str:
        """Let others write to the record; return a sentence about how to go on. Closing twice does no harm."""
        self.record.close()
        if _OPEN.get(self._path) is self:
            del _OPEN[self._path]
        return say("left", self.language)

    def _remember(self) -> None:
        _OPEN[self._path] = self

    def _replayed(self, attempt: Attempt) -> tuple[State, Programme | None]:
        header, helped = attempt.header, None
        state = begin(self.case, header.seed, help_stage=header.help_stage).state
        for n, decision in enumerate(attempt.decisions, start=1):
            if isinstance(decision, Help):
                helped = state.shown.draft
            try:
                state = decide(state, decision).state
            except ToolkitError:
                raise _other("broken-story", n=n) from None
        return state, helped

    def _notice(self) -> str:
        if self.record.notice is not None:
            return str(worded(self.record.notice, self.language))
        if self._resumed_at_end:
            return say("notice-finished", self.language)
        return self._warning

    def _next(self) -> str:
        """Say which of the toolkit's own cases to play next; nothing after a case of another folder."""
        try:
            book = casebook(self.record.path.parent)
        except ToolkitError:
            return ""
        return offer(book, self.language) if any(entry.case.id == self.case.id for entry in book) else ""

    def _stamp(self) -> str:
        return self._clock().isoformat(timespec="seconds")


def fresh_seed() -> int:
    """Return a seed nobody chose: two trainees, and two attempts of one trainee, hear their clients differently."""
    return randbelow(SEEDS)


def header_of(case: Case, seed: int, help_stage: HelpStage, language: Language, at: datetime) -> Header:
    """Return the header of a new attempt."""
    return Header(
        case=case.slug,
        case_version=case.version,
        play_digest=play_digest(case),
        text_digest=text_digest(case),
        model_version=MODEL_VERSION,
        seed=seed,
        help_stage=help_stage,
        language=language,
        started=at.isoformat(timespec="seconds"),
    )


def refuse_other_story(case: Case, header: Header) -> None:
    """Refuse a record of another case, another version of it, or another model; texts may have changed.

    Raises:
        ToolkitError: in one sentence.
    """
    if header.case != case.slug:
        raise _other("other-case", theirs=header.case, ours=case.slug)
    if header.model_version != MODEL_VERSION:
        raise _other("other-model", theirs=header.model_version, ours=MODEL_VERSION)
    if header.play_digest != play_digest(case):
        raise _other("other-story")


def _check_wishes(language: Language, seed: int | None, help_stage: HelpStage) -> None:
    """Refuse what no attempt can have."""
    if language not in LANGUAGES:
        raise ToolkitError(say("unknown-language", "nl"), "unknown-language")
    if help_stage not in HELP_STAGES:
        raise ToolkitError(say("unknown-help-stage", language, stages=", ".join(HELP_STAGES)), "unknown-help-stage")
    if seed is not None and seed < 0:
        raise ToolkitError(say("seed-range", language), "seed-range")


def _other(reason: str, **names: str | int) -> ToolkitError:
    return ToolkitError(say(reason, "en", **names), reason, **names)


def let_go(path: Path) -> None:
    """Close the sitting of this process at a record, so that another can take it up."""
    before = _OPEN.get(path)
    if before is not None:
        before.close()


def now() -> datetime:
    """Return the machine's time, with its zone."""
    return datetime.now().astimezone()
