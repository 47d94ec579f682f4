"""cases/<slug>/case.yaml -> Case, with the library it speaks of.

The shape of the file is checked here; whether its parts agree is asked of ``coherence``. Nothing is played.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError, create_model

from toolkit.casefiles.coherence import case_faults
from toolkit.casefiles.faults import Fault, FaultyFilesError, Placed, shape_faults
from toolkit.casefiles.library import load_library
from toolkit.casefiles.locate import case_file, library_folder
from toolkit.casefiles.reader import Parsed, read_yaml
from toolkit.model.case import Case
from toolkit.model.library import Library
from toolkit.model.text import Frozen

__all__ = ["CaseFile", "Examined", "examine_case", "load_case"]

_FIELDS: dict[str, Any] = {
    name: (field.annotation, field) for name, field in Case.model_fields.items() if name != "library"
}
CaseFile: type[Frozen] = create_model("CaseFile", __base__=Frozen, __doc__="A case as its author writes it.", **_FIELDS)
"""The shape of case.yaml: a Case without its library."""


class Examined(NamedTuple):
    """A case file with all that is wrong with it."""

    parsed: Parsed
    case: Case | None
    """The case, when its file at least has the shape of one."""
    faults: tuple[Placed, ...]


def load_case(name_or_path: str | Path, folder: Path | None = None, library: Library | None = None) -> Case:
    """Load a case and its library.

    Args:
        name_or_path: The name of a case (``"milan"``), or the path of its file or folder.
        folder: The folder in which cases are looked up by name; default: the toolkit's own. It may hold a
            ``library`` of its own; without one the toolkit's is used.
        library: That library, where somebody loaded it before.

    Raises:
        CaseFileError: with one sentence for every fault found.
    """
    path = case_file(name_or_path, folder)
    examined = examine_case(path, library or load_library(library_folder(path)))
    if examined.case is None or examined.faults:
        raise FaultyFilesError(*examined.faults)
    return examined.case


def examine_case(path: Path, library: Library) -> Examined:
    """Read a case file as far as it can be read, and return it with its faults.

    Raises:
        FaultyFilesError: when it is not even YAML.
    """
    parsed = read_yaml(path)
    try:
        content = CaseFile.model_validate_json(json.dumps(parsed.data), strict=True)
    except ValidationError as error:
        return Examined(parsed, None, tuple(parsed.at(found) for found in shape_faults(error, CaseFile, parsed.data)))
    case = Case.model_validate({**dict(content), "library": library})
    faults = [parsed.at(found) for found in case_faults(case)]
    folder = path.resolve().parent.name
    if case.slug != folder:
        sentence = f'the slug "{case.slug}" must be the name of the folder it is in'
        faults.insert(0, parsed.at(Fault(("slug",), sentence, "slug-folder", {"word": case.slug, "folder": folder})))
    return Examined(parsed, case, tuple(faults))
