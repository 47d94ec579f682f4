"""Running without walls, only where the caller said so: a plain process with the system's limits, in a temporary folder.

It keeps honest code from running for ever. It does NOT keep hostile code from the network, from other people's work or
from the gradebook: everything the grader may read or write, it may too.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping
from pathlib import Path

from toolkit.course.sandbox.bubble import ENVIRONMENT, OWN, python
from toolkit.course.sandbox.warmed import Ended

__all__ = ["run_plain"]

CALL = "import os; serving.run_once(sys.stdin.buffer.read(), os.dup(1))"
WARM_UP = 60.0
"""Seconds for loading pandas and plotly, which every submission does anew."""
NEEDED_BY_WINDOWS = ("SYSTEMROOT", "TEMP", "TMP")


def run_plain(request: bytes, files: Mapping[str, str], longest: int, seconds: float) -> Ended:
    """Run one submission; the arguments are those of ``Warmed.run``, with the input files."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        for name, text in files.items():
            (Path(folder) / name).write_text(text, encoding="utf-8", newline="")
        environment = {**ENVIRONMENT, **{name: os.environ[name] for name in NEEDED_BY_WINDOWS if name in os.environ}}
        process = subprocess.Popen(  # noqa: S603 - our own command
            python(OWN.parent, CALL),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env={**environment, "HOME": folder},
            start_new_session=True,
        )
        return _finish(process, request, longest, seconds + WARM_UP)


def _finish(process: subprocess.Popen[bytes], request: bytes, longest: int, seconds: float) -> Ended:
    replies: list[bytes] = []
    assert process.stdin is not None
    assert process.stdout is not None
    reader = threading.Thread(target=_read, args=(process, longest, replies), daemon=True)
    reader.start()
    with contextlib.suppress(OSError):
        process.stdin.write(request)
    with contextlib.suppress(OSError):
        process.stdin.close()
    reader.join(seconds)
    late = reader.is_alive()
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(0 if late else 5)
    code = process.poll()
    _end(process)
    reader.join(5)
    return Ended(b"".join(replies), "time" if late else "itself", -signal.SIGTERM if code is None else code)


def _read(process: subprocess.Popen[bytes], longest: int, replies: list[bytes]) -> None:
    assert process.stdout is not None
    with process.stdout as stream:
        replies.append(stream.read(longest + 1))


def _end(process: subprocess.Popen[bytes]) -> None:
    if sys.platform != "win32":
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()
