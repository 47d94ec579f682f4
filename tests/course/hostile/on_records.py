"""Attacks on the record: forged, copied, torn, out of time, or no record at all."""

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from tests.course.classroom import COURSE
from tests.course.hostile.attacking import ID, RECORD, Attack, Line, lines_of, on_bytes, on_lines, written
from toolkit.course.seeding import seed_of

DEEP = b'{"n":1,"at":"x","decision":' + b"[" * 10_000 + b"]" * 10_000 + b"}\n"
SCRIPT = "<script>document.title='owned'</script><img src=x onerror=alert(1)> {student} {0} %s %(x)s \x1b[31m \u202e{"
LETTER = (SCRIPT * 60)[:6000]


def header(**changes: object) -> Any:  # noqa: ANN401 - an attack
    """Return an attack that changes the header and mends the chain."""
    return on_lines(lambda lines: lines[0]["header"].update(changes))


def times(at: Any) -> Any:  # noqa: ANN401 - an attack
    """Return an attack that gives the n-th entry the time ``at(n)``."""

    def change(lines: list[Line]) -> None:
        for n, line in enumerate(lines[1:]):
            line["at"] = at(n)

    return on_lines(change)


def clock(start: str, step: float) -> Any:  # noqa: ANN401 - from a number to a time
    """Return times that begin at ``start`` and go on by ``step`` seconds."""
    return lambda n: (datetime.fromisoformat(start) + timedelta(seconds=step * n)).isoformat()


def decisions(*new: Line, at: int) -> Any:  # noqa: ANN401 - an attack
    """Return an attack that puts decisions before line ``at`` and mends the chain."""
    stamped = [{"n": 0, "at": "2026-10-05T09:00:01+00:00", "decision": one} for one in new]

    def change(lines: list[Line]) -> None:
        for line in stamped:
            line["at"] = lines[at]["at"]
        lines[at:at] = stamped

    return on_lines(change)


def first_stopped(folder: Path) -> None:
    """Give up after ten decisions, and then play the whole part as a second attempt."""
    whole = lines_of(folder)
    (folder / f"{ID}-a-2.jsonl").write_bytes(written(whole))
    (folder / RECORD).write_bytes(written(whole[:11]))


def better_later(folder: Path) -> None:
    """Hand in a second attempt, which is another's and better, beside the first."""
    from tests.course.classroom import asked, attempt_of
    from toolkit.casefiles import load_case
    from toolkit.records import dump_lines

    part = asked(ID).parts[0]
    seed = lines_of(folder)[0]["header"]["seed"]
    (folder / f"{ID}-a-2.jsonl").write_bytes(dump_lines(attempt_of(load_case(part.case), seed, sessions=part.sessions)))


def huge(folder: Path) -> None:
    """Make the second line 100 MB long."""
    raw = (folder / RECORD).read_bytes()
    with (folder / RECORD).open("wb") as stream:
        stream.write(raw[: raw.index(b"\n") + 1])
        stream.truncate(100_000_000)


HOSTILE_TEXTS = (
    {"kind": "educate", "modules": ["PE-R07"], "so_that": LETTER[:400]},
    {"kind": "refer", "route": "REF-MED", "client": "amira", "letter": LETTER},
    {"kind": "formulate", "note": LETTER[:4000]},
)

