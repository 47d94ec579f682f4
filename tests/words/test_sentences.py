"""Rules' sentences, filled from what findings and remarks really carry."""

import re
from pathlib import Path

import pytest

from toolkit.casefiles import load_case
from toolkit.feedback import remarks
from toolkit.model.text import LANGUAGES, Text
from toolkit.players import PLAYERS, play
from toolkit.words.sentences import KINDS, SEVERAL, fill

TOOLKIT = Path(__file__).resolve().parents[2] / "toolkit"
NAMES = {"ada": "Ada", "ben": "Ben"}


@pytest.mark.parametrize("slug", ["milan", "sien-and-jonas"])
def test_every_remark_of_real_courses_can_be_said(slug: str) -> None:
    """What the naive players draw is said whole, in both languages, without a brace left."""
    case = load_case(slug)
    clients = {client.id: client.name for client in case.clients}
    said = 0
    for name, player in PLAYERS.items():
        course, _ = play(case, player, PLAYERS["random"], seed=3)
        for remark in remarks(course.state.shown, case.library):
            rule = case.library.rules[remark.rule]
            for language in LANGUAGES:
                for template in (rule.finding, rule.fix):
                    sentence = fill(template, remark.names, case.library, clients, language)
                    assert "{" not in sentence, (name, remark.rule, sentence)
                    said += 1
    assert said > 20


def test_every_kind_of_name_the_rules_give_has_words() -> None:
    """Kinds of ids in the names of findings and remarks are kinds that can be said."""
    text = "\n".join(
        path.read_text(encoding="utf-8") for room in ("programme", "feedback") for path in (TOOLKIT / room).glob("*.py")
    )
    pairs = re.findall(r'\("(?:other|belief|exercise|client|number)", "([a-z]+)",', text)
    pairs += re.findall(r'(?:other|belief)=\("([a-z]+)"', text)
    assert len(pairs) > 10
    assert not set(pairs) - {*KINDS, "client", "clients", "number"}


def test_names_and_numbers_are_said_as_they_are() -> None:
    """A client by name, a number as written, an exercise by its title."""
    case = load_case("milan")
    template = Text(
        nl="{client} doet “{exercise}” op trede {number}.", en="{client} does “{exercise}” on rung {number}."
    )
    names = (("client", "client", "ada"), ("exercise", "exercise", "E02"), ("number", "number", "3"))
    title = case.library.exercises["E02"].title
    assert fill(template, names, case.library, NAMES, "nl") == f"Ada doet “{title.nl}” op trede 3."
    several = Text(nl="{other}", en="{other}")
    both = fill(several, (("other", "clients", SEVERAL.join(("ada", "ben", "ada"))),), case.library, NAMES, "nl")
    assert both == "Ada, Ben en Ada"
    assert fill(template, names, case.library, NAMES, "en") == f"Ada does “{title.en}” on rung 3."
    with pytest.raises(KeyError):
        fill(template, names[:2], case.library, NAMES, "nl")
