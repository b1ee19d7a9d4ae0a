"""Finds where a change of an offer takes something away, or cannot be shown not to."""

from localoffer.offer.versions.taking_away.finding import taken_away

__all__ = ["taken_away"]
