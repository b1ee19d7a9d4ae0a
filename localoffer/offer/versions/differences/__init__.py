"""Tells in sentences how two offers differ: entry by entry, field by field, condition by condition."""

from localoffer.offer.versions.differences.comparing import (
    Comparison,
    EntryDifference,
    Happened,
    compare_entries,
    compare_offers,
)
from localoffer.offer.versions.differences.telling import Told

__all__ = ["Comparison", "EntryDifference", "Happened", "Told", "compare_entries", "compare_offers"]
