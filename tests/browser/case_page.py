"""A case in JupyterLab: its notebook copied to a folder of its own, opened and run; and what stands in its panel."""

import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.browser.hands import PANEL, control
from tests.browser.lab import Lab, open_notebook, run_all

SHOWING = os.environ.get("SHOW_SCREENS") == "1"
SCREENSHOTS = Path(__file__).resolve().parents[1] / "screenshots"


@dataclass(frozen=True)
class CasePage:
    """A case that is open in a page."""

    page: Page
    name: str
    notebook: Locator
    folder: Path

    @property
    def panel(self) -> Locator:
        """The panel."""
        return self.page.locator(PANEL)

    def at(self, key: str) -> Locator:
        """Find a control by its key."""
        return control(self.page, key)

    def look(self, name: str) -> None:
        """With SHOW_SCREENS=1, keep what a student sees now."""
        if SHOWING:
            SCREENSHOTS.mkdir(exist_ok=True)
            self.panel.scroll_into_view_if_needed()
            language = self.panel.get_attribute("lang")
            self.page.screenshot(path=SCREENSHOTS / f"{self.name}-{language}-{name}.png")

    def decisions(self) -> list[str]:
        """Return the kinds of all decisions on disk."""
        lines = [line for file in self.folder.glob("attempts/*.jsonl") for line in file.read_text("utf-8").splitlines()]
        return [entry["decision"]["kind"] for entry in map(json.loads, lines) if entry.get("decision")]

    def told(self) -> dict[str, object]:
        """Return what must outlive a language, a kernel and a tab: session, minutes, what was said, the ladder."""
        self.at("tab/programme").click()
        ladder = [chip.get_attribute("data-key") for chip in self.panel.locator(".sx-rung .sx-ex").all()]
        self.at("tab/ask").click()
        return {
            "session": self.panel.locator(".sx-head .sx-soft").first.inner_text().split(" · ")[0],
            "minutes": self.panel.locator(".sx-ring b").inner_text(),
            "said": self.said.all_inner_texts(),
            "ladder": ladder,
        }

    @property
    def said(self) -> Locator:
        """What clients said in this session; drawn while the tab in which one asks is open."""
        return self.panel.locator('[role="log"] .sx-said')

    def ask(self, question: str) -> None:
        """Ask a question and wait for the answer."""
        self.at("tab/ask").click()
        before = self.said.count()
        self.at(f"ask/{question}").click()
        expect(self.said).not_to_have_count(before)


def open_case(page: Page, lab: Lab, case: str, language: str, place: str) -> CasePage:
    """Open the notebook of a case from a folder of its own, run it, and wait for its panel."""
    path = f"{place}/{case}.ipynb"
    (lab.folder / place).mkdir()
    shutil.copyfile(lab.folder / language / "practise" / f"{case}.ipynb", lab.folder / path)
    return run_case(page, lab, path)


def run_case(page: Page, lab: Lab, path: str) -> CasePage:
    """Open a notebook, run it, and wait for its panel."""
    notebook = open_notebook(page, lab, path)
    run_all(page)
    expect(page.locator(PANEL)).to_be_visible()
    return CasePage(page, Path(path).stem, notebook, (lab.folder / path).parent)
