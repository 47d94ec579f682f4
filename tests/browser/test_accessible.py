"""The panel inside JupyterLab: no fault that axe finds, a focus one can see, and nothing sideways at 200 % zoom."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.case_page import CasePage, open_case
from tests.browser.hands import PANEL, Mouse
from tests.browser.lab import Lab

TABS = ("report", "ask", "explain", "programme", "decide")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
STOPS = 40
HALF = {"width": 683, "height": 384}
"""What 200 % zoom leaves of 1366 x 768."""


def faults(page: Page) -> list[str]:
    """Return what axe objects to within the panel."""
    response = Axe().run(page, context=PANEL, options={"runOnly": {"type": "tag", "values": RULES}}).response
    return [
        f"{found['id']}: {node['html'][:200]} {node['failureSummary']}"
        for found in response["violations"]
        for node in found["nodes"]
    ]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_axe_finds_nothing(page: Page, lab: Lab, language: str) -> None:
    """The letter, every tab with all of it unfolded, a question, the next session, and the ending."""
    case = open_case(page, lab, "sien-and-jonas", language, f"axe-{language}")
    hand = Mouse(page)
    assert not faults(page)
    hand.press("start")
    case.ask("request")
    hand.tab("programme")
    hand.add("E20")
    for tab in TABS:
        hand.tab(tab)
        unfold(case, tab)
        assert not faults(page), tab
    hand.press("close")
    assert not faults(page)
    hand.press("question/yes")
    expect(case.at("tab/report")).to_be_focused()
    assert not faults(page)
    hand.tab("decide")
    hand.unfold("decide/end")
    hand.press("end")
    hand.press("question/yes")
    expect(case.panel.locator(".sx-ending")).to_be_visible()
    hand.unfold("bonnet")
    hand.unfold("remark/0/why")
    assert not faults(page)


def unfold(case: CasePage, tab: str) -> None:
    """Open everything on a tab that can be opened."""
    case.panel.evaluate(
        "(form, tab) => { for (const one of form.querySelectorAll(`#sx-panel-${tab} details`)) one.open = true }", tab
    )


def test_the_focus_is_seen(page: Page, lab: Lab) -> None:
    """Each stop of the Tab key stands on the screen with a ring around it, and the keyboard gets out of the panel again."""
    case = open_case(page, lab, "milan", "en", "focus")
    Mouse(page).press("start")
    for tab in TABS:
        case.at(f"tab/{tab}").click()
        for _ in range(STOPS):
            page.keyboard.press("Tab")
            stop = page.evaluate(
                """(panel) => {
                  const now = document.activeElement;
                  if (!now.closest(panel)) return null;
                  const style = getComputedStyle(now), box = now.getBoundingClientRect();
                  const on = document.elementFromPoint(box.x + Math.min(box.width / 2, 30), box.y + Math.min(box.height / 2, 12));
                  return {
                    what: now.dataset.key ?? now.outerHTML.slice(0, 80),
                    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
                    seen: on !== null && (now.contains(on) || on.contains(now)),
                  };
                }""",
                PANEL,
            )
            if stop is None:
                break
            assert stop["ring"], stop["what"]
            assert stop["seen"], stop["what"]


@pytest.mark.parametrize("sidebar", [True, False], ids=["sidebar", "no-sidebar"])
def test_200_percent_zoom(page: Page, lab: Lab, sidebar: bool) -> None:  # noqa: FBT001
    """Half the width: the panel reflows, with JupyterLab's file list open or closed."""
    case = open_case(page, lab, "sien-and-jonas", "nl", f"zoom-{sidebar}")
    if not sidebar:
        page.locator('.lm-TabBar-tab[data-id="filebrowser"]').click()
    page.set_viewport_size(HALF)
    hand = Mouse(page)
    assert not sideways(case)
    hand.press("start")
    hand.tab("programme")
    hand.add("E20")
    for tab in TABS:
        hand.tab(tab)
        unfold(case, tab)
        assert not sideways(case), tab
    case.look("18-zoomed" if sidebar else "19-zoomed-wide")


def sideways(case: CasePage) -> list[str]:
    """Return what is wider than its place, tables apart: those may scroll by themselves."""
    return case.panel.evaluate(
        """(form) => [form, ...form.querySelectorAll("*")]
          .filter((one) => one.clientWidth && one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== "visible")
          .filter((one) => !one.closest(".sx-scroll, .sx-spoken, [role=status], [role=tablist], select, input, textarea"))
          .map((one) => `${one.className || one.tagName}: ${one.scrollWidth} > ${one.clientWidth}`)"""
    )
