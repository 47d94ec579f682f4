"""Asking in one's own words, in a real browser: an answer, three choices, two at once, small talk; by keyboard, accessible."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.case_page import SCREENSHOTS, SHOWING
from tests.browser.panel_page import Desk, show, sit_down
from tests.browser.test_panel import at, faults, focused
from toolkit.desk import Sitting
from toolkit.interview import strength
from toolkit.model.text import Language

needs_encoder = pytest.mark.skipif(strength() != "full", reason="the sentence encoder is not installed")

CLEAR: dict[Language, tuple[str, str]] = {
    "nl": ("Wat brengt jullie hier?", "Verstaan als: “Wat brengt je hier vandaag?”"),
    "en": ("What brings you two here?", "Understood as: “What brings you here today?”"),
}
UNCLEAR: dict[Language, tuple[str, str]] = {
    "nl": ("Vertel eens over vroeger.", "Bedoelde je ...?"),
    "en": ("And before that?", "Did you mean ...?"),
}
ASIDE: dict[Language, tuple[str, str]] = {
    "nl": ("Ga je naar de match?", "naast de kwestie"),
    "en": ("What is your favourite colour?", "beside the matter"),
}
JUDGING: dict[Language, tuple[str, str]] = {
    "nl": ("Hoe kun je nu zo kinderachtig zijn?", "Er klonk een oordeel mee"),
    "en": ("Why are you always so childish?", "A judgement could be heard"),
}


@pytest.fixture(autouse=True)
def quiet(page: Page) -> Iterator[None]:
    """No test may leave an error in the browser's console."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield
    assert not errors


def look(page: Page, language: Language, name: str) -> None:
    """With SHOW_SCREENS=1, keep what a student sees now."""
    if SHOWING:
        SCREENSHOTS.mkdir(exist_ok=True)
        page.screenshot(path=SCREENSHOTS / f"sien-and-jonas-{language}-typed-{name}.png")


def type_it(page: Page, words: tuple[str, str]) -> None:
    """Type a question, press Enter, and wait for what it was taken for."""
    at(page, "typed").fill(words[0])
    page.keyboard.press("Enter")
    expect(page.locator(".sx-heard-as")).to_contain_text(words[1], timeout=15_000)


@needs_encoder
@pytest.mark.parametrize("language", ["nl", "en"])
def test_typed_questions(page: Page, tmp_path: Path, language: Language) -> None:
    """What is clear is answered, what is not is asked back about, small talk and a judgement get a reaction."""
    desk = sit_down(page, tmp_path, language=language, dark=language == "en")
    at(page, "start").click()
    said = page.locator('[role="log"] .sx-said')
    kept = page.locator(".sx-typing").get_by_text("op deze computer" if language == "nl" else "on this computer")
    expect(kept).to_have_count(1)
    look(page, language, "0-box")
    before = said.count()

    type_it(page, CLEAR[language])
    expect(said).to_have_count(before + 2)
    expect(at(page, "typed")).to_have_value("")
    expect(kept).to_have_count(1)
    assert "typed" == focused(page)
    look(page, language, "1-clear")

    type_it(page, UNCLEAR[language])
    choices = page.locator('[data-key^="meant/"]')
    expect(choices).to_have_count(4)
    expect(kept).to_have_count(0)
    expect(at(page, "typed")).to_have_value(UNCLEAR[language][0])
    expect(choices.last).to_be_in_viewport()
    assert not faults(page)
    look(page, language, "2-unclear")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert str(choices.first.get_attribute("data-key")) == focused(page)
    page.keyboard.press("Enter")
    expect(said).to_have_count(before + 4)
    expect(choices).to_have_count(0)
    assert "typed" == focused(page)

    type_it(page, ASIDE[language])
    expect(said).to_have_count(before + 6)
    expect(page.locator(".sx-typing .sx-finding")).to_contain_text("R10-aside")
    look(page, language, "3-aside")
    type_it(page, JUDGING[language])
    expect(page.locator(".sx-typing .sx-finding")).to_contain_text("R10-judging")
    assert not faults(page)
    look(page, language, "4-judging")
    assert desk.screen is not None
    assert ["ask"] * 4 == [one.kind for one in desk.screen.sitting.record.attempt.decisions]


@needs_encoder
def test_two_questions_in_one(page: Page, tmp_path: Path) -> None:
    """Both, or one of them; after another question the choice is gone."""
    desk = sit_down(page, tmp_path, language="en")
    at(page, "start").click()
    type_it(page, ("How long has this been going on, and do you take any pills?", "two questions in one"))
    look(page, "en", "5-two")
    at(page, "meant/onset+medication").click()
    expect(at(page, "meant/onset+medication")).to_have_count(0)
    assert desk.screen is not None
    assert ["onset", "medication"] == [one.question for one in desk.screen.sitting.record.attempt.decisions]  # type: ignore[union-attr]
    type_it(page, UNCLEAR["en"])
    at(page, "ask/request").click()
    expect(page.locator('[data-key^="meant/"]')).to_have_count(0)


@needs_encoder
def test_while_it_is_read_the_panel_says_so(page: Page, tmp_path: Path) -> None:
    """One moment, and longer than for anything else: the first question waits for the encoder. Nothing goes twice."""
    view = {**Sitting.open("milan", tmp_path, "en").view(), "turn": 0}
    desk = show(page, view, Desk(None))
    at(page, "start").click()
    page.clock.install()
    at(page, "typed").fill("What brings you here?")
    at(page, "typed/ask").click()
    at(page, "typed/ask").click()
    expect(page.locator(".sx-heard-as")).to_have_text("… One moment: your question is being read.")
    page.clock.run_for(10_000)
    expect(page.get_by_role("alert")).to_have_count(0)
    page.clock.run_for(25_000)
    expect(page.get_by_role("alert")).to_contain_text("run the cell again")
    expect(at(page, "typed")).to_have_value("What brings you here?")
    assert ["typed"] == [one["type"] for one in desk.heard]


def test_without_the_encoder_there_is_only_the_list(
    page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No box, and the list as it was."""
    monkeypatch.setattr("toolkit.interview.strength", lambda: "words")
    sit_down(page, tmp_path)
    at(page, "start").click()
    expect(at(page, "ask/request")).to_be_visible()
    expect(at(page, "typed")).to_have_count(0)


def test_a_fold_pressed_while_an_answer_arrives_opens(page: Page, tmp_path: Path) -> None:
    """What goes away in a drawing does not move what stays: a press under way keeps its target."""
    sit_down(page, tmp_path, language="en")
    at(page, "start").click()
    fold = page.locator("details.sx-group > summary").nth(1)
    fold.scroll_into_view_if_needed()
    box = fold.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 20, box["y"] + box["height"] / 2)
    page.mouse.down()
    at(page, "ask-leave").evaluate("button => button.click()")
    expect(page.locator(".sx-done").first).to_be_visible()
    page.mouse.up()
    expect(fold.locator("xpath=..")).to_have_attribute("open", "")
