"""A case as its author writes it: clients, facts, starting state, beliefs, mirror, core, goals, and their words.

Everything a person says stands here in both languages. No rule reads a name, a pronoun, a gender or an orientation.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from toolkit.model.library import Library
from toolkit.model.terms import Dimension, Focus, Sign, Variable
from toolkit.model.text import Frozen, Text

__all__ = [
    "Belief", "Block", "Case", "Client", "ClientLines", "Core", "DebriefLines", "Fact", "Goal", "Hypothesis",
    "LinesByBand", "MirrorPart", "NotToldApart", "Other", "Referred", "StartingBond", "StartingPartner", "Target",
]  # fmt: skip

Scale = Field(ge=0, le=10)
Lines = tuple[Text, ...]


class StartingPartner(Frozen):
    """Where one client stands at intake, 0-10 each (teaching assumptions of the case)."""

    anxiety: float = Scale
    pressure: float = Scale
    shame: float = Scale
    avoidance: float = Scale
    pain: float = Scale
    guarding: float = Scale
    trauma: float = Scale
    desire: float = Scale
    presence: float = Scale
    skill: float = Scale
    motivation: float = Scale
    alliance: float = Scale
    inhibition: float = Field(default=5, ge=0, le=10)
    """Trait: how easily brakes come on (constant)."""
    excitation: float = Field(default=5, ge=0, le=10)
    """Trait: how easily the accelerator answers (constant)."""


class StartingBond(Frozen):
    """What lies between the partners at intake, 0-10 each; for a single client: with themselves and their home."""

    communication: float = Scale
    safety: float = Scale
    pursuit: float = Scale
    affection: float = Scale
    script: float = Scale
    room: float = Scale
    coercion: float = Field(default=0, ge=0, le=10)
    """Hidden; a gate, never a number to be traded (domain 6.1)."""


class Other(Frozen):
    """Somebody who is no client and whose belief weighs on one: a bystander, or whoever plays the sexologist."""

    id: str
    kind: Literal["bystander", "trainee"]
    name: Text
    """As the screens name them ("the nurses", "you yourself")."""
    about: Text
    """One line: who they are to the clients."""


class Belief(Frozen):
    """A myth a client holds or lives under, how strongly (0-10), and quotes that betray it."""

    myth: str
    strength: float = Scale
    quotes: Lines = Field(min_length=2)
    """The client's words; where somebody else holds it, the client tells what that one says or seems to think."""
    holder: str | None = None
    """Id of the other who holds it; nobody named: the client. The client is who it weighs on."""


class LinesByBand(Frozen):
    """At least three lines for each band of how things are."""

    easy: Lines = Field(min_length=3)
    mixed: Lines = Field(min_length=3)
    hard: Lines = Field(min_length=3)


class DebriefLines(Frozen):
    """Answers per aspect (S23)."""

    physical: LinesByBand
    emotional: LinesByBand
    communicative: LinesByBand
    planning: LinesByBand
    other: LinesByBand


Reaction = Literal[
    "education-fits", "education-misses", "lecture", "leave", "reflected", "closed", "leading", "prying",
    "mirror-fits", "mirror-misses", "deepen-fits", "deepen-early", "deepen-misses", "deepen-refused",
    "repair", "rupture", "refer", "safety-plan", "homework-given", "goodbye", "drop-out", "satisfied",
]  # fmt: skip


class ClientLines(Frozen):
    """All that one client can say outside the interview, in their own voice."""

    opening: LinesByBand
    looks: LinesByBand
    """What the trainee sees: one short observation, no interpretation."""
    debrief: DebriefLines
    obstacle: dict[Dimension | Literal["practical"], Lines]
    """At least three lines for each dimension of the mirror this client shows, and for a practical obstacle."""
    done: Lines = Field(min_length=3)
    half: Lines = Field(min_length=3)
    avoided: Lines = Field(min_length=3)
    reaction: dict[Reaction, Lines]
    meaning: Lines = ()
    """Statements of meaning that point at the core (domain 5.2, I4); at least three where there is a core."""
    nothing: Lines = Field(min_length=3)
    """Asked something that is not there: an answer in their own voice."""
    guarded: Lines = Field(min_length=3)
    """Asked too soon: a friendly holding back."""


class Client(Frozen):
    """One fictional adult."""

    id: str
    name: str
    age: int = Field(ge=18, le=110)
    pronouns: Text
    about: Text
    """One line of introduction."""
    request: Text
    """What this person asks for, in their own words."""
    start: StartingPartner
    beliefs: tuple[Belief, ...]
    lines: ClientLines


