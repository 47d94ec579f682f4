"""The panel in a real browser, before any JupyterLab: accessible, by keyboard alone, harmless, honest about silence."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.browser.panel_page import Desk, show, sit_down
from toolkit.desk import Sitting
from toolkit.model.text import Language

TABS = ("report", "ask", "explain", "programme", "decide")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPEN_ALL = "for (const one of document.querySelectorAll('details')) one.open = true"
IDS = {
    "id", "phase", "language", "domain", "result", "severity", "client", "exercise", "current", "group", "draft", "defaults",
    "gate", "focus",
}  # fmt: skip
HOSTILE = '<img src=x onerror="window.hacked=1"></script><script>window.hacked=1</script>{{x}}&amp;'


def at(page: Page, key: str) -> Locator:
    """Find a control by its key."""
    return page.locator(f'[data-key="{key}"]')


def focused(page: Page) -> str:
    """Return the key of the control that has the focus."""
    return str(page.evaluate("document.activeElement.dataset.key"))


def faults(page: Page) -> list[str]:
    """Return what axe objects to."""
    response = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}}).response
    return [
        f"{found['id']}: {node['html'][:200]} {node['failureSummary']}"
        for found in response["violations"]
        for node in found["nodes"]
    ]


@pytest.fixture(autouse=True)
def quiet(page: Page) -> Iterator[None]:
    """No test may leave an error in the browser's console."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield
    assert not errors


@pytest.mark.parametrize(("language", "dark"), [("nl", False), ("en", True)], ids=["nl-light", "en-dark"])
def test_every_tab_is_accessible(page: Page, tmp_path: Path, language: Language, dark: bool) -> None:  # noqa: FBT001
    """WCAG 2.2 AA by machine: the opening, each tab with something in it, a question, the next session."""
    sit_down(page, tmp_path, language=language, dark=dark)
    assert not faults(page)
    at(page, "start").click()
    at(page, "ask/request").click()
    at(page, "tab/programme").click()
    at(page, "shelf/E20").click()
    at(page, "put/E20").click()
    expect(at(page, "item/E20")).to_be_focused()
    for tab in TABS:
        at(page, f"tab/{tab}").click()
        page.evaluate(OPEN_ALL)
        assert not faults(page), tab
    at(page, "close").click()
    assert not faults(page)
    at(page, "question/yes").click()
    expect(at(page, "tab/report")).to_be_focused()
    assert not faults(page)


def test_the_ending_is_accessible(page: Page, tmp_path: Path) -> None:
    """The debrief, with the bonnet open."""
    sitting = Sitting.open("milan", tmp_path, "en")
    sitting.decide({"kind": "end"})
    show(page, {**sitting.view(), "turn": 0}, Desk(None))
    for key in ("bonnet", "coefficients", "all-said"):
        at(page, f"{key}/summary").click()
    assert not faults(page)


def test_the_ladder_by_keyboard_alone(page: Page, tmp_path: Path) -> None:
    """Arrows walk, Enter takes and drops, Escape puts back, Delete takes off; the live region says so."""
    sit_down(page, tmp_path, language="en")
    said = page.get_by_role("status").last
    page.keyboard.press("Tab")
    while focused(page) != "start":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    for _ in range(2):
        page.keyboard.press("ArrowRight")
    assert "tab/programme" == focused(page)
    while focused(page) != "shelf-search":
        page.keyboard.press("Tab")
    page.keyboard.type("agreement pause")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert "shelf/E01" == focused(page)

    page.keyboard.press("Enter")
    assert "taken" == focused(page)
    page.keyboard.press("ArrowUp")
    expect(said).to_contain_text("Belongs on rung 0")
    page.keyboard.press("Escape")
    assert "shelf/E01" == focused(page)
    expect(at(page, "item/E01")).to_have_count(0)

    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(at(page, "item/E01")).to_be_focused()
    expect(said).to_contain_text("E01")
    page.keyboard.press("ArrowRight")
    assert "shelf-search" == focused(page)
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("E20")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(at(page, "item/E20")).to_be_focused()
    page.keyboard.press("ArrowDown")
    assert "item/E01" == focused(page)
    page.keyboard.press("Delete")
    expect(at(page, "item/E01")).to_have_count(0)
    expect(at(page, "item/E20")).to_be_focused()


