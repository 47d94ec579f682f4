"""Two ways to use the panel, doing the same things: a mouse, and a keyboard alone.

Every control is named by its key. The keyboard reaches it with Tab, Shift+Tab and the arrows, never by script.
"""

from typing import Protocol

from playwright.sync_api import Locator, Page, expect

PANEL = "form.sexology"
FARTHEST = 250
"""Presses of Tab after which a control counts as out of reach."""


def control(page: Page, key: str) -> Locator:
    """Find a control of the panel by its key."""
    return page.locator(f'{PANEL} [data-key="{key}"]')


class Hand(Protocol):
    """What a person does with one control."""

    def press(self, key: str) -> None:
        """Press a button."""

    def tab(self, name: str) -> None:
        """Open a tab."""

    def unfold(self, key: str) -> None:
        """Open what is folded."""

    def tick(self, key: str) -> None:
        """Tick a box."""

    def pick(self, key: str) -> None:
        """Choose one of a few."""

    def choose(self, key: str, value: str) -> None:
        """Choose one of a list."""

    def write(self, key: str, text: str) -> None:
        """Replace what stands in a field and go on."""

    def add(self, exercise: str) -> None:
        """Put an exercise on the ladder."""

    def swap(self, first: str, second: str) -> None:
        """Change the order of two exercises on one rung."""


class Mouse:
    """Points, clicks and drags."""

    def __init__(self, page: Page) -> None:
        """Use the mouse on this page."""
        self.page = page

    def press(self, key: str) -> None:
        """Click."""
        control(self.page, key).click()

    def tab(self, name: str) -> None:
        """Click on the tab."""
        self.press(f"tab/{name}")
        expect(self.page.locator(f"#sx-panel-{name}")).to_be_visible()

    def unfold(self, key: str) -> None:
        """Click on the fold."""
        if not control(self.page, f"{key}/summary").evaluate("summary => summary.parentElement.open"):
            self.press(f"{key}/summary")

    def tick(self, key: str) -> None:
        """Click in the box."""
        control(self.page, key).check()

    def pick(self, key: str) -> None:
        """Click on the choice."""
        control(self.page, key).check()

    def choose(self, key: str, value: str) -> None:
        """Choose in the list the system opens."""
        control(self.page, key).select_option(value)

    def write(self, key: str, text: str) -> None:
        """Click in the field and type."""
        control(self.page, key).click()
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.type(text)

    def add(self, exercise: str) -> None:
        """Open the card on the shelf and press its button."""
        self.press(f"shelf/{exercise}")
        self.press(f"put/{exercise}")
        expect(control(self.page, f"item/{exercise}")).to_be_focused()

    def swap(self, first: str, second: str) -> None:
        """Drag the second before the first."""
        target = control(self.page, f"item/{first}")
        control(self.page, f"item/{second}").drag_to(target, target_position={"x": 4, "y": 12})


class Keyboard:
    """Tab, Shift+Tab, arrows, Enter, Space, Escape and letters; the panel has the focus to begin with."""

    def __init__(self, page: Page) -> None:
        """Give the panel the focus; from here on nothing is pointed at."""
        self.page = page
        page.locator(PANEL).focus()

    def press(self, key: str) -> None:
        """Go to the button and press Enter; the focus never leaves the panel."""
        self._reach(key)
        self.page.keyboard.press("Enter")
        self._inside()

    def tab(self, name: str) -> None:
        """Go to the open tab and walk from there."""
        self._reach(str(self.page.locator(f'{PANEL} [role="tab"][tabindex="0"]').get_attribute("data-key")))
        self._walk(f"tab/{name}", "ArrowRight")
        expect(self.page.locator(f"#sx-panel-{name}")).to_be_visible()

    def unfold(self, key: str) -> None:
        """Go to the fold and press Enter."""
        if not control(self.page, f"{key}/summary").evaluate("summary => summary.parentElement.open"):
            self.press(f"{key}/summary")

    def tick(self, key: str) -> None:
        """Go to the box and press Space."""
        self._reach(key)
        if not control(self.page, key).is_checked():
            self.page.keyboard.press("Space")
        expect(control(self.page, key)).to_be_checked()

    def pick(self, key: str) -> None:
        """Go to the group and walk with the arrows."""
        group = control(self.page, key).evaluate(
            """one => { const all = [...one.form.elements[one.name]]; return (all.find((each) => each.checked) ?? all.find((each) => !each.disabled)).dataset.key }"""
        )
        self._reach(group)
        self.page.keyboard.press("Space")
        self._walk(key, "ArrowDown")
        expect(control(self.page, key)).to_be_checked()

    def choose(self, key: str, value: str) -> None:
        """Go to the list and walk with the arrows."""
        self._reach(key)
        values = control(self.page, key).evaluate("list => [...list.options].map((option) => option.value)")
        at = values.index(control(self.page, key).input_value())
        step = 1 if values.index(value) > at else -1
        while at != values.index(value):
            at += step
            self.page.keyboard.press("ArrowDown" if step > 0 else "ArrowUp")
            expect(control(self.page, key)).to_have_value(values[at])

    def write(self, key: str, text: str) -> None:
        """Go to the field, type, and leave it."""
        self._reach(key)
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.type(text)
        self.page.keyboard.press("Tab")
        self._inside()

    def add(self, exercise: str) -> None:
        """Search the shelf, walk to the exercise, Enter takes it and Enter drops it."""
        self.write("shelf-search", exercise)
        self._reach(f"shelf/{exercise}")
        self.page.keyboard.press("Enter")
        expect(control(self.page, "taken")).to_be_focused()
        self.page.keyboard.press("Enter")
        expect(control(self.page, f"item/{exercise}")).to_be_focused()

    def swap(self, first: str, second: str) -> None:
        """Walk from the first to the second, take it, move it one place and drop it."""
        self._reach(f"item/{first}")
        self._walk(f"item/{second}", "ArrowRight")
        for key in ("Enter", "ArrowLeft", "Enter"):
            self.page.keyboard.press(key)
        expect(control(self.page, f"item/{second}")).to_be_focused()

    def _reach(self, key: str) -> None:
        """Press Tab or Shift+Tab until the control has the focus."""
        expect(control(self.page, key)).to_be_visible()
        for _ in range(FARTHEST):
            where = self.page.evaluate(
                """([panel, key]) => {
                  const [now, wanted] = [document.activeElement, document.querySelector(`${panel} [data-key="${CSS.escape(key)}"]`)];
                  if (now === wanted) return "here";
                  return now.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING ? "Shift+Tab" : "Tab";
                }""",
                [PANEL, key],
            )
            if where == "here":
                return
            self.page.keyboard.press(where)
        raise AssertionError(f"{key} cannot be reached with Tab")

    def _walk(self, key: str, arrow: str) -> None:
        """Press an arrow until the control has the focus."""
        for _ in range(FARTHEST):
            if self.page.evaluate("document.activeElement.dataset.key") == key:
                return
            self.page.keyboard.press(arrow)
        raise AssertionError(f"{key} cannot be reached with {arrow}")

    def _inside(self) -> None:
        assert self.page.evaluate(f"document.activeElement.closest('{PANEL}') !== null"), "the focus left the panel"
