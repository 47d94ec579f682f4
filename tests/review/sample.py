"""A hand-made review of a made-up attempt at Sien and Jonas: every slot, every label, and all a screen must show.

The figures hang together (the best alternative loses nothing, what is lost is what the goals differ by) and come from
no model.
"""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.model.case import Case
from toolkit.model.feedback import Remark
from toolkit.model.review import (
    Alternative,
    Asking,
    Belief,
    Calibration,
    Computed,
    Evidence,
    Forecast,
    Label,
    Point,
    ProcessError,
    Review,
    Reviewed,
    Slot,
    Stretch,
    Supposition,
)

__all__ = ["a_review"]

LAST = 8
HORIZON = LAST + 2
END, FOLLOW_UP = 12, 13
DRAWS, COARSE = 512, 128
EPSILON = 0.075
Names = tuple[tuple[str, str, str], ...]
REMARKED: dict[str, tuple[str, Names]] = {
    "RL12": ("assign", (("other", "exercise", "E20"), ("exercise", "exercise", "E23"))),
    "W02": ("assign", ()),
    "W16": ("end", ()),
}
"""The remarks made under a rule: kind of the decision, and names. The other rules only object."""
Row = tuple[str, str, Names, float]
"""Id, text, names, and the goals it comes to at the horizon."""


def a_review(case: Case) -> Review:
    """Return the review of a made-up attempt of eight sessions at ``case``, which must be Sien and Jonas."""
    assert case.slug == "sien-and-jonas"
    return Review(
        decisions=tuple(_decisions(case)),
        stretches=(
            _stretch(case, "stretch.never-deepened", "W02", (7, 8), 0.41),
            _stretch(case, "stretch.groundwork", "W11", (1, 2, 3), 0.12, "defensible"),
            _stretch(case, "stretch.undebriefed", "RL11", (4, 5), 0.33),
        ),
        errors=(
            ProcessError("habit.premature-closure", "H01", ("teaching-assumption",), (3,), (_said(2, "sien", "fact/sien-mood/0"),)),
            ProcessError("habit.pushing-on", "W10", _sources(case, ["W10"]), (5, 6), (_said(4, "sien", "sien/debrief/physical/hard/1"),)),
            ProcessError("habit.endless-groundwork", "W11", _sources(case, ["W11"]), (1, 2, 3), ()),
        ),
        calibration=(
            Calibration(3, "hypothesis", 80, right=False, brier=0.64),
            Calibration(6, "hypothesis", 60, right=True, brier=0.16),
            Calibration(8, "deepening", 70, right=True, brier=0.09),
        ),
        beliefs=tuple(_belief(session) for session in range(1, LAST + 1)),
        as_you_went_on=_course(1, 3.4, 4.9),
        as_a_colleague=_course(1, 3.4, 6.1),
        to_the_end=(_course(1, 3.4, 5.3, FOLLOW_UP), _course(1, 3.4, 7.0, FOLLOW_UP)),
        focus="relational",
        computed=Computed(
            model_version=1, draws=DRAWS, coarse=COARSE, epsilon=EPSILON, spread=0.2, horizon=HORIZON,
            transitions=1_284_096, strongest=(("gain", -0.62), ("core_pull", 0.41), ("teach", -0.23)),
        ),
    )  # fmt: skip


