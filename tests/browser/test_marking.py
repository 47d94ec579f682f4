"""Marking by keyboard alone: levels, comments, next unmarked; blind, double, moderated; on a bare page and in JupyterLab."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.browser.hands import control
from tests.browser.lab import Lab, open_notebook, run_all
from tests.browser.panel_page import HTML, Desk
from tests.course.written import write_in
from toolkit.desk.marking import Given, MarkingDesk
from toolkit.model.text import Language
from toolkit.widgets.marking_screen import MarkingScreen, marking_module, marking_style

SHOTS = Path(__file__).parents[1] / "screenshots"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
STUDENTS = ("r0712345", "r0798765", "r0755555", "r0711111")
HOSTILE = """Hanne zei **zacht** dat ze zich thuis niet vrij voelt. <img src=x onerror="window.hacked = 1">

<script>window.hacked = 2</script>

[klik](javascript:window.hacked=3) ![beeld](https://elsewhere.example/pixel.png)

- apart gesproken
- geen brief naar huis

Bereikbaar op 0470 12 34 56, ik ben {student}.
"""


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four submissions of the safety assignment."""
    root = tmp_path_factory.mktemp("course")
    for student in STUDENTS:
        write_in(root, "safety", "nl", student, HOSTILE.format(student=student))
    return root


@pytest.fixture
def database(tmp_path: Path) -> Iterator[str]:
    """A gradebook's connection string, of a test of its own."""
    return f"sqlite:///{tmp_path}/gradebook.db"


def desk_of(
    root: Path, database: str, marker: str = "Ann", role: str = "first", language: Language = "nl"
) -> MarkingDesk:
    """Sit down to mark."""
    return MarkingDesk.open("safety", marker, role=role, language=language, folder=root, database=database)


def sit(page: Page, desk: MarkingDesk, *, dark: bool = False) -> Desk:
    """Put the panel on a bare page, answered by a real desk, with the focus on it."""
    screen = MarkingScreen(desk)
    behind = Desk(screen)  # type: ignore[arg-type]
    page.expose_function("python", behind.answer)
    view = json.dumps(screen.panel.told).replace("</", "<\\/")
    code = marking_module().replace("export default { render };", "")
    page.set_content(HTML.format(style=marking_style(), module=code, view=view, light="false" if dark else "true"))
    page.locator("form.sexology").wait_for()
    page.locator("form.sexology").focus()
    return behind


def said(page: Page) -> Locator:
    """Return where the panel says what came of it."""
    return page.locator('form.sexology [role="status"]')


def faults(page: Page) -> list[str]:
    """Return what axe objects to within the panel."""
    response = Axe().run(page, context=".sx-marking", options={"runOnly": {"type": "tag", "values": RULES}}).response
    return [f"{found['id']}: {node['html'][:200]}" for found in response["violations"] for node in found["nodes"]]


def level(page: Page, criterion: str, number: int) -> Locator:
    """Return a level's radio button."""
    return control(page, f"level/{criterion}/{number}")


def test_a_text_is_marked_by_keys_alone(page: Page, course: Path, database: str) -> None:
    """Numbers give levels and go on, c writes, Escape goes back, s saves, n goes to the next: no mouse, no Tab."""
    desk = desk_of(course, database)
    sit(page, desk)
    expect(page.locator(".sx-head")).to_contain_text("0 van 4 nagekeken")
    assert not faults(page)
    page.keyboard.press("3")
    expect(level(page, "R5", 2)).to_be_checked()
    expect(level(page, "R10", 0)).to_be_focused()
    expect(said(page)).to_have_text("Nog niet bewaard.")
    assert desk.store.marks("safety") == ()

    page.keyboard.press("c")
    expect(control(page, "comment/R10")).to_be_focused()
    page.keyboard.type("1 helder, nu s en n")
    page.keyboard.press("Escape")
    page.keyboard.press("4")
    expect(level(page, "R10", 3)).to_be_checked()
    expect(control(page, "save")).to_be_focused()
    page.screenshot(path=SHOTS / "marking-nl-1-levels.png", full_page=True)
    page.keyboard.press("s")
    expect(said(page)).to_contain_text("Bewaard om")
    expect(page.locator(".sx-head")).to_contain_text("1 van 4 nagekeken")
    assert {(one.criterion, one.level, one.comment) for one in desk.store.marks("safety")} == {
        ("R5", 2, ""),
        ("R10", 3, "1 helder, nu s en n"),
    }

    page.keyboard.press("n")
    expect(page.locator(".sx-head")).to_contain_text("tekst 2 van 4")
    expect(level(page, "R5", 0)).to_be_focused()
    expect(level(page, "R5", 2)).not_to_be_checked()
    expect(control(page, "comment/R10")).to_have_value("")
    page.keyboard.press("ArrowDown")
    expect(level(page, "R5", 1)).to_be_checked()
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".sx-head")).to_contain_text("tekst 1 van 4")
    expect(level(page, "R5", 2)).to_be_checked()
    assert ("R5", 1) in {(one.criterion, one.level) for one in desk.store.marks("safety")}


