"""The check questions as a QTI 3.0 package: structure, references and texts.

The specification's schema for items cannot travel with this project, so what it demands of the elements used here is
written out below: which element stands where, in which order, with which attributes.
"""

import io
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

from typer.testing import CliRunner

from toolkit.casefiles import load_library
from toolkit.cli.app import app
from toolkit.course.exports.qti import ASI, CP, LANG, MANIFEST, package, questions_of
from toolkit.errors import ToolkitError

LIBRARY = load_library()
QUESTIONS = questions_of(LIBRARY)
with zipfile.ZipFile(io.BytesIO(package(LIBRARY))) as made:
    FILES = {name: made.read(name) for name in made.namelist()}
NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
CHILDREN = {
    "qti-assessment-item": "(qti-response-declaration )(qti-outcome-declaration ){3}(qti-item-body )(qti-response-processing )(qti-modal-feedback ){3,4}",
    "qti-response-declaration": "qti-correct-response ",
    "qti-correct-response": "qti-value ",
    "qti-outcome-declaration": "(qti-default-value )?",
    "qti-default-value": "qti-value ",
    "qti-item-body": "qti-choice-interaction ",
    "qti-choice-interaction": "qti-prompt (qti-simple-choice ){3,4}",
    "qti-response-processing": "qti-response-condition qti-set-outcome-value ",
    "qti-response-condition": "qti-response-if ",
    "qti-response-if": "qti-match qti-set-outcome-value ",
    "qti-match": "qti-variable qti-correct ",
    "qti-set-outcome-value": "qti-variable ",
    "qti-modal-feedback": "qti-content-body ",
    "qti-content-body": "p ",
    "qti-assessment-test": "qti-test-part ",
    "qti-test-part": "(qti-assessment-section )+",
    "qti-assessment-section": "(qti-assessment-item-ref ){3}",
}
ATTRIBUTES = {
    "qti-assessment-item": {"identifier", "title", "adaptive", "time-dependent", LANG},
    "qti-response-declaration": {"identifier", "cardinality", "base-type"},
    "qti-outcome-declaration": {"identifier", "cardinality", "base-type"},
    "qti-choice-interaction": {"response-identifier", "shuffle", "max-choices"},
    "qti-simple-choice": {"identifier"},
    "qti-variable": {"identifier"},
    "qti-correct": {"identifier"},
    "qti-set-outcome-value": {"identifier"},
    "qti-modal-feedback": {"outcome-identifier", "show-hide", "identifier"},
    "qti-assessment-test": {"identifier", "title"},
    "qti-test-part": {"identifier", "navigation-mode", "submission-mode"},
    "qti-assessment-section": {"identifier", "title", "visible"},
    "qti-assessment-item-ref": {"identifier", "href"},
}


def root_of(name: str) -> ET.Element:
    """Return a file of the package as a tree."""
    return ET.fromstring(FILES[name])


