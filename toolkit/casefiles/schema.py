"""The JSON schema of case.yaml, for editors that complete and check while an author types.

It is made from the types and never written by hand; ``cases/case.schema.json`` is its printed copy.
"""

from __future__ import annotations

import json
from pathlib import Path

from toolkit.casefiles.case import CaseFile
from toolkit.casefiles.locate import cases_folder

__all__ = ["FILE", "case_schema", "write_schema"]

FILE = "case.schema.json"
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def case_schema() -> str:
    """Return the schema as text, the same every time."""
    schema = {"$schema": DIALECT, **CaseFile.model_json_schema(by_alias=True), "title": "case.yaml"}
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


def write_schema(folder: Path | None = None) -> Path:
    """Write the schema into ``folder`` (default: the toolkit's own cases) and return its path."""
    path = (cases_folder() if folder is None else folder) / FILE
    path.write_text(case_schema(), encoding="utf-8", newline="\n")
    return path
