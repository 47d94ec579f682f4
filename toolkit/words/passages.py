"""What clients say, by id: from a line's id to the passage, and from a cell to its passages.

Ids: ``sien/debrief/physical/easy/2``, ``sien/belief/M46/1``, ``fact/sien-onset/0``. An id names a place in the case
file, so it is stable as long as authors only append to a cell.
"""

from __future__ import annotations

from toolkit.model.case import Case, Client
from toolkit.model.text import Text

__all__ = ["cell", "passage"]


def cell(case: Case, by: str, *path: str) -> tuple[Text, ...]:
    """Return the passages of one cell of a client's lines; empty when the author wrote none.

    Args:
        case: The case.
        by: Client id.
        path: Field names down to the cell, e.g. ``"debrief", "physical", "easy"`` or ``"belief", "M46"``.
    """
    client = case.client(by)
    if path[0] == "belief":
        return _quotes(client, path[1])
    place: object = client.lines
    for name in path:
        place = place.get(name, ()) if isinstance(place, dict) else getattr(place, name.replace("-", "_"))
    return place if isinstance(place, tuple) else ()


def passage(case: Case, line: str) -> Text:
    """Return the passage with id ``line``.

    Raises:
        KeyError: when the case has no such passage.
    """
    first, *path = line.split("/")
    if first == "fact":
        for facts in case.facts.values():
            for fact in facts:
                if fact.id == path[0]:
                    return (fact.text, *fact.variants)[int(path[1])]
        raise KeyError(line)
    *places, number = path
    passages = cell(case, first, *places)
    if not 0 <= int(number) < len(passages):
        raise KeyError(line)
    return passages[int(number)]


def _quotes(client: Client, myth: str) -> tuple[Text, ...]:
    for belief in client.beliefs:
        if belief.myth == myth:
            return belief.quotes
    return ()
