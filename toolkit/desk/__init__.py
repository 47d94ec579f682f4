"""An open attempt: the case, its record and the language, told in words to whatever screen is there.

The only room that holds state between two clicks. Rules, numbers and texts live below; widgets and terminal above.
"""

from __future__ import annotations

from toolkit.desk.sitting import Done, Sitting
from toolkit.desk.telling import patch, tell

__all__ = ["Done", "Sitting", "patch", "tell"]
