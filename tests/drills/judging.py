"""What any drill must hold, whatever its kind."""

from toolkit.drills import Drill, Reason
from toolkit.model.library import Library
from toolkit.model.text import Text


def sound(drill: Drill, library: Library) -> None:
    """Fail when a drill is not one a learner could be given."""
    ids = [choice.id for choice in drill.choices]
    assert len(ids) >= 2, drill.id
    assert len(set(ids)) == len(ids), drill.id
    if drill.ordered:
        assert sorted(drill.right) == sorted(ids), drill.id
    else:
        assert len(drill.right) == 1, drill.id
        assert drill.right[0] in ids, drill.id
    for language in ("nl", "en"):
        texts = [choice.text.of(language).casefold() for choice in drill.choices]
        assert len(set(texts)) == len(texts), f"{drill.id}: two choices say the same in {language}"
    for text in said(drill):
        assert text.nl.strip(), drill.id
        assert text.nl != text.en, f"{drill.id}: {text.nl}"
        assert not {"{", "}"} & {*text.nl, *text.en}, f"{drill.id}: {text.nl}"
    for choice in drill.choices:
        grounded(choice.reason, library)


def said(drill: Drill) -> list[Text]:
    """Return every text of a drill."""
    quote = [drill.quote] if drill.quote else []
    choices = [text for choice in drill.choices for text in (choice.text, choice.reason.text)]
    return [drill.prompt, *quote, *drill.lines, *drill.background, *choices, *drill.points]


def grounded(reason: Reason, library: Library) -> None:
    """Fail when a reason names nothing that exists, or neither a source nor a teaching assumption."""
    homes = {
        "rule": {**library.rules, **library.asking}, "seed": library.seed, "gate": library.gates, "module": library.modules,
        "myth": library.myths, "exercise": library.exercises, "referral": library.referrals,
    }  # fmt: skip
    assert reason.id in homes[reason.grounds], reason
    assert {*reason.sources} <= {*library.sources}, reason
    assert reason.sources or reason.teaching_assumption, reason
