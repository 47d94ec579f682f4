"""Case files: from YAML on disk to a Case that agrees with itself and with the library.

The only room that reads YAML. Records, screens and rules of play never enter; a faulty file leaves as one sentence
with its place, its fault and the way out.
"""

from __future__ import annotations

from toolkit.casefiles.case import Examined, examine_case, load_case
from toolkit.casefiles.course import course_folder, load_course, load_criteria
from toolkit.casefiles.faults import Fault, FaultyFilesError, Place, Placed
from toolkit.casefiles.library import load_library
from toolkit.casefiles.locate import case_file, case_names, cases_folder, library_folder
from toolkit.casefiles.reader import Parsed
from toolkit.casefiles.schema import case_schema, write_schema
from toolkit.casefiles.seal import compile_case, load_compiled, play_digest, text_digest
from toolkit.casefiles.sealed import SEALED, load_sealed, seal, unseal

__all__ = ["SEALED", "Examined", "Fault", "FaultyFilesError", "Parsed", "Place", "Placed", "case_file", "case_names", "case_schema", "cases_folder", "compile_case", "course_folder", "examine_case", "library_folder", "load_case", "load_compiled", "load_course", "load_criteria", "load_library", "load_sealed", "play_digest", "seal", "text_digest", "unseal", "write_schema"]  # fmt: skip
