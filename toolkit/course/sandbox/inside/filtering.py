"""A filter on system calls: what no analysis of a table needs answers "not permitted".

A second lock behind namespaces and dropped capabilities, where the processor is one of the two listed; elsewhere the
namespaces stand alone. It also closes what no namespace closes: memory that belongs to no process, sockets of the host.
"""

from __future__ import annotations

import ctypes
import platform
import struct

__all__ = ["filter_calls"]

NUMBERS: dict[str, tuple[int, int, dict[str, int]]] = {
    "x86_64": (
        0xC000003E,
        41,
        {
            "shmget": 29,
            "shmat": 30,
            "semget": 64,
            "msgget": 68,
            "ptrace": 101,
            "pivot_root": 155,
            "chroot": 161,
            "mount": 165,
            "umount2": 166,
            "swapon": 167,
            "reboot": 169,
            "sethostname": 170,
            "init_module": 175,
            "mq_open": 240,
            "kexec_load": 246,
            "add_key": 248,
            "request_key": 249,
            "keyctl": 250,
            "unshare": 272,
            "vmsplice": 278,
            "perf_event_open": 298,
            "name_to_handle_at": 303,
            "open_by_handle_at": 304,
            "setns": 308,
            "process_vm_readv": 310,
            "process_vm_writev": 311,
            "kcmp": 312,
            "finit_module": 313,
            "memfd_create": 319,
            "bpf": 321,
            "userfaultfd": 323,
        },
    ),
    "aarch64": (
        0xC00000B7,
        198,
        {
            "umount2": 39,
            "mount": 40,
            "pivot_root": 41,
            "chroot": 51,
            "vmsplice": 75,
            "unshare": 97,
            "kexec_load": 104,
            "init_module": 105,
            "ptrace": 117,
            "reboot": 142,
            "sethostname": 161,
            "mq_open": 180,
            "msgget": 186,
            "semget": 190,
            "shmget": 194,
            "shmat": 196,
            "add_key": 217,
            "request_key": 218,
            "keyctl": 219,
            "swapon": 224,
            "perf_event_open": 241,
            "name_to_handle_at": 264,
            "open_by_handle_at": 265,
            "setns": 268,
            "process_vm_readv": 270,
            "process_vm_writev": 271,
            "kcmp": 272,
            "finit_module": 273,
            "memfd_create": 279,
            "bpf": 280,
            "userfaultfd": 282,
        },
    ),
}
"""By processor: its audit number, its number for ``socket``, and the calls that are refused."""
ON_EVERY_PROCESSOR = {
    "io_uring_setup": 425,
    "io_uring_enter": 426,
    "io_uring_register": 427,
    "open_tree": 428,
    "move_mount": 429,
    "fsopen": 430,
    "fsconfig": 431,
    "fsmount": 432,
    "fspick": 433,
    "pidfd_getfd": 438,
    "mount_setattr": 442,
    "memfd_secret": 447,
}
UNIX = 1
"""The only kind of socket: between the submission's own processes."""
FOREIGN = 0x40000000
"""From this number on, x86-64 has a second door to the same calls."""
LOAD, EQUALS, AT_LEAST, ANSWER = 0x20, 0x15, 0x35, 0x06
CALL, MACHINE, FIRST_ARGUMENT = 0, 4, 16
ALLOW, REFUSE = 0x7FFF0000, 0x00050000 | 1
SET_SECCOMP, FILTER = 22, 2


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_char_p))


def filter_calls(libc: ctypes.CDLL) -> bool:
    """Refuse the listed calls from now on, for this process and all it starts; tell whether that was possible."""
    known = NUMBERS.get(platform.machine())
    if known is None:
        return False
    steps = _steps(*known)
    program = _Program(len(steps) // 8, steps)
    return bool(libc.prctl(SET_SECCOMP, FILTER, ctypes.byref(program), 0, 0) == 0)


def _steps(machine: int, socket: int, calls: dict[str, int]) -> bytes:
    refused = sorted({*calls.values(), *ON_EVERY_PROCESSOR.values()})
    steps = [(LOAD, 0, 0, MACHINE), (EQUALS, 1, 0, machine), (ANSWER, 0, 0, REFUSE), (LOAD, 0, 0, CALL)]
    steps += [(AT_LEAST, 0, 1, FOREIGN), (ANSWER, 0, 0, REFUSE)]
    for number in refused:
        steps += [(EQUALS, 0, 1, number), (ANSWER, 0, 0, REFUSE)]
    steps += [(EQUALS, 0, 3, socket), (LOAD, 0, 0, FIRST_ARGUMENT), (EQUALS, 1, 0, UNIX), (ANSWER, 0, 0, REFUSE)]
    steps += [(ANSWER, 0, 0, ALLOW)]
    return b"".join(struct.pack("=HBBI", *step) for step in steps)