def test_order_on_a_rung(page: Page, tmp_path: Path) -> None:
    """Two exercises on one rung change places: taken, moved, dropped; and by dragging."""
    desk = sit_down(page, tmp_path)
    at(page, "start").click()
    at(page, "tab/programme").click()
    for exercise in ("E02", "E01"):
        at(page, f"shelf/{exercise}").click()
        at(page, f"put/{exercise}").click()
        expect(at(page, f"item/{exercise}")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    expect(at(page, "item/E01")).to_be_focused()
    assert ["E01", "E02"] == [item["exercise"] for item in desk.heard[-1]["decision"]["programme"]["items"]]
    at(page, "shelf/E03").drag_to(page.locator(".sx-rung").last.locator(".sx-slot"))
    expect(at(page, "item/E03")).to_be_visible()
    at(page, "item/E03").drag_to(at(page, "shelf/E04"))
    expect(at(page, "item/E03")).to_have_count(0)


def test_focus_scroll_and_half_written_words_stay(page: Page, tmp_path: Path) -> None:
    """An answer from Python redraws what changed and moves nothing else."""
    sit_down(page, tmp_path)
    at(page, "start").click()
    at(page, "tab/decide").click()
    at(page, "formulation/note").fill("ik vermoed")
    panel = page.locator("#sx-panel-decide")
    panel.evaluate("panel => { panel.scrollTop = 200 }")
    at(page, "language/en").click()
    expect(at(page, "pause")).to_have_text("Pause")
    expect(at(page, "formulation/note")).to_have_value("ik vermoed")
    assert "language/en" == focused(page)
    assert 200 == panel.evaluate("panel => panel.scrollTop")


def test_hostile_text_is_only_text(page: Page, tmp_path: Path) -> None:
    """Whatever stands in a case: it is read, never run."""
    sitting = Sitting.open("sien-and-jonas", tmp_path)
    for decision in ({"kind": "ask", "question": "request"}, {"kind": "end"}):
        sitting.decide(decision)
        show_hostile(page, sitting)
        page = page.context.new_page()


def show_hostile(page: Page, sitting: Sitting) -> None:
    """Show a view of which every text is hostile, and open all of it."""
    show(page, {**hostile(json.loads(json.dumps(sitting.view()))), "turn": 0}, Desk(None))
    for tab in TABS:
        if at(page, f"tab/{tab}").count():
            at(page, f"tab/{tab}").click()
    page.evaluate(OPEN_ALL)
    assert page.get_by_text("onerror").count() > 20
    assert page.evaluate("window.hacked") is None
    assert not page.locator("form.sexology :is(img, script)").count()


def hostile(value: Any, name: str = "") -> Any:  # noqa: ANN401 - any JSON
    """Return a view with every text turned hostile; ids, and what is compared with them, stay."""
    if isinstance(value, dict):
        return {key: part if key in IDS else hostile(part, key) for key, part in value.items()}
    if isinstance(value, list):
        return [hostile(part, name) for part in value]
    return value + HOSTILE if isinstance(value, str) else value


def test_a_silent_python_is_said_and_never_saved(page: Page, tmp_path: Path) -> None:
    """After four seconds without an answer the panel says how to go on; it never pretends."""
    view = {**Sitting.open("milan", tmp_path, "en").view(), "turn": 0}
    show(page, view, Desk(None))
    at(page, "start").click()
    at(page, "ask/request").click()
    expect(page.get_by_role("alert")).to_contain_text("run the cell again", timeout=6000)
    expect(page.locator(".sx-saved")).to_have_text("Nothing to save yet")


def test_a_second_panel_reads_and_cannot_write(page: Page, tmp_path: Path) -> None:
    """Read-only is a sentence at the top, and the answer to every press."""
    view = Sitting.open("milan", tmp_path, "en").view()
    desk = Desk(None)
    show(page, {**view, "header": {**view["header"], "read_only": "It is open in another tab."}, "turn": 0}, desk)
    at(page, "start").click()
    at(page, "ask/request").click(force=True)  # it is marked as disabled, and says why
    expect(page.get_by_role("status").last).to_contain_text("open in another tab")
    assert not desk.heard


def test_keys_stay_in_the_panel(page: Page, tmp_path: Path) -> None:
    """JupyterLab would insert and delete cells; it never hears a key, and each control is marked for it."""
    sit_down(page, tmp_path)
    page.evaluate("window.heard = []; document.addEventListener('keydown', (event) => window.heard.push(event.key))")
    at(page, "start").focus()
    page.keyboard.press("b")
    page.keyboard.press("ArrowDown")
    assert [] == page.evaluate("window.heard")
    unmarked = (
        "form.sexology :is(button, input, select, textarea, summary, [tabindex]):not([data-lm-suppress-shortcuts])"
    )
    assert not page.locator(unmarked).count()


def test_it_reflows_at_200_percent(page: Page, tmp_path: Path) -> None:
    """On half the width nothing scrolls sideways."""
    page.set_viewport_size({"width": 683, "height": 384})
    sit_down(page, tmp_path)
    at(page, "start").click()
    for tab in TABS:
        at(page, f"tab/{tab}").click()
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), tab
