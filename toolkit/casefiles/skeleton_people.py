"""The people of a skeleton: who they are called, where they start, and every cell of lines with placeholders."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple, get_args

from toolkit.model.case import Reaction
from toolkit.model.library import Library
from toolkit.model.terms import ASPECTS, BANDS, PARTNER_VARIABLES
from toolkit.model.text import LANGUAGES, Language, Text
from toolkit.simulation.learning import LOWER_IS_BETTER
from toolkit.words import TEXTS, say
from toolkit.words.skeleton import MARK

__all__ = ["NEEDED", "Person", "meant", "people_of", "todo"]

NEEDED = 5
"""Lines in a cell that comes back every few sessions, for the length agreed in a skeleton."""
FEW, TWO, FIVE = 3, 2, 5
AGE = 34
Note = Callable[..., Iterator[str]]
FIRST = dict(zip(PARTNER_VARIABLES, (7, 6.5, 5.5, 6.5, 0, 2, 0, 4, 3, 3.5, 6.5, 5), strict=True))
SECOND = dict(zip(PARTNER_VARIABLES, (5, 4, 4, 4, 0, 1, 0, 6.5, 4, 4, 6.5, 5), strict=True))


class Person(NamedTuple):
    """One client of a skeleton."""

    id: str
    name: str
    start: dict[str, float]
    beliefs: tuple[tuple[str, int], ...]
    """(myth, strength); the first and the second are betrayed by a fact each."""
    mirror: tuple[tuple[str, int], ...]
    targets: tuple[tuple[str, float], ...]
    bears_core: bool

    def lines(self, library: Library, language: Language, note: Note) -> Iterator[str]:
        """Yield this client's part of the file; ``note`` writes the comments."""
        yield f"  - id: {self.id}"
        yield f"    name: {self.name}"
        yield from note("age", 4)
        yield f"    age: {AGE}"
        for key in ("pronouns", "about", "request"):
            yield from note(key, 4)
            yield f"    {key}: {todo(key, name=self.name)}"
        yield from note("start", 4)
        yield "    start:"
        yield from (f"      {name}: {value:g}  # {meant(name, language)}" for name, value in self.start.items())
        yield from note("beliefs", 4)
        yield "    beliefs:"
        for myth, strength in self.beliefs:
            yield f"      - myth: {myth}"
            yield f"        strength: {strength}"
            yield "        quotes:"
            belief = library.myths[myth].belief
            yield from (f"          - {todo('quote', name=self.name, what=belief, n=n)}" for n in (1, 2))
        yield from note("lines", 4)
        yield "    lines:"
        yield from self._cells(note)

    def _cells(self, note: Note) -> Iterator[str]:
        for key in ("opening", "looks"):
            yield from note(key, 6, needed=NEEDED)
            yield f"      {key}:"
            yield from self._bands(8, TEXTS[f"waiting/{key}"])
        yield from note("debrief", 6)
        yield "      debrief:"
        for aspect in ASPECTS:
            yield f"        {aspect}:"
            yield from self._bands(10, _with("waiting/debrief", aspect=TEXTS[f"aspect/{aspect}"]))
        yield from note("obstacle", 6)
        yield "      obstacle:"
        for dimension in (*(name for name, _ in self.mirror), "practical"):
            yield f"        {dimension}:"
            yield from self._list(10, _with("waiting/obstacle", dimension=TEXTS[f"dimension/{dimension}"]), FEW)
        yield from note("done", 6)
        for key in ("done", "half", "avoided"):
            yield f"      {key}:"
            yield from self._list(8, TEXTS[f"waiting/{key}"], FEW)
        yield from note("reaction", 6)
        yield "      reaction:"
        for name in get_args(Reaction):
            yield f"        {name}:"
            yield from self._list(10, TEXTS[f"after/{name}"], TWO)
        yield from note("meaning", 6)
        yield "      meaning:" if self.bears_core else "      meaning: []"
        yield from self._list(8, TEXTS["waiting/meaning"], FEW if self.bears_core else 0)
        for key in ("nothing", "guarded"):
            yield from note(key, 6)
            yield f"      {key}:"
            yield from self._list(8, TEXTS[f"waiting/{key}"], FIVE)

    def _bands(self, indent: int, what: Text) -> Iterator[str]:
        for band in BANDS:
            yield f"{' ' * indent}{band}:"
            when = TEXTS[f"band/{band}"]
            both = Text(nl=f"{what.nl}, {when.nl}", en=f"{what.en}, {when.en}")
            yield from self._list(indent + 2, both, NEEDED)

    def _list(self, indent: int, what: Text, count: int) -> Iterator[str]:
        for n in range(1, count + 1):
            yield f"{' ' * indent}- {todo('line', name=self.name, what=what, n=n)}"


def people_of(slug: str, *, couple: bool) -> tuple[Person, ...]:
    """Return who a skeleton is about; ids come from the slug: ``sien-and-jonas`` gives sien and jonas."""
    if not couple:
        mirror = (("perform", 6), ("postpone", 5))
        goal = (("pressure", 3.0), ("avoidance", 3.5), ("presence", 6.0))
        return (Person(slug, _name(slug), FIRST, (("M25", 7), ("M32", 6)), mirror, goal, bears_core=True),)
    parts = slug.replace("-en-", "-and-").split("-and-")
    both = len(parts) == TWO and all(parts) and parts[0] != parts[1]
    first, second = parts if both else (f"{slug}-a", f"{slug}-b")
    goals = ((("pressure", 3.0), ("avoidance", 3.5)), (("affection", 6.0), ("pursuit", 3.5)))
    return (
        Person(first, _name(first), FIRST, (("M48", 7), ("M25", 6)), (("withdraw", 6),), goals[0], bears_core=True),
        Person(second, _name(second), SECOND, (("M45", 7), ("M44", 6)), (("pursue", 6),), goals[1], bears_core=False),
    )


def meant(variable: str, language: Language) -> str:
    """Return what a number stands for, and which of its ends is the good one."""
    high = "high/hard" if variable in LOWER_IS_BETTER else "high/good"
    return f"{say(f'variable/{variable}', language)}; {say(high, language)}"


def todo(kind: str, /, **names: object) -> str:
    """Return a text that waits for an author, in both languages, as YAML."""
    texts = _with(f"todo/{kind}", **names)
    return "{" + ", ".join(f'{one}: "{MARK} {_quoted(texts.of(one))}"' for one in LANGUAGES) + "}"


def _with(text_id: str, /, **names: object) -> Text:
    """Fill a text; a name that is itself a text is said in its own language."""
    said = {
        one: say(
            text_id, one, **{key: value.of(one) if isinstance(value, Text) else value for key, value in names.items()}
        )
        for one in LANGUAGES
    }
    return Text(nl=said["nl"], en=said["en"])


def _quoted(text: str) -> str:
    return text.replace("\\", "").replace('"', "”")


def _name(ident: str) -> str:
    parts = ident.split("-")
    return " ".join(part.capitalize() for part in parts if part not in {"and", "en"} or len(parts) == 1)
