"""The warmed parent: waits for submissions, forks once for each, and tells how the fork ended. Also runs just one.

A frame is eight bytes of length and JSON. The descriptor on which a submission replies comes with its frame; the parent
never reads what a trainee's process writes.
"""

from __future__ import annotations

import array
import gc
import json
import os
import select
import signal
import socket
import sys
import tempfile
import time
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from toolkit.course.sandbox.inside.running import run, run_cell

__all__ = ["run_once", "serve"]

HEADER = 8
READY = b"R"
WARMING = (
    """
import io
import pandas as pd, plotly.express as px, plotly.graph_objects as go
t = pd.read_csv(io.StringIO("a,b,c\\n1,2,x\\n3,,y\\n4,5,x\\n"))
g = t.groupby("c")["b"].mean(); p = t.pivot_table(index="c", values="a"); q = t.sort_values("a").merge(t, on="a")
f = go.Figure(go.Scatter(x=g.index, y=g)); f.update_layout(xaxis_title="x", yaxis_title="y")
k = t.dropna(subset=["b"]); s = (k["c"] == "x").groupby(k["c"]).agg(["first", "last"]).sort_values("first").reset_index()
e = px.line(t, x="a", y="b"); e.show(); repr(t); print(t.describe())
""",
    "raise ValueError('warming')",
    "t['missing']",
)
"""Run once before the first fork, so that what pandas, plotly and tracebacks load late is loaded."""
ALL_OF_A_PERSON = 4096
"""Processes that somebody may have in all, where those of a submission cannot be told apart."""
MEMORY_EVERY = 0.1
"""Seconds between two looks at how much memory the processes of a submission hold together."""


def serve(control: int, *, sealed: bool) -> None:
    """Serve submissions on descriptor ``control`` until the other side closes it.

    Args:
        control: A connected socket.
        sealed: Whether forks are put behind walls; without, they only fork.
    """
    channel = socket.socket(fileno=control)
    namespace = os.open("/proc/self/ns/pid", os.O_RDONLY) if sealed else -1
    warm()
    _send(channel, {"warm": True})
    while (frame := _receive(channel)) is not None:
        body, reply = frame
        _send(channel, _one(body, reply, namespace, channel))


def run_once(request: bytes, reply: int) -> None:
    """Run one submission in this process, with the system's limits and nothing else; used only when allowed."""
    asked = json.loads(request)
    warm()
    if sys.platform != "win32":
        import resource

        from toolkit.course.sandbox.inside.isolating import limit

        space = _pages(0) + asked["limits"]["memory"] if sys.platform == "linux" else resource.RLIM_INFINITY
        limit({**asked["limits"], "space": space, "processes": ALL_OF_A_PERSON})
    _answer(asked, reply)


def warm() -> None:
    """Load what an analysis needs, and run a model of it once."""
    for slow in ("nbformat", "IPython"):  # plotly would load them, for screens that are not here
        sys.modules.setdefault(slow, None)  # type: ignore[arg-type]
    import plotly.io

    plotly.io.renderers.default = ""
    out, sys.stdout = sys.stdout, open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    names: dict[str, Any] = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        errors = [run_cell(source, number, names, 60.0) for number, source in enumerate(WARMING)]
    sys.stdout.close()
    sys.stdout = out
    if errors[0] is not None:
        raise errors[0]
    del names, errors
    gc.collect()
    gc.freeze()


def _one(body: bytes, reply: int, namespace: int, channel: socket.socket) -> dict[str, Any]:
    """Fork for one submission, wait for its end, and tell how it ended."""
    limits = json.loads(body)["limits"]
    limits["space"] = _pages(0) + limits["memory"]
    if namespace < 0:
        child = os.fork()
    else:
        from toolkit.course.sandbox.inside.isolating import fork_as_first

        child = fork_as_first(namespace)
    if child == 0:
        _be_the_submission(json.loads(body), limits, reply, sealed=namespace >= 0, keep_closed=channel)
    os.close(reply)
    ended = _wait(child, limits, count_memory=namespace >= 0)
    _, status, used = os.wait4(child, 0)
    code = os.waitstatus_to_exitcode(status)
    return {"ended": ended, "code": code, "cpu": used.ru_utime + used.ru_stime}


