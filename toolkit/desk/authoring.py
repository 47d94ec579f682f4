"""A case being written: its skeleton put in a folder, its findings by line, and how much is still to be written.

Cases are written only here, and never over an existing one. Nothing is said about a person, only about a file.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from toolkit.casefiles import load_case, load_library, play_digest, write_schema
from toolkit.casefiles.coherence import RESERVED
from toolkit.casefiles.skeleton import skeleton
from toolkit.checks import DIAGNOSTICS, WAITING, Noted, check, in_words
from toolkit.desk.tracing import trace
from toolkit.desk.wording import worded
from toolkit.errors import ToolkitError
from toolkit.feedback.explaining import explain_state
from toolkit.model.text import Language
from toolkit.records import Store
from toolkit.session import replay
from toolkit.words import say
from toolkit.words.skeleton import MARK

__all__ = ["DRAFTS", "SLUG", "findings", "moves", "new_case", "waiting"]

DRAFTS = Path("my-cases")
"""Where cases being written are kept unless somebody says otherwise: beside the notebook."""
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
CASE = "case.yaml"
LIBRARY = "library"


def new_case(slug: str, *, folder: Path = DRAFTS, language: Language = "nl", couple: bool | None = None) -> Path:
    """Write the skeleton of a new case and return its file.

    Args:
        slug: Name of the case.
        folder: Folder in which the case gets a folder of its own.
        language: Language of the comments.
        couple: Two clients; by default when the slug names two (``a-and-b``, ``a-en-b``).

    Raises:
        ToolkitError: in one sentence, when it exists already, cannot be called so or cannot be written.
    """
    if not SLUG.fullmatch(slug) or slug in {*RESERVED, LIBRARY}:
        raise ToolkitError(say("new-case-name", language, slug=slug), "new-case-name")
    path = folder / slug / CASE
    if couple is None:
        couple = bool(re.search(r"-(?:and|en)-", slug))
    text = skeleton(slug, language, load_library(), couple=couple)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
        write_schema(folder)
    except FileExistsError:
        raise ToolkitError(say("new-case-exists", language, path=path.as_posix()), "new-case-exists") from None
    except OSError as fault:
        why = fault.strerror or str(fault)
        raise ToolkitError(
            say("new-case-not-written", language, path=path.as_posix(), why=why), "not-written"
        ) from None
    return path


def findings(path: Path, language: Language) -> list[dict[str, Any]]:
    """Return what is wrong with a case in form, play and clinic, in the order of its lines; nothing is played.

    What is still to be written comes first. Where the form keeps the rest from being looked at, each finding says so.

    Raises:
        ToolkitError: when the folder cannot be read.
    """
    try:
        reports = check([path], seeds=0)
    except ToolkitError as error:
        raise worded(error, language) from None
    layered = any(report.subject is None for report in reports)
    noted = [one for report in reports for one in report.noted]
    ordered = sorted(noted, key=lambda one: (one.code != WAITING, one.line, one.code))
    return [{**_finding(one, language), "only_form": layered} for one in ordered]


def waiting(path: Path) -> int:
    """Return how many texts of a case still wait for an author, both languages counted."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return 0
    return sum(line.count(MARK) for line in lines if not line.lstrip().startswith("#"))


def moves(path: Path, attempts: Path, language: Language) -> list[dict[str, Any]]:
    """Return what moved the hidden numbers in the last attempt at this very version of a case; empty without one.

    Raises:
        ToolkitError: when the case or the folder cannot be read.
    """
    try:
        case = load_case(path)
        tried = [one.attempt for one in Store(attempts).listing(case.slug) if one.attempt is not None]
    except ToolkitError as error:
        raise worded(error, language) from None
    same = [one for one in tried if one.header.play_digest == play_digest(case) and one.decisions]
    if not same:
        return []
    header, decisions = same[-1].header, same[-1].decisions
    course = replay(case, header.seed, decisions, help_stage=header.help_stage)
    return trace(case, explain_state(course, decisions), language)


def _finding(noted: Noted, language: Language) -> dict[str, Any]:
    """Word one finding with all that its documentation says."""
    which = 0 if language == "nl" else 1
    found = DIAGNOSTICS[noted.code]
    return {
        "code": noted.code,
        "line": noted.line,
        "line_text": say("author-line", language, n=noted.line),
        "severity": found.severity,
        "severity_label": say(f"check-severity/{found.severity}", language),
        "group_label": say(f"check-group/{found.group}", language),
        "text": in_words(noted, language),
        "title": found.texts.title[which],
        "why": found.texts.why[which],
    }
