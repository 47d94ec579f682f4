"""Drills answered by keyboard alone, wrong and then right; on a bare page and in a real JupyterLab."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.hands import Keyboard, control
from tests.browser.lab import Lab, open_notebook, run_all
from tests.browser.panel_page import HTML, Desk
from toolkit.desk import drilling
from toolkit.desk.drilling import Practice
from toolkit.model.text import Language
from toolkit.widgets.drilling import DrillScreen, drill_module, drill_style

SHOTS = Path(__file__).parents[1] / "screenshots"
SEED = 4


@pytest.fixture(autouse=True)
def nothing_missed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Begin each test as a fresh kernel does."""
    monkeypatch.setattr(drilling, "_MISSED", {})
    return


def practise(page: Page, kind: str, language: Language = "nl", *, dark: bool = False) -> Practice:
    """Put drills on a bare page, answered by a real practice."""
    practice = Practice(kind, language, SEED)
    screen = DrillScreen(practice)
    page.expose_function("python", Desk(screen).answer)  # type: ignore[arg-type]
    view = json.dumps(screen.panel.told).replace("</", "<\\/")
    code = drill_module().replace("export default { render };", "")
    page.set_content(HTML.format(style=drill_style(), module=code, view=view, light="false" if dark else "true"))
    page.locator("form.sexology").wait_for()
    return practice


def ids(practice: Practice) -> tuple[str, str]:
    """Return a wrong and the right choice of the drill that is up."""
    drill = practice.round.drill
    assert drill is not None
    return next(one.id for one in drill.choices if one.id not in drill.right), drill.right[0]


def test_wrong_then_right_by_keyboard(page: Page) -> None:
    """Choose, check, read why, try again, choose, check, go on: no mouse, and the focus is always where one goes on."""
    practice = practise(page, "which-belief")
    wrong, right = ids(practice)
    hand = Keyboard(page)
    said = page.locator('form.sexology [role="status"]')
    expect(page.locator(".sx-progress")).to_have_text("1 van 6")

    hand.press("check")
    expect(said).to_contain_text("Kies eerst een antwoord.")

    hand.pick(f"choice/{wrong}")
    hand.press("check")
    expect(said).to_contain_text("Dat is het niet.")
    expect(said).to_contain_text("Steunt op")
    expect(control(page, "again")).to_be_focused()
    expect(page.locator(".sx-was-tried")).to_contain_text("al geprobeerd")
    page.screenshot(path=SHOTS / "drills-nl-1-wrong.png")

    page.keyboard.press("Enter")
    expect(control(page, f"choice/{wrong}")).to_be_disabled()
    hand.pick(f"choice/{right}")
    hand.press("check")
    expect(said).to_contain_text("Juist.")
    expect(control(page, "next")).to_be_focused()
    expect(page.locator(".sx-is-right")).to_contain_text("juist antwoord")
    page.screenshot(path=SHOTS / "drills-nl-2-right.png")

    page.keyboard.press("Enter")
    expect(page.locator(".sx-progress")).to_have_text("2 van 7")
    expect(said).to_have_text("")
    assert page.evaluate("document.activeElement.dataset.key").startswith("choice/")


def test_the_round_ends_and_opens_again(page: Page) -> None:
    """After the last one: how many were right at once, and other questions."""
    practice = practise(page, "which-aspect", "en")
    hand = Keyboard(page)
    while practice.round.drill is not None:
        hand.pick(f"choice/{ids(practice)[1]}")
        hand.press("check")
        expect(control(page, "next")).to_be_focused()
        page.keyboard.press("Enter")
        expect(control(page, "next")).to_have_count(0)
    expect(page.locator('form.sexology [role="status"]')).to_contain_text("Done: 6 of 6 right at once.")
    expect(control(page, "more")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".sx-progress")).to_have_text("1 of 6")


def test_an_order_by_keyboard(page: Page) -> None:
    """Each exercise gets a place, choosing again takes it back, and the place is said."""
    practice = practise(page, "rung-order", "en")
    drill = practice.round.drill
    assert drill is not None
    hand = Keyboard(page)
    hand.press("check")
    expect(page.locator('form.sexology [role="status"]')).to_contain_text("Give each a place first.")
    for one in reversed(drill.right):
        hand.press(f"choice/{one}")
    expect(control(page, f"choice/{drill.right[0]}")).to_contain_text("place 4")
    hand.press("check")
    expect(control(page, "again")).to_be_focused()
    page.screenshot(path=SHOTS / "drills-en-3-order.png")
    page.keyboard.press("Enter")
    for one in drill.right:
        hand.press(f"choice/{one}")
    hand.press("check")
    expect(control(page, "next")).to_be_focused()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_stands_in_the_way(page: Page, theme: str) -> None:
    """Axe finds nothing, before and after an answer, in light and in dark."""
    practice = practise(page, "stay-deepen-refer", "nl", dark=theme == "dark")
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]})
    assert not found.response["violations"], found.generate_report()
    hand = Keyboard(page)
    hand.pick(f"choice/{ids(practice)[1]}")
    hand.press("check")
    expect(control(page, "next")).to_be_focused()
    page.screenshot(path=SHOTS / f"drills-nl-4-points-{theme}.png", full_page=True)
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]})
    assert not found.response["violations"], found.generate_report()


def test_in_jupyterlab(page: Page, lab: Lab) -> None:
    """A learning notebook of the working copy: it runs, and a drill is answered with its keys kept from JupyterLab."""
    panel = open_notebook(page, lab, "nl/learn/2-beliefs-and-education.ipynb")
    run_all(page)
    cells = panel.locator(".jp-Cell").count()
    form = panel.locator("form.sexology").first
    form.locator("input[type=radio]").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    form.locator('[data-key="check"]').focus()
    page.keyboard.press("Enter")
    expect(form.locator('[role="status"]')).to_contain_text("Steunt op")
    page.screenshot(path=SHOTS / "drills-nl-5-jupyterlab.png")
    assert panel.locator(".jp-Cell").count() == cells
