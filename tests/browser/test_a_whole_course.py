"""A whole course in JupyterLab: from the referral letter to the debrief, by mouse and by keyboard alone, in both languages."""

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tests.browser.case_page import CasePage, open_case
from tests.browser.hands import Hand, Keyboard, Mouse
from tests.browser.lab import Lab

ASPECTS = ("physical", "emotional", "communicative", "planning")
OTHER = {"nl": "en", "en": "nl"}
EVERY_KIND = {
    "ask-leave", "ask", "reflect", "screen", "educate", "compose", "undo", "assign", "close", "debrief", "code-obstacle",
    "formulate", "name-mirror", "stay", "deepen", "refer", "end",
}  # fmt: skip


@dataclass(frozen=True)
class Course:
    """What is chosen in the course of a case."""

    case: str
    clients: tuple[str, ...]
    alone: str | None
    question: str
    search: dict[str, str]
    module: str
    exercises: tuple[str, str]
    role: str
    goals: tuple[str, ...]
    fact: str
    hypothesis: str


MILAN = Course(
    case="milan",
    clients=("milan",),
    alone=None,
    question="stress",
    search={"nl": "stress", "en": "stress"},
    module="PE-B06",
    exercises=("E11", "E12"),
    role="writes-alone",
    goals=("milan-goal-calm",),
    fact="milan-request",
    hypothesis="no-deeper-core",
)
SIEN_AND_JONAS = Course(
    case="sien-and-jonas",
    clients=("sien", "jonas"),
    alone="sien",
    question="fatigue",
    search={"nl": "energie", "en": "energy"},
    module="PE-B03",
    exercises=("E20", "E17"),
    role="leads",
    goals=("sien-arm", "jonas-closer"),
    fact="sien-request",
    hypothesis="fair-load",
)


@pytest.mark.parametrize(
    ("course", "language", "hands"),
    [(MILAN, "nl", Mouse), (MILAN, "en", Keyboard), (SIEN_AND_JONAS, "en", Mouse), (SIEN_AND_JONAS, "nl", Keyboard)],
    ids=["milan-nl-mouse", "milan-en-keyboard", "sien-and-jonas-en-mouse", "sien-and-jonas-nl-keyboard"],
)
def test_from_referral_to_debrief(
    page: Page, lab: Lab, course: Course, language: str, hands: type[Mouse | Keyboard]
) -> None:
    """Every screen is visited and used; all of it is on disk; the language changes midway and nothing is lost."""
    case = open_case(page, lab, course.case, language, f"course-{course.case}-{language}")
    expect(case.panel.locator(".sx-letter")).to_be_visible()
    case.look("01-referral")
    hand = hands(page)
    hand.press("start")
    interview(case, hand, course, language)
    explain(case, hand, course)
    compose(case, hand, course)
    hand_out(case, hand)
    debrief(case, hand, course)
    change_language(case, hand, course, language)
    understand(case, hand, course)
    deepen_refer_and_end(case, hand, course)
    read_the_debrief(case, hand)
    assert EVERY_KIND <= set(case.decisions())


def interview(case: CasePage, hand: Hand, course: Course, language: str) -> None:
    """Ask leave, see somebody alone, search a question, ask it, reflect, and go through a gate."""
    said = case.said
    hand.press("ask-leave")
    expect(case.at("ask-leave")).to_have_count(0)
    hand.press("ask/request")
    expect(said.first).to_be_visible()
    if course.alone:
        hand.press(f"meet/{course.alone}")
        expect(case.at(f"meet/{course.alone}")).to_have_attribute("aria-pressed", "true")
    hand.write("ask-search", course.search[language])
    before = said.count()
    hand.press(f"ask/{course.question}")
    expect(said).not_to_have_count(before)
    hand.press(f"reflect/{course.clients[0]}")
    case.look("02-interview")
    hand.unfold("screens")
    hand.press(f"screen/G1/{course.clients[0]}")
    expect(case.panel.locator(".sx-questions .sx-done", has_text="✓").last).to_be_visible()
    if course.alone:
        hand.press("meet/together")
        expect(case.at("meet/together")).to_have_attribute("aria-pressed", "true")


