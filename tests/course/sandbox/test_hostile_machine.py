"""Hostile to the machine: each submission ends in a sentence, and the same parent grades the next one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.course.sandbox.trying import HONEST, opened, says, survived
from toolkit.course.sandbox import Limits, Outcome, Sandbox
from toolkit.course.sandbox.bubble import ENVIRONMENT, bubble
from toolkit.course.sandbox.warmed import Ended, Warmed

Hostile = Callable[..., Outcome]


def descendants(process: int) -> set[int]:
    """Return the processes below ``process``."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
            except OSError:
                continue
    found = {process}
    while more := {child for child, parent in parents.items() if parent in found and child not in found}:
        found |= more
    return found


def test_forks_without_end(hostile: Hostile) -> None:
    """The limit holds for root too, and the forks do not answer in the first one's place."""
    outcome = hostile("import os\nwhile True:\n    os.fork()", "after = 1", ask=["after"])
    says(outcome, "Cell 1 started more processes")
    assert outcome.values["after"].data == 1


def test_starts_threads_without_end(hostile: Hostile) -> None:
    """Threads count as processes."""
    cell = "import threading\nwhile True:\n    threading.Thread(target=threading.Event().wait, daemon=True).start()"
    says(hostile(cell), "Cell 1 started more processes")


@pytest.mark.parametrize(
    "cell",
    [
        "open('big', 'wb').write(b'0' * 10**8)",
        "n = 0\nwhile True:\n    n += 1\n    open(f'/tmp/f{n}', 'wb').write(b'0' * 10**7)",
        "n = 0\nwhile True:\n    n += 1\n    open(f'empty{n}', 'w').close()",
    ],
    ids=["one file", "many files", "empty files"],
)
def test_fills_the_disk(hostile: Hostile, cell: str) -> None:
    """There is a little room, in memory, and it is gone with the submission."""
    says(hostile(cell), "Cell 1 wrote more to the disk")


def test_fills_memory(hostile: Hostile) -> None:
    """One process gets no more than its share."""
    says(hostile("x = []\nwhile True:\n    x.append(bytearray(10**7))"), "Cell 1 asked for more memory")


def test_fills_memory_with_many_processes(hostile: Hostile) -> None:
    """What each may have, all together may not have."""
    cell = "import os\nfor n in range(6):\n    if os.fork() == 0:\n        break\nx = bytearray(b'1') * (150 * 10**6)\nwhile True:\n    pass"
    says(hostile(cell), "Your code used more memory")


@pytest.mark.parametrize("call", ["os.memfd_create('x')", "libc_must(libc.shmget(0, 10**9, 0o1600))"])
def test_hides_memory_where_no_process_holds_it(hostile: Hostile, call: str) -> None:
    """Memory outside every process would escape the count."""
    libc = (
        "import ctypes, os\nlibc = ctypes.CDLL(None, use_errno=True)\n"
        "def libc_must(answer):\n    if answer < 0: raise OSError(ctypes.get_errno(), 'refused')\n"
    )
    says(hostile(libc + call), "Cell 1 tried something that is not allowed")


def test_loops_for_ever(hasty: Sandbox) -> None:
    """A cell's time is over; the next cell still runs."""
    outcome = survived(hasty, ["while True:\n    pass", "after = 1"], ["after"])
    says(outcome, "Cell 1 took too long")
    assert outcome.values["after"].data == 1


@pytest.mark.parametrize(
    "cell",
    [
        "while True:\n    try:\n        while True:\n            pass\n    except BaseException:\n        pass",
        "import signal\nsignal.pthread_sigmask(signal.SIG_BLOCK, range(1, 64))\nwhile True:\n    pass",
        "import signal\nfor n in range(1, 32):\n    try: signal.signal(n, lambda *_: None)\n    except OSError: pass\nwhile True:\n    pass",
    ],
    ids=["catches all", "blocks signals", "changes handlers"],
)
def test_loops_for_ever_and_will_not_be_stopped(hasty: Sandbox, cell: str) -> None:
    """Then the whole submission is ended from outside."""
    says(survived(hasty, [cell]), "Your code took too long")


def test_uses_up_the_processor() -> None:
    """Processor time has a limit of its own."""
    with opened(Limits(cpu_seconds=1, seconds=60.0, cell_seconds=60.0)) as box:
        says(survived(box, ["while True:\n    pass"]), "Your code took too long")


def test_an_expression_that_never_ends(hasty: Sandbox) -> None:
    """A value asked for may be a trap too; it says so and harms no other value."""
    cell = "class Trap(dict):\n    def __missing__(self, name):\n        while True: pass\n"
    outcome = survived(hasty, [cell + "t = Trap()\nx = 3"], ["t['a']", "x"])
    assert (outcome.values["t['a']"].kind, outcome.values["x"].data) == ("failed", 3)


def test_timers_that_fire_later(hostile: Hostile) -> None:
    """A handler that raises after its cell is taken away with the cell."""
    cell = (
        "import signal\ndef bang(*_): raise RuntimeError('late')\n"
        "for s, t in ((signal.SIGVTALRM, signal.ITIMER_VIRTUAL), (signal.SIGPROF, signal.ITIMER_PROF), (signal.SIGALRM, signal.ITIMER_REAL)):\n"
        "    signal.signal(s, bang)\n    signal.setitimer(t, 100)\n"
    )
    outcome = hostile(cell, "import signal\nleft = [signal.getitimer(n)[0] for n in (1, 2)]", ask=["left"])
    assert outcome.values["left"].data == [0.0, 0.0]


@pytest.mark.parametrize("code", [0, 3])
def test_leaves_by_the_back_door(hostile: Hostile, code: int) -> None:
    """``os._exit`` ends this submission and nothing else."""
    says(hostile(f"import os\nos._exit({code})"), "Your code ended the whole program")


