"""A case is written in JupyterLab: skeleton, a fault that shows when the file is saved, the case played, what moved."""

from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.browser.lab import Lab, open_notebook, run_all

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PANEL = ".sx-author"


def test_from_blank_to_a_case_that_is_played(page: Page, lab: Lab) -> None:
    """Nothing but the mouse, and an editor that saves."""
    notebook = "nl/author/write_a_case.ipynb"
    folder = lab.folder / "nl" / "author" / "my-cases"
    open_notebook(page, lab, notebook)
    run_all(page)
    panel = page.locator(PANEL)
    press(panel, "solo")
    expect(panel.locator(".sx-red > li")).to_have_count(1)
    expect(panel.locator(".sx-red > li")).to_contain_text("Nog te schrijven")
    assert not faults(page)

    path = folder / "my-case" / "case.yaml"
    replace(path, "    age: 34", "    age: 17")
    expect(panel.locator(".sx-red > li")).to_contain_text("C01")
    expect(panel.locator(".sx-red > li")).to_contain_text("regel")
    assert not faults(page)
    replace(path, "    age: 17", "    age: 34")
    expect(panel.locator(".sx-red > li")).to_contain_text("Nog te schrijven")

    press(panel, "play")
    case = page.locator(".sexology:not(.sx-author)")
    press(case, "start")
    case.locator('[data-key="tab/decide"]').click()
    press(case, "close")
    press(case, "question/yes")
    press(panel, "trace")
    first = panel.locator(".sx-trace details").first
    first.locator("summary").first.click()
    expect(first).to_contain_text("een sessie zonder iets te doen")
    assert not faults(page)


def press(panel: Locator, key: str) -> None:
    """Click a control of a panel."""
    panel.locator(f'[data-key="{key}"]').click()


def replace(path: Path, old: str, new: str) -> None:
    """Save a file with one thing changed."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def faults(page: Page) -> list[str]:
    """Return what axe objects to within the author's panel."""
    response = Axe().run(page, context=PANEL, options={"runOnly": {"type": "tag", "values": RULES}}).response
    return [f"{found['id']}: {node['html'][:200]}" for found in response["violations"] for node in found["nodes"]]
