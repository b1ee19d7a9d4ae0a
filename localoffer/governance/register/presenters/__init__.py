"""Puts the register into words and files: a page, a table, data, feeds and a calendar."""
