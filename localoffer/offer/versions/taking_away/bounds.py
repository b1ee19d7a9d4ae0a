"""Says whether one pair of bounds lies within another; what cannot be held side by side is not known to."""

from datetime import date
from typing import Any


def is_no_lower(value: Any, other: Any) -> bool:
    """Say whether a bound is shown to be as high as another or higher. None is no bound, so it is never shown."""
    if value is not None and value == other:
        return True
    return _are_alike(value, other) and bool(value > other)


def asks_no_more(before: Any, after: Any) -> bool:
    """Say whether a floor that was `before` leaves out nobody more as `after`. None is no floor."""
    return after is None or is_no_lower(before, after)


def stops_no_more(before: Any, after: Any) -> bool:
    """Say whether a ceiling that was `before` leaves out nobody more as `after`. None is no ceiling."""
    return after is None or is_no_lower(after, before)


def _are_alike(value: Any, other: Any) -> bool:
    """Say whether two bounds can be compared: two numbers, two days, or two ages in years and months."""
    if isinstance(value, tuple) and isinstance(other, tuple):
        return all(isinstance(part, int) for part in (*value, *other))
    return any(isinstance(value, kind) and isinstance(other, kind) for kind in (int, date))
