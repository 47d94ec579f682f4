"""Where walls can be put up they are, for root and for anyone; elsewhere running is refused, or allowed expressly."""

import os
import select
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import toolkit
from tests.course.sandbox.trying import HONEST, opened, says
from toolkit.course.sandbox import Limits, Sandbox, SandboxUnavailable
from toolkit.course.sandbox.bubble import _shown
from toolkit.words import say

ROOT = Path(toolkit.__file__).parents[1]
ORDINARY = 12345
HOSTILE = """
import os
from toolkit.course.sandbox import Limits, Sandbox
with Sandbox(Limits(processes=8)) as box:
    assert box.walled
    assert box.run(["while True:\\n    __import__('os').fork()"]).cells[0].fault == "too-many-processes"
    for target in ("-1", "0", "1"):
        assert box.run([f"import os\\nos.kill({target}, 9)"]).fault == ""
    seen = box.run(["import os, socket\\nx = os.listdir('/proc')", "socket.socket()"], ["x", "os.path.exists('%s')"])
    assert seen.values["x"].data == ["self", "thread-self", "1"], seen
    assert seen.values["os.path.exists('%s')"].data is False
    assert seen.cells[1].fault == "not-allowed", seen
    for place in ("/", "/dev", "/etc", "/runner", "/usr", "/usr/lib", "/proc"):
        kind = box.run([f"open('{place}/mine', 'w')"]).cells[0].failure.kind
        assert kind in ("OSError", "PermissionError", "FileNotFoundError"), (place, kind)
    assert box.run(["open('/tmp/x', 'w').write('y')\\na = 42"], ["a"]).values["a"].data == 42
    print("walled as", os.getuid())
"""

GRADER = """
import select
from toolkit.course.sandbox import Limits, Sandbox
with Sandbox(Limits(seconds=600.0, cell_seconds=600.0, cpu_seconds=600)) as box:
    warmed = box._warmed
    listen = warmed._outcome
    def listen_and_tell(pipe, *given):
        select.select([pipe], [], [])
        print(warmed.process, flush=True)
        return listen(pipe, *given)
    warmed._outcome = listen_and_tell
    box.run(["while True: pass"])
"""


