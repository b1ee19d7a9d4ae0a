"""Finds what is missing, unlawful, hard to read or at odds in an offer, before anyone sees it."""
