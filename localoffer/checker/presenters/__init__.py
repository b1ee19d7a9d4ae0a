"""Turns what was worked out into the words of a page; nothing here decides anything."""
