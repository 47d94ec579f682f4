"""Mirrors toolkit/; what several rooms' tests share is imported as tests.<module>."""