def explain(case: CasePage, hand: Hand, course: Course) -> None:
    """Find a module, read it, say what it is for, and explain it."""
    hand.tab("explain")
    hand.write("explain-search", course.module)
    hand.unfold(f"about/{course.module}")
    hand.tick(f"module/{course.module}")
    case.look("03-explain")
    hand.pick("explain-manner/elicited")
    hand.write("so-that", "...")
    hand.press("educate")
    expect(case.panel.locator(".sx-module .sx-done")).to_be_visible()


def compose(case: CasePage, hand: Hand, course: Course) -> None:
    """Two exercises, their order, dose, roles, aims, criteria, adaptations and the pause agreement; a finding is mended."""
    first, second = course.exercises
    hand.tab("programme")
    for exercise in course.exercises:
        hand.add(exercise)
    ladder = case.panel.locator(".sx-rung .sx-ex")
    hand.swap(first, second)
    expect(ladder.first).to_have_attribute("data-key", f"item/{second}")

    case.look("04-ladder")
    hand.write(f"edit/{second}/times", "5")
    hand.choose(f"edit/{second}/role/{course.clients[0]}", course.role)
    hand.unfold(f"edit/{second}/aims")
    hand.tick(f"edit/{second}/aims/list/notice")
    hand.unfold(f"edit/{second}/criteria")
    hand.tick(f"edit/{second}/criteria/list/calm-twice")
    hand.unfold(f"edit/{second}/adaptations")
    hand.tick(str(case.panel.locator(f'[data-key^="edit/{second}/adaptations/list/"]').first.get_attribute("data-key")))
    hand.tick("pause/pause")
    expect(case.at("pause/reason")).to_be_visible()
    hand.unfold("arrangements")
    expect(case.at(f"item/{second}")).to_contain_text("5×")

    fixes = case.panel.locator('[data-key^="finding/"][data-key$="/fix"]')
    expect(fixes.first).to_be_visible()
    mended = str(fixes.first.get_attribute("data-key"))
    hand.unfold(mended.removesuffix("fix") + "why")
    case.look("05-findings")
    hand.press(mended)
    expect(case.at(mended)).to_have_count(0)
    hand.press("undo")
    expect(case.at(mended)).to_be_visible()
    hand.press(mended)
    expect(case.at(mended)).to_have_count(0)


def hand_out(case: CasePage, hand: Hand) -> None:
    """Hand the programme out, over what the rules still object to, and close."""
    hand.press("assign")
    if case.panel.locator(".sx-finding").count():
        case.look("06-hand-out")
        hand.press("question/yes")
    expect(case.panel.locator(".sx-ladder .sx-notice")).to_be_visible()
    hand.press("close")
    case.look("07-close")
    hand.press("question/yes")
    expect(case.at("tab/report")).to_be_focused()


def debrief(case: CasePage, hand: Hand, course: Course) -> None:
    """Ask how it went, four aspects of one exercise for each client, and name what stood in the way."""
    exercise = case.panel.locator(".sx-homework .sx-id").first.inner_text()
    answers = case.panel.locator(".sx-aspect blockquote")
    case.look("08-report")
    hand.pick("manner/open")
    for client in course.clients:
        for aspect in ASPECTS:
            before = answers.count()
            hand.press(f"debrief/{exercise}/{client}/{aspect}")
            expect(answers).not_to_have_count(before)
    if case.at(f"obstacle/{exercise}/summary").count():
        hand.unfold(f"obstacle/{exercise}")
    obstacle = str(case.panel.locator(f'[data-key^="coding/{exercise}/"]').first.get_attribute("data-key"))
    hand.press(obstacle)
    expect(case.at(obstacle)).to_have_attribute("aria-pressed", "true")
    case.look("09-obstacle")
    hand.unfold("course")
    expect(case.notebook.locator(".js-plotly-plot")).to_be_visible()
    expect(case.panel.locator("table").first).to_be_visible()
    case.look("10-over-time")
    hand.unfold("referral")


