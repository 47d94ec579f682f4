"""The library's check questions -> QTI 3.0 items in a content package, both languages, with a test for each (pure but for the zip).

Element names, attributes and their order follow the specification's own examples (1EdTech ``qti-examples``, 2022):
items as ``choice.xml`` and ``Example01-modalFeedback.xml``, the package as ``packaging/items/imsmanifest.xml``. Each
answer carries its own feedback, shown when it is chosen. The same library gives the same bytes. The schema of the
package was at hand and accepts the manifest; that of the items was not, so these were checked against the examples
alone: every element, attribute and nesting used here occurs in them.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from string import ascii_uppercase
from typing import NamedTuple
from xml.etree import ElementTree as ET  # only written here, never read

from toolkit.model.library import Library
from toolkit.model.text import LANGUAGES, Language
from toolkit.model.texts import CheckQuestion
from toolkit.words import say

__all__ = ["MANIFEST", "package", "questions_of"]

ASI = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0"
ASI_XSD = "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd"
CP = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1"
CP_XSD = "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MANIFEST = "imsmanifest.xml"
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every file in the zip, the earliest a zip knows: the same library gives the same bytes."""


class Question(NamedTuple):
    """A check question, and where it stands."""

    module: str
    number: int
    check: CheckQuestion

    def identifier(self, language: Language) -> str:
        """Return its id in one language."""
        return f"{self.module}-{self.number}-{language}"

    def path(self, language: Language) -> str:
        """Return its file in the package."""
        return f"items/{language}/{self.module}-{self.number}.xml"


def questions_of(library: Library) -> tuple[Question, ...]:
    """Return every check question, in the order of the library's modules."""
    return tuple(
        Question(module, n, check)
        for module in library.modules
        if module in library.handouts
        for n, check in enumerate(library.handouts[module].checks, start=1)
    )


def package(library: Library, *, advance: Callable[[int], None] = lambda _: None) -> bytes:
    """Return the content package as a zip.

    Args:
        library: The library with the handouts.
        advance: Told how many more items are done.
    """
    questions = questions_of(library)
    files: dict[str, ET.Element] = {MANIFEST: _manifest(questions)}
    for language in LANGUAGES:
        files[f"tests/{language}.xml"] = _test(questions, library, language)
        for question in questions:
            files[question.path(language)] = _item(question, library, language)
            advance(1)
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, root in files.items():
            member = zipfile.ZipInfo(name, EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, _xml(root))
    return into.getvalue()


def _item(question: Question, library: Library, language: Language) -> ET.Element:
    title = say(
        "export/question-of", language, module=library.modules[question.module].title.of(language), n=question.number
    )
    root = _root("qti-assessment-item", question.identifier(language), title)
    root.attrib |= {"adaptive": "false", "time-dependent": "false", LANG: language}
    names = dict(zip(ascii_uppercase, question.check.answers, strict=False))
    response = _sub(
        root, "qti-response-declaration", identifier="RESPONSE", cardinality="single", base_type="identifier"
    )
    right = _sub(response, "qti-correct-response")
    for name, answer in names.items():
        if answer.right:
            _sub(right, "qti-value").text = name
    _outcome(root, "SCORE", "0")
    _outcome(root, "MAXSCORE", "1")
    _sub(root, "qti-outcome-declaration", identifier="FEEDBACK", cardinality="single", base_type="identifier")
    body = _sub(root, "qti-item-body")
    asked = _sub(body, "qti-choice-interaction", response_identifier="RESPONSE", shuffle="true", max_choices="1")
    _sub(asked, "qti-prompt").text = question.check.question.of(language)
    for name, answer in names.items():
        _sub(asked, "qti-simple-choice", identifier=name).text = answer.text.of(language)
    _processing(root)
    for name, answer in names.items():
        said = _sub(root, "qti-modal-feedback", outcome_identifier="FEEDBACK", show_hide="show", identifier=name)
        _sub(_sub(said, "qti-content-body"), "p").text = answer.feedback.of(language)
    return root


