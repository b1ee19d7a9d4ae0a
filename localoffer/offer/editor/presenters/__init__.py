"""Turns drafts, entries and findings into what the pages of the editor show."""