def test_exit_ends_only_its_cell(hostile: Hostile) -> None:
    """As in a notebook."""
    outcome = hostile("import sys\nsys.exit(1)", "after = 1", ask=["after"])
    says(outcome, "Cell 1 stopped with an error on line 2 (SystemExit)")
    assert outcome.values["after"].data == 1


def test_crashes(hostile: Hostile) -> None:
    """Reading address 0 kills the fork alone."""
    says(hostile("import ctypes\nctypes.string_at(0)"), "Your code crashed")


@pytest.mark.parametrize("target", ["-1", "0", "os.getppid()", "1", "os.getpid()", "2"])
def test_kills_whoever_it_can(hostile: Hostile, target: str) -> None:
    """There is nobody to kill: parent and siblings are in another world, and their groups too."""
    cell = f"import os\ntry:\n    os.kill({target}, 9)\nexcept ProcessLookupError:\n    pass\nalive = True"
    outcome = hostile(cell, "os.killpg(0, 9)", ask=["alive"])
    assert (outcome.fault, outcome.values["alive"].data) == ("", True)


def test_leaves_processes_behind(box: Sandbox) -> None:
    """When the first process ends, the others end."""
    assert box._warmed is not None
    before = descendants(box._warmed.process)
    cell = (
        "import os\nfor _ in range(5):\n    if os.fork() == 0:\n        os.setsid()\n        while True: pass\ndone = 1"
    )
    outcome = survived(box, [cell], ["done"])
    assert (outcome.fault, outcome.values["done"].data) == ("", 1)
    assert descendants(box._warmed.process) == before


def test_mounts_and_traces(hostile: Hostile) -> None:
    """Nothing can be mounted, unmounted or traced, and no new world opened in which it could."""
    cell = (
        "import ctypes, os\nl = ctypes.CDLL(None)\n"
        "said = [l.mount(b'none', b'/tmp', b'tmpfs', 0, None), l.umount2(b'/proc', 2), l.umount2(b'/tmp', 2),\n"
        "        l.ptrace(16, 1, 0, 0), l.ptrace(0, 0, 0, 0), l.unshare(0x10000000), l.unshare(0x00020000), l.setuid(0),\n"
        "        l.chroot(b'/tmp'), l.sethostname(b'x', 1)]\n"
        "room = ctypes.create_string_buffer(65536)\n"
        "said.append(l.clone(l.getpid, ctypes.c_void_p((ctypes.addressof(room) + 65000) & ~15), 0x10000011, None))\n"
        "rights = [line.split()[1] for line in open('/proc/self/status') if line.startswith(('Cap', 'NoNewPrivs'))]"
    )
    outcome = hostile(cell, ask=["said", "rights"])
    assert outcome.values["said"].data == [-1] * 11
    assert outcome.values["rights"].data == ["0" * 16] * 5 + ["1"]


def test_opens_a_socket(hostile: Hostile) -> None:
    """No network, not even this machine's."""
    says(
        hostile(
            "import socket\nsocket.create_connection(('127.0.0.1', 22))",
            "import socket\nsocket.socket(40, socket.SOCK_STREAM)",
            "import urllib.request as u\nu.urlopen('http://192.0.2.1/')",
        ),
        "Cell 1 tried something that is not allowed",
        "Cell 2 tried something that is not allowed",
        "Cell 3 ",
    )


def test_closes_every_file(hostile: Hostile) -> None:
    """Then nothing can be said, and that is said."""
    says(hostile("import os\nos.closerange(0, 4096)"), "Your code ended the whole program")


def test_runs_with_hardly_anything(hostile: Hostile, monkeypatch: pytest.MonkeyPatch) -> None:
    """Process 1, without standard input, in a folder with its own files only, and an environment of its own."""
    monkeypatch.setenv("COURSE_DATABASE_PASSWORD", "sesame")
    cell = (
        "import os, sys\nme = [os.getpid(), os.listdir(), sys.stdin.read() if sys.stdin else '']\n"
        "around = {**os.environ, 'bytes': open('/proc/1/cmdline').read()}"
    )
    outcome = hostile(cell, ask=["me", "sorted(os.environ)", "'sesame' in repr(around)"], files={"in.csv": "a\n1\n"})
    assert outcome.values["me"].data == [1, ["in.csv"], ""]
    assert outcome.values["'sesame' in repr(around)"].data is False
    assert outcome.values["sorted(os.environ)"].data == sorted({*ENVIRONMENT, "PWD"})


def test_the_parent_itself_is_killed(box: Sandbox) -> None:
    """By the machine, say: nobody's work suffers, for it is run once more by a new parent."""
    assert box._warmed is not None
    box._warmed._process.kill()
    assert box.run([HONEST], ["answer"]).values["answer"].data == 42


@pytest.mark.parametrize(
    ("ended", "begins"),
    [
        (Ended(b""), "The sandbox stopped while this code ran"),
        (Ended(b"IsolationError: mount", "itself", 1), "The sandbox could not be prepared"),
    ],
)
def test_a_machine_that_keeps_failing(monkeypatch: pytest.MonkeyPatch, ended: Ended, begins: str) -> None:
    """Tried twice; then it says that this is not the code's doing."""
    with opened(Limits()) as box:
        tries: list[bytes] = []
        monkeypatch.setattr(Warmed, "run", lambda _, request, *__: tries.append(request) or ended)
        monkeypatch.setattr(box, "_start", lambda: box._warmed or Warmed(bubble))
        outcome = box.run(["x = 1"])
    says(outcome, begins)
    assert (outcome.blameless, len(tries)) == (True, 2)
