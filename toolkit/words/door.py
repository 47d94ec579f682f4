"""What stands at the door of an assignment: whose record it will be, and which story. (nl, en)."""

from __future__ import annotations

__all__ = ["DOOR"]

DOOR: dict[str, tuple[str, str]] = {
    "door-part": ("deel {part}", "part {part}"),
    "student-ask": ("Je studentnummer", "Your student number"),
    "student-title": ("Eerst één vraag", "First, one question"),
    "student-why": (
        "Het bepaalt welke woorden je cliënten gebruiken, en laat je docent zien dat dit verslag van jou is. We vragen het één keer. Het blijft op dit toestel; in het verslag zelf staat het niet.",
        "It decides which words your clients use, and lets your lecturer see that this record is yours. We ask once. It stays on this machine; the record itself does not hold it.",
    ),
    "student-keep": ("Bewaren en verdergaan", "Keep it and go on"),
    "student-empty": ("Vul eerst je studentnummer in.", "Fill in your student number first."),
    "student-is": ("Studentnummer {number}", "Student number {number}"),
    "student-other": ("Dat ben ik niet", "That is not me"),
    "choose-story": ("Welk verhaal neem je?", "Which story will you take?"),
    "choose-equal": (
        "Ze wegen en tellen even zwaar. Je hoeft niet te zeggen waarom je kiest, en je mag later nog wisselen.",
        "They weigh and count the same. You need not say why you choose, and you may still change later.",
    ),
    "choose-this": ("Dit verhaal nemen", "Take this story"),
    "choose-this-named": ("Dit verhaal nemen: {title}", "Take this story: {title}"),
    "switch-story": ("Liever het andere verhaal?", "Rather the other story?"),
    "switch-story-text": (
        "Dat mag op elk moment, en je hoeft niet te zeggen waarom. Wat je tot hier speelde blijft bewaard; wat telt, is het eerste verhaal dat je afmaakt.",
        "You may, at any moment, and you need not say why. What you have played so far is kept; what counts is the first story you finish.",
    ),
    "switch-story-to": ("Begin met {title}", "Begin with {title}"),
}
