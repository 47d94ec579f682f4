"""What ``nbgrader release_feedback`` opens unasked beside a page of feedback; without it one submission stops the release of all.

Only ``nbgrader submit`` leaves these files, so what came by a download, or was laid there by hand, gets its own.
"""

from __future__ import annotations

import secrets
import shutil
from datetime import datetime
from pathlib import Path

__all__ = ["SECRET", "STAMP", "make_releasable"]

SECRET, STAMP = "submission_secret.txt", "timestamp.txt"


def make_releasable(folder: Path, submitted: Path, now: datetime) -> None:
    """Put both files into a folder of feedback: the submission's own where it has them, else a new secret and this moment.

    Args:
        folder: ``feedback/<student>/<assignment>``.
        submitted: The submission.
        now: When.
    """
    fresh = {SECRET: secrets.token_hex(64), STAMP: now.strftime("%Y-%m-%d %H:%M:%S.%f %Z")}
    for name, content in fresh.items():
        own = submitted / name
        if not folder.is_dir() or (folder / name).exists():
            continue
        if own.is_file() and not own.is_symlink():
            shutil.copyfile(own, folder / name)
        else:
            (folder / name).write_text(content, encoding="utf-8")