def _decisions(case: Case) -> Iterable[Reviewed]:
    yield _reviewed(
        case, 1, "education", "education:none", 6,
        [_taught("PE-B14", goals=6.1), _plain("education:none", "education.none", 6.05)], reason="reason.near",
    )  # fmt: skip
    yield _reviewed(
        case, 2, "referral", "referral:none", 14,
        [
            ("referral:REF-PELV/sien", "referral.now", (("route", "route", "REF-PELV"), ("client", "client", "sien")), 6.2),
            ("referral:REF-MED/sien", "referral.now", (("route", "route", "REF-MED"), ("client", "client", "sien")), 6.16),
            _plain("referral:none", "referral.none", 5.7),
        ],
        reason="reason.rule", rules=["W07"], fix="referral:REF-PELV/sien",
        evidence=(
            _said(1, "sien", "fact/sien-pain/0"), Evidence(1, "sien", "heard", "pain"),
            Evidence(2, "sien", "report", "pain", 5.6),
        ),
    )  # fmt: skip
    yield _reviewed(
        case, 2, "education", "education:PE-B14+PE-R07", 16,
        [_taught("PE-B14", "PE-R07", goals=6.2), _taught("PE-R07", goals=6.1), _plain("education:none", "education.none", 5.9)],
    )  # fmt: skip
    yield _reviewed(
        case, 2, "programme", "programme:E01+E02", 19,
        [_programme("programme.yours", "E01", "E02", goals=6.15), _plain("programme:none", "programme.none", 5.8)],
    )  # fmt: skip
    yield _reviewed(
        case, 3, "debrief", "debrief:full", 27,
        [_plain("debrief:full", "debrief.full", 6.1), _plain("debrief:half", "debrief.half", 6.04), _plain("debrief:none", "debrief.none", 5.5)],
    )  # fmt: skip
    yield _reviewed(
        case, 4, "debrief", "debrief:yours", 36,
        [_plain("debrief:full", "debrief.full", 6.0), _plain("debrief:yours", "debrief.yours", 5.93), _plain("debrief:none", "debrief.none", 5.6)],
        reason="reason.near",
    )  # fmt: skip
    yield _reviewed(
        case, 4, "programme", "programme:E23", 41,
        [
            _programme("programme.lower", "E17", "E20", goals=6.0), _programme("programme.same", "E20", goals=5.95),
            _programme("programme.yours", "E23", goals=5.2), _plain("programme:none", "programme.none", 5.4),
        ],
        label="premature", reason="reason.better", names=(("better", "alternative", "programme:E17+E20"), ("loss", "number", "0.8")),
        rules=["RL12"], fix="programme:E20", rise=0.06,
        evidence=(_said(4, "sien", "sien/debrief/physical/hard/1"), Evidence(4, "sien", "done", "half", exercise="E20")),
    )  # fmt: skip
    yield _reviewed(
        case, 5, "repair", "repair:none", 46,
        [("repair:sien", "repair.now", (("client", "client", "sien"),), 5.6), _plain("repair:none", "repair.none", 5.1)],
        reason="reason.leaving", names=(("chance", "number", "0.18"),), rules=["RL29"], fix="repair:sien", rise=0.18,
        evidence=(Evidence(5, "sien", "report", "willingness", 2.9),),
    )  # fmt: skip
    yield _reviewed(
        case, 6, "programme", "programme:E24", 57,
        [
            _programme("programme.lower", "E20", goals=5.5), _programme("programme.paused", "E23", goals=5.3),
            _programme("programme.yours", "E24", goals=4.7),
        ],
        label="unsafe", reason="reason.safety", rules=["RL16"], fix="programme:E20", rise=0.12,
        evidence=(_said(6, "sien", "fact/sien-pain-alone/0"), Evidence(6, "sien", "heard", "felt-pressure")),
    )  # fmt: skip
    yield _reviewed(
        case, 7, "deepening", "deepening:none", 66,
        [
            ("deepening:relational", "deepening.relational", (("hypothesis", "hypothesis", "fair-load"),), 5.3),
            _plain("deepening:none", "deepening.none", 4.9),
            ("deepening:individual", "deepening.individual", (("hypothesis", "hypothesis", "birth-unprocessed"),), 4.6),
        ],
        reason="reason.better", names=(("better", "alternative", "deepening:relational"), ("loss", "number", "0.4")),
        rules=["W02"], fix="deepening:relational", holds=0.82,
        evidence=(_said(6, "sien", "sien/meaning/0"), Evidence(7, "jonas", "report", "bother", 6.5)),
        asking=(Asking("relational", "roles", "jonas", 0.35, "missed"), Asking("no-core", "mood", "sien", 0.2, "sound")),
    )  # fmt: skip
    yield _reviewed(
        case, 8, "ending", "ending:now", 78,
        [_plain("ending:on", "ending.on", 5.2), _plain("ending:now", "ending.now", 4.9)],
        label="premature", reason="reason.rule", rules=["W16"], fix="ending:on", holds=0.9,
    )  # fmt: skip


