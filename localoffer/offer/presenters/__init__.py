"""Turns rules into the words and plain values that the pages of this room show."""
