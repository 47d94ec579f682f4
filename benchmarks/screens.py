"""How quick the screens are, in a real JupyterLab and a real Chromium: ``python -m benchmarks.screens``.

Each figure is a ratio to a bare ipywidgets button that changes a label, taken by turns in one run: from click to changed
screen, and from opening the notebook (its kernel starts, all cells run) to what it shows first. Of the latter the part
after "Run all" is printed too; it has no bar. Times are taken in the browser, layout included.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from urllib.parse import urlsplit

import nbformat
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.conftest import FLAGS, NAMES, SCREEN
from tests.browser.hands import PANEL
from tests.browser.lab import Lab, choose, open_notebook, running_lab

CLICKS = 50
OPENINGS = 5
BAR = 1.5
"""The panel may take this many times as long as the bare button."""
FIRST = "first panel"
FREE = "of which"
CASES = ("milan", "sien-and-jonas")
Opening = tuple[float, float]
BARE = """\
import ipywidgets
button, label = ipywidgets.Button(description="Press"), ipywidgets.Label("0")
button.on_click(lambda _: setattr(label, "value", str(int(label.value) + 1)))
ipywidgets.VBox([button, label])"""
BUTTON = ".jp-OutputArea-output button.jupyter-button"
CLICK_UNTIL = """([button, place]) => new Promise((resolve) => {
  const [pressed, watched] = [document.querySelector(button), document.querySelector(place)];
  let start;
  const observer = new MutationObserver(() => {
    observer.disconnect();
    document.body.getBoundingClientRect();
    resolve(performance.now() - start);
  });
  observer.observe(watched, { subtree: true, childList: true, characterData: true, attributes: true });
  start = performance.now();
  pressed.click();
})"""
WATCH_FOR = """(shown) => {
  const seen = () => document.querySelector(shown)?.getBoundingClientRect().height > 0;
  window.shownAt = null;
  const observer = new MutationObserver(() => {
    if (!seen()) return;
    observer.disconnect();
    window.shownAt = performance.now();
  });
  observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  document.addEventListener("click", () => { window.askedAt = performance.now(); }, { capture: true });
}"""


def main() -> int:
    """Measure, print, and return 1 when a bar is missed."""
    path = os.environ.get("BROWSER_PATH") or next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        print("There is no Chromium on this machine.")
        return 2
    with tempfile.TemporaryDirectory() as home, running_lab(Path(home)) as lab, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        kept = [report(name, panel, bare) for name, panel, bare in figures(browser, lab)]
        browser.close()
    return 0 if all(kept) else 1


def figures(browser: Browser, lab: Lab) -> Iterator[tuple[str, list[float], list[float]]]:
    """Yield each figure's name with the milliseconds of the panel and of the bare button."""
    for case in CASES:
        panel, bare = openings(browser, lab, case)
        yield f"{case}: notebook opened to {FIRST}", [opened for opened, _ in panel], [opened for opened, _ in bare]
        yield f"{case}: {FREE} all cells run to {FIRST}", [ran for _, ran in panel], [ran for _, ran in bare]
        yield f"{case}: click to answer", *clicks(browser, lab, case, asking)
        yield f"{case}: click to changed programme", *clicks(browser, lab, case, composing)


def report(name: str, panel: list[float], bare: list[float]) -> bool:
    """Print a figure and tell whether it keeps to the bar."""
    ours, theirs = statistics.median(panel), statistics.median(bare)
    ratio, bar = ours / theirs, "no bar" if FREE in name else f"bar {BAR}"
    print(
        f"{name}: {ours:.1f} ms, bare button {theirs:.1f} ms, medians of {len(panel)}: ratio {ratio:.2f} ({bar})",
        flush=True,
    )
    return ratio <= BAR or FREE in name


# ---------------------------------------------------------------- from a click to a changed screen


def clicks(
    browser: Browser, lab: Lab, case: str, press: Callable[[Page], Iterator[float]]
) -> tuple[list[float], list[float]]:
    """Click by turns on the panel and on the bare button."""
    with notebook(browser, lab, case) as page, notebook(browser, lab, case, bare=True) as other:
        for one in (page, other):
            choose(one, "Run", "runmenu:run-all")
        page.locator(f'{PANEL} [data-key="start"]').click()
        other.locator(BUTTON).wait_for()
        panel, bare, pressing = [], [], press(page)
        for _ in range(CLICKS):
            panel.append(next(pressing))
            bare.append(click(other, BUTTON, ".jp-OutputArea-output .widget-label"))
    return panel, bare


