"""A trainee and an assignment in JupyterLab: the door, the sessions, the sealed end, and what the saved notebook holds."""

import json
import re
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.browser.case_page import SCREENSHOTS, SHOWING
from tests.browser.hands import PANEL, Hand, Keyboard, Mouse
from tests.browser.lab import Lab, open_notebook, restart_kernel, run_all, save_notebook
from tests.course.classroom import COURSE, asked
from tests.course.commands import nbgrader_went_well, new_course
from toolkit.course.judging import case_finder, judge
from toolkit.course.seeding import seed_of
from toolkit.course.submission import COPY, read_submission
from toolkit.records import read_attempt

DOOR = "form.sx-door"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SAFETY = asked("safety")
[PART] = SAFETY.parts


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The assignment as nbgrader releases it, in both languages."""
    root = new_course(tmp_path_factory.mktemp("course") / "course")
    for language in ("nl", "en"):
        nbgrader_went_well(root, "generate_assignment", f"safety-{language}", "--create")
    return root / "release"


@dataclass(frozen=True)
class Trainee:
    """Somebody with an assignment open."""

    page: Page
    folder: Path
    notebook: Locator
    path: str

    @property
    def door(self) -> Locator:
        """The door."""
        return self.page.locator(DOOR)

    def look(self, name: str) -> None:
        """With SHOW_SCREENS=1, keep what a trainee sees now."""
        if SHOWING:
            SCREENSHOTS.mkdir(exist_ok=True)
            self.page.locator("form.sexology").first.scroll_into_view_if_needed()
            self.page.screenshot(path=SCREENSHOTS / f"assignment-{self.folder.name}-{name}.png")

    def records(self) -> list[Path]:
        """Return the records beside the notebook."""
        return sorted(self.folder.glob("*.jsonl"))

    def saved_copy(self) -> bool:
        """Tell whether the notebook on disk holds a copy of a record."""
        return COPY in (self.folder / "safety.ipynb").read_text(encoding="utf-8")


def arrive(page: Page, lab: Lab, release: Path, language: str, place: str, *, hub: str = "") -> Trainee:
    """Open the released notebook from a folder of its own, as somebody whose number is not known; on a hub it is."""
    for known in lab.folder.parent.rglob("student.txt"):
        known.unlink()
    folder = lab.folder / place
    shutil.copytree(release / f"safety-{language}", folder)
    keep_play_cells(folder / "safety.ipynb", hub)
    path = f"{place}/safety.ipynb"
    return run(page, lab, Trainee(page, folder, open_notebook(page, lab, path), path))


def keep_play_cells(notebook: Path, hub: str) -> None:
    """Leave out the cells that only marking fills: a person does not run them, and `Run all` would."""
    content = json.loads(notebook.read_text(encoding="utf-8"))
    content["cells"] = [cell for cell in content["cells"] if "points(" not in "".join(cell["source"])]
    if hub:
        source = f'import os\nos.environ["JUPYTERHUB_USER"] = "{hub}"'
        content["cells"].insert(0, {**play_cell(content), "id": "hub", "metadata": {}, "source": source})
    notebook.write_text(json.dumps(content), encoding="utf-8")


def play_cell(content: dict[str, Any]) -> dict[str, Any]:
    """Return the cell in which the part is played."""
    return next(cell for cell in content["cells"] if "open_assignment(" in "".join(cell["source"]))


def run(page: Page, lab: Lab, trainee: Trainee) -> Trainee:
    """Run every cell."""
    run_all(page)
    expect(page.locator("form.sexology").first).to_be_visible()
    return trainee


def faults(page: Page, within: str) -> list[str]:
    """Return what axe objects to."""
    response = Axe().run(page, context=within, options={"runOnly": {"type": "tag", "values": RULES}}).response
    return [f"{one['id']}: {node['html'][:200]}" for one in response["violations"] for node in one["nodes"]]


def key_of_focus(page: Page) -> str:
    """Return the key of the control that has the focus."""
    return str(page.evaluate("document.activeElement.dataset.key ?? ''"))


def hold_sessions(trainee: Trainee, hand: Hand) -> None:
    """Ask something in the first session, and close one session after the other until the part is complete."""
    page = trainee.page
    hand.press("start")
    hand.tab("ask")
    hand.press("ask/request")
    expect(page.locator(f'{PANEL} [role="log"] .sx-said').first).to_be_visible()
    for session in range(2, PART.sessions + 1):
        hand.press("close")
        hand.press("question/yes")
        expect(page.locator(f"{PANEL} .sx-head .sx-soft").first).to_contain_text(re.compile(rf"sess\w+ {session}\b"))
    hand.press("close")
    hand.press("question/yes")
    expect(page.locator(f"{PANEL} .sx-ending")).to_be_visible()


@pytest.mark.parametrize(
    ("language", "hands", "story"), [("nl", Mouse, 0), ("en", Keyboard, 1)], ids=["nl-mouse", "en-keyboard"]
)
def test_from_the_door_to_the_end(
    page: Page, lab: Lab, release: Path, language: str, hands: type, story: int
) -> None:  # fmt: skip
    """Number, story, four sessions, the sealed end; the saved notebook alone brings the record back."""
    trainee = arrive(page, lab, release, language, f"door-{language}")
    expect(trainee.door.locator("input")).to_be_visible()
    trainee.look("1-number")
    assert not faults(page, DOOR)
    give_number(trainee, "r01234", keyboard=hands is Keyboard)
    expect(trainee.door.locator(".sx-door-stories li")).to_have_count(2)
    trainee.look("2-story")
    assert not faults(page, DOOR)
    chosen = PART.cases[story]
    if hands is Keyboard:
        expect(trainee.door.locator(f'[data-key="story/{PART.cases[0]}"]')).to_be_focused()
        page.keyboard.press("Tab")
        assert key_of_focus(page) == f"story/{chosen}"
        page.keyboard.press("Enter")
    else:
        trainee.door.locator(f'[data-key="story/{chosen}"]').click()
    expect(page.locator(PANEL)).to_be_focused()
    expect(trainee.door).to_have_count(0)
    hold_sessions(trainee, hands(page))
    expect(page.locator(PANEL)).to_be_focused()
    expect(page.locator(f"{PANEL} .sx-foot button, section.sx-door")).to_have_count(0)
    trainee.look("3-end")
    assert not faults(page, PANEL)
    is_sealed(trainee)
    save_notebook(page)
    wait_until_saved(page, trainee)
    comes_back_from_the_copy(trainee, language, chosen)


def give_number(trainee: Trainee, number: str, *, keyboard: bool) -> None:
    """Give nothing, then something that is no number, then a number."""
    field, said = trainee.door.locator("input"), trainee.door.locator('[role="status"]')
    field.focus()
    trainee.page.keyboard.press("Enter")
    expect(said).not_to_be_empty()
    expect(field).to_be_focused()
    trainee.page.keyboard.type("r 01234")
    if keyboard:
        trainee.page.keyboard.press("Enter")
    else:
        trainee.door.locator('[data-key="keep"]').click()
    expect(said).to_contain_text(re.compile("spaties|spaces"))
    expect(field).to_have_attribute("aria-invalid", "true")
    trainee.look("1-number-refused")
    assert not faults(trainee.page, DOOR)
    field.fill(number)
    field.press("Enter")


def is_sealed(trainee: Trainee) -> None:
    """No debrief, no bonnet, no goal attained: a word of thanks, and a way to begin again."""
    ending = trainee.page.locator(f"{PANEL} .sx-ending")
    expect(ending.locator('[data-key="bonnet/summary"], .sx-finding, .sx-goal')).to_have_count(0)
    expect(ending).to_contain_text("Ctrl + S")
    expect(trainee.page.locator(".js-plotly-plot")).to_have_count(0)


def wait_until_saved(page: Page, trainee: Trainee) -> None:
    """Wait until the file holds the copy."""
    page.wait_for_function("document.querySelector('.jp-mod-dirty') === null")
    expect(page.locator(".lm-TabBar-tab.jp-mod-dirty")).to_have_count(0)
    assert trainee.saved_copy()


def comes_back_from_the_copy(trainee: Trainee, language: str, story: str) -> None:
    """With the record gone, the submission is worth the same, played under the trainee's own seed, and says so."""
    [record] = trainee.records()
    attempt = read_attempt(record).attempt
    assert attempt.header.seed == seed_of(COURSE.id, "safety", "R01234")
    assert (attempt.header.case, attempt.header.language, attempt.header.help_stage) == (story, language, "unaided")
    worth = grades(trainee.folder)
    record.unlink()
    submitted = read_submission(trainee.folder, SAFETY, datetime.now(UTC))
    [found] = submitted.records
    assert found.attempt == attempt
    assert [note.text for note in found.notes] == ["note-recovered"]
    assert grades(trainee.folder) == worth


