"""Scores -> the file each learning environment imports, to the letter of its own format (pure).

What was seen in documentation and sources (2026):

- Moodle: any CSV with a heading; whoever imports chooses which column names the student and which grade item each
  other column is. The headings are those of Moodle's own export: "ID number" and "Email address" can both name the
  student. Comma, UTF-8; an email address must have the same capitals. docs.moodle.org, "Grade import".
- Canvas (``lib/gradebook_importer.rb``): Student, ID, SIS User ID, SIS Login ID, Section, then a column an assignment
  with its id in brackets; a row "Points Possible" below the heading. A student is found by ID, then by SIS User ID,
  then by login, then by name. A column without id makes a new assignment when no title is the same.
- Brightspace: OrgDefinedId, Username, ``<item> Points Grade <Numeric MaxPoints:20>``, End-of-Line Indicator, as its
  own export writes them: the two keys begin with ``#`` and each row ends with ``#``. community.d2l.com, "Importing
  grades", asks for OrgDefinedId or Username or both and the words "Points Grade" after the item's name.
- Blackboard: every field in quotes, UTF-8 with a byte order mark, Username as the key, ``<item> [Total Pts: 20 Score]
  |<column id>``. Without the id the upload makes a new text column worth nothing. help.blackboard.com, "Work offline".

Numbers have a point. A text that a spreadsheet would take for a formula gets an apostrophe in front.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from toolkit.course.exports.scores import Column
from toolkit.course.roster import Person
from toolkit.model.text import Language
from toolkit.words import say

__all__ = ["LMS", "Lms", "Sheet", "points", "sheet"]

Lms = Literal["moodle", "canvas", "brightspace", "blackboard"]
LMS: tuple[Lms, ...] = ("moodle", "canvas", "brightspace", "blackboard")
NAMES: dict[Lms, str] = {
    "moodle": "Moodle", "canvas": "Canvas", "brightspace": "Brightspace", "blackboard": "Blackboard",
}  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\t", "\r")
BOM = "\ufeff"
Row = list[str]


class Sheet(NamedTuple):
    """A file: its bytes, how many students it holds, and what a supervisor should know."""

    content: bytes
    rows: int
    sentences: tuple[str, ...]


class _Form(NamedTuple):
    """How one learning environment wants it.

    Attributes:
        student: The cells that name a student.
        heading: The headings of these.
        item: The heading of an assignment, given the id of its column.
        needs: Which of the cells of ``student`` must not all be empty.
        called: What the one that matters most is called.
        ending: The heading of the last column, and what stands there.
        quoted: Whether every field is in quotes.
        bom: Whether the file begins with a byte order mark.
    """

    heading: tuple[str, ...]
    student: Callable[[Person], Row]
    item: Callable[[Column, str], str]
    needs: tuple[int, ...]
    called: str
    ending: tuple[str, ...] = ()
    quoted: bool = False
    bom: bool = False


def points(number: float) -> str:
    """Return a number with a point and no needless decimals."""
    return f"{number:.2f}".rstrip("0").rstrip(".")


FORMS: dict[Lms, _Form] = {
    "moodle": _Form(
        heading=("First name", "Last name", "ID number", "Email address"),
        student=lambda one: [one.first_name, one.last_name, one.id, one.email],
        item=lambda column, _: column.title,
        needs=(2, 3),
        called="ID number",
    ),
    "canvas": _Form(
        heading=("Student", "ID", "SIS User ID", "SIS Login ID", "Section"),
        student=lambda one: [
            ", ".join(name for name in (one.last_name, one.first_name) if name),
            next((number for number in one.lms_ids if number.isdecimal()), ""), one.id, one.username, "",
        ],
        item=lambda column, number: f"{column.title} ({number})" if number else column.title,
        needs=(2,),
        called="SIS User ID",
    ),
    "brightspace": _Form(
        heading=("OrgDefinedId", "Username"),
        student=lambda one: [f"#{one.id}", f"#{one.username}" if one.username else ""],
        item=lambda column, _: f"{column.title} Points Grade <Numeric MaxPoints:{points(column.maximum)}>",
        needs=(0, 1),
        called="OrgDefinedId",
        ending=("End-of-Line Indicator", "#"),
    ),
    "blackboard": _Form(
        heading=("Last Name", "First Name", "Username", "Student ID"),
        student=lambda one: [one.last_name, one.first_name, one.username, one.id],
        item=lambda column, number: f"{column.title} [Total Pts: {points(column.maximum)} Score]"
        + (f" |{number}" if number else ""),
        needs=(2,),
        called="Username",
        quoted=True,
        bom=True,
    ),
}  # fmt: skip


def sheet(
    lms: Lms, columns: Sequence[Column], people: Sequence[Person], language: Language, ids: Mapping[str, str] | None = None
) -> Sheet:  # fmt: skip
    """Return the file to import.

    Args:
        lms: The learning environment.
        columns: The assignments with their scores.
        people: The students; who has no score has no row, and what is missing stays empty.
        language: Language of what is said.
        ids: Assignment -> the id of its column in the learning environment, where that has one.
    """
    form, numbers, sentences = FORMS[lms], ids or {}, list[str]()
    into = io.StringIO(newline="")
    quoting: Literal[0, 1] = csv.QUOTE_ALL if form.quoted else csv.QUOTE_MINIMAL
    writer = csv.writer(into, lineterminator="\r\n", quoting=quoting)
    titles = [_harmless(form.item(column, numbers.get(column.assignment, ""))) for column in columns]
    writer.writerow([*form.heading, *titles, *form.ending[:1]])
    if lms == "canvas":
        writer.writerow(
            ["    Points Possible", *[""] * (len(form.heading) - 1), *(points(one.maximum) for one in columns)]
        )
    rows = 0
    for person in sorted(people, key=lambda one: (one.last_name, one.first_name, one.id)):
        scores = [points(column.scores[person.id]) if person.id in column.scores else "" for column in columns]
        if any(scores):
            writer.writerow([*_named(form, person, lms, language, sentences), *scores, *form.ending[1:]])
            rows += 1
    text = (BOM if form.bom else "") + into.getvalue()
    return Sheet(text.encode("utf-8", "replace"), rows, tuple(sentences))


def _named(form: _Form, person: Person, lms: Lms, language: Language, sentences: list[str]) -> Iterator[str]:
    cells = form.student(person)
    if not any(cells[n].strip("#") for n in form.needs):
        sentences.append(say("export/no-key", language, student=person.id, lms=NAMES[lms], key=form.called))
    for n, cell in enumerate(cells):
        harmless = _harmless(cell)
        if harmless != cell and n in form.needs:
            sentences.append(say("export/defused", language, student=person.id, text=cell))
        yield harmless


def _harmless(text: str) -> str:
    """Return a text no spreadsheet takes for a formula, on one line."""
    line = " ".join(text.replace("\0", "").splitlines())
    return f"'{line}" if line.startswith(FORMULA) or line.lstrip().startswith(FORMULA[:4]) else line
