from itertools import pairwise

from tests.builders import A, B, a_library, a_presentation, a_programme, assigned, bent, climbed, heard, practised
from tests.programme.judging import exercises, finding, fires, keys, mended
from toolkit.model.programme import Programme
from toolkit.programme import check, plain_item

SHOWN = a_presentation()
TOUCHED = climbed(practised(SHOWN, "E01", "E02"), "E20")
TURNS = "takes-turns"


def test_rl07_a_task_for_everybody() -> None:
    """Looking on is no task; the fix gives one."""
    programme = bent(a_programme(TOUCHED, "E20"), "E20", roles={A: "leads", B: "watches"})
    one = finding("RL07", TOUCHED, programme)
    assert (one.exercise, one.client) == ("E20", B)
    assert mended("RL07", TOUCHED, programme).items[0].roles == {A: "leads", B: TURNS}
    assert not fires("RL07", TOUCHED, a_programme(TOUCHED, "E20"))


def test_rl07_nobody_goes_home_empty_handed() -> None:
    """A programme for one alone leaves the other without; something for both beside it mends that."""
    alone = bent(a_programme(SHOWN, "E11"), "E11", roles={A: TURNS, B: "none"})
    assert mended("RL07", SHOWN, alone).items[0].roles == {A: TURNS, B: "joins-in"}
    beside = bent(a_programme(SHOWN, "E11", "E02"), "E11", roles={A: TURNS, B: "none"})
    assert not fires("RL07", SHOWN, beside)


def test_rl07_in_danger_work_with_one_is_right() -> None:
    """Behind an open safety gate nobody asks for a task for both."""
    shown = heard(SHOWN, A, "violence")
    assert not fires("RL07", shown, bent(a_programme(shown, "E11"), "E11", roles={A: TURNS, B: "none"}))


def test_rl07_three_are_three() -> None:
    """In a triad the third has a task as well."""
    triad = a_presentation(A, B, "cleo")
    programme = bent(a_programme(triad, "E02"), "E02", roles={A: TURNS, B: TURNS})
    assert {client for rule, _, client in keys(triad, programme) if rule == "RL07"} == {"cleo"}


def test_rl08_initiative_alternates() -> None:
    """One who always begins is a pattern; beginning by turns from one week to the next is not."""
    programme = bent(a_programme(TOUCHED, "E20"), "E20", initiative=A)
    assert fires("RL08", TOUCHED, programme)
    assert mended("RL08", TOUCHED, programme).items[0].initiative == "alternate"
    before = assigned(SHOWN, plain_item(SHOWN, a_library(), "E20").model_copy(update={"initiative": B}))
    assert not fires("RL08", before, programme)


def test_rl08_roles_alternate() -> None:
    """Who leads and who receives changes hands, except where the one in pain leads throughout."""
    roles = {A: "leads", B: "receives"}
    programme = bent(a_programme(TOUCHED, "E20"), "E20", roles=roles)
    assert fires("RL08", TOUCHED, programme)
    assert set(mended("RL08", TOUCHED, programme).items[0].roles.values()) == {TURNS}
    item = plain_item(SHOWN, a_library(), "E20").model_copy(update={"roles": {A: "receives", B: "leads"}})
    assert not fires("RL08", assigned(SHOWN, item), programme)
    assert not fires("RL08", TOUCHED, bent(a_programme(TOUCHED, "E37"), "E37", roles=roles))


def test_rl08_roles_go_round_among_three() -> None:
    """With three, who leads and who receives may move on; a role that stays with the same one does not."""
    triad = climbed(practised(a_presentation(A, B, "cleo"), "E01", "E02"), "E20")

    def objects(before: dict[str, str], now: dict[str, str]) -> bool:
        item = plain_item(triad, a_library(), "E20").model_copy(update={"roles": before})
        return fires("RL08", assigned(triad, item), bent(a_programme(triad, "E20"), "E20", roles=now))

    leading = [dict.fromkeys((A, B, "cleo"), "receives") | {one: "leads"} for one in (A, B, "cleo")]
    assert not any(objects(before, now) for before, now in pairwise(leading))
    assert objects(leading[0], leading[0])
    assert not objects({A: "leads", B: "receives", "cleo": "joins-in"}, {A: "joins-in", B: "leads", "cleo": "receives"})
    assert objects({A: "leads", B: "receives", "cleo": "joins-in"}, {A: "leads", B: "joins-in", "cleo": "receives"})
    assert objects({A: "leads", B: "receives", "cleo": "joins-in"}, {A: "joins-in", B: "receives", "cleo": "leads"})


def test_rl21_a_whole_route_alone() -> None:
    """A single client gets no couple exercise; one that exists for both ladders is fine."""
    solo = climbed(a_presentation(A), "E11")
    assert fires("RL21", solo, a_programme(solo, "E20"))
    fixed = mended("RL21", solo, a_programme(solo, "E20"))
    assert all(a_library().exercises[one].strand != "couple" for one in exercises(fixed))
    assert not fires("RL21", solo, a_programme(solo, "E02"))
    assert not fires("RL21", SHOWN, a_programme(SHOWN, "E20"))


def test_rl28_nobody_is_left_behind() -> None:
    """A rupture with one of them keeps the programme below rung 4 until it is mended."""
    shown = TOUCHED._replace(ruptures=((2, B),))
    programme = a_programme(shown, "E27")
    one = finding("RL28", shown, programme)
    assert one.names == (("client", "client", B), ("other", "clients", A))
    assert all(a_library().exercises[done].level < 4 for done in exercises(mended("RL28", shown, programme)))
    assert not fires("RL28", shown, a_programme(shown, "E23"))
    assert not fires("RL28", shown._replace(repaired=((3, B),)), programme)
    assert not fires("RL28", shown._replace(ruptures=((2, A), (2, B))), programme)


def test_rl28_one_rupture_is_one_finding() -> None:
    """Among three, whoever drew back is named once, beside all the others."""
    triad = climbed(practised(a_presentation(A, B, "cleo"), "E01", "E02"), "E20")._replace(ruptures=((2, B),))
    programme = a_programme(triad, "E27")
    found = [one for one in check(triad, programme, a_library()) if one.rule == "RL28"]
    assert [one.names for one in found] == [(("client", "client", B), ("other", "clients", f"{A} cleo"))]
    two = triad._replace(ruptures=((2, A), (2, B)))
    assert [one.client for one in check(two, programme, a_library()) if one.rule == "RL28"] == [A, B]


def test_an_empty_programme_has_nothing_to_object_to() -> None:
    """No homework is no finding: whether to give any is for the course."""
    assert not keys(SHOWN, Programme())
