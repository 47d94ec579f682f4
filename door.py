"""The one door: set this clone up, then run a verb. Nothing is needed but Python 3.11 or later.

    python3 door.py lab           open the first case in JupyterLab
    python3 door.py test          run every check and every test (what follows goes to pytest)
    python3 door.py run ...       any other `sexology` command, such as `run play milan`

Packages go into .venv in this clone, at the releases and hashes of requirements.lock, and nowhere else.
On Windows write `py` for `python3`.
"""

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - this file is what tells people so
    sys.exit("Python 3.11 or later is needed; this is Python %d.%d." % sys.version_info[:2])  # noqa: UP031

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "door.json"
LOCK = ROOT / "requirements.lock"

NEEDS = {"lab": {"run"}, "run": {"run"}, "test": {"run", "course", "test and development"}}
FOR_COURSES = {"--course", "--supervise", "grade", "regrade", "feedback", "export", "course"}
"""Words on the command line that ask for what courses need."""
PARTS = {
    "style": ["ruff", "check", "."],
    "format": ["ruff", "format", "--check", "."],
    "types": ["mypy"],
    "house": ["lint-imports"],
    "cases": ["sexology", "check", "cases", "--seeds", "20", "--lang", "en"],
    "tests": ["pytest", "-n", "auto", "--maxprocesses", "4", "--dist", "loadfile"],
}


def main() -> int:
    """Set up what the verb needs, then run it."""
    verb, *rest = sys.argv[1:] or ["help"]
    if verb not in NEEDS:
        print((__doc__ or "").strip())
        return 0 if verb in {"help", "-h", "--help"} else 2
    needs = NEEDS[verb] | ({"course"} if FOR_COURSES & set(rest) else set())
    set_up(needs)
    if verb == "test":
        return run_tests(rest)
    return hand_over([str(BIN / "sexology"), *(["lab"] if verb == "lab" else []), *rest])


# ---------------------------------------------------------------- setting up


def set_up(needs: set[str]) -> None:
    """Make .venv hold the sections of the lock that are needed, and this clone; quick when it already does."""
    sections = read_lock()
    stamp = read_stamp()
    if not is_sound(stamp):
        make_venv()
        stamp = {}
    wanted = {name: text for name, text in sections.items() if name in needs | set(stamp.get("sections", {}))}
    digests = {name: digest(text) for name, text in wanted.items()}
    here = {"root": str(ROOT), "project": digest((ROOT / "pyproject.toml").read_text(encoding="utf-8"))}
    if stamp == {**here, "sections": digests}:
        return
    if stamp.get("sections") != digests:
        install_sections(wanted)
    say("installing this clone into .venv")
    pip("--no-build-isolation", "--no-deps", "--editable", str(ROOT))
    STAMP.write_text(json.dumps({**here, "sections": digests}), encoding="utf-8")


def read_lock() -> dict[str, str]:
    """Return the sections of the lock by name."""
    parts = LOCK.read_text(encoding="utf-8").split("\n# --- ")[1:]
    return {name: text for name, _, text in (part.partition("\n") for part in parts)}


def read_stamp() -> dict[str, object]:
    """Return what the last finished set-up wrote, or nothing."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def is_sound(stamp: dict[str, object]) -> bool:
    """Tell whether .venv was finished here by this door, and still runs, on a Python new enough, with this clone."""
    if not stamp or stamp.get("root") != str(ROOT):
        return False
    probe = "import importlib.metadata as m, sys; m.version('pip'), m.version('sexology-toolkit')"
    probe += "; sys.exit(sys.version_info < (3, 11))"
    try:
        return subprocess.run([PYTHON, "-c", probe], capture_output=True, timeout=60, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def make_venv() -> None:
    """Make .venv from nothing, putting away a broken or unfinished one."""
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        minor = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        stop(f"Python's venv module is missing here; install it with: sudo apt install python3-venv {minor}")
    if VENV.is_symlink() or VENV.is_file():
        VENV.unlink()
    elif VENV.exists():
        say("the .venv in this clone is unfinished, broken or made elsewhere: making it anew")
        shutil.rmtree(VENV)
    say("making .venv")
    base = getattr(sys, "_base_executable", sys.executable)
    if subprocess.run([base, "-m", "venv", VENV], check=False).returncode != 0:
        stop("Python could not make .venv; its own message is above.")


def install_sections(wanted: dict[str, str]) -> None:
    """Install these sections of the lock, every file checked against its hash."""
    say(f"installing packages ({', '.join(wanted)}); the first time takes about a minute")
    chosen = VENV / "requirements.txt"
    chosen.write_text("\n".join(wanted.values()), encoding="utf-8")
    pip("--require-hashes", "--requirement", str(chosen))


def pip(*arguments: str) -> None:
    """Run `pip install` in .venv; when it fails, add one sentence to what it said."""
    command = [PYTHON, "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check", *arguments]
    if subprocess.run(command, cwd=ROOT, check=False).returncode != 0:
        stop("Installing failed, and pip's own message is above: is there a network, and room on the disk?")


def digest(text: str) -> str:
    """Return a fingerprint of this text."""
    return hashlib.sha256(text.encode()).hexdigest()


# ---------------------------------------------------------------- running


def run_tests(arguments: list[str]) -> int:
    """Run the parts in order, stop at the first that fails, and sum up."""
    lines, code = [], 0
    for name, command in PARTS.items():
        if code:
            lines.append(f"{name:8} not run")
            continue
        extra = arguments if name == "tests" else []
        print(f"\n=== {name}: {' '.join([*command, *extra])}", flush=True)
        start = time.monotonic()
        code = subprocess.run([BIN / command[0], *command[1:], *extra], cwd=ROOT, check=False).returncode
        lines.append(f"{name:8} {'failed' if code else 'passed':7} {time.monotonic() - start:6.1f} s")
    print("\n=== summary", *lines, sep="\n", flush=True)
    return code


def hand_over(command: list[str]) -> int:
    """Become this command, so that its keys and signals are its own."""
    if os.name != "nt":
        os.execv(command[0], command)  # noqa: S606 - no shell is wanted
    process = subprocess.Popen(command)
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:  # the program below heard it too, and answers it
            continue


def say(sentence: str) -> None:
    """Tell the person at the keyboard what happens."""
    print(f"door: {sentence}", flush=True)


def stop(sentence: str) -> None:
    """Leave with one sentence."""
    sys.exit(f"door: {sentence}")


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        stop("stopped; run it again to go on.")
