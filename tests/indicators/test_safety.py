import pytest

from tests.builders import A, B, a_presentation, heard, referred, reporting
from toolkit.indicators import contraindications, examined, gates_open, privacy_asked, safety_screened, unexamined
from toolkit.model.decision import Formulate
from toolkit.model.shown import Asked, Presentation, Screened
from toolkit.model.terms import Sign

SHOWN = a_presentation()
SOLO = a_presentation(A)


def gates(shown: Presentation) -> set[tuple[str, str, str]]:
    return {(one.gate, one.client, one.sign) for one in gates_open(shown)}


def test_screened_is_asked_alone() -> None:
    """Safety asked in the other's presence has not been asked."""
    bare = SHOWN._replace(asked=())
    assert not safety_screened(bare, A)
    together = bare._replace(asked=(Asked(1, "safety", A, alone=False, told=("f",), held_back=False),))
    assert not safety_screened(together, A)
    assert safety_screened(bare._replace(screened=(Screened(1, A, "G0", alone=True),)), A)
    assert not safety_screened(bare._replace(screened=(Screened(1, A, "G1", alone=True),)), A)
    assert not safety_screened(bare._replace(screened=(Screened(1, B, "G0", alone=True),)), A)


def test_a_single_client_is_asked_about_privacy() -> None:
    """There is nobody to be apart from."""
    assert safety_screened(SOLO._replace(asked=()), A)
    assert not privacy_asked(SOLO._replace(asked=()))
    assert privacy_asked(SOLO)


@pytest.mark.parametrize("sign", ["fear-of-partner", "coercion", "violence", "no-free-consent"])
def test_danger_between_partners_never_closes_within_couple_work(sign: Sign) -> None:
    """Referral and plan are right, and couple work stays closed; with a single client they close it."""
    couple = heard(SHOWN, A, sign)
    cared_for = referred(couple._replace(safety_plans=((2, A),)), A, "REF-IPV")
    assert ("G0", A, sign) in gates(cared_for)
    solo = heard(SOLO, A, sign)
    assert gates(solo)
    assert not gates(referred(solo, A, "REF-IPV"))


def test_a_crisis_closes_with_a_plan_and_care() -> None:
    """One without the other is half."""
    shown = heard(SHOWN, B, "suicidality")
    planned = shown._replace(safety_plans=((2, B),))
    assert gates(planned)
    assert gates(referred(shown, B, "REF-PSY"))
    assert not gates(referred(planned, B, "REF-PSY"))


@pytest.mark.parametrize(
    ("sign", "gate", "route", "wrong"),
    [
        ("pain", "G1", "REF-GYN", "REF-PSY"), ("medication", "G1", "REF-PRESCRIBER", "REF-COUPLE"),
        ("fertility", "G1", "REF-FERT", "REF-PELV"), ("low-mood", "G2", "REF-PSY", "REF-COUPLE"),
        ("substance", "G2", "REF-SUBST", "REF-MED"), ("trauma", "G3", "REF-TRAUMA", "REF-PSY"),
    ],
)  # fmt: skip
def test_the_right_route_closes_a_gate(sign: Sign, gate: str, route: str, wrong: str) -> None:
    """A referral alongside is enough, along the right route and for the right person."""
    shown = heard(SHOWN, A, sign)
    assert gates(shown) == {(gate, A, sign)}
    assert not gates(referred(shown, A, route, known=False))
    assert gates(referred(shown, A, wrong))
    assert gates(referred(shown, B, route))


def test_having_been_seen_closes_the_gate_of_the_body() -> None:
    """Who was examined already need not be sent again; the mind is another gate."""
    assert not gates(heard(SHOWN, A, "pain", "checked-by-physician"))
    assert gates(heard(SHOWN, A, "low-mood", "checked-by-physician"))


def test_whose_wish_is_this() -> None:
    """G4 closes once the formulation says yes or no, not while it is unclear."""
    shown = heard(SHOWN, B, "pressure-from-others")
    assert gates(shown) == {("G4", B, "pressure-from-others")}
    for answer, closed in (("yes", True), ("no", True), ("unclear", False)):
        formulated = shown._replace(formulations=((2, Formulate(own_wish={B: answer})),))
        assert (not gates(formulated)) is closed


def test_gates_come_in_their_order() -> None:
    """Safety before body before mind."""
    shown = heard(heard(SHOWN, A, "trauma", "low-mood", "pain"), B, "coercion")
    assert [one.gate for one in gates_open(shown)] == ["G0", "G1", "G2", "G3"]


def test_codes_stand_for_whoever_they_were_heard_from() -> None:
    """Each code names its clients; KC exists between people only."""
    shown = heard(heard(SHOWN, A, "coercion"), B, "body-image")
    assert contraindications(shown) == {"KC": ((A, "coercion"),), "KB": ((B, "body-image"),)}
    assert not contraindications(heard(SOLO, A, "coercion"))


def test_pain_stands_until_it_was_looked_at() -> None:
    """KP comes with pain told or reported, and goes with a physician's answer."""
    assert "KP" in contraindications(reporting(SHOWN, A, pain=4))
    shown = heard(SHOWN, A, "pain")
    assert "KP" in contraindications(referred(shown, A, "REF-GYN", known=False))
    assert "KP" not in contraindications(referred(shown, A, "REF-GYN"))
    assert unexamined(shown, A) == "pain"
    assert unexamined(referred(shown, A, "REF-GYN"), A) is None


def test_a_result_to_come_is_no_result() -> None:
    """A result dated in a later session is not known yet."""
    shown = referred(heard(SHOWN, A, "pain"), A, "REF-GYN")
    later = shown._replace(referrals=(shown.referrals[0]._replace(reported=SHOWN.session + 1),))
    assert not examined(later, A)