def test_a_change_asks_why_and_then_is_kept(page: Page, course: Path, database: str) -> None:
    """Without a reason it is refused and stays on the screen; with one it supersedes."""
    desk = desk_of(course, database)
    assert desk.work is not None
    desk.save(desk.work.id, [Given("R5", 3, ""), Given("R10", 3, "")])
    sit(page, desk)
    expect(control(page, "reason")).to_have_count(0)
    page.keyboard.press("2")
    page.keyboard.press("s")
    expect(said(page)).to_contain_text("Zeg bij R5 waarom")
    expect(control(page, "reason")).to_be_focused()
    expect(level(page, "R5", 1)).to_be_checked()
    page.keyboard.type("te mild, n en 1 zijn gewone tekens")
    page.keyboard.press("Control+Enter")
    expect(said(page)).to_contain_text("Bewaard om")
    assert [(one.level, one.reason) for one in desk.store.marks("safety") if one.criterion == "R5"] == [
        (3, ""),
        (1, "te mild, n en 1 zijn gewone tekens"),
    ]


def test_the_text_cannot_act_and_nobody_is_named(page: Page, course: Path, database: str) -> None:
    """Script, picture and link are words; a telephone number is pointed out; the student's own number is struck out."""
    sit(page, desk_of(course, database))
    text = page.locator(".sx-written")
    expect(text).to_contain_text('<img src=x onerror="window.hacked = 1">')
    expect(text).to_contain_text("<script>window.hacked = 2</script>")
    expect(text).to_contain_text("klik (javascript:window.hacked=3)")
    expect(text.locator("strong")).to_have_text("zacht")
    expect(text.locator("li")).to_have_count(2)
    assert text.locator("img, script, a, [onerror]").count() == 0
    assert page.evaluate("window.hacked") is None
    expect(page.locator(".sx-notice.sx-warn")).to_contain_text("telefoonnummer")
    expect(text).to_contain_text("ik ben [studentnummer]")
    assert not [student for student in STUDENTS if student in page.content()]


def test_a_cap_is_never_silent(page: Page, course: Path, database: str) -> None:
    """Level 0 on safety says at once what it does."""
    sit(page, desk_of(course, database))
    page.keyboard.press("1")
    expect(page.locator(".sx-marking-foot .sx-stop")).to_contain_text(
        "Niveau 0 bij R5: de hele opdracht blijft zo onder"
    )
    page.keyboard.press("ArrowUp")
    assert not faults(page)


def test_a_comment_is_used_again(page: Page, course: Path, database: str) -> None:
    """Kept from one text, chosen in the next."""
    sit(page, desk_of(course, database, language="en"))
    page.keyboard.press("c")
    page.keyboard.type("Whose belief is it?")
    page.keyboard.press("Tab")
    expect(control(page, "keep/R5")).to_be_focused()
    page.keyboard.press("Enter")
    expect(control(page, "forget/R5")).to_be_visible()
    control(page, "reuse/R10").select_option(label="Whose belief is it?")
    expect(control(page, "comment/R10")).to_have_value("Whose belief is it?")
    page.keyboard.press("Escape")
    page.keyboard.press("s")
    expect(said(page)).to_contain_text("has a comment without a level")
    expect(control(page, "comment/R5")).to_have_value("Whose belief is it?")


