"""Starts JupyterLab over a working copy of the notebooks, quiet and without nbgrader unless it is asked for.

Nothing of the person's own Jupyter settings is changed: what differs here stands in a folder that lives as long as
the server does.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

import typer

from toolkit.casefiles.course import COURSE_HERE
from toolkit.casefiles.speaking import LANGUAGE_HERE
from toolkit.errors import ToolkitError
from toolkit.model.text import Language
from toolkit.words import say

__all__ = ["start_lab"]

FIRST, SUPERVISING = "practise/sien-and-jonas.ipynb", "supervise/1-release-and-collect.ipynb"
WORKING_COPY = Path("my-notebooks")
HOST = "127.0.0.1"
FIRST_PORT = 8888
MOST_TRIES = 100
STARTING = 60.0
"""Seconds within which the server should answer."""
COURSE = "course"
"""Where a supervisor's own course stands in the working copy."""
SETTINGS_OF_COURSE = "nbgrader_config.py"
COURSE_FILES = ("course.yaml", SETTINGS_OF_COURSE, "GUIDE.nl.md", "GUIDE.en.md")
LEFT_BEHIND = ("attempts", "my-cases", ".ipynb_checkpoints")

SERVER_PARTS = ("assignment_list", "course_list", "formgrader", "validate_assignment")
COURSE_PARTS = frozenset({"assignment_list", "validate_assignment"})
LAB = "@jupyter/nbgrader"
LAB_PARTS = {
    "assignment-list": "assignment_list",
    "course-list": "course_list",
    "formgrader": "formgrader",
    "create-assignment": "create_assignment",
    "validate-assignment": "validate_assignment",
}
SETTINGS = {"@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False}}


def start_lab(
    *, language: Language, folder: Path | None, port: int | None, browser: bool, course: bool, supervise: bool
) -> int:
    """Start JupyterLab, say where it is, and return its exit code when it stops.

    Raises:
        ToolkitError: when it cannot be started.
    """
    needed = [("jupyterlab", "lab-missing")] + ([("nbgrader", "course-missing")] if course or supervise else [])
    for package, reason in needed:
        if find_spec(package) is None:
            raise ToolkitError(say(reason, language), reason)
    place = (folder or WORKING_COPY).resolve()
    _copy_notebooks(place, language)
    if supervise:
        _copy_course(place / COURSE, language)
    chosen = _free_port(port, language)
    token = secrets.token_hex(24)
    path = f"lab/tree/{language}/{SUPERVISING if supervise else FIRST}"
    with tempfile.TemporaryDirectory(prefix="sexology-lab-") as settings:
        _write_settings(Path(settings), course=course, supervise=supervise)
        if supervise:
            # nbgrader reads only its own folders and the current one: elsewhere it would grade by its own rules
            theirs = f"load_subconfig({str(place / COURSE / SETTINGS_OF_COURSE)!r})\n"
            here = f"c = get_config()\nc.CourseDirectory.root = c.GradeFromRecord.course = {str(place / COURSE)!r}\n"
            (Path(settings) / SETTINGS_OF_COURSE).write_text(theirs + here, encoding="utf-8")
        environment = {**os.environ, "JUPYTER_TOKEN": token, LANGUAGE_HERE: language}
        if supervise:
            environment[COURSE_HERE] = str(place / COURSE)
        paths = [settings, *filter(None, [os.environ.get("JUPYTER_CONFIG_PATH")])]
        environment["JUPYTER_CONFIG_PATH"] = os.pathsep.join(paths)
        # nbgrader calls alembic by name; in JupyterLab's terminal, nbgrader and sexology are found too
        environment["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), environment.get("PATH", os.defpath)])
        command = _command(place, chosen, f"/{path}", browser=browser)
        with subprocess.Popen(command, cwd=place, env=environment) as server:  # noqa: S603 - our own command
            _pass_on_signals(server)
            if _answers(server, chosen):
                typer.echo(say("lab-address", language, address=f"http://{HOST}:{chosen}/{path}?token={token}"))
                typer.echo(say("lab-folder", language, path=place))
                typer.echo(say("lab-stop", language))
                sys.stdout.flush()
            return _wait(server)


def _copy_notebooks(place: Path, language: Language) -> None:
    """Copy the notebooks that are not in the working copy yet; what is there is the person's and stays."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "_notebooks"
    source = inside if inside.is_dir() else package.parent / "notebooks"
    if not source.is_dir():
        raise ToolkitError(say("notebooks-missing", language, path=source), "notebooks-missing")
    try:
        for file in sorted(source.rglob("*")):
            target = place / file.relative_to(source)
            if file.is_file() and not target.exists() and not set(LEFT_BEHIND) & set(file.parts):
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file, target)
    except OSError as fault:
        why = fault.strerror or str(fault)
        raise ToolkitError(say("folder-unwritable", language, path=place, why=why), "folder-unwritable") from None


def _copy_course(place: Path, language: Language) -> None:
    """Make the supervisor's own course folder where there is none, with every assignment ready to be released."""
    if (place / COURSE_FILES[0]).exists():
        return
    from toolkit.casefiles import course_folder, load_course
    from toolkit.course.building import build_course
    from toolkit.course.judging import case_finder

    source = course_folder()
    try:
        place.mkdir(parents=True, exist_ok=True)
        for name in COURSE_FILES:
            shutil.copyfile(source / name, place / name)
        build_course(load_course(place), place, case_finder())
    except OSError as fault:
        why = fault.strerror or str(fault)
        raise ToolkitError(say("folder-unwritable", language, path=place, why=why), "folder-unwritable") from None


def _free_port(port: int | None, language: Language) -> int:
    for candidate in [port] if port else range(FIRST_PORT, FIRST_PORT + MOST_TRIES):
        with socket.socket() as probe, suppress(OSError):
            if os.name != "nt":
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((HOST, candidate))
            return candidate
    raise ToolkitError(say("port-taken", language, port=port or FIRST_PORT), "port-taken")


def _write_settings(folder: Path, *, course: bool, supervise: bool) -> None:
    on = set(LAB_PARTS.values()) if supervise else set(COURSE_PARTS) if course else set()
    server = {f"nbgrader.server_extensions.{name}": name in on for name in SERVER_PARTS}
    parts = {f"{LAB}:{part}": name not in on for part, name in LAB_PARTS.items()}
    files = {
        "jupyter_server_config.json": {"ServerApp": {"jpserver_extensions": server, **_terminal()}},
        "labconfig/page_config.json": {"disabledExtensions": parts if on else {LAB: True}},
        "labconfig/default_setting_overrides.json": SETTINGS,
    }
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(content), encoding="utf-8")


def _terminal() -> dict[str, object]:
    """Ask for a plain shell: a login shell, the default where nobody's terminal is behind the server, forgets our PATH."""
    if os.name == "nt":
        return {}
    return {"terminado_settings": {"shell_command": [os.environ.get("SHELL") or "sh"]}}


def _command(place: Path, port: int, url: str, *, browser: bool) -> list[str]:
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [
        *(sys.executable, "-m", "jupyterlab", "--log-level=WARN"),
        *([] if browser else ["--no-browser"]),
        *(["--allow-root"] if root else []),
        f"--ip={HOST}",
        f"--port={port}",
        "--ServerApp.port_retries=0",
        f"--ServerApp.root_dir={place}",
        "--ServerApp.answer_yes=True",
        f"--LabApp.default_url={url}",
        "--LabApp.news_url=None",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    ]


def _pass_on_signals(server: subprocess.Popen[bytes]) -> None:
    """End the server when this program is told to end."""
    signal.signal(signal.SIGTERM, lambda *_: server.terminate())


def _answers(server: subprocess.Popen[bytes], port: int) -> bool:
    """Wait until the server takes connections; False when it stopped or took too long."""
    end = time.monotonic() + STARTING
    while time.monotonic() < end and server.poll() is None:
        with suppress(OSError), socket.create_connection((HOST, port), timeout=1):
            return True
        time.sleep(0.1)
    return False


def _wait(server: subprocess.Popen[bytes]) -> int:
    """Wait for the server, which hears Ctrl+C itself."""
    while True:
        try:
            code = server.wait()
        except KeyboardInterrupt:
            continue
        return 0 if code in {0, -signal.SIGINT, -signal.SIGTERM} else code
