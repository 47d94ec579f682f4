"""The library is loaded whole, or every fault in it is one sentence with file and line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.casefiles.workshop import Workshop, handout, letter, module, myth, named, voices
from toolkit.casefiles import load_library
from toolkit.errors import CaseFileError

Change = Callable[[dict[str, Any]], object]


def one(data: dict[str, Any], key: str, n: int = 0) -> dict[str, Any]:
    """Return the n-th item under a key."""
    item: dict[str, Any] = data[key][n]
    return item


def without(item: dict[str, Any], key: str) -> dict[str, Any]:
    """Return a copy without one key."""
    return {name: value for name, value in item.items() if name != key}


SPOILED: dict[str, tuple[str, Change, str, str]] = {
    "unknown myth": ("modules.yaml", lambda d: one(d, "modules")["myths"].append("M99"), "M99", 'myth "M99" .* did you mean "M09"'),
    "unknown prerequisite": (
        "exercises.yaml",
        lambda d: one(d, "exercises", 1)["prerequisites"].append(["E77"]),
        "E77",
        'exercise or module "E77" is not in the library',
    ),
    "unknown sabotage": ("exercises.yaml", lambda d: one(d, "exercises", 1)["sabotaged_by"].append("M22"), "M22", 'myth "M22"'),
    "unknown source": ("rules.yaml", lambda d: one(d, "rules").update(sources=["Nobody2001"]), "Nobody", 'did you mean "Somebody2001"'),
    "unknown seed": ("rules.yaml", lambda d: one(d, "rules").update(seed=["S9"]), "S9", 'seed statement "S9"'),
    "unknown group": ("questions.yaml", lambda d: one(d, "questions").update(group="tlak"), "tlak", 'group "tlak" .* "talk"'),
    "gate without card": ("questions.yaml", lambda d: one(d, "questions").update(gate="G3"), "G3", 'gate "G3"'),
    "gate of a referral": ("referrals.yaml", lambda d: one(d, "referrals").update(gates=["G4"]), "G4", 'gate "G4"'),
    "no such gate": ("referrals.yaml", lambda d: one(d, "referrals").update(gates=["G44"]), "G44", '"gates" .* cannot be "G44"; did you mean "G4"'),
    "double id": ("myths.yaml", lambda d: d["myths"].append({**without(one(d, "myths"), "id"), "id": "M01"}), "  id: M01", '"M01" is already in use'),
    "missing key": ("myths.yaml", lambda d: one(d, "myths", 1).pop("realistic"), "id: M02", 'the key "realistic" is missing'),
    "missing language": ("myths.yaml", lambda d: one(d, "myths")["belief"].pop("nl"), "belief:", 'the key "nl" is missing'),
    "extra key": ("myths.yaml", lambda d: one(d, "myths").update(slogan="x"), "slogan", '"slogan" is not known here; did you mean "slug"'),
    "extra key above": ("myths.yaml", lambda d: d.update(myth=[]), "myth: []", '"myth" is not known here; did you mean "myths"'),
    "missing section": ("questions.yaml", lambda d: d.pop("groups"), "questions", 'the key "groups" is missing'),
    "number for a text": ("myths.yaml", lambda d: one(d, "myths").update(slug=7), "slug: 7", '"slug" must be a text, in quotes, not 7'),
    "text for a number": ("exercises.yaml", lambda d: one(d, "exercises").update(level="two"), "level: two", '"level" must be a whole number, not "two"'),
    "half a number": ("exercises.yaml", lambda d: one(d, "exercises").update(level=1.5), "level: 1.5", '"level" must be a whole number'),
    "list for a mapping": ("exercises.yaml", lambda d: one(d, "exercises").update(dose=[2]), "dose", '"dose" must be a mapping'),
    "mapping for a list": ("exercises.yaml", lambda d: one(d, "exercises").update(targets={}), "targets", '"targets" must be a list, not a mapping'),
    "word for true": ("myths.yaml", lambda d: one(d, "myths").update(long_term="yes"), "long_term", '"long_term" must be true or false'),
    "too high": ("exercises.yaml", lambda d: one(d, "exercises").update(level=9), "level: 9", "less than or equal to 7, not 9"),
    "unknown variable": ("exercises.yaml", lambda d: one(d, "exercises")["targets"].append("shaem"), "shaem", 'did you mean "shame"'),
    "unknown dimension": ("exercises.yaml", lambda d: one(d, "exercises")["affordances"].update(plese=0.5), "plese", 'did you mean "please"'),
    "affordance of 8": ("exercises.yaml", lambda d: one(d, "exercises")["affordances"].update(please=8), "please: 8", "between 0 and 1"),
    "unowned claim": ("modules.yaml", lambda d: one(d, "modules").pop("teaching_assumption"), "id: PE-B01", "sources or teaching_assumption"),
    "uneven points": ("modules.yaml", lambda d: one(d, "modules")["key_points"]["nl"].pop(), "key_points", "as many points"),
    "handout of no module": (
        "handouts-bodily.yaml",
        lambda d: d["handouts"].append(handout("PE-B09")),
        "id: PE-B09",
        'module "PE-B09" is not in the library; did you mean "PE-B01"',
    ),
    "handout twice": ("handouts-bodily.yaml", lambda d: d["handouts"].append(handout("PE-B01")), "", '"PE-B01" is already in use under handouts'),
    "two right answers": (
        "handouts-bodily.yaml",
        lambda d: one(d, "handouts")["checks"][0]["answers"][0].update(right=True),
        "answers:",
        "exactly one answer must be right, and here 2 are",
    ),
    "no right answer": (
        "handouts-bodily.yaml",
        lambda d: one(d, "handouts")["checks"][0]["answers"][1].pop("right"),
        "answers:",
        "exactly one answer must be right, and here none is",
    ),
    "two check questions": ("handouts-bodily.yaml", lambda d: one(d, "handouts")["checks"].pop(), "checks", '"checks" .* at least 3 items'),
    "module without handout": ("modules.yaml", lambda d: d["modules"].append(module("PE-B02", "M01")), "id: PE-B02", '"PE-B02" has no text under handouts'),
    "myth without voices": ("myths.yaml", lambda d: d["myths"].append(myth("M10")), "id: M10", '"M10" has no text under voices'),
    "instruction of no exercise": ("instructions.yaml", lambda d: d["instructions"].append(named("E77", "text")), "id: E77", 'exercise "E77"'),
    "voices of no myth": ("voices.yaml", lambda d: d["voices"].append(voices("M77")), "id: M77", 'myth "M77"'),
    "too few voices": ("voices.yaml", lambda d: one(d, "voices")["quotes"].pop(), "quotes", '"quotes" .* at least 6 items'),
    "letter of no route": ("letters.yaml", lambda d: d["letters"].append(letter("REF-X")), "id: REF-X", 'referral route "REF-X"'),
    "unknown part of a letter": ("letters.yaml", lambda d: one(d, "letters")["parts"][1].update(section="raeson"), "raeson", 'did you mean "reason"'),
    "glossary sees a stranger": ("glossary.yaml", lambda d: one(d, "glossary")["see"].append("RL02"), "- RL02", 'entry "RL02" .* did you mean "RL01"'),
    "adaptation twice": (
        "programme.yaml",
        lambda d: d["fitness"].append({"id": "easier-e01", "text": {"nl": "a", "en": "b"}}),
        "",
        'exercises.yaml:.*"easier-e01" has another text',
    ),
}  # fmt: skip


def test_a_sound_library_is_loaded_whole_and_in_order(workshop: Workshop) -> None:
    """Every item is found under its id, in the order of the files; ``for`` becomes ``fits``."""
    workshop.write()
    library = load_library(workshop.folder / "library")
    assert list(library.myths) == ["M01", "M02", "M09"]
    assert library.exercises["E02"].prerequisites == (("E01", "PE-B01"),)
    assert library.fitness["shorter"].fits == ("fatigue",)
    assert library.seed["S1"].quote == "gewoon praten"


def test_the_long_texts_stand_under_the_ids_they_belong_to(workshop: Workshop) -> None:
    """Handouts of three files are one shelf, in the order of the files; the others stand under their own id."""
    workshop.files["modules.yaml"]["modules"] += [module("PE-P01", "M01"), module("PE-R01", "M02")]
    workshop.files["handouts-relational.yaml"]["handouts"].append(handout("PE-R01"))
    workshop.files["handouts-psychological.yaml"]["handouts"].append(handout("PE-P01"))
    workshop.write()
    library = load_library(workshop.folder / "library")
    assert list(library.handouts) == ["PE-B01", "PE-P01", "PE-R01"]
    assert library.handouts["PE-P01"].text.en == "PE-P01 handout (en)"
    assert [answer.right for answer in library.handouts["PE-B01"].checks[0].answers] == [False, True, False]
    assert set(library.instructions) == set(library.exercises)
    assert set(library.voices) == set(library.myths)
    assert set(library.letters) == set(library.referrals)
    assert library.glossary["a-word"].see[0] == "PE-B01"


def test_a_fault_in_joined_files_is_found_in_the_file_it_is_in(
    workshop: Workshop, line_of: Callable[[Path, str], int]
) -> None:
    """A handout that stands in two files is named where it stands for the second time."""
    workshop.files["modules.yaml"]["modules"].append(module("PE-R01", "M02"))
    workshop.files["handouts-relational.yaml"]["handouts"] += [handout("PE-R01"), handout("PE-B01")]
    workshop.write()
    line = line_of(workshop.folder / "library" / "handouts-relational.yaml", "id: PE-B01")
    with pytest.raises(
        CaseFileError, match=rf'/handouts-relational\.yaml:{line}: .*"PE-B01" is already in use'
    ) as caught:
        load_library(workshop.folder / "library")
    assert len(caught.value.faults) == 1


@pytest.mark.parametrize("name", SPOILED)
def test_each_fault_is_named_with_its_line(name: str, workshop: Workshop, line_of: Callable[[Path, str], int]) -> None:
    """File, line, fault and, where there is a close word, what was meant."""
    file, spoil, spot, words = SPOILED[name]
    spoil(workshop.files[file])
    workshop.write()
    path = workshop.folder / "library" / file
    place = rf"^cases/library/{file}:{line_of(path, spot)}: .*" if spot else ""
    with pytest.raises(CaseFileError, match=place + words) as caught:
        load_library(path.parent)
    assert len(caught.value.faults) == 1


def test_all_faults_of_all_files_are_found_at_once(workshop: Workshop) -> None:
    """The sentence shows the first fault and counts the others, which stand in ``faults``."""
    workshop.files["myths.yaml"]["myths"][0].pop("slug")
    workshop.files["gates.yaml"]["gates"][0]["id"] = 3
    workshop.write()
    (workshop.folder / "library" / "seed.yaml").unlink()
    with pytest.raises(CaseFileError, match=r"myths\.yaml:2: .* \(and 2 more\)$") as caught:
        load_library(workshop.folder / "library")
    assert ["myths.yaml", "gates.yaml", "seed.yaml"] == [
        fault.split(":")[0].rsplit("/", 1)[1] for fault in caught.value.faults
    ]
