"""What ``nbgrader_config.py`` says of a course's folder, read without nbgrader: loading that alone takes over a second.

Only what grading in batches needs; every name and default is nbgrader's own.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from toolkit.errors import ToolkitError

__all__ = ["Settings", "read_settings"]

FILE = "nbgrader_config.py"
IGNORE = (".ipynb_checkpoints", "*.pyc", "__pycache__")
READ_ONLY = 0o444
GROUP = 0o664


class Settings(NamedTuple):
    """A course's folder and how it is used.

    Attributes:
        root: The course's folder.
        course_id: nbgrader's id of the course.
        db_url: Connection string of the gradebook.
        ignore: File names that do not travel.
        course: Folder of ``course.yaml``.
        cases: Folder of the cases to grade with; None is the toolkit's own.
        permissions: Mode of autograded files.
        groupshared: Whether a group may write the folders.
        late: How lateness counts: ``none``, ``zero``, or the class that says so.
        unsafe: Whether code may run where it cannot be isolated.
        review: Whether feedback tells what each decision was worth.
    """

    root: Path
    course_id: str
    db_url: str
    ignore: tuple[str, ...]
    course: Path
    cases: Path | None
    permissions: int = READ_ONLY
    groupshared: bool = False
    late: str = "none"
    unsafe: bool = False
    review: bool = True


def read_settings(root: Path, db_url: str | None = None, cases: Path | None = None) -> Settings:
    """Read the settings of the course in ``root``.

    Args:
        root: Folder with ``nbgrader_config.py``; without one nbgrader's defaults hold.
        db_url: Connection string that goes before the one in the file.
        cases: Folder of cases that goes before the one in the file.

    Raises:
        ToolkitError: when the file cannot be run.
    """
    root = root.resolve()
    if not root.is_dir():
        raise ToolkitError(f"{root}: no such folder", "batch-no-folder", folder=str(root))
    config = _config(root)
    place, own = config.get("CourseDirectory", {}), config.get("GradeFromRecord", {})
    shared = bool(place.get("groupshared", False))
    modes = [config.get(name, {}).get("permissions") for name in ("Autograde", "BaseConverter")]
    mode = next((int(str(one), 8) for one in modes if one is not None), GROUP if shared else READ_ONLY)
    plugin = config.get("AssignLatePenalties", {}).get("plugin_class")
    late = _name(plugin) if plugin else str(config.get("LateSubmissionPlugin", {}).get("penalty_method", "none"))
    kept = cases or (Path(str(own["cases"])) if own.get("cases") else None)
    return Settings(
        root=root,
        course_id=str(place.get("course_id", "default_course")),
        db_url=db_url or str(place.get("db_url") or f"sqlite:///{root / 'gradebook.db'}"),
        ignore=tuple(_listed(place.get("ignore", None))),
        course=Path(str(own["course"])) if own.get("course") else root,
        cases=kept.resolve() if kept else None,
        permissions=mode,
        groupshared=shared,
        late=late,
        unsafe=bool(own.get("allow_unsafe_code", False)),
        review=bool(config.get("FeedbackExporter", {}).get("review", True)),
    )


def _config(root: Path) -> Any:  # noqa: ANN401 - whatever the file sets
    """Run the settings as nbgrader does."""
    if not (root / FILE).is_file():
        return {}
    from traitlets.config.loader import PyFileConfigLoader

    try:
        return PyFileConfigLoader(FILE, path=str(root)).load_config()
    except Exception as fault:  # noqa: BLE001 - the file is a program; whatever it does wrong is told
        raise ToolkitError(f"{root / FILE}: {fault}", "batch-settings", file=FILE, why=str(fault)) from None


def _listed(value: Any) -> list[str]:  # noqa: ANN401 - a list, or one that was only added to
    if value is None:
        return list(IGNORE)
    return [str(one) for one in (value.get_value(list(IGNORE)) if hasattr(value, "get_value") else value)]


def _name(plugin: Any) -> str:  # noqa: ANN401 - a class or its name
    return plugin if isinstance(plugin, str) else f"{plugin.__module__}.{plugin.__qualname__}"
