"""Every kind of drill by name, and the one place that makes them: library and cases in, drills out, by seed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from toolkit.drills.beliefs import handout, realistic_view, which_belief, which_module
from toolkit.drills.depth import stay_deepen_refer, which_focus, which_gate, which_route
from toolkit.drills.dice import Dice
from toolkit.drills.drill import Drill
from toolkit.drills.homework import which_adaptation, which_aspect, which_mirror, which_obstacle
from toolkit.drills.parts import what_it_asks, which_domain, which_part
from toolkit.drills.programmes import rests_on, rung_order, what_is_wrong
from toolkit.model.case import Case
from toolkit.model.library import Library

__all__ = ["KINDS", "OFFERED", "make"]

Maker = Callable[[Library, Iterable[Case], Dice], Iterator[tuple[Drill, ...]]]
"""Yields drills, those that belong together at once; it takes no more cases than it needs."""

KINDS: dict[str, Maker] = {
    "which-part": which_part,
    "which-domain": which_domain,
    "what-it-asks": what_it_asks,
    "which-belief": which_belief,
    "which-module": which_module,
    "realistic-view": realistic_view,
    "handout": handout,
    "rung-order": rung_order,
    "rests-on": rests_on,
    "what-is-wrong": what_is_wrong,
    "which-aspect": which_aspect,
    "which-obstacle": which_obstacle,
    "which-mirror": which_mirror,
    "which-adaptation": which_adaptation,
    "which-gate": which_gate,
    "which-route": which_route,
    "stay-deepen-refer": stay_deepen_refer,
    "which-focus": which_focus,
}
"""Kinds of drills by the name a notebook asks for them with."""
OFFERED = 6
"""Drills of one opening (teaching assumption)."""
FEWER = {"stay-deepen-refer": 4, "which-focus": 4}
"""Kinds for which whole courses are played: with fewer, an opening does not take long."""


def make(kind: str, library: Library, cases: Iterable[Case], seed: int, number: int = OFFERED) -> tuple[Drill, ...]:
    """Make drills of one kind.

    Args:
        kind: One of ``KINDS``.
        library: What they are computed from.
        cases: What they are computed from; taken one by one, as far as needed.
        seed: Which ones come up, and in which order.
        number: How many; drills that belong together stay together.

    Raises:
        KeyError: when there is no such kind.
    """
    found: dict[str, Drill] = {}
    number = min(number, FEWER.get(kind, number))
    for together in KINDS[kind](library, cases, Dice(seed, kind)):
        found |= {drill.id: drill for drill in together}
        if len(found) >= number:
            break
    return tuple(found.values())