class Fact(Frozen):
    """One thing one person can tell, in their own words."""

    id: str
    by: str
    text: Text
    variants: tuple[Text, ...] = ()
    """The same thing told in other words; which wording is heard hangs on the course so far."""
    chip: Text
    """The same in two to five words, for the list of what is known."""
    sensitivity: int | None = Field(default=None, ge=0, le=10)
    """Overrides the question's own."""
    alone: bool = False
    """Told only when nobody else is in the room."""
    signs: tuple[Sign, ...] = ()
    beliefs: tuple[str, ...] = ()
    """Myths that these very words betray."""
    rules_out: tuple[str, ...] = ()
    """Exercises that would cross a limit or value stated here (RL22)."""


class Target(Frozen):
    """How far a variable would have to come for the goal to be reached."""

    variable: Variable
    target: float = Scale
    weight: float = Field(default=1, gt=0)
    of: str | None = None
    """Client whose variable counts, when not the owner's own; ignored for variables of the bond."""


class Goal(Frozen):
    """What a client wants, and how the model reads it (goal attainment -2 ... +2)."""

    id: str
    owner: str
    text: Text
    targets: tuple[Target, ...] = Field(min_length=1)
    rung: int = Field(default=0, ge=0, le=7)
    """Rung of the ladder the couple must have reached and debriefed to attain it fully."""
    own_wish: bool = True
    """False when the owner says this for somebody else's sake (gate G4)."""


class MirrorPart(Frozen):
    """One dimension of the couple's dynamic, and who shows it (nobody named: all)."""

    dimension: Dimension
    strength: float = Scale
    by: str | None = None


class Block(Frozen):
    """A variable the core issue holds back, and how firmly (0-1)."""

    variable: Variable
    weight: float = Field(ge=0, le=1)
    by: str | None = None


class Hypothesis(Frozen):
    """A core hypothesis a trainee may choose; some fit, some only sound clever."""

    id: str
    focus: Focus | None
    """Where it would be worked on; null when it says that there is nothing deeper to work on."""
    text: Text
    fits: bool
    explains: tuple[Sign | Dimension, ...] = ()
    """Signs and mirror dimensions that would follow from it; what its text says, for rules and players."""


class Core(Frozen):
    """The hidden core issue; strength 0 means that there is none."""

    strength: float = Scale
    focus: Focus | None = None
    theme: Text
    blocks: tuple[Block, ...] = ()
    hypotheses: tuple[Hypothesis, ...] = Field(min_length=3)


class Referred(Frozen):
    """The referral: who sends them and what the letter says."""

    sender: Text
    letter: Text


class Indicated(Frozen):
    """A referral that is right in this case, and by which session it is due."""

    route: str
    by: str | None = None
    due: int = Field(ge=1)


class NotToldApart(Frozen):
    """An automated player who rightly does the same as the reference in this case, and why."""

    player: str
    reason: Text


class Case(Frozen):
    """One whole case with the library it speaks of."""

    id: str
    slug: str
    version: int = Field(ge=1)
    title: Text
    complaint: Text
    """The complaint in a few words of the clients, shown under their names."""
    difficulty: int = Field(ge=1, le=5)
    learning_goals: tuple[Text, ...] = Field(min_length=1)
    content_note: Text
    sessions: int = Field(ge=8, le=16)
    weeks_between: int = Field(ge=1, le=3)
    problems: tuple[str, ...]
    """What the complaint is about, in the library's words for problem-specific exercises."""
    referral: Referred
    address: Literal["je", "u"] = "je"
    """How the sexologist addresses these clients in Dutch."""
    clients: tuple[Client, ...] = Field(min_length=1, max_length=3)
    others: tuple[Other, ...] = ()
    """Those outside the room whose beliefs weigh on the clients, and the trainee where that is asked of them."""
    bond: StartingBond
    facts: dict[str, tuple[Fact, ...]]
    """By question id."""
    goals: tuple[Goal, ...] = Field(min_length=1)
    mirror: tuple[MirrorPart, ...]
    core: Core
    referrals: tuple[Indicated, ...] = ()
    not_told_apart: tuple[NotToldApart, ...] = ()
    """Players that this case cannot tell from the reference, as the measurements of ``sexology check`` allow."""
    library: Library = Field(repr=False)

    @property
    def strand(self) -> Literal["solo", "couple"]:
        """Whether this is work with one person or with more."""
        return "solo" if len(self.clients) == 1 else "couple"

    def client(self, client_id: str) -> Client:
        """Return the client called ``client_id``.

        Raises:
            KeyError: when nobody in this case has that id.
        """
        for client in self.clients:
            if client.id == client_id:
                return client
        raise KeyError(client_id)
