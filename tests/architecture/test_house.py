"""What keeps the house easy to live in, checked by machine."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
LONGEST_FILE = 400
LONGEST_CELL = 5
DEFINITION = re.compile(r"^\s*(?:async )?(?:def|class) ", flags=re.MULTILINE)
NOT_OURS = {".venv", ".git", "build", "dist", "attempts", ".ipynb_checkpoints", "release", "submitted", "autograded"}
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")


def files(*suffixes: str) -> list[Path]:
    """Return the project's own files with these suffixes: what git tracks or would track."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, encoding="utf-8").stdout
        found = [ROOT / name for name in listed.split("\0") if name]
    except (OSError, subprocess.CalledProcessError):  # a copy without git
        found = [path for path in ROOT.rglob("*") if not NOT_OURS & set(path.relative_to(ROOT).parts)]
    return sorted(path for path in set(found) if path.suffix in suffixes and path.is_file())


CODE = files(".py", ".js", ".css")
NOTEBOOKS = files(".ipynb")
WINDOWS = [path for path in NOTEBOOKS if ROOT / "notebooks" in path.parents]  # the rest are assignments


def named(path: Path) -> str:
    """Return a file's path within the project."""
    return path.relative_to(ROOT).as_posix()


def test_a_file_fits_its_subject() -> None:
    """No code file is longer than 400 lines: then two rooms are easier to live in."""
    lengths = {named(path): len(path.read_text(encoding="utf-8").splitlines()) for path in CODE}
    assert not {name: length for name, length in lengths.items() if length > LONGEST_FILE}


def test_no_drawer_for_everything() -> None:
    """Nothing is called utils, helpers, misc or common: a thing is named for what it is."""
    assert not [named(path) for path in CODE if path.stem in {"utils", "util", "helpers", "misc", "common"}]


def test_the_lock_names_no_host() -> None:
    """The lock installs from anyone's package index: versions and hashes, no address."""
    hosts = re.compile(r"https?://|file://|--(?:extra-)?index-url|--find-links")
    assert not [line for line in LOCK.splitlines() if hosts.search(line)]


def test_the_lock_pins_every_release_with_a_hash() -> None:
    """Every requirement is exact and is followed by at least one hash."""
    entries = re.findall(r"^[^\s#].*(?:\n +.*)*", LOCK, flags=re.MULTILINE)
    assert len(entries) > 100
    assert not [entry.splitlines()[0] for entry in entries if "==" not in entry or "--hash=sha256:" not in entry]


def test_the_first_section_of_the_lock_holds_no_test_tools() -> None:
    """`door.py lab` installs the run section alone: no test tools, no nbgrader."""
    run = LOCK.split("\n# --- run\n")[1].split("\n# --- ")[0]
    names = set(re.findall(r"^([\w.-]+)==", run, flags=re.MULTILINE))
    assert {"jupyterlab", "ipywidgets", "pydantic", "hatchling"} <= names
    assert not names & {"pytest", "playwright", "hypothesis", "mypy", "ruff", "nbgrader"}


def test_the_quick_start_is_two_commands() -> None:
    """README's quick start is one fenced block of exactly two command lines."""
    section = (ROOT / "README.md").read_text(encoding="utf-8").split("\n## Quick start\n")[1].split("\n## ")[0]
    blocks = re.findall(r"^```\w*\n(.*?)^```$", section, flags=re.MULTILINE | re.DOTALL)
    assert ["python3 door.py lab\npython3 door.py test\n"] == blocks


def test_notebooks_are_committed_without_outputs() -> None:
    """No outputs, no execution counts, no saved widgets."""
    for path in NOTEBOOKS:
        widgets = json.loads(path.read_text(encoding="utf-8"))["metadata"].get("widgets")
        outputs = [cell for cell in code_cells(path) if cell.get("outputs") or cell.get("execution_count") is not None]
        assert not outputs, f"{named(path)} has outputs: clear them before committing"
        assert not widgets, f"{named(path)} has saved widgets: clear them before committing"


def test_notebooks_are_thin_windows() -> None:
    """At most five lines in a code cell, and nothing defined there."""
    for path in WINDOWS:
        for text in ("".join(cell["source"]) for cell in code_cells(path)):
            assert sum(bool(line.strip()) for line in text.splitlines()) <= LONGEST_CELL, f"{named(path)}:\n{text}"
            assert not DEFINITION.search(text), f"{named(path)} defines something:\n{text}"


def test_every_notebook_exists_in_both_languages() -> None:
    """notebooks/nl and notebooks/en hold the same notebooks, in the same folders."""
    dutch, english = (
        {path.relative_to(ROOT / "notebooks" / language).as_posix() for path in WINDOWS if within(path, language)}
        for language in ("nl", "en")
    )
    assert dutch == english


def code_cells(path: Path) -> list[dict[str, Any]]:
    """Return the code cells of a notebook."""
    return [cell for cell in json.loads(path.read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == "code"]


def within(path: Path, language: str) -> bool:
    """Tell whether this notebook is in the folder of this language."""
    return ROOT / "notebooks" / language in path.parents
