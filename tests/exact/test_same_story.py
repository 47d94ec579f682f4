"""The same decisions tell the same story: other hash seeds, time zones, locales, folders and Pythons."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.exact.story import digest

ROOT = Path(__file__).resolve().parents[2]
STORY = ROOT / "tests" / "exact" / "story.py"
NEEDED = ("annotated-types", "pydantic", "pydantic-core", "pyyaml", "typing-extensions", "typing-inspection")
"""All that playing a case needs."""


def told_by(python: str, folder: Path, **environment: str) -> str:
    """The digest printed by another process."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("PYTEST", "COV"))}
    done = subprocess.run(
        [python, str(STORY)], cwd=folder, env={**clean, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return str(json.loads(done.stdout)["digest"])


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "4242", "TZ": "America/St_Johns", "LC_ALL": "C.UTF-8", "LANG": "nl_BE.UTF-8"},
    ],
)
def test_hash_seed_time_zone_locale_and_folder_change_nothing(environment: dict[str, str], tmp_path: Path) -> None:
    """Another process in another folder tells the same story bit for bit."""
    assert told_by(sys.executable, tmp_path, **environment) == digest()


def other_pythons() -> list[str]:
    """Interpreters of other versions from 3.11 on that can be found on this machine."""
    names = [shutil.which(f"python3.{minor}") for minor in range(11, 16)]
    found = [Path(name) for name in names if name]
    found += sorted(Path.home().glob(".pyenv/versions/3.1[1-9]*/bin/python3"))
    versions: dict[str, str] = {}
    for python in found:
        said = subprocess.run([str(python), "--version"], capture_output=True, text=True, check=False).stdout
        version = re.match(r"Python 3\.(\d+)\.", said)
        if version and int(version[1]) >= 11 and int(version[1]) != sys.version_info.minor:
            versions.setdefault(version[1], str(python))
    return [versions[minor] for minor in sorted(versions, key=int)]


@pytest.mark.slow
def test_other_pythons_tell_the_same_story(tmp_path: Path) -> None:
    """Python 3.12, 3.13, 3.14: whichever this machine has, with the locked releases of what playing needs."""
    pythons = other_pythons()
    if not pythons:
        pytest.skip("no other Python from 3.11 on was found on this machine")
    for number, python in enumerate(pythons):
        home = tmp_path / f"python{number}"
        made = subprocess.run([python, "-m", "venv", str(home)], capture_output=True, text=True, check=False)
        if made.returncode:
            continue
        inside = home / ("Scripts" if os.name == "nt" else "bin") / "python"
        (home / "needed.txt").write_text(_locked(), encoding="utf-8")
        subprocess.run(
            [str(inside), "-m", "pip", "install", "-q", "--disable-pip-version-check", "--require-hashes", "-r", str(home / "needed.txt")],
            check=True, capture_output=True, timeout=300,
        )  # fmt: skip
        assert told_by(str(inside), tmp_path) == digest(), python


def _locked() -> str:
    """The blocks of the lock file for what playing a case needs."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    kept = [match[0] for match in re.finditer(r"^[A-Za-z0-9_.-]+==(?:.*\\\n)*.*$", lock, flags=re.MULTILINE)]
    return "\n".join(block for block in kept if block.split("==")[0].lower() in NEEDED) + "\n"
