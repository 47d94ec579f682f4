"""How learning environments name what students handed in: who, when, late or not, and the file's own name (pure).

Seen in sources and in tools that read such downloads (2026):

- Moodle (``mod/assign/classes/downloader.php``): a folder ``<full name>_<number>_assignsubmission_file/``, before 4.1
  with ``_`` at its end, or, without folders, ``<full name>_<number>_assignsubmission_file_<file>``. The number is the
  participant's in that one assignment, not the user's; marked anonymously the name is the word for participant; for
  group work it is the group's. Typed text is ``..._assignsubmission_onlinetext/``.
- Canvas: ``<letters of the sortable name>_<user id>_<attachment id>_<file>``, ``_LATE`` after the name when late; a
  file handed in again has ``-1``, ``-2`` ... before its ending; typed text is ``<name>_<user id>_text.html``.
- Brightspace: a folder ``<user>-<folder> - <full name> - Sep 24, 2024 926 PM/``, or a file with the same in front of
  `` - <file>``; the date follows the language of whoever downloads.
- Blackboard: ``<assignment>_<login>_attempt_2026-01-30-15-00-00_<file>``, and without file a ``.txt`` for each attempt.
  Assignment and login may hold ``_`` themselves.
- None of these: a folder or a zip named by a student's number, login or name.
"""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import PurePosixPath
from typing import NamedTuple

from toolkit.course.roster import Roster

__all__ = ["Named", "is_ours", "named", "owners"]

MOODLE = re.compile(r"(?P<name>.+?)_(?P<number>\d+)_assignsubmission_(?P<kind>[a-z]+)(?:_(?P<file>.*))?")
CANVAS = re.compile(
    r"(?P<name>[^\W\d_]+)(?P<late>_LATE)?_(?P<number>\d+)_(?:(?P<attachment>\d+)_(?P<file>.+)|text\.html)"
)
BRIGHTSPACE = re.compile(
    r"(?P<number>\d+)-\d+ - (?P<name>.+?) - (?P<when>[^/-]{0,20}\b(?:19|20)\d\d\b[^/-]{0,20}?)(?: - (?P<file>.+))?"
)
BLACKBOARD = re.compile(
    r"(?P<before>.+)_attempt_(?P<when>\d{4}(?:-\d\d){5})(?:_(?P<file>.+)|(?P<receipt>\.txt))", re.DOTALL
)
CLOCK = re.compile(r"(?P<hour>\d{1,2})[:h.]?(?P<minute>\d\d) ?(?P<half>[AP]M)?$", re.IGNORECASE)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
IN_DUTCH = {"mrt": 3, "maa": 3, "mei": 5, "okt": 10}
NOON = 12
MOST_DAYS = 31
"""A number up to this is a day, a larger one a year."""


class Named(NamedTuple):
    """What the name of a file or folder says.

    Attributes:
        name: Full name, in any order and form; empty where the name gives none.
        number: Number of the student in the learning environment; may be one assignment's only.
        logins: What may be the login, the longest first.
        when: When it was handed in, by the clock of the learning environment.
        late: Whether the learning environment calls it late.
        file: The file's own name; empty for a folder.
        typed: Whether it is text or a receipt and no file that was handed in.
        order: Rises with each time the same file is handed in, where there is no time.
    """

    name: str = ""
    number: str = ""
    logins: tuple[str, ...] = ()
    when: datetime | None = None
    late: bool = False
    file: str = ""
    typed: bool = False
    order: int = 0


def named(part: str) -> Named | None:
    """Return what one part of a path says, or None when no learning environment writes such a name."""
    if match := MOODLE.fullmatch(part):
        return Named(match["name"], match["number"], file=match["file"] or "", typed=match["kind"] != "file")
    if match := BLACKBOARD.fullmatch(part):
        words = match["before"].split("_")
        logins = tuple("_".join(words[n:]) for n in range(1, len(words)))
        when = _stamp(match["when"])
        return Named(logins=logins, when=when, file=match["file"] or "", typed=bool(match["receipt"]))
    if match := BRIGHTSPACE.fullmatch(part):
        return Named(match["name"], match["number"], when=_date(match["when"]), file=match["file"] or "")
    if match := CANVAS.fullmatch(part):
        order = int(match["attachment"] or 0)
        typed = match["file"] is None
        return Named(
            match["name"], match["number"], late=bool(match["late"]), file=match["file"] or "", typed=typed, order=order
        )
    return None


def owners(said: Named, roster: Roster) -> frozenset[str]:
    """Return the students this can be of: one when it is clear, several or none when it is not.

    A number of one assignment may by chance be another student's elsewhere, so a name that says otherwise is not passed over.
    """
    for login in said.logins:
        if found := roster.by_login(login):
            return found
    number = roster.by_number(said.number) if said.number else frozenset()
    name = roster.by_name(said.name) if said.name else frozenset()
    if number and name:
        return (number & name) or (number | name)
    return number or name


def is_ours(part: str, roster: Roster) -> frozenset[str]:
    """Return the students a plain folder or zip is named for."""
    stem = PurePosixPath(part).stem if part.lower().endswith(".zip") else part
    return roster.by_login(stem) or roster.by_number(stem) or roster.by_name(stem)


def _stamp(text: str) -> datetime | None:
    try:
        return datetime.strptime(text, "%Y-%m-%d-%H-%M-%S").astimezone()
    except (ValueError, OverflowError, OSError):
        return None


def _date(text: str) -> datetime | None:
    """Return the moment in ``Sep 24, 2024 926 PM`` or ``24 sep. 2024 2126``; None where it says it otherwise."""
    clock = CLOCK.search(text.strip())
    words = re.findall(r"[^\W\d_]+|\d+", text[: clock.start()] if clock else text)
    month = next((found for word in words if (found := _month(word))), None)
    numbers = [int(word) for word in words if word.isdecimal()]
    year = next((one for one in numbers if one > MOST_DAYS), None)
    day = next((one for one in numbers if one <= MOST_DAYS), None)
    if clock is None or month is None or year is None or day is None:
        return None
    hour = int(clock["hour"])
    if clock["half"]:
        hour = hour % NOON + (NOON if clock["half"].lower() == "pm" else 0)
    return _moment(year, month, day, hour, int(clock["minute"]))


def _month(word: str) -> int | None:
    short = word[:3].casefold()
    return MONTHS.index(short) + 1 if short in MONTHS else IN_DUTCH.get(short)


def _moment(*parts: int) -> datetime | None:
    try:
        return datetime(*parts).astimezone()  # type: ignore[arg-type]
    except (ValueError, OverflowError, OSError):
        return None