RECORDS = (
    Attack("scores written into the record", on_lines(lambda lines: [line.update(score=20, points=20) for line in lines[5:7]]), ("note-record-garbled",), "less", "always-refer"),
    Attack("a score in the header", on_lines(lambda lines: lines[0].update(score=20)), (), "same", "always-refer"),
    Attack("a decision changed, chain broken", on_lines(lambda lines: lines[3].update(at="2026-10-05T09:00:59+00:00"), reseal=False), ("note-record-chain",)),
    Attack("lines exchanged", on_lines(lambda lines: lines.insert(4, lines.pop(5)), reseal=False), ("note-record-chain", "note-record-numbering"), "less"),
    Attack("a decision taken out, chain mended", on_lines(lambda lines: lines.pop(3)), (), "less"),
    Attack("seed of nobody", header(seed=12345), ("ask-whose-unknown",)),
    Attack("seed of another assignment", header(seed=seed_of(COURSE.id, "deepening", "s1")), ("ask-whose-unknown",)),
    Attack("an endless seed", header(seed=10**4000), ("ask-whose-unknown",)),
    Attack("a seed below nothing", header(seed=-1), ("note-record-not-a-record", "ask-no-record"), "none"),
    Attack("times that run backwards", times(clock("2026-10-05T12:00:00+00:00", -20)), ("note-record-times",)),
    Attack("times to come", times(clock("2126-10-05T12:00:00+00:00", 20)), ("note-record-future",)),
    Attack("too quick to read", times(clock("2026-10-05T12:00:00+00:00", 2 / 250)), ("note-record-quick",)),
    Attack("times without a zone", times(clock("2026-10-05T12:00:00", 20)), ("note-record-times",)),
    Attack("times that are none", times(lambda _: "yesterday"), ("note-record-times",)),
    Attack("times at the ends of the calendar", times(lambda n: "0001-01-01T00:00:00+23:59" if n % 2 else "9999-12-31T23:59:59-23:59"), ("note-record-times", "note-record-future")),
    Attack("another case", header(case="milan"), ("ask-other-case",), "none"),
    Attack("a case that is a path", header(case="../../../source/<b>{key}</b>\n\x1b[2J"), ("ask-other-case",), "none"),
    Attack("another version of the case", header(case_version=99, play_digest="ab"), ("note-other-version",)),
    Attack("another version of the model", header(model_version=99), ("note-other-model",)),
    Attack("help that was not asked for", header(help_stage="guided"), ("note-help-stage",)),
    Attack("a record of the future", header(schema_version=2, more=1), ("note-record-newer", "ask-no-record"), "none"),
    Attack("stopped, then played whole", first_stopped, ("note-restarts",)),
    Attack("a better second attempt", better_later, ("note-restarts",), "same", "always-refer"),
    Attack("the first attempt left out", lambda folder: (folder / RECORD).rename(folder / f"{ID}-a-3.jsonl"), ("note-tries-missing",)),
    Attack("no record", lambda folder: (folder / RECORD).unlink(), ("ask-no-record",), "none"),
    Attack("a record by another name", lambda folder: (folder / RECORD).rename(folder / f"{ID}-a-1 (1).jsonl"), ("note-other-name", "ask-no-record"), "none"),
    Attack("torn", on_bytes(lambda raw: raw[:-40]), ("note-record-torn", "note-unfinished"), "less"),
    Attack("empty", on_bytes(lambda _: b""), ("note-record-not-a-record", "ask-no-record"), "none"),
    Attack("a header alone", on_lines(lambda lines: lines.__delitem__(slice(1, None))), ("ask-no-decisions",), "none"),
    Attack("a picture", on_bytes(lambda _: b"\x89PNG\r\n\x1a\n\0\0" * 999), ("note-record-not-a-record", "ask-no-record"), "none"),
    Attack("saved as UTF-16", on_bytes(lambda raw: raw.decode().encode("utf-16")), ("note-record-recoded",)),
    Attack("saved with a mark in front", on_bytes(lambda raw: b"\xef\xbb\xbf" + raw), ("note-record-recoded",)),
    Attack("line ends of another system", on_bytes(lambda raw: raw.replace(b"\n", b"\r\n"))),
    Attack("NaN", on_bytes(lambda raw: raw.replace(b'"n":7,', b'"n":NaN,')), ("note-record-garbled",), "less"),
    Attack("endless numbers", on_bytes(lambda raw: raw.replace(b'"n":7,', b'"n":' + b"9" * 9000 + b",")), ("note-record-garbled",), "less"),
    Attack("nested deep", on_bytes(lambda raw: raw.replace(b"\n", b"\n" + DEEP, 1)), ("note-record-garbled",)),
    Attack("a number nested just deep enough to read", on_bytes(lambda raw: raw.replace(b'"n":7,', b'"n":' + b"[" * 900 + b"]" * 900 + b",")), ("note-record-numbering",)),
    Attack("a key twice", on_bytes(lambda raw: raw.replace(b'"n":7,', b'"n":7,"n":7,')), ("note-record-garbled",), "less"),
    Attack("a line of 100 MB", huge, ("note-record-too-large", "ask-no-record"), "none"),
    Attack("more lines than anybody decides", on_bytes(lambda raw: raw + b'{"n":0}\n' * 20_000), ("note-record-too-large", "note-record-garbled")),
    Attack("texts that would act", decisions(*HOSTILE_TEXTS, at=5), (), "less"),
    Attack("an impossible decision in the middle", decisions({"kind": "screen", "gate": "G1", "client": "nobody"}, at=20), ("note-refused",), "less"),
    Attack("decisions on another case's people", decisions({"kind": "reflect", "client": "milan"}, {"kind": "debrief", "exercise": "E99", "client": "<b>", "aspect": "fysiek"}, at=9), ("note-refused",), "less"),
)  # fmt: skip


def decisions_in(raw: bytes) -> list[Line]:
    """Return the decisions of a record as they were written."""
    return [json.loads(line)["decision"] for line in raw.split(b"\n")[1:] if line]
