"""What the panel shows only where it holds: u, whose belief it is, last time's draft, obstacles, referrals."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.panel_page import Desk, show, sit_down
from tests.rules.playing import ALWAYS_DONE, Attempt, milan
from toolkit.casefiles import load_case
from toolkit.desk import tell
from toolkit.model.decision import End
from toolkit.model.shown import BeliefHeard
from toolkit.session import State


def at(page: Page, key: str) -> Locator:
    """Find a control by its key."""
    return page.locator(f'[data-key="{key}"]')


def heard(slug: str, client: str, myth: str) -> State:
    """Return the beginning of a case in which one belief was heard."""
    attempt = Attempt(load_case(slug))
    return attempt.state._replace(shown=attempt.shown._replace(beliefs=(BeliefHeard(1, client, myth),)))


def put(page: Page, state: State) -> None:
    """Show a state on the page, with nobody behind it."""
    view: dict[str, Any] = {**tell(state, "nl"), "turn": 0}
    show(page, view, Desk(None))


def test_clients_are_asked_in_the_u_form(page: Page, tmp_path: Path) -> None:
    """On the button and, once asked, in the conversation."""
    sit_down(page, tmp_path, "jef-and-maria")
    at(page, "start").click()
    expect(at(page, "ask/request")).to_contain_text("Wat brengt u hier vandaag?")
    at(page, "ask/request").click()
    expect(page.locator(".sx-asked").last).to_have_text("Wat brengt u hier vandaag?")
    at(page, "tab/explain").click()
    expect(page.locator("#sx-panel-explain")).to_contain_text("in de je-vorm")


def test_a_belief_stands_under_who_holds_it(page: Page) -> None:
    """In the list at the side, beside the modules that answer it, and in the bonnet."""
    state = heard("jef-and-maria", "maria", "M23")
    put(page, state._replace(shown=state.shown._replace(asked=())))
    at(page, "start").click()
    whose = "het personeel en de kinderen, het weegt op Maria"
    expect(page.locator("aside")).to_contain_text(whose)
    at(page, "tab/explain").click()
    expect(page.locator(".sx-answers").first).to_contain_text(whose)
    expect(page.locator(".sx-heard").first).to_contain_text(whose)
    after = page.context.new_page()
    attempt = Attempt(state.case)
    attempt.state = state
    put(after, attempt.do(End()).state)
    at(after, "bonnet/summary").click()
    expect(after.locator(".sx-ending")).to_contain_text(whose)
    expect(after.locator(".sx-ending")).to_contain_text("voor Jef, ten laatste in sessie 3: ○ niet gedaan")


def test_one_client_has_goals_of_their_own(page: Page) -> None:
    """The heading names the one client."""
    put(page, Attempt(milan()).do(End()).state)
    expect(page.locator(".sx-ending")).to_contain_text("Doelen van Milan, drie maanden later")
    expect(page.locator(".sx-ending")).not_to_contain_text("Hun doelen")


def test_nothing_got_stuck_and_the_draft_is_last_times(page: Page) -> None:
    """The obstacle waits behind a fold; the old draft is named and can be emptied."""
    put(page, Attempt(milan(), coefficients=ALWAYS_DONE).give("E02").close().state)
    expect(at(page, "coding/E02/stumbling-block")).to_be_hidden()
    at(page, "obstacle/E02/summary").click()
    expect(at(page, "coding/E02/stumbling-block")).to_be_visible()
    at(page, "tab/programme").click()
    expect(page.locator("#sx-panel-programme")).to_contain_text("nog het programma van sessie 1")
    expect(at(page, "draft-empty")).to_be_visible()
    at(page, "close").click()
    expect(page.get_by_role("alertdialog")).to_contain_text("nog het programma van sessie 1")
