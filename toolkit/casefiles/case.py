"""cases/<slug>/case.yaml -> Case, with the library it speaks of.

The shape of the file is checked here; whether its parts agree is asked of ``coherence``. Nothing is played.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import ValidationError, create_model

from toolkit.casefiles.coherence import case_faults
from toolkit.casefiles.faults import shape_faults
from toolkit.casefiles.library import load_library
from toolkit.casefiles.locate import case_file, library_folder
from toolkit.casefiles.reader import Parsed, read_yaml
from toolkit.errors import CaseFileError
from toolkit.model.case import Case
from toolkit.model.library import Library
from toolkit.model.text import Frozen

__all__ = ["CaseFile", "load_case"]

_FIELDS: dict[str, Any] = {
    name: (field.annotation, field) for name, field in Case.model_fields.items() if name != "library"
}
CaseFile: type[Frozen] = create_model("CaseFile", __base__=Frozen, __doc__="A case as its author writes it.", **_FIELDS)
"""The shape of case.yaml: a Case without its library."""


def load_case(name_or_path: str | Path, folder: Path | None = None) -> Case:
    """Load a case and its library.

    Args:
        name_or_path: The name of a case (``"milan"``), or the path of its file or folder.
        folder: The folder in which cases are looked up by name; default: the toolkit's own. It may hold a
            ``library`` of its own; without one the toolkit's is used.

    Raises:
        CaseFileError: with one sentence for every fault found.
    """
    path = case_file(name_or_path, folder)
    library = load_library(library_folder(path))
    parsed = read_yaml(path)
    case = _shaped(parsed, library)
    faults = [parsed.at(*found) for found in case_faults(case)]
    if case.slug != path.resolve().parent.name:
        faults.insert(0, parsed.at(("slug",), f'the slug "{case.slug}" must be the name of the folder it is in'))
    if faults:
        raise CaseFileError(*faults)
    return case


def _shaped(parsed: Parsed, library: Library) -> Case:
    """Give a file's data the shape of a case."""
    try:
        content = CaseFile.model_validate_json(json.dumps(parsed.data), strict=True)
    except ValidationError as fault:
        raise CaseFileError(*(parsed.at(*found) for found in shape_faults(fault, CaseFile))) from None
    return Case.model_validate({**dict(content), "library": library})