def local(element: ET.Element) -> str:
    """Return an element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def test_every_file_has_the_elements_qti_asks_for_in_their_order() -> None:
    """Names, order, attributes, namespace; and every element is one that is known here."""
    for name in set(FILES) - {MANIFEST}:
        for element in root_of(name).iter():
            assert element.tag == f"{{{ASI}}}{local(element)}", name
            assert re.fullmatch(CHILDREN.get(local(element), ""), "".join(f"{local(one)} " for one in element)), name
            attributes = {one for one in element.attrib if not one.endswith("schemaLocation")}
            assert attributes == ATTRIBUTES.get(local(element), set()), name


def test_every_question_is_there_in_both_languages() -> None:
    """With its answers, its one right answer, and what is said to whoever chooses one."""
    assert len(QUESTIONS) == 3 * len(LIBRARY.handouts) > 100
    for question in QUESTIONS:
        for language in ("nl", "en"):
            root = root_of(question.path(language))
            texts = {local(one): one.text for one in root.iter()}
            assert texts["qti-prompt"] == question.check.question.of(language)
            choices = [one for one in root.iter() if local(one) == "qti-simple-choice"]
            assert [one.text for one in choices] == [one.text.of(language) for one in question.check.answers]
            right = next(one.text for one in root.iter() if local(one) == "qti-value")
            chosen = next(one for one in choices if one.get("identifier") == right)
            assert chosen.text == next(one.text.of(language) for one in question.check.answers if one.right)
            said = {one.get("identifier"): one[0][0].text for one in root if local(one) == "qti-modal-feedback"}
            expected = [one.feedback.of(language) for one in question.check.answers]
            assert [said[one.get("identifier")] for one in choices] == expected
            assert root.get(LANG) == language


def test_the_manifest_names_every_file_and_nothing_else() -> None:
    """Each once, with unique names; tests depend on their items, and refer to files that are there."""
    root = root_of(MANIFEST)
    assert [local(one) for one in root] == ["metadata", "organizations", "resources"]
    assert [one.text for one in root[0]] == ["QTI Package", "3.0.0"]
    resources = list(root[2])
    assert {one.tag for one in resources} == {f"{{{CP}}}resource"}
    assert sorted(one.get("href") for one in resources) == sorted(set(FILES) - {MANIFEST})
    names = [one.get("identifier") for one in resources]
    assert len(set(names)) == len(names)
    assert all(NAME.fullmatch(one) for one in names)
    for one in resources:
        kind = "imsqti_test_xmlv3p0" if one.get("href", "").startswith("tests/") else "imsqti_item_xmlv3p0"
        assert one.get("type") == kind
        assert one[0].get("href") == one.get("href")
        assert {each.get("identifierref") for each in one[1:]} <= set(names)
        assert root_of(one.get("href", "")).get("identifier") == one.get("identifier")
    for language in ("nl", "en"):
        refs = [one for one in root_of(f"tests/{language}.xml").iter() if local(one) == "qti-assessment-item-ref"]
        assert len(refs) == len(QUESTIONS)
        for one in refs:
            assert root_of(one.get("href", "").removeprefix("../")).get("identifier") == one.get("identifier")


def test_the_manifest_stands_at_the_top_and_the_bytes_are_the_same_each_time() -> None:
    """As a content package asks; a library that did not change gives nothing to import again."""
    assert next(iter(FILES)) == MANIFEST
    assert package(LIBRARY) == package(LIBRARY)


def test_texts_cannot_break_the_file() -> None:
    """What an author writes is text, whatever signs it has."""
    module = QUESTIONS[0].module
    handout = LIBRARY.handouts[module]
    nasty = handout.checks[0].question.model_copy(update={"nl": "<b>&amp;</b> ]]> \" '"})
    check = handout.checks[0].model_copy(update={"question": nasty})
    changed = handout.model_copy(update={"checks": (check, *handout.checks[1:])})
    library = LIBRARY.model_copy(update={"handouts": LIBRARY.handouts | {module: changed}})
    archive = zipfile.ZipFile(io.BytesIO(package(library)))
    root = ET.fromstring(archive.read(f"items/nl/{module}-1.xml"))
    assert next(one.text for one in root.iter() if local(one) == "qti-prompt") == nasty.nl


def test_the_command_writes_the_package(tmp_path: Path) -> None:
    """And says how many questions; a place that cannot be written is one sentence."""
    out = tmp_path / "questions.zip"
    done = CliRunner().invoke(app, ["export", "--qti", "--out", str(out), "--lang", "en"])
    assert done.exit_code == 0
    assert f"{len(QUESTIONS)} questions, each in two languages" in done.stdout
    assert out.read_bytes() == package(LIBRARY)
    failed = CliRunner().invoke(app, ["export", "--qti", "--out", "/nowhere/x.zip", "--lang", "en"])
    assert isinstance(failed.exception, ToolkitError)
    assert "cannot be written" in str(failed.exception)
