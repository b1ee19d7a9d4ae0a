"""Drafts of an offer: what a council's staff are working on, and nobody else sees yet."""
