"""JupyterLab over a working copy: quiet, without nbgrader unless asked, and nobody's work overwritten."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from toolkit.cli import lab
from toolkit.errors import ToolkitError

LAB = "@jupyter/nbgrader"


def settings(folder: Path, *, course: bool = False, supervise: bool = False) -> tuple[dict[str, bool], dict[str, bool]]:
    """Return which server extensions are on and which lab extensions are off."""
    lab._write_settings(folder, course=course, supervise=supervise)
    server = json.loads((folder / "jupyter_server_config.json").read_text(encoding="utf-8"))
    page = json.loads((folder / "labconfig" / "page_config.json").read_text(encoding="utf-8"))
    return server["ServerApp"]["jpserver_extensions"], page["disabledExtensions"]


def test_nbgrader_is_off_unless_it_is_asked_for(tmp_path: Path) -> None:
    """A trainee in a course gets validation and the list of assignments; a supervisor everything."""
    server, off = settings(tmp_path)
    assert not any(server.values())
    assert off == {LAB: True}
    server, off = settings(tmp_path, course=True)
    assert {name.split(".")[-1] for name, on in server.items() if on} == {"assignment_list", "validate_assignment"}
    assert {name.split(":")[1] for name, is_off in off.items() if is_off} == {
        "formgrader",
        "course-list",
        "create-assignment",
    }
    server, off = settings(tmp_path, supervise=True)
    assert all(server.values())
    assert not any(off.values())


@pytest.mark.skipif(os.name == "nt", reason="PowerShell is no login shell")
def test_a_terminal_finds_our_commands_whoever_started_the_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A login shell would set the PATH anew, and then `sexology` and `nbgrader` are unknown in it."""
    monkeypatch.setenv("SHELL", "/bin/bash")
    settings(tmp_path, supervise=True)
    server = json.loads((tmp_path / "jupyter_server_config.json").read_text(encoding="utf-8"))
    assert server["ServerApp"]["terminado_settings"] == {"shell_command": ["/bin/bash"]}


def test_what_is_in_the_working_copy_stays(tmp_path: Path) -> None:
    """Notebooks that are missing are copied; those that are there are the person's own."""
    lab._copy_notebooks(tmp_path, "nl")
    notebook = tmp_path / "nl" / "practise" / "milan.ipynb"
    assert (tmp_path / "en" / "practise" / "sien-and-jonas.ipynb").is_file()
    notebook.write_text("mine", encoding="utf-8")
    lab._copy_notebooks(tmp_path, "nl")
    assert notebook.read_text(encoding="utf-8") == "mine"


def test_a_port_that_is_taken_is_said(tmp_path: Path) -> None:
    """One sentence, before anything is started."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(ToolkitError, match=f"Port {port} is taken"):
            lab._free_port(port, "en")


@pytest.mark.skipif(os.name == "nt", reason="ends the server by a signal")
def test_the_address_that_is_printed_answers(tmp_path: Path) -> None:
    """`lab --no-browser --port N` prints an address that opens the first case; nbgrader is not there."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    code = "from toolkit.cli import main; main()"
    command = [
        sys.executable,
        "-c",
        code,
        "lab",
        "--no-browser",
        "--port",
        str(port),
        "--folder",
        str(tmp_path / "copy"),
    ]
    names = ("CONFIG_DIR", "DATA_DIR", "RUNTIME_DIR")
    home = {f"JUPYTER_{name}": str(tmp_path / name.lower()) for name in names}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8", env={**os.environ, **home}
    ) as program:
        try:
            assert program.stdout
            address = re.search(r"http://\S+", program.stdout.readline())
            assert address
            assert f":{port}/lab/tree/nl/practise/sien-and-jonas.ipynb?token=" in address[0]
            token = address[0].split("token=")[1]
            with urllib.request.urlopen(address[0], timeout=20) as page:
                assert page.status == 200
                assert LAB in page.read().decode().split('"disabledExtensions":')[1].split("]")[0]
            with pytest.raises(urllib.error.HTTPError):
                urllib.request.urlopen(f"http://127.0.0.1:{port}/formgrader?token={token}", timeout=20)
        finally:
            program.send_signal(signal.SIGTERM)
            assert program.wait(timeout=30) == 0
