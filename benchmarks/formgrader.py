"""How long Formgrader's autograde button holds the server: ``python -m benchmarks.formgrader [CLICKS]``.

A real Jupyter server with Formgrader; while each submission is graded by the button, ``GET /api/status`` is asked again
and again, and the longest answer counts. The first click is left out: it loads what every other one uses.
"""

from __future__ import annotations

import json
import os
import secrets
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from urllib.request import Request, urlopen

from tests.course.classroom import hand_in
from tests.course.commands import nbgrader_went_well, new_course

NAME, ASSIGNMENT = "psycho-education-nl", "psycho-education"
BAR = 0.25
CLICKS = 20
BETWEEN = 0.005


def main() -> None:
    """Measure and print."""
    clicks = int(sys.argv[1]) if len(sys.argv) > 1 else CLICKS
    with tempfile.TemporaryDirectory() as folder:
        root = new_course(Path(folder) / "course")
        nbgrader_went_well(root, "generate_assignment", NAME)
        for n in range(clicks + 1):
            hand_in(root, ASSIGNMENT, "nl", f"s{n:03}", ("reference", "never-deepen", "random")[n % 3])
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        token = secrets.token_hex(16)
        server = _server(root, port, token)
        try:
            _measure(f"http://127.0.0.1:{port}", token, clicks)
        finally:
            server.terminate()
            server.wait(30)


def _server(root: Path, port: int, token: str) -> subprocess.Popen[bytes]:
    home = root / ".home"
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("JUPYTER", "IPYTHON"))}
    environment |= {"HOME": str(home), "JUPYTER_CONFIG_DIR": str(home / "config"), "JUPYTER_TOKEN": token}
    environment["PATH"] = os.pathsep.join((str(Path(sys.executable).parent), environment.get("PATH", "")))
    words = ["--no-browser", f"--port={port}", "--ServerApp.ip=127.0.0.1", "--allow-root"]
    words += ["--ServerApp.jpserver_extensions={'nbgrader.server_extensions.formgrader': True}"]
    log = (root / "server.log").open("wb")
    return subprocess.Popen(
        [sys.executable, "-m", "jupyter_server", *words], cwd=root, env=environment, stdout=log, stderr=log
    )  # fmt: skip


def _measure(address: str, token: str, clicks: int) -> None:
    for _ in range(600):
        try:
            _ask(f"{address}/api/status", token)
            break
        except OSError:
            time.sleep(0.1)
    held, took = [], []
    for n in range(clicks + 1):
        waits: list[float] = []
        done = threading.Event()
        asking = threading.Thread(target=_keep_asking, args=(f"{address}/api/status", token, waits, done))
        asking.start()
        before = time.perf_counter()
        url = f"{address}/formgrader/api/submission/{NAME}/s{n:03}/autograde"
        answer = json.loads(_ask(url, token, post=True))
        took.append(time.perf_counter() - before)
        done.set()
        asking.join()
        assert answer["success"], answer
        held.append(max(waits))
    print(f"first click: {took[0]:.2f} s, status at most {held[0]:.2f} s")
    print(
        f"{clicks} clicks after it: {statistics.median(took[1:]):.3f} s each in the median, at most {max(took[1:]):.3f} s"
    )
    print(
        f"longest GET /api/status: {max(held[1:]):.3f} s (bar {BAR}), median of the longest {statistics.median(held[1:]):.3f} s"
    )


def _keep_asking(url: str, token: str, waits: list[float], done: threading.Event) -> None:
    while not done.is_set():
        before = time.perf_counter()
        _ask(url, token)
        waits.append(time.perf_counter() - before)
        done.wait(BETWEEN)


def _ask(url: str, token: str, *, post: bool = False) -> bytes:
    request = Request(url, method="POST" if post else "GET", headers={"Authorization": f"token {token}"})
    with urlopen(request, timeout=60) as answer:
        content: bytes = answer.read()
    return content


if __name__ == "__main__":
    main()
