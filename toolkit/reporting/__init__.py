"""Tables and figures from plain rows: DataFrames, plotly figures, and charts that are a string of SVG.

Files are imported by name: pandas and plotly are heavy, and only the files that draw with them load them. No hidden
number is looked up here: what is drawn was told.
"""
