"""Turns roles and the trail into words for a page."""
