"""Records: what a trainee decided, kept on disk line by line so that nothing is lost and nothing slips in.

Cases, scores and states never enter: an attempt is a header and decisions. Nothing here is replayed or judged.
"""

from __future__ import annotations

from toolkit.records.chain import dump_lines
from toolkit.records.lock import one_at_a_time
from toolkit.records.reading import Loaded, Notice, read_attempt
from toolkit.records.record import Record, create_record, open_record
from toolkit.records.salvaging import Salvaged, salvage
from toolkit.records.store import Listed, Store

__all__ = [
    "Listed", "Loaded", "Notice", "Record", "Salvaged", "Store", "create_record", "dump_lines", "one_at_a_time",
    "open_record", "read_attempt", "salvage",
]  # fmt: skip
