"""The ground all screens stand on: a stock button in JupyterLab, clicked for real."""

import nbformat
from playwright.sync_api import Page, expect

from tests.browser.lab import Lab, open_notebook, restart_kernel, run_all

BARE_BUTTON = """\
import ipywidgets
button, label = ipywidgets.Button(description="Press"), ipywidgets.Label("pressed 0 times")
presses = []
button.on_click(lambda _: (presses.append(1), setattr(label, "value", f"pressed {len(presses)} times")))
ipywidgets.VBox([button, label])"""


def write_notebook(lab: Lab, name: str, *cells: str) -> str:
    """Write a notebook into the lab's folder and return its path there."""
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(cell, id=f"cell-{number}") for number, cell in enumerate(cells)],
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}},
    )
    nbformat.write(notebook, lab.folder / name)
    return name


def test_a_button_reaches_python_and_back(page: Page, lab: Lab) -> None:
    """A click changes the label, and does so again after a kernel restart and a second run."""
    panel = open_notebook(page, lab, write_notebook(lab, "bare-button.ipynb", BARE_BUTTON))
    run_all(page)
    panel.get_by_role("button", name="Press").click()
    expect(panel.locator(".widget-label", has_text="pressed 1 times")).to_be_visible()

    restart_kernel(page)
    run_all(page)
    panel.get_by_role("button", name="Press").click()
    panel.get_by_role("button", name="Press").click()
    expect(panel.locator(".widget-label", has_text="pressed 2 times")).to_be_visible()
