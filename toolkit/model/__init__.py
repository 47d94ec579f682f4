"""The words of the house: frozen types without verbs.

Shapes only: nothing here loads, draws, decides or speaks.
"""
