"""The cohort view in JupyterLab: what was not safe first, figures drawn, a table beside each, reachable by keyboard."""

import shutil
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.case_page import SCREENSHOTS, SHOWING
from tests.browser.lab import Lab, open_notebook, run_all
from tests.browser.test_smoke import write_notebook
from tests.course.classroom import hand_in
from tests.course.commands import ASSIGNMENTS
from toolkit.players import PLAYERS

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OTHERS = sorted(player for player in PLAYERS if player != "reference")[:7]


@pytest.fixture(scope="module")
def group(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course in which ten people handed in two parts."""
    root = tmp_path_factory.mktemp("group")
    for name in ("nbgrader_config.py", "course.yaml"):
        shutil.copy(ASSIGNMENTS / name, root)
    for n, player in enumerate(["reference", "reference", "reference", *OTHERS]):
        hand_in(root, "deepening", "nl" if n % 2 else "en", f"r{n:04}", player, skill=1 - n / 9 if n < 3 else 1)
    return root


def faults(page: Page) -> list[str]:
    """Return what axe objects to within the sheets."""
    found = []
    for at in range(page.locator("section.sx-sheet").count()):
        page.locator("section.sx-sheet").nth(at).evaluate("one => { one.id = 'looked-at' }")
        response = Axe().run(page, context="#looked-at", options={"runOnly": {"type": "tag", "values": RULES}}).response
        found += [f"{one['id']}: {node['html'][:200]}" for one in response["violations"] for node in one["nodes"]]
        page.locator("#looked-at").evaluate("one => { one.removeAttribute('id') }")
    return found


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_group(page: Page, lab: Lab, group: Path, language: str) -> None:
    """Everything stands there in the order of how much it matters, without names."""
    call = f'from toolkit import cohort\ncohort("deepening", language="{language}", folder={str(group)!r})'
    panel = open_notebook(page, lab, write_notebook(lab, f"cohort-{language}.ipynb", call))
    run_all(page)
    sheets, figures = panel.locator("section.sx-sheet"), panel.locator(".js-plotly-plot")
    expect(figures).to_have_count(3, timeout=20_000)
    expect(sheets.first.locator("table")).to_be_visible()
    assert sheets.first.locator("tbody tr").count() >= 2
    assert "r000" not in panel.inner_text()
    look(page, panel.locator(".jp-OutputArea-output").first, f"{language}-1")
    expect(panel.locator(".js-plotly-plot .heatmaplayer text, .js-plotly-plot .hm text").first).to_be_attached()
    folds = panel.locator("section.sx-sheet summary")
    expect(folds).to_have_count(3)
    for at in range(3):
        folds.nth(at).focus()
        page.keyboard.press("Enter")
        expect(folds.nth(at).locator("xpath=..").locator("table")).to_be_visible()
    assert not faults(page)
    for at in range(3):
        figures.nth(at).scroll_into_view_if_needed()
        look(page, figures.nth(at), f"{language}-{at + 2}")


def look(page: Page, where: object, name: str) -> None:
    """With SHOW_SCREENS=1, keep what a supervisor sees now."""
    if SHOWING:
        SCREENSHOTS.mkdir(exist_ok=True)
        where.scroll_into_view_if_needed()  # type: ignore[attr-defined]
        page.wait_for_timeout(400)
        page.screenshot(path=SCREENSHOTS / f"cohort-{name}.png")
