"""What a marker's screen is told: the text as a harmless tree, the machine's criteria beside it, levels with anchors.

Plain data in the marker's language, without a name or a student number anywhere. Nothing here is saved or decided.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from toolkit.course.answers import SUBMITTED, Handed, answers_of
from toolkit.course.debriefing import beliefs_told
from toolkit.course.explaining import note_text, points_text, reason_text
from toolkit.course.judging import Judgement, PartJudged, judge
from toolkit.course.moderation import Settled
from toolkit.course.private import seems_private
from toolkit.course.prose import MOST_TEXT, tree_of
from toolkit.course.story import played
from toolkit.course.submission import read_submission
from toolkit.desk.agreeing import agreement_told
from toolkit.desk.marking import MarkingDesk, Work
from toolkit.errors import ToolkitError
from toolkit.model.assignment import MarkCriterion
from toolkit.model.mark import MOST_COMMENT, Mark
from toolkit.model.text import Language
from toolkit.telling import Voice
from toolkit.words import say

__all__ = ["MarkingTold"]

Told = dict[str, Any]
SHORTEST_NUMBER = 4
"""Characters from which a student number is struck out of a text; shorter ones are ordinary words and numbers."""
SCREEN = (
    "asked", "story", "answer", "machine", "machine-about", "machine-none", "criteria", "caps", "capped", "comment", "reuse",
    "reuse-choose", "keep", "forget", "reason", "save", "next", "previous", "unmarked", "unsaved", "keys", "keys-title", "others",
    "agreement", "agreement-about", "measure", "figure", "interval", "texts",
)  # fmt: skip
"""Words the screen says by itself."""
OWN = ("kernel-gone", "working")
"""Words it shares with the screens of a case."""


class MarkingTold:
    """Tells what a marker sees; what the machine found is computed once a student."""

    def __init__(self, desk: MarkingDesk) -> None:
        """Tell of ``desk``."""
        self.desk = desk
        self.language: Language = desk.language
        self._judged: dict[Handed, Told] = {}

    def view(self) -> Told:
        """Tell everything the screen draws."""
        desk, work = self.desk, self.desk.work
        title = desk.assignment.title.of(self.language)
        return {
            "language": self.language,
            "title": self._say("title", assignment=title),
            "role": self._say(f"role/{desk.role}"),
            "blind": self._say(f"blind/{desk.role}"),
            "words": {
                **{name: self._say(name) for name in SCREEN},
                **{name: say(name, self.language) for name in OWN},
                "markers": say("agree-markers", self.language),
                **{f"level/{n}": self._say(f"level/{n}") for n in range(4)},
            },
            "progress": self._say("progress", n=desk.done(), total=len(desk.works)) if desk.works else "",
            "place": self._say("place", n=desk.at + 1, total=len(desk.works)) if desk.works else "",
            "empty": "" if work else self._say(self._why_empty()),
            "work": None if work is None else self._work(work),
            "remarks": [{"id": one.id, "text": one.text} for one in desk.store.remarks(self.language)],
            "longest_comment": MOST_COMMENT,
            "agreement": self._agreement() if desk.role == "moderator" and desk.total_handed else None,
        }

    def _why_empty(self) -> str:
        if not self.desk.assignment.written:
            return "nothing-written"
        return "no-differences" if self.desk.total_handed else "empty"

    def _agreement(self) -> Told:
        desk = self.desk
        return agreement_told(desk.store, desk.course, desk.assignment, self.language)

    def _work(self, work: Work) -> Told:
        desk = self.desk
        raw = answers_of(desk.root, desk.assignment, work.handed)[work.task.id]
        text = self._struck(raw or "", work.handed.student)
        taken = desk.taken(work)
        own = {} if taken else desk.own(work)
        shown = () if taken else desk.criteria(work)
        decided = {one.criterion: one for one in desk.settled(work)}
        others = desk.others(work)
        spoken = self._say(f"language/{work.handed.language}")
        return {
            "id": work.id,
            "who": self._say("who", name=work.name),
            "written_in": self._say("in-language", language=spoken),
            "lang": work.handed.language,
            "task": work.task.task.of(self.language),
            "length": self._say("words", n=len(text.split()), about=work.task.words),
            "text": tree_of(text) if text.strip() else [],
            "notices": self._notices(raw, text),
            "taken": self._say("taken", role=self._say(f"role/{desk.role}")) if taken else "",
            "machine": self._machine(work.handed),
            "criteria": [self._criterion(name, own.get(name), others, decided.get(name)) for name in shown],
        }

    def _notices(self, raw: str | None, text: str) -> list[str]:
        if raw is None:
            return [self._say("missing")]
        if not text.strip():
            return [self._say("blank")]
        found = [self._say("long", n=MOST_TEXT)] if len(text) > MOST_TEXT else []
        kinds = seems_private(text)
        return [*found, self._say("private", what=self.desk.private(kinds))] if kinds else found

    def _struck(self, text: str, student: str) -> str:
        """Strike the student's own number out of what they wrote."""
        if len(student) < SHORTEST_NUMBER:
            return text
        return re.sub(rf"(?<!\w){re.escape(student)}(?!\w)", self._say("own-number"), text, flags=re.IGNORECASE)

    def _criterion(self, name: str, own: Mark | None, others: tuple[Mark, ...], decided: Settled | None) -> Told:
        card: MarkCriterion = next(one for one in self.desk.course.criteria if one.id == name)
        how = (
            ""
            if decided is None or decided.how not in {"agreed", "adjacent", "moderation", "moderated"}
            else decided.how
        )
        return {
            "id": name,
            "title": card.title.of(self.language),
            "asks": card.asks.of(self.language),
            "caps": card.caps,
            "levels": [
                {
                    "points": one.points,
                    "label": self._say(f"level/{one.points}"),
                    "anchor": one.anchor.of(self.language),
                }
                for one in card.levels
            ],
            "saved": None if own is None else {"level": own.level, "comment": own.comment},
            "others": [self._other(mark) for mark in others if mark.criterion == name],
            "how": self._say(f"how/{how}", level=decided.level) if how and decided else "",
        }

    def _other(self, mark: Mark) -> Told:
        label = self._say(f"level/{mark.level}")
        who = self._say(f"role/{mark.role}")
        return {
            "gave": self._say("gave", who=who[:1].upper() + who[1:], level=mark.level, label=label),
            "comment": mark.comment or self._say("no-comment"),
        }

    # ------------------------------------------------------------ what the machine found

    def _machine(self, handed: Handed) -> Told:
        if handed not in self._judged:
            self._judged[handed] = self._machine_told(handed)
        return self._judged[handed]

    def _machine_told(self, handed: Handed) -> Told:
        desk = self.desk
        folder = desk.root / SUBMITTED / handed.student / handed.folder_of(desk.assignment)
        try:
            submitted = read_submission(folder, desk.assignment, datetime.now().astimezone())
            judgement = judge(submitted, desk.course, desk.assignment, handed.student, find=desk.find)
        except ToolkitError:
            return {"parts": [], "cap": ""}
        cap = note_text(judgement.capped, self.language) if judgement.capped is not None else ""
        return {"parts": self._parts(judgement), "cap": cap}

    def _parts(self, judgement: Judgement) -> list[Told]:
        told = []
        for one in judgement.parts:
            if one.grade is None or one.case is None:
                continue
            library = one.case.library
            scores = [
                {
                    "title": say(f"criterion/{score.criterion}", self.language),
                    "points": f"{points_text(score.points, self.language)} / {points_text(score.maximum, self.language)}",
                    "reasons": [reason_text(reason, self.language, library) for reason in score.reasons],
                }
                for score in one.grade.scores
            ]
            story = self._story(one)
            told.append({"title": self._say("part", part=one.part.id), "scores": scores, **story})
        return told

    def _story(self, judged: PartJudged) -> Told:
        """Tell which story was played, how far, and what could be heard in it: what a text may speak of."""
        course = played(judged)
        voice = Voice(course.steps[-1].state, self.language)
        held = voice.say(
            "story-summary", decisions=voice.count("decisions", len(course.decisions)), held=course.shown.session,
            of=course.horizon,
        )  # fmt: skip
        return {"clients": voice.text(course.case.title), "held": held, "beliefs": beliefs_told(voice)}

    def _say(self, text_id: str, /, **names: object) -> str:
        return say(f"marking/{text_id}", self.language, **names)
