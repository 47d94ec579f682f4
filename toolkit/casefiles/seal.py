"""What names a case for certain (two digests), and a case as one compact file that needs no YAML to be read.

``play_digest`` covers all that can change events, ``text_digest`` everything else: together they name the whole case.
Both are computed from the Case, never from a file, so YAML and compiled form agree. Nothing is encrypted here.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from json.encoder import encode_basestring_ascii

from pydantic import ValidationError

from toolkit.casefiles.coherence import case_faults
from toolkit.casefiles.faults import Fault, shape_faults
from toolkit.errors import CaseFileError
from toolkit.model.case import Belief, Case, Client
from toolkit.model.library import Exercise, Library, Module, Myth, Question, Referral, Sourced
from toolkit.model.text import Frozen, Text

__all__ = ["compile_case", "load_compiled", "play_digest", "text_digest"]

FORMAT = "sexology-toolkit case"
FORMAT_VERSION = 1
MOST_BYTES = 20_000_000
HEAD = f'{{"format":"{FORMAT}","version":{FORMAT_VERSION},"case":'.encode()
TAIL = b"}\n"

SILENT: dict[type[Frozen], frozenset[str]] = {
    Case: frozenset({"version", "learning_goals", "difficulty", "address", "others", "not_told_apart"}),
    Belief: frozenset({"holder"}),
    Client: frozenset({"name", "age"}),
    Library: frozenset(
        {"groups", "seed", "sources", "handouts", "instructions", "voices", "letters", "glossary", "asking"}
    ),
    Sourced: frozenset({"sources", "teaching_assumption"}),
    Myth: frozenset({"slug"}),
    Module: frozenset({"slug", "key_points"}),
    Exercise: frozenset({"slug"}),
    Question: frozenset({"group", "keywords", "phrasings", "polite"}),
    Referral: frozenset({"check"}),
}
"""Fields that no rule of play may read (texts go without saying). A field not named here counts as one that is read."""

_ENCODER = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"))
_MOST_KNOWN = 16
"""Cases whose digests are remembered: those of one course of assignments."""
_KNOWN: list[tuple[Case, tuple[str, str]]] = []


def play_digest(case: Case) -> str:
    """Return the digest of all that can change events.

    A text counts by being there (events carry ids of lines), not by what it says. Order counts: ties are broken by it.
    """
    return _digests(case)[0]


def text_digest(case: Case) -> str:
    """Return the digest of everything that cannot change events: what texts say, names, sources."""
    return _digests(case)[1]


def compile_case(case: Case) -> bytes:
    """Return the case with its library as one line of JSON, the same bytes for the same case."""
    return HEAD + case.model_dump_json(by_alias=True).encode() + TAIL


def load_compiled(data: bytes, file: str = "compiled case") -> Case:
    """Return the case in ``data``, equal to the one that was compiled.

    Args:
        data: What :func:`compile_case` returned.
        file: How a sentence names where the data come from.

    Raises:
        CaseFileError: when the data are anything else.
    """
    if len(data) > MOST_BYTES:
        raise CaseFileError(
            f"{file}: larger than {MOST_BYTES // 1_000_000} MB, which no case needs; is it the right file?"
        )
    if not data.startswith(HEAD) or not data.endswith(TAIL):
        raise CaseFileError(f"{file}: not a case compiled by this toolkit; compile it again from its YAML")
    try:
        case = Case.model_validate_json(data[len(HEAD) : -len(TAIL)], strict=True)
    except ValidationError as fault:
        raise CaseFileError(*(_sentence(file, found) for found in shape_faults(fault, Case))) from None
    faults = [_sentence(file, found) for found in case_faults(case)]
    if faults:
        raise CaseFileError(*faults)
    return case


def _sentence(file: str, fault: Fault) -> str:
    """Name the place in a file that has no lines."""
    place, sentence = fault.place, fault.sentence
    return f"{file}: {'/'.join(map(str, place))}: {sentence}" if place else f"{file}: {sentence}"


def _digests(case: Case) -> tuple[str, str]:
    """Return both digests of a case; those of the case asked about last are kept, because a case never changes."""
    for known, digests in _KNOWN:
        if known is case:
            return digests
    played: list[str] = []
    told: list[str] = []
    _write(case, "", played, told)
    _KNOWN[:] = [(case, (_digest(played), _digest(told))), *_KNOWN[: _MOST_KNOWN - 1]]
    return _KNOWN[0][1]


def _digest(lines: list[str]) -> str:
    """Return the digest of a list of lines."""
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _write(value: object, place: str, played: list[str], told: list[str]) -> None:
    """Add a line for every leaf, ``place json``: to ``played`` when it can change events, else to ``told``.

    A text gives two lines: its place alone, which counts, and its place with what it says, which does not. A mapping or
    a list gives one more with its keys or its length, so that an empty one differs from none. Below a silent field both
    lists are the same one.
    """
    if isinstance(value, Text):
        played.append(place)
        told.append(f"{place} [{_json(value.nl)},{_json(value.en)}]")
    elif isinstance(value, Frozen):
        silent = _silent(type(value))
        for name in type(value).model_fields:
            _write(getattr(value, name), f"{place}/{name}", told if name in silent else played, told)
    elif isinstance(value, dict):
        played.append(f"{place} {_json(list(value))}")
        for key, inner in value.items():
            _write(inner, f"{place}/{key}", played, told)
    elif isinstance(value, tuple):
        played.append(f"{place} {len(value)}")
        for n, inner in enumerate(value):
            _write(inner, f"{place}/{n}", played, told)
    else:
        played.append(f"{place} {_json(value)}")


@cache
def _silent(kind: type[Frozen]) -> frozenset[str]:
    """Return the fields of a type that cannot change events."""
    return frozenset().union(*(names for owner, names in SILENT.items() if issubclass(kind, owner)))


def _json(value: object) -> str:
    """Write a value in the one way in which it can be written; 1 and 1.0 are the same number."""
    if isinstance(value, str):
        return encode_basestring_ascii(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return _ENCODER.encode(value)
