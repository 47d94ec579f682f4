"""Tables and figures of what the desk tells: DataFrames and plotly figures from plain rows.

Loaded late, because pandas and plotly are heavy. No hidden number is looked up here: what is drawn was told.
"""

from __future__ import annotations

from toolkit.reporting.charts import as_bundle, bonnet_figure, reports_figure
from toolkit.reporting.tables import bonnet_table, reports_table

__all__ = ["as_bundle", "bonnet_figure", "bonnet_table", "reports_figure", "reports_table"]