def change_language(case: CasePage, hand: Hand, course: Course, language: str) -> None:
    """The other language, the same course; a half-written note stays, and what clients said is said in other words."""
    hand.tab("ask")
    hand.press(f"reflect/{course.clients[0]}")
    expect(case.said.first).to_be_visible()
    hand.tab("decide")
    hand.write("formulation/note", "halfway")
    hand.tab("ask")
    said, minutes = case.said.all_inner_texts(), case.panel.locator(".sx-ring b").inner_text()
    hand.press(f"language/{OTHER[language]}")
    expect(case.panel).to_have_attribute("lang", OTHER[language])
    expect(case.panel.locator(".sx-head .sx-soft").first).to_contain_text(
        re.compile({"nl": "session 2", "en": "sessie 2"}[language])
    )
    expect(case.panel.locator(".sx-ring b")).to_have_text(minutes)
    expect(case.said).to_have_count(len(said))
    assert not set(said) & set(case.said.all_inner_texts())


def understand(case: CasePage, hand: Hand, course: Course) -> None:
    """Write a formulation, name the mirror, and decide to stay with the programme."""
    hand.tab("decide")
    expect(case.at("formulation/note")).to_have_value("halfway")
    for client, goal in zip(course.clients, course.goals, strict=True):
        hand.choose(f"formulation/request/{client}", goal)
        hand.choose(f"formulation/own/{client}", "yes")
    hand.unfold("formulation/presenting")
    hand.tick(f"formulation/presenting/list/{course.fact}")
    hand.unfold("formulation/mirror")
    hand.tick(str(case.panel.locator('[data-key^="formulation/mirror/list/"]').first.get_attribute("data-key")))
    hand.pick(f"formulation/hypothesis/{course.hypothesis}")
    hand.write("formulation/confidence", "70")
    case.look("11-formulation")
    hand.press("formulate")
    expect(case.at("decide/formulate/summary")).to_contain_text("✓")
    hand.unfold("decide/name-mirror")
    hand.tick(str(case.panel.locator('[data-key^="mirror-now/"]').first.get_attribute("data-key")))
    case.look("12-mirror")
    hand.press("name-mirror")
    hand.unfold("decide/stay")
    hand.press("stay")
    hand.unfold("log")
    rows = case.panel.locator("#sx-panel-decide > details:last-child li")
    expect(rows.last).to_be_visible()
    hand.press("close")
    hand.press("question/yes")
    expect(case.panel.locator(".sx-ring b")).to_have_text("60")


def deepen_refer_and_end(case: CasePage, hand: Hand, course: Course) -> None:
    """Deepen, refer with a letter, and end with a follow-up."""
    hand.tab("decide")
    hand.unfold("decide/deepen")
    hand.pick("focus/individual")
    hand.pick(f"deep-hypothesis/{course.hypothesis}")
    case.look("13-deepen")
    hand.press("deepen")
    hand.unfold("decide/refer")
    hand.choose("refer/route", "REF-MED")
    hand.choose("refer/stance", "alongside")
    hand.write("refer/letter", "...")
    case.look("14-refer")
    hand.press("refer")
    expect(case.at("refer/letter")).to_have_value("")
    hand.unfold("decide/end")
    hand.pick("end-reason/goals")
    hand.choose("follow-up", "6")
    hand.press("end")
    case.look("15-end")
    hand.press("question/yes")
    expect(case.panel.locator(".sx-ending")).to_be_visible()


def read_the_debrief(case: CasePage, hand: Hand) -> None:
    """Remarks traced to their rule, and the bonnet with its figure and table."""
    remarks = case.panel.locator(".sx-ending .sx-finding")
    expect(remarks.first).to_be_visible()
    case.look("16-ending")
    hand.unfold("remark/0/why")
    expect(remarks.first.locator(".sx-origin")).to_contain_text(re.compile(r"(RL|W)\d\d"))
    hand.unfold("bonnet")
    expect(case.panel.locator(".sx-ending table").first).to_be_visible()
    expect(case.notebook.locator(".js-plotly-plot").first).to_be_visible()
    case.look("17-bonnet")
