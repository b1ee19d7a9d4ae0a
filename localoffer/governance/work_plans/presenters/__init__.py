"""Puts a committee's year into words for its pages and papers."""