def test_a_silent_kernel_is_told_and_nothing_is_called_saved(page: Page, course: Path, database: str) -> None:
    """The levels stay on the screen."""
    behind = sit(page, desk_of(course, database))
    behind.screen = None
    page.clock.install()
    page.keyboard.press("3")
    page.keyboard.press("s")
    page.clock.run_for(25_000)
    expect(page.locator(".sx-marking-said.sx-warn-text")).to_contain_text("is niet bewaard")
    expect(level(page, "R5", 2)).to_be_checked()
    expect(page.locator(".sx-head")).to_contain_text("0 van 4")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_moderation_with_both_comments_and_the_agreement(page: Page, course: Path, database: str, theme: str) -> None:
    """What is too far apart, without names; a third level decides; figures with a table; nothing axe objects to."""
    for marker, role, levels in (("Ann Peeters", "first", (3, 0, 2, 3)), ("Bea Claes", "second", (1, 1, 2, 2))):
        desk = desk_of(course, database, marker, role)
        for work, one in zip(desk.works, levels, strict=True):
            desk.save(work.id, [Given("R5", one, f"gezien door de {role}"), Given("R10", 2, "")])
    desk = desk_of(course, database, "Cas", "moderator")
    sit(page, desk, dark=theme == "dark")
    expect(page.locator(".sx-head")).to_contain_text("0 van 2 nagekeken")
    expect(page.locator(".sx-others")).to_contain_text("Eerste beoordelaar: niveau 3, gevorderd")
    expect(page.locator(".sx-others")).to_contain_text("gezien door de second")
    assert not [name for name in ("Peeters", "Claes") if name in page.content()]
    control(page, "agreement/summary").press("Enter")
    expect(page.locator(".sx-agreement")).to_contain_text("Gewogen kappa")
    assert not faults(page)
    page.screenshot(path=SHOTS / f"marking-nl-2-moderation-{theme}.png", full_page=True)
    page.locator("form.sexology").focus()
    page.keyboard.press("3")
    page.keyboard.press("n")
    expect(page.locator(".sx-head")).to_contain_text("1 van 2 nagekeken")
    assert [one.level for one in desk.store.marks("safety") if one.role == "moderator"] == [2]


def test_nothing_to_mark_is_a_sentence(page: Page, tmp_path: Path, database: str) -> None:
    """Nothing handed in."""
    screen = MarkingScreen(desk_of(tmp_path, database))
    assert screen.panel.told["work"] is None
    sit(page, desk_of(tmp_path, database))
    expect(page.locator("form.sexology")).to_contain_text("Er is nog niets ingediend")
    page.keyboard.press("n")
    page.keyboard.press("1")
    assert not faults(page)


def test_in_jupyterlab(page: Page, lab: Lab) -> None:
    """A supervisor's notebook: the panel opens, keys stay in it, what was given is in marks.db."""
    root = lab.folder / "marking-course"
    for student in STUDENTS[:2]:
        write_in(root, "safety", "nl", student, HOSTILE.format(student=student))
    source = 'from toolkit import mark\n\nmark("safety", language="nl", marker="Ann", folder="marking-course")'
    cell = {"cell_type": "code", "id": "one", "metadata": {}, "outputs": [], "execution_count": None, "source": source}
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    notebook = {"cells": [cell], "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    (lab.folder / "marking.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    panel = open_notebook(page, lab, "marking.ipynb")
    run_all(page)
    cells = panel.locator(".jp-Cell").count()
    form = panel.locator("form.sexology")
    form.locator('[data-key="level/R5/0"]').focus()
    for key in ("2", "3", "s"):
        page.keyboard.press(key)
    expect(form.locator('[role="status"]')).to_contain_text("Bewaard om")
    page.screenshot(path=SHOTS / "marking-nl-3-jupyterlab.png")
    page.keyboard.press("n")
    expect(form.locator(".sx-head")).to_contain_text("1 van 2 nagekeken")
    assert panel.locator(".jp-Cell").count() == cells
    kept = MarkingDesk.open("safety", "Ann", folder=root).store.marks("safety")
    assert sorted(one.level for one in kept) == [1, 2]
