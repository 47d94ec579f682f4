"""Who is in the course, and under which names and numbers a learning environment knows them.

``students.csv`` in the course's folder is the file that ``nbgrader db student import`` reads: id, first_name,
last_name, email, lms_user_id; a column ``username`` may stand beside these. Somebody who has several numbers in the
learning environment (Moodle gives a new one for each assignment) has them all in lms_user_id, with spaces between.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from toolkit.errors import ToolkitError
from toolkit.model.text import Language
from toolkit.words import say

__all__ = ["ROSTER", "Person", "Roster", "merged", "read_roster"]

ROSTER = "students.csv"
MOST_BYTES = 4_000_000


class Person(NamedTuple):
    """A student: the number the course knows them by, and what else they are known by."""

    id: str
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    username: str = ""
    lms_ids: tuple[str, ...] = ()


class Roster:
    """All students, to be found by number, by login and by name."""

    def __init__(self, people: Iterable[Person]) -> None:
        """Know ``people``; of two with the same id the first counts."""
        self.people = {one.id: one for one in reversed(tuple(people))}
        self._numbers: dict[str, set[str]] = defaultdict(set)
        self._logins: dict[str, set[str]] = defaultdict(set)
        self._names: dict[str, set[str]] = defaultdict(set)
        for one in self.people.values():
            for number in one.lms_ids:
                self._numbers[_plain(number)].add(one.id)
            for login in {one.id, one.username, one.email} - {""}:
                self._logins[_plain(login)].add(one.id)
            if one.first_name or one.last_name:
                self._names[_letters(one.first_name + one.last_name)].add(one.id)
                self._names[_letters(one.last_name + one.first_name)].add(one.id)

    def by_number(self, number: str) -> frozenset[str]:
        """Return those with this number in the learning environment."""
        return frozenset(self._numbers.get(_plain(number), ()))

    def by_login(self, login: str) -> frozenset[str]:
        """Return those with this student number, login or e-mail address."""
        return frozenset(self._logins.get(_plain(login), ()))

    def by_name(self, name: str) -> frozenset[str]:
        """Return those with this name, whatever its order, accents, capitals and spaces."""
        letters = _letters(name)
        return frozenset(self._names.get(letters, ())) if letters else frozenset()


def read_roster(path: Path, language: Language) -> tuple[Person, ...]:
    """Read ``students.csv``; nobody where there is no such file.

    Raises:
        ToolkitError: when it cannot be read.
    """
    try:
        raw = path.read_bytes()[:MOST_BYTES] if path.is_file() else b"id\n"
        text = raw.decode("utf-8-sig")
        separator = ";" if text.partition("\n")[0].count(";") > text.partition("\n")[0].count(",") else ","
        rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=separator))
        return tuple(person for row in rows if (person := _person(row)).id)
    except (OSError, ValueError, csv.Error, KeyError) as fault:
        why = "id" if isinstance(fault, KeyError) else str(fault)
        raise ToolkitError(say("collect/roster", language, path=path.name, why=why)) from None


def merged(first: Iterable[Person], second: Iterable[Person]) -> tuple[Person, ...]:
    """Return everybody in either list; what the first leaves open is filled in from the second."""
    people: dict[str, Person] = {one.id: one for one in first}
    for other in second:
        known = people.get(other.id, Person(other.id))
        lms_ids = tuple(dict.fromkeys((*known.lms_ids, *other.lms_ids)))
        filled = (known[n] or other[n] for n in range(len(other) - 1))
        people[other.id] = Person(*filled)._replace(lms_ids=lms_ids)  # type: ignore[arg-type]
    return tuple(people.values())


def _person(row: dict[str | Any, str | Any]) -> Person:
    cells = {name.strip().casefold(): (value or "").strip() for name, value in row.items() if isinstance(name, str)}
    return Person(
        id=cells["id"],
        first_name=cells.get("first_name", ""),
        last_name=cells.get("last_name", ""),
        email=cells.get("email", ""),
        username=cells.get("username", ""),
        lms_ids=tuple(cells.get("lms_user_id", "").split()),
    )


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip().casefold()


def _letters(text: str) -> str:
    """Return the letters alone, without accents: Canvas writes ``Élise De Smet`` as ``desmetelise`` in a file's name."""
    bare = "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
    return re.sub(r"[\W\d_]+", "", bare).casefold()
