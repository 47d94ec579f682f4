"""A real JupyterLab and what a person does in it: open a notebook, run it, restart its kernel.

Everything the server writes goes to a temporary folder; nothing of the person who runs the tests is read or changed.
"""

import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

START = 60
KERNEL = 60_000
RUN = 120_000
ADDRESS = re.compile(r"(http://127\.0\.0\.1:\d+)/lab/\S*\?token=(\w+)")
FILES = {
    "settings/@jupyterlab/notebook-extension/tracker.jupyterlab-settings": {"windowingMode": "none"},
}
"""Cells out of sight are drawn too: the only thing here that differs from a first start."""
THEIRS = ("JUPYTER", "IPYTHON", "XDG_")
"""What the person who runs the tests may have set for themselves."""


@dataclass(frozen=True)
class Lab:
    """A running JupyterLab: its address, its password, and the folder it shows."""

    url: str
    token: str
    folder: Path

    def address(self, path: str) -> str:
        """Return the address of a notebook, in a fresh workspace."""
        return f"{self.url}/lab/tree/{path}?reset&token={self.token}"


@contextmanager
def running_lab(home: Path, *more: str) -> Iterator[Lab]:
    """Start JupyterLab as the README does, with ``more`` words, in a home of its own; wait until it says where it is, and end it afterwards."""
    folder, log = home / "notebooks", home / "lab.log"
    with log.open("w", encoding="utf-8") as out:
        process = subprocess.Popen(
            [*lab_command(folder), *more], cwd=home, env=lab_environment(home), stdout=out, stderr=out
        )
        try:
            url, token = printed_address(process, log)
            yield Lab(url, token, folder)
        finally:
            process.terminate()
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def lab_command(folder: Path) -> list[str]:
    """Return the product's own command."""
    sexology = Path(sys.executable).with_name("sexology.exe" if os.name == "nt" else "sexology")
    return [str(sexology), "lab", "--no-browser", "--port", str(free_port()), "--folder", str(folder)]


def lab_environment(home: Path) -> dict[str, str]:
    """Return the environment of a person who starts JupyterLab for the first time."""
    places = {
        "HOME": home,
        "USERPROFILE": home,
        "JUPYTER_CONFIG_DIR": home / "config",
        "JUPYTER_DATA_DIR": home / "data",
        "JUPYTER_RUNTIME_DIR": home / "runtime",
        "JUPYTERLAB_SETTINGS_DIR": home / "settings",
        "JUPYTERLAB_WORKSPACES_DIR": home / "workspaces",
        "IPYTHONDIR": home / "ipython",
    }
    for place in places.values():
        place.mkdir(parents=True, exist_ok=True)
    for name, content in FILES.items():
        file = home / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(content), encoding="utf-8")
    others = {name: value for name, value in os.environ.items() if not name.startswith(THEIRS)}
    return {**others, **{name: str(place) for name, place in places.items()}}


def printed_address(process: subprocess.Popen[bytes], log: Path) -> tuple[str, str]:
    """Wait until the address is printed; say what else was printed when it is not."""
    end = time.monotonic() + START
    while time.monotonic() < end and process.poll() is None:
        found = ADDRESS.search(log.read_text(encoding="utf-8"))
        if found:
            return found[1], found[2]
        time.sleep(0.1)
    raise AssertionError(f"JupyterLab did not start:\n{log.read_text(encoding='utf-8')[-4000:]}")


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


# ---------------------------------------------------------------- what a person does


def open_notebook(page: Page, lab: Lab, path: str) -> Locator:
    """Open a notebook of the lab's folder, wait until its kernel is idle, and return its panel."""
    page.goto(lab.address(path))
    panel = page.locator(".jp-NotebookPanel:not(.lm-mod-hidden)")
    panel.locator(".jp-Cell").first.wait_for(timeout=KERNEL)
    wait_for_kernel(page)
    return panel


def wait_for_kernel(page: Page) -> None:
    """Wait until the status bar says Idle: before that, a run is silently lost."""
    expect(page.locator("#jp-main-statusbar")).to_contain_text(re.compile(r"\| Idle"), timeout=KERNEL)


def run_all(page: Page) -> None:
    """Clear what an earlier run left, run every cell, and wait until each has finished."""
    choose(page, "Edit", "editmenu:clear-all")
    choose(page, "Run", "runmenu:run-all")
    prompts = page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-CodeCell .jp-InputArea-prompt")
    for number in range(prompts.count()):
        expect(prompts.nth(number)).to_have_text(re.compile(r"^\[\d+\]:?$"), timeout=RUN)


def restart_kernel(page: Page) -> None:
    """Restart the kernel, as a person does whose notebook hangs, and wait until it is back."""
    choose(page, "Kernel", "kernelmenu:restart")
    page.locator(".jp-Dialog .jp-mod-accept").click()
    page.locator(".jp-Dialog").wait_for(state="detached")
    wait_for_kernel(page)


def save_notebook(page: Page) -> None:
    """Save the notebook with the button of its toolbar."""
    page.locator('.jp-NotebookPanel-toolbar [data-command="docmanager:save"]').click()


def choose(page: Page, menu: str, command: str) -> None:
    """Choose a command from a menu of JupyterLab."""
    page.locator(f'.lm-MenuBar-item:has-text("{menu}")').first.click()
    page.locator(f'.lm-Menu-item[data-command="{command}"]').click()