def asking(page: Page) -> Iterator[float]:
    """Ask questions, one after the other; a new session when the minutes are up."""
    questions = page.locator(f'{PANEL} [data-key^="ask/"]')
    keys = cycle([str(question.get_attribute("data-key")) for question in questions.all()])
    for key in keys:
        if page.locator(f'{PANEL} [data-key="{key}"]').get_attribute("aria-disabled"):
            page.locator(f'{PANEL} [data-key="close"]').click()
            page.locator(f'{PANEL} [data-key="question/yes"]').click()
            page.locator(f'{PANEL} [data-key="tab/ask"]').click()
        yield click(page, f'{PANEL} [data-key="{key}"]', f"{PANEL} .sx-ring b")


def composing(page: Page) -> Iterator[float]:
    """Agree on a pause and take it back, with two exercises on the ladder."""
    page.locator(f'{PANEL} [data-key="tab/programme"]').click()
    for exercise in ("E01", "E11"):
        page.locator(f'{PANEL} [data-key="shelf/{exercise}"]').click()
        page.locator(f'{PANEL} [data-key="put/{exercise}"]').click()
        page.locator(f'{PANEL} [data-key="item/{exercise}"]').wait_for()
    while True:
        yield click(page, f'{PANEL} [data-key="pause/pause"]', f"{PANEL} .sx-findings")


def click(page: Page, button: str, place: str) -> float:
    """Click and return the milliseconds until something in a place has changed and is laid out."""
    return float(page.evaluate(CLICK_UNTIL, [button, place]))


# ---------------------------------------------------------------- from running a notebook to what it shows


def openings(browser: Browser, lab: Lab, case: str) -> tuple[list[Opening], list[Opening]]:
    """Open and run by turns the case's notebook and the same with a bare button, each in a fresh kernel and browser."""
    for bare in (False, True):
        first_shown(browser, lab, case, bare=bare)
    panel, bare_button = [], []
    for _ in range(OPENINGS):
        panel.append(first_shown(browser, lab, case, bare=False))
        bare_button.append(first_shown(browser, lab, case, bare=True))
    return panel, bare_button


def first_shown(browser: Browser, lab: Lab, case: str, *, bare: bool) -> Opening:
    """Return the milliseconds to the panel, or to the button: from opening the notebook, and from running all cells."""
    with notebook(browser, lab, case, bare=bare) as page:
        page.evaluate(WATCH_FOR, BUTTON if bare else f"{PANEL} *")
        choose(page, "Run", "runmenu:run-all")
        page.wait_for_function("window.shownAt !== null")
        opened, ran = page.evaluate("[window.shownAt, window.shownAt - window.askedAt]")
        return float(opened), float(ran)


@contextmanager
def notebook(browser: Browser, lab: Lab, case: str, *, bare: bool = False) -> Iterator[Page]:
    """Open a fresh copy of a case's notebook, whole or with the bare button in its place; end its kernel afterwards."""
    folder = Path(tempfile.mkdtemp(dir=lab.folder))
    content = nbformat.read(lab.folder / "en" / "practise" / f"{case}.ipynb", as_version=4)
    if bare:
        content.cells[-1].source = BARE
    nbformat.write(content, folder / "case.ipynb")
    context = browser.new_context(viewport=SCREEN, locale="en-GB")
    page = context.new_page()
    page.on("pageerror", lambda error: print(error, file=sys.stderr))
    open_notebook(page, lab, f"{folder.name}/case.ipynb")
    yield page
    address = urlsplit(lab.url)
    for session in page.request.get(f"{address.geturl()}/api/sessions?token={lab.token}").json():
        if session["path"].startswith(folder.name):
            page.request.delete(f"{lab.url}/api/kernels/{session['kernel']['id']}?token={lab.token}")
    context.close()


if __name__ == "__main__":
    sys.exit(main())
