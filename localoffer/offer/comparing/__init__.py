"""Holds offers side by side: who gives what, under which conditions, by which source and from which day."""