def _reviewed(  # noqa: PLR0913 - one keyword a field that differs
    case: Case, session: int, slot: Slot, chosen: str, moment: int, rows: list[Row], *, label: Label | None = None,
    reason: str = "reason.best", names: Names = (), rules: Iterable[str] = (), fix: str = "", holds: float = 0.97,
    rise: float = 0.0, evidence: tuple[Evidence, ...] = (), asking: tuple[Asking, ...] = (),
) -> Reviewed:  # fmt: skip
    objecting = tuple(rules)
    alternatives = tuple(_alternatives(session, rows, chosen, objecting, rise))
    mine = next(one for one in alternatives if one.id == chosen)
    worth: Label = "missed" if objecting else "defensible" if mine.loss > 0 else "sound"
    if reason in {"reason.rule", "reason.safety"}:
        names = (("rule", "rule", objecting[0]),)
    elif reason == "reason.near":
        names = (("loss", "number", f"{mine.loss:.2f}"),)
    return Reviewed(
        session=session, slot=slot, chosen=chosen, label=label or worth, reason=reason, names=names, loss=mine.loss,
        standard_error=mine.standard_error, contested=holds <= 0.9, holds=holds, drop_out_rise=rise, rules=objecting,
        sources=_sources(case, objecting), remarks=tuple(_remarked(case, session, objecting)), alternatives=alternatives, fix=fix,
        evidence=evidence, asking=asking, moment=moment,
    )  # fmt: skip


def _remarked(case: Case, session: int, rules: Iterable[str]) -> Iterable[Remark]:
    """Yield the remark of each rule of which one is made up."""
    for rule in rules:
        if rule in REMARKED:
            event, names = REMARKED[rule]
            yield Remark(rule, case.library.rule(rule).severity, session, event, names=names)


def _alternatives(
    session: int, rows: list[Row], chosen: str, rules: tuple[str, ...], rise: float
) -> Iterable[Alternative]:
    best = max(goals for *_, goals in rows)
    for ident, text, names, goals in sorted(rows, key=lambda row: -row[3]):
        loss = best - goals
        objects = rules if ident == chosen else ()
        yield Alternative(
            id=ident, text=text, names=names, goals=goals, loss=loss, standard_error=0.03 if loss else 0.0,
            drop_out=0.08 + (rise if ident == chosen else 0.0), rules=objects, accepted=not objects and loss <= EPSILON,
            draws=DRAWS if loss < 0.5 else COARSE, forecast=_course(session, 3.4 + 0.1 * session, goals),
            programme=tuple(one for _, kind, value in names if kind == "exercises" for one in value.split()),
        )  # fmt: skip


def _plain(ident: str, text: str, goals: float) -> Row:
    return ident, text, (), goals


def _taught(*modules: str, goals: float) -> Row:
    return f"education:{'+'.join(modules)}", "education.modules", (("modules", "modules", " ".join(modules)),), goals


def _programme(text: str, *exercises: str, goals: float) -> Row:
    return f"programme:{'+'.join(exercises)}", text, (("exercises", "exercises", " ".join(exercises)),), goals


def _said(session: int, client: str, line: str) -> Evidence:
    return Evidence(session, client, "said", line)


def _course(first: int, start: float, end: float, last: int = HORIZON) -> Forecast:
    """Return a straight course whose band widens."""
    steps = max(last - first, 1)
    points = []
    for step in range(steps + 1):
        mean = start + (end - start) * step / steps
        width = 0.2 + 0.9 * step / steps
        points.append(Point(first + step, max(mean - width, 0.0), mean, min(mean + width, 10.0)))
    return Forecast(tuple(points))


def _stretch(
    case: Case, text: str, rule: str, sessions: tuple[int, ...], loss: float, label: Label = "missed"
) -> Stretch:
    return Stretch(text, rule, _sources(case, [rule]), sessions, loss, 0.05, label)


def _sources(case: Case, rules: Iterable[str]) -> tuple[str, ...]:
    """Return the sources of rules, and ``teaching-assumption`` where one says so."""
    found = [case.library.rule(rule) for rule in rules]
    named = dict.fromkeys(source for rule in found for source in rule.sources)
    return (*named, *(["teaching-assumption"] if any(rule.teaching_assumption for rule in found) else []))


def _belief(session: int) -> Belief:
    """Return what seemed likely: a relational core gains weight as more is heard."""
    relational = 0.25 + 0.06 * session
    rest = 1 - relational
    return Belief(
        session,
        (
            Supposition("no-core", 0.35 * rest, -0.4),
            Supposition("individual", 0.3 * rest, 0.2),
            Supposition("relational", relational, 0.5),
            Supposition("coercion", 0.1 * rest, 0.0),
            Supposition("medical", 0.25 * rest, 0.3),
        ),
    )
