"""The warmed parent seen from outside: it is started, handed submissions one at a time, and replaced when it stops.

Only bytes come back: what a submission wrote, up to a limit, and how it ended, as the parent saw it.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from toolkit.course.sandbox.bubble import ENVIRONMENT, SandboxUnavailable

__all__ = ["Ended", "Warmed"]

HEADER = 8
WARM_UP = 120.0
"""Seconds within which pandas and plotly must have been loaded."""
GRACE = 10.0
"""Seconds that the parent gets, beyond a submission's own time, to end it and say so."""
CHUNK = 1 << 16
LONGEST_FRAME = 4096


class Ended(NamedTuple):
    """How a submission ended.

    Attributes:
        reply: What it wrote, at most one byte over the limit.
        ended: ``itself``, ``time`` or ``memory``; empty when the parent itself stopped.
        code: Exit code; minus the signal that killed it.
        cpu: Processor seconds it used.
    """

    reply: bytes
    ended: str = ""
    code: int = 0
    cpu: float = 0.0


class Warmed:
    """A process with pandas and plotly loaded, that forks once a submission.

    It stops when the thread that started it does.
    """

    def __init__(self, command: Callable[[int], Sequence[str]]) -> None:
        """Start what ``command`` gives for a control descriptor, and wait until it is warm.

        Raises:
            SandboxUnavailable: when it does not get warm; the sentence holds what it said last.
        """
        self._channel, theirs = socket.socketpair()
        try:
            started = [*command(theirs.fileno())]
        except SandboxUnavailable:
            self._channel.close()
            theirs.close()
            raise
        with theirs, tempfile.TemporaryFile() as said:
            self._process = subprocess.Popen(  # noqa: S603 - our own command
                started,
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=said,
                env=ENVIRONMENT,
                start_new_session=True,
            )
            theirs.close()
            if self._heard(time.monotonic() + WARM_UP) is None:
                self.close()
                said.seek(0)
                lines = said.read().decode("utf-8", "replace").strip().splitlines() or ["-"]
                raise SandboxUnavailable("refused", detail=lines[-1][:300])

    @property
    def process(self) -> int:
        """The id of the process that was started."""
        return self._process.pid

    def run(self, request: bytes, longest: int, seconds: float) -> Ended:
        """Run one submission.

        Args:
            request: The JSON that the inside expects.
            longest: Bytes of reply that are read.
            seconds: Wall-clock time it gets.
        """
        deadline = time.monotonic() + seconds + GRACE
        ours, theirs = os.pipe()
        try:
            self._channel.settimeout(GRACE)
            with contextlib.suppress(OSError):
                socket.send_fds(self._channel, [len(request).to_bytes(HEADER, "big")], [theirs])
                self._channel.sendall(request)
        finally:
            os.close(theirs)
        try:
            return self._outcome(ours, longest, deadline)
        finally:
            os.close(ours)

    def close(self) -> None:
        """Stop it and everything it started."""
        self._channel.close()
        self._process.kill()
        self._process.wait()

    def _outcome(self, pipe: int, longest: int, deadline: float) -> Ended:
        """Read the reply while it comes, until the parent says that the submission has ended."""
        waiting = select.poll()
        waiting.register(pipe, select.POLLIN)
        waiting.register(self._channel, select.POLLIN)
        reply = bytearray()
        while time.monotonic() < deadline:
            ready = {descriptor for descriptor, _ in waiting.poll(max(0.0, deadline - time.monotonic()) * 1000)}
            if pipe in ready:
                part = os.read(pipe, CHUNK)
                reply += part[: longest + 1 - len(reply)]
                if not part or len(reply) > longest:
                    waiting.unregister(pipe)
                    self._hang_up(pipe)
            elif self._channel.fileno() in ready:
                status = self._heard(deadline)
                return Ended(bytes(reply)) if status is None else Ended(bytes(reply), **status)
        return Ended(bytes(reply))

    @staticmethod
    def _hang_up(pipe: int) -> None:
        """Let whoever still writes to ``pipe`` find it closed; the descriptor itself stays taken."""
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, pipe)
        os.close(nothing)

    def _heard(self, deadline: float) -> dict[str, Any] | None:
        """Return the parent's next message; None when it is gone or silent until ``deadline``."""
        try:
            size = int.from_bytes(self._exactly(HEADER, deadline), "big")
            if not 0 < size <= LONGEST_FRAME:
                return None
            message = json.loads(self._exactly(size, deadline))
        except (OSError, ValueError):
            return None
        return message if isinstance(message, dict) else None

    def _exactly(self, size: int, deadline: float) -> bytes:
        parts = b""
        while len(parts) < size:
            self._channel.settimeout(max(0.001, deadline - time.monotonic()))
            part = self._channel.recv(size - len(parts))
            if not part:
                raise ConnectionError
            parts += part
        return parts
