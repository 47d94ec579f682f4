"""Puts a fork where it sees nothing and can harm nothing: namespaces, a folder of its own, limits, no capabilities.

Linux only. The warmed parent already lives in a bubble without network and with a read-only root; every fork gets its
own processes, mounts, and network on top, and loses every right before the first line of a trainee runs.
"""

from __future__ import annotations

import ctypes
import os
import resource
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from toolkit.course.sandbox.inside.filtering import filter_calls

__all__ = ["HOME", "fork_as_first", "limit", "seal"]

LIBC = ctypes.CDLL(None, use_errno=True)
NEW_MOUNTS, NEW_NAMES, NEW_IPC, NEW_USERS, NEW_PROCESSES, NEW_NETWORK = (
    0x00020000,
    0x04000000,
    0x08000000,
    0x10000000,
    0x20000000,
    0x40000000,
)
NO_SETUID, NO_DEVICES, NO_EXEC, BIND, RECURSIVE, PRIVATE = 2, 4, 8, 4096, 16384, 1 << 18
DROP_FROM_BOUNDING_SET, NO_NEW_PRIVILEGES, SET_AMBIENT, CLEAR_AMBIENT = 24, 38, 47, 4
CAPABILITIES_VERSION = 0x20080522
LAST_CAPABILITY = 63
NOBODY = 65534
TEMPORARY = Path("/tmp")  # noqa: S108 - a file system of this submission alone
HOME = TEMPORARY / "submission"
MOST_FILES = 1024


class IsolationError(Exception):
    """A wall could not be put up; no trainee's code may run."""


def fork_as_first(own: int) -> int:
    """Fork; the child is the first process of a new world and takes all others with it when it ends.

    Args:
        own: A descriptor of the process namespace of the caller, to which it returns.
    """
    _must(LIBC.setns(own, NEW_PROCESSES), "setns")
    _must(LIBC.unshare(NEW_PROCESSES), "unshare")
    return os.fork()


def seal(files: Mapping[str, str], limits: Mapping[str, Any]) -> None:
    """Put up every wall around this process, with ``files`` in its working folder, or raise."""
    _must(LIBC.unshare(NEW_MOUNTS | NEW_NAMES | NEW_IPC | NEW_NETWORK), "unshare")
    _mount(b"none", b"/", None, RECURSIVE | PRIVATE)
    _own_temporary_folder(int(limits["disk"]))
    _show_own_processes()
    HOME.mkdir()
    for name, text in files.items():
        (HOME / name).write_text(text, encoding="utf-8", newline="")
    os.chdir(HOME)
    _give_up_root([HOME, *HOME.iterdir()])
    _must(LIBC.unshare(NEW_USERS), "unshare users")
    _drop_capabilities()
    limit(limits)
    filter_calls(LIBC)


def limit(limits: Mapping[str, Any]) -> None:
    """Set the limits of this process and all it starts."""
    processor = int(limits["cpu_seconds"])
    for kind, soft, hard in (
        (resource.RLIMIT_CPU, processor, processor + 1),
        (resource.RLIMIT_FSIZE, limits["file"], limits["file"]),
        (resource.RLIMIT_NOFILE, limits["handles"], limits["handles"]),
        (resource.RLIMIT_NPROC, limits["processes"], limits["processes"]),
        (resource.RLIMIT_CORE, 0, 0),
        (resource.RLIMIT_AS, limits["space"], limits["space"]),
    ):
        most = resource.getrlimit(kind)[1]
        allowed = hard if most == resource.RLIM_INFINITY else min(hard, most)
        resource.setrlimit(kind, (min(soft, allowed), allowed))


def _own_temporary_folder(room: int) -> None:
    """Mount an empty ``/tmp`` with so much ``room``; libraries that stand under ``/tmp`` on this machine stay visible."""
    kept = {path: os.open(path, os.O_PATH) for path in _mounted_under(TEMPORARY)}
    options = f"size={room},nr_inodes={MOST_FILES},mode=0777"
    _mount(b"tmpfs", os.fsencode(TEMPORARY), b"tmpfs", NO_SETUID | NO_DEVICES, options.encode())
    for path, held in kept.items():
        source = Path(f"/proc/self/fd/{held}")
        if source.is_dir():
            path.mkdir(parents=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()
        _mount(os.fsencode(source), os.fsencode(path), None, BIND | RECURSIVE)
        os.close(held)


def _mounted_under(folder: Path) -> list[Path]:
    """Return what is mounted under ``folder``, without what is mounted under those."""
    table = Path("/proc/self/mountinfo").read_bytes().splitlines()
    paths = sorted(Path(os.fsdecode(line.split()[4].decode("unicode_escape").encode("latin-1"))) for line in table)
    under = [path for path in paths if folder in path.parents]
    return [path for path in under if not set(under) & set(path.parents)]


def _show_own_processes() -> None:
    """Mount a ``/proc`` of this submission's processes; of the machine it says nothing, where the kernel can (5.8)."""
    flags = NO_SETUID | NO_DEVICES | NO_EXEC
    try:
        _mount(b"proc", b"/proc", b"proc", flags, b"subset=pid")
    except IsolationError:
        _mount(b"proc", b"/proc", b"proc", flags)


def _give_up_root(owned: list[Path]) -> None:
    """Become nobody when this is the machine's own root: limits on processes do not hold for root.

    Inside a user namespace, "root" is the ordinary user who started it, and there is nobody else to become.
    """
    if os.geteuid() != 0 or _mapped():
        return
    for path in owned:
        os.chown(path, NOBODY, NOBODY)
    os.setgroups([])
    os.setresgid(NOBODY, NOBODY, NOBODY)
    os.setresuid(NOBODY, NOBODY, NOBODY)


def _mapped() -> bool:
    """Tell whether this "root" is an ordinary user in a user namespace, where nobody else exists."""
    return int(Path("/proc/self/uid_map").read_text(encoding="ascii").split()[2]) <= NOBODY


def _drop_capabilities() -> None:
    """Lose every right, and every way to get one back. The new user namespace has no users, so no second one opens."""
    for capability in range(LAST_CAPABILITY + 1):
        LIBC.prctl(DROP_FROM_BOUNDING_SET, capability, 0, 0, 0)
    LIBC.prctl(SET_AMBIENT, CLEAR_AMBIENT, 0, 0, 0)
    _must(LIBC.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0), "no_new_privs")
    header = (ctypes.c_uint32 * 2)(CAPABILITIES_VERSION, 0)
    nothing = (ctypes.c_uint32 * 6)()
    _must(LIBC.capset(header, nothing), "capset")


def _mount(what: bytes, where: bytes, kind: bytes | None, flags: int, options: bytes | None = None) -> None:
    _must(LIBC.mount(what, where, kind, flags, options), f"mount {where.decode()}")


def _must(answer: int, what: str) -> None:
    if answer < 0:
        raise IsolationError(f"{what}: {os.strerror(ctypes.get_errno())}")