def test_an_ordinary_user_has_the_same_walls() -> None:
    """Without any right of root's; started from here as a user nobody knows."""
    if sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("setpriv") or not shutil.which("bwrap"):
        pytest.skip("needs root, setpriv and bwrap, to become somebody else")
    shut = [path for folder in (ROOT, Path(sys.prefix), Path(sys.base_prefix)) for path in (folder, *folder.parents)]
    shut = sorted({path for path in shut if not path.stat().st_mode & 0o001})
    command = ["bwrap", "--dev-bind", "/", "/"]
    command += [part for path in shut for part in ("--perms", "0755", "--tmpfs", str(path))]
    for folder in (ROOT, Path(sys.prefix), Path(sys.base_prefix)):
        above = [path for path in reversed(folder.parents) if any(path.is_relative_to(one) for one in shut)]
        command += [part for path in above for part in ("--perms", "0755", "--dir", str(path))]
        command += ["--ro-bind", str(folder), str(folder)]
    command += ["setpriv", "--reuid", str(ORDINARY), "--regid", str(ORDINARY), "--clear-groups", "--no-new-privs"]
    command += [sys.executable, "-B", "-c", HOSTILE.replace("%s", str(ROOT / "cases"))]
    environment = {"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]}
    done = subprocess.run(command, cwd="/", env=environment, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == f"walled as {ORDINARY}", done.stderr


def test_nothing_outlives_the_grader() -> None:
    """Killed without a word, it takes its sandbox with it."""
    with opened(Limits()):
        pass  # skips where there is none
    command = [sys.executable, "-c", GRADER]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as grader:
        assert grader.stdout is not None
        bubble = os.pidfd_open(int(grader.stdout.readline()))
        grader.kill()
    ended = select.poll()
    ended.register(bubble, select.POLLIN)
    assert ended.poll(60_000)
    os.close(bubble)


def test_an_interrupted_submission_leaves_nothing_for_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever presses Ctrl-C and goes on gets the outcome of the work that was asked, not of the one before."""
    with opened(Limits()) as box:
        assert box._warmed is not None
        monkeypatch.setattr(box._warmed, "_heard", interrupted)
        with pytest.raises(KeyboardInterrupt):
            box.run(["answer = 1"], ["answer"])
        assert box.run([HONEST], ["answer"]).values["answer"].data == 42


def interrupted(_: float) -> None:
    """Stand in for somebody at the keyboard."""
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("system", "has_bwrap", "reason"),
    [("darwin", True, "system"), ("win32", True, "system"), ("linux", False, "bubblewrap")],
)
def test_without_walls_nothing_runs(monkeypatch: pytest.MonkeyPatch, system: str, has_bwrap: bool, reason: str) -> None:  # noqa: FBT001
    """The sentence names what is missing and the way out, in both languages."""
    monkeypatch.setattr("toolkit.course.sandbox.bubble.sys.platform", system)
    monkeypatch.setattr("toolkit.course.sandbox.bubble.shutil.which", lambda _: "/usr/bin/bwrap" if has_bwrap else None)
    with pytest.raises(SandboxUnavailable) as caught, Sandbox():
        pass
    assert caught.value.reason == f"sandbox-unavailable/{reason}"
    assert "nothing was run" in str(caught.value)
    assert "er werd niets uitgevoerd" in say(caught.value.reason, "nl", **caught.value.names)


def test_a_system_that_refuses_says_why(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What bubblewrap said stands in the sentence."""
    if sys.platform != "linux":
        pytest.skip("only Linux gets this far")
    refusing = tmp_path / "bwrap"
    refusing.write_text(
        "#!/bin/sh\necho 'bwrap: No permissions to create new namespace' >&2\nexit 1\n", encoding="utf-8"
    )
    refusing.chmod(0o755)
    monkeypatch.setattr("toolkit.course.sandbox.bubble.shutil.which", lambda _: str(refusing))
    with pytest.raises(SandboxUnavailable, match="No permissions to create new namespace"), Sandbox():
        pass


def test_an_installed_toolkit_is_hidden(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Cases with their keys are installed beside the code, among the libraries that are shown, under either name."""
    key = tmp_path / "lib" / "toolkit" / "_cases" / "key.txt"
    key.parent.mkdir(parents=True)
    key.write_text("the-key", encoding="utf-8")
    (tmp_path / "lib" / "other.txt").write_text("shown", encoding="utf-8")
    (tmp_path / "lib64").symlink_to("lib")
    shown = [*_shown(), (tmp_path / "lib", ""), (tmp_path / "lib64", "")]
    monkeypatch.setattr("toolkit.course.sandbox.bubble._shown", lambda: iter(shown))
    monkeypatch.setattr("toolkit.course.sandbox.bubble.OWN", tmp_path / "lib" / "toolkit")
    paths = [tmp_path / lib / name for lib in ("lib", "lib64") for name in ("other.txt", "toolkit/_cases/key.txt")]
    with opened(Limits()) as box:
        values = box.run([], [f"open({str(path)!r}).read()" for path in paths]).values.values()
    assert [(value.kind, value.data) for value in values] == [
        ("plain", "shown"),
        ("failed", "FileNotFoundError"),
    ] * 2


@pytest.fixture
def unwalled(monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    """A sandbox without walls, expressly allowed."""
    monkeypatch.setattr("toolkit.course.sandbox.bubble.shutil.which", lambda _: None)
    return Sandbox(Limits(seconds=8.0, cell_seconds=2.0), allow_unsafe=True)


def test_without_walls_when_it_is_allowed(unwalled: Sandbox) -> None:
    """Honest code gets the same outcome; it says that there are no walls."""
    with unwalled as box:
        assert box.walled is False
        outcome = box.run([HONEST, "1 / 0", "text = open('in.csv').read()"], ["answer", "text"], {"in.csv": "a\n"})
    says(outcome, "Cell 2 stopped with an error on line 1 (ZeroDivisionError)")
    assert (outcome.values["answer"].data, outcome.values["text"].data, outcome.cells[0].out) == (42, "a\n", "fine\n")


def test_without_walls_there_still_are_limits(unwalled: Sandbox) -> None:
    """Time, memory, and a way out when the process ends itself."""
    with unwalled as box:
        says(box.run(["while True: pass", "x = bytearray(10**10)"]), "Cell 1 took too long", "Cell 2 asked for more")
        says(box.run(["import os\nos._exit(0)"]), "Your code ended the whole program")


def test_without_walls_what_will_not_stop_is_stopped(unwalled: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """From outside, with what it started."""
    monkeypatch.setattr("toolkit.course.sandbox.plain.WARM_UP", 8.0)
    unwalled.limits = unwalled.limits._replace(seconds=2.0)
    endless = "while True:\n    try:\n        while True:\n            pass\n    except BaseException:\n        pass"
    with unwalled as box:
        says(box.run(["import os\nos.fork()", endless]), "Your code took too long")


@pytest.mark.parametrize("name", ["../x", "/etc/x", "a/b", "", ".x", "x\n"])
def test_a_file_is_named_not_placed(name: str) -> None:
    """Whoever hands files over may not be talked into writing elsewhere."""
    with pytest.raises(ValueError, match="plain file name"):
        Sandbox().run([], [], {name: ""})
