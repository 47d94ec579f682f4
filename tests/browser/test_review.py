"""The review in JupyterLab: a course played badly, its blunder found, played on better from there, both laid side by side."""

import shutil
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.case_page import SCREENSHOTS, SHOWING
from tests.browser.hands import PANEL, Hand, Keyboard, Mouse, control
from tests.browser.lab import Lab, open_notebook, run_all
from tests.course.classroom import attempt_of
from toolkit.casefiles import load_case
from toolkit.model.text import Language
from toolkit.records import dump_lines

CASE, SEED = "sien-and-jonas", 7
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
REVIEW = f"{PANEL}.sx-review"
FULL = 60_000
GRAVE = ".sx-worth:is(.sx-is-missed, .sx-is-premature, .sx-is-unsafe)"


@pytest.mark.parametrize(
    ("language", "notebook", "hands"),
    [("nl", CASE, Keyboard), ("en", "review_an_attempt", Mouse)],
    ids=["nl-ending-keyboard", "en-notebook-mouse"],
)
def test_find_the_blunder_play_on_and_compare(
    page: Page, lab: Lab, language: Language, notebook: str, hands: type[Keyboard | Mouse]
) -> None:
    """From the ending or its own notebook to the blunder, to a branch, to two attempts side by side."""
    folder = play_badly(lab, f"review-{language}", notebook, language)
    before = (folder / f"{CASE}-1.jsonl").read_bytes()
    open_notebook(page, lab, f"review-{language}/{notebook}.ipynb")
    run_all(page)
    expect(page.locator(PANEL)).to_be_visible()
    hand = hands(page)
    if notebook == CASE:
        hand.press("review")
    expect(page.locator(f"{REVIEW} .sx-detail")).to_be_visible()
    look(page, f"{language}-1-first")
    expect(page.locator(f"{REVIEW} progress")).to_have_count(0, timeout=FULL)
    find_the_blunder(page, hand, language)
    see_how_it_was_computed(page, hand, language)
    session = play_on(page, hand, language)
    compare(page, hand, language, session)
    assert before == (folder / f"{CASE}-1.jsonl").read_bytes()


def play_badly(lab: Lab, place: str, notebook: str, language: Language) -> Path:
    """Put a notebook and the record of somebody who climbs two rungs a session in a folder of their own; return that of the record."""
    home = lab.folder / place
    folder = home / "attempts"
    folder.mkdir(parents=True)
    shutil.copyfile(lab.folder / language / "practise" / f"{notebook}.ipynb", home / f"{notebook}.ipynb")
    attempt = attempt_of(load_case(CASE), SEED, "rushed", help_stage="guided", language=language)
    (folder / f"{CASE}-1.jsonl").write_bytes(dump_lines(attempt))
    return folder


def find_the_blunder(page: Page, hand: Hand, language: str) -> None:
    """What stands open is the gravest of all: what it cost, how it might have gone, what else there was."""
    detail = page.locator(f"{REVIEW} .sx-detail")
    expect(detail.locator(GRAVE).first).to_be_visible()
    expect(page.locator(f'{REVIEW} .sx-decided[aria-current="true"] {GRAVE}')).to_be_visible()
    expect(detail.locator(".sx-chart svg[role=img]").first).to_be_visible()
    rows = detail.locator(".sx-choices-table tbody tr")
    assert rows.count() > 1
    expect(detail.locator("tr.sx-mine")).to_have_count(1)
    drawn = detail.locator(".sx-course")
    count = drawn.count()
    unticked = (
        str(detail.locator(".sx-choices-table input:not(:checked)").first.get_attribute("data-key"))
        if rows.count() > count
        else ""
    )
    if unticked:
        hand.tick(unticked)
        expect(drawn).to_have_count(count + 1)
    look(page, f"{language}-2-blunder")
    assert not faults(page)


