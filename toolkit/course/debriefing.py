"""The debrief that comes with the feedback: what the rules say of a course, what was done well, how it ended.

The bonnet opens only where the story is over. Of a course that an assignment cut short, only what was shown is told.
"""

from __future__ import annotations

from toolkit.course.judging import PartJudged
from toolkit.course.rendering import Fragment, render
from toolkit.course.story import Played, played
from toolkit.feedback.during import remarks_on
from toolkit.feedback.earlier import Course
from toolkit.feedback.praise import praise
from toolkit.model.shown import Presentation
from toolkit.model.text import Language
from toolkit.telling import Told, Voice
from toolkit.telling.ending import ending, gathered, remarked

__all__ = ["beliefs_told", "debrief_body", "debrief_html"]


def debrief_html(judged: PartJudged, language: Language) -> str:
    """Return the debrief of a part that was replayed; of one that was not finished, a sentence."""
    course = played(judged)
    voice = Voice(course.steps[-1].state, language)
    waits = "" if course.whole else voice.say("debrief-waits", n=course.shown.session, of=course.horizon)
    told = _told(voice, course) if course.whole else None
    return render("debrief.html.j2", language, debrief=told, waits=waits)


def debrief_body(judged: PartJudged, language: Language) -> Fragment:
    """Return the same for a page."""
    return Fragment(debrief_html(judged, language))


def _told(voice: Voice, course: Played) -> Told:
    ended = ending(voice)
    told = _of_what_was_shown(voice, course) if ended is None else _of_the_whole(voice, ended)
    return {**told, "mirrored": _mirrored(voice)}


def _of_the_whole(voice: Voice, ended: Told) -> Told:
    bonnet = ended["bonnet"]
    at_work = ", ".join(dict.fromkeys(row["label"] for row in bonnet["mirror"]))
    return {
        "lead": [
            _begun(f"{ended['kind_label']} ({ended['how_label']}). {ended['text']}"),
            f"{_begun(ended['score_text'])}.",
        ],
        "goals": [f"{row['name']}: “{row['text']}” {_begun(row['attainment_text'])}." for row in ended["goals"]],
        "remarks": ended["remarks"],
        "remarks_text": ended["remarks_text"],
        "praise": ended["praise"],
        "beliefs": [f"{row['whose']}: “{row['text']}” {row['course_text']}." for row in bonnet["beliefs"]],
        "mirror": voice.say("debrief-mirror-was", what=at_work) if at_work else "",
        "core": [bonnet["core"]["text"], f"{bonnet['core']['focus_label']}; {bonnet['core']['strength_text']}."],
        "referrals": [f"{row['text']}: {row['made_text']}." for row in ended["referrals"]],
        "untold": [f"{row['name']}: {row['text']}" for row in bonnet["untold"]],
    }


def _of_what_was_shown(voice: Voice, course: Played) -> Told:
    """Tell what the rules say of a course that the assignment cut short, judged by what had been shown."""
    shown = course.shown if course.closing is None else course.closing.state.shown
    past = Course(shown, voice.library)
    found = [one for one in remarks_on(past) if one.session <= course.horizon]
    kept = praise(past, (one.rule for one in found))
    rows = gathered(voice, [remarked(voice, one) for one in found])
    rules = voice.library.rules
    return {
        "lead": [voice.say("debrief-cut", n=course.horizon)],
        "goals": [],
        "remarks": rows,
        "remarks_text": voice.count("remarks", len(found)) if found else voice.say("remarks-none"),
        "praise": [
            {"rule": one.rule, "title": voice.text(rules[one.rule].title), "session": one.session, "why": voice.text(rules[one.rule].why)}
            for one in kept
            if one.session <= course.horizon
        ],
        "beliefs": beliefs_told(voice),
        "mirror": "",
        "core": [],
        "referrals": [
            voice.say(
                "debrief-referral-made", name=voice.name(row.decision.client), n=row.session,
                what=voice.text(voice.library.referrals[row.decision.route].title),
            )
            for row in voice.shown.referrals
        ],
        "untold": [],
    }  # fmt: skip


def beliefs_told(voice: Voice) -> list[str]:
    """Tell each belief that was heard: whose, when, and when it was spoken about."""
    spoken: dict[str, int] = {}
    for row in voice.shown.taught:
        for myth in voice.library.modules[row.module].myths:
            spoken.setdefault(myth, row.session)
    rows = []
    for one in voice.shown.beliefs:
        text = voice.text(voice.library.myths[one.myth].belief)
        met = voice.say("belief-met-in", n=spoken[one.myth]) if one.myth in spoken else voice.say("belief-not-met")
        heard = voice.say("belief-heard-in", n=one.session)
        rows.append(f"{voice.whose(one.client, one.myth)}: “{text}” {heard}; {met}.")
    return list(dict.fromkeys(rows))


def _mirrored(voice: Voice) -> list[str]:
    return [_named(voice, voice.shown, place) for place in range(len(voice.shown.mirrored))] or [
        voice.say("debrief-mirror-none")
    ]


def _named(voice: Voice, shown: Presentation, place: int) -> str:
    row = shown.mirrored[place]
    what = ", ".join(voice.say(f"dimension/{one}") for one in row.named.dimensions)
    nodded = voice.say("story-recognised" if row.recognised else "story-not-recognised")
    return f"{voice.say('debrief-mirror-named', n=row.session, what=what)} {nodded}"


def _begun(sentence: str) -> str:
    """Return words as they begin a sentence."""
    return sentence[:1].upper() + sentence[1:]
