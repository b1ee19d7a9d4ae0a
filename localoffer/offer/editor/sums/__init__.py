"""Rows that say how much: one figure, or a sum worked out from others."""