def see_how_it_was_computed(page: Page, hand: Hand, language: str) -> None:
    """From a number on the screen to the draws and coefficients, and what follows when one of them is turned."""
    chosen = current(page)
    hand.press("how")
    expect(page.locator(f"{REVIEW} .sx-how li").first).to_be_visible()
    look(page, f"{language}-3-how")
    hand.press("to-bonnet")
    slider = page.locator(f"{REVIEW} .sx-slider input").first
    slider.focus()
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    expect(control(page, "reset")).to_be_visible()
    hand.press("try")
    expect(page.locator(f"{REVIEW} .sx-then")).to_be_visible(timeout=FULL)
    look(page, f"{language}-4-bonnet")
    for fold in page.locator(f"{REVIEW} .sx-detail details").all():
        fold.evaluate("one => { one.open = true }")
    assert not faults(page)
    page.locator(f'{REVIEW} [data-decision="overall"]').focus()
    page.keyboard.press("Home")
    while current(page) != chosen:
        page.keyboard.press("ArrowDown")
    expect(page.locator(f"{REVIEW} .sx-choices-table")).to_be_visible()


def play_on(page: Page, hand: Hand, language: str) -> str:
    """Branch at the blunder and play two decisions; the old attempt is kept. Return the session."""
    session = current(page).split("/")[0]
    hand.press("play-on")
    expect(page.locator(f"{REVIEW} [role=alertdialog]")).to_be_visible()
    look(page, f"{language}-5-question")
    hand.press("question/yes")
    expect(page.locator(f"{REVIEW} .sx-strip")).to_be_visible()
    case = page.locator(f"{PANEL}:not(.sx-review)")
    expect(case).to_be_visible()
    if control(page, "start").count():
        hand.press("start")
    look(page, f"{language}-6-playing")
    hand.tab("ask")
    said = case.locator('[role="log"] .sx-said')
    before = said.count()
    hand.press(str(case.locator('[data-key^="ask/"]:not([aria-disabled])').first.get_attribute("data-key")))
    expect(said).not_to_have_count(before)
    hand.press("close")
    hand.press("question/yes")
    expect(case.locator(".sx-ring b")).to_have_text("60")
    return session


def compare(page: Page, hand: Hand, language: str, session: str) -> None:
    """Both attempts: expected and reached by session, and what was decided since they went apart."""
    hand.press("compare")
    compared = page.locator(f"{REVIEW} .sx-comparing")
    expect(compared.locator("svg[role=img]")).to_be_visible(timeout=FULL)
    expect(compared.locator("progress")).to_have_count(0, timeout=FULL)
    expect(compared.locator(".sx-course")).to_have_count(4)
    rows = compared.locator("table").first.locator("tbody tr")
    expect(rows).to_have_count(4)
    expect(compared.locator("h2")).to_contain_text("1")
    expect(compared).to_contain_text(session)
    look(page, f"{language}-7-compared")
    assert not faults(page)
    hand.press("compare-back")
    hand.press("to-review")
    expect(page.locator(f"{REVIEW} .sx-choices-table")).to_be_visible()
    look(page, f"{language}-8-back")


def current(page: Page) -> str:
    """Return the decision that is chosen."""
    return str(page.locator(f'{REVIEW} .sx-decided[aria-current="true"]').get_attribute("data-decision"))


def faults(page: Page) -> list[str]:
    """Return what axe objects to within the review."""
    response = Axe().run(page, context=REVIEW, options={"runOnly": {"type": "tag", "values": RULES}}).response
    return [f"{one['id']}: {node['html'][:200]}" for one in response["violations"] for node in one["nodes"]]


def look(page: Page, name: str) -> None:
    """With SHOW_SCREENS=1, keep what a student sees now."""
    if SHOWING:
        SCREENSHOTS.mkdir(exist_ok=True)
        page.locator(REVIEW).scroll_into_view_if_needed()
        page.wait_for_timeout(300)
        page.screenshot(path=SCREENSHOTS / f"review-{name}.png")
