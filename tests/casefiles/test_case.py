"""A case is loaded with its library, or every way in which its parts disagree is one sentence with its line."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.casefiles.workshop import Workshop
from toolkit.casefiles import load_case
from toolkit.errors import CaseFileError

Change = Callable[[dict[str, Any]], object]


def hold_twice(case: dict[str, Any]) -> None:
    """Give Ada a belief a second time."""
    held = dict(case["clients"][0]["beliefs"][0])
    case["clients"][0]["beliefs"].append({"strength": 3, "quotes": held["quotes"], "myth": held["myth"]})


SPOILED: dict[str, tuple[Change, str, str]] = {
    "unknown question": (lambda c: c["facts"].update(onest=[]), "onest", 'question "onest" .* did you mean "onset"'),
    "off topic": (lambda c: c["facts"].update({"off-topic": []}), "off-topic", "never a fact"),
    "told by nobody": (lambda c: c["facts"]["safety"][0].update(by="adda"), "by: adda", '"adda" is none of the clients .* "ada"'),
    "unknown myth": (lambda c: c["facts"]["onset"][0]["beliefs"].append("M99"), "M99", 'myth "M99" is not in the library; did you mean "M09"\\?'),
    "someone else's belief": (lambda c: c["facts"]["onset"][0]["beliefs"].append("M02"), "- M02", "is not in the beliefs of ada"),
    "unknown exercise": (lambda c: c["facts"]["onset"][0]["rules_out"].append("E99"), "E99", 'exercise "E99"'),
    "belief unheard of": (lambda c: c["clients"][1]["beliefs"][0].update(myth="X7"), "myth: X7", 'myth "X7" is not in the library'),
    "belief not betrayed": (lambda c: c["facts"]["onset"][1].pop("beliefs"), "myth: M02", 'no fact told by ben betrays "M02"'),
    "belief held twice": (hold_twice, "  myth: M01", "already holds"),
    "goal of nobody": (lambda c: c["goals"][0].update(owner="eve"), "owner: eve", '"eve" is none of the clients'),
    "target where it starts": (lambda c: c["goals"][0]["targets"][0].update(target=7.0), "target: 7.0", "anxiety already starts at 7"),
    "bond target where it starts": (lambda c: c["goals"][1]["targets"][0].update(target=5), "target: 5", "communication already starts at 5"),
    "target of nobody": (lambda c: c["goals"][0]["targets"][0].update(of="eve"), "of: eve", '"eve" is none'),
    "unknown variable": (lambda c: c["goals"][0]["targets"][0].update(variable="anxeity"), "anxeity", 'did you mean "anxiety"'),
    "mirror of nobody": (lambda c: c["mirror"][1].update(by="eve"), "by: eve", '"eve" is none'),
    "mirror without lines": (lambda c: c["clients"][1]["lines"]["obstacle"].pop("postpone"), "", 'ben needs at least 3 lines for the obstacle "postpone", and has 0'),
    "too few obstacle lines": (lambda c: c["clients"][0]["lines"]["obstacle"]["please"].pop(), "please:", 'obstacle "please", and has 2'),
    "nothing fits": (lambda c: c["core"]["hypotheses"][0].update(fits=False), "hypotheses:", "none of the hypotheses fits"),
    "two fit": (lambda c: c["core"]["hypotheses"][2].update(fits=True), "", "a second hypothesis fits"),
    "core without focus": (lambda c: c["core"].pop("focus"), "core:", "needs a focus"),
    "block on nobody": (lambda c: c["core"]["blocks"][0].update(by="eve"), "by: eve", '"eve" is none'),
    "unknown route": (lambda c: c["referrals"][0].update(route="REF-MDE"), "REF-MDE", 'referral route "REF-MDE" .* "REF-MED"'),
    "referral too late": (lambda c: c["referrals"][0].update(due=11), "due: 11", "the last session is 10"),
    "unknown problem": (lambda c: c["problems"].append("desires"), "desires", 'did you mean "desire"'),
    "fact id twice": (lambda c: c["facts"]["safety"][0].update(id="ben-onset"), "", '"ben-onset" is already in use'),
    "client id twice": (lambda c: c["clients"][1].update(id="ada"), "", '"ada" is already in use'),
    "id with a slash": (lambda c: c["facts"]["safety"][0].update(id="ada/safety"), "ada/safety", "lower-case"),
    "slug of another folder": (lambda c: c.update(slug="eva"), "slug: eva", "name of the folder"),
    "a minor": (lambda c: c["clients"][0].update(age=17), "age: 17", '"age" must be greater than or equal to 18, not 17'),
    "number in quotes": (lambda c: c["clients"][0].update(age="40"), "age: '40'", '"age" is a text here; write a number .* with a point: 40'),
    "off the scale": (lambda c: c["clients"][0]["start"].update(shame=11), "shame: 11", "less than or equal to 10, not 11"),
    "too few lines": (lambda c: c["clients"][0]["lines"]["opening"]["easy"].pop(), "easy:", "at least 3 items .*, not"),
    "unknown reaction": (lambda c: c["clients"][0]["lines"]["reaction"].update(leaf=[]), "leaf", 'did you mean "leave"'),
    "unknown sign": (lambda c: c["facts"]["safety"][0].update(signs=["pian"]), "pian", 'did you mean "pain"'),
    "misspelt key": (lambda c: c["facts"]["safety"][0].update(sings=[]), "sings", '"sings" is not known here; did you mean "signs"'),
    "clients are a number": (lambda c: c.update(clients=3), "clients: 3", '"clients" must be a list, not 3'),
    "nobody": (lambda c: c.update(clients=[]), "clients: ", "at least 1 item"),
    "library in the file": (lambda c: c.update(library={}), "library", '"library" is not known here'),
}  # fmt: skip


def test_a_sound_case_is_loaded_with_its_library(workshop: Workshop) -> None:
    """By name in a folder, by the path of its file and by the path of its folder."""
    path = workshop.write()
    case = load_case("ada", workshop.folder)
    assert case.client("ben").beliefs[0].myth == "M02"
    assert list(case.library.exercises) == ["E01", "E02"]
    assert case == load_case(path) == load_case(str(path)) == load_case(path.parent)


@pytest.mark.parametrize("name", SPOILED)
def test_each_disagreement_is_named_with_its_line(
    name: str, workshop: Workshop, line_of: Callable[[Path, str], int]
) -> None:
    """File, line, fault and, where there is a close word, what was meant."""
    spoil, spot, words = SPOILED[name]
    spoil(workshop.case)
    path = workshop.write()
    with pytest.raises(CaseFileError) as caught:
        load_case("ada", workshop.folder)
    place = rf"cases/ada/case.yaml:{line_of(path, spot) if spot else '[0-9]+'}: "
    faults = caught.value.faults
    assert any(re.match(f"{place}.*{words}", fault) for fault in faults), faults


def test_an_unknown_case_is_one_sentence_with_the_closest_name(workshop: Workshop) -> None:
    """It has an id too, for screens to word; a path that leads nowhere says so."""
    workshop.write()
    with pytest.raises(CaseFileError, match=r'^there is no case "adda"; did you mean "ada"[?]$') as caught:
        load_case("adda", workshop.folder)
    assert ("unknown-case", {"case": "adda"}) == (caught.value.reason, caught.value.names)
    for missing in (workshop.folder / "nowhere", "nowhere/case.yaml", workshop.folder / "case.yaml"):
        with pytest.raises(CaseFileError, match="cannot be read"):
            load_case(missing, workshop.folder)
    with pytest.raises(CaseFileError, match="no folder with cases"):
        load_case("ada", workshop.folder / "nowhere")


def test_a_folder_without_library_speaks_of_the_toolkits_own(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A private case may stand alone in its folder."""
    from toolkit.casefiles import locate

    path = workshop.write()
    private = workshop.write_file(workshop.folder.parent / "private" / "ada" / "case.yaml", workshop.case)
    monkeypatch.setattr(locate, "cases_folder", lambda: workshop.folder)
    assert load_case("ada", private.parents[1]) == load_case(path)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_case_is_loaded_or_refused_in_sentences(workshop: Workshop, data: st.DataObject) -> None:
    """Cutting anything out of a case file never shows a traceback."""
    path = workshop.write()
    raw = path.read_bytes()
    begin = data.draw(st.integers(0, len(raw)))
    path.write_bytes(raw[:begin] + raw[begin + data.draw(st.integers(1, 400)) :])
    faults: tuple[str, ...] = ()
    try:
        load_case(path)
    except CaseFileError as fault:
        faults = fault.faults
    assert all("\n" not in sentence and "case.yaml" in sentence for sentence in faults)
