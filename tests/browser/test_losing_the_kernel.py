"""What a notebook can do to a panel: its kernel dies or restarts, somebody opens it twice, keys mean something to JupyterLab."""

import json
import os
import re
import shutil
import signal
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.case_page import CasePage, open_case, run_case
from tests.browser.conftest import SCREEN
from tests.browser.hands import Mouse
from tests.browser.lab import Lab, restart_kernel, run_all, wait_for_kernel

PATIENCE = 8_000
KEYS = ("b", "a", "d", "d", "x", "z", "c", "v", "m", "y", "ArrowUp", "ArrowDown", "Delete", "Shift+L")
"""What in JupyterLab inserts, deletes, cuts, pastes, walks and converts cells."""


@pytest.fixture
def second_page(browser: Browser) -> Iterator[Page]:
    """Another window of the same person."""
    context = browser.new_context(viewport=SCREEN, locale="en-GB")
    yield context.new_page()
    context.close()


def begin(page: Page, lab: Lab, place: str) -> CasePage:
    """Begin a course: two questions asked, an exercise on the ladder."""
    case = open_case(page, lab, "milan", "en", place)
    hand = Mouse(page)
    hand.press("start")
    hand.press("ask-leave")
    case.ask("request")
    case.ask("own-wish")
    hand.tab("programme")
    hand.add("E11")
    return case


def holder(case: CasePage) -> int:
    """Return the process that writes the attempt, from the note beside its lock."""
    (note,) = case.folder.glob("attempts/*.holder")
    return int(json.loads(note.read_text("utf-8"))["pid"])


def says_it_is_lost(case: CasePage) -> Locator:
    """Click on the panel of a dead kernel; it must say that nothing was saved and how to go on."""
    before = case.decisions()
    case.at("tab/ask").click()
    case.at("ask/expectations").click()
    alert = case.panel.get_by_role("alert")
    expect(alert).to_contain_text("was not saved", timeout=PATIENCE)
    expect(alert).to_contain_text("run the cell again")
    assert before == case.decisions()
    return alert


def test_a_killed_kernel(page: Page, lab: Lab) -> None:
    """A kernel killed with -9 takes nothing along: the cell runs again and the course goes on where it was."""
    case = begin(page, lab, "killed")
    before = case.told()
    os.kill(holder(case), getattr(signal, "SIGKILL", signal.SIGTERM))
    page.locator(".jp-Dialog", has_text="died").get_by_role("button").last.click()
    wait_for_kernel(page)
    says_it_is_lost(case)
    run_all(page)
    assert before == case.told()
    case.ask("expectations")


def test_a_restarted_kernel(page: Page, lab: Lab) -> None:
    """The same after JupyterLab's own restart."""
    case = begin(page, lab, "restarted")
    before = case.told()
    restart_kernel(page)
    says_it_is_lost(case)
    run_all(page)
    assert before == case.told()
    expect(case.panel.get_by_role("alert")).to_have_count(0)


def test_a_second_kernel_looks_on(page: Page, lab: Lab, second_page: Page) -> None:
    """Whoever opens an attempt that is open elsewhere reads all of it, decides nothing, and is told where it is open."""
    first = begin(page, lab, "twice")
    shutil.copyfile(first.folder / "milan.ipynb", first.folder / "copy.ipynb")
    second = run_case(second_page, lab, "twice/copy.ipynb")
    expect(second.panel.locator(".sx-notice")).to_contain_text(
        re.compile(rf"open already \(process {holder(first)} on .+, since .+\)")
    )
    assert first.told() == second.told()
    before = first.decisions()
    second.at("tab/ask").click()
    second.at("ask/expectations").click(force=True)
    expect(second.panel.get_by_role("status").last).to_contain_text("open already")
    assert before == first.decisions()

    first.at("leave").click()
    first.at("question/yes").click()
    expect(first.panel.locator(".sx-cover")).to_contain_text("Run the cell again")
    run_all(second_page)
    second.ask("expectations")


def test_the_same_notebook_in_two_tabs(page: Page, lab: Lab, second_page: Page) -> None:
    """One kernel, two tabs: the cell that ran last writes, the panel before it says why it does not."""
    first = begin(page, lab, "tabs")
    second = run_case(second_page, lab, "tabs/milan.ipynb")
    second.ask("expectations")
    before = first.decisions()
    first.at("tab/ask").click()
    first.at("ask/tried").click(force=True)
    expect(first.panel.get_by_role("status").last).to_contain_text("closed here")
    assert before == first.decisions()


def test_keys_change_no_cell(page: Page, lab: Lab) -> None:
    """The keys with which JupyterLab inserts, deletes and walks cells do nothing to them while the panel has the focus."""
    case = begin(page, lab, "keys")
    cells = case.notebook.locator(".jp-Notebook .jp-Cell")
    count = cells.count()
    for tab, key in (
        ("programme", "shelf/E12"),
        ("programme", "edit/E11/role/milan"),
        ("programme", "framing"),
        ("ask", "ask/request"),
        ("ask", "tab/ask"),
        ("decide", "decide/refer/summary"),
    ):
        case.at(f"tab/{tab}").click()
        case.at(key).focus()
        for pressed in KEYS:
            page.keyboard.press(pressed)
        assert page.evaluate("document.activeElement.closest('form.sexology') !== null"), key
    case.at("tab/ask").click()
    case.at("ask-search").click()
    page.keyboard.type("badxyz")
    expect(case.at("ask-search")).to_have_value("badxyz")
    expect(cells).to_have_count(count)
    expect(case.notebook.locator(".jp-Notebook .jp-MarkdownCell")).to_have_count(1)
    expect(page.locator("body")).not_to_contain_text("Cell type changed")
