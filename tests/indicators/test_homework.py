from tests.builders import FGCP, A, B, a_library, a_presentation, assigned, climbed, practised, told
from toolkit.indicators import aspects_answered, given, ladder_of, rungs_debriefed, tries
from toolkit.programme import plain_item

LIBRARY = a_library()
SHOWN = a_presentation()


def test_a_rung_is_done_and_debriefed_with_everybody() -> None:
    """Done by both and asked of both on all four aspects, or it is no rung."""
    shown = assigned(SHOWN, "E20")
    assert rungs_debriefed(shown, LIBRARY, "couple") == 0
    shown = told(shown, "E20", A)
    assert rungs_debriefed(shown, LIBRARY, "couple") == 0
    assert rungs_debriefed(told(shown, "E20", B, aspects=FGCP[:3]), LIBRARY, "couple") == 0
    assert rungs_debriefed(told(shown, "E20", B, result="avoided"), LIBRARY, "couple") == 0
    assert rungs_debriefed(told(shown, "E20", B, result="half"), LIBRARY, "couple") == 2


def test_the_fifth_aspect_replaces_none_of_the_four() -> None:
    """Asking for anything else is kind, and no F, G, C or P."""
    shown = told(told(assigned(SHOWN, "E20"), "E20", A), "E20", B, aspects=(*FGCP[:3], "other"))
    assert rungs_debriefed(shown, LIBRARY, "couple") == 0


def test_ladders_are_apart() -> None:
    """What is done alone moves the ladder alone; a single client has only that one."""
    shown = climbed(SHOWN, "E11")
    assert (rungs_debriefed(shown, LIBRARY, "solo"), rungs_debriefed(shown, LIBRARY, "couple")) == (1, 0)
    assert ladder_of(SHOWN, LIBRARY.exercises["E02"]) == "couple"
    assert ladder_of(a_presentation(A), LIBRARY.exercises["E02"]) == "solo"


def test_alone_means_whoever_took_part() -> None:
    """An exercise for one needs the answers of one, and counts for that one."""
    item = plain_item(SHOWN, LIBRARY, "E11").model_copy(update={"roles": {A: "takes-turns", B: "none"}})
    shown = told(assigned(SHOWN, item), "E11", A)
    assert rungs_debriefed(shown, LIBRARY, "solo", (A,)) == 1
    assert rungs_debriefed(shown, LIBRARY, "solo", (B,)) == 0


def test_answers_belong_to_the_programme_they_followed() -> None:
    """Given again, an exercise is asked about again."""
    shown = assigned(practised(SHOWN, "E20"), "E20")
    first, second = tries(shown, LIBRARY)
    assert first.debriefed
    assert not second.debriefed
    assert aspects_answered(second, A) == frozenset()
    assert given(shown) == {"E20"}


def test_the_order_of_clients_changes_nothing() -> None:
    """Who is named first has no part in what was reached."""
    shown = climbed(SHOWN, "E20", "E23")
    assert rungs_debriefed(shown._replace(clients=(B, A)), LIBRARY, "couple") == 3
