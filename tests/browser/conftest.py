"""One JupyterLab and one Chromium for all browser tests; a fresh page for each."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.lab import Lab, running_lab

SCREEN = {"width": 1366, "height": 768}
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder, and give it the time a browser needs."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def lab(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Lab]:
    """A running JupyterLab over a working copy of the notebooks."""
    with running_lab(tmp_path_factory.mktemp("lab")) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of this machine: $BROWSER_PATH, or the first one on the PATH."""
    path = os.environ.get("BROWSER_PATH") or next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        if os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail("REQUIRE_BROWSER=1, and there is no Chromium on this machine (Debian: apt install chromium)")
        pytest.skip("there is no Chromium on this machine (Debian: apt install chromium)")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield running
        running.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page of a common laptop's size; it fails when anything outside this machine is asked for."""
    outside: list[str] = []
    context = browser.new_context(viewport=SCREEN, locale="en-GB")
    context.on("request", lambda request: outside.append(request.url) if leaves_the_machine(request.url) else None)
    fresh = context.new_page()
    fresh.set_default_timeout(30_000)
    yield fresh
    context.close()
    assert not outside, f"the page asked for {outside}"


def leaves_the_machine(url: str) -> bool:
    """Tell whether this address is on another machine."""
    return url.startswith(("http", "ws")) and not url.split("//", 1)[1].startswith(("127.0.0.1", "localhost"))
