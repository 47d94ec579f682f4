"""What is said of a question in the trainee's own words: how it was understood, and why it cannot be read. (nl, en)."""

from __future__ import annotations

__all__ = ["TYPED"]

TYPED: dict[str, tuple[str, str]] = {
    "typed-understood": ("Verstaan als: “{what}”", "Understood as: “{what}”"),
    "typed-aside": (
        "Dit werd verstaan als iets naast de kwestie. Bedoelde je een vraag, zeg ze dan in andere woorden of kies uit de lijst.",
        "This was understood as something beside the matter. If you meant a question, put it in other words or choose from the list.",
    ),
    "typed-heard/leading": (
        "Het antwoord klonk al mee in je vraag: je krijgt een reactie, geen verhaal. Je kan het opnieuw en open vragen.",
        "The answer could be heard in your question: you get a reaction, not a story. You can ask again, openly.",
    ),
    "typed-heard/judging": (
        "Er klonk een oordeel mee in je vraag: je krijgt een reactie, geen verhaal. Je kan het opnieuw vragen, zonder.",
        "A judgement could be heard in your question: you get a reaction, not a story. You can ask again without it.",
    ),
    "typed-heard/prying": (
        "Je vraag ging verder dan nodig: je krijgt een reactie, geen verhaal. Je kan vragen wat het met iemand doet.",
        "Your question went further than needed: you get a reaction, not a story. You can ask what it does to someone.",
    ),
    "typed-nothing": ("Typ eerst een vraag.", "Type a question first."),
    "typed-unread": (
        "Getypte vragen kunnen hier niet gelezen worden; kies een vraag uit de lijst.",
        "Typed questions cannot be read here; choose a question from the list.",
    ),
    "typed-gone": (
        "Die keuze is er niet meer; typ je vraag opnieuw.",
        "That choice is no longer there; type your question again.",
    ),
}
"""Words by id."""
