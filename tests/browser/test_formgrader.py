"""Formgrader and a page of feedback in a real browser, without a network: what a supervisor and a trainee see."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import leaves_the_machine
from tests.browser.lab import START, free_port
from tests.course.classroom import asked, hand_in
from tests.course.commands import nbgrader_went_well, new_course

pytest.importorskip("nbgrader")

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PHONE = {"width": 360, "height": 760}
TOKEN = "formgrader-in-a-test"
ARMED = '<script>window.ran = 1</script><img src="http://x.example/p.png" onerror="window.ran = 1"> **hoorde**'


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course with one graded submission whose answers hold scripts, and its feedback."""
    root = new_course(tmp_path_factory.mktemp("formgrader") / "course")
    nbgrader_went_well(root, "generate_assignment", "psycho-education-nl", "--create")
    released = root / "release/psycho-education-nl/psycho-education.ipynb"
    hand_in(root, "psycho-education", "nl", "s001", "rushed", answer=ARMED, released=released)
    nbgrader_went_well(root, "autograde", "psycho-education-nl", "--create")
    nbgrader_went_well(root, "generate_feedback", "psycho-education-nl")
    return root


@contextmanager
def serving(root: Path) -> Iterator[str]:
    """Serve a course's folder with Formgrader on; yield the address."""
    home, port = root.parent / "home", free_port()
    (home / "config").mkdir(parents=True)
    (home / "config/nbgrader_config.py").write_text(f"get_config().CourseDirectory.root = {str(root)!r}\n")
    settings = {"ServerApp": {"jpserver_extensions": {"nbgrader.server_extensions.formgrader": True}}}
    (home / "config/jupyter_server_config.json").write_text(json.dumps(settings))
    theirs = {name: value for name, value in os.environ.items() if not name.startswith(("JUPYTER", "IPYTHON", "XDG_"))}
    places = {"HOME": home, "JUPYTER_CONFIG_DIR": home / "config", "JUPYTER_RUNTIME_DIR": home / "run"}
    command = [
        sys.executable, "-m", "jupyter", "server", "--no-browser", "--allow-root", "--ServerApp.ip=127.0.0.1",
        f"--ServerApp.port={port}", f"--IdentityProvider.token={TOKEN}", f"--ServerApp.root_dir={root}",
    ]  # fmt: skip
    with (home / "server.log").open("w") as log:
        server = subprocess.Popen(
            command, cwd=home, env=theirs | {name: str(place) for name, place in places.items()}, stdout=log, stderr=log
        )
        try:
            wait_for(port, server)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(timeout=20)


def wait_for(port: int, server: "subprocess.Popen[bytes]") -> None:
    """Wait until the server answers."""
    end = time.monotonic() + START
    while time.monotonic() < end and server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the server did not start")


@pytest.fixture
def watched(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page that carries the token, and everything that went wrong on it."""
    context = browser.new_context(extra_http_headers={"Authorization": f"token {TOKEN}"})
    page, wrong = context.new_page(), list[str]()
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda one: wrong.append(one.url) if leaves_the_machine(one.url) else None)
    page.on("requestfailed", lambda one: wrong.append(one.url))
    page.on("response", lambda one: wrong.append(one.url) if one.status >= 400 else None)
    yield page, wrong
    context.close()


def test_formgrader_shows_story_and_criteria_offline(course: Path, watched: tuple[Page, list[str]]) -> None:
    """Charts, sessions and criteria are there; nothing fails, leaves the machine, or runs what a trainee wrote."""
    page, wrong = watched
    with serving(course) as address:
        page.goto(f"{address}/formgrader/gradebook/psycho-education-nl/psycho-education")
        page.locator("#main-table a").first.click()
        story = page.locator(".sx-story")
        expect(story.locator("svg")).to_have_count(2)
        session = story.locator(".sx-session").first
        page.wait_for_function("document.activeElement.matches('.tabbable')")  # Formgrader scrolls there by itself
        session.locator("summary").press("Space")  # Enter is Formgrader's: back to the last score
        expect(session.locator(".sx-did").first).to_be_visible()
        for criterion in asked("psycho-education").parts[0].points:
            expect(page.locator(f"#a-{criterion}")).to_be_visible()
        expect(page.locator("#written-plan-comment")).to_be_visible()
        expect(page.locator("strong", has_text="hoorde")).to_be_visible()
        assert page.evaluate("window.ran") is None
    assert not wrong


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_of_feedback(course: Path, watched: tuple[Page, list[str]], scheme: str) -> None:
    """Nothing axe objects to with everything unfolded, nothing sideways on a telephone, nothing run or fetched."""
    page, wrong = watched
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto((course / "feedback/s001/psycho-education-nl/psycho-education.html").as_uri())
    page.evaluate("() => { for (const one of document.querySelectorAll('details')) one.open = true }")
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}}).response["violations"]
    assert not [(one["id"], one["nodes"][0]["html"][:200]) for one in found]
    page.set_viewport_size(PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert page.evaluate("window.ran") is None
    assert not wrong
