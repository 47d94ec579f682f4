"""The sandbox as the rest of the course uses it: cells and questions in, an outcome out, whatever the cells do."""

from __future__ import annotations

import json
import re
import signal
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Self

from toolkit.course.sandbox.bubble import SandboxUnavailable, bubble
from toolkit.course.sandbox.limits import Limits
from toolkit.course.sandbox.outcome import Outcome
from toolkit.course.sandbox.plain import run_plain
from toolkit.course.sandbox.reading import READY, read_reply
from toolkit.course.sandbox.warmed import Ended, Warmed

__all__ = ["Sandbox"]

FILE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


class Sandbox:
    """Runs code cells of trainees behind walls; open one a worker, and use it in the thread that opened it.

    Attributes:
        walled: Whether there are walls; False only where ``allow_unsafe`` was needed.
    """

    def __init__(self, limits: Limits | None = None, *, allow_unsafe: bool = False) -> None:
        """Set the limits of each submission.

        Args:
            limits: What one submission may use.
            allow_unsafe: Where no walls can be put up (macOS, Windows, no bubblewrap, no user namespaces), run in a
                plain process instead of refusing. Only for code you would run yourself: it can reach whatever you can.
        """
        self.limits = limits or Limits()
        self.walled = True
        self._allow_unsafe = allow_unsafe
        self._warmed: Warmed | None = None

    def __enter__(self) -> Self:
        """Warm up, and prove that the walls stand.

        Raises:
            SandboxUnavailable: when no walls can be put up and ``allow_unsafe`` was not given.
        """
        try:
            self._warmed = self._start()
        except SandboxUnavailable:
            if not self._allow_unsafe:
                raise
            self.walled = False
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop everything that was started."""
        if self._warmed is not None:
            self._warmed.close()
            self._warmed = None

    def run(self, cells: Sequence[str], ask: Sequence[str] = (), files: Mapping[str, str] | None = None) -> Outcome:
        """Run ``cells`` in order in one namespace, then evaluate ``ask``; once more when the machine failed, not the code.

        Args:
            cells: Source texts; one that fails does not stop the next.
            ask: Expressions whose values are wanted.
            files: Texts that stand in the working folder, by plain file name.

        Raises:
            ValueError: when a file's name is a path.
            SandboxUnavailable: when the sandbox stopped and cannot be started again.
        """
        files = files or {}
        if wrong := [name for name in files if not FILE_NAME.fullmatch(name)]:
            raise ValueError(f"not a plain file name: {wrong[0]!r}")
        questions = tuple(dict.fromkeys(ask))
        request = _request(cells, questions, files, self.limits)
        if len(request) > self.limits.source:
            return Outcome("too-long")
        outcome = _told(self._ended(request, files), len(cells), questions, self.limits)
        if outcome.blameless:
            outcome = _told(self._ended(request, files), len(cells), questions, self.limits)
        return outcome

    def _start(self) -> Warmed:
        warmed = Warmed(bubble)
        proof = warmed.run(_request((), (), {}, self.limits), self.limits.reply, self.limits.seconds)
        if not proof.reply.startswith(READY):
            warmed.close()
            raise SandboxUnavailable("refused", detail=proof.reply.decode("utf-8", "replace")[:300] or "-")
        return warmed

    def _ended(self, request: bytes, files: Mapping[str, str]) -> Ended:
        longest = self.limits.reply + len(READY)
        if not self.walled:
            return run_plain(request, files, longest, self.limits.seconds)
        if self._warmed is None:
            self._warmed = self._start()
        ended = None
        try:
            ended = self._warmed.run(request, longest, self.limits.seconds)
        finally:
            if ended is None or not ended.ended:  # interrupted, or the parent is gone: the next one gets a new parent
                self._warmed.close()
                self._warmed = None
        return ended


def _request(cells: Sequence[str], ask: Sequence[str], files: Mapping[str, str], limits: Limits) -> bytes:
    asked = {"cells": [*cells], "ask": [*ask], "files": dict(files), "limits": limits._asdict()}
    return json.dumps(asked).encode("ascii")


def _told(ended: Ended, cells: int, ask: tuple[str, ...], limits: Limits) -> Outcome:
    """Tell what became of a submission from how it ended and what it wrote."""
    if not ended.ended:
        return Outcome("broke-off")
    if not ended.reply.startswith(READY):
        return Outcome("not-started")
    if ended.ended == "time" or ended.code == -signal.SIGXCPU or ended.cpu > limits.cpu_seconds:
        return Outcome("timed-out")
    if ended.ended == "memory":
        return Outcome("out-of-memory")
    if ended.code < 0:
        return Outcome("killed")
    if len(ended.reply) > limits.reply + len(READY):
        return Outcome("reply-too-long")
    if ended.reply == READY:
        return Outcome("no-reply")
    return read_reply(ended.reply[len(READY) :], cells, ask)