def _be_the_submission(
    asked: dict[str, Any], limits: dict[str, Any], reply: int, *, sealed: bool, keep_closed: socket.socket
) -> None:
    """Be the fork: never return."""
    code = 1
    try:
        os.setsid()
        os.set_inheritable(reply, False)
        keep_closed.detach()
        empty = os.open(os.devnull, os.O_RDWR)
        for standard in (0, 1, 2):
            os.dup2(empty, standard)
        os.closerange(3, reply)
        os.closerange(reply + 1, 4096)
        if sealed:
            from toolkit.course.sandbox.inside.isolating import seal

            seal(asked["files"], limits)
            _answer(asked, reply)
        else:
            with tempfile.TemporaryDirectory() as folder:
                os.chdir(folder)
                _put(asked["files"])
                _answer(asked, reply)
        code = 0
    except BaseException as error:  # noqa: BLE001 - whatever happens, this process ends here
        os.write(reply, f"{type(error).__name__}: {error}".encode()[:400])
    finally:
        os._exit(code)


def _put(files: Mapping[str, str]) -> None:
    for name, text in files.items():
        Path(name).write_text(text, encoding="utf-8", newline="")


def _answer(asked: dict[str, Any], reply: int) -> None:
    """Run the cells and write what came of them."""
    leave, write, block, encode = (
        os._exit,
        os.write,
        getattr(signal, "pthread_sigmask", None),
        json.JSONEncoder().encode,
    )
    own, who = os.getpid(), os.getpid
    write(reply, READY)
    body = encode(run(asked["cells"], asked["ask"], asked["limits"])).encode("utf-8")
    if who() != own:  # a process that a cell forked ran on to here
        leave(1)
    if block is not None:
        block(signal.SIG_BLOCK, range(1, 32))
    left = memoryview(len(body).to_bytes(HEADER, "big") + body)
    while left:
        left = left[write(reply, left) :]
    leave(0)


def _wait(child: int, limits: Mapping[str, Any], *, count_memory: bool) -> str:
    """Wait until ``child`` ends, or end it when its time or memory is over; tell which.

    Memory is counted only where every process in sight belongs to the submission.
    """
    deadline = time.monotonic() + limits["seconds"]
    base = _pages(1)
    handle = os.pidfd_open(child)
    waiting = select.poll()
    waiting.register(handle, select.POLLIN)
    try:
        while True:
            if waiting.poll(MEMORY_EVERY * 1000):
                return "itself"
            over = (
                "time"
                if time.monotonic() > deadline
                else "memory"
                if count_memory and _held() > base + limits["memory"]
                else ""
            )
            if over:
                signal.pidfd_send_signal(handle, signal.SIGKILL)
                waiting.poll()
                return over
    finally:
        os.close(handle)


def _held() -> int:
    """Return the bytes that all processes but this one and the first hold together; what several share counts once."""
    held = 0
    for entry in os.listdir("/proc"):  # noqa: PTH208 - names are enough
        if entry.isdigit() and int(entry) not in {1, os.getpid()}:
            try:
                with open(f"/proc/{entry}/smaps_rollup", encoding="ascii") as file:  # noqa: PTH123 - opened often
                    held += sum(int(line.split()[1]) for line in file if line.startswith("Pss:"))
            except OSError:  # it ended meanwhile
                continue
    return held * 1024


def _pages(column: int) -> int:
    """Return the bytes this process has: of address space (column 0) or in memory (column 1)."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[column]) * os.sysconf("SC_PAGE_SIZE")


def _send(channel: socket.socket, message: dict[str, Any]) -> None:
    body = json.dumps(message).encode()
    channel.sendall(len(body).to_bytes(HEADER, "big") + body)


def _receive(channel: socket.socket) -> tuple[bytes, int] | None:
    """Return the next frame and the descriptor that came with it; None when the other side is gone."""
    head, extra, _, _ = channel.recvmsg(HEADER, socket.CMSG_SPACE(array.array("i").itemsize))
    if len(head) < HEADER or not extra:
        return None
    (reply,) = array.array("i", extra[0][2][: array.array("i").itemsize])
    left = int.from_bytes(head, "big")
    parts = []
    while left:
        part = channel.recv(min(left, 1 << 16))
        if not part:
            return None
        parts.append(part)
        left -= len(part)
    return b"".join(parts), reply
