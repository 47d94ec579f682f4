"""Puts the parts together: one view, and the difference between two."""

from __future__ import annotations

from toolkit.desk.telling.composing import programme
from toolkit.desk.telling.deciding import costs, decide
from toolkit.desk.telling.talking import ask, explain, report
from toolkit.desk.telling.unchanging import unchanging
from toolkit.model.programme import Programme
from toolkit.model.shown import Presentation
from toolkit.model.text import Language
from toolkit.session import State
from toolkit.session.minutes import SESSION
from toolkit.telling.people import beliefs, clients, known, reports, transcript
from toolkit.telling.voice import Told, Voice

__all__ = ["patch", "tell"]

TABS = ("report", "ask", "explain", "programme", "decide")
DECIDED = ("formulations", "mirrored", "deepened", "referrals", "safety_plans", "reviews")


def tell(
    state: State,
    language: Language,
    *,
    saved: str = "",
    notice: str = "",
    read_only: str = "",
    helped: Programme | None = None,
) -> Told:
    """Return all that a screen draws, in words.

    Args:
        state: The state of the course.
        language: ``nl`` or ``en``.
        saved: Time at which the attempt was last saved, as a clock shows it.
        notice: Something the trainee should know about the record.
        read_only: Why nothing can be decided here.
        helped: The draft about which help was asked last.
    """
    voice = Voice(state, language)
    kept = unchanging(voice)
    return {
        "words": kept.words,
        "language": language,
        "header": _header(voice, saved=saved, notice=notice, read_only=read_only),
        "clients": clients(voice),
        "beliefs": beliefs(voice),
        "known": known(voice),
        "transcript": transcript(voice),
        "tabs": _tabs(voice),
        "referral": kept.referral,
        "report": report(voice),
        "ask": ask(voice, kept),
        "explain": explain(voice, kept),
        "programme": programme(voice, kept, helped=helped),
        "decide": decide(voice, kept),
        "options": costs(voice),
        "ending": _ending(voice),
        "figures": {"reports": reports(voice)},
    }


def patch(before: Told, after: Told) -> Told:
    """Return what changed, by place: ``{"header.minutes": ..., "programme.items": ...}``.

    Of a list that only grew come the new rows, under its name and a plus sign (``{"transcript+": [...]}``); of one in
    which few rows changed, those rows by number, under its name and a tilde (``{"ask.questions~": {"3": {...}}}``).
    """
    changed: Told = {}
    for name, value in after.items():
        old = before.get(name)
        if isinstance(value, dict) and isinstance(old, dict) and value is not old:
            for inner, part in value.items():
                changed |= _difference(f"{name}.{inner}", old.get(inner), part)
        else:
            changed |= _difference(name, old, value)
    return changed


def _difference(name: str, old: object, new: object) -> Told:
    if new is old or new == old:
        return {}
    if isinstance(old, dict) and isinstance(new, dict) and len(old) > 1 and old.keys() == new.keys():
        parts: Told = {}
        for inner, part in new.items():
            parts |= _difference(f"{name}.{inner}", old[inner], part)
        return parts
    if isinstance(old, list) and isinstance(new, list) and old:
        if new[: len(old)] == old:
            return {f"{name}+": new[len(old) :]}
        rows = {str(n): row for n, row in enumerate(new) if n < len(old) and row != old[n]}
        if len(new) == len(old) and len(rows) * 2 < len(new):
            return {f"{name}~": rows}
    return {name: new}


def _header(voice: Voice, *, saved: str, notice: str, read_only: str) -> Told:
    shown, case = voice.shown, voice.case
    return {
        "title": voice.text(case.title),
        "complaint": voice.text(case.complaint),
        "session": shown.session,
        "agreed": shown.agreed,
        "week": shown.week,
        "minutes": shown.minutes,
        "minutes_total": SESSION,
        "minutes_text": voice.count("minutes-over", shown.minutes),
        "session_text": voice.say("session-of", n=shown.session, agreed=shown.agreed, week=shown.week),
        "read_only": read_only or None,
        "saved": saved or None,
        "saved_text": voice.say("saved-at", time=saved) if saved else None,
        "notice": notice or None,
        "phase": _phase(shown),
        "content_note": voice.text(case.content_note),
        "address_text": voice.say("library-in-je") if voice.polite else "",
        "help_stage": shown.help_stage,
        "help_text": voice.say(f"help/{shown.help_stage}"),
        "finished": shown.ending is not None,
    }


def _phase(shown: Presentation) -> str:
    if shown.ending is not None:
        return "ended"
    fresh = shown.session == 1 and shown.minutes == SESSION and not (shown.draft or shown.asked)
    return "referral" if fresh else "session"


def _tabs(voice: Voice) -> list[Told]:
    shown = voice.shown
    now = shown.session
    done = {
        "report": any(row.session == now for row in shown.answered),
        "ask": any(row.session == now for row in shown.put),
        "explain": any(row.session == now for row in shown.taught),
        "programme": any(row.session == now for row in shown.assigned),
        "decide": now in shown.reviews
        or any(row[0] == now for field in DECIDED if field != "reviews" for row in getattr(shown, field)),
    }
    return [{"id": tab, "label": voice.say(f"tab-{tab}"), "done": done[tab]} for tab in TABS]


def _ending(voice: Voice) -> Told | None:
    if voice.shown.ending is None:
        return None
    from toolkit.telling.ending import ending

    return ending(voice)
