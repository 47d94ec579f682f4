"""One JupyterLab for all browser tests, in the one Chromium of all tests; a fresh page for each."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.lab import Lab, running_lab

SCREEN = {"width": 1366, "height": 768}


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
