"""What became of a trainee's code: why a submission ended early, what went wrong in a cell, and why nothing can run.

Said to trainee and supervisor alike; pairs are (nl, en).
"""

from __future__ import annotations

__all__ = ["SANDBOX"]

SANDBOX: dict[str, tuple[str, str]] = {
    "sandbox/timed-out": (
        "Je code duurde te lang en werd gestopt; geen enkel resultaat telt. Zoek de lus die niet eindigt of de stap die te veel rekent.",
        "Your code took too long and was stopped; none of its results counts. Look for a loop that does not end, or a step that calculates too much.",
    ),
    "sandbox/out-of-memory": (
        "Je code gebruikte meer geheugen dan toegestaan en werd gestopt; geen enkel resultaat telt. Bewaar minder tegelijk.",
        "Your code used more memory than is allowed and was stopped; none of its results counts. Keep less at one time.",
    ),
    "sandbox/killed": (
        "Je code crashte of werd van binnenuit afgebroken; geen enkel resultaat telt. Voer het notebook van boven tot onder opnieuw uit en dien het opnieuw in.",
        "Your code crashed or was broken off from within; none of its results counts. Run the notebook again from top to bottom and hand it in again.",
    ),
    "sandbox/no-reply": (
        "Je code stopte het hele programma voor de resultaten gelezen waren; geen enkel resultaat telt. Laat opdrachten als exit weg.",
        "Your code ended the whole program before its results were read; none of its results counts. Leave out commands such as exit.",
    ),
    "sandbox/reply-too-long": (
        "Je code gaf veel meer terug dan gevraagd; geen enkel resultaat telt. Houd resultaten en uitvoer kort.",
        "Your code returned far more than was asked for; none of its results counts. Keep results and output short.",
    ),
    "sandbox/bad-reply": (
        "Wat je code teruggaf, kon niet gelezen worden; geen enkel resultaat telt. Je begeleider kijkt het na.",
        "What your code returned could not be read; none of its results counts. Your supervisor will look at it.",
    ),
    "sandbox/too-long": (
        "De codecellen samen zijn te lang om uit te voeren; er werd niets uitgevoerd. Haal er geplakte gegevens en uitvoer uit.",
        "The code cells together are too long to run; nothing was run. Take out data and output that were pasted in.",
    ),
    "sandbox/not-started": (
        "De zandbak kon niet klaargezet worden; je code werd niet uitgevoerd en dat ligt niet aan je code. Start het verbeteren opnieuw.",
        "The sandbox could not be prepared; your code was not run, and that is not your code's doing. Start grading again.",
    ),
    "sandbox/broke-off": (
        "De zandbak viel stil terwijl deze code liep; er is geen resultaat. Start het verbeteren opnieuw, en kijk de code zelf na als het weer gebeurt.",
        "The sandbox stopped while this code ran; there is no result. Start grading again, and read the code yourself if it happens once more.",
    ),
    "sandbox-cell/failed": (
        "Cel {cell} stopte met een fout op regel {line} ({kind}); de cellen erna werden wel uitgevoerd.",
        "Cell {cell} stopped with an error on line {line} ({kind}); the cells after it were run.",
    ),
    "sandbox-cell/timed-out": (
        "Cel {cell} duurde te lang en werd gestopt; de cellen erna werden wel uitgevoerd.",
        "Cell {cell} took too long and was stopped; the cells after it were run.",
    ),
    "sandbox-cell/out-of-memory": (
        "Cel {cell} vroeg meer geheugen dan toegestaan; de cellen erna werden wel uitgevoerd.",
        "Cell {cell} asked for more memory than is allowed; the cells after it were run.",
    ),
    "sandbox-cell/too-many-processes": (
        "Cel {cell} startte meer processen of threads dan toegestaan; de cellen erna werden wel uitgevoerd.",
        "Cell {cell} started more processes or threads than are allowed; the cells after it were run.",
    ),
    "sandbox-cell/disk-full": (
        "Cel {cell} schreef meer naar de schijf dan toegestaan; de cellen erna werden wel uitgevoerd.",
        "Cell {cell} wrote more to the disk than is allowed; the cells after it were run.",
    ),
    "sandbox-cell/too-much-output": (
        "Cel {cell} drukte te veel af en werd gestopt; de cellen erna werden wel uitgevoerd.",
        "Cell {cell} printed too much and was stopped; the cells after it were run.",
    ),
    "sandbox-cell/not-allowed": (
        "Cel {cell} probeerde iets dat hier niet mag ({kind}, regel {line}), zoals het netwerk gebruiken of buiten de eigen map schrijven; de cellen erna werden wel uitgevoerd.",
        "Cell {cell} tried something that is not allowed here ({kind}, line {line}), such as using the network or writing outside its own folder; the cells after it were run.",
    ),
    "sandbox-unavailable/system": (
        "Op dit systeem ({system}) kan code van studenten niet afgeschermd worden; er werd niets uitgevoerd. Verbeter op Linux met `bubblewrap`, of laat het uitdrukkelijk toe zonder afscherming.",
        "On this system ({system}) the code of trainees cannot be walled off; nothing was run. Grade on Linux with `bubblewrap`, or allow it expressly without walls.",
    ),
    "sandbox-unavailable/bubblewrap": (
        "Het programma `bwrap` ontbreekt, en zonder kan code van studenten niet afgeschermd worden; er werd niets uitgevoerd. Installeer het pakket `bubblewrap`, of laat het uitdrukkelijk toe zonder afscherming.",
        "The program `bwrap` is missing, and without it the code of trainees cannot be walled off; nothing was run. Install the package `bubblewrap`, or allow it expressly without walls.",
    ),
    "sandbox-unavailable/refused": (
        "Dit systeem weigert de afscherming ({detail}); er werd niets uitgevoerd. Sta `user namespaces` toe, verbeter op een andere machine, of laat het uitdrukkelijk toe zonder afscherming.",
        "This system refuses the walls ({detail}); nothing was run. Allow `user namespaces`, grade on another machine, or allow it expressly without walls.",
    ),
}
"""Sentences by id; ``sandbox/`` of a whole submission, ``sandbox-cell/`` of one cell, ``sandbox-unavailable/`` of the machine."""
