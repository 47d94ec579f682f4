"""The bubble around the warmed parent: which command starts it, what of this machine it sees, and when there is none."""

from __future__ import annotations

import os
import shutil
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from pathlib import Path

from toolkit.errors import ToolkitError
from toolkit.words import say

__all__ = ["ENVIRONMENT", "OWN", "SandboxUnavailable", "bubble", "bwrap", "python"]

OWN = Path(__file__).parents[2]
"""The toolkit's own folder: where it is installed, cases with their keys stand in it."""
INSIDE = Path(__file__).parent / "inside"
RUNNER = Path("/runner")
PACKAGE = Path("toolkit/course/sandbox/inside")
ENVIRONMENT = {
    "HOME": "/tmp",  # noqa: S108 - inside, it belongs to one submission
    "LANG": "C.UTF-8",
    "LC_ALL": "C.UTF-8",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "PATH": "",
    "TZ": "UTC",
}
"""All that is set inside: one thread, for a process with more than one cannot be forked safely."""
LIBRARIES = ("lib", "lib32", "lib64", "libx32")
SYSTEM = ("/etc/ld.so.cache", "/usr/share/zoneinfo")
DEVICES = ("/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom")
ROOT_NEEDS = ("CAP_SYS_ADMIN", "CAP_SETUID", "CAP_SETGID", "CAP_SETPCAP", "CAP_CHOWN", "CAP_KILL", "CAP_SYS_PTRACE")
"""What the parent keeps where it is the machine's root; every fork drops them before the first cell."""


class SandboxUnavailable(ToolkitError):  # noqa: N818 - a state of this machine, not a fault in the code
    """No walls can be put up here; the text says what is missing and the way out."""

    def __init__(self, reason: str, /, **names: str | int) -> None:
        """Say why: ``reason`` is the id of a sentence, without its ``sandbox-unavailable/``."""
        text = f"sandbox-unavailable/{reason}"
        super().__init__(say(text, "en", **names), text, **names)


def bwrap() -> str:
    """Return the path of bubblewrap.

    Raises:
        SandboxUnavailable: on another system than Linux, or where it is not installed.
    """
    if sys.platform != "linux":
        raise SandboxUnavailable("system", system=sys.platform)
    found = shutil.which("bwrap")
    if found is None:
        raise SandboxUnavailable("bubblewrap")
    return found


def python(path: Path, call: str) -> list[str]:
    """Return the command that runs ``call`` of the inside's ``serving``, its package found in ``path``."""
    start = f"import sys; sys.path.insert(0, {str(path)!r}); from toolkit.course.sandbox.inside import serving; {call}"
    return [sys.executable, "-I", "-X", "utf8", "-B", "-c", start]


def bubble(control: int) -> list[str]:
    """Return the command of a warmed parent inside the bubble, which serves on descriptor ``control``."""
    command = [bwrap(), "--die-with-parent", "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts"]
    command += ["--unshare-cgroup-try", "--new-session", *_rights(), "--hostname", "sandbox"]
    command += ["--clearenv", *(part for name, value in ENVIRONMENT.items() for part in ("--setenv", name, value))]
    shown = [*_shown()]
    for folder in sorted({parent for path, _ in shown for parent in path.parents if parent != Path("/")}):
        if not _linked(folder):
            command += ["--perms", "0755", "--dir", str(folder)]
    command += ["--proc", "/proc", "--perms", "0755", "--dir", "/tmp", "--perms", "0755", "--dir", "/dev"]  # noqa: S108
    for path, target in shown:
        command += ["--symlink", target, str(path)] if target else ["--ro-bind", str(path), str(path)]
    for device in DEVICES:
        command += ["--dev-bind", device, device]
    for folder in _ours(shown):
        command += ["--tmpfs", str(folder), "--remount-ro", str(folder)]
    command += ["--ro-bind", str(INSIDE), str(RUNNER / PACKAGE), "--remount-ro", "/", "--chdir", "/", "--"]
    return [*command, *python(RUNNER, f"serving.serve({control}, sealed=True)")]


def _rights() -> list[str]:
    """Root drops what it does not need; anyone else becomes root of a user namespace of one user."""
    if os.geteuid() == 0:
        return ["--cap-drop", "ALL", *(part for name in ROOT_NEEDS for part in ("--cap-add", name))]
    return ["--unshare-user", "--uid", "0", "--gid", "0", "--cap-add", "ALL"]


def _shown() -> Iterator[tuple[Path, str]]:
    """Yield what is visible inside, read-only; with the target, for a link.

    Libraries, and no programs but Python itself: no home folder, no ``/etc``, no ``/usr/share`` or ``/usr/local/share``,
    where an exchange of assignments may stand.
    """
    prefixes = {Path(prefix).absolute() for prefix in (sys.prefix, sys.base_prefix, sys.exec_prefix, "/usr", "/")}
    paths = {prefix / name for prefix in prefixes for name in LIBRARIES}
    paths |= {Path(sysconfig.get_path(name)) for name in ("stdlib", "platstdlib", "purelib", "platlib")}
    paths |= {Path(sys.prefix) / "pyvenv.cfg", Path(sys.executable).absolute(), *map(Path, SYSTEM)}
    for path in sorted(paths):
        if _linked(path):
            yield path, str(path.readlink())
        elif os.path.exists(path) and not any(_linked(above) or above in paths for above in path.parents):  # noqa: PTH110 - False, not an error, where it may not look
            yield path, ""


def _linked(path: Path) -> bool:
    """Tell whether this is a folder such as ``/lib`` that is a link into ``/usr``."""
    return path.parent == Path("/") and path.is_symlink()


def _ours(shown: Iterable[tuple[Path, str]]) -> Iterator[Path]:
    """Yield every place inside where the toolkit's own folder would be visible; ``lib64`` is often ``lib`` once more."""
    own = OWN.resolve()
    for path, target in shown:
        real = path.resolve()
        if not target and own.is_relative_to(real):
            yield path / own.relative_to(real)