def grades(folder: Path) -> object:
    """Return what a submission is worth."""
    submitted = read_submission(folder, SAFETY, datetime.now(UTC))
    [part] = judge(submitted, COURSE, SAFETY, "r01234", find=case_finder(None)).parts
    assert part.ask is None
    return part.grade


def test_going_on_and_a_second_panel(page: Page, lab: Lab, release: Path) -> None:
    """On a hub nobody is asked; the cell run again goes on and can be played; a second kernel may only look."""
    trainee = arrive(page, lab, release, "en", "again", hub="s042")
    expect(trainee.door.locator(".sx-head")).to_contain_text("s042")
    expect(trainee.door.locator('[data-key="other-number"]')).to_have_count(0)
    trainee.door.locator(f'[data-key="story/{PART.case}"]').click()
    hand = Mouse(page)
    hand.press("start")
    hand.press("ask/request")
    expect(page.locator(f'{PANEL} [role="log"] .sx-said').first).to_be_visible()
    [record] = trainee.records()
    assert read_attempt(record).attempt.header.seed == seed_of(COURSE.id, "safety", "s042")
    for again in (run_all, restart_and_run):
        again(page)
        expect(page.locator(PANEL)).to_be_visible()
        hand.tab("ask")
        before = len(record.read_bytes().splitlines())
        said = page.locator(f'{PANEL} [role="log"] .sx-said')
        heard = said.count()
        page.locator(f'{PANEL} [data-key^="reflect/"]').first.click()
        expect(said.nth(heard)).to_be_visible()
        assert len(record.read_bytes().splitlines()) > before
    shutil.copyfile(trainee.folder / "safety.ipynb", trainee.folder / "second.ipynb")
    other = page.context.new_page()
    open_notebook(other, lab, f"{trainee.folder.name}/second.ipynb")
    run_all(other)
    expect(other.locator(f"{PANEL} .sx-notices")).to_be_visible()
    before = record.read_bytes()
    other.locator(f'{PANEL} [data-key="tab/ask"]').click()
    expect(other.locator(f'{PANEL} [data-key="ask/request"]')).to_have_attribute("aria-disabled", "true")
    assert record.read_bytes() == before