def _processing(root: ET.Element) -> None:
    """Add what happens with an answer: a point when it is right, and its own feedback."""
    processing = _sub(root, "qti-response-processing")
    if_right = _sub(_sub(processing, "qti-response-condition"), "qti-response-if")
    match = _sub(if_right, "qti-match")
    _sub(match, "qti-variable", identifier="RESPONSE")
    _sub(match, "qti-correct", identifier="RESPONSE")
    score = _sub(if_right, "qti-set-outcome-value", identifier="SCORE")
    _sub(score, "qti-variable", identifier="MAXSCORE")
    feedback = _sub(processing, "qti-set-outcome-value", identifier="FEEDBACK")
    _sub(feedback, "qti-variable", identifier="RESPONSE")


def _outcome(root: ET.Element, name: str, value: str) -> None:
    declared = _sub(root, "qti-outcome-declaration", identifier=name, cardinality="single", base_type="float")
    _sub(_sub(declared, "qti-default-value"), "qti-value").text = value


def _test(questions: tuple[Question, ...], library: Library, language: Language) -> ET.Element:
    root = _root("qti-assessment-test", f"checks-{language}", say("export/checks-title", language))
    part = _sub(root, "qti-test-part", identifier="checks", navigation_mode="nonlinear", submission_mode="individual")
    for module in dict.fromkeys(question.module for question in questions):
        title = library.modules[module].title.of(language)
        section = _sub(part, "qti-assessment-section", identifier=f"section-{module}", title=title, visible="true")
        for question in questions:
            if question.module == module:
                identifier, path = question.identifier(language), f"../{question.path(language)}"
                _sub(section, "qti-assessment-item-ref", identifier=identifier, href=path)
    return root


def _manifest(questions: tuple[Question, ...]) -> ET.Element:
    root = ET.Element(
        f"{{{CP}}}manifest", {"identifier": "sexology-checks", f"{{{XSI}}}schemaLocation": f"{CP} {CP_XSD}"}
    )
    metadata = ET.SubElement(root, f"{{{CP}}}metadata")
    ET.SubElement(metadata, f"{{{CP}}}schema").text = "QTI Package"
    ET.SubElement(metadata, f"{{{CP}}}schemaversion").text = "3.0.0"
    ET.SubElement(root, f"{{{CP}}}organizations")
    resources = ET.SubElement(root, f"{{{CP}}}resources")
    for identifier, kind, path, needed in _resources(questions):
        resource = ET.SubElement(resources, f"{{{CP}}}resource", {"identifier": identifier, "type": kind, "href": path})
        ET.SubElement(resource, f"{{{CP}}}file", {"href": path})
        for other in needed:
            ET.SubElement(resource, f"{{{CP}}}dependency", {"identifierref": other})
    return root


def _resources(questions: tuple[Question, ...]) -> Iterator[tuple[str, str, str, list[str]]]:
    for language in LANGUAGES:
        items = [question.identifier(language) for question in questions]
        yield f"checks-{language}", "imsqti_test_xmlv3p0", f"tests/{language}.xml", items
        for question in questions:
            yield question.identifier(language), "imsqti_item_xmlv3p0", question.path(language), []


def _root(tag: str, identifier: str, title: str) -> ET.Element:
    location = {f"{{{XSI}}}schemaLocation": f"{ASI} {ASI_XSD}"}
    return ET.Element(f"{{{ASI}}}{tag}", {**location, "identifier": identifier, "title": title})


def _sub(parent: ET.Element, tag: str, **attributes: str) -> ET.Element:
    return ET.SubElement(parent, f"{{{ASI}}}{tag}", {name.replace("_", "-"): one for name, one in attributes.items()})


def _xml(root: ET.Element) -> bytes:
    """Return the file; the namespace of its root is the default one, as in the specification's examples."""
    space = root.tag[1:].partition("}")[0]
    ET.register_namespace("xsi", XSI)
    ET.register_namespace("", space)
    ET.indent(root)
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"
