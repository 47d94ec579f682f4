"""An open attempt: the case, its record and the language, told in words to whatever screen is there.

The only room that holds state between two clicks. Rules, numbers and texts live below; widgets and terminal above.
"""

from __future__ import annotations

from toolkit.desk.in_words import Heard
from toolkit.desk.sitting import Sitting
from toolkit.desk.telling import patch, tell
from toolkit.desk.wording import Done

__all__ = ["Done", "Heard", "Sitting", "patch", "tell"]
