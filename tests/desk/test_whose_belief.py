"""A belief somebody else holds is told under that one's name, and never pinned on the client it weighs on."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from tests.rules.playing import Attempt
from toolkit.casefiles import load_case
from toolkit.desk.telling import Told, Voice, happened, tell
from toolkit.feedback.earlier import Course
from toolkit.feedback.saying import remark
from toolkit.model.case import Case
from toolkit.model.decision import End
from toolkit.model.event import BeliefShifted
from toolkit.model.shown import BeliefHeard
from toolkit.model.text import LANGUAGES, Language
from toolkit.session import State

HELD = {
    "jef-and-maria": ("maria", "M23", {"nl": "het personeel en de kinderen, het weegt op Maria", "en": "the staff and the children, and it weighs on Maria"}),
    "lien-stijn-and-femke": ("femke", "M49", {"nl": "jij zelf, het weegt op Femke", "en": "you yourself, and it weighs on Femke"}),
}  # fmt: skip


@cache
def case_of(slug: str) -> Case:
    """Return a case as it ships."""
    return load_case(slug)


@cache
def ended(slug: str) -> State:
    """Return a course in which the held belief and one of the client's own were heard, and no more was done."""
    client, myth, _ = HELD[slug]
    attempt = Attempt(case_of(slug))
    own = next(row.myth for row in case_of(slug).client(client).beliefs if row.holder is None)
    shown = attempt.shown._replace(beliefs=(BeliefHeard(1, client, myth), BeliefHeard(1, client, own)))
    attempt.state = attempt.state._replace(shown=shown)
    return attempt.do(End()).state


def named(view: Told, client: str, myth_text: str) -> Iterator[str]:
    """Yield under which name a belief stands, wherever the view lists it."""
    yield from (row["whose"] for row in view["beliefs"] if row["text"] == myth_text)
    for module in view["explain"]["shelf"]:
        yield from (row["whose"] for row in module["addresses"] if row["text"] == myth_text)
    yield from (
        row["whose"]
        for row in view["ending"]["bonnet"]["beliefs"]
        if row["client"] == client and row["text"] == myth_text
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", HELD)
def test_it_stands_under_the_name_of_who_holds_it(slug: str, language: Language) -> None:
    """In the lists of beliefs, in Explain, and after the end; the client's own stay the client's."""
    client, myth, told = HELD[slug]
    state = ended(slug)
    view = tell(state, language)
    belief = state.case.library.myths[myth].belief.of(language)
    names = list(named(view, client, belief))
    assert len(names) >= 3
    assert set(names) == {told[language]}
    own = next(row for row in view["beliefs"] if not row["held_elsewhere"])
    assert own["whose"] == own["name"] == state.case.client(client).name
    drawn = next(row for row in view["ending"]["bonnet"]["series"] if (row["id"], row["client"]) == (myth, client))
    assert drawn["label"] == f"{belief} ({told[language].split(',')[0]})"


@pytest.mark.parametrize("slug", HELD)
def test_what_happened_names_the_holder(slug: str) -> None:
    """The line after an answer says whose belief it was."""
    client, myth, told = HELD[slug]
    event = BeliefShifted(client=client, myth=myth, change="heard")
    for language in LANGUAGES:
        assert told[language] in happened(Voice(ended(slug), language), (event,))[0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", ["W04", "RL19"])
@pytest.mark.parametrize("slug", HELD)
def test_a_rule_says_it_of_the_holder(slug: str, rule: str, language: Language) -> None:
    """Neither finding nor fix calls the belief the client's."""
    client, myth, _ = HELD[slug]
    state = ended(slug)
    voice = Voice(state, language)
    made = remark(Course(state.shown, state.case.library), rule, 1, "assign", client=client, belief=("myth", myth), exercise="E20")  # fmt: skip
    card = state.case.library.rules[rule]
    other = state.case.others[0].name.of(language)
    for text, template in ((voice.finding(card, made.names), card.finding), (voice.fix(card, made.names), card.fix)):
        assert text not in {"", template.of(language)}
        holder_named = other in text or any(word in text.lower() for word in (" jou", "your", "je eigen"))
        assert holder_named, text
        assert "vrij zeker" not in text
        assert "fairly sure" not in text


def own(view: Told) -> tuple[list[Any], list[Any]]:
    """Return remarks and praise about the trainee's own belief."""
    titles = {"Je eigen veronderstelling", "Your own assumption"}
    missed = [row for row in view["ending"]["remarks"] if row["title"] in titles]
    noticed = [row for row in view["ending"]["praise"] if "eigen veronderstelling" in row["title"]]
    return missed, noticed


def test_the_trainee_is_told_of_an_own_belief_that_went_by() -> None:
    """Kindly, under a rule with sources, beside the other remarks."""
    view = tell(ended("lien-stijn-and-femke"), "nl")
    (row,), noticed = own(view)
    assert not noticed
    assert (row["rule"], row["session"], row["severity"]) == ("W13", 1, "info")
    assert "merkte je niet op" in row["text"]
    assert "Femke" in row["text"]
    assert row["sources"]
    assert view["ending"]["remarks_text"].startswith(f"{len(view['ending']['remarks'])} ")
    assert own(tell(ended("jef-and-maria"), "nl")) == ([], [])


def test_noticing_it_is_praised() -> None:
    """A module about it in the session it was heard in, and no remark any more."""
    client, myth, _ = HELD["lien-stijn-and-femke"]
    attempt = Attempt(case_of("lien-stijn-and-femke"))
    heard = attempt.shown._replace(beliefs=(BeliefHeard(1, client, myth),))
    attempt.state = attempt.state._replace(shown=heard)
    missed, (row,) = own(tell(attempt.taught("PE-R13").do(End()).state, "nl"))
    assert not missed
    assert (row["rule"], row["session"]) == ("W13", 1)
