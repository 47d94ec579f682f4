"""Figures and tables say the same, in the language asked."""

from itertools import pairwise
from typing import Any

from toolkit.reporting.charts import as_bundle, bonnet_figure, reports_figure
from toolkit.reporting.tables import bonnet_table, reports_table
from toolkit.reporting.theme import spread

POINTS = [[1, 5.5], [2, 4.0]]
REPORTS: dict[str, Any] = {
    "clients": [
        {"id": "a", "name": "<b>An</b>", "measures": [{"id": "tension", "label": "spanning", "points": POINTS}, {"id": "pain", "label": "pijn", "points": POINTS}]},
        {"id": "b", "name": "Bo", "measures": [{"id": "tension", "label": "spanning", "points": POINTS}]},
    ],
    "sessions": [1, 2],
    "table_caption": "Wat ze zelf aangeven",
}  # fmt: skip
BONNET: dict[str, Any] = {
    "text": "Wat je niet zag: getallen.",
    "series": [{"id": f"v{n}", "label": f"variable {n}", "name": "An", "points": [[1, 5], [2, 5 + n / 4]]} for n in range(12)],
}  # fmt: skip


def test_a_figure_has_the_numbers_of_its_table() -> None:
    """Each line of the figure is a column of the table."""
    figure, table = reports_figure(REPORTS, "nl"), reports_table(REPORTS)
    assert 3 == len(figure.data) == table.shape[1]
    assert [5.5, 4.0] == list(table["Bo", "spanning"])
    assert all([5.5, 4.0] == list(line.y) for line in figure.data)


def test_lines_carry_their_own_names() -> None:
    """No legend, no zoom, decimals as people write them."""
    figure = reports_figure(REPORTS, "nl")
    assert not figure.layout.showlegend
    assert ",." == figure.layout.separators
    assert ".," == reports_figure(REPORTS, "en").layout.separators
    assert {"spanning", "pijn"} <= {note.text for note in figure.layout.annotations}


def test_names_are_text_and_not_markup() -> None:
    """Plotly knows some markup; a name never becomes any."""
    assert "<b>&lt;b>An&lt;/b></b>" in {note.text for note in reports_figure(REPORTS, "nl").layout.annotations}


def test_a_crowded_bonnet_names_what_moved_most() -> None:
    """Twelve lines, four of them strong and named."""
    figure = bonnet_figure(BONNET, "en", dark=True)
    assert 12 == len(figure.data) == bonnet_table(BONNET).shape[1]
    assert {f"variable {n}" for n in range(8, 12)} == {note.text for note in figure.layout.annotations} - {"<b>An</b>"}


def test_labels_do_not_lie_on_one_another() -> None:
    """Labels keep their distance and their order, within the panel."""
    placed = spread([5.0, 5.1, 9.9, 10.0], 0.75)
    assert all(above - below >= 0.75 - 1e-9 for below, above in pairwise(placed))
    assert placed[-1] <= 10.4


def test_a_bundle_is_small_and_has_words() -> None:
    """What goes into the notebook is a static figure of a few kilobytes."""
    bundle = as_bundle(reports_figure(REPORTS, "nl"), "Wat ze zelf aangeven")
    assert "Wat ze zelf aangeven" == bundle["text/plain"]
    assert len(str(bundle)) < 30_000