def restart_and_run(page: Page) -> None:
    """Restart the kernel, and run every cell."""
    restart_kernel(page)
    run_all(page)


def test_the_other_story(page: Page, lab: Lab, release: Path) -> None:
    """Until the end one may change over without a reason; both records stay, and the cell run again shows the newer one."""
    trainee = arrive(page, lab, release, "nl", "other", hub="s043")
    trainee.door.locator(f'[data-key="story/{PART.case}"]').click()
    Mouse(page).press("start")
    Mouse(page).press("ask/request")
    aside = page.locator("section.sx-door")
    aside.locator("summary").focus()
    page.keyboard.press("Enter")
    trainee.look("5-other-story")
    assert not faults(page, "section.sx-door")
    aside.locator(f'[data-key="story/{PART.alternative}"]').focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"{PANEL} h2")).to_contain_text("Lotte")
    expect(page.locator(PANEL)).to_be_focused()
    attempts = [read_attempt(record).attempt.header for record in trainee.records()]
    assert [header.case for header in attempts] == list(PART.cases)
    assert len({header.seed for header in attempts}) == 1
    run_all(page)
    expect(page.locator(f"{PANEL} h2")).to_contain_text("Lotte")
    expect(aside.locator("summary")).to_be_visible()


def test_not_me_and_a_damaged_folder(page: Page, lab: Lab, release: Path) -> None:
    """A number kept by somebody else can be changed until something was played; a damaged folder gives one sentence."""
    trainee = arrive(page, lab, release, "nl", "damaged")
    give = trainee.door.locator("input")
    give.fill("r0001")
    give.press("Enter")
    trainee.door.locator('[data-key="other-number"]').click()
    expect(give).to_be_focused()
    give.fill("r0002")
    give.press("Enter")
    expect(trainee.door.locator(".sx-head")).to_contain_text("r0002")
    (trainee.folder / f"{PART.case}.case").write_bytes(b"torn")
    run_all(page)
    expect(trainee.door.locator('[role="status"]')).not_to_be_empty()
    trainee.look("4-torn-case")
    hostile = '{"course": "x", "language": "nl", "assignment": "<img src=x onerror=alert(1)>"}'
    for text in ("", hostile, "[" * 100_000):
        (trainee.folder / "assignment.json").write_text(text, encoding="utf-8")
        run_all(page)
        output = trainee.notebook.locator(".jp-OutputArea-output:visible").first
        expect(output).to_contain_text("assignment.json")
        expect(
            page.locator("form.sexology, .jp-OutputArea-output img, .jp-RenderedText[data-mime-type$=stderr]")
        ).to_have_count(0)
